"""Events: cancelling them, and bringing them back."""

from collections.abc import Mapping, Sequence
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from integrations.google.calendar_parse import event as parsed
from integrations.postgres.columns import Ids
from integrations.postgres.event_rows import Event
from tools import _calendar_trouble as trouble
from tools import _calendar_words as words
from tools._calendar_desk import Desk, desk_of, event_rows, in_doubt, target
from tools._calendar_facts import facts_of, origin_of, others
from tools._calendar_shown import shows_cancelled
from tools._calendar_supposed import suppose_off
from tools._choose import ids_call, ids_in
from tools._context import RejectedError, ToolCall, ToolResult, Words
from tools._errand import Errand
from tools._event_reminders_hung import hung_on
from tools._google_words import CHANGED
from tools._toolbox import Reaches, tool

NEEDS = "google"


class Gone(BaseModel, frozen=True, extra="forbid"):
    """An event that was cancelled."""

    calendar_id: UUID
    google_id: Annotated[str, Field(min_length=1, max_length=1024)]


Rows = Annotated[tuple[Gone, ...], Field(min_length=1, max_length=200)]


async def _cancelled(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """What there was, once all of it is cancelled; else None: to cancel again what is cancelled changes nothing."""
    series = bool(arguments.get("series"))
    found = await event_rows(errand, [*ids_in(arguments)], gone=True)
    for each in found:
        desk = await desk_of(errand, calendar_id=each.calendar_id)
        async with in_doubt():
            there = await desk.read(target(each, series=series))
        if there is not None:
            return None
    return _told(found, series=series, tell=any(others(each) for each in found))


_ASKS: Words = {"pt-BR": "Cancelar {rows} eventos?\n{what}", "en": "Cancel {rows} events?\n{what}"}
_ASKS_TOLD: Words = {
    "pt-BR": "Cancelo e aviso os convidados?\n{what}",
    "en": "Cancel, and tell the guests?\n{what}",
}


@tool(
    effect="reversible",
    abroad=True,
    says=words.cancelled,
    asks=_ASKS,
    preview=shows_cancelled,
    reaches=Reaches(when=lambda given: bool(given["tell_guests"]), asks=_ASKS_TOLD),
    supposes=suppose_off,
    reconcile=_cancelled,
    serves=("event_cancel",),
    formerly=("cancel_events_with_guests",),
    examples={
        "pt-BR": ("cancela a reunião de amanhã", "desmarca o dentista", "cancela a reunião com a Ana"),
        "en": ("cancel tomorrow's meeting", "cancel the dentist appointment", "cancel the meeting with Ana"),
    },
)
async def cancel_events(errand: Errand, ids: Ids, *, series: bool = False, tell_guests: bool = False) -> ToolResult:
    """Cancels events of the person's calendar; those that have guests only together with telling them, once the person says yes.

    Args:
        ids: The events.
        series: Every time of what repeats, and not only this one.
        tell_guests: Their guests get a mail; refused without it where one has any.
    """
    found = await event_rows(errand, ids)
    for each in found:
        if others(each) and not tell_guests:
            raise RejectedError(trouble.HAS_GUESTS, title=each.title)
        if not each.mine:
            raise RejectedError(trouble.NOT_YOURS, title=each.title, who=each.organizer)
    hung = await hung_on(errand, found, series=series)
    for each in found:
        desk = await _checked(errand, each, series=series, tell=tell_guests)
        await desk.delete(target(each, series=series), tell=tell_guests)
        await desk.forget([each], series=series)
    return _told(found, series=series, tell=tell_guests, hung=hung)


async def _checked(errand: Errand, event: Event, *, series: bool, tell: bool) -> Desk:
    """The calendar, once it is sure that nobody hears of it who was not named, and that it is still what was shown."""
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    there = None if tell else await desk.read(target(event, series=series))
    if there is None:
        return desk
    if [each for each in there.get("attendees") or () if not each.get("self")]:
        raise RejectedError(trouble.HAS_GUESTS, title=event.title)
    now = None if series else parsed(desk.calendar, there)
    if now is not None and (now.starts, now.ends, now.title) != (event.starts, event.ends, event.title):
        # From here on the copy says what it has become: asked again, that is what is cancelled.
        await desk.keep(there)
        raise RejectedError(CHANGED)
    return desk


def _told(found: Sequence[Event], *, series: bool, tell: bool, hung: int = 0) -> ToolResult:
    rows = [{"calendar_id": str(each.calendar_id), "google_id": target(each, series=series)} for each in found]
    back = ToolCall(tool="restore_events", arguments={"rows": rows, **({"series": True} if series else {})})
    return ToolResult(
        facts={
            "events": [facts_of(each, series=series) for each in found],
            "series": series,
            "told": tell,
            "hung": hung,
        },
        # Whoever was told that it is off is not told otherwise by a tap.
        inverse=() if tell else (back,),
        origin=origin_of(found),
    )


async def _restored(_: Errand, __: Mapping[str, object]) -> ToolResult | None:
    """To bring back again what is back changes nothing."""
    return None


@tool(effect="reversible", abroad=True, says=words.restored, reconcile=_restored, examples={}, offered=False)
async def restore_events(errand: Errand, rows: Rows, *, series: bool = False) -> ToolResult:
    """Brings cancelled events back, under the ids they had.

    Args:
        rows: The events at Google.
        series: Whether these are whole series.
    """
    kept: list[Event] = []
    for nth, each in enumerate(rows):
        desk = await desk_of(errand, calendar_id=each.calendar_id)
        kept.append(await desk.keep(await desk.restore(each.google_id, nth=nth)))
    return ToolResult(
        facts={
            "events": [facts_of(each, series=series) for each in kept],
            "series": series,
            "hung": await hung_on(errand, kept, series=series),
        },
        inverse=(ids_call("cancel_events", tuple(each.id for each in kept), series=series),),
        origin=origin_of(kept),
    )
