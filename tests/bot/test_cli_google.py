"""`recado google` as a person runs it: a process of its own, a browser on the same machine, the local Google over HTTP."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from command import CLEAN, MEASURED, RECADO, free_port

from bot.clock import utc_now
from demo.google.oauth import Client
from demo.google.person import Person, person
from demo.google.server import GoogleServer, google_server
from integrations.google import scopes


@dataclass
class Desk:
    """The terminal, and who has an account at Google."""

    server: GoogleServer
    client: Client
    ana: Person
    env: dict[str, str]
    running: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def types(self, *arguments: str) -> asyncio.subprocess.Process:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            RECADO, "google", *arguments, stdout=pipe, stderr=pipe, env=self.env, cwd="/"
        )
        self.running.append(process)
        return process

    async def runs(self, *arguments: str) -> tuple[int | None, str, str]:
        process = await self.types(*arguments)
        return await ended(process)

    async def sees_link(self, process: asyncio.subprocess.Process) -> str:
        assert process.stdout
        await asyncio.wait_for(process.stdout.readline(), 30)
        return (await asyncio.wait_for(process.stdout.readline(), 30)).decode().strip()

    async def connects(self, *arguments: str, who: Person | None = None, **how: object) -> tuple[int | None, str, str]:
        process = await self.types("connect", *arguments)
        back = await (who or self.ana).answers(await self.sees_link(process), **how)
        async with httpx.AsyncClient() as browser:
            page = await browser.get(back.headers["location"])
        assert page.status_code == 200
        return await ended(process)


async def ended(process: asyncio.subprocess.Process) -> tuple[int | None, str, str]:
    out, err = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, out.decode(), err.decode()


@asynccontextmanager
async def desk(database_url: str, folder: Path, **env: str) -> AsyncIterator[Desk]:
    async with google_server(utc_now) as server:
        client = server.oauth.add_client(kind="desktop")
        variables = {
            **CLEAN,
            **MEASURED,
            "DATABASE_URL": database_url,
            "RECADO_DATA_DIR": str(folder),
            "RECADO_NAME": "ana",
            "GOOGLE_CLIENT_ID": client.id,
            "GOOGLE_CLIENT_SECRET": client.secret,
            "GOOGLE_API_URL": server.url,
            **env,
        }
        here = Desk(server, client, person(server, "ana@example.com", "Ana"), variables)
        try:
            yield here
        finally:
            for process in here.running:
                if process.returncode is None:
                    process.kill()
                    await process.communicate()


async def test_an_account_is_connected_shown_and_let_go(database_url: str, tmp_path: Path) -> None:
    async with desk(database_url, tmp_path) as here:
        code, out, err = await here.connects()
        assert (code, err) == (0, "")
        assert out == "Conectado: ana@example.com (agenda, envio de e-mail)\n"
        assert await here.runs("accounts") == (0, "ana@example.com (agenda, envio de e-mail) — a principal\n", "")
        folder, here.env["RECADO_DATA_DIR"] = here.env["RECADO_DATA_DIR"], str(tmp_path / "elsewhere")
        code, out, err = await here.connects("drive")
        assert (code, out, err.startswith("A chave-mestra é outra"), err.count("\n")) == (1, "", True, 1)
        here.env["RECADO_DATA_DIR"] = folder
        code, out, err = await here.runs("disconnect", "ana@example.com")
        assert (code, out, err) == (0, "Desconectado: ana@example.com. A permissão foi retirada no Google.\n", "")
        assert here.server.oauth.grants == {}
        assert "Nenhuma conta" in (await here.runs("accounts"))[1]


async def test_what_is_named_is_asked_for_in_english_too(database_url: str, tmp_path: Path) -> None:
    async with desk(database_url, tmp_path, LANG="en_US.UTF-8") as here:
        port = free_port()
        _, out, _ = await here.connects("drive", "--port", str(port))
        assert out == "Connected: ana@example.com (Drive)\n"
        [asked] = here.server.asked("oauth.auth")
        assert set(asked.params["scope"].split()) == {*scopes.WHO, *scopes.DRIVE}
        assert asked.params["redirect_uri"] == f"http://127.0.0.1:{port}/"


@pytest.mark.parametrize(
    ("how", "said"),
    [({"allows": False}, "não deu a permissão"), ({"only": ()}, "Nenhuma permissão foi marcada")],
    ids=["denied", "nothing"],
)
async def test_a_no_connects_nothing(database_url: str, tmp_path: Path, how: dict[str, object], said: str) -> None:
    async with desk(database_url, tmp_path) as here:
        code, _, err = await here.connects(**how)
        assert code == 1
        assert said in err


async def test_a_request_without_our_state_is_not_ours(database_url: str, tmp_path: Path) -> None:
    async with desk(database_url, tmp_path) as here:
        process = await here.types("connect")
        link = await here.sees_link(process)
        door = httpx.URL(link).params["redirect_uri"]
        async with httpx.AsyncClient() as stranger:
            forged = [(await stranger.get(f"{door}{path}")).status_code for path in ("?state=x&code=y", "favicon.ico")]
        back = await here.ana.answers(link)
        async with httpx.AsyncClient() as browser:
            await browser.get(back.headers["location"])
        code, out, _ = await ended(process)
    assert forged == [404, 404]
    assert (code, out.startswith("Conectado")) == (0, True)


async def test_ctrl_c_gives_up(database_url: str, tmp_path: Path) -> None:
    async with desk(database_url, tmp_path) as here:
        process = await here.types("connect")
        await here.sees_link(process)
        process.send_signal(signal.SIGINT)
        code, _, err = await ended(process)
    assert (code, err.strip()) == (130, "Interrompido.")


async def test_what_is_wrong_is_one_sentence(database_url: str, tmp_path: Path) -> None:
    async with desk(database_url, tmp_path) as here:
        assert "calendar, send, mail ou drive" in (await here.runs("connect", "photos"))[2]
        assert "recado google accounts" in (await here.runs("disconnect", "bia@example.com"))[2]
        assert "recado google disconnect EMAIL" in (await here.runs("disconnect"))[2]
        here.env["GOOGLE_CLIENT_ID"] = ""
        code, _, err = await here.runs("accounts")
    assert (code, "docs/google.md" in err) == (1, True)
