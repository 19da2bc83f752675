"""What a WhatsApp message holds, out of all its wrappers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.channels.whatsapp_json import encoded, listed, loaded, number, part, whole, words
from bot.channels.whatsapp_words import WORDED, worded
from bot.messages import FileKind, InboundKind

Message = Mapping[str, object]

_WRAPPERS = (
    *("ephemeralMessage", "viewOnceMessage", "viewOnceMessageV2", "viewOnceMessageV2Extension", "editedMessage"),
    *("documentWithCaptionMessage", "deviceSentMessage", "groupMentionedMessage", "botInvokeMessage"),
    *("lottieStickerMessage", "associatedChildMessage", "pollCreationMessageV4"),
)
_SILENT = frozenset(
    {
        *("messageContextInfo", "senderKeyDistributionMessage", "fastRatchetKeySenderKeyDistributionMessage"),
        *("pollUpdateMessage", "encReactionMessage", "keepInChatMessage", "pinInChatMessage", "stickerSyncRmrMessage"),
        *("placeholderMessage", "encEventResponseMessage", "base64", "mediaUrl", "speechToText"),
        # An album's photos come by themselves, what is encrypted cannot be read, and the rest nobody said.
        *("albumMessage", "secretEncryptedMessage", "callLogMesssage", "callLogMessage", "scheduledCallEditMessage"),
        *("pollResultSnapshotMessage", "pollResultSnapshotMessageV3", "messageHistoryNotice", "messageHistoryBundle"),
    }
)
"""What says nothing to anybody."""
_FILES: Mapping[str, FileKind] = {
    "imageMessage": "photo",
    "videoMessage": "video",
    "ptvMessage": "video",
    "audioMessage": "audio",
    "documentMessage": "document",
    "stickerMessage": "sticker",
}
_DEEPEST = 8
MOST_CARDS = 20
"""Contacts of one message that are kept."""
_REVOKED, _EDITED = frozenset({0, "REVOKE"}), frozenset({14, "MESSAGE_EDIT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A message, read."""

    kind: InboundKind
    payload: Mapping[str, object] = field(default_factory=dict)
    context: Message = field(default_factory=dict)
    """What it quotes, whom it mentions, whether it is passed on."""
    target: str = ""
    """The message that is edited, deleted or reacted to."""
    edited_ms: int | None = None


def content(message: object, *, reference: Mapping[str, str], media: bool = False) -> Content | None:
    """None where nothing was said. With `media`, what was delivered of a file goes into its reference."""
    inner = unwrapped(message)
    unknown: Content | None = None
    for name, value in inner.items():
        if name in _SILENT or value is None:
            continue
        said = _said(name, value)
        if said is None and name in _FILES:
            inline = encoded(inner.get("base64")) if media else ""
            said = _file(_FILES[name], part(value), {**reference, **({"base64": inline} if inline else {})})
        if said is not None or name == "protocolMessage":
            return said
        # What is known may stand beside it.
        unknown = unknown or Content(
            kind="other", payload=_passed_on(_texts(part(value))), context=part(value, "contextInfo")
        )
    return unknown


def unwrapped(message: object) -> Message:
    found = part(message)
    for _ in range(_DEEPEST):
        within = next((part(found, name, "message") for name in _WRAPPERS if part(found, name, "message")), None)
        if within is None:
            break
        # Its media stand beside the wrapper.
        found = {**within, **{name: found[name] for name in ("base64",) if name in found}}
    return found


def text_of(message: object) -> str:
    """What a quoted message says."""
    read = content(message, reference={})
    return words(read.payload.get("text")) if read else ""


def _said(name: str, value: object) -> Content | None:
    if name == "conversation":
        return Content(kind="text", payload={"text": words(value)})
    if name in WORDED:
        return Content(kind="other", payload=_passed_on(worded(name, part(value))), context=part(value, "contextInfo"))
    reader = _READERS.get(name)
    return reader(part(value)) if reader else None


def _text(found: Message) -> Content:
    return Content(kind="text", payload={"text": words(found.get("text"))}, context=part(found, "contextInfo"))


def _file(kind: FileKind, found: Message, reference: Mapping[str, str]) -> Content:
    if kind == "audio" and found.get("ptt") is True:
        kind = "voice"
    facts = {
        "name": words(found.get("fileName")) or words(found.get("title")),
        "mime": words(found.get("mimetype")),
        "bytes": whole(found.get("fileLength")),
        "seconds": whole(found.get("seconds")),
    }
    file = {"kind": kind, "reference": dict(reference), **{key: each for key, each in facts.items() if each}}
    caption = words(found.get("caption"))
    return Content(
        kind="file",
        payload={"files": [file], **({"text": caption} if caption else {})},
        context=part(found, "contextInfo"),
    )


def _location(found: Message) -> Content:
    latitude, longitude = number(found.get("degreesLatitude")), number(found.get("degreesLongitude"))
    place = {"latitude": latitude, "longitude": longitude, **_named(found, "name", "address")}
    payload: dict[str, object] = {"location": place} if latitude is not None and longitude is not None else {}
    return Content(
        kind="other", payload={**payload, **_named(found, text="caption")}, context=part(found, "contextInfo")
    )


def _contacts(found: Message) -> Content:
    listing = listed(found.get("contacts", found))
    cards = [_card(part(card)) for card in listing[:MOST_CARDS]]
    left_out = {"contacts_left_out": len(listing) - MOST_CARDS} if len(listing) > MOST_CARDS else {}
    return Content(kind="other", payload={"contacts": cards, **left_out}, context=part(found, "contextInfo"))


def _card(found: Message) -> Mapping[str, str]:
    card = words(found.get("vcard"))
    name = re.search(r"^FN:(.*)$", card, re.MULTILINE)
    phone = re.search(r"waid=(\d+)", card) or re.search(r"^(?:\w+\.)?TEL[^:\n]*:(.*)$", card, re.MULTILINE)
    digits = re.sub(r"\D", "", phone[1]) if phone else ""
    return {
        "name": words(found.get("displayName")) or (name[1].strip() if name else ""),
        "phone": digits and f"+{digits}",
    }


def _reaction(found: Message) -> Content:
    return Content(
        kind="reaction", payload={"emoji": words(found.get("text"))}, target=words(part(found, "key").get("id"))
    )


def _protocol(found: Message) -> Content | None:
    target = words(part(found, "key").get("id"))
    # Zero, which is a deletion, may be left out; beside an edit it was not meant.
    kind = found.get("type", 14 if "editedMessage" in found else 0)
    if not target or isinstance(kind, dict | list | bool):
        return None
    if kind in _REVOKED:
        return Content(kind="deletion", target=target)
    if kind not in _EDITED:
        return None
    return edited(found, target)


def edited(found: Message, target: str) -> Content | None:
    """What a message says now, by `editedMessage` and `timestampMs`; None where that cannot be read: it is not to undo what it said."""
    read = content(found.get("editedMessage"), reference={})
    now_said = words(read.payload.get("text")) if read else ""
    if read is None or not now_said.strip():
        return None
    return Content(
        kind="edit",
        payload={"text": now_said},
        context=read.context,
        target=target,
        edited_ms=whole(found.get("timestampMs")),
    )


def _response(*labels: tuple[str, ...]) -> Callable[[Message], Content]:
    """An answer to buttons that somebody else's program sent: ours are words, so its words are what was said."""

    def read(found: Message) -> Content:
        said = (words(part(found, *path[:-1]).get(path[-1])) for path in labels)
        return Content(kind="text", payload={"text": next(filter(None, said), "")}, context=part(found, "contextInfo"))

    return read


def _flow(found: Message) -> Content:
    said = words(part(found, "body").get("text"))
    try:
        chosen = part(loaded(words(part(found, "nativeFlowResponseMessage").get("paramsJson")).encode()))
    except ValueError:
        chosen = {}
    return Content(kind="text", payload={"text": said or words(chosen.get("id"))}, context=part(found, "contextInfo"))


def _texts(found: Message) -> str:
    """Of a kind that we do not know: whatever it has of words."""
    places = (("text",), ("caption",), ("contentText",), ("body", "text"), ("title",), ("name",))
    return next(filter(None, (words(part(found, *path[:-1]).get(path[-1])) for path in places)), "")


def _passed_on(text: str) -> dict[str, object]:
    """What stands in a poll or on a card is for whoever votes or taps; it asks us for nothing."""
    return {"text": text, "forwarded": ""} if text else {}


def _named(found: Message, *names: str, **renamed: str) -> dict[str, str]:
    pairs = {**{name: name for name in names}, **renamed}
    return {new: said for new, old in pairs.items() if (said := words(found.get(old)))}


_READERS: Mapping[str, Callable[[Message], Content | None]] = {
    "extendedTextMessage": _text,
    "locationMessage": _location,
    "liveLocationMessage": _location,
    "contactMessage": _contacts,
    "contactsArrayMessage": _contacts,
    "reactionMessage": _reaction,
    "protocolMessage": _protocol,
    "buttonsResponseMessage": _response(("selectedDisplayText",), ("selectedButtonId",)),
    "listResponseMessage": _response(("title",), ("singleSelectReply", "selectedRowId")),
    "templateButtonReplyMessage": _response(("selectedDisplayText",), ("selectedId",)),
    "interactiveResponseMessage": _flow,
}
