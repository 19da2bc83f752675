"""Killed at every named point of the path of a message: nothing is lost, nothing is done twice."""

import signal

import pytest
from chaos.history import violations
from chaos.stage import Stage, until

from bot.failpoints import NAMES

AT_THE_DOOR = [name for name in NAMES if name.startswith("receive.")]
AT_WORK = [name for name in NAMES if not name.startswith("receive.")]
MAY_DOUBLE = {"send.after", "mark.before_commit"}
"""Between the hand-over and its mark: no messenger can be asked whether it has a message."""


def test_the_path_has_enough_points() -> None:
    assert len(NAMES) >= 15
    assert set(AT_WORK) > MAY_DOUBLE


@pytest.mark.parametrize("point", AT_WORK)
async def test_a_worker_killed_anywhere_loses_and_repeats_nothing(stage: Stage, point: str) -> None:
    # The dead lose their lease at once; the living must not lose theirs on a busy machine.
    # One job at a time: no other conversation is between hand-over and mark when the kill comes.
    victim, relief = stage.worker(failpoint=point, jobs=1, lease=20), stage.worker(role="relief", lease=20)
    await stage.says("ana", "item 1")
    await stage.says("ana", "item 2")
    await stage.says("bia", "item 3")
    await until(lambda: victim.poll() is not None, what=f"the kill at {point}")
    assert victim.returncode == -signal.SIGKILL

    stage.tell(relief, "go")
    await until(stage.settled, what="the answer of the next worker")

    doubled = int(point in MAY_DOUBLE)
    assert violations(stage.history(duplicates_allowed=doubled)) == []
    copies = [each["id"] for each in stage.handed_over()]
    assert len(copies) - len(set(copies)) == doubled


@pytest.mark.parametrize("point", AT_THE_DOOR)
async def test_a_door_killed_anywhere_is_told_again_and_stores_once(stage: Stage, point: str) -> None:
    stage.worker()
    await stage.app.identity.person_of(
        channel="chaos", channel_account="main", external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
    )
    door = stage.worker(failpoint=point, role="door")
    stage.tell(door, stage.written("ana", "item 1"))
    await until(lambda: door.poll() is not None, what=f"the kill at {point}")
    assert door.returncode == -signal.SIGKILL

    await stage.says("ana", "item 1")
    await stage.says("ana", "item 2")
    await until(stage.settled, what="the answer")
    assert violations(stage.history()) == []
