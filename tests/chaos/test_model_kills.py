"""Killed after each step of a turn that the model takes: no step is paid twice, no effect repeated."""

import signal
from uuid import uuid4

import pytest
from chaos.stage import Stage, until

from bot.clock import utc_now
from bot.failpoints import WITH_MODEL
from integrations.postgres import consents

POINTS = [
    *(f"step.asked@{nth}" for nth in (1, 2, 3)),
    *(f"step.answered@{nth}" for nth in (1, 2)),
    *(f"{name}@{nth}" for name in ("call.recorded", "call.acted", "call.committed") for nth in (1, 2)),
    "plan.committed",
    "answer.committed",
    "finish.before_commit",
    "finish.committed",
]


def test_every_point_of_a_models_turn_is_among_them() -> None:
    assert {point.partition("@")[0] for point in POINTS} >= set(WITH_MODEL)


@pytest.mark.parametrize("point", POINTS)
async def test_a_worker_killed_in_a_models_turn_pays_and_does_nothing_twice(stage: Stage, point: str) -> None:
    stage.with_model = True
    await _consenting(stage, "ana")
    victim, relief = stage.worker(failpoint=point, jobs=1), stage.worker(role="relief")
    await stage.hears("ana", "cuida daquele lance do item", "7")
    await until(lambda: victim.poll() is not None, what=f"the kill at {point}")
    assert victim.returncode == -signal.SIGKILL

    stage.tell(relief, "go")
    await until(stage.settled, what="the answer of the next worker")

    assert sorted(row[0] for row in stage.query("select title from tasks")) == ["7.0", "7.1"]
    assert stage.query("select count(*) from tool_calls where state = 'done'") == [(2,)]
    asked = stage.paid.read_text().splitlines()
    assert sorted(asked) == [f"cuida daquele lance do item 7|{n}" for n in range(3)]
    assert len(stage.handed_over()) == 1
    assert "Mais alguma coisa?" in str(stage.handed_over()[0]["text"])


async def _consenting(stage: Stage, name: str) -> None:
    assert stage.app is not None
    known = await stage.app.identity.person_of(
        channel="chaos", channel_account="main", external_id=name, language="pt-BR", zone="America/Sao_Paulo"
    )
    async with stage.app.database.as_person(known.person) as session:
        await consents.record(session, uuid4(), kind="model", version="test", given=True, now=utc_now())
