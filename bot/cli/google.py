"""`recado google`: connects an account from a terminal, by a browser on the same machine; lists accounts; lets one go."""

import asyncio
import secrets
import sys
import webbrowser
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.channels.terminal_seat import user_name
from bot.cli import google_words as words
from bot.cli.loopback import Loopback
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.cli.words import Words, say
from bot.clock import utc_now
from bot.identity import Identity
from bot.local_database import open_database
from bot.logs import configure_logs, log_path
from bot.queue import TERMINAL
from bot.settings import Settings, read_settings
from integrations.google import scopes
from integrations.google.consent import Consent, Consented, StrangeAnswerError
from integrations.google.errors import UnavailableError
from integrations.google.grants import Granted
from integrations.google.open import opened_google
from integrations.google.tokens import InvalidGrantError
from integrations.postgres import google_accounts
from integrations.postgres.database import Database, Person
from integrations.vault import SealBrokenError
from language.types import Language
from tools._google_words import COMMANDS, abilities

MINUTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """Whoever sits at the terminal, and what is kept of theirs."""

    database: Database
    person: Person
    granted: Granted


def google(language: Language, what: str, named: Sequence[str], *, port: int) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    match what:
        case "connect":
            run(connect(settings, language, named, port=port))
        case "disconnect":
            run(disconnect(settings, language, named))
        case _:
            run(accounts(settings, language))


async def connect(settings: Settings, language: Language, named: Sequence[str], *, port: int = 0) -> None:
    """Asks for consent in a browser and connects what comes back: whoever reads this terminal is whom it is for.

    Raises:
        CommandError: nothing was connected; it says why.
    """
    if unknown := [name for name in named if name not in COMMANDS]:
        raise CommandError(words.UNKNOWN_ABILITY, name=unknown[0])
    asked = [COMMANDS[name] for name in named] or list(scopes.FIRST)
    async with _opened(settings) as here:
        consented = await _consented(Consent(here.granted.endpoint), asked, language, port=port)
        granted = consented.tokens.scopes
        if not set(asked) & set(granted):
            raise CommandError(words.NOTHING)
        await _kept(here, consented)
    _tell(words.CONNECTED, language, email=consented.email, what=abilities(granted, language))


async def accounts(settings: Settings, language: Language) -> None:
    async with _opened(settings) as here, here.database.as_person(here.person) as session:
        rows = [row for row in await google_accounts.every(session) if row["state"] != "disconnected"]
    if not rows:
        _tell(words.NO_ACCOUNTS, language)
    for row in rows:
        mark = words.LOST if row["state"] == "lost" else words.PREFERRED if row["preferred"] else None
        line = say(words.ACCOUNT, language, email=row["email"], what=abilities(row["scopes"], language))
        sys.stdout.write(f"{line}{say(mark, language) if mark else ''}\n")


async def disconnect(settings: Settings, language: Language, named: Sequence[str]) -> None:
    """Takes the consent back at Google, and erases what was copied."""
    if len(named) != 1:
        raise CommandError(words.WHICH)
    async with _opened(settings) as here:
        async with here.database.as_person(here.person) as session:
            rows = await google_accounts.every(session)
        row = next((row for row in rows if row["email"] == named[0] and row["state"] != "disconnected"), None)
        if row is None:
            raise CommandError(words.NO_SUCH, email=named[0])
        confirmed = await here.granted.disconnect(here.person, row["id"])
    _tell(words.DISCONNECTED if confirmed else words.DOUBTFUL, language, email=named[0])


async def _consented(consent: Consent, asked: Sequence[str], language: Language, *, port: int) -> Consented:
    state = secrets.token_urlsafe(32)
    try:
        async with Loopback(state, say(words.PAGE_DONE, language)).listening(port) as door:
            begun = await asyncio.to_thread(consent.begun, asked, redirect_uri=door.url, state=state)
            _tell(words.OPEN, language, url=begun.url)
            await asyncio.to_thread(_shown_in_a_browser, begun.url)
            code = await asyncio.wait_for(door.answer, MINUTES * 60)
            if not code:
                raise CommandError(words.DENIED)
            return await consent.finished(code, verifier=begun.verifier, redirect_uri=door.url)
    except TimeoutError:
        raise CommandError(words.TOO_LATE) from None
    except UnavailableError:
        raise CommandError(words.AWAY) from None
    except (InvalidGrantError, StrangeAnswerError):
        raise CommandError(words.FAILED) from None
    except OSError:
        raise CommandError(words.PORT_TAKEN, port=port) from None


async def _kept(here: _Here, consented: Consented) -> None:
    tokens = consented.tokens
    try:
        async with here.database.as_person(here.person) as session:
            await here.granted.connect(
                session,
                subject=consented.subject,
                email=consented.email,
                scopes=tokens.scopes,
                access_token=tokens.access_token,
                refresh_token=tokens.refresh_token,
                expires_at=tokens.expires_at,
            )
    except SealBrokenError:
        raise CommandError(words.SEALED) from None


def _shown_in_a_browser(url: str) -> None:
    """Where there is one with windows: one that draws into the terminal would take it away from us."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return
    plain = isinstance(found, webbrowser.GenericBrowser) and not isinstance(found, webbrowser.BackgroundBrowser)
    if not plain:
        found.open(url)


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[_Here]:
    if not settings.google_client_id:
        raise CommandError(words.NOT_CONFIGURED)
    async with open_database(settings) as urls:
        database = Database(urls.app, pool_size=1)
        try:
            known = await Identity(database).person_of(
                channel=TERMINAL,
                channel_account="local",
                external_id=user_name(settings),
                language=settings.language,
                zone=settings.time_zone,
            )
            there = opened_google(settings, database, utc_now)
            try:
                assert isinstance(there.grants, Granted)
                yield _Here(database=database, person=known.person, granted=there.grants)
            finally:
                there.close()
        finally:
            await database.close()


def _tell(sentence: Words, language: Language, **facts: object) -> None:
    sys.stdout.write(f"{say(sentence, language, **facts)}\n")
    sys.stdout.flush()
