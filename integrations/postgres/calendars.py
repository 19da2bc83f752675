"""A person's calendars, how fresh the copy of each is, and who keeps it just now. Nothing here commits."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from integrations.postgres.database import Row, Session

WRITERS = frozenset(("owner", "writer", "writerWithoutPrivateAccess"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A calendar as the account's list has it."""

    google_id: str
    name: str
    zone: str
    access_role: str
    """owner, writer, writerWithoutPrivateAccess, reader, freeBusyReader."""
    is_primary: bool = False
    selected: bool = False
    """Whether it is looked at when nobody names one, until the person says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar and the state of its copy."""

    id: UUID
    account_id: UUID
    google_id: str
    name: str
    zone: str
    access_role: str
    is_primary: bool
    selected: bool
    email: str
    """Of the account."""
    sync_token: str | None = None
    synced_at: datetime | None = None
    """The copy is as of this moment."""
    synced_from: datetime | None = None
    synced_until: datetime | None = None
    """What the copy covers."""
    listed_at: datetime
    pushed_at: datetime | None = None
    """Google said then that something has changed."""
    channel_id: str | None = None
    channel_resource: str | None = None
    channel_until: datetime | None = None

    @property
    def writable(self) -> bool:
        return self.access_role in WRITERS

    def pushed_to(self, now: datetime) -> bool:
        """Whether a living channel tells of changes."""
        return self.channel_resource is not None and self.channel_until is not None and self.channel_until > now

    def stale(self, now: datetime, *, older: timedelta) -> bool:
        """Whether it is older than that, or is known to have changed since."""
        at = self.synced_at
        return at is None or at < now - older or (self.pushed_at is not None and self.pushed_at >= at)


def calendar_id(account_id: UUID, google_id: str) -> UUID:
    return uuid5(account_id, google_id)


@dataclass(frozen=True, slots=True)
class Calendars:
    """As the person."""

    session: Session

    async def all(self) -> Sequence[Calendar]:
        """Of connected accounts: the preferred account's first, of each the primary one first."""
        return [_calendar(row) for row in await self.session.rows(_ALL)]

    async def as_of(self) -> datetime | None:
        """When the oldest copy of those that are looked at was made; None where there is none."""
        ages = [each.synced_at for each in await self.all() if each.selected and each.synced_at is not None]
        return min(ages, default=None)

    async def get(self, id_: UUID) -> Calendar | None:
        row = await self.session.row(_ONE, id=id_)
        return None if row is None else _calendar(row)

    async def keep(self, account_id: UUID, listed: Collection[Listed], *, now: datetime) -> None:
        """The list of an account is this now: what is not in it any more goes, and its events with it.

        Which are looked at stays as the person has it.
        """
        rows = [{**asdict(each), "id": str(calendar_id(account_id, each.google_id))} for each in listed]
        ids = [row["id"] for row in rows]
        await self.session.run(_GONE, account=account_id, ids=ids)
        await self.session.run(_KEEP, account=account_id, rows=json.dumps(rows), now=now)

    async def select(self, ids: Collection[UUID], *, selected: bool) -> int:
        """These are looked at from now on when nobody names one, or are not."""
        return await self.session.run(
            """
            update calendars set selected = :selected
            where org_id = :org_id and user_id = :user_id and id = any(:ids) and selected <> :selected
            """,
            ids=list(ids),
            selected=selected,
        )

    async def claim(self, id_: UUID, token: UUID, *, now: datetime, until: datetime) -> bool:
        """Takes the copy in hand, for so long; False while somebody else has it."""
        return bool(
            await self.session.run(
                """
                update calendars set syncing = :token, syncing_until = :until
                where org_id = :org_id and user_id = :user_id and id = :id
                  and (syncing is null or syncing_until <= :now)
                """,
                id=id_,
                token=token,
                now=now,
                until=until,
            )
        )

    async def claimed(self, id_: UUID, token: UUID) -> bool:
        """Whether it is still in these hands; it stays so until the transaction ends."""
        row = await self.session.row(
            """
            select id from calendars
            where org_id = :org_id and user_id = :user_id and id = :id and syncing = :token for update
            """,
            id=id_,
            token=token,
        )
        return row is not None

    async def release(self, id_: UUID, token: UUID) -> None:
        await self.session.run(
            """
            update calendars set syncing = null, syncing_until = null
            where org_id = :org_id and user_id = :user_id and id = :id and syncing = :token
            """,
            id=id_,
            token=token,
        )

    async def touched(self, id_: UUID) -> None:
        """We changed something ourselves: what is being copied was read before that, and must not be kept."""
        await self.session.run(
            """
            update calendars set syncing = null, syncing_until = null
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=id_,
        )

    async def synced(
        self, id_: UUID, sync_token: str, *, at: datetime, covers: tuple[datetime, datetime] | None = None
    ) -> None:
        """The copy is as of `at`, and what changes after it is asked for with this token."""
        since, until = covers or (None, None)
        await self.session.run(
            """
            update calendars set sync_token = :sync_token, synced_at = :at, syncing = null, syncing_until = null,
              synced_from = coalesce(cast(:since as timestamptz), synced_from),
              synced_until = coalesce(cast(:until as timestamptz), synced_until)
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=id_,
            sync_token=sync_token,
            at=at,
            since=since,
            until=until,
        )

    async def forget_token(self, id_: UUID) -> None:
        """The next copy is made anew."""
        await self.session.run(
            "update calendars set sync_token = null where org_id = :org_id and user_id = :user_id and id = :id", id=id_
        )

    async def open_channel(self, id_: UUID, channel_id: str, channel_hash: str) -> None:
        """Pushes that bring this id and the token of this hash are believed from now on; earlier ones are not."""
        await self.session.run(
            """
            update calendars set channel_id = :channel, channel_hash = :hash, channel_resource = null, channel_until = null
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=id_,
            channel=channel_id,
            hash=channel_hash,
        )

    async def channel_opened(self, id_: UUID, channel_id: str, resource: str, until: datetime) -> bool:
        """Google pushes there until then; False when another channel was opened meanwhile."""
        return bool(
            await self.session.run(
                """
                update calendars set channel_resource = :resource, channel_until = :until
                where org_id = :org_id and user_id = :user_id and id = :id and channel_id = :channel
                """,
                id=id_,
                channel=channel_id,
                resource=resource,
                until=until,
            )
        )

    async def close_channel(self, id_: UUID, *, not_before: datetime | None = None) -> None:
        """There is none any more, and none is asked for before that."""
        await self.session.run(
            """
            update calendars set channel_id = null, channel_hash = null, channel_resource = null, channel_until = :until
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=id_,
            until=not_before,
        )

    async def pushed(self, id_: UUID, *, now: datetime) -> None:
        """Google says that something has changed."""
        await self.session.run(
            """
            update calendars set pushed_at = :now
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=id_,
            now=now,
        )


def _calendar(row: Row) -> Calendar:
    return Calendar(**{name: row[name] for name in Calendar.__dataclass_fields__})


_COLUMNS = "c.*, a.email"
_FROM = """
from calendars c join google_accounts a on (a.org_id, a.user_id, a.id) = (c.org_id, c.user_id, c.account_id)
where c.org_id = :org_id and c.user_id = :user_id and a.state = 'connected'
"""
_ALL = f"""
select {_COLUMNS} {_FROM}
order by a.preferred desc, a.connected_at, a.id, c.is_primary desc, c.name, c.id
"""
_ONE = f"select {_COLUMNS} {_FROM} and c.id = :id"
_GONE = """
delete from calendars where org_id = :org_id and user_id = :user_id and account_id = :account
  and not id = any(cast(:ids as uuid[]))
"""
_KEEP = """
insert into calendars (org_id, user_id, id, account_id, google_id, name, zone, access_role, is_primary, selected, listed_at)
select :org_id, :user_id, given.id, :account, given.google_id, given.name, given.zone, given.access_role,
  given.is_primary, given.selected, :now
from jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, google_id text, name text, zone text, access_role text, is_primary boolean, selected boolean)
on conflict (org_id, user_id, id) do update set name = excluded.name, zone = excluded.zone,
  access_role = excluded.access_role, is_primary = excluded.is_primary, listed_at = excluded.listed_at
"""
