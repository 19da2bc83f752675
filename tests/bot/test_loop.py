"""Everything runs on libuv's loop, and on Python's own where that is missing."""

import asyncio
import subprocess
import sys

import pytest


async def test_we_run_on_libuvs_loop() -> None:
    assert type(asyncio.get_running_loop()).__module__ == "uvloop"


@pytest.mark.parametrize(
    ("missing", "module"), [("", "uvloop"), ("sys.modules['uvloop'] = None", "asyncio.unix_events")]
)
def test_a_command_runs_on_the_loop_there_is(missing: str, module: str) -> None:
    script = f"""
import asyncio, sys
{missing}
from bot.cli.run import run
async def main():
    return type(asyncio.get_running_loop()).__module__
print(run(main()))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == module
