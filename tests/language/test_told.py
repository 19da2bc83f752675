"""What is said right after a reminder came."""

from datetime import date, timedelta

import pytest
from tool_turns import SATURDAY, ZONE

from language.told import answered
from language.types import Language


@pytest.mark.parametrize(
    ("language", "act", "texts"),
    [
        ("pt-BR", "done", ["feito", "já fiz", "Pronto!", "já tomei", "tá feito", "paguei"]),
        ("en", "done", ["done", "did it", "I took it", "already done", "finished"]),
        (
            "pt-BR",
            "put_off",
            [
                "adia 10 min",
                "adia 1h",
                "adia isso por 2 horas",
                "snooze 1h",
                "à noite",
                "amanhã 9h",
                "adia pra sexta",
                "depois",
                "mais tarde",
                "soneca",
                "agora não",
            ],
        ),
        (
            "en",
            "put_off",
            ["snooze 10 min", "tonight", "tomorrow at 9", "snooze until Friday", "not now", "remind me later"],
        ),
        ("pt-BR", "skip", ["pula esta", "pula", "pula o de amanhã", "pula sexta"]),
        ("en", "skip", ["skip this one", "skip it", "skip tomorrow's"]),
        ("pt-BR", "stop", ["para de me lembrar disso", "não me lembra mais disso", "para de me avisar"]),
        ("en", "stop", ["stop reminding me about that", "don't remind me about that anymore"]),
    ],
)
def test_a_few_words_tell_what_becomes_of_it(language: Language, act, texts) -> None:
    for text in texts:
        said = answered(text, now=SATURDAY, zone=ZONE, language=language)
        assert said is not None, text
        assert said.act == act, text


@pytest.mark.parametrize(
    "text",
    [
        "comprar leite amanhã",
        "minhas tarefas",
        "oi",
        "feito 1",
        "adia a 1 para sexta",
        "me lembra amanhã de pagar a luz",
        "ok",
        "feito?",
        "",
    ],
)
def test_other_words_are_about_something_else(text) -> None:
    assert answered(text, now=SATURDAY, zone=ZONE, language="pt-BR") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt-BR", "pula o lembrete do remedio de amanhã"),
        ("en", "skip tomorrow's remedio reminder"),
        ("en", "skip the remedio reminder"),
    ],
)
def test_what_is_skipped_may_be_named(language: Language, text) -> None:
    said = answered(text, now=SATURDAY, zone=ZONE, language=language)
    assert said is not None
    assert (said.act, said.query) == ("skip", "remedio")
    assert (said.when is None) == ("tomorrow" not in text and "amanhã" not in text)


def test_the_time_that_is_skipped_is_read() -> None:
    said = answered("pula o de amanhã", now=SATURDAY, zone=ZONE, language="pt-BR")
    assert said is not None
    assert said.when is not None
    assert said.when.start == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["adia 1h", "adia isso por 1 hora", "adia em 1h"])
def test_hours_put_off_by_are_how_long_and_no_time_of_day(text: str) -> None:
    said = answered(text, now=SATURDAY, zone=ZONE, language="pt-BR")
    assert said is not None
    assert said.when is not None
    assert (said.when.kind, said.when.start) != ("datetime", SATURDAY.replace(hour=1))
    assert said.when.seconds == 3600 or said.when.start == SATURDAY + timedelta(hours=1)
