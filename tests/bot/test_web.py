from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import psycopg
import pytest
from postgres import Databases

from bot.web import Readiness, build_web, readiness_of
from integrations.postgres.database import Database


@asynccontextmanager
async def served(readiness: Readiness) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=build_web(readiness))
    async with httpx.AsyncClient(transport=transport, base_url="http://recado") as client:
        yield client


@asynccontextmanager
async def on(url: str) -> AsyncIterator[httpx.AsyncClient]:
    database = Database(url, pool_size=2)
    try:
        async with served(readiness_of(database)) as client:
            yield client
    finally:
        await database.close()


def as_owner(databases: Databases, statement: str) -> None:
    with psycopg.connect(databases.owner) as connection:
        connection.execute(statement)


async def test_live_asks_nobody() -> None:
    async def never() -> str | None:
        raise AssertionError

    async with served(never) as client:
        assert (await client.get("/live")).status_code == 200


async def test_ready_on_the_tables_of_this_program(databases: Databases) -> None:

    async with on(databases.app) as client:
        answer = await client.get("/ready")

    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


@pytest.mark.parametrize(
    ("done", "reason"),
    [
        ("update app.alembic_version set version_num = '9999'", "schema_version"),
        ("revoke select on app.alembic_version from recado_app, recado_worker", "schema_unreadable"),
        ("drop table app.alembic_version", "schema_missing"),
    ],
)
async def test_not_ready_on_other_tables(databases: Databases, done: str, reason: str) -> None:
    as_owner(databases, done)

    async with on(databases.app) as client:
        answer = await client.get("/ready")

    assert (answer.status_code, answer.json()["reason"]) == (503, reason)


async def test_not_ready_without_a_database() -> None:
    async with on("postgresql://recado_app@127.0.0.1:1/recado") as client:
        answer = await client.get("/ready")

    assert (answer.status_code, answer.json()["reason"]) == (503, "database_silent")


async def test_not_ready_when_the_database_takes_longer_than_a_second(databases: Databases) -> None:
    with psycopg.connect(databases.owner) as holder:
        holder.execute("lock table app.alembic_version in access exclusive mode")
        async with on(databases.app) as client:
            answer = await client.get("/ready")

    assert (answer.status_code, answer.json()["reason"]) == (503, "database_silent")


async def test_metrics_name_what_is_counted() -> None:
    async def fine() -> None:
        return None

    async with served(fine) as client:
        text = (await client.get("/metrics")).text

    for name in (
        "recado_inbox_received_total",
        "recado_turn_duration_seconds",
        "recado_lease_lost_total",
        "recado_fence_rejected_total",
        "recado_outbox_attempts_total",
        "recado_tool_calls_total",
    ):
        assert f"# HELP {name}" in text


async def test_nothing_else_is_served() -> None:
    async def fine() -> None:
        return None

    async with served(fine) as client:
        assert [(await client.get(path)).status_code for path in ("/", "/docs", "/openapi.json")] == [404, 404, 404]
