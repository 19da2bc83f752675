"""A secret that is made once and kept in a file: the same for every process of one data directory."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from integrations.postgres.embedded_places import make_data_directory


def kept_secret(file: Path, make: Callable[[], str]) -> str:
    """The text of the file, made by whoever comes first; nobody else may read it.

    Raises:
        OSError: the directory cannot be written.
    """
    if not file.exists():
        make_data_directory(file.parent)
        mine = file.with_name(f"{file.name}.{os.getpid()}")
        _write(mine, make())
        # Whoever links first has made it, whole, for all processes that start at the same time.
        with suppress(FileExistsError):
            os.link(mine, file)
        mine.unlink()
        _settle(file.parent)
    return file.read_text(encoding="ascii").strip()


def _write(file: Path, text: str) -> None:
    # One of a process of the same number that died here.
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def _settle(folder: Path) -> None:
    """A power cut must not take the secret of what the database keeps."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
