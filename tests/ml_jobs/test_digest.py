"""Digests by table: facts in, lines out."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from integrations.postgres.digests import Fact
from integrations.postgres.manners import KINDS
from language.types import Language
from ml_jobs.digest import Occasion, Seen, drafted, sections, written

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 7, 0, tzinfo=ZONE)


def task(n: int, text: str, day: int, hour: int | None = None) -> Fact:
    at = datetime(2026, 11, day, hour, tzinfo=ZONE) if hour is not None else None
    return Fact(source="task", id=UUID(int=n), text=text, day=date(2026, 11, day), at=at)


def reminder(n: int, text: str, day: int, hour: int) -> Fact:
    at = datetime(2026, 11, day, hour, tzinfo=ZONE)
    return Fact(source="reminder", id=UUID(int=n), text=text, day=at.date(), at=at)


FACTS = [
    task(1, "pagar a luz", 21),
    task(2, "ligar pra Ana", 21, 15),
    task(3, "renovar o seguro", 19),
    task(4, "comprar pão", 22),
    reminder(5, "tomar remédio", 21, 8),
    reminder(5, "tomar remédio", 22, 8),
]


def seen(occasion: Occasion, facts: list[Fact] = FACTS, language: Language = "pt-BR", now: datetime = NOW) -> Seen:
    return Seen(now=now, zone=ZONE, language=language, occasion=occasion, facts=facts)


def said(given: Seen) -> list[str]:
    return [line for line in written(drafted(given)) if line]


TODAY = ["📅 Hoje", "• 🔔 08:00 · tomar remédio", "1. 📋 15:00 · ligar pra Ana", "2. 📋 pagar a luz"]
LATE = ["⚠️ Atrasadas", "3. 📋 renovar o seguro (qui 19/11)"]
TOMORROW = ["➡️ Amanhã começa com", "• 🔔 08:00 · tomar remédio"]


@pytest.mark.parametrize(
    ("occasion", "lines"),
    [
        ("morning", [*TODAY, *LATE]),
        ("evening", [*TODAY, *LATE, *TOMORROW]),
        ("asked", [*TODAY, *LATE, *TOMORROW]),
    ],
)
def test_each_occasion_has_its_sections(occasion: Occasion, lines: list[str]) -> None:
    assert said(seen(occasion)) == lines


def test_it_speaks_english() -> None:
    assert said(seen("morning", [task(3, "renew the insurance", 19)], "en")) == [
        "⚠️ Overdue",
        "1. 📋 renew the insurance (Thu 19 Nov)",
    ]


def test_an_hour_that_has_passed_today_is_late() -> None:
    later = NOW.replace(hour=16)
    assert said(seen("asked", [task(2, "ligar pra Ana", 21, 15)], now=later)) == [
        "⚠️ Atrasadas",
        "1. 📋 15:00 · ligar pra Ana",
    ]


def test_what_was_told_is_left_out_and_counted() -> None:
    digest = drafted(seen("morning"))
    told = {line.key for line in digest.lines if line.fact.source == "task"}
    left = digest.without(told)
    assert [line.fact.text for line in left.lines] == ["tomar remédio"]
    assert left.said == 3


def test_a_task_is_told_as_due_and_then_as_late() -> None:
    due = drafted(seen("morning", [task(1, "pagar a luz", 21)])).lines[0]
    late = drafted(seen("morning", [task(1, "pagar a luz", 21)], now=NOW.replace(day=22))).lines[0]
    assert due.key == f"agenda:task:{UUID(int=1)}:2026-11-21"
    assert late.key == f"late:task:{UUID(int=1)}:2026-11-21"


def test_what_is_muted_is_left_out() -> None:
    late = Seen(now=NOW, zone=ZONE, language="pt-BR", occasion="morning", facts=FACTS, muted=("late",))
    assert said(late) == TODAY
    assert said(Seen(now=NOW, zone=ZONE, language="pt-BR", occasion="evening", facts=FACTS, muted=("reminders",))) == [
        "📅 Hoje",
        "1. 📋 15:00 · ligar pra Ana",
        "2. 📋 pagar a luz",
        *LATE,
        "➡️ Amanhã começa com",
        "4. 📋 comprar pão",
    ]


def test_what_can_be_muted_is_there_to_be_muted() -> None:
    assert set(KINDS) - {"reminders"} <= {section.name for section in sections()}


def test_what_was_put_off_says_so() -> None:
    again = Fact(
        source="reminder", id=UUID(int=9), text="take the pill", day=NOW.date(), at=NOW.replace(hour=9), put_off=True
    )
    assert said(seen("morning", [again], "en")) == ["📅 Today", "• 🔔 09:00 · take the pill (put off)"]


def test_no_facts_no_lines() -> None:
    assert drafted(seen("asked", [])).lines == ()


def test_a_long_list_is_cut_and_a_long_text_as_well() -> None:
    digest = drafted(seen("morning", [task(n, "x" * 300 + "\nsegunda linha", 21) for n in range(15)])).short()
    assert len(digest.lines) == 10
    assert digest.cut == 5
    assert all(len(line.text) < 130 and "\n" not in line.text for line in digest.lines)


def test_sections_are_found_in_their_order() -> None:
    assert [section.name for section in sections()] == ["agenda", "late", "mails", "tomorrow"]
