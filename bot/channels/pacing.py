"""How fast a messenger lets us speak: in all, to one chat, to one group."""

from collections import OrderedDict
from dataclasses import dataclass, field

_CHATS_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many in so many seconds; as many at once where nothing was sent for a while, unless `burst` says fewer."""

    count: int
    seconds: float
    burst: int

    @property
    def interval(self) -> float:
        return self.seconds / self.count


@dataclass(slots=True)
class _Bucket:
    """When its next message would be due, were they sent at an even pace."""

    rate: Rate
    due: float = 0.0
    held_until: float = 0.0

    def wait(self, now: float) -> float:
        return max(self.due - (self.rate.burst - 1) * self.rate.interval - now, self.held_until - now, 0.0)

    def book(self, at: float) -> None:
        self.due = max(self.due, at) + self.rate.interval


@dataclass(slots=True)
class Pacing:
    """Books places in time. Nobody stands in a line: who is told to wait holds up nobody else."""

    everybody: Rate
    chat: Rate
    group: Rate
    _all: _Bucket = field(init=False)
    _held: tuple[str, float] = ("", 0.0)
    """The chat that was asked to be silent, and until when."""
    _chats: OrderedDict[str, _Bucket] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self._all = _Bucket(self.everybody)

    def book(self, chat: str, *, group: bool, now: float, patience: float) -> float:
        """Seconds until one may send to the chat. Booked, unless that is longer than `patience`."""
        bucket = self._of(chat, group=group)
        wait = max(self._all.wait(now), bucket.wait(now))
        if wait <= patience:
            self._all.book(now + self._all.wait(now))
            bucket.book(now + wait)
        return wait

    def silent(self, chat: str, *, group: bool, now: float) -> bool:
        """Whether the messenger has asked for silence in this chat, or everywhere."""
        return max(self._of(chat, group=group).held_until, self._all.held_until) > now

    def hold(self, chat: str, *, group: bool, now: float, until: float) -> None:
        """The messenger asked for silence in this chat; where another chat is silent already, everywhere: it means all that we send."""
        self._of(chat, group=group).held_until = until
        held, held_until = self._held
        if held not in {"", chat} and held_until > now:
            self.hold_all(until=until)
        else:
            self._held = chat, until

    def hold_all(self, *, until: float) -> None:
        """The messenger asked for silence everywhere."""
        self._all.held_until = max(self._all.held_until, until)

    def _of(self, chat: str, *, group: bool) -> _Bucket:
        bucket = self._chats.pop(chat, None) or _Bucket(self.group if group else self.chat)
        self._chats[chat] = bucket
        if len(self._chats) > _CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return bucket
