"""Digests as they are talked about and as they come, and the manners of what comes by itself."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from arriving import at, told
from dialogue import Chat, talking

pytestmark = pytest.mark.alone


@pytest.fixture
async def english(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, language="en") as chat:
        yield chat


async def states(chat: Chat) -> list[str]:
    rows = await chat.rows("select kind, state from fires where subject_id is null order by due_at")
    return [f"{row['kind']} {row['state']}" for row in rows]


async def test_a_morning_digest_is_turned_on_comes_once_and_is_turned_off(chat: Chat) -> None:
    reply = await chat.says("me manda um resumo toda manhã às 7h")
    assert reply.ledger == ["set_digest done"]
    assert reply.shows("resumo da manhã todo dia às 07:00", "dom 22/11 às 07:00", "não mando nada")
    await chat.says("pagar a luz amanhã")
    await chat.says("me lembra de tomar remédio amanhã às 8h")
    assert await told(chat, at(6, 59, day=22)) == []
    (text,) = await told(chat, at(7, day=22))
    assert text.splitlines() == [
        "☀️ Bom dia! Seu resumo de dom 22/11:",
        "",
        "📅 Hoje",
        "• 🔔 08:00 · tomar remédio",
        "1. 📋 pagar a luz",
    ]
    assert await told(chat, at(7, 1, day=22)) == []
    off = await chat.says("desliga o resumo da manhã")
    assert off.text == "🔕 Desliguei: resumo da manhã."
    assert await told(chat, at(8, day=22)) == ["🔔 Lembrete: tomar remédio"]
    assert await told(chat, at(7, day=23)) == []
    assert await states(chat) == ["morning told"]


async def test_its_buttons_act_and_its_numbers_count(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    await chat.says("ligar pra Ana amanhã")
    await told(chat, at(7, day=22))
    buttons = chat.channel.sent[-1].buttons
    assert [each.label for each in buttons] == ["✅ 1. pagar a luz", "✅ 2. ligar pra Ana", "🔕 Parar este resumo"]
    assert (await chat.taps(buttons[0])).text == "✅ Feita: pagar a luz"
    assert (await chat.says("feito 2")).text == "✅ Feita: ligar pra Ana"
    assert (await chat.taps(buttons[2])).text == "🔕 Desliguei: resumo da manhã."
    assert (await chat.says("desfaz")).shows("Voltou a como estava: resumo da manhã às 07:00")
    rows = await chat.rows("select kind, next_at from schedules")
    assert [(row["kind"], row["next_at"]) for row in rows] == [("morning", at(7, day=23))]


async def test_nothing_to_say_is_nothing_said_and_the_same_is_not_said_twice(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    assert await told(chat, at(7, day=22)) == []
    await chat.says("pagar a luz hoje")
    (late,) = await told(chat, at(7, day=23))
    assert "⚠️ Atrasadas\n1. 📋 pagar a luz (dom 22/11)" in late
    assert await told(chat, at(7, day=24)) == []
    assert await states(chat) == ["morning moot", "morning told", "morning moot"]


async def test_the_evening_speaks_of_tomorrow_in_english(english: Chat) -> None:
    assert (await english.says("evening summary at 8")).shows("an evening summary every day at 20:00")
    await english.says("call Bia tomorrow at 10am")
    (text,) = await told(english, at(20))
    assert text == "🌙 Your evening summary for Sat 21 Nov:\n\n➡️ Tomorrow starts with\n1. 📋 10:00 · call Bia"
    why = await english.says("why did you tell me?")
    assert why.shows("Because you turned on the evening summary at 20:00.", "“turn off the evening summary”")
    assert (await english.says("turn it off")).text == "🔕 Turned off: evening summary."


@pytest.mark.parametrize(
    ("moment", "second_line"),
    [
        (at(7, 0, day=22), ""),
        (at(8, 30, day=22), "(atrasado: era para 07:00)"),
        (at(15, day=22), "(atrasado: era para 07:00)"),
    ],
)
async def test_a_late_one_says_so(chat: Chat, moment: datetime, second_line: str) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    (text,) = await told(chat, moment)
    assert text.splitlines()[1] == second_line


async def test_too_late_is_left_to_the_evening(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("me manda um resumo toda noite às 20h")
    await chat.says("pagar a luz segunda")
    assert await told(chat, at(9, 1, day=23)) == []
    (text,) = await told(chat, at(20, day=23))
    assert text.startswith("🌙")
    assert "pagar a luz" in text


async def test_two_jobs_at_once_tell_it_once(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    chat.clock.now = at(7, day=22)
    before = len(chat.channel.sent)
    await asyncio.gather(*(chat.app.firing.fire(chat.known.person) for _ in range(2)))
    assert len(chat.channel.sent) == before + 1
    assert await states(chat) == ["morning told"]


async def test_quiet_hours_let_it_wait_but_not_a_reminder(chat: Chat) -> None:
    assert (await chat.says("não me mande nada depois das 22h")).shows("das 22:00 às 07:00")
    await chat.says("não me manda mensagem antes das 8h")
    reply = await chat.says("me manda um resumo toda manhã às 7h")
    assert reply.shows("espera até as 08:00")
    await chat.says("pagar a luz amanhã")
    await chat.says("me lembra de tomar remédio amanhã às 7h")
    assert await told(chat, at(7, day=22)) == ["🔔 Lembrete: tomar remédio"]
    (text,) = await told(chat, at(8, day=22))
    assert "atrasado" not in text
    rows = await chat.rows("select next_at from schedules where kind = 'morning'")
    assert [row["next_at"] for row in rows] == [at(7, day=23)]


async def test_one_that_waits_is_not_lost_when_another_is_turned_on(chat: Chat) -> None:
    await chat.says("não me manda mensagem antes das 8h")
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    assert await told(chat, at(7, day=22)) == []
    await chat.says("me manda um resumo toda noite às 20h")
    assert len(await told(chat, at(8, day=22))) == 1


async def test_no_more_than_so_many_a_day(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("me manda um resumo toda noite às 20h")
    assert (await chat.says("no máximo 1 mensagem por dia")).shows("no máximo 1 mensagem por dia")
    await chat.says("pagar a luz amanhã")
    await chat.says("ligar pra Ana segunda")
    assert len(await told(chat, at(7, day=22))) == 1
    assert await told(chat, at(20, day=22)) == []
    assert await states(chat) == ["evening skipped", "morning told", "evening skipped"]


async def test_a_reminder_says_why_it_came(chat: Chat) -> None:
    assert (await chat.says("por que me avisou?")).shows("Não mandei nada por minha conta")
    await chat.says("me lembra de tomar remédio às 10h")
    await told(chat, at(10))
    assert (await chat.says("por que me avisou?")).text == "Porque você pediu em sáb 21/11 às 09:00: “tomar remédio”."


async def test_enough_of_it_means_what_came_last(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    await told(chat, at(7, day=22))
    assert (await chat.says("não quero mais isso")).text == "🔕 Desliguei: resumo da manhã."
    assert (await chat.says("não quero mais isso")).ledger == []


async def test_a_move_to_another_zone_takes_its_hour_along(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("estou em Lisboa")
    rows = await chat.rows("select next_at from schedules where kind = 'morning'")
    assert [f"{row['next_at']:%d %H:%M}" for row in rows] == ["22 07:00"]


async def test_it_is_offered_once_to_who_asks_and_uses_it(chat: Chat) -> None:
    for day in (21, 22, 23):
        chat.clock.now = at(9, day=day)
        await chat.says(f"comprar leite dia {day + 3}")
    chat.clock.now = at(9, day=24)
    asked = await chat.says("/resumo")
    assert asked.shows("📋 Seu resumo de ter 24/11:", "comprar leite", "Quer receber um resumo assim toda manhã?")
    assert asked.labels[:3] == ["sim, às 7h", "às 8h", "não"]
    assert (await chat.says("8h")).shows("resumo da manhã todo dia às 08:00")
    assert not (await chat.says("resumo")).shows("Quer receber")


async def test_nobody_is_offered_it_at_first_and_an_empty_day_is_empty(english: Chat) -> None:
    reply = await english.says("my day")
    assert reply.text == "📋 Nothing for today: no task with a date, no reminder."
    assert reply.labels == []


async def test_unanswered_digests_ask_once_and_then_back_off(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    for day in range(22, 28):
        await chat.says(f"pagar o boleto dia {day}")
    heard: list[str] = []
    for day in range(23, 28):
        heard += await told(chat, at(7, day=day))
    assert ["Continuo mandando?" in text for text in heard] == [False, False, False, True, False]
    assert heard[-1].startswith("🔕 Como os resumos ficaram sem resposta, parei o resumo da manhã")
    assert [row["kind"] for row in await chat.rows("select kind from schedules")] == ["weekly"]


async def test_the_week_is_reviewed_on_monday(chat: Chat) -> None:
    assert (await chat.says("liga o resumo da semana")).shows("toda segunda às 09:00", "seg 23/11 às 09:00")
    await chat.says("comprar leite")
    await chat.says("feito 1")
    (text,) = await told(chat, at(9, day=23))
    (picture,) = chat.channel.sent[-1].attachments
    assert (picture.kind, picture.name, picture.mime) == ("photo", "semana.png", "image/png")
    assert isinstance(picture.content, Path)
    assert picture.content.read_bytes().startswith(b"\x89PNG")
    assert text.startswith("📊 Sua semana, de seg 16/11 a dom 22/11: tarefas feitas por dia")
    assert "sáb ▇▇▇▇▇▇▇▇▇▇ 1" in text
    assert "✅ Feitas: 1 · 🆕 novas: 1 · 📋 abertas: 0 · ⚠️ atrasadas: 0" in text
    assert await told(chat, at(9, 1, day=23)) == []
