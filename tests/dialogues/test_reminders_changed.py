"""Reminders changed in a few words: named by one of them, or just spoken of."""

from datetime import datetime

import pytest
from dialogue import ZONE, Chat, talking

from bot.messages import Button
from integrations.postgres.schedules import people_due


async def comes(chat: Chat, hour: int, minute: int = 0, *, day: int = 21) -> list[str]:
    """What the clock brings by then."""
    chat.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=ZONE)
    before = len(chat.channel.sent)
    while True:
        async with chat.app.database.as_worker() as session:
            people = await people_due(session, chat.clock.now, most=10)
        if not people:
            break
        for person in people:
            await chat.app.firing.fire(person)
    return [message.text for message in chat.channel.sent[before:]]


def button(chat: Chat, label: str) -> Button:
    """Of the newest message that has it."""
    return next(each for message in reversed(chat.channel.sent) for each in message.buttons if label in each.label)


async def test_a_word_finds_a_reminder_though_tasks_were_listed(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar pão")
    await chat.says("me lembra de ligar pra mãe hoje às 18h")
    await chat.says("minhas tarefas")
    moved = await chat.says("muda o da mãe pra amanhã às 9")
    assert moved.text == "✏️ Lembrete atualizado: ligar pra mãe, dom 22/11 às 09:00"
    assert (await chat.says("desfaz")).shows("sáb 21/11 às 18:00")
    assert (await chat.says("apaga o da mãe")).text == "🗑️ Lembrete apagado: ligar pra mãe"


async def test_of_a_reminder_and_a_task_it_is_asked_which(chat: Chat) -> None:
    await chat.says("me lembra de ligar pra mãe hoje às 18h")
    await chat.says("nova tarefa: comprar presente da mãe")
    asked = await chat.says("muda o da mãe pra segunda às 9")
    assert asked.labels == ["🔔 ligar pra mãe, sáb 21/11 às 18:00", "comprar presente da mãe", "deixa pra lá"]
    assert (await chat.taps(asked.buttons[1])).shows("comprar presente da mãe", "seg 23/11 às 09:00")
    assert (await chat.says("muda o da mãe pra segunda às 10")).shows("Qual deles?")
    assert (await chat.says("1")).text == "✏️ Lembrete atualizado: ligar pra mãe, seg 23/11 às 10:00"
    # Tasks do not repeat, so only one of them can be meant.
    assert (await chat.says("o da mãe só às terças agora")).shows("ligar pra mãe, toda terça às 10:00")


@pytest.mark.parametrize(
    ("made", "said", "answered"),
    [
        ("me lembra do dentista sexta às 15h", "adia o dentista pra segunda", "dentista, seg 23/11 às 15:00"),
        ("me lembra do dentista sexta às 15h", "cancela o dentista", "🗑️ Lembrete apagado: dentista"),
        ("me lembra da reunião sexta às 15h", "muda a reunião pra 16h", "reunião, sex 27/11 às 16:00"),
        ("me lembra do dentista sexta às 15h", "renomeia o do dentista para ortodontista", "ortodontista, sex 27/11"),
        ("me lembra do dentista sexta às 15h", "o do dentista agora é às 10h", "dentista, sex 27/11 às 10:00"),
    ],
)
async def test_what_sounds_like_an_event_may_be_a_reminder(chat: Chat, made, said, answered) -> None:
    await chat.says(made)
    assert (await chat.says(said)).shows(answered)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("só às terças agora", "beber água, toda terça, a cada 2 horas das 08:00 às 20:00"),
        ("agora só nos dias úteis", "beber água, de segunda a sexta, a cada 2 horas das 08:00 às 20:00"),
        ("avisa 10 minutos antes também", "aviso 10 minutos antes e na hora"),
        ("me avisa também 1 hora antes", "aviso 1 hora antes e na hora"),
        ("muda o texto para beber chá", "beber chá, todo dia"),
        ("muda o texto do lembrete da água para beber suco", "beber suco, todo dia"),
        ("pula o de amanhã", "⏭️ Pulado: beber água"),
        ("para o da água até segunda", "(próximo: seg 23/11 às 08:00)"),
        ("pausa o lembrete da água por uma semana", "(próximo: sáb 28/11 às 10:00)"),
        ("suspende o da água até dia 30", "(próximo: seg 30/11 às 08:00)"),
    ],
)
async def test_all_parts_are_changed_in_words(chat: Chat, said, answered) -> None:
    await chat.says("me lembra a cada 2 horas de beber água das 8h às 20h")
    changed = await chat.says(said)
    assert changed.shows(answered)
    assert (await chat.says("desfaz")).shows("↩️ Desfeito", "beber água, todo dia, a cada 2 horas")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("only on tuesdays now", "take my pills, every Tuesday at 20:00"),
        ("the pills one only on weekdays now", "take my pills, every weekday at 20:00"),
        ("change the pills one to 10pm", "take my pills, every day at 22:00"),
        ("remind me 10 minutes before too", "told 10 minutes before and at the time"),
        ("rename the pills one to take vitamins", "take vitamins, every day at 20:00"),
        ("change the text to take vitamins", "take vitamins, every day at 20:00"),
        ("skip tomorrow's", "⏭️ Skipped: take my pills"),
        ("pause the pills one until monday", "(next: Mon 23 Nov at 20:00)"),
        ("pause it for a week", "(next: Sat 28 Nov at 20:00)"),
        ("delete the pills one", "🗑️ Reminder deleted: take my pills"),
    ],
)
async def test_all_parts_are_changed_in_english(database_url: str, said, answered) -> None:
    async with talking(database_url, language="en") as chat:
        await chat.says("remind me to take my pills every day at 8pm")
        assert (await chat.says(said)).shows(answered)
        assert (await chat.says("undo")).shows("↩️ Undone", "take my pills, every day at 20:00")


async def test_told_on_time_alone_again(chat: Chat) -> None:
    await chat.says("me lembra da reunião sexta às 10h, 1 hora antes e na hora")
    assert (await chat.says("só na hora")).text == "✏️ Lembrete atualizado: reunião, sex 27/11 às 10:00"
    await chat.says("avisa 1 dia antes")
    assert (await chat.says("tira o aviso de antes")).text == "✏️ Lembrete atualizado: reunião, sex 27/11 às 10:00"


@pytest.mark.alone
async def test_who_skipped_a_day_skipped_it_at_any_hour(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 20h")
    await chat.says("pula o de hoje")
    moved = await chat.says("muda o do remédio pra 22h")
    assert moved.text.endswith("todo dia às 22:00, menos sáb 21/11 (próximo: dom 22/11 às 22:00)")
    assert await comes(chat, 23) == []


async def test_a_pause_that_changes_nothing_says_so(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio toda segunda às 20h")
    assert (await chat.says("pausa ele até segunda")).text == (
        "“tomar remédio” só vem seg 23/11 às 20:00; não mudei nada."
    )
    await chat.says("me lembra de sair amanhã às 10h")
    assert (await chat.says("pausa o de sair até quarta")).shows("sair, qua 25/11 às 10:00")


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        (
            "pt-BR",
            "me lembra de sair amanhã às 8, depois das 8:30 não adianta",
            "dom 22/11 às 08:00 · só vale até 08:30",
        ),
        ("pt-BR", "me lembra de sair às 10, só se for até as 10h", "sáb 21/11 às 10:00 · só vale na hora"),
        ("pt-BR", "me lembra da live às 20h mas só vale por 30 minutos", "sáb 21/11 às 20:00 · só vale até 20:30"),
        (
            "pt-BR",
            "me lembra de ver o jogo às 20h, se perder me avisa só no resumo",
            "20:00 · se atrasar, só num resumo",
        ),
        ("pt-BR", "me acorda às 6h, depois das 6:30 não adianta", "⏰ alarme, dom 22/11 às 06:00 · só vale até 06:30"),
        ("pt-BR", "me lembra da live às 20h mas só se for até as 19h", "Essa hora é antes do próprio lembrete"),
        ("en", "remind me to leave tomorrow at 8, no point after 8:30", "Sun 22 Nov at 08:00 · only until 08:30"),
        ("en", "remind me to call at 3pm but only until 4pm", "Sat 21 Nov at 15:00 · only until 16:00"),
        ("en", "remind me to watch the game at 8pm, if I miss it just in the summary", "· if late, only in a summary"),
    ],
)
async def test_up_to_when_it_is_of_use_is_said_with_it(database_url: str, language, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).shows(answered)


@pytest.mark.alone
async def test_of_no_use_any_more_it_comes_in_a_list(chat: Chat) -> None:
    await chat.says("me lembra de sair às 10h, depois das 10:30 não adianta")
    await chat.says("me lembra de pagar a luz às 10h")
    late = await comes(chat, 11)
    assert late == [
        "⏰ Já passou a hora de “sair” (era para 10:00); só para você saber.",
        "🔔 Lembrete: pagar a luz\nEra para 10:00 (eu estava fora do ar).",
    ]
    # "Feito" is about what can still be done.
    assert (await chat.says("feito")).text == "✅ Feito: pagar a luz"


async def test_its_use_is_changed_in_words(chat: Chat) -> None:
    await chat.says("me lembra de sair às 10h")
    assert (await chat.says("depois das 10:30 não adianta")).shows("sair, sáb 21/11 às 10:00 · só vale até 10:30")
    assert (await chat.says("se perder, me avisa só no resumo")).shows("· se atrasar, só num resumo")
    assert (await chat.says("/lembretes")).shows("· se atrasar, só num resumo")
    assert (await chat.says("me avisa mesmo atrasado")).text == "✏️ Lembrete atualizado: sair, sáb 21/11 às 10:00"


@pytest.mark.alone
async def test_an_alarm_is_of_use_for_an_hour_and_a_reminder_always(chat: Chat) -> None:
    await chat.says("me acorda às 10h")
    await chat.says("me lembra de pagar a luz às 10h")
    late = await comes(chat, 12)
    assert late[1].startswith("🔔 Lembrete: pagar a luz")
    assert late[0] == "⏰ Já passou a hora de “⏰ alarme” (era para 10:00); só para você saber."


@pytest.mark.alone
async def test_what_was_put_off_stands_in_the_list_with_its_new_time(chat: Chat) -> None:
    await chat.says("me lembra de ligar pra Ana às 10h")
    await chat.says("me lembra de tomar remédio todo dia às 11h")
    await comes(chat, 10)
    await chat.says("adia 30 min")
    await comes(chat, 10, 30)
    await chat.says("adia 20 min")
    assert (await chat.says("/lembretes")).shows("1. ligar pra Ana, sáb 21/11 às 10:50 (adiado)")
    await comes(chat, 10, 50)
    await chat.says("adia 1 hora")
    assert (await chat.says("desfaz")).shows("↩️ Desfeito")
    assert await comes(chat, 11) == ["🔔 Lembrete: tomar remédio"]
    await chat.says("adia 1 hora")
    assert (await chat.says("/lembretes")).text == (
        "🔔 tomar remédio, todo dia às 11:00 (adiado: vem sáb 21/11 às 12:00)"
    )
    assert await comes(chat, 12) == ["🔔 De novo, como você pediu: tomar remédio"]


@pytest.mark.alone
async def test_what_was_put_off_and_moved_comes_at_its_new_time_alone(chat: Chat) -> None:
    await chat.says("me lembra de ligar pra Ana às 10h")
    await comes(chat, 10)
    await chat.taps(button(chat, "1 h"))
    assert (await chat.says("muda o da Ana pra 14h")).shows("ligar pra Ana, sáb 21/11 às 14:00")
    assert await comes(chat, 11) == []
    assert (await chat.says("desfaz")).shows("ligar pra Ana")
    assert await comes(chat, 11, 5) == []
    assert await comes(chat, 14) == []


async def test_a_change_of_zone_is_undone_with_the_hours_of_the_reminders(chat: Chat) -> None:
    await chat.says("me lembra de almoçar todo dia às 12h")
    asked = await chat.says("estou em Lisboa")
    assert (await chat.taps(asked.buttons[1])).shows("agora segue o relógio de Lisboa")
    undone = await chat.says("desfaz")
    assert undone.shows("Fuso horário: America/Sao_Paulo", "almoçar, todo dia às 12:00")
    assert (await chat.says("/lembretes")).text == "🔔 almoçar, todo dia às 12:00 (próximo: sáb 21/11 às 12:00)"


async def test_the_button_of_the_zone_takes_the_hours_along(chat: Chat) -> None:
    await chat.says("me lembra de almoçar todo dia às 12h")
    asked = await chat.says("estou em Lisboa")
    await chat.taps(asked.buttons[1])
    await chat.says("me lembra de jantar todo dia às 20h")
    assert (await chat.taps(asked.buttons[0])).shows("Fuso horário: America/Sao_Paulo", "1 lembrete agora segue")
    listed = await chat.says("/lembretes")
    assert listed.shows("almoçar, todo dia às 12:00 (próximo", "jantar, todo dia às 20:00 (Europe/Lisbon)")


@pytest.mark.alone
async def test_a_birthday_is_told_days_ahead_and_on_its_day_every_year(chat: Chat) -> None:
    made = await chat.says("me lembra do aniversário da Ana 10/03, 3 dias antes e no dia")
    assert made.shows("aniversário da Ana, todo dia 10 de março às 09:00", "aviso 3 dias antes e na hora")
    chat.clock.now = datetime(2027, 3, 7, 9, 0, tzinfo=ZONE)
    async with chat.app.database.as_worker() as session:
        (person,) = await people_due(session, chat.clock.now, most=10)
    await chat.app.firing.fire(person)
    assert chat.channel.sent[-1].text == "🔔 Em 3 dias (qua 10/03 às 09:00): aniversário da Ana"


async def test_all_that_repeat_are_paused_and_none_deleted(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 20h")
    await chat.says("me lembra de regar as plantas todo dia às 19h")
    await chat.says("me lembra de sair amanhã às 10h")
    paused = await chat.says("pausa todos os lembretes até segunda")
    assert paused.shows("tomar remédio, todo dia às 20:00 (próximo: seg 23/11", "regar as plantas, todo dia às 19:00")
    assert (await chat.says("/lembretes")).shows("sair, dom 22/11 às 10:00")


@pytest.mark.parametrize("said", ["desliga o alarme segunda", "pula o alarme de segunda"])
async def test_an_alarm_is_left_out_of_one_day(chat: Chat, said) -> None:
    await chat.says("alarme 6h30 dias úteis")
    assert (await chat.says(said)).text == "⏭️ Pulado: ⏰ alarme (próximo: ter 24/11 às 06:30)"


@pytest.mark.alone
async def test_minutes_need_not_be_called_so(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    assert (await chat.says("adia 15")).text == "⏰ Adiado para sáb 21/11 às 10:15: tomar remédio"


@pytest.mark.parametrize(
    ("language", "made", "said", "answered"),
    [
        ("pt-BR", "me lembra de separar o lixo às 20h", "quando é o do lixo?", "🔔 separar o lixo, sáb 21/11 às 20:00"),
        ("en", "remind me to take the trash out at 8pm", "when is the trash one?", "🔔 take the trash out, Sat 21 Nov"),
    ],
)
async def test_a_word_asks_for_its_time(database_url: str, language, made, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says(made)
        assert (await chat.says(said)).shows(answered)


@pytest.mark.parametrize("said", ["pausa os avisos até segunda", "pausa os lembretes até segunda"])
async def test_a_pause_deletes_nothing_that_comes_once(chat: Chat, said: str) -> None:
    await chat.says("me lembra de ligar pra Ana amanhã às 10h")
    paused = await chat.says(said)
    assert paused.ledger == []
    assert paused.shows("fica em silêncio até segunda")
    assert len(await chat.rows("select id from reminders where state = 'active'")) == 1
