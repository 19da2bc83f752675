"""What happened, and whether it may have: the oracle of the chaos tests. Pure: it reads no database and no clock."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An inbound row, with the state of the turn that took it."""

    external_id: str
    conversation: str
    seq: int
    state: str
    turn: str | None
    turn_state: str | None
    fence: int | None
    """Of the turn, at its end: later turns have larger ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An outbox row."""

    id: str
    conversation: str
    position: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One hand-over, as the messenger wrote it down."""

    id: str
    resend: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One run: what the messenger was promised, what the database holds, what was handed over."""

    acknowledged: Sequence[tuple[str, str]]
    """The external id and the effect asked for of each message that was acknowledged, in the order sent."""
    unacknowledged: Sequence[str] = ()
    """Effects asked for by messages that were never acknowledged: they may have happened, once."""
    messages: Sequence[Message]
    replies: Sequence[Reply]
    deliveries: Sequence[Delivery]
    effects: Sequence[str]
    ledger: Sequence[str]
    """The effect of each ledger row that is done."""
    duplicates_allowed: int = 0
    """Kills that may have fallen between a hand-over and its mark."""


def violations(history: History) -> list[str]:
    """Every broken promise, in words; none when all was kept."""
    return [
        *_lost(history),
        *_effects(history),
        *_order(history),
        *_deliveries(history),
    ]


def _lost(history: History) -> Iterator[str]:
    stored = Counter(message.external_id for message in history.messages)
    for external_id, _ in history.acknowledged:
        if stored[external_id] != 1:
            yield f"{external_id} was acknowledged and is stored {stored[external_id]} times"
    for message in history.messages:
        if (message.state, message.turn_state) != ("done", "done"):
            yield f"{message.external_id} is {message.state}, its turn {message.turn_state}"


def _effects(history: History) -> Iterator[str]:
    asked = Counter(effect for _, effect in history.acknowledged)
    perhaps = Counter(history.unacknowledged)
    for name, found in (("effects", Counter(history.effects)), ("ledger", Counter(history.ledger))):
        for effect in sorted({*asked, *perhaps, *found}):
            least, most = asked[effect], asked[effect] + perhaps[effect]
            if not least <= found[effect] <= most:
                yield f"{name}: {effect} {found[effect]} times instead of {least}"


def _order(history: History) -> Iterator[str]:
    places = {message.external_id: message for message in history.messages}
    last: dict[str, Message] = {}
    for external_id, _ in history.acknowledged:
        message = places.get(external_id)
        if message is None:
            continue
        before = last.get(message.conversation)
        if before is not None and before.seq >= message.seq:
            yield f"{external_id} was sent after {before.external_id} and has an earlier seq"
        if before is not None and (before.fence or 0) > (message.fence or 0):
            yield f"{external_id} was answered before {before.external_id}"
        last[message.conversation] = message
    seqs = [(message.conversation, message.seq) for message in history.messages]
    if len(set(seqs)) != len(seqs):
        yield "two messages share a seq"


def _deliveries(history: History) -> Iterator[str]:
    copies = Counter(delivery.id for delivery in history.deliveries)
    replies = {reply.id: reply for reply in history.replies}
    for reply in history.replies:
        if reply.state != "sent" or not copies[reply.id]:
            yield f"reply {reply.id} is {reply.state} and was handed over {copies[reply.id]} times"
    turns = {message.turn for message in history.messages}
    if len(turns) != len(replies):
        yield f"{len(turns)} turns and {len(replies)} replies"
    doubled = sum(copies.values()) - len(copies)
    if doubled > history.duplicates_allowed:
        yield f"{doubled} duplicates, {history.duplicates_allowed} allowed"
    seen: set[str] = set()
    last: dict[str, int] = {}
    for delivery in history.deliveries:
        reply = replies.get(delivery.id)
        if reply is None:
            yield f"{delivery.id} was handed over and is in no outbox"
            continue
        if delivery.id in seen:
            if not delivery.resend:
                yield f"{delivery.id} was handed over again and not marked so"
            continue
        seen.add(delivery.id)
        if last.get(reply.conversation, -1) >= reply.position:
            yield f"{delivery.id} was handed over before an earlier reply"
        last[reply.conversation] = reply.position
