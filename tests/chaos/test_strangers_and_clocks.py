"""Killed while somebody is let in, and while only a clock knows what is left to do: one person, one greeting, every answer."""

import asyncio
import signal

import pytest
from chaos.history import violations
from chaos.stage import Stage, until
from chaos.worker import CHANNEL, event

from bot.app import open_app
from bot.failpoints import STRANGERS
from bot.messages import Received
from bot.settings import Settings

GREETING = [name for name in STRANGERS if name.startswith("greet.")]
LETTING_IN = [name for name in STRANGERS if name.startswith("let_in.")]
MAY_DOUBLE = {"greet.told"}
"""Between the hand-over and its mark: no messenger can be asked whether it has a message."""
PATIENCE = 60.0
"""Seconds: the job of a worker without a heartbeat goes back on the queue after three."""


async def knocks(stage: Stage, who: str, text: str, *, allowlist: str = "") -> None:
    """A stranger says something, at a healthy door."""
    stage.place = {**stage.place, "ALLOWLIST": allowlist, "RECADO_LANGUAGE": "pt-BR", "STALLED_SECONDS": "3"}
    settings = {
        "database_url": stage.place["DATABASE_URL"],
        "pool_size": 2,
        "allowlist": allowlist,
        "language": "pt-BR",
    }
    async with open_app(Settings.model_validate(settings)) as app:
        said = event({"peer": who, "id": f"{who}:1", "text": text})
        await app.reception.take_in(Received(events=(said,)), channel=CHANNEL, channel_account="main")


async def killed_and_relieved(stage: Stage, point: str) -> None:
    victim, relief = stage.worker(failpoint=point, jobs=1), stage.worker(role="relief")
    await until(lambda: victim.poll() is not None, within=PATIENCE, what=f"the kill at {point}")
    assert victim.returncode == -signal.SIGKILL
    stage.tell(relief, "go")


@pytest.mark.parametrize("point", LETTING_IN)
async def test_whoever_is_let_in_is_one_person_greeted_once_and_answered_once(stage: Stage, point: str) -> None:
    await knocks(stage, "42", "nova tarefa: item 1", allowlist="42")
    await killed_and_relieved(stage, point)

    def answered() -> bool:
        return stage.settled() and not stage.query("select from knocks") and len(stage.handed_over()) > 1

    await until(answered, within=PATIENCE, what="the welcome and the answer")
    welcome, answer = (str(each["text"]) for each in stage.handed_over())
    assert "já esperava você" in welcome
    assert "item 1" in answer
    assert stage.query("select count(*) from users") == [(1,)]
    assert stage.query("select title from tasks") == [("item 1",)]


@pytest.mark.parametrize("point", GREETING)
async def test_a_stranger_is_told_once_where_they_stand(stage: Stage, point: str) -> None:
    await knocks(stage, "7", "oi")
    await killed_and_relieved(stage, point)

    def told() -> bool:
        left = "select from queue.procrastinate_jobs where task_name = 'greet' and status in ('todo', 'doing')"
        return bool(stage.query("select from accounts where greeted_at is not null")) and not stage.query(left)

    await until(told, within=PATIENCE, what="the greeting")
    assert len(stage.handed_over()) == 1 + (point in MAY_DOUBLE)
    assert len({each["id"] for each in stage.handed_over()}) == 1
    assert stage.query("select count(*) from accounts") == [(1,)]


async def test_what_a_dead_worker_left_is_found_by_whichever_clock_lives(stage: Stage) -> None:
    clock, victim = stage.worker(role="clock"), stage.worker(role="hands", failpoint="plan.committed", jobs=1)
    await stage.says("ana", "item 1")
    await until(lambda: victim.poll() is not None, within=PATIENCE, what="the worker's death")
    await asyncio.to_thread(stage.kill, clock)
    stage.worker(role="hands")
    await stage.says("bia", "item 2")
    # Nobody knows of Ana's message until there is a clock again.
    stage.worker(role="clock")
    await until(stage.settled, within=PATIENCE, what="the answers")
    assert violations(stage.history()) == []


async def test_clocks_that_are_killed_one_after_the_other_do_no_harm(stage: Stage) -> None:
    stage.worker(role="hands")
    clocks = [stage.worker(role="clock") for _ in range(2)]
    for number in range(1, 7):
        await stage.says(f"pessoa {number % 3}", f"item {number}")
        await asyncio.to_thread(stage.kill, clocks.pop(0))
        clocks.append(stage.worker(role="clock"))
    await until(stage.settled, within=PATIENCE, what="the answers")
    assert violations(stage.history()) == []
