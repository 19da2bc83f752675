"""Summaries and reviews as somebody asks for them who did not read the help."""

from collections.abc import AsyncIterator

import pytest
from arriving import at, told
from dialogue import Chat, talking


@pytest.fixture
async def english(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, language="en") as chat:
        yield chat


@pytest.mark.parametrize("asked", ["como foi meu mês?", "resumo do mês", "quantas tarefas eu fiz esse mês?"])
async def test_the_month_is_reviewed_by_its_weeks(chat: Chat, asked: str) -> None:
    await chat.says("pagar a luz hoje")
    await chat.says("comprar pão")
    await chat.says("feito comprar pão")
    review = await chat.says(asked)
    assert review.text.splitlines() == [
        "📊 Seu mês, de dom 01/11 a sáb 21/11: tarefas feitas por semana",
        "",
        "1-8 0",
        "9-15 0",
        "16-21 ▇▇▇▇▇▇▇▇▇▇ 1",
        "",
        # What is due today is not overdue yet.
        "✅ Feitas: 1 · 🆕 novas: 2 · 📋 abertas: 1 · ⚠️ atrasadas: 0",
    ]
    picture = review.settled.messages[0].attachments[0]
    assert (picture.name, picture.mime) == ("mes.png", "image/png")


async def test_last_month_and_last_week_are_those_before(english: Chat) -> None:
    await english.says("buy bread")
    await english.says("done 1")
    english.clock.passes(days=12)
    assert (await english.says("how was last month?")).shows("Your month, Sun 1 Nov to Mon 30 Nov", "16-22", "Done: 1")
    assert (await english.says("how was my month?")).shows("From Tue 1 Dec to Thu 3 Dec there was nothing")
    assert (await english.says("how was last week?")).shows("From Mon 23 Nov to Sun 29 Nov there was nothing")


async def test_last_week_in_portuguese(chat: Chat) -> None:
    await chat.says("comprar pão")
    chat.clock.passes(days=3)
    assert (await chat.says("como foi a semana passada?")).shows("Sua semana, de seg 16/11 a dom 22/11")
    assert (await chat.says("quantas tarefas eu fiz na semana passada?")).shows("de seg 16/11 a dom 22/11")


@pytest.mark.alone
async def test_what_comes_every_hour_is_one_line(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("me lembra de beber água a cada hora das 8 às 20")
    await chat.says("me lembra de tomar remédio todo dia às 8h e às 22h")
    (text,) = (await told(chat, at(7, day=22)))[-1:]
    assert text.splitlines()[3:] == [
        "• 🔔 08:00 · beber água (e mais 12 até 20:00)",
        "• 🔔 08:00 · tomar remédio",
        "• 🔔 22:00 · tomar remédio",
    ]
    labels = [each.label for each in chat.channel.sent[-1].buttons]
    assert labels == [
        "⏭️ pular 08:00 beber água",
        "⏭️ pular 08:00 tomar remédio",
        "⏭️ pular 22:00 tomar remédio",
        "🔕 Parar este resumo",
    ]
    await chat.taps(chat.channel.sent[-1].buttons[0])
    # One time is left out, not the day.
    assert (await chat.says("/lembretes")).shows("menos dom 22/11 às 08:00 (próximo: dom 22/11 às 09:00)")


@pytest.mark.parametrize(
    ("said", "at_"),
    [
        ("quero o resumo da manhã 15 minutos mais cedo", "06:45"),
        ("resumo meia hora mais tarde", "07:30"),
        ("adianta o resumo em 10 min", "06:50"),
        ("quero o resumo uma hora mais cedo", "06:00"),
    ],
)
async def test_it_is_moved_by_as_much_as_was_said(chat: Chat, said: str, at_: str) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    assert (await chat.says(said)).shows(f"resumo da manhã todo dia às {at_}")


async def test_it_is_moved_in_english(english: Chat) -> None:
    await english.says("send me a summary every morning at 7")
    assert (await english.says("my summary half an hour earlier")).shows("every day at 06:30")


async def test_a_pause_ends_in_everyday_words(chat: Chat) -> None:
    await chat.says("não me manda nada depois das 22h")
    await chat.says("me deixa em paz hoje")
    assert (await chat.says("pode voltar")).shows("🔔 De volta")
    # Said once more it takes no quiet hours along.
    assert (await chat.says("pode voltar")).shows("Não estou em pausa")
    rows = await chat.rows("select quiet_from from manners")
    assert str(rows[0]["quiet_from"]) == "22:00:00"


@pytest.mark.alone
@pytest.mark.parametrize("asked", ["por que isso chegou agora?", "por que veio atrasado?", "por que atrasou?"])
async def test_why_it_came_so_late(chat: Chat, asked: str) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await told(chat, at(11))
    assert (await chat.says(asked)).shows("Porque você pediu", "Chegou depois da hora")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("a cada 2 horas das 8 às 22", "a cada 2 horas das 08:00 às 22:00"),
        ("a cada 3 horas das 7 às 23", "a cada 3 horas das 07:00 às 22:00"),
        ("a cada 15 minutos das 8 às 22", "a cada 15 minutos das 20:00 às 21:45"),
    ],
)
async def test_every_two_hours_from_eight_to_ten_begins_in_the_morning(chat: Chat, said: str, answered: str) -> None:
    assert (await chat.says(f"me lembra de beber água {said}")).shows(answered)


@pytest.mark.parametrize("said", ["resumo só seg, qua e sex", "quero o resumo só na segunda e na quarta"])
async def test_single_days_cannot_be_chosen_and_that_is_said(chat: Chat, said: str) -> None:
    assert (await chat.says(said)).text == "Nenhum resumo diário está ligado, então não chega nenhum."
    await chat.says("me manda um resumo toda manhã às 7h")
    asked = await chat.says(said)
    assert asked.shows("Ainda não sei escolher dias soltos")
    assert (await chat.taps(asked.buttons[0])).shows("resumo da manhã só de segunda a sexta")


async def test_single_days_in_english(english: Chat) -> None:
    await english.says("send me a summary every morning at 7")
    assert (await english.says("summary only on mon, wed and fri")).shows("I can't pick single days yet")
