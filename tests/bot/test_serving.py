"""`recado serve` with a messenger, over a real port: delivered, answered, asked for, looked after."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from carrier import PATH, SECRET, Carrier

from bot.channels.configured import Messengers
from bot.cli.serve import serving
from bot.clock import utc_now
from bot.identity import Identity
from bot.messages import OutboundMessage, Receipt, Received, Signal
from bot.reception import Reception
from bot.settings import Settings
from integrations.postgres.database import Database


class Waited(Carrier):
    """A carrier whose deliveries can be waited for."""

    def __init__(self, **facts: object) -> None:
        super().__init__(**facts)
        self.arrived: asyncio.Queue[OutboundMessage] = asyncio.Queue()
        self.mended = asyncio.Event()

    async def send(self, message: OutboundMessage) -> Receipt:
        self.arrived.put_nowait(message)
        return await super().send(message)

    async def repair(self) -> None:
        await super().repair()
        self.mended.set()

    async def answer(self) -> str:
        return (await asyncio.wait_for(self.arrived.get(), 60)).text


@asynccontextmanager
async def served(
    database_url: str, folder: Path, role: str = "all", **messengers: object
) -> AsyncIterator[httpx.AsyncClient]:
    settings = Settings.model_validate(
        {"database_url": database_url, "data_dir": folder, "quiet_seconds": 0}
    ).model_copy(update={"port": 0})
    async with serving(settings, role, Messengers(**messengers)) as port:
        await sign_up(database_url)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=SECRET) as client:
            yield client


async def sign_up(database_url: str) -> None:
    database = Database(database_url, pool_size=2)
    await Identity(database).person_of(
        channel="carrier", channel_account="pigeon", external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
    )
    await database.close()


async def test_a_message_that_is_delivered_is_answered(database_url: str, tmp_path: Path) -> None:
    carrier = Waited()
    async with served(database_url, tmp_path, channels=(carrier,), doors=(carrier,)) as client:
        delivered = await client.post(
            PATH, json={"id": "1", "text": "nova tarefa: comprar leite", "at": utc_now().isoformat()}
        )
        again = await client.post(
            PATH, json={"id": "1", "text": "nova tarefa: comprar leite", "at": utc_now().isoformat()}
        )
        answer = await carrier.answer()
        listed = await client.post(PATH, json={"id": "2", "text": "minhas tarefas", "at": utc_now().isoformat()})
        tasks = await carrier.answer()

    assert [delivered.status_code, again.status_code, listed.status_code] == [200, 200, 200]
    assert "comprar leite" in answer
    assert tasks.count("comprar leite") == 1
    assert carrier.arrived.empty()


async def test_a_messenger_is_set_up_at_the_start_and_tells_how_it_is(database_url: str, tmp_path: Path) -> None:
    carrier = Waited()
    async with served(database_url, tmp_path, channels=(carrier,), doors=(carrier,)) as client:
        await asyncio.wait_for(carrier.mended.wait(), 30)
        await client.post(PATH, json={"id": "1", "at": utc_now().isoformat()})
        await carrier.answer()
        async with asyncio.timeout(30):
            open_now = 'recado_channel_open{channel="carrier"} 1.0'
            while open_now not in (metrics := (await client.get("/metrics")).text):  # noqa: ASYNC110 - over a port there is nothing else
                await asyncio.sleep(0.01)

    assert 'recado_channel_last_seen_seconds{channel="carrier"}' in metrics


async def test_one_that_cannot_be_set_up_does_not_stop_the_others(database_url: str, tmp_path: Path) -> None:
    class Broken(Waited):
        async def repair(self) -> None:
            self.mended.set()
            raise ZeroDivisionError

    broken, carrier = Broken(name="broken", path="/hooks/broken", says=Signal(state="closed", reason="token")), Waited()
    async with served(database_url, tmp_path, channels=(broken, carrier), doors=(broken, carrier)) as client:
        await asyncio.wait_for(broken.mended.wait(), 30)
        assert (
            await client.post(PATH, json={"id": "1", "text": "minhas tarefas", "at": utc_now().isoformat()})
        ).status_code == 200
        assert await carrier.answer()
        assert (await client.get("/ready")).status_code == 200


async def test_a_messenger_that_is_asked_is_asked_again_whatever_happens(database_url: str, tmp_path: Path) -> None:
    carrier, asked = Waited(), 0

    async def poll(database: Database, reception: Reception) -> None:
        nonlocal asked
        asked += 1
        if asked == 1:
            raise ConnectionError
        if asked == 2:
            await sign_up(database_url)
            events = (carrier.event(id="1", text="minhas tarefas", at=utc_now().isoformat()),)
            await reception.take_in(Received(events=events), channel="carrier", channel_account="pigeon")
            return
        await asyncio.Event().wait()

    async with served(database_url, tmp_path, channels=(carrier,), polls=(poll,)):
        assert await carrier.answer()
    assert asked == 2


@pytest.mark.parametrize(("role", "doors"), [("worker", False), ("clock", False), ("web", True)])
async def test_each_role_does_its_own(database_url: str, tmp_path: Path, role: str, *, doors: bool) -> None:
    carrier, asked = Waited(), asyncio.Event()

    async def poll(database: Database, reception: Reception) -> None:
        asked.set()
        await asyncio.Event().wait()

    settings = Settings.model_validate({"database_url": database_url, "data_dir": tmp_path})
    settings = settings.model_copy(update={"port": 0})
    messengers = Messengers(channels=(carrier,), doors=(carrier,), polls=(poll,))
    async with serving(settings, role, messengers) as port:
        assert (port is not None) is doors
        if role == "worker":
            await asyncio.wait_for(asked.wait(), 30)
    assert asked.is_set() is (role == "worker")
