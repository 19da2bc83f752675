"""`recado chat`, and conversations like it."""

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.cli.run import run
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from language.types import Language

if TYPE_CHECKING:
    from bot.app import App

Ready = Callable[["App"], Awaitable[None]]
"""What is done before anything is said."""


def chat(language: Language) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(converse(settings, language))


async def converse(
    settings: Settings, language: Language, *, welcome: str | None = None, ready: Ready | None = None
) -> None:
    """A conversation at the keyboard, or with what is piped in; `welcome` instead of the usual one."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        await _at_the_keyboard(settings, language, welcome, ready)
    else:
        await _from_a_script(settings, ready)


async def _from_a_script(settings: Settings, ready: Ready | None) -> None:
    from bot.app import open_app  # noqa: PLC0415 - after the settings were found good
    from bot.channels.terminal import Terminal  # noqa: PLC0415
    from bot.channels.terminal_script import PlainScreen, talk_from  # noqa: PLC0415
    from bot.channels.terminal_seat import seated, user_name  # noqa: PLC0415

    screen = PlainScreen(sys.stdout)
    terminal = Terminal(user_name(settings), screen)
    async with open_app(settings, channels=[terminal], clock=utc_now) as app, app.clock_running():
        if ready is not None:
            await ready(app)
        async with seated(app, terminal, clock=utc_now) as seat:
            await talk_from(sys.stdin, seat, screen)


async def _at_the_keyboard(settings: Settings, language: Language, welcome: str | None, ready: Ready | None) -> None:
    from prompt_toolkit.patch_stdout import patch_stdout  # noqa: PLC0415 - a third of a second, for this alone

    from bot.app import open_app  # noqa: PLC0415
    from bot.channels.terminal import Terminal  # noqa: PLC0415
    from bot.channels.terminal_chat import Chat, ColourScreen, history_of  # noqa: PLC0415
    from bot.channels.terminal_seat import seated, user_name  # noqa: PLC0415
    from bot.channels.terminal_words import WELCOME, WELCOME_BACK  # noqa: PLC0415
    from bot.cli.words import say  # noqa: PLC0415

    screen = ColourScreen()
    terminal = Terminal(user_name(settings), screen)
    async with open_app(settings, channels=[terminal], clock=utc_now) as app, app.clock_running():
        if ready is not None:
            await ready(app)
        history, first = history_of(settings.data_dir)
        screen.tell(welcome or say(WELCOME if first else WELCOME_BACK, language))
        with patch_stdout(raw=True):
            async with seated(app, terminal, clock=utc_now) as seat:
                await Chat(seat, screen, history, language).run()
