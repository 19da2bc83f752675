"""Tasks whose time has passed."""

from collections.abc import Sequence

from ml_jobs.digest import Line, Section, Seen, by_time, line


def _lines(seen: Seen) -> Sequence[Line]:
    today = seen.now.date()
    late = [
        each
        for each in seen.facts
        if each.source == "task" and (each.day < today or (each.at is not None and each.at < seen.now))
    ]
    return [
        line("late", each, seen.language, f" ({seen.named(each.day)})" if each.day != today else "")
        for each in by_time(late)
    ]


SECTION = Section(
    name="late",
    order=20,
    on=frozenset(("morning", "evening", "asked")),
    title={"pt-BR": "⚠️ Atrasadas", "en": "⚠️ Overdue"},
    lines=_lines,
)
