"""What may come of asking Google, by what can be done about it."""

from collections.abc import Sequence
from datetime import timedelta

UNAUTHORIZED = 401
"""The status of a `RefusedError` for a token that is no longer good."""


class GoogleError(Exception):
    """Anything below. No message holds a token or what is in somebody's account."""


class NotConnectedError(GoogleError):
    """The person has connected no account, or has not allowed this: only they can."""

    def __init__(self, scopes: Sequence[str], *, email: str | None = None) -> None:
        super().__init__("not connected")
        self.scopes = tuple(scopes)
        self.email = email
        """The account that lacks it, when there is one."""


class GrantLostError(NotConnectedError):
    """It was revoked, or has expired: `invalid_grant` at the token endpoint, or a fresh token that is refused."""


class UnavailableError(GoogleError):
    """Google does not answer, answers that it cannot, or has enough of us. It surely did nothing."""

    def __init__(self, why: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class SealedError(GoogleError):
    """What is kept of the account cannot be opened with the master key that is set: only whoever runs this installation can mend that."""

    def __init__(self) -> None:
        super().__init__("sealed")


class UnansweredError(GoogleError):
    """The question left and no answer came: whether it was done, nobody knows."""


class BrokenError(UnansweredError):
    """Google answered that something broke there: whether it was done before, a look tells."""


class RefusedError(GoogleError):
    """A refusal that asking again does not change."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason
        """Google's own word for it, such as notFound, duplicate, fullSyncRequired, conditionNotMet."""
