"""The database dies under load, or cuts connections at random: everything heals, nothing is lost or doubled."""

import asyncio
import os
import random
import shutil
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from chaos.history import violations
from chaos.stage import Stage, staged, until

from integrations.postgres import embedded
from integrations.postgres.bootstrap import APP, OWNER, ensure_database
from integrations.postgres.migrate import migrate

HEALS_WITHIN = 10.0


@pytest.fixture
def own_cluster() -> Iterator[embedded.Embedded]:
    """A server of the test's own, so that it may be killed: durable, as in production; in a folder its user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="recado-own-"))
    folder.chmod(0o755)
    server = embedded.start(folder, durable=True)
    ensure_database(server.url(embedded.SUPERUSER, "postgres"), "recado")
    migrate(server.url(OWNER, "recado"))
    yield server
    embedded.stop(server)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
async def own_stage(own_cluster: embedded.Embedded, tmp_path: Path) -> AsyncIterator[Stage]:
    admin = own_cluster.url(embedded.SUPERUSER, "recado")
    async with staged(own_cluster.url(APP, "recado"), admin, tmp_path) as stage:
        yield stage


async def _talk(stage: Stage, *, until_set: asyncio.Event) -> int:
    said = 0
    while not until_set.is_set():
        said += 1
        await stage.says(f"pessoa {said % 5}", f"item {said}")
        await asyncio.sleep(0.05)
    return said


def _crash(server: embedded.Embedded) -> None:
    """Kills the postmaster as a power cut would, and starts it again."""
    pid = int((server.places.data / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, signal.SIGKILL)
    embedded.stop(embedded.start(server.data_dir, durable=True))


def _settled(stage: Stage) -> bool:
    try:
        return stage.settled()
    except psycopg.OperationalError:
        return False


async def test_a_database_that_dies_under_load_is_come_back_to(
    own_stage: Stage, own_cluster: embedded.Embedded
) -> None:
    own_stage.worker()
    own_stage.worker()
    enough = asyncio.Event()
    talk = asyncio.create_task(_talk(own_stage, until_set=enough))
    for answered in (5, 10):
        await until(lambda n=answered: len(own_stage.handed_over()) >= n, what="answers before the crash")
        await asyncio.to_thread(_crash, own_cluster)
        died = time.monotonic()
        await own_stage.says("pessoa 9", f"depois de {answered}")
        await until(
            lambda: _answered(own_stage, "pessoa 9"),
            within=HEALS_WITHIN,
            what="the first answer after the crash",
        )
        assert time.monotonic() - died < HEALS_WITHIN
    enough.set()
    said = await talk
    await until(lambda: _settled(own_stage), within=30, what="the end of all turns")

    assert said > 10
    # A crash may fall between a hand-over and its mark, once in each conversation.
    assert violations(own_stage.history(duplicates_allowed=2 * 6)) == []


def _answered(stage: Stage, who: str) -> bool:
    peers = [each["peer"] for each in stage.handed_over()]
    return peers.count(who) >= sum(1 for external_id, _ in stage.acknowledged if external_id.startswith(f"{who}:"))


async def test_connections_cut_at_random_are_opened_again(stage: Stage) -> None:
    chance = random.Random(2026)
    stage.worker()
    stage.worker()
    enough = asyncio.Event()
    talk = asyncio.create_task(_talk(stage, until_set=enough))
    await until(lambda: len(stage.handed_over()) >= 3, what="the first answers")
    cut = 0
    for _ in range(40):
        pids = await asyncio.to_thread(_backends, stage)
        cut += await asyncio.to_thread(_cut, stage, chance.choice(pids)) if pids else 0
        await asyncio.sleep(chance.uniform(0.02, 0.2))
    enough.set()
    await talk
    await until(stage.settled, within=30, what="the end of all turns")

    assert cut >= 20
    assert violations(stage.history(duplicates_allowed=cut)) == []
    assert stage.query("select from inbound_messages where state = 'quarantined'") == []


async def test_a_worker_the_queue_took_for_dead_goes_on(stage: Stage) -> None:
    stage.worker()
    await stage.says("ana", "item 1")
    await until(stage.settled, what="the first answer")
    stage.query("delete from queue.procrastinate_workers returning id")
    await stage.says("ana", "item 2")
    await until(stage.settled, within=HEALS_WITHIN, what="the answer of the forgotten worker")
    assert violations(stage.history()) == []


def _backends(stage: Stage) -> list[int]:
    return [
        row[0]
        for row in stage.query(
            "select pid from pg_stat_activity where datname = current_database() "
            "and application_name in ('recado', 'recado-queue')"
        )
    ]


def _cut(stage: Stage, pid: int) -> int:
    return int(stage.query(f"select pg_terminate_backend({pid})")[0][0])
