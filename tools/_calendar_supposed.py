"""The copy as it will be once something is taken back: what is planned meanwhile counts on it. All of it is rolled back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from integrations.postgres.event_rows import Event
from integrations.postgres.events import CANCELLED, Events
from tools._choose import ids_in
from tools._context import Turn


async def suppose_off(turn: Turn, arguments: Mapping[str, object]) -> None:
    """As if these events were cancelled."""
    events = Events(turn.session)
    gone: list[Event] = []
    for each in await events.by_ids([*ids_in(arguments)]):
        series = each.series_id if arguments.get("series") else None
        gone += await events.of_series(each.calendar_id, series) if series else [each]
    await events.put([replace(each, status=CANCELLED) for each in gone])


async def suppose_moved(turn: Turn, arguments: Mapping[str, object]) -> None:
    """As if the event were back where it was; of a series only this time."""
    if not arguments.get("start") or not arguments.get("end"):
        return
    starts, ends = (_point(str(arguments[name])) for name in ("start", "end"))
    found = await Events(turn.session).by_ids([UUID(str(arguments["event_id"]))])
    await Events(turn.session).put([replace(each, starts=starts, ends=ends) for each in found])


def _point(value: str) -> date | datetime:
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
