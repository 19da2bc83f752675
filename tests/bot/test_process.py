"""Whether another worker has died is said only of those who can be looked at."""

import subprocess
import sys

import pytest

from bot.process import is_dead, worker_name


def test_this_process_is_alive() -> None:
    assert not is_dead(worker_name())


def test_one_that_has_ended_is_dead() -> None:
    said = "from bot.process import worker_name; print(worker_name())"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert is_dead(done.stdout.strip())


@pytest.mark.parametrize("sender", ["", ":4be1c0"])
def test_another_with_the_number_of_a_dead_one_is_not_that_one(sender: str) -> None:
    machine, number, began = worker_name().rsplit(":", 2)
    assert is_dead(f"{machine}:{number}:{int(began) - 60}{sender}")


def test_of_another_machine_nobody_knows() -> None:
    _, number, began = worker_name().rsplit(":", 2)
    assert not is_dead(f"elsewhere/0:{number}:{began}")
