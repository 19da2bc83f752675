"""Somebody who talks to Recado and has connected an account at the local Google."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from dialogue import Chat, Clock, talking

from bot.assistant import Models
from demo.google.person import Person as Seeded
from demo.google.person import person
from demo.google.server import GoogleServer, google_server
from integrations.google import scopes
from integrations.google.client import Google, Holder, Patience
from integrations.google.entrance import Entrance
from integrations.postgres.database import Person
from language.types import Language

if TYPE_CHECKING:
    from house import House

ALL = (*scopes.WHO, *scopes.CALENDAR, *scopes.SEND, *scopes.MAIL, *scopes.DRIVE)
HURRIED = Patience(seconds=2.0, pauses=(0.01, 0.01, 0.01), longest=0.02)


@dataclass
class HeldGrants:
    """Accounts whose tokens are handed out as they were seeded; tests/integrations/google has the tests of the real ones."""

    connected: list[tuple[Holder, Seeded]] = field(default_factory=list)

    async def holders(self, person: Person) -> Sequence[Holder]:
        return [holder for holder, _ in self.connected if holder.person == person]

    async def token(self, holder: Holder, *, instead_of: str | None = None) -> str:
        seeded = next(seeded for held, seeded in self.connected if held.id == holder.id)
        return str(seeded.credentials(*holder.scopes).token)


@dataclass
class Connected:
    """The conversation, the server, and what is in the account there."""

    chat: Chat
    server: GoogleServer
    ana: Seeded
    holder: Holder
    grants: HeldGrants


@asynccontextmanager
async def connected(
    place: "str | House",
    *,
    clock: Clock | None = None,
    language: Language = "pt-BR",
    models: Models | None = None,
    allows: Sequence[str] = ALL,
    patience: Patience = HURRIED,
    **settings: object,
) -> AsyncIterator[Connected]:
    """Ana talks, and ana@example.com is connected with these scopes; on a database of her own, or in what is open for many tests."""
    clock = clock or Clock()
    if not isinstance(place, str):
        assert models is None, "models come with a database of one's own"
        assert (patience, settings) == (HURRIED, {}), "settings come with a database of one's own"
        yield await place.connected(clock.now, language, allows)
        return
    async with (
        connecting(clock, patience) as (server, grants, google),
        talking(place, clock=clock, language=language, models=models, google=google, **settings) as chat,
    ):
        yield await settled(chat, server, grants, allows)


@asynccontextmanager
async def connecting(
    clock: Clock, patience: Patience = HURRIED
) -> AsyncIterator[tuple[GoogleServer, HeldGrants, Google]]:
    """A Google, and the way to it."""
    grants = HeldGrants()
    async with google_server(clock) as server:
        entrance = Entrance(configured=True, public_url="https://recado.test")
        yield server, grants, Google(grants, root=server.url, patience=patience, entrance=entrance)


async def settled(chat: Chat, server: GoogleServer, grants: HeldGrants, allows: Sequence[str]) -> Connected:
    """Whoever talks has an account there."""
    ana = person(server, "ana@example.com", "Ana Souza")
    holder = await connect(chat, grants, ana, allows=allows)
    return Connected(chat=chat, server=server, ana=ana, holder=holder, grants=grants)


async def connect(chat: Chat, grants: HeldGrants, seeded: Seeded, *, allows: Sequence[str] = ALL) -> Holder:
    """One more account of whoever talks."""
    holder = Holder(person=chat.known.person, id=uuid4(), email=seeded.email, scopes=tuple(allows))
    async with chat.session() as session:
        await session.run(
            """
            insert into google_accounts (org_id, user_id, id, subject, email, scopes, state, preferred, connected_at)
            values (:org_id, :user_id, :id, :subject, :email, :scopes, 'connected',
              not exists (select from google_accounts where org_id = :org_id and user_id = :user_id), :now)
            """,
            id=holder.id,
            subject=f"subject-{seeded.email}",
            email=seeded.email,
            scopes=list(allows),
            now=chat.clock(),
        )
    grants.connected.append((holder, seeded))
    return holder
