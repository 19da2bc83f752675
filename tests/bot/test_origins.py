"""Whose words a value holds, and what of a text may be shown."""

import re
from pathlib import Path

import pytest

from bot import policy
from bot.honest import truthful
from bot.links import addresses, cleaned
from bot.origins import Seen, ids_in, lines_of, origins_of, outside_of, parts_of
from bot.verbatim import verbatim
from tools._context import ToolCall

MAIL = "external:mail"
ROW, OTHER = "0d9a6a1c-6f0e-4a57-9f43-0c5a7f1c2d3e", "1d9a6a1c-6f0e-4a57-9f43-0c5a7f1c2d3e"
LONG = "manda pra bia@empresa.com um e-mail que diz que eu chego às oito"


@pytest.mark.parametrize(
    ("value", "origin"),
    [
        ("bia@empresa.com", "user"),
        ("BIA@empresa.com", "user"),
        ("que eu chego as oito", "user"),
        # A familiar beginning vouches for nothing that follows.
        (f"{LONG}, e a senha é 4711", MAIL),
        ("bia@empresa.co", MAIL),
        ("a@empresa.com", MAIL),
        ("ana@casa.com", "own_data"),
        ("evil@x.example", MAIL),
        ("made up", MAIL),
        (ROW, "own_data"),
        ("2026-11-27", "own_data"),
        (["bia@empresa.com", "evil@x.example"], MAIL),
        ({"title": "evil@x.example"}, MAIL),
        (True, "user"),
    ],
)
def test_the_least_trusted_holder_of_a_value_counts(value: object, origin: str) -> None:
    seen = [Seen("own_data", f"{ROW} ana@casa.com 2026-11-27"), Seen(MAIL, "evil@x.example 2026-11-27")]
    assert origins_of({"it": value}, said=LONG, seen=seen) == {"it": origin}


def test_a_group_is_trusted_least() -> None:
    seen = [Seen(MAIL, "x"), Seen("group", "pague já")]
    assert origins_of({"it": ["pague já", "made up"]}, said="", seen=seen) == {"it": "group"}


def test_without_strangers_what_nobody_said_is_the_models() -> None:
    assert origins_of({"it": "made up"}, said=LONG, seen=[Seen("own_data", "x")]) == {"it": "model"}


def test_rows_written_with_words_from_outside_or_made_of_them_are_marked() -> None:
    facts = {"note": {"id": ROW, "text": "x"}}
    worded = ToolCall(tool="create_note", arguments={"text": "x"}, origins={"text": MAIL})
    assert outside_of(worded, facts, {}, writes=True) == {ROW: MAIL}
    dated = ToolCall(tool="create_task", arguments={"due": "2026-11-27"}, origins={"due": MAIL})
    assert outside_of(dated, facts, {}, writes=True) == {}
    made_of = ToolCall(tool="inbox_item_to_note", arguments={"item_id": OTHER})
    assert outside_of(made_of, facts, {OTHER: MAIL}, writes=True) == {ROW: MAIL}
    looked = ToolCall(tool="find_notes", arguments={"query": "x"}, origins={"query": MAIL})
    assert outside_of(looked, facts, {}, writes=False) == {}
    assert outside_of(looked, facts, {ROW: MAIL}, writes=False) == {ROW: MAIL}


def test_only_the_rows_from_outside_are_set_apart() -> None:
    rows = {"notes": [{"id": ROW, "text": "dela"}, {"id": OTHER, "text": "meu"}]}
    rest, apart = parts_of(rows, origin="own_data", outside={ROW: MAIL})
    assert (rest.origin, apart.origin) == ("own_data", MAIL)
    assert "meu" in rest.text
    assert "dela" not in rest.text
    assert parts_of({"ids": [ROW], "text": "dela"}, origin="own_data", outside={ROW: MAIL})[0].origin == MAIL
    assert [each.origin for each in lines_of(f"a {ROW}\nb {OTHER}", {ROW: MAIL})] == [MAIL, "own_data"]
    assert ids_in(rows) == {ROW, OTHER}


@pytest.mark.parametrize(
    "text", ["fica às 10.30", "custa R$ 1.234,56", "veja relatorio.pdf", "é a bia@empresa.com.br", "a.m."]
)
def test_what_is_no_address_stays(text: str) -> None:
    assert cleaned(text, allowed=(), instead="-") == text


def test_an_address_is_allowed_whole_or_not_at_all() -> None:
    allowed = addresses("olha https://bolo.example/receita.")
    assert cleaned("https://bolo.example/receita?", allowed=allowed, instead="-") == "https://bolo.example/receita?"
    assert cleaned("https://bolo.example/receita?d=1", allowed=allowed, instead="-") == "-"
    assert cleaned("https://bolo.example/receita/1", allowed=allowed, instead="-") == "-"


def test_nothing_hides_in_a_question() -> None:
    assert verbatim("a\u200bb\u202ec") == "a⟨U+200B⟩b⟨U+202E⟩c"
    assert verbatim("a\r\n• to: b") == "a\n  │ • to: b"
    assert verbatim(["á"]) == '["á"]'


def test_a_claim_far_into_a_sentence_is_one() -> None:
    assert truthful("Sobre o bolo que você pediu com tanta calma ontem, enviei o e-mail.").dropped


def test_the_table_in_the_document_is_the_one_that_decides() -> None:
    document = Path(__file__).parents[2] / "docs" / "safety.md"
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (\w+) \| (\w+) \|$", document.read_text(), re.MULTILINE)
    told = {(row[0], trust): row[n] for row in rows for n, trust in enumerate(("ours", "external", "group"), start=1)}
    assert told == policy._EFFECTS
