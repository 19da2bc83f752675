"""The oracle finds every kind of broken promise, and nothing else."""

from dataclasses import replace

import pytest
from chaos.history import Delivery, History, Message, Reply, violations


def message(n: int, **given: object) -> Message:
    whole: dict[str, object] = {
        "external_id": f"m{n}",
        "conversation": "ana",
        "seq": n,
        "state": "done",
        "turn": f"t{n}",
        "turn_state": "done",
        "fence": n,
    }
    return Message(**{**whole, **given})


def reply(n: int, state: str = "sent") -> Reply:
    return Reply(id=f"r{n}", conversation="ana", position=n, state=state)


ONE, AGAIN = Delivery(id="r1", resend=False), Delivery(id="r1", resend=True)
TWO = Delivery(id="r2", resend=False)
KEPT = History(
    acknowledged=[("m1", "leite"), ("m2", "pão")],
    messages=[message(1), message(2)],
    replies=[reply(1), reply(2)],
    deliveries=[ONE, TWO],
    effects=["leite", "pão"],
    ledger=["leite", "pão"],
)


def test_a_kept_promise_is_no_violation() -> None:
    assert violations(KEPT) == []


def test_a_duplicate_that_says_so_is_allowed_where_a_kill_was() -> None:
    again = replace(KEPT, deliveries=[ONE, AGAIN, TWO])
    assert violations(replace(again, duplicates_allowed=1)) == []
    assert violations(again) == ["1 duplicates, 0 allowed"]


def test_an_effect_nobody_acknowledged_may_happen_once() -> None:
    perhaps = replace(KEPT, unacknowledged=["luz"])
    assert violations(perhaps) == []
    assert violations(replace(perhaps, effects=["leite", "pão", "luz"], ledger=["leite", "pão", "luz"])) == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"messages": [message(1)], "replies": [reply(1)], "deliveries": [ONE]}, "m2 was acknowledged"),
        ({"messages": [message(1), message(2, state="taken", turn_state="running")]}, "m2 is taken, its turn running"),
        ({"messages": [message(1), message(2, state="quarantined", turn_state="failed")]}, "m2 is quarantined"),
        ({"messages": [message(1), message(2, seq=1)]}, "two messages share a seq"),
        ({"messages": [message(1, seq=3), message(2)]}, "m2 was sent after m1 and has an earlier seq"),
        ({"messages": [message(1, fence=9), message(2)]}, "m2 was answered before m1"),
        ({"effects": ["leite"]}, "effects: pão 0 times instead of 1"),
        ({"effects": ["leite", "pão", "pão"]}, "effects: pão 2 times instead of 1"),
        ({"effects": ["leite", "pão", "luz"]}, "effects: luz 1 times instead of 0"),
        ({"ledger": ["leite"]}, "ledger: pão 0 times instead of 1"),
        ({"replies": [reply(1), reply(2, "pending")]}, "reply r2 is pending"),
        ({"deliveries": [ONE]}, "reply r2 is sent and was handed over 0 times"),
        ({"replies": [reply(1), reply(2), reply(3)]}, "2 turns and 3 replies"),
        ({"deliveries": [ONE, ONE, TWO], "duplicates_allowed": 1}, "r1 was handed over again and not marked so"),
        ({"deliveries": [TWO, ONE]}, "r1 was handed over before an earlier reply"),
        ({"deliveries": [ONE, TWO, Delivery(id="r9", resend=False)]}, "r9 was handed over and is in no outbox"),
    ],
)
def test_a_broken_promise_is_found(broken: dict[str, object], said: str) -> None:
    assert any(said in found for found in violations(replace(KEPT, **broken)))
