"""What runs beside a block ends with it, even what did not hear that it was to stop."""

import asyncio

from bot.background import background, stop


async def test_work_that_lost_its_cancellation_is_told_again() -> None:
    heard: list[str] = []

    async def deaf_once() -> None:
        while True:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                heard.append("stop")
                if len(heard) > 1:
                    raise

    task = asyncio.create_task(deaf_once())
    await asyncio.sleep(0)
    await stop(task, patience=0.01)
    assert (heard, task.cancelled()) == (["stop", "stop"], True)


async def test_an_error_of_the_work_stays_with_it() -> None:
    async def fails() -> None:
        raise ValueError("never mind")

    async with background(fails(), name="fails"):
        await asyncio.sleep(0)
