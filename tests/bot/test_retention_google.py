"""What is kept of Google for a time only goes by the clock: links, what was shown, and copies of accounts that are lost."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from calendar_stage import Copying, copying
from connected import Connected, connect, connected
from psycopg.errors import InsufficientPrivilege

from demo.google.person import person
from integrations.google.calendar_sync import fresh
from integrations.postgres import google_starts


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


async def count(there: Connected, table: str) -> int:
    return len(await there.chat.rows(f"select id from {table}"))


async def test_a_link_and_the_tokens_it_brought_go_a_day_after_it_counts_no_more(there: Connected) -> None:
    chat = there.chat
    await chat.says("conecta outra conta do Google")
    async with chat.session() as session:
        changed = await session.run(
            "update google_starts set state = 'answered', tokens = 'closed' where org_id = :org_id"
        )
    assert changed == 1
    (start,) = await chat.rows("select expires_at from google_starts")
    chat.clock.now = start["expires_at"] + google_starts.KEPT  # type: ignore[operator]
    await chat.app.system_jobs.run("forget")
    assert await count(there, "google_starts") == 1
    chat.clock.passes(seconds=1)
    await chat.app.system_jobs.run("forget")
    assert await count(there, "google_starts") == 0


async def test_what_was_shown_goes_thirty_days_after_it_was_seen_last(there: Connected) -> None:
    chat = there.chat
    for name in ("before", "later"):
        async with chat.session() as session:
            await session.run(
                """
                insert into google_seen (org_id, user_id, id, account_id, kind, google_id, facts, seen_at)
                values (:org_id, :user_id, :id, :account, 'thread', :name, '{}', :now)
                """,
                id=uuid4(),
                account=there.holder.id,
                name=name,
                now=chat.clock(),
            )
        chat.clock.passes(days=16)
    await chat.app.system_jobs.run("retention")
    assert [row["google_id"] for row in await chat.rows("select google_id from google_seen")] == ["later"]


async def lose(here: Copying) -> None:
    async with here.there.chat.session() as session:
        await session.run(
            "update google_accounts set state = 'lost', ended_at = :now where org_id = :org_id and id = :id",
            id=here.there.holder.id,
            now=here.there.chat.clock(),
        )


async def test_the_copy_of_an_account_that_is_lost_goes_after_thirty_days_and_no_other(database_url: str) -> None:
    async with copying(database_url) as here:
        there, chat = here.there, here.there.chat
        there.ana.calendar.has("Dentista", at="2026-11-22T14:00")
        work = person(there.server, "ana.work@example.com", "Ana")
        work.calendar.has("Reunião", at="2026-11-22T15:00")
        kept = await connect(chat, there.grants, work)
        await fresh(here.asker)
        assert await count(there, "calendar_events_cache") == 2
        await lose(here)
        chat.clock.passes(days=29)
        await chat.app.system_jobs.run("retention")
        assert await count(there, "calendar_events_cache") == 2
        chat.clock.passes(days=2)
        await chat.app.system_jobs.run("retention")
        assert [row["title"] for row in await chat.rows("select title from calendar_events_cache")] == ["Reunião"]
        assert {row["account_id"] for row in await chat.rows("select account_id from calendars")} == {kept.id}
        rows = await chat.rows("select state from google_accounts order by state")
        assert [row["state"] for row in rows] == ["connected", "lost"]


@pytest.mark.parametrize(
    "question",
    ["select email from google_accounts", "select tokens from google_starts", "select facts from google_seen"]
    + [f"delete from {table}" for table in ("google_starts", "calendars", "calendar_events_cache", "google_accounts")],
)
async def test_the_worker_may_not(there: Connected, question: str) -> None:
    async with there.chat.app.database.as_worker() as session:
        with pytest.raises(InsufficientPrivilege):
            await session.rows(question)
