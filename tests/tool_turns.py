"""Tools as a test uses them: a person on a real database, a turn to run in, and what they own."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from integrations.postgres import consents
from integrations.postgres.database import Database, Person
from language import understand
from language.types import Language, Request
from tools._choose import speaks
from tools._context import Ask, Proposal, Say, Shown, ToolCall, ToolResult, Turn
from tools._toolbox import Toolbox, discover

ZONE = ZoneInfo("America/Sao_Paulo")
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)

TurnFor = Callable[..., AbstractAsyncContextManager[Turn]]


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, pool_size=2)
    yield database
    await database.close()


@pytest.fixture
async def person(database: Database) -> Person:
    return await somebody(database)


async def somebody(database: Database) -> Person:
    person = Person(org_id=uuid4(), user_id=uuid4())
    values = {"org": person.org_id, "user": person.user_id}
    async with database.as_worker() as session:
        await session.run("insert into organizations (id, name, kind) values (:org, 'Ana', 'personal')", **values)
        await session.run(
            "insert into users (id, name, language, zone) values (:user, 'Ana', 'pt-BR', 'America/Sao_Paulo')", **values
        )
        await session.run("insert into memberships (org_id, user_id, role) values (:org, :user, 'owner')", **values)
    return person


@pytest.fixture
def turn_for(database: Database, person: Person) -> TurnFor:
    """Opens one transaction as the person and gives the turn a tool would run in."""

    @asynccontextmanager
    async def turn_for(
        *,
        now: datetime = SATURDAY,
        language: Language = "pt-BR",
        shown: tuple[Shown, ...] = (),
        who: Person = person,
        conversation_id: UUID | None = None,
    ) -> AsyncIterator[Turn]:
        async with database.as_person(who) as session:
            yield Turn(
                person=who,
                conversation_id=conversation_id or uuid4(),
                session=session,
                now=now,
                zone=ZONE,
                language=language,
                call_id=uuid4(),
                shown=shown,
            )

    return turn_for


@pytest.fixture(scope="session")
def toolbox() -> Toolbox:
    return discover()


@dataclass
class Hands:
    """Uses tools the way the engine does: a transaction a call, everything through JSON, lists remembered."""

    turn_for: TurnFor
    toolbox: Toolbox
    shown: tuple[Shown, ...] = ()
    now: datetime = SATURDAY
    language: Language = "pt-BR"
    conversation_id: UUID = field(default_factory=uuid4)

    def turn(self) -> AbstractAsyncContextManager[Turn]:
        return self.turn_for(
            now=self.now, language=self.language, shown=self.shown, conversation_id=self.conversation_id
        )

    async def call(self, tool: str, **arguments: object) -> ToolResult:
        given: dict[str, object] = json.loads(json.dumps(arguments))
        async with self.turn() as turn:
            result = await self.toolbox[tool].call(turn, given)
        if result.shown is not None:
            fresh = result.shown
            self.shown = (fresh, *(each for each in self.shown if each.kind != fresh.kind))
        return result

    async def says(self, tool: str, **arguments: object) -> str:
        return await self.line(tool, await self.call(tool, **arguments))

    async def line(self, tool: str, result: ToolResult) -> str:
        facts: Mapping[str, object] = json.loads(json.dumps(dict(result.facts)))
        async with self.turn() as turn:
            return self.toolbox[tool].says(facts, speaks(turn))

    async def take(self, call: ToolCall) -> ToolResult:
        return await self.call(call.tool, **call.arguments)

    async def undo(self, result: ToolResult) -> ToolResult:
        """Takes back a result that has one inverse; the answer takes the undo back."""
        (inverse,) = result.inverse
        return await self.take(inverse)

    async def plan(self, text: str) -> Proposal:
        """What the tool's planner makes of a message with one request."""
        (request,) = understand(text, now=self.now, zone=ZONE, language=self.language).requests
        return await self.propose(request)

    async def propose(self, request: Request) -> Proposal:
        async with self.turn() as turn:
            return await self.toolbox.planners[request.intent](turn, request)

    async def hears(self, text: str) -> str:
        """The whole way from a message to what is said."""
        proposal = await self.plan(text)
        if isinstance(proposal, Say):
            return proposal.text
        if isinstance(proposal, Ask):
            return "\n".join((proposal.text, *(f"[{choice.label}]" for choice in proposal.choices)))
        return "\n".join([await self.says(call.tool, **call.arguments) for call in proposal])

    async def rows(self) -> dict[str, list[dict[str, object]]]:
        """Everything the person keeps, but for when a row was last touched, and for what is forgotten or deleted."""
        async with self.turn() as turn:
            kept = {
                table: [
                    {name: value for name, value in row.items() if name not in {"updated_at", "words"}}
                    for row in await turn.session.rows(f"select * from {table} order by id")
                    if row.get("state") != "forgotten" and row.get("deleted_at") is None
                ]
                for table in (
                    "tasks",
                    "notes",
                    "inbox_items",
                    "users",
                    "memories",
                    "files",
                    "reminders",
                    "schedules",
                    "fires",
                )
            }
            spoken = [
                {name: value for name, value in row.items() if name != "updated_at"}
                for row in await turn.session.rows("select * from manners")
            ]
            # Of consents every one is kept; the newest counts.
            return {**kept, "manners": spoken, "consent": [{"given": await consents.newest(turn.session, "model")}]}

    async def hear(self, text: str, **payload: object) -> None:
        """Stores a message of the person in this conversation, as if it had come in."""
        async with self.turn() as turn:
            await turn.session.run(_CONVERSATION, id=self.conversation_id)
            await turn.session.run(
                _MESSAGE, id=uuid4(), conversation=self.conversation_id, payload={"text": text, **payload}, now=self.now
            )

    async def fact(self, text: str) -> str:
        await self.hear(text)
        made = (await self.call("remember_fact", text=text)).facts["memories"]
        assert isinstance(made, list)
        return str(UUID(str(made[0]["id"])))

    async def goal(self, text: str) -> str:
        await self.hear(text)
        made = (await self.call("set_goal", text=text)).facts["memories"]
        assert isinstance(made, list)
        return str(UUID(str(made[0]["id"])))

    async def task(self, title: str, **more: object) -> str:
        return id_of(await self.call("create_task", title=title, **more), "task")

    async def note(self, text: str, **more: object) -> str:
        return id_of(await self.call("create_note", text=text, **more), "note")

    async def item(self, text: str) -> str:
        return id_of(await self.call("capture", text=text), "item")


_CONVERSATION = """
insert into conversations (org_id, user_id, id, channel, channel_account, peer)
values (:org_id, :user_id, :id, 'terminal', 'local', cast(:id as text)) on conflict do nothing
"""
_MESSAGE = """
insert into inbound_messages (org_id, user_id, id, conversation_id, seq, channel, channel_account, external_id, kind, payload,
  said_at)
select :org_id, :user_id, :id, :conversation, coalesce(max(seq), 0) + 1, 'terminal', 'local', cast(:id as text), 'text',
  cast(:payload as jsonb), cast(:now as timestamptz)
from inbound_messages where org_id = :org_id and user_id = :user_id and conversation_id = :conversation
"""


def calls_of(proposal: Proposal) -> tuple[ToolCall, ...]:
    assert isinstance(proposal, tuple), proposal
    return proposal


def id_of(result: ToolResult, noun: str) -> str:
    made = result.facts[noun]
    assert isinstance(made, dict)
    return str(UUID(str(made["id"])))


@pytest.fixture
def hands(turn_for: TurnFor, toolbox: Toolbox) -> Hands:
    return Hands(turn_for, toolbox)
