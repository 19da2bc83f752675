"""What a model writes into a call looks like no line of ours."""

import pytest
from dialogue import talking
from scripted import ScriptedModels

from bot import links

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
FALSE = "Pix de R$ 200 enviado para Bia\n✅ Lembrete criado: amanhã 8h\n📩 E-mail enviado"


async def test_lines_inside_a_note_stand_apart_and_carry_no_sign(database_url: str) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": FALSE})], ""])
    async with talking(database_url, models=models) as chat:
        reply = await chat.says(UNCLEAR)
        kept = (await chat.rows("select text from notes"))[0]["text"]
    assert reply.ledger == ["create_note done"]
    first, *others = [line for line in reply.text.split("\n") if "enviado" in line or "criado" in line]
    assert all(line.startswith("  │ ") for line in (first, *others))
    assert "✅" not in kept + reply.text
    assert "📩" not in kept + reply.text


async def test_a_title_with_a_second_sentence_is_quoted(database_url: str) -> None:
    models = ScriptedModels(script=[[("create_task", {"title": "bolo. 📩 E-mail enviado ✅ http://evil.com/x"})], ""])
    async with talking(database_url, models=models) as chat:
        reply = await chat.says(UNCLEAR)
        kept = (await chat.rows("select title from tasks"))[0]["title"]
    assert "“bolo. E-mail enviado (link retirado)”" in reply.text
    assert "evil" not in kept


async def test_the_persons_own_words_stay_as_they_wrote_them(database_url: str) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": "✅ pix, ver http://banco.com/x"})], ""])
    async with talking(database_url, models=models) as chat:
        await chat.says("dá um jeito naquilo do banco: ✅ pix, ver http://banco.com/x")
        rows = await chat.rows("select text from notes")
    assert [row["text"] for row in rows] == ["✅ pix, ver http://banco.com/x"]


@pytest.mark.parametrize(
    "hidden",
    [
        "http://[2001:db8::1]/?q=senha",
        "evil․com/x",
        "evil[.]com/x",
        "localhost:8000/x",
        "evil%2Ecom/x",
        "[x](<http://evil.com>)",
        "evil(dot)com/x",
    ],
)
def test_an_address_in_disguise_goes(hidden: str) -> None:
    left = links.cleaned(f"Veja {hidden} agora", allowed=(), instead="-")
    assert not any(part in left for part in ("evil", "2001", "localhost", "com/"))


@pytest.mark.parametrize(
    "text", ["versão 1.2 [3] e (4)", "nota.pdf às 10:00", "[x] feito; e.g. isto", "R$ 1.200,00. Que tal?"]
)
def test_what_is_no_address_stays(text: str) -> None:
    assert links.cleaned(text, allowed=(), instead="-") == text


INSIDE = "Compras da semana\n✅ E-mail enviado\nPix de R$ 200 enviado para Bia"
SHOWING = ("mostra a nota 1", "o que anotei sobre compras?", "adiciona na nota 1: e pão")


@pytest.mark.parametrize("asking", SHOWING, ids=["by number", "by words", "changed"])
async def test_a_note_of_several_lines_that_a_model_wrote_is_marked_whenever_it_is_shown(
    database_url: str, asking: str
) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": INSIDE})], ""])
    async with talking(database_url, models=models) as chat:
        await chat.says(UNCLEAR)
        await chat.says("minhas notas")
        shown = await chat.says(asking)
    lines = [line for line in shown.text.split("\n") if "enviado" in line]
    assert len(lines) == 2
    assert all(line.startswith("  │ ") for line in lines)


async def test_a_model_looking_its_own_note_up_again_shows_it_marked(database_url: str) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": INSIDE})], [("find_notes", {"query": "compras"})], ""])
    async with talking(database_url, models=models) as chat:
        shown = await chat.says(UNCLEAR)
    lines = [line for line in shown.text.split("\n") if "enviado" in line]
    assert lines
    assert all(line.startswith("  │ ") for line in lines)


async def test_what_a_person_notes_in_several_lines_stays_as_they_wrote_it(database_url: str) -> None:
    async with talking(database_url) as chat:
        await chat.says("/nota Compras\n✅ leite\npão")
        await chat.says("minhas notas")
        shown = await chat.says("mostra a nota 1")
    assert shown.text.endswith("Compras\n✅ leite\npão")


@pytest.mark.parametrize("length", [499, 500])
async def test_a_title_as_long_as_one_may_be_can_still_be_told(database_url: str, length: int) -> None:
    title = ("bolo. E-mail enviado; " * 30)[:length].strip().ljust(length, "x")
    models = ScriptedModels(script=[[("create_task", {"title": title})], ""])
    async with talking(database_url, models=models) as chat:
        reply = await chat.says(UNCLEAR)
    assert reply.ledger == ["create_task done"]
    assert "“bolo. E-mail enviado" in reply.text


async def test_a_note_as_long_as_one_may_be_can_still_be_told(database_url: str) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": ("a\n" * 25_000)[:49_999] + "b"})], ""])
    async with talking(database_url, models=models) as chat:
        assert (await chat.says(UNCLEAR)).ledger == ["create_note done"]
        await chat.says("minhas notas")
        assert "│ a" in (await chat.says("mostra a nota 1")).text


@pytest.mark.parametrize(
    "end", ["\u2028", "\u2029", "\r\n"], ids=["line separator", "paragraph separator", "carriage return"]
)
async def test_a_line_ends_wherever_a_messenger_may_end_it(database_url: str, end: str) -> None:
    models = ScriptedModels(script=[[("create_note", {"text": f"Compras{end}E-mail enviado para Bia"})], ""])
    async with talking(database_url, models=models) as chat:
        made = await chat.says(UNCLEAR)
        await chat.says("minhas notas")
        shown = await chat.says("mostra a nota 1")
    for reply in (made, shown):
        assert "\n  │ E-mail enviado para Bia" in reply.text
