"""`recado serve`: web, workers and clock, until somebody says stop."""

import asyncio
import contextlib
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from bot.cli.run import run
from bot.cli.trouble import CommandError, PortTakenError
from bot.cli.trouble_words import NO_SUCH_HOST, PORT_FORBIDDEN
from bot.clock import utc_now
from bot.logs import configure_logs, logger
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from fastapi import FastAPI


def serve(role: str) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file)
    run(_serve(settings, role))


async def _serve(settings: Settings, role: str) -> None:
    from bot.app import open_app  # noqa: PLC0415 - after the settings were found good

    async with contextlib.AsyncExitStack() as stack:
        wants_web = role in {"all", "web"}
        # The port first: that it is taken should not cost starting a database.
        door = listening(settings.host, settings.port) if wants_web else None
        app = await stack.enter_async_context(open_app(settings, clock=utc_now))
        if role in {"all", "worker"}:
            await stack.enter_async_context(app.working())
        if role in {"all", "clock"}:
            await stack.enter_async_context(app.clock_running())
        if door is not None:
            from bot.web import build_web, readiness_of  # noqa: PLC0415 - half a second, for the web alone

            await stack.enter_async_context(answering(build_web(readiness_of(app.database)), door, settings))
        logger("bot.serve").info("serving", role=role, port=settings.port if wants_web else None)
        await asyncio.Event().wait()


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
