"""Real processes, to be killed, without the seconds of a start: forked from one that has imported everything and done nothing."""

import asyncio
import os
import signal
import sys
import warnings
from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from chaos import worker

from bot import failpoints
from bot.loop import new_loop
from bot.simulating import process as simulated

_FORKING = get_context("forkserver")
# There is one such process for the simulated year and for us. It is started in the folder of the repository.
_FORKING.set_forkserver_preload(["tests.chaos.strict", simulated.worker.__name__, "tests.chaos.warmed"])


class Forked:
    """A worker, as `subprocess.Popen` would show it."""

    def __init__(self, *arguments: str, settings: Mapping[str, str], log: Path, heard: bool = False) -> None:
        """Its environment is ours and the settings; what it says goes into the log, unless it is `heard`."""
        theirs_in, ours_in = _FORKING.Pipe(duplex=False)
        ours_out, theirs_out = _FORKING.Pipe(duplex=False)
        environment = {**os.environ, **settings}
        given = (arguments, environment, theirs_in, theirs_out if heard else None, log)
        self._process = _FORKING.Process(target=_live, args=given, daemon=True)
        self._process.start()
        self.stdin = os.fdopen(os.dup(ours_in.fileno()), "w", encoding="utf-8")
        self.stdout = os.fdopen(os.dup(ours_out.fileno()), encoding="utf-8")
        for each in (theirs_in, ours_in, ours_out, theirs_out):
            each.close()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def wait(self, seconds: float) -> None:
        self._process.join(seconds)
        assert self.poll() is not None


def _live(
    arguments: tuple[str, ...], environment: Mapping[str, str], heard: Connection, said: Connection | None, log: Path
) -> None:
    warnings.simplefilter("error")
    os.environ.clear()
    os.environ.update(environment)
    # Where it dies is read from the environment at an import, which was before.
    failpoints.arm(os.environ["FAILPOINT"])
    os.chdir(log.parent)
    with log.open("w") as file:
        os.dup2(heard.fileno(), 0)
        os.dup2(said.fileno() if said else file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    heard.close()
    if said:
        said.close()
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(worker.main(*arguments))
