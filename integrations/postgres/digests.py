"""What a digest is made of, when it comes, and what was told by ourselves before. Nothing here commits."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.postgres.database import Row, Session
from integrations.postgres.events import Event, Events
from integrations.postgres.manners import PARTS, Manners, Part
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.schedules import Schedules
from integrations.postgres.tasks import Task, TaskFilter, Tasks
from language.times.occurrences import instant

MOST = 200
"""Rows of a kind that are looked at; a digest names far fewer."""
MOST_TIMES = 3000
"""Of two days, one a minute."""
APART = 2
"""More times of one thing in a day than these stand in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that is to be done or comes at a time."""

    source: Literal["task", "reminder", "event", "mail"]
    id: UUID
    text: str
    day: date
    """On the person's calendar."""
    at: datetime | None = None
    """In their zone; None: at no time of that day."""
    put_off: bool = False
    """Told before, and to come again."""
    more: int = 0
    """How often it comes that day after this time."""
    last_at: datetime | None = None
    """The last of those times."""
    who: str = ""
    """Of a mail: whoever waits."""
    foreign: bool = False
    """The text is somebody else's: shown as it is, and kept from models."""


async def keep_schedules(session: Session, manners: Manners, zone: ZoneInfo, now: datetime) -> None:
    """Sets the next time of each digest that is on, and takes away those that are off: called whenever either changes, or the zone.

    One that has come already at the hour that still holds, and waits to be told, goes on waiting.
    """
    on = {part: at for part in PARTS if (at := manners.next_of(part, now, zone))}
    waiting = await _waiting(session, manners, zone, now)
    await session.run(
        """
        delete from schedules where org_id = :org_id and user_id = :user_id
          and kind = any(:parts) and not kind = any(:kept)
        """,
        parts=list(PARTS),
        kept=list(on),
    )
    for part, at in on.items():
        if part not in waiting:
            await Schedules(session).plan(part, None, due_at=at, next_at=at)


async def _waiting(session: Session, manners: Manners, zone: ZoneInfo, now: datetime) -> frozenset[str]:
    rows = await session.rows(
        """
        select kind, due_at from schedules where org_id = :org_id and user_id = :user_id
          and kind = any(:parts) and due_at <= :now and next_at is not null
        """,
        parts=list(PARTS),
        now=now,
    )
    before = timedelta(seconds=1)
    return frozenset(
        row["kind"] for row in rows if manners.next_of(row["kind"], row["due_at"] - before, zone) == row["due_at"]
    )


async def facts(session: Session, now: datetime, zone: ZoneInfo) -> Sequence[Fact]:
    """Open tasks that are late or due today or tomorrow; reminders and events still to come until the end of tomorrow."""
    own = now.astimezone(zone)
    tomorrow = own.date() + timedelta(days=1)
    tasks, _ = await Tasks(session).find(TaskFilter(due_until=tomorrow), now=own, limit=MOST)
    end = instant(datetime.combine(tomorrow + timedelta(days=1), time()), zone)
    found = [_of_task(task, zone) for task in tasks if task.due is not None]
    events = await _events(session, own, end, zone)
    return [*found, *await _reminders(session, now, end, zone, {each.text for each in events}), *events]


async def _events(session: Session, now: datetime, end: datetime, zone: ZoneInfo) -> Sequence[Fact]:
    """Of the calendars that are looked at, as of their last copy; what takes several days stands on each of them."""
    today = now.date()
    events = await Events(session).between(now, end, zone)
    return [
        fact
        for each in events
        if each.response != "declined"
        for fact in _of_event(each, (today, today + timedelta(days=1)), zone)
    ]


def _of_event(event: Event, days: Sequence[date], zone: ZoneInfo) -> Iterator[Fact]:
    fact = Fact(source="event", id=event.id, text=event.title, day=days[0], foreign=not event.mine)
    if isinstance(event.starts, datetime):
        at = event.starts.astimezone(zone)
        yield replace(fact, day=at.date(), at=at)
        return
    yield from (replace(fact, day=day) for day in days if event.starts <= day < event.ends)


def _of_task(task: Task, zone: ZoneInfo) -> Fact:
    due = task.due
    at = due.astimezone(zone) if isinstance(due, datetime) else None
    assert due is not None
    return Fact(source="task", id=task.id, text=task.title, day=at.date() if at else due, at=at)


async def _reminders(
    session: Session, now: datetime, end: datetime, zone: ZoneInfo, events: Collection[str]
) -> Sequence[Fact]:
    """What hangs on one of the events stands there with it, unless it has words of its own."""
    rows = await session.rows(
        """
        select distinct subject_id from schedules where org_id = :org_id and user_id = :user_id
          and kind = 'reminder' and next_at < :end and subject_id is not null limit :most
        """,
        end=end,
        most=MOST,
    )
    reminders = await Reminders(session).get([row["subject_id"] for row in rows])
    going = [each for each in reminders if each.state == "active" and not (each.about_event and each.text in events)]
    return [*(fact for each in going for fact in _times_of(each, now, end, zone)), *await _put_off(session, end, zone)]


def _times_of(reminder: Reminder, now: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Fact]:
    """One a time; what comes many times in a day is one fact a day."""
    times = [at.astimezone(zone) for at in reminder.times().between(now, end, most=MOST_TIMES) if at < end]
    foreign = bool(reminder.about_event and reminder.about_event.foreign)
    plain = Fact(source="reminder", id=reminder.id, text=reminder.text, day=now.date(), foreign=foreign)
    for day, group in groupby(times, key=lambda at: at.date()):
        found = list(group)
        if len(found) > APART:
            yield replace(plain, day=day, at=found[0], more=len(found) - 1, last_at=found[-1])
        else:
            yield from (replace(plain, day=day, at=at) for at in found)


async def _put_off(session: Session, end: datetime, zone: ZoneInfo) -> Sequence[Fact]:
    """Reminders that came, were put off and come again before then."""
    rows = await session.rows(
        """
        select s.next_at, r.id, r.text, coalesce((r.about_event ->> 'foreign')::boolean, false) as foreign_ from schedules s
        join fires f on f.org_id = s.org_id and f.user_id = s.user_id and f.id = s.subject_id and f.state = 'put_off'
        join reminders r on r.org_id = f.org_id and r.user_id = f.user_id and r.id = f.subject_id and r.state = 'active'
        where s.org_id = :org_id and s.user_id = :user_id and s.kind = 'again' and s.next_at < :end
        order by s.next_at limit :most
        """,
        end=end,
        most=MOST,
    )
    return [
        Fact(
            source="reminder",
            id=row["id"],
            text=row["text"],
            day=at.date(),
            at=at,
            put_off=True,
            foreign=row["foreign_"],
        )
        for row in rows
        for at in (row["next_at"].astimezone(zone),)
    ]


async def told_before(session: Session, keys: Collection[str]) -> frozenset[str]:
    """Which of these facts we told by ourselves."""
    rows = await session.rows(
        "select fact from told_facts where org_id = :org_id and user_id = :user_id and fact = any(:keys)",
        keys=list(keys),
    )
    return frozenset(str(row["fact"]) for row in rows)


async def note_told(session: Session, keys: Collection[str], *, outbound_id: UUID, now: datetime) -> None:
    """From now on they were told."""
    await session.run(
        """
        insert into told_facts (org_id, user_id, fact, told_at, outbound_id)
        select :org_id, :user_id, fact, :now, :outbound from unnest(cast(:keys as text[])) as fact
        on conflict do nothing
        """,
        keys=list(keys),
        now=now,
        outbound=outbound_id,
    )


async def told_since(session: Session, since: datetime) -> Mapping[str, int]:
    """Of each kind, how many messages we sent by ourselves since then."""
    rows = await session.rows(
        """
        select reason ->> 'kind' as kind, count(*) as count from outbound_messages
        where org_id = :org_id and user_id = :user_id and reason is not null and created_at >= :since group by 1
        """,
        since=since,
    )
    return {str(row["kind"]): int(row["count"]) for row in rows}


async def newest_told(session: Session, part: Part, *, most: int) -> Sequence[datetime]:
    """When the last digests of this kind were told, the newest first."""
    rows = await session.rows(
        """
        select fired_at from fires where org_id = :org_id and user_id = :user_id and kind = :part and state = 'told'
        order by fired_at desc limit :most
        """,
        part=part,
        most=most,
    )
    return [row["fired_at"] for row in rows]


async def heard_between(session: Session, start: datetime, end: datetime) -> bool:
    """Whether the person said or tapped anything."""
    row = await session.row(
        """
        select exists(select from inbound_messages where org_id = :org_id and user_id = :user_id
          and said_at >= :start and said_at < :end and kind <> 'event') as found
        """,
        start=start,
        end=end,
    )
    return row is not None and bool(row["found"])


async def days_used(session: Session, zone: ZoneInfo, *, since: datetime) -> int:
    """On how many days of theirs the person did something with tasks or reminders."""
    row = await session.row(
        """
        select count(distinct (created_at at time zone :zone)::date) as days from tool_calls
        where org_id = :org_id and user_id = :user_id and state = 'done' and created_at >= :since
          and (tool like '%\\_task' or tool like '%\\_tasks' or tool like '%\\_reminder' or tool like '%\\_reminders')
        """,
        zone=zone.key,
        since=since,
    )
    return 0 if row is None else int(row["days"])


async def newest_unasked(session: Session, conversation_id: UUID, *, since: datetime) -> Row | None:
    """`reason` and `created_at` of what we said last by ourselves in this conversation, and whether nothing was said behind it: `newest`."""
    return await session.row(
        """
        select reason, created_at, not exists(select from outbound_messages later
          where later.org_id = o.org_id and later.user_id = o.user_id and later.conversation_id = o.conversation_id
            and later.position > o.position) as newest
        from outbound_messages o
        where org_id = :org_id and user_id = :user_id and conversation_id = :conversation and reason is not null
          and created_at >= :since order by created_at desc, position desc limit 1
        """,
        conversation=conversation_id,
        since=since,
    )


async def week(session: Session, start: datetime, end: datetime, zone: ZoneInfo, *, now: datetime) -> Row:
    """Of tasks: `done` by day of the person's calendar, and how many were `made` between and are `open` and `late` at the end, or now."""
    seen = min(end, now)
    counts = await session.row(
        """
        select count(*) filter (where created_at >= :start and created_at < :end) as made,
          count(*) filter (where completed_at is null) as open,
          count(*) filter (where completed_at is null and (due_at < :seen or due_on < cast(:today as date))) as late
        from tasks where org_id = :org_id and user_id = :user_id
        """,
        start=start,
        end=end,
        seen=seen,
        today=seen.astimezone(zone).date(),
    )
    done = await session.rows(
        """
        select (completed_at at time zone :zone)::date as day, count(*) as count from tasks
        where org_id = :org_id and user_id = :user_id and completed_at >= :start and completed_at < :end group by 1
        """,
        start=start,
        end=end,
        zone=zone.key,
    )
    assert counts is not None
    return {**counts, "done": {row["day"]: int(row["count"]) for row in done}}
