"""Bytes in the data directory, under what they are: no name of anybody's is ever a path."""

import fcntl
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

_LOCK = ".lock"
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Blobs:
    """One folder; a file of the same bytes is there once."""

    folder: Path
    clock: Callable[[], datetime]

    def put(self, content: bytes) -> str:
        """Keeps the bytes, whole or not at all; answers their SHA-256 in hexadecimal. Bytes that are there already are as good as new."""
        digest = sha256(content).hexdigest()
        path = self.path(digest)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._alone():
            try:
                self._touch(path)
            except FileNotFoundError:
                self._write(path, content)
        return digest

    def path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def untouched(self, since: datetime) -> Sequence[str]:
        """Digests of what nobody has put here since then; what was left unfinished before it is deleted."""
        found: list[str] = []
        for path in self.folder.glob("??/*"):
            if _changed(path) < since.timestamp():
                if _DIGEST.fullmatch(path.name):
                    found.append(path.name)
                else:
                    path.unlink(missing_ok=True)
        return sorted(found)

    def remove(self, digest: str, *, since: datetime) -> bool:
        """Deletes bytes that nobody has put here since then, not even a moment ago; whether they were."""
        path = self.path(digest)
        with self._alone():
            old = path.exists() and _changed(path) < since.timestamp()
            if old:
                path.unlink()
        return old

    def _write(self, path: Path, content: bytes) -> None:
        # Only its owner may read what mkstemp makes.
        handle, unfinished = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            self._touch(Path(unfinished))
            os.replace(unfinished, path)  # noqa: PTH105 - atomic, and says so
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise

    def _touch(self, path: Path) -> None:
        now = self.clock().timestamp()
        os.utime(path, (now, now))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Between what is put here and what is removed, across all processes."""
        handle = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _changed(path: Path) -> float:
    """When it was put, in seconds; of what is gone meanwhile, never."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")
