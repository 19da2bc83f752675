"""What a new time makes of a reminder that hangs on an event: an hour of a day before it, or it hangs on it no more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from integrations.postgres.event_reminders import known_start
from integrations.postgres.followed import DAY, Followed
from integrations.postgres.reminders import Reminder

LET_GO: Mapping[str, object] = {"about_kind": None, "about_id": None, "about_event": None}


def of_event(reminder: Reminder, values: Mapping[str, object]) -> Mapping[str, object]:
    """The new values as they are of such a reminder; those of any other as they are."""
    followed = reminder.about_event
    if followed is None:
        return values
    notices = values.get("notices")
    if "rrule" in values and values["rrule"] is not None:
        return {**values, **LET_GO}
    starts = values.get("starts_at")
    if not isinstance(starts, datetime):
        return {**values, **_counted(followed, notices)}
    at = starts.replace(tzinfo=ZoneInfo(str(values["zone"])))
    kept = {name: value for name, value in values.items() if name not in {"starts_at", "zone", "exact", "rrule"}}
    own, begins = (each.astimezone(ZoneInfo(followed.zone)) for each in (at, known_start(reminder)))
    if followed.each or at.astimezone(UTC) > known_start(reminder):
        return {"notices": (0,), **values, **LET_GO}
    days = (begins.date() - own.date()).days
    clock = own.time().replace(tzinfo=None)
    return {**kept, "notices": (days * DAY,), "about_event": replace(followed, clock=clock)}


def _counted(followed: Followed, notices: object) -> Mapping[str, object]:
    """Minutes and hours are counted back from the start, whatever hour of a day was said before."""
    if followed.clock is None or not isinstance(notices, tuple) or not any(each % DAY for each in notices):
        return {}
    return {"about_event": replace(followed, clock=None)}
