"""Statements that travel together answer as they would one by one."""

import asyncio

import psycopg
import pytest

from integrations.postgres.database import Database, Session
from integrations.postgres.errors import DatabaseUnavailableError


async def _number(session: Session, n: int) -> int:
    row = await session.row("select cast(:n as int) as n", n=n)
    assert row is not None
    return int(row["n"])


async def _next_but_one(session: Session, n: int) -> int:
    return await _number(session, await _number(session, n) + 2)


async def _wrong(session: Session) -> int:
    return await session.run("select 1 / 0")


async def test_each_gets_its_own_answer(database_url: str) -> None:
    database = Database(database_url)
    async with database.as_worker() as session:
        assert await session.together(*(_number(session, n) for n in range(9))) == tuple(range(9))
        assert await session.together(_next_but_one(session, 1), _number(session, 7)) == (3, 7)
        inner = session.together(_number(session, 1), _number(session, 2))
        assert await session.together(inner, _next_but_one(session, 3)) == ((1, 2), 5)
        assert await _number(session, 4) == 4
    await database.close()


async def test_what_one_may_not_ask_fails_the_whole_and_leaves_the_connection_usable(database_url: str) -> None:
    database = Database(database_url, pool_size=1)
    with pytest.raises(psycopg.errors.DivisionByZero):
        async with database.as_worker() as session:
            await session.together(_number(session, 1), _wrong(session), _next_but_one(session, 2))
    async with database.as_worker() as session:
        assert await session.together(_number(session, 1), _number(session, 2)) == (1, 2)
    await database.close()


async def test_a_process_that_freezes_behind_them_loses_its_transaction(database_url: str) -> None:
    """The server does not count the idleness after a pipeline; the length of the transaction it does count, since version 17."""
    database, watcher = Database(database_url, silence_seconds=0.1), Database(database_url)
    with pytest.raises(DatabaseUnavailableError):
        await _frozen(database, watcher)
    await database.close()
    await watcher.close()


async def _frozen(database: Database, watcher: Database) -> None:
    async with database.as_worker() as session:
        await session.together(_number(session, 1), _number(session, 2))
        await asyncio.wait_for(_gone(watcher, session.connection.info.backend_pid), 20)
        await _number(session, 3)


async def _gone(watcher: Database, pid: int) -> None:
    while True:
        async with watcher.as_worker() as session:
            if await session.row("select from pg_stat_activity where pid = :pid", pid=pid) is None:
                return
        await asyncio.sleep(0.05)
