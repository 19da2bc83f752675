"""Whose an account at a messenger is, under which ids it is known, and where it is reached. As the worker; nothing here commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Person, Session

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A sender at a messenger, as we know it."""

    id: UUID
    external_id: str
    """The id it keeps with us, whatever the messenger calls it later: its private conversation goes by it."""
    person: Person | None
    """None: nobody's yet."""
    name: str
    address: str
    """Where the messenger was last seen to reach it."""
    unreachable: bool
    new_aliases: tuple[str, ...]
    """Of those it was looked for by, the ones not written down yet."""


async def find(
    session: Session, *, channel: str, channel_account: str, external_id: str, aliases: Sequence[str] = ()
) -> Account | None:
    """The account that goes by one of these ids; a person's before a stranger's, and the first id before its aliases."""
    row = await session.row(
        """
        with names as (
          select unnest(cast(:names as text[])) as name
          union
          select number from hidden_ids
          where channel = :channel and channel_account = :channel_account and hidden = any(:names)
        ), named as (
          select id from accounts
          where channel = :channel and channel_account = :channel_account and external_id in (select name from names)
          union
          select account_id from account_aliases
          where channel = :channel and channel_account = :channel_account and alias in (select name from names)
        )
        select a.id, a.external_id, a.org_id, a.user_id, a.name, coalesce(a.address, a.external_id) as address,
          a.unreachable_at is not null as unreachable,
          array(select name from unnest(cast(:names as text[])) name where name <> a.external_id and not exists (
            select from account_aliases l where l.channel = a.channel and l.channel_account = a.channel_account
              and l.alias = name)) as new_aliases
        from named join accounts a using (id)
        order by a.org_id is null, a.external_id <> :external_id, a.created_at limit 1
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
        names=[external_id, *aliases],
    )
    if row is None:
        return None
    return Account(
        id=row["id"],
        external_id=row["external_id"],
        person=None if row["org_id"] is None else Person(row["org_id"], row["user_id"]),
        name=row["name"],
        address=row["address"],
        unreachable=row["unreachable"],
        new_aliases=tuple(row["new_aliases"]),
    )


async def stand(
    session: Session, *, channel: str, channel_account: str, external_id: str, unreachable_at: datetime | None
) -> None:
    """Writes down that an account has shut us out, since then, or that it is reached again."""
    await session.run(
        """
        update accounts set unreachable_at = case when cast(:at as timestamptz) is null then null
          else coalesce(unreachable_at, :at) end
        where channel = :channel and channel_account = :channel_account and external_id = :external_id
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
        at=unreachable_at,
    )


async def entered(
    session: Session, *, channel: str, channel_account: str, external_id: str, aliases: Sequence[str] = ()
) -> Account | None:
    """The account that goes by one of these ids; the session is its person's from here on. None when it is nobody's."""
    account = await find(
        session, channel=channel, channel_account=channel_account, external_id=external_id, aliases=aliases
    )
    if account is None or account.person is None:
        return None
    await session.enter(account.person)
    return account


async def remember_hidden(
    session: Session, *, channel: str, channel_account: str, numbers: Mapping[str, str], now: datetime
) -> set[str]:
    """Hidden ids were seen, each beside its number: kept where neither is an account yet. Answers the ids that are one's, which are not."""
    rows = await session.rows(
        """
        with seen as (
          select hidden, number from unnest(cast(:hidden as text[]), cast(:numbers as text[])) as t (hidden, number)
        ), named as (
          select hidden, hidden as name from seen union select hidden, number from seen
          union select h.hidden, h.number from hidden_ids h join seen using (hidden)
          where h.channel = :channel and h.channel_account = :channel_account
        ), ours as (
          select n.hidden from named n join accounts a on a.external_id = n.name
          where a.channel = :channel and a.channel_account = :channel_account
          union
          select n.hidden from named n join account_aliases l on l.alias = n.name
          where l.channel = :channel and l.channel_account = :channel_account
        ), kept as (
          insert into hidden_ids (channel, channel_account, hidden, number, seen_at)
          -- In one order, or two that are told the same at once wait for each other.
          select :channel, :channel_account, hidden, number, :now from seen
          where hidden not in (select hidden from ours) order by hidden
          on conflict (channel, channel_account, hidden) do update set number = excluded.number, seen_at = excluded.seen_at
        )
        select hidden from ours
        """,
        channel=channel,
        channel_account=channel_account,
        hidden=list(numbers),
        numbers=list(numbers.values()),
        now=now,
    )
    return {row["hidden"] for row in rows}


async def forget_hidden(session: Session, *, before: datetime) -> None:
    """Those last seen before then."""
    await session.run("delete from hidden_ids where seen_at < :before", before=before)


async def refresh(session: Session, account: Account, *, name: str = "", address: str | None = None) -> None:
    """Writes down what is new of an account that was heard; nothing new costs nothing."""
    name = name[:LONGEST_NAME] or account.name
    address = address or account.address
    if (name, address) != (account.name, account.address) or account.unreachable:
        await session.run(
            "update accounts set name = :name, address = :address, unreachable_at = null where id = :id",
            id=account.id,
            name=name,
            address=address,
        )
    if account.new_aliases:
        await session.run(
            """
            insert into account_aliases (channel, channel_account, alias, account_id)
            select a.channel, a.channel_account, alias, a.id from accounts a, unnest(cast(:aliases as text[])) alias
            where a.id = :id on conflict do nothing
            """,
            id=account.id,
            aliases=list(account.new_aliases),
        )
