"""What goes over the wire and what comes back, for both protocols, streamed or not."""

import base64
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from models_stage import Stage, prompt, staged
from servers.llm import LlmServer
from servers.llm_script import Asked, asks, call, fails, says

from integrations.llm import Answer, Line, ModelUnavailableError, Step, ToolReply, Usage, size

SIGNATURES = [base64.b64encode(bytes([first, 0, 255, 254, 63, 62])).decode() for first in (1, 2)]


def step(answer: Answer, *contents: str) -> Step:
    replies = [
        ToolReply(id=asked.id, name=asked.name, content=content)
        for asked, content in zip(answer.calls, contents, strict=True)
    ]
    return Step(stored=answer.stored, replies=tuple(replies))


async def test_a_sentence_comes_back_with_what_it_cost(alone: Stage, provider: str) -> None:
    alone.server.script([says("Anotado! ✅", input_tokens=1000, cached_tokens=600, output_tokens=50)])

    answer = await alone.models.ask(prompt())

    assert (answer.text, answer.calls, answer.spent) == ("Anotado! ✅", (), ())
    assert answer.provider == provider
    assert answer.usage == Usage(input_tokens=1000, cached_tokens=600, output_tokens=50)
    per_million = {"gemini": 400 * 0.3 + 600 * 0.03 + 50 * 2.5, "openai": 400 * 0.25 + 600 * 0.025 + 50 * 2}
    assert answer.cost == Decimal(str(per_million[provider])) / 1_000_000


async def test_thinking_is_paid_and_not_shown(alone: Stage, provider: str) -> None:
    thought = {"thought": "A pessoa quer pão."} if provider == "gemini" else {}
    alone.server.script([says("Certo.", output_tokens=5, thinking_tokens=70, **thought)])

    answer = await alone.models.ask(prompt())

    assert (answer.text, answer.usage.output_tokens) == ("Certo.", 75)


async def test_the_request_is_in_the_order_of_the_caches(alone: Stage, provider: str) -> None:
    alone.server.script([says("Oi")])

    await alone.models.ask(prompt())

    (seen,) = alone.server.requests
    texts = json.dumps(seen.body, ensure_ascii=False)
    said = r"Agora: sábado, 21/11/2026, 09:00\n\ncompra pão amanhã"
    assert seen.complaints == []
    assert texts.index("oi") < texts.index("Oi! ✅") < texts.index(said)
    assert "Você é o Recado." in texts
    assert "create_task" in texts
    if provider == "openai":
        assert [message["role"] for message in seen.body["messages"]] == ["system", "user", "assistant", "user"]
    else:
        assert [content["role"] for content in seen.body["contents"]] == ["user", "model", "user"]


async def test_the_wanted_calls_come_back_in_order(alone: Stage) -> None:
    calls = (call("create_task", title="pão"), call("create_task", title="café", due="amanhã"))
    alone.server.script([asks(*calls, text="Vou anotar.")])

    answer = await alone.models.ask(prompt())

    assert answer.text == "Vou anotar."
    assert [(asked.name, asked.arguments) for asked in answer.calls] == [
        ("create_task", {"title": "pão"}),
        ("create_task", {"title": "café", "due": "amanhã"}),
    ]
    assert len({asked.id for asked in answer.calls}) == 2
    assert [json.loads(asked.raw) for asked in answer.calls] == [asked.arguments for asked in answer.calls]


async def test_a_tool_that_does_not_exist_is_handed_on(alone: Stage) -> None:
    alone.server.script([asks(call("launch_rocket", when="now"))])

    answer = await alone.models.ask(prompt())

    assert [(asked.name, asked.arguments) for asked in answer.calls] == [("launch_rocket", {"when": "now"})]


@pytest.mark.parametrize(
    "raw", ['{"title": "pão"', "pão", '["pão"]', "12", "null", '{"n": NaN}', '{"n": "\\ud800"}', "[" * 50_000]
)
async def test_arguments_that_are_no_object_are_kept_as_written(server: LlmServer, streamed: bool, raw: str) -> None:
    server.script([asks(Asked(name="create_task", arguments=raw)), says("Tá.")])
    async with staged(server, order="openai", model_stream=streamed) as stage:
        answer = await stage.models.ask(prompt())
        again = await stage.models.ask(prompt(steps=(step(answer, '{"error": "no object"}'),)))

    assert [(asked.arguments, asked.raw) for asked in answer.calls] == [(None, raw)]
    assert again.text == "Tá."


async def test_a_call_without_arguments_has_none(server: LlmServer, streamed: bool) -> None:
    server.script([asks(Asked(name="list_tasks", arguments=""))])
    async with staged(server, order="openai", model_stream=streamed) as stage:
        answer = await stage.models.ask(prompt())

    assert [asked.arguments for asked in answer.calls] == [{}]


async def test_a_finished_step_is_told_with_its_replies(alone: Stage, provider: str) -> None:
    alone.server.script([asks(call("create_task", title="pão"), call("create_task", title="café")), says("Pronto.")])
    answer = await alone.models.ask(prompt())

    await alone.models.ask(prompt(steps=(step(answer, '{"done": 1}', '"já existe"'),)))

    body = alone.server.requests[-1].body
    assert alone.server.requests[-1].complaints == []
    if provider == "openai":
        assert [message.get("content") for message in body["messages"][-2:]] == ['{"done":1}', "já existe"]
    else:
        replies = [part["functionResponse"]["response"] for part in body["contents"][-1]["parts"]]
        assert replies == [{"done": 1}, {"return_value": "já existe"}]


@pytest.mark.parametrize("where", ["first call", "every call", "text"])
async def test_thought_signatures_reach_the_wire_again_byte_for_byte(
    server: LlmServer, streamed: bool, where: str
) -> None:
    first, second = SIGNATURES
    calls = [
        Asked(name="create_task", arguments={"title": "pão"}, signature="" if where == "text" else first),
        Asked(name="create_task", arguments={"title": "café"}, signature=second if where == "every call" else ""),
    ]
    text = {"text": "Vou anotar.", "signature": first} if where == "text" else {}
    server.script([asks(*calls, **text), says("Pronto.")])
    async with staged(server, order="gemini", model_stream=streamed) as stage:
        answer = await stage.models.ask(prompt())
        await stage.models.ask(prompt(steps=(step(answer, "{}", "{}"),)))

    parts = server.requests[-1].body["contents"][-2]["parts"]
    assert server.requests[-1].complaints == []
    returned = [_standard(part.get("thoughtSignature") or part.get("thought_signature", "")) for part in parts]
    stand_in = base64.b64encode(b"skip_thought_signature_validator").decode()
    assert (
        returned
        == {
            "first call": [first, ""],
            "every call": [first, second],
            "text": [first, stand_in, ""],
        }[where]
    )


def _standard(text: str) -> str:
    """Google takes both alphabets of base64."""
    return base64.b64encode(base64.urlsafe_b64decode(text.replace("+", "-").replace("/", "_"))).decode()


@pytest.mark.parametrize(("first", "then"), [("gemini", "openai"), ("openai", "gemini")])
async def test_a_step_of_one_provider_is_understood_by_the_other(server: LlmServer, first: str, then: str) -> None:
    asked = Asked(name="create_task", arguments={"title": "pão"}, signature=SIGNATURES[0])
    server.script([asks(asked)], to=first)
    server.script([says("Pronto.")], to=then)
    async with staged(server) as stage:
        names = {name.partition(":")[0]: name for name in stage.models.names}
        answer = await stage.models.ask(prompt(), names=[names[first]])
        told = await stage.models.ask(prompt(steps=(step(answer, '{"done": 1}'),)), names=[names[then]])

    assert (told.text, server.requests[-1].complaints) == ("Pronto.", [])
    assert SIGNATURES[0] not in server.requests[-1].raw.decode()


@pytest.mark.parametrize("steps", [0, 1])
async def test_the_size_is_that_of_the_request(server: LlmServer, steps: int) -> None:
    server.always(asks(call("create_task", title="pão de açúcar"), call("create_task", title="b")))
    async with staged(server, order="openai") as stage:
        answer = await stage.models.ask(prompt())
        finished = (step(answer, '{"done":"pão"}', '{"done":2}'),) * steps
        asked = prompt(steps=finished, history=())
        await stage.models.ask(asked)
        await stage.models.ask(replace(asked, tools=()))

    sizes = [size(asked), size(replace(asked, tools=()))]
    real = [len(seen.raw) for seen in server.requests[1:]]
    assert all(0 <= told - sent <= 40 for told, sent in zip(sizes, real, strict=True)), (sizes, real)


async def test_models_are_asked_by_the_names_of_the_organization(both: Stage) -> None:
    both.server.script([fails(503), fails(503)], to="openai")
    both.server.script([says("Oi")], to="gemini")

    answer = await both.models.ask(prompt(), names=["openai:gpt-5", "gemini:gemini-2.5-pro"])

    assert (answer.provider, answer.model) == ("gemini", "gemini-2.5-pro")
    assert [seen.model for seen in both.server.requests] == ["gpt-5", "gpt-5", "gemini-2.5-pro"]


async def test_a_prompt_may_be_as_short_as_can_be(alone: Stage) -> None:
    alone.server.script([says("Oi")])

    answer = await alone.models.ask(prompt(instructions="", history=(), context="", tools=()))

    assert (answer.text, alone.server.requests[0].complaints) == ("Oi", [])


async def test_the_assistant_may_have_spoken_first(alone: Stage) -> None:
    alone.server.script([says("Oi")])
    lines = (
        Line(role="assistant", text="Lembrete: pão"),
        Line(role="person", text="ok"),
        Line(role="person", text="e?"),
    )

    await alone.models.ask(prompt(history=lines))

    assert alone.server.requests[0].complaints == []


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
async def test_what_no_database_keeps_is_no_answer(alone: Stage, text: str) -> None:
    alone.server.script([says(text), says("Oi")])

    assert (await alone.models.ask(prompt())).text == "Oi"


async def test_a_step_that_cannot_be_read_is_no_crash(alone: Stage) -> None:
    with pytest.raises(ModelUnavailableError) as failed:
        await alone.models.ask(prompt(steps=(Step(stored='[{"kind": "strange"}]', replies=()),)))

    assert (failed.value.reason, alone.server.requests) == ("bad_answer", [])
