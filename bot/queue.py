"""The queue: jobs that only say where to look. procrastinate on the same Postgres, in its own schema."""

from collections.abc import Awaitable, Callable
from hashlib import blake2s
from typing import TYPE_CHECKING
from uuid import UUID

from procrastinate import App as QueueApp
from procrastinate import PsycopgConnector, RetryStrategy
from procrastinate.types import JSONDict
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from bot.messages import Address, ConversationId
from integrations.postgres.database import LIVENESS, RECONNECT_SECONDS, Job, Person
from integrations.postgres.strangers import GREET, LET_IN

if TYPE_CHECKING:
    from bot.system_jobs import SystemJobs

TURNS = "turns"
UPKEEP = "upkeep"
CHECKS = "checks"
"""Of messengers, by those who can speak to them."""
FILES = "files"

Work = Callable[[Address], Awaitable[None]]


TERMINAL = "terminal"


def delivery_queue(channel: str, peer: str = "") -> str:
    """Replies go to the processes that can speak through the channel; those of a terminal to whoever sits there.

    A queue's name is part of a LISTEN channel, of which Postgres keeps 63 bytes.
    """
    if channel != TERMINAL or not peer:
        return f"deliver:{channel}"
    return f"deliver:{channel}:{blake2s(peer.encode(), digest_size=8).hexdigest()}"


def nudge_turn(address: Address, *, delay: float = 0.0) -> Job:
    return Job(task="take", queue=TURNS, arguments=_ids(address), delay=delay)


def nudge_delivery(address: Address, channel: str, peer: str, *, delay: float = 0.0) -> Job:
    return Job(task="deliver", queue=delivery_queue(channel, peer), arguments=_ids(address), delay=delay)


def nudge_fetch(person: Person, file_id: UUID, *, delay: float = 0.0) -> Job:
    ids: JSONDict = {"org": str(person.org_id), "user": str(person.user_id), "file": str(file_id)}
    return Job(task="fetch_file", queue=FILES, arguments=ids, delay=delay)


def nudge_fire(person: Person) -> Job:
    return Job(task="fire", queue=TURNS, arguments={"org": str(person.org_id), "user": str(person.user_id)})


def nudge_release(person: Person, call_id: UUID, *, delay: float = 0.0) -> Job:
    ids: JSONDict = {"org": str(person.org_id), "user": str(person.user_id), "call": str(call_id)}
    return Job(task="release", queue=TURNS, arguments=ids, delay=delay)


def nudge_calendar(person: Person, calendar_id: UUID) -> Job:
    ids: JSONDict = {"org": str(person.org_id), "user": str(person.user_id), "calendar": str(calendar_id)}
    return Job(task="copy_calendar", queue=UPKEEP, arguments=ids)


def open_queue(direct_url: str) -> QueueApp:
    """The queue's own small pool; LISTEN needs a connection that is not pooled per transaction."""
    connector = PsycopgConnector(
        conninfo=direct_url,
        kwargs={"options": "-c search_path=queue,pg_catalog", "application_name": "recado-queue", **LIVENESS},
        configure=_autocommit,
        # A connection that died is replaced when it fails, not looked at before every use.
        pool_factory=lambda **given: AsyncConnectionPool(**{**given, "check": None}),
        min_size=1,
        max_size=4,
        timeout=5,
        reconnect_timeout=RECONNECT_SECONDS,
    )
    return QueueApp(connector=connector)


async def _autocommit(connection: AsyncConnection) -> None:
    """Every statement of the queue is a transaction of its own."""
    await connection.set_autocommit(True)


Fetch = Callable[[Person, UUID], Awaitable[None]]
Fire = Callable[[Person], Awaitable[None]]
Release = Callable[[Person, UUID], Awaitable[None]]
CopyCalendar = Callable[[Person, UUID], Awaitable[None]]


def register(  # noqa: PLR0913 - all the jobs there are
    queue: QueueApp,
    *,
    take: Work,
    deliver: Work,
    system: "SystemJobs",
    let_in: Callable[[UUID, str], Awaitable[None]],
    greet: Callable[[UUID, str, str], Awaitable[None]],
    fetch: Fetch,
    fire: Fire,
    release: Release,
    copy_calendar: CopyCalendar,
) -> None:
    """Binds the jobs to what they do."""

    async def take_job(org: str, user: str, conversation: str) -> None:
        await take(_address(org, user, conversation))

    async def deliver_job(org: str, user: str, conversation: str) -> None:
        await deliver(_address(org, user, conversation))

    async def let_in_job(account: str, how: str) -> None:
        await let_in(UUID(account), how)

    async def greet_job(account: str, words: str, language: str) -> None:
        await greet(UUID(account), words, language)

    async def fetch_job(org: str, user: str, file: str) -> None:
        await fetch(Person(UUID(org), UUID(user)), UUID(file))

    async def fire_job(org: str, user: str) -> None:
        await fire(Person(UUID(org), UUID(user)))

    async def release_job(org: str, user: str, call: str) -> None:
        await release(Person(UUID(org), UUID(user)), UUID(call))

    async def copy_calendar_job(org: str, user: str, calendar: str) -> None:
        await copy_calendar(Person(UUID(org), UUID(user)), UUID(calendar))

    queue.task(name="take", queue=TURNS)(take_job)
    queue.task(name="copy_calendar", queue=UPKEEP)(copy_calendar_job)
    queue.task(name="release", queue=TURNS)(release_job)
    queue.task(name="fire", queue=TURNS)(fire_job)
    queue.task(name="fetch_file", queue=FILES)(fetch_job)
    queue.task(name="deliver")(deliver_job)
    queue.task(name="sweep", queue=UPKEEP, queueing_lock="sweep")(_job(system, "sweep"))
    # One after the other: two at once would tell the owner twice, or wait for each other's row.
    named = (
        ("forget", UPKEEP),
        ("retention", UPKEEP),
        ("calendars", UPKEEP),
        ("mails", UPKEEP),
        ("check_channels", CHECKS),
    )
    for name, among in named:
        queue.task(name=name, queue=among, queueing_lock=name, lock=name)(_job(system, name))
    queue.task(name=LET_IN, queue=TURNS, retry=_STRANGERS)(let_in_job)
    queue.task(name=GREET, retry=_STRANGERS)(greet_job)


def _job(system: "SystemJobs", name: str) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        await system.run(name)

    return run


_STRANGERS = RetryStrategy(max_attempts=8, exponential_wait=3)
"""They have no conversation whose outbox would try again."""


def _ids(address: Address) -> JSONDict:
    return {
        "org": str(address.person.org_id),
        "user": str(address.person.user_id),
        "conversation": str(address.conversation_id),
    }


def _address(org: str, user: str, conversation: str) -> Address:
    return Address(Person(UUID(org), UUID(user)), ConversationId(UUID(conversation)))
