"""Reminders that hang on events: planned from the copy of the calendar, in the transaction in which it changes.

Whoever changes rows of the copy calls `follow` before it commits, so that no reminder is ever planned for what an event was.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from integrations.postgres import unasked
from integrations.postgres.database import Session
from integrations.postgres.event_rows import Event, event_of
from integrations.postgres.followed import Followed, series_of
from integrations.postgres.reminders import KIND, Reminder, Reminders
from integrations.postgres.schedules import Scheduled, Schedules
from language.normal import visible

BEHIND = timedelta(days=30)
"""What is longer past comes no more, wherever it is moved."""
SAME = timedelta(minutes=15)
"""Who was told that it begins at an hour is not told again when it is moved by less than this."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of the events that reminders hang on."""

    events: Mapping[UUID, Sequence[Event]] = field(default_factory=dict)
    """By reminder, what it hangs on, by start; without those whose calendar is not there to be looked at."""


async def hold(session: Session) -> None:
    """At the beginning of a transaction that will follow: nothing of the person's is then waited for in a circle."""
    await unasked.hold_conversations(session)


async def follow(session: Session, now: datetime) -> None:
    """The copy of a calendar has changed: what hangs on its events moves, is called off or comes again."""
    await replan(session, await Reminders(session).of_events(since=now - BEHIND), now)


async def replan(session: Session, reminders: Collection[Reminder], now: datetime) -> None:
    """Plans reminders of events by how these are now; of those that cannot be looked at what was known last stays.

    Each notice of each start comes once, however often this is done.
    """
    if not reminders:
        return
    reminders = list({each.id: each for each in reminders}.values())
    seen = await sight(session, reminders, now)
    told = await _told(session, [each.id for each in reminders], now)
    planned = await _planned(session, [each.id for each in reminders])
    kept = [_as_seen(each, seen.events[each.id], now) if each.id in seen.events else each for each in reminders]
    changed = [after for before, after in zip(reminders, kept, strict=True) if after != before]
    if changed:
        await Reminders(session).save(changed)
    for each in kept:
        starts = _starts(each, seen)
        chosen = {
            notice: next_time(
                each, notice, starts, planned.get((each.id, notice)), told.get((each.id, notice), ()), now
            )
            for notice in each.notices
        }
        await _plan(session, each, chosen, planned)


async def sight(session: Session, reminders: Iterable[Reminder], now: datetime) -> Sight:
    """The events of these reminders, as the copies of connected calendars have them."""
    followed = {each.id: each.about_event for each in reminders if each.about_event is not None}
    if not followed:
        return Sight()
    rows = await session.rows(
        _EVENTS,
        series=list({each.series for each in followed.values()}),
        since=now - BEHIND,
        first=(now - BEHIND).date(),
    )
    there = {row["id"] for row in await session.rows(_CALENDARS)}
    events = [event_of(row) for row in rows]
    found = {id_: each.among(events) for id_, each in followed.items()}
    return Sight({id_: each for id_, each in found.items() if each or followed[id_].calendar_id in there})


def next_time(
    reminder: Reminder,
    notice: int,
    starts: Sequence[datetime],
    planned: Scheduled | None,
    told: Sequence[datetime],
    now: datetime,
) -> tuple[datetime, datetime] | None:
    """For which start, and when, it is told next; None: not any more.

    What is due stays due. What was told counts for every start near it. A start that has come nearer than its notice is told at once.
    """
    followed = reminder.about_event
    assert followed is not None
    for start in starts:
        if start.replace(tzinfo=None) in reminder.without or any(abs(each - start) < SAME for each in told):
            continue
        is_planned = planned is not None and planned.due_at == start and planned.next_at is not None
        at = followed.told(start, notice)
        if is_planned and planned is not None and planned.next_at is not None and at <= now:
            return start, planned.next_at
        if at > now:
            return start, at
        if start > now:
            return start, now
    return None


def _starts(reminder: Reminder, seen: Sight) -> Sequence[datetime]:
    followed = reminder.about_event
    assert followed is not None
    if reminder.id not in seen.events:
        return [known_start(reminder)]
    return [followed.start(each.starts) for each in seen.events[reminder.id]]


def known_start(reminder: Reminder) -> datetime:
    """When it began or begins, as far as was known last."""
    return reminder.starts_at.replace(tzinfo=UTC)


def _as_seen(reminder: Reminder, events: Sequence[Event], now: datetime) -> Reminder:
    """The reminder with what its event is like now: of a series, the time to come."""
    followed = reminder.about_event
    assert followed is not None
    coming = [each for each in events if followed.start(each.starts) > now] if followed.each else events
    event = next(iter(coming), None)
    if event is None:
        return reminder
    start = followed.start(event.starts)
    moved = not followed.each and start != known_start(reminder)
    title = short_title(event) or followed.title
    seen = replace(
        followed,
        calendar_id=event.calendar_id,
        google_id=None if followed.each else event.google_id,
        day=followed.day_of(event),
        title=title,
        foreign=not event.mine,
        all_day=event.all_day,
        moved_at=now.astimezone(UTC) if moved else followed.moved_at,
    )
    text = title if reminder.text == followed.title else reminder.text
    return replace(reminder, text=text, starts_at=start.replace(tzinfo=None), about_id=seen.id, about_event=seen)


def short_title(event: Event) -> str:
    """As much of it as a reminder holds; of what nobody sees nothing."""
    return " ".join(visible(event.title).split())[:200].strip()


def followed_by(event: Event, zone: str, *, each: bool = False) -> Followed:
    """What a reminder must know of an event, or of all times of its series."""
    found = Followed(
        calendar_id=event.calendar_id,
        google_id=None if each else event.google_id,
        series=series_of(event),
        title=short_title(event),
        foreign=not event.mine,
        day=event.starts,
        all_day=event.all_day,
        zone=zone,
    )
    return replace(found, day=found.day_of(event))


async def _plan(
    session: Session,
    reminder: Reminder,
    chosen: Mapping[int, tuple[datetime, datetime] | None],
    planned: Mapping[tuple[UUID, int], Scheduled],
) -> None:
    """Sets the schedules to these, touching none that is so already."""
    kept = [notice for notice, at in chosen.items() if at is not None]
    for notice, at in chosen.items():
        before = planned.get((reminder.id, notice))
        if at is not None and (before is None or (before.due_at, before.next_at) != at):
            due, next_at = at
            await Schedules(session).plan(KIND, reminder.id, notice=notice, due_at=due, next_at=next_at)
    if any(id_ == reminder.id and notice not in kept for id_, notice in planned):
        await Schedules(session).drop(KIND, [reminder.id], notices_kept=kept)


async def _planned(session: Session, ids: Collection[UUID]) -> Mapping[tuple[UUID, int], Scheduled]:
    found = await Schedules(session).of(KIND, ids)
    return {
        (each.subject_id, each.notice): replace(
            each, due_at=each.due_at.astimezone(UTC), next_at=each.next_at and each.next_at.astimezone(UTC)
        )
        for each in found
        if each.subject_id
    }


async def _told(session: Session, ids: Collection[UUID], now: datetime) -> Mapping[tuple[UUID, int], list[datetime]]:
    """By reminder and notice, of which starts it was told."""
    found: dict[tuple[UUID, int], list[datetime]] = {}
    for row in await session.rows(_TOLD, kind=KIND, ids=list(ids), since=now - BEHIND):
        found.setdefault((row["subject_id"], row["notice"]), []).append(row["due_at"].astimezone(UTC))
    return found


_TOLD = """
select subject_id, notice, due_at from fires
where org_id = :org_id and user_id = :user_id and kind = :kind and subject_id = any(:ids) and due_at >= :since
"""
_CALENDARS = """
select c.id from calendars c
join google_accounts a on (a.org_id, a.user_id, a.id) = (c.org_id, c.user_id, c.account_id)
where c.org_id = :org_id and c.user_id = :user_id and a.state = 'connected' and c.synced_at is not null
"""
_EVENTS = """
select e.*, c.name as calendar, c.zone as calendar_zone, c.access_role, a.email
from calendar_events_cache e
join calendars c on (c.org_id, c.user_id, c.id) = (e.org_id, e.user_id, e.calendar_id)
join google_accounts a on (a.org_id, a.user_id, a.id) = (c.org_id, c.user_id, c.account_id)
where e.org_id = :org_id and e.user_id = :user_id and (e.starts_at >= :since or e.starts_on >= cast(:first as date))
  and regexp_replace(coalesce(e.series_id, e.google_id), '_R[0-9]{8}(T[0-9]{6}Z?)?$', '') = any(cast(:series as text[]))
"""
