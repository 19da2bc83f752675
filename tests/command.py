"""The `recado` command as a person runs it: a process of its own, with only the environment it is given."""

import os
import pty
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

RECADO = str(Path(sys.executable).with_name("recado"))
PATIENCE = 30.0
CLEAN = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "pt_BR.UTF-8", "TERM": "xterm-256color"}
MEASURED = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
"""Under `pytest --cov` our processes are measured; but not somebody else's, who may not write here."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def recado(
    *arguments: str, said: str = "", env: Mapping[str, str], cwd: Path | None = None, user: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [RECADO, *arguments],
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**CLEAN, **({} if user else MEASURED), **env},
        cwd=cwd or "/",
        user=user,
        timeout=PATIENCE * 2,
        check=False,
    )


class Keyboard:
    """A person at a real terminal."""

    def __init__(self, *arguments: str, env: Mapping[str, str], cwd: Path = Path("/")) -> None:
        self.seen = b""
        self.over = False
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execve(RECADO, [RECADO, *arguments], {**CLEAN, **MEASURED, **env})

    def types(self, keys: str) -> None:
        self.seen = b""
        os.write(self._terminal, keys.encode())

    def sees(self, words: str) -> float:
        """Waits until the words are on the screen; answers the seconds that took."""
        began = time.monotonic()
        while words.encode() not in self.seen:
            assert time.monotonic() - began < PATIENCE, self.seen[-2000:].decode(errors="replace")
            if select.select([self._terminal], [], [], 0.01)[0]:
                self._read()
        return time.monotonic() - began

    def resident_megabytes(self) -> float:
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1000

    def ends(self) -> int:
        """The exit code, once it has left by itself."""
        began = time.monotonic()
        while True:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.over = True
                os.close(self._terminal)
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() - began < PATIENCE
            if select.select([self._terminal], [], [], 0.01)[0]:
                self._read()

    def killed(self) -> None:
        """SIGKILL; nothing when it has left already."""
        if self.over:
            return
        self.over = True
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def _read(self) -> None:
        try:
            read = os.read(self._terminal, 65536)
        except OSError:
            return
        self.seen += read
        if b"\x1b[6n" in read:
            # A terminal answers where its cursor is.
            os.write(self._terminal, b"\x1b[1;1R")
