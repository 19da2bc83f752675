"""Grants: a good token whoever asks and whenever, one renewal for all, and an account that is lost only when Google says so."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from granted import Grant, granting

from demo.google import faults
from integrations.postgres.database import Database


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def test_a_good_token_is_not_renewed(there: Grant) -> None:
    holder = await there.connect()
    granted = there.granted()
    assert await granted.holders(there.person) == [holder]
    assert await granted.token(holder) == await granted.token(holder)
    assert there.renewals() == 0


async def test_a_token_is_renewed_five_minutes_before_it_expires(there: Grant) -> None:
    holder, granted = await there.connect(), there.granted()
    first = await granted.token(holder)
    there.goes_on(timedelta(minutes=54))
    assert await granted.token(holder) == first
    there.goes_on(timedelta(minutes=1))
    second = await granted.token(holder)
    assert second != first
    assert await granted.token(holder) == second
    assert there.renewals() == 1


async def test_however_many_ask_in_however_many_processes_it_is_renewed_once(there: Grant, database_url: str) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=2))
    there.server.fails("oauth.token", faults.slow(0.3))
    databases = [Database(database_url, pool_size=3) for _ in range(3)]
    try:
        asking = [there.granted(database) for database in databases for _ in range(8)]
        tokens = await asyncio.gather(*(granted.token(holder) for granted in asking))
    finally:
        await asyncio.gather(*(database.close() for database in databases))
    assert len(set(tokens)) == 1
    assert there.renewals() == 1
