"""The web side: messengers deliver here, and it tells whether we live, whether we are ready, and what we have counted."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

import psycopg
from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from psycopg import errors
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from bot.metrics import CHANNEL_OPEN, CHANNEL_SILENT
from bot.web_hooks import Hooks
from bot.web_push import Pushes
from integrations.postgres.database import Database, Row
from integrations.postgres.errors import DatabaseUnavailableError
from integrations.postgres.migrate import HEAD

if TYPE_CHECKING:
    from bot.web_google import Consents

READY_WITHIN = 1.0
"""Seconds the database has for one transaction."""

Readiness = Callable[[], Awaitable[str | None]]
"""Why we are not ready, as one word; None when we are."""
Accounts = Callable[[], Awaitable[Sequence[Row]]]
"""Our accounts at the messengers: channel, channel_account, state, and seconds since the last event in `silent`."""


_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_SANE_ID = re.compile(rb"[\w.-]{8,64}")
_HEADERS = [(b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-store")]


def build_web(
    readiness: Readiness,
    hooks: Hooks | None = None,
    *,
    accounts: Accounts | None = None,
    pushes: Pushes | None = None,
    consents: "Consents | None" = None,
) -> FastAPI:
    web = FastAPI(title="Recado", docs_url=None, redoc_url=None, openapi_url=None)
    web.add_middleware(Identified)

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
        if accounts is not None:
            await _measure(accounts)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    if pushes is not None:
        pushes.mount(web)
    if consents is not None:
        consents.mount(web)
    if hooks is not None:
        web.add_route("/{path:path}", hooks.answer, methods=_METHODS)
    return web


async def _measure(accounts: Accounts) -> None:
    """Written down by whichever process heard; without a database the last figures stay."""
    try:
        async with asyncio.timeout(READY_WITHIN):
            known = await accounts()
    except (TimeoutError, DatabaseUnavailableError):
        return
    for channel in {row["channel"] for row in known}:
        accounts_there = [row for row in known if row["channel"] == channel]
        CHANNEL_OPEN.labels(channel=channel).set(any(row["state"] == "open" for row in accounts_there))
        silent = [row["silent"] for row in accounts_there if row["silent"] is not None]
        if silent:
            CHANNEL_SILENT.labels(channel=channel).set(min(silent))


class Identified:
    """Gives every request an id: the caller's own where it is sane, told back and written into every line of the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(b"x-request-id", b"")
        request_id = given if _SANE_ID.fullmatch(given) else uuid4().hex.encode()

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", request_id), *_HEADERS]
            await send(message)

        with bound_contextvars(request_id=request_id.decode()):
            await self._app(scope, receive, told)


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
