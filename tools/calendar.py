"""Events: putting them into the calendar, alone or with guests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, TypeAdapter

from integrations.postgres.columns import Description, Due, Line, Name, Title
from integrations.postgres.event_rows import Event
from integrations.postgres.followed import Clock
from integrations.postgres.reminders import Notices
from integrations.postgres.rules import Rule
from language.events import addresses
from tools import _calendar_trouble as trouble
from tools import _calendar_words as words
from tools._calendar_desk import Desk, desk_of
from tools._calendar_facts import facts_of, links_of
from tools._calendar_shown import shows_invitation
from tools._calendar_times import DAY, HOUR, aware, rules_of, zone_of
from tools._choose import ids_call, made
from tools._context import RejectedError, Shown, ToolResult, Words
from tools._errand import Errand
from tools._event_reminder_words import ahead_facts
from tools._toolbox import Reaches, tool
from tools.event_reminders import hang_on, whole_days

NEEDS = "google"
MOST_GUESTS = 50


def _address(value: str) -> str:
    if addresses(value) != (value,):
        raise ValueError("not an address")
    return value


Address = Annotated[Line, AfterValidator(_address)]
Addresses = Annotated[tuple[Address, ...], Field(min_length=1, max_length=MOST_GUESTS)]
Guests = Annotated[tuple[Address, ...], Field(max_length=MOST_GUESTS)]
Minutes = Annotated[tuple[Annotated[int, Field(ge=0, le=40320)], ...], Field(max_length=5)]
Days = Annotated[tuple[Due, ...], Field(max_length=100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """When Recado reminds of it."""

    notices: Notices | None = None
    clock: Clock | None = None


_AHEAD = TypeAdapter(Ahead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event to be made."""

    title: str
    start: date
    end: date | None
    place: str | None = None
    note: str | None = None
    video: bool = False
    rrule: str | None = None
    without: Sequence[date] = ()
    reminders: Sequence[int] | None = None
    guests: Sequence[str] = ()


async def _reconciled(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """The event there is under the id of this call; None when it was not made."""
    desk = await desk_of(errand, named=_named(arguments))
    item = await desk.inserted()
    if item is None:
        return None
    ahead = _AHEAD.validate_python({name: arguments.get(name) for name in ("notices", "clock")})
    return await _made(desk, item, ahead)


def _named(arguments: Mapping[str, object]) -> str | None:
    named = arguments.get("calendar")
    return str(named) if named else None


_ASKS: Words = {"pt-BR": "Marco e mando o convite?\n{what}", "en": "Schedule it and send the invitation?\n{what}"}


@tool(
    effect="reversible",
    abroad=True,
    says=words.made,
    preview=shows_invitation,
    reaches=Reaches(when=lambda given: bool(given["guests"]), asks=_ASKS),
    reconcile=_reconciled,
    serves=("event_create",),
    formerly=("create_event_with_guests",),
    examples={
        "pt-BR": (
            "/agendar reunião com cliente X amanhã 14h",
            "marca dentista terça às 8 na rua tal",
            "marca reunião com ana@fora.com amanhã às 14h",
        ),
        "en": (
            "schedule a meeting with client X tomorrow at 2pm",
            "team meeting every Monday at 9 for 30 min",
            "schedule a meeting with ana@fora.com tomorrow at 2pm",
        ),
    },
)
async def create_event(  # noqa: PLR0913 - an event is all of these
    errand: Errand,
    title: Title,
    start: Due,
    end: Due | None = None,
    *,
    guests: Guests = (),
    place: Line | None = None,
    note: Description | None = None,
    video: bool = False,
    rrule: Rule | None = None,
    without: Days = (),
    reminders: Minutes | None = None,
    notices: Notices | None = None,
    clock: Clock | None = None,
    zone: Name | None = None,
    calendar: Name | None = None,
) -> ToolResult:
    """Puts an event into the person's Google Calendar; guests are sent invitations, once the person says yes.

    Args:
        title: In the person's words, without the time.
        start: A moment, or a day for what takes all of it.
        end: Exclusive; an hour after the start, or that day alone, when not said.
        guests: Their addresses, as the person gave them; never made up.
        place: Where.
        note: Its description; guests read it.
        video: With a Google Meet link.
        rrule: RFC 5545, wall time, when it repeats.
        without: Days a repetition leaves out.
        reminders: Minutes ahead at which Google reminds by itself; the calendar's own when not said.
        notices: Seconds ahead at which Recado reminds in this chat; with a clock whole days ahead.
        clock: The hour of that day at which Recado does, such as "20:00".
        zone: IANA name, when another than the person's was said.
        calendar: The name of another calendar than the main one.
    """
    draft = Draft(
        title=title,
        start=start,
        end=end,
        place=place,
        note=note,
        video=video,
        rrule=rrule,
        without=without,
        reminders=reminders,
        guests=guests,
    )
    whole_days(notices or (), clock, all_day=not isinstance(start, datetime))
    body = body_of(draft, _zone(zone) or errand.zone)
    desk = await desk_of(errand, named=calendar)
    item = await desk.insert(body, tell=bool(draft.guests), video=draft.video)
    return await _made(desk, item, Ahead(notices=notices, clock=clock))


async def _made(desk: Desk, item: Mapping[str, Any], ahead: Ahead) -> ToolResult:
    event = await desk.keep(item)
    facts: dict[str, object] = {"event": facts_of(event, series=True), "links": links_of([event])}
    if ahead.notices:
        hung = await hang_on(desk.errand, event, ahead.notices, ahead.clock)
        facts["ahead"] = ahead_facts(hung) if hung is not None else None
    return ToolResult(
        facts=facts,
        inverse=_back(event),
        shown=Shown(kind=made("event"), ids=(event.id,)),
    )


def _back(event: Event) -> tuple[Any, ...]:
    """What was sent to others is not taken back by a tap."""
    return () if event.guests else (ids_call("cancel_events", (event.id,), series=bool(event.rules)),)


def body_of(draft: Draft, zone: ZoneInfo) -> dict[str, Any]:
    """The event as Google takes it.

    Raises:
        RejectedError: it would end before it begins, or days and hours are mixed.
    """
    start, end = span_of(draft.start, draft.end, zone)
    body: dict[str, Any] = {"summary": draft.title, "start": point(start, zone), "end": point(end, zone)}
    body |= {"location": draft.place} if draft.place else {}
    body |= {"description": draft.note} if draft.note else {}
    if draft.rrule:
        body["recurrence"] = rules_of(draft.rrule, draft.without, start, zone_of(start, zone))
    if draft.guests:
        body["attendees"] = [{"email": each} for each in draft.guests]
    if draft.reminders is not None:
        ahead = [{"method": "popup", "minutes": each} for each in draft.reminders]
        body["reminders"] = {"useDefault": False, "overrides": ahead}
    return body


def span_of(start: date, end: date | None, zone: ZoneInfo) -> tuple[date, date]:
    """Start and end, both days or both moments; an hour, or that day, where no end was said.

    Raises:
        RejectedError: it would end before it begins, or days and hours are mixed.
    """
    if isinstance(start, datetime):
        start = aware(start, zone)
        if end is not None and not isinstance(end, datetime):
            raise RejectedError(trouble.MIXED)
        end = aware(end, zone) if end is not None else start + HOUR
    elif isinstance(end, datetime):
        raise RejectedError(trouble.MIXED)
    end = end if end is not None else start + DAY
    if end <= start:
        raise RejectedError(trouble.BACKWARDS)
    return start, end


def point(value: date, zone: ZoneInfo) -> dict[str, str]:
    """A day, or a moment with its zone: with that, what repeats keeps its clock."""
    if not isinstance(value, datetime):
        return {"date": value.isoformat()}
    own = zone_of(value, zone)
    return {"dateTime": value.astimezone(own).isoformat(), "timeZone": own.key}


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise RejectedError(trouble.BAD_ZONE, zone=name) from None
