"""Events: inviting people to them, and answering invitations."""

from collections.abc import Mapping
from typing import Literal
from uuid import UUID

from integrations.postgres.columns import Line
from tools import _calendar_trouble as trouble
from tools import _calendar_words as words
from tools._calendar_desk import Desk, Item, desk_of, event_row, target
from tools._calendar_facts import OUTSIDE, facts_of, links_of, origin_of
from tools._calendar_guests import changed_before
from tools._calendar_shown import shows_answer, shows_change
from tools._context import RejectedError, ToolResult, Words
from tools._errand import Errand
from tools._event_reminders_hung import hung_on
from tools._toolbox import tool
from tools.calendar import Addresses
from tools.calendar_changes import at_hand

NEEDS = "google"
Answer = Literal["accepted", "declined", "tentative"]


_ASKS_INVITE: Words = {"pt-BR": "Mando o convite?\n{what}", "en": "Send the invitation?\n{what}"}


async def _invited_before(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    return await changed_before(errand, arguments, _asked)


@tool(
    effect="external",
    abroad=True,
    says=words.invited,
    asks=_ASKS_INVITE,
    preview=shows_change,
    reconcile=_invited_before,
    serves=("event_update", "event_create"),
    examples={
        "pt-BR": ("convida ana@fora.com pra reunião de amanhã",),
        "en": ("invite ana@fora.com to tomorrow's meeting",),
    },
)
async def invite_guests(errand: Errand, event_id: UUID, guests: Addresses, *, series: bool = False) -> ToolResult:
    """Invites people to an event there is; Google sends them an invitation.

    Args:
        event_id: The event.
        guests: Their addresses, as the person gave them; never made up.
        series: To every time of what repeats.
    """
    event = await event_row(errand, event_id)
    desk, item = await at_hand(errand, event, series=series)
    there = list(item.get("attendees") or ())
    known = {str(each.get("email", "")).casefold() for each in there}
    fresh = [each for each in guests if each.casefold() not in known]
    if not fresh:
        return await _asked(desk, item, list(guests))
    body = {"attendees": [*there, *({"email": each} for each in fresh)]}
    changed = await desk.patch(target(event, series=series), body, tell=True, etag=item.get("etag"))
    return await _asked(desk, changed, list(guests))


async def _asked(desk: Desk, item: Item, guests: list[str]) -> ToolResult:
    after = await desk.keep(item)
    return ToolResult(
        facts={"event": facts_of(after), "invited": guests, "links": links_of([after])}, origin=origin_of([after])
    )


_ASKS_ANSWER: Words = {"pt-BR": "Respondo ao convite?\n{what}", "en": "Answer the invitation?\n{what}"}


async def _answered_before(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    event = await event_row(errand, UUID(str(arguments["event_id"])))
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    item = await desk.patched(target(event, series=bool(arguments.get("series"))))
    return None if item is None else await _responded(desk, item, str(arguments["answer"]))


@tool(
    effect="external",
    abroad=True,
    says=words.answered,
    asks=_ASKS_ANSWER,
    preview=shows_answer,
    reconcile=_answered_before,
    serves=("event_update",),
    examples={
        "pt-BR": ("aceita o convite da festa",),
        "en": ("accept the invitation to the party",),
    },
)
async def answer_invitation(
    errand: Errand, event_id: UUID, answer: Answer, note: Line | None = None, *, series: bool = False
) -> ToolResult:
    """Answers an invitation; whoever invited is told.

    Args:
        event_id: The event.
        answer: Accepted, declined, or tentative.
        note: Goes with it.
        series: For every time of what repeats.
    """
    event = await event_row(errand, event_id)
    desk = await desk_of(errand, calendar_id=event.calendar_id)
    item = await desk.read(target(event, series=series))
    own = [each for each in (item or {}).get("attendees") or () if each.get("self")]
    if item is None or not own:
        raise RejectedError(trouble.NOT_THERE if item is None else trouble.NO_INVITATION, title=event.title)
    said = {**own[0], "responseStatus": answer, **({"comment": note} if note else {})}
    body = {"attendees": [said if each.get("self") else each for each in item["attendees"]]}
    hung = await hung_on(errand, [event], series=series) if answer == "declined" else 0
    changed = await desk.patch(target(event, series=series), body, tell=True, etag=item.get("etag"))
    return await _responded(desk, changed, answer, hung=hung)


async def _responded(desk: Desk, item: Item, answer: str, *, hung: int = 0) -> ToolResult:
    after = await desk.keep(item)
    return ToolResult(facts={"event": facts_of(after), "answer": answer, "hung": hung}, origin=OUTSIDE)
