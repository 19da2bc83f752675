"""How large a prompt is on the wire, without the libraries that will send it."""

import json
from collections.abc import Iterator

from integrations.llm.types import Prompt, Step

_ENVELOPE = 120
"""Bytes around messages and tools: the model's name, the limits, what is asked of the stream."""


def size(prompt: Prompt) -> int:
    """UTF-8 bytes of an OpenAI request of this prompt, for the budget."""
    tools = [
        {
            "type": "function",
            "function": {"name": tool.name, "description": tool.description, "parameters": tool.parameters},
        }
        for tool in prompt.tools
    ]
    body = {"messages": list(_messages(prompt)), **({"tools": tools, "tool_choice": "auto"} if tools else {})}
    return len(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")) + _ENVELOPE


def _messages(prompt: Prompt) -> Iterator[dict[str, object]]:
    yield {"role": "system", "content": prompt.instructions}
    for line in prompt.history:
        yield {"role": "user" if line.role == "person" else "assistant", "content": line.text}
    yield {"role": "user", "content": f"{prompt.context}\n\n{prompt.said}" if prompt.context else prompt.said}
    for step in prompt.steps:
        yield _asked(step)
        for reply in step.replies:
            yield {"role": "tool", "tool_call_id": reply.id, "content": reply.content}
        if step.again:
            yield {"role": "user", "content": step.again}


def _asked(step: Step) -> dict[str, object]:
    parts = [part for response in json.loads(step.stored) for part in response["parts"]]
    text = "".join(part["content"] for part in parts if part["part_kind"] == "text")
    calls = [
        {
            "id": part["tool_call_id"],
            "type": "function",
            "function": {"name": part["tool_name"], "arguments": _text(part["args"])},
        }
        for part in parts
        if part["part_kind"] == "tool-call"
    ]
    return {"role": "assistant", "content": text or None, "tool_calls": calls}


def _text(arguments: object) -> str:
    return arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False, separators=(",", ":"))
