"""Real worker processes on a real database, with a messenger that remembers: where the chaos tests play."""

import asyncio
import json
import signal
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from chaos.forked import Forked
from chaos.history import Delivery, History, Message, Reply
from chaos.worker import event, received
from psycopg.rows import TupleRow

from bot.app import App, open_app
from bot.settings import Settings
from integrations.postgres.errors import DatabaseUnavailableError

LEASE_SECONDS = 1.0
_ATTEMPTS = 100
_HERE = "user_id in (select user_id from accounts where channel = 'chaos')"
"""Of those who speak through our messenger, and not at a terminal beside it."""


@dataclass
class Stage:
    """One database, the processes on it, and the messenger's two lists: what it was promised, what it was handed."""

    app: App | None
    """A healthy door inside the test; None where every door is a process that may die."""
    place: Mapping[str, str]
    """Where the processes find the database, as settings."""
    admin: str
    folder: Path
    acknowledged: list[tuple[str, str]] = field(default_factory=list)
    processes: list[Forked | subprocess.Popen[str]] = field(default_factory=list)
    with_model: bool = False

    def worker(self, *, failpoint: str = "", role: str = "work", jobs: int = 8, lease: float = LEASE_SECONDS) -> Forked:
        """Starts a process of the product. A lease must be short where it is to end, and long where it must not."""
        ours = {
            **self.place,
            "FAILPOINT": failpoint,
            "LEASE_SECONDS": str(lease),
            "QUIET_SECONDS": "0",
            "WORKER_CONCURRENCY": str(jobs),
            "CHAOS_PAID": str(self.paid) if self.with_model else "",
        }
        log = self.folder / f"{len(self.processes)}.log"
        process = Forked(role, str(self.record), settings=ours, log=log, heard=role == "door")
        self.processes.append(process)
        return process

    def tell(self, process: Forked, line: str) -> None:
        process.stdin.write(line + "\n")
        process.stdin.flush()

    @property
    def record(self) -> Path:
        return self.folder / "handed-over"

    @property
    def paid(self) -> Path:
        """A line for every question that a model was asked."""
        return self.folder / "paid"

    async def says(self, who: str, effect: str, *, whole: bool = True) -> None:
        """Hands a message in through a healthy door, again and again until it is acknowledged, as a messenger does."""
        assert self.app is not None
        line = {**self.line(who, effect), "whole": whole}
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                await received(self.app, event(line))
                break
            except DatabaseUnavailableError:
                if attempt == _ATTEMPTS:
                    raise
                await asyncio.sleep(0.1)
        self.acknowledged.append((str(line["id"]), effect))

    async def hears(self, who: str, words: str, effect: str) -> None:
        """Hands in a message in other words than those every process understands by itself."""
        assert self.app is not None
        await received(self.app, event({**self.line(who, effect), "text": f"{words} {effect}"}))

    def line(self, who: str, effect: str) -> dict[str, object]:
        return {"peer": who, "id": f"{who}:{effect}", "text": f"nova tarefa: {effect}"}

    def written(self, who: str, effect: str) -> str:
        return json.dumps(self.line(who, effect))

    def query(self, sql: str) -> list[TupleRow]:
        with psycopg.connect(self.admin, autocommit=True) as connection:
            return connection.execute(sql.encode()).fetchall()

    def settled(self) -> bool:
        """Every message has come to its end and every reply has left."""
        return not self.query(
            "select from inbound_messages where state in ('waiting', 'taken') "
            "union all select from outbound_messages where state in ('pending', 'sending')"
        )

    def history(self, *, duplicates_allowed: int = 0, unacknowledged: Sequence[str] = ()) -> History:
        return History(
            acknowledged=self.acknowledged,
            unacknowledged=unacknowledged,
            messages=[
                Message(
                    external_id=row[0],
                    conversation=str(row[1]),
                    seq=row[2],
                    state=row[3],
                    turn=str(row[4]),
                    turn_state=row[5],
                    fence=row[6],
                )
                for row in self.query(
                    "select m.external_id, m.conversation_id, m.seq, m.state, m.turn_id, t.state, t.fence "
                    "from inbound_messages m left join turns t on t.id = m.turn_id where m.channel = 'chaos'"
                )
            ],
            replies=[
                Reply(id=str(row[0]), conversation=str(row[1]), position=row[2], state=row[3])
                for row in self.query(
                    "select o.id, o.conversation_id, o.position, o.state from outbound_messages o "
                    "join conversations c on c.id = o.conversation_id where c.channel = 'chaos'"
                )
            ],
            deliveries=[Delivery(id=each["id"], resend=each["resend"]) for each in self.handed_over()],
            effects=[row[0] for row in self.query(f"select title from tasks where {_HERE}")],
            ledger=[
                row[0]
                for row in self.query(f"select arguments ->> 'title' from tool_calls where state = 'done' and {_HERE}")
            ],
            duplicates_allowed=duplicates_allowed,
        )

    def handed_over(self) -> list[dict[str, object]]:
        lines = self.record.read_text().splitlines() if self.record.exists() else []
        return [json.loads(line) for line in lines]

    def kill(self, process: Forked | subprocess.Popen[str]) -> None:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.wait(10)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def close(self) -> None:
        for process in self.processes:
            self.kill(process)

    def logs(self) -> str:
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("*.log")))


async def until(condition: Callable[[], object], *, within: float = 20.0, what: str = "it") -> None:
    """Waits for a condition, by a deadline."""
    deadline = time.monotonic() + within
    while not await asyncio.to_thread(condition):
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come within {within} seconds")
        await asyncio.sleep(0.02)


def frozen(process: Forked) -> bool:
    """Whether a process is stopped."""
    stat = Path(f"/proc/{process.pid}/stat").read_text()
    return stat.rpartition(")")[2].split()[0] == "T"


@asynccontextmanager
async def staged(url: str, admin: str, folder: Path) -> AsyncIterator[Stage]:
    settings = Settings.model_validate({"database_url": url, "pool_size": 4})
    async with open_app(settings) as app:
        stage = Stage(app=app, place={"DATABASE_URL": url}, admin=admin, folder=folder)
        try:
            yield stage
        finally:
            await asyncio.to_thread(stage.close)
