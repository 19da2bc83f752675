"""The conversation the product was promised with."""

from dialogue import Chat


async def test_a_task_is_made_listed_done_and_taken_back(chat: Chat) -> None:
    made = await chat.says("comprar leite amanhã às 10h")
    assert made.text == "✅ Tarefa criada: comprar leite, dom 22/11 às 10:00"
    assert made.labels == ["desfazer"]
    assert made.ledger == ["create_task done"]

    assert (await chat.says("minhas tarefas")).shows("1. comprar leite, dom 22/11 às 10:00")
    assert (await chat.says("feito 1")).ledger == ["complete_tasks done"]
    assert (await chat.says("desfaz")).shows("↩️ Desfeito", "comprar leite")
    assert (await chat.says("/tarefas")).shows("1. comprar leite")


async def test_a_note_is_found_again_in_the_other_language(chat: Chat) -> None:
    assert (await chat.says("anota que a senha do wifi fica na gaveta")).ledger == ["create_note done"]
    found = await chat.says("what did I write about wifi?")
    assert found.shows("a senha do wifi fica na gaveta")


async def test_help_speaks_the_language_of_the_question(chat: Chat) -> None:
    assert (await chat.says("/ajuda")).shows("minhas tarefas")
    assert (await chat.says("/help")).shows("my tasks")
