"""Fetches what was sent along with messages from the messengers that have it: small enough, of a kind we keep, tried again for hours."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog

from bot.channel import Channel, DeliveryFailedError, Keeping
from bot.inline import KEPT
from bot.queue import nudge_fetch
from bot.settings_channels import SettingsOfTheChannels
from integrations.blobs import Blobs
from integrations.postgres import files
from integrations.postgres.database import Database, Person
from tools._file_limits import refusal

log = structlog.get_logger()

TOO_LARGE = "too large"
"""As channels say it too."""
ATTEMPTS = 8
LONGEST_DELAY = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """Takes files in."""

    database: Database
    channels: Mapping[str, Channel]
    blobs: Blobs
    limit: int
    """Bytes."""
    clock: Callable[[], datetime]

    @classmethod
    def of(
        cls,
        settings: SettingsOfTheChannels,
        database: Database,
        channels: Mapping[str, Channel],
        blobs: Blobs,
        clock: Callable[[], datetime],
    ) -> "Fetching":
        return cls(database=database, channels=channels, blobs=blobs, limit=settings.file_bytes, clock=clock)

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
        if refused := refusal(kind=row["kind"], mime=row["mime"], size=row["bytes"], most=self.limit):
            await self._note(person, file_id, state="refused", error=refused)
            return
        try:
            content = await self._content(channel, row["reference"])
        except DeliveryFailedError as error:
            await self._failed(person, file_id, error, attempts=row["attempts"] + 1)
            return
        if len(content) > self.limit:
            await self._note(person, file_id, state="refused", error=TOO_LARGE)
            return
        digest = await asyncio.to_thread(self.blobs.put, content)
        async with self.database.as_person(person) as session:
            await files.fetched(session, file_id, digest=digest, size=len(content), now=self.clock())

    async def _content(self, channel: Keeping, reference: Mapping[str, object]) -> bytes:
        """Of what came with its message, the bytes are here."""
        if digest := str(reference.get(KEPT) or ""):
            try:
                return await asyncio.to_thread(self.blobs.path(digest).read_bytes)
            except OSError:
                log.warning("bytes that came with a message are gone", digest=digest)
        return await channel.fetch(reference, limit=self.limit)

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
