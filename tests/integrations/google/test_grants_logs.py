"""No token, code or secret is ever in a log or in an error, at any level, of any library."""

import logging
import traceback
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import structlog
from granted import MASTER, Grant, granting

from demo.google import faults
from integrations.google.errors import GoogleError
from integrations.vault import Vault

CANARY = "kanarienvogel"


class Everything(logging.Handler):
    """Keeps every line as it is handed over, with what was to be put into it and every error's text."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        self.lines.append(f"{record.name} {record.getMessage()} {record.args} {record.__dict__} {trace}")


@pytest.fixture
def heard() -> Iterator[Everything]:
    """All loggers at their loudest, and our own among them."""
    everything, root = Everything(), logging.getLogger()
    before = {each: each.level for each in (root, *_loggers())}
    for each in before:
        each.setLevel(1)
    root.addHandler(everything)
    told = [structlog.stdlib.add_log_level, structlog.stdlib.ProcessorFormatter.wrap_for_formatter]
    structlog.configure(processors=told, logger_factory=structlog.stdlib.LoggerFactory())
    yield everything
    root.removeHandler(everything)
    for each, level in before.items():
        each.setLevel(level)
    structlog.reset_defaults()


def _loggers() -> list[logging.Logger]:
    known = [each for each in logging.Logger.manager.loggerDict.values() if isinstance(each, logging.Logger)]
    named = ("googleapiclient", "google", "httplib2", "httpx", "httpcore", "requests", "urllib3", "oauthlib", "psycopg")
    return [*known, *map(logging.getLogger, named)]


def _secrets(there: Grant) -> set[str]:
    """Whatever was handed out or sent."""
    secret = {"refresh_token", "token", "client_secret"}
    sent = {text for seen in there.server.seen for name, text in seen.params.items() if name in secret}
    return {CANARY, MASTER.hex(), *there.server.oauth.access, *sent}


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def test_nothing_that_opens_a_door_is_ever_written(there: Grant, heard: Everything) -> None:
    there.client.secret = f"GOCSPX-{CANARY}"
    there.server.oauth.rotates = True
    granted = there.granted()
    errors = []

    async def goes(what: Any) -> None:
        try:
            await what
        except (GoogleError, ConnectionError) as error:
            errors.extend([str(error), repr(error), "".join(traceback.format_exception(error))])

    holder = await there.connect()
    google = there.google(granted)
    ask = partial(google.ask, holder, "calendar", lambda it: it.events().list(calendarId="primary"))
    try:
        await goes(ask())
        for fault in (faults.broken(503), faults.DROP, faults.UNAUTHORIZED):
            there.server.fails("calendar.events.list", fault)
            await goes(ask())
        for fault in (faults.broken(503), faults.DROP, faults.SILENCE):
            there.goes_on(timedelta(hours=1))
            there.server.fails("oauth.token", fault)
            await goes(there.granted(seconds=0.3).token(holder))
            await goes(granted.token(holder))
        there.goes_on(timedelta(hours=1))
        await goes(there.granted(vault=Vault(bytes(32))).token(holder))
        await goes(granted.endpoint.exchanged(f"4/0A-{CANARY}", verifier=CANARY, redirect_uri="https://recado.test"))
        renewed = await granted.endpoint.renewed(there.ana.credentials(client=there.client).refresh_token)
        there.server.oauth.forget("ana@example.com")
        await goes(granted.token(holder))
        second = await there.connect()
        there.server.fails("oauth.revoke", faults.broken(503))
        await granted.disconnect(there.person, second.id)
    finally:
        google.close()

    secrets = _secrets(there)
    assert len(secrets) > 12
    written = "\n".join([*heard.lines, *errors, repr(granted.endpoint), repr(renewed)])
    assert [secret for secret in secrets if secret in written] == []
    assert "googleapiclient" in written
    assert "httpcore" in written
    assert "a token cannot be opened" in written
