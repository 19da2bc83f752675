"""Events: what is on, and which calendars there are. Read from the copy, which is brought up to date first."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any, Literal

from integrations.google.calendar_sync import Copies, fresh
from integrations.google.errors import GoogleError
from integrations.postgres.calendars import Calendar, Calendars
from integrations.postgres.columns import Due, Name
from integrations.postgres.event_rows import Event
from integrations.postgres.events import Events
from language.intents.template import MAYBE
from language.normal import normalise
from language.types import Request
from tools import _calendar_list_words as words
from tools import _calendar_trouble as trouble
from tools._calendar_desk import picked
from tools._calendar_facts import OUTSIDE, facts_of, links_of, origin_of
from tools._calendar_pool import AHEAD, KIND, meaningful, next_of_each
from tools._calendar_times import DAY, aware
from tools._context import RejectedError, Shown, ToolResult
from tools._context import UnavailableError as UnavailableNowError
from tools._errand import Errand
from tools._google import asking
from tools._google_words import SILENT
from tools._toolbox import prepares, tool

NEEDS = "google"
MOST_LISTED = 30
MINUTE = 60
GLANCE = timedelta(hours=1)
Tell = Literal["all", "next", "start", "end", "length", "place", "guests"]


@tool(
    effect="read",
    abroad=True,
    says=words.listed,
    serves=("event_query", "digest"),
    examples={
        "pt-BR": ("agenda de amanhã", "o que tenho quinta?", "tenho algo às 15h?"),
        "en": ("agenda for tomorrow", "what do I have on Thursday?", "do I have anything at 3pm?"),
    },
)
async def list_events(
    errand: Errand,
    since: Due | None = None,
    until: Due | None = None,
    query: Name | None = None,
    calendar: Name | None = None,
    tell: Tell = "all",
) -> ToolResult:
    """Lists what is on in the person's Google calendars, by day, with numbers the person can use.

    Args:
        since: From this day or moment on; today when not said.
        until: Exclusive; a day after a day, 30 days ahead when neither is said.
        query: With all of these words in title or place.
        calendar: Only of the calendar of this name.
        tell: What is asked about what comes next of each: that alone is told of it; next: only the very next event.
    """
    copies = await looked(errand)
    start, end = _bounds(errand, since, until)
    async with errand.rows() as session:
        only = None if calendar is None else [picked(await Calendars(session).all(), named=calendar).id]
        found = await Events(session).between(
            moment_of(start, errand), moment_of(end, errand), errand.zone, calendars=only
        )
    found = [each for each in found if query is None or _has(each, query)]
    found = found if tell == "all" else _coming(found, errand, only_next=tell == "next")
    shown = found[:MOST_LISTED]
    whole = since is not None or until is not None
    return ToolResult(
        facts={
            "events": [facts_of(each) for each in shown],
            "total": len(found),
            "query": query,
            "since": start.isoformat() if whole else None,
            "until": end.isoformat() if whole else None,
            "one_day": not isinstance(start, datetime) and whole and end - start <= DAY,
            "links": links_of(shown),
            **({"tell": tell} if tell != "all" else {}),
            **freshness(copies, errand),
        },
        shown=Shown(kind=KIND, ids=tuple(each.id for each in shown)) if shown else None,
        origin=origin_of(shown),
    )


async def looked(errand: Errand) -> Copies:
    """The copy, brought up to date as far as that goes.

    Raises:
        RejectedError: no calendar is connected.
        tools._context.UnavailableError: nothing is known of it yet, and Google does not answer.
    """
    async with asking(errand):
        copies = await fresh(errand)
    if copies.as_of is None and copies.troubles:
        raise UnavailableNowError(SILENT)
    if not copies.calendars:
        raise RejectedError(trouble.NO_CALENDAR, names="—")
    return copies


def freshness(copies: Copies, errand: Errand) -> dict[str, Any]:
    """How old the copy is, where it is older than a minute or could not be renewed."""
    age = int((errand.clock() - copies.as_of).total_seconds()) if copies.as_of is not None else 0
    old = bool(copies.troubles) or age > MINUTE
    return {"minutes_old": max(age // MINUTE, 1) if old else 0, "not_renewed": bool(copies.troubles)}


def _bounds(errand: Errand, since: date | None, until: date | None) -> tuple[date, date]:
    """Both days or both moments."""
    if since is None:
        since = errand.now.date() if until is None or not isinstance(until, datetime) else errand.now
    if until is None:
        until = since + timedelta(days=1) if not isinstance(since, datetime) else since + timedelta(minutes=1)
        until = until if since != errand.now.date() else since + timedelta(days=AHEAD)
    if isinstance(since, datetime) is not isinstance(until, datetime):
        return moment_of(since, errand), moment_of(until, errand)
    return since, max(until, since + (timedelta(minutes=1) if isinstance(since, datetime) else DAY))


def moment_of(value: date, errand: Errand) -> datetime:
    """Midnight, for days."""
    if isinstance(value, datetime):
        return aware(value, errand.zone)
    return datetime.combine(value, datetime.min.time(), errand.zone)


def _coming(found: Sequence[Event], errand: Errand, *, only_next: bool) -> list[Event]:
    """What is not over, of a series its next time; with `only_next`, what begins first, at an hour where there is such."""
    ahead = next_of_each([each for each in found if each.moments(errand.zone)[1] > errand.now])
    if not only_next:
        return list(ahead)
    begins = [each for each in ahead if each.moments(errand.zone)[0] >= errand.now]
    return ([each for each in begins if not each.all_day] or begins)[:1]


def _has(event: Event, query: str) -> bool:
    there = set(meaningful(f"{event.title} {event.place} {event.organizer}"))
    return all(any(word.startswith(each) for word in there) for each in meaningful(query))


@tool(
    effect="read",
    abroad=True,
    says=words.calendars,
    serves=("event_query",),
    examples={"pt-BR": ("quais calendários?",), "en": ("which calendars do I have?",)},
)
async def list_calendars(errand: Errand) -> ToolResult:
    """Lists the person's Google calendars."""
    await looked(errand)
    async with errand.rows() as session:
        every = await Calendars(session).all()
    # Whoever shared a calendar named it.
    lent = any(each.access_role != "owner" for each in every)
    return ToolResult(facts={"calendars": [_calendar(each) for each in every]}, origin=OUTSIDE if lent else "own_data")


def _calendar(each: Calendar) -> dict[str, Any]:
    return {"name": each.name, "account": each.email, "writes": each.writable, "main": each.is_primary}


@prepares("event_create", "event_update", "event_cancel")
async def look(errand: Errand, _: Request) -> None:
    """What a plan will read of the calendar is as Google has it now."""
    async with asking(errand):
        await fresh(errand)


@prepares("event_query")
async def look_for(errand: Errand, request: Request) -> None:
    """Before a question that is about the calendar only where something in it is called so."""
    if MAYBE in request.slots:
        async with asking(errand):
            await fresh(errand)


@prepares("reminder_create")
async def before_reminding(errand: Errand, request: Request) -> None:
    """What a reminder hangs on is looked at where it is to come ahead of something."""
    if request.slots.get("notices") or _EVE.search(normalise(errand.message).text):
        with suppress(GoogleError):
            await fresh(errand)


_EVE = re.compile(r"\b(?:vespera|day before|night before|evening before|eve)\b")


@prepares("task_update", "task_delete")
async def glance(errand: Errand, _: Request) -> None:
    """What sounds like a task may be an event: then a copy that is not quite new will do."""
    with suppress(GoogleError):
        await fresh(errand, max_age=GLANCE)
