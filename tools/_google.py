"""Asking Google from a tool: whatever comes of it is said in words that help."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

from integrations.google.client import Holder
from integrations.google.errors import (
    GoogleError,
    GrantLostError,
    NotConnectedError,
    RefusedError,
    SealedError,
    UnansweredError,
    UnavailableError,
)
from integrations.postgres import google_starts, people
from integrations.postgres.database import Row, Session
from language.answers import yes_or_no
from tools import _google_words as words
from tools._context import GoneError, InDoubtError, RejectedError, Words
from tools._context import UnavailableError as UnavailableNowError
from tools._errand import Errand

LINK_LASTS = timedelta(minutes=10)
ANSWER_LASTS = timedelta(hours=1)
"""How long what came back waits for the yes."""
SEALED = "⟦google:{id}⟧"
"""Stands for the code of a link until the message leaves: the database never holds the code itself."""
_LONGEST_WISH = 500
_QUOTA = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"})
_WEEKLY = (timedelta(days=6, hours=12), timedelta(days=8))
"""How long a grant has lived that died because its project is in testing."""
_REFUSALS: dict[int, Words] = {
    HTTPStatus.NOT_FOUND: words.MISSING,
    HTTPStatus.GONE: words.MISSING,
    HTTPStatus.FORBIDDEN: words.FORBIDDEN,
    HTTPStatus.PRECONDITION_FAILED: words.CHANGED,
}


@asynccontextmanager
async def asking(errand: Errand, *, writes: bool = False) -> AsyncIterator[None]:
    """Puts what goes wrong while Google is asked into words; of what `writes`, no answer means that nobody knows.

    Raises:
        RejectedError: it cannot be done; where only consent is missing, its words hold the link that asks for it.
        tools._context.UnavailableError: surely nothing was done.
        InDoubtError: nobody knows whether it was done.
    """
    try:
        yield
    except GoogleError as error:
        raise await _told(errand, error, writes=writes) from None


async def holder_of(errand: Errand, scopes: Sequence[str], account: str = "") -> Holder:
    """The account that is meant, among those that allow this; `account` is an address, or a part of one.

    Raises:
        RejectedError: there is none; its words hold the link that connects it.
    """
    async with asking(errand):
        known = [each.email for each in await errand.google.grants.holders(errand.person)]
        meant = [email for email in known if account.casefold() in email.casefold()] if account else []
        named = account if account in known or len(meant) != 1 else meant[0]
        return await errand.google.holder(errand.person, scopes, email=named or None)


async def way(errand: Errand, scopes: Sequence[str], *, email: str | None = None, wanted: str = "") -> str:
    """How the person allows these, in words: a link of its own, or a command. `wanted` is offered again afterwards.

    Raises:
        RejectedError: this installation has no Google.
    """
    if not errand.google.entrance.configured:
        raise await _not_set_up(errand)
    if not errand.google.entrance.public_url:
        return words.BY_TERMINAL[errand.language].format(names=words.named(scopes))
    start_id = uuid4()
    async with errand.rows() as session:
        await google_starts.give(
            session,
            start_id,
            conversation_id=errand.conversation_id,
            scopes=scopes,
            email=email,
            wanted=wanted[:_LONGEST_WISH] or None,
            now=errand.clock(),
            lasts=LINK_LASTS,
        )
    link = errand.google.entrance.link(SEALED.format(id=start_id))
    return words.BY_LINK[errand.language].format(minutes=int(LINK_LASTS.total_seconds()) // 60, link=link)


async def _told(errand: Errand, error: GoogleError, *, writes: bool) -> RejectedError:
    match error:
        case NotConnectedError():
            return await _unconnected(errand, error)
        case SealedError():
            return UnavailableNowError(words.SEALED)
        case UnavailableError():
            return UnavailableNowError(words.TOO_MUCH if str(error) in _QUOTA else words.SILENT)
        case UnansweredError():
            return InDoubtError(words.UNANSWERED) if writes else UnavailableNowError(words.SILENT)
        case RefusedError():
            return _refusal(error)
    return UnavailableNowError(words.SILENT)


def _refusal(error: RefusedError) -> RejectedError:
    if error.reason == "accessNotConfigured":
        return RejectedError(words.DISABLED)
    kind = GoneError if error.status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE} else RejectedError
    return kind(_REFUSALS.get(error.status, words.REFUSED), reason=error.reason)


async def _unconnected(errand: Errand, error: NotConnectedError) -> RejectedError:
    """The words with the link; of an account that is gone, that it is, and why."""
    async with errand.rows() as session:
        row = await _account(session, error.email)
    scopes, email = error.scopes, error.email
    said = words.NOT_CONNECTED if email is None else words.NOT_THIS_ONE
    if row is not None and row["state"] == "connected" and email is not None:
        said = words.LOST if isinstance(error, GrantLostError) else words.NOT_ALLOWED
    elif row is not None and row["state"] == "lost":
        email, said = row["email"], lost_words(row)
        scopes = tuple(dict.fromkeys((*scopes, *row["scopes"])))
    # A yes to a question is no wish of its own: said again, it would answer nothing.
    wanted = errand.message if yes_or_no(errand.message) is None else ""
    how = await way(errand, scopes, email=email, wanted=wanted)
    return RejectedError(said, what=words.abilities(error.scopes, errand.language), email=email, how=how)


def lost_words(account: Row) -> Words:
    """Why it is lost, by how long it lived: `connected_at`, `ended_at`."""
    lived = (account["ended_at"] or account["connected_at"]) - account["connected_at"]
    shortest, longest = _WEEKLY
    return words.LOST_WEEKLY if shortest <= lived <= longest else words.LOST


async def _account(session: Session, email: str | None) -> Row | None:
    """The account of an address; of none, the one that was lost last where there is no other."""
    return await session.row(
        """
        select email, state, scopes, connected_at, ended_at from google_accounts
        where org_id = :org_id and user_id = :user_id and email = coalesce(:email, email) and state <> 'disconnected'
        order by state, ended_at desc nulls last limit 1
        """,
        email=email,
    )


async def _not_set_up(errand: Errand) -> RejectedError:
    async with errand.rows() as session, session.at_the_door():
        owned = await people.owner(session) == errand.person
    return RejectedError(words.NOT_SET_UP_OWNER if owned else words.NOT_SET_UP)
