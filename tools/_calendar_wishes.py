"""What an event is to become where neither another time nor another name is asked for: longer or shorter, with a video link."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from integrations.postgres.event_rows import Event
from language.types import Request
from tools._calendar_times import DAY
from tools._choose import said

Wish = Callable[[Event], Mapping[str, object] | None]
"""The change of one event; None where it cannot be made."""


def wish(request: Request) -> Wish | None:
    """None where something else is asked for."""
    act, seconds = said(request, "act"), request.slots.get("seconds")
    if act == "video":
        return lambda _: {"video": True}
    if act not in {"length", "longer", "shorter"} or not isinstance(seconds, int | float):
        return None
    length = timedelta(seconds=seconds)

    def lasting(event: Event) -> Mapping[str, object] | None:
        """As long as was said, or by so much."""
        changes = {"length": length, "longer": event.length + length, "shorter": event.length - length}
        end = _end(event.starts, changes[act])
        if end is None:
            return None
        return {"start": event.starts.isoformat(), "end": end.isoformat()}

    return lasting


def _end(start: date, length: timedelta) -> date | None:
    """An hour's end is reached by the hours that pass; whole days take whole days."""
    if length <= timedelta() or (not isinstance(start, datetime) and length % DAY):
        return None
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo) if isinstance(start, datetime) else start + length
