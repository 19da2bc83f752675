"""What tomorrow begins with."""

from collections.abc import Sequence
from datetime import timedelta

from ml_jobs.digest import Line, Section, Seen, by_time, line


def _lines(seen: Seen) -> Sequence[Line]:
    tomorrow = seen.now.date() + timedelta(days=1)
    first = by_time([each for each in seen.facts if each.day == tomorrow])[:1]
    return [line("tomorrow", each, seen.language) for each in first]


SECTION = Section(
    name="tomorrow",
    order=90,
    on=frozenset(("evening", "asked")),
    title={"pt-BR": "➡️ Amanhã começa com", "en": "➡️ Tomorrow starts with"},
    lines=_lines,
)
