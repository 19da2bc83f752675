"""Before which events a reminder is wanted, as it is said in both languages."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language import understand
from language.event_notices import Before, before, with_their_reminders
from language.types import Language

ZONE = ZoneInfo("America/Sao_Paulo")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


def asked(text: str, language: Language = "pt-BR") -> tuple[str, Mapping[str, object]]:
    (request,) = with_their_reminders(understand(text, now=MONDAY, zone=ZONE, language=language)).requests
    assert request.confidence >= 0.8
    return request.intent, {name: request.slots[name] for name in sorted(request.slots)}


@pytest.mark.parametrize(
    ("text", "title", "seconds"),
    [
        ("avisa um dia antes da reunião com a Ana", "reunião com a Ana", 86_400),
        ("10 min antes do dentista me avisa", "dentista", 600),
        ("quero um lembrete 10 min antes do dentista", "dentista", 600),
        ("tell me a day before the meeting with Ana", "the meeting with Ana", 86_400),
    ],
)
def test_a_notice_stands_before_or_behind_its_order(text: str, title: str, seconds: int) -> None:
    assert asked(text) == ("reminder_create", {"notices": (seconds,), "title": title})


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("muda o lembrete do dentista pra 1 hora antes", "dentista"),
        ("change the dentist reminder to 1 hour before", "dentist"),
    ],
)
def test_a_reminder_is_told_another_notice(text: str, query: str) -> None:
    assert asked(text) == ("reminder_update", {"notices": (3600,), "query": query})


@pytest.mark.parametrize(
    ("text", "title", "more"),
    [
        ("marca dentista quinta às 15h e me avisa 10 min antes", "dentista", {"notices": (600,)}),
        ("marca dentista quinta às 15h com lembrete 30 min antes", "dentista", {"notices": (1800,)}),
        (
            "marca dentista quinta às 15h, me lembra na véspera às 20h",
            "dentista",
            {"notices": (86_400,), "clock": "20:00"},
        ),
        ("schedule dentist Thursday at 3pm and remind me 15 min before", "dentist", {"notices": (900,)}),
        ("schedule dentist Thursday at 3pm with a reminder 1 hour before", "dentist", {"notices": (3600,)}),
    ],
)
def test_an_event_takes_its_reminder_along(text: str, title: str, more: Mapping[str, object]) -> None:
    assert asked(text) == ("event_create", {"title": title, **more})


@pytest.mark.parametrize(
    ("title", "message", "expected"),
    [
        ("cada reunião", "me avisa 10 min antes de cada reunião", Before(name="reunião", every=True)),
        ("todas as reuniões", "antes de todas as reuniões", Before(name="reuniões", every=True)),
        ("my next meeting", "remind me 5 min before my next meeting", Before(name="meeting", next=True)),
        ("na véspera do feriado", "me lembra na véspera do feriado", Before(name="feriado", eve=True)),
        (
            "the evening before the holiday",
            "remind me the evening before the holiday",
            Before(name="holiday", eve=True),
        ),
        (
            "levar os exames do dentista",
            "me lembra de levar os exames 1h antes do dentista",
            Before(name="dentista", own="levar os exames"),
        ),
        ("the dentist", "remind me 5 min before the dentist", Before(name="dentist")),
    ],
)
def test_the_events_are_read_from_what_it_is_about(title: str, message: str, expected: Before) -> None:
    assert before(title, message) == expected


@pytest.mark.parametrize(
    "text",
    [
        "marca dentista quinta às 15h e me lembra de pagar a luz 10 min antes das 18h",
        "comprar leite amanhã e me lembra às 9h",
    ],
)
def test_what_is_said_of_something_else_stays_by_itself(text: str) -> None:
    understood = understand(text, now=MONDAY, zone=ZONE, language="pt-BR")
    assert with_their_reminders(understood) == understood
