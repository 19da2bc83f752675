"""A circuit breaker: a provider that keeps failing is left alone for a while, then tried by one question.

Our own, because purgatory reads the machine's clock and lets every question through when it is half open, and pybreaker
knows threads and Tornado but not asyncio.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

OPENS_AFTER = 3
"""Failures in a row."""
RESTS = 30.0
LONGEST_REST = 3600.0
"""Seconds; a provider may ask for more than `RESTS`, but not for more than this. Who asks for more than `RESTS` is left alone at once."""

State = Literal["ok", "open"]


@dataclass(slots=True)
class Breaker:
    """One provider's. `clock` answers seconds from anywhere, never backwards."""

    clock: Callable[[], float]
    failures: int = 0
    opens_again: float | None = None
    probing: bool = False

    @property
    def state(self) -> State:
        return "ok" if self.opens_again is None else "open"

    def wait(self) -> float:
        """Seconds until a question may pass; 0 lets the caller pass, who then owes `succeeded`, `failed` or `left`."""
        if self.opens_again is None:
            return 0.0
        rest = self.opens_again - self.clock()
        if rest > 0:
            return rest
        if self.probing:
            return 1.0
        self.probing = True
        return 0.0

    def succeeded(self) -> bool:
        """True when this closed it."""
        closed = self.opens_again is not None
        self.failures, self.opens_again, self.probing = 0, None, False
        return closed

    def failed(self, retry_after: float | None) -> bool:
        """True when this opened it; `retry_after` in seconds, as the provider said."""
        was_open = self.opens_again is not None
        self.failures += 1
        self.probing = False
        rest = max(RESTS, retry_after or 0.0)
        if self.failures >= OPENS_AFTER or rest > RESTS:
            self.opens_again = self.clock() + min(rest, LONGEST_REST)
        return self.opens_again is not None and not was_open

    def left(self) -> None:
        """The question was given up before anything was learnt."""
        self.probing = False
