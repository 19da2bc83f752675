"""Telegram and WhatsApp deliver again and again, out of order and deaf to answers, while processes die: every message is answered once."""

import asyncio
import os
import random
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from chaos.couriers import Courier, bot_faults, phone_faults
from chaos.deliveries import RECONCILED, Run, repeated, violations
from chaos.installation import Installation, installed
from chaos.stage import until
from postgres import Databases

PROCESSES = ("web", "worker one", "worker two")
KILLED_WITHIN = 60.0


async def _survives(
    databases: Databases,
    folder: Path,
    *,
    people: int,
    each: int,
    pause: float,
    kills: int,
    every: tuple[float, float],
    timeouts: tuple[int, int],
) -> tuple[Installation, Run]:
    """So many people ask for so many items each; `timeouts` of Telegram and of WhatsApp."""
    began, chance = time.monotonic(), random.Random(2026)
    chats = [str(5010000000 + number) for number in range(people // 2)]
    numbers = [str(5511970000000 + number) for number in range(people - people // 2)]
    courier = Courier(chance)
    async with installed(databases, folder, courier, chats=chats, numbers=numbers, hooks=True) as recado:
        sendings = people * each // 2
        recado.bots.fails("sendMessage", *bot_faults(chance, sendings // 10, timeouts=timeouts[0]))
        recado.phones.fails(*phone_faults(chance, sendings, timeouts=timeouts[1]))
        for name in (*PROCESSES, "clock"):
            recado.start(name)
        await recado.is_up()
        enough = asyncio.Event()
        dying = asyncio.create_task(recado.dies_and_rises(chance, names=PROCESSES, every=every, until_set=enough))
        await asyncio.gather(
            *(
                recado.talks(chance, peer, [f"item {place}-{n}" for n in range(each)], pause=pause)
                for place, peer in enumerate([*chats, *numbers])
            )
        )
        await until(lambda: dying.done() or len(recado.kills) >= kills, within=KILLED_WITHIN, what="the last kill")
        enough.set()
        await dying
        await _said_again(recado)
        run = recado.run()
        _report(recado, run, people=people, seconds=time.monotonic() - began)
        return recado, run


async def _said_again(recado: Installation) -> None:
    """Whoever was asked whether it should still be done says it once more."""
    await recado.courier.ends()
    await recado.settles()
    for peer, item in recado.asked_about():
        await recado.asks(peer, [item])
    await recado.courier.ends()
    await recado.settles()


def _report(recado: Installation, run: Run, *, people: int, seconds: float) -> None:
    twice = repeated(run)
    figures = {
        "messages": len(run.said),
        "conversations": people,
        "deliveries": sum(recado.courier.handed_in.values()),
        "of them": dict(recado.courier.handed_in),
        "kills": {name: sum(killed == name for _, killed in recado.kills) for name in PROCESSES},
        "asked about": len(recado.asked_about()),
        "turns": len(run.replies),
        "visible duplicates": {
            name: sum(copy.channel == name for _, copy in twice) for name in ("telegram", "whatsapp")
        },
        "in doubt": {
            name: sum(copy.doubtful for copy in run.copies if copy.channel == name) for name in ("telegram", "whatsapp")
        },
        "broken promises": len(violations(run)),
        "seconds": round(seconds),
    }
    print("\n" + ", ".join(f"{name} {figure}" for name, figure in figures.items()))  # noqa: T201


@pytest.mark.timeout(240)
async def test_every_message_is_answered_once_whatever_messengers_and_processes_do(
    databases: Databases, tmp_path: Path
) -> None:
    recado, run = await _survives(
        databases, tmp_path, people=8, each=15, pause=0.5, kills=4, every=(0.5, 2.0), timeouts=(1, 0)
    )

    assert violations(run) == []
    assert len(run.said) >= 120
    assert len(recado.kills) >= 4
    assert recado.courier.handed_in["unheard"] >= 50
    assert recado.courier.handed_in["silent"] == 0
    assert any(copy.doubtful for copy in run.copies if copy.channel in RECONCILED)
    assert (recado.bots.complaints(), _errors(recado)) == ([], [])


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="minutes of deliveries: make prove")
@pytest.mark.timeout(900)
async def test_two_thousand_messages_are_answered_once(databases: Databases, tmp_path: Path) -> None:
    recado, run = await _survives(
        databases, tmp_path, people=50, each=40, pause=4.0, kills=10, every=(2.0, 6.0), timeouts=(5, 5)
    )

    assert violations(run) == []
    assert len(run.said) >= 2000
    assert len(recado.kills) >= 10


async def test_a_poller_that_dies_before_it_confirms_loses_and_repeats_nothing(
    databases: Databases, tmp_path: Path
) -> None:
    chats = [str(5010000000 + number) for number in range(4)]
    courier = Courier(random.Random(2026))
    async with installed(databases, tmp_path, courier, chats=chats, numbers=(), hooks=False) as recado:
        recado.start("clock")
        for deaths in range(1, 4):
            _ask(recado, chats, deaths)
            dying = recado.start("worker", FAILPOINT="poll.stored")
            await until(lambda process=dying: process.poll() is not None, what="the death of the poller")
            assert dying.returncode == -signal.SIGKILL
            recado.kills.append((time.monotonic(), "worker"))
        _ask(recado, chats, 4)
        recado.start("worker")
        await until(lambda: len(recado.run().messages) == len(recado.said), what="the last message")
        await recado.settles()

    run = recado.run()
    assert violations(run) == []
    assert (len(run.said), recado.bots.complaints()) == (16, [])


def _ask(recado: Installation, chats: Sequence[str], n: int) -> None:
    for place, chat in enumerate(chats):
        message = recado.bots.users.says(int(chat), f"nova tarefa: item {place}-{n}", date=int(time.time()))
        recado.bots.pending.append(recado.bots.updates[-1])
        recado.said[f"{chat}:{message['message_id']}"] = f"item {place}-{n}"


def _errors(recado: Installation) -> list[str]:
    logs = [path.read_text().splitlines() for path in recado.folder.glob("*.log")]
    return [line for lines in logs for line in lines if '"error"' in line]
