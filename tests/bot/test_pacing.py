"""How fast we speak, by a clock that only the test moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.pacing import Pacing, Rate


def pacing() -> Pacing:
    return Pacing(everybody=Rate(30, 1.0, 30), chat=Rate(1, 1.0, 3), group=Rate(20, 60.0, 5))


def test_a_short_burst_goes_at_once_and_then_one_a_second() -> None:
    pace = pacing()
    assert [pace.book("a", group=False, now=0.0, patience=10) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert pace.book("a", group=False, now=10.0, patience=10) == 0


def test_who_would_wait_too_long_takes_no_place() -> None:
    pace = pacing()
    waits = [pace.book("a", group=False, now=0.0, patience=1.0) for _ in range(6)]
    assert waits == [0, 0, 0, 1, 2, 2]


def test_a_chat_that_waits_holds_up_no_other() -> None:
    pace = pacing()
    for _ in range(20):
        pace.book("a", group=False, now=0.0, patience=1.0)
    assert pace.book("b", group=False, now=0.0, patience=1.0) == 0


def test_silence_that_was_asked_for_is_kept() -> None:
    pace = pacing()
    pace.hold("a", group=False, now=0.0, until=37.0)
    assert pace.silent("a", group=False, now=36.0)
    assert not pace.silent("b", group=False, now=36.0)
    assert pace.book("a", group=False, now=0.0, patience=1.0) == 37
    assert pace.book("a", group=False, now=37.0, patience=1.0) == 0


def test_silence_asked_for_in_a_second_chat_meanwhile_is_meant_for_all() -> None:
    pace = pacing()
    pace.hold("a", group=False, now=0.0, until=30.0)
    pace.hold("a", group=False, now=1.0, until=30.0)
    assert pace.book("c", group=False, now=1.0, patience=1.0) == 0
    pace.hold("b", group=False, now=2.0, until=32.0)
    assert pace.book("c", group=False, now=2.0, patience=1.0) == 30
    assert pace.book("c", group=False, now=32.0, patience=1.0) == 0


def test_silences_one_after_the_other_are_of_their_chats_alone() -> None:
    pace = pacing()
    pace.hold("a", group=False, now=0.0, until=5.0)
    pace.hold("b", group=False, now=6.0, until=12.0)
    assert pace.book("c", group=False, now=7.0, patience=1.0) == 0


def test_silence_asked_for_everywhere_is_kept_everywhere() -> None:
    pace = pacing()
    pace.hold_all(until=9.0)
    assert pace.silent("a", group=False, now=8.0)
    assert pace.book("-g", group=True, now=0.0, patience=1.0) == 9


chats = st.lists(st.tuples(st.sampled_from(["a", "b", "-g", "-h"]), st.floats(0, 0.5)), max_size=200)


@given(chats)
def test_nobody_is_ever_sent_more_than_is_allowed(spoken: list[tuple[str, float]]) -> None:
    pace, now, sent = pacing(), 0.0, []
    for chat, later in spoken:
        now += later
        wait = pace.book(chat, group=chat.startswith("-"), now=now, patience=100)
        sent.append((chat, now + wait))
    for chat in {chat for chat, _ in sent}:
        times = sorted(at for where, at in sent if where == chat)
        burst, interval = (5, 3.0) if chat.startswith("-") else (3, 1.0)
        for first, last in zip(times, times[burst:], strict=False):
            assert last - first >= interval - 1e-6


@pytest.mark.parametrize("count", [500])
def test_many_chats_at_once_stay_below_thirty_a_second(count: int) -> None:
    pace = pacing()
    at = sorted(pace.book(str(chat), group=False, now=0.0, patience=1000) for chat in range(count))
    assert max(at) == pytest.approx((count - 30) / 30)
