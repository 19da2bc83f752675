"""What is closed opens for its person and its place alone, as it was, and with a key that is still there."""

import asyncio
import os
import stat
from pathlib import Path

import psycopg
import pytest
from dialogue import Chat, introduced
from granted import MASTER
from postgres import Databases

from bot.clock import utc_now
from bot.settings import Settings
from integrations.master_key import FILE, MasterKeyError, opened_vault
from integrations.postgres import person_keys
from integrations.postgres.database import Database
from integrations.vault import SealBrokenError, Vault

TEXT = "1//canário-of-nobody"
PLACE = {"provider": "google:1", "column": "refresh_token"}
HEAD, NONCE, TAG = 5, 12, 16


@pytest.fixture
async def bia(chat: Chat) -> Chat:
    return await introduced(chat.app, chat.channel, chat.clock, name="bia")


async def closed_by(chat: Chat, text: str = TEXT, vault: Vault | None = None, **place: str) -> bytes:
    async with chat.session() as session:
        return await (vault or Vault(MASTER)).close(session, text, **{**PLACE, **place})


async def opened_by(chat: Chat, closed: bytes, vault: Vault | None = None, **place: str) -> str:
    async with chat.session() as session:
        return await (vault or Vault(MASTER)).open(session, closed, **{**PLACE, **place})


async def test_what_is_closed_is_opened_again_and_never_looks_the_same(chat: Chat) -> None:
    first, second = await closed_by(chat), await closed_by(chat)
    assert first != second
    assert TEXT.encode() not in first + second
    assert await opened_by(chat, first) == await opened_by(chat, second) == TEXT
    assert await opened_by(chat, await closed_by(chat, "")) == ""


async def test_it_does_not_open_for_somebody_else(chat: Chat, bia: Chat) -> None:
    closed = await closed_by(chat)
    await closed_by(bia)
    with pytest.raises(SealBrokenError):
        await opened_by(bia, closed)


@pytest.mark.parametrize("elsewhere", [{"provider": "google:2"}, {"provider": "other:1"}, {"column": "access_token"}])
async def test_it_does_not_open_in_another_place(chat: Chat, elsewhere: dict[str, str]) -> None:
    with pytest.raises(SealBrokenError):
        await opened_by(chat, await closed_by(chat), **elsewhere)


@pytest.mark.parametrize("region", ["format", "version", "nonce", "text", "tag"])
async def test_a_changed_bit_anywhere_is_noticed(chat: Chat, region: str) -> None:
    closed = await closed_by(chat)
    spans = {
        "format": range(1),
        "version": range(1, HEAD),
        "nonce": range(HEAD, HEAD + NONCE),
        "text": range(HEAD + NONCE, len(closed) - TAG),
        "tag": range(len(closed) - TAG, len(closed)),
    }
    for place in spans[region]:
        for bit in (1, 128):
            changed = bytearray(closed)
            changed[place] ^= bit
            with pytest.raises(SealBrokenError):
                await opened_by(chat, bytes(changed))


@pytest.mark.parametrize("most", [0, 1, HEAD, HEAD + NONCE, HEAD + NONCE + TAG - 1, -1])
async def test_what_is_cut_off_does_not_open(chat: Chat, most: int) -> None:
    closed = await closed_by(chat)
    with pytest.raises(SealBrokenError):
        await opened_by(chat, closed[:most])
    with pytest.raises(SealBrokenError):
        await opened_by(chat, closed + b"\0")


async def test_the_error_says_nothing_of_what_is_inside(chat: Chat) -> None:
    closed = bytearray(await closed_by(chat))
    closed[-1] ^= 1
    with pytest.raises(SealBrokenError) as broken:
        await opened_by(chat, bytes(closed))
    assert str(broken.value) == "what was closed cannot be opened"
    assert broken.value.__cause__ is None


async def test_nothing_opens_where_there_is_no_key(chat: Chat, bia: Chat) -> None:
    with pytest.raises(SealBrokenError):
        await opened_by(bia, await closed_by(chat))


async def test_another_master_key_opens_nothing_and_closes_nothing(chat: Chat) -> None:
    closed = await closed_by(chat)
    stranger = Vault(os.urandom(32))
    with pytest.raises(SealBrokenError):
        await opened_by(chat, closed, stranger)
    with pytest.raises(SealBrokenError):
        await closed_by(chat, vault=stranger)


async def test_a_key_moved_to_somebody_else_opens_nothing(chat: Chat, bia: Chat, databases: Databases) -> None:
    """Whoever can write every table of the database still cannot make one person read another's."""
    closed = await closed_by(chat)
    await closed_by(bia)
    ana, other = chat.known.person, bia.known.person
    with psycopg.connect(databases.superuser) as connection:
        connection.execute(
            "update person_keys set (wrapped, master) = (select wrapped, master from person_keys where user_id = %s) "
            "where user_id = %s",
            [ana.user_id, other.user_id],
        )
    with pytest.raises(SealBrokenError):
        await opened_by(bia, closed)


async def test_the_key_is_made_once_by_whoever_comes_first(chat: Chat, database_url: str) -> None:
    databases = [Database(database_url, pool_size=2) for _ in range(4)]

    async def close(database: Database, n: int) -> bytes:
        async with database.as_person(chat.known.person) as session:
            return await Vault(MASTER).close(session, f"{n}", **PLACE)

    try:
        closed = await asyncio.gather(*(close(databases[n % 4], n) for n in range(12)))
    finally:
        await asyncio.gather(*(database.close() for database in databases))
    assert [await opened_by(chat, each) for each in closed] == [f"{n}" for n in range(12)]


async def test_once_the_key_is_destroyed_nothing_opens_even_with_the_master_key(chat: Chat, bia: Chat) -> None:
    closed, hers = await closed_by(chat), await closed_by(bia)
    async with chat.session() as session:
        assert await person_keys.destroy(session, now=utc_now())
    with pytest.raises(SealBrokenError):
        await opened_by(chat, closed)
    assert await opened_by(chat, await closed_by(chat, "new")) == "new"
    with pytest.raises(SealBrokenError):
        await opened_by(chat, closed)
    assert await opened_by(bia, hers) == TEXT


async def test_nobody_sees_or_touches_anothers_key(chat: Chat, bia: Chat) -> None:
    await closed_by(chat)
    ana = chat.known.person
    named = {"org": ana.org_id, "person": ana.user_id}
    async with bia.session() as session:
        assert await session.rows("select * from person_keys") == []
        assert await session.run("update person_keys set version = 2") == 0
        assert await session.run("delete from person_keys where user_id = :person", **named) == 0
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with bia.session() as session:
            await session.run(
                "insert into person_keys (org_id, user_id, wrapped, master) values (:org, :person, '', 'x')", **named
            )


@pytest.mark.parametrize("what", ["delete from person_keys", "update person_keys set version = 2"])
async def test_the_worker_wraps_keys_anew_and_nothing_else(chat: Chat, what: str) -> None:
    await closed_by(chat)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with chat.app.database.as_worker() as session:
            await session.run(what)


def settings(folder: Path, **said: str) -> Settings:
    return Settings.model_validate({"data_dir": folder, "database_url": None, **said})


def test_the_master_key_is_made_once_and_readable_to_nobody_else(tmp_path: Path) -> None:
    first, second = (opened_vault(settings(tmp_path / "new")) for _ in range(2))
    assert first.master == second.master
    assert stat.S_IMODE((tmp_path / "new" / FILE).stat().st_mode) == 0o600
    assert opened_vault(settings(tmp_path / "other")).master != first.master


def test_a_master_key_that_is_told_makes_no_file_and_takes_the_file_for_an_earlier_one(tmp_path: Path) -> None:
    told, older = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "/" * 43 + "="
    assert opened_vault(settings(tmp_path, master_key=told)).known == (Vault(MASTER).master,)
    assert list(tmp_path.iterdir()) == []

    kept = opened_vault(settings(tmp_path)).master
    vault = opened_vault(settings(tmp_path, master_key=told, old_master_keys=f" {older}, "))
    assert vault.master == Vault(MASTER).master
    assert set(vault.known) == {vault.master, kept, Vault(b"\xff" * 32).master}


@pytest.mark.parametrize("text", ["", "abc", "not a key", "AAEC", "A" * 44])
def test_a_file_without_a_key_is_not_written_over(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(MasterKeyError):
        opened_vault(settings(tmp_path))
    assert (tmp_path / FILE).read_text() == text


def test_a_process_that_died_over_it_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}.{os.getpid()}").write_text("half")
    opened_vault(settings(tmp_path))
    assert [file.name for file in tmp_path.iterdir()] == [FILE]
