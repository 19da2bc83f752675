"""Which messengers a process opens, and what their secrets are made from."""

import asyncio
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.channels.configured import open_messengers
from bot.channels.secret import webhook_secret
from bot.clock import utc_now
from bot.settings import Settings


def settings(folder: Path, **said: object) -> Settings:
    return Settings.model_validate({"data_dir": folder, "database_url": None, **said})


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_the_secret_that_is_told_is_the_secret(tmp_path: Path) -> None:
    assert webhook_secret(settings(tmp_path, webhook_secret="mine")) == "mine"
    assert list(tmp_path.iterdir()) == []


def test_without_one_it_is_made_once_and_readable_to_nobody_else(tmp_path: Path) -> None:
    first, second = (webhook_secret(settings(tmp_path / "new")) for _ in range(2))

    assert first == second
    assert len(first) >= 32
    (file,) = (tmp_path / "new").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only as root the database runs as another user")
def test_the_data_directory_made_for_it_lets_the_database_through(tmp_path: Path) -> None:
    webhook_secret(settings(tmp_path / "data"))

    assert (tmp_path / "data").stat().st_mode & stat.S_IXOTH


def test_another_directory_has_another_secret(tmp_path: Path) -> None:
    assert webhook_secret(settings(tmp_path / "a")) != webhook_secret(settings(tmp_path / "b"))


async def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    made = await asyncio.gather(
        *(
            asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                "import sys; from pathlib import Path; from bot.settings import Settings\n"
                "from bot.channels.secret import webhook_secret\n"
                "print(webhook_secret(Settings(data_dir=Path(sys.argv[1]), database_url=None)))",
                str(tmp_path),
                stdout=asyncio.subprocess.PIPE,
                cwd=Path(__file__).parents[2],
            )
            for _ in range(4)
        )
    )
    said = {(await process.communicate())[0] for process in made}

    assert len(said) == 1
    assert names(tmp_path) == ["webhook_secret"]


async def test_without_a_messenger_none_is_opened(tmp_path: Path) -> None:
    async with open_messengers(settings(tmp_path), clock=utc_now) as messengers:
        assert (messengers.channels, messengers.doors, messengers.polls) == ((), (), ())
    assert names(tmp_path) == []


@pytest.mark.parametrize("module", ["telegram", "integrations.evolution"])
def test_what_is_not_configured_is_not_imported(module: str) -> None:
    code = f"import sys, bot.channels.configured, bot.cli.serve, bot.app; print({module!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
