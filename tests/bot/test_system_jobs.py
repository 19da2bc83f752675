"""What Recado does by itself: shown with its last and next time, run by hand, and its failures told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from dialogue import Chat

from bot.app import App
from bot.cli.jobs import listing
from bot.system_jobs import SystemJob, SystemJobs


def broken(app: App) -> SystemJobs:
    async def fail() -> None:
        raise ValueError("a secret of somebody's")

    jobs: Mapping[str, SystemJob] = {"sweep": SystemJob(name="sweep", every=timedelta(seconds=5), run=fail)}
    return replace(app.system_jobs, jobs=jobs)


async def record(jobs: SystemJobs, name: str) -> Mapping[str, object]:
    found = {job.name: row for job, row in await jobs.listed()}[name]
    assert found is not None
    return found


async def test_what_was_run_says_when_and_when_it_comes_next(chat: Chat) -> None:
    jobs = chat.app.system_jobs
    await jobs.run("retention")
    row = await record(jobs, "retention")
    now = chat.clock.now.astimezone(UTC)
    assert (row["outcome"], row["started_at"], row["next_at"]) == ("done", now, now + timedelta(days=1))


async def test_what_failed_says_so_without_its_words(chat: Chat) -> None:
    jobs = broken(chat.app)
    with pytest.raises(ValueError, match="secret"):
        await jobs.run("sweep")
    row = await record(jobs, "sweep")
    assert (row["outcome"], row["error"]) == ("failed", "ValueError")


async def test_what_runs_every_second_is_written_down_once_a_minute(chat: Chat) -> None:
    jobs = chat.app.system_jobs
    await jobs.run("reminders")
    first = (await record(jobs, "reminders"))["started_at"]
    chat.clock.passes(seconds=30)
    await jobs.run("reminders")
    assert (await record(jobs, "reminders"))["started_at"] == first
    chat.clock.passes(seconds=31)
    await jobs.run("reminders")
    assert (await record(jobs, "reminders"))["started_at"] == chat.clock.now.astimezone(UTC)


async def test_the_list_names_all_of_them_in_both_languages(chat: Chat) -> None:
    await chat.app.system_jobs.run("retention")
    portuguese = await listing(chat.app, "pt-BR", chat.clock.now)
    english = await listing(chat.app, "en", chat.clock.now)
    assert [line.split()[0] for line in portuguese] == ["reminders", "sweep", "forget", "retention"]
    assert "último: sáb 21/11 às 09:00" in portuguese[3]
    assert "próximo: dom 22/11 às 09:00" in portuguese[3]
    assert english[3].endswith("ok")
    assert "never" in english[0]
