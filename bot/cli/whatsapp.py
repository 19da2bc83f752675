"""`recado whatsapp`: connects a number by an Evolution API, and says how it stands."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import segno

from bot.channels.whatsapp import WhatsApp
from bot.channels.whatsapp_opening import whatsapp_of
from bot.cli import whatsapp_words as words
from bot.cli.help import BadValueError
from bot.cli.qr_page import QrPage
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.cli.words import Words, say
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from integrations.evolution import EvolutionError, Link
from language.types import Language

_PASSING = frozenset({"unreachable", "unknown", "offline"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds, and how many failures in a row are borne while waiting."""

    between: float = 3.0
    code: float = 90.0
    scan: float = 600.0
    failures: int = 5


def whatsapp(language: Language, what: str, *, number: str | None) -> None:
    if number is not None and not re.fullmatch(r"[1-9]\d{7,14}", number, re.ASCII):
        raise BadValueError(words.BAD_NUMBER)
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    match what:
        case "connect":
            run(connect(settings, language, number=number or ""))
        case "disconnect":
            run(disconnect(settings, language))
        case _:
            run(status(settings, language))


async def connect(
    settings: Settings,
    language: Language,
    *,
    number: str = "",
    patience: Patience = Patience(),
) -> None:
    """Makes the instance where it is missing, says where to deliver, and shows codes until a phone has read one.

    Raises:
        CommandError: Evolution cannot be spoken to, gives no code, or nobody scans it.
    """
    async with _opened(settings) as here:
        await _prepared(here)
        page = QrPage(say(words.PAGE_TITLE, language))
        with page.served():
            await _followed(here, page, language, number=number, patience=patience)
            page.tell(say(words.PAGE_DONE, language))
    _tell(words.CONNECTED, language)


async def status(settings: Settings, language: Language) -> None:
    async with _opened(settings) as here:
        signal = await here.state()
        if signal.state == "closed" and signal.reason not in {"logged_out", "webhook"}:
            # The same question again, for the reason.
            await here.client.state()
        key = signal.reason if signal.reason == "webhook" else signal.state
        _tell(words.BY_STATE[key], language, url=here.webhook_url.rpartition("/")[0])


async def disconnect(settings: Settings, language: Language) -> None:
    async with _opened(settings) as here:
        try:
            await here.client.logout()
        except EvolutionError as error:
            if error.trouble != "offline":
                raise
            _tell(words.NOT_CONNECTED, language)
            return
    _tell(words.DISCONNECTED, language)


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[WhatsApp]:
    if not settings.evolution_url or not settings.evolution_key:
        raise CommandError(words.NOT_CONFIGURED)
    here = whatsapp_of(settings, clock=utc_now)
    try:
        yield here
    except EvolutionError as error:
        facts = {"instance": settings.evolution_instance, "url": settings.evolution_url}
        detail = str(error).partition(": ")[2]
        raise CommandError(words.BY_TROUBLE[error.trouble], detail=detail, **facts) from None
    finally:
        await here.close()


async def _prepared(here: WhatsApp) -> None:
    try:
        await here.client.state()
    except EvolutionError as error:
        if error.trouble != "instance":
            raise
        await here.client.create()
    await here.register()
    await here.client.set_settings()


async def _followed(
    here: WhatsApp,
    page: QrPage,
    language: Language,
    *,
    number: str,
    patience: Patience,
) -> None:
    time = asyncio.get_running_loop().time
    begun, shown, failures = time(), "", 0
    while True:
        try:
            link = await here.client.connect(number)
            failures = 0
        except EvolutionError as error:
            failures += 1
            if error.trouble not in _PASSING or failures > patience.failures:
                raise
            link = Link()
        if link.open:
            return
        if link.code and link.code != shown:
            _show(page, link, language, first=not shown)
            shown = link.code
        if time() - begun > (patience.scan if shown else patience.code):
            late = (words.TOO_LATE, {"minutes": round(patience.scan / 60)})
            sentence, facts = late if shown else (words.NO_CODE, {"seconds": round(patience.code)})
            raise CommandError(sentence, **facts)
        await asyncio.sleep(patience.between)


def _show(page: QrPage, link: Link, language: Language, *, first: bool) -> None:
    page.show(link.code)
    segno.make(link.code, error="l").terminal(sys.stdout, border=2, compact=True)
    if first:
        _tell(words.SCAN, language, url=page.url)
    if link.pairing_code:
        _tell(words.PAIR, language, code=link.pairing_code)


def _tell(sentence: Words, language: Language, **facts: object) -> None:
    sys.stdout.write(f"{say(sentence, language, **facts)}\n")
    sys.stdout.flush()
