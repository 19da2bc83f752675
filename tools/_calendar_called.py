"""The events that a request may mean which sounds as well like one about tasks or reminders."""

from collections.abc import Sequence
from dataclasses import replace

from language.events import event_change, named_with_day, of_day
from language.types import Request, When
from tools._calendar_pool import named, options
from tools._choose import Option
from tools._context import Turn

_OF_EVENTS = {"task_update": "event_update", "task_delete": "event_cancel"}


async def called(turn: Turn, name: str, request: Request | None) -> Sequence[Option]:
    """Those of this name, on the day that was said of it."""
    change = event_change(turn.message)
    words, day = named_with_day(
        change.name if change is not None and change.name else name,
        now=turn.now,
        zone=turn.zone,
        language=turn.language,
    )
    return options(turn, await named(turn, words, day or _day(turn, request)))


def as_event(request: Request) -> Request:
    return replace(request, intent=_OF_EVENTS.get(request.intent, request.intent))


def _day(turn: Turn, request: Request | None) -> When | None:
    """The day it is on: of what is moved, the one it is moved from."""
    if request is None:
        return None
    if request.intent in {"event_cancel", "task_delete"}:
        when = request.when
        return when if when is not None and when.kind in {"date", "datetime", "range"} else None
    return of_day(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
