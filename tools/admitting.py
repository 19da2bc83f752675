"""Who is let in: the owner's yes or no about somebody who knocked. No model may touch it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from integrations.postgres import people, strangers
from integrations.postgres.database import Person, Row
from tools import _account_words as words
from tools._context import Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn
from tools._entering import enter, language_told
from tools._others import calling, done, preview
from tools._toolbox import plans, tool


def asking(account: Mapping[str, Any]) -> tuple[ToolCall, ...]:
    """The call that lets an account in; of one that waits: `id`, `channel`, `external_id`, `name`, maybe `username`."""
    return calling("admit", account)


def refusing(account: Mapping[str, Any]) -> tuple[ToolCall, ...]:
    """The call that turns it away."""
    return calling("turn_away", account)


async def _reconciled(turn: Turn, arguments: Mapping[str, object]) -> ToolResult | None:
    """Whether the person of this very call was made."""
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, UUID(str(arguments["account_id"])))
    made = row is not None and row["user_id"] == _newcomer(turn).user_id
    return _admitted(turn, UUID(str(arguments["account_id"])), str(arguments["who"])) if made else None


@tool(
    effect="external",
    says=lambda facts, voice: voice.say(words.ADMITTED, who=facts["who"]),
    examples={},
    asks=words.ADMIT_ASKS,
    preview=preview,
    offered=False,
    reconcile=_reconciled,
)
async def admit(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Makes a stranger a person of their own; what they said is answered then.

    Args:
        account_id: The account that knocked.
        who: The account in words, as it was shown.
    """
    row = await _undecided(turn, account_id)
    async with turn.session.at_the_door():
        zone = turn.zone.key
        if not await enter(turn.session, row, _newcomer(turn), language=turn.language, zone=zone):
            raise RejectedError(words.GONE)
        await people.record(turn.session, turn.person, "stranger_admitted", subject=account_id)
    return _admitted(turn, account_id, who)


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.REVOKED, who=facts["who"]),
    examples={},
    offered=False,
)
async def revoke_admission(turn: Turn, *, account_id: UUID, who: str, since: datetime) -> ToolResult:
    """Takes an admission back, as long as the person has said nothing since.

    Args:
        account_id: The account that was let in.
        who: The account in words.
        since: When it was let in.
    """
    await _owned(turn)
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, account_id)
    if row is None or row["org_id"] is None:
        raise RejectedError(words.GONE)
    if await _has_spoken(turn, Person(row["org_id"], row["user_id"]), since):
        raise RejectedError(words.HAS_SPOKEN, who=who)
    async with turn.session.at_the_door():
        await strangers.reconsider(turn.session, account_id, turn.now)
        await people.record(turn.session, turn.person, "stranger_revoked", subject=account_id)
    return ToolResult(facts={"who": who})


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.TURNED_AWAY, who=facts["who"]),
    examples={},
    offered=False,
)
async def turn_away(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Lets a stranger not in: they are told once, and nothing they say is kept.

    Args:
        account_id: The account that knocked.
        who: The account in words, as it was shown.
    """
    row = await _undecided(turn, account_id)
    async with turn.session.at_the_door():
        await strangers.mark(turn.session, account_id, "refused_at", turn.now)
        spoken = language_told(await strangers.said(turn.session, account_id), usual=turn.language)
        await strangers.forget(turn.session, account_id)
        await turn.session.defer(strangers.greet_later(row["channel"], account_id, "refused", language=spoken))
        await people.record(turn.session, turn.person, "stranger_refused", subject=account_id)
    return done(account_id, who, back="hear_again")


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.HEARD_AGAIN, who=facts["who"]),
    examples={},
    offered=False,
)
async def hear_again(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Takes back that a stranger was turned away.

    Args:
        account_id: The account.
        who: The account in words.
    """
    await _owned(turn)
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, account_id)
        if row is None or row["refused_at"] is None:
            raise RejectedError(words.GONE)
        await strangers.open_again(turn.session, account_id)
    return ToolResult(facts={"who": who})


@plans("strangers_list")
async def plan_admitting(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “quem quer entrar?”: asks about the one who has waited longest."""
    await _owned(turn)
    async with turn.session.at_the_door():
        waiting = await strangers.waiting(turn.session)
    return asking(waiting[0]) if waiting else Say(text=words.NOBODY_WAITS[turn.language])


def _newcomer(turn: Turn) -> Person:
    return Person(turn.new_id(nth=0), turn.new_id(nth=1))


def _admitted(turn: Turn, account_id: UUID, who: str) -> ToolResult:
    return done(account_id, who, back="revoke_admission", since=turn.now.isoformat())


async def _owned(turn: Turn) -> None:
    async with turn.session.at_the_door():
        owner = await people.owner(turn.session)
    if owner != turn.person:
        raise RejectedError(words.NOT_OWNER)


async def _undecided(turn: Turn, account_id: UUID) -> Row:
    await _owned(turn)
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, account_id)
    if row is None or row["org_id"] is not None or row["refused_at"] is not None:
        raise RejectedError(words.GONE)
    return row


async def _has_spoken(turn: Turn, person: Person, since: datetime) -> bool:
    """As the person who was let in."""
    await turn.session.enter(person)
    row = await turn.session.row(
        """
        select from inbound_messages
        where org_id = :org_id and user_id = :user_id and kind <> 'event' and said_at > :since limit 1
        """,
        since=since,
    )
    await turn.session.enter(turn.person)
    return row is not None
