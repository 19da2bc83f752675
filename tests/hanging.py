"""A test that hangs is ended, and says where every task and thread of it waits.

pytest-timeout's signal does not end it: uvloop keeps what a signal's handler raises to itself.
"""

import asyncio
import faulthandler
import gc
import os
import sys
import threading
from typing import Any

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> bool:
    timer = threading.Timer(settings.timeout, _give_up, (item,))
    timer.daemon = True
    item.cancel_timeout = timer.cancel  # type: ignore[attr-defined]
    timer.start()
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> bool:
    cancel = getattr(item, "cancel_timeout", None)
    if cancel:
        cancel()
    return True


def _give_up(item: pytest.Item) -> None:
    """Under xdist another process takes this one's place, and the test has failed."""
    capture: Any = item.config.pluginmanager.getplugin("capturemanager")
    capture.suspend_global_capture(in_=True)
    sys.stderr.write(f"\n{item.nodeid} hangs\n")
    for task in [each for each in gc.get_objects() if isinstance(each, asyncio.Task) and not each.done()]:
        task.print_stack(file=sys.stderr)
    sys.stderr.flush()
    faulthandler.dump_traceback(sys.stderr)
    os._exit(1)
