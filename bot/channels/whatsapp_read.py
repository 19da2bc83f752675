"""What a delivery of Evolution holds. Pure; what cannot be read becomes a stray, and one bad item never costs the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from bot.channels import whatsapp_events as events
from bot.channels.whatsapp_events import Account
from bot.channels.whatsapp_json import listed, loaded, part, whole, words
from bot.channels.whatsapp_people import Who, bare, canonical, is_group, sender
from bot.messages import Naming, RawEvent, Received, Signal, Status, Stray

Found = RawEvent | Status | Stray | Signal | Naming
_CONTACT = ("remoteJid", "remoteJidAlt", "id", "jid", "lid", "lidJid", "phoneNumber")
_IGNORED = frozenset(
    {
        # History triggers nothing, and the rest is not what somebody said.
        *("messages.set", "messaging-history.set", "send.message.update", "presence.update", "call"),
        *("chats.set", "chats.upsert", "chats.update"),
        *("chats.delete", "labels.edit", "labels.association", "groups.upsert", "groups.update"),
        *("group-participants.update", "typebot.start", "typebot.change-status", "instance.create"),
        *("application.startup",),
    }
)
_STATES: Mapping[object, str] = {
    **dict.fromkeys(("DELIVERY_ACK", "DELIVERED", 3), "delivered"),
    **dict.fromkeys(("READ", "PLAYED", 4, 5), "read"),
    **dict.fromkeys(("ERROR", "FAILED", 0), "failed"),
}
"""What is not here is no news: DELETED stands for unknown in some versions."""
_REASONS = {401: "logged_out", 402: "banned", 403: "banned", 406: "banned", 428: "qr_limit", 500: "qr_limit"}
_LONGEST_EVENT = 60


def read(body: bytes, account: Account) -> Received:
    """Everything in a delivery."""
    fingerprint = sha256(body).hexdigest()[:32]
    try:
        envelope = loaded(body)
    except ValueError:
        return _stray(fingerprint, "unreadable", "no JSON")
    event = words(part(envelope).get("event"))[:_LONGEST_EVENT]
    if not event:
        return _stray(fingerprint, "unreadable", "no event")
    if event == "error":
        return _stray(fingerprint, "error", "Evolution reports a fault of its own")
    if part(envelope).get("instance") != account.instance:
        return _stray(fingerprint, "wrong_instance", "of another instance")
    own = canonical(words(part(envelope).get("sender")))
    account = replace(account, own=frozenset({*account.own, *filter(None, [own])}))
    return _sorted(_found(event, part(envelope).get("data"), account, fingerprint))


def own_ids(body: bytes) -> frozenset[str]:
    """Our own ids in a group, which messages of ours there tell and nothing else does."""
    if b'"fromMe":true' not in body.replace(b" ", b""):
        return frozenset()
    try:
        keys = [part(item, "key") for item in listed(part(loaded(body)).get("data"))]
    except ValueError:
        return frozenset()
    named = [sender(key) for key in keys if key.get("fromMe") is True and is_group(words(key.get("remoteJid")))]
    return frozenset(form for who in named if who for form in (who.id, *who.aliases))


def _found(event: str, data: object, account: Account, fingerprint: str) -> Iterator[Found]:
    items = [part(item) for item in listed(data)]
    reader = _EVENTS.get(event)
    if reader is None:
        if event not in _IGNORED:
            yield Stray(external_id=fingerprint, kind=event, payload={}, error="unknown event")
        return
    for place, item in enumerate(items):
        try:
            yield from reader(item, account)
        except (ValueError, TypeError, OverflowError, RecursionError) as error:
            # Its message would quote what somebody wrote.
            kind = f"{event}:unreadable"
            yield Stray(external_id=f"{fingerprint}:{place}", kind=kind, payload={}, error=type(error).__name__)


def _message(item: Mapping[str, object], account: Account) -> Iterator[Found]:
    if (found := events.message(item, account)) is not None:
        yield found


def _edit(item: Mapping[str, object], account: Account) -> Iterator[Found]:
    if (found := events.edit(item, account)) is not None:
        yield found


def _deletion(item: Mapping[str, object], account: Account) -> Iterator[Found]:
    if (found := events.deletion(item, account)) is not None:
        yield found


def _status(item: Mapping[str, object], account: Account) -> Iterator[Found]:
    key = part(item, "key") or item
    message_id = words(item.get("keyId")) or words(key.get("id"))
    told = item.get("status", part(item, "update").get("status"))
    state = None if isinstance(told, dict | list | bool) else _STATES.get(told)
    chat = words(key.get("remoteJid"))
    if state is None or key.get("fromMe") is False or not message_id:
        return
    who = Who(id=chat, aliases=()) if is_group(chat) else sender({**key, "participant": None})
    if who is not None:
        yield Status(external_id=message_id, state=state, at=account.clock(), peer=who.id, aliases=who.aliases)  # type: ignore[arg-type]


def _contact(item: Mapping[str, object], _: Account) -> Iterator[Found]:
    """Of a contact we want to know one thing: which number a hidden id belongs to."""
    named = [canonical(words(item.get(name))) for name in _CONTACT]
    hidden = {name for name in named if name.endswith("@lid")}
    numbers = {name for name in named if name} - hidden
    if len(hidden) == len(numbers) == 1:
        yield Naming(hidden=hidden.pop(), number=numbers.pop())


def _connection(item: Mapping[str, object], _: Account) -> Iterator[Found]:
    reason = _REASONS.get(whole(item.get("statusReason")) or 0, str(whole(item.get("statusReason")) or ""))
    match item.get("state"):
        case "open":
            own = {"number": canonical(bare(words(item.get("wuid")))), "lid": canonical(bare(words(item.get("lid"))))}
            yield Signal(state="open", facts={name: told for name, told in own.items() if told})
        case "connecting":
            yield Signal(state="connecting")
        case "close":
            yield Signal(state="closed", reason=reason)
        case "refused":
            yield Signal(state="closed", reason="qr_limit")


def _status_of_instance(item: Mapping[str, object], _: Account) -> Iterator[Found]:
    if item.get("status") in {"closed", "close", "removed"}:
        code = whole(item.get("disconnectionReasonCode")) or 0
        yield Signal(state="closed", reason=_REASONS.get(code, str(code or "")))


def _code(item: Mapping[str, object], _: Account) -> Iterator[Found]:
    # The code itself links a phone to our account: whoever reads it in a table could be that phone.
    if part(item, "qrcode"):
        yield Signal(state="connecting", reason="qr")
    elif item.get("statusCode") is not None:
        yield Signal(state="closed", reason="qr_limit")


def _gone(_: Mapping[str, object], __: Account) -> Iterator[Found]:
    yield Signal(state="closed", reason="logged_out")


_EVENTS: Mapping[str, Callable[[Mapping[str, object], Account], Iterator[Found]]] = {
    "messages.upsert": _message,
    "messages.edited": _edit,
    "messages.delete": _deletion,
    "messages.update": _status,
    "send.message": _status,
    "contacts.set": _contact,
    "contacts.upsert": _contact,
    "contacts.update": _contact,
    "connection.update": _connection,
    "status.instance": _status_of_instance,
    "qrcode.updated": _code,
    "logout.instance": _gone,
    "remove.instance": _gone,
    "instance.delete": _gone,
}


def _sorted(found: Iterable[Found]) -> Received:
    everything = list(found)
    return Received(
        events=tuple(each for each in everything if isinstance(each, RawEvent)),
        statuses=tuple(each for each in everything if isinstance(each, Status)),
        strays=tuple(each for each in everything if isinstance(each, Stray)),
        signals=tuple(each for each in everything if isinstance(each, Signal)),
        namings=tuple(each for each in everything if isinstance(each, Naming)),
    )


def _stray(external_id: str, kind: str, error: str) -> Received:
    return Received(strays=(Stray(external_id=external_id, kind=kind, payload={}, error=error),))
