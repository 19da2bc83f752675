"""A number, words, all of them, or the one there is: which rows a message means."""

from datetime import timedelta

import pytest
from tool_turns import Hands

from language.types import Request
from tools._choose import ids_in, numbers, said, short
from tools._context import Ask, Say


async def test_a_number_is_of_the_last_list_even_after_the_tasks_change(hands: Hands) -> None:
    for title in ("a", "b", "c"):
        await hands.task(title)
    await hands.hears("minhas tarefas")
    assert await hands.hears("feito 1") == "✅ Feita: a"
    assert await hands.hears("feito 2") == "✅ Feita: b"
    assert await hands.hears("reabre a 1") == "⬜ Reaberta: a"


async def test_a_new_task_takes_no_number_from_the_list(hands: Hands) -> None:
    await hands.task("a")
    await hands.hears("minhas tarefas")
    await hands.task("b", due="2026-11-20")
    assert await hands.hears("feito 1") == "✅ Feita: a"


async def test_without_a_list_the_open_tasks_are_numbered(hands: Hands) -> None:
    await hands.task("a")
    await hands.task("b")
    assert await hands.hears("feito 2") == "✅ Feita: b"


@pytest.mark.parametrize(
    ("text", "done"),
    [("feito a última", "✅ Feita: c"), ("feito 1 e 3", "✅ 2 tarefas feitas: a, c"), ("feito 2, 2", "✅ Feita: b")],
)
async def test_numbers_are_counted_from_either_end_and_once(hands: Hands, text, done) -> None:
    for title in ("a", "b", "c"):
        await hands.task(title)
    await hands.hears("minhas tarefas")
    assert await hands.hears(text) == done


@pytest.mark.parametrize("text", ["feito 99", "feito 0", "feito 1 e 4", "/feito 99"])
async def test_a_number_past_the_list_is_one_clear_sentence(hands: Hands, text) -> None:
    for title in ("a", "b", "c"):
        await hands.task(title)
    await hands.hears("minhas tarefas")
    before = await hands.rows()
    assert await hands.plan(text) == Say(text="A sua última lista vai até 3. Mande /tarefas para ver de novo.")
    assert await hands.rows() == before


async def test_a_list_of_one_says_so_in_the_other_language(hands: Hands) -> None:
    hands.language = "en"
    await hands.task("a")
    await hands.hears("my tasks")
    assert await hands.plan("done 7") == Say(text="Your last list has just 1 item. Send /tasks to see it again.")


async def test_a_number_when_there_is_nothing_says_there_is_nothing(hands: Hands) -> None:
    assert await hands.plan("feito 1") == Say(text="Você não tem tarefas abertas.")
    assert await hands.plan("apaga a nota 1") == Say(text="Você não tem notas assim.")
    assert await hands.plan("reabre a 1") == Say(text="Você não tem tarefas feitas.")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("/feito leite", "✅ Feita: comprar leite"),
        ("/feito LÉITE", "✅ Feita: comprar leite"),
        ("/feito comprar o leite", "✅ Feita: comprar leite"),
        ("/feito pagar a luz", "✅ Feita: pagar a luz"),
        ("/feito vizinho luz", "✅ Feita: pagar a luz do vizinho"),
        ("/feito o do da", "Não achei nenhuma tarefa aberta com “o do da”."),
        ("/feito cem%", "Não achei nenhuma tarefa aberta com “cem%”."),
        ("/feito {x}", "Não achei nenhuma tarefa aberta com “{x}”."),
    ],
)
async def test_words_find_the_closest_title(hands: Hands, text, done) -> None:
    await hands.task("comprar leite")
    await hands.task("pagar a luz")
    await hands.task("pagar a luz do vizinho")
    assert await hands.hears(text) == done


async def test_a_bare_done_means_the_task_just_made(hands: Hands) -> None:
    await hands.task("a")
    await hands.task("b")
    hands.shown = hands.shown[:1]
    assert await hands.hears("feito") == "✅ Feita: b"


async def test_a_bare_done_means_the_only_one_listed(hands: Hands) -> None:
    await hands.task("a", project="Casa")
    await hands.task("b")
    await hands.hears("tarefas do projeto Casa")
    assert await hands.hears("feito") == "✅ Feita: a"


async def test_a_bare_done_after_a_longer_list_is_asked(hands: Hands) -> None:
    await hands.task("a")
    await hands.task("b")
    await hands.hears("minhas tarefas")
    assert await hands.hears("feito") == "Qual delas?\n[a]\n[b]\n[deixa pra lá]"


async def test_a_bare_done_after_two_were_made_at_once_is_asked(hands: Hands) -> None:
    await hands.task("a")
    first = hands.shown
    await hands.task("b")
    hands.shown = (*hands.shown, *first)
    assert await hands.hears("feito") == "Qual delas?\n[a]\n[b]\n[deixa pra lá]"


async def test_a_bare_done_with_nothing_open_says_so(hands: Hands) -> None:
    assert await hands.hears("feito") == "Você não tem tarefas abertas."


async def test_one_open_task_is_still_asked_about(hands: Hands) -> None:
    await hands.task("a")
    hands.shown = ()
    assert await hands.hears("feito") == "Qual delas?\n[a]\n[deixa pra lá]"


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("terminei tudo", "✅ 2 tarefas feitas: a, b"),
        ("apaga todas as tarefas", "🗑️ 2 tarefas apagadas: a, b"),
        ("apaga todas as tarefas concluídas", "🗑️ Tarefa apagada: c"),
    ],
)
async def test_all_means_all_of_that_kind(hands: Hands, text, done) -> None:
    await hands.task("a")
    await hands.task("b")
    await hands.call("complete_tasks", ids=[await hands.task("c")])
    assert await hands.hears(text) == done


async def test_what_one_message_made_is_listed_in_its_order(hands: Hands) -> None:
    for number in range(9):
        await hands.item(f"item {number}")
    listed = await hands.says("list_inbox_items")
    assert listed.splitlines()[1:] == [f"{number + 1}. item {number}" for number in range(9)]
    hands.now += timedelta(minutes=1)
    await hands.item("depois")
    assert (await hands.says("list_inbox_items")).endswith("10. depois")


def test_slots_are_read_by_their_kind() -> None:
    request = Request(intent="x", confidence=1, slots={"number": 2.0, "title": " a ", "tags": ("b",)})
    assert numbers(request) == (2,)
    assert (said(request, "title"), said(request, "tags"), said(request, "query")) == ("a", "", "")


def test_a_long_text_is_cut_to_one_line() -> None:
    assert short("a\nb  c") == "a b c"
    assert short("palavra " * 20, longest=12) == "palavra pal…"


def test_ids_are_read_from_arguments_and_from_nothing_else() -> None:
    with pytest.raises(AssertionError):
        ids_in({"ids": "x"})


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("prioridade alta nas tarefas 1, 2, 3, 4, 5 e 6", "edit_task"),
        ("transforma os itens 1, 2, 3, 4, 5 e 6 em tarefas", "inbox_item_to_task"),
    ],
)
async def test_more_than_five_changes_of_one_row_wait_for_a_yes(hands: Hands, text, tool) -> None:
    for number in range(6):
        await hands.task(f"{{{number}}}")
        await hands.item(f"{{{number}}}")
    asked = await hands.plan(text)
    assert isinstance(asked, Ask)
    assert asked.text == "Isso mexe em 6 itens de uma vez:\n• {0}\n• {1}\n• {2}\n• {3}\n• {4}\n• {5}\nPosso fazer?"
    assert [choice.label for choice in asked.choices] == ["pode fazer", "deixa pra lá"]
    assert [call.tool for call in asked.choices[0].calls] == [tool] * 6
