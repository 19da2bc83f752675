"""`recado chat`."""

import sys

from bot.cli.run import run
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from language.types import Language


def chat(language: Language) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    if sys.stdin.isatty() and sys.stdout.isatty():
        run(_at_the_keyboard(settings, language))
    else:
        run(_from_a_script(settings))


async def _from_a_script(settings: Settings) -> None:
    from bot.app import open_app  # noqa: PLC0415 - after the settings were found good
    from bot.channels.terminal import Terminal  # noqa: PLC0415
    from bot.channels.terminal_script import PlainScreen, talk_from  # noqa: PLC0415
    from bot.channels.terminal_seat import seated, user_name  # noqa: PLC0415

    screen = PlainScreen(sys.stdout)
    terminal = Terminal(user_name(settings), screen)
    async with (
        open_app(settings, channels=[terminal], clock=utc_now) as app,
        app.clock_running(),
        seated(app, terminal, clock=utc_now) as seat,
    ):
        await talk_from(sys.stdin, seat, screen)


async def _at_the_keyboard(settings: Settings, language: Language) -> None:
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
        history, first = history_of(settings.data_dir)
        screen.tell(say(WELCOME if first else WELCOME_BACK, language))
        with patch_stdout(raw=True):
            async with seated(app, terminal, clock=utc_now) as seat:
                await Chat(seat, screen, history, language).run()
