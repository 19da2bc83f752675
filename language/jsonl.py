"""One line in, one line out: understanding as plain JSON values, as `recado understand` prints it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from language.context import NOWHERE, Context, after
from language.types import LANGUAGES, Language, Request, Scope, SlotValue, When
from language.understanding import understand

MOST_EARLIER = 20
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def understood(line: Mapping[str, object], *, now: datetime, zone: ZoneInfo, language: Language) -> dict[str, Json]:
    """The output record of one input record; `now` and `lang` of the record go before the given ones.

    `after` holds the earlier messages of the conversation, oldest first: what they surely ask for counts as done.
    With `connected`, it is said by somebody who has a calendar, mail and files to speak of.

    Raises ValueError, worded for a person, when the record is not `{"text": ..., "now"?: ..., "lang"?: ..., "after"?: [...], "connected"?: true}`.
    """
    text = line.get("text")
    if not isinstance(text, str):
        raise ValueError('each line needs "text": a string')  # noqa: TRY004 - one error class for every bad line
    now, language = _moment(line.get("now"), now, zone), _language(line.get("lang"), language)
    scope: Scope = "named" if line.get("connected") is True else "ours"
    context: Context | None = None
    for earlier in _earlier(line.get("after")):
        context = after(
            understand(earlier, now=now, zone=zone, language=language, context=context, scope=scope), context or NOWHERE
        )
    found = understand(text, now=now, zone=zone, language=language, context=context, scope=scope)
    calls = [call(request) for request in found.requests]
    first = calls[0] if calls else call(Request(intent="out_of_scope", confidence=0.0))
    return {"text": text, **first, "calls": [*calls]}


def call(request: Request) -> dict[str, Json]:
    return {
        "intent": request.intent,
        "confidence": request.confidence,
        "slots": {name: _plain(value) for name, value in request.slots.items()},
        "when": when_json(request.when) if request.when else None,
    }


def when_json(when: When) -> dict[str, Json]:
    return {
        "kind": when.kind,
        "start": _iso(when.start),
        "end": _iso(when.end),
        "grain": when.grain,
        "seconds": when.seconds,
        "rrule": when.rrule,
        "text": when.text,
        "span": [*when.span],
    }


def _plain(value: SlotValue) -> Json:
    return [*value] if isinstance(value, tuple) else value


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _earlier(said: object) -> Sequence[str]:
    texts = [] if said is None else said
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError('"after" is a list of earlier messages, oldest first')
    return texts[-MOST_EARLIER:]


def _moment(said: object, now: datetime, zone: ZoneInfo) -> datetime:
    if said is None:
        return now
    try:
        moment = datetime.fromisoformat(str(said))
    except ValueError:
        raise ValueError(f'"now" is not an ISO 8601 time: {said!r}') from None
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _language(said: object, preferred: Language) -> Language:
    if said is None:
        return preferred
    for language in LANGUAGES:
        if language == said or language.partition("-")[0] == said:
            return language
    raise ValueError(f'"lang" is one of {", ".join(LANGUAGES)}, not {said!r}')
