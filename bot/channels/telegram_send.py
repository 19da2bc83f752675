"""What we say, as calls of the Bot API, and what its refusals mean."""

import asyncio
from collections.abc import Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message, MessageEntity
from telegram.error import TelegramError

from bot.channel import DeliveryFailedError
from bot.channels.markup import Marked, marked
from bot.channels.telegram_client import Client, RefusedError
from bot.channels.telegram_parts import entities, parts
from bot.messages import Attachment, Button, OutboundMessage

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""Telegram would fetch every address in a reply: an address that a stranger made up could carry away what it holds."""
_BAD_REQUEST, _FORBIDDEN, _TOO_LARGE = 400, 403, 413
_ACCOUNT_GONE = frozenset({401, 404})
_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "have no rights",
    "not enough rights",
    "chat_write_forbidden",
)
_BAD_ENTITIES = ("parse entities", "ENTITY")
_ROW = 30
"""Characters of labels that fit beside each other on a telephone."""
_LONGEST_DATA = 64
"""Bytes."""


class Gone(DeliveryFailedError):  # noqa: N818 - a kind of it
    """Nobody is there any more, or they do not want to hear from us."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, permanent=True, gone=True)


class ClosedError(DeliveryFailedError):
    """Our own account is closed to us."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, retry_after=60.0, passing=True)


def pieces(message: OutboundMessage) -> list[Marked | Attachment]:
    """What it takes to say it, in order. Never nothing.

    Raises:
        DeliveryFailedError: there is nothing to say, or a button that cannot be offered.
    """
    too_long = [button for button in message.buttons if len(button.id.encode()) > _LONGEST_DATA]
    found: list[Marked | Attachment] = [*parts(marked(message.text)), *message.attachments]
    if too_long or not found:
        raise DeliveryFailedError("a button's id is too long" if too_long else "an empty message", permanent=True)
    return found


async def piece(
    client: Client, what: Marked | Attachment, *, chat: int, topic: int | None, buttons: Sequence[Button]
) -> Message:
    """Sends one of them.

    Raises:
        TelegramError: it was not delivered, or nobody can know.
    """
    where: dict[str, Any] = {"chat_id": chat, "message_thread_id": topic, "reply_markup": keyboard(buttons)}
    if isinstance(what, Attachment):
        return await _attachment(client, what, where)
    given = {**where, "text": what.text, "link_preview_options": NO_PREVIEW}
    try:
        return await client.bot.send_message(**given, entities=_entities(what))
    except RefusedError as error:
        if not what.spans or not any(sign in error.description for sign in _BAD_ENTITIES):
            raise
        return await client.bot.send_message(**given)


async def _attachment(client: Client, attachment: Attachment, where: dict[str, Any]) -> Message:
    content = attachment.content
    try:
        read = content if isinstance(content, bytes) else await asyncio.to_thread(content.read_bytes)
    except OSError:
        raise DeliveryFailedError("the file is gone", permanent=True) from None
    file = InputFile(read, filename=attachment.name)
    match attachment.kind:
        case "photo":
            return await client.bot.send_photo(**where, photo=file, caption=attachment.caption or None)
        case "voice":
            return await client.bot.send_voice(**where, voice=file, caption=attachment.caption or None)
        case "audio":
            return await client.bot.send_audio(**where, audio=file, caption=attachment.caption or None)
        case "video":
            return await client.bot.send_video(**where, video=file, caption=attachment.caption or None)
        case "document" | "sticker":
            return await client.bot.send_document(**where, document=file, caption=attachment.caption or None)


async def trim(client: Client, buttons: Sequence[Button], *, chat: int, number: int) -> None:
    """Leaves only these buttons below a message of ours.

    Raises:
        TelegramError: it stays as it is.
    """
    await client.bot.edit_message_reply_markup(chat_id=chat, message_id=number, reply_markup=keyboard(buttons))


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """Short labels beside each other, long ones below each other; what is beside the question in a row of its own."""
    rows: list[list[Button]] = []
    for button in buttons:
        row = rows[-1] if rows else []
        fits = sum(len(each.label) + 2 for each in row) + len(button.label) <= _ROW
        if row and fits and row[0].beside == button.beside:
            row.append(button)
        else:
            rows.append([button])
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.id) for button in row] for row in rows]
    )


def failed(error: TelegramError) -> DeliveryFailedError:
    """What an error means for the message. What was not answered may have been delivered: it is sent again all the same."""
    if not isinstance(error, RefusedError):
        return DeliveryFailedError(str(error), passing=True)
    said = error.description.casefold()
    if error.retry_after is not None:
        return DeliveryFailedError(error.description, retry_after=error.retry_after, passing=True)
    if error.code in _ACCOUNT_GONE:
        return ClosedError(error.description)
    if error.code == _FORBIDDEN or any(sign in said for sign in _GONE):
        return Gone(error.description)
    return DeliveryFailedError(error.description, permanent=error.code in {_BAD_REQUEST, _TOO_LARGE})


def _entities(part: Marked) -> list[MessageEntity]:
    return [MessageEntity(**entity) for entity in entities(part)]  # type: ignore[arg-type]
