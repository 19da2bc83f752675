"""`recado keys`: every key comes under the current master key, whoever reads meanwhile and however often it is interrupted."""

import asyncio
import base64
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from dialogue import Chat, introduced
from granted import Grant, granting
from postgres import Databases

from bot.cli import keys_words as words
from bot.cli.keys import Rotated, rotated, shown
from bot.cli.words import say
from bot.settings import Settings
from integrations.postgres.database import Database
from integrations.vault import SealBrokenError, Vault
from language.types import LANGUAGES, Language

OLD, NEW, STRANGE = (bytes([n]) * 32 for n in (1, 2, 3))
BEFORE, BOTH, AFTER = Vault(OLD), Vault(NEW, [OLD]), Vault(NEW)
PLACE = {"provider": "google:1", "column": "refresh_token"}


async def people(chat: Chat, number: int, vault: Vault = BEFORE) -> list[tuple[Chat, bytes]]:
    """So many people, each with something that is closed."""
    everyone = []
    for n in range(number):
        one = await introduced(chat.app, chat.channel, chat.clock, name=f"p{n}-{vault.master[:4]}")
        async with one.session() as session:
            everyone.append((one, await vault.close(session, one.name, **PLACE)))
    return everyone


async def opened(everyone: Sequence[tuple[Chat, bytes]], vault: Vault) -> list[str]:
    texts = []
    for one, closed in everyone:
        async with one.session() as session:
            texts.append(await vault.open(session, closed, **PLACE))
    return texts


async def test_all_keys_come_under_the_new_one_and_once_is_enough(chat: Chat) -> None:
    everyone = await people(chat, 5)
    assert await rotated(chat.app.database, BOTH, at_once=2) == Rotated(closed=5)
    assert await rotated(chat.app.database, BOTH) == Rotated()
    assert await opened(everyone, AFTER) == [one.name for one, _ in everyone]
    with pytest.raises(SealBrokenError):
        await opened(everyone, BEFORE)


async def test_what_was_interrupted_is_gone_on_with(chat: Chat) -> None:
    everyone = await people(chat, 12)
    while True:
        going = asyncio.create_task(rotated(chat.app.database, BOTH, at_once=1))
        _, unfinished = await asyncio.wait({going}, timeout=0.02)
        going.cancel()
        await asyncio.wait({going})
        assert await opened(everyone, BOTH) == [one.name for one, _ in everyone]
        if not unfinished:
            break
    assert await opened(everyone, AFTER) == [one.name for one, _ in everyone]


async def test_two_who_rotate_at_once_do_no_harm(chat: Chat, database_url: str) -> None:
    everyone = await people(chat, 8)
    other = Database(database_url, pool_size=1)
    try:
        done = await asyncio.gather(rotated(chat.app.database, BOTH), rotated(other, BOTH))
    finally:
        await other.close()
    assert sum(each.closed for each in done) == 8
    assert await opened(everyone, AFTER) == [one.name for one, _ in everyone]


async def test_a_key_of_an_unknown_master_key_is_left_alone(chat: Chat) -> None:
    strangers = await people(chat, 2, Vault(STRANGE))
    await people(chat, 1)
    assert await rotated(chat.app.database, BOTH) == Rotated(closed=1)
    assert await opened(strangers, Vault(STRANGE)) == [one.name for one, _ in strangers]


async def test_a_damaged_key_holds_up_nobody(chat: Chat, databases: Databases) -> None:
    everyone = await people(chat, 3)
    with psycopg.connect(databases.superuser) as connection:
        connection.execute(
            "update person_keys set wrapped = 'x' where user_id = %s", [everyone[1][0].known.person.user_id]
        )
    assert await rotated(chat.app.database, BOTH) == Rotated(closed=2, broken=1)


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def test_tokens_are_read_and_renewed_while_keys_are_closed_anew(there: Grant, database_url: str) -> None:
    """With both master keys set: nobody notices, and afterwards the old one is not needed."""
    accounts = []
    for n in range(12):
        chat = await introduced(there.chat.app, there.chat.channel, there.clock, name=f"p{n}")
        each = replace(there, chat=chat, ana=there.another(f"p{n}@example.com"))
        accounts.append((each, await each.connect(vault=BEFORE)))
    other, going, reads = Database(database_url, pool_size=4), True, 0

    async def read(each: Grant, holder: object) -> None:
        nonlocal reads
        granted = each.granted(other, vault=BOTH)
        while going:
            token = await granted.token(holder)
            assert await granted.token(holder, instead_of=token) != token
            reads += 1

    readers = [asyncio.create_task(read(*account)) for account in accounts]
    try:
        while reads < 12:  # noqa: ASYNC110  they are under way
            await asyncio.sleep(0.01)
        assert await rotated(there.database, BOTH) == Rotated(closed=12)
        enough = reads + 12
        while reads < enough:  # noqa: ASYNC110  and go on
            await asyncio.sleep(0.01)
    finally:
        going = False
        await asyncio.gather(*readers)
        await other.close()
    for each, holder in accounts:
        assert await each.granted(vault=AFTER).token(holder)


@pytest.fixture
def settings(databases: Databases, tmp_path: Path) -> Settings:
    new, old = (base64.b64encode(key).decode() for key in (NEW, OLD))
    said = {"database_url": databases.app, "data_dir": tmp_path, "master_key": new, "old_master_keys": old}
    return Settings.model_validate({**said, "database_owner_url": databases.owner})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_command_says_how_many_and_what_depends_on_what(
    chat: Chat, settings: Settings, language: Language
) -> None:
    await people(chat, 2)
    await people(chat, 1, AFTER)
    assert await shown(settings, language, "status") == (
        [say(words.CURRENT, language, master=AFTER.master, count=1), say(words.EARLIER, language, count=2)],
        0,
    )
    assert await shown(settings, language, "rotate") == (
        [
            say(words.ROTATED, language, count=2),
            say(words.CURRENT, language, master=AFTER.master, count=3),
            say(words.NO_EARLIER, language),
        ],
        0,
    )
    alone = settings.model_copy(update={"old_master_keys": ""})
    assert await shown(alone, language, "status") == (
        [say(words.CURRENT, language, master=AFTER.master, count=3)],
        0,
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_keys_that_nothing_opens_are_told_and_fail_the_command(
    chat: Chat, databases: Databases, settings: Settings, language: Language
) -> None:
    await people(chat, 2, Vault(STRANGE))
    ((one, _),) = await people(chat, 1)
    with psycopg.connect(databases.superuser) as connection:
        connection.execute("update person_keys set wrapped = 'x' where user_id = %s", [one.known.person.user_id])
    lines, code = await shown(settings, language, "rotate")
    assert code == 1
    assert say(words.BROKEN, language, count=1) in lines
    assert lines[-1] == say(words.UNKNOWN, language, count=2, masters=Vault(STRANGE).master)
