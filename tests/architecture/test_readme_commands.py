"""The shell blocks of the READMEs lead where they say: run as they are written, in a directory of their own, against servers of the tests."""

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from command import CLEAN, MEASURED, free_port
from servers.evolution import evolution_server
from servers.evolution_user import Phone
from servers.telegram import telegram_server
from telegram_stage import ANA

from bot.clock import utc_now
from language.types import Language

ROOT = Path(__file__).parents[2]
READMES: dict[Language, Path] = {"en": ROOT / "README.md", "pt-BR": ROOT / "README.pt-BR.md"}
PATIENCE = 60.0


def block(language: Language, *, holding: str) -> list[str]:
    """The commands of the one shell block that has this in it."""
    blocks = re.findall(r"^```sh\n(.*?)^```", READMES[language].read_text(), re.MULTILINE | re.DOTALL)
    (found,) = [each for each in blocks if holding in each]
    return [line for line in found.splitlines() if line.strip()]


def given(commands: list[str], name: str) -> str:
    """What the commands write into `.env` as a setting."""
    (found,) = re.findall(rf'echo "{name}=(.+)" >> \.env', "\n".join(commands))
    return str(found)


@pytest.mark.parametrize("holding", ["make run\nmake test", "TELEGRAM_BOT_TOKEN", "EVOLUTION_API_URL"])
def test_both_languages_have_the_same_commands(holding: str) -> None:
    """But for the words that stand for a secret: what is run here in one of them is shown for both."""
    english, portuguese = (
        [re.sub(r'=([\d:]*)[a-z-]+" >>', r'=\1..." >>', line) for line in block(language, holding=holding)]
        for language in READMES
    )
    assert english == portuguese


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """As after `make install`: nothing is to be fetched."""
    for name in ("Makefile", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (tmp_path / ".uv" / "bin").mkdir(parents=True)
    (tmp_path / ".uv" / "bin" / "uv").touch(mode=0o755)
    (tmp_path / ".venv" / ".ready").touch()
    return tmp_path


@dataclass
class Shell:
    """The commands, being run one after the other."""

    process: asyncio.subprocess.Process
    seen: str = ""
    _reading: list[asyncio.Task[None]] = field(default_factory=list)

    async def sees(self, pattern: str) -> str:
        """Waits for words on the screen; answers what their group holds."""
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(pattern, self.seen)) is None:
                assert self.process.stdout is not None
                read = await self.process.stdout.read(65536)
                assert read, self.seen
                self.seen += read.decode(errors="replace")
        return found[1]


@asynccontextmanager
async def running(commands: list[str], place: Path, **settings: object) -> AsyncIterator[Shell]:
    usual = {
        "RECADO_DATA_DIR": str(place / "data"),
        "RECADO_LANGUAGE": "en",
        "RECADO_TIME_ZONE": "America/Sao_Paulo",
        "PORT": str(free_port()),
        "LOG_FILE": str(place / "log"),
        "NO_PROXY": "127.0.0.1",
        "MAKEFLAGS": "",
    }
    process = await asyncio.create_subprocess_exec(
        *("bash", "-euc", "\n".join(commands)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        cwd=place,
        env={**CLEAN, **MEASURED, **usual, **{name: str(value) for name, value in settings.items()}},
        start_new_session=True,
    )
    try:
        yield Shell(process)
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGTERM)
        await asyncio.wait_for(process.wait(), PATIENCE)


async def test_two_commands_lead_to_a_conversation(place: Path, database_url: str) -> None:
    run, test = block("en", holding="make run\nmake test")
    async with running([run], place, DATABASE_URL=database_url) as shell:
        shown, _ = await asyncio.wait_for(shell.process.communicate(b"my tasks\n"), PATIENCE)
    assert (test, shell.process.returncode) == ("make test", 0)
    assert "No open tasks" in shown.decode()


async def test_a_few_commands_lead_to_telegram(place: Path, database_url: str) -> None:
    commands = block("en", holding="TELEGRAM_BOT_TOKEN")
    assert len(commands) <= 4
    async with telegram_server() as server:
        server.token = given(commands, "TELEGRAM_BOT_TOKEN")
        server.users.began = int(utc_now().timestamp())
        own = {"DATABASE_URL": database_url, "TELEGRAM_API_URL": server.url}
        async with running(commands, place, **own) as shell:
            code = await shell.sees(r"t\.me/\w+\?start=([\w-]{20,})\s")
            server.users.says(ANA, f"/start {code}")
            async with asyncio.timeout(PATIENCE):
                await server.said(ANA, 1)
                server.users.says(ANA, "new task: buy milk")
                await server.said(ANA, 2)
        assert "buy milk" in server.users.sent_to(ANA)[1]
        assert server.complaints() == []


async def test_a_few_commands_lead_to_whatsapp(place: Path, database_url: str) -> None:
    commands = block("en", holding="EVOLUTION_API_URL")
    assert len(commands) <= 6
    async with evolution_server(utc_now) as server:
        server.key, server.state = given(commands, "EVOLUTION_API_KEY"), "close"
        # The phone has scanned the code by the time it is asked for again.
        server.codes = [{"pairingCode": None, "code": "2@codigo", "base64": "data:image/png;base64,", "count": 1}, None]
        own = {"DATABASE_URL": database_url, "EVOLUTION_API_URL": server.url}
        async with running(commands, place, **own) as shell:
            code = await shell.sees(r"wa\.me/\d+\?text=(?:conectar|connect)(?:%20|\+)([\w-]{20,})\s")
            ana = Phone(server, "5511999998888")
            await ana.says(f"connect {code}")
            async with asyncio.timeout(PATIENCE):
                await server.spoke(1)
                await ana.says("new task: buy milk")
                await server.spoke(2)
        assert "▄" in shell.seen
        assert "buy milk" in server.sent[1].text
