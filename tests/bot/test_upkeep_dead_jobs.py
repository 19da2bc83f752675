"""The sweeper and what dead workers left in the queue."""

import asyncio

import psycopg
import pytest
from dialogue import Chat
from postgres import Databases


@pytest.fixture
def queue(databases: Databases) -> psycopg.Connection:
    """The queue as a superuser sees it."""
    connection = psycopg.connect(databases.superuser, autocommit=True, options="-c search_path=queue,public")
    yield connection
    connection.close()


def jobs(queue: psycopg.Connection) -> list[tuple[object, ...]]:
    return queue.execute("select task_name, status::text from queue.procrastinate_jobs order by id").fetchall()


async def test_a_sweep_that_died_does_not_stand_in_the_way_of_the_next(chat: Chat, queue: psycopg.Connection) -> None:
    for status in ("doing", "todo"):
        queue.execute(
            "insert into queue.procrastinate_jobs (queue_name, task_name, status, queueing_lock) "
            "values ('upkeep', 'sweep', %s, 'sweep')",
            [status],
        )

    await chat.app.sweeper.sweep()

    assert jobs(queue) == [("sweep", "todo")]


async def test_sweepers_that_find_the_same_dead_jobs_retry_each_once(chat: Chat, queue: psycopg.Connection) -> None:
    queue.execute(
        "insert into queue.procrastinate_jobs (queue_name, task_name, status) "
        "select 'turns', 'take', 'doing' from generate_series(1, 20)"
    )

    await asyncio.gather(*(chat.app.sweeper.sweep() for _ in range(4)))

    assert jobs(queue) == [("take", "todo")] * 20


async def test_what_this_process_held_when_its_database_went_is_nudged_at_once(
    chat: Chat, queue: psycopg.Connection
) -> None:
    (event,) = await chat.sends("nova tarefa: item 1")
    stored = await chat.app.inbox.receive(event)
    assert await chat.app.turns._claim(stored.address) is not None
    assert await chat.app.turns._claim(stored.address) is None
    queue.execute("delete from queue.procrastinate_jobs")

    await chat.app.sweeper.resume()

    assert ("take", "todo") in jobs(queue)
    await chat.app.turns.take(stored.address)
    assert [row["title"] for row in await chat.rows("select title from tasks")] == ["item 1"]
