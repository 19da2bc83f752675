"""The web side: whether we live, whether we are ready, and what we have counted."""

import asyncio
from collections.abc import Awaitable, Callable

import psycopg
from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from psycopg import errors

from integrations.postgres.database import Database
from integrations.postgres.errors import DatabaseUnavailableError
from integrations.postgres.migrate import HEAD

READY_WITHIN = 1.0
"""Seconds the database has for one transaction."""

Readiness = Callable[[], Awaitable[str | None]]
"""Why we are not ready, as one word; None when we are."""


def build_web(readiness: Readiness) -> FastAPI:
    web = FastAPI(title="Recado", docs_url=None, redoc_url=None, openapi_url=None)

    @web.get("/live")
    async def live() -> dict[str, str]:
        return {"status": "live"}

    @web.get("/ready")
    async def ready(response: Response) -> dict[str, str]:
        reason = await readiness()
        if reason is None:
            return {"status": "ready"}
        response.status_code = 503
        return {"status": "not ready", "reason": reason}

    @web.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return web


def readiness_of(database: Database) -> Readiness:
    """Ready is: one transaction within a second, on the tables of this program."""

    async def reason() -> str | None:
        try:
            async with asyncio.timeout(READY_WITHIN):
                return await _schema(database)
        except (TimeoutError, DatabaseUnavailableError):
            return "database_silent"

    return reason


async def _schema(database: Database) -> str | None:
    try:
        async with database.as_worker() as session:
            row = await session.row("select version_num from app.alembic_version")
    except errors.InsufficientPrivilege:
        # A login that no migration of ours has let in.
        return "schema_unreadable"
    except psycopg.Error:
        return "schema_missing"
    return None if row is not None and row["version_num"] == HEAD else "schema_version"
