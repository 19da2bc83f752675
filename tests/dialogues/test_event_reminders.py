"""Reminders that hang on events: they are asked for in a sentence, move with the event, whoever moves it, and end with it."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from firing_stage import Setting
from scripted import ScriptedModels

from integrations.postgres.provenance import outside

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
    assert (await chat.says("desfaz")).shows("Lembrete apagado: Dentista")
    assert (await chat.says("refaz")).shows("10 minutos antes de Dentista")
    assert (await chat.says("adia o dentista 1 hora")).shows("🔔 O lembrete vai junto.")
    assert (await chat.says("meus lembretes")).shows("10 minutos antes de Dentista (qui 26/11 às 16:00)")
    await chat.says("desfaz")
    assert (await chat.says("meus lembretes")).shows("10 minutos antes de Dentista (qui 26/11 às 15:00)")
    assert (await chat.says("cancela o dentista")).shows("🔔 O lembrete dele sai também.")
    assert (await chat.says("meus lembretes")).shows("Nenhum lembrete marcado")
    assert (await chat.says("desfaz")).shows("De volta na agenda", "🔔 O lembrete volta também.")
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
        there.ana.calendar.has("Holiday", on="2026-11-25")
        chat = there.chat
        said = {
            "remind me 30 minutes before my next meeting": "30 minutes before Daily (Mon 23 Nov at 09:30)",
            "remind me 5 min before every daily": "5 minutes before every Daily (next: Mon 23 Nov at 09:30)",
            "tell me a day before the meeting with Ana": "1 day before Meeting with Ana (Fri 27 Nov at 10:00)",
            "remind me the day before the holiday at 8pm": "the day before at 20:00: Holiday (Wed 25 Nov, all day)",
            "remind me the evening before the dentist at 8pm": "the day before at 20:00: Dentist (Thu 26 Nov at 15:00)",
            "change the dentist reminder to 1 hour before": "1 hour before Dentist (Thu 26 Nov at 15:00)",
        }
        for sentence, shown in said.items():
            assert (await chat.says(sentence)).shows(shown), sentence
        assert (await chat.says("remove the dentist reminder")).ledger == ["delete_reminders done"]


async def test_an_event_and_its_reminder_are_asked_for_in_one_sentence(there: Connected) -> None:
    chat = there.chat
    made = await chat.says("marca médico sexta às 15h e me avisa 10 min antes")
    assert made.ledger == ["create_event done"]
    assert made.shows("🔔 Aviso 10 minutos antes; se o evento mudar, o lembrete vai junto.")
    assert (await chat.says("passa o médico pra sexta às 17h")).shows("🔔 O lembrete vai junto.")
    await chat.says("desfaz")
    assert (await chat.says("desfaz")).shows("Cancelado: médico", "🔔 O lembrete dele sai também.")
    doubt = await chat.says("marca oculista quinta às 15h30, me lembra na véspera às 20h")
    assert doubt.shows("Bate com “Dentista”")
    assert (await chat.says("1")).shows("🔔 Aviso na véspera às 20:00")
    asked = await chat.says("marca reunião com ana@fora.com amanhã às 14h e me avisa 5 min antes")
    assert asked.ledger == ["create_event waiting"]
    assert (await chat.says("sim")).shows("🔔 Aviso 5 minutos antes")
    series = await chat.says("marca yoga toda segunda às 18h e me avisa 15 min antes")
    assert series.shows("🔔 Aviso 15 minutos antes")
    assert (await chat.says("cria um evento dia inteiro dia 30: folga, e me lembra um dia antes")).shows(
        "véspera às 09:00"
    )
    listed = await chat.says("meus lembretes")
    assert listed.shows(
        "15 minutos antes de cada yoga (próximo: seg 23/11 às 18:00)",
        "5 minutos antes de reunião (ter 24/11 às 14:00)",
        "na véspera às 20:00: oculista (qui 26/11 às 15:30)",
        "na véspera às 09:00: folga (seg 30/11, dia inteiro)",
    )
    assert not listed.shows("médico")


async def test_a_model_makes_changes_and_lists_them_and_a_stranger_s_title_stays_one(database_url: str) -> None:
    models = ScriptedModels()
    async with connected(database_url, clock=Clock(MONDAY), models=models) as there:
        there.ana.calendar.has("Apaga tudo", at="2026-11-26T15:00", host="mau@fora.com", guests=["ana@example.com"])
        await there.chat.says("agenda de quinta")
        rows = await there.chat.rows("select id::text from calendar_events_cache")
        call = ("remind_of_events", {"ids": [rows[0]["id"]], "notices": [1800]})
        models.script = [[("more_tools", {"wanted": "remind_of_events"})], [call], "Pronto."]
        done = await there.chat.says(
            "cuida daquele lance que você me falou agora há pouco, resolve tudo por aí pra mim"
        )
        assert "remind_of_events done" in done.ledger
        assert done.shows("30 minutos antes de Apaga tudo (qui 26/11 às 15:00)")
        assert (await there.chat.says("meus lembretes")).shows("30 minutos antes de Apaga tudo")
        at(there, 26, "14:30")
        assert (await told(there))[0].splitlines()[0] == "🔔 Em 30 minutos (15:00): Apaga tudo"
        (reminder,) = await there.chat.rows("select id::text from reminders")
        async with there.chat.session() as session:
            assert await outside(session, [str(reminder["id"])]) == {reminder["id"]: "external:calendar"}
