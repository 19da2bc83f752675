"""What became of a change whose end nobody told: whoever looks knows more than whoever guesses."""

from collections.abc import Awaitable
from typing import TypeVar

from integrations.google.errors import BrokenError, GoogleError, UnansweredError, UnavailableError

Found = TypeVar("Found")


async def looked(unanswered: UnansweredError, looking: Awaitable[Found]) -> Found:
    """What a look shows.

    Raises:
        UnansweredError: the look fails as well, and the doubt stays.
    """
    try:
        return await looking
    except GoogleError:
        raise unanswered from None


async def found_out(unanswered: UnansweredError, looking: Awaitable[Found | None]) -> Found:
    """What a look shows that was done after all.

    Raises:
        UnavailableError: it was not, and is not under way: Google had answered that something broke.
        UnansweredError: it was not by now, or the look fails as well.
    """
    found = await looked(unanswered, looking)
    if found is not None:
        return found
    if isinstance(unanswered, BrokenError):
        raise UnavailableError("broken") from None
    raise unanswered
