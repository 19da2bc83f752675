"""Where people of this installation connect an account, if they can."""

from dataclasses import dataclass

START = "/google/start/"
CALLBACK = "/google/callback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """Set up by whoever runs this: docs/google.md."""

    configured: bool = False
    """Whether there is an OAuth client."""
    public_url: str = ""
    """Where browsers reach us, without a slash at its end; empty: they do not, and `recado google connect` is the way."""

    def link(self, code: str) -> str:
        """Where a consent begins."""
        return f"{self.public_url}{START}{code}"

    @property
    def callback(self) -> str:
        """The redirect URI that is registered at Google, to the letter."""
        return f"{self.public_url}{CALLBACK}"
