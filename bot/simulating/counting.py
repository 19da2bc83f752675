"""What became of a simulated year: what was told held against what dateutil expects, and what was delivered against the outbox."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.app import App
from bot.firing.coming import LATE
from bot.simulating.lives import Wanted, told_at
from integrations.postgres.database import Person

Life = tuple[Person, Sequence[Wanted]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What became of the year. `seen_twice` counts messages delivered again after a kill in the documented window."""

    seed: int
    days: int
    expected: int
    told: int
    lost: int
    doubled: int
    late: int
    late_unlabelled: int
    early: int
    digests: int
    digests_doubled: int
    messages: int
    undelivered: int
    seen_twice: int
    kills: int
    outages: int
    seconds: float

    @property
    def sound(self) -> bool:
        wrong = self.lost, self.doubled, self.late_unlabelled, self.undelivered, self.digests_doubled
        return not any(wrong) and self.seen_twice <= self.kills


class Course(Protocol):
    """What befell it."""

    start: datetime
    end: datetime
    kills: Counter[str]
    outages: list[tuple[datetime, datetime]]


def delivered(folder: Path) -> Counter[str]:
    """How often each message was handed to the messenger."""
    lines = (folder / "delivered.jsonl").read_text().splitlines()
    return Counter(json.loads(line)["id"] for line in lines)


async def counted(
    app: App,
    lives: Sequence[Life],
    course: Course,
    folder: Path,
    seed: int,
    days: int,
    seconds: float,
) -> Figures:
    copies = delivered(folder)
    sums: Counter[str] = Counter()
    for person, reminders in lives:
        expected = {each for one in reminders for each in one.expected(course.start, course.end)}
        async with app.database.as_person(person) as session:
            fires = await session.rows(_FIRES)
            messages = await session.rows("select id from outbound_messages")
            digests = await session.rows(_DIGESTS)
        each_day = Counter(
            (row["kind"], row["due_at"].astimezone(ZoneInfo(reminders[0].zone)).date()) for row in digests
        )
        sums["digests"] += len(digests)
        sums["digests_doubled"] += len(digests) - len(each_day)
        told = Counter((row["subject_id"], row["notice"], row["due_at"].astimezone(UTC)) for row in fires)
        sums["expected"] += len(expected)
        sums["told"] += len(fires)
        sums["lost"] += len(expected - told.keys())
        # What an hour of a wrong clock brought before the end of the year is early, not wrong.
        sums["doubled"] += sum(told.values()) - len(told)
        sums["messages"] += len(messages)
        sums["undelivered"] += sum(1 for row in messages if not copies[str(row["id"])])
        for row in fires:
            sums.update(_marks(row, ZoneInfo(reminders[0].zone)))
    return Figures(
        seed=seed,
        days=days,
        expected=sums["expected"],
        told=sums["told"],
        lost=sums["lost"],
        doubled=sums["doubled"],
        late=sums["late"],
        late_unlabelled=sums["late_unlabelled"],
        early=sums["early"],
        digests=sums["digests"],
        digests_doubled=sums["digests_doubled"],
        messages=sums["messages"],
        undelivered=sums["undelivered"],
        seen_twice=sum(copies.values()) - len(copies),
        kills=course.kills.total(),
        outages=len(course.outages),
        seconds=round(seconds, 1),
    )


def _marks(row: Mapping[str, object], zone: ZoneInfo) -> list[str]:
    due, fired, notice = row["due_at"], row["fired_at"], row["notice"]
    assert isinstance(due, datetime)
    assert isinstance(fired, datetime)
    assert isinstance(notice, int)
    after = fired - told_at(due.astimezone(zone).replace(tzinfo=None), notice, zone)
    if after < timedelta():
        return ["early"]
    if after <= LATE:
        return []
    labelled = f"{due.astimezone(zone):%H:%M}" in str(row["text"]) or "e mais" in str(row["text"])
    return ["late"] if labelled else ["late", "late_unlabelled"]


_DIGESTS = "select kind, due_at from fires where kind in ('morning', 'evening', 'weekly') and outbound_id is not null"
_FIRES = """
select f.subject_id, f.notice, f.due_at, f.fired_at, o.text from fires f
left join outbound_messages o on (o.org_id, o.user_id, o.id) = (f.org_id, f.user_id, f.outbound_id)
where f.kind = 'reminder'
"""
