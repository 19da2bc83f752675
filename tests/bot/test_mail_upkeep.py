"""Mailboxes that are looked through without anybody asking: only for a digest, at a modest pace, and patiently."""

from asyncio import gather
from collections.abc import AsyncIterator

import pytest
from arriving import at
from connected import Connected, connected
from dialogue import Clock
from psycopg.errors import InsufficientPrivilege

from demo.google import faults
from integrations.google.mail_looking import MOST
from integrations.google.scopes import SEND

HISTORY = "gmail.users.history.list"


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url, clock=Clock(at(9, day=22))) as there:
        yield there


async def runs(there: Connected, **passes: float) -> int:
    """How many calls it came to."""
    before = len(there.server.seen)
    there.chat.clock.passes(**passes)
    await there.chat.app.system_jobs.run("mails")
    return len(there.server.seen) - before


def asks(there: Connected, subject: str) -> None:
    there.ana.mail.gets(subject, sender="Bia <bia@fora.com>", text="Pode ver?")


async def waiting(there: Connected) -> list[str]:
    rows = await there.chat.rows("select facts ->> 'subject' as subject from mails_waiting order by came_at")
    return [str(row["subject"]) for row in rows]


async def test_nobodys_mail_is_read_without_a_digest_that_tells_of_it(there: Connected) -> None:
    asks(there, "Contrato")
    await there.chat.says("oi")
    assert await runs(there, minutes=10) == 0
    await there.chat.says("liga o resumo da semana")
    assert await runs(there, minutes=10) == 0
    await there.chat.says("me manda um resumo toda manhã às 7h")
    assert await runs(there, minutes=10) > 0
    assert await waiting(there) == ["Contrato"]


async def test_it_is_looked_now_and_then_and_shortly_before_the_digest(there: Connected) -> None:
    await there.chat.says("me manda um resumo toda manhã às 7h")
    await runs(there)
    asks(there, "Contrato")
    assert await runs(there, hours=5) == 0
    assert await runs(there, hours=1, minutes=10) > 0
    asks(there, "Orçamento")
    there.chat.clock.now = at(6, 20, day=23)
    assert await runs(there) > 0
    there.chat.clock.now = at(6, 31, day=23)
    assert await runs(there) == 0
    there.chat.clock.now = at(6, 41, day=23)
    before = len(there.server.seen)
    await runs(there)
    assert {seen.method for seen in there.server.seen[before:]} == {HISTORY}
    assert await waiting(there) == ["Contrato", "Orçamento"]


async def test_what_fails_is_left_alone_for_longer_each_time_and_nothing_is_lost(there: Connected) -> None:
    await there.chat.says("me manda um resumo toda manhã às 7h")
    asks(there, "Contrato")
    await runs(there)
    there.server.fails(HISTORY, faults.USER_RATE_LIMIT, times=99)
    asks(there, "Orçamento")
    tried = [await runs(there, hours=7)]
    tried += [await runs(there, minutes=10) for _ in range(14)]
    assert [n for n, calls in enumerate(tried) if calls] == [0, 3, 8]
    there.server.faults.clear()
    assert await runs(there, hours=2) > 0
    assert await waiting(there) == ["Contrato", "Orçamento"]
    assert (await there.chat.rows("select failures from mailboxes"))[0]["failures"] == 0


async def test_a_look_that_breaks_off_keeps_nothing_of_it(there: Connected) -> None:
    await there.chat.says("me manda um resumo toda manhã às 7h")
    for n in range(6):
        asks(there, f"Assunto {n}")
    there.server.fails("gmail.users.messages.get", faults.broken(500), times=99)
    await runs(there)
    assert await waiting(there) == []
    there.server.faults.clear()
    await runs(there, minutes=21)
    assert len(await waiting(there)) == 6


async def test_a_grant_that_is_lost_or_narrow_is_left_alone(there: Connected, database_url: str) -> None:
    await there.chat.says("me manda um resumo toda manhã às 7h")
    there.grants.connected.clear()
    assert await runs(there) == 0
    async with there.chat.session() as session:
        await session.run("update google_accounts set scopes = :scopes where org_id = :org_id", scopes=list(SEND))
    assert await runs(there, hours=7) == 0
    assert await there.chat.rows("select account_id from mailboxes") == []


async def test_a_flood_is_looked_through_at_its_newest_end(there: Connected) -> None:
    await there.chat.says("me manda um resumo toda manhã às 7h")
    await runs(there)
    for n in range(MOST + 5):
        asks(there, f"Assunto {n}")
    await runs(there, hours=7)
    assert len(await waiting(there)) == MOST
    assert len({call.params["id"] for call in there.server.asked("gmail.users.threads.get")}) == MOST


async def test_two_looks_at_once_end_as_one(there: Connected) -> None:
    asks(there, "Contrato")
    await gather(*(there.chat.app.mails.keep(there.chat.known.person) for _ in range(3)))
    assert await waiting(there) == ["Contrato"]


async def test_what_came_two_weeks_ago_is_forgotten(there: Connected) -> None:
    asks(there, "Contrato")
    await there.chat.app.mails.keep(there.chat.known.person)
    there.chat.clock.passes(days=13)
    await there.chat.app.system_jobs.run("retention")
    assert await waiting(there) == ["Contrato"]
    there.chat.clock.passes(days=2)
    await there.chat.app.system_jobs.run("retention")
    assert await waiting(there) == []


@pytest.mark.parametrize(
    "question",
    [
        "select facts from mails_waiting",
        "select history_id from mailboxes",
        "delete from mailboxes",
        "select paused_until from manners",
    ],
)
async def test_the_worker_may_not(there: Connected, question: str) -> None:
    async with there.chat.app.database.as_worker() as session:
        with pytest.raises(InsufficientPrivilege):
            await session.rows(question)
