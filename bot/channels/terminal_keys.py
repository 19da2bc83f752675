"""The keyboard between two prompts, when the terminal and not the prompt reads it."""

import contextlib
import os
import termios
from collections.abc import Iterator

_CHARACTERS = 6
"""Where `tcgetattr` keeps the control characters."""


@contextlib.contextmanager
def every_key_kept(terminal: int) -> Iterator[None]:
    """A Ctrl-D typed while a reply is being shown waits for the prompt like any other key.

    While there is no prompt the terminal edits the line itself, and takes Ctrl-D for the end of that empty line: nobody would
    ever see it.
    """
    before = termios.tcgetattr(terminal)
    kept = termios.tcgetattr(terminal)
    kept[_CHARACTERS][termios.VEOF] = bytes([os.fpathconf(terminal, "PC_VDISABLE")])
    termios.tcsetattr(terminal, termios.TCSANOW, kept)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
