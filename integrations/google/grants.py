"""The accounts people have connected, and access tokens that are good: renewed before they expire, once for all who ask.

Whoever renews holds a lease in the account's row. A row lock would keep a transaction open while Google is asked; an advisory
lock belongs to a connection, which poolers share; a lease is seen by every process and ends by itself when its holder dies.
What a renewal brought is kept only where the refresh token that it used still stands, so that one who comes back late harms nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

import structlog

from integrations.google.client import Holder
from integrations.google.errors import GrantLostError, RefusedError, SealedError, UnavailableError
from integrations.google.tokens import InvalidGrantError, TokenEndpoint, Tokens
from integrations.postgres import google_accounts, person_keys
from integrations.postgres.database import Database, Person, Row, Session
from integrations.vault import SealBrokenError, Vault

log = structlog.get_logger()

Lost = Callable[[Session, Holder], Awaitable[object]]
"""Tells a person that an account is lost, in the transaction that ends it: once, or not at all."""


async def telling_nobody(session: Session, holder: Holder) -> None:
    """Where there is nobody to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """When tokens are renewed, and who waits for whom."""

    ahead: timedelta = timedelta(minutes=5)
    """Before a token expires it is renewed."""
    last: timedelta = timedelta(seconds=30)
    """Until so long before, one that could not be renewed is still used."""
    lease: float = 15.0
    """Seconds; more than the endpoint may take."""
    pause: float = 0.1
    """Seconds between two looks at what somebody else renews."""
    looks: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lease:
    """The right to renew, and what for."""

    until: datetime
    closed: bytes
    refresh_token: str = field(repr=False)
    meanwhile: str | None = field(repr=False)
    """A token that is good for a little longer."""


class Granted:
    """Keeps the grants. No transaction of it is open while Google is asked."""

    def __init__(
        self,
        database: Database,
        vault: Vault,
        endpoint: TokenEndpoint,
        clock: Callable[[], datetime],
        on_lost: Lost = telling_nobody,
        *,
        pace: Pace | None = None,
    ) -> None:
        self.vault = vault
        self.endpoint = endpoint
        self._database = database
        self._clock = clock
        self._on_lost = on_lost
        self._pace = pace or Pace()

    async def holders(self, person: Person) -> Sequence[Holder]:
        async with self._database.as_person(person) as session:
            rows = await google_accounts.connected(session)
        return [_holder(person, row) for row in rows]

    async def token(self, holder: Holder, *, instead_of: str | None = None) -> str:
        waited = False
        for _ in range(self._pace.looks):
            found = await self._look(holder, instead_of, waited=waited)
            if isinstance(found, _Lease):
                found = await self._renewed(holder, found)
            if found is not None:
                return found
            waited = True
            await asyncio.sleep(self._pace.pause)
        raise UnavailableError("renewed elsewhere for too long")

    async def connect(
        self,
        session: Session,
        *,
        subject: str,
        email: str,
        scopes: Sequence[str],
        access_token: str,
        refresh_token: str | None,
        expires_at: datetime,
    ) -> UUID:
        """As the person, in their transaction: keeps a consent, beside what the account allowed before; answers its id.

        Raises:
            RefusedError: `noRefreshToken`, neither now nor from before: ask with access_type=offline and prompt=consent.
        """
        assert session.person is not None
        account_id = account_of(session.person.user_id, subject)
        renewable = await google_accounts.connect(
            session,
            account_id,
            subject=subject,
            email=email,
            scopes=scopes,
            tokens=await self._closed(session, account_id, access_token, refresh_token, expires_at),
            now=self._clock(),
        )
        if not renewable:
            raise RefusedError(400, "noRefreshToken")
        return account_id

    async def disconnect(self, person: Person, account_id: UUID) -> bool:
        """Ends the consent at Google and erases what we have of the account; False when Google did not confirm its end.

        Then the person can end it at myaccount.google.com/permissions. An account of which nothing is left is at its end.
        """
        async with self._database.as_person(person) as session:
            row = await google_accounts.one(session, account_id)
        confirmed = row is None or await self._revoked(person, row)
        async with self._database.as_person(person) as session:
            await google_accounts.disconnected(session, account_id, now=self._clock())
            await person_keys.destroy(session, now=self._clock())
        return confirmed

    async def hand_back(self, *, subject: str, access_token: str) -> bool:
        """Ends a consent that is not wanted after all; False where it goes on: Google did not confirm, or somebody lives by it.

        A grant is one for each account and client, whoever asked for it: with this token would go what others use.
        """
        async with self._database.as_worker() as session:
            everybody = await google_accounts.of_everybody(session)
        if any(row["id"] == account_of(row["user_id"], subject) for row in everybody):
            return False
        return await self.endpoint.revoked(access_token)

    async def _look(self, holder: Holder, instead_of: str | None, *, waited: bool) -> str | _Lease | None:
        """A good token, or the right to renew it, or None while somebody else has that."""
        async with self._database.as_person(holder.person) as session:
            row = await google_accounts.one(session, holder.id)
            if row is None or row["state"] != "connected" or row["refresh_token"] is None:
                raise GrantLostError(holder.scopes, email=holder.email)
            token = await self._opened(session, row, "access_token")
            left = row["expires_at"] - self._clock() if token not in {None, instead_of} else timedelta()
            if left > self._pace.ahead:
                return token
            meanwhile = token if left > self._pace.last else None
            if waited and row["renewing_until"] is None:
                # Whoever was waited for has failed; to fail one after the other would take as many times as long.
                if meanwhile is None:
                    raise UnavailableError("not renewed")
                return meanwhile
            until = await google_accounts.begin_renewal(session, row, seconds=self._pace.lease)
            if until is None:
                return None
            refresh_token = await self._opened(session, row, "refresh_token") or ""
        return _Lease(until=until, closed=row["refresh_token"], refresh_token=refresh_token, meanwhile=meanwhile)

    async def _renewed(self, holder: Holder, lease: _Lease) -> str | None:
        """The token that Google gave, or None when the account has changed meanwhile."""
        asked = False
        try:
            fresh = await self.endpoint.renewed(lease.refresh_token)
            asked = True
        except InvalidGrantError:
            asked = True
            await self._end(holder, lease)
            return None
        except UnavailableError:
            if lease.meanwhile is None:
                raise
            return lease.meanwhile
        finally:
            if not asked:
                await self._give_up(holder, lease)
        return fresh.access_token if await self._keep(holder, lease, fresh) else None

    async def _keep(self, holder: Holder, lease: _Lease, fresh: Tokens) -> bool:
        async with self._database.as_person(holder.person) as session:
            tokens = await self._closed(session, holder.id, fresh.access_token, fresh.refresh_token, fresh.expires_at)
            return await google_accounts.renewed(session, holder.id, by=lease.closed, tokens=tokens)

    async def _end(self, holder: Holder, lease: _Lease) -> None:
        async with self._database.as_person(holder.person) as session:
            ended = await google_accounts.lost(session, holder.id, by=lease.closed, now=self._clock())
            if ended:
                await self._on_lost(session, holder)
        if ended:
            raise GrantLostError(holder.scopes, email=holder.email)

    async def _give_up(self, holder: Holder, lease: _Lease) -> None:
        async with self._database.as_person(holder.person) as session:
            await google_accounts.give_up_renewal(session, holder.id, renewing_until=lease.until)

    async def _revoked(self, person: Person, row: Row) -> bool:
        if row["refresh_token"] is None:
            return True
        async with self._database.as_person(person) as session:
            try:
                token = await self._opened(session, row, "refresh_token")
            except SealedError:
                return False
        return await self.endpoint.revoked(token or "")

    async def _closed(
        self, session: Session, account_id: UUID, access_token: str, refresh_token: str | None, expires_at: datetime
    ) -> google_accounts.ClosedTokens:
        close, provider = self.vault.close, f"google:{account_id}"
        return google_accounts.ClosedTokens(
            access_token=await close(session, access_token, provider=provider, column="access_token"),
            refresh_token=await close(session, refresh_token, provider=provider, column="refresh_token")
            if refresh_token
            else None,
            expires_at=expires_at,
        )

    async def _opened(self, session: Session, row: Row, column: str) -> str | None:
        if row[column] is None:
            return None
        try:
            return await self.vault.open(session, row[column], provider=f"google:{row['id']}", column=column)
        except SealBrokenError:
            # The grant may be good: with the right master key it is again, and nobody needs to consent anew.
            log.error("a token cannot be opened: is it the right master key?", provider="google")  # noqa: TRY400
            raise SealedError from None


def account_of(user_id: UUID, subject: str) -> UUID:
    """The id of somebody's account: by it the worker knows one Google account with two people, and sees whose it is of neither."""
    return uuid5(user_id, f"google:{subject}")


def _holder(person: Person, row: Row) -> Holder:
    return Holder(person=person, id=row["id"], email=row["email"], scopes=tuple(row["scopes"]))
