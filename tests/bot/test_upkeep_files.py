"""A file whose job was lost is asked for again."""

from collections.abc import Iterator

import psycopg
import pytest
from dialogue import Chat
from postgres import Databases


@pytest.fixture
def queue(databases: Databases) -> Iterator[psycopg.Connection]:
    connection = psycopg.connect(databases.superuser, autocommit=True, options="-c search_path=queue,public")
    yield connection
    connection.close()


def jobs(queue: psycopg.Connection) -> list[float]:
    """Seconds until each job that fetches a file may run."""
    rows = queue.execute(
        "select coalesce(extract(epoch from scheduled_at - now()), 0)::float8 from procrastinate_jobs "
        "where task_name = 'fetch_file' and status = 'todo'"
    )
    return [row[0] for row in rows.fetchall()]


async def test_a_file_that_has_its_job_gets_no_other(chat: Chat, queue: psycopg.Connection) -> None:
    await chat.sends_file("photo")
    await chat.app.sweeper.sweep()
    assert jobs(queue) == [0.0]


async def test_a_file_whose_job_was_lost_gets_one_some_minutes_later(chat: Chat, queue: psycopg.Connection) -> None:
    await chat.sends_file("photo")
    queue.execute("delete from procrastinate_jobs")
    for _ in range(3):
        await chat.app.sweeper.sweep()
    (wait,) = jobs(queue)
    assert 500 < wait <= 600


async def test_a_file_that_was_refused_gets_none(chat: Chat, queue: psycopg.Connection) -> None:
    await chat.sends_file("photo")
    queue.execute("delete from procrastinate_jobs")
    async with chat.session() as session:
        await session.run("update files set state = 'refused' where user_id = :user_id")
    await chat.app.sweeper.sweep()
    assert jobs(queue) == []
