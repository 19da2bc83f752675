"""A person's accounts at Google: allowing more, saying yes to what came back, seeing them, letting one go. No model may touch it."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from integrations.google.errors import SealedError
from integrations.postgres import google_accounts, google_starts
from integrations.postgres.database import Row, Session
from tools import _google_words as words
from tools._context import RejectedError, ToolCall, ToolResult, Turn, Voice
from tools._errand import Errand
from tools._google import asking, lost_words, way
from tools._toolbox import tool

if TYPE_CHECKING:
    from integrations.google.grants import Granted

CLOSED_TOKENS = "tokens"
"""The column of a start in which they are closed."""


def provider_of(start_id: UUID) -> str:
    """For whom what a start holds is closed."""
    return f"google_start:{start_id}"


def _says_start(facts: Mapping[str, object], voice: Voice) -> str:
    emails, how = facts["emails"], str(facts["how"])
    assert isinstance(emails, list)
    if lost := facts.get("lost"):
        return words.sentence(voice.say(words.LOST_WEEKLY if facts["weekly"] else words.LOST, email=lost, how=how))
    what = words.abilities(_texts(facts["scopes"]), voice.language)
    if emails:
        return voice.say(words.INVITED_MORE, emails=", ".join(emails), what=what, how=how)
    return voice.say(words.INVITED, what=what, how=how)


@tool(effect="own", says=_says_start, examples={}, offered=False, abroad=True)
async def start_google(errand: Errand, *, scopes: list[str], account_id: UUID | None = None) -> ToolResult:
    """Makes a one-time way to connect an account at Google, or to allow more on one.

    Args:
        scopes: What is asked for.
        account_id: The account that was lost and is to be connected again, if that is why.
    """
    async with errand.rows() as session:
        row = await google_accounts.one(session, account_id) if account_id else None
        emails = [each["email"] for each in await google_accounts.connected(session)]
    lost = row if row is not None and row["state"] == "lost" else None
    if account_id is not None and lost is None:
        raise RejectedError(words.NO_LONGER_WAITS)
    hint = lost["email"] if lost else emails[0] if len(emails) == 1 else None
    how = await way(errand, scopes, email=hint)
    facts: dict[str, object] = {"scopes": scopes, "emails": emails, "how": how}
    if lost:
        facts |= {"lost": lost["email"], "weekly": lost_words(lost) is words.LOST_WEEKLY}
    return ToolResult(facts=facts)


def _says_connected(facts: Mapping[str, object], voice: Voice) -> str:
    what = words.abilities(_texts(facts["scopes"]), voice.language)
    return voice.say(words.CONNECTED, email=facts["email"], what=what)


async def _connected(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """Whether it was connected: that and the end of the waiting are one transaction."""
    async with errand.rows() as session:
        row = await google_starts.one(session, UUID(str(arguments["start_id"])))
    return _of_account(row) if row is not None and row["state"] == "finished" else None


@tool(effect="own", says=_says_connected, examples={}, offered=False, abroad=True, reconcile=_connected)
async def connect_google(errand: Errand, *, start_id: UUID) -> ToolResult:
    """Makes the account whose consent came back the person's.

    Args:
        start_id: Where the consent waits.
    """
    granted = _granted(errand)
    async with asking(errand), errand.rows() as session:
        row = await _waits(errand, session, start_id)
        tokens = await _opened(granted, session, row)
        if tokens is None:
            raise SealedError
        await granted.connect(
            session,
            subject=row["account"]["subject"],
            email=row["account"]["email"],
            scopes=row["account"]["scopes"],
            access_token=tokens["access_token"],
            refresh_token=tokens["refresh_token"],
            expires_at=datetime.fromisoformat(tokens["expires_at"]),
        )
        await google_starts.ended(session, start_id, state="finished")
    return _of_account(row)


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(
        words.FORGOTTEN if facts["revoked"] else words.FORGOTTEN_ONLY, email=facts["email"]
    ),
    examples={},
    offered=False,
    abroad=True,
)
async def forget_google(errand: Errand, *, start_id: UUID) -> ToolResult:
    """Hands a consent that came back to Google again and forgets it.

    Args:
        start_id: Where the consent waits.
    """
    granted = _granted(errand)
    async with errand.rows() as session:
        row = await _waits(errand, session, start_id)
        tokens = await _opened(granted, session, row)
        await google_starts.ended(session, start_id, state="refused")
    revoked = tokens is not None and await granted.hand_back(
        subject=row["account"]["subject"], access_token=tokens["access_token"]
    )
    return ToolResult(facts={"email": row["account"]["email"], "revoked": revoked})


def _says_accounts(facts: Mapping[str, object], voice: Voice) -> str:
    rows = facts["accounts"]
    assert isinstance(rows, list)
    if not rows:
        return voice.say(words.NO_ACCOUNTS)
    return voice.say(words.ACCOUNTS, accounts="\n".join(_line(row, voice) for row in rows))


@tool(effect="read", says=_says_accounts, examples={}, offered=False)
async def list_google_accounts(turn: Turn) -> ToolResult:
    """Shows the person's accounts at Google and what each allows."""
    told = [
        {
            "email": row["email"],
            "scopes": list(row["scopes"]),
            "preferred": row["preferred"],
            "lost": row["state"] == "lost",
        }
        for row in await google_accounts.every(turn.session)
        if row["state"] != "disconnected"
    ]
    return ToolResult(facts={"accounts": told})


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(words.PREFERRED, email=facts["email"]),
    examples={},
    offered=False,
)
async def prefer_google_account(turn: Turn, *, account_id: UUID) -> ToolResult:
    """Makes an account the one that is meant where none is named.

    Args:
        account_id: The account.
    """
    before = await google_accounts.connected(turn.session)
    row = await google_accounts.one(turn.session, account_id)
    if row is None or not await google_accounts.prefer(turn.session, account_id):
        raise RejectedError(words.NO_SUCH_ACCOUNT)
    back = ToolCall(tool="prefer_google_account", arguments={"account_id": str(before[0]["id"])})
    return ToolResult(facts={"email": row["email"]}, inverse=(back,) if before[0]["id"] != account_id else ())


@tool(
    effect="own",
    says=lambda facts, voice: voice.say(
        words.DISCONNECTED if facts["confirmed"] else words.DISCONNECTED_DOUBTFUL, email=facts["email"]
    ),
    examples={},
    offered=False,
    abroad=True,
)
async def disconnect_google(errand: Errand, *, account_id: UUID) -> ToolResult:
    """Takes the consent of an account back at Google, and erases what was copied from it.

    Args:
        account_id: The account.
    """
    async with errand.rows() as session:
        row = await google_accounts.one(session, account_id)
    if row is None or row["state"] == "disconnected":
        raise RejectedError(words.NO_SUCH_ACCOUNT)
    confirmed = await _granted(errand).disconnect(errand.person, account_id)
    return ToolResult(facts={"email": row["email"], "confirmed": confirmed})


async def _waits(errand: Errand, session: Session, start_id: UUID) -> Row:
    """The consent that waits."""
    row = await google_starts.one(session, start_id)
    if row is None or row["state"] != "answered" or row["expires_at"] <= errand.clock():
        raise RejectedError(words.NO_LONGER_WAITS)
    return row


async def _opened(granted: "Granted", session: Session, row: Row) -> dict[str, str] | None:
    """Its tokens; None where the master key is another."""
    from integrations.vault import SealBrokenError  # noqa: PLC0415 - ciphers, for those who connect

    try:
        text = await granted.vault.open(session, row["tokens"], provider=provider_of(row["id"]), column=CLOSED_TOKENS)
    except SealBrokenError:
        return None
    tokens: dict[str, str] = json.loads(text)
    return tokens


def _granted(errand: Errand) -> "Granted":
    from integrations.google.grants import Granted  # noqa: PLC0415 - ciphers, for those who connect

    grants = errand.google.grants
    if not isinstance(grants, Granted):
        raise RejectedError(words.NOT_SET_UP)
    return grants


def _of_account(row: Row) -> ToolResult:
    return ToolResult(facts={"email": row["account"]["email"], "scopes": list(row["account"]["scopes"])})


def _line(row: Mapping[str, object], voice: Voice) -> str:
    what = words.abilities(_texts(row["scopes"]), voice.language)
    mark = words.LOST_MARK if row["lost"] else words.PREFERRED_MARK if row["preferred"] else None
    return f"• {row['email']} ({what}){voice.say(mark) if mark else ''}"


def _texts(value: object) -> Sequence[str]:
    return value if isinstance(value, list) else ()
