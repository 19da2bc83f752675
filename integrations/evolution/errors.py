"""What goes wrong at an Evolution API, told apart by what can be done about it."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

Trouble = Literal[
    "default_key", "key", "license", "instance", "taken", "number", "refused", "offline", "unreachable", "unknown"
]
"""Its key is the one of the manual; it refuses the key; it waits for a licence; it has no such instance, or has it already; the
number is not on WhatsApp; it refuses the request; it is not connected to WhatsApp; it was not reached, so nothing happened;
nobody knows what happened."""

_LONGEST = 160
_NUMBER = re.compile(r"\d{6,}")
_OFFLINE = (
    "properties of undefined (reading '",
    "connection closed",
    "read messages fail",
    "instance is not connected",
)
"""What a request to an instance without a connection answers."""
_PASSING = frozenset({408, 425, 429})


class EvolutionError(Exception):
    """A request without success; its words hold no key, no number and nothing a person wrote."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else trouble)
        self.trouble = trouble


def refusal(status: int, body: object) -> EvolutionError:
    """The error that an answer without success is."""
    told = list(_flat(_message(body)))
    words = " ".join(each for each in told if isinstance(each, str))
    trouble = _trouble(status, body, told, words.casefold())
    # A refusal may quote what was sent; the number alone is asked for what it says of the person.
    detail = (
        f"HTTP {status}" if trouble in {"number", "unknown"} else f"HTTP {status} {_NUMBER.sub('…', words)[:_LONGEST]}"
    )
    return EvolutionError(trouble, detail.strip())


def _trouble(status: int, body: object, told: list[object], words: str) -> Trouble:
    without_license = isinstance(body, Mapping) and body.get("code") == "LICENSE_REQUIRED"
    not_there = any(isinstance(each, Mapping) and each.get("exists") is False for each in told)
    signs: tuple[tuple[bool, Trouble], ...] = (
        (status == 401, "key"),  # noqa: PLR2004
        (status == 403 and "already in use" in words, "taken"),  # noqa: PLR2004
        (status == 404 and "does not exist" in words, "instance"),  # noqa: PLR2004
        (status == 503 and without_license, "license"),  # noqa: PLR2004
        (status == 400 and not_there, "number"),  # noqa: PLR2004
        (any(sign in words for sign in _OFFLINE), "offline"),
        (400 <= status < 500 and status not in _PASSING, "refused"),  # noqa: PLR2004
    )
    return next((trouble for told_by, trouble in signs if told_by), "unknown")


def _message(body: object) -> object:
    if not isinstance(body, Mapping):
        return None
    within = body.get("response")
    return within.get("message") if isinstance(within, Mapping) else body.get("message")


def _flat(message: object) -> Iterator[object]:
    """A string, a list of strings, a list of lists, a list of objects: all of them have been seen."""
    if isinstance(message, list):
        for each in message:
            yield from _flat(each)
    elif message is not None:
        yield message
