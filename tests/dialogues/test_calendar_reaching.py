"""Whether a call reaches others is told by what it is given, each time it is looked at; a yes is one to that and to nothing else."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from house import House

from bot.plan import PlannedCall, hash_of
from tools._context import ToolCall

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
MORE = {"guests": ["caio@fora.com"]}


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        yield there


def untouched(there: Connected) -> bool:
    return (there.server.world.sent, there.server.world.invitations) == ([], [])


def titles(there: Connected) -> list[str]:
    kept = there.server.world.calendars["ana@example.com"].events.values()
    return [str(each["summary"]) for each in kept if each["status"] != "cancelled"]


async def rewritten(there: Connected, more: Mapping[str, object]) -> None:
    """Somebody writes into the row that waits."""
    async with there.chat.session() as session:
        assert await session.run(
            "update tool_calls set arguments = arguments || cast(:more as jsonb) where state = 'waiting'",
            more=json.dumps(more),
        )


async def test_a_guest_who_comes_after_the_question_is_not_invited(there: Connected) -> None:
    chat = there.chat
    asked = await chat.says("marca reunião com bia@fora.com amanhã às 14h")
    assert asked.ledger == ["create_event waiting"]
    await rewritten(there, MORE)
    assert (await chat.says("sim")).shows("mudou depois da pergunta")
    assert (titles(there), untouched(there)) == ([], True)
    # What waited though it reached nobody is not approved to reach somebody either.
    await chat.says("só sugira")
    asked = await chat.says("marca dentista amanhã às 8")
    assert asked.ledger == ["create_event waiting"]
    assert asked.shows("Marcar na agenda", "• dentista, ter 24/11 das 08:00 às 09:00")
    await rewritten(there, MORE)
    assert (await chat.says("sim")).shows("mudou depois da pergunta")
    assert (titles(there), untouched(there)) == ([], True)


async def test_a_guest_who_comes_after_the_plan_is_not_invited(there: Connected) -> None:
    """A plan that needed no yes is carried out with arguments that do."""
    chat = there.chat
    stored = await chat.app.inbox.receive(
        chat.event({"kind": "text", "payload": {"text": "marca dentista amanhã às 8"}})
    )
    claimed = await chat.app.turns._claim(stored.address)
    assert claimed is not None
    plan, _ = await chat.app.turns._plan(claimed.scene)
    (planned,) = plan.calls
    call = replace(planned.call, arguments={**planned.call.arguments, **MORE})
    await chat.app.turns.acting.act(claimed.scene, replace(plan, lines=(replace(planned, call=call),)))
    (row,) = await chat.rows("select tool, effect, state, result from tool_calls")
    assert (row["tool"], row["effect"], row["state"]) == ("create_event", "external", "failed")
    assert "você não viu antes o que vai" in str(row["result"])
    assert (titles(there), untouched(there)) == ([], True)


async def test_the_question_holds_a_title_whole(there: Connected) -> None:
    title = "alinhamento " + "muito " * 20 + "longo"
    asked = await there.chat.says(f"marca {title} com bia@fora.com amanhã às 14h")
    assert asked.shows(title)


@pytest.mark.parametrize("said", ["cancela a reunião de amanhã", "passa a reunião pra quarta às 10"])
async def test_who_has_guests_is_not_changed_behind_their_backs(there: Connected, said: str) -> None:
    """The copy knows of no guest yet; Google does."""
    event = there.ana.calendar.has("Reunião", at="2026-11-24T14:00")
    await there.chat.says("agenda de amanhã")
    event["attendees"] = [{"email": "bia@fora.com"}]  # type: ignore[index]
    reply = await there.chat.says(said)
    assert reply.shows("tem convidados") or reply.shows("avisa bia@fora.com"), reply.text
    assert titles(there) == ["Reunião"]
    assert untouched(there)


async def test_of_a_whole_day_those_without_guests_are_off_at_once(there: Connected) -> None:
    for hour in (8, 9, 10):
        there.ana.calendar.has(f"Só {hour}", at=f"2026-11-24T{hour:02}:00")
        there.ana.calendar.has(f"Com {hour}", at=f"2026-11-24T{hour:02}:30", guests=["bia@fora.com"])
    await there.chat.says("cancela tudo de amanhã")
    asked = await there.chat.says("1")
    assert asked.ledger == ["cancel_events done", "cancel_events waiting"]
    assert asked.shows("Cancelo e aviso os convidados?", "• Com 8", "• avisa bia@fora.com")
    assert sorted(titles(there)) == ["Com 10", "Com 8", "Com 9"]
    await there.chat.says("sim")
    assert titles(there) == []


async def renamed(there: Connected, tool: str) -> None:
    """As a version before has left it: the row that waits, and what the question was bound to."""
    async with there.chat.session() as session:
        [row] = await session.rows("select id, arguments from tool_calls where state = 'waiting'")
        given = {name: each for name, each in row["arguments"].items() if name != "tell_guests"}
        await session.run(
            "update tool_calls set tool = :tool, arguments = cast(:given as jsonb) where id = :id",
            tool=tool,
            given=json.dumps(given),
            id=row["id"],
        )
        old = hash_of([PlannedCall(id=row["id"], call=ToolCall(tool=tool, arguments=given))])
        assert await session.run("update questions set arguments_hash = :old where state = 'open'", old=old)


async def test_rows_of_the_former_names_are_told_and_done_or_safely_not(there: Connected) -> None:
    chat = there.chat
    await chat.says("marca reunião com bia@fora.com amanhã às 14h")
    await renamed(there, "create_event_with_guests")
    done = await chat.says("sim")
    assert done.ledger == ["create_event_with_guests done"]
    assert done.shows("📅 Marcado: reunião", "✉️ Convite enviado para bia@fora.com")
    assert (await chat.says("desfaz")).ledger == []
    await chat.says("cancela a reunião de amanhã")
    await renamed(there, "cancel_events_with_guests")
    assert (await chat.says("sim")).shows("“reunião” tem convidados")
    assert titles(there) == ["reunião"]
    toolbox = chat.app.turns.acting.toolbox
    assert [toolbox[f"{each}_with_guests"].name for each in ("create_event", "change_event", "cancel_events")] == [
        "create_event",
        "change_event",
        "cancel_events",
    ]
