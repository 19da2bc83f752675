"""What the two providers refuse with a 400: unknown fields, calls without their replies, wrong orders of messages."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_OPENAI_FIELDS = frozenset(
    [
        "audio",
        "frequency_penalty",
        "logit_bias",
        "logprobs",
        "max_completion_tokens",
        "max_tokens",
        "messages",
        "metadata",
        "modalities",
        "model",
        "n",
        "parallel_tool_calls",
        "prediction",
        "presence_penalty",
        "prompt_cache_key",
        "prompt_cache_options",
        "prompt_cache_retention",
        "reasoning_effort",
        "response_format",
        "safety_identifier",
        "seed",
        "service_tier",
        "stop",
        "store",
        "stream",
        "stream_options",
        "temperature",
        "tool_choice",
        "tools",
        "top_logprobs",
        "top_p",
        "user",
        "verbosity",
        "web_search_options",
    ]
)
_MESSAGE_FIELDS = {
    "system": {"role", "content", "name"},
    "developer": {"role", "content", "name"},
    "user": {"role", "content", "name"},
    "assistant": {"role", "content", "refusal", "name", "tool_calls", "audio"},
    "tool": {"role", "content", "tool_call_id"},
}
_GEMINI_FIELDS = frozenset(
    [
        "cachedContent",
        "contents",
        "generationConfig",
        "safetySettings",
        "serviceTier",
        "store",
        "systemInstruction",
        "toolConfig",
        "tools",
    ]
)
_GENERATION_FIELDS = frozenset(
    [
        "candidateCount",
        "enableEnhancedCivicAnswers",
        "frequencyPenalty",
        "imageConfig",
        "logprobs",
        "maxOutputTokens",
        "mediaResolution",
        "presencePenalty",
        "responseJsonSchema",
        "responseLogprobs",
        "responseMimeType",
        "responseModalities",
        "responseSchema",
        "seed",
        "speechConfig",
        "stopSequences",
        "temperature",
        "thinkingConfig",
        "topK",
        "topP",
    ]
)
_PART_FIELDS = frozenset(
    [
        "codeExecutionResult",
        "executableCode",
        "fileData",
        "functionCall",
        "functionResponse",
        "inlineData",
        "partMetadata",
        "text",
        "thought",
        "thoughtSignature",
        "videoMetadata",
    ]
)
_DECLARATION_FIELDS = frozenset(
    ["behavior", "description", "name", "parameters", "parametersJsonSchema", "response", "responseJsonSchema"]
)
_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}")


def complaints(provider: str, body: Mapping[str, Any]) -> list[str]:
    """What the provider would refuse; none for a good request."""
    return list(_openai(body) if provider == "openai" else _gemini(body))


def _unknown(what: str, given: Mapping[str, Any], known: frozenset[str] | set[str]) -> Iterator[str]:
    # Google's JSON takes a field in either spelling.
    yield from (f"{what}: unknown field {name}" for name in given if name not in known and _camel(name) not in known)


def _openai(body: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown("request", body, _OPENAI_FIELDS)
    if body.get("stream_options") and not body.get("stream"):
        yield "stream_options without stream"
    if body.get("tool_choice") and not body.get("tools"):
        yield "tool_choice without tools"
    for tool in body.get("tools", ()):
        yield from _declaration(tool.get("function", {}).get("name", ""))
        if not isinstance(tool["function"].get("parameters"), dict):
            yield "parameters are no schema"
    yield from _openai_messages(body["messages"])


def _openai_messages(messages: list[dict[str, Any]]) -> Iterator[str]:
    waiting: list[str] = []
    for message in messages:
        yield from _unknown(message["role"], message, _MESSAGE_FIELDS[message["role"]])
        if message["role"] == "tool":
            if message["tool_call_id"] not in waiting:
                yield "a reply to no call"
            else:
                waiting.remove(message["tool_call_id"])
        elif waiting:
            yield f"no reply to {waiting}"
        waiting += [call["id"] for call in message.get("tool_calls") or ()]
        if any(not isinstance(call["function"]["arguments"], str) for call in message.get("tool_calls") or ()):
            yield "arguments are no text"
    if waiting:
        yield f"no reply to {waiting}"


def _gemini(body: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown("request", body, _GEMINI_FIELDS)
    yield from _unknown("generationConfig", body.get("generationConfig", {}), _GENERATION_FIELDS)
    for tool in body.get("tools", ()):
        for declaration in tool.get("functionDeclarations", ()):
            yield from _unknown("declaration", declaration, _DECLARATION_FIELDS)
            yield from _declaration(declaration["name"])
    contents = body["contents"]
    if not contents or contents[0].get("role") != "user":
        yield "the first content is not the user's"
    waiting: list[str] = []
    for content in contents:
        parts = content.get("parts", ())
        for part in parts:
            yield from _unknown("part", part, _PART_FIELDS)
        calls = [part for part in parts if "functionCall" in part]
        if calls and not calls[0].get("thoughtSignature"):
            yield "Function call is missing a thought_signature"
        replies = [part["functionResponse"]["name"] for part in parts if "functionResponse" in part]
        if waiting and sorted(replies) != sorted(waiting):
            yield "the number of function response parts is not that of the function call parts"
        if any(
            not isinstance(part["functionResponse"]["response"], dict) for part in parts if "functionResponse" in part
        ):
            yield "a function response is no object"
        waiting = [part["functionCall"]["name"] for part in calls]
    if waiting:
        yield "the last function call has no response"


def _declaration(name: str) -> Iterator[str]:
    if not _NAME.fullmatch(name):
        yield f"a tool cannot be named {name!r}"


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.title, rest))
