"""What people say to Recado in English, by whole message: the intent, the time and the title of each request in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.types import Understanding, When
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
LIKELY = 0.4
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZONE, language="en")


def start(when: When | None) -> str:
    return f"{when.start:%Y-%m-%d %H:%M}" if when and when.start else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:40 a.m. Dec. 4, 2026", "2026-12-04 09:40"),
        ("6:05 p.m., December 11, 2026", "2026-12-11 18:05"),
        ("a quarter past 8pm", "2026-11-18 20:15"),
        ("a day from right now", "2026-11-19 10:00"),
        ("q1-2027", "2027-01-01 00:00"),
        ("what does my day look like?", "2026-11-18 00:00"),
    ],
)
def test_a_time_alone_is_read_in_english(text: str, expected: str) -> None:
    (request,) = read(text).requests

    assert start(request.when) == expected


def told(text: str) -> list[tuple[str, str, str]]:
    """Of each request its intent, the name of what it is about, and its time."""
    named = ("title", "query", "text", "body", "person")
    return [
        (
            request.intent,
            next((str(request.slots[slot]) for slot in named if request.slots.get(slot)), ""),
            start(request.when),
        )
        for request in read(text).requests
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("call Joana at 3pm", ("task_create", "call Joana", "2026-11-18 15:00")),
        ("visit grandma saturday 3pm", ("task_create", "visit grandma", "2026-11-21 15:00")),
        ("call with Ana tomorrow at 3pm", ("event_create", "call with Ana", "2026-11-19 15:00")),
        ("I've got physio on Monday at 11am", ("event_create", "physio", "2026-11-23 11:00")),
        ("we have a barbecue saturday at 2pm", ("event_create", "barbecue", "2026-11-21 14:00")),
        ("block out friday afternoon for the audit", ("event_create", "audit", "2026-11-20 12:00")),
        ("create an event called Halloween on 31 October at 8pm", ("event_create", "Halloween", "2027-10-31 20:00")),
        (
            "schedule Christmas dinner for Dec 24 at 8pm",
            ("event_create", "Christmas dinner", "2026-12-24 20:00"),
        ),
        ("game night friday at 7pm", ("event_create", "game night", "2026-11-20 19:00")),
        (
            "book the parents' evening in for Tuesday at quarter past six",
            ("event_create", "parents' evening", "2026-11-24 18:15"),
        ),
        ("push the rent to next monday", ("event_update", "rent", "2026-11-23 00:00")),
        ("move gym to thursday", ("event_update", "gym", "2026-11-19 00:00")),
        (
            "i must water the plants tomorrow, remind me please",
            ("reminder_create", "water the plants", "2026-11-19 00:00"),
        ),
        ("i have to pay the gas on day 1, remind me", ("reminder_create", "pay the gas", "2026-12-01 00:00")),
        ("I have to be up by 5 tomorrow, set an alarm", ("alarm_create", "", "2026-11-19 05:00")),
        ("set up a reminder called pills for 8 tomorrow morning", ("reminder_create", "pills", "2026-11-19 08:00")),
        ("dinner for 6 tomorrow evening", ("event_create", "dinner for 6", "2026-11-19 18:00")),
        ("meeting with client tuesday 15h", ("event_create", "meeting with client", "2026-11-24 15:00")),
        ("call mom all week", ("task_create", "call mom", "2026-11-16 00:00")),
        ("Lily's recital is on Feb 17 at 6pm", ("out_of_scope", "", "2027-02-17 18:00")),
        ("remember my shoe size is 42", ("memory_store", "my shoe size is 42", "")),
        ("my dog is called Rex", ("memory_store", "my dog is called Rex", "")),
        ("tell Ana I'm running late", ("message_send", "I'm running late", "")),
        ("what am I behind on?", ("task_list", "", "")),
        (
            "hey um remind me to uh feed the fish tomorrow at like 3",
            ("reminder_create", "feed the fish", "2026-11-19 15:00"),
        ),
        (
            "could you possibly pencil in a haircut for Saturday morning",
            ("event_create", "haircut", "2026-11-21 06:00"),
        ),
        (
            "book in a check-up with the vet for 14 December at 3pm",
            ("event_create", "check-up with the vet", "2026-12-14 15:00"),
        ),
        (
            "chase Dave about the invoice on Wednesday",
            ("task_create", "chase Dave about the invoice", "2026-11-25 00:00"),
        ),
        (
            "schedule for me a meeting with the boss friday at 10",
            ("event_create", "meeting with the boss", "2026-11-20 10:00"),
        ),
        ("cancel yoga", ("event_cancel", "yoga", "")),
        ("remind me every day 5 to pay the card", ("reminder_create", "pay the card", "2026-12-05 00:00")),
        ("Lily's recital is on Feb 17, put it on my calendar", ("event_create", "Lily's recital", "2027-02-17 00:00")),
        ("save 555 123 4567 as Plumber", ("contact_add", "Plumber", "")),
    ],
)
def test_one_request_is_read_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("drink water twice every day", "FREQ=HOURLY;INTERVAL=12"),
        ("stretch every 2 hours until 10pm", "FREQ=HOURLY;INTERVAL=2;UNTIL=20261118T220000"),
    ],
)
def test_what_repeats_leaves_nothing_in_the_title(text: str, rule: str) -> None:
    (request,) = read(text).requests

    assert request.when is not None
    assert request.when.rrule == rule
    assert request.slots["title"] in {"drink water", "stretch"}


@pytest.mark.parametrize(
    ("text", "clear", "named"),
    [
        ("remove the deadline of buy milk", "due", {"query": "buy milk"}),
        ("clear the project of task 1", "project", {"number": (1,)}),
        ("take the tags off task 2", "tags", {"number": (2,)}),
    ],
)
def test_a_field_is_emptied_and_the_task_stays(text: str, clear: str, named: dict[str, object]) -> None:
    (request,) = read(text).requests

    assert request.intent == "task_update"
    assert request.slots == {"clear": clear, **named}


def test_an_hour_that_does_not_exist_moves_no_task_and_asks_for_one() -> None:
    (request,) = read("reschedule task 1 to 25:00").requests

    assert (request.intent, request.slots, request.when) == ("task_update", {"number": (1,)}, None)


@pytest.mark.parametrize(
    "text",
    [
        "call me when you can",
        "note that my flight number is 88123456",
        "tell me something about bees",
        "what time does the pharmacy close on sunday",
        "how long do I cook rice",
        "put the heating on for two hours",
        "is the museum open tomorrow",
        "I used to run every morning at 6",
        "I don't need a reminder",
        "he added milk to the list already",
        "my boss is driving me crazy",
    ],
)
def test_nobody_is_named_nor_written_to(text: str) -> None:
    found = read(text).requests

    assert not {request.intent for request in found if request.confidence >= LIKELY} & {
        "profile_set", "contact_add", "message_send", "event_create", "task_create", "reminder_create", "timer_create",
        "memory_store",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "note: the locker is 4471. remind me at 3pm to tell Sam",
            [("note_create", "the locker is 4471", ""), ("reminder_create", "tell Sam", "2026-11-18 15:00")],
        ),
        (
            "done with 2. add a task to call the bank",
            [("task_complete", "", ""), ("task_create", "call the bank", "")],
        ),
        ("note: we are in room 12. bring cash", [("note_create", "we are in room 12. bring cash", "")]),
        ("hi, schedule yoga for Tuesday at 6pm. bye!", [("event_create", "yoga", "2026-11-24 18:00")]),
        (
            "cancel the dentist and book it for friday at 11am",
            [("event_cancel", "dentist", ""), ("event_create", "dentist", "2026-11-20 11:00")],
        ),
        ("delete task 3 and show my tasks", [("task_delete", "", ""), ("task_list", "", "")]),
        (
            "dinner at Nonna's on March 20 at 7:30pm, and remind me the day before at 5pm to buy wine",
            [("event_create", "dinner at Nonna's", "2027-03-20 19:30"), ("reminder_create", "buy wine", "2027-03-19 17:00")],
        ),
        (
            "call Joana at 3pm and send the report to Bob by Thursday",
            [("task_create", "call Joana", "2026-11-18 15:00"), ("task_create", "send the report to Bob", "2026-11-19 00:00")],
        ),
        (
            "lunch with Kim tomorrow at 12 and gym at 6pm",
            [("event_create", "lunch with Kim", "2026-11-19 12:00"), ("event_create", "gym", "2026-11-19 18:00")],
        ),
        ("take cheese off the list and put eggs on it", [("list_remove", "", ""), ("list_add", "", "")]),
    ],
)  # fmt: skip
def test_several_requests_are_parted(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected
