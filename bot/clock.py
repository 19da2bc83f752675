"""The time it is. Whoever needs it is handed a clock; only here is the machine asked."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers a zone-aware moment."""


def utc_now() -> datetime:
    return datetime.now(UTC)
