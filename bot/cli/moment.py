"""The moment a command works in: `--now` and `--tz` as typed, made into a clock's time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cli import texts
from bot.cli.help import BadValueError
from bot.surroundings import is_zone

YEARS = range(1970, 2201)
"""Beyond these a calendar has no tomorrow, or no yesterday."""


def zone_of(given: str | None, fallback: str) -> ZoneInfo:
    if given is None:
        return ZoneInfo(fallback)
    if not is_zone(given):
        raise BadValueError(texts.BAD_ZONE, given=given[:80])
    return ZoneInfo(given)


def moment_of(given: str | None, zone: ZoneInfo) -> datetime | None:
    """The moment given, in the zone; a time without an offset is the zone's own."""
    if given is None:
        return None
    try:
        moment = datetime.fromisoformat(given)
        if moment.year not in YEARS:
            raise BadValueError(texts.BAD_NOW, given=given[:80])
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        raise BadValueError(texts.BAD_NOW, given=given[:80]) from None
