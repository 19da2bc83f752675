"""The calendar in the words of a chat: questions about one event, changes said in passing, answers of a word."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from house import House

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        there.ana.calendar.has("Dentista", at="2026-11-24T11:00", minutes=45, where="Rua Harmonia, 100")
        yield there


@pytest.fixture
async def english(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY), language="en") as there:
        there.ana.calendar.has("Team daily", at="2026-11-23T09:30", minutes=15, every="RRULE:FREQ=DAILY")
        there.ana.calendar.has("Dentist", at="2026-11-24T11:00", minutes=45)
        yield there


def kept(there: Connected) -> dict[str, str]:
    """When each event at Google is: "24 11:00-11:45"; its guests stand behind."""
    events = there.server.world.calendars["ana@example.com"].events.values()
    return {_key(each): _span(each) for each in events if each["status"] != "cancelled"}


def _key(event: Mapping[str, object]) -> str:
    return str(event["summary"])


def _span(event: Mapping[str, object]) -> str:
    start, end = (event[each] for each in ("start", "end"))
    assert isinstance(start, dict)
    assert isinstance(end, dict)
    guests = event.get("attendees") or []
    assert isinstance(guests, list)
    return " ".join([f"{start['dateTime'][8:16]}-{end['dateTime'][11:16]}", *(each["email"] for each in guests)])


async def test_one_thing_is_asked_of_an_event(there: Connected) -> None:
    for said, told in (
        ("onde é o dentista?", "📍 Dentista: Rua Harmonia, 100 (ter 24/11 das 11:00 às 11:45)"),
        ("que horas termina o dentista?", "🕐 Dentista termina às 11:45"),
        ("quanto tempo dura o dentista?", "⏱️ Dentista: 45 min"),
        ("qual minha próxima reunião?", "📅 A seguir:\n1. ter 24/11 11:00–11:45 Dentista"),
    ):
        assert (await there.chat.says(said)).shows(told)
    # Where nothing is called so, it is no question about the calendar.
    assert "agenda" not in (await there.chat.says("onde é a padaria?")).text


async def test_it_is_changed_in_passing(there: Connected) -> None:
    for said, span in (
        ("deixa o dentista com 1h", "24T11:00-12:00"),
        ("adianta o dentista meia hora", "24T10:30-11:30"),
        ("encurta o dentista pra 30 minutos", "24T10:30-11:00"),
        ("passa o dentista pra quinta no mesmo horário", "26T10:30-11:00"),
    ):
        assert (await there.chat.says(said)).ledger == ["change_event done"]
        assert kept(there) == {"Dentista": span}
    await there.chat.says("agenda da semana")
    assert (await there.chat.says("cancela a 1")).shows("🗑️ Cancelado: Dentista")
    assert kept(there) == {}


async def test_what_lacks_is_asked_and_said_in_a_word(there: Connected) -> None:
    await there.chat.says("marca almoço com o João")
    await there.chat.says("sexta")
    assert (await there.chat.says("12h30")).ledger == ["create_event done"]
    assert kept(there)["almoço com o João"] == "27T12:30-13:30"
    asked = await there.chat.says("joao@example.com")
    assert asked.shows("Mando o convite?", "para joao@example.com")
    await there.chat.says("sim")
    assert kept(there)["almoço com o João"] == "27T12:30-13:30 joao@example.com"
    asked = await there.chat.says("tira o João do almoço")
    assert asked.shows("Tiro da lista de convidados?", "sai joao@example.com")
    assert kept(there)["almoço com o João"].endswith("joao@example.com")
    assert (await there.chat.says("sim")).shows("👥 joao@example.com saiu dos convidados")
    assert kept(there)["almoço com o João"] == "27T12:30-13:30"


async def test_what_ends_after_midnight_stands_under_both_days(there: Connected) -> None:
    await there.chat.says("marca plantão sexta das 22h às 1h")
    assert (await there.chat.says("agenda de sexta")).shows("22:00–01:00 (sáb 28/11) plantão")
    assert (await there.chat.says("agenda de sábado")).shows("até 01:00 (desde sex 27/11 às 22:00) plantão")


async def test_an_invitation_is_found_by_who_sent_it(there: Connected) -> None:
    there.ana.calendar.has("Revisão", at="2026-11-25T14:00", host="carlos@example.com", guests=["ana@example.com"])
    assert (await there.chat.says("aceita o convite do carlos")).shows("Revisão", "resposta: aceito")
    await there.chat.says("não")
    assert (await there.chat.says("recusa a revisão de quarta")).shows("Revisão", "resposta: recuso")


async def test_of_a_series_it_is_said_how_much(english: Connected) -> None:
    asked = await english.chat.says("make the daily 30 minutes")
    assert asked.shows("Just this time, or the whole series?")
    assert (await english.chat.says("all of them")).shows("📅 Moved: Team daily", "(the whole series)")
    assert kept(english)["Team daily"] == "23T09:30-10:00"
    await english.chat.says("move tomorrow's daily to 10")
    assert (await english.chat.says("just this one")).shows("📅 Moved: Team daily, Tue 24 Nov from 10:00 to 10:30")
    await english.chat.says("move the dentist to Friday, same time")
    assert kept(english)["Dentist"] == "27T11:00-11:45"
    assert (await english.chat.says("add a meet link to the dentist")).shows("https://meet.google.com/")


async def test_thinking_aloud_changes_nothing(there: Connected) -> None:
    before = kept(there)
    for said in (
        "acho que vou cancelar o dentista",
        "será que mudo o dentista pra sexta?",
        "não cancela o dentista",
        "eu ia marcar um almoço amanhã às 12h",
        "tenho dentista amanhã às 11h?",
        "cancelei o dentista",
        "tira o leite da lista",
    ):
        await there.chat.says(said)
    assert kept(there) == before
