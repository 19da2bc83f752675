"""`recado say`: one message through the whole path, and what came of it."""

import json as to_json
import sys
import time
from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.app import open_app
from bot.channels.terminal import Terminal
from bot.channels.terminal_lines import lines
from bot.channels.terminal_script import PlainScreen, SilentScreen, settled_by
from bot.channels.terminal_seat import Seat, seated, user_name
from bot.channels.terminal_text import cleaned, escaped
from bot.channels.terminal_words import LOST_LINE
from bot.cli.moment import moment_of, zone_of
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from bot.settling import Settled
from integrations.postgres.errors import DatabaseUnavailableError
from language.types import Language


def say(
    text: str, *, user: str | None, now: str | None, zone: str | None, language: Language | None, as_json: bool
) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    here = zone_of(zone, settings.time_zone)
    moment = moment_of(now, here)
    name = cleaned(user or "").strip() or user_name(settings)
    run(_say(settings, text, name, moment=moment, zone=here if zone else None, language=language, as_json=as_json))


async def _say(
    settings: Settings,
    text: str,
    user: str,
    *,
    moment: datetime | None,
    zone: ZoneInfo | None,
    language: Language | None,
    as_json: bool,
) -> None:
    def clock() -> datetime:
        return moment or utc_now()

    screen = SilentScreen() if as_json else PlainScreen(sys.stdout, prefix="")
    terminal = Terminal(user, screen)
    async with (
        open_app(settings, channels=[terminal], clock=clock) as app,
        seated(app, terminal, clock=clock, language=language, zone=zone.key if zone else None) as seat,
    ):
        async for message in _messages(text):
            settled, milliseconds = await _answered(message, seat)
            if as_json:
                _print_json(settled, milliseconds)
            else:
                _print_rest(settled, seat)


async def _messages(text: str) -> AsyncIterator[str]:
    if text != "-":
        yield text
        return
    async for line in lines(sys.stdin):
        if line.strip():
            yield line


async def _answered(text: str, seat: Seat) -> tuple[Settled, float]:
    began = time.perf_counter()
    try:
        stored = await seat.say(text, whole=True)
    except DatabaseUnavailableError as error:
        raise CommandError(LOST_LINE, text=text[:60]) from error
    settled = await settled_by(stored, seat)
    return settled, (time.perf_counter() - began) * 1000


def _print_rest(settled: Settled, seat: Seat) -> None:
    """What another process of this person has shown there was asked here."""
    for message in settled.messages:
        if message.id not in seat.terminal.shown:
            PlainScreen(sys.stdout, prefix="").show(message)


def _print_json(settled: Settled, milliseconds: float) -> None:
    record = {
        "replies": [message.text for message in settled.messages],
        "buttons": [
            {"id": button.id, "label": button.label, "menu": not button.beside, "reply": number}
            for number, message in enumerate(settled.messages)
            for button in message.buttons
        ],
        "ledger": [dict(row) for row in settled.ledger],
        "route": settled.route,
        "state": settled.state,
        "language": settled.language,
        "tokens": settled.tokens,
        "milliseconds": round(milliseconds, 1),
    }
    sys.stdout.write(escaped(to_json.dumps(record, ensure_ascii=False, default=str)) + "\n")
    sys.stdout.flush()
