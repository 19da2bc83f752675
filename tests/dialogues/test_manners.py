"""Less of what comes by itself, or another part of it: by words, by taps, for once and for good, in both languages."""

from collections.abc import AsyncIterator

import pytest
from arriving import at, told
from dialogue import Chat, Reply, talking

from bot.messages import Button


@pytest.fixture
async def english(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, language="en") as chat:
        yield chat


def button(reply: Reply, label: str) -> Button:
    return next(each for each in reply.buttons if label in each.label)


async def test_two_hours_in_one_sentence_are_two_digests_and_one_undo(chat: Chat) -> None:
    reply = await chat.says("me manda o resumo às 7:30 e à noite às 21h")
    assert reply.shows("dom 22/11 às 07:30", "sáb 21/11 às 21:00")
    assert (await chat.says("muda o resumo da manhã pras 8")).shows("todo dia às 08:00")
    assert (await chat.says("para de mandar o resumo da noite")).text == "🔕 Desliguei: resumo da noite."
    assert (await chat.says("volta a mandar o resumo da noite")).shows("todo dia às 20:00")


@pytest.mark.alone
async def test_weekends_are_left_out_and_come_back(chat: Chat) -> None:
    assert (await chat.says("não manda resumo no fim de semana")).shows("Qual resumo?")
    await chat.says("me manda um resumo toda manhã às 7h")
    assert (await chat.says("não manda resumo no fim de semana")).shows("resumo da manhã só de segunda a sexta")
    for day in (22, 23):
        await chat.says(f"pagar o boleto dia {day}")
    assert await told(chat, at(7, day=22)) == []
    assert len(await told(chat, at(7, day=23))) == 1
    assert (await chat.says("desfaz")).text
    assert (await chat.says("quero o resumo no fim de semana")).shows("todos os dias")


@pytest.mark.alone
async def test_a_free_weekend_keeps_the_reminders_and_says_so(chat: Chat) -> None:
    assert (await chat.says("não me avise no fim de semana")).shows("já não mando nada", "continuam chegando")
    await chat.says("me manda um resumo toda manhã às 7h")
    reply = await chat.says("não me avise no fim de semana")
    assert reply.shows("só de segunda a sexta", "Os lembretes que você marcou continuam chegando")
    await chat.says("me lembra de tomar remédio amanhã às 8h")
    await chat.says("pagar a luz amanhã")
    assert await told(chat, at(7, day=22)) == []
    assert await told(chat, at(8, day=22)) == ["🔔 Lembrete: tomar remédio"]


async def test_a_free_sunday_is_asked_about_and_a_free_wednesday_declined(english: Chat) -> None:
    assert (await english.says("no summary on sundays")).shows("No daily summary is on")
    await english.says("send me a summary every morning at 7")
    asked = await english.says("no summary on sundays")
    assert asked.ledger == []
    assert asked.labels[0] == "yes, Monday to Friday only"
    assert (await english.taps(asked.buttons[0])).shows("Monday to Friday only", "Reminders you set still come")
    assert (await english.says("no summary on sundays")).shows("It is so already")
    assert (await english.says("no summary on wednesdays")).shows("Nothing was changed")


async def test_to_be_told_in_the_morning_is_offered_as_a_digest(chat: Chat) -> None:
    asked = await chat.says("me avisa de manhã o que tenho pra fazer")
    assert asked.ledger == []
    assert asked.labels == ["sim, às 07:00", "às 08:00", "não"]
    assert (await chat.says("não")).shows("Se mudar de ideia")
    again = await chat.says("me avisa de manhã o que tenho pra fazer")
    assert (await chat.taps(again.buttons[0])).shows("resumo da manhã todo dia às 07:00")
    assert (await chat.says("quero acordar com um resumo às 6")).shows("todo dia às 06:00")


async def test_later_and_earlier_move_it_by_what_is_chosen_or_said(english: Chat) -> None:
    assert (await english.says("I want the summary later")).shows("Which summary?")
    await english.says("wake me up with a summary at 7")
    asked = await english.says("I want the summary later")
    assert asked.shows("It is now: morning summary at 07:00")
    assert asked.labels == ["at 07:30", "at 08:00", "at 09:00", "never mind"]
    assert (await english.taps(asked.buttons[1])).shows("every day at 08:00")
    assert (await english.says("send the summary an hour earlier")).shows("every day at 07:00")
    await english.says("evening summary at 11pm")
    both = await english.says("I want the summary later")
    assert both.labels == ["morning summary at 08:00", "never mind"]
    assert (await english.says("I want the evening summary earlier")).labels[0] == "at 22:30"


async def test_a_pause_until_a_day_ends_in_its_morning_and_no_later_than_a_month(chat: Chat) -> None:
    assert (await chat.says("não me manda nada até dia 30")).shows("até seg 30/11 às 07:00", "continuam chegando")
    assert (await chat.says("não me manda nada até dia 20")).shows("até dom 20/12 às 07:00")
    cut = await chat.says("não me manda nada até dia 20/2")
    assert cut.shows("até ter 22/12", "Mais que 31 dias de uma vez eu não faço")


@pytest.mark.alone
async def test_quiet_for_today_and_back_again(chat: Chat) -> None:
    await chat.says("me manda um resumo toda noite às 20h")
    await chat.says("pagar a luz amanhã")
    assert (await chat.says("não me manda nada hoje")).shows("até dom 22/11 às 07:00")
    assert await told(chat, at(20)) == []
    assert await told(chat, at(7, day=22)) == []
    assert len(await told(chat, at(20, day=22))) == 1


async def test_a_pause_ends_early_and_leaves_reminders_alone(english: Chat) -> None:
    await english.says("evening summary at 8")
    await english.says("call Bia tomorrow at 10am")
    await english.says("remind me to stretch at 10am")
    assert (await english.says("be quiet until tomorrow")).shows("until Sun 22 Nov at 07:00", "still come")
    assert await told(english, at(10)) == ["🔔 Reminder: stretch"]
    assert (await english.says("you can message me again")).text == "🔔 Back: I may message you again."
    assert len(await told(english, at(20))) == 1


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("silencia até as 14h", "sáb 21/11 às 14:00"),
        ("não me manda nada até as 8h", "dom 22/11 às 08:00"),
        ("não me avisa de nada até segunda", "seg 23/11 às 07:00"),
        ("fica quieto por 2 horas", "sáb 21/11 às 11:00"),
    ],
    ids=["hour", "hour-tomorrow", "weekday", "hours"],
)
async def test_a_pause_lasts_as_long_as_was_said(chat: Chat, said: str, until: str) -> None:
    assert (await chat.says(said)).shows(f"até {until} não mando nada por minha conta")
    assert (await chat.says("desfaz")).shows("Voltou a como estava")


@pytest.mark.alone
async def test_a_kind_is_muted_by_words_and_shown_again_by_a_tap(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz hoje")
    await chat.says("me lembra de tomar remédio amanhã às 8h")
    await chat.says("tira as atrasadas do resumo")
    assert (await chat.says("tira os lembretes do resumo")).shows("os lembretes ficam fora")
    assert await told(chat, at(7, day=22)) == []
    assert (await chat.says("/config")).shows("Nos resumos: sem as atrasadas", "sem os lembretes")
    page = await chat.says("quais resumos estão ligados?")
    assert page.labels[:5] == [
        "🔕 Desligar resumo da manhã",
        "🌙 Ligar resumo da noite",
        "📊 Ligar resumo da semana",
        "🔔 Mostrar as atrasadas",
        "🔔 Mostrar os lembretes",
    ]
    assert (await chat.taps(button(page, "Mostrar as atrasadas"))).shows("voltam a mostrar as atrasadas")
    assert any("⚠️ Atrasadas" in text for text in await told(chat, at(7, day=23)))


async def test_what_can_be_changed_is_changed_by_a_tap(english: Chat) -> None:
    page = await english.says("what are my quiet hours?")
    assert page.shows("• Quiet hours: none", "• Morning summary: off", "at most 3 a day")
    assert (await english.taps(button(page, "Quiet from"))).shows("from 22:00 to 07:00")
    again = await english.says("what are my quiet hours?")
    assert again.shows("Quiet hours: from 22:00 to 07:00 · “turn off quiet hours”")
    assert (await english.taps(button(again, "Morning summary on"))).shows("a morning summary every day at 07:00")


async def test_too_much_is_met_by_what_can_be_turned_off(chat: Chat) -> None:
    assert (await chat.says("você manda muita mensagem")).shows("já não mando nada")
    await chat.says("me manda um resumo toda manhã às 7h")
    asked = await chat.says("desliga os avisos")
    assert asked.labels == [
        "🔕 Desligar os resumos",
        "1️⃣ No máximo 1 por dia",
        "🤫 Silêncio das 22h às 7h",
        "deixa pra lá",
    ]
    assert (await chat.says("1")).text == "🔕 Desliguei: resumo da manhã."


@pytest.mark.alone
async def test_each_kind_says_why_it_came_and_is_stopped_by_a_tap(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("liga o resumo da semana")
    await chat.says("pagar a luz amanhã")
    await told(chat, at(7, day=22))
    asked = await chat.says("por que tô recebendo isso?")
    assert asked.shows("Porque você ligou o resumo da manhã às 07:00.", "Paro com ele?")
    assert (await chat.says("deixa como está")).text == "Tá bom, continua como está."
    await told(chat, at(9, day=23))
    weekly = await chat.says("quem pediu isso?")
    assert weekly.shows("revisão da semana está ligada (segundas às 09:00)")
    assert (await chat.taps(button(weekly, "Parar"))).text == "🔕 Desliguei: resumo da semana."


@pytest.mark.alone
async def test_a_late_reminder_says_why_it_was_late(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await told(chat, at(11, 30))
    assert (await chat.says("por que me avisou?")).shows("Porque você pediu", "Chegou depois da hora")


@pytest.mark.alone
async def test_mute_this_means_what_came_last(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    await told(chat, at(7, day=22))
    assert (await chat.says("silencia isso")).text == "🔕 Desliguei: resumo da manhã."


@pytest.mark.alone
async def test_what_was_put_off_stands_in_the_digest(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await told(chat, at(10))
    assert (await chat.says("adia 1h")).shows("sáb 21/11 às 11:00")
    assert (await chat.says("resumo")).shows("• 🔔 11:00 · tomar remédio (adiado)")


async def test_it_is_offered_behind_a_deed_and_never_after_a_no(chat: Chat) -> None:
    for day in (21, 22, 23):
        chat.clock.now = at(9, day=day)
        assert not (await chat.says(f"comprar leite dia {day + 3}")).shows("Quer um toda manhã?")
    offered = await chat.says("comprar pão amanhã")
    assert offered.shows("✅ Tarefa criada: comprar pão", "💡 Posso juntar", "Quer um toda manhã?")
    assert (await chat.says("não")).shows("Se mudar de ideia")
    assert not (await chat.says("comprar café amanhã")).shows("Quer um")
    assert not (await chat.says("resumo")).shows("Quer")


async def test_a_yes_to_the_offer_is_seven_and_an_undo_means_the_deed(english: Chat) -> None:
    for day in (21, 22, 23, 24):
        english.clock.now = at(9, day=day)
        offered = await english.says(f"buy milk on Nov {day + 3}")
    assert offered.labels == ["undo", "yes, at 7 am", "at 8 am", "no"]
    assert (await english.says("yes")).shows("a morning summary every day at 07:00")


async def test_nobody_is_offered_it_where_others_read_along(chat: Chat) -> None:
    for day in (21, 22, 23):
        chat.clock.now = at(9, day=day)
        await chat.says(f"comprar leite dia {day + 3}")
    assert not (await chat.in_group("comprar pão amanhã")).shows("Quer um")


@pytest.mark.alone
async def test_a_weekly_review_that_goes_unanswered_asks_and_then_stops(chat: Chat) -> None:
    await chat.says("liga o resumo da semana")
    for week in range(6):
        await chat.says(f"pagar o boleto {week} dia 21/11")
    heard: list[str] = []
    for day in (23, 30):
        heard += await told(chat, at(9, day=day))
    for day in (7, 14, 21):
        heard += await told(chat, at(9, day=day).replace(month=12))
    assert ["Continuo mandando?" in text for text in heard] == [False, False, False, True, False]
    assert heard[-1].startswith("🔕 Como os últimos ficaram sem resposta, parei o resumo da semana")
    why = await chat.says("por que me avisou?")
    assert why.shows("4 vezes seguidas", "“liga o resumo da semana”")
    assert await chat.rows("select from schedules") == []
