"""Recado as it is installed, a process for each role, between a Bot API and an Evolution API: where delivery is put to the test."""

import asyncio
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import psycopg
from chaos.couriers import Bots, Courier, Messenger, Phones, listening
from chaos.deliveries import Message, Reply, Run
from chaos.stage import until
from command import CLEAN, MEASURED
from postgres import Databases
from psycopg.rows import TupleRow

from bot.clock import utc_now
from bot.identity import Identity
from integrations.postgres.database import Database

ROOT = Path(__file__).parents[2]
STARTS_WITHIN, SETTLES_WITHIN = 40.0, 120.0


@dataclass
class Installation:
    """Its processes, by name; the first word of a name is the role."""

    place: Mapping[str, str]
    admin: str
    folder: Path
    bots: Bots
    phones: Phones
    courier: Courier
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    kills: list[tuple[float, str]] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    """The item asked for by each message."""
    chats: Sequence[str] = ()
    """The peers at Telegram; all others have phones."""

    def start(self, name: str, **more: str) -> subprocess.Popen[bytes]:
        serving = [sys.executable, "-m", "bot", "serve", "--role", name.partition(" ")[0]]
        env = {**CLEAN, **MEASURED, "PYTHONPATH": str(ROOT), **self.place, **more}
        with (self.folder / f"{name}.log").open("a") as log:
            self.processes[name] = subprocess.Popen(serving, stdout=log, stderr=log, env=env, cwd=self.folder)
        return self.processes[name]

    async def kill(self, name: str) -> None:
        process = self.processes[name]
        process.send_signal(signal.SIGKILL)
        self.kills.append((time.monotonic(), name))
        await asyncio.to_thread(process.wait, 10)

    def close(self) -> None:
        for process in self.processes.values():
            process.kill()
            process.wait(10)

    async def is_up(self) -> None:
        def registered() -> bool:
            return bool(self.bots.webhook and self.phones.hook)

        await until(registered, within=STARTS_WITHIN, what="the webhooks")

    async def dies_and_rises(
        self, chance: random.Random, *, names: Sequence[str], every: tuple[float, float], until_set: asyncio.Event
    ) -> None:
        """One process after another, each started again at once."""
        while not until_set.is_set():
            await asyncio.sleep(chance.uniform(*every))
            name = chance.choice(names)
            await self.kill(name)
            served = self._times_served(name)
            self.start(name)
            # On a busy machine starting may take longer than the next kill to come: then nobody would ever work.
            await until(partial(self._serves_again, name, served), within=STARTS_WITHIN, what=name)

    def _serves_again(self, name: str, served: int) -> bool:
        return self._times_served(name) > served

    def _times_served(self, name: str) -> int:
        return (self.folder / f"{name}.log").read_text().count('"serving"')

    async def talks(self, chance: random.Random, peer: str, items: Sequence[str], *, pause: float) -> None:
        """Somebody asks for items, a few at a time, which come in in any order."""
        items = list(items)
        while items:
            together, items = items[: (size := chance.choice([1, 1, 2, 3]))], items[size:]
            await self.asks(peer, together)
            await asyncio.sleep(chance.uniform(0, 2 * pause))

    async def asks(self, peer: str, items: Sequence[str]) -> None:
        messenger: Messenger = self.bots if peer in self.chats else self.phones
        letters = []
        for item in items:
            letters.append(await messenger.letter(peer, f"nova tarefa: {item}"))
            self.said[letters[-1].external_id] = item
        await self.courier.hands_in(letters)

    def query(self, sql: str) -> list[TupleRow]:
        with psycopg.connect(self.admin, autocommit=True) as connection:
            return connection.execute(sql.encode()).fetchall()

    async def settles(self) -> None:
        """Every message has come to its end and every reply has left."""
        open_work = (
            "select from inbound_messages where state in ('waiting', 'taken') "
            "union all select from outbound_messages where state in ('pending', 'sending')"
        )
        await until(lambda: not self.query(open_work), within=SETTLES_WITHIN, what="the end of all turns")

    def asked_about(self) -> list[tuple[str, str]]:
        """The peer and the item of each message that came too late to be done without asking."""
        rows = self.query(
            "select c.peer, m.external_id from inbound_messages m join turns t on t.id = m.turn_id "
            "join conversations c on c.id = m.conversation_id where t.route = 'late' order by m.seq"
        )
        return [(peer, self.said[external_id]) for peer, external_id in rows]

    def run(self) -> Run:
        messages = self.query(
            "select m.external_id, c.peer, m.seq, m.provider_order, m.state, t.id::text, t.state, t.fence "
            "from inbound_messages m join conversations c on c.id = m.conversation_id join turns t on t.id = m.turn_id"
        )
        replies = self.query(
            "select c.peer, o.position, o.turn_id::text, o.text, o.state from outbound_messages o "
            "join conversations c on c.id = o.conversation_id"
        )
        names = ("external_id", "peer", "seq", "order", "state", "turn", "turn_state", "fence")
        return Run(
            said=self.said,
            messages=[Message(**dict(zip(names, row, strict=True))) for row in messages],
            replies=[
                Reply(**dict(zip(("peer", "position", "turn", "text", "state"), row, strict=True))) for row in replies
            ],
            copies=sorted([*self.bots.copies, *self.phones.copies], key=lambda copy: copy.at),
            tasks=[row[0] for row in self.query("select title from tasks")],
            ledger=[row[0] for row in self.query("select arguments ->> 'title' from tool_calls where state = 'done'")],
            kills=[at for at, name in self.kills if name.startswith("worker")],
        )


@asynccontextmanager
async def installed(
    databases: Databases, folder: Path, courier: Courier, *, chats: Sequence[str], numbers: Sequence[str], hooks: bool
) -> AsyncIterator[Installation]:
    """Everything but the processes; the people are known. Without hooks Telegram is asked, and there is no WhatsApp."""
    address = f"http://127.0.0.1:{(port := _port())}"
    async with listening(Bots()) as bots, listening(Phones(utc_now)) as phones:
        phones.instances.add("recado")
        telegram = {"TELEGRAM_API_URL": bots.url, "TELEGRAM_BOT_TOKEN": bots.token}
        whatsapp = {"EVOLUTION_API_URL": phones.url, "EVOLUTION_API_KEY": phones.key, "PUBLIC_URL": address}
        place = {
            "DATABASE_URL": databases.app,
            "RECADO_DATA_DIR": str(folder / "data"),
            "PORT": str(port),
            "QUIET_SECONDS": "0",
            **telegram,
            **(whatsapp if hooks else {}),
        }
        await _introduce(databases.app, "telegram", bots.token.partition(":")[0], chats)
        await _introduce(databases.app, "whatsapp", "recado", numbers)
        installation = Installation(place, databases.superuser, folder, bots, phones, courier, chats=chats)
        try:
            yield installation
        finally:
            await asyncio.to_thread(installation.close)
            await courier.close()


def _port() -> int:
    """A free one that no connection is given for its own end: while its process is dead it must stay free."""
    for port in random.sample(range(20_000, 30_000), 100):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no free port")


async def _introduce(url: str, channel: str, account: str, peers: Sequence[str]) -> None:
    database = Database(url, pool_size=2)
    for peer in peers:
        await Identity(database).person_of(
            channel=channel, channel_account=account, external_id=peer, language="pt-BR", zone="America/Sao_Paulo"
        )
    await database.close()
