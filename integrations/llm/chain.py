"""The providers one after another: tries, waits and the breakers. Imported only when a model is asked."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import structlog
from pydantic_ai.messages import ModelResponse

from integrations.llm import wire
from integrations.llm.attempt import AttemptFailedError, attempt
from integrations.llm.breaker import Breaker
from integrations.llm.names import keyless
from integrations.llm.prices import cost
from integrations.llm.providers import connect
from integrations.llm.types import Answer, ModelSettings, ModelUnavailableError, Prompt, Reason, Spent, Usage

log = structlog.get_logger()

_FIRST_WAIT = 0.5
"""Seconds before the second try; each further wait is twice as long, give or take a half."""
_FAIR = 2.0
"""Seconds that a provider must have had before its silence counts against it."""
_MEANS_ILL: frozenset[Reason] = frozenset({"timeout", "down", "rate_limited"})
_TELLING: tuple[Reason, ...] = (
    "breaker_open",
    "not_configured",
    "auth",
    "bad_answer",
    "down",
    "timeout",
    "rate_limited",
    "blocked",
)
"""Where providers failed for different reasons, the last of these tells a person most."""
_SETTINGS = {"auth": "{}_API_KEY", "not_configured": "{}_MODEL"}


@dataclass(slots=True)
class _Round:
    """One question on its way along the providers."""

    prompt: Prompt
    deadline: float
    started: float
    failures: list[AttemptFailedError]
    spent: list[Spent]


class Chain:
    """The providers, connected."""

    def __init__(
        self,
        settings: ModelSettings,
        breakers: Mapping[str, Breaker],
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]],
        chance: Callable[[], float],
    ) -> None:
        self._settings = settings
        self._breakers = breakers
        self._clock, self._sleep, self._chance = clock, sleep, chance
        self._connections = connect(settings)

    async def ask(self, prompt: Prompt, names: Sequence[str], deadline: float) -> Answer:
        """The first usable answer before `deadline` on our clock.

        Raises:
            ModelUnavailableError: there is none.
        """
        asked = _Round(prompt, deadline, self._clock(), [], [])
        for place, name in enumerate(names):
            left = deadline - self._clock()
            if left <= 0:
                break
            provider, _, model = name.partition(":")
            # Whoever has somebody behind waits no longer than its share.
            patience = left / (len(names) - place)
            if answer := await self._ask_one(provider, model, asked, self._clock() + patience):
                return answer
        raise _unavailable(asked)

    async def close(self) -> None:
        await self._connections.client.aclose()

    async def _ask_one(self, provider: str, model: str, asked: _Round, patience: float) -> Answer | None:
        for number in range(1, self._settings.model_attempts + 1):
            # A whole answer is silent until it comes, so only a share of the time shows that none will.
            until = asked.deadline if self._settings.model_stream else patience
            failure = await self._guarded(provider, model, asked, until)
            if isinstance(failure, Answer):
                return failure
            asked.failures.append(failure)
            if failure.usage:
                asked.spent.append(self._bill(provider, model, failure.usage))
            delay = self._delay(number, failure.retry_after)
            again = number < self._settings.model_attempts and self._clock() + delay < patience and failure.again
            again = again and self._breakers[provider].state == "ok"
            _report(provider, model, failure, number, delay if again else None)
            if not again:
                break
            await self._sleep(delay)
        return None

    async def _guarded(self, provider: str, model: str, asked: _Round, until: float) -> Answer | AttemptFailedError:
        breaker = self._breakers[provider]
        if (rest := breaker.wait()) > 0:
            return AttemptFailedError("breaker_open", "left alone", again=False, retry_after=rest)
        seconds = until - self._clock()
        try:
            response = await attempt(
                self._connections.model(f"{provider}:{model}"),
                asked.prompt,
                streamed=self._settings.model_stream,
                silence=self._settings.model_read_seconds,
                seconds=seconds,
            )
        except AttemptFailedError as failure:
            if failure.reason != "timeout" or seconds >= _FAIR:
                self._judge(provider, failure)
            return failure
        finally:
            # Nothing to give back unless somebody cancelled us.
            breaker.left()
        self._well(provider)
        return self._answer(provider, model, response, asked)

    def _judge(self, provider: str, failure: AttemptFailedError) -> None:
        if failure.reason not in _MEANS_ILL:
            # It answers; what it answers is another matter.
            self._well(provider)
        elif self._breakers[provider].failed(failure.retry_after):
            log.warning("model_breaker_opened", provider=provider, reason=failure.reason)

    def _well(self, provider: str) -> None:
        if self._breakers[provider].succeeded():
            log.info("model_breaker_closed", provider=provider)

    def _answer(self, provider: str, model: str, response: ModelResponse, asked: _Round) -> Answer:
        bill = self._bill(provider, model, wire.usage(response))
        return Answer(
            text=wire.text(response),
            calls=wire.calls(response),
            stored=wire.stored(response),
            provider=provider,
            model=model,
            usage=bill.usage,
            cost=bill.cost,
            milliseconds=round((self._clock() - asked.started) * 1000),
            spent=tuple(asked.spent),
        )

    def _bill(self, provider: str, model: str, usage: Usage) -> Spent:
        free = keyless(self._settings, provider)
        paid = Decimal(0) if free else cost(model, usage, unknown=self._settings.model_max_price)
        return Spent(provider=provider, model=model, usage=usage, cost=paid)

    def _delay(self, number: int, retry_after: float | None) -> float:
        """What the provider asks for, or a growing while; a little more, so that those who wait do not come together."""
        if retry_after is not None:
            return retry_after * (1 + 0.1 * self._chance())
        return _FIRST_WAIT * 2.0 ** (number - 1) * (0.5 + self._chance())


def _unavailable(asked: _Round) -> ModelUnavailableError:
    if not asked.failures:
        return ModelUnavailableError("timeout")
    worst = max(asked.failures, key=lambda failure: _TELLING.index(failure.reason))
    waits = [failure.retry_after for failure in asked.failures if failure.retry_after is not None]
    return ModelUnavailableError(
        worst.reason, worst.detail, retry_after=min(waits, default=None), spent=tuple(asked.spent)
    )


def _report(provider: str, model: str, failure: AttemptFailedError, number: int, delay: float | None) -> None:
    if failure.reason == "breaker_open":
        # That it opened has been said.
        return
    setting = _SETTINGS.get(failure.reason, "").format(provider.upper()) or None
    log.warning(
        "model_attempt_failed",
        provider=provider,
        model=model,
        reason=failure.reason,
        error=failure.detail,
        setting=setting,
        attempt=number,
        delay=delay,
    )
