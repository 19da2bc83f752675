"""Our prompts as pydantic-ai's messages, and its responses as our answers. Imported only when a model is asked."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Never

from pydantic_ai.messages import (
    ModelMessage,
    ModelMessagesTypeAdapter,
    ModelRequest,
    ModelRequestPart,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.tools import ToolDefinition

from integrations.llm.types import CallAsked, Line, Prompt, Step, ToolReply, ToolSpec, Usage


def messages(prompt: Prompt) -> list[ModelMessage]:
    """In the order of `Prompt`: history, what is said now, finished steps."""
    said = UserPromptPart(content=spoken(prompt))
    found = [*map(_line, prompt.history), ModelRequest(parts=[said], instructions=prompt.instructions)]
    for step in prompt.steps:
        found += _step(step, prompt.instructions)
    return found


def spoken(prompt: Prompt) -> str:
    """What is true now comes after what is always true, so that the providers' prompt caches hit."""
    return f"{prompt.context}\n\n{prompt.said}" if prompt.context else prompt.said


def parameters(tools: Sequence[ToolSpec]) -> ModelRequestParameters:
    return ModelRequestParameters(
        function_tools=[
            ToolDefinition(name=tool.name, description=tool.description, parameters_json_schema=dict(tool.parameters))
            for tool in tools
        ]
    )


def stored(response: ModelResponse) -> str:
    return ModelMessagesTypeAdapter.dump_json([response]).decode()


def is_text(response: ModelResponse) -> bool:
    """False for what a database refuses: a null character, half of a surrogate pair."""
    try:
        return "\\u0000" not in stored(response)
    except ValueError:
        return False


def text(response: ModelResponse) -> str:
    return "".join(part.content for part in response.parts if isinstance(part, TextPart))


def calls(response: ModelResponse) -> tuple[CallAsked, ...]:
    return tuple(_call(part) for part in response.parts if isinstance(part, ToolCallPart))


def usage(response: ModelResponse) -> Usage:
    return Usage(
        input_tokens=response.usage.input_tokens,
        cached_tokens=response.usage.cache_read_tokens,
        output_tokens=response.usage.output_tokens,
    )


def _line(line: Line) -> ModelMessage:
    if line.role == "person":
        return ModelRequest(parts=[UserPromptPart(content=line.text)])
    return ModelResponse(parts=[TextPart(content=line.text)])


def _step(step: Step, instructions: str) -> Iterator[ModelMessage]:
    yield from ModelMessagesTypeAdapter.validate_json(step.stored)
    told: list[ModelRequestPart] = [_reply(reply) for reply in step.replies]
    if step.again:
        told.append(UserPromptPart(content=step.again))
    if told:
        yield ModelRequest(parts=told, instructions=instructions)


def _reply(reply: ToolReply) -> ToolReturnPart:
    # Gemini wants an object; as text it would be one string inside another.
    try:
        content = json.loads(reply.content, parse_constant=_refused)
    except ValueError:
        content = reply.content
    return ToolReturnPart(tool_name=reply.name, content=content, tool_call_id=reply.id)


def _call(part: ToolCallPart) -> CallAsked:
    raw = part.args if isinstance(part.args, str) else json.dumps(part.args or {}, ensure_ascii=False)
    return CallAsked(id=part.tool_call_id, name=part.tool_name, arguments=_object(raw), raw=raw)


def _object(raw: str) -> Mapping[str, object] | None:
    try:
        # Some servers write nothing for a call without arguments.
        found = json.loads(raw or "{}", parse_constant=_refused)
        # Half of a surrogate pair is JSON, but no text.
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _refused(constant: str) -> Never:
    raise ValueError(constant)
