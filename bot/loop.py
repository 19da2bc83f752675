"""The event loop every process of ours runs on."""

import asyncio


def new_loop() -> asyncio.AbstractEventLoop:
    """libuv's, which spends less of the processor on every message; Python's own where there is no libuv."""
    try:
        import uvloop  # noqa: PLC0415 - not on every machine
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
