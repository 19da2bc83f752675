"""Replies as text and spans, cut where Telegram takes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.markup import Marked, Span, marked
from bot.channels.telegram_parts import LONGEST, entities, parts, units


@pytest.mark.parametrize(
    ("written", "text", "stands_out"),
    [
        ("**oi** Ana", "oi Ana", [("bold", "oi")]),
        ("diga _isso_, por favor", "diga isso, por favor", [("italic", "isso")]),
        ("rode `ls -la`.", "rode ls -la.", [("code", "ls -la")]),
        ("~~não~~ sim", "não sim", [("strikethrough", "não")]),
        ("## Hoje\nnada", "Hoje\nnada", [("bold", "Hoje")]),
        ("veja\n```py\nx = 1\n  y\n```\nfim", "veja\nx = 1\n  y\nfim", [("pre", "x = 1\n  y")]),
        ("**a** _b_ `c`", "a b c", [("bold", "a"), ("italic", "b"), ("code", "c")]),
    ],
)
def test_marks_become_spans(written: str, text: str, stands_out: list[tuple[str, str]]) -> None:
    found = marked(written)
    assert found.text == text
    assert [(span.kind, found.text[span.start : span.end]) for span in found.spans] == stands_out


@pytest.mark.parametrize(
    "text",
    [
        "2 ** 3 ** 4 e 2**3**4",
        "nome_do_arquivo_final e __init__",
        "tarefa “comprar **leite** e `pão`”",
        "https://exemplo.com/_a_/**b**",
        "**sem fim",
        "** a **",
        "**uma\nlinha**",
        "#1 da lista e #tag",
        "*uma* estrela",
        "```\n```",
        "`um\ndois`",
        "****",
        "R$ 5_000_000",
    ],
)
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    assert marked(text) == Marked(text)


def test_entities_are_counted_as_telegram_counts() -> None:
    assert entities(marked("👩‍👩‍👧 é **ó 🎉**!\n```py\nx\n```")) == [
        {"type": "bold", "offset": 11, "length": 4},
        {"type": "pre", "offset": 17, "length": 1, "language": "py"},
    ]


def texts(whole: Marked, longest: int) -> list[str]:
    return [part.text for part in parts(whole, longest)]


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("um dois três\n\nquatro\ncinco\nseis", 21, ["um dois três", "quatro\ncinco\nseis"]),
        ("a primeira frase. a segunda. a terceira", 30, ["a primeira frase. a segunda.", "a terceira"]),
        ("palavras sem nenhum ponto", 12, ["palavras sem", "nenhum ponto"]),
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
        ("🎉" * 10, 7, ["🎉" * 3, "🎉" * 3, "🎉" * 3, "🎉"]),
        ("👩‍👩‍👧👩‍👩‍👧", 10, ["👩‍👩‍👧", "👩‍👩‍👧"]),
        ("   \n ", 4, []),
        ("a\n\n\n\n\n\n\nb", 4, ["a", "b"]),
    ],
)
def test_a_cut_is_where_a_reader_would_pause(text: str, longest: int, cut: list[str]) -> None:
    assert texts(Marked(text), longest) == cut


def test_a_short_beginning_is_not_sent_alone() -> None:
    assert texts(Marked("Oi!\n\n" + "palavra " * 10), 60)[0].startswith("Oi!\n\npalavra")


def test_what_stands_out_stays_whole() -> None:
    found = list(parts(marked("uma linha comprida **isto fica junto** e o resto"), 30))
    assert [part.text for part in found] == ["uma linha comprida", "isto fica junto e o resto"]
    assert [part.spans for part in found] == [(), (Span(0, 15, "bold"),)]


def test_code_that_is_longer_than_a_message_is_code_in_each() -> None:
    code = "\n".join(f"    linha {number}" for number in range(30))
    found = list(parts(marked(f"```py\n{code}\n```"), 100))
    assert all(part.spans == (Span(0, len(part.text), "pre", "py"),) for part in found)
    assert "\n".join(part.text for part in found) == code


written = st.lists(
    st.sampled_from(
        [
            "**negrito**",
            "_it_",
            "`c`",
            "\n\n",
            "\n",
            " ",
            ". ",
            "palavra",
            "🎉",
            "👩‍👩‍👧",
            "e\u0301",
            "\n```py\n  x = 1\n\n  y\n```\n",
            "“q **x**”",
        ]
    )
    | st.text(max_size=6),
    max_size=60,
).map("".join)


@given(written, st.integers(20, 60))
def test_whatever_is_written_is_sent_once_and_fits(text: str, longest: int) -> None:
    whole = marked(text)
    found = list(parts(whole, longest))

    assert re.sub(r"\s", "", "".join(part.text for part in found)) == re.sub(r"\s", "", whole.text)
    for part in found:
        assert part.text.strip()
        assert units(part.text) <= longest
        raw = part.text.encode("utf-16-le", "surrogatepass")
        for entity in entities(part):
            start, length = int(str(entity["offset"])), int(str(entity["length"]))
            assert length > 0
            assert (start + length) * 2 <= len(raw)
            raw[start * 2 : (start + length) * 2].decode("utf-16-le", "surrogatepass")
    short = [span for span in whole.spans if units(whole.text[span.start : span.end]) <= longest // 2]
    out = [part.text[span.start : span.end].strip() for part in found for span in part.spans]
    assert all(
        whole.text[span.start : span.end].strip() in out for span in short if whole.text[span.start : span.end].strip()
    )


@given(st.text(st.characters(codec="utf-16"), max_size=200))
def test_no_half_of_a_character_is_sent(text: str) -> None:
    for part in parts(Marked(text), 7):
        part.text.encode("utf-16-le")


def test_a_long_reply_takes_few_messages() -> None:
    whole = marked("\n\n".join(f"**Item {number}**: " + "palavra " * 20 for number in range(120)))
    found = list(parts(whole))
    assert len(found) <= units(whole.text) // LONGEST + 2
