"""Notes are kept as written, found in any inflection, changed, pinned and deleted."""

import pytest
from pydantic import ValidationError
from tool_turns import Hands

from tools._context import Ask, RejectedError
from tools._note_words import excerpt

LONG = "Reunião de condomínio: o síndico disse que a água será cortada na terça e que a bomba nova custa caro demais."


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("pt-BR", "anota que a senha do wifi fica na gaveta", "📝 Anotado: a senha do wifi fica na gaveta"),
        ("en", "note that the wifi password is in the drawer", "📝 Noted: the wifi password is in the drawer"),
        ("pt-BR", "anota", "O que eu anoto? Por exemplo: “anota que a senha do wifi fica na gaveta”."),
    ],
)
async def test_a_note_is_kept(hands: Hands, language, text, said) -> None:
    hands.language = language
    assert await hands.hears(text) == said


@pytest.mark.parametrize(
    "text",
    ["{text} %s {0}", "<b>oi</b>\n\n  fim ", "'; drop table notes; --", "🎉 שלום 👩\u200d👩\u200d👧", "a" * 50_000],
)
async def test_any_text_is_kept_as_written(hands: Hands, text) -> None:
    await hands.note(text)
    assert [row["text"] for row in (await hands.rows())["notes"]] == [text]
    assert (await hands.says("list_notes")).startswith("📝 1 nota:\n1. ")


@pytest.mark.parametrize("text", ["", " \n ", "a" * 50_001])
async def test_a_note_has_1_to_50000_characters(hands: Hands, text) -> None:
    with pytest.raises(ValidationError):
        await hands.call("create_note", text=text)


async def test_a_long_note_is_echoed_by_its_beginning(hands: Hands) -> None:
    assert await hands.says("create_note", text="a" * 400, tags=["x"]) == f"📝 Anotado: {'a' * 300}… #x"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("o que anotei sobre wifi?", "📝 a senha do wifi fica na gaveta"),
        ("o que anotei sobre senhas?", "📝 a senha do wifi fica na gaveta"),
        ("o que anotei sobre ÁGUA?", f"📝 {LONG}"),
        ("what did I write about drawers?", "📝 the drawers were painted"),
        ("o que anotei sobre dominio?", f"📝 {LONG}"),
        ("o que anotei sobre abacaxi?", "Não achei nota sobre “abacaxi”."),
        ("o que anotei sobre {x}?", "Não achei nota sobre “{x}”."),
    ],
)
async def test_a_single_hit_is_shown_whole(hands: Hands, query, found) -> None:
    await hands.note("a senha do wifi fica na gaveta")
    await hands.note("the drawers were painted")
    await hands.note(LONG)
    assert await hands.hears(query) == found


async def test_several_hits_are_numbered_around_the_words(hands: Hands) -> None:
    await hands.note(LONG)
    await hands.note("água: pagar dia 10", tags=["casa"])
    assert await hands.hears("o que anotei sobre agua?") == (
        "📝 2 notas · “agua”:\n"
        "1. água: pagar dia 10 #casa\n"
        "2. …o síndico disse que a água será cortada na terça e que a bomba nova custa caro demais."
    )
    assert await hands.hears("mostra a nota 1") == "📝 água: pagar dia 10 #casa"
    assert await hands.hears("mostra a nota 1 e a 2") == f"📝 água: pagar dia 10 #casa\n\n📝 {LONG}"


def test_an_excerpt_begins_at_the_hit_its_stem_or_the_beginning() -> None:
    text = "x" * 50 + " palavra " + "comprido " * 20
    assert excerpt(text, "compridos").startswith("…palavra comprido")
    assert excerpt(text, "nada").startswith("xxx")
    assert excerpt("curto", "nada") == "curto"


async def test_nothing_found_leaves_the_numbers_of_the_last_list(hands: Hands) -> None:
    await hands.note("a")
    await hands.note("b")
    await hands.hears("minhas notas")
    await hands.hears("o que anotei sobre abacaxi?")
    assert await hands.hears("apaga a nota 2") == "🗑️ Nota apagada: a"


async def test_no_notes_yet_says_how_to_keep_one(hands: Hands) -> None:
    assert await hands.hears("minhas notas") == "Você ainda não tem notas. Para guardar uma: “anota que …”."


async def test_pinned_notes_come_first_and_a_long_list_is_cut(hands: Hands) -> None:
    ids = [await hands.note(f"nota {number}") for number in range(22)]
    await hands.call("pin_notes", ids=ids[:1])
    lines = (await hands.says("list_notes")).splitlines()
    assert lines[:3] == ["📝 22 notas:", "1. 📌 nota 0", "2. nota 21"]
    assert lines[-1] == "… e mais 2"
    assert await hands.says("list_notes", pinned=True) == "📝 1 nota:\n1. 📌 nota 0"
    assert await hands.says("list_notes", tags=["x"]) == await hands.says("list_notes", tags=["y"])


async def test_an_edit_is_taken_back_unless_the_note_has_changed_since(hands: Hands) -> None:
    made = await hands.note("a")
    before = await hands.rows()
    edited = await hands.call("edit_note", note_id=made, text="b")
    assert await hands.line("edit_note", edited) == "✏️ Nota atualizada: b"
    back = await hands.undo(edited)
    assert await hands.rows() == before
    again = await hands.undo(back)
    longer = await hands.call("append_note", note_id=made, text="c")
    assert await hands.line("append_note", longer) == "✏️ Nota atualizada: b\nc"
    with pytest.raises(RejectedError, match="changed since"):
        await hands.undo(again)
    await hands.undo(longer)
    assert [row["text"] for row in (await hands.rows())["notes"]] == ["b"]


async def test_a_full_note_takes_no_more(hands: Hands) -> None:
    made = await hands.note("a" * 50_000)
    with pytest.raises(RejectedError, match="does not fit"):
        await hands.call("append_note", note_id=made, text="b")


async def test_pinning_changes_only_what_was_not_pinned(hands: Hands) -> None:
    first, second = await hands.note("a"), await hands.note("b")
    await hands.call("pin_notes", ids=[first])
    before = await hands.rows()
    pinned = await hands.call("pin_notes", ids=[first, second])
    assert await hands.line("pin_notes", pinned) == "📌 Fixada: b\nJá estava fixada: a"
    back = await hands.undo(pinned)
    assert await hands.line("unpin_notes", back) == "Nota solta do topo: b"
    assert await hands.rows() == before
    nothing = await hands.call("unpin_notes", ids=[second])
    assert (await hands.line("unpin_notes", nothing), nothing.inverse) == ("Não estava fixada: b", ())


async def test_deleted_notes_come_back_whole(hands: Hands) -> None:
    ids = [await hands.note(f"nota {number}", tags=["x"]) for number in range(6)]
    before = await hands.rows()
    deleted = await hands.call("delete_notes", ids=ids)
    assert await hands.line("delete_notes", deleted) == (
        "🗑️ 6 notas apagadas: nota 0, nota 1, nota 2, nota 3, nota 4 e mais 1"
    )
    back = await hands.undo(deleted)
    assert await hands.rows() == before
    await hands.undo(back)
    assert (await hands.rows())["notes"] == []


async def test_a_note_that_is_gone_is_said_to_be(hands: Hands) -> None:
    made = await hands.note("a")
    await hands.call("delete_notes", ids=[made])
    for name in ("delete_notes", "pin_notes", "unpin_notes", "show_notes"):
        with pytest.raises(RejectedError, match="deleted"):
            await hands.call(name, ids=[made])
    for name in ("edit_note", "append_note"):
        with pytest.raises(RejectedError, match="deleted"):
            await hands.call(name, note_id=made, text="b")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("edita a nota 2: nova {senha}", "✏️ Nota atualizada: nova {senha}"),
        ("acrescenta na nota 2: fim", "✏️ Nota atualizada: a senha do wifi\nfim"),
        ("fixa a nota do wifi", "📌 Fixada: a senha do wifi"),
        ("desafixa a nota 1", "Não estava fixada: o contador"),
        ("apaga a nota sobre contadores", "🗑️ Nota apagada: o contador"),
        ("apaga todas as notas", "🗑️ 2 notas apagadas: o contador, a senha do wifi"),
        ("apaga a nota 7", "A sua última lista vai até 2. Mande /notas para ver de novo."),
        ("edita a nota 7: x", "A sua última lista vai até 2. Mande /notas para ver de novo."),
        (
            "edita a nota 1",
            "O que escrevo na nota? Por exemplo: “acrescenta na nota 1: e o roteador fica na sala”.",
        ),
    ],
)
async def test_a_change_is_understood(hands: Hands, text, said) -> None:
    await hands.note("a senha do wifi")
    await hands.note("o contador")
    await hands.hears("minhas notas")
    assert await hands.hears(text) == said


async def test_words_of_several_notes_ask_which(hands: Hands) -> None:
    await hands.note("wifi de casa")
    await hands.note("wifi da praia")
    asked = await hands.plan("muda a nota sobre wifi: senha nova")
    assert isinstance(asked, Ask)
    assert [call.tool for choice in asked.choices for call in choice.calls] == ["edit_note", "edit_note"]


async def test_a_bulk_question_names_what_it_touches(hands: Hands) -> None:
    ids = [await hands.note(text) for text in ("a\nb", "c")]
    preview = hands.toolbox["delete_notes"].preview
    assert preview is not None
    async with hands.turn() as turn:
        assert await preview(turn, {"ids": ids}) == ("a b", "c")
