"""What was sent along with messages: a row each, and the bytes elsewhere once they are fetched. Nothing here commits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Row, Session

_FACTS = "f.id, f.kind, f.name, f.mime, f.bytes, f.seconds, f.state, f.created_at, m.payload ->> 'text' as caption"
_MESSAGE = "left join inbound_messages m on (m.org_id, m.user_id, m.id) = (f.org_id, f.user_id, f.message_id)"
_MINE = "f.org_id = :org_id and f.user_id = :user_id"


async def sent_with(session: Session, message_ids: Sequence[UUID]) -> Sequence[Row]:
    """The files of messages, in order: `message_id`, `conversation_id` and `file`, as the channel told it."""
    return await session.rows(
        """
        select m.id as message_id, m.conversation_id, sent.file from inbound_messages m,
          jsonb_array_elements(case jsonb_typeof(m.payload -> 'files') when 'array' then m.payload -> 'files' else '[]' end)
            with ordinality as sent (file, place)
        where m.org_id = :org_id and m.user_id = :user_id and m.id = any(:ids) order by m.seq, sent.place
        """,
        ids=list(message_ids),
    )


async def insert(session: Session, file_id: UUID, sent: Row, told: Mapping[str, object], *, now: datetime) -> None:
    """Keeps a file; `told` is what is known of it: kind, name, mime, bytes, seconds."""
    await session.run(
        """
        insert into files (org_id, user_id, id, conversation_id, message_id, kind, name, mime, bytes, seconds, reference, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :message_id, :kind, :name, :mime, cast(:bytes as bigint),
          cast(:seconds as int), cast(:reference as jsonb), :now)
        on conflict do nothing
        """,
        id=file_id,
        conversation_id=sent["conversation_id"],
        message_id=sent["message_id"],
        reference=dict(sent["file"].get("reference") or {}),
        now=now,
        **told,
    )


async def get(session: Session, ids: Sequence[UUID], *, deleted: bool = False) -> Sequence[Row]:
    """Those that are there, or with `deleted` those that were."""
    return await session.rows(
        f"""
        select {_FACTS} from files f {_MESSAGE}
        where {_MINE} and f.id = any(:ids) and (f.deleted_at is not null) = :deleted order by f.created_at, f.id
        """,  # noqa: S608 - constants
        ids=list(ids),
        deleted=deleted,
    )


async def newest(session: Session, *, query: str = "", limit: int) -> Sequence[Row]:
    """The newest files; with a query, those with all of its words in their name or caption. `total` counts them all."""
    return await session.rows(
        f"""
        select {_FACTS}, count(*) over () as total from files f {_MESSAGE}
        where {_MINE} and f.deleted_at is null and not exists (
          select from regexp_split_to_table(app.fold(btrim(cast(:query as text))), '\\s+') as word
          where position(word in app.fold(f.name || ' ' || coalesce(m.payload ->> 'text', ''))) = 0)
        order by f.created_at desc, f.id limit :limit
        """,  # noqa: S608 - constants
        query=query,
        limit=limit,
    )


async def bytes_of(session: Session, file_id: UUID) -> Row | None:
    """Where the bytes of a file are: its name, mime, kind, state, and `sha256` once they are ours."""
    return await session.row(
        """
        select kind, name, mime, bytes, state, sha256, created_at from files
        where org_id = :org_id and user_id = :user_id and id = :id and deleted_at is null
        """,
        id=file_id,
    )


async def newest_of(session: Session, conversation_id: UUID) -> UUID | None:
    """The last file that was sent in a conversation."""
    row = await session.row(
        """
        select id from files where org_id = :org_id and user_id = :user_id and conversation_id = :conversation
          and deleted_at is null
        order by created_at desc, id limit 1
        """,
        conversation=conversation_id,
    )
    return None if row is None else row["id"]


async def set_deleted(session: Session, ids: Sequence[UUID], *, at: datetime | None) -> None:
    """Deletes files; with None, brings them back."""
    await session.run(
        "update files set deleted_at = cast(:at as timestamptz) where org_id = :org_id and user_id = :user_id and id = any(:ids)",
        ids=list(ids),
        at=at,
    )


async def to_fetch(session: Session, file_id: UUID) -> Row | None:
    """A file whose bytes are still at the messenger, with the `channel` that has them."""
    return await session.row(
        """
        select f.kind, f.mime, f.bytes, f.reference, f.attempts, c.channel from files f
        join conversations c on (c.org_id, c.user_id, c.id) = (f.org_id, f.user_id, f.conversation_id)
        where f.org_id = :org_id and f.user_id = :user_id and f.id = :id and f.state = 'referenced' and f.deleted_at is null
        """,
        id=file_id,
    )


async def unfetched(session: Session, *, limit: int) -> Sequence[Row]:
    """As the worker: files whose bytes are still at their messengers."""
    return await session.rows(
        """
        select org_id, user_id, id from files where state = 'referenced' and deleted_at is null
        order by created_at limit :limit
        """,
        limit=limit,
    )


async def fetched(session: Session, file_id: UUID, *, digest: str, size: int, now: datetime) -> None:
    """The bytes are ours; what the messenger wanted to see for them is of no more use."""
    await session.run(
        """
        update files set state = 'stored', sha256 = :digest, bytes = :size, stored_at = :now, error = null, reference = '{}'
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'referenced'
        """,
        id=file_id,
        digest=digest,
        size=size,
        now=now,
    )


async def not_fetched(session: Session, file_id: UUID, *, state: str, error: str) -> None:
    """Counts an attempt; `state` says whether there will be another: referenced, refused or gone."""
    await session.run(
        """
        update files set state = :state, error = :error, attempts = attempts + 1
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'referenced'
        """,
        id=file_id,
        state=state,
        error=error,
    )


async def holders(session: Session) -> Sequence[Row]:
    """As the worker: `org_id` and `user_id` of everybody who may have bytes among the blobs: whoever has a conversation."""
    return await session.rows("select distinct org_id, user_id from conversations")


async def named(session: Session, digests: Sequence[str], *, since: datetime) -> Mapping[str, bool]:
    """As the person: those of these bytes that something of theirs names, in one look, and whether it may yet need them.

    A message that may yet be answered does, a file, and a reply that may yet leave; what was deleted, done or sent before `since` does not.
    """
    rows = await session.rows(
        """
        select digest, bool_or(needed) as needed from (
          select sha256 as digest, coalesce(deleted_at, 'infinity') > :since as needed from files
          where org_id = :org_id and user_id = :user_id
          union all
          select reference ->> 'sha256', state = 'referenced' and coalesce(deleted_at, 'infinity') > :since from files
          where org_id = :org_id and user_id = :user_id
          union all
          select sent ->> 'sha256', o.state in ('pending', 'sending') or o.created_at > :since
          from outbound_messages o, jsonb_array_elements(o.attachments) sent
          where o.org_id = :org_id and o.user_id = :user_id
          union all
          select told #>> '{reference,sha256}', m.state in ('waiting', 'taken', 'quarantined') or m.received_at > :since
          from inbound_messages m, jsonb_array_elements(
            case jsonb_typeof(m.payload -> 'files') when 'array' then m.payload -> 'files' else '[]' end) told
          where m.org_id = :org_id and m.user_id = :user_id
        ) as named where digest = any(:digests) group by digest
        """,
        digests=list(digests),
        since=since,
    )
    return {row["digest"]: row["needed"] for row in rows}
