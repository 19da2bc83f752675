"""Whether the way in works, by what proves it: something came in, nothing waits outside, or what the messenger keeps is stored. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.messages import Signal

Facts = Mapping[str, str]
"""Of an account of ours, as the database keeps them."""
DEAF = "deaf"
"""The reason of an account that says it is well while what is sent to it does not come in."""
WAITS_FOR = timedelta(minutes=3)
"""What waits at the messenger for longer, while nothing comes in, is not being delivered."""
MISSED_OFTEN = 3
"""So many times in a row we had to fetch what nobody delivered; once may be a delivery that was on its way."""


def judged(signal: Signal, kept: Mapping[str, Any] | None, *, now: datetime) -> Signal:
    """What an account says of itself, with what is known of the way in; `kept` is its row as it was before."""
    if signal.state != "open":
        return signal
    facts: Facts = kept["facts"] if kept else {}
    if kept and kept["last_seen_at"] and (kept["checked_at"] is None or kept["last_seen_at"] > kept["checked_at"]):
        return _proven(signal, "heard", at=kept["last_seen_at"])
    if signal.facts.get("pending") == "0":
        return _proven(signal, "nothing_waits", at=now)
    if "pending" in signal.facts:
        waits_since = facts.get("waits_since") or now.isoformat()
        signal = replace(signal, facts={**signal.facts, "waits_since": waits_since})
        if now - datetime.fromisoformat(waits_since) >= WAITS_FOR:
            return replace(signal, state="closed", reason=DEAF)
    if int(facts.get("missed") or 0) >= MISSED_OFTEN:
        return replace(signal, state="closed", reason=DEAF)
    return signal


def compared(facts: Facts, *, found: int, newest: datetime | None, at: datetime) -> dict[str, str]:
    """What is new after a comparison of what the messenger keeps with what is stored.

    `found` messages were missing until then; `newest` is when the last that it keeps was said, None where it keeps nothing.
    """
    if newest is None:
        return {}
    if found:
        return {"missed": str(int(facts.get("missed") or 0) + 1), "fetched_until": newest.isoformat()}
    if facts.get("fetched_until") and newest <= datetime.fromisoformat(facts["fetched_until"]):
        # It is here because we fetched it.
        return {}
    return {"missed": "0", "proved_at": at.isoformat(), "proved_by": "compared"}


def _proven(signal: Signal, how: str, *, at: datetime) -> Signal:
    told = {"proved_at": at.isoformat(), "proved_by": how, "waits_since": "", "missed": "0"}
    return replace(signal, facts={**signal.facts, **told})
