import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.normal import normalise, visible


def test_case_and_accents_are_folded() -> None:
    assert normalise("AMANHÃ às 10h").text == "amanha as 10h"


def test_a_span_leads_back_to_what_was_typed() -> None:
    text = "Reunia\u0303o hj"
    normal = normalise(text, {"hj": "hoje"})
    assert normal.text == "reuniao hoje"
    start, end = normal.span(8, 12)
    assert text[start:end] == "hj"
    start, end = normal.span(0, 7)
    assert text[start:end] == "Reunia\u0303o"


def test_a_character_that_grows_keeps_its_place() -> None:
    text = "Straße às ½ hora"
    normal = normalise(text)
    at = normal.text.index("hora")
    start, end = normal.span(at, at + 4)
    assert text[start:end] == "hora"


@given(st.text(max_size=200))
def test_every_slice_leads_back_into_the_text(text: str) -> None:
    normal = normalise(text, {"q": "que", "hj": "hoje"})
    assert len(normal.starts) == len(normal.ends) == len(normal.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(normal.starts, normal.ends, strict=True))


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("leite", "leite"),
        ("le\u200bite\ufeff", "leite"),
        ("\u202etxt.exe\u202c \u2066a\u2069 \u200eb\u200f", "txt.exe a b"),
        ("a\u200db\u200cc\u200d", "abc"),
        ("👨\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈", "👨\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ação ❤️ 1️⃣", "ação ❤️ 1️⃣"),
        ("\u2060\u180e\u3164", ""),
    ],
)
def test_what_nobody_sees_is_left_out(said: str, seen: str) -> None:
    assert visible(said) == seen
