"""A disk that fills in the middle of a conversation: one sentence, nothing lost, and the same conversation goes on."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from command import Keyboard, recado
from embedded_stage import ROOT, ask, kill_everything, stopped

from integrations.postgres.embedded import SUPERUSER

pytestmark = pytest.mark.skipif(not ROOT, reason="only root may mount a small disk")
FULL = "está cheio: libere"


@pytest.fixture
def disk() -> Iterator[Path]:
    """A file system of its own, with little room beside the database."""
    disk = Path(os.path.realpath(tempfile.mkdtemp(prefix="recado-fills-")))
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755,size=150m", "tmpfs", disk], check=True)
    yield disk
    kill_everything(disk)
    assert stopped(disk)
    subprocess.run(["umount", "--lazy", disk], check=True)
    shutil.rmtree(disk)


@pytest.fixture
def env(disk: Path) -> dict[str, str]:
    """A wide window, so that no sentence is broken into lines."""
    ours = {"RECADO_DATA_DIR": str(disk / "data"), "RECADO_TIME_ZONE": "America/Sao_Paulo", "RECADO_NAME": "ana"}
    return {**ours, "COLUMNS": "250"}


def fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    return ballast


def use_up_the_log(disk: Path) -> None:
    """Writes ahead until the server has no room for its log and gives up, as PostgreSQL must."""
    with psycopg.connect(address(disk), autocommit=True) as connection, contextlib.suppress(psycopg.OperationalError):
        while True:
            connection.execute("select pg_logical_emit_message(false, '', repeat('x', 1000000))")


def address(disk: Path) -> str:
    return f"postgresql://{SUPERUSER}@/recado?host={disk}/data/postgres/run"


def count(disk: Path, title: str) -> object:
    return ask(address(disk), "select count(*) from tasks where title = %s", title)


def test_a_conversation_outlives_a_full_disk(disk: Path, env: dict[str, str]) -> None:
    ana = Keyboard("chat", env=env)
    ana.sees("você: ")
    ana.types("nova tarefa: item 1\r")
    ana.sees("Tarefa criada: item 1")
    ballast = fill(disk)
    use_up_the_log(disk)

    ana.types("nova tarefa: item 2\r")
    ana.sees("A mensagem não foi guardada e continua na linha")
    said = ana.seen.decode()
    ballast.unlink()
    ana.types("\r")
    ana.sees("Tarefa criada: item 2")

    assert said.count(FULL) == 1
    assert "Traceback" not in said
    assert [count(disk, f"item {number}") for number in (1, 2)] == [1, 1]
    ana.types("\x04")
    ana.sees("Até logo!")
    assert ana.ends() == 0


def test_what_was_taken_before_the_disk_filled_is_answered_after(disk: Path, env: dict[str, str]) -> None:
    # Nothing that waits for more is answered at once: the disk fills in that time.
    ana = Keyboard("chat", env={**env, "QUIET_SECONDS": "2"})
    ana.sees("você: ")
    ana.types("xpto abacate\r")
    ana.sees("digitando")
    ballast = fill(disk)
    use_up_the_log(disk)
    ana.sees("A sua mensagem está guardada")
    said = ana.seen.decode()
    ballast.unlink()
    ana.sees("recado: ")

    assert said.count(FULL) == 1
    assert "Traceback" not in said
    assert ask(address(disk), "select count(*) from outbound_messages") == 1
    ana.types("\x04")
    assert ana.ends() == 0


def test_a_script_on_a_full_disk_ends_with_one_sentence(disk: Path, env: dict[str, str]) -> None:
    assert recado("say", "nova tarefa: item 1", env=env).returncode == 0
    ballast = fill(disk)

    done = recado("chat", said="anota: " + "abacaxi " * 60_000 + "\nnova tarefa: item 2\n", env=env)
    ballast.unlink()

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert FULL in done.stderr
    again = recado("say", "minhas tarefas", env=env)
    assert "item 1" in again.stdout
