"""Reminders, timers and alarms are made, listed, deleted and put back."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError
from tool_turns import SATURDAY, Hands, id_of

from integrations.postgres.schedules import Scheduled, Schedules
from tools._context import RejectedError

NINE = "\nVocê não disse a hora, então marquei às 9h. Quer outra? É só dizer: “às 15h”."
BIRTHDAY = "todo dia 12 de maio às 09:00 (próximo: qua 12/05/2027 às 09:00) · aviso 2 dias antes e na hora"
LIST = """🔔 3 lembretes:
Hoje
1. ligar pra Ana, sáb 21/11 às 18:00
Amanhã
2. tomar remédio, todo dia às 08:00 (próximo: dom 22/11 às 08:00)
Depois
3. pagar o aluguel, sáb 05/12 às 09:00"""


async def planned(hands: Hands, reminder: str) -> list[Scheduled]:
    async with hands.turn() as turn:
        return list(await Schedules(turn.session).of("reminder", [reminder]))  # type: ignore[list-item]  a JSON id


async def reminder(
    hands: Hands, text: str = "tomar remédio", at: str = "2026-11-22T08:00:00-03:00", **more: object
) -> str:
    return id_of(await hands.call("create_reminder", text=text, at=at, **more), "reminder")


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("pt-BR", "me lembra de tomar remédio amanhã às 8h", "🔔 Lembrete: tomar remédio, dom 22/11 às 08:00"),
        (
            "pt-BR",
            "me lembra de tomar remédio todo dia às 8h",
            "🔔 Lembrete: tomar remédio, todo dia às 08:00 (próximo: dom 22/11 às 08:00)",
        ),
        (
            "pt-BR",
            "me lembra de tomar remédio todo dia útil às 8h menos feriado",
            "🔔 Lembrete: tomar remédio, de segunda a sexta às 08:00, menos feriado (próximo: seg 23/11 às 08:00)",
        ),
        (
            "pt-BR",
            "me lembra daqui a 20 minutos de tirar o bolo",
            "🔔 Lembrete: tirar o bolo, sáb 21/11 às 09:20 (daqui a 20 minutos)",
        ),
        (
            "pt-BR",
            "me lembra da reunião sexta às 10h, 1 dia antes e 1 hora antes",
            "🔔 Lembrete: reunião, sex 27/11 às 10:00 · aviso 1 dia antes e 1 hora antes",
        ),
        (
            "pt-BR",
            "me lembra do aniversário da Ana 12/05, 2 dias antes",
            f"🔔 Lembrete: aniversário da Ana, {BIRTHDAY}{NINE}",
        ),
        (
            "pt-BR",
            "me lembra de pagar a luz sexta",
            f"🔔 Lembrete: pagar a luz, sex 27/11 às 09:00{NINE}",
        ),
        ("pt-BR", "me lembra sexta de manhã de ligar pro banco", "🔔 Lembrete: ligar pro banco, sex 27/11 às 09:00"),
        ("pt-BR", "me lembra à noite de tomar remédio", "🔔 Lembrete: tomar remédio, sáb 21/11 às 20:00"),
        ("pt-BR", "timer de 10 minutos para o bolo", "⏲️ bolo, sáb 21/11 às 09:10 (daqui a 10 minutos)"),
        ("pt-BR", "me acorda às 7h", "⏰ alarme, dom 22/11 às 07:00"),
        (
            "en",
            "remind me to take my medicine every day at 8am",
            "🔔 Reminder: take my medicine, every day at 08:00 (next: Sun 22 Nov at 08:00)",
        ),
        (
            "en",
            "remind me about the meeting Friday at 10am, 1 day before and 1 hour before",
            "🔔 Reminder: meeting, Fri 27 Nov at 10:00 · told 1 day before and 1 hour before",
        ),
        ("en", "set a timer for 10 minutes", "⏲️ timer, Sat 21 Nov at 09:10 (in 10 minutes)"),
        (
            "en",
            "remind me in 20 minutes to check the cake",
            "🔔 Reminder: check the cake, Sat 21 Nov at 09:20 (in 20 minutes)",
        ),
    ],
)
async def test_a_made_reminder_is_said_with_its_times(hands: Hands, language, text, said) -> None:
    hands.language = language
    assert await hands.hears(text) == said


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("pt-BR", "me lembra de pagar a luz", "Quando eu lembro você de “pagar a luz”?"),
        ("pt-BR", "me lembra de ligar ontem", "Esse horário já passou. Quando eu lembro você de “ligar”?"),
        ("pt-BR", "cria um timer", "Um timer de quanto tempo?"),
        ("en", "remind me to pay the power bill", "When shall I remind you of “pay the power bill”?"),
    ],
)
async def test_without_a_time_it_is_asked_for(hands: Hands, language, text, asked) -> None:
    hands.language = language
    first, *choices = (await hands.hears(text)).splitlines()
    assert first == asked
    assert len(choices) >= 4
    assert not (await hands.rows())["reminders"]


async def test_a_choice_sets_the_time(hands: Hands) -> None:
    asked = await hands.plan("me lembra de pagar a luz")
    labels = {choice.label: choice for choice in asked.choices}  # type: ignore[union-attr]
    assert list(labels) == ["daqui a 1 hora", "hoje 18h", "amanhã 9h", "seg 23/11 às 09:00", "deixa pra lá"]
    (call,) = labels["amanhã 9h"].calls
    assert await hands.says(call.tool, **call.arguments) == "🔔 Lembrete: pagar a luz, dom 22/11 às 09:00"


async def test_what_never_comes_is_refused_in_one_sentence(hands: Hands) -> None:
    said = await hands.hears("me lembra do remédio todo dia 30 de fevereiro")
    assert said == "Esse horário nunca chega: não há nenhum dia assim daqui para a frente."
    with pytest.raises(RejectedError):
        await hands.call("create_reminder", text="x", at="2026-11-22", rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    with pytest.raises(RejectedError):
        await hands.call("create_reminder", text="x", at="2026-11-20T10:00:00-03:00")


@pytest.mark.parametrize(
    "rule", ["", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=99", "every day", "FREQ=DAILY\nEXDATE:1", "INTERVAL=2"]
)
async def test_a_rule_is_a_real_one(hands: Hands, rule) -> None:
    with pytest.raises(ValidationError):
        await hands.call("create_reminder", text="x", at="2026-11-22", rrule=rule)


async def test_each_notice_is_planned_before_its_time(hands: Hands) -> None:
    made = await reminder(hands, at="2026-11-27T10:00:00-03:00", notices=[86400, 3600])
    due = datetime(2026, 11, 27, 13, tzinfo=UTC)
    assert [(each.due_at, each.next_at) for each in await planned(hands, made)] == [
        (due, due - timedelta(days=1)),
        (due, due - timedelta(hours=1)),
    ]


async def test_a_notice_that_would_have_passed_is_left_out_and_that_is_said(hands: Hands) -> None:
    said = await hands.hears("me avisa da consulta hoje às 15h, 1 dia antes e 1 hora antes")
    assert said.startswith("🔔 Lembrete: consulta, sáb 21/11 às 15:00 · aviso 1 hora antes")
    assert "⚠️" in said


async def test_what_was_said_in_minutes_is_a_moment_of_no_zone(hands: Hands) -> None:
    await hands.hears("me lembra daqui a 20 minutos de tirar o bolo")
    [row] = (await hands.rows())["reminders"]
    assert (row["exact"], row["zone"], row["starts_at"]) == (True, "UTC", datetime(2026, 11, 21, 12, 20))  # noqa: DTZ001


async def test_holidays_are_left_out(hands: Hands) -> None:
    hands.now = SATURDAY.replace(month=12, day=24)
    made = await reminder(
        hands, at="2026-12-24T08:00:00-03:00", rrule="FREQ=DAILY;BYHOUR=8;BYMINUTE=0", without_holidays=True
    )
    [coming] = await planned(hands, made)
    assert coming.due_at == datetime(2026, 12, 26, 11, tzinfo=UTC)


async def test_reminders_are_listed_under_their_days_and_found_by_words(hands: Hands) -> None:
    assert (await hands.hears("meus lembretes")).startswith("Nenhum lembrete marcado.")
    await reminder(hands, "ligar pra Ana", "2026-11-21T18:00:00-03:00")
    await reminder(hands, "tomar remédio", "2026-11-22T08:00:00-03:00", rrule="FREQ=DAILY;BYHOUR=8;BYMINUTE=0")
    await reminder(hands, "pagar o aluguel", "2026-12-05T09:00:00-03:00")
    assert await hands.hears("meus lembretes") == LIST
    assert await hands.hears("quando é o lembrete do remédio?") == (
        "🔔 tomar remédio, todo dia às 08:00 (próximo: dom 22/11 às 08:00)"
    )
    assert await hands.hears("quais lembretes eu tenho hoje?") == "🔔 ligar pra Ana, sáb 21/11 às 18:00"
    assert await hands.hears("tenho lembrete do dentista?") == "Não achei nenhum lembrete com “dentista”."


async def test_they_are_deleted_by_number_words_or_all_and_put_back(hands: Hands) -> None:
    await reminder(hands, "ligar pra Ana", "2026-11-21T18:00:00-03:00")
    await reminder(hands, "tomar remédio", notices=[3600, 0])
    await hands.hears("meus lembretes")
    before = await hands.rows()
    gone = await hands.call("delete_reminders", ids=[str(hands.shown[0].ids[1])])
    assert await hands.line("delete_reminders", gone) == "🗑️ Lembrete apagado: tomar remédio"
    assert len((await hands.rows())["schedules"]) == 1
    back = await hands.undo(gone)
    assert await hands.line("restore_reminders", back) == (
        "Lembrete de volta: tomar remédio, dom 22/11 às 08:00 · aviso 1 hora antes e na hora"
    )
    assert await hands.rows() == before
    assert await hands.hears("apaga o lembrete do remédio") == "🗑️ Lembrete apagado: tomar remédio"
    assert await hands.hears("apaga todos os lembretes") == "🗑️ Lembrete apagado: ligar pra Ana"
    assert not (await hands.rows())["schedules"]


async def test_the_only_timer_is_the_one_that_is_meant(hands: Hands) -> None:
    assert await hands.hears("cancela o timer") == "Nenhum timer correndo."
    await hands.hears("timer de 10 minutos")
    await reminder(hands)
    assert await hands.hears("quanto falta no timer?") == "⏲️ timer, sáb 21/11 às 09:10 (daqui a 10 minutos)"
    assert await hands.hears("cancela o timer") == "🗑️ Lembrete apagado: ⏲️ timer"


async def test_a_birthday_on_the_29th_of_february_comes_every_year(hands: Hands) -> None:
    said = await hands.hears("me lembra do aniversário da Bia 29/02")
    assert "todo dia 29 de fevereiro" in said
    [row] = (await hands.rows())["reminders"]
    hands.now = SATURDAY.replace(year=2028, month=3, day=1)
    async with hands.turn() as turn:
        from integrations.postgres.reminders import Reminders  # noqa: PLC0415

        (kept,) = await Reminders(turn.session).get([row["id"]])  # type: ignore[list-item]  a column
    assert kept.times().next(hands.now) == datetime(2029, 2, 28, 12, tzinfo=UTC)
