"""Holidays by name: fixed days, days that move with Easter, and nth weekdays."""

from datetime import date, timedelta

from language.times import calendar

FIXED = {
    "new_year": (1, 1), "epiphany": (1, 6), "tiradentes": (4, 21), "labour": (5, 1), "saint_john": (6, 24), "lovers_br": (6, 12),
    "independence_br": (9, 7), "aparecida": (10, 12), "children": (10, 12), "teachers": (10, 15), "halloween": (10, 31),
    "all_saints": (11, 1), "all_souls": (11, 2), "republic": (11, 15), "black_awareness": (11, 20), "christmas_eve": (12, 24),
    "christmas": (12, 25), "boxing": (12, 26), "new_years_eve": (12, 31), "valentine": (2, 14), "patrick": (3, 17), "women": (3, 8),
    "april_fools": (4, 1), "earth": (4, 22), "juneteenth": (6, 19), "independence_us": (7, 4), "veterans": (11, 11),
    "saint_peter": (6, 29), "saint_anthony": (6, 13), "groundhog": (2, 2), "cinco_de_mayo": (5, 5), "guy_fawkes": (11, 5),
}  # fmt: skip
FROM_EASTER = {
    "carnival_monday": -48, "carnival": -47, "ash_wednesday": -46, "palm_sunday": -7, "maundy_thursday": -3, "good_friday": -2,
    "holy_saturday": -1, "easter": 0, "easter_monday": 1, "ascension": 39, "pentecost": 49, "whit_monday": 50, "corpus_christi": 60,
}  # fmt: skip
NTH_WEEKDAY = {
    "mothers": (5, 6, 2), "fathers_br": (8, 6, 2), "fathers_us": (6, 6, 3), "thanksgiving": (11, 3, 4), "labour_us": (9, 0, 1),
    "memorial": (5, 0, -1), "martin_luther_king": (1, 0, 3), "presidents": (2, 0, 3), "columbus": (10, 0, 2),
}  # fmt: skip
"""Month, weekday, which one."""
FROM_THANKSGIVING = {"black_friday": 1, "cyber_monday": 4}

NAMES = frozenset({*FIXED, *FROM_EASTER, *NTH_WEEKDAY, *FROM_THANKSGIVING})


def holiday_on(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None for a name or a year we do not know."""
    if not calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return calendar.easter(year) + timedelta(days=FROM_EASTER[name])
    if name in NTH_WEEKDAY:
        month, weekday, nth = NTH_WEEKDAY[name]
        start = date(year, month, 1)
        return calendar.nth_weekday(start, calendar.month_start(start, 1), weekday, nth)
    if name in FROM_THANKSGIVING:
        thanksgiving = holiday_on("thanksgiving", year)
        return thanksgiving + timedelta(days=FROM_THANKSGIVING[name]) if thanksgiving else None
    return None
