"""How messages leave: one after the other to each person, and never twice because nobody knows whether it arrived."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.channel import DeliveryFailedError
from bot.channels.whatsapp_content import content
from bot.channels.whatsapp_json import listed, part, words
from bot.channels.whatsapp_people import canonical, is_group
from bot.messages import Attachment, FileKind
from integrations.evolution import Evolution, EvolutionError, Sent
from integrations.evolution.client import MediaKind

Key = TypeVar("Key")
Value = TypeVar("Value")

_REMEMBERED = 2_000
_UNCERTAIN = timedelta(minutes=10)
"""How far back an attempt may lie that another process made."""
_SKEW = timedelta(seconds=60)
_PAGES = 40
"""Of fifty messages since the attempt."""
_WAITS: Mapping[str, float] = {"unknown": 5, "unreachable": 15, "offline": 60}
"""Seconds until another attempt may fare better."""
_KINDS: Mapping[FileKind, MediaKind] = {"photo": "image", "video": "video", "audio": "audio"}
_CONFIGURED = 300.0
"""Where somebody has to do something first."""


def failed(error: EvolutionError) -> DeliveryFailedError:
    """As the outbox understands it."""
    if error.trouble in {"number", "refused"}:
        return DeliveryFailedError(str(error), permanent=True)
    # What nobody knows may be this message's fault; everything else is our account's or the network's.
    passing = error.trouble != "unknown"
    return DeliveryFailedError(str(error), retry_after=_WAITS.get(error.trouble, _CONFIGURED), passing=passing)


@dataclass(slots=True)
class Pace:
    """One message about every second to the same person: faster is what machines do, and what numbers are banned for."""

    seconds: float
    jitter: Callable[[], float]
    """From 0 to 1."""
    time: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _next: OrderedDict[str, float] = field(default_factory=OrderedDict)

    async def wait(self, peer: str) -> None:
        now = self.time()
        begins = max(now, self._next.get(peer, now))
        remember(self._next, peer, begins + self.seconds * (1 + 0.3 * self.jitter()))
        if begins > now:
            await self.sleep(begins - now)


@dataclass(slots=True)
class Doubt:
    """What may have been sent without our knowing it."""

    client: Evolution
    clock: Callable[[], datetime]
    _begun: OrderedDict[object, datetime] = field(default_factory=OrderedDict)
    _receipts: OrderedDict[str, None] = field(default_factory=OrderedDict)
    """Ids that are already some message's receipt."""

    def begin(self, message_id: object) -> datetime:
        """When the first attempt was made, as far as this process knows."""
        return self._begun.get(message_id) or remember(self._begun, message_id, self.clock())

    def known(self, message_id: object) -> bool:
        return message_id in self._begun

    def settle(self, external_ids: Iterable[str]) -> None:
        """They are the receipt of a whole message: of no other one, then."""
        for external_id in external_ids:
            remember(self._receipts, external_id, None)

    async def arrived(
        self,
        pieces: Sequence[str | Attachment],
        *,
        peer: str,
        address: str,
        since: datetime,
        known: Sequence[str] = (),
    ) -> dict[int, str]:
        """Of the pieces, by their place: the ids under which WhatsApp has them already, sent since that moment.

        The first ones are `known` to have arrived, under these.

        Raises:
            EvolutionError: it could not be looked up.
        """
        stored = await self._stored(since - _SKEW)
        found = dict(enumerate(known))
        for place, piece in list(enumerate(pieces))[len(known) :]:
            for record in stored:
                key = part(record, "key")
                message_id = words(key.get("id"))
                mine = message_id and message_id not in self._receipts and message_id not in found.values()
                if mine and _trace(record) == _trace_of(piece) and _to(key, peer, address):
                    found[place] = message_id
                    break
        return found

    async def _stored(self, since: datetime) -> list[Mapping[str, object]]:
        """What our account sent, the oldest first."""
        until, page, found = self.clock() + _SKEW, 1, list[Mapping[str, object]]()
        while page <= _PAGES:
            answer = await self.client.messages(since=since, until=until, page=page, fromMe=True)
            found += [record for record in answer.records if part(record, "key").get("fromMe") is True]
            if page >= answer.pages:
                break
            page += 1
        return found[::-1]


def _trace(record: Mapping[str, object]) -> str:
    """By which a stored message is known again."""
    read = content(record.get("message"), reference={})
    files = listed(read.payload.get("files")) if read else []
    if not files:
        return words(read.payload.get("text")).strip() if read else ""
    kind = words(part(files[0]).get("kind"))
    return f"\0{kind}\0{words(part(files[0]).get('name')) if kind == 'document' else ''}"


def _trace_of(piece: str | Attachment) -> str:
    if isinstance(piece, str):
        return piece.strip()
    kind = "document" if piece.kind == "sticker" else piece.kind
    return f"\0{kind}\0{piece.name if kind == 'document' else ''}"


async def attached(client: Evolution, address: str, attachment: Attachment) -> Sent:
    """Sends a file.

    Raises:
        EvolutionError: it was not delivered, or nobody can know.
        DeliveryFailedError: there is no such file any more.
    """
    held = attachment.content
    try:
        read = held if isinstance(held, bytes) else await asyncio.to_thread(held.read_bytes)
    except OSError:
        raise DeliveryFailedError("the file is gone", permanent=True) from None
    if attachment.kind == "voice":
        return await client.send_audio(address, read)
    kind = _KINDS.get(attachment.kind, "document")
    return await client.send_media(
        address, kind, read, mime=attachment.mime, name=attachment.name, caption=attachment.caption
    )


def uncertain_since(now: datetime) -> datetime:
    return now - _UNCERTAIN


def _to(key: Mapping[str, object], peer: str, address: str) -> bool:
    """Whether a stored message went to that chat; a hidden id that we cannot place is nobody's."""
    chats = {words(key.get(name)) for name in ("remoteJid", "remoteJidAlt")} - {""}
    if is_group(peer):
        return peer in chats
    return bool({canonical(chat) for chat in chats} & {canonical(peer), canonical(address)} - {""})


def remember(known: OrderedDict[Key, Value], key: Key, value: Value) -> Value:
    """Keeps it, and forgets what was kept longest ago."""
    known[key] = value
    known.move_to_end(key)
    while len(known) > _REMEMBERED:
        known.popitem(last=False)
    return value
