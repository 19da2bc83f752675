import os
import pty
import select
import termios
import tty
from collections.abc import Iterator

import pytest

from bot.channels.terminal_keys import every_key_kept


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    person, terminal = pty.openpty()
    yield person, terminal
    os.close(person)
    os.close(terminal)


def test_ctrl_d_without_a_prompt_waits_for_the_prompt(terminal: tuple[int, int]) -> None:
    person, keyboard = terminal
    with every_key_kept(keyboard):
        os.write(person, b"\x04")
        tty.setraw(keyboard, termios.TCSANOW)
        assert select.select([keyboard], [], [], 5)[0]
        assert os.read(keyboard, 10) == b"\x04"


def test_the_terminal_is_left_as_it_was(terminal: tuple[int, int]) -> None:
    _, keyboard = terminal
    before = termios.tcgetattr(keyboard)
    with every_key_kept(keyboard):
        assert termios.tcgetattr(keyboard) != before
    assert termios.tcgetattr(keyboard) == before
