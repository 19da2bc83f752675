"""Senders who are nobody's yet, and what they said meanwhile. As the worker; nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from procrastinate.types import JSONDict

from integrations.postgres.accounts import LONGEST_NAME
from integrations.postgres.database import Job, Row, Session

MOST_KNOCKS = 20
"""Messages kept of one stranger; there is no end to what a machine can send."""
LET_IN = "let_in"
"""The job that hands what a stranger said to the person they have become."""
MET = "met"
"""How somebody came in who was in already: a stranger turned out to be them."""
GREET = "greet"
"""The job that tells a stranger where they stand."""


def let_in_later(account_id: UUID, how: str) -> Job:
    """`how` names the welcome."""
    return Job(task=LET_IN, queue="turns", arguments={"account": str(account_id), "how": how})


def greet_later(channel: str, account_id: UUID, words: str, *, language: str = "") -> Job:
    """By a process that speaks through the channel; `words` names the sentence."""
    arguments: JSONDict = {"account": str(account_id), "words": words, "language": language}
    return Job(task=GREET, queue=f"deliver:{channel}", arguments=arguments)


async def account(session: Session, *, channel: str, channel_account: str, external_id: str, name: str = "") -> UUID:
    """The account, made where missing; locked until the transaction ends."""
    row = await session.row(
        """
        insert into accounts (id, channel, channel_account, external_id, name)
        values (:id, :channel, :channel_account, :external_id, :name)
        on conflict (channel, channel_account, external_id) do update set name = accounts.name
        returning id
        """,
        id=uuid4(),
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
        name=name[:LONGEST_NAME],
    )
    assert row is not None
    found: UUID = row["id"]
    return found


async def standing(session: Session, account_id: UUID) -> Row | None:
    """Locks an account: `id`, `channel`, `channel_account`, `external_id`, `address`, `name`, `org_id`, `user_id`, `knocked_at`,
    `greeted_at`, `refused_at`, `leaving_until`. None when there is none.
    """
    return await session.row(
        """
        select id, channel, channel_account, external_id, coalesce(address, external_id) as address, name, org_id, user_id,
          knocked_at, greeted_at, refused_at, leaving_until
        from accounts a where id = :id for update
        """,
        id=account_id,
    )


async def knock(session: Session, account_id: UUID, event: Mapping[str, object]) -> bool:
    """Keeps what a stranger said, once; False when it was there, or when enough is kept.

    `event` is the whole of it; `external_id`, `kind` and `revision` tell it from others.
    """
    kept = await session.run(
        """
        insert into knocks (id, account_id, external_id, kind, revision, event)
        select :id, :account, :external_id, :kind, :revision, cast(:event as jsonb)
        where (select count(*) from knocks where account_id = :account and kind not in ('code', 'spent')) < :most
        on conflict (account_id, external_id, kind, revision) do nothing
        """,
        id=uuid4(),
        account=account_id,
        external_id=event["external_id"],
        kind=event["kind"],
        revision=event["revision"],
        event=json.dumps(event),
        most=MOST_KNOCKS,
    )
    return kept == 1


async def attempt(session: Session, account_id: UUID, *, external_id: str, revision: int) -> int | None:
    """Counts a code that a stranger has sent: how many there were within a minute; None when this one was counted before."""
    counted = await session.run(
        """
        insert into knocks (id, account_id, external_id, kind, revision, event)
        values (:id, :account, :external_id, 'code', :revision, '{}') on conflict do nothing
        """,
        id=uuid4(),
        account=account_id,
        external_id=external_id,
        revision=revision,
    )
    if not counted:
        return None
    await session.run(
        """
        delete from knocks
        where account_id = :account and kind = 'code' and received_at < clock_timestamp() - interval '1 hour'
        """,
        account=account_id,
    )
    row = await session.row(
        """
        select count(*)::int as attempts from knocks
        where account_id = :account and kind = 'code' and received_at > clock_timestamp() - interval '1 minute'
        """,
        account=account_id,
    )
    assert row is not None
    return int(row["attempts"])


async def spend(session: Session, account_id: UUID, event: Mapping[str, object]) -> None:
    """Keeps the message that brought them in: delivered again, it says nothing new."""
    await session.run(
        """
        insert into knocks (id, account_id, external_id, kind, revision, event)
        values (:id, :account, :external_id, 'spent', :revision, cast(:event as jsonb)) on conflict do nothing
        """,
        id=uuid4(),
        account=account_id,
        external_id=event["external_id"],
        revision=event["revision"],
        event=json.dumps(event),
    )


async def spent(session: Session, account_id: UUID) -> Sequence[Mapping[str, Any]]:
    rows = await session.rows(
        "select event from knocks where account_id = :account and kind = 'spent'", account=account_id
    )
    return [row["event"] for row in rows]


async def said(session: Session, account_id: UUID) -> Sequence[Mapping[str, Any]]:
    """The kept events that are to be answered, in the messenger's order."""
    rows = await session.rows(
        """
        select event from knocks where account_id = :account and kind not in ('code', 'spent')
        order by (event ->> 'provider_order')::bigint nulls last, received_at
        """,
        account=account_id,
    )
    return [row["event"] for row in rows]


async def absorb(session: Session, account_id: UUID, names: Sequence[str]) -> None:
    """Strangers known by one of these names have turned out to be this account: what they said is its own, and they are no more.

    Where it is somebody's already, that is handed in later.
    """
    gone = await session.rows(
        """
        select s.id from accounts s join accounts a
          on (s.channel, s.channel_account) = (a.channel, a.channel_account) and s.id <> a.id
        where a.id = :id and s.org_id is null and s.external_id = any(:names) for update of s
        """,
        id=account_id,
        names=list(names),
    )
    for each in gone:
        both = {"id": account_id, "gone": each["id"]}
        await session.run(
            """
            update knocks k set account_id = :id
            where account_id = :gone and kind not in ('code', 'spent') and not exists (select from knocks o
              where o.account_id = :id and (o.external_id, o.kind, o.revision) = (k.external_id, k.kind, k.revision))
            """,
            **both,
        )
        await session.run("update account_aliases set account_id = :id where account_id = :gone", **both)
        await session.run(
            """
            insert into account_aliases (channel, channel_account, alias, account_id)
            select channel, channel_account, external_id, :id from accounts where id = :gone on conflict do nothing
            """,
            **both,
        )
        await session.run("delete from accounts where id = :gone", gone=each["id"])
    if not gone:
        return
    if await session.row("select id from accounts where id = :id and org_id is not null", id=account_id):
        await session.defer(let_in_later(account_id, MET))


async def forget(session: Session, account_id: UUID) -> None:
    """Nothing of what they said is kept."""
    await session.run("delete from knocks where account_id = :account", account=account_id)


async def asked_since(session: Session, since: datetime) -> int:
    """About how many strangers the owner was asked since then; whoever else counts waits until this transaction ends."""
    await session.row("select pg_advisory_xact_lock(hashtextextended('strangers', 0))")
    row = await session.row("select count(*)::int as asked from accounts where knocked_at > :since", since=since)
    assert row is not None
    return int(row["asked"])


async def mark(session: Session, account_id: UUID, what: str, now: datetime | None) -> None:
    """Writes down that the owner was asked (`knocked_at`), or it was told so (`greeted_at`), or refused (`refused_at`); None: not so."""
    assert what in {"knocked_at", "greeted_at", "refused_at"}
    await session.run(f"update accounts set {what} = :now where id = :id", id=account_id, now=now)  # noqa: S608


async def waiting(session: Session) -> Sequence[Row]:
    """Strangers nobody has decided about, the oldest first: `id`, `channel`, `external_id`, `name`."""
    return await session.rows(
        """
        select id, channel, external_id, name from accounts a
        where org_id is null and refused_at is null and exists (select from knocks k where k.account_id = a.id and k.kind not in ('code', 'spent'))
        order by coalesce(knocked_at, created_at), id limit 100
        """
    )


async def open_again(session: Session, account_id: UUID) -> None:
    """Should they write again, the owner is asked."""
    await session.run("update accounts set refused_at = null, knocked_at = null where id = :id", id=account_id)


async def reconsider(session: Session, account_id: UUID, now: datetime) -> None:
    """The account is whose it was before it was joined, or nobody's, and nothing is decided about it; the owner is not asked again for a day."""
    await session.run(
        """
        update accounts set org_id = former_org_id, user_id = former_user_id, former_org_id = null, former_user_id = null,
          leaving_until = null, refused_at = null, knocked_at = :now
        where id = :id
        """,
        id=account_id,
        now=now,
    )


async def let_in_unheard(session: Session) -> Sequence[Row]:
    """Accounts that are a person's while what they said before is still kept: `id`."""
    return await session.rows(
        "select distinct a.id from knocks k join accounts a on a.id = k.account_id where a.org_id is not null"
    )
