"""What has come of what was due: each time of it, the newest told, the ones before it counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from uuid import UUID

from integrations.postgres.database import Session
from integrations.postgres.event_reminders import Sight, known_start, sight
from integrations.postgres.event_rows import Event
from integrations.postgres.fires import Fire, Fires, fire_id
from integrations.postgres.followed import Followed
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.schedules import Scheduled

LATE = timedelta(minutes=1)
"""Told so much after its time, it says what time it was for."""
UNKNOWN_LENGTH = timedelta(hours=1)
"""Of an event that cannot be looked at."""
MOST_MISSED = 200
"""Times of one thing looked back at; one that comes every minute was away for a weekend four thousand times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One thing that has come."""

    schedule: Scheduled
    reminder: Reminder
    due_at: datetime
    """The newest time of it that has come, in UTC."""
    tell_at: datetime
    """When that was to be told: earlier by the notice."""
    missed: tuple[datetime, ...]
    """The times before that one which nobody was told of."""
    next_due: datetime | None
    next_at: datetime | None
    """When that one is to be told."""
    again: bool
    begins: datetime | None = None
    """When its event does, of what was put off."""
    event: Event | None = None
    """What it hangs on, as the copy of the calendar has it; None also where that is not there to be looked at."""
    held: bool = False
    """We were there in time, and nobody could be reached, or the messenger took nothing."""

    def late(self, now: datetime) -> bool:
        """What is ahead of an event says how long it is until then, so it is late only once that has begun."""
        if self.reminder.about_event is not None and not self.again and self.due_at >= now:
            return False
        return now - self.tell_at > LATE

    def over(self, now: datetime) -> bool:
        """No longer worth a message of its own."""
        until = self.worth_until
        return until is not None and now > until

    @property
    def worth_until(self) -> datetime | None:
        """After that it is no longer worth a message of its own; None: it always is."""
        if self.reminder.about_event is not None:
            return self._event_ends
        if self.reminder.useful == "digest":
            return self.tell_at + LATE
        lasting = self.reminder.useful_seconds
        return None if lasting is None else self.tell_at + timedelta(seconds=lasting)

    @property
    def _event_ends(self) -> datetime:
        followed = self.reminder.about_event
        if self.event is None or followed is None:
            return self.due_at + UNKNOWN_LENGTH
        return max(followed.start(self.event.ends), self.due_at + LATE)

    @property
    def moved(self) -> bool:
        """What it hangs on was moved so near that the time to tell of it had passed."""
        followed = self.reminder.about_event
        if followed is None or followed.moved_at is None or self.again:
            return False
        return followed.told(self.due_at, self.schedule.notice) < followed.moved_at

    @property
    def id(self) -> UUID:
        return self._id(self.due_at)

    def fires(self, now: datetime, outbound_id: UUID) -> Sequence[Fire]:
        """The rows of it: what was told, and what was only counted."""
        told = "summed" if self.over(now) else "told"
        return [
            *(self._fire(at, now, "summed", outbound_id) for at in self.missed),
            self._fire(self.due_at, now, told, outbound_id),
        ]

    def _fire(self, due_at: datetime, now: datetime, state: str, outbound_id: UUID) -> Fire:
        return Fire(
            id=self._id(due_at),
            kind=self.schedule.kind,
            subject_id=self.schedule.subject_id,
            notice=self.schedule.notice,
            due_at=due_at,
            fired_at=now,
            state="summed" if state == "summed" else "told",
            outbound_id=outbound_id,
        )

    def _id(self, due_at: datetime) -> UUID:
        return fire_id(self.schedule.id, due_at, due_at - timedelta(seconds=self.schedule.notice))


async def coming(session: Session, due: Sequence[Scheduled], now: datetime) -> tuple[list[Coming], list[Scheduled]]:
    """What has come, in the order of its time, and of one time in the order it was asked for; and the schedules of what there is nothing left to remind of."""
    put_off = {fire.id: fire for fire in await Fires(session).get(_subjects(due, "again"))}
    wanted = [*_subjects(due, "reminder"), *(fire.subject_id for fire in put_off.values() if fire.subject_id)]
    reminders = {each.id: each for each in await Reminders(session).get(wanted) if each.state == "active"}
    events = await sight(session, [each for each in reminders.values() if each.about_event], now)
    found: list[Coming] = []
    moot: list[Scheduled] = []
    for schedule in due:
        come = _again(schedule, put_off, reminders) if schedule.kind == "again" else _first(schedule, reminders, now)
        come = come and _of_event(come, events)
        if come is None:
            moot.append(schedule)
        else:
            found.append(come)
    return sorted(found, key=lambda each: (each.tell_at, each.due_at, each.reminder.created_at)), moot


def _subjects(due: Sequence[Scheduled], kind: str) -> list[UUID]:
    return [each.subject_id for each in due if each.kind == kind and each.subject_id]


def _first(schedule: Scheduled, reminders: Mapping[UUID, Reminder], now: datetime) -> Coming | None:
    reminder = reminders.get(schedule.subject_id) if schedule.subject_id else None
    if reminder is None:
        return None
    if reminder.about_event is not None:
        return _ahead_of_event(schedule, reminder, reminder.about_event)
    times, notice = reminder.times(), schedule.notice
    after = times.after(schedule.due_at)
    since = [schedule.due_at]
    for _, at in zip(range(MOST_MISSED), takewhile(lambda at: times.told(at, notice) <= now, after), strict=False):
        since.append(at)
    following = times.next(since[-1])
    return Coming(
        schedule=schedule,
        reminder=reminder,
        due_at=since[-1],
        tell_at=times.told(since[-1], notice),
        missed=tuple(since[:-1]),
        next_due=following,
        next_at=None if following is None else times.told(following, notice),
        again=False,
        held=schedule.next_at is not None and schedule.next_at > times.told(schedule.due_at, notice),
    )


def _ahead_of_event(schedule: Scheduled, reminder: Reminder, followed: Followed) -> Coming:
    """What comes after it is planned once this was told: `event_reminders.replan`."""
    due_at = schedule.due_at.astimezone(UTC)
    told = followed.told(due_at, schedule.notice)
    planned = schedule.next_at.astimezone(UTC) if schedule.next_at is not None else told
    return Coming(
        schedule=schedule,
        reminder=reminder,
        due_at=due_at,
        tell_at=max(told, planned),
        missed=(),
        next_due=None,
        next_at=None,
        again=False,
        held=planned > told,
    )


def _of_event(come: Coming, seen: Sight) -> Coming | None:
    """With the event it hangs on; None where that is not on any more."""
    followed, events = come.reminder.about_event, seen.events.get(come.reminder.id)
    if followed is None or events is None:
        return come
    wanted = come.begins or come.due_at
    event = next((each for each in events if followed.start(each.starts) == wanted), None)
    if event is None and not (come.again and followed.each and events):
        return None
    return replace(come, event=event)


def _again(schedule: Scheduled, put_off: Mapping[UUID, Fire], reminders: Mapping[UUID, Reminder]) -> Coming | None:
    """What was put off has come; it was put off to that moment, and is late only after it."""
    fire = put_off.get(schedule.subject_id) if schedule.subject_id else None
    reminder = reminders.get(fire.subject_id) if fire is not None and fire.subject_id else None
    if fire is None or reminder is None or fire.state != "put_off" or schedule.next_at is None:
        return None
    followed = reminder.about_event
    begins = None if followed is None else fire.due_at if followed.each else known_start(reminder)
    return Coming(
        schedule=schedule,
        reminder=reminder,
        begins=begins,
        due_at=schedule.next_at,
        tell_at=schedule.next_at,
        missed=(),
        next_due=None,
        next_at=None,
        again=True,
    )
