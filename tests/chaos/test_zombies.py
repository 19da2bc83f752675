"""Frozen past its lease at every point, woken when another has done the work: a zombie changes nothing."""

import signal

import pytest
from chaos.history import violations
from chaos.stage import Stage, frozen, until

from bot.failpoints import NAMES

AT_WORK = [name for name in NAMES if not name.startswith("receive.")]
MAY_DOUBLE = {"send.after", "mark.before_commit"}
"""Frozen with the message handed over and not marked."""


@pytest.mark.parametrize("point", AT_WORK)
async def test_a_zombie_changes_nothing(stage: Stage, point: str) -> None:
    # One job at a time: what the zombie had in hand ends before it takes anything new.
    zombie, relief = stage.worker(failpoint=f"stop:{point}", jobs=1), stage.worker(role="relief")
    await stage.says("ana", "item 1")
    await until(lambda: frozen(zombie), what=f"the freeze at {point}")

    stage.tell(relief, "go")
    await until(stage.settled, what="the answer of the second worker")
    stage.kill(relief)
    zombie.send_signal(signal.SIGCONT)
    await stage.says("ana", "item 2")
    await until(stage.settled, what="the answer of the woken worker")

    assert zombie.poll() is None
    assert violations(stage.history(duplicates_allowed=int(point in MAY_DOUBLE))) == []


async def test_a_frozen_door_holds_nobody_up(stage: Stage) -> None:
    stage.worker()
    await stage.says("ana", "item 1")
    door = stage.worker(failpoint="stop:receive.inserted", role="door")
    stage.tell(door, stage.written("ana", "item 2"))
    await until(lambda: frozen(door), what="the freeze")

    await stage.says("ana", "item 2")
    await stage.says("ana", "item 3")
    await until(stage.settled, what="the answer")
    assert violations(stage.history()) == []
