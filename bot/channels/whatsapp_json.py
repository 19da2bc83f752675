"""Parts of what Evolution delivers, in every shape that its versions have sent them in; what is not there is empty."""

import base64
import json
import math
from collections.abc import Mapping, Sequence

_BYTE = range(256)


def loaded(body: bytes) -> object:
    """The JSON in it, with nothing that Postgres cannot keep.

    Raises:
        ValueError: it is none, or too deep to be a message.
    """
    try:
        return _clean(json.loads(body, parse_float=_finite, parse_constant=lambda _: None))
    except RecursionError:
        raise ValueError("too deep") from None


def part(value: object, *names: str) -> Mapping[str, object]:
    """The object found by following the names."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def words(value: object) -> str:
    return value if isinstance(value, str) else ""


def listed(value: object) -> Sequence[object]:
    """A list as it is, and a thing alone as a list of one."""
    return value if isinstance(value, list) else [] if value is None else [value]


def whole(value: object) -> int | None:
    """An integer that came as one, as digits, or in two halves of 32 bits."""
    match value:
        case bool():
            return None
        case int():
            return value
        case float():
            return int(value)
        case str():
            return int(value) if value.isascii() and value.isdigit() and len(value) < _DIGITS else None
        case {"low": int(low), "high": int(high)}:
            return (high << 32) | (low & 0xFFFFFFFF)
        case _:
            return None


def number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def encoded(value: object) -> str:
    """Bytes as base64: they come so, as a Buffer's list of numbers, or as an object of numbered bytes."""
    match value:
        case str():
            return value
        case {"type": "Buffer", "data": list(numbers)}:
            pass
        case dict():
            numbers = [value[key] for key in sorted(value, key=lambda key: (len(key), key))]
        case _:
            return ""
    if not all(isinstance(each, int) and each in _BYTE for each in numbers):
        return ""
    return base64.b64encode(bytes(numbers)).decode()


_DIGITS = 20


def _finite(digits: str) -> float | None:
    value = float(digits)
    return value if math.isfinite(value) else None


def _clean(value: object) -> object:
    match value:
        case str():
            # Halves of characters and NUL: neither is text.
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")
        case dict():
            return {words(_clean(key)): _clean(each) for key, each in value.items()}
        case list():
            return [_clean(each) for each in value]
        case int() if value.bit_length() > 63:  # noqa: PLR2004 - what a bigint holds
            return None
        case _:
            return value
