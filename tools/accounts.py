"""The chat accounts a person speaks from: inviting one, joining it, seeing them, letting one go. No model may touch it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import UUID

from integrations.postgres import channel_accounts, google_accounts, invitations, people, strangers
from integrations.postgres.database import Row
from tools import _account_words as words
from tools._context import Ask, Choice, Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn, Voice
from tools._google_questions import disconnecting, preferring
from tools._google_words import scopes_named
from tools._others import calling, done, preview
from tools._toolbox import plans, tool

MINUTES = 10
"""How long an invitation counts."""
SEALED = "⟦{id}⟧"
"""Stands for the code of an invitation until it leaves: the database never holds the code itself."""
REDACTED = "•••"
"""Stands for a code that somebody has typed."""


def joining(account: Mapping[str, Any]) -> tuple[ToolCall, ...]:
    """The call that joins an account which opened an invitation: `id`, `channel`, `external_id`, `name`, maybe `username`."""
    return calling("join_account", account)


def keeping_apart(account: Mapping[str, Any]) -> tuple[ToolCall, ...]:
    """The call that does not join it."""
    return calling("keep_apart", account)


def links(username: str | None, number: str | None, code: str) -> list[tuple[str, str]]:
    """Channel and link, for each messenger that can be opened with a code."""
    found = []
    if username:
        found.append(("telegram", f"https://t.me/{quote(username)}?start={code}"))
    if number:
        found.append(("whatsapp", f"https://wa.me/{quote(number)}?text=conectar%20{code}"))
    return found


def _says_links(facts: Mapping[str, object], voice: Voice) -> str:
    found = facts["ways"]
    assert isinstance(found, list)
    lines = [f"• {words.CHANNELS[channel]}: {link}" for channel, link in found]
    return voice.say(words.INVITED, minutes=MINUTES, links="\n".join(lines))


@tool(effect="own", says=_says_links, examples={}, offered=False)
async def invite_account(turn: Turn, *, channel: str = "") -> ToolResult:
    """Makes a one-time way to join another chat account to the person.

    Args:
        channel: The messenger of that account; empty for any.
    """
    code = SEALED.format(id=turn.new_id())
    async with turn.session.at_the_door():
        ours = await channel_accounts.reached_by(turn.session)
    ways = links(ours.get("telegram"), ours.get("whatsapp"), code)
    ways = [way for way in ways if channel in {"", way[0]}]
    if not ways:
        named = words.CHANNELS.get(channel, channel) or words.ANY_MESSENGER[turn.language]
        raise RejectedError(words.NO_MESSENGER, channel=named)
    await invitations.invite(
        turn.session,
        turn.new_id(),
        conversation_id=turn.conversation_id,
        # Nobody knows a code yet: it is made when the message leaves.
        code_hash=f"unsent:{turn.new_id()}",
        expires_at=turn.now + timedelta(minutes=MINUTES),
        now=turn.now,
    )
    return ToolResult(facts={"ways": [list(way) for way in ways], "links": [link for _, link in ways]})


async def _joined(turn: Turn, arguments: Mapping[str, object]) -> ToolResult | None:
    """Whether the account is this person's already."""
    account_id, who = UUID(str(arguments["account_id"])), str(arguments["who"])
    mine = any(row["id"] == account_id for row in await _mine(turn))
    return done(account_id, who, back="disconnect_account") if mine else None


@tool(
    effect="external",
    says=lambda facts, voice: voice.say(words.JOINED, who=facts["who"]),
    examples={},
    asks=words.JOIN_ASKS,
    preview=preview,
    offered=False,
    reconcile=_joined,
)
async def join_account(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Makes an account that opened an invitation the person's own.

    Args:
        account_id: The account.
        who: The account in words, as it was shown.
    """
    if not await invitations.used_by(turn.session, account_id):
        raise RejectedError(words.NOT_INVITED)
    async with turn.session.at_the_door():
        if not await people.give(turn.session, account_id, turn.person):
            raise RejectedError(words.TAKEN)
        await turn.session.defer(strangers.let_in_later(account_id, "joined"))
    return done(account_id, who, back="disconnect_account")


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.KEPT_APART, who=facts["who"]),
    examples={},
    offered=False,
)
async def keep_apart(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Does not join an account that opened an invitation, and tells it so.

    Args:
        account_id: The account.
        who: The account in words, as it was shown.
    """
    if not await invitations.used_by(turn.session, account_id):
        raise RejectedError(words.NOT_INVITED)
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, account_id)
        if row is None or (row["org_id"] is not None and row["leaving_until"] is None):
            raise RejectedError(words.TAKEN)
        await people.stays(turn.session, account_id)
        await turn.session.defer(
            strangers.greet_later(row["channel"], account_id, "not_joined", language=turn.language)
        )
    return ToolResult(facts={"who": who})


@tool(effect="read", says=words.accounts, examples={}, offered=False)
async def list_accounts(turn: Turn) -> ToolResult:
    """Shows the person's chat accounts, and to the owner of the installation who waits to come in."""
    here = await _here(turn)
    told = [{"who": _described(row), "here": row["id"] == here} for row in await _mine(turn)]
    async with turn.session.at_the_door():
        owned = await people.owner(turn.session) == turn.person
        waiting = [_described(row) for row in await strangers.waiting(turn.session)] if owned else []
    origin = "external:chat" if waiting else "own_data"
    return ToolResult(facts={"accounts": told, "waiting": waiting}, origin=origin)


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.DISCONNECTED, who=facts["who"]),
    examples={},
    offered=False,
)
async def disconnect_account(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Lets one of the person's accounts go.

    Args:
        account_id: The account.
        who: The account in words.
    """
    if all(row["id"] != account_id for row in await _mine(turn)):
        raise RejectedError(words.NOT_YOURS)
    if await _here(turn) == account_id:
        raise RejectedError(words.NOT_FROM_HERE)
    async with turn.session.at_the_door():
        await strangers.reconsider(turn.session, account_id, turn.now)
        await people.record(turn.session, turn.person, "account_left", subject=account_id)
    return done(account_id, who, back="reconnect_account")


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.RECONNECTED, who=facts["who"]),
    examples={},
    offered=False,
)
async def reconnect_account(turn: Turn, *, account_id: UUID, who: str) -> ToolResult:
    """Takes back that an account was let go, while it is nobody else's.

    Args:
        account_id: The account.
        who: The account in words.
    """
    if not await people.left(turn.session, account_id):
        raise RejectedError(words.NOT_YOURS)
    async with turn.session.at_the_door():
        if not await people.give(turn.session, account_id, turn.person):
            raise RejectedError(words.TAKEN)
        await strangers.forget(turn.session, account_id)
    return done(account_id, who, back="disconnect_account")


@plans("connect")
async def plan_inviting(turn: Turn, request: Request) -> Proposal:
    """Plans “/conectar”, “quero usar no whatsapp” and “conecta minha agenda”."""
    named = str(request.slots.get("query") or "")
    if scopes := scopes_named(named):
        return (ToolCall(tool="start_google", arguments={"scopes": list(scopes)}),)
    if REDACTED in named:
        here = await _here(turn)
        if here is None or len(await _mine(turn)) > 1:
            return Say(text=words.CONNECTED_ALREADY[turn.language])
        return (ToolCall(tool="let_account_move", arguments={"account_id": str(here)}),)
    return (ToolCall(tool="invite_account", arguments={"channel": _channel(named)}),)


@plans("accounts_list")
async def plan_listing(turn: Turn, request: Request) -> Proposal:
    """Plans “quais contas estão conectadas?”, and of Google “quais contas do google?”."""
    ours, google = ToolCall(tool="list_accounts", arguments={}), ToolCall(tool="list_google_accounts", arguments={})
    if scopes_named(str(request.slots.get("query") or "")):
        return (google,)
    return (ours, google) if await google_accounts.connected(turn.session) else (ours,)


@plans("disconnect")
async def plan_disconnecting(turn: Turn, request: Request) -> Proposal:
    """Plans “desconecta o telegram” and “desconecta o google”; of several such accounts asks which."""
    named = str(request.slots.get("query") or "")
    if scopes_named(named):
        return await disconnecting(turn, turn.message)
    channel = _channel(named)
    here = await _here(turn)
    meant = [row for row in await _mine(turn) if channel in {"", row["channel"]}]
    others = [row for row in meant if row["id"] != here]
    if not meant:
        return Say(text=words.NONE_OF_THESE[turn.language])
    if channel and len(others or meant) == 1:
        return (_disconnecting((others or meant)[0]),)
    choices = [Choice(label=_described(row), calls=(_disconnecting(row),)) for row in others or meant]
    nothing = Choice(label=words.NEVER_MIND[turn.language], say=words.LEFT[turn.language])
    return Ask(text=words.WHICH[turn.language], choices=(*choices, nothing))


@plans("account_prefer")
async def plan_preferring(turn: Turn, request: Request) -> Proposal:
    """Plans “usa a conta do trabalho como principal”."""
    return await preferring(turn, str(request.slots.get("query") or turn.message))


def _disconnecting(row: Row) -> ToolCall:
    return ToolCall(tool="disconnect_account", arguments={"account_id": str(row["id"]), "who": _described(row)})


def _channel(named: str) -> str:
    """The messenger somebody names; of what is none of ours, the word itself."""
    folded = named.casefold().strip()
    aliases = {"zap": "whatsapp", "wpp": "whatsapp", "zapzap": "whatsapp", "whats": "whatsapp", "telegrama": "telegram"}
    return next((name for name in words.CHANNELS if name in folded), aliases.get(folded, folded))


def _described(row: Row) -> str:
    return words.described(channel=row["channel"], name=row["name"], external_id=row["external_id"])


async def _mine(turn: Turn) -> Sequence[Row]:
    return await turn.session.rows(
        """
        select id, channel, external_id, name from accounts
        where org_id = :org_id and user_id = :user_id order by created_at, id
        """
    )


async def _here(turn: Turn) -> UUID | None:
    """The account this is said from."""
    row = await turn.session.row(
        """
        select a.id from accounts a join conversations c using (org_id, user_id, channel, channel_account)
        where a.org_id = :org_id and a.user_id = :user_id and c.id = :conversation and a.external_id = c.peer
        """,
        conversation=turn.conversation_id,
    )
    return None if row is None else row["id"]
