"""`recado serve`: web, workers and clock, until somebody says stop."""

import asyncio
import contextlib
import errno
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from bot.background import background
from bot.cli.run import run
from bot.cli.trouble import CommandError, PortTakenError
from bot.cli.trouble_words import NO_SUCH_HOST, PORT_FORBIDDEN
from bot.clock import utc_now
from bot.logs import configure_logs, logger
from bot.settings import Settings, read_settings
from integrations.postgres.errors import DatabaseUnavailableError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.app import App
    from bot.channels.configured import Messengers, Poll
    from bot.web_google import Consents

_AGAIN_AFTER = 2.0
"""Seconds."""


def serve(role: str) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file)
    run(_serve(settings, role))


async def _serve(settings: Settings, role: str) -> None:
    from bot.channels.configured import open_messengers  # noqa: PLC0415 - after the settings were found good

    async with open_messengers(settings, clock=utc_now) as messengers, serving(settings, role, messengers) as port:
        logger("bot.serve").info("serving", role=role, port=port)
        await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def serving(settings: Settings, role: str, messengers: "Messengers") -> AsyncIterator[int | None]:
    """Does what the role does inside the block; answers the port that is listened on."""
    from bot.app import open_app  # noqa: PLC0415 - after the settings were found good

    async with contextlib.AsyncExitStack() as stack:
        # The port first: that it is taken should not cost starting a database.
        door = listening(settings.host, settings.port) if role in {"all", "web"} else None
        app = await stack.enter_async_context(open_app(settings, channels=messengers.channels, clock=utc_now))
        if role in {"all", "worker"}:
            await stack.enter_async_context(app.working())
            for poll in messengers.polls:
                await stack.enter_async_context(background(_kept_up(poll, app), name="poll"))
        if role in {"all", "clock"}:
            await stack.enter_async_context(app.clock_running())
        if door is not None:
            with contextlib.suppress(DatabaseUnavailableError):
                await app.listening.recall()
            await stack.enter_async_context(answering(_web(app, messengers), door, settings))
        if role != "clock":
            await stack.enter_async_context(background(_set_up(app), name="set up"))
        yield door.getsockname()[1] if door else None


def _web(app: "App", messengers: "Messengers") -> "FastAPI":
    from bot.web import build_web, readiness_of  # noqa: PLC0415 - half a second, for the web alone
    from bot.web_hooks import Backlog, Hooks  # noqa: PLC0415
    from bot.web_push import Pushes  # noqa: PLC0415

    backlog = Backlog(app.database, app.settings.backlog_limit)
    hooks = Hooks(messengers.doors, reception=app.reception, backlog=backlog)
    pushes = Pushes(app.database, utc_now) if app.google.entrance.configured else None
    consents = _consents(app) if app.google.entrance.configured else None
    known = app.listening.known
    return build_web(readiness_of(app.database), hooks, accounts=known, pushes=pushes, consents=consents)


def _consents(app: "App") -> "Consents | None":
    from bot.web_google import consents  # noqa: PLC0415 - ciphers, where there is a Google

    return consents(app.database, app.google, utc_now)


async def _set_up(app: "App") -> None:
    """Whoever runs this for the first time is shown how to join their own messenger: by hand, so not in the log."""
    from bot.channels.terminal_seat import user_name  # noqa: PLC0415
    from bot.invitations import first_invitation  # noqa: PLC0415

    try:
        await app.listening.set_up()
        settings = app.settings
        invitation = await first_invitation(
            app.database, app.identity, settings, user=user_name(settings), clock=utc_now
        )
    except DatabaseUnavailableError:
        # The checks go on every minute; the invitation is there at the next start.
        logger("bot.serve").warning("the messengers were not set up: the database is away")
        return
    if invitation:
        sys.stderr.write(f"{invitation}\n")
        sys.stderr.flush()


async def _kept_up(poll: "Poll", app: "App") -> None:
    """Asking goes on whatever happens; only we can end it."""
    while True:
        try:
            await poll(app.database, app.reception)
        except Exception:  # noqa: BLE001 - whatever it was, the others are asked on
            logger("bot.serve").exception("a messenger is asked again in a moment")
        await asyncio.sleep(_AGAIN_AFTER)


def listening(host: str, port: int) -> socket.socket:
    """A socket that is ours.

    Raises:
        CommandError: another program has it, we may not have it, or there is no such host.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except socket.gaierror:
        raise CommandError(NO_SUCH_HOST, host=host) from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(host, port) from None
        if error.errno == errno.EACCES:
            raise CommandError(PORT_FORBIDDEN, port=port) from None
        raise CommandError(NO_SUCH_HOST, host=host) from None


@contextlib.asynccontextmanager
async def answering(web: "FastAPI", door: socket.socket, settings: Settings) -> AsyncIterator[None]:
    """Answers requests inside the block, and finishes those under way at its end."""
    import uvicorn  # noqa: PLC0415

    from bot.web_patience import Patient  # noqa: PLC0415

    class Server(uvicorn.Server):
        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            # One place hears SIGTERM, and closes everything in order: `cli_run`.
            yield

    config = uvicorn.Config(
        web,
        http=Patient,
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        # Whoever may be believed about where a request comes from; nobody unless it is said.
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=10,
    )
    server = Server(config)
    task = asyncio.create_task(server.serve(sockets=[door]), name="web")
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.gather(task, return_exceptions=True)
