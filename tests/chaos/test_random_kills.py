"""Three workers killed at random while ten people talk: nothing is lost, doubled or out of order."""

import asyncio
import os
import random
import time

import pytest
from chaos.history import violations
from chaos.stage import Stage, until

PEOPLE = [f"pessoa {n}" for n in range(1, 11)]
WORKERS = 3


async def _kills(stage: Stage, chance: random.Random, *, seconds: float) -> int:
    """Kills one worker at a time, and starts another in its place; answers how many died."""
    workers = [stage.worker() for _ in range(WORKERS)]
    deadline, killed = time.monotonic() + seconds, 0
    while time.monotonic() < deadline:
        await asyncio.sleep(chance.uniform(0.3, 1.2))
        victim = workers.pop(chance.randrange(WORKERS))
        await asyncio.to_thread(stage.kill, victim)
        killed += 1
        workers.append(stage.worker())
    return killed


async def _talk(stage: Stage, chance: random.Random, *, seconds: float) -> int:
    """One message after another, some of them as parts of one thought; answers how many."""
    deadline, said = time.monotonic() + seconds, 0
    while time.monotonic() < deadline:
        who = chance.choice(PEOPLE)
        for _ in range(chance.choice([1, 1, 1, 3])):
            said += 1
            await stage.says(who, f"item {said}", whole=chance.random() < 0.5)
        await asyncio.sleep(chance.uniform(0, 0.2))
    return said


async def _survives(stage: Stage, *, seconds: float) -> tuple[int, int]:
    chance = random.Random(2026)
    killed, said = await asyncio.gather(_kills(stage, chance, seconds=seconds), _talk(stage, chance, seconds=seconds))
    await until(stage.settled, within=60, what="the end of all turns")
    assert violations(stage.history(duplicates_allowed=killed)) == []
    return killed, said


async def test_nothing_is_lost_or_doubled_while_workers_die(stage: Stage) -> None:
    killed, said = await _survives(stage, seconds=60)
    assert killed >= 20
    assert said >= 100


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="five minutes of kills: make prove")
@pytest.mark.timeout(600)
async def test_nothing_is_lost_or_doubled_in_five_minutes_of_kills(stage: Stage) -> None:
    killed, said = await _survives(stage, seconds=300)
    copies = [each["id"] for each in stage.handed_over()]
    print(f"{said} messages, {killed} kills, {len(copies) - len(set(copies))} duplicates")  # noqa: T201
