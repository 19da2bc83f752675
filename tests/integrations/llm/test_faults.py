"""Every way a provider fails has its own reason, at both providers, streamed or not."""

import pytest
from models_stage import KEY, Stage, prompt, staged
from servers.llm import LlmServer, refused_url
from servers.llm_script import (
    BLACKHOLE,
    BLOCKED,
    CUT_OFF,
    DROPS,
    EMPTY,
    ENDS_EARLY,
    ERROR_INSIDE,
    INVALID_JSON,
    NO_CHOICE,
    REFUSES,
    SLOW,
    STALLS,
    Scripted,
    fails,
    says,
)
from structlog.testing import capture_logs

from integrations.llm import ModelUnavailableError

FAULTS = {
    "429": (fails(429), "rate_limited"),
    "429 with Retry-After": (fails(429, retry_after="600"), "rate_limited"),
    "500": (fails(500), "down"),
    "503": (fails(503), "down"),
    "529": (fails(529), "down"),
    "408": (fails(408), "down"),
    "slow first byte": (SLOW, "timeout"),
    "stall in the middle": (STALLS, "timeout"),
    "blackhole": (BLACKHOLE, "timeout"),
    "dropped connection": (DROPS, "down"),
    "no finish reason": (ENDS_EARLY, "bad_answer"),
    "invalid JSON": (INVALID_JSON, "bad_answer"),
    "no candidate": (NO_CHOICE, "bad_answer"),
    "empty answer": (EMPTY, "bad_answer"),
    "only white space": (says("\n "), "bad_answer"),
    "cut off": (CUT_OFF, "bad_answer"),
    "400": (fails(400), "bad_answer"),
    "refusal": (REFUSES, "blocked"),
    "safety block": (BLOCKED, "blocked"),
    "401": (fails(401), "auth"),
    "403": (fails(403), "auth"),
    "404": (fails(404), "not_configured"),
}
TRIED_AGAIN = {"429", "500", "503", "529", "408", "dropped connection", "no finish reason", "invalid JSON"} | {
    "no candidate",
    "empty answer",
    "only white space",
}


def patience(reason: str) -> dict[str, float]:
    """Real seconds, because silence can only be noticed by waiting; a whole answer is silent until it comes."""
    return {"model_read_seconds": 0.3, "model_seconds": 0.6} if reason == "timeout" else {}


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_has_its_reason(server: LlmServer, provider: str, streamed: bool, name: str) -> None:
    fault, reason = FAULTS[name]
    server.always(fault)
    async with staged(server, order=provider, model_stream=streamed, **patience(reason)) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert failed.value.reason == reason
    assert len(server.requests) == (2 if name in TRIED_AGAIN else 1)
    assert [seen.complaints for seen in server.requests if seen.complaints] == []


@pytest.mark.parametrize("name", sorted(TRIED_AGAIN))
async def test_what_may_pass_is_tried_again(alone: Stage, name: str) -> None:
    alone.server.script([FAULTS[name][0], says("Oi")])

    answer = await alone.models.ask(prompt())

    assert answer.text == "Oi"
    assert len(alone.server.requests) == 2


@pytest.mark.parametrize("name", sorted(set(FAULTS) - TRIED_AGAIN))
async def test_what_will_not_pass_goes_to_the_next_provider_at_once(server: LlmServer, name: str) -> None:
    fault, reason = FAULTS[name]
    server.script([fault], to="gemini")
    server.script([says("Oi")], to="openai")
    async with staged(server, **{**patience(reason), "model_seconds": 30.0}) as stage:
        answer = await stage.models.ask(prompt())

    assert (answer.text, answer.provider) == ("Oi", "openai")
    assert stage.time.waits == []


async def test_nobody_listening_is_down(server: LlmServer, streamed: bool) -> None:
    nowhere = {"gemini_base_url": refused_url(), "openai_base_url": refused_url()}
    async with staged(server, model_stream=streamed, **nowhere) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert (failed.value.reason, failed.value.spent) == ("down", ())


async def test_a_key_that_gemini_does_not_know_is_an_auth_error(server: LlmServer, streamed: bool) -> None:
    detail = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "API_KEY_INVALID",
        "domain": "googleapis.com",
    }
    error = {"code": 400, "message": "API key not valid.", "status": "INVALID_ARGUMENT", "details": [detail]}
    server.script([fails(400, body={"error": error})])
    async with staged(server, order="gemini", model_stream=streamed) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert failed.value.reason == "auth"


async def test_an_error_inside_a_good_answer_is_no_answer(alone: Stage) -> None:
    alone.server.script([ERROR_INSIDE, says("Oi")])

    assert (await alone.models.ask(prompt())).text == "Oi"
    assert len(alone.server.requests) == 2


async def test_spent_credit_is_not_waited_for(server: LlmServer, streamed: bool) -> None:
    server.script([fails(429, body={"error": {"message": "no credit", "code": "insufficient_quota", "type": "x"}})])
    async with staged(server, order="openai", model_stream=streamed) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert (failed.value.reason, stage.time.waits) == ("rate_limited", [])


@pytest.mark.parametrize(("status", "setting"), [(401, "_API_KEY"), (403, "_API_KEY"), (404, "_MODEL")])
async def test_the_log_names_the_setting_and_never_the_key_or_the_words(
    alone: Stage, provider: str, status: int, setting: str
) -> None:
    alone.server.script([fails(status, body={"error": {"message": f"wrong key {KEY}", "code": status}})])

    with capture_logs() as lines, pytest.raises(ModelUnavailableError) as failed:
        await alone.models.ask(prompt())

    (line,) = lines
    assert (line["provider"], line["setting"]) == (provider, f"{provider.upper()}{setting}")
    assert KEY not in f"{lines} {failed.value}"
    assert "pão" not in f"{lines} {failed.value}"


@pytest.mark.parametrize(
    "fault", [BLOCKED, CUT_OFF, EMPTY, NO_CHOICE], ids=["blocked", "cut off", "empty", "no choice"]
)
async def test_a_useless_answer_is_paid(alone: Stage, fault: Scripted) -> None:
    alone.server.always(fault)

    with pytest.raises(ModelUnavailableError) as failed:
        await alone.models.ask(prompt())

    assert {spent.usage.input_tokens for spent in failed.value.spent} <= {100}
    assert all(spent.cost > 0 for spent in failed.value.spent)


@pytest.mark.parametrize("fault", [STALLS, DROPS, INVALID_JSON, ENDS_EARLY], ids=["stall", "drop", "invalid", "early"])
async def test_an_answer_that_breaks_off_is_paid_at_least_for_its_question(server: LlmServer, fault: Scripted) -> None:
    server.always(fault)
    async with staged(server, model_read_seconds=0.3) as stage:
        with pytest.raises(ModelUnavailableError) as failed:
            await stage.models.ask(prompt())

    assert {spent.provider for spent in failed.value.spent} == {"gemini", "openai"}
    assert all(spent.usage.input_tokens >= 100 and spent.cost > 0 for spent in failed.value.spent)


async def test_what_failed_before_a_good_answer_is_paid_too(both: Stage) -> None:
    both.server.script([CUT_OFF], to="gemini")
    both.server.script([says("Oi")], to="openai")

    answer = await both.models.ask(prompt())

    assert [spent.provider for spent in answer.spent] == ["gemini"]


async def test_a_refused_request_costs_nothing(alone: Stage) -> None:
    alone.server.always(fails(503))

    with pytest.raises(ModelUnavailableError) as failed:
        await alone.models.ask(prompt())

    assert failed.value.spent == ()
