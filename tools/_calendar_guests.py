"""Who is to be invited: addresses as they were written, names only where exactly one address is known for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from integrations.postgres.event_guests import KnownGuest, known_as
from tools._context import Turn


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
