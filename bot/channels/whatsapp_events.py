"""One stored or delivered WhatsApp message, as what somebody did."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.channels.called import GREETING, called, only_calls
from bot.channels.whatsapp_content import Content, content, edited, text_of
from bot.channels.whatsapp_json import listed, part, whole, words
from bot.channels.whatsapp_people import Who, bare, canonical, is_group, is_person, other_form, sender
from bot.messages import OWN_PHONE, InboundKind, RawEvent, Stray

NAME = "whatsapp"
UNSAID = "unsaid"

_LONGEST_NAME = 200
_LONGEST_ID = 200
_MILLISECONDS = 10**11
"""A later moment than this in seconds is one in milliseconds."""
_AHEAD = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Whose messages are read."""

    instance: str
    own: Collection[str] = ()
    """Our number and hidden ids, in canonical form."""
    clock: Callable[[], datetime]
    media: bool = False


def message(item: Mapping[str, object], account: Account) -> RawEvent | Stray | None:
    """What a whole message says; None where it is nobody's: a status, a broadcast, a newsletter."""
    key = part(item, "key")
    chat, message_id = words(key.get("remoteJid")), words(key.get("id"))[:_LONGEST_ID]
    who = sender(key)
    if not message_id or not (is_group(chat) or is_person(chat)):
        return None
    reference = {"id": message_id, "jid": bare(chat)}
    said = content(item.get("message"), reference=reference, media=account.media)
    if key.get("fromMe") is True:
        return _own(item, chat, message_id, said, account)
    if said is None or who is None:
        return Stray(external_id=message_id, kind=UNSAID, payload={"type": words(item.get("messageType"))})
    context = {**said.context, **part(item, "contextInfo")}
    event = _event(item, chat, who, said, account)
    return replace(event, payload={**event.payload, **_surroundings(context, chat, said, account)})


def edit(item: Mapping[str, object], account: Account) -> RawEvent | Stray | None:
    """`messages.edited`; None when it is our own, and a stray where what it says now cannot be read."""
    key = part(item, "key")
    who = sender(key)
    target = words(key.get("id"))[:_LONGEST_ID]
    if key.get("fromMe") is True or who is None or not target:
        return None
    chat, said = words(key.get("remoteJid")), edited(item, target)
    if said is None:
        return Stray(external_id=target, kind=UNSAID, payload={"type": "editedMessage"})
    event = _event(item, chat, who, said, account)
    for_whom = _addressed(said.context, words(said.payload.get("text")), account) if is_group(chat) else {}
    return replace(event, payload={**event.payload, **for_whom})


def deletion(item: Mapping[str, object], account: Account) -> RawEvent | None:
    """`messages.delete`, of which two shapes are known; None when it is our own."""
    key = part(item, "key") or item
    who = sender(key)
    target = words(key.get("id"))[:_LONGEST_ID]
    if key.get("fromMe") is True or who is None or not target:
        return None
    return _event({}, words(key.get("remoteJid")), who, Content(kind="deletion", target=target), account)


def _event(item: Mapping[str, object], chat: str, who: Who, said: Content, account: Account) -> RawEvent:
    said_at = _moment(said.edited_ms or item.get("messageTimestamp"), account)
    # An edit and a deletion are of their message; a reaction is a message of its own.
    changes = said.kind in {"edit", "deletion"}
    return RawEvent(
        channel=NAME,
        channel_account=account.instance,
        peer=chat if is_group(chat) else who.id,
        sender=who.id,
        external_id=said.target if changes else words(part(item, "key").get("id"))[:_LONGEST_ID],
        kind=said.kind,
        payload=_payload(said, chat),
        said_at=said_at,
        revision=said.edited_ms or 0,
        provider_order=None if said.kind == "deletion" else int(said_at.timestamp()),
        name=words(item.get("pushName"))[:_LONGEST_NAME],
        aliases=who.aliases,
    )


def _payload(said: Content, chat: str) -> dict[str, object]:
    target = {"target": said.target} if said.target else {}
    group = {"group": "", "addressed": False} if is_group(chat) else {}
    return {**said.payload, **target, "address": bare(chat), **group}


def _surroundings(context: Mapping[str, object], chat: str, said: Content, account: Account) -> Mapping[str, object]:
    """What a message quotes, whether it is passed on, and in a group whether it is for us."""
    found: dict[str, object] = {}
    if quoted := words(context.get("stanzaId")):
        found |= {"reply_to": quoted, "quoted": text_of(context.get("quotedMessage"))}
    if _passed_on(context):
        found["forwarded"] = ""
    if is_group(chat):
        found |= _addressed(context, words(said.payload.get("text")), account)
    return found


def _passed_on(context: Mapping[str, object]) -> bool:
    """Whether somebody else's words are passed on, by any of the signs of it."""
    often = whole(context.get("forwardingScore")) or 0
    return context.get("isForwarded") is True or often > 0 or bool(part(context, "forwardedNewsletterMessageInfo"))


def _addressed(context: Mapping[str, object], text: str, account: Account) -> Mapping[str, object]:
    replied = bool(words(context.get("stanzaId"))) and canonical(words(context.get("participant"))) in account.own
    asked, named_us = _without_our_name(context, text, account)
    addressed = replied or named_us or called(text, now=account.clock())
    if text and addressed and only_calls(asked):
        # Whoever answers somebody else with our name means what that one said.
        asked = "" if words(context.get("stanzaId")) and not replied else GREETING
    return {"addressed": addressed, **({"text": asked.strip()} if text else {})}


def _without_our_name(context: Mapping[str, object], text: str, account: Account) -> tuple[str, bool]:
    """A text without the mentions of us, and whether there is one: WhatsApp writes the digits of an id, and of an edit tells no more."""
    named = [words(jid) for jid in listed(context.get("mentionedJid"))]
    ours = {user for own in account.own for user in (own.partition("@")[0], other_form(own)) if user}
    ours |= {jid.partition("@")[0] for jid in named if canonical(jid) in account.own}
    if not ours:
        return text, False
    mark = re.compile(rf"@(?:{'|'.join(map(re.escape, ours))})(?!\d)")
    return mark.sub("", text), bool(mark.search(text)) or any(canonical(jid) in account.own for jid in named)


def _own(
    item: Mapping[str, object], chat: str, message_id: str, said: Content | None, account: Account
) -> Stray | None:
    """Written on our account's phone, or an echo of what we sent."""
    if said is None:
        return None
    # In a private chat its key names the other side.
    other = None if is_group(chat) else sender(part(item, "key"))
    kind: InboundKind = said.kind
    facts = {
        "peer": other.id if other else chat,
        "aliases": list(other.aliases) if other else [],
        "address": bare(chat),
        "kind": kind,
        "text": words(said.payload.get("text")),
        "said_at": _moment(item.get("messageTimestamp"), account).isoformat(),
        "group": is_group(chat),
        "self": other is not None and bool({other.id, *other.aliases} & set(account.own)),
    }
    return Stray(external_id=message_id, kind=OWN_PHONE, payload=facts)


def _moment(stamp: object, account: Account) -> datetime:
    """Seconds or milliseconds; now where there is none, or one that no clock of WhatsApp can have shown."""
    seconds, now = whole(stamp), account.clock()
    if seconds is None or seconds <= 0:
        return now
    seconds = seconds // 1000 if seconds >= _MILLISECONDS else seconds
    latest = int((now + _AHEAD).timestamp())
    return now if seconds > latest else datetime.fromtimestamp(seconds, UTC)
