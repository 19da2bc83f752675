from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.jsonl import understood

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


def read(**line: object) -> dict[str, object]:
    return dict(understood(line, now=NOW, zone=ZONE, language="pt-BR"))


def test_a_record_has_the_keys_of_the_command_line_in_their_order() -> None:
    found = read(text="apaga a 2 e a 3")
    assert list(found) == ["text", "intent", "confidence", "slots", "when", "calls"]
    assert found["slots"] == {"number": [2, 3]}
    assert found["when"] is None
    assert found["calls"] == [{key: found[key] for key in ("intent", "confidence", "slots", "when")}]


def test_an_empty_message_is_nothing_we_do() -> None:
    assert read(text="")["intent"] == "out_of_scope"


@pytest.mark.parametrize("line", [{}, {"text": 3}, {"text": "oi", "now": "ontem"}, {"text": "oi", "lang": "klingon"}])
def test_a_record_that_is_none_is_said_so(line: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"text|now|lang"):
        read(**line)


def test_the_language_of_a_record_may_be_short() -> None:
    assert read(text="undo", lang="pt")["intent"] == "undo"


def test_a_record_may_say_what_was_said_before() -> None:
    found = read(text="não, era quinta", after=["oi", "comprar leite amanhã às 10h"])
    assert (found["intent"], found["slots"]) == ("task_update", {"reference": [1]})
    when = found["when"]
    assert isinstance(when, dict)
    assert when["start"] == "2026-11-26T10:00:00-03:00"


@pytest.mark.parametrize("after", ["oi", [3], {"text": "oi"}])
def test_what_was_said_before_is_a_list_of_messages(after: object) -> None:
    with pytest.raises(ValueError, match="after"):
        read(text="oi", after=after)
