"""From what was said to changes of the calendar: which event, of a series how much of it, and who is told."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from integrations.postgres.event_rows import Event
from integrations.postgres.events import Events
from language import understand
from language.event_moves import guests_named, invitation, pushed
from language.events import addresses as addresses_in
from language.events import bare, event_change, invites, is_pronoun, named_with_day, of_all, of_day, of_one, summons
from language.types import Request, When
from tools import _calendar_plan_words as asks
from tools import _calendar_trouble as trouble
from tools import _calendar_words as words
from tools._calendar_acts import Hands, by_act
from tools._calendar_by_name import by_its_name
from tools._calendar_facts import facts_of, others
from tools._calendar_guests import guests_of
from tools._calendar_moved import moved
from tools._calendar_pool import event_pool, named, on
from tools._calendar_shown import clash
from tools._choose import MOST_CHOICES, Pool, Several, ids_call, lacking, never_mind, pick, said, short, speaks
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn
from tools._toolbox import plans

NEEDS = "google"
Does = Callable[[Event], Awaitable[Proposal]]


@plans("event_update")
async def plan_update(turn: Turn, request: Request) -> Proposal:
    request = _as_said(turn, request)
    hands = Hands(of=_of, change=_change, move=_move, answer=_answer)
    if (acted := await by_act(turn, request, hands)) is not None:
        return acted
    change = event_change(turn.message)
    if change is not None and (_alone(request) or not is_pronoun(change.name)):
        request = replace(request, slots={})
    else:
        change = None
    if change is not None and change.act in _ANSWERS:
        name, day = _named(turn, change.name)
        return await _of(turn, _about(request, name), day, lambda each: _answer(turn, each, change.act))
    asks_along = invites(turn.message) or said(request, "act") == "invite"
    if asks_along and (invited := await plan_invite(turn, request) or _no_such(turn, request)) is not None:
        return invited
    if change is not None:
        name, day = _named(turn, change.name)
        given = {"title" if change.act == "rename" else "place": change.text}
        return await _of(turn, _about(request, name), day, lambda each: _change(turn, each, given))
    title = said(request, "title")
    if title and ("reference" in request.slots or "number" in request.slots or said(request, "query")):
        return await _of(turn, request, None, lambda each: _change(turn, each, {"title": title}))
    by = pushed(turn.message)
    when = request.when
    if by is not None:
        when = When(kind="duration", start=None, end=None, seconds=int(abs(by).total_seconds()), text="", span=(0, 0))
    day = of_day(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
    what = Say(text=asks.WHAT[turn.language])
    return what if when is None else await _of(turn, request, day, partial(_move, turn, when=when))


@plans("event_cancel")
async def plan_cancel(turn: Turn, request: Request) -> Proposal:
    if said(request, "scope") == "all" and not said(request, "query"):
        return await _cancel_all(turn, request.when)
    query = said(request, "query")
    if of_all(turn.message) and not query and "reference" not in request.slots:
        query = _words_of_series(turn)
        request = _about(request, query) if query else request
    return await _of(turn, request, request.when, lambda each: _cancel(turn, each))


async def plan_invite(turn: Turn, request: Request) -> Proposal | None:
    """To an event there is; None where there is none of that name, and a new one may be meant."""
    asked = invitation(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
    who, name, day = asked or ("", "", None)
    names = request.slots.get("guests")
    listed = [str(each) for each in names] if isinstance(names, tuple) else guests_named(who)
    guests = await guests_of(turn, listed, addresses_in(turn.message))
    pointed = {"reference", "number"} & request.slots.keys() and (not name or is_pronoun(name))
    if not pointed and not name:
        name, day = _named(turn, bare(said(request, "query") or said(request, "title")))
    name, day = "" if pointed else name, day or _day(request.when)
    if not pointed and not (name and await named(turn, name, day)):
        return None
    if guests.several is not None:
        name_, known = guests.several
        choices = [
            Choice(label=short(each.email), again=turn.message.replace(name_, each.email, 1), said_at=turn.now)
            for each in known
        ]
        return Ask(text=speaks(turn).say(asks.WHOM, name=name_), choices=(*choices, never_mind(turn)))
    if guests.unknown:
        return lacking(turn, speaks(turn).say(asks.ADDRESS, name=guests.unknown[0]))
    if not guests.addresses:
        return lacking(turn, asks.WHO[turn.language])

    async def invite(event: Event) -> Proposal:
        return await _once_or_all(turn, event, "invite_guests", {"guests": list(guests.addresses)})

    request = request if pointed else replace(request, slots={"query": name})
    return await _of(turn, request, day, invite)


def _no_such(turn: Turn, request: Request) -> Say | None:
    """Who is asked to what is not there moves nothing."""
    if not summons(turn.message):
        return None
    asked = invitation(turn.message, now=turn.now, zone=turn.zone, language=turn.language)
    name = asked[1] if asked else said(request, "query")
    return Say(
        text=event_pool(turn).unknown[turn.language].format(query=short(name)) if name else asks.WHO[turn.language]
    )


async def _of(turn: Turn, request: Request, day: When | None, does: Does) -> Proposal:
    """What is done with the event that is meant, or a question when that is not clear."""
    request = await by_its_name(turn, request, _day(day))
    pool = event_pool(turn, day=_day(day))
    meant = await _meant(turn, request, pool, day)
    if isinstance(meant, Say):
        return meant
    ids = [each.id for each in meant.options] if isinstance(meant, Several) else list(meant)
    found = await Events(turn.session).by_ids(ids)
    if not found:
        return Say(text=pool.none[turn.language])
    if len(found) == 1:
        return await does(found[0])
    proposals = [(each, await does(each)) for each in found[:MOST_CHOICES]]
    if not isinstance(meant, Several):
        return _together([proposal for _, proposal in proposals])
    choices = [_choice(words.described(facts_of(each), speaks(turn)), proposal) for each, proposal in proposals]
    return Ask(text=pool.which[turn.language], choices=(*choices, never_mind(turn)))


async def _meant(turn: Turn, request: Request, pool: Pool, day: When | None) -> tuple[UUID, ...] | Several | Say:
    if said(request, "query") or {"reference", "number"} & request.slots.keys() or _day(day) is None:
        return await pick(turn, request, pool)
    options = await pool.every()
    if len(options) == 1:
        return (options[0].id,)
    return Several(options[:MOST_CHOICES]) if options else Say(text=pool.none[turn.language])


def _together(proposals: Sequence[Proposal]) -> Proposal:
    """Several that were all named; where one has to be asked about, that is asked first."""
    asked = next((each for each in proposals if not isinstance(each, tuple)), None)
    calls = tuple(call for each in proposals if isinstance(each, tuple) for call in each)
    return asked if asked is not None else calls


def _choice(label: str, proposal: Proposal) -> Choice:
    match proposal:
        case Ask():
            return Choice(label=short(label), calls=proposal.first, then=proposal)
        case Say():
            return Choice(label=short(label), say=proposal.text)
        case _:
            return Choice(label=short(label), calls=proposal)


async def _move(turn: Turn, event: Event, when: When) -> Proposal:
    span = moved(turn, event, when)
    if isinstance(span, Say):
        return span
    collides = await clash(turn, span, besides=[event.id])
    if isinstance(span[0], datetime) and span[1] <= turn.now:
        collides.append(speaks(turn).say(asks.PAST, when=speaks(turn).when(span[0])))
    given = {"start": span[0].isoformat(), "end": span[1].isoformat()}
    proposal = await _change(turn, event, given)
    if not collides or others(event) or not isinstance(proposal, tuple):
        # With guests there is a question anyway, and it says so.
        return proposal
    yes = Choice(label=asks.ANYWAY_YES[turn.language], calls=proposal)
    return Ask(text="\n".join((*collides, asks.ANYWAY[turn.language])), choices=(yes, never_mind(turn)))


async def _change(turn: Turn, event: Event, given: Mapping[str, object]) -> Proposal:
    if not event.mine:
        return _refused(turn, event)
    return await _once_or_all(turn, event, "change_event", {**given, **_telling(event)})


async def _cancel(turn: Turn, event: Event) -> Proposal:
    if not event.mine:
        return await _answer(turn, event, "declined") if event.response is not None else _refused(turn, event)

    def call(*, series: bool) -> ToolCall:
        return ids_call("cancel_events", (event.id,), **({"series": True} if series else {}), **_telling(event))

    return _asked_how_much(turn, event, call)


def _telling(event: Event) -> Mapping[str, object]:
    return {"tell_guests": True} if others(event) else {}


async def _answer(turn: Turn, event: Event, answer: str) -> Proposal:
    if event.mine or event.response is None:
        reason = speaks(turn).say(trouble.NO_INVITATION, title=event.title)
        return Say(text=reason[:1].upper() + reason[1:])
    return await _once_or_all(turn, event, "answer_invitation", {"answer": answer})


async def _once_or_all(turn: Turn, event: Event, tool: str, given: Mapping[str, object]) -> Proposal:
    def call(*, series: bool) -> ToolCall:
        arguments = {"event_id": str(event.id), **given, **({"series": True} if series else {})}
        return ToolCall(tool=tool, arguments=arguments)

    return _asked_how_much(turn, event, call)


def _asked_how_much(turn: Turn, event: Event, call: Callable[..., ToolCall]) -> Proposal:
    """Of what repeats: this time, or all of it? Asked, unless it was said."""
    if event.series_id is None or of_one(turn.message):
        return (call(series=False),)
    if of_all(turn.message):
        return (call(series=True),)
    voice = speaks(turn)
    once = Choice(label=voice.say(asks.THIS, when=voice.when(event.starts)), calls=(call(series=False),))
    every = Choice(label=asks.EVERY[turn.language], calls=(call(series=True),))
    text = voice.say(asks.HOW_MUCH, title=words.name(facts_of(event), voice))
    return Ask(text=text, choices=(once, every, never_mind(turn)))


def _refused(turn: Turn, event: Event) -> Say:
    reason = speaks(turn).say(trouble.NOT_YOURS, title=event.title, who=event.organizer or "?")
    return Say(text=reason[:1].upper() + reason[1:])


async def _cancel_all(turn: Turn, when: When | None) -> Proposal:
    """Everything of a day waits for a yes; invitations of others stay, and that is said."""
    if when is None:
        return Say(text=asks.WHICH_DAY[turn.language])
    found = await on(turn, when)
    own = [each for each in found if each.mine]
    voice = speaks(turn)
    if not own:
        return Say(text=event_pool(turn).none[turn.language])
    alone = [each.id for each in own if not others(each)]
    told = [each.id for each in own if others(each)]
    calls = (
        *((ids_call("cancel_events", alone),) if alone else ()),
        *((ids_call("cancel_events", told, tell_guests=True),) if told else ()),
    )
    rows = words.rows([facts_of(each) for each in own], voice)
    left = [each.title for each in found if not each.mine]
    kept = "\n" + voice.say(asks.STAY, titles=", ".join(map(short, left))) if left else ""
    text = voice.say(asks.ALL if len(own) > 1 else asks.ALL_OF_ONE, count=len(own), rows=rows) + kept
    return Ask(text=text, choices=(Choice(label=asks.ALL_YES[turn.language], calls=calls), never_mind(turn)))


def _words_of_series(turn: Turn) -> str:
    """What follows "todas as reuniões de": the whole of it may name a series."""
    found = _ALL_OF.search(turn.message)
    return found["name"].strip(" .!") if found else ""


def _as_said(turn: Turn, request: Request) -> Request:
    """What names its own day is not what was just spoken of: "passa a reunião de amanhã pra quinta"."""
    now, zone, language = turn.now, turn.zone, turn.language
    if "reference" not in request.slots or of_day(turn.message, now=now, zone=zone, language=language) is None:
        return request
    alone = understand(turn.message, now=now, zone=zone, language=language).requests
    return alone[0] if len(alone) == 1 and alone[0].intent == request.intent and said(alone[0], "query") else request


def _alone(request: Request) -> bool:
    return "reference" not in request.slots and "number" not in request.slots


def _about(request: Request, name: str) -> Request:
    """The request about these words; about what was pointed at, where there are none."""
    kept = {key: value for key, value in request.slots.items() if key in {"reference", "number"}}
    return Request(
        intent=request.intent,
        confidence=request.confidence,
        slots={**kept, **({"query": name} if name and not kept else {})},
        when=request.when,
    )


def _named(turn: Turn, name: str) -> tuple[str, When | None]:
    return named_with_day(name, now=turn.now, zone=turn.zone, language=turn.language)


def _day(when: When | None) -> When | None:
    """What a day or an hour narrows; a length does not."""
    return when if when is not None and when.kind in {"date", "datetime", "range"} else None


_ANSWERS = frozenset(("accepted", "declined", "tentative"))
_ALL_OF = re.compile(r"\b(?:tod[ao]s (?:as|os)|all(?: of)?(?: the| my)?) (?P<name>[^.!?]+)", re.IGNORECASE)
