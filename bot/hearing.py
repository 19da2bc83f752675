"""What our own accounts at the messengers are known by: when they were last heard, what they say of themselves, and their strays."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.inbox import storable
from bot.messages import Received, Signal, Stray
from integrations.postgres import channel_accounts
from integrations.postgres.database import Database

HEARD_EVERY = 5.0
"""Seconds. All deliveries of an account would wait for one row if each of them wrote down that it came."""

Account = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hearing:
    """Writes it down, as seldom as it may."""

    database: Database
    clock: Callable[[], datetime]
    _heard: dict[Account, float] = field(default_factory=dict)
    _signals: dict[Account, Signal] = field(default_factory=dict)

    async def note(self, received: Received, *, channel: str, channel_account: str, delivered: bool = True) -> None:
        """Keeps what a delivery held beside messages; that it came, only if it was delivered and not fetched.

        Raises:
            DatabaseUnavailableError: nothing of it is kept.
        """
        account = channel, channel_account
        came = delivered and bool(received.events or received.statuses or received.strays)
        heard = came and self._due(account)
        signal = received.signals[-1] if received.signals else None
        # While WhatsApp is out of reach, Evolution says "connecting" fifty times a second.
        if signal == self._signals.get(account):
            signal = None
        if not (heard or signal or received.strays):
            return
        async with self.database.as_worker() as session:
            for stray in received.strays:
                await channel_accounts.stray(session, *account, **_facts(stray))
            if heard:
                await channel_accounts.heard(session, *account, now=self.clock())
            if signal is not None:
                said = channel_accounts.Said(state=signal.state, reason=signal.reason, facts=signal.facts)
                await channel_accounts.signalled(session, *account, said, now=self.clock())
        if heard:
            self._heard[account] = asyncio.get_running_loop().time()
        if signal is not None:
            self._signals[account] = signal

    def _due(self, account: Account) -> bool:
        before = self._heard.get(account)
        return before is None or asyncio.get_running_loop().time() - before >= HEARD_EVERY


def _facts(stray: Stray) -> dict[str, Any]:
    return {name: storable(getattr(stray, name)) for name in ("external_id", "kind", "payload", "error")}
