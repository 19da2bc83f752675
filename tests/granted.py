"""Somebody whose account at the local Google is connected for real: tokens closed in Postgres, renewed over HTTP."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from connected import ALL, HURRIED
from dialogue import Chat, Clock, introduced, talking

from demo.google.oauth import ACCESS_LIVES, Client
from demo.google.person import Person as Seeded
from demo.google.person import person
from demo.google.server import GoogleServer, google_server
from integrations.google.client import Google, Holder
from integrations.google.grants import Granted, Pace
from integrations.google.tokens import TokenEndpoint, endpoints
from integrations.postgres import google_accounts
from integrations.postgres.database import Database, Person, Row, Session
from integrations.vault import Vault

MASTER = bytes(range(32))
QUICK = Pace(lease=1.0, pause=0.02, looks=200)


@dataclass
class Lost:
    """Whose accounts were told to be lost."""

    told: list[Holder] = field(default_factory=list)

    async def __call__(self, session: Session, holder: Holder) -> None:
        self.told.append(holder)


@dataclass
class Grant:
    """A process's grants over the database and the server that it shares with others."""

    chat: Chat
    clock: Clock
    server: GoogleServer
    client: Client
    ana: Seeded
    lost: Lost = field(default_factory=Lost)

    @property
    def database(self) -> Database:
        return self.chat.app.database

    @property
    def person(self) -> Person:
        return self.chat.known.person

    def granted(
        self, database: Database | None = None, *, vault: Vault | None = None, seconds: float = 5.0, pace: Pace = QUICK
    ) -> Granted:
        """As another process builds them."""
        endpoint = TokenEndpoint(
            client_id=self.client.id,
            client_secret=self.client.secret,
            clock=self.clock,
            endpoints=endpoints(self.server.url),
            seconds=seconds,
        )
        return Granted(database or self.database, vault or Vault(MASTER), endpoint, self.clock, self.lost, pace=pace)

    def google(self, granted: Granted | None = None) -> Google:
        return Google(granted or self.granted(), root=self.server.url, patience=HURRIED)

    async def connect(
        self, seeded: Seeded | None = None, *, allows: Sequence[str] = ALL, vault: Vault | None = None
    ) -> Holder:
        """Connects an account, of Ana's unless told otherwise, with tokens that are good for an hour."""
        seeded = seeded or self.ana
        credentials = seeded.credentials(*allows, client=self.client)
        async with self.chat.session() as session:
            account_id = await self.granted(vault=vault).connect(
                session,
                subject=seeded.account.id,
                email=seeded.email,
                scopes=allows,
                access_token=credentials.token,
                refresh_token=credentials.refresh_token,
                expires_at=self.clock() + ACCESS_LIVES,
            )
        return next(holder for holder in await self.granted().holders(self.person) if holder.id == account_id)

    def another(self, email: str) -> Seeded:
        """One more account at Google."""
        return person(self.server, email)

    async def account(self, account_id: UUID) -> Row:
        async with self.chat.session() as session:
            row = await google_accounts.one(session, account_id)
        assert row is not None
        return row

    def renewals(self) -> int:
        return len([seen for seen in self.server.asked("oauth.token") if seen.params["grant_type"] == "refresh_token"])

    def goes_on(self, span: timedelta) -> datetime:
        self.clock.now += span
        return self.clock.now

    async def bia(self) -> "Grant":
        """Somebody else in the same place."""
        chat = await introduced(self.chat.app, self.chat.channel, self.clock, name="bia")
        return replace(self, chat=chat, ana=person(self.server, "bia@example.com", "Bia"))


@asynccontextmanager
async def granting(database_url: str) -> AsyncIterator[Grant]:
    clock = Clock()
    async with google_server(clock) as server, talking(database_url, clock=clock) as chat:
        client = server.oauth.add_client(redirect_uris=["https://recado.test/oauth/google"])
        yield Grant(chat=chat, clock=clock, server=server, client=client, ana=person(server, "ana@example.com", "Ana"))
