"""Codes of invitations: made when a message leaves, known again when one comes in, never kept."""

import re
import secrets
from dataclasses import replace

from bot.messages import RawEvent
from tools.accounts import REDACTED

_BYTES = 16
"""128 bits; in hexadecimal, of which no messenger takes the end for punctuation."""
_SENT = re.compile(r"\s*(?:/start(?:@\w+)?|/?conectar|/?connect)\s+(\w{20,64})\s*", re.IGNORECASE)
_LONGEST = 120


def new_code() -> str:
    return secrets.token_hex(_BYTES)


def code_in(event: RawEvent) -> str | None:
    """The code that a message consists of; None when it is any other message."""
    text = event.payload.get("text") if event.kind == "text" else None
    found = _SENT.fullmatch(text) if isinstance(text, str) and len(text) <= _LONGEST else None
    return None if found is None else found[1]


def redacted(event: RawEvent) -> RawEvent:
    """The same message without its code."""
    if code_in(event) is None:
        return event
    return replace(event, payload={**event.payload, "text": f"/conectar {REDACTED}"})
