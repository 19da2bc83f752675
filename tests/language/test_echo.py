"""What is written is what a person would write, and it is read back to the same time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.echo import echo
from language.times.calendar import in_zone
from language.types import LANGUAGES, Conventions, Language, When
from language.when import find_whens

SAO_PAULO = ZoneInfo("America/Sao_Paulo")
ZONES = st.sampled_from(
    [
        SAO_PAULO,
        *map(ZoneInfo, ("Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe")),
    ]
)
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=SAO_PAULO)
MOMENTS = st.datetimes(datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2032-01-01"))


@pytest.mark.parametrize(
    ("when", "language", "written"),
    [
        (date(2026, 11, 22), "pt-BR", "dom 22/11"),
        (date(2026, 11, 22), "en", "Sun 22 Nov"),
        (date(2027, 1, 2), "pt-BR", "sáb 02/01/2027"),
        (datetime(2026, 11, 22, 10, tzinfo=SAO_PAULO), "pt-BR", "dom 22/11 às 10:00"),
        (datetime(2026, 11, 22, 1, 5, tzinfo=SAO_PAULO), "pt-BR", "dom 22/11 à 01:05"),
        (datetime(2026, 11, 22, 10, tzinfo=SAO_PAULO), "en", "Sun 22 Nov at 10:00"),
        (datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Lisbon")), "en", "Sun 22 Nov at 10:00 (Europe/Lisbon)"),
    ],
)
def test_a_point(when: date, language: Language, written: str) -> None:
    assert echo(when, now=NOW, zone=SAO_PAULO, language=language) == written


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("amanhã das 14 às 16", "pt-BR", "qui 19/11 das 14:00 às 16:00"),
        ("de segunda a quarta", "pt-BR", "de seg 23/11 a qua 25/11"),
        ("a partir de sexta", "pt-BR", "a partir de sex 20/11"),
        ("por duas horas e meia", "pt-BR", "2 horas e 30 minutos"),
        ("toda segunda e quarta às 7h menos feriado", "pt-BR", "toda segunda e quarta às 07:00, menos feriado"),
        ("todo dia 5", "pt-BR", "todo dia 5"),
        ("todo quinto dia útil", "pt-BR", "todo quinto dia útil do mês"),
        ("tomorrow from 2 to 4pm", "en", "Thu 19 Nov from 14:00 to 16:00"),
        ("every other Friday until June", "en", "every 2 weeks on Friday, until Tue 1 Jun 2027"),
        ("2nd Tuesday of every month at 9am", "en", "every second Tuesday of the month at 09:00"),
    ],
)
def test_what_was_said_comes_back_in_plain_words(text: str, language: Language, written: str) -> None:
    (when,) = find_whens(text, now=NOW, zone=SAO_PAULO, language=language)
    assert echo(when, now=NOW, zone=SAO_PAULO, language=language) == written


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), MOMENTS, ZONES, st.sampled_from(LANGUAGES))
def test_a_written_day_is_read_back(on: date, wall: datetime, zone: ZoneInfo, language: Language) -> None:
    now = in_zone(wall, zone)
    (when,) = find_whens(echo(on, now=now, zone=zone, language=language), now=now, zone=zone, language=language)
    assert (when.kind, when.start) == ("date", on)


@given(MOMENTS, MOMENTS, ZONES, ZONES, st.sampled_from(LANGUAGES))
def test_a_written_moment_is_read_back(
    wall: datetime, now_wall: datetime, zone: ZoneInfo, other: ZoneInfo, language: Language
) -> None:
    now, at = in_zone(now_wall, zone), in_zone(wall.replace(microsecond=0), other)
    (when,) = find_whens(echo(at, now=now, zone=zone, language=language), now=now, zone=zone, language=language)
    assert (when.kind, when.start) == ("datetime", at)


@given(MOMENTS, st.timedeltas(timedelta(minutes=1), timedelta(days=40)), MOMENTS, ZONES, st.sampled_from(LANGUAGES))
def test_a_written_range_is_read_back(
    wall: datetime, length: timedelta, now_wall: datetime, zone: ZoneInfo, language: Language
) -> None:
    now = in_zone(now_wall, zone)
    start, end = (
        in_zone(wall.replace(second=0, microsecond=0), zone),
        in_zone((wall + length).replace(second=0, microsecond=0), zone),
    )
    if end <= start:
        end = start + timedelta(minutes=1)
    said = When(kind="range", start=start, end=end, text="", span=(0, 0))
    (when,) = find_whens(echo(said, now=now, zone=zone, language=language), now=now, zone=zone, language=language)
    assert (when.kind, when.start, when.end) == ("range", start, end)


@given(st.integers(1, 10**7), st.sampled_from(LANGUAGES))
def test_a_written_length_is_read_back(seconds: int, language: Language) -> None:
    said = When(kind="duration", seconds=seconds, text="", span=(0, 0))
    (when,) = find_whens(
        echo(said, now=NOW, zone=SAO_PAULO, language=language), now=NOW, zone=SAO_PAULO, language=language
    )
    assert (when.kind, when.seconds) == ("duration", seconds)


DAYS = st.sets(st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")), min_size=1, max_size=6).map(
    lambda days: ",".join(sorted(days, key=("MO", "TU", "WE", "TH", "FR", "SA", "SU").index))
)
MONTHDAYS = st.sets(st.integers(1, 31), min_size=1, max_size=3).map(lambda days: ",".join(map(str, sorted(days))))
PATTERNS = st.one_of(
    st.sampled_from(["FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5"]),
    st.integers(2, 30).map("FREQ=DAILY;INTERVAL={}".format),
    DAYS.map("FREQ=WEEKLY;BYDAY={}".format),
    st.tuples(st.integers(2, 9), DAYS).map(lambda both: f"FREQ=WEEKLY;INTERVAL={both[0]};BYDAY={both[1]}"),
    MONTHDAYS.map("FREQ=MONTHLY;BYMONTHDAY={}".format),
    st.tuples(st.sampled_from((1, 2, 3, 4, -1)), st.sampled_from(("MO", "TU", "SU"))).map(
        lambda both: f"FREQ=MONTHLY;BYDAY={both[0]}{both[1]}"
    ),
    st.tuples(st.integers(1, 12), st.integers(1, 28)).map(
        lambda both: f"FREQ=YEARLY;BYMONTH={both[0]};BYMONTHDAY={both[1]}"
    ),
)
TIMES = st.one_of(st.just(""), st.times().map(lambda at: f";BYHOUR={at.hour};BYMINUTE={at.minute}"))
ENDS = st.one_of(
    st.just(""),
    st.integers(2, 50).map(";COUNT={}".format),
    st.dates(date(2026, 12, 1), date(2029, 1, 1)).map(lambda on: f";UNTIL={on:%Y%m%d}T235959"),
)


@given(PATTERNS, TIMES, ENDS, st.booleans(), st.sampled_from(LANGUAGES))
def test_a_written_rule_is_read_back(pattern: str, time: str, end: str, holidays: bool, language: Language) -> None:
    said = When(kind="recurrence", rrule=pattern + time + end, without_holidays=holidays, text="", span=(0, 0))
    (when,) = find_whens(
        echo(said, now=NOW, zone=SAO_PAULO, language=language), now=NOW, zone=SAO_PAULO, language=language
    )
    assert (when.kind, when.rrule, when.without_holidays) == ("recurrence", said.rrule, holidays)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("on", [date(2026, 12, 4), date(2027, 3, 5), date(2026, 11, 30)])
def test_who_writes_the_month_first_reads_back_what_is_written(language: Language, on: date) -> None:
    written = echo(on, now=NOW, zone=SAO_PAULO, language=language, month_first=True)
    person = Conventions(month_first=True)
    (when,) = find_whens(written, now=NOW, zone=SAO_PAULO, language=language, conventions=person)
    assert when.start == on
