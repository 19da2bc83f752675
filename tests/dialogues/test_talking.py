"""What a person runs into on the first evening."""

import pytest
from dialogue import Chat
from dialogue import talking as talking_with


async def test_a_lone_number_asks_what_to_do_with_that_item(chat: Chat) -> None:
    await chat.says("comprar pão")
    await chat.says("minhas tarefas")
    asked = await chat.says("1")
    assert asked.labels == ["Marcar como feita", "Apagar", "Deixa pra lá"]
    assert (await chat.says("1")).ledger == ["complete_tasks done"]


async def test_a_number_beyond_the_list_is_said_so(chat: Chat) -> None:
    await chat.says("comprar pão")
    await chat.says("minhas tarefas")
    assert (await chat.says("9")).shows("vai até 1")
    assert (await chat.says("feito 99")).ledger == []


async def test_what_is_not_understood_is_asked_about_and_never_guessed(chat: Chat) -> None:
    asked = await chat.says("asdf qwer zxcv")
    assert asked.ledger == []
    assert asked.labels[-1] == "Deixa pra lá"
    kept = await chat.taps(next(button for button in asked.buttons if button.label.startswith("Anotar")))
    assert kept.ledger == ["create_note done"]
    assert kept.shows("asdf qwer zxcv")


async def test_nothing_happens_when_a_question_is_waved_away(chat: Chat) -> None:
    await chat.says("asdf qwer zxcv")
    left = await chat.says("deixa pra lá")
    assert left.ledger == []
    assert left.shows("não fiz nada")


async def test_what_is_not_built_yet_is_offered_to_be_kept(chat: Chat) -> None:
    asked = await chat.says("marca consulta com o médico amanhã")
    assert asked.ledger == []
    assert (await chat.taps(asked.buttons[0])).ledger == ["create_task done"]


async def test_undo_is_undone_and_done_again(chat: Chat) -> None:
    made = await chat.says("comprar pão")
    undone = await chat.taps(made.buttons[0])
    assert undone.shows("↩️ Desfeito")
    again = await chat.taps(undone.buttons[0])
    assert again.shows("↪️ Refeito")
    assert (await chat.says("minhas tarefas")).shows("comprar pão")
    assert (await chat.taps(made.buttons[0])).shows("já foi usado")


async def test_several_undos_walk_back_one_by_one(chat: Chat) -> None:
    await chat.says("comprar pão")
    await chat.says("anota que a chave fica no vaso")
    assert (await chat.says("desfaz")).shows("chave")
    assert (await chat.says("desfaz")).shows("pão")
    assert (await chat.says("desfaz")).shows("Não tem nada para desfazer")


async def test_after_a_day_there_is_nothing_to_undo(chat: Chat) -> None:
    await chat.says("comprar pão")
    chat.clock.passes(hours=25)
    assert (await chat.says("desfaz")).shows("Não tem nada para desfazer")


async def test_deleting_many_tasks_waits_for_a_yes_that_shows_them(chat: Chat) -> None:
    for n in range(7):
        await chat.says(f"comprar coisa número {n} amanhã")
    asked = await chat.says("apaga todas as tarefas")
    assert asked.ledger == ["delete_tasks waiting"]
    assert asked.shows("coisa número 0", "coisa número 6")
    done = await chat.says("sim")
    assert done.ledger == ["delete_tasks done"]
    assert (await chat.says("desfaz")).ledger == ["restore_tasks done"]
    assert (await chat.says("minhas tarefas")).shows("7.")


async def test_a_no_deletes_nothing(chat: Chat) -> None:
    for n in range(6):
        await chat.says(f"comprar coisa número {n} amanhã")
    await chat.says("apaga todas as tarefas")
    assert (await chat.says("não")).shows("não fiz nada")
    assert (await chat.says("minhas tarefas")).shows("6.")


async def test_the_language_of_the_last_turn_answers_a_number(chat: Chat) -> None:
    await chat.says("buy milk tomorrow at 10")
    await chat.says("my tasks")
    assert (await chat.says("1")).labels[0] == "Mark as done"


async def test_the_language_can_be_changed_by_saying_so(chat: Chat) -> None:
    assert (await chat.says("fala em inglês")).text == "🗣️ Done, I'll speak English now."


async def test_a_blank_message_is_met_by_one_sentence(chat: Chat) -> None:
    for text in ("", "   ", "\n\n"):
        reply = await chat.says(text)
        assert reply.text.strip(), text
        assert reply.settled.state == "done", text


async def test_bad_input_is_met_by_one_sentence_and_nothing_is_lost(chat: Chat) -> None:
    for text in (
        "😀😀",
        "مرحبا بالعالم",
        "'; DROP TABLE tasks; --",
        "<script>alert(1)</script>",
        "{}{x}",
    ):
        reply = await chat.says(text)
        assert reply.text.strip(), text
        assert reply.settled.state == "done", text
    assert (await chat.says("x" * 1_000_000)).shows("1,000,000 characters", "20,000")
    assert (await chat.says("/blablabla")).shows("/blablabla")


async def test_what_cannot_be_done_is_said_in_a_sentence_of_its_own(chat: Chat) -> None:
    assert (await chat.says("estou em Marte")).text.startswith("Não conheço o fuso de “Marte”.")
    assert (await chat.says("I'm in Atlantis")).text.startswith("I don't know the time zone of “Atlantis”.")


async def test_text_is_kept_as_written(chat: Chat) -> None:
    await chat.says("anota: <b>50%</b> de *desconto* {hoje} \u202eabc `x` \\n")
    rows = await chat.rows("select text from notes where org_id = :org_id and user_id = :user_id")
    # But for what nobody sees, and what turns the rest around.
    assert rows == [{"text": "<b>50%</b> de *desconto* {hoje} abc `x` \\n"}]


@pytest.mark.parametrize("title", ["\u200b", "\u3164", "\u2800\u200d"])
async def test_a_title_that_shows_nothing_is_asked_for(chat: Chat, title: str) -> None:
    told = await chat.says(f"nova tarefa: {title}")
    assert told.text == "Qual é a tarefa? Por exemplo: “comprar leite amanhã às 10h”."
    assert await chat.rows("select from tasks") == []


async def test_what_nobody_sees_is_in_no_title_and_stays_in_the_message(chat: Chat) -> None:
    await chat.says("nova tarefa: com\u200bprar \u202eleite\u2066 👨\u200d👩\u200d👧 ca\u00adfé\ufeff")
    [task] = await chat.rows("select title from tasks where org_id = :org_id and user_id = :user_id")
    assert task["title"] == "comprar leite 👨\u200d👩\u200d👧 café"
    [said] = await chat.rows("select payload ->> 'text' as text from inbound_messages where kind = 'text'")
    assert "com\u200bprar \u202eleite\u2066" in str(said["text"])
    assert (await chat.says("feito comprar leite")).ledger == ["complete_tasks done"]


async def test_english_is_spoken_to_those_who_speak_it(database_url: str) -> None:
    async with talking_with(database_url, name="bob", language="en") as chat:
        assert (await chat.says("buy milk tomorrow at 10")).text == "✅ Task created: buy milk, Sun 22 Nov at 10:00"
        assert (await chat.says("done 1")).shows("buy milk")
        assert (await chat.says("undo")).shows("Undone")
        assert (await chat.says("note that the key is under the vase")).ledger == ["create_note done"]
        assert (await chat.says("help")).shows("my tasks")


async def test_undo_stands_beside_a_question_and_is_no_answer_to_it(chat: Chat) -> None:
    mixed = await chat.says("comprar leite amanhã e marca consulta com o médico sexta às 9h")
    assert [button.label for button in mixed.buttons if button.beside] == ["desfazer"]
    assert (await chat.says("1")).ledger == ["create_task done"]
    assert (await chat.says("minhas tarefas")).shows("comprar leite", "consulta com o médico")


async def test_a_button_undoes_no_later_than_the_word(chat: Chat) -> None:
    made = await chat.says("comprar pão")
    chat.clock.passes(hours=25)
    late = await chat.taps(made.buttons[0])
    assert late.ledger == []
    assert late.shows("não consigo mais desfazer")


async def test_a_day_and_a_clock_of_two_things_are_not_written_as_one(chat: Chat) -> None:
    made = await chat.says("pagar a luz sexta e ligar pra mãe às 18h")
    assert made.ledger == ["create_task done", "create_task done"]
    assert made.shows("pagar a luz, sex 27/11")
    assert made.shows("ligar pra mãe, sáb 21/11 às 18:00")
