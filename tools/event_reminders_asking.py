"""From what was said to reminders ahead of events: which events, how long before, of one time or of every one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from integrations.postgres.event_rows import Event
from language.event_notices import Before, before
from language.normal import normalise
from language.types import Request, When
from tools import _calendar_words
from tools._calendar_facts import facts_of
from tools._calendar_pool import is_any, named, on
from tools._choose import never_mind, short, speaks
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn, Words

DAY = 86_400
MOST_CHOICES = 4


async def of_events(
    turn: Turn, request: Request, title: str, notices: Sequence[int], others: Sequence[Choice] = ()
) -> Proposal | None:
    """What it comes to; None where no event is meant. `others` may be meant as well."""
    asked = before(title, turn.message)
    ahead = tuple(notices) or ((DAY,) if asked.eve else ())
    if not turn.connected or not ahead or not asked.name:
        return None
    day, clock = _when(request.when, ahead)
    given: dict[str, object] = {"notices": list(ahead)}
    given |= {"clock": clock} if clock else {}
    given |= {"text": asked.own} if asked.own else {}
    found = await _found(turn, asked, day)
    if not found:
        return None
    if asked.every:
        return _every(turn, asked, found, day, given)
    return _one(turn, found[:1] if asked.next else found, given, others)


async def _found(turn: Turn, asked: Before, day: When | None) -> Sequence[Event]:
    """Those that have not begun; for any event of those that come, only what has an hour and others count on."""
    anything = is_any(asked.name)
    found = [] if anything and (asked.every or asked.next) else await named(turn, asked.name, day)
    found = found or (await on(turn, day) if anything else [])
    coming = [each for each in found if each.moments(turn.zone)[0] > turn.now]
    timed = [each for each in coming if not each.all_day and each.response != "declined"]
    return timed if anything else [each for each in coming if each.response != "declined"]


def _every(
    turn: Turn, asked: Before, found: Sequence[Event], day: When | None, given: Mapping[str, object]
) -> Proposal:
    """All of a day; else every time of what is called so and repeats."""
    if day is None and is_any(asked.name):
        return Say(text=_WHICH_DAY[turn.language])
    series = {} if day is not None else {each.series_id: each for each in found if each.series_id}
    if series:
        return (_call(list(series.values()), {**given, "each": True}),)
    return (_call(found, given),)


def _one(turn: Turn, found: Sequence[Event], given: Mapping[str, object], others: Sequence[Choice]) -> Proposal:
    if len(found) > 1 or others:
        choices = [
            Choice(label=short(_labelled(turn, each)), calls=(_call([each], given),)) for each in found[:MOST_CHOICES]
        ]
        return Ask(text=_WHICH[turn.language], choices=(*choices, *others[:MOST_CHOICES], never_mind(turn)))
    event = found[0]
    if event.series_id is None or _names_a_time(turn):
        return (_call([event], given),)
    voice = speaks(turn)
    start = event.starts.astimezone(turn.zone) if isinstance(event.starts, datetime) else event.starts
    choices = [
        Choice(label=voice.say(_ONCE, when=voice.when(start)), calls=(_call([event], given),)),
        Choice(label=_ALWAYS[turn.language], calls=(_call([event], {**given, "each": True}),)),
    ]
    text = voice.say(_REPEATS, title=short(event.title))
    return Ask(text=text, choices=(*choices, never_mind(turn)))


def _call(events: Sequence[Event], given: Mapping[str, object]) -> ToolCall:
    return ToolCall(tool="remind_of_events", arguments={"ids": [str(each.id) for each in events], **given})


def _labelled(turn: Turn, event: Event) -> str:
    return f"📅 {_calendar_words.described(facts_of(event), speaks(turn))}"


def _names_a_time(turn: Turn) -> bool:
    """Whether one time of what repeats was meant: the next, or that of a day."""
    words = set(normalise(turn.message).text.split())
    return bool(words & _ONE_TIME)


def _when(when: When | None, ahead: Sequence[int]) -> tuple[When | None, str | None]:
    """When the event is, and the hour at which it is told: of days ahead an hour is that of the reminder."""
    if when is None or when.kind not in {"date", "datetime", "range"}:
        return None, None
    if isinstance(when.start, datetime) and when.kind == "datetime" and not any(each % DAY for each in ahead):
        return None, f"{when.start:%H:%M}"
    return when, None


_ONE_TIME = frozenset(
    "proxima proximo next hoje amanha today tomorrow segunda terca quarta quinta sexta sabado domingo monday tuesday "  # noqa: SIM905
    "wednesday thursday friday saturday sunday tonight".split()
)
_WHICH: Words = {"pt-BR": "Antes de qual?", "en": "Before which one?"}
_WHICH_DAY: Words = {
    "pt-BR": "De quando? Diga, por exemplo: “me avisa 10 min antes de cada reunião de hoje”.",
    "en": "Of which day? Say, for example: “remind me 10 minutes before each meeting today”.",
}
_REPEATS: Words = {
    "pt-BR": "“{title}” se repete. Aviso antes de qual?",
    "en": "“{title}” repeats. Before which one shall I tell you?",
}
_ONCE: Words = {"pt-BR": "só {when}", "en": "just {when}"}
_ALWAYS: Words = {"pt-BR": "todas as vezes", "en": "every time"}
