"""What is said next leans on what was said before: corrections, references, ellipsis, answers by name."""

import pytest
from dialogue import Chat

SEEN = "select title, due_on::text as day, to_char(due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as at, priority, completed_at is not null as done from tasks order by created_at"


async def tasks(chat: Chat) -> list[tuple[object, object]]:
    return [(row["title"], row["at"] or row["day"]) for row in await chat.rows(SEEN)]


@pytest.mark.parametrize(
    ("made", "corrected", "then"),
    [
        ("comprar leite amanhã às 10h", "não, era quinta", ("comprar leite", "2026-11-26 10:00")),
        ("comprar leite amanhã às 10h", "na verdade é às 15h", ("comprar leite", "2026-11-22 15:00")),
        ("comprar leite amanhã às 10h", "quis dizer pão", ("comprar pão", "2026-11-22 10:00")),
        ("comprar leite amanhã às 10h", "adia ela pra sexta", ("comprar leite", "2026-11-27 10:00")),
        ("comprar leite", "às 15h", ("comprar leite", "2026-11-21 15:00")),
        ("buy milk tomorrow at 10am", "no, thursday", ("buy milk", "2026-11-26 10:00")),
        ("buy milk tomorrow at 10am", "actually make that friday", ("buy milk", "2026-11-27 10:00")),
        ("buy milk tomorrow at 10am", "i meant bread", ("buy bread", "2026-11-22 10:00")),
        ("buy milk tomorrow at 10am", "no, next week", ("buy milk", "2026-11-23 10:00")),
        ("buy milk", "3pm", ("buy milk", "2026-11-21 15:00")),
    ],
)
async def test_what_was_just_made_is_put_right_and_can_be_taken_back(
    chat: Chat, made: str, corrected: str, then: tuple[str, str]
) -> None:
    await chat.says(made)
    before = await tasks(chat)
    changed = await chat.says(corrected)
    assert await tasks(chat) == [then], changed.text
    assert (await chat.says("minhas tarefas")).shows(then[0])
    await chat.says("desfaz")
    assert await tasks(chat) == before


@pytest.mark.parametrize("which", ["1", "do wifi"])
async def test_a_note_that_is_named_gets_the_words_behind_its_name_alone(chat: Chat, which: str) -> None:
    await chat.says("anota que o wifi é abc123")
    await chat.says("minhas notas")
    await chat.says(f"acrescenta na nota {which}: a rede é Casa")
    await chat.says("acrescenta nela: 2: a antiga")
    assert [row["text"] for row in await chat.rows("select text from notes")] == [
        "o wifi é abc123\na rede é Casa\n2: a antiga"
    ]


async def test_a_list_is_asked_for_again_with_another_day(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite amanhã")
    await chat.says("nova tarefa: comprar pão sexta")
    await chat.says("minhas tarefas de hoje")
    tomorrow = await chat.says("e amanhã?")
    assert tomorrow.shows("comprar leite")
    assert not tomorrow.shows("comprar pão")
    assert (await chat.says("e da semana que vem?")).shows("comprar pão")
    assert (await chat.says("and friday?")).shows("comprar pão")
    assert (await chat.says("e as atrasadas?")).shows("Nada atrasado")


async def test_one_more_of_the_same_is_made(chat: Chat) -> None:
    await chat.says("comprar leite amanhã")
    await chat.says("e pão também")
    await chat.says("e sexta ligar pro João")
    assert await tasks(chat) == [
        ("comprar leite", "2026-11-22"),
        ("comprar pão", "2026-11-22"),
        ("ligar pro João", "2026-11-27"),
    ]


@pytest.mark.parametrize(
    ("done", "correction"),
    [
        ("feito 1", "não, a 2"),
        ("feito 1", "era a 2 e não a 1"),
        ("done 1", "no, the second one"),
    ],
)
async def test_the_wrong_row_is_opened_again_and_the_right_one_done_at_once(
    chat: Chat, done: str, correction: str
) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("nova tarefa: comprar pão")
    await chat.says("minhas tarefas")
    await chat.says(done)
    assert (await chat.says(correction)).ledger == ["reopen_tasks done", "complete_tasks done"]
    assert await done_titles(chat) == ["comprar pão"]
    await chat.says("desfaz")
    assert await done_titles(chat) == ["comprar leite"]
    await chat.says("refaz")
    assert await done_titles(chat) == ["comprar pão"]


async def done_titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows(SEEN) if row["done"]]


async def test_what_was_deleted_by_mistake_comes_back_for_the_right_one(chat: Chat) -> None:
    for title in ("comprar leite", "comprar pão"):
        await chat.says(f"nova tarefa: {title}")
    await chat.says("minhas tarefas")
    await chat.says("apaga a 1")
    await chat.says("não, a 2")
    assert [title for title, _ in await tasks(chat)] == ["comprar leite"]
    await chat.says("desfaz")
    assert [title for title, _ in await tasks(chat)] == ["comprar pão"]


async def test_a_correction_to_the_row_that_was_right_changes_nothing(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("minhas tarefas")
    await chat.says("conclui a última")
    same = await chat.says("era a primeira")
    assert same.ledger == []
    assert same.text
    assert await done_titles(chat) == ["comprar leite"]


async def test_of_two_things_just_made_one_is_asked_for(chat: Chat) -> None:
    await chat.says("comprar leite amanhã e pagar a luz sexta")
    asked = await chat.says("não, era quinta")
    assert asked.ledger == []
    assert asked.labels[:2] == ["comprar leite → qui 26/11", "pagar a luz → qui 26/11"]
    await chat.says("a da luz")
    assert await tasks(chat) == [("comprar leite", "2026-11-22"), ("pagar a luz", "2026-11-26")]


@pytest.mark.parametrize("named", ["a segunda", "a do pão", "the second one"])
async def test_a_choice_is_named_by_place_or_by_words(chat: Chat, named: str) -> None:
    for title in ("comprar leite", "comprar pão"):
        await chat.says(f"nova tarefa: {title}")
    await chat.says("minhas tarefas")
    asked = await chat.says("apaga essa")
    assert asked.ledger == []
    assert len(asked.buttons) == len(("comprar leite", "comprar pão", "deixa pra lá"))
    await chat.says(named)
    assert [title for title, _ in await tasks(chat)] == ["comprar leite"]


async def test_the_day_that_is_asked_for_may_be_any_day(chat: Chat) -> None:
    await chat.says("nova tarefa: pagar luz amanhã às 9h")
    assert (await chat.says("adia ela")).labels[0] == "dom 22/11"
    await chat.says("segunda")
    assert await tasks(chat) == [("pagar luz", "2026-11-23 09:00")]
    await chat.says("adia essa")
    await chat.says("quarta")
    assert await tasks(chat) == [("pagar luz", "2026-11-25 09:00")]


async def test_what_was_taken_back_is_not_meant(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("nova tarefa: comprar pão")
    await chat.says("desfaz")
    for leaning in ("não, era quinta", "apaga essa", "às 15h", "muda pra 15h", "conclui ela"):
        reply = await chat.says(leaning)
        assert not [line for line in reply.ledger if "list" not in line], leaning
    assert await tasks(chat) == [("comprar leite", None)]


async def test_after_a_quarter_of_an_hour_a_reference_is_asked_about(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    chat.clock.passes(minutes=16)
    for leaning in ("não, era quinta", "às 15h", "apaga essa", "e pão também"):
        assert (await chat.says(leaning)).ledger == [], leaning
    assert await tasks(chat) == [("comprar leite", None)]


async def test_another_conversation_means_nothing_here(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    elsewhere = chat.event({"kind": "text", "payload": {"text": "apaga essa"}, "peer": "another"})
    stored = await chat.app.inbox.receive(elsewhere)
    await chat.app.turns.take(stored.address)
    assert await tasks(chat) == [("comprar leite", None)]


async def test_after_a_list_a_correction_of_what_was_made_before_it_is_asked_about(chat: Chat) -> None:
    await chat.says("comprar leite amanhã às 10h")
    await chat.says("comprar pão")
    await chat.says("minhas tarefas")
    asked = await chat.says("não, era quinta")
    assert asked.ledger == []
    assert asked.labels[0] == "comprar pão → qui 26/11"
    await chat.says("sim")
    assert ("comprar pão", "2026-11-26") in await tasks(chat)


async def test_what_is_asked_about_is_asked_again_at_the_other_time(chat: Chat) -> None:
    await chat.says("marca consulta com a Bia amanhã às 8h")
    again = await chat.says("não, às 9h")
    assert any("dom 22/11 às 09:00" in label for label in again.labels)
    await chat.says("1")
    assert await tasks(chat) == [("consulta com a Bia", "2026-11-22 09:00")]


async def test_a_note_is_meant_by_what_only_notes_can(chat: Chat) -> None:
    await chat.says("anota que a senha é 1234")
    await chat.says("troca 1234 por 1235")
    await chat.says("acrescenta nela: trocar em maio")
    await chat.says("fixa essa")
    (note,) = await chat.rows("select text, pinned from notes")
    assert note == {"text": "a senha é 1235\ntrocar em maio", "pinned": True}


async def test_messages_written_in_a_row_lean_on_each_other_in_their_order(chat: Chat) -> None:
    *_, last = await chat.sends("comprar leite amanhã", "e pão também", "não, era quinta")
    address = (await chat.app.inbox.receive(last)).address
    for _ in range(3):
        await chat.app.turns.take(address)
    assert await tasks(chat) == [("comprar leite", "2026-11-22"), ("comprar pão", "2026-11-26")]


async def test_a_line_of_the_list_by_its_place_asks_what_to_do_with_it(chat: Chat) -> None:
    for title in ("comprar leite", "comprar pão"):
        await chat.says(f"nova tarefa: {title}")
    await chat.says("minhas tarefas")
    assert (await chat.says("a segunda")).shows("2")
    await chat.says("1")
    assert await done_titles(chat) == ["comprar pão"]


async def test_small_talk_changes_nothing_and_ends_nothing(chat: Chat) -> None:
    await chat.says("comprar leite amanhã às 10h")
    for aside in (
        "e aí?",
        "não, obrigado",
        "essa foi boa",
        "isso mesmo",
        "that's it",
        "actually never mind",
        "era brincadeira",
    ):
        assert (await chat.says(aside)).ledger == [], aside
    assert await tasks(chat) == [("comprar leite", "2026-11-22 10:00")]
    await chat.says("não, era quinta")
    assert await tasks(chat) == [("comprar leite", "2026-11-26 10:00")]


async def test_a_change_that_is_called_off_is_taken_back_and_the_thing_stays(chat: Chat) -> None:
    await chat.says("comprar leite amanhã às 10h")
    await chat.says("adia ela 1 dia")
    assert await tasks(chat) == [("comprar leite", "2026-11-23 10:00")]
    await chat.says("cancela isso")
    assert await tasks(chat) == [("comprar leite", "2026-11-22 10:00")]


async def test_what_was_put_right_once_is_not_swapped_for_another_row(chat: Chat) -> None:
    await chat.says("nova tarefa: pagar luz amanhã às 9h")
    await chat.says("nova tarefa: comprar leite")
    await chat.says("minhas tarefas")
    await chat.says("adia a 1 pra sexta")
    await chat.says("não, segunda")
    assert (await chat.says("não, a 2")).ledger == []
    assert await tasks(chat) == [("pagar luz", "2026-11-23 09:00"), ("comprar leite", None)]
