"""A conversation from a file or a pipe: one line, its replies, the next line."""

from typing import TextIO

from bot.channels.terminal import plain
from bot.channels.terminal_lines import lines
from bot.channels.terminal_seat import INSISTENCE, PATIENCE, Seat
from bot.channels.terminal_words import LOST_ANSWER, LOST_ANSWER_AND_REST, LOST_LINE, SLOW
from bot.cli.trouble import CommandError
from bot.inbox import Stored
from bot.messages import OutboundMessage
from bot.settling import Settled
from integrations.postgres.errors import DatabaseUnavailableError
from tools._context import Words


class PlainScreen:
    """Replies without a single escape code."""

    def __init__(self, stream: TextIO, *, prefix: str = "recado: ") -> None:
        self._stream = stream
        self._prefix = prefix

    def show(self, message: OutboundMessage) -> None:
        self._stream.write(f"{self._prefix}{plain(message)}\n")
        self._stream.flush()


class SilentScreen:
    """For those who take the replies from elsewhere."""

    def show(self, message: OutboundMessage) -> None:
        """Nothing to see."""


async def talk_from(stream: TextIO, seat: Seat, screen: PlainScreen) -> None:
    """Ends with the stream; blank lines are not messages.

    Raises:
        CommandError: a line could not be stored, or was not answered in time.
    """
    async for line in lines(stream):
        if line.strip():
            await _exchange(line, seat, screen)


async def _exchange(line: str, seat: Seat, screen: PlainScreen) -> None:
    try:
        stored = await seat.say(line, whole=True)
    except DatabaseUnavailableError as error:
        raise CommandError(LOST_LINE, text=line[:60]) from error
    settled = await settled_by(stored, seat, lost=LOST_ANSWER_AND_REST)
    for message in settled.messages:
        if message.id not in seat.terminal.shown:
            # Another process of this person has shown it there; it was asked here.
            screen.show(message)


async def settled_by(stored: Stored, seat: Seat, *, lost: Words = LOST_ANSWER) -> Settled:
    """What a message came to.

    Raises:
        CommandError: nobody knows in time.
    """
    try:
        settled = await seat.answered(stored, away=INSISTENCE)
    except DatabaseUnavailableError as error:
        raise CommandError(lost) from error
    if settled is None:
        raise CommandError(SLOW, seconds=int(PATIENCE))
    return settled
