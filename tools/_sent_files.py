"""Files of the chat as others take them: a name, a media type, and bytes that are here."""

import asyncio
from collections.abc import Mapping
from hashlib import sha256
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.postgres import files
from integrations.postgres.database import Row
from tools._context import RejectedError, Words
from tools._errand import Errand

WAITS = (0.2, 0.4, 0.8, 1.6, 3.0)
"""Seconds between looks at a file that is being fetched from its messenger."""
_ENDINGS: Mapping[str, str] = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "audio/ogg": ".ogg",
    "audio/mpeg": ".mp3",
    "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}
_USUAL: Mapping[str, str] = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "sticker": "image/webp",
}


async def arrived(errand: Errand, file_id: UUID | None) -> Row:
    """The file once its bytes are here; what comes along with its own order is still being fetched. None: the last one of the chat.

    Raises:
        RejectedError: there is none, or its bytes are not to be had.
    """
    for wait in (*WAITS, None):
        async with errand.rows() as session:
            named = file_id or await files.newest_of(session, errand.conversation_id)
            row = await files.bytes_of(session, named) if named else None
        if row is None:
            raise RejectedError(NO_FILE)
        if row["state"] == "stored":
            return row
        if row["state"] != "referenced":
            raise RejectedError(NOT_KEPT)
        if wait is not None:
            await asyncio.sleep(wait)
    raise RejectedError(NOT_HERE_YET)


async def bytes_of(errand: Errand, digest: str) -> bytes:
    """Raises:
    RejectedError: they are gone, or others stand in their place.
    """
    try:
        content = await asyncio.to_thread(errand.blobs.path(digest).read_bytes)
    except FileNotFoundError:
        raise RejectedError(NOT_KEPT) from None
    if sha256(content).hexdigest() != digest:
        raise RejectedError(CHANGED)
    return content


def mime_of(row: Row) -> str:
    return row["mime"] or _USUAL.get(row["kind"], "application/octet-stream")


def name_of(row: Row, zone: ZoneInfo) -> str:
    """A photo of a messenger has no name: when it was sent."""
    return row["name"] or f"{row['created_at'].astimezone(zone):%Y-%m-%d %H.%M}{_ENDINGS.get(mime_of(row), '')}"


NO_FILE: Words = {
    "pt-BR": "não achei o arquivo no chat. Mande de novo e peça outra vez.",
    "en": "I can't find the file in the chat. Send it again and ask once more.",
}
NOT_HERE_YET: Words = {
    "pt-BR": "o arquivo ainda está chegando aqui. Peça de novo daqui a pouco.",
    "en": "the file is still on its way here. Ask again in a little while.",
}
NOT_KEPT: Words = {
    "pt-BR": "esse arquivo eu não guardei (é grande demais, de um tipo que eu não guardo, ou o mensageiro não tem mais).",
    "en": "I did not keep that file (too large, of a kind I don't keep, or the messenger no longer has it).",
}
CHANGED: Words = {
    "pt-BR": "o arquivo não é mais o que eu tinha guardado, então não usei.",
    "en": "the file is no longer the one I had kept, so I did not use it.",
}
