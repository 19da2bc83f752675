"""Bytes that a messenger delivered with a message: among the blobs before the message is stored, and never in its row."""

import asyncio
import base64
import binascii
from dataclasses import dataclass, replace

from bot.inbox import found
from bot.messages import RawEvent
from integrations.blobs import Blobs
from integrations.postgres.database import Database

WITHIN = "base64"
"""Where a file's reference holds them when they come in."""
KEPT = "sha256"
"""What it holds instead, of those that we keep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Takes them out."""

    database: Database
    blobs: Blobs
    limit: int
    """Bytes of one file; a larger one is not kept."""

    async def moved(self, event: RawEvent) -> RawEvent:
        """The same event without the bytes. Those of somebody we do not know are not kept: what is left says where to fetch them.

        Raises:
            DatabaseUnavailableError: nobody can tell who it is.
        """
        files = event.payload.get("files")
        if not isinstance(files, list) or not any(_within(file) for file in files):
            return event
        async with self.database.as_worker() as session:
            account = await found(session, event)
        known = account is not None and account.person is not None
        return replace(event, payload={**event.payload, "files": [await self._moved(file, known) for file in files]})

    async def _moved(self, file: object, known: bool) -> object:  # noqa: FBT001
        within = _within(file)
        if not isinstance(file, dict) or not within:
            return file
        reference = {name: value for name, value in file["reference"].items() if name not in {WITHIN, KEPT}}
        digest = await asyncio.to_thread(self._kept, within) if known else ""
        return {**file, "reference": {**reference, **({KEPT: digest} if digest else {})}}

    def _kept(self, within: str) -> str:
        """Their SHA-256; "" where they are too many, or none."""
        if len(within) > self.limit * 4 // 3 + 4:
            return ""
        try:
            content = base64.b64decode(within, validate=True)
        except (binascii.Error, ValueError):
            return ""
        return self.blobs.put(content) if 0 < len(content) <= self.limit else ""


def _within(file: object) -> str:
    """The bytes in it, as they came."""
    reference = file.get("reference") if isinstance(file, dict) else None
    within = reference.get(WITHIN) if isinstance(reference, dict) else None
    return within if isinstance(within, str) else ""
