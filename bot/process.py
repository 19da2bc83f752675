"""Which process this is, so that another on the same machine can tell when it has died."""

import os
import socket
from functools import cache
from pathlib import Path

import psutil


@cache
def _machine() -> str:
    # A container sees its own process numbers, whatever it calls itself.
    namespace = Path("/proc/self/ns/pid")
    return f"{socket.gethostname()}/{namespace.stat().st_ino if namespace.exists() else 0}"


@cache
def worker_name() -> str:
    """The machine, the process number, and when the process began."""
    return f"{_machine()}:{os.getpid()}:{int(psutil.Process().create_time())}"


def is_dead(worker: str) -> bool:
    """Whether a worker of this machine has ended; of another machine nobody can know."""
    machine, _, rest = worker.partition(":")
    if machine != _machine():
        return False
    number, began, *_ = rest.split(":")
    try:
        return int(psutil.Process(int(number)).create_time()) != int(began)
    except psutil.NoSuchProcess:
        return True
