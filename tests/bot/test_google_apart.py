"""People who share a process share nothing of Google: not accounts, not rows; and a group learns nothing of either."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import pytest
from connected import Connected, connect, connected
from dialogue import ZONE, Chat, Clock, MemoryChannel, introduced

from demo.google import faults
from demo.google.person import person
from integrations.google.client import Patience
from integrations.postgres.database import Session

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
GROUP = "-100"


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    # A stop is not to be mistaken for a reading that is given up.
    patience = Patience(seconds=20.0, pauses=(0.01,), longest=0.02)
    channel = MemoryChannel(name="telegram")
    async with connected(database_url, clock=Clock(MONDAY), channel=channel, patience=patience) as there:
        yield there


async def _eva(there: Connected) -> Chat:
    """Somebody else, whose account is another."""
    eva = await introduced(there.chat.app, there.chat.channel, there.chat.clock, name="eva")
    seeded = person(there.server, "eva@example.com", "Eva")
    await connect(eva, there.grants, seeded)
    seeded.calendar.has("Segredo da Eva", at="2026-11-24T14:00")
    seeded.drive.has("segredo-da-eva.txt", text="da Eva")
    seeded.mail.gets("Assunto da Eva", sender="Bia <bia@fora.com>", text="da Eva")
    return eva


def _filled(there: Connected) -> None:
    there.ana.calendar.has("Segredo da Ana", at="2026-11-24T14:00")
    there.ana.drive.has("segredo-da-ana.txt", text="da Ana")
    there.ana.mail.gets("Assunto da Ana", sender="Bia <bia@fora.com>", text="da Ana")


@pytest.mark.parametrize("said", ["agenda de amanhã", "arquivos do drive", "e-mails não lidos"])
async def test_two_at_once_have_each_their_own(there: Connected, said: str) -> None:
    eva = await _eva(there)
    _filled(there)
    there.server.fails("*.list", faults.slow(0.05), times=6)
    for _ in range(3):
        mine, hers = await asyncio.gather(there.chat.says(said), eva.says(said))
        assert "da Ana" in mine.text or "da-ana" in mine.text
        assert "Eva" not in mine.text
        assert "eva" not in mine.text
        assert "da Eva" in hers.text or "da-eva" in hers.text
        assert "Ana" not in hers.text
        assert "ana" not in hers.text.replace("amanhã", "").replace("semana", "")
        there.chat.clock.passes(minutes=5)


async def test_rows_of_somebody_else_are_out_of_reach(there: Connected) -> None:
    eva = await _eva(there)
    _filled(there)
    for said in ("agenda de amanhã", "arquivos do drive", "meus e-mails", "conectar google"):
        await there.chat.says(said)
    for table in ("google_seen", "calendar_events_cache", "calendars", "google_accounts"):
        mine = await there.chat.rows(f"select id from {table}")
        assert mine, table
        async with eva.session() as session:
            assert await _reached(session, table, [row["id"] for row in mine]) == 0, table


async def _reached(session: Session, table: str, ids: list[object]) -> int:
    """How many of these rows a session sees or changes."""
    seen = await session.rows(f"select id from {table} where id = any(:ids)", ids=ids)
    gone = await session.rows(f"delete from {table} where id = any(:ids) returning id", ids=ids)
    return len(seen) + len(gone)


@pytest.mark.parametrize("said", ["agenda de amanhã", "arquivos do drive", "e-mails não lidos"])
async def test_a_group_hears_nothing_of_it(there: Connected, said: str) -> None:
    _filled(there)
    await there.chat.in_group(said)
    told = {peer: [each.text for each in there.chat.channel.sent if each.peer == peer] for peer in (GROUP, "ana")}
    assert told[GROUP] == ["Te respondo no privado."]
    assert "da Ana" in told["ana"][0] or "da-ana" in told["ana"][0]


@pytest.mark.parametrize("said", ["agenda de amanhã", "arquivos do drive", "e-mails não lidos"])
async def test_a_stop_ends_a_slow_reading_at_once(there: Connected, said: str) -> None:
    _filled(there)
    there.server.fails("*.list", faults.slow(30.0), times=9)
    asked = asyncio.create_task(there.chat.says(said))
    await _until(lambda: bool(there.server.seen))
    began = time.monotonic()
    await there.chat.says("parar")
    told = time.monotonic() - began
    await asked
    assert told < 1
    assert not any("da Ana" in each.text or "da-ana" in each.text for each in there.chat.channel.sent)


async def _until(there_is: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not there_is():  # noqa: ASYNC110 - the server has no event for it
            await asyncio.sleep(0.01)
