"""Nobody waits for somebody who has died, and nobody is taken for dead who may live."""

from collections.abc import Callable

import pytest
from dialogue import Chat

from bot.process import worker_name


def living() -> str:
    return worker_name()


def dead() -> str:
    machine, number, began = worker_name().rsplit(":", 2)
    return f"{machine}:{number}:{int(began) - 60}"


def elsewhere() -> str:
    return "elsewhere/0:1:1"


async def held_by(chat: Chat, worker: str) -> None:
    async with chat.session() as session:
        await session.run(
            """
            update conversations set leased_by = :worker, leased_until = clock_timestamp() + interval '1 hour',
              sender = :worker || ':1', sending_until = clock_timestamp() + interval '1 hour'
            where org_id = :org_id and user_id = :user_id
            """,
            worker=worker,
        )


async def free(chat: Chat) -> tuple[bool, bool]:
    [row] = await chat.rows(
        "select leased_until is null and leased_by is null as turn, sending_until is null and sender is null as send "
        "from conversations"
    )
    return bool(row["turn"]), bool(row["send"])


@pytest.mark.parametrize(
    ("worker", "freed"), [(dead, (True, True)), (living, (False, False)), (elsewhere, (False, False))]
)
async def test_at_start_only_what_the_dead_of_this_machine_held_is_free(
    chat: Chat, worker: Callable[[], str], freed: tuple[bool, bool]
) -> None:
    await chat.says("oi")
    await held_by(chat, worker())
    await chat.app.sweeper.bury()
    assert await free(chat) == freed


@pytest.mark.parametrize(("worker", "freed"), [(living, (True, True)), (elsewhere, (False, False))])
async def test_after_a_lost_database_a_process_frees_what_it_held_itself(
    chat: Chat, worker: Callable[[], str], freed: tuple[bool, bool]
) -> None:
    await chat.says("oi")
    await held_by(chat, worker())
    await chat.app.sweeper.resume()
    assert await free(chat) == freed
