"""`recado whatsapp`: from nothing to a connected number, and every way in which that fails in one sentence."""

from collections.abc import AsyncIterator, Awaitable
from pathlib import Path

import httpx
import pytest
from dialogue import Clock
from servers.evolution import EvolutionServer, evolution_server
from servers.llm import refused_url

from bot.cli import whatsapp_words as words
from bot.cli.commands import commands
from bot.cli.qr_page import QrPage
from bot.cli.trouble import CommandError
from bot.cli.whatsapp import Patience, connect, disconnect, status
from bot.cli.words import Words, say
from bot.settings import Settings
from integrations.evolution import EVENTS, Trouble

QUICK = Patience(between=0.01, code=0.2, scan=0.5, failures=2)


@pytest.fixture
async def server() -> AsyncIterator[EvolutionServer]:
    async with evolution_server(Clock()) as server:
        server.state = "close"
        yield server


@pytest.fixture
def settings(server: EvolutionServer, tmp_path: Path) -> Settings:
    return made(server, tmp_path)


def made(server: EvolutionServer, tmp_path: Path, **changed: object) -> Settings:
    usual = {
        "evolution_url": server.url,
        "evolution_key": server.key,
        "evolution_instance": "loja",
        "data_dir": tmp_path,
    }
    return Settings.model_validate({"public_url": "https://recado.test", **usual, **changed})


def code(number: int) -> dict[str, object]:
    return {"pairingCode": None, "code": f"2@codigo{number}", "base64": "data:image/png;base64,", "count": number}


async def test_a_number_is_connected_from_nothing(
    server: EvolutionServer, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    server.codes = [{"count": 0}, code(1), code(1), code(2), None]
    await connect(settings, "pt-BR", patience=QUICK)

    shown = capsys.readouterr().out
    assert shown.count("Dispositivos conectados") == 1
    assert "http://127.0.0.1:" in shown
    assert "▄" in shown
    assert shown.rstrip().endswith(say(words.CONNECTED, "pt-BR"))
    assert "codigo" not in shown
    assert server.instances == {"loja"}
    assert server.hook["url"].startswith("https://recado.test/hooks/evolution/")
    assert (server.hook["events"], server.hook["base64"]) == (list(EVENTS), False)
    assert len(server.hook["headers"]["jwt_key"]) == 64
    assert server.settings["syncFullHistory"] is False


async def test_connecting_again_what_is_connected_only_mends(
    server: EvolutionServer, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    server.instances.add("loja")
    server.state = "open"
    await connect(settings, "en", patience=QUICK)
    assert capsys.readouterr().out == f"{say(words.CONNECTED, 'en')}\n"
    assert server.hook["enabled"] is True
    assert server.asked("/instance/create") == []


async def test_with_a_number_there_is_a_code_to_type(
    server: EvolutionServer, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    server.codes = [{**code(1), "pairingCode": "ABCD1234"}, None]
    await connect(settings, "en", number="5511988887777", patience=QUICK)
    assert "ABCD1234" in capsys.readouterr().out


async def test_media_are_asked_for_where_that_is_configured(server: EvolutionServer, tmp_path: Path) -> None:
    server.codes = [None]
    await connect(made(server, tmp_path, evolution_media=True), "en", patience=QUICK)
    assert server.hook["base64"] is True


async def failure(doing: Awaitable[object]) -> CommandError:
    with pytest.raises(CommandError) as caught:
        await doing
    return caught.value


@pytest.mark.parametrize(
    ("codes", "sentence"), [([], words.NO_CODE), ([{"count": 0}], words.NO_CODE), ([code(1)], words.TOO_LATE)]
)
async def test_waiting_ends(
    server: EvolutionServer, settings: Settings, codes: list[dict[str, object] | None], sentence: Words
) -> None:
    server.codes = codes
    assert (await failure(connect(settings, "pt-BR", patience=QUICK))).words == sentence


@pytest.mark.parametrize(
    ("changed", "trouble"),
    [({"evolution_key": "outra"}, "key"), ({"evolution_key": "429683C4C977415CAAFCCE10F7D57E11"}, "default_key")],
)
async def test_a_key_that_will_not_do_is_told(
    server: EvolutionServer, tmp_path: Path, changed: dict[str, object], trouble: Trouble
) -> None:
    error = await failure(connect(made(server, tmp_path, **changed), "pt-BR", patience=QUICK))
    assert error.words == words.BY_TROUBLE[trouble]
    assert str(changed["evolution_key"]) not in str(error)


async def test_a_server_that_is_not_there_is_told(server: EvolutionServer, tmp_path: Path) -> None:
    url = refused_url()
    error = await failure(connect(made(server, tmp_path, evolution_url=url), "en", patience=QUICK))
    assert (error.words, error.facts["url"]) == (words.BY_TROUBLE["unreachable"], url)


async def test_without_settings_it_is_said_which(server: EvolutionServer, tmp_path: Path) -> None:
    for missing in ("evolution_url", "evolution_key"):
        assert (await failure(connect(made(server, tmp_path, **{missing: ""}), "en"))).words == words.NOT_CONFIGURED


async def test_how_it_stands(server: EvolutionServer, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert (await failure(status(settings, "en"))).words == words.BY_TROUBLE["instance"]
    server.instances.add("loja")
    told = []
    for state in ("close", "connecting", "open"):
        server.state = state
        await status(settings, "en")
        told.append(capsys.readouterr().out)
    server.codes = [None]
    await connect(settings, "en", patience=QUICK)
    capsys.readouterr()
    await status(settings, "en")
    told.append(capsys.readouterr().out)

    assert [
        next(part for part in ("Not connected", "trying", "does not deliver", "Connected, and") if part in line)
        for line in told
    ] == ["Not connected", "trying", "does not deliver", "Connected, and"]
    assert all("/hooks/evolution/" not in line for line in told)


async def test_disconnecting(server: EvolutionServer, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    server.instances.add("loja")
    server.state = "open"
    await disconnect(settings, "en")
    await disconnect(settings, "en")
    said = [say(sentence, "en") for sentence in (words.DISCONNECTED, words.NOT_CONNECTED)]
    assert capsys.readouterr().out.splitlines() == said


def test_every_trouble_has_its_sentence() -> None:
    facts = {"instance": "loja", "url": "http://x", "detail": "HTTP 400"}
    for sentence in words.BY_TROUBLE.values():
        assert all(say(sentence, language, **facts) for language in ("pt-BR", "en"))


async def test_the_page_shows_the_code_to_whoever_knows_its_address() -> None:
    page = QrPage("Conectar <o> WhatsApp")
    with page.served():
        async with httpx.AsyncClient() as http:
            page.show("2@segredo")
            shown = await http.get(page.url)
            page.tell("Conectado.")
            done = await http.get(page.url)
            other = await http.get(page.url[:-1])
    assert (shown.status_code, done.status_code, other.status_code) == (200, 200, 404)
    assert "<svg" in shown.text
    assert "segredo" not in shown.text
    assert "&lt;o&gt;" in shown.text
    assert "Conectado." in done.text
    assert "<svg" not in done.text
    assert other.text == ""


@pytest.mark.parametrize("number", ["oi", "+5511988887777", "11", "5511988887777?x=1"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    group = commands("en", {})
    with pytest.raises(Exception, match="--number must be"):
        group.main(["whatsapp", "connect", "--number", number], standalone_mode=False)
