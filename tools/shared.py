"""Places and contact cards a person shares: kept in the inbox until there is a better place for them."""

import math
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from integrations.postgres.columns import LONGEST_TEXT, Line
from integrations.postgres.inbox_items import InboxItem, InboxItems
from tools import _inbox_words as words
from tools._choose import ids_call, made, short
from tools._context import RejectedError, Shown, ToolResult, Turn, Voice, Words
from tools._toolbox import tool

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class Card(BaseModel):
    """One contact card."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Line = Field(default="", description="Whose it is.")
    phone: Line = Field(default="", description="Their number.")


def _says_place(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_PLACE_KEPT, place=_text_of(facts).removeprefix(PLACE))


def _says_cards(facts: Mapping[str, object], voice: Voice) -> str:
    cards = short(_text_of(facts).removeprefix(CARD).replace(f"\n{CARD}", ", "), longest=300)
    told = voice.say(_CARD_KEPT, cards=cards)
    left_out = facts.get("left_out")
    return f"{told}\n{voice.say(_LEFT_OUT, count=left_out)}" if left_out else told


def _text_of(facts: Mapping[str, object]) -> str:
    item = facts["item"]
    assert isinstance(item, Mapping)
    return str(item["text"])


@tool(effect="own", says=_says_place, examples={}, offered=False)
async def keep_place(
    turn: Turn, latitude: Latitude, longitude: Longitude, name: Line = "", address: Line = ""
) -> ToolResult:
    """Keeps a place the person shared.

    Args:
        latitude: Degrees north of the equator.
        longitude: Degrees east of Greenwich.
        name: What is there.
        address: Its street.
    """
    where = f"{_rounded(latitude)}, {_rounded(longitude)}"
    named = ", ".join(line for each in (name, address) if (line := short(each, longest=300)))
    return await _kept(turn, PLACE + (f"{named} ({where})" if named else where))


@tool(effect="own", says=_says_cards, examples={}, offered=False)
async def keep_contacts(
    turn: Turn,
    contacts: Annotated[tuple[Card, ...], Field(min_length=1, max_length=100)],
    left_out: Annotated[int, Field(ge=0)] = 0,
) -> ToolResult:
    """Keeps contact cards the person shared.

    Args:
        contacts: The cards.
        left_out: How many more came with them.
    """
    lines = [
        ": ".join(line for each in (card.name, card.phone) if (line := short(each, longest=200))) for card in contacts
    ]
    told = [f"{CARD}{line}" for line in lines if line]
    if not told:
        raise RejectedError(_NO_CARD)
    return await _kept(turn, "\n".join(told)[:LONGEST_TEXT], **({"left_out": left_out} if left_out else {}))


async def _kept(turn: Turn, text: str, **more: object) -> ToolResult:
    items = InboxItems(turn.session)
    item = InboxItem(id=turn.new_id(), text=text, created_at=await items.moment(turn.now))
    await items.insert([item])
    return ToolResult(
        facts={"item": words.item_facts(item), **more},
        inverse=(ids_call("delete_inbox_items", (item.id,)),),
        shown=Shown(kind=made("inbox_item"), ids=(item.id,)),
    )


def _rounded(degrees: float) -> str:
    """To about a metre."""
    return f"{math.copysign(round(abs(degrees), 5), degrees):g}" if degrees == round(degrees) else f"{degrees:.5f}"


PLACE, CARD = "📍 ", "👤 "
_PLACE_KEPT: Words = {"pt-BR": "📍 Guardei o local: {place}", "en": "📍 I kept the place: {place}"}
_CARD_KEPT: Words = {"pt-BR": "👤 Guardei o contato: {cards}", "en": "👤 I kept the contact: {cards}"}
_LEFT_OUT: Words = {
    "pt-BR": "Vieram contatos demais de uma vez: {count} ficaram de fora.",
    "en": "Too many contacts came at once: {count} were left out.",
}
_NO_CARD: Words = {"pt-BR": "o cartão de contato veio vazio.", "en": "the contact card came in empty."}
