"""A repetition as it is stored."""

import re
from datetime import datetime
from typing import Annotated

from dateutil.rrule import rrulestr
from pydantic import AfterValidator, StringConstraints


def _rule(value: str) -> str:
    # In wall time: what says UTC there means the same clock.
    rule = value.upper().removeprefix("RRULE:").replace("Z;", ";").removesuffix("Z")
    if not _RULE.fullmatch(rule):
        raise ValueError("not a rule")
    rrulestr(rule, dtstart=_SOME_DAY)
    return rule


_RULE = re.compile(
    r"(?=.*FREQ=(MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY))[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*"
)
_SOME_DAY = datetime(2026, 1, 1)  # noqa: DTZ001  a wall time

Rule = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(_rule)]
"""An RFC 5545 rule without its prefix, in wall time."""
