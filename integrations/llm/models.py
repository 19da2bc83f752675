"""Asks language models, one provider after another, within one budget of time."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from integrations.llm.breaker import Breaker, State
from integrations.llm.names import PROVIDERS, configured, usable
from integrations.llm.types import Answer, ModelSettings, ModelUnavailableError, Prompt

if TYPE_CHECKING:
    from asyncio import Task

    from integrations.llm.chain import Chain

Sleep = Callable[[float], Awaitable[object]]


class Models:
    """The models of this process, one object for all its conversations, which share the breakers and the connections.

    Nothing heavy is imported before the first `ask` or `warm`.
    """

    def __init__(
        self,
        settings: ModelSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep | None = None,
        chance: Callable[[], float] | None = None,
    ) -> None:
        self._settings = settings
        self._clock, self._sleep, self._chance = clock, sleep or _sleep, chance or _chance
        self._breakers = {name: Breaker(clock) for name in PROVIDERS}
        self._loading: Task[Chain] | None = None
        self.names = configured(settings)
        """In the order they are asked: "gemini:gemini-2.5-flash", "openai:gpt-5-mini"."""

    @property
    def configured(self) -> bool:
        return bool(self.names)

    @property
    def health(self) -> Mapping[str, State]:
        """Of each provider that can be asked: "open" while it is left alone because it kept failing."""
        return {
            name: self._breakers[name].state for name in dict.fromkeys(name.partition(":")[0] for name in self.names)
        }

    async def ask(self, prompt: Prompt, *, names: Sequence[str] = (), seconds: float | None = None) -> Answer:
        """The first usable answer; `names` goes before MODEL_ORDER, `seconds` before MODEL_SECONDS.

        Raises:
            ModelUnavailableError: no provider gave one in time.
        """
        asked = usable(names, self._settings) if names else self.names
        if not asked:
            raise ModelUnavailableError("not_configured")
        deadline = self._clock() + (self._settings.model_seconds if seconds is None else seconds)
        return await (await self._loaded()).ask(prompt, asked, deadline)

    async def warm(self, *, after: float = 2.0) -> None:
        """Imports what `ask` needs, in a thread: two seconds, and a hundred megabytes.

        Not before `after` seconds, so that a process which lives for one message need not pay for it.
        """
        if self.configured:
            await self._sleep(after)
            await self._loaded()

    async def close(self) -> None:
        """Closes the connections."""
        if self._loading is None:
            return
        if self._loading.done():
            await self._loading.result().close()
        else:
            # Nothing is connected yet.
            self._loading.cancel()

    async def _loaded(self) -> "Chain":
        from asyncio import create_task, shield, to_thread  # noqa: PLC0415 - as below

        if self._loading is None:
            self._loading = create_task(to_thread(self._load))
        # Whoever is cancelled while it loads must not take the others with it.
        return await shield(self._loading)

    def _load(self) -> "Chain":
        chain: type[Chain] = import_module("integrations.llm.chain").Chain
        return chain(self._settings, self._breakers, clock=self._clock, sleep=self._sleep, chance=self._chance)


async def _sleep(seconds: float) -> None:
    # Who reads the settings must not pay for asyncio.
    from asyncio import sleep  # noqa: PLC0415

    await sleep(seconds)


def _chance() -> float:
    from random import random  # noqa: PLC0415 - as above

    return random()  # noqa: S311 - who waits a little longer is no secret
