"""Fetches what was sent along with messages from the messengers that have it: small enough, of a kind we keep, tried again for hours."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog

from bot.channel import Channel, DeliveryFailedError, Keeping
from bot.queue import nudge_fetch
from integrations.blobs import Blobs
from integrations.postgres import files
from integrations.postgres.database import Database, Person, Row

log = structlog.get_logger()

TOO_LARGE = "too large"
"""As channels say it too."""
ATTEMPTS = 8
LONGEST_DELAY = 3600.0
ITS_KIND_SAYS_ENOUGH = frozenset({"photo", "voice", "audio", "video", "sticker"})
DOCUMENTS = (
    *(
        "text/",
        "image/",
        "audio/",
        "video/",
        "application/pdf",
        "application/vnd.",
        "application/msword",
        "application/rtf",
    ),
    *("application/json", "application/xml", "application/epub+zip", "application/zip", "application/x-zip"),
)
"""How the media types of documents begin that are kept: what is read, heard or looked at, nothing that is run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """Takes files in."""

    database: Database
    channels: Mapping[str, Channel]
    blobs: Blobs
    limit: int
    """Bytes."""
    clock: Callable[[], datetime]

    @property
    def able(self) -> bool:
        """Whether this process can fetch anything."""
        return any(map(_keeping, self.channels.values()))

    async def fetch(self, person: Person, file_id: UUID) -> None:
        """Fetches one file, unless it is here, deleted, or refused."""
        async with self.database.as_person(person) as session:
            row = await files.to_fetch(session, file_id)
        channel = None if row is None else _keeping(self.channels.get(row["channel"]))
        if row is None or channel is None:
            return
        if refused := self._refused(row):
            await self._note(person, file_id, state="refused", error=refused)
            return
        try:
            content = await channel.fetch(row["reference"], limit=self.limit)
        except DeliveryFailedError as error:
            await self._failed(person, file_id, error, attempts=row["attempts"] + 1)
            return
        if len(content) > self.limit:
            await self._note(person, file_id, state="refused", error=TOO_LARGE)
            return
        digest = await asyncio.to_thread(self.blobs.put, content)
        async with self.database.as_person(person) as session:
            await files.fetched(session, file_id, digest=digest, size=len(content), now=self.clock())

    def _refused(self, row: Row) -> str:
        """Why a file is not even asked for; empty when it is."""
        if (row["bytes"] or 0) > self.limit:
            return TOO_LARGE
        fine = row["kind"] in ITS_KIND_SAYS_ENOUGH or row["mime"].lower().startswith(DOCUMENTS)
        return "" if fine else "a kind that is not kept"

    async def _failed(self, person: Person, file_id: UUID, error: DeliveryFailedError, *, attempts: int) -> None:
        if error.permanent:
            await self._note(person, file_id, state="refused" if str(error) == TOO_LARGE else "gone", error=str(error))
            return
        if attempts >= ATTEMPTS:
            await self._note(person, file_id, state="gone", error=str(error))
            return
        delay = error.retry_after if error.retry_after is not None else min(4.0**attempts, LONGEST_DELAY)
        async with self.database.as_person(person) as session:
            await files.not_fetched(session, file_id, state="referenced", error=str(error))
            await session.defer(nudge_fetch(person, file_id, delay=delay))

    async def _note(self, person: Person, file_id: UUID, *, state: str, error: str) -> None:
        log.info("file not kept", file_id=str(file_id), reason=error)
        async with self.database.as_person(person) as session:
            await files.not_fetched(session, file_id, state=state, error=error)


def _keeping(channel: object) -> Keeping | None:
    return channel if isinstance(channel, Keeping) else None
