"""What the tests of the embedded database stand on: real directories, real processes, and a look at who is left."""

import contextlib
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg

from integrations.postgres import embedded

Start = Callable[[Path], embedded.Embedded]

ROOT = os.geteuid() == 0
NOBODY = pwd.getpwnam("nobody").pw_uid
REPOSITORY = Path(__file__).parents[3]
BOUND = 30.0


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + BOUND
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def processes(place: Path) -> list[psutil.Process]:
    """PostgreSQL's living programs anywhere below `place`."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.name() in {"postgres", "initdb"} and Path(process.cwd()).is_relative_to(place):
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found


def servers(place: Path) -> list[psutil.Process]:
    """The processes below `place` that others descend from: a child's title and lifetime prove nothing."""
    found = {process.pid: process for process in processes(place)}
    heads = []
    for process in found.values():
        with contextlib.suppress(psutil.Error):
            if process.ppid() not in found:
                heads.append(process)
    return heads


def stopped(place: Path) -> bool:
    """Whether everything is gone, given the moment a process takes to leave after it let go of its files."""
    until(lambda: processes(place) == [])
    return True


def server_pid(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])


def kill_server(data_dir: Path) -> None:
    """SIGKILL to the server alone, and wait until its pid file names nobody."""
    pid = server_pid(data_dir)
    os.kill(pid, signal.SIGKILL)
    until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


def kill_everything(place: Path) -> None:
    """SIGKILL to the server and all its children, as the kernel would or a power cut; nobody works on when this returns."""
    killed = processes(place)
    for process in killed:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(killed, timeout=BOUND)


@contextlib.contextmanager
def own_place(*, must_be_over: bool = False) -> Iterator[Path]:
    """A directory others may enter, unlike tmp_path: as root, the server is somebody else. What still runs in it is killed."""
    place = Path(os.path.realpath(tempfile.mkdtemp(prefix="recado-test-")))
    place.chmod(0o755)
    try:
        yield place
        if must_be_over:
            assert stopped(place)
    finally:
        kill_everything(place)
        assert stopped(place)
        shutil.rmtree(place)


def ask(database: embedded.Embedded | str, question: str, *args: str) -> object:
    url = database if isinstance(database, str) else database.url("postgres", "postgres")
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(question, args or None)
        return cursor.fetchone()[0] if cursor.description else None


class Recado:
    """A recado process apart from ours, in a process group of its own."""

    def __init__(
        self,
        data_dir: Path,
        *,
        uid: int = 0,
        largest_file: int = 0,
        within: tuple[str, ...] = (),
        environment: dict[str, str] | None = None,
    ) -> None:
        script = str(Path(__file__).with_name("embedded_user.py"))
        self.process = subprocess.Popen(
            [*within, sys.executable, script, str(data_dir), str(uid), str(largest_file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd="/",
            env={**os.environ, "PYTHONPATH": f"{REPOSITORY}:{os.environ.get('PYTHONPATH', '')}", **(environment or {})},
            start_new_session=True,
        )
        self.hears()

    def tell(self, word: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def hears(self) -> dict[str, str]:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def start(self) -> dict[str, str]:
        self.tell("start")
        return self.hears()

    def stop(self) -> None:
        self.tell("stop")
        self.hears()

    def killed(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def end(self) -> None:
        if self.process.poll() is None:
            self.killed()
        self.process.communicate()
