"""How old a button's tap may be that Telegram delivers: it does not say when it was tapped, but a while ago nothing waited there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.messages import Signal

IDLE_AT = "idle_at"
"""The fact of a signal that says when nothing waited."""
ASKED_WITHIN = timedelta(minutes=5)
"""A process that asks more seldom, as a web process does that leaves that to a worker, knows it only for as long after it was told."""
SHORT = timedelta(minutes=5)
"""What may have waited for less counts as tapped now."""


@dataclass(slots=True)
class Idle:
    """Remembers it. Only what waits at a webhook that is away needs it: whoever asks knows when the last answer came."""

    _at: datetime | None = None
    _asked_at: datetime | None = None

    def noted(self, signal: Signal, *, now: datetime) -> Signal:
        """What Telegram has just said of us, with what that tells."""
        self._asked_at = now
        if signal.facts.get("pending") != "0":
            return signal
        self._at = now
        return Signal(state=signal.state, reason=signal.reason, facts={**signal.facts, IDLE_AT: now.isoformat()})

    def recall(self, facts: Mapping[str, str], *, now: datetime) -> None:
        """What this or another process noted before."""
        if self._at is None and facts.get(IDLE_AT):
            self._at = datetime.fromisoformat(facts[IDLE_AT])
            self._asked_at = now

    def since(self, *, now: datetime) -> datetime | None:
        """Since when something may have waited; None where that is not long, or nobody knows."""
        if self._at is None or self._asked_at is None or now - self._asked_at > ASKED_WITHIN:
            return None
        return self._at if now - self._at > SHORT else None
