"""A provider that keeps failing is left alone, tried again by one question, and taken back."""

import asyncio

import pytest
from models_stage import Stage, Time, prompt, staged
from servers.llm import LlmServer
from servers.llm_script import BLACKHOLE, CUT_OFF, Scripted, fails, says
from structlog.testing import capture_logs

from integrations.llm import ModelUnavailableError
from integrations.llm.breaker import LONGEST_REST, OPENS_AFTER, RESTS, Breaker

ILL = {"503": fails(503), "429": fails(429), "blackhole": BLACKHOLE}


def opened(time: Time, retry_after: float | None = None) -> Breaker:
    breaker = Breaker(time)
    for _ in range(OPENS_AFTER):
        breaker.failed(retry_after)
    return breaker


def test_it_opens_after_failures_in_a_row() -> None:
    breaker = Breaker(Time())

    assert [breaker.failed(None) for _ in range(OPENS_AFTER - 1)] == [False] * (OPENS_AFTER - 1)
    assert (breaker.state, breaker.wait()) == ("ok", 0)
    assert breaker.failed(None)
    assert (breaker.state, breaker.wait()) == ("open", RESTS)


def test_an_answer_in_between_starts_the_count_again() -> None:
    breaker = Breaker(Time())
    for _ in range(OPENS_AFTER * 2):
        breaker.failed(None)
        breaker.succeeded()

    assert breaker.state == "ok"


@pytest.mark.parametrize(("asked", "rest"), [(None, RESTS), (1.0, RESTS), (90.0, 90.0), (86400.0, LONGEST_REST)])
def test_it_rests_as_long_as_the_provider_asks_within_reason(asked: float | None, rest: float) -> None:
    assert opened(Time(), asked).wait() == rest


@pytest.mark.parametrize(("asked", "rest"), [(RESTS, 0), (600.0, 600.0), (3600.0, 3600.0), (86400.0, LONGEST_REST)])
def test_one_answer_that_asks_for_a_long_rest_is_enough(asked: float, rest: float) -> None:
    breaker = Breaker(Time())

    assert breaker.failed(asked) is (rest > 0)
    assert breaker.wait() == rest


async def test_whoever_asks_for_an_hour_is_not_asked_again_before(both: Stage) -> None:
    both.server.always(fails(429, retry_after="3600"), to="gemini")
    both.server.always(says("b"), to="openai")

    for _ in range(3):
        assert (await both.models.ask(prompt())).text == "b"
    assert (len(both.server.asked("gemini")), both.models.health) == (1, {"gemini": "open", "openai": "ok"})

    both.time.now += 3600
    await both.models.ask(prompt())
    assert (len(both.server.asked("gemini")), both.time.waits) == (2, [])


def test_one_question_tries_whether_it_is_well_again() -> None:
    time = Time()
    breaker = opened(time)
    time.now += RESTS

    assert [breaker.wait() == 0 for _ in range(3)] == [True, False, False]
    assert breaker.succeeded()
    assert (breaker.state, breaker.wait()) == ("ok", 0)


def test_a_failed_try_leaves_it_alone_again() -> None:
    time = Time()
    breaker = opened(time)
    time.now += RESTS
    breaker.wait()

    assert not breaker.failed(None)
    assert breaker.wait() == RESTS


def test_a_try_given_up_lets_the_next_one_try() -> None:
    time = Time()
    breaker = opened(time)
    time.now += RESTS
    breaker.wait()
    breaker.left()

    assert breaker.wait() == 0


@pytest.mark.parametrize("name", ILL)
async def test_a_provider_that_fails_is_asked_no_more_until_it_is_well(
    server: LlmServer, provider: str, name: str
) -> None:
    server.always(ILL[name], to=provider)
    other = "openai" if provider == "gemini" else "gemini"
    server.always(says("Oi"), to=other)
    async with staged(server, order=f"{provider},{other}", model_read_seconds=0.3) as stage:
        with capture_logs() as lines:
            for _ in range(5):
                assert (await stage.models.ask(prompt())).provider == other
        ill = len(server.asked(provider))
        health = dict(stage.models.health)

        server.always(says("Voltei"), to=provider)
        stage.time.now += RESTS
        with capture_logs() as more:
            well = await stage.models.ask(prompt())

    assert ill == OPENS_AFTER
    assert health == {provider: "open", other: "ok"}
    assert [line["provider"] for line in lines if line["event"] == "model_breaker_opened"] == [provider]
    assert (well.provider, well.text) == (provider, "Voltei")
    assert [(line["event"], line["provider"]) for line in more] == [("model_breaker_closed", provider)]
    assert stage.models.health == {provider: "ok", other: "ok"}


async def test_when_every_breaker_is_open_nobody_waits(server: LlmServer) -> None:
    server.always(fails(503))
    async with staged(server) as stage:
        failures = []
        for _ in range(4):
            with pytest.raises(ModelUnavailableError) as failed:
                await stage.models.ask(prompt())
            failures.append((failed.value.reason, failed.value.retry_after))
        waits = len(stage.time.waits)

    assert len(server.requests) == OPENS_AFTER * 2
    assert failures[-1][0] == "breaker_open"
    assert 0 < (failures[-1][1] or 0) <= RESTS
    assert waits == 2


@pytest.mark.parametrize("answer", [CUT_OFF, fails(401), fails(404)], ids=["cut off", "401", "404"])
async def test_a_provider_that_answers_is_not_ill(server: LlmServer, answer: Scripted) -> None:
    server.always(answer)
    async with staged(server) as stage:
        for _ in range(OPENS_AFTER + 1):
            with pytest.raises(ModelUnavailableError):
                await stage.models.ask(prompt())

    assert stage.models.health == {"gemini": "ok", "openai": "ok"}


async def test_a_cancelled_try_does_not_keep_others_out(server: LlmServer) -> None:
    server.script([fails(503)] * OPENS_AFTER + [BLACKHOLE, says("Oi")])
    async with staged(server, order="openai", model_attempts=OPENS_AFTER) as stage:
        with pytest.raises(ModelUnavailableError):
            await stage.models.ask(prompt())
        stage.time.now += RESTS
        trying = asyncio.create_task(stage.models.ask(prompt()))
        await server.reached(OPENS_AFTER + 1)
        trying.cancel()
        with pytest.raises(asyncio.CancelledError):
            await trying

        answer = await stage.models.ask(prompt())

    assert answer.text == "Oi"
