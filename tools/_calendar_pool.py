"""Which event is meant: by its words and its day, among those the copy holds."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from integrations.postgres.event_rows import Event
from integrations.postgres.events import Events
from language.normal import normalise
from language.types import When
from tools import _calendar_words as words
from tools._calendar_facts import facts_of
from tools._calendar_times import bounds
from tools._choose import Option, Options, Pool, speaks
from tools._context import Turn, Words

KIND = "event"
MOST_FOUND = 50
AHEAD = 30
"""Days that are looked at where none is named."""


def event_pool(turn: Turn, *, day: When | None = None) -> Pool:
    """The events to come, or those of a day."""

    async def every() -> Options:
        return options(turn, next_of_each(await on(turn, day)) if day is None else await on(turn, day))

    async def matching(query: str) -> Options:
        return options(turn, await named(turn, query, day))

    return Pool(kind=KIND, every=every, matching=matching, which=_WHICH, none=_NONE, unknown=_UNKNOWN, command=_COMMAND)


async def on(turn: Turn, day: When | None) -> Sequence[Event]:
    """What is on that day, or in the days to come."""
    start, end = moments(turn, bounds(turn, day, days=AHEAD))
    since = max(start, turn.now) if day is None else start
    found = await Events(turn.session).between(since, end, turn.zone)
    return [each for each in found if each.response != "declined"]


async def named(turn: Turn, query: str, day: When | None) -> Sequence[Event]:
    """Those of these words that are to come, or of who invites to them; of a series the next; all of a day, where it was said.

    A word for any event ("a reunião") means every event of its day where none is called so.
    """
    said = meaningful(query)
    telling = [each for each in said if each not in _ANY_EVENT]
    for words_ in (said, telling) if telling != said else (said,):
        found = await _with_words(turn, words_, day) or await _asked_by(turn, words_, day)
        if found:
            return found
    return await on(turn, day) if day is not None and not telling else []


async def _with_words(turn: Turn, said: Sequence[str], day: When | None) -> Sequence[Event]:
    if not said:
        return []
    found = await Events(turn.session).find(" ".join(said), turn.now, turn.zone, limit=MOST_FOUND)
    if day is None:
        return next_of_each([each for each in found if each.moments(turn.zone)[1] > turn.now])
    start, end = moments(turn, bounds(turn, day, days=1))
    return [each for each in found if _meets(each, start, end, turn)]


async def _asked_by(turn: Turn, said: Sequence[str], day: When | None) -> Sequence[Event]:
    """The invitations of whoever is called so: "o convite do Carlos"."""
    invited = [each for each in await on(turn, day) if not each.mine and each.response is not None]
    found = [each for each in invited if said and set(said) <= set(_WORD.findall(normalise(each.organizer).text))]
    return next_of_each(found) if day is None else found


def moments(turn: Turn, span: tuple[date, date]) -> tuple[datetime, datetime]:
    """Days as moments of the person's zone."""
    start, end = (
        each if isinstance(each, datetime) else datetime.combine(each, datetime.min.time(), turn.zone) for each in span
    )
    return start, max(end, start + timedelta(minutes=1))


def _meets(event: Event, start: datetime, end: datetime, turn: Turn) -> bool:
    begins, ends = event.moments(turn.zone)
    return begins < end and ends > start


def is_any(query: str) -> bool:
    """Whether it is a word for any event, and no name of one: "a reunião"."""
    return not [each for each in meaningful(query) if each not in _ANY_EVENT]


def next_of_each(found: Sequence[Event]) -> Sequence[Event]:
    """Of a series its first time alone."""
    seen: set[tuple[object, str]] = set()
    kept: list[Event] = []
    for each in found:
        key = (each.calendar_id, each.series_id or each.google_id)
        if key not in seen:
            seen.add(key)
            kept.append(each)
    return kept


def options(turn: Turn, found: Sequence[Event]) -> Options:
    voice = speaks(turn)
    return [Option(id=each.id, label=words.described(facts_of(each), voice)) for each in found]


def meaningful(query: str) -> list[str]:
    """Its words without those that only hold others together."""
    found = _WORD.findall(normalise(query).text)
    return [each for each in found if each not in _EMPTY] or found


_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "o a os as um uma de do da dos das com e em no na nos nas para pra pro ao aos meu minha meus minhas the my our with at on of for to an and s".split()  # noqa: SIM905
)
_ANY_EVENT = frozenset(
    "reuniao reunioes evento eventos compromisso compromissos encontro call meeting meetings event events appointment appointments".split()  # noqa: SIM905
)
_WHICH: Words = {"pt-BR": "Qual evento?", "en": "Which event?"}
_NONE: Words = {
    "pt-BR": "Não tem nada na sua agenda nesse período.",
    "en": "There is nothing in your calendar at that time.",
}
_UNKNOWN: Words = {
    "pt-BR": "Não achei “{query}” na sua agenda.",
    "en": "I found no “{query}” in your calendar.",
}
_COMMAND: Words = {"pt-BR": "/agenda", "en": "/calendar"}
