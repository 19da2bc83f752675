"""What else becomes of an event that is named: it takes longer, gets a link, moves to a bare hour, loses a guest, or is answered."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from integrations.postgres.event_rows import Event
from language.event_moves import pushed
from language.events import named_with_day, of_all
from language.types import Request, When
from language.when import find_whens
from tools import _calendar_plan_words as asks
from tools._calendar_wishes import wish
from tools._choose import said, speaks
from tools._context import Proposal, Say, ToolCall, Turn, Words
from tools._named_there import guests_called, names_of

Does = Callable[[Event], Awaitable[Proposal]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """How events are found and changed; a request's own day narrows the search."""

    of: Callable[[Turn, Request, When | None, Does], Awaitable[Proposal]]
    change: Callable[[Turn, Event, Mapping[str, object]], Awaitable[Proposal]]
    move: Callable[[Turn, Event, When], Awaitable[Proposal]]
    answer: Callable[[Turn, Event, str], Awaitable[Proposal]]


async def by_act(turn: Turn, request: Request, hands: Hands) -> Proposal | None:
    """None where the request names no such act."""
    act, when = said(request, "act"), request.when
    if act and said(request, "query"):
        name, day = named_with_day(said(request, "query"), now=turn.now, zone=turn.zone, language=turn.language)
        request, when = replace(request, slots={**request.slots, "query": name}), when or day
    if act in _ANSWERS:
        return await hands.of(turn, request, when, lambda each: hands.answer(turn, each, act))
    if act == "uninvite":
        return await hands.of(turn, request, when, lambda each: _without(turn, each, request))
    if act == "shift" and (by := pushed(turn.message)) is not None:
        later = When(kind="duration", seconds=int(abs(by).total_seconds()), text="", span=(0, 0))
        return await hands.of(turn, request, when, lambda each: hands.move(turn, each, later))
    if act == "hour" and (at := _clock(turn, said(request, "hour"))) is not None:
        return await hands.of(turn, request, when, lambda each: hands.move(turn, each, at))
    if (becomes := wish(request)) is None:
        return None

    async def become(event: Event) -> Proposal:
        given = becomes(event)
        return Say(text=asks.LENGTH[turn.language]) if given is None else await hands.change(turn, event, given)

    return await hands.of(turn, request, when, become)


def _clock(turn: Turn, hour: str) -> When | None:
    """An hour that was said without a word for it: "move the daily to 10"."""
    whens = find_whens(f"{_AT[turn.language]} {hour}", now=turn.now, zone=turn.zone, language=turn.language)
    return whens[0] if len(whens) == 1 else None


async def _without(turn: Turn, event: Event, request: Request) -> Proposal:
    """The event without those of its guests who are called so."""
    guests = guests_called(event, names_of(request))
    if not guests:
        return Say(text=speaks(turn).say(asks.NO_GUEST, name=", ".join(names_of(request)), title=event.title))
    series = {"series": True} if event.series_id is not None and of_all(turn.message) else {}
    return (ToolCall(tool="uninvite_guests", arguments={"event_id": str(event.id), "guests": guests, **series}),)


_AT: Words = {"pt-BR": "às", "en": "at"}
_ANSWERS = frozenset(("accepted", "declined", "tentative"))
