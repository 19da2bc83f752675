"""Where messengers deliver. What is answered 200 is committed; what is our own trouble is answered 503, to be delivered again."""

import asyncio
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import IPv6Address, ip_address

import structlog
from fastapi import Request, Response
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.requests import ClientDisconnect

from bot import metrics
from bot.channel import ForgedError, Webhook
from bot.messages import Received, Stray
from bot.reception import Reception
from integrations.postgres import inbound
from integrations.postgres.database import Database
from integrations.postgres.errors import DatabaseUnavailableError

log = structlog.get_logger()

BODY_WITHIN = 10.0
"""Seconds a delivery has to hand in its body."""
STORED_WITHIN = 20.0
"""Seconds; Evolution waits thirty."""
STRANGER_LIMIT = RateLimitItemPerMinute(120)
"""Requests from one address that do not prove to be a messenger's."""
_LARGE = 1 << 20
_LARGE_AT_ONCE = 4
_OFF_THE_LOOP = 1 << 18
"""Bytes from which reading a body would keep everybody else waiting."""


@dataclass(slots=True)
class Backlog:
    """Whether as many messages wait as we are ready to promise to answer."""

    database: Database
    limit: int
    _full: bool = False
    _counted: float | None = None
    _counting: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def full(self) -> bool:
        """Counted once a second, however many ask.

        Raises:
            DatabaseUnavailableError: nobody can count.
        """
        async with self._counting:
            now = asyncio.get_running_loop().time()
            if self._counted is None or now - self._counted >= 1:
                async with self.database.as_worker() as session:
                    self._full = await inbound.waiting(session, at_most=self.limit) >= self.limit
                self._counted = now
        return self._full


class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """What is answered instead of 200."""

    def __init__(self, status: int, *, retry_after: int | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.retry_after = retry_after
        """Seconds."""


class Hooks:
    """Takes every request that nothing else answers."""

    def __init__(
        self,
        doors: Sequence[Webhook],
        *,
        reception: Reception,
        backlog: Backlog,
        stranger_limit: RateLimitItem = STRANGER_LIMIT,
        body_within: float = BODY_WITHIN,
    ) -> None:
        # By the digest: how long it takes to find none must not tell how much of a path was right.
        self._doors = {_digest(door.path): door for door in doors}
        self._reception = reception
        self._backlog = backlog
        self._body_within = body_within
        self._stranger_limit = stranger_limit
        self._strangers = FixedWindowRateLimiter(MemoryStorage())
        self._large = asyncio.Semaphore(_LARGE_AT_ONCE)

    async def answer(self, request: Request) -> Response:
        try:
            await self._accept(request)
        except Refusal as refusal:
            after = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
            return Response(status_code=refusal.status, headers=after)
        return Response(status_code=200)

    async def _accept(self, request: Request) -> None:
        door = self._proven(request)
        if _declared(request) > door.body_limit:
            raise Refusal(413)
        try:
            async with asyncio.timeout(STORED_WITHIN + self._body_within):
                await self._not_too_much(door)
                received = await _read(door, await self._body(request, door))
                await self._reception.take_in(received, channel=door.name, channel_account=door.account)
        except (DatabaseUnavailableError, TimeoutError) as error:
            log.warning("a delivery could not be stored", channel=door.name, reason=type(error).__name__)
            raise Refusal(503, retry_after=5) from None
        except Refusal:
            raise
        except Exception:
            # Delivered again, it is stored once this is mended; answered otherwise, it would be lost.
            log.exception("a delivery failed", channel=door.name)
            raise Refusal(503, retry_after=60) from None

    def _proven(self, request: Request) -> Webhook:
        """The door, if the messenger has proved that it is at it. What anybody can cause stays constant work before this."""
        door = self._doors.get(_digest(request.url.path)) if request.method == "POST" else None
        forged = False
        if door is not None:
            try:
                door.check(request.headers)
            except ForgedError:
                forged = True
            else:
                return door
        # Behind a proxy a stranger may share the messenger's address, so it is only strangers who are counted.
        if not self._strangers.hit(self._stranger_limit, neighbourhood(request)):
            raise Refusal(429, retry_after=60)
        if forged and door is not None:
            metrics.RECEIVED.labels(channel=door.name, result="forged").inc()
            log.warning("a forged delivery was refused", channel=door.name)
            raise Refusal(401)
        raise Refusal(404)

    async def _not_too_much(self, door: Webhook) -> None:
        if await self._backlog.full():
            log.warning("too many messages wait", channel=door.name)
            raise Refusal(503, retry_after=30)

    async def _body(self, request: Request, door: Webhook) -> bytes:
        length = request.headers.get("content-length")
        body = bytearray()
        async with self._room(int(length) if length else door.body_limit):
            try:
                async with asyncio.timeout(self._body_within):
                    async for chunk in request.stream():
                        if len(body) + len(chunk) > door.body_limit:
                            raise Refusal(413)
                        body += chunk
            except (TimeoutError, ClientDisconnect):
                raise Refusal(408) from None
        return bytes(body)

    def _room(self, size: int) -> AbstractAsyncContextManager[object]:
        """Few large bodies at once: those of a hundred would not fit into memory."""
        return self._large if size > _LARGE else nullcontext()


async def _read(door: Webhook, body: bytes) -> Received:
    try:
        if len(body) > _OFF_THE_LOOP:
            return await asyncio.to_thread(door.read, body)
        return door.read(body)
    except Exception as error:
        # It would fail again; the messenger is told that we have it, and the body is not kept because it may hold secrets.
        log.exception("a delivery could not be read", channel=door.name, size=len(body))
        stray = Stray(
            external_id=sha256(body).hexdigest(),
            kind="unreadable",
            payload={"bytes": len(body)},
            error=type(error).__name__,
        )
        return Received(strays=(stray,))


def _declared(request: Request) -> int:
    length = request.headers.get("content-length", "")
    return int(length) if length.isdecimal() else 0


def _digest(path: str) -> bytes:
    return sha256(path.encode("utf-8", "surrogatepass")).digest()


def neighbourhood(request: Request) -> str:
    """The address; of the sixth kind the network, in which one machine has all addresses."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(int(address) >> 64) if isinstance(address, IPv6Address) else host
