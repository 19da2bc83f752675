"""A message that made or moved an event and is edited: it is never in its own way, and nobody is left with nothing."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from house import House

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        yield there


def events(there: Connected) -> list[str]:
    """The titles of what is on at Google, with their clocks."""
    kept = there.server.world.calendars["ana@example.com"].events.values()
    return sorted(
        f"{each['summary']} {each['start']['dateTime'][11:16]}-{each['end']['dateTime'][11:16]}"
        for each in kept
        if each["status"] != "cancelled"
    )


async def test_what_the_edit_takes_back_does_not_collide_with_what_it_makes(there: Connected) -> None:
    said = await there.chat.says("dentista amanhã às 14h")
    edited = await there.chat.edits(said, "dentista amanhã às 14h por 2h")
    assert (edited.ledger, edited.labels) == (["cancel_events done", "create_event done"], ["desfazer"])
    assert not edited.shows("Bate com")
    assert events(there) == ["dentista 14:00-16:00"]
    await there.chat.taps(edited.buttons[0])
    assert events(there) == ["dentista 14:00-15:00"]


async def test_a_move_that_is_edited_counts_from_where_it_was(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    said = await there.chat.says("adia o dentista 1 hora")
    assert (await there.chat.edits(said, "adia o dentista 2 horas")).shows("das 10:00 às 11:00")
    assert events(there) == ["Dentista 10:00-11:00"]


async def test_the_old_one_stays_until_the_yes(there: Connected) -> None:
    there.ana.calendar.has("Reunião", at="2026-11-24T16:00")
    said = await there.chat.says("dentista amanhã às 14h")
    asked = await there.chat.edits(said, "dentista amanhã às 16h")
    assert asked.shows("Até você responder, fica como estava.", "Bate com “Reunião”")
    assert (asked.ledger, events(there)) == ([], ["Reunião 16:00-17:00", "dentista 14:00-15:00"])
    await there.chat.says("não")
    assert events(there) == ["Reunião 16:00-17:00", "dentista 14:00-15:00"]
    asked = await there.chat.edits(said, "dentista amanhã às 16h por 30 minutos")
    done = await there.chat.says("sim")
    assert done.ledger == ["cancel_events done", "create_event done"]
    assert events(there) == ["Reunião 16:00-17:00", "dentista 16:00-16:30"]
    await there.chat.taps(done.buttons[0])
    assert events(there) == ["Reunião 16:00-17:00", "dentista 14:00-15:00"]
