"""When a person wants to hear from us by ourselves, and when not. Nothing here commits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from integrations.postgres.database import Session
from language.times.occurrences import instant

Part = Literal["morning", "evening", "weekly"]
PARTS: tuple[Part, ...] = ("morning", "evening", "weekly")
WEEKLY_AT = time(9)
"""On Mondays."""
DAY = timedelta(days=1)
SATURDAY = 5
Kind = Literal["late", "tomorrow", "reminders", "mails"]
KINDS: tuple[Kind, ...] = ("late", "tomorrow", "reminders", "mails")
"""What of a summary may be muted: sections of it, by name, and the reminders of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Wall clock of the person's zone; None is off."""

    morning_at: time | None = None
    evening_at: time | None = None
    weekly: bool = False
    quiet_from: time | None = None
    quiet_until: time | None = None
    most_a_day: int = 3
    """Messages a day of what they did not set to a time themselves, digests included."""
    muted: tuple[str, ...] = ()
    """Kinds they want no more of."""
    offered: Mapping[str, str] = field(default_factory=dict)
    """What was offered, and when."""
    paused_until: datetime | None = None
    """Nothing by ourselves before this moment."""
    weekdays_only: bool = False
    """The daily ones stay away on Saturdays and Sundays."""
    narrated: bool = False
    """A model may write the opening of a daily one."""

    def at(self, part: Part) -> time | None:
        """When this digest comes; None: it does not."""
        if part == "weekly":
            return WEEKLY_AT if self.weekly else None
        return self.morning_at if part == "morning" else self.evening_at

    def next_of(self, part: Part, after: datetime, zone: ZoneInfo) -> datetime | None:
        """The first moment after this one at which it comes, in UTC."""
        wall = self.at(part)
        if wall is None:
            return None
        day = after.astimezone(zone).date() - DAY
        while True:
            found = instant(datetime.combine(day, wall), zone)
            if found > after and self._on(part, day):
                return found
            day += DAY

    def _on(self, part: Part, day: date) -> bool:
        if part == "weekly":
            return day.weekday() == 0
        return not self.weekdays_only or day.weekday() < SATURDAY

    def quiet_end(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """When we may speak again, in UTC: the moment itself outside the quiet hours and the pause."""
        if self.paused_until is not None and moment < self.paused_until:
            moment = self.paused_until
        if self.quiet_from is None or self.quiet_until is None or self.quiet_from == self.quiet_until:
            return moment
        own = moment.astimezone(zone)
        for day in (own.date() - DAY, own.date()):
            start = instant(datetime.combine(day, self.quiet_from), zone)
            over = self.quiet_until <= self.quiet_from
            end = instant(datetime.combine(day + DAY if over else day, self.quiet_until), zone)
            if start <= moment < end:
                return end
        return moment


async def manners_of(session: Session) -> Manners:
    """As the person: what holds now; it stays so until the transaction ends."""
    row = await session.row("select * from manners where org_id = :org_id and user_id = :user_id for update")
    if row is None:
        return Manners()
    found = {name: row[name] for name in Manners.__dataclass_fields__}
    return Manners(**{**found, "muted": tuple(row["muted"])})


async def save(session: Session, manners: Manners, *, now: datetime) -> None:
    """As the person: what holds from now on; what is all as usual needs no row."""
    if manners == Manners():
        await session.run("delete from manners where org_id = :org_id and user_id = :user_id")
        return
    await session.run(
        """
        insert into manners (org_id, user_id, morning_at, evening_at, weekly, quiet_from, quiet_until, most_a_day,
          muted, offered, paused_until, weekdays_only, narrated, updated_at)
        values (:org_id, :user_id, :morning_at, :evening_at, :weekly, :quiet_from, :quiet_until, :most_a_day,
          :muted, :offered, :paused_until, :weekdays_only, :narrated, :now)
        on conflict (org_id, user_id) do update set morning_at = excluded.morning_at,
          evening_at = excluded.evening_at, weekly = excluded.weekly, quiet_from = excluded.quiet_from,
          quiet_until = excluded.quiet_until, most_a_day = excluded.most_a_day, muted = excluded.muted,
          offered = excluded.offered, paused_until = excluded.paused_until, weekdays_only = excluded.weekdays_only,
          narrated = excluded.narrated, updated_at = excluded.updated_at
        """,
        morning_at=manners.morning_at,
        evening_at=manners.evening_at,
        weekly=manners.weekly,
        quiet_from=manners.quiet_from,
        quiet_until=manners.quiet_until,
        most_a_day=manners.most_a_day,
        muted=list(manners.muted),
        offered=dict(manners.offered),
        paused_until=manners.paused_until,
        weekdays_only=manners.weekdays_only,
        narrated=manners.narrated,
        now=now,
    )
