"""A conversation with line editing: replies come in above the line while the person types."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import cycle
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from rich.console import Console
from rich.text import Text

from bot.background import stop
from bot.channels import terminal_words as words
from bot.channels.terminal_keys import every_key_kept
from bot.channels.terminal_markup import styled
from bot.channels.terminal_seat import Seat
from bot.cli.trouble import worded
from bot.cli.words import say
from bot.inbox import Stored
from bot.messages import OutboundMessage, RawEvent
from integrations.postgres.errors import DatabaseUnavailableError
from language.types import Language

_LONGEST_REMEMBERED = 10_000
_SOON, _LATE = 1.5, 8.0
"""Seconds without a word: to store a message, and to answer it."""
_FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_FRAME_SECONDS = 0.1


class ColourScreen:
    """Replies in colour, on whatever standard output is at that moment."""

    def show(self, message: OutboundMessage) -> None:
        self.tell(Text.assemble(("recado: ", "bold green"), styled(message)))

    def tell(self, text: Text | str) -> None:
        # Made anew: standard output is another one while a line is being edited, and the window may have changed.
        Console(force_terminal=True, highlight=False, markup=False, emoji=False).print(text)


class Chat:
    """The loop of one person at the keyboard."""

    def __init__(self, seat: Seat, screen: ColourScreen, history: History, language: Language) -> None:
        self._seat = seat
        self._screen = screen
        self._language = language
        self._session: PromptSession[str] = PromptSession(history=history)
        self._unanswered: set[asyncio.Task[None]] = set()
        self._given_back: dict[str, RawEvent] = {}
        self._frames = cycle(_FRAMES)
        self._frame = next(self._frames)

    async def run(self) -> None:
        """Until Ctrl-D, or Ctrl-C twice."""
        with every_key_kept(self._session.input.fileno()):
            async with self._animated():
                await self._talk()
        self._screen.tell(say(words.BYE, self._language))

    async def _talk(self) -> None:
        kept, interrupted = "", False
        while True:
            try:
                # Its own handler would draw a task's traceback on the screen; ours goes to the log.
                typed = await self._session.prompt_async(self._prompt, default=kept, set_exception_handler=False)
            except EOFError:
                return
            except KeyboardInterrupt:
                if interrupted:
                    return
                kept, interrupted = "", True
                self._screen.tell(Text(say(words.AGAIN_TO_LEAVE, self._language), style="dim"))
                continue
            kept, interrupted = await self._send(typed), False

    async def _send(self, typed: str) -> str:
        """Stores a message; answers what goes back on the line because it was not stored."""
        if not typed.strip():
            return ""
        # The line that was given back may have been stored after all: offered again, it is the same message.
        event = self._given_back.get(typed) or self._seat.event(typed, whole=False)
        self._given_back = {}
        try:
            with self._telling(_SOON, lambda: say(words.INSISTING, self._language)):
                stored = await self._seat.hand_in(event)
        except DatabaseUnavailableError as error:
            self._warn(f"{worded(error, self._language)} {say(words.NOT_STORED, self._language)}")
            self._given_back = {typed: event}
            return typed
        task = asyncio.create_task(self._await_answer(stored))
        self._unanswered.add(task)
        task.add_done_callback(self._unanswered.discard)
        return ""

    async def _await_answer(self, stored: Stored) -> None:
        with self._telling(_LATE, self._late):
            await self._seat.answered(stored)

    def _late(self) -> str:
        hindrance = self._seat.app.database.hindrance()
        reason = worded(hindrance, self._language) if hindrance else None
        return " ".join(filter(None, (reason, say(words.LATE, self._language))))

    @contextlib.contextmanager
    def _telling(self, seconds: float, sentence: Callable[[], str]) -> Iterator[None]:
        """Says something when the block takes longer than that."""
        timer = asyncio.get_running_loop().call_later(seconds, lambda: self._warn(sentence()))
        try:
            yield
        finally:
            timer.cancel()

    def _warn(self, sentence: str) -> None:
        self._screen.tell(Text(sentence, style="yellow"))

    def _prompt(self) -> FormattedText:
        you = ("bold fg:ansicyan", say(words.YOU, self._language))
        if not self._unanswered or get_app().is_done:
            return FormattedText([you])
        return FormattedText([("fg:ansibrightblack", f"{self._frame} {say(words.TYPING, self._language)}\n"), you])

    @contextlib.asynccontextmanager
    async def _animated(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self._animate())
        try:
            yield
        finally:
            await stop(task, *self._unanswered)

    async def _animate(self) -> None:
        """Draws the indicator while somebody waits, and takes it away once."""
        drawn = False
        while True:
            await asyncio.sleep(_FRAME_SECONDS)
            if self._unanswered or drawn:
                self._frame = next(self._frames)
                self._session.app.invalidate()
            drawn = bool(self._unanswered)


class _Remembered(FileHistory):
    """Typed lines, for the arrow keys; a full disk costs the memory and not the conversation."""

    def store_string(self, string: str) -> None:
        if len(string) <= _LONGEST_REMEMBERED:
            with contextlib.suppress(OSError, ValueError):
                super().store_string(string)


def history_of(data_dir: Path) -> tuple[History, bool]:
    """The person's typed lines, readable by them alone; and whether this is the first time."""
    file = data_dir / "history"
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        first = not file.exists()
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        return InMemoryHistory(), False
    return _Remembered(file), first
