"""Locks that the kernel lets go of when their holder dies, however it dies: no pid is ever trusted."""

import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from integrations.postgres.embedded_trouble import EmbeddedError, Trouble

_LONGEST_PAUSE = 0.05


def pauses(first: float = 0.002) -> Iterator[float]:
    """Ever longer waits between two looks at the same thing."""
    pause = first
    while True:
        yield pause
        pause = min(pause * 1.5, _LONGEST_PAUSE)


def open_lock(path: Path) -> int:
    # A link here would let the directory's owner point root at any file.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    if os.geteuid() == 0:
        home = path.parent.stat()
        os.fchown(descriptor, home.st_uid, home.st_gid)
    return descriptor


def try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def held(path: Path, *, patience: float) -> Iterator[None]:
    descriptor = open_lock(path)
    try:
        deadline = time.monotonic() + patience
        for pause in pauses():
            if try_lock(descriptor):
                break
            if time.monotonic() >= deadline:
                raise EmbeddedError(Trouble.LOCKED, path)
            time.sleep(pause)
        yield
    finally:
        os.close(descriptor)


def is_free(path: Path) -> bool:
    descriptor = open_lock(path)
    try:
        return try_lock(descriptor)
    finally:
        os.close(descriptor)


class Registration:
    """One use of the server: a locked file for as long as this process lives or until released.

    Register and count only under the start lock.
    """

    def __init__(self, users: Path) -> None:
        self._path = users / f"{os.getpid()}-{secrets.token_hex(4)}"
        self._descriptor: int | None = open_lock(self._path)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def is_held(self) -> bool:
        return self._descriptor is not None

    def release(self) -> bool:
        """Whether it was still held: releasing twice is harmless."""
        if self._descriptor is None:
            return False
        self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None
        return True


def in_use(users: Path) -> bool:
    """Whether any process still holds a registration; the files of dead ones are cleared away."""
    alive = False
    for path in users.iterdir():
        if is_free(path):
            path.unlink(missing_ok=True)
        else:
            alive = True
    return alive
