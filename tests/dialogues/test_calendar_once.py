"""What is done in a calendar is done once, whatever dies or stays silent, and ends in one clear sentence."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock, Reply
from house import House

from demo.google import faults
from demo.google.faults import Fault

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


class KilledError(BaseException):
    """The process dies here."""


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        yield there


def events(there: Connected) -> list[str]:
    """The titles of what is on at Google, with their clocks."""
    kept = there.server.world.calendars["ana@example.com"].events.values()
    return sorted(
        f"{each['summary']} {str(each['start'].get('dateTime'))[:16]}" for each in kept if each["status"] != "cancelled"
    )


async def dies_after(there: Connected, tool: str, said: str) -> Reply:
    """The worker dies when Google has done it and nothing is written down yet; another one goes on."""
    chat = there.chat
    made = chat.app.turns.acting.toolbox[tool]
    does: Callable[..., Awaitable[object]] = made.function

    async def dying(*given: object, **named: object) -> object:
        await does(*given, **named)
        raise KilledError

    stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": said}}))
    object.__setattr__(made, "function", dying)
    try:
        with pytest.raises(KilledError):
            await chat.app.turns.take(stored.address)
    finally:
        object.__setattr__(made, "function", does)
    async with chat.session() as session:
        assert await session.run("update conversations set leased_until = null where id = id")
    await chat.app.turns.take(stored.address)
    return Reply(await chat.app.settling.settled(stored.address, stored.message_id))


async def test_a_crash_after_it_was_made_leaves_one_event(there: Connected) -> None:
    reply = await dies_after(there, "create_event", "marca dentista amanhã às 8")
    assert reply.ledger == ["create_event done"]
    assert reply.shows("📅 Marcado: dentista, ter 24/11 das 08:00 às 09:00")
    assert events(there) == ["dentista 2026-11-24T08:00"]
    assert (await there.chat.says("desfaz")).shows("🗑️ Cancelado: dentista")


async def test_a_crash_after_an_invitation_sends_one(there: Connected) -> None:
    await there.chat.says("marca reunião com bia@fora.com amanhã às 14h")
    reply = await dies_after(there, "create_event", "sim")
    assert reply.ledger == ["create_event done"]
    assert events(there) == ["reunião 2026-11-24T14:00"]


async def test_a_crash_after_a_move_moves_once(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    reply = await dies_after(there, "change_event", "adia o dentista 1 hora")
    assert reply.ledger == ["change_event done"]
    assert events(there) == ["Dentista 2026-11-24T09:00"]
    await there.chat.says("desfaz")
    assert events(there) == ["Dentista 2026-11-24T08:00"]


async def test_a_crash_after_it_was_cancelled_tells_what_was_and_brings_it_back(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    reply = await dies_after(there, "cancel_events", "cancela o dentista")
    assert reply.ledger == ["cancel_events done"]
    assert reply.shows("🗑️ Cancelado: Dentista, ter 24/11 das 08:00 às 09:00")
    assert events(there) == []
    await there.chat.says("desfaz")
    assert events(there) == ["Dentista 2026-11-24T08:00"]


@pytest.mark.parametrize(
    ("said", "method", "done"),
    [
        ("marca dentista amanhã às 8", "insert", ["Almoço 2026-11-24T12:00", "dentista 2026-11-24T08:00"]),
        ("adia o almoço 1 hora", "patch", ["Almoço 2026-11-24T13:00"]),
        ("cancela o almoço", "delete", []),
    ],
)
async def test_an_answer_that_was_lost_is_looked_for(there: Connected, said: str, method: str, done: list[str]) -> None:
    there.ana.calendar.has("Almoço", at="2026-11-24T12:00")
    there.server.fails(f"calendar.events.{method}", faults.ACCEPT_THEN_DROP)
    reply = await there.chat.says(said)
    assert [row.split()[1] for row in reply.ledger] == ["done"]
    assert events(there) == done


async def test_where_nobody_can_tell_that_is_said(there: Connected) -> None:
    there.server.fails("calendar.events.insert", faults.ACCEPT_THEN_DROP, times=20)
    there.server.fails("calendar.events.get", faults.DROP, times=20)
    reply = await there.chat.says("marca dentista amanhã às 8")
    assert reply.ledger == ["create_event unknown"]
    assert reply.text.startswith("❓ o Google não respondeu a tempo")
    assert events(there) == ["dentista 2026-11-24T08:00"]


ERRORS = {
    "forbidden": (faults.refuses(403, "forbidden", "Forbidden"), "o Google não permite que a sua conta faça isso."),
    "gone": (faults.NOT_FOUND, "isso não está mais no Google"),
    "deleted": (faults.DELETED, "isso não está mais no Google"),
    "changed": (faults.PRECONDITION, "isso mudou no Google enquanto conversávamos"),
    "quota": (faults.too_many(), "o Google pediu uma pausa"),
    "broken": (faults.broken(500), "o Google não está respondendo agora"),
    "away": (faults.broken(503), "o Google não está respondendo agora"),
    "hung up": (faults.DROP, "❓ o Google não respondeu a tempo, e não sei se chegou a ser feito."),
}


@pytest.mark.parametrize(("fault", "told"), ERRORS.values(), ids=list(ERRORS))
async def test_whatever_google_refuses_with_ends_in_one_sentence(there: Connected, fault: Fault, told: str) -> None:
    there.ana.calendar.has("Almoço", at="2026-11-24T12:00")
    there.server.fails("calendar.events.patch", fault, times=20)
    reply = await there.chat.says("adia o almoço 1 hora")
    assert told in reply.text
    assert reply.ledger in (["change_event failed"], ["change_event unknown"])
    assert events(there) == ["Almoço 2026-11-24T12:00"]


async def test_what_is_cancelled_there_already_is_told_as_gone(there: Connected) -> None:
    there.ana.calendar.has("Almoço", at="2026-11-24T12:00", id="almoco1")
    await there.chat.says("agenda de amanhã")
    there.server.world.calendars["ana@example.com"].events["almoco1"]["status"] = "cancelled"
    reply = await there.chat.says("adia o almoço 1 hora")
    assert reply.ledger in (["change_event failed"], [])
    assert "Traceback" not in reply.text


async def test_an_event_of_somebody_else_is_nobodys_to_touch(there: Connected) -> None:
    acting = there.chat.app.turns.acting.toolbox["cancel_events"]
    assert acting.effect == "reversible"
    there.ana.calendar.has("Almoço", at="2026-11-24T12:00")
    await there.chat.says("agenda de amanhã")
    (row,) = await there.chat.rows("select id from calendar_events_cache")
    async with connected_stranger(there) as stranger:
        assert await stranger(str(row["id"])) == 0


class connected_stranger:  # noqa: N801 - reads as a sentence
    """Somebody else who knows the id of a row: how many rows it leads them to."""

    def __init__(self, there: Connected) -> None:
        self.there = there

    async def __aenter__(self) -> Callable[[str], Awaitable[int]]:
        from uuid import UUID, uuid4  # noqa: PLC0415

        from integrations.postgres.database import Person  # noqa: PLC0415
        from integrations.postgres.events import Events  # noqa: PLC0415

        database = self.there.chat.app.database

        async def found(id_: str) -> int:
            async with database.as_person(Person(uuid4(), uuid4())) as session:
                return len(await Events(session).by_ids([UUID(id_)]))

        return found

    async def __aexit__(self, *_: object) -> None:
        return None
