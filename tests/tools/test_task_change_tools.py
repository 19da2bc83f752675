"""Tasks are changed field by field, put off, and changed back."""

import pytest
from pydantic import ValidationError
from tool_turns import Hands

from tools._context import Ask, RejectedError, Say, TryAgainError


async def test_only_the_given_fields_change_and_an_undo_sets_back_only_those(hands: Hands) -> None:
    made = await hands.task("a", description="d", due="2026-11-22T10:00:00-03:00", project="P", tags=["x"])
    before = await hands.rows()
    edited = await hands.call("edit_task", task_id=made, changes={"title": "b", "priority": "high"})
    assert await hands.line("edit_task", edited) == (
        "✏️ Tarefa atualizada: b, dom 22/11 às 10:00, projeto P, #x, prioridade alta"
    )
    await hands.call("edit_task", task_id=made, changes={"project": "Q"})
    await hands.undo(edited)
    after = (await hands.rows())["tasks"][0]
    assert after == {**before["tasks"][0], "project": "Q"}


async def test_every_field_can_be_set_emptied_and_set_back(hands: Hands) -> None:
    made = await hands.task("a", description="d", due="2026-11-22", project="P", tags=["x", "y"])
    before = await hands.rows()
    emptied = await hands.call("edit_task", task_id=made, changes={"clear": ["description", "due", "project", "tags"]})
    assert await hands.line("edit_task", emptied) == "✏️ Tarefa atualizada: a"
    empty = await hands.rows()
    back = await hands.undo(emptied)
    assert await hands.rows() == before
    await hands.undo(back)
    assert await hands.rows() == empty


async def test_undoing_an_edit_never_overwrites_a_later_one(hands: Hands) -> None:
    made = await hands.task("a")
    first = await hands.call("edit_task", task_id=made, changes={"title": "b"})
    await hands.call("edit_task", task_id=made, changes={"title": "c"})
    with pytest.raises(RejectedError, match="changed since") as refused:
        await hands.undo(first)
    assert refused.value.facts == {"title": "c"}
    assert (await hands.rows())["tasks"][0]["title"] == "c"


async def test_a_due_date_moved_into_the_past_is_said(hands: Hands) -> None:
    made = await hands.task("a")
    said = await hands.says("edit_task", task_id=made, changes={"due": "2026-11-20"})
    assert said == "✏️ Tarefa atualizada: a, sex 20/11\n⚠️ essa data já passou"
    assert await hands.says("edit_task", task_id=made, changes={"title": "b"}) == "✏️ Tarefa atualizada: b, sex 20/11"


async def test_a_change_of_nothing_may_be_corrected(hands: Hands) -> None:
    made = await hands.task("a")
    with pytest.raises(TryAgainError):
        await hands.call("edit_task", task_id=made, changes={"title": None})


@pytest.mark.parametrize(
    "changes", [{"clear": ["title"]}, {"colour": "red"}, {"title": ""}, {"description": "a" * 5001}]
)
async def test_a_change_that_fits_no_task_is_refused(hands: Hands, changes) -> None:
    made = await hands.task("a")
    with pytest.raises(ValidationError):
        await hands.call("edit_task", task_id=made, changes=changes)


async def test_what_is_gone_cannot_be_changed(hands: Hands) -> None:
    made = await hands.task("a", due="2026-11-22")
    moved = await hands.call("postpone_tasks", ids=[made], due="2026-11-27")
    await hands.call("delete_tasks", ids=[made])
    for tool, arguments in (
        ("edit_task", {"task_id": made, "changes": {"title": "b"}}),
        ("postpone_tasks", {"ids": [made], "due": "2026-11-27"}),
        (moved.inverse[0].tool, moved.inverse[0].arguments),
    ):
        with pytest.raises(RejectedError, match="deleted"):
            await hands.call(tool, **arguments)


async def test_tasks_put_off_together_get_their_own_dates_back(hands: Hands) -> None:
    ids = [await hands.task("a", due="2026-11-20"), await hands.task("b"), await hands.task("c", due="2026-11-20")]
    before = await hands.rows()
    moved = await hands.call("postpone_tasks", ids=ids, due="2026-11-27")
    assert await hands.line("postpone_tasks", moved) == "📅 3 tarefas agora para sex 27/11: a, b, c"
    after = await hands.rows()
    back = await hands.undo(moved)
    assert await hands.line("set_task_dues", back) == "📅 3 tarefas com a data de antes: a, b, c"
    assert await hands.rows() == before
    await hands.undo(back)
    assert await hands.rows() == after


async def test_a_task_that_had_no_date_gets_none_back(hands: Hands) -> None:
    moved = await hands.call("postpone_tasks", ids=[await hands.task("a")], due="2026-11-20")
    assert await hands.line("postpone_tasks", moved) == "📅 Nova data: a, sex 20/11\n⚠️ essa data já passou"
    assert await hands.line("set_task_dues", await hands.undo(moved)) == "📅 Sem data: a"


async def test_two_tasks_without_dates_get_none_back(hands: Hands) -> None:
    moved = await hands.call("postpone_tasks", ids=[await hands.task("a"), await hands.task("b")], due="2026-11-27")
    assert await hands.line("set_task_dues", await hands.undo(moved)) == "📅 2 tarefas com a data de antes: a, b"


async def test_undoing_a_move_never_overwrites_a_later_one(hands: Hands) -> None:
    made = await hands.task("a", due="2026-11-22")
    moved = await hands.call("postpone_tasks", ids=[made], due="2026-11-27")
    await hands.call("postpone_tasks", ids=[made], due="2026-11-28")
    with pytest.raises(RejectedError, match="changed since"):
        await hands.undo(moved)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("adia a 1 para sexta", "📅 Nova data: a, sex 27/11 às 10:00"),
        ("adia a 1 para sexta às 15h", "📅 Nova data: a, sex 27/11 às 15:00"),
        ("adia a 2 para sexta", "📅 Nova data: b, sex 27/11"),
        ("adia a 1 e a 2 para sexta", "📅 2 tarefas agora para sex 27/11: a, b"),
        ("adia tudo para segunda", "📅 2 tarefas agora para seg 23/11: a, b"),
        ("muda o título da 2 para comprar {pão}", "✏️ Tarefa atualizada: comprar {pão}"),
        ("renomeia a tarefa b para comprar café", "✏️ Tarefa atualizada: comprar café"),
        ("prioridade alta na tarefa 2", "✏️ Tarefa atualizada: b, prioridade alta"),
        ("move task 2 to project Home", "✏️ Tarefa atualizada: b, projeto Home"),
        ("adia a 9 para sexta", "A sua última lista vai até 2. Mande /tarefas para ver de novo."),
        ("adia a tarefa xyz para sexta", "Não achei nenhuma tarefa aberta com “xyz”."),
    ],
)
async def test_a_change_is_understood(hands: Hands, text, said) -> None:
    await hands.task("a", due="2026-11-22T10:00:00-03:00")
    await hands.task("b")
    await hands.hears("minhas tarefas")
    assert await hands.hears(text) == said


async def test_all_that_is_overdue_is_put_off_and_nothing_else(hands: Hands) -> None:
    await hands.task("a", due="2026-11-20")
    await hands.task("b", due="2026-11-24")
    assert await hands.hears("adiar todas as atrasadas para amanhã") == "📅 Nova data: a, dom 22/11"


async def test_putting_off_without_a_day_offers_days(hands: Hands) -> None:
    await hands.task("a", due="2026-11-22T10:00:00-03:00")
    await hands.hears("minhas tarefas")
    asked = await hands.plan("adia a 1")
    assert isinstance(asked, Ask)
    assert [choice.label for choice in asked.choices] == ["dom 22/11", "seg 23/11", "sáb 28/11", "deixa pra lá"]
    assert [call.arguments["due"] for call in asked.choices[1].calls] == ["2026-11-23T10:00:00-03:00"]


async def test_a_task_gone_since_the_list_is_told_when_the_day_is_taken(hands: Hands) -> None:
    made = await hands.task("a")
    await hands.hears("minhas tarefas")
    await hands.call("delete_tasks", ids=[made])
    with pytest.raises(RejectedError):
        await hands.hears("adia a 1 para sexta")


async def test_words_that_mean_several_tasks_ask_which(hands: Hands) -> None:
    await hands.task("ligar para a Ana", due="2026-11-22T10:00:00-03:00")
    await hands.task("ligar para a Bia")
    asked = await hands.plan("adia a tarefa ligar para sexta")
    assert isinstance(asked, Ask)
    assert [call.arguments["due"] for choice in asked.choices for call in choice.calls] == [
        "2026-11-27T10:00:00-03:00",
        "2026-11-27",
    ]


async def test_a_change_of_neither_field_nor_task_is_asked_for(hands: Hands) -> None:
    await hands.task("ligar para a Ana")
    await hands.task("ligar para a Bia")
    asked = await hands.plan("adia a tarefa ligar")
    assert isinstance(asked, Say)
    assert asked.text.startswith("O que mudo, e em qual tarefa?")


async def test_a_title_too_long_is_said_to_be(hands: Hands) -> None:
    await hands.task("a")
    assert await hands.plan(f"renomeia a 1 para {'b' * 501}") == Say(
        text="Esse título tem 501 caracteres; cabem até 500. Que tal um mais curto?"
    )
