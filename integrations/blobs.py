"""Bytes in the data directory, under what they are: no name of anybody's is ever a path."""

import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Blobs:
    """One folder; a file of the same bytes is there once."""

    folder: Path

    def put(self, content: bytes) -> str:
        """Keeps the bytes, whole or not at all; answers their SHA-256 in hexadecimal."""
        digest = sha256(content).hexdigest()
        path = self.path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Only its owner may read what mkstemp makes.
        handle, unfinished = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(unfinished, path)  # noqa: PTH105 - atomic, and says so
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise
        return digest

    def path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
