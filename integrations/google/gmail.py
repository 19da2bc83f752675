"""Gmail's calls with their types: threads by their headers, mails as they came over the wire, labels, drafts, sending.

Source: https://developers.google.com/gmail/api/reference/rest (v1)
"""

import asyncio
import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from integrations.google.client import Google, Holder
from integrations.google.errors import RefusedError
from integrations.google.letter_headers import addresses_of, ids_of, text_of
from integrations.google.letter_types import Address

if TYPE_CHECKING:
    from googleapiclient.http import MediaInMemoryUpload

CALL = "X-Recado-Call"
"""The header by which a mail of ours is found again: the id of the call that wrote it."""
HEADERS = ("From", "To", "Cc", "Reply-To", "Subject", "Message-ID", "References", "List-ID", "Precedence", CALL)
PAGE = 10
"""Threads of one page."""
LOOKED_AT = 25
"""Drafts or sent mails among which ours is looked for, the newest first."""
NOT_FOUND = 404
MILLISECONDS = 1000
LONGEST_INLINE = 2_000_000
"""Bytes of a mail that stands in the call itself; what is larger is uploaded, for which Gmail has room up to 35 MB.

Source: https://developers.google.com/gmail/api/guides/uploads
"""
Body = Mapping[str, Any]  # decoded JSON of the API


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A mail by its headers."""

    id: str
    thread: str
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    at: datetime
    """When Gmail got it, in UTC."""
    labels: frozenset[str]
    message_id: str
    """With its angle brackets; empty when it has none."""
    references: tuple[str, ...]
    from_list: bool
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A conversation, its mails from the oldest on; never empty."""

    id: str
    heads: tuple[Head, ...]
    files: bool = False
    """Whether a file came with one of those that were found."""

    @property
    def last(self) -> Head:
        """The newest mail that is no draft."""
        return next((head for head in reversed(self.heads) if "DRAFT" not in head.labels), self.heads[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of a search, newest first."""

    threads: tuple[Thread, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Gmail:
    """One account's mail. Every call may raise what `Google.ask` raises."""

    google: Google
    holder: Holder

    async def search(self, query: str, *, most: int = PAGE) -> Found:
        """The threads that Gmail finds, the newest first, by their headers."""
        listed, filed = await asyncio.gather(
            self._ask(lambda it: it.threads().list(userId="me", q=query, maxResults=most)),
            self._ask(
                lambda it: it.threads().list(userId="me", q=f"{query} has:attachment".strip(), maxResults=5 * most)
            ),
        )
        with_files = {each["id"] for each in filed.get("threads", ())}
        found = await asyncio.gather(*(self.thread(each["id"]) for each in listed.get("threads", ())))
        threads = [
            Thread(id=each.id, heads=each.heads, files=each.id in with_files) for each in found if each is not None
        ]
        threads.sort(key=lambda each: each.last.at, reverse=True)
        return Found(threads=tuple(threads), more="nextPageToken" in listed)

    async def listed(self, query: str, *, most: int) -> tuple[str, ...]:
        """The ids of the threads that Gmail finds, the newest first."""
        told = await self._ask(lambda it: it.threads().list(userId="me", q=query, maxResults=most))
        return tuple(str(each["id"]) for each in told.get("threads", ()))

    async def mails(self, query: str, *, most: int) -> tuple[str, ...]:
        """The ids of single mails that Gmail finds, the newest first."""
        listed = await self._ask(lambda it: it.messages().list(userId="me", q=query, maxResults=most))
        return tuple(str(each["id"]) for each in listed.get("messages", ()))

    async def thread(self, id_: str) -> Thread | None:
        """None when it is gone."""
        try:
            told = await self._ask(
                lambda it: it.threads().get(userId="me", id=id_, format="metadata", metadataHeaders=list(HEADERS))
            )
        except RefusedError as refusal:
            if refusal.status == NOT_FOUND:
                return None
            raise
        heads = tuple(sorted((_head(each) for each in told.get("messages", ())), key=lambda head: head.at))
        return Thread(id=id_, heads=heads) if heads else None

    async def raw(self, id_: str) -> bytes:
        """A mail as it came over the wire."""
        told = await self._ask(lambda it: it.messages().get(userId="me", id=id_, format="raw"))
        return _bytes(told.get("raw", ""))

    async def relabel(self, ids: Sequence[str], *, add: Sequence[str], remove: Sequence[str]) -> None:
        """Puts labels on mails and takes others off; done twice it is as if done once."""
        body = {"ids": list(ids), "addLabelIds": list(add), "removeLabelIds": list(remove)}
        await self._ask(lambda it: it.messages().batchModify(userId="me", body=body))

    async def labels(self) -> Mapping[str, str]:
        """The person's own labels: ids by name."""
        told = await self._ask(lambda it: it.labels().list(userId="me"))
        return {each["name"]: each["id"] for each in told.get("labels", ()) if each.get("type") == "user"}

    async def create_draft(self, raw: bytes, *, thread: str | None) -> str:
        """The id of the draft.

        Raises:
            UnansweredError: there may be one; `draft_of` finds it.
        """
        message, media = _message(raw, thread)
        made = await self._ask(
            lambda it: it.drafts().create(userId="me", body={"message": message}, media_body=media), once=True
        )
        return str(made["id"])

    async def draft_exists(self, id_: str) -> bool:
        try:
            await self._ask(lambda it: it.drafts().get(userId="me", id=id_, format="minimal"))
        except RefusedError as refusal:
            if refusal.status == NOT_FOUND:
                return False
            raise
        return True

    async def draft_raw(self, id_: str) -> bytes:
        told = await self._ask(lambda it: it.drafts().get(userId="me", id=id_, format="raw"))
        return _bytes(told["message"].get("raw", ""))

    async def delete_draft(self, id_: str) -> bool:
        """False when it was gone already: deleted by somebody, or sent."""
        try:
            await self._ask(lambda it: it.drafts().delete(userId="me", id=id_))
        except RefusedError as refusal:
            if refusal.status == NOT_FOUND:
                return False
            raise
        return True

    async def send_draft(self, id_: str) -> str:
        """The id of the mail. Asked twice, a draft is sent once: the second time it is gone.

        Raises:
            RefusedError: with 404 when the draft is gone, which is also what the second of two attempts hears.
        """
        sent = await self._ask(lambda it: it.drafts().send(userId="me", body={"id": id_}))
        return str(sent["id"])

    async def send(self, raw: bytes, *, thread: str | None = None) -> str:
        """The id of the mail. Asked once.

        Raises:
            UnansweredError: it may have left.
        """
        message, media = _message(raw, thread)
        sent = await self._ask(lambda it: it.messages().send(userId="me", body=message, media_body=media), once=True)
        return str(sent["id"])

    async def draft_of(self, call: str) -> str | None:
        """The draft that a call of ours made."""
        listed = await self._ask(lambda it: it.drafts().list(userId="me", maxResults=LOOKED_AT))
        drafts = {each["message"]["id"]: str(each["id"]) for each in listed.get("drafts", ())}
        found = await self._written_by(call, list(drafts))
        return drafts[found] if found else None

    async def sent_of(self, call: str) -> str | None:
        """The mail that a call of ours sent."""
        listed = await self._ask(lambda it: it.messages().list(userId="me", q="in:sent", maxResults=LOOKED_AT))
        return await self._written_by(call, [str(each["id"]) for each in listed.get("messages", ())])

    async def _written_by(self, call: str, ids: Sequence[str]) -> str | None:
        heads = await asyncio.gather(*map(self._call_of, ids))
        return next((id_ for id_, written in zip(ids, heads, strict=True) if written == call), None)

    async def _call_of(self, id_: str) -> str:
        try:
            told = await self._ask(
                lambda it: it.messages().get(userId="me", id=id_, format="metadata", metadataHeaders=[CALL])
            )
        except RefusedError as refusal:
            if refusal.status == NOT_FOUND:
                return ""
            raise
        return _head(told).call

    async def _ask(self, method: Any, *, once: bool = False) -> Any:
        return await self.google.ask(self.holder, "gmail", lambda it: method(it.users()), once=once)


def _head(told: Body) -> Head:
    headers: dict[str, bytes] = {}
    for each in (told.get("payload") or {}).get("headers", ()):
        headers.setdefault(str(each["name"]).lower(), str(each["value"]).encode(errors="replace"))

    def people(name: str) -> tuple[Address, ...]:
        return addresses_of(headers.get(name, b""))[0]

    return Head(
        id=str(told["id"]),
        thread=str(told["threadId"]),
        sender=next(iter(people("from")), None),
        to=people("to"),
        cc=people("cc"),
        reply_to=people("reply-to"),
        subject=text_of(headers.get("subject", b"")),
        at=datetime.fromtimestamp(int(told.get("internalDate", 0)) / MILLISECONDS, UTC),
        labels=frozenset(told.get("labelIds", ())),
        message_id=next(iter(ids_of(headers.get("message-id", b""))), ""),
        references=ids_of(headers.get("references", b"")),
        from_list="list-id" in headers or headers.get("precedence", b"").strip().lower() in {b"bulk", b"list"},
        call=headers.get(CALL.lower(), b"").decode(errors="replace").strip(),
    )


def _message(raw: bytes, thread: str | None) -> "tuple[dict[str, str], MediaInMemoryUpload | None]":
    """What a call says of a mail, and the mail itself beside it where it is too large for that."""
    there = {"threadId": thread} if thread else {}
    if len(raw) <= LONGEST_INLINE:
        return {"raw": base64.urlsafe_b64encode(raw).decode(), **there}, None
    from googleapiclient.http import MediaInMemoryUpload  # noqa: PLC0415 - heavy, for those who upload

    return there, MediaInMemoryUpload(raw, mimetype="message/rfc822")


def _bytes(encoded: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
    except (binascii.Error, ValueError):
        return b""
