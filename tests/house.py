"""One product, open for many conversations: each test is somebody new in it, and row-level security keeps them apart.

Opening it on a new database, with connections that have planned nothing yet, costs six times what a turn does. A test that looks after
everybody (the clock, the sweeper, retention) needs a database to itself: it is marked `alone`, or asks for `database_url`.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from dialogue import SATURDAY, Chat, Clock, MemoryChannel, introduced, opened
from postgres import Databases, new_database

from bot.app import App
from integrations.postgres.embedded import Embedded

ALONE = {"database_url", "databases"}
"""Who asks for these has a database to itself."""


@dataclass(frozen=True)
class Elsewhere:
    """Stands where everybody is looked after: here that would be the people of other tests, too."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name}: this looks after everybody, so the test must be marked `alone`")


@dataclass
class House:
    """What is open in this process."""

    databases: Databases
    stack: AsyncExitStack
    channel: MemoryChannel = field(default_factory=MemoryChannel)
    clock: Clock = field(default_factory=Clock)
    app: App | None = None

    def serves(self, request: pytest.FixtureRequest) -> bool:
        """Whether this test has no database to itself."""
        return not ALONE & set(request.fixturenames) and request.node.get_closest_marker("alone") is None

    async def chat(self) -> Chat:
        """Somebody new, on the usual Saturday morning."""
        self.app = self.app or await self._opened()
        self.clock.now = SATURDAY
        vars(self.channel).update(vars(MemoryChannel()))
        return await introduced(self.app, self.channel, self.clock, name=f"ana-{uuid4().hex}")

    async def _opened(self) -> App:
        opening = opened(self.databases.app, channel=self.channel, clock=self.clock)
        app = await self.stack.enter_async_context(opening)
        elsewhere: Any = Elsewhere()
        return replace(app, sweeper=elsewhere, salvage=elsewhere, firing=elsewhere, system_jobs=elsewhere)


@pytest.fixture(scope="session")
def shared(cluster: Embedded, admin: psycopg.Connection) -> Iterator[Databases]:
    with new_database(cluster, admin) as made:
        yield made


@pytest.fixture(scope="session")
async def house(shared: Databases) -> AsyncIterator[House]:
    async with AsyncExitStack() as stack:
        yield House(shared, stack)
