"""The machine loses power: every process dies at one instant, Postgres too, and everything goes on where it was."""

import asyncio
import os
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from chaos.history import violations
from chaos.stage import LEASE_SECONDS, Stage, until
from command import CLEAN, MEASURED, RECADO, Keyboard
from embedded_stage import own_place, processes, stopped

from integrations.postgres.embedded import SUPERUSER

PEOPLE = [f"pessoa {number}" for number in range(6)]


@dataclass
class Machine(Stage):
    """A machine with everything of ours on it: workers, a server, a door, a person at the keyboard."""

    said: int = 0
    waiting: list[tuple[str, str]] = field(default_factory=list)
    """Said and not acknowledged: the messenger says it again."""

    def boots(self) -> None:
        self.worker()
        self.worker()
        self.door = self.worker(role="door")
        ours = {**CLEAN, **MEASURED, **self.place, "LEASE_SECONDS": str(LEASE_SECONDS)}
        with (self.folder / "serve.log").open("a") as log:
            serving = [RECADO, "serve", "--role", "worker"]
            self.processes.append(subprocess.Popen(serving, stdout=log, stderr=log, env=ours, text=True))
        self.ana = Keyboard("chat", env={**self.place, "RECADO_NAME": "ana", "LEASE_SECONDS": str(LEASE_SECONDS)})
        self.ana.sees("você: ")

    def loses_power(self, data_dir: Path) -> int:
        """SIGKILL to all of them, the database's own first heard of it last; answers how many died."""
        victims = [process.pid for process in self.processes if process.poll() is None]
        victims += [self.ana.pid, *(process.pid for process in processes(data_dir))]
        for victim in victims:
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
        self.ana.killed()
        assert stopped(data_dir)
        return len(victims)

    async def talks(self) -> None:
        """One message after another through the door, until it is dead."""
        while await self.hands_in():
            self.said += 1
            self.waiting.append((PEOPLE[self.said % len(PEOPLE)], f"item {self.said}"))

    async def hands_in(self) -> bool:
        """Everything that waits, in order; False when the door died over it."""
        while self.waiting:
            who, effect = self.waiting[0]
            with suppress(BrokenPipeError):
                self.tell(self.door, self.written(who, effect))
            if not await asyncio.to_thread(self.door.stdout.readline):
                return False
            self.acknowledged.append((f"{who}:{effect}", effect))
            self.waiting.pop(0)
        return True


@pytest.fixture
def data_dir() -> Iterator[Path]:
    with own_place() as place:
        yield place


@pytest.fixture
async def machine(data_dir: Path, tmp_path: Path) -> AsyncIterator[Machine]:
    admin = f"postgresql://{SUPERUSER}@/recado?host={data_dir}/postgres/run"
    machine = Machine(app=None, place={"RECADO_DATA_DIR": str(data_dir)}, admin=admin, folder=tmp_path)
    await asyncio.to_thread(machine.boots)
    yield machine
    machine.ana.killed()
    await asyncio.to_thread(machine.close)


async def test_a_power_cut_under_load_loses_and_repeats_nothing(machine: Machine, data_dir: Path) -> None:
    cuts = 2
    for cut in range(1, cuts + 1):
        talk = asyncio.create_task(machine.talks())
        await until(lambda n=cut: len(machine.handed_over()) >= 30 * n, within=60, what="answers under load")
        machine.ana.types(f"nova tarefa: casa {cut}\r")
        await asyncio.to_thread(machine.ana.sees, f"Tarefa criada: casa {cut}")
        machine.ana.types(f"xpto abacate {cut}\r")
        await until(lambda n=cut: stored(machine, f"xpto abacate {n}"), what="a message that waits for more")
        dead = machine.loses_power(data_dir)
        await talk
        machine.close()
        assert dead >= 10
        assert (data_dir / "postgres" / "data" / "postmaster.pid").exists()

        await asyncio.to_thread(machine.boots)
        # What the person had said before the cut is answered at their next terminal.
        await asyncio.to_thread(machine.ana.sees, f"abacate {cut}")
    assert await machine.hands_in()
    await until(lambda: settled(machine), within=60, what="the end of all turns")

    assert machine.said > 60
    # A cut may fall between a hand-over and its mark, once in each conversation.
    assert violations(machine.history(duplicates_allowed=cuts * len(PEOPLE))) == []
    titles = [row[0] for row in machine.query("select title from tasks where title like 'casa %' order by title")]
    assert titles == [f"casa {cut}" for cut in range(1, cuts + 1)]
    machine.ana.types("\x04")
    assert await asyncio.to_thread(machine.ana.ends) == 0


def stored(machine: Machine, text: str) -> bool:
    return bool(machine.query(f"select from inbound_messages where payload ->> 'text' = '{text}'"))


def settled(machine: Machine) -> bool:
    with suppress(psycopg.OperationalError):
        return machine.settled()
    return False
