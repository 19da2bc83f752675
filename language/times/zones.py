"""Clock times of another time zone, and seasons, which depend on where one is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from language.times import calendar
from language.times.figures import full_year
from language.times.grammar import Match, Meaning
from language.times.values import Clock, Hours, Period

Made = tuple[str, Meaning] | None

FARTHEST = 14
"""Hours that a zone can lie from UTC."""
STARTS = ((3, 20), (6, 21), (9, 22), (12, 21))
"""Of spring, summer, autumn and winter in the north."""
SOUTH = frozenset(
    f"{region}/{place}"
    for region, places in {
        "America": "Sao_Paulo Bahia Recife Fortaleza Maceio Araguaina Belem Santarem Campo_Grande Cuiaba Porto_Velho Manaus Eirunepe"
        " Rio_Branco Noronha Montevideo Asuncion Santiago Punta_Arenas La_Paz Lima Buenos_Aires",
        "America/Argentina": "Buenos_Aires Cordoba Salta Jujuy Tucuman Catamarca La_Rioja San_Juan Mendoza San_Luis Rio_Gallegos Ushuaia",
        "Australia": "Sydney Melbourne Brisbane Adelaide Perth Darwin Hobart Canberra ACT NSW Victoria Queensland South West Lord_Howe",
        "Pacific": "Auckland Chatham Fiji Noumea Apia Tongatapu",
        "Africa": "Johannesburg Maputo Luanda Harare Lusaka Windhoek Gaborone",
        "Brazil": "East West Acre DeNoronha",
    }.items()
    for place in places.split()
)


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name or of an offset such as "-03:00"."""
    if name[:1] in {"+", "-"}:
        hours, minutes = int(name[1:3]), int(name[-2:])
        size = timedelta(hours=hours, minutes=minutes)
        return timezone(-size if name[0] == "-" else size) if hours <= FARTHEST else None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def clock_there(m: Match) -> Made:
    """A clock time c of zone z."""
    return "clock", replace(m.need("c", Clock), zone=m.need("z", str))


def hours_there(m: Match) -> Made:
    hours, zone = m.need("hs", Hours), m.need("z", str)
    return "hours", Hours(*(replace(at, zone=zone) if at else None for at in (hours.start, hours.end)))


def offset(m: Match) -> Made:
    """UTC-3."""
    if m.integer("n") > FARTHEST:
        return None
    return "zone", f"{'-' if m.has('minus') else '+'}{m.integer('n'):02}:00"


def own_wall(wall: datetime, zone: str | None, own: ZoneInfo) -> datetime:
    """Wall time of a zone as the person's own."""
    there = zone_of(zone) if zone else None
    return wall.replace(tzinfo=there, fold=0).astimezone(UTC).astimezone(own).replace(tzinfo=None) if there else wall


def season(m: Match) -> Made:
    """Season s: of a year most of it lies in, next, last, or the coming one, which may be running."""
    today, number = m.here.today, m.integer("s")
    if str(m.here.zone) in SOUTH:
        number = (number + 2) % 4
    if m.has("y") or m.has("p"):
        year = full_year(m.integer("y")) if m.has("y") else m.need("p", Period).start.year
        # Of winter in the north eleven days lie in the year it begins in.
        return _season(number, year - (number == 3))  # noqa: PLR2004
    known = [made[1] for year in range(today.year - 2, today.year + 3) if (made := _season(number, year))]
    if m.has("last"):
        return "period", [found for found in known if found.end <= today][-1]
    coming = [found for found in known if (found.start if m.has("next") else found.end) > today]
    return "period", coming[0]


def _season(number: int, year: int) -> tuple[str, Period] | None:
    if not calendar.FIRST_YEAR < year < calendar.LAST_YEAR:
        return None
    end = STARTS[(number + 1) % 4]
    return "period", Period(date(year, *STARTS[number]), date(year + (number == 3), *end), "quarter")  # noqa: PLR2004
