"""An edited message counts as it reads now; a deleted one as if it had not been said."""

from dialogue import Chat


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by title")]


async def test_what_the_message_did_is_taken_back_and_what_it_says_now_is_done(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    edited = await chat.edits(said, "nova tarefa: comprar leite amanhã às 15h")
    assert edited.text.splitlines()[0] == "✏️ Mensagem editada."
    assert edited.shows("↩️ Desfeito", "comprar leite", "dom 22/11 às 15:00")
    assert edited.ledger == ["delete_tasks done", "create_task done"]
    assert await titles(chat) == ["comprar leite"]


async def test_its_button_brings_back_how_it_was_and_again_how_it_is(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    edited = await chat.edits(said, "nova tarefa: comprar pão")
    assert edited.labels == ["desfazer"]
    back = await chat.taps(edited.buttons[0])
    assert await titles(chat) == ["comprar leite"]
    await chat.taps(back.buttons[0])
    assert await titles(chat) == ["comprar pão"]
    await chat.says("desfaz")
    assert await titles(chat) == []


async def test_while_it_waits_only_its_last_wording_counts(chat: Chat) -> None:
    [event] = await chat.sends("nova tarefa: comprar leite")
    for n, text in enumerate(("nova tarefa: comprar pão", "nova tarefa: comprar queijo"), start=1):
        what = {"kind": "edit", "payload": {"text": text, "target": event.external_id}, "revision": n}
        await chat.app.inbox.receive(chat.event(what))
    stored = await chat.app.inbox.receive(event)
    await chat.app.turns.take(stored.address)
    assert await titles(chat) == ["comprar queijo"]
    assert len(await chat.rows("select from turns")) == 1
    assert len(chat.channel.sent) == 1


async def test_an_edit_that_comes_before_its_message_counts_for_it(chat: Chat) -> None:
    early = await chat.edits("7", "nova tarefa: comprar pão")
    assert early.shows("não achei a mensagem")
    said = await chat.says("nova tarefa: comprar leite", external_id="7")
    assert said.ledger == ["create_task done"]
    assert await titles(chat) == ["comprar pão"]


async def test_a_message_deleted_before_it_came_or_was_taken_is_not_acted_on(chat: Chat) -> None:
    assert (await chat.deletes("7")).text == ""
    assert (await chat.says("nova tarefa: comprar leite", external_id="7")).settled.state == "cancelled"
    [event] = await chat.sends("nova tarefa: comprar pão")
    assert (await chat.deletes(event.external_id)).text == ""
    assert await titles(chat) == []
    assert chat.channel.sent == []


async def test_an_edit_of_an_edit_changes_what_that_did(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    await chat.edits(said, "nova tarefa: comprar pão")
    await chat.edits(said, "nova tarefa: comprar queijo")
    assert await titles(chat) == ["comprar queijo"]
    assert (await chat.edits(said, "nova tarefa: comprar leite", revision=1)).text == ""
    assert await titles(chat) == ["comprar queijo"]


async def test_of_a_merged_turn_only_that_part_changes(chat: Chat) -> None:
    first, last = await chat.sends("nova tarefa: comprar leite", "nova tarefa: comprar pão")
    await chat.app.turns.take((await chat.app.inbox.receive(last)).address)
    edited = await chat.edits(first.external_id, "nova tarefa: comprar queijo")
    assert edited.ledger == ["delete_tasks done", "create_task done"]
    assert await titles(chat) == ["comprar pão", "comprar queijo"]
    assert (await chat.deletes(last.external_id)).ledger == ["delete_tasks done"]
    assert await titles(chat) == ["comprar queijo"]
    await chat.edits(first.external_id, "nova tarefa: comprar café")
    assert await titles(chat) == ["comprar café"]


async def test_what_changes_nothing_is_left_in_silence(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite amanhã")
    for text in ("nova tarefa: comprar leite amanha", "Nova tarefa: comprar leite, amanhã"):
        edited = await chat.edits(said, text)
        assert (edited.text, edited.ledger) == ("", [])
    assert len(await titles(chat)) == 1


async def test_an_edited_command_is_a_command(chat: Chat) -> None:
    said = await chat.says("/tarefa comprar leite")
    assert (await chat.edits(said, "/nota comprar leite")).ledger == ["delete_tasks done", "create_note done"]
    listed = await chat.says("minhas tarefas")
    assert (await chat.edits(listed, "minhas notas")).shows("comprar leite")


async def test_an_edited_completion_reopens_what_it_completed(chat: Chat) -> None:
    for what in ("comprar leite", "comprar pão"):
        await chat.says(f"nova tarefa: {what}")
    said = await chat.says("feito comprar leite")
    assert (await chat.edits(said, "feito comprar pão")).shows("comprar pão")
    done = await chat.rows("select title from tasks where completed_at is not null")
    assert done == [{"title": "comprar pão"}]


async def test_an_edit_after_an_undo_is_acted_on(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    await chat.says("desfaz")
    assert (await chat.edits(said, "nova tarefa: comprar pão")).ledger == ["create_task done"]
    assert await titles(chat) == ["comprar pão"]


async def test_what_cannot_be_undone_any_more_is_said(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    chat.clock.passes(hours=25)
    assert (await chat.edits(said, "nova tarefa: comprar pão")).shows("mais de 24 horas")
    assert (await chat.deletes(said)).shows("mais de 24 horas")
    assert await titles(chat) == ["comprar leite"]


async def test_an_answer_that_counted_is_not_given_again(chat: Chat) -> None:
    await chat.says("hmm o leite")
    answer = await chat.says("1")
    assert answer.ledger
    assert (await chat.edits(answer, "2")).shows("já valeu")
    assert (await chat.edits(answer, "2")).ledger == []


async def test_an_edit_takes_back_what_its_question_led_to(chat: Chat) -> None:
    asked = await chat.says("hmm o leite")
    await chat.says("1")
    assert await titles(chat) == ["hmm o leite"]
    await chat.edits(asked, "nova tarefa: comprar leite")
    assert await titles(chat) == ["comprar leite"]


async def test_an_edit_closes_the_question_it_answers_itself(chat: Chat) -> None:
    asked = await chat.says("hmm o leite")
    assert (await chat.edits(asked, "oi")).shows("Mensagem editada")
    assert (await chat.says("1")).ledger == []
    assert await chat.rows("select from questions where state = 'open'") == []


async def test_a_deleted_message_takes_back_what_it_did_once_and_can_be_redone(chat: Chat) -> None:
    said = await chat.says("nova tarefa: comprar leite")
    gone = await chat.deletes(said)
    assert gone.shows("Você apagou a mensagem", "↩️ Desfeito")
    assert gone.labels == ["refazer"]
    assert (await chat.deletes(said)).text == ""
    assert await titles(chat) == []
    await chat.taps(gone.buttons[0])
    assert await titles(chat) == ["comprar leite"]


async def test_a_deletion_of_talk_or_of_something_unknown_says_nothing(chat: Chat) -> None:
    assert (await chat.deletes(await chat.says("oi"))).text == ""
    assert (await chat.deletes("nunca veio")).text == ""


async def test_a_question_goes_with_the_message_that_led_to_it(chat: Chat) -> None:
    asked = await chat.says("hmm o leite")
    assert (await chat.deletes(asked)).shows("não fiz nada")
    assert await chat.rows("select from questions where state = 'open'") == []


async def test_it_is_said_in_english_too(chat: Chat) -> None:
    await chat.says("speak english")
    said = await chat.says("new task: buy milk")
    assert (await chat.edits(said, "new task: buy bread")).shows("Message edited", "Undone")
    assert (await chat.deletes(said)).shows("You deleted the message")
