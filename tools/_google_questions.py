"""What is asked about accounts at Google: whether to connect one, which one goes, which one is meant."""

import re
from collections.abc import Sequence

from integrations.postgres import google_accounts
from integrations.postgres.database import Row
from tools import _google_words as words
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn

_PARTS = re.compile(r"[@._+-]")


def connecting(turn: Turn, row: Row, *, email: str, wanted: str) -> Ask:
    """The question whether what came back is to be connected; after a yes, whether what was wanted before is done now."""
    language, start_id = turn.language, str(row["id"])
    granted = row["account"]["scopes"]
    missing = words.abilities(set(row["scopes"]) - set(granted), language)
    text = words.CONNECT_ASKS[language].format(email=email, what=words.abilities(granted, language))
    wish = Ask(
        text=words.WISH[language].format(wanted=wanted),
        choices=(
            Choice(label=words.DO_IT[language], again=row["wanted"], said_at=row["created_at"]),
            Choice(label=words.NOT_NOW[language], say=words.LEFT[language]),
        ),
    )
    yes = ToolCall(tool="connect_google", arguments={"start_id": start_id})
    no = ToolCall(tool="forget_google", arguments={"start_id": start_id})
    return Ask(
        text=text + (words.NOT_ALL[language].format(missing=missing) if missing else ""),
        choices=(
            Choice(label=words.YES[language], calls=(yes,), then=wish if row["wanted"] else None),
            Choice(label=words.NO[language], calls=(no,)),
        ),
    )


def reconnecting(account: Row) -> tuple[ToolCall, ...]:
    """The call that tells how an account that was lost is connected again."""
    scopes = [scope for scope in account["scopes"] if scope in words.ABILITIES]
    return (ToolCall(tool="start_google", arguments={"scopes": scopes, "account_id": str(account["id"])}),)


async def disconnecting(turn: Turn, named: str) -> Proposal:
    """Which account goes: asked even of one, for to have it again a browser is needed."""
    rows = [row for row in await google_accounts.every(turn.session) if row["state"] != "disconnected"]
    meant = _meant(rows, named)
    if not rows:
        return Say(text=words.NO_ACCOUNTS[turn.language])
    label = words.DISCONNECT[turn.language]
    text = words.WHICH_DISCONNECTED if len(meant) > 1 else words.DISCONNECT_ASKS
    choices = [
        Choice(
            label=row["email"] if len(meant) > 1 else label,
            calls=(ToolCall(tool="disconnect_google", arguments={"account_id": str(row["id"])}),),
        )
        for row in meant
    ]
    none = Choice(
        label=words.NONE[turn.language] if len(meant) > 1 else words.NO[turn.language], say=words.STAYS[turn.language]
    )
    return Ask(text=text[turn.language].format(email=meant[0]["email"]), choices=(*choices, none))


async def preferring(turn: Turn, named: str) -> Proposal:
    """Which account is the main one."""
    rows = await google_accounts.connected(turn.session)
    meant = _meant(rows, named)
    if not rows:
        return Say(text=words.NO_ACCOUNTS[turn.language])
    if len(meant) == 1:
        return (_preferring(meant[0]),)
    choices = [Choice(label=row["email"], calls=(_preferring(row),)) for row in meant]
    none = Choice(label=words.NONE[turn.language], say=words.STAYS[turn.language])
    return Ask(text=words.WHICH_PREFERRED[turn.language], choices=(*choices, none))


def _preferring(row: Row) -> ToolCall:
    return ToolCall(tool="prefer_google_account", arguments={"account_id": str(row["id"])})


def _meant(rows: Sequence[Row], named: str) -> Sequence[Row]:
    """Those whose address, or a part of it, is said; all where none is, as in "o google"."""
    said = frozenset(named.casefold().split())
    return [row for row in rows if said & {row["email"], *_PARTS.split(row["email"].casefold())}] or rows
