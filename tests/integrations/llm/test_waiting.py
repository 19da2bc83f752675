"""How long is waited, for whom, and when it is given up: all within one budget of time."""

import asyncio
from email.utils import format_datetime

import pytest
from models_stage import Stage, prompt, staged
from servers.llm import LlmServer
from servers.llm_script import BLACKHOLE, CUT_OFF, EMPTY, ENDS_EARLY, REFUSES, Scripted, fails, retry_info, says

from bot.clock import utc_now
from integrations.llm import ModelUnavailableError


async def test_a_wait_without_advice_is_short_and_grows(server: LlmServer, streamed: bool) -> None:
    server.script([fails(503), ENDS_EARLY, EMPTY, fails(500), says("Oi")])
    async with staged(server, order="openai", model_stream=streamed, model_attempts=5) as stage:
        await stage.models.ask(prompt())

    assert stage.time.waits == [0.5, 1.0, 2.0, 4.0]


async def test_retry_after_in_seconds_is_waited_for(alone: Stage) -> None:
    alone.server.script([fails(429, retry_after="7"), says("Oi")])

    await alone.models.ask(prompt())

    (wait,) = alone.time.waits
    assert 7 <= wait <= 7.7


async def test_retry_after_as_a_date_is_waited_for(alone: Stage) -> None:
    date = format_datetime(utc_now().replace(microsecond=0), usegmt=True)
    alone.server.script([fails(503, retry_after=date), says("Oi")])

    await alone.models.ask(prompt())

    (wait,) = alone.time.waits
    assert 0 <= wait <= 1


async def test_the_wait_in_geminis_body_is_waited_for(server: LlmServer, streamed: bool) -> None:
    server.script([retry_info("4.5s"), says("Oi")])
    async with staged(server, order="gemini", model_stream=streamed) as stage:
        await stage.models.ask(prompt())

    (wait,) = stage.time.waits
    assert 4.5 <= wait <= 5


async def test_a_wait_beyond_the_budget_is_not_begun(alone: Stage) -> None:
    alone.server.script([fails(429, retry_after="31")])

    with pytest.raises(ModelUnavailableError) as failed:
        await alone.models.ask(prompt())

    assert (failed.value.reason, failed.value.retry_after, alone.time.waits) == ("rate_limited", 31, [])


@pytest.mark.parametrize(("asked_to_wait", "waited"), [("12", 1), ("20", 0)])
async def test_whoever_has_another_behind_waits_no_longer_than_its_share(
    both: Stage, asked_to_wait: str, waited: int
) -> None:
    both.server.script([fails(429, retry_after=asked_to_wait), says("a")], to="gemini")
    both.server.script([says("b")], to="openai")

    answer = await both.models.ask(prompt())

    assert (answer.text, len(both.time.waits)) == ("a" if waited else "b", waited)


async def test_all_tries_share_one_budget(both: Stage) -> None:
    both.server.always(fails(429, retry_after="12"))

    with pytest.raises(ModelUnavailableError) as failed:
        await both.models.ask(prompt())

    assert both.time.now - 1000 <= 30
    assert failed.value.retry_after == 12


@pytest.mark.parametrize("seconds", [5.0, None])
async def test_the_caller_may_have_less_time(both: Stage, seconds: float | None) -> None:
    both.server.always(fails(503, retry_after="3"))

    with pytest.raises(ModelUnavailableError):
        await both.models.ask(prompt(), seconds=seconds)

    # Three seconds are more than half of five, but not of thirty.
    assert len(both.time.waits) == (1 if seconds else 2)


async def test_no_time_left_is_a_timeout(both: Stage) -> None:
    with pytest.raises(ModelUnavailableError) as failed:
        await both.models.ask(prompt(), seconds=0)

    assert (failed.value.reason, both.server.requests) == ("timeout", [])


async def test_a_silent_provider_leaves_time_for_the_next(server: LlmServer, streamed: bool) -> None:
    server.always(BLACKHOLE, to="gemini")
    server.script([says("Oi")], to="openai")
    async with staged(server, model_stream=streamed, model_read_seconds=0.3, model_seconds=2.0) as stage:
        answer = await stage.models.ask(prompt())

    assert answer.provider == "openai"


async def test_a_stream_that_never_ends_is_ended(server: LlmServer) -> None:
    """Each chunk comes in time, and yet it takes too long."""
    server.always(Scripted(text="Oi" * 50, pause=0.1))
    async with staged(server, order="openai", model_seconds=0.5) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert failed.value.reason == "timeout"
    assert [spent.usage.input_tokens > 0 for spent in failed.value.spent] == [True]


async def test_the_most_telling_reason_is_given(both: Stage) -> None:
    both.server.script([REFUSES], to="gemini")
    both.server.always(fails(503), to="openai")

    with pytest.raises(ModelUnavailableError) as failed:
        await both.models.ask(prompt())

    assert failed.value.reason == "blocked"
    assert [spent.provider for spent in failed.value.spent] == ["gemini"]


async def test_without_a_key_nobody_is_asked(server: LlmServer) -> None:
    nothing = {"gemini_api_key": "", "gemini_base_url": "", "openai_api_key": "", "openai_base_url": ""}
    async with staged(server, **nothing) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert (stage.models.configured, stage.models.names, failed.value.reason) == (False, (), "not_configured")


async def test_a_server_of_ones_own_needs_no_key_and_costs_nothing(server: LlmServer) -> None:
    server.script([CUT_OFF, says("Oi")])
    async with staged(server, order="openai", openai_api_key="", openai_model="qwen3:4b") as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())
        answer = await stage.models.ask(prompt())

    assert (answer.text, answer.cost, failed.value.spent[0].cost) == ("Oi", 0, 0)


async def test_keys_of_the_environment_are_nobodys_business(server: LlmServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "GOOGLE_API_KEY", "GEMINI_API_KEY"):
        monkeypatch.setenv(name, "sk-of-another-program")
    server.always(says("Oi"))
    async with staged(server, gemini_api_key="", openai_api_key="") as stage:
        for name in stage.models.names:
            await stage.models.ask(prompt(), names=[name])

    assert len(server.requests) == 2
    assert "sk-of-another-program" not in str([seen.headers for seen in server.requests])


async def test_names_of_nobody_known_are_not_asked(both: Stage) -> None:
    with pytest.raises(ModelUnavailableError) as failed:
        await both.models.ask(prompt(), names=["anthropic:claude", "gemini:", "gpt-5"])

    assert (failed.value.reason, both.server.requests) == ("not_configured", [])


async def test_a_cancelled_question_hangs_up(both: Stage) -> None:
    both.server.always(BLACKHOLE)
    asking = asyncio.create_task(both.models.ask(prompt()))
    await both.server.reached(1)

    asking.cancel()

    with pytest.raises(asyncio.CancelledError):
        await asking
    assert both.models.health == {"gemini": "ok", "openai": "ok"}
