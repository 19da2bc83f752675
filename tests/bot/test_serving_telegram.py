"""`recado serve` and a Bot API, each at its own port: asked where there is no address, delivered to where there is one."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from command import free_port
from servers.telegram import TelegramServer, telegram_server
from servers.telegram_users import BOT
from telegram_stage import ANA

from bot.app import open_app
from bot.channels.configured import open_messengers
from bot.cli.serve import serving
from bot.clock import utc_now
from bot.doctor.channels import channel_findings
from bot.identity import Identity
from bot.settings import Settings
from integrations.postgres.database import Database


@pytest.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TelegramServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with telegram_server() as server:
        server.users.began = int(utc_now().timestamp())
        yield server


def settings_for(server: TelegramServer, folder: Path, **more: object) -> Settings:
    given = {
        "database_url": None,
        "data_dir": folder,
        "telegram_url": server.url,
        "telegram_token": server.token,
        "port": free_port(),
        "quiet_seconds": 0,
    }
    return Settings.model_validate({**given, **more})


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[None]:
    assert settings.database_url
    database = Database(settings.database_url, pool_size=2)
    await Identity(database).person_of(
        channel="telegram",
        channel_account=settings.telegram_token.partition(":")[0],
        external_id=str(ANA),
        language="pt-BR",
        zone="America/Sao_Paulo",
    )
    await database.close()
    async with open_messengers(settings, clock=utc_now) as messengers, serving(settings, "all", messengers):
        yield


async def test_without_an_address_telegram_is_asked(
    telegram: TelegramServer, database_url: str, tmp_path: Path
) -> None:
    async with served(settings_for(telegram, tmp_path, database_url=database_url)):
        telegram.users.says(ANA, "nova tarefa: comprar leite")
        await asyncio.wait_for(telegram.until("sendMessage", 1), 60)

    assert ["comprar leite" in text for text in telegram.users.sent_to(ANA)] == [True]
    assert (telegram.webhook, telegram.complaints()) == ({}, [])


async def test_what_people_find_the_bot_by_is_kept(telegram: TelegramServer, database_url: str, tmp_path: Path) -> None:
    settings = settings_for(telegram, tmp_path, database_url=database_url)
    async with (
        open_messengers(settings, clock=utc_now) as messengers,
        open_app(settings, channels=messengers.channels) as app,
    ):
        await app.listening.set_up()
        (account,) = await app.listening.known()

    assert (account["state"], account["facts"]["username"]) == ("open", BOT["username"])


async def test_with_an_address_telegram_delivers(telegram: TelegramServer, database_url: str, tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with served(settings_for(telegram, tmp_path, database_url=database_url, port=port, public_url=address)):
        await asyncio.wait_for(telegram.until("setWebhook", 1), 60)
        telegram.users.says(ANA, "nova tarefa: comprar leite")
        await asyncio.wait_for(telegram.until("sendMessage", 1), 60)

    assert ["comprar leite" in text for text in telegram.users.sent_to(ANA)] == [True]
    assert telegram.webhook["url"].startswith(f"{address}/hooks/telegram/")
    assert {status for _, status in telegram.delivered} == {200}
    assert telegram.called("getUpdates") == []


@pytest.mark.parametrize("token", ["no token", "123:wrong"])
async def test_a_wrong_token_stops_nothing_and_doctor_names_it(
    telegram: TelegramServer, database_url: str, tmp_path: Path, token: str
) -> None:
    settings = settings_for(telegram, tmp_path, database_url=database_url, telegram_token=token)
    async with served(settings):
        reader, writer = await asyncio.open_connection("127.0.0.1", settings.port)
        writer.write(b"GET /ready HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        answer = await asyncio.wait_for(reader.read(), 30)
        writer.close()
    (found,) = await channel_findings(settings, "en")

    assert answer.startswith(b"HTTP/1.1 200")
    assert (found.state, "TELEGRAM_BOT_TOKEN" in found.sentence) == ("fail", True)
    assert token not in found.sentence


async def test_doctor_says_whether_telegram_delivers(telegram: TelegramServer, tmp_path: Path) -> None:
    (asked,) = await channel_findings(settings_for(telegram, tmp_path), "en")
    settings = settings_for(telegram, tmp_path, public_url="https://recado.example.com")
    lost, public = await channel_findings(settings, "en")

    assert [asked.state, lost.state, public.state] == ["ok", "fail", "ok"]
    assert "PUBLIC_URL" in lost.sentence


async def test_whoever_starts_it_is_shown_the_way_into_their_own_bot_and_gets_answers_there(
    telegram: TelegramServer, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settings_for(telegram, tmp_path, database_url=database_url, language="pt-BR", name="ana")
    shown = ""
    async with open_messengers(settings, clock=utc_now) as messengers, serving(settings, "all", messengers):
        async with asyncio.timeout(60):
            while "t.me/" not in shown:
                await asyncio.sleep(0.05)
                shown += capsys.readouterr().err
        (code,) = set(re.findall(rf"t\.me/{BOT['username']}\?start=([\w-]+)", shown))
        telegram.users.says(ANA, f"/start {code}")
        await asyncio.wait_for(telegram.until("sendMessage", 1), 60)
        telegram.users.says(ANA, "nova tarefa: comprar leite")
        await asyncio.wait_for(telegram.until("sendMessage", 2), 60)

    welcome, answer = telegram.users.sent_to(ANA)[:2]
    assert "ana" in welcome
    assert "comprar leite" in answer
