"""From what was said to the calendar: putting something into it, and asking what is in it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from integrations.postgres.event_guests import KnownGuest
from integrations.postgres.tasks import TaskFilter, Tasks
from language.events import (
    Beside,
    asks_for_calendars,
    asks_when_free,
    bare,
    beside,
    invites,
    met,
    named_with_day,
    place_in,
)
from language.normal import normalise
from language.types import Request, When
from tools._calendar_guests import guests_of
from tools._calendar_plan_words import PAST
from tools._calendar_shown import clash
from tools._calendar_times import DAY, HOUR, NoHour, Times, bounds, likely_hours, times_of
from tools._choose import lacking, never_mind, said, short, speaks
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn, Words
from tools._reminder_times import said_notices
from tools._toolbox import plans
from tools.calendar_planning_changes import plan_invite

NEEDS = "google"
WEEK = 7
A_YEAR = timedelta(days=366)
MOST_NAMED = 3


@plans("event_create")
async def plan_create(turn: Turn, request: Request) -> Proposal:
    if invites(turn.message) and (invited := await plan_invite(turn, request)) is not None:
        return invited
    title, place = place_in(bare(said(request, "title") or said(request, "query")))
    if not title:
        return lacking(turn, _WHAT[turn.language])
    told = beside(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
    times = times_of(turn, request.when, told)
    given: dict[str, object] = {"title": title}
    place = said(request, "location") or place
    given |= {"place": place} if place else {}
    given |= {"video": True} if told.video else {}
    given |= _ahead(request)
    if times is None:
        return lacking(turn, speaks(turn).say(_WHEN, title=short(title)))
    if isinstance(times, NoHour):
        return _ask_hour(turn, given, times, told)
    return await _with_guests(turn, request, {**given, **times.arguments()}, told, times)


def _ahead(request: Request) -> dict[str, object]:
    """How long before it somebody is to be reminded, and at what hour of which day."""
    notices, clock = said_notices(request), said(request, "clock")
    return {"notices": list(notices)} | ({"clock": clock} if clock else {}) if notices else {}


async def _with_guests(
    turn: Turn, request: Request, given: Mapping[str, object], told: Beside, times: Times
) -> Proposal:
    """Addresses that were written are invited; of names, those that are known are offered."""
    names = request.slots.get("guests")
    named = [str(each) for each in names] if isinstance(names, tuple) else []
    guests = await guests_of(turn, named, told.addresses)
    if told.addresses:
        return (_invitation(given, guests.addresses),)
    alone = await _alone(turn, given, times)
    if guests.several is not None:
        name, known = guests.several
        return _ask_guest(turn, given, alone, name, known)
    if guests.addresses:
        known = [KnownGuest(email=each, name="") for each in guests.addresses]
        return _ask_guest(turn, given, alone, ", ".join(named), known)
    if guests.unknown and invites(turn.message):
        return lacking(turn, speaks(turn).say(_ADDRESS, name=guests.unknown[0]))
    return alone


def _invitation(given: Mapping[str, object], guests: Sequence[str]) -> ToolCall:
    return ToolCall(tool="create_event", arguments={**given, "guests": list(guests)})


async def _alone(turn: Turn, given: Mapping[str, object], times: Times) -> Proposal:
    """Done at once, unless it collides with something or is past: that is asked first."""
    call = ToolCall(tool="create_event", arguments=given)
    doubts = await clash(turn, (times.start, times.end))
    if _is_past(turn, times) and not times.rrule:
        doubts.append(speaks(turn).say(PAST, when=speaks(turn).when(times.start)))
    if not doubts:
        return (call,)
    text = "\n".join((*doubts, _ANYWAY[turn.language]))
    return Ask(text=text, choices=(Choice(label=_YES[turn.language], calls=(call,)), never_mind(turn)))


def _is_past(turn: Turn, times: Times) -> bool:
    return times.end <= turn.now if isinstance(times.end, datetime) else times.end <= turn.now.date()


def _ask_guest(turn: Turn, given: Mapping[str, object], alone: Proposal, name: str, known: Sequence[KnownGuest]) -> Ask:
    voice = speaks(turn)
    invite = [
        Choice(label=voice.say(_INVITE, who=each.email), calls=(_invitation(given, (each.email,)),))
        for each in known[:MOST_NAMED]
    ]
    without = (
        Choice(label=_ONLY[turn.language], calls=alone.first, then=alone)
        if isinstance(alone, Ask)
        else Choice(label=_ONLY[turn.language], calls=alone if isinstance(alone, tuple) else ())
    )
    return Ask(text=voice.say(_WHOM, name=name), choices=(*invite, without, never_mind(turn)))


def _ask_hour(turn: Turn, given: Mapping[str, object], times: NoHour, told: Beside) -> Ask:
    """At what hour? The usual ones, and the whole day."""
    voice = speaks(turn)
    length = timedelta(seconds=told.seconds) if told.seconds else HOUR
    rule = {"rrule": times.rrule} if times.rrule else {}
    at = [(f"{each:%H:%M}", each, each + length) for each in likely_hours(turn, times.day)]
    # Minutes before what takes the whole day are no time.
    whole = given if "clock" in given else {name: value for name, value in given.items() if name != "notices"}
    spans: list[tuple[str, date, date]] = [*at, (_ALL_DAY[turn.language], times.day, times.day + DAY)]
    choices = [
        Choice(
            label=label,
            calls=(
                ToolCall(
                    tool="create_event",
                    arguments={
                        **(given if isinstance(start, datetime) else whole),
                        **rule,
                        "start": start.isoformat(),
                        "end": end.isoformat(),
                    },
                ),
            ),
        )
        for label, start, end in spans
    ]
    what, day = short(str(given["title"])), voice.when(times.day)
    return Ask(text=voice.say(_HOUR, title=what, day=day), choices=(*choices, never_mind(turn)))


@plans("event_query")
async def plan_query(turn: Turn, request: Request) -> Proposal:
    if asks_for_calendars(turn.message):
        return (ToolCall(tool="list_calendars", arguments={}),)
    if asks_when_free(turn.message):
        return await _free(turn, request)
    query, day = named_with_day(said(request, "query"), now=turn.now, zone=turn.zone, language=turn.language)
    when = request.when or day
    asked = said(request, "ask")
    given: dict[str, object] = {"query": query} if query else {}
    given |= {"tell": asked} if asked else {}
    if asked and when is None:
        # What is asked about by its name may be far off.
        given |= {"until": (turn.now.date() + A_YEAR).isoformat()} if query else {}
        return (ToolCall(tool="list_events", arguments=given),)
    if when is not None or not query:
        since, until = bounds(turn, when, days=WEEK)
        given |= {"since": since.isoformat(), "until": until.isoformat()}
    listing = ToolCall(tool="list_events", arguments=given)
    return (listing, *await _due_then(turn, when)) if not query else (listing,)


async def _due_then(turn: Turn, when: When | None) -> tuple[ToolCall, ...]:
    """Who asks what there is to do that day, and not for the calendar, means their tasks too."""
    if (
        when is None
        or when.kind != "date"
        or when.start is None
        or _CALENDAR_NAMED.search(normalise(turn.message).text)
    ):
        return ()
    day = when.start.isoformat()
    wanted = TaskFilter(due_from=when.start, due_until=when.start)
    due, _ = await Tasks(turn.session).find(wanted, now=turn.now, limit=1)
    return (ToolCall(tool="list_tasks", arguments={"due_from": day, "due_until": day}),) if due else ()


async def _free(turn: Turn, request: Request) -> Proposal:
    """With whom, for how long, and between when."""
    told = beside(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
    who = met(turn.message)
    named = [who] if who and "@" not in who else []
    guests = await guests_of(turn, named, told.addresses)
    since, until = bounds(turn, request.when, days=WEEK)
    if isinstance(since, datetime) and isinstance(until, datetime) and until - since < HOUR:
        until = since + timedelta(seconds=told.seconds or HOUR.total_seconds())
    given: dict[str, object] = {"since": since.isoformat(), "until": until.isoformat()}
    given |= {"minutes": max(told.seconds // 60, 5)} if told.seconds else {}
    if guests.several is not None:
        name, known = guests.several
        return Ask(text=speaks(turn).say(_WHOM, name=name), choices=(*_each(given, known), never_mind(turn)))
    if guests.unknown and not guests.addresses:
        return Say(text=speaks(turn).say(_ADDRESS, name=guests.unknown[0]))
    given |= {"people": list(guests.addresses)} if guests.addresses else {}
    return (ToolCall(tool="find_free_times", arguments=given),)


def _each(given: Mapping[str, object], known: Sequence[KnownGuest]) -> list[Choice]:
    return [
        Choice(label=each.email, calls=(ToolCall(tool="find_free_times", arguments={**given, "people": [each.email]}),))
        for each in known[:MOST_NAMED]
    ]


_CALENDAR_NAMED = re.compile(
    r"\b(?:agenda|calendario|compromissos?|eventos?|reuni\w+|calendar|schedule|diary|events?|meetings?|appointments?)\b"
)
_WHAT: Words = {
    "pt-BR": "O que eu marco? Diga, por exemplo: “marca dentista terça às 8”.",
    "en": "What should I schedule? Say, for example: “dentist on Tuesday at 8am”.",
}
_WHEN: Words = {
    "pt-BR": "Quando é “{title}”? Diga com o dia e a hora, por exemplo: “marca {title} amanhã às 14h”.",
    "en": "When is “{title}”? Say it with its day and hour, for example: “schedule {title} tomorrow at 2pm”.",
}
_HOUR: Words = {"pt-BR": "A que horas é “{title}”, {day}?", "en": "At what time is “{title}”, {day}?"}
_ALL_DAY: Words = {"pt-BR": "dia inteiro", "en": "all day"}
_ANYWAY: Words = {"pt-BR": "Marco mesmo assim?", "en": "Shall I schedule it anyway?"}
_YES: Words = {"pt-BR": "marca mesmo assim", "en": "schedule it anyway"}
_WHOM: Words = {"pt-BR": "Convido {name}? Qual endereço?", "en": "Shall I invite {name}? At which address?"}
_INVITE: Words = {"pt-BR": "convidar {who}", "en": "invite {who}"}
_ONLY: Words = {"pt-BR": "só marcar, sem convite", "en": "just schedule it, no invitation"}
_ADDRESS: Words = {
    "pt-BR": "Não sei o e-mail de {name}. Peça de novo com o endereço no lugar do nome.",
    "en": "I don't know the address of {name}. Please ask again with the address in place of the name.",
}
