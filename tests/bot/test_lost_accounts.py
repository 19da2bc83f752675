"""Whoever loses an account hears of it once, where they talk, and not again when they found out themselves."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from dialogue import Chat, Clock, talking

from bot.messages import Address, ConversationId
from demo.google.oauth import ACCESS_LIVES
from demo.google.person import person
from demo.google.server import GoogleServer, google_server
from integrations.google.client import Holder
from integrations.google.errors import GrantLostError
from integrations.google.grants import Granted
from integrations.google.scopes import CALENDAR, WHO
from integrations.postgres import google_starts
from language.types import LANGUAGES, Language

GREETING = {"pt-BR": "oi", "en": "hello"}
TOLD = {
    "pt-BR": "use o comando: recado google connect calendar",
    "en": "use the command: recado google connect calendar",
}


@asynccontextmanager
async def connected(
    database_url: str, folder: Path, language: Language = "pt-BR"
) -> AsyncIterator[tuple[Chat, Holder, GoogleServer]]:
    """The product as it is built from its settings, and an account that Ana connected."""
    clock = Clock()
    async with google_server(clock) as server:
        client = server.oauth.add_client()
        settings = {"google_client_id": client.id, "google_client_secret": client.secret, "google_api_url": server.url}
        async with talking(database_url, clock=clock, language=language, data_dir=folder, **settings) as chat:
            granted, credentials = chat.app.google.grants, person(server, "ana@example.com").credentials(client=client)
            assert isinstance(granted, Granted)
            await chat.says(GREETING[language])
            async with chat.session() as session:
                await granted.connect(
                    session,
                    subject="1",
                    email="ana@example.com",
                    scopes=(*WHO, *CALENDAR),
                    access_token=credentials.token,
                    refresh_token=credentials.refresh_token,
                    expires_at=clock() + ACCESS_LIVES,
                )
            (holder,) = await granted.holders(chat.known.person)
            yield chat, holder, server


async def loses(chat: Chat, holder: Holder, server: GoogleServer) -> None:
    server.oauth.forget("ana@example.com")
    chat.clock.passes(hours=1)
    asking = (chat.app.google.grants.token(holder) for _ in range(4))
    ended = await asyncio.gather(*asking, return_exceptions=True)
    assert [type(each) for each in ended] == [GrantLostError] * 4


async def hears(chat: Chat) -> list[str]:
    """What is said of what happened."""
    before = len(chat.channel.sent)
    address = Address(chat.known.person, await conversation(chat))
    await chat.app.turns.take(address)
    await chat.app.outbox.deliver(address)
    return [message.text for message in chat.channel.sent[before:]]


async def conversation(chat: Chat) -> ConversationId:
    (row,) = await chat.rows("select id from conversations")
    found: UUID = row["id"]
    return ConversationId(found)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_lost_account_is_told_once(database_url: str, tmp_path: Path, language: Language) -> None:
    async with connected(database_url, tmp_path, language) as (chat, holder, server):
        await loses(chat, holder, server)
        (told,) = await hears(chat)
        assert "ana@example.com" in told
        assert TOLD[language] in told
        assert await hears(chat) == []


async def test_whoever_was_given_a_link_meanwhile_is_not_told_again(database_url: str, tmp_path: Path) -> None:
    async with connected(database_url, tmp_path) as (chat, holder, server):
        await loses(chat, holder, server)
        async with chat.session() as session:
            await google_starts.give(
                session,
                uuid4(),
                conversation_id=await conversation(chat),
                scopes=CALENDAR,
                email=holder.email,
                wanted=None,
                now=chat.clock(),
                lasts=timedelta(minutes=10),
            )
        assert await hears(chat) == []


async def test_without_a_client_nothing_is_made_for_google(database_url: str, tmp_path: Path) -> None:
    async with talking(database_url, data_dir=tmp_path) as chat:
        assert not chat.app.google.entrance.configured
        assert await chat.app.google.grants.holders(chat.known.person) == ()
    assert not (tmp_path / "master.key").exists()
