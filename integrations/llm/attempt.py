"""One question to one model: an answer that can be used, or the reason why there is none. Imported only when asked."""

import asyncio
from dataclasses import dataclass

import httpx2
from pydantic_ai import direct, exceptions
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model, StreamedResponse
from pydantic_ai.settings import ModelSettings

from integrations.llm import wire
from integrations.llm.sizes import size
from integrations.llm.types import Prompt, Reason, Usage

MOST_OUTPUT = 8192
"""Tokens, thinking among them: what one answer may cost at most."""
_BYTES_PER_TOKEN = 3
"""Fewer than the four of English, so that what was not told is not taken for less than it was."""

_REASONS: tuple[tuple[type[Exception], Reason, bool], ...] = (
    # The first that fits; the flag says whether the same provider may be asked again.
    (exceptions.ModelAuthenticationError, "auth", False),
    (exceptions.ModelNotFoundError, "not_configured", False),
    (exceptions.UserError, "not_configured", False),
    (exceptions.ModelQuotaExceededError, "rate_limited", False),
    (exceptions.ModelRateLimitError, "rate_limited", True),
    (exceptions.ModelTimeoutError, "timeout", False),
    (exceptions.ModelRequestTimeout, "timeout", False),
    (TimeoutError, "timeout", False),
    (httpx2.TimeoutException, "timeout", False),
    (exceptions.ModelConnectionError, "down", True),
    (exceptions.ModelUnavailableError, "down", True),
    (exceptions.ModelServerError, "down", True),
    (httpx2.HTTPError, "down", True),
    (exceptions.ContentFilterError, "blocked", False),
    (exceptions.ModelRequestRejectedError, "bad_answer", False),
    (exceptions.AgentRunError, "bad_answer", True),
    # pydantic-ai takes `choices[0]` of an answer without choices, and the SDKs parse what is no JSON.
    (LookupError, "bad_answer", True),
    (ValueError, "bad_answer", True),
    (TypeError, "bad_answer", True),
    (AttributeError, "bad_answer", True),
    (AssertionError, "bad_answer", True),
    (RecursionError, "bad_answer", True),
)
_KNOWN = tuple(kind for kind, _, _ in _REASONS)
_PASSING = frozenset({408, 409, 425})
"""HTTP codes that are neither the provider's fault nor ours."""
_BLOCKED_CODES = frozenset({"content_filter", "content_policy_violation"})


@dataclass(slots=True)
class AttemptFailedError(Exception):
    """Why an attempt gave nothing; `usage` where it must be paid all the same."""

    reason: Reason
    detail: str
    """Our words or the name of an error, never what a person or a model wrote."""
    again: bool
    retry_after: float | None = None
    usage: Usage | None = None


async def attempt(model: Model, prompt: Prompt, *, streamed: bool, silence: float, seconds: float) -> ModelResponse:
    """A whole answer with text or calls, within `seconds`; when streamed, never silent for longer than `silence`.

    Raises:
        AttemptFailedError: there is none.
    """
    begun: list[StreamedResponse] = []
    messages = _messages(prompt)
    try:
        async with asyncio.timeout(seconds):
            if streamed:
                response = await _read(model, messages, prompt, min(silence, seconds), begun)
            else:
                response = await direct.model_request(
                    model,
                    messages,
                    model_settings=_settings(seconds),
                    model_request_parameters=wire.parameters(prompt.tools),
                )
    except _KNOWN as error:
        raise _failure(error, _paid(begun[0].get(), prompt) if begun else None) from error
    if fault := _fault(response):
        reason, detail, again = fault
        raise AttemptFailedError(reason, detail, again, usage=_paid(response, prompt))
    return response


def _messages(prompt: Prompt) -> list[ModelMessage]:
    try:
        return wire.messages(prompt)
    except ValueError as error:
        # A step that was stored by another version of pydantic-ai.
        raise AttemptFailedError("bad_answer", "unreadable step", again=False) from error


async def _read(
    model: Model, messages: list[ModelMessage], prompt: Prompt, silence: float, begun: list[StreamedResponse]
) -> ModelResponse:
    stream = direct.model_request_stream(
        model,
        messages,
        model_settings=_settings(silence),
        model_request_parameters=wire.parameters(prompt.tools),
    )
    async with stream as response:
        begun.append(response)
        async for _ in response:
            pass
    return response.get()


def _settings(timeout: float) -> ModelSettings:
    # Zero would mean no limit to one of the SDKs.
    return ModelSettings(max_tokens=MOST_OUTPUT, max_retries=0, timeout=max(timeout, 0.001))


def _paid(response: ModelResponse, prompt: Prompt) -> Usage:
    """An answer that has begun is paid; where it broke off before its bill, the bill is guessed."""
    told = wire.usage(response)
    if told.input_tokens or told.output_tokens:
        return told
    written = len(wire.text(response)) + sum(len(call.raw) for call in wire.calls(response))
    return Usage(
        input_tokens=size(prompt) // _BYTES_PER_TOKEN, cached_tokens=0, output_tokens=written // _BYTES_PER_TOKEN
    )


def _failure(error: Exception, usage: Usage | None) -> AttemptFailedError:
    reason, again = next((reason, again) for kind, reason, again in _REASONS if isinstance(error, kind))
    code = str(getattr(error, "provider_error_code", None) or "")
    if code in _BLOCKED_CODES:
        reason, again = "blocked", False
    elif getattr(error, "status_code", None) in _PASSING:
        reason, again = "down", True
    detail = " ".join(filter(None, [type(error).__name__, str(getattr(error, "status_code", "")), code]))
    return AttemptFailedError(reason, detail, again, getattr(error, "retry_after", None), usage)


def _fault(response: ModelResponse) -> tuple[Reason, str, bool] | None:
    """Why this response is no answer: the reason, our words for it, and whether asking again may help."""
    details = response.provider_details or {}
    said = wire.text(response).strip() or wire.calls(response)
    faults: tuple[tuple[bool, Reason, str, bool], ...] = (
        (response.finish_reason == "content_filter", "blocked", "refused", False),
        (response.finish_reason == "length", "bad_answer", "cut off", False),
        # pydantic-ai takes a stream without one for a finished one; only the provider's own word counts.
        ("finish_reason" not in details, "bad_answer", "ended early", True),
        (response.finish_reason in {None, "error"}, "bad_answer", f"finished: {details.get('finish_reason')}", True),
        (not said, "bad_answer", "empty", True),
        (not wire.is_text(response), "bad_answer", "no text", True),
    )
    return next((fault[1:] for fault in faults if fault[0]), None)
