"""Who is to be invited: addresses as they were written, names only where exactly one address is known for them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from integrations.postgres.event_guests import KnownGuest, known_as
from tools._calendar_desk import Desk, Item, desk_of, event_row, target
from tools._context import ToolResult, Turn
from tools._errand import Errand


@dataclass(frozen=True, slots=True, kw_only=True)
class Guests:
    """What is known of those who were named."""

    addresses: tuple[str, ...] = ()
    several: tuple[str, Sequence[KnownGuest]] | None = None
    """The first name that several are known by."""
    unknown: tuple[str, ...] = ()
    """Names for which no address is known."""


async def guests_of(turn: Turn, named: Sequence[str], written: Sequence[str], *, chosen: Sequence[str] = ()) -> Guests:
    """The guests of a request: `named` as it was understood, `written` the addresses in the message."""
    found, unknown = list(written), []
    several: tuple[str, Sequence[KnownGuest]] | None = None
    for name in named:
        if "@" in name:
            continue
        known = await known_as(turn.session, name)
        picked = [each for each in known if each.email in chosen] or known
        if len(picked) == 1:
            found.append(picked[0].email)
        elif picked:
            several = several or (name, picked)
        else:
            unknown.append(name)
    return Guests(addresses=tuple(dict.fromkeys(found)), several=several, unknown=tuple(unknown))


async def changed_before(
    errand: Errand, arguments: Mapping[str, object], told: Callable[[Desk, Item, list[str]], Awaitable[ToolResult]]
) -> ToolResult | None:
    """What a call that changes who comes has done already; None where it has not."""
    event = await event_row(errand, UUID(str(arguments["event_id"])))
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    item = await desk.patched(target(event, series=bool(arguments.get("series"))))
    given = arguments["guests"]
    assert isinstance(given, list | tuple)
    return None if item is None else await told(desk, item, [str(each) for each in given])
