"""What can go wrong with the embedded database, as keys: whoever catches one words it in the person's language."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType


class Trouble(StrEnum):
    BROKEN = "broken"
    DISK_FULL = "disk_full"
    LOCKED = "locked"
    NEWER_VERSION = "newer_version"
    NO_ACCESS = "no_access"
    NO_MEMORY = "no_memory"
    NO_USER = "no_user"
    NOT_A_DIRECTORY = "not_a_directory"
    NOT_STARTED = "not_started"
    OLDER_VERSION = "older_version"
    READ_ONLY = "read_only"
    SOCKET = "socket"


class EmbeddedError(Exception):
    """Always has the fact `path`; `reason` is the server's own English line, for `doctor` and the log."""

    def __init__(self, key: Trouble, path: Path, **facts: str) -> None:
        self.key = key
        self.facts: Mapping[str, str] = MappingProxyType({"path": str(path), **facts})
        super().__init__(f"{key}: {dict(self.facts)}")


_BY_ERRNO = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EFBIG: Trouble.DISK_FULL,
    errno.ENOMEM: Trouble.NO_MEMORY,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.ENOTDIR: Trouble.NOT_A_DIRECTORY,
    errno.EEXIST: Trouble.NOT_A_DIRECTORY,
}

_BY_WORDS = {
    # Before the disk: a small /dev/shm also says that no space is left.
    "create shared memory segment": Trouble.NO_MEMORY,
    "resize shared memory segment": Trouble.NO_MEMORY,
    "Cannot allocate memory": Trouble.NO_MEMORY,
    "No space left on device": Trouble.DISK_FULL,
    "Disk quota exceeded": Trouble.DISK_FULL,
    "File too large": Trouble.DISK_FULL,
    "Read-only file system": Trouble.READ_ONLY,
    "pre-existing shared memory block": Trouble.LOCKED,
    'lock file "postmaster.pid" already exists': Trouble.LOCKED,
    "Unix socket": Trouble.SOCKET,
    "Unix-domain socket": Trouble.SOCKET,
    "Permission denied": Trouble.READ_ONLY,
    "has invalid permissions": Trouble.READ_ONLY,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals into an EmbeddedError about the file it named, or else about `path`."""
    try:
        yield
    except OSError as error:
        key = _BY_ERRNO.get(error.errno or 0, Trouble.BROKEN)
        named = Path(error.filename) if isinstance(error.filename, str | Path) else path
        raise EmbeddedError(key, named, reason=error.strerror or str(error)) from error


def understood(text: str) -> Trouble:
    """What PostgreSQL's own messages (lc_messages is C) mean for the person."""
    return next((key for words, key in _BY_WORDS.items() if words in text), Trouble.BROKEN)
