"""The embedded server's processes: is one alive, start one, stop one, clear away what a dead one left."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from psycopg import pq

from integrations.postgres.embedded_locks import is_free, open_lock, pauses, try_lock
from integrations.postgres.embedded_places import (
    SOCKET_FILE,
    Places,
    binaries,
    check_access,
    private_directory,
)
from integrations.postgres.embedded_trouble import EmbeddedError, Trouble, understood

_PROGRAMS = {"postgres", "initdb"}
SUPERUSER = "postgres"
PORT = 5432
ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/bin:/bin"}

# Crash recovery after kill -9 replays at most max_wal_size.
_PATIENCE = 30.0
# A server writes its pid file in milliseconds, and orphans notice a dead postmaster as fast unless stuck.
_GRACE = 2.0
_LARGEST_LOG = 5_000_000
# Starting needs a write-ahead-log segment (16 MB); the log that would say so sits on the same full disk.
_FULL_BELOW = 17_000_000

_SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "huge_pages": "off",
    "jit": "off",
    "io_method": "sync",
    "max_worker_processes": "4",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "logging_collector": "off",
    "log_checkpoints": "off",
    # Statements, values and their errors are people's text, and a log is no place for it.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
_DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
_FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "200",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Postmaster:
    pid: int
    sockets: Path | None
    """None while it is still writing its file, or when the directory was moved or copied since."""
    ready: bool


def postmaster(places: Places) -> Postmaster | None:
    """The living server that the pid file names; a file left by a dead one, or a pid used again, names none."""
    try:
        lines = (places.data / "postmaster.pid").read_text(errors="surrogateescape").splitlines()
        pid = int(lines[0])
    except (FileNotFoundError, ValueError, IndexError):
        return None
    if not _belongs(pid, places.data):
        return None
    named = len(lines) > 4 and lines[1] == str(places.data) and lines[4]  # noqa: PLR2004 -- the file's fixed lines
    return Postmaster(pid=pid, sockets=Path(named) if named else None, ready=lines[-1].strip() == "ready")


def _belongs(pid: int, directory: Path) -> bool:
    """PostgreSQL's programs keep their data directory as working directory; a shell someone left there is no server."""
    try:
        process = psutil.Process(pid)
        return process.name() in _PROGRAMS and Path(process.cwd()).samefile(directory)
    except (psutil.Error, OSError, ValueError):
        return False


def kill_residents(directory: Path) -> None:
    """End what works in a directory that no living server owns."""
    residents = [pid for pid in psutil.pids() if _belongs(pid, directory)]
    for pid in residents:
        _signal(pid, signal.SIGKILL)
    deadline = time.monotonic() + _GRACE
    for pause in pauses():
        # A dead one may stay listed when nobody reaps it, but it has no working directory any more.
        if not any(_belongs(pid, directory) for pid in residents) or time.monotonic() > deadline:
            return
        time.sleep(pause)


def _signal(pid: int, sign: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, sign)


def ping(sockets: Path) -> pq.Ping:
    host = str(sockets).replace("\\", r"\\").replace("'", r"\'")
    conninfo = f"host='{host}' port={PORT} user={SUPERUSER} dbname=postgres connect_timeout=2"
    return pq.Ping(pq.PGconn.ping(os.fsencode(conninfo)))


def settled(places: Places) -> Path | None:
    """Wait while anything of this server lives: its socket directory once it answers, None once nothing is left."""
    begun = time.monotonic()
    for pause in pauses():
        server = postmaster(places)
        sockets = (server and server.sockets) or places.sockets
        answer = ping(sockets)
        if answer is pq.Ping.OK:
            return sockets
        # Rejected means starting up or shutting down, perhaps in another container where its pid means nothing to us.
        if server is None and answer is not pq.Ping.REJECT:
            if is_free(places.server_lock):
                return None
            if time.monotonic() > begun + _GRACE:
                kill_residents(places.data)
        if server and server.ready and not (sockets / SOCKET_FILE).exists():
            # Someone swept the socket away: alive, but nobody can reach it again.
            _signal(server.pid, signal.SIGINT)
        if time.monotonic() > begun + _PATIENCE:
            raise EmbeddedError(Trouble.NOT_STARTED, places.home, log=str(places.log))
        time.sleep(pause)
    raise AssertionError


def launch(places: Places, sockets: Path, *, durable: bool) -> Path:
    """Start the server in a directory where nothing lives, and return its socket directory once it answers."""
    check_access(places)
    private_directory(sockets, places.account)
    for stale in (places.data / "postmaster.pid", sockets / SOCKET_FILE, sockets / f"{SOCKET_FILE}.lock"):
        stale.unlink(missing_ok=True)
    settings = _SETTINGS | (_DURABLE if durable else _FAST) | {"unix_socket_directories": _quoted(sockets)}
    options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
    begins = _spawn(places, [str(binaries(places) / "postgres"), "-D", str(places.data), *options])
    answered = settled(places)
    if answered is None:
        raise failure(places, _tail(places.log, begins))
    return answered


def _quoted(path: Path) -> str:
    return '"' + str(path).replace('"', '""') + '"'


def _spawn(places: Places, command: list[str]) -> int:
    """Start it as nobody's child in a session of its own: no Ctrl-C reaches it, and no dead one stays unreaped by us."""
    if places.log.exists() and places.log.stat().st_size > _LARGEST_LOG:
        places.log.replace(places.log.with_suffix(".log.1"))
    log, lock = open_lock(places.log), open_lock(places.server_lock)
    try:
        begins = os.lseek(log, 0, os.SEEK_END)
        if not try_lock(lock):
            raise EmbeddedError(Trouble.LOCKED, places.server_lock)
        subprocess.run(  # noqa: S603 -- a fixed script; the command is its arguments
            ["/bin/sh", "-c", '"$@" &', "sh", *command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=places.data,
            env=ENVIRONMENT,
            pass_fds=(lock,),
            start_new_session=True,
            umask=0o077,
            user=places.uid,
            group=places.gid,
            extra_groups=() if places.account else None,
        )
    finally:
        os.close(log)
        os.close(lock)
    return begins


def _tail(log: Path, begins: int) -> str:
    with log.open("rb") as file:
        file.seek(begins)
        return file.read(100_000).decode(errors="replace")


def is_full(directory: Path) -> bool:
    """Whether its disk has no room left for a server."""
    free = os.statvfs(directory)
    return free.f_bavail * free.f_frsize < _FULL_BELOW


def failure(places: Places, said: str) -> EmbeddedError:
    # Our own knocking is answered with "starting up".
    lines = [line for line in said.splitlines() if "starting up" not in line]
    reasons = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "error:"))]
    key = understood(said)
    return EmbeddedError(
        Trouble.DISK_FULL if key is Trouble.BROKEN and is_full(places.home) else key,
        places.home,
        log=str(places.log),
        reason=reasons[-1] if reasons else said[-500:],
    )


def shut_down(places: Places) -> None:
    """Stop it in good order, and less and less politely when it does not go."""
    for sign, patience in ((signal.SIGINT, 20.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, _GRACE)):
        server = postmaster(places)
        if server is None:
            break
        _signal(server.pid, sign)
        if _gone(places, patience):
            return
    kill_residents(places.data)


def _gone(places: Places, patience: float) -> bool:
    deadline = time.monotonic() + patience
    for pause in pauses():
        if is_free(places.server_lock) and postmaster(places) is None:
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    raise AssertionError
