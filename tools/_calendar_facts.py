"""Events as results tell of them: JSON that the ledger keeps and sentences are made of."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from integrations.postgres.event_rows import Event
from language.times.rules import parts_of

OUTSIDE = "external:calendar"
"""Whose words a result holds that tells of invitations."""


def facts_of(event: Event, *, series: bool = False) -> Mapping[str, Any]:
    """The event whole; its repetition only where the `series` is meant."""
    rule = next((each.removeprefix("RRULE:") for each in event.rules if each.startswith("RRULE:")), None)
    return {
        "id": str(event.id),
        "title": event.title,
        "starts": event.starts.isoformat(),
        "ends": event.ends.isoformat(),
        "place": event.place,
        "link": event.link,
        "video": event.video,
        "guests": [{"email": each.email, "name": each.name, "response": each.response} for each in others(event)],
        "mine": event.mine,
        "organizer": event.organizer,
        "response": event.response,
        "rrule": _with_its_hour(event, rule) if series and rule else None,
        "repeats": event.series_id is not None or rule is not None,
        "busy": event.busy,
        "calendar": event.calendar,
    }


def others(event: Event) -> Sequence[Any]:
    """The guests who are somebody else."""
    return [each for each in event.guests if not each.self]


def links_of(events: Iterable[Event]) -> list[str]:
    """The links that Google gave; those an invitation brings are a stranger's."""
    given = [link for each in events if each.mine for link in (each.link, each.video)]
    return list(dict.fromkeys(link for link in given if link))


def origin_of(events: Iterable[Event]) -> str:
    """Whose words it is that events of these are told in: a guest's name is what they call themselves."""
    ours = all(each.mine and not any(guest.name for guest in others(each)) for each in events)
    return "own_data" if ours else OUTSIDE


def _with_its_hour(event: Event, rule: str) -> str:
    """The rule in wall time, as the rest of the assistant has it."""
    named = dict(parts_of(rule))
    until = named.pop("UNTIL", None)
    if isinstance(event.starts, datetime) and "BYHOUR" not in named:
        named |= {"BYHOUR": str(event.starts.hour), "BYMINUTE": str(event.starts.minute)}
    if named.get("FREQ") == "WEEKLY" and "BYDAY" not in named:
        named["BYDAY"] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[event.starts.weekday()]
    if until is not None:
        named["UNTIL"] = until.removesuffix("Z")
    return ";".join(f"{name}={value}" for name, value in named.items())
