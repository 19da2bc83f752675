"""The terminal as a messenger: one person at one screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol
from uuid import UUID

from bot.channel import DeliveryFailedError
from bot.channels.terminal_text import printable
from bot.messages import Attachment, Button, OutboundMessage, Receipt

NAME = "terminal"
ACCOUNT = "local"


class Screen(Protocol):
    """Where replies become visible."""

    def show(self, message: OutboundMessage) -> None: ...


class Terminal:
    """Shows the replies of one person; knows which of the offered buttons an answer means."""

    name = NAME

    def __init__(self, user: str, screen: Screen) -> None:
        self.user = user
        self.shown: set[UUID] = set()
        self.offers = Offers()
        self._screen = screen

    def reaches(self, peer: str) -> bool:
        """Whether this is the screen of that person."""
        return peer == self.user

    async def send(self, message: OutboundMessage) -> Receipt:
        """Puts a reply on the screen.

        Raises:
            DeliveryFailedError: it belongs to somebody else's terminal, or this one has gone.
        """
        if not self.reaches(message.peer):
            raise DeliveryFailedError("it belongs to another terminal", retry_after=1.0)
        # The database may have failed to note what is on this very screen.
        if message.id not in self.shown:
            self._show(message)
        return Receipt(external_ids=(str(message.id),))

    def _show(self, message: OutboundMessage) -> None:
        try:
            self._screen.show(message)
        except (OSError, ValueError) as error:
            raise DeliveryFailedError("the terminal has gone", retry_after=1.0) from error
        self.shown.add(message.id)
        self.offers.take(message)


class Offers:
    """The buttons a person can still see and take."""

    def __init__(self) -> None:
        self._menu: tuple[Button, ...] = ()
        self._beside: tuple[Button, ...] = ()

    def take(self, message: OutboundMessage) -> None:
        # A newer reply has talked past an older menu: its numbers mean the list on the screen again.
        self._menu = ()
        if message.menu:
            self._menu = tuple(button for button in message.buttons if not button.beside)
            self._beside = tuple(button for button in message.buttons if button.beside) or self._beside
        elif message.buttons:
            self._beside = message.buttons

    def tapped(self, text: str) -> Button | None:
        """The button an answer names by number or label; it is not offered again."""
        said = text.strip().strip("[]").casefold()
        button = _numbered(said, self._menu) or _labelled(said, (*self._menu, *self._beside))
        if button in self._menu:
            self._menu = ()
        elif button is not None:
            self._beside = tuple(other for other in self._beside if other != button)
        return button


def _numbered(said: str, menu: Sequence[Button]) -> Button | None:
    number = int(said.rstrip(").")) if said.rstrip(").").isascii() and said.rstrip(").").isdigit() else 0
    return menu[number - 1] if 0 < number <= len(menu) else None


def _labelled(said: str, buttons: Sequence[Button]) -> Button | None:
    return next((button for button in buttons if button.label.casefold() == said), None)


def buttons_line(message: OutboundMessage) -> str:
    """The buttons in words: "1) Sim  2) Não" for a question, "[desfazer]" beside anything else."""
    answers = [button for button in message.buttons if message.menu and not button.beside]
    beside = [button for button in message.buttons if button not in answers]
    numbered = [f"{number}) {printable(button.label)}" for number, button in enumerate(answers, 1)]
    return "  ".join([*numbered, *(f"[{printable(button.label)}]" for button in beside)])


def files_lines(message: OutboundMessage) -> str:
    """The files that go with a reply, a line each, and where they are on this machine."""
    lines = [_file_line(each) for each in message.attachments]
    return "".join(f"\n{line}" for line in lines).removeprefix("" if message.text or message.buttons else "\n")


def _file_line(attachment: Attachment) -> str:
    where = f" ({attachment.content})" if isinstance(attachment.content, Path) else ""
    caption = f": {printable(attachment.caption)}" if attachment.caption else ""
    return f"📎 {printable(attachment.name)}{where}{caption}"


def plain(message: OutboundMessage) -> str:
    """A whole reply as plain text."""
    return _joined(message, printable(message.text), buttons_line(message)) + files_lines(message)


def _joined(message: OutboundMessage, text: str, buttons: str) -> str:
    gap: Literal["\n", "  ", ""] = "" if not buttons else "\n" if message.menu else "  "
    return f"{text}{gap}{buttons}"
