from hypothesis import given
from hypothesis import strategies as st

from language.normal import normalise


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
