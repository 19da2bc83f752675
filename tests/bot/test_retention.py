"""Bytes that nothing names are deleted in the end; those of anything that may yet be wanted never are."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from dialogue import Chat, MemoryChannel, introduced, talking
from psycopg.errors import InsufficientPrivilege

from bot.messages import Attachment
from integrations.blobs import Blobs
from integrations.postgres import files
from integrations.postgres.database import Session

LONG = {"days": 40}


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, channel=MemoryChannel(name="telegram")) as chat:
        yield chat


@pytest.fixture
def blobs(chat: Chat) -> Blobs:
    return chat.app.enclosing.blobs


def one_of_its_kind() -> bytes:
    """Bytes of no other test: the folder is there for all of them."""
    return uuid4().bytes


async def stored(chat: Chat, blobs: Blobs) -> str:
    """A photo that was fetched; its digest."""
    await chat.sends_file("photo", "o gato")
    digest = blobs.put(one_of_its_kind())
    [row] = await chat.rows("select id from files")
    async with chat.session() as session:
        await files.fetched(session, row["id"], digest=digest, size=7, now=chat.clock.now)  # type: ignore[arg-type]
    return digest


async def collected(chat: Chat) -> None:
    await chat.app.system_jobs.run("retention")


async def test_what_nobody_here_has_ever_named_may_be_another_databases(chat: Chat, blobs: Blobs) -> None:
    digest = blobs.put(one_of_its_kind())
    await chat.says("oi")
    chat.clock.passes(**LONG)
    await collected(chat)
    assert blobs.path(digest).exists()


async def test_a_file_keeps_its_bytes_and_deleted_gives_them_up_after_it_could_come_back(
    chat: Chat, blobs: Blobs
) -> None:
    digest = await stored(chat, blobs)
    chat.clock.passes(**LONG)
    await collected(chat)
    assert blobs.path(digest).exists()

    async with chat.session() as session:
        await session.run("update files set deleted_at = :now where org_id = :org_id", now=chat.clock.now)
    chat.clock.passes(days=2)
    await collected(chat)
    assert blobs.path(digest).exists()
    chat.clock.passes(**LONG)
    await collected(chat)
    assert not blobs.path(digest).exists()


async def test_a_reply_that_has_not_left_keeps_its_files(chat: Chat, blobs: Blobs) -> None:
    kept = await chat.app.enclosing.keep(
        Attachment(kind="photo", name="x.png", mime="image/png", content=one_of_its_kind())
    )
    await chat.says("oi")
    async with chat.session() as session:
        await session.run(
            """
            update outbound_messages set state = 'pending', created_at = :now,
              attachments = jsonb_build_array(jsonb_build_object('sha256', cast(:digest as text)))
            where org_id = :org_id
            """,
            digest=kept.sha256,
            now=chat.clock.now,
        )
    chat.clock.passes(**LONG)
    await collected(chat)
    assert blobs.path(kept.sha256).exists()
    async with chat.session() as session:
        await session.run("update outbound_messages set state = 'sent' where org_id = :org_id")
    await collected(chat)
    assert not blobs.path(kept.sha256).exists()


@pytest.mark.parametrize("state", ["waiting", "quarantined", "done"])
async def test_a_message_that_may_yet_be_answered_keeps_what_came_with_it(chat: Chat, blobs: Blobs, state: str) -> None:
    digest = blobs.put(one_of_its_kind())
    files_ = [{"kind": "photo", "reference": {"id": "r1", "sha256": digest}}]
    await chat.app.inbox.receive(chat.event({"kind": "file", "payload": {"text": "", "files": files_}}))
    async with chat.session() as session:
        await session.run(
            "update inbound_messages set state = :state, received_at = :at where org_id = :org_id",
            state=state,
            at=chat.clock.now,
        )
    chat.clock.passes(**LONG)
    await collected(chat)
    assert blobs.path(digest).exists() == (state != "done")


async def test_what_a_turn_puts_again_while_it_is_being_collected_stays(
    chat: Chat, blobs: Blobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = await stored(chat, blobs)
    content = blobs.path(digest).read_bytes()
    async with chat.session() as session:
        await session.run("update files set deleted_at = :now where org_id = :org_id", now=chat.clock.now)
    chat.clock.passes(**LONG)
    looked = files.named

    async def put_meanwhile(session: Session, digests: Sequence[str], *, since: datetime) -> Mapping[str, bool]:
        found = await looked(session, digests, since=since)
        assert found == {digest: False}
        # Everything has been looked at, and nothing needs it: now a turn encloses the same bytes.
        await asyncio.to_thread(blobs.put, content)
        return found

    monkeypatch.setattr(files, "named", put_meanwhile)
    await collected(chat)
    assert blobs.path(digest).exists()
    monkeypatch.undo()
    chat.clock.passes(**LONG)
    await collected(chat)
    assert not blobs.path(digest).exists()


async def test_what_one_person_gave_up_stays_for_another(chat: Chat, blobs: Blobs) -> None:
    digest = await stored(chat, blobs)
    bia = await chat.app.identity.person_of(
        channel="telegram", channel_account="local", external_id="bia", language="pt-BR", zone="America/Sao_Paulo"
    )
    other = chat.event({"kind": "file", "payload": {"files": [{"kind": "photo", "reference": {"id": "r2"}}]}})
    event = type(other)(**{**{n: getattr(other, n) for n in other.__slots__}, "peer": "bia", "sender": "bia"})
    kept = await chat.app.inbox.receive(event)
    await chat.app.turns.take(kept.address)
    async with chat.app.database.as_person(bia.person) as session:
        await session.run("update files set state = 'stored', sha256 = :digest where org_id = :org_id", digest=digest)
    async with chat.session() as session:
        deleted = chat.clock.now - timedelta(days=31)
        await session.run("update files set deleted_at = :at where org_id = :org_id", at=deleted)
    chat.clock.passes(**LONG)
    await collected(chat)
    assert blobs.path(digest).exists()


async def test_what_was_forgotten_is_erased_once_it_can_no_longer_come_back(chat: Chat) -> None:
    bia = await introduced(chat.app, chat.channel, chat.clock, name="bia")
    for each in (chat, bia):
        await each.says("meu sapato é 42")
        await each.says("esquece meu sapato")
        await each.says("sou alérgico a camarão")
    chat.clock.passes(hours=23)
    await chat.app.system_jobs.run("forget")
    assert await told(chat) == ["meu sapato é 42", "sou alérgico a camarão"]
    chat.clock.passes(hours=2)
    await chat.app.system_jobs.run("forget")
    assert await told(bia) == ["sou alérgico a camarão"]


async def test_the_worker_sees_nothing_of_what_is_remembered(chat: Chat) -> None:
    await chat.says("sou alérgico a camarão")
    await chat.says("meu sapato é 42")
    await chat.says("esquece meu sapato")
    async with chat.app.database.as_worker() as session:
        assert (await session.row("select count(*) as n from memories") or {})["n"] == 1
        with pytest.raises(InsufficientPrivilege):
            await session.rows("select text from memories")


async def told(chat: Chat) -> list[object]:
    return [row["text"] for row in await chat.rows("select text from memories order by said_at, text")]
