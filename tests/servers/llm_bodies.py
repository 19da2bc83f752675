"""What the two protocols send, from their published schemas: whole answers, and the chunks of a stream.

OpenAI: developers.openai.com/api/docs/api-reference/chat; Gemini: ai.google.dev/api/generate-content.
"""

from collections.abc import Iterator

from servers.llm_script import Asked, Scripted

Body = dict[str, object]


def openai_body(said: Scripted, model: str) -> Body:
    message: Body = {"role": "assistant", "content": said.text or None, "refusal": None}
    if said.fault == "refused":
        message["refusal"] = "I can't help with that."
    if said.calls:
        message["tool_calls"] = [_openai_call(call, place) for place, call in enumerate(said.calls)]
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": _openai_finish(said)}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_790_000_000,
        "model": model,
        "choices": [] if said.fault == "no_choice" else [choice],
        "usage": _openai_usage(said),
    }


def openai_chunks(said: Scripted, model: str, *, usage: bool) -> Iterator[Body]:
    def chunk(delta: Body, finish: str | None = None) -> Body:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**_openai_head(model), "choices": [choice], **({"usage": None} if usage else {})}

    if said.fault != "no_choice":
        yield chunk({"role": "assistant", "content": None if said.calls else "", "refusal": None})
        for piece in list(said.text) if said.pause else pieces(said.text):
            yield chunk({"content": piece})
        if said.fault == "refused":
            yield chunk({"refusal": "I can't help with that."})
        for place, call in enumerate(said.calls):
            whole = _openai_call(call, place)
            yield chunk({"tool_calls": [{**whole, "index": place, "function": {"name": call.name, "arguments": ""}}]})
            for piece in pieces(call.text):
                yield chunk({"tool_calls": [{"index": place, "function": {"arguments": piece}}]})
        if said.finish != "none":
            yield chunk({}, _openai_finish(said))
    if usage and said.finish != "none":
        yield {**_openai_head(model), "choices": [], "usage": _openai_usage(said)}


def gemini_body(said: Scripted, model: str) -> Body:
    body: Body = {"usageMetadata": _gemini_usage(said), "modelVersion": model, "responseId": "response-1"}
    if said.fault == "refused":
        return {**body, "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}
    if said.fault == "no_choice":
        return {**body, "candidates": []}
    return {**body, "candidates": [_candidate(said, list(_gemini_parts(said)), last=True)]}


def gemini_chunks(said: Scripted, model: str) -> Iterator[Body]:
    whole = gemini_body(said, model)
    if said.fault in {"refused", "no_choice"}:
        yield whole
        return
    begun = {**whole, "usageMetadata": {"promptTokenCount": said.input_tokens, "totalTokenCount": said.input_tokens}}
    for part in _gemini_parts(said):
        texts = [part] if "text" not in part else [{**part, "text": piece} for piece in pieces(str(part["text"]))]
        for piece in texts[:-1]:
            yield {**begun, "candidates": [_candidate(said, [_unsigned(piece)], last=False)]}
        yield {**begun, "candidates": [_candidate(said, texts[-1:], last=False)]}
    if said.finish != "none":
        yield {**whole, "candidates": [_candidate(said, [{"text": ""}], last=True)]}


def error_body(provider: str, status: int) -> Body:
    if provider == "openai":
        return {"error": {"message": f"error {status}", "type": "server_error", "param": None, "code": None}}
    name = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED", 404: "NOT_FOUND"}
    name |= {429: "RESOURCE_EXHAUSTED", 500: "INTERNAL", 503: "UNAVAILABLE"}
    return {"error": {"code": status, "message": f"error {status}", "status": name.get(status, "UNKNOWN")}}


def pieces(text: str) -> list[str]:
    """At least two, where there are two letters, so that there is a middle to fail in."""
    return [text[: len(text) // 2], text[len(text) // 2 :]] if len(text) > 1 else [text] * bool(text)


def _openai_head(model: str) -> Body:
    return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1_790_000_000, "model": model}


def _openai_call(call: Asked, place: int) -> Body:
    return {
        "id": call.id or f"call_{place}",
        "type": "function",
        "function": {"name": call.name, "arguments": call.text},
    }


def _openai_finish(said: Scripted) -> str | None:
    finish = {"length": "length", "blocked": "content_filter", "none": None}
    return finish.get(said.finish, "tool_calls" if said.calls else "stop")


def _openai_usage(said: Scripted) -> Body:
    output = said.output_tokens + said.thinking_tokens
    return {
        "prompt_tokens": said.input_tokens,
        "completion_tokens": output,
        "total_tokens": said.input_tokens + output,
        "prompt_tokens_details": {"cached_tokens": said.cached_tokens, "audio_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": said.thinking_tokens, "audio_tokens": 0},
    }


def _gemini_parts(said: Scripted) -> Iterator[Body]:
    if said.thought:
        yield {"text": said.thought, "thought": True}
    if said.text:
        yield {"text": said.text, **({"thoughtSignature": said.signature} if said.signature else {})}
    for asked in said.calls:
        identity = {"id": asked.id} if asked.id else {}
        signature = {"thoughtSignature": asked.signature} if asked.signature else {}
        yield {"functionCall": {"name": asked.name, "args": asked.arguments, **identity}, **signature}


def _unsigned(part: Body) -> Body:
    return {name: value for name, value in part.items() if name != "thoughtSignature"}


def _candidate(said: Scripted, parts: list[Body], *, last: bool) -> Body:
    finish = {"stop": "STOP", "length": "MAX_TOKENS", "blocked": "SAFETY"}.get(said.finish)
    content: Body = {"role": "model", **({"parts": parts} if parts else {})}
    return {"index": 0, "content": content, **({"finishReason": finish} if last and finish else {})}


def _gemini_usage(said: Scripted) -> Body:
    return {
        "promptTokenCount": said.input_tokens,
        "candidatesTokenCount": said.output_tokens,
        "totalTokenCount": said.input_tokens + said.output_tokens + said.thinking_tokens,
        **({"cachedContentTokenCount": said.cached_tokens} if said.cached_tokens else {}),
        **({"thoughtsTokenCount": said.thinking_tokens} if said.thinking_tokens else {}),
    }
