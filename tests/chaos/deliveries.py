"""What a run over the messengers came to, and whether it may have: an oracle that reads neither database nor clock."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeVar

Row = TypeVar("Row", "Message", "Reply")

RECONCILED = frozenset({"whatsapp"})
"""Channels that can be asked what arrived: nothing comes twice there."""
READ_WITHIN = 1.0
"""Seconds until a busy messenger reads what a process sent before it was killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An inbound row with its turn. `order` is the messenger's."""

    external_id: str
    peer: str
    seq: int
    order: int
    state: str
    turn: str
    turn_state: str
    fence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An outbox row."""

    peer: str
    position: int
    turn: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A message as it reached a phone; `doubtful` when we were not told that it did."""

    channel: str
    peer: str
    text: str
    at: float
    """Seconds on the clock of the kills."""
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run: what people said, what the database holds, what phones showed."""

    said: Mapping[str, str]
    """The item asked for by each message, by the messenger's id."""
    messages: Sequence[Message]
    replies: Sequence[Reply]
    copies: Sequence[Copy]
    """In the order of arrival."""
    tasks: Sequence[str]
    ledger: Sequence[str]
    """The item of each ledger row that is done."""
    kills: Sequence[float] = ()
    """When a process that sends was killed."""


def violations(run: Run) -> list[str]:
    """Every broken promise, in words; none when all was kept."""
    return [*_lost(run), *_effects(run), *_order(run), *_shown(run), *_unexcused(run)]


def repeated(run: Run) -> list[tuple[Copy, Copy]]:
    """Each copy of a reply that was on the phone already, behind the copy before it."""
    return [pair for copies in _shown_copies(run).values() for pair in pairwise(copies)]


def _lost(run: Run) -> Iterator[str]:
    stored = Counter(message.external_id for message in run.messages)
    for external_id in {*run.said, *stored}:
        if stored[external_id] != int(external_id in run.said):
            yield f"{external_id} is stored {stored[external_id]} times"
    answers: dict[str, list[Reply]] = defaultdict(list)
    for reply in run.replies:
        answers[reply.turn].append(reply)
    for message in run.messages:
        if (message.state, message.turn_state) != ("done", "done"):
            yield f"{message.external_id} is {message.state}, its turn {message.turn_state}"
        found = [reply for reply in answers[message.turn] if run.said.get(message.external_id, "") in reply.text]
        if len(found) != 1:
            yield f"{message.external_id} is answered {len(found)} times"


def _effects(run: Run) -> Iterator[str]:
    for name, found in (("tasks", Counter(run.tasks)), ("ledger", Counter(run.ledger))):
        for item in sorted({*run.said.values(), *found}):
            if found[item] != int(item in run.said.values()):
                yield f"{name}: {item} {found[item]} times"


def _order(run: Run) -> Iterator[str]:
    """As accepted, but for what was still waiting when something came in that had been said before it."""
    for here in _by_peer(run.messages).values():
        for first, second in combinations(sorted(here, key=lambda message: message.seq), 2):
            if first.seq == second.seq:
                yield f"{first.external_id} and {second.external_id} share a seq"
            if first.order <= second.order and first.fence > second.fence:
                yield f"{second.external_id} was answered before {first.external_id}"


def _shown(run: Run) -> Iterator[str]:
    copies = _shown_copies(run)
    yield from (f"“{copy.text}” is in no outbox" for copy in copies.pop(None, []))
    for peer, replies in _by_peer(run.replies).items():
        for reply in replies:
            if reply.state != "sent" or reply not in copies:
                yield f"“{reply.text}” is {reply.state} and was shown {len(copies.get(reply, ()))} times"
        arrivals = sorted((copies[reply][0].at, reply.position) for reply in replies if reply in copies)
        if arrivals != sorted(arrivals, key=lambda arrival: arrival[1]):
            yield f"{peer} was shown replies out of order"


def _unexcused(run: Run) -> Iterator[str]:
    for before, again in repeated(run):
        killed = any(before.at - READ_WITHIN <= kill <= again.at for kill in run.kills)
        if again.channel in RECONCILED or not (before.doubtful or killed):
            last = max((kill for kill in run.kills if kill < again.at), default=again.at)
            when = f"{again.at - before.at:.1f} s later, {again.at - last:.1f} s after a kill"
            yield f"“{again.text}” came again on {again.channel}, {when}"


def _shown_copies(run: Run) -> dict[Reply | None, list[Copy]]:
    """The copies of each reply, in the order of arrival; under None what is a copy of none."""
    replies = _by_peer(run.replies)
    found: dict[Reply | None, list[Copy]] = defaultdict(list)
    for copy in run.copies:
        # Each messenger has its own marks, and buttons behind the text.
        mine = [reply for reply in replies.get(copy.peer, ()) if _bare(copy.text).startswith(_bare(reply.text))]
        found[max(mine, key=lambda reply: len(reply.text), default=None)].append(copy)
    return found


def _by_peer(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.peer].append(row)
    return found


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))
