"""Things are captured now and sorted out later."""

import pytest
from pydantic import ValidationError
from tool_turns import Hands, calls_of

from language.types import Request
from tools._context import Ask, RejectedError, Say


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("pt-BR", "captura ligar pro encanador", "📥 Guardado: ligar pro encanador"),
        ("en", "capture call the plumber", "📥 Kept: call the plumber"),
        ("pt-BR", "captura", "O que eu guardo? Por exemplo: “captura ligar pro encanador”."),
    ],
)
async def test_something_is_captured(hands: Hands, language, text, said) -> None:
    hands.language = language
    assert await hands.hears(text) == said


async def test_a_long_text_is_echoed_by_its_beginning(hands: Hands) -> None:
    assert await hands.says("capture", text="a" * 400) == f"📥 Guardado: {'a' * 300}…"


async def test_the_inbox_lists_what_waits(hands: Hands) -> None:
    assert await hands.hears("minha caixa de entrada") == "A sua caixa de entrada está vazia."
    ids = [await hands.item(f"item {number}") for number in range(22)]
    lines = (await hands.hears("minha caixa de entrada")).splitlines()
    assert (lines[0], lines[1], lines[-1]) == ("📥 22 itens na caixa de entrada:", "1. item 0", "… e mais 2")
    await hands.call("delete_inbox_items", ids=ids[1:])
    assert await hands.hears("show my inbox") == "📥 1 item na caixa de entrada:\n1. item 0"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("transforma o item 1 em tarefa", "✅ Virou tarefa: {a}"),
        ("transforma o item 2 em nota", "📝 Virou nota: b"),
        ("transforma isso em tarefa", "✅ Virou tarefa: b"),
        ("transforma o item 1 e 2 em tarefa", "✅ Virou tarefa: {a}\n✅ Virou tarefa: b"),
        ("transforma o item 9 em tarefa", "A sua última lista vai até 2. Mande /entrada para ver de novo."),
        ("apaga o item 1 da caixa de entrada", "🗑️ Item apagado: {a}"),
        ("esvazia a caixa de entrada", "🗑️ 2 itens apagados: {a}, b"),
    ],
)
async def test_what_waits_is_sorted_out(hands: Hands, text, said) -> None:
    await hands.item("{a}")
    await hands.item("b")
    last = hands.shown
    await hands.hears("minha caixa de entrada")
    hands.shown = (*last, *hands.shown)
    assert await hands.hears(text) == said


@pytest.mark.parametrize(
    ("tool", "again"),
    [("inbox_item_to_task", "✅ Virou tarefa de novo: a"), ("inbox_item_to_note", "📝 Virou nota de novo: a")],
)
async def test_turning_an_item_is_taken_back_whole_and_done_again_whole(hands: Hands, tool, again) -> None:
    made = await hands.item("a")
    before = await hands.rows()
    turned = await hands.call(tool, item_id=made)
    after = await hands.rows()
    with pytest.raises(RejectedError, match="already"):
        await hands.call(tool, item_id=made)
    back = await hands.undo(turned)
    assert await hands.line("return_inbox_item", back) == "De volta à caixa de entrada: a"
    assert await hands.rows() == before
    with pytest.raises(RejectedError, match="already"):
        await hands.call("return_inbox_item", item_id=made)
    redone = await hands.undo(back)
    assert await hands.line("turn_inbox_item_again", redone) == again
    assert await hands.rows() == after


async def test_a_task_from_an_item_takes_a_title_and_a_day(hands: Hands) -> None:
    made = await hands.item("ligar")
    said = await hands.says("inbox_item_to_task", item_id=made, title="ligar para a Bia", due="2026-11-22")
    assert said == "✅ Virou tarefa: ligar para a Bia, dom 22/11"
    assert [row["description"] for row in (await hands.rows())["tasks"]] == ["ligar"]


async def test_a_long_item_stands_whole_in_the_description(hands: Hands) -> None:
    text = "linha um\nlinha dois " + "a" * 600
    await hands.call("inbox_item_to_task", item_id=await hands.item(text))
    (task,) = (await hands.rows())["tasks"]
    assert (str(task["title"])[:19], task["description"]) == ("linha um linha dois", text)


async def test_an_item_too_long_for_a_task_is_not_cut(hands: Hands) -> None:
    with pytest.raises(RejectedError, match="note"):
        await hands.call("inbox_item_to_task", item_id=await hands.item("a" * 5001))


async def test_an_item_that_is_gone_is_said_to_be(hands: Hands) -> None:
    made = await hands.item("a")
    await hands.call("delete_inbox_items", ids=[made])
    with pytest.raises(RejectedError, match="deleted"):
        await hands.call("delete_inbox_items", ids=[made])
    for tool in ("inbox_item_to_task", "inbox_item_to_note", "return_inbox_item"):
        with pytest.raises(RejectedError, match="deleted"):
            await hands.call(tool, item_id=made)


async def test_deleted_items_come_back_whole(hands: Hands) -> None:
    first, second = await hands.item("a"), await hands.item("b")
    await hands.call("inbox_item_to_note", item_id=first)
    before = await hands.rows()
    deleted = await hands.call("delete_inbox_items", ids=[first, second])
    back = await hands.undo(deleted)
    assert await hands.line("restore_inbox_items", back) == "2 itens de volta: a, b"
    assert await hands.rows() == before
    await hands.undo(back)
    assert (await hands.rows())["inbox_items"] == []


async def test_many_deleted_items_are_counted(hands: Hands) -> None:
    ids = [await hands.item(f"item {number}") for number in range(6)]
    said = await hands.says("delete_inbox_items", ids=ids)
    assert said == "🗑️ 6 itens apagados: item 0, item 1, item 2, item 3, item 4 e mais 1"


async def test_a_bulk_question_names_what_it_touches(hands: Hands) -> None:
    ids = [await hands.item(text) for text in ("a", "b")]
    preview = hands.toolbox["delete_inbox_items"].preview
    assert preview is not None
    async with hands.turn() as turn:
        assert await preview(turn, {"ids": ids}) == ("a", "b")


async def test_items_are_found_by_their_words(hands: Hands) -> None:
    await hands.item("ligar pro encanador")
    await hands.item("ligar pra Bia")
    one = Request(intent="inbox_to_note", confidence=1, slots={"query": "ENCANADOR ligar"})
    both = Request(intent="inbox_to_task", confidence=1, slots={"query": "ligar"})
    none = Request(intent="inbox_delete", confidence=1, slots={"query": "{x}"})
    assert [call.tool for call in calls_of(await hands.propose(one))] == ["inbox_item_to_note"]
    asked = await hands.propose(both)
    assert isinstance(asked, Ask)
    assert [choice.label for choice in asked.choices] == ["ligar pro encanador", "ligar pra Bia", "deixa pra lá"]
    assert await hands.propose(none) == Say(text="Não achei nada com “{x}” na caixa de entrada.")


async def test_a_title_too_long_for_a_task_is_said_to_be(hands: Hands) -> None:
    wordy = Request(intent="inbox_to_task", confidence=1, slots={"number": (1,), "title": "a" * 501})
    assert await hands.propose(wordy) == Say(
        text="Esse título tem 501 caracteres; cabem até 500. Que tal um mais curto?"
    )


async def test_an_item_became_something_or_it_did_not(hands: Hands) -> None:
    deleted = await hands.call("delete_inbox_items", ids=[await hands.item("a")])
    rows = deleted.inverse[0].arguments["rows"]
    assert isinstance(rows, list)
    with pytest.raises(ValidationError):
        await hands.call("restore_inbox_items", rows=[{**rows[0], "became": "task"}])
