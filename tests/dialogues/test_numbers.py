"""A number is one of the list shown last, or of none."""

import pytest
from dialogue import Chat


@pytest.mark.parametrize("asked", ["feito 1", "adia a 1 pra sexta"])
@pytest.mark.parametrize("listed", ["minhas metas", "o que você sabe sobre mim?", "minhas notas"])
async def test_a_number_of_another_list_changes_no_task(chat: Chat, listed: str, asked: str) -> None:
    for said in (
        "nova tarefa: comprar leite",
        "minha meta é correr",
        "sou alérgico a amendoim",
        "anota que a chave é azul",
    ):
        await chat.says(said)
    await chat.says(listed)
    reply = await chat.says(asked)
    assert reply.ledger == []
    assert reply.text.startswith("A última lista que mostrei")


async def test_a_number_drops_what_was_listed(chat: Chat) -> None:
    for said in ("nova tarefa: comprar leite", "anota que a chave é azul", "minhas tarefas", "minhas notas"):
        await chat.says(said)
    assert (await chat.says("tira a 1")).ledger == ["delete_notes done"]


async def test_a_named_number_is_none_of_a_list_never_shown(chat: Chat) -> None:
    for said in ("nova tarefa: comprar leite", "nova tarefa: pagar a luz", "minha meta é correr", "minhas metas"):
        await chat.says(said)
    reply = await chat.says("apaga a tarefa 1")
    assert reply.ledger == []
    assert "/tarefas" in reply.text
    await chat.says("minhas tarefas")
    await chat.says("minhas metas")
    assert (await chat.says("apaga a tarefa 1")).ledger == ["delete_tasks done"]


async def test_a_number_alone_is_of_the_list_shown_last(chat: Chat) -> None:
    for said in ("nova tarefa: comprar leite", "minhas tarefas", "minha meta é correr", "minhas metas"):
        await chat.says(said)
    assert (await chat.says("1")).labels == ["Marcar como alcançada", "Tirar", "Deixa pra lá"]
