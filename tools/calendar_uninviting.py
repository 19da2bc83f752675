"""Events: taking guests off them."""

from collections.abc import Mapping
from uuid import UUID

from integrations.postgres.events import Events
from tools import _calendar_words as words
from tools._calendar_desk import Desk, Item, event_row, target
from tools._calendar_facts import facts_of, links_of, origin_of
from tools._calendar_guests import changed_before
from tools._choose import speaks
from tools._context import ToolResult, Turn, Words
from tools._errand import Errand
from tools._toolbox import tool
from tools.calendar import Addresses
from tools.calendar_changes import at_hand

NEEDS = "google"
_ASKS: Words = {
    "pt-BR": "Tiro da lista de convidados? O Google avisa quem sai.\n{what}",
    "en": "Take them off the guests? Google tells whoever leaves.\n{what}",
}
_LEAVES: Words = {"pt-BR": "sai {guest}", "en": "{guest} leaves"}


async def _shows(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The event, and each address that is taken off it."""
    voice = speaks(turn)
    found = await Events(turn.session).by_ids([UUID(str(arguments["event_id"]))])
    given = arguments["guests"]
    assert isinstance(given, list | tuple)
    return (
        *(words.described(facts_of(each), voice) for each in found),
        *(voice.say(_LEAVES, guest=each) for each in given),
    )


async def _left_before(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    return await changed_before(errand, arguments, _gone)


@tool(
    effect="external",
    abroad=True,
    says=words.uninvited,
    asks=_ASKS,
    preview=_shows,
    reconcile=_left_before,
    serves=("event_update",),
    examples={"pt-BR": ("tira a Bia do almoço de amanhã",), "en": ("remove Bia from tomorrow's lunch",)},
)
async def uninvite_guests(errand: Errand, event_id: UUID, guests: Addresses, *, series: bool = False) -> ToolResult:
    """Takes people off the guests of an event; Google tells them that it is off for them.

    Args:
        event_id: The event.
        guests: Their addresses, as the event has them.
        series: Of every time of what repeats.
    """
    event = await event_row(errand, event_id)
    desk, item = await at_hand(errand, event, series=series)
    leaving = {each.casefold() for each in guests}
    there = list(item.get("attendees") or ())
    staying = [each for each in there if str(each.get("email", "")).casefold() not in leaving]
    if len(staying) == len(there):
        return await _gone(desk, item, list(guests))
    body = {"attendees": staying}
    changed = await desk.patch(target(event, series=series), body, tell=True, etag=item.get("etag"))
    return await _gone(desk, changed, list(guests))


async def _gone(desk: Desk, item: Item, guests: list[str]) -> ToolResult:
    after = await desk.keep(item)
    return ToolResult(
        facts={"event": facts_of(after), "uninvited": guests, "links": links_of([after])}, origin=origin_of([after])
    )
