"""What today still holds: its tasks, and the reminders and events to come."""

from collections.abc import Sequence

from ml_jobs.digest import Line, Section, Seen, by_time, line


def _lines(seen: Seen) -> Sequence[Line]:
    today = [each for each in seen.facts if each.day == seen.now.date() and not (each.at and each.at < seen.now)]
    return [line("agenda", each, seen.language) for each in by_time(today)]


SECTION = Section(
    name="agenda",
    order=10,
    on=frozenset(("morning", "evening", "asked")),
    title={"pt-BR": "📅 Hoje", "en": "📅 Today"},
    lines=_lines,
)
