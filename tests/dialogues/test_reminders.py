"""Reminders as they are talked about: set, told, answered in a word, moved with their tasks and with the person."""

from datetime import datetime

import pytest
from dialogue import ZONE, Chat, Reply, talking

from bot.messages import Button
from integrations.postgres.schedules import people_due
from language.types import LANGUAGES, Language
from tools._toolbox import discover

pytestmark = pytest.mark.alone


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


def labelled(reply: Reply, label: str) -> Button:
    return next(each for each in reply.buttons if label in each.label)


async def test_one_is_set_listed_edited_deleted_and_taken_back(chat: Chat) -> None:
    made = await chat.says("me lembra de tomar remédio todo dia às 8h")
    assert made.text == "🔔 Lembrete: tomar remédio, todo dia às 08:00 (próximo: dom 22/11 às 08:00)"
    assert made.ledger == ["create_reminder done"]
    assert (await chat.says("/lembretes")).text.startswith("🔔 tomar remédio, todo dia às 08:00")
    edited = await chat.says("muda o lembrete do remédio para 9h")
    assert edited.text == "✏️ Lembrete atualizado: tomar remédio, todo dia às 09:00 (próximo: dom 22/11 às 09:00)"
    assert (await chat.says("desfaz")).shows("↩️ Desfeito", "todo dia às 08:00")
    assert (await chat.says("apaga o lembrete do remédio")).text == "🗑️ Lembrete apagado: tomar remédio"
    assert (await chat.says("desfaz")).shows("Lembrete de volta")
    assert await comes(chat, 8, day=22) == ["🔔 Lembrete: tomar remédio"]


async def test_a_time_that_was_asked_for_may_be_said(chat: Chat) -> None:
    asked = await chat.says("me lembra de pagar a luz")
    assert asked.shows("Quando eu lembro você de “pagar a luz”?")
    assert (await chat.says("amanhã às 10h")).text == "🔔 Lembrete: pagar a luz, dom 22/11 às 10:00"
    asked = await chat.says("me lembra de pagar a água")
    assert (await chat.taps(labelled(asked, "hoje 18h"))).text == "🔔 Lembrete: pagar a água, sáb 21/11 às 18:00"


async def test_an_hour_said_after_it_is_its_hour(chat: Chat) -> None:
    assert (await chat.says("me lembra de pagar a luz sexta")).shows("sex 27/11 às 09:00")
    assert (await chat.says("às 15h")).text == "✏️ Lembrete atualizado: pagar a luz, sex 27/11 às 15:00"


async def test_it_is_put_right_like_anything_else(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio amanhã às 8h")
    await chat.says("não, às 9h")
    assert (await chat.says("meus lembretes")).text == "🔔 tomar remédio, dom 22/11 às 09:00"
    assert (await chat.says("apaga esse")).shows("🗑️ Lembrete apagado: tomar remédio")


async def test_numbers_are_those_of_the_list_that_came_last(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar pão")
    await chat.says("me lembra de ligar pra Ana às 18h")
    await chat.says("me lembra de tomar remédio todo dia às 20h")
    await chat.says("/lembretes")
    assert (await chat.says("adia a 1 para sexta")).text == "✏️ Lembrete atualizado: ligar pra Ana, sex 27/11 às 18:00"
    await chat.says("/lembretes")
    assert (await chat.says("feito 1")).shows("⏭️ Pulado: tomar remédio (próximo: dom 22/11 às 20:00)")
    await chat.says("/lembretes")
    assert (await chat.says("apaga a 2")).text == "🗑️ Lembrete apagado: ligar pra Ana"
    assert (await chat.says("minhas tarefas")).shows("1. comprar pão")
    assert (await chat.says("apaga a 1")).text == "🗑️ Tarefa apagada: comprar pão"


async def test_an_hour_alone_keeps_the_day(chat: Chat) -> None:
    await chat.says("me lembra da reunião sexta às 10h")
    assert (await chat.says("muda o lembrete da reunião para 11h")).shows("reunião, sex 27/11 às 11:00")


async def test_what_was_put_off_may_be_done_before_it_comes_again(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    await chat.says("adia 1 hora")
    assert (await chat.says("já tomei")).text == "✅ Feito: tomar remédio"
    assert await comes(chat, 12) == []


async def test_a_reply_is_about_the_message_it_answers(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await chat.says("me lembra de ligar pra Ana às 10h30")
    await comes(chat, 10)
    first = chat.channel.ids[chat.channel.sent[-1].id]
    await comes(chat, 10, 30)
    assert (await chat.replies("feito", first)).text == "✅ Feito: tomar remédio"
    assert (await chat.replies("feito", first)).text == "Já estava feito: tomar remédio"
    assert (await chat.says("feito")).shows("ligar pra Ana")


async def test_one_is_skipped_by_name(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    await chat.says("me lembra de beber água todo dia às 10h")
    skipped = await chat.says("pula o lembrete do remédio de amanhã")
    assert skipped.text == "⏭️ Pulado: tomar remédio (próximo: sáb 21/11 às 10:00)"
    assert await comes(chat, 10, day=22) != []


async def test_done_by_word_and_by_button_is_done_once(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    done = await chat.says("feito")
    assert done.text == "✅ Feito: tomar remédio"
    assert done.ledger == ["done_reminders done"]
    assert (await chat.taps(_of(chat, "Feito"))).text == "Já estava feito: tomar remédio"
    assert await comes(chat, 23) == []


def _of(chat: Chat, label: str) -> Button:
    """Of the newest message that has it."""
    return next(each for message in reversed(chat.channel.sent) for each in message.buttons if label in each.label)


@pytest.mark.parametrize(
    ("words", "said", "again"),
    [
        ("adia 10 min", "⏰ Adiado para sáb 21/11 às 10:10: tomar remédio", (10, 10, 21)),
        ("adia 1 hora", "⏰ Adiado para sáb 21/11 às 11:00: tomar remédio", (11, 0, 21)),
        ("à noite", "⏰ Adiado para sáb 21/11 às 20:00: tomar remédio", (20, 0, 21)),
        ("amanhã 9h", "⏰ Adiado para dom 22/11 às 09:00: tomar remédio", (9, 0, 22)),
        ("adia pra segunda", "⏰ Adiado para seg 23/11 às 10:00: tomar remédio", (10, 0, 23)),
    ],
)
async def test_it_is_put_off_in_a_word_and_comes_again(chat: Chat, words, said, again) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    assert (await chat.says(words)).text == said
    hour, minute, day = again
    assert await comes(chat, hour, minute, day=day) == ["🔔 De novo, como você pediu: tomar remédio"]
    assert (await chat.says("feito")).text == "✅ Feito: tomar remédio"


async def test_two_taps_put_it_off_once_and_an_undo_brings_back_the_question(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    assert (await chat.taps(_of(chat, "10 min"))).text == "⏰ Adiado para sáb 21/11 às 10:10: tomar remédio"
    chat.clock.passes(minutes=2)
    assert (await chat.taps(_of(chat, "1 h"))).text == "Já tinha adiado para sáb 21/11 às 10:10: tomar remédio"
    assert await comes(chat, 10, 10) == ["🔔 De novo, como você pediu: tomar remédio"]
    assert (await chat.says("adia 1 hora")).text == "⏰ Adiado para sáb 21/11 às 11:10: tomar remédio"
    assert (await chat.says("desfaz")).shows("↩️ Desfeito")
    assert await comes(chat, 12) == []


async def test_what_was_put_off_twice_comes_twice(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    await chat.says("adia 10 min")
    await comes(chat, 10, 10)
    await chat.says("adia 10 min")
    assert await comes(chat, 10, 20) == ["🔔 De novo, como você pediu: tomar remédio"]


async def test_later_without_a_time_is_asked(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    asked = await chat.says("depois")
    assert asked.shows("Adio para quando?")
    assert (await chat.taps(labelled(asked, "amanhã 9h"))).text == "⏰ Adiado para dom 22/11 às 09:00: tomar remédio"


async def test_done_means_the_newest_thing_that_was_said(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("me lembra de tomar remédio às 10h")
    await comes(chat, 10)
    await chat.says("minhas tarefas")
    asked = await chat.says("feito")
    assert asked.shows("O que está feito?")
    assert [each.label for each in asked.buttons][:2] == ["🔔 tomar remédio", "comprar leite"]
    assert (await chat.taps(asked.buttons[0])).text == "✅ Feito: tomar remédio"
    assert (await chat.says("feito 1")).text == "✅ Feita: comprar leite"


async def test_one_of_a_list_that_was_left_behind_is_done_by_its_number(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await chat.says("me lembra de regar as plantas às 11h")
    assert len(await comes(chat, 15)) == 1
    assert (await chat.says("feito 2")).text == "✅ Feito: regar as plantas"
    assert (await chat.says("o que eu perdi?")).shows(
        "1. regar as plantas (era para sáb 21/11 às 11:00)", "tomar remédio"
    )


async def test_one_time_is_skipped_and_the_series_goes_on(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    await comes(chat, 10)
    skipped = await chat.says("pula o de amanhã")
    assert skipped.text == "⏭️ Pulado: tomar remédio (próximo: seg 23/11 às 10:00)"
    assert await comes(chat, 10, day=22) == []
    assert await comes(chat, 10, day=23) == ["🔔 Lembrete: tomar remédio"]
    assert (await chat.says("pula esta")).shows("⏭️ Pulado: tomar remédio")


async def test_it_stops_when_it_came_and_the_rest_goes_on(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    await chat.says("me lembra de ligar pra Ana às 18h")
    await comes(chat, 10)
    assert (await chat.says("para de me lembrar disso")).text == "🔕 Parei de lembrar: tomar remédio"
    assert await comes(chat, 18) == ["🔔 Lembrete: ligar pra Ana"]
    assert await comes(chat, 10, day=22) == []


async def test_it_moves_and_ends_with_its_task(chat: Chat) -> None:
    await chat.says("nova tarefa: entregar relatório segunda às 15h")
    made = await chat.says("me lembra 1 hora antes da tarefa entregar relatório")
    assert made.text == "🔔 Lembrete: entregar relatório, seg 23/11 às 15:00 · aviso 1 hora antes"
    await chat.says("adia a tarefa relatório para terça às 10h")
    assert (await chat.says("/lembretes")).shows("ter 24/11 às 10:00")
    await chat.says("conclui a tarefa relatório")
    assert (await chat.says("/lembretes")).shows("Nenhum lembrete")
    await chat.says("reabre a tarefa relatório")
    assert (await chat.says("/lembretes")).shows("ter 24/11 às 10:00")
    assert await comes(chat, 9, day=24) == ["🔔 Em 1 hora (10:00): entregar relatório"]


async def test_this_task_is_reminded_of(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    assert (await chat.says("me lembra disso às 18h")).text == "🔔 Lembrete: comprar leite, sáb 21/11 às 18:00"
    await chat.says("conclui a tarefa comprar leite")
    assert await comes(chat, 18) == []
    await chat.says("reabre a tarefa comprar leite")
    assert (await chat.says("/lembretes")).shows("Nenhum lembrete")


async def test_before_a_meeting_nobody_knows_of_is_asked(chat: Chat) -> None:
    asked = await chat.says("me avisa 1 hora antes da reunião")
    assert asked.shows("Quando é “reunião”?", "1 hora antes")
    made = await chat.says("sexta às 10h")
    assert made.text == "🔔 Lembrete: reunião, sex 27/11 às 10:00 · aviso 1 hora antes"


async def test_the_hours_go_along_only_if_one_says_so(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 9h")
    await chat.says("timer de 60 minutos")
    asked = await chat.says("estou em Lisboa")
    assert asked.shows("🕐 Fuso horário: Europe/Lisbon", "“tomar remédio”: fica no horário daqui ou no de antes?")
    assert asked.ledger == ["set_profile done"]
    moved = await chat.taps(labelled(asked, "daqui (09:00 em Lisboa)"))
    assert moved.text == "🕐 1 lembrete agora segue o relógio de Lisboa."
    assert (await chat.says("/lembretes")).shows("todo dia às 09:00 (próximo: dom 22/11 às 09:00)")
    assert await comes(chat, 10) == ["🔔 Lembrete: ⏲️ timer"]


async def test_in_english_it_is_the_same(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        made = await chat.says("remind me to take my medicine every day at 10am")
        assert made.text == "🔔 Reminder: take my medicine, every day at 10:00 (next: Sat 21 Nov at 10:00)"
        await comes(chat, 10)
        assert (await chat.says("snooze 10 min")).text == "⏰ Put off to Sat 21 Nov at 10:10: take my medicine"
        assert await comes(chat, 10, 10) == ["🔔 Again, as you asked: take my medicine"]
        assert (await chat.says("done")).text == "✅ Done: take my medicine"
        await comes(chat, 10, day=22)
        assert (await chat.says("tonight")).text == "⏰ Put off to Sun 22 Nov at 20:00: take my medicine"
        await comes(chat, 20, day=22)
        stopped = await chat.says("stop reminding me about that")
        assert stopped.text == "🔕 No more reminders of: take my medicine"
        assert (await chat.says("undo")).shows("Undone")
        assert (await chat.says("my reminders")).shows("take my medicine, every day at 10:00")


TOLD = ("done_reminders", "put_off_reminders", "skip_reminders", "stop_reminders")
EXAMPLES = [
    (name, language, text) for name in TOLD for language in LANGUAGES for text in discover()[name].examples[language]
]


@pytest.mark.parametrize(("name", "language", "text"), EXAMPLES)
async def test_every_example_of_an_answer_leads_to_its_tool(
    database_url: str, name: str, language: Language, text: str
) -> None:
    async with talking(database_url, language=language) as chat:
        pills = "me lembra de tomar remédio todo dia às 10h"
        await chat.says(pills if language == "pt-BR" else "remind me to take the pills every day at 10am")
        await comes(chat, 10)
        assert (await chat.says(text)).ledger == [f"{name} done"]
