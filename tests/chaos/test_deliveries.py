"""The oracle of the deliveries finds every kind of broken promise, and nothing else."""

from dataclasses import replace

import pytest
from chaos.deliveries import Copy, Message, Reply, Run, repeated, violations

ANA = "5010000001"


def message(n: int, **given: object) -> Message:
    whole: dict[str, object] = {"external_id": f"m{n}", "peer": ANA, "seq": n, "order": n, "turn": f"t{n}", "fence": n}
    return Message(**{**whole, "state": "done", "turn_state": "done", **given})


def reply(n: int, **given: object) -> Reply:
    whole = {"peer": ANA, "position": n, "turn": f"t{n}", "text": f"**Tarefa criada:** item {n}", "state": "sent"}
    return Reply(**{**whole, **given})


def copy(n: int, *, at: float, **given: object) -> Copy:
    text = f"Tarefa criada: item {n} [Desfazer]"
    return Copy(**{"channel": "telegram", "peer": ANA, "text": text, "at": at, "doubtful": False, **given})


KEPT = Run(
    said={"m1": "item 1", "m2": "item 2"},
    messages=[message(1), message(2)],
    replies=[reply(1), reply(2)],
    copies=[copy(1, at=1), copy(2, at=2)],
    tasks=["item 1", "item 2"],
    ledger=["item 1", "item 2"],
)
AGAIN = [copy(1, at=1), copy(1, at=3), copy(2, at=4)]


def test_a_kept_promise_is_no_violation() -> None:
    assert (violations(KEPT), repeated(KEPT)) == ([], [])


def test_what_was_said_before_is_answered_before_though_it_came_in_later() -> None:
    assert violations(replace(KEPT, messages=[message(1, seq=2), message(2, seq=1)])) == []


@pytest.mark.parametrize(
    "excused",
    [
        {"copies": [copy(1, at=1, doubtful=True), *AGAIN[1:]]},
        {"copies": AGAIN, "kills": [2.0]},
        {"copies": AGAIN, "kills": [0.5]},
    ],
)
def test_a_copy_is_excused_by_an_answer_that_never_came_and_by_a_kill_before_it_was_marked(
    excused: dict[str, object],
) -> None:
    run = replace(KEPT, **excused)
    assert (violations(run), len(repeated(run))) == ([], 1)


def test_nothing_excuses_a_copy_where_the_messenger_can_be_asked() -> None:
    copies = [replace(each, channel="whatsapp", doubtful=True) for each in AGAIN]
    assert [each for each in violations(replace(KEPT, copies=copies)) if "came again on whatsapp" in each]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"messages": [message(1)]}, "m2 is stored 0 times"),
        ({"messages": [message(1), message(2), message(2, seq=3)]}, "m2 is stored 2 times"),
        ({"messages": [message(1), message(2, state="taken", turn_state="running")]}, "m2 is taken, its turn running"),
        ({"replies": [reply(1)], "copies": [copy(1, at=1)]}, "m2 is answered 0 times"),
        ({"replies": [reply(1), reply(2), reply(2, position=3)]}, "m2 is answered 2 times"),
        ({"replies": [reply(1), reply(2, text="Tarefa criada: item 1")]}, "m2 is answered 0 times"),
        ({"tasks": ["item 1"]}, "tasks: item 2 0 times"),
        ({"ledger": ["item 1", "item 2", "item 2"]}, "ledger: item 2 2 times"),
        ({"tasks": ["item 1", "item 2", "item 3"]}, "tasks: item 3 1 times"),
        ({"messages": [message(1), message(2, seq=1)]}, "share a seq"),
        ({"messages": [message(1, fence=3), message(2)]}, "m2 was answered before m1"),
        ({"replies": [reply(1), reply(2, state="failed")]}, "is failed and was shown 1 times"),
        ({"copies": [copy(1, at=1)]}, "is sent and was shown 0 times"),
        ({"copies": [copy(2, at=1), copy(1, at=2)]}, "was shown replies out of order"),
        ({"copies": [*KEPT.copies, copy(9, at=3)]}, "is in no outbox"),
        ({"copies": AGAIN}, "came again on telegram, 2.0 s later"),
        ({"copies": AGAIN, "kills": [-0.5, 9.0]}, "came again on telegram"),
    ],
)
def test_a_broken_promise_is_found(broken: dict[str, object], said: str) -> None:
    assert [each for each in violations(replace(KEPT, **broken)) if said in each]
