"""What people say of events in their own words, where a wrong day or a wrong event would be the worst answer."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from house import House

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)
SERIES = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        yield there


def span(there: Connected, title: str) -> tuple[str, str]:
    """The wall clocks between which it is at Google."""
    events = there.server.world.calendars["ana@example.com"].events.values()
    (event,) = [each for each in events if str(each.get("summary", "")) == title]
    return _clock(event["start"]), _clock(event["end"])


def _clock(moment: object) -> str:
    assert isinstance(moment, Mapping)
    return str(moment["dateTime"])[:16]


@pytest.mark.parametrize(
    ("said", "begins", "ends"),
    [
        pytest.param("muda o dentista pras 15h", "25T15:00", "25T15:45", id="hours alone are of its own day"),
        pytest.param("passa o dentista de quarta pras 16h", "25T16:00", "25T16:45", id="its day was said of it"),
        pytest.param("passa o dentista pra amanhã no mesmo horário", "24T11:00", "24T11:45", id="the same hour"),
        pytest.param("muda o dentista pra quinta às 10", "26T10:00", "26T10:45", id="a day and its hour"),
        pytest.param("muda o dentista pra daqui a 2 horas", "23T11:00", "23T11:45", id="from now on is no hour"),
        pytest.param("adia o dentista 1h", "25T12:00", "25T12:45", id="a length is no clock"),
        pytest.param("adia o dentista 30 minutos", "25T11:30", "25T12:15", id="by minutes"),
        pytest.param("antecipa o dentista 1h30", "25T09:30", "25T10:15", id="brought forward by a length"),
    ],
)
async def test_an_event_goes_where_it_was_said(there: Connected, said: str, begins: str, ends: str) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-25T11:00", minutes=45)
    done = await there.chat.says(said)
    assert done.ledger == ["change_event done"], done.text
    assert span(there, "Dentista") == (f"2026-11-{begins}", f"2026-11-{ends}")


async def test_one_time_of_a_series_keeps_its_day(there: Connected) -> None:
    there.ana.calendar.has("Daily do time", at="2026-11-23T09:00", minutes=15, every=SERIES)
    asked = await there.chat.says("passa a daily de amanhã pras 10")
    assert asked.labels[0] == "só ter 24/11 às 09:00"
    assert (await there.chat.says("1")).shows("📅 Remarcado: Daily do time, ter 24/11 das 10:00 às 10:15")


async def test_what_goes_past_midnight_keeps_its_length(there: Connected) -> None:
    there.ana.calendar.has("Festa", at="2026-11-27T22:00", minutes=240)
    await there.chat.says("muda a festa pras 21h")
    assert span(there, "Festa") == ("2026-11-27T21:00", "2026-11-28T01:00")


async def test_a_move_into_the_past_is_asked_about(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-25T11:00", minutes=45)
    asked = await there.chat.says("muda o dentista pra ontem às 10")
    assert asked.shows("⚠️ Isso já passou: dom 22/11 às 10:00.")
    assert span(there, "Dentista") == ("2026-11-25T11:00", "2026-11-25T11:45")


async def test_when_nothing_is_left_of_the_week_the_next_one_is_offered(house: House) -> None:
    async with connected(house, clock=Clock(SUNDAY)) as there:
        there.ana.calendar.has("Daily", at="2026-11-23T09:00", minutes=60)
        told = await there.chat.says("quando posso encontrar bia@fora.com por 1 h esta semana?")
        assert told.shows("Não achei horário livre: dom 22/11", "Depois disso", "• seg 23/11 das 10:00 às 18:00")
        assert "16/11" not in told.text


async def test_changes_of_files_are_told_without_seconds(there: Connected) -> None:
    there.ana.drive.has("Plano.txt", ago=timedelta(days=1, seconds=7))
    told = await there.chat.says("arquivos do drive")
    assert told.shows("Plano.txt", "mudou dom 22/11 às ")
    assert told.text.split(" às ")[-1].count(":") == 1


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("convida joao@fora.com pra daily de amanhã", id="an address"),
        pytest.param("convida o João pra daily de amanhã", id="a name known by one address"),
    ],
)
async def test_who_is_asked_to_an_event_moves_nothing(there: Connected, said: str) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-25T11:00", minutes=45)
    there.ana.calendar.has("Daily do time", at="2026-11-23T09:00", minutes=15, every=SERIES)
    there.ana.calendar.has("Almoço", at="2026-11-20T12:00", guests=["joao@fora.com"])
    asked = await there.chat.says(said)
    assert asked.labels[0] == "só ter 24/11 às 09:00"
    asked = await there.chat.says("1")
    assert asked.shows("Mando o convite?", "Daily do time, ter 24/11 das 09:00 às 09:15", "para joao@fora.com")
    assert (await there.chat.says("sim")).shows("✉️ Convite enviado para joao@fora.com")
    assert span(there, "Dentista") == ("2026-11-25T11:00", "2026-11-25T11:45")


async def test_who_is_asked_to_what_is_not_there_is_told_so(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T11:00", minutes=45)
    told = await there.chat.says("convida joao@fora.com pro churrasco de amanhã")
    assert told.text == "Não achei “churrasco” na sua agenda."
    assert span(there, "Dentista") == ("2026-11-24T11:00", "2026-11-24T11:45")


async def test_who_is_asked_to_an_event_in_english(house: House) -> None:
    async with connected(house, clock=Clock(MONDAY), language="en") as there:
        there.ana.calendar.has("Team daily", at="2026-11-23T09:00", minutes=15, every=SERIES)
        await there.chat.says("invite joao@fora.com to tomorrow's daily")
        asked = await there.chat.says("1")
        assert asked.shows("Team daily, Tue 24 Nov", "joao@fora.com")


@pytest.mark.parametrize("said", ["passa a reunião pra depois do almoço", "passa a reunião pra amanhã à tarde"])
async def test_a_part_of_a_day_is_no_length(there: Connected, said: str) -> None:
    there.ana.calendar.has("Reunião", at="2026-11-25T10:00")
    reply = await there.chat.says(said)
    assert reply.shows("Para quando?")
    assert there.ana.calendar.events[-1]["end"]["dateTime"].startswith("2026-11-25T11:00")
