"""Files that go with a reply: their bytes among the blobs, and of each a line in the outbox."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.messages import Attachment, Enclosed
from integrations.blobs import Blobs


@dataclass(frozen=True, slots=True)
class Enclosing:
    """Keeps attachments before they are queued, and finds them when they leave."""

    blobs: Blobs

    async def keep(self, attachment: Attachment) -> Enclosed:
        """What a plan takes; the same bytes are kept once.

        Raises:
            OSError: the bytes cannot be read or kept.
        """
        held = attachment.content
        content = held if isinstance(held, bytes) else await asyncio.to_thread(held.read_bytes)
        return Enclosed(
            kind=attachment.kind,
            name=attachment.name,
            mime=attachment.mime,
            sha256=await asyncio.to_thread(self.blobs.put, content),
            caption=attachment.caption,
        )

    def found(self, rows: Iterable[Mapping[str, str]]) -> tuple[Attachment, ...]:
        """Attachments out of the outbox; whether the bytes are still there is seen when they are read."""
        return tuple(self._attachment(Enclosed(**row)) for row in rows)  # type: ignore[arg-type] # as it was queued

    def _attachment(self, kept: Enclosed) -> Attachment:
        path = self.blobs.path(kept.sha256)
        return Attachment(kind=kept.kind, name=kept.name, mime=kept.mime, content=path, caption=kept.caption)
