"""One product, open for many conversations: each test is somebody new in it, and row-level security keeps them apart.

Opening it on a new database, with connections that have planned nothing yet, costs six times what a turn does. A test that looks after
everybody (the clock, the sweeper, retention) needs a database to itself: it is marked `alone`, or asks for `database_url`.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from connected import Connected, HeldGrants, connecting, settled
from dialogue import SATURDAY, Chat, Clock, MemoryChannel, introduced, opened
from postgres import Databases, new_database

from bot.app import App
from demo.google.oauth import OAuth
from demo.google.server import GoogleServer
from demo.google.uploads import Uploads
from demo.google.world import World
from integrations.postgres.embedded import Embedded
from language.types import Language

ALONE = {"database_url", "databases"}
"""Who asks for these has a database to itself."""


@dataclass(frozen=True)
class Elsewhere:
    """Stands where everybody is looked after: here that would be the people of other tests, too."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name}: this looks after everybody, so the test must be marked `alone`")


@dataclass
class Room:
    """One that is open: with a Google beside it, or without."""

    app: App
    channel: MemoryChannel
    clock: Clock
    server: GoogleServer | None
    grants: HeldGrants

    async def newcomer(self, now: datetime, language: Language) -> Chat:
        """Somebody who was never here; nothing is left of who was before."""
        self.clock.now = now
        vars(self.channel).update(vars(MemoryChannel()))
        self.grants.connected.clear()
        if self.server:
            self.server.world = World(self.clock)
            self.server.oauth = OAuth(self.server.world)
            self.server.uploads = Uploads()
            self.server.seen, self.server.faults, self.server.public = [], [], {}
        return await introduced(self.app, self.channel, self.clock, name=f"ana-{uuid4().hex}", language=language)


@dataclass
class House:
    """What is open in this process."""

    databases: Databases
    stack: AsyncExitStack
    rooms: dict[tuple[Language, bool], Room] = field(default_factory=dict)

    def serves(self, request: pytest.FixtureRequest) -> bool:
        """Whether this test has no database to itself."""
        return not ALONE & set(request.fixturenames) and request.node.get_closest_marker("alone") is None

    async def chat(self) -> Chat:
        """Somebody new, on the usual Saturday morning."""
        return await (await self._room("pt-BR", google=False)).newcomer(SATURDAY, "pt-BR")

    async def connected(self, now: datetime, language: Language, allows: Sequence[str]) -> Connected:
        """Somebody new, with an account at a Google of nobody else's."""
        room = await self._room(language, google=True)
        chat = await room.newcomer(now, language)
        assert room.server
        return await settled(chat, room.server, room.grants, allows)

    async def _room(self, language: Language, *, google: bool) -> Room:
        if (found := self.rooms.get((language, google))) is None:
            found = self.rooms[language, google] = await self._opened(language, google=google)
        return found

    async def _opened(self, language: Language, *, google: bool) -> Room:
        channel, clock = MemoryChannel(), Clock()
        server, grants, way = None, HeldGrants(), None
        if google:
            server, grants, way = await self.stack.enter_async_context(connecting(clock))
        opening = opened(self.databases.app, channel=channel, clock=clock, language=language, google=way)
        app = await self.stack.enter_async_context(opening)
        elsewhere: Any = Elsewhere()
        kept = replace(
            app,
            sweeper=elsewhere,
            salvage=elsewhere,
            firing=elsewhere,
            calendars=elsewhere,
            mails=elsewhere,
            system_jobs=elsewhere,
        )
        return Room(kept, channel, clock, server, grants)


@pytest.fixture(scope="session")
def shared(cluster: Embedded, admin: psycopg.Connection) -> Iterator[Databases]:
    with new_database(cluster, admin) as made:
        yield made


@pytest.fixture(scope="session")
async def house(shared: Databases) -> AsyncIterator[House]:
    async with AsyncExitStack() as stack:
        yield House(shared, stack)
