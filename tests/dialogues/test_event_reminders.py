"""Reminders that hang on events: they are asked for in a sentence, move with the event, whoever moves it, and end with it."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from firing_stage import Setting

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
DAILY = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=9"


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url, clock=Clock(MONDAY)) as there:
        there.ana.calendar.has("Dentista", at="2026-11-26T15:00", minutes=45, where="Rua A, 1")
        yield there


def at(there: Connected, day: int, clock: str) -> None:
    """It is that hour of November."""
    hour, minute = map(int, clock.split(":"))
    there.chat.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


async def told(there: Connected) -> list[str]:
    return await Setting(there.chat).told()


async def test_it_goes_with_the_event_and_is_told_once(there: Connected) -> None:
    chat = there.chat
    made = await chat.says("me avisa 10 min antes do dentista")
    assert (
        made.text == "🔔 Lembrete: 10 minutos antes de Dentista (qui 26/11 às 15:00). Se o evento mudar, ele vai junto."
    )
    await chat.says("adia o dentista 1 hora")
    assert (await chat.says("meus lembretes")).shows("10 minutos antes de Dentista (qui 26/11 às 16:00)")
    await chat.says("desfaz")
    assert (await chat.says("meus lembretes")).shows("10 minutos antes de Dentista (qui 26/11 às 15:00)")
    await chat.says("cancela o dentista")
    assert (await chat.says("meus lembretes")).shows("Nenhum lembrete marcado")
    await chat.says("desfaz")
    assert (await chat.says("meus lembretes")).shows("10 minutos antes de Dentista")
    changed = await chat.says("muda o lembrete do dentista pra 1 hora antes")
    assert changed.text == "✏️ Lembrete atualizado: 1 hora antes de Dentista (qui 26/11 às 15:00)"
    at(there, 26, "14:00")
    assert (await told(there))[0].splitlines()[:2] == ["🔔 Em 1 hora (15:00): Dentista", "📍 Rua A, 1"]
    assert await told(there) == []


async def test_a_reminder_of_an_event_is_named_as_one(there: Connected) -> None:
    chat = there.chat
    await chat.says("me lembra de levar os exames 1h antes do dentista")
    assert (await chat.says("meus lembretes")).shows("levar os exames, 1 hora antes de Dentista (qui 26/11 às 15:00)")
    eve = await chat.says("muda o lembrete dos exames pra quarta às 20h")
    assert eve.shows("levar os exames, na véspera às 20:00: Dentista (qui 26/11 às 15:00)")
    await chat.says("passa o dentista pra sexta às 10h")
    assert (await chat.says("meus lembretes")).shows("na véspera às 20:00: Dentista (sex 27/11 às 10:00)")
    let_go = await chat.says("muda o lembrete dos exames pra sábado às 9h")
    assert let_go.shows("levar os exames, sáb 28/11 às 09:00", "Ele não acompanha mais o evento")
    await chat.says("desfaz")
    assert (await chat.says("tira o lembrete dos exames")).ledger == ["delete_reminders done"]
    assert [each["summary"] for each in there.ana.calendar.events] == ["Dentista"]
    await chat.says("desfaz")
    at(there, 26, "20:00")
    assert (await told(there))[0].splitlines()[:2] == [
        "🔔 Lembrete: levar os exames",
        "📅 Em 14 horas (sex 27/11 às 10:00): Dentista",
    ]


async def test_all_of_a_day_or_every_time_of_a_series(there: Connected) -> None:
    chat = there.chat
    there.ana.calendar.has("Reunião de vendas", at="2026-11-23T14:00")
    there.ana.calendar.has("Daily", at="2026-11-23T09:30", minutes=15, every=DAILY)
    there.ana.calendar.has("Feriado", on="2026-11-25")
    all_ = await chat.says("me avisa 10 min antes de cada reunião de hoje")
    assert all_.text.splitlines()[1:] == [
        "• 10 minutos antes de Daily (seg 23/11 às 09:30)",
        "• 10 minutos antes de Reunião de vendas (seg 23/11 às 14:00)",
    ]
    assert (await chat.says("desfaz")).shows("2 lembretes apagados")
    assert (await chat.says("me avisa 10 min antes de cada reunião")).shows("De quando?")
    assert (await chat.says("me avisa 5 min antes da daily")).labels[:2] == ["só seg 23/11 às 09:30", "todas as vezes"]
    assert (await chat.says("2")).shows("5 minutos antes de cada Daily (próximo: seg 23/11 às 09:30)")
    for day in (23, 24):
        at(there, day, "09:25")
        assert [each.splitlines()[0] for each in await told(there)] == ["🔔 Em 5 minutos (09:30): Daily"]
    assert (await chat.says("me avisa 10 min antes do feriado")).shows("dura o dia inteiro")
    assert (await chat.says("me lembra na véspera do feriado às 20h")).shows("na véspera às 20:00: Feriado (qua 25/11")
    assert (await chat.says("avisa um dia antes do churrasco")).shows("Quando é “churrasco”?")


async def test_in_english_as_well(database_url: str) -> None:
    async with connected(database_url, clock=Clock(MONDAY), language="en") as there:
        there.ana.calendar.has("Dentist", at="2026-11-26T15:00", minutes=45)
        there.ana.calendar.has("Daily", at="2026-11-23T09:30", minutes=15, every=DAILY)
        there.ana.calendar.has("Meeting with Ana", at="2026-11-27T10:00")
        chat = there.chat
        said = {
            "remind me 30 minutes before my next meeting": "30 minutes before Daily (Mon 23 Nov at 09:30)",
            "remind me 5 min before every daily": "5 minutes before every Daily (next: Mon 23 Nov at 09:30)",
            "tell me a day before the meeting with Ana": "1 day before Meeting with Ana (Fri 27 Nov at 10:00)",
            "remind me the evening before the dentist at 8pm": "the day before at 20:00: Dentist (Thu 26 Nov at 15:00)",
            "change the dentist reminder to 1 hour before": "1 hour before Dentist (Thu 26 Nov at 15:00)",
        }
        for sentence, shown in said.items():
            assert (await chat.says(sentence)).shows(shown), sentence
        assert (await chat.says("remove the dentist reminder")).ledger == ["delete_reminders done"]
