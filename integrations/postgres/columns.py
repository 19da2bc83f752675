"""The values our columns take, checked before they reach the database; tools take their arguments' types from here."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from language.normal import visible

LONGEST_TEXT = 50_000
LIMITS = (100, 500, 5000, LONGEST_TEXT)
"""Of the texts that columns hold, in characters: of a name, a title, a description, and of anything else."""
"""Characters of a note, which may grow beyond one message."""
OLDEST, NEWEST = 1900, 2999
"""Years a date may lie in: beyond them zones overflow, and nobody means them."""


def _storable(value: object) -> object:
    # Postgres stores every character but NUL; what nobody sees hides things from whoever searches and reads. The message keeps it all.
    return visible(value.replace("\0", "")) if isinstance(value, str) else value


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("blank")
    return text


def _day_or_moment(value: object) -> date:
    """Raises ValueError when it is neither."""
    if isinstance(value, str):
        value = date.fromisoformat(value) if len(value) == len("2026-11-22") else datetime.fromisoformat(value)
    if not isinstance(value, date):
        raise ValueError("not a date")  # noqa: TRY004  pydantic turns ValueError into its own
    return _in_range(value)


def _in_range(value: date) -> date:
    oldest, newest = OLDEST, NEWEST
    year = value.year
    if isinstance(value, datetime) and value.tzinfo is None:
        # Its zone, which comes later, may carry it over either end.
        oldest, newest = OLDEST + 1, NEWEST - 1
    elif isinstance(value, datetime) and oldest <= year <= newest:
        # In one zone for all, so that what is in range stays so in every zone.
        year = value.astimezone(UTC).year
    if not oldest <= year <= newest:
        raise ValueError(f"not between {oldest} and {newest}")
    return value


def _moment(value: object) -> datetime:
    read = _day_or_moment(value)
    if not isinstance(read, datetime) or read.tzinfo is None:
        raise ValueError("not a moment with its zone")
    return read


def _iso(value: date) -> str:
    return value.isoformat()


def _unique(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _unique_ids(values: Sequence[UUID]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(values))


_CLEAN = BeforeValidator(_storable)
_ISO = PlainSerializer(_iso, return_type=str, when_used="json")

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), _CLEAN]
Description = Annotated[str, StringConstraints(min_length=1, max_length=5000), _CLEAN]
LongText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT), AfterValidator(_not_blank), _CLEAN]
Line = Annotated[str, StringConstraints(max_length=500), _CLEAN]
"""Words of somebody else, perhaps none."""
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), _CLEAN]
Tags = Annotated[tuple[Name, ...], Field(max_length=50), AfterValidator(_unique)]
Ids = Annotated[tuple[UUID, ...], Field(min_length=1, max_length=10_000), AfterValidator(_unique_ids)]
Priority = Literal["low", "medium", "high"]

Due = Annotated[
    date,
    PlainValidator(_day_or_moment),
    _ISO,
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}),
]
"""A `date` for a day, a `datetime` for a moment; one without a zone is in the person's."""

Moment = Annotated[datetime, PlainValidator(_moment), _ISO, WithJsonSchema({"type": "string", "format": "date-time"})]
