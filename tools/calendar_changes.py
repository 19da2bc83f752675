"""Events: moving and changing them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from integrations.google.calendar_parse import event as parsed
from integrations.postgres.columns import Description, Due, Line, Title
from integrations.postgres.event_rows import Event
from tools import _calendar_trouble as trouble
from tools import _calendar_words as words
from tools._calendar_desk import Desk, Item, desk_of, event_row, target
from tools._calendar_facts import facts_of, links_of, origin_of, others
from tools._calendar_series import shifted
from tools._calendar_shown import shows_change
from tools._calendar_supposed import suppose_moved
from tools._calendar_times import aware
from tools._context import GoneError, RejectedError, ToolCall, ToolResult, Words
from tools._errand import Errand
from tools._event_reminders_hung import hung_on
from tools._google_words import CHANGED
from tools._toolbox import Reaches, tool
from tools.calendar import point, span_of

NEEDS = "google"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an event is to become; None is left as it is."""

    event_id: UUID
    title: str | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None
    note: str | None = None
    video: bool = False
    series: bool = False


async def _changed_before(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """The event as an earlier attempt left it; what it was before, that attempt has written down."""
    event = await event_row(errand, UUID(str(arguments["event_id"])))
    series = bool(arguments.get("series"))
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    item = await desk.patched(target(event, series=series))
    if item is None:
        return None
    after = await desk.keep(item)
    moved = bool(arguments.get("start"))
    inverse = _inverse(after, errand.kept.get("back"))
    return _result(after, moved=moved, series=series, inverse=inverse, told=bool(others(event)))


_ASKS: Words = {"pt-BR": "Mudo e aviso os convidados?\n{what}", "en": "Change it, and tell the guests?\n{what}"}


@tool(
    effect="reversible",
    abroad=True,
    says=words.changed,
    preview=shows_change,
    reaches=Reaches(when=lambda given: bool(given["tell_guests"]), asks=_ASKS),
    supposes=suppose_moved,
    reconcile=_changed_before,
    serves=("event_update",),
    formerly=("change_event_with_guests",),
    examples={
        "pt-BR": (
            "passa a reunião com o cliente X pra quarta às 10",
            "adia o dentista 1 hora",
            "passa a reunião com a Ana pra quarta às 10",
        ),
        "en": (
            "move the meeting with client X to Wednesday at 10",
            "push the dentist back 1 hour",
            "move the meeting with Ana to Wednesday at 10",
        ),
    },
)
async def change_event(  # noqa: PLR0913 - all that can be changed
    errand: Errand,
    event_id: UUID,
    *,
    title: Title | None = None,
    start: Due | None = None,
    end: Due | None = None,
    place: Line | None = None,
    note: Description | None = None,
    video: bool = False,
    series: bool = False,
    tell_guests: bool = False,
) -> ToolResult:
    """Moves or changes an event; one that has guests only together with telling them, once the person says yes.

    Args:
        event_id: The event.
        title: Its new title.
        start: Its new start; a day for what takes all of it.
        end: Its new end, exclusive; as long as it was when not said.
        place: Its new place; empty removes it.
        note: Its new description.
        video: Adds a Google Meet link.
        series: Every time of what repeats, and not only this one.
        tell_guests: Its guests get a mail; refused without it where it has any.
    """
    wish = Wish(
        event_id=event_id, title=title, start=start, end=end, place=place, note=note, video=video, series=series
    )
    return await _change(errand, wish, tell=tell_guests)


async def _change(errand: Errand, wish: Wish, *, tell: bool) -> ToolResult:
    before = await event_row(errand, wish.event_id)
    desk, item = await at_hand(errand, before, series=wish.series)
    if not tell and [each for each in item.get("attendees") or () if not each.get("self")]:
        raise RejectedError(trouble.HAS_GUESTS, title=before.title)
    await _same_time(desk, wish, before, item)
    body, back = _bodies(wish, before, item, errand)
    if not body and not wish.video:
        raise RejectedError(trouble.NOTHING)
    undoable = not tell and not wish.video
    if undoable and errand.keep is not None:
        await errand.keep({"back": back})
    changed = await desk.patch(
        target(before, series=wish.series), body, tell=tell, etag=item.get("etag"), video=wish.video
    )
    after = await desk.keep(changed)
    inverse = _inverse(after, back if undoable else None)
    hung = await hung_on(errand, [after])
    return _result(after, moved=wish.start is not None, series=wish.series, inverse=inverse, told=tell, hung=hung)


async def _same_time(desk: Desk, wish: Wish, before: Event, item: Item) -> None:
    """An hour later than it was is not an hour later than it is.

    Raises:
        RejectedError: somebody has moved it since it was planned; the copy knows by now.
    """
    now = None if wish.start is None or wish.series else parsed(desk.calendar, item)
    if now is not None and (now.starts, now.ends) != (before.starts, before.ends):
        await desk.keep(item)
        raise RejectedError(CHANGED)


def _inverse(after: Event, back: object) -> tuple[ToolCall, ...]:
    """What sets it back, where that can be told."""
    if not isinstance(back, dict):
        return ()
    return (ToolCall(tool="change_event", arguments={**back, "event_id": str(after.id)}),)


async def at_hand(errand: Errand, event: Event, *, series: bool) -> tuple[Desk, Item]:
    """The event as Google has it now.

    Raises:
        RejectedError: it is gone, or somebody else's.
    """
    if not event.mine:
        raise RejectedError(trouble.NOT_YOURS, title=event.title, who=event.organizer)
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    item = await desk.read(target(event, series=series))
    if item is None:
        raise GoneError(trouble.NOT_THERE)
    return desk, item


def _bodies(wish: Wish, before: Event, item: Item, errand: Errand) -> tuple[dict[str, Any], dict[str, object]]:
    """What Google is told, and the arguments that set it back."""
    body: dict[str, Any] = {}
    back: dict[str, object] = {"series": wish.series} if wish.series else {}
    named = {"title": ("summary", wish.title), "place": ("location", wish.place), "note": ("description", wish.note)}
    for name, (field, value) in named.items():
        if value is not None:
            body[field] = value
            back[name] = item.get(field) or ("" if name == "place" else None)
    if wish.start is not None:
        start, end = _new_span(wish, before, errand)
        back |= {"start": before.starts.isoformat(), "end": before.ends.isoformat()}
        if wish.series and before.series_id:
            body |= shifted(item, before, start, end)
        else:
            body |= {"start": _whole(point(start, errand.zone)), "end": _whole(point(end, errand.zone))}
    return body, back


def _new_span(wish: Wish, before: Event, errand: Errand) -> tuple[date, date]:
    assert wish.start is not None
    start = aware(wish.start, errand.zone) if isinstance(wish.start, datetime) else wish.start
    if wish.end is None and before.all_day is not isinstance(start, datetime):
        return start, start + (before.ends - before.starts)  # type: ignore[operator] # both days or both moments
    return span_of(start, wish.end, errand.zone)


def _whole(value: Mapping[str, str]) -> dict[str, str | None]:
    """What a patch replaces: a day takes the place of a moment, and the other way round."""
    return {"date": None, "dateTime": None, **value} if "date" in value else {"date": None, **value}


def _result(
    after: Event, *, moved: bool, series: bool, inverse: tuple[ToolCall, ...], told: bool, hung: int = 0
) -> ToolResult:
    return ToolResult(
        facts={
            "event": facts_of(after, series=series),
            "moved": moved,
            "series": series,
            "told": told,
            "hung": hung,
            "links": links_of([after]),
        },
        inverse=inverse,
        origin=origin_of([after]),
    )
