"""Updates as they came: JSON of which nothing is certain."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime

Json = Mapping[str, object]

_LAST = 253_402_300_799
"""The last second of the year 9999."""


def part(found: Json, name: str) -> Json:
    """The object under a name; empty where there is none."""
    value = found.get(name)
    return value if isinstance(value, dict) else {}


def parts(found: Json, name: str) -> list[Json]:
    """The objects of the list under a name."""
    value = found.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def words(found: Json, name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def whole(found: Json, name: str) -> int | None:
    value = found.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number(found: Json, name: str) -> float | None:
    value = found.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def moment(found: Json, name: str) -> datetime | None:
    """Seconds since 1970, as a time with a zone."""
    seconds = whole(found, name)
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None and 0 < seconds <= _LAST else None


def storable(value: object) -> object:
    """The same without numbers that are none: JSON may say 1e999, and no database keeps it.

    Raises:
        RecursionError: it is too deep to be an update.
    """
    match value:
        case float():
            return value if math.isfinite(value) else None
        case dict():
            return {name: storable(each) for name, each in value.items()}
        case list():
            return [storable(each) for each in value]
        case _:
            return value


def called(somebody: Json) -> str:
    """A user's or a chat's name."""
    name = f"{words(somebody, 'first_name')} {words(somebody, 'last_name')}".strip()
    return name or words(somebody, "title") or words(somebody, "username")


def cut(text: str, start: int, length: int) -> str:
    """A part of a text, counted in UTF-16 code units as Telegram counts."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[start * 2 : (start + length) * 2].decode("utf-16-le", "replace")
