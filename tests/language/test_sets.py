"""The labelled messages are well formed, and understanding of the halves nobody tunes on stays as good as it is."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from benchmarks.messages import MORE, NAMES, count, measure, rows
from benchmarks.reading import NOTHING, accepted, judge, plain, same_when
from language.intents.catalogue import catalogue
from language.intents.labels import effect
from language.types import LANGUAGES

HALVES = ("dev", "held")
FILES = [*((name, half) for name in NAMES for half in HALVES), *((name, "dev") for name in MORE)]
KNOWN = {template.intent for language in LANGUAGES for template in catalogue(language).templates} | {"out_of_scope"}
TYPED = ("title", "items", "text", "body", "subject", "recipient", "person", "phone", "email", "project")
KINDS = {"date", "datetime", "range", "duration", "recurrence"}
FLOORS = {
    "messages_pt": {"intent": 0.88, "when": 0.91, "title": 0.89, "items": 0.70, "all": 0.86},
    "messages_en": {"intent": 0.88, "when": 0.88, "title": 0.84, "all": 0.85},
    "recurrences_pt": {"intent": 0.96, "when": 0.90, "title": 0.93, "all": 0.88},
    "refusals_pt": {"all": 0.90},
    "refusals_en": {"all": 0.75},
}
LEARNT_FROM = {
    "messages_pt": {"all": 0.96},
    "messages_pt_more": {"intent": 0.96, "when": 0.96, "title": 0.96, "all": 0.96},
    "recurrences_pt_more": {"all": 0.97},
    "refusals_pt_more": {"all": 0.95},
}
"""Least shares of sets that were read while the rules were written."""
CEILINGS = {
    "messages_pt": {"wrong writes": 0.01, "writes with a part wrong": 0.04},
    "messages_en": {"wrong writes": 0.01, "writes with a part wrong": 0.05},
    "recurrences_pt": {"wrong writes": 0, "writes with a part wrong": 0.05},
    "refusals_pt": {"wrong writes": 0},
    "refusals_en": {"wrong writes": 0},
}


@pytest.mark.parametrize("name", NAMES)
def test_the_halves_never_get_worse(name):
    readings = measure(name, "held")
    bounds = {**FLOORS[name], **CEILINGS[name]}
    shares = {part: right / total for part in bounds for right, total in [count(readings, part)]}
    assert {part: shares[part] for part, least in FLOORS[name].items() if shares[part] < least} == {}
    assert {part: shares[part] for part, most in CEILINGS[name].items() if shares[part] > most} == {}


@pytest.mark.parametrize("name", sorted(LEARNT_FROM))
def test_what_was_learnt_from_is_not_forgotten(name):
    readings = measure(name, "dev")
    for part, least in LEARNT_FROM[name].items():
        right, total = count(readings, part)
        assert right / total >= least, part
    wrong, total = count(readings, "wrong writes")
    assert wrong / total <= 0.01


@pytest.mark.parametrize("name", NAMES)
def test_the_halves_share_no_row(name):
    found = [row for half in HALVES for row in rows(name, half)]
    assert len({row["id"] for row in found}) == len(found)
    assert len({plain(row["text"]) for row in found}) == len(found)
    assert abs(len(rows(name, "dev")) - len(rows(name, "held"))) <= 1


def test_every_label_is_one_of_ours():
    assert {intent for _, label in labels() for intent in accepted(label)} - KNOWN == set()


def test_a_label_is_among_what_it_accepts():
    for _, label in labels():
        assert label["intent"] in accepted(label)
        for name, value in label["slots"].items():
            choices = label.get("title_accept") if name == "title" else label.get("slots_accept", {}).get(name)
            assert choices is None or value in choices, label


@pytest.mark.parametrize(("name", "half"), [file for file in FILES if file[0].startswith("refusals")])
def test_nothing_is_written_where_nothing_is_asked(name, half):
    said = [label["intent"] for row in rows(name, half) for label in row["calls"]]
    assert {effect(intent) for intent in said} == {"talk"}


def test_what_is_kept_as_typed_stands_in_the_message():
    for row, label in labels():
        typed = plain(row["text"]).split()
        for name in set(TYPED) & set(label["slots"]):
            value = label["slots"][name]
            words = plain(" ".join(value) if isinstance(value, list) else value).split()
            assert [word for word in words if word not in typed] == [], row["id"]


def test_times_are_sound():
    for row, label in labels():
        zone, now = ZoneInfo(row["zone"]), datetime.fromisoformat(row["now"])
        assert now == now.replace(tzinfo=zone), row["id"]
        for when in [label.get("when"), *label.get("when_accept", [])]:
            if when:
                _check(when, now, zone, row["id"])


def _check(when, now, zone, name):
    assert when["kind"] in KINDS, name
    bounds = [_bound(when[key], zone) for key in ("start", "end") if when[key]]
    assert bounds == sorted(set(bounds)), name
    if when["kind"] == "duration":
        assert when["seconds"] > 0
        assert bounds == []
    elif when["kind"] == "recurrence":
        (start,) = bounds
        assert start >= now.replace(tzinfo=None) or "T" not in when["start"], name
        assert rrulestr(when["rrule"], dtstart=start)[0] == start, name
    else:
        assert bounds, name
        assert bounds[-1] >= datetime.combine(now.date(), time()), name


def _bound(text, zone):
    """Wall time; the offset written must be the one of the zone."""
    if "T" not in text:
        return datetime.combine(date.fromisoformat(text), time())
    moment = datetime.fromisoformat(text)
    assert moment.utcoffset() == moment.replace(tzinfo=zone).utcoffset()
    return moment.replace(tzinfo=None)


def labels() -> Iterator:
    for name, half in FILES:
        for row in rows(name, half):
            for label in row["calls"]:
                yield row, label


def test_repetitions_are_the_same_when_they_fall_on_the_same_days():
    weekly = {"kind": "recurrence", "start": "2026-03-02T08:00:00-03:00", "end": None, "rrule": "FREQ=WEEKLY;BYDAY=MO"}
    assert same_when(weekly, {**weekly, "rrule": "FREQ=DAILY;BYDAY=MO;BYHOUR=8;BYMINUTE=0"})
    assert not same_when(weekly, {**weekly, "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"})
    assert not same_when(weekly, {**weekly, "start": "2026-03-09T08:00:00-03:00"})


def test_a_write_nobody_asked_for_is_wrong_only_when_it_is_sure():
    label = {"intent": "task_list", "slots": {}}
    sure = {"intent": "task_create", "confidence": 0.9, "slots": {}, "when": None}
    assert judge([label], [sure]).wrong_write
    assert not judge([label], [{**sure, "confidence": 0.7}]).wrong_write
    assert judge([NOTHING], []).whole
