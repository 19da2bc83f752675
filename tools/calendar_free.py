"""Free time: the person's own, and what is free for others too as far as they let it be seen."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import Field

from integrations.google import calendar as google_calendar
from integrations.google import scopes
from integrations.postgres.columns import Due
from integrations.postgres.events import Events
from tools import _calendar_list_words as words
from tools._calendar_times import DAY
from tools._context import ToolResult
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._toolbox import tool
from tools.calendar import Address
from tools.calendar_finding import freshness, looked, moment_of

NEEDS = "google"
FIRST, LAST = time(9), time(18)
"""Of a day on which people meet, where no hours were said."""
MOST_SHOWN = 6
MOST_DAYS = 31
AFTER = 7 * DAY
"""Looked at too, where what was asked for has no room."""
STEP = timedelta(minutes=30)
Span = tuple[datetime, datetime]
People = Annotated[tuple[Address, ...], Field(max_length=20)]


@tool(
    effect="read",
    abroad=True,
    says=words.free,
    serves=("event_query",),
    examples={
        "pt-BR": ("quando posso encontrar bia@fora.com por 1 h esta semana?", "tô livre quinta à tarde?"),
        "en": ("when can I meet bia@fora.com for 1 hour this week?", "am I free Thursday afternoon?"),
    },
)
async def find_free_times(
    errand: Errand,
    since: Due,
    until: Due,
    minutes: Annotated[int, Field(ge=5, le=1440)] = 60,
    people: People = (),
) -> ToolResult:
    """Finds when the person is free, and others with them. Days are looked at from nine to six on workdays.

    What is past is not offered; where the days have no room, it is looked at the week after them.

    Args:
        since: From this day or moment on.
        until: Exclusive.
        minutes: For at least so long.
        people: Addresses of the others, as the person gave them.
    """
    copies = await looked(errand)
    start, end = moment_of(since, errand), moment_of(until, errand)
    end = min(end, start + MOST_DAYS * DAY)
    hours = isinstance(since, datetime) and isinstance(until, datetime)
    last = end if hours else end + AFTER
    first = max(start, min(errand.now, end))
    async with errand.rows() as session:
        own = await Events(session).conflicts(first, last, errand.zone)
    taken: list[Span] = [each.moments(errand.zone) for each in own]
    unseen: list[str] = []
    if people:
        holder = await holder_of(errand, scopes.CALENDAR)
        async with asking(errand):
            told = await google_calendar.busy(errand.google, holder, list(people), first, last)
        unseen = [who for who in people if told[who] is None]
        taken += [span for who in people for span in told[who] or ()]

    def gaps(windows: Iterable[Span]) -> list[dict[str, str]]:
        coming = [(max(a, errand.now), b) for a, b in windows]
        found = list(_gaps(coming, taken, timedelta(minutes=minutes)))[:MOST_SHOWN]
        return [{"starts": a.isoformat(), "ends": b.isoformat()} for a, b in found]

    free = gaps([(start, end)] if hours else _workdays(start, end))
    return ToolResult(
        facts={
            "gaps": free,
            "later": [] if free or hours else gaps(_workdays(end, last)),
            "who": [who for who in people if who not in unseen],
            "unseen": unseen,
            "since": _since(since, first).isoformat(),
            "until": _until(until, end).isoformat(),
            "taken": [words.clashing_facts(each.title, *each.moments(errand.zone)) for each in own[:3]]
            if hours
            else [],
            **freshness(copies, errand),
        },
        origin="own_data" if all(each.mine for each in own) or not hours else "external:calendar",
    )


def _since(since: date, first: datetime) -> date:
    return first if isinstance(since, datetime) else max(since, first.date())


def _until(until: date, end: datetime) -> date:
    return end if isinstance(until, datetime) else min(until, end.date())


def _workdays(start: datetime, end: datetime) -> Iterable[Span]:
    """The working hours between; of a weekend that was asked for alone, its own."""
    days = [start.date() + timedelta(days=each) for each in range((end.date() - start.date()).days + 1)]
    inside = [day for day in days if datetime.combine(day, time(), start.tzinfo) < end]
    weekdays = [day for day in inside if day.weekday() < 5] or inside  # noqa: PLR2004 - Saturday
    for day in weekdays:
        yield (
            max(datetime.combine(day, FIRST, start.tzinfo), start),
            min(datetime.combine(day, LAST, start.tzinfo), end),
        )


def _gaps(windows: Sequence[Span], taken: Sequence[Span], length: timedelta) -> Iterable[Span]:
    """What is left of the windows, in pieces that are long enough."""
    busy = sorted(taken)
    for opens, closes in windows:
        at = _rounded(opens)
        for start, end in busy:
            if start >= closes or end <= at:
                continue
            if start - at >= length:
                yield at, start
            at = max(at, end)
        if closes - at >= length:
            yield at, closes


def _rounded(moment: datetime) -> datetime:
    """The next half hour, of a moment that is none."""
    rest = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
    return moment + (STEP - rest if rest else timedelta())
