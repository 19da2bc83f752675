"""How long before its time a reminder is wanted."""

import pytest
from tool_turns import SATURDAY, ZONE

from language import understand
from language.notices import notices
from language.types import Language

DAY, HOUR = 86_400, 3600


@pytest.mark.parametrize(
    ("language", "text", "title", "seconds"),
    [
        ("pt-BR", "me lembra da reunião sexta às 10h, 1 dia antes e 1 hora antes", "reunião", (DAY, HOUR)),
        ("pt-BR", "me lembra da reunião sexta às 10h 1 dia e 1 hora antes", "reunião", (DAY, HOUR)),
        ("pt-BR", "me avisa 1 hora antes da reunião", "reunião", (HOUR,)),
        ("pt-BR", "me lembra 10 minutos antes da reunião", "reunião", (600,)),
        ("pt-BR", "me lembra meia hora antes da consulta", "consulta", (1800,)),
        ("pt-BR", "me avisa da consulta amanhã às 15h, 30 min antes e na hora", "consulta", (1800, 0)),
        ("pt-BR", "me lembra do aniversário da Ana 12/05, no dia e 2 dias antes", "aniversário da Ana", (2 * DAY, 0)),
        ("pt-BR", "/lembrete dentista amanhã 14h 1 hora antes", "dentista", (HOUR,)),
        ("en", "remind me about the meeting Friday at 10am, 1 day before and 1 hour before", "meeting", (DAY, HOUR)),
        ("en", "remind me half an hour before my flight on Friday at 10", "my flight", (1800,)),
        ("en", "remind me 15 minutes ahead of the call tomorrow at 3pm", "the call", (900,)),
        ("en", "remind me of the dentist tomorrow at 3pm, an hour before and at the time", "the dentist", (HOUR, 0)),
    ],
)
def test_each_notice_is_read_and_left_out_of_the_title(language: Language, text, title, seconds) -> None:
    [request] = understand(text, now=SATURDAY, zone=ZONE, language=language).requests
    assert request.intent == "reminder_create"
    assert request.slots["title"] == title
    assert request.slots["notices"] == seconds


@pytest.mark.parametrize(
    "text",
    [
        "uma hora antes da reunião",
        "voo sábado 14h, me lembra 3 horas antes",
        "buy milk 1 hour before lunch",
        "antes eu lembrava",
        "",
    ],
)
def test_elsewhere_nothing_is_read_as_a_notice(text) -> None:
    assert notices(text) is None


def test_what_is_left_is_as_long_as_what_was_said() -> None:
    for text in ("me avisa 1 hora antes da reunião", "remind me 1 hour before the meeting"):
        ahead = notices(text)
        assert ahead is not None
        assert len(ahead.rest) == len(text)
