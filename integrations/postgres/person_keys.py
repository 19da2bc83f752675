"""Each person's key, wrapped by a master key, which its fingerprint names. Nothing here commits."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from integrations.postgres.database import Person, Row, Session


async def of(session: Session) -> Row | None:
    """As the person: `wrapped`, `master` and `version` of their key, if it was made."""
    return await session.row(
        "select wrapped, master, version from person_keys where org_id = :org_id and user_id = :user_id"
    )


async def to_close(session: Session) -> Row | None:
    """The same, and nobody destroys it before this transaction ends."""
    return await session.row(
        """
        select wrapped, master, version from person_keys
        where org_id = :org_id and user_id = :user_id for key share
        """
    )


async def keep(session: Session, *, wrapped: bytes, master: str, version: int) -> None:
    """As the person: keeps their key, unless there is one."""
    await session.run(
        """
        insert into person_keys (org_id, user_id, wrapped, master, version)
        values (:org_id, :user_id, :wrapped, :master, :version)
        on conflict (org_id, user_id) do nothing
        """,
        wrapped=wrapped,
        master=master,
        version=version,
    )


async def destroy(session: Session, *, now: datetime) -> bool:
    """As the person: what their key has closed is noise from now on, in every copy; False while it closes what still counts."""
    # Whoever closes something with it at this moment is waited for, and seen by the next statement.
    await session.row("select from person_keys where org_id = :org_id and user_id = :user_id for update")
    return bool(
        await session.run(
            """
            delete from person_keys where org_id = :org_id and user_id = :user_id
              and not exists (select from google_accounts where org_id = :org_id and user_id = :user_id
                and (refresh_token is not null or access_token is not null))
              and not exists (select from google_starts where org_id = :org_id and user_id = :user_id
                and (verifier is not null or tokens is not null) and expires_at > :now)
            """,
            now=now,
        )
    )


async def by_master(session: Session) -> Mapping[str, int]:
    """As the worker: how many keys each master key wraps."""
    rows = await session.rows("select master, count(*) as keys from person_keys group by master")
    return {row["master"]: row["keys"] for row in rows}


async def wrapped_by(session: Session, masters: Collection[str], *, after: Person | None, most: int) -> Sequence[Row]:
    """As the worker: `org_id`, `user_id`, `wrapped`, `master`, `version` of the next people whose keys these wrap."""
    return await session.rows(
        """
        select org_id, user_id, wrapped, master, version from person_keys
        where master = any(:masters)
          and (cast(:org as uuid) is null or (org_id, user_id) > (cast(:org as uuid), cast(:person as uuid)))
        order by org_id, user_id limit :most
        """,
        masters=list(masters),
        org=after.org_id if after else None,
        person=after.user_id if after else None,
        most=most,
    )


async def rewrap(session: Session, person: Person, *, was: bytes, wrapped: bytes, master: str) -> bool:
    """As the worker: the same key, wrapped by another; False when it is gone, or was wrapped anew meanwhile."""
    return bool(
        await session.run(
            """
            update person_keys set wrapped = :wrapped, master = :master
            where org_id = :org and user_id = :person and wrapped = :was
            """,
            org=person.org_id,
            person=person.user_id,
            was=was,
            wrapped=wrapped,
            master=master,
        )
    )
