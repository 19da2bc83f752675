"""The copy of a person's calendars in our own rows: by time, by words, by what takes them."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from connected import Connected, connected

from integrations.postgres.calendars import Calendars, Listed, calendar_id
from integrations.postgres.events import Event, Events, Guest, event_id

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
WHOLE = {
    "mine": False,
    "organizer": "bia@example.com",
    "guests": (
        Guest(email="ana@example.com", response="tentative", self=True),
        Guest(email="bia@example.com", name="Bia"),
    ),
    "response": "tentative",
    "status": "tentative",
    "series_id": "serie1",
    "rules": ("RRULE:FREQ=WEEKLY",),
    "original": datetime(2026, 11, 23, 13, 0, tzinfo=ZONE),
    "etag": '"1"',
    "updated_at": datetime(2026, 11, 1, tzinfo=UTC),
    "zone": "America/Sao_Paulo",
}


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        async with there.chat.session() as session:
            await Calendars(session).keep(
                there.holder.id,
                [
                    Listed(google_id=name, name=name, zone=ZONE.key, access_role=role, is_primary=first, selected=first)
                    for name, role, first in (("ana@example.com", "owner", True), ("feriados", "reader", False))
                ],
                now=NOW,
            )
        yield there


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def of(there: Connected, title: str, starts: date, ends: date, *, calendar: str = "ana@example.com", **more) -> Event:
    calendar_ = calendar_id(there.holder.id, calendar)
    google_id = f"g{title.casefold()}"
    return Event(
        id=event_id(calendar_, google_id),
        calendar_id=calendar_,
        google_id=google_id,
        title=title,
        starts=starts,
        ends=ends,
        **more,
    )


async def put(there: Connected, *events: Event) -> None:
    async with there.chat.session() as session:
        await Events(session).put(events)


async def titles(there: Connected, start: datetime, end: datetime, **more) -> list[str]:
    async with there.chat.session() as session:
        return [each.title for each in await Events(session).between(start, end, ZONE, **more)]


async def found(there: Connected, words: str, **more) -> list[str]:
    async with there.chat.session() as session:
        return [each.title for each in await Events(session).find(words, NOW, ZONE, **more)]


async def test_an_event_comes_back_as_it_was_put(there: Connected) -> None:
    whole = of(there, "Reunião", at(23, 14), at(23, 15), **WHOLE)
    days = of(there, "Férias", date(2026, 11, 25), date(2026, 11, 28))
    await put(there, whole, days)
    async with there.chat.session() as session:
        got = await Events(session).by_ids([days.id, whole.id])
    assert [each.id for each in got] == [days.id, whole.id]
    assert (got[0].starts, got[0].ends, got[0].all_day) == (date(2026, 11, 25), date(2026, 11, 28), True)
    for name in (
        "title",
        "starts",
        "ends",
        "guests",
        "rules",
        "original",
        "mine",
        "response",
        "series_id",
        "updated_at",
    ):
        assert getattr(got[1], name) == getattr(whole, name)
    assert (got[1].calendar, got[1].email, got[1].writable) == ("ana@example.com", "ana@example.com", True)


async def test_a_day_begins_with_what_takes_all_of_it(there: Connected) -> None:
    await put(
        there,
        of(there, "Cedo", at(23, 8), at(23, 9)),
        of(there, "Véspera", at(22, 23), at(23, 1)),
        of(there, "Feriado", date(2026, 11, 23), date(2026, 11, 24)),
        of(there, "Ontem", date(2026, 11, 22), date(2026, 11, 23)),
        of(there, "Amanhã", at(24, 0), at(24, 1)),
        of(there, "Sem duração", at(23, 12), at(23, 12)),
    )
    assert await titles(there, at(23, 0), at(24, 0)) == ["Véspera", "Feriado", "Cedo", "Sem duração"]


async def test_only_the_calendars_looked_at_are_read_unless_named(there: Connected) -> None:
    await put(there, of(there, "Carnaval", date(2026, 11, 23), date(2026, 11, 24), calendar="feriados"))
    assert await titles(there, at(23, 0), at(24, 0)) == []
    holidays = calendar_id(there.holder.id, "feriados")
    assert await titles(there, at(23, 0), at(24, 0), calendars=[holidays]) == ["Carnaval"]
    async with there.chat.session() as session:
        assert await Calendars(session).select([holidays], selected=True) == 1
    assert await titles(there, at(23, 0), at(24, 0)) == ["Carnaval"]


@pytest.mark.parametrize(
    "words", ["reuniao", "REUNIÃO CLIENTES", "reun clien", "a reunião com o cliente", "cliente", "sala 3"]
)
async def test_words_are_found_without_accents_by_stem_and_begun(there: Connected, words: str) -> None:
    await put(there, of(there, "Reunião cliente Ácme", at(24, 10), at(24, 11), place="Sala 3"))
    assert await found(there, words) == ["Reunião cliente Ácme"]


@pytest.mark.parametrize("words", ["", "de", "xyz", "reunião xyz", "'); drop table users --", "(&|!:*"])
async def test_other_words_find_nothing(there: Connected, words: str) -> None:
    await put(there, of(there, "Reunião", at(24, 10), at(24, 11)))
    assert await found(there, words) == []


async def test_the_next_one_is_found_first_and_the_past_last(there: Connected) -> None:
    await put(
        there,
        of(there, "Dentista velho", at(2, 10), at(2, 11)),
        of(there, "Dentista passado", at(20, 10), at(20, 11)),
        of(there, "Dentista em breve", at(23, 8, 30), at(23, 9, 30)),
        of(there, "Dentista depois", date(2026, 11, 30), date(2026, 12, 1)),
    )
    assert await found(there, "dentista") == [
        "Dentista em breve",
        "Dentista depois",
        "Dentista passado",
        "Dentista velho",
    ]
    assert await found(there, "dentista", limit=1) == ["Dentista em breve"]


async def test_what_is_free_declined_or_all_day_is_no_conflict(there: Connected) -> None:
    taken = of(there, "Ocupada", at(23, 14), at(23, 15))
    await put(
        there,
        taken,
        of(there, "Livre", at(23, 14), at(23, 15), busy=False),
        of(there, "Recusada", at(23, 14), at(23, 15), response="declined"),
        of(there, "Aniversário", date(2026, 11, 23), date(2026, 11, 24)),
        of(there, "Encosta", at(23, 15, 30), at(23, 16)),
    )
    async with there.chat.session() as session:
        hit = await Events(session).conflicts(at(23, 14, 30), at(23, 15, 30), ZONE)
        assert [each.title for each in hit] == ["Ocupada"]
        assert not await Events(session).conflicts(at(23, 14, 30), at(23, 15, 30), ZONE, besides=[taken.id])


async def test_what_leaves_the_list_goes_with_its_events(there: Connected) -> None:
    await put(there, of(there, "Aula", at(23, 14), at(23, 15)))
    async with there.chat.session() as session:
        await Calendars(session).keep(there.holder.id, [], now=NOW)
        assert not await Calendars(session).all()
    assert await there.chat.rows("select id from calendar_events_cache") == []


async def test_nobody_else_sees_any_of_it(there: Connected) -> None:
    await put(there, of(there, "Segredo", at(23, 14), at(23, 15)))
    from integrations.postgres.database import Person  # noqa: PLC0415

    person = there.chat.known.person
    stranger = Person(person.org_id, UUID(int=7))
    async with there.chat.app.database.as_person(stranger) as session:
        assert not await Calendars(session).all()
        assert not await Events(session).between(at(1, 0), at(30, 0), ZONE)


async def test_a_copy_is_in_one_pair_of_hands_until_they_are_taken_for_dead(there: Connected) -> None:
    calendar, one, other = calendar_id(there.holder.id, "ana@example.com"), UUID(int=1), UUID(int=2)
    async with there.chat.session() as session:
        store = Calendars(session)
        assert await store.claim(calendar, one, now=NOW, until=at(23, 10))
        assert not await store.claim(calendar, other, now=NOW, until=at(23, 10))
        assert await store.claim(calendar, other, now=at(23, 10), until=at(23, 11))
        assert not await store.claimed(calendar, one)
        await store.release(calendar, one)
        assert await store.claimed(calendar, other)
        await store.touched(calendar)
        assert not await store.claimed(calendar, other)
