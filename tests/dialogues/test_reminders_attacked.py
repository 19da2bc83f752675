"""Reminders as somebody says them who did not read the help: series changed by half a sentence, answers by name, days there are not."""

from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from arriving import at, told
from dialogue import Chat, Clock, Reply, introduced, talking

from bot.messages import Button
from language.types import Language


async def comes(chat: Chat, hour: int, minute: int = 0) -> list[str]:
    return await told(chat, at(hour, minute))


def labelled(reply: Reply, label: str) -> Button:
    return next(each for each in reply.buttons if label in each.label)


@pytest.fixture
async def english(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, language="en") as chat:
        yield chat


@pytest.mark.parametrize(
    ("made", "said", "answered"),
    [
        (
            "levar o lixo toda segunda e quarta às 7",
            "o do lixo agora é só quarta",
            "levar o lixo, toda quarta às 07:00",
        ),
        ("levar o lixo toda segunda e quarta às 7", "o do lixo só quarta às 8", "levar o lixo, toda quarta às 08:00"),
        ("treinar todo dia às 6", "o do treinar até o fim do ano", "treinar, todo dia às 06:00, até qui 31/12"),
        ("treinar todo dia às 6", "o do treinar só 5 vezes", "treinar, todo dia às 06:00, 5 vezes"),
        ("treinar todo dia às 6", "só mais três vezes", "treinar, todo dia às 06:00, 3 vezes"),
        ("beber água a cada 3 horas das 8 às 18", "o da água de 2 em 2 horas", "a cada 2 horas das 08:00 às 16:00"),
        (
            "beber água a cada 3 horas das 8 às 18",
            "o da água a cada 45 minutos",
            "a cada 45 minutos das 08:00 às 16:15",
        ),
        ("levantar a cada 50 minutos", "o do levantar às 10h", "levantar, todo dia às 10:00"),
    ],
)
async def test_half_a_sentence_changes_the_series(chat: Chat, made, said, answered) -> None:
    before = await chat.says(f"me lembra de {made}")
    changed = await chat.says(said)
    assert changed.shows("✏️ Lembrete atualizado", answered)
    assert changed.ledger == ["edit_reminder done"]
    assert (await chat.says("desfaz")).shows(before.text.removeprefix("🔔 Lembrete: ").split(" (")[0])


@pytest.mark.parametrize(
    ("made", "said", "choice", "answered"),
    [
        (
            "ligar pra vó todo domingo às 10h",
            "o da vó passa pra sábado",
            "todo sábado às 10:00",
            "todo sábado às 10:00",
        ),
        ("da fatura dia 31 de todo mês", "muda o da fatura pro dia 30", "todo dia 30", "fatura, todo dia 30 às 09:00"),
        (
            "toda última sexta do mês do happy hour às 17",
            "o do happy hour passa pra quinta",
            "toda última quinta do mês",
            "happy hour, toda última quinta do mês às 17:00",
        ),
    ],
)
async def test_another_day_is_asked_about_this_once_or_always(chat: Chat, made, said, choice, answered) -> None:
    await chat.says(f"me lembra {'' if made.startswith(('da ', 'toda ')) else 'de '}{made}")
    asked = await chat.says(said)
    assert asked.labels[0] == "só a próxima vez"
    assert (await chat.taps(labelled(asked, choice))).shows("✏️ Lembrete atualizado", answered)


async def test_who_puts_it_off_means_this_once(chat: Chat) -> None:
    await chat.says("me lembra de levar o lixo toda quarta às 7")
    assert (await chat.says("adia o do lixo pra sexta")).shows(
        "⏭️ Pulado: levar o lixo", "levar o lixo, sex 27/11 às 07:00"
    )


async def test_the_series_ends_in_english(english: Chat) -> None:
    await english.says("remind me to train every day at 6am")
    assert (await english.says("the train one until 10 december")).shows("every day at 06:00, until Thu 10 Dec")
    assert (await english.says("the train one only 5 times")).shows("train, every day at 06:00, 5 times")


async def test_one_notice_is_taken_away_and_the_others_stay(chat: Chat) -> None:
    await chat.says("me lembra do voo sexta às 14h, 1 dia antes, 3 horas antes e 30 minutos antes")
    assert (await chat.says("tira o aviso de 3 horas antes do voo")).shows("· aviso 1 dia antes e 30 minutos antes")
    assert (await chat.says("tira o de 1 dia antes")).shows("· aviso 30 minutos antes")
    assert (await chat.says("tira o aviso de 2 horas antes do voo")).shows("não tem aviso de 2 horas antes")
    assert (await chat.says("tira os avisos antes do voo")).text.endswith("voo, sex 27/11 às 14:00")


async def test_one_notice_is_taken_away_in_english(english: Chat) -> None:
    await english.says("remind me of the flight on friday at 2pm, 1 day before and 1 hour before")
    assert (await english.says("drop the 1 day before notice")).shows("told 1 hour before")


@pytest.mark.parametrize(
    ("language", "said", "day", "text"),
    [
        ("pt-BR", "me lembra no dia 31 de abril às 10h de pagar", "31 de abril não existe", "“pagar”"),
        ("pt-BR", "me lembra de pagar a luz dia 31/11", "31/11 não existe", "“pagar a luz”"),
        ("pt-BR", "me lembra dia 32 de pagar", "dia 32 não existe", "“pagar”"),
        ("pt-BR", "me lembra às 10:75 de pagar", "10:75 não existe no relógio", "“pagar”"),
        ("en", "remind me on feb 30 to pay", "no feb 30", "“pay”"),
        ("en", "remind me to pay on june 31", "no june 31", "“pay”"),
    ],
)
async def test_a_day_there_is_not_makes_no_reminder(database_url: str, language: Language, said, day, text) -> None:
    async with talking(database_url, language=language) as chat:
        asked = await chat.says(said)
        assert asked.shows(day, text)
        assert asked.ledger == []


async def test_the_29th_of_february_is_there(chat: Chat) -> None:
    assert (await chat.says("me lembra de pagar a luz 29/02")).shows("pagar a luz, ter 29/02/2028")


@pytest.mark.alone
@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("feito o da Ana", "✅ Feito: ligar pra Ana"),
        ("a Ana já liguei", "✅ Feito: ligar pra Ana"),
        ("e a água já bebi", "✅ Feito: beber água"),
        ("o remédio daqui a 15 minutos", "⏰ Adiado para sáb 21/11 às 10:15: tomar remédio"),
    ],
)
async def test_of_several_that_came_one_is_answered_by_name(chat: Chat, said, answered) -> None:
    await chat.says("me lembra de ligar pra Ana às 10h")
    await chat.says("me lembra de beber água às 10h")
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    assert (await chat.says(said)).text == answered


async def test_one_is_answered_by_name_in_english(english: Chat) -> None:
    await english.says("remind me to call Ana at 10am")
    await english.says("remind me to take my pill at 10am")
    await comes(english, 10)
    assert (await english.says("the Ana one is done")).text == "✅ Done: call Ana"
    assert (await english.says("the pill in 15 minutes")).shows("Put off to Sat 21 Nov at 10:15: take my pill")


@pytest.mark.alone
@pytest.mark.parametrize(
    ("said", "then", "answered"),
    [
        ("adia isso", "em meia hora", "10:30"),
        ("adia", "meia horinha", "10:30"),
        ("agora não", "20 min", "10:20"),
        ("depois eu faço", "às 15h", "15:00"),
        ("agora não dá", "amanhã cedo", "dom 22/11 às 09:00"),
    ],
)
async def test_until_when_it_is_put_off_may_be_said(chat: Chat, said, then, answered) -> None:
    await chat.says("nova tarefa: comprar pão")
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    assert (await chat.says(said)).shows("Adio para quando?")
    assert (await chat.says(then)).shows("⏰ Adiado para", answered, "tomar remédio")


@pytest.mark.parametrize(
    ("said", "then", "answered"),
    [
        ("snooze", "half an hour", "10:30"),
        ("I'll do it later", "in 40 minutes", "10:40"),
        ("not yet", "at 3pm", "15:00"),
    ],
)
async def test_until_when_may_be_said_in_english(english: Chat, said, then, answered) -> None:
    await english.says("remind me to take my pill at 10am")
    await comes(english, 10)
    assert (await english.says(said)).shows("until when?")
    assert (await english.says(then)).shows("Put off to Sat 21 Nov at", answered)


@pytest.mark.alone
async def test_what_was_put_off_is_put_off_anew_and_skipped(chat: Chat) -> None:
    await chat.says("me lembra do voo às 14h, 30 minutos antes e na hora")
    await comes(chat, 13, 30)
    await chat.says("adia 10 min")
    assert (await chat.says("me lembra de novo em 5")).shows("13:35")
    assert (await chat.says("adia isso pra depois do almoço")).shows("14:00")
    assert (await chat.says("pula esse")).text == "⏭️ Pulado: voo"
    assert await comes(chat, 15) == []
    assert (await chat.says("desfaz")).shows("Lembrete de volta: voo")


async def test_a_deleted_reminder_is_not_what_is_skipped(english: Chat) -> None:
    await english.says("remind me to take my pill at 10am")
    await comes(english, 10)
    await english.says("remind me to drink water at 10:05am")
    await comes(english, 10, 5)
    await english.says("delete all reminders")
    await english.says("delete the water reminder")
    skipped = await english.says("skip this")
    assert "Skipped: \n" not in f"{skipped.text}\n"


async def test_a_series_in_a_gap_begins_moved_and_goes_on_at_its_hour(database_url: str) -> None:
    zone = ZoneInfo("America/New_York")
    clock = Clock(datetime(2027, 3, 13, 20, tzinfo=zone))
    async with talking(database_url, language="en", clock=clock) as here:
        chat = await introduced(here.app, here.channel, clock, name="eva", language="en", zone=zone)
        made = await chat.says("remind me every day at 2:30am to check the server")
        assert made.shows("every day at 02:30 (next: Sun 14 Mar at 03:30)")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("apaga o lembrete das 10", "🗑️ Lembrete apagado: comprar leite"),
        ("apaga o das 18h", "🗑️ Lembrete apagado: buscar o João"),
        ("muda o das 10 pra 11h", "✏️ Lembrete atualizado: comprar leite, sáb 21/11 às 11:00"),
        ("o das 6 passa pras 19h", "✏️ Lembrete atualizado: buscar o João, sáb 21/11 às 19:00"),
        (
            "apaga o lembrete das 9",
            "Não achei nenhum lembrete às 09:00; não mudei nada. Mande /lembretes para ver todos.",
        ),
    ],
)
async def test_one_is_named_by_its_hour(chat: Chat, said, answered) -> None:
    await chat.says("me lembra de comprar leite às 10h")
    await chat.says("me lembra de buscar o João às 18h")
    assert (await chat.says(said)).text == answered


async def test_an_hour_never_deletes_what_comes_at_another(english: Chat) -> None:
    await english.says("remind me to buy milk at 10am")
    await english.says("remind me to pick John up at 6pm")
    assert (await english.says("delete the 10am reminder")).text == "🗑️ Reminder deleted: buy milk"
    assert (await english.says("delete the reminder at 9am")).shows("no reminder at 09:00")
    assert (await english.says("move the 6pm one to 7pm")).shows("pick John up, Sat 21 Nov at 19:00")


async def test_an_alarm_is_cancelled_by_its_hour_and_left_out_of_a_day(chat: Chat) -> None:
    await chat.says("me acorda amanhã às 6h")
    await chat.says("me acorda às 7 nos dias úteis")
    assert (await chat.says("sem alarme segunda")).text == "⏭️ Pulado: ⏰ alarme (próximo: ter 24/11 às 07:00)"
    await chat.says("cancela o alarme das 6")
    assert (await chat.says("/lembretes")).shows("⏰ alarme, de segunda a sexta às 07:00")


async def test_several_of_a_list_are_moved(chat: Chat) -> None:
    await chat.says("me lembra de comprar leite às 10h")
    await chat.says("me lembra de buscar o João às 18h")
    await chat.says("/lembretes")
    moved = await chat.says("muda o 1 e o 2 pra 15h")
    assert moved.text.splitlines() == [
        "✏️ Lembrete atualizado: comprar leite, sáb 21/11 às 15:00",
        "✏️ Lembrete atualizado: buscar o João, sáb 21/11 às 15:00",
    ]
    assert (await chat.says("desfaz")).shows("comprar leite, sáb 21/11 às 10:00", "buscar o João, sáb 21/11 às 18:00")
    await chat.says("/lembretes")
    assert (await chat.says("adia tudo pra amanhã")).shows("comprar leite, dom 22/11", "buscar o João, dom 22/11")


async def test_it_is_what_was_spoken_of_though_a_question_is_open(chat: Chat) -> None:
    await chat.says("me lembra de ligar pro banco amanhã às 10h")
    await chat.says("na verdade terça")
    assert (await chat.says("às 11h")).shows("É isso que você quer?")
    assert (await chat.says("apaga isso")).text == "🗑️ Lembrete apagado: ligar pro banco"


async def test_one_time_becomes_a_series_with_an_end(chat: Chat) -> None:
    await chat.says("me lembra de ligar pro banco terça às 10h")
    assert (await chat.says("só até dezembro")).text == "“ligar pro banco” vem uma vez só; não mudei nada."
    assert (await chat.says("esse é toda semana")).shows("toda terça às 10:00 (próximo: ter 24/11 às 10:00)")
    assert (await chat.says("só até 20/12")).shows("toda terça às 10:00, até dom 20/12")
    assert (await chat.says("pula o próximo")).text == "⏭️ Pulado: ligar pro banco (próximo: ter 01/12 às 10:00)"


async def test_before_a_task_that_is_reminded_of_already_one_more_notice_is_given(chat: Chat) -> None:
    await chat.says("nova tarefa: entregar relatório sexta às 17h")
    await chat.says("me avisa 2 horas antes da tarefa relatório")
    more = await chat.says("me lembra um dia antes de entregar o relatório")
    assert more.shows("✏️ Lembrete atualizado: entregar relatório", "aviso 1 dia antes e 2 horas antes")


@pytest.mark.alone
async def test_many_times_of_one_thing_are_not_counted_as_many_things(chat: Chat) -> None:
    await chat.says("me lembra de beber água a cada hora das 10 às 20")
    await comes(chat, 18)
    asked = await chat.says("feito")
    assert "9 lembretes" not in asked.text


@pytest.mark.parametrize("said", ["para o da água por hoje", "para com o da água até amanhã", "chega de água por hoje"])
async def test_a_series_rests_for_today(chat: Chat, said) -> None:
    await chat.says("me lembra de beber água a cada 2 horas das 8 às 20")
    assert (await chat.says(said)).shows("✏️ Lembrete atualizado: beber água", "(próximo: dom 22/11 às 08:00)")
    assert (await chat.says("desfaz")).shows("(próximo: sáb 21/11 às 10:00)")


async def test_a_series_rests_for_today_in_english(english: Chat) -> None:
    await english.says("remind me to drink water every 2 hours from 8 to 20")
    assert (await english.says("no more water for today")).shows("(next: Sun 22 Nov at 08:00)")
