"""Times of day."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Literal

from language.times.grammar import Match, Meaning
from language.times.values import Clock, Length, Moment, Part

Made = tuple[str, Meaning] | None

NOON, MIDNIGHT = 12, 24
AFTER_NOON = frozenset({"afternoon", "evening", "night", "lunch"})
LATE_MORNING = 10
CLAUSE_ENDS = frozenset({"and", "comma", "stop"})
SMALL_HOURS = 4
"""Two at night belongs to the next day."""


def clock(m: Match) -> Made:
    """A time of day out of whichever of these a pattern names: t, h, k, p, w for the hour; min, half, quarter; plus, less; ap, part."""
    base = _base(m)
    if base is None:
        return None
    if m.has("plus") or m.has("less"):
        shift = _minutes(m, "plus") if m.has("plus") else -_minutes(m, "less")
        base = _shifted(base, shift)
    if m.has("ap"):
        said = halved(base, "pm" if m.need("ap", str) == "pm" else "am")
    elif m.has("part"):
        said = in_part(base, m.need("part", Part))
    else:
        said = base if base.sure else replace(base, half=_half(m))
    return ("clock", said) if said else None


def _half(m: Match) -> Literal["am", "pm"] | None:
    """The half of the day of what happens then, said in the same breath."""
    half = m.near("dayhalf", CLAUSE_ENDS)
    return "am" if half == "am" else "pm" if half == "pm" else None


def before_other(m: Match) -> Made:
    """The first of two times of day, where the second, which is marked, tells that it is before noon: "às 8 e às 20"."""
    first, second = m.need("c", Clock), m.need("d", Clock)
    early = second.sure and not first.sure and first.hour < NOON < second.hour <= first.hour + NOON
    return ("clock", halved(first, "am") or first) if early else None


def away(m: Match) -> Made:
    """A length before or after a time of day: half an hour before nine."""
    length, said = m.need("l", Length), m.need("c", object)
    base = said if isinstance(said, Clock) else Clock(m.integer("c"), sure=m.integer("c") > NOON, grain="hour")
    if length.days or length.months or not length.seconds:
        return None
    minutes = round(length.seconds / 60)
    total = base.hour * 60 + base.minute + (-minutes if m.has("before") else minutes)
    return (
        ("clock", replace(base, hour=total // 60, minute=total % 60, grain="minute"))
        if 0 <= total < MIDNIGHT * 60
        else None
    )


def half_past(m: Match) -> Made:
    """Half nine, as the British say; half a dozen is no time."""
    return None if m.tagged("h", "counter", object) else clock(m)


def same(m: Match) -> Made:
    """A clock time and words that add nothing: "às 5 em ponto"."""
    return "clock", m.need("c", Clock)


def minutes_to(m: Match) -> Made:
    """Ten to eight; "9 to 5" in bare figures is no such time."""
    if (
        not m.tagged("less", "quarter_part", object)
        and not m.tagged("less", "said", object)
        and m.integer("less") not in {10, 15, 20, 25}
        and not m.integer("h") < m.integer("less") == 5  # noqa: PLR2004
    ):
        return None
    return clock(m) if m.integer("h") <= NOON else None


def spoken(m: Match) -> Made:
    """Ten thirty, without "at": only quarters and tens sound like a time."""
    return clock(m) if m.integer("min") % 5 == 0 and m.integer("min") >= 10 else None  # noqa: PLR2004


def tonight(m: Match) -> Made:
    """Tonight 815."""
    made = clock(m)
    if made is None or not isinstance(made[1], Clock):
        return None
    at = in_part(made[1], Part("night", 0, 0))
    return "moment", Moment(datetime.combine(m.here.today, time()) + timedelta(hours=at.hour, minutes=at.minute))


def _base(m: Match) -> Clock | None:
    if m.has("t"):
        base = m.need("t", Clock)
        # Portuguese writes 3:00 for the third hour of 24.
        base = replace(base, sure=base.sure or m.here.language == "pt-BR")
        return replace(base, second=m.integer("sec"), grain="second") if m.has("sec") else base
    if m.has("w"):
        return Clock(m.integer("w"), _past(m), grain="minute" if _past(m) else "hour")
    if m.has("k"):
        hour, minute = divmod(m.integer("k"), 100)
        return Clock(hour, minute, sure=hour > NOON or m.has("sure") or bool(m.tagged("k", "zeroed", object)))
    if m.has("p"):
        hour, minute = m.need("p", tuple)
        return Clock(hour, minute, sure=hour > NOON) if hour < MIDNIGHT and minute < 60 else None  # noqa: PLR2004
    hour, past = m.integer("h"), _past(m)
    if hour == MIDNIGHT and past:
        return None
    sure = hour > NOON or hour == 0 or m.has("sure")
    return Clock(hour, past, sure=sure, grain="minute" if past or m.has("min") else "hour")


def _past(m: Match) -> int:
    return 30 if m.has("half") else 15 if m.has("quarter") else m.integer("min") if m.has("min") else 0


def _minutes(m: Match, name: str) -> int:
    return (
        15
        if m.tagged(name, "quarter_part", object)
        else 30
        if m.tagged(name, "half", object)
        else round(m.number(name))
    )


def _shifted(base: Clock, minutes: int) -> Clock:
    total = base.hour * 60 + base.minute + minutes
    if total < 0 or (base.hour == 1 and not base.sure and minutes < 0):
        total += NOON * 60
    return replace(base, hour=total // 60, minute=total % 60, grain="minute")


def halved(base: Clock, half: Literal["am", "pm"]) -> Clock | None:
    """The clock in that half of the day; 15 pm is 15, 0 pm and 15 am are nothing."""
    if base.hour > NOON:
        return replace(base, sure=True) if half == "pm" else None
    return replace(base, hour=base.hour % NOON + (NOON if half == "pm" else 0), sure=True)


def in_part(base: Clock, part: Part) -> Clock:
    """The clock as said with a part of the day: 3 of the afternoon, 2 at night."""
    if base.hour > NOON:
        return replace(base, sure=True)
    hour = base.hour % NOON
    if part.name == "lunch" and hour >= LATE_MORNING:
        return replace(base, sure=True)
    if part.name in AFTER_NOON:
        late = part.name in {"night", "evening"} and (hour <= SMALL_HOURS)
        hour += MIDNIGHT if late else NOON
    return replace(base, hour=hour, sure=True)
