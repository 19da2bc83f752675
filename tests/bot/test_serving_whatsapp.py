"""`recado serve` and an Evolution API, each at its own port."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from command import free_port
from servers.evolution import EvolutionServer, evolution_server
from servers.evolution_user import Phone

from bot.channels.configured import open_messengers
from bot.cli.serve import serving
from bot.clock import utc_now
from bot.doctor.channels import channel_findings
from bot.identity import Identity
from bot.settings import Settings
from integrations.postgres.database import Database

ANA = "5511999998888"


@pytest.fixture
async def evolution(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[EvolutionServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with evolution_server(utc_now) as server:
        server.instances.add("recado")
        yield server


def settings_for(server: EvolutionServer, folder: Path, **more: object) -> Settings:
    given = {
        "database_url": None,
        "data_dir": folder,
        "evolution_url": server.url,
        "evolution_key": server.key,
        "port": free_port(),
        "quiet_seconds": 0,
    }
    return Settings.model_validate({**given, **more})


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[None]:
    assert settings.database_url
    database = Database(settings.database_url, pool_size=2)
    await Identity(database).person_of(
        channel="whatsapp", channel_account="recado", external_id=ANA, language="pt-BR", zone="America/Sao_Paulo"
    )
    await database.close()
    async with open_messengers(settings, clock=utc_now) as messengers, serving(settings, "all", messengers):
        yield


async def until(server: EvolutionServer, *, sent: int = 0, hooked: bool = True) -> None:
    async with asyncio.timeout(30):
        while len(server.sent) < sent or bool(server.hook) is not hooked:  # noqa: ASYNC110 - it is a server
            await asyncio.sleep(0.01)


async def test_whatsapp_is_told_where_to_deliver_and_gets_its_answer(
    evolution: EvolutionServer, database_url: str, tmp_path: Path
) -> None:
    settings = settings_for(evolution, tmp_path, database_url=database_url)
    async with served(settings):
        await until(evolution)
        await Phone(evolution, ANA).says("nova tarefa: comprar leite", times=3)
        await until(evolution, sent=1)

    assert evolution.hook["url"].startswith(f"http://127.0.0.1:{settings.port}/hooks/evolution/")
    assert [status for event, status in evolution.deliveries if event == "messages.upsert"] == [200] * 3
    assert [("comprar leite" in bubble.text, bubble.jid.partition("@")[0]) for bubble in evolution.sent] == [
        (True, ANA)
    ]


async def test_another_key_is_refused(evolution: EvolutionServer, database_url: str, tmp_path: Path) -> None:
    async with served(settings_for(evolution, tmp_path, database_url=database_url)):
        await until(evolution)
        evolution.hook["headers"] = {"jwt_key": "x" * 32}
        await Phone(evolution, ANA).says("nova tarefa: comprar leite")

    assert [status for event, status in evolution.deliveries if event == "messages.upsert"] == [401]


async def test_an_evolution_that_is_away_stops_nothing(
    evolution: EvolutionServer, database_url: str, tmp_path: Path
) -> None:
    settings = settings_for(evolution, tmp_path, database_url=database_url, evolution_url="http://127.0.0.1:9")
    async with served(settings):
        reader, writer = await asyncio.open_connection("127.0.0.1", settings.port)
        writer.write(b"GET /ready HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        answer = await asyncio.wait_for(reader.read(), 30)
        writer.close()

    assert answer.startswith(b"HTTP/1.1 200")


async def test_doctor_says_whether_what_is_sent_arrives(evolution: EvolutionServer, tmp_path: Path) -> None:
    settings = settings_for(evolution, tmp_path)
    (lost,) = await channel_findings(settings, "pt-BR")
    async with open_messengers(settings, clock=utc_now) as messengers:
        await messengers.channels[0].repair()
    (fine,) = await channel_findings(settings, "pt-BR")
    evolution.state = "close"
    (closed,) = await channel_findings(settings, "en")
    (refused,) = await channel_findings(settings.model_copy(update={"evolution_key": "x"}), "en")
    (away,) = await channel_findings(settings.model_copy(update={"evolution_url": "http://127.0.0.1:9"}), "en")

    assert [finding.state for finding in (lost, fine, closed, refused, away)] == ["fail", "ok", "fail", "fail", "fail"]
    assert "recado serve" in lost.sentence
    assert "recado whatsapp connect" in closed.sentence
    assert "EVOLUTION_API_KEY" in refused.sentence
    assert "network" in away.sentence


async def test_without_a_messenger_doctor_names_the_settings_and_with_an_address_what_cannot_be_checked(
    evolution: EvolutionServer, tmp_path: Path
) -> None:
    (none,) = await channel_findings(settings_for(evolution, tmp_path, evolution_url=""), "en")
    _, public = await channel_findings(settings_for(evolution, tmp_path, public_url="https://recado.example"), "en")

    assert (none.state, "TELEGRAM_BOT_TOKEN" in none.sentence) == ("ok", True)
    assert (public.state, "https://recado.example/live" in public.sentence) == ("ok", True)
