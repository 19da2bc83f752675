"""Turns with the official SDKs against a server that fails in every way: the reply is true, and nothing happens that was not done."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from servers.llm import LlmServer, llm_server
from servers.llm_script import (
    BLACKHOLE,
    BLOCKED,
    CUT_OFF,
    DROPS,
    EMPTY,
    ENDS_EARLY,
    INVALID_JSON,
    NO_CHOICE,
    REFUSES,
    SLOW,
    STALLS,
    Asked,
    asks,
    call,
    fails,
    says,
)

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
FAULTS = {
    "429": fails(429),
    "429 with Retry-After": fails(429, retry_after="600"),
    "500": fails(500),
    "503": fails(503),
    "slow first byte": SLOW,
    "stall in the middle": STALLS,
    "dropped stream": DROPS,
    "no finish reason": ENDS_EARLY,
    "invalid JSON": INVALID_JSON,
    "no candidate": NO_CHOICE,
    "empty answer": EMPTY,
    "cut off": CUT_OFF,
    "refusal": REFUSES,
    "safety block": BLOCKED,
    "blackhole": BLACKHOLE,
}
KEYS = {
    "gemini": ("gemini_api_key", "gemini_base_url", "gemini_url"),
    "openai": ("openai_api_key", "openai_base_url", "openai_url"),
}


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with llm_server() as server:
        yield server


def settings(server: LlmServer, provider: str, **more: object) -> dict[str, object]:
    key, url, where = KEYS[provider]
    quick = {"model_read_seconds": 0.3, "model_seconds": 1.0, "model_attempts": 1, "model_connect_seconds": 0.3}
    return {key: "k", url: getattr(server, where), **quick, **more}


@pytest.mark.parametrize("provider", KEYS)
@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
async def test_whatever_fails_the_turn_ends_with_the_truth(
    database_url: str, server: LlmServer, provider: str, *, streamed: bool
) -> None:
    # One chat for all the faults: between them the breaker gets what it needs to close.
    async with talking(database_url, **settings(server, provider, model_stream=streamed)) as chat:
        await chat.app.models.warm()
        for name, fault in FAULTS.items():
            if not streamed and name in {"stall in the middle", "no finish reason"}:
                continue
            server.script([fault])
            reply = await chat.says(UNCLEAR)
            assert reply.settled.route == "unsure", name
            assert reply.ledger == [], name
            assert "✅" not in reply.text, name
            assert len(reply.labels) > 1, name
            server.script([says("Qual lance?")])
            chat.app.models._breakers[provider].succeeded()  # type: ignore[attr-defined]
            assert (await chat.says(UNCLEAR)).text == "Qual lance?", name


@pytest.mark.parametrize("provider", KEYS)
async def test_a_fault_after_a_deed_leaves_the_deed_and_says_that_it_stopped(
    database_url: str, server: LlmServer, provider: str
) -> None:
    async with talking(database_url, **settings(server, provider)) as chat:
        await chat.app.models.warm()
        server.script([asks(call("create_task", title="bolo")), DROPS])
        reply = await chat.says(UNCLEAR)
        assert reply.ledger == ["create_task done"]
        assert reply.text.splitlines()[0].startswith("✅ Tarefa criada: bolo")
        assert "parou de responder no meio" in reply.text


@pytest.mark.parametrize("provider", KEYS)
async def test_a_provider_that_is_gone_is_left_alone_and_taken_up_again(
    database_url: str, server: LlmServer, provider: str
) -> None:
    async with talking(database_url, **settings(server, provider)) as chat:
        await chat.app.models.warm()
        server.always(fails(503))
        notices = [await notice(chat, n) for n in range(6)]
        assert notices == [True, False, False, False, False, False]
        assert len(server.requests) == 3
        for text, tool in (("comprar leite amanhã", "create_task"), ("minhas tarefas", "list_tasks")):
            assert (await chat.says(text)).ledger == [f"{tool} done"]
        assert chat.app.models.health[provider] == "open"  # type: ignore[attr-defined]


async def notice(chat: Chat, n: int) -> bool:
    return "🔌" in (await chat.says(f"{UNCLEAR} {n}")).text


@pytest.mark.parametrize("provider", KEYS)
async def test_wrong_tools_and_arguments_do_nothing(database_url: str, server: LlmServer, provider: str) -> None:
    async with talking(database_url, **settings(server, provider)) as chat:
        await chat.app.models.warm()
        server.script([asks(call("send_money", to="Bia")), asks(call("create_task", title=["a", 1]))])
        server.script([says("Não sei fazer isso.")])
        reply = await chat.says(UNCLEAR)
        assert reply.ledger == []
        assert "✅" not in reply.text


async def test_thought_signatures_outlive_the_wait_for_a_yes(database_url: str, server: LlmServer) -> None:
    async with talking(database_url, **settings(server, "gemini")) as chat:
        await chat.app.models.warm()
        await chat.says("cria tarefas: a1, b2, c3, d4, e5, f6")
        ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
        server.script([asks(Asked(name="more_tools", arguments={"wanted": "delete"}, signature="b25l"))])
        server.script([asks(Asked(name="delete_tasks", arguments={"ids": ids}, signature="dHdv"))])
        assert (await chat.says(UNCLEAR)).ledger == ["delete_tasks waiting"]
        server.script([says("Algo mais?")])
        yes = await chat.says("sim")
        assert yes.ledger == ["delete_tasks done"]
        assert yes.text.endswith("Algo mais?")
        parts = [part for content in server.requests[-1].body["contents"] for part in content["parts"]]
        assert [part["thoughtSignature"] for part in parts if "functionCall" in part] == ["b25l", "dHdv"]
        assert all(seen.complaints == [] for seen in server.requests)


ENGLISH = "You should start with the bills, because they are due on Monday and the rest can wait."


@pytest.mark.parametrize("provider", KEYS)
@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
async def test_an_answer_in_another_language_is_asked_for_again_on_the_wire(
    database_url: str, server: LlmServer, provider: str, *, streamed: bool
) -> None:
    async with talking(database_url, **settings(server, provider, model_stream=streamed)) as chat:
        await chat.app.models.warm()
        server.script([asks(call("list_tasks")), says(ENGLISH), says("Comece pelas contas, que vencem na segunda.")])
        reply = await chat.says("tô atolado, por onde eu começo?")
    assert reply.text == "Comece pelas contas, que vencem na segunda."
    assert len(server.requests) == 3


@pytest.mark.parametrize("provider", KEYS)
@pytest.mark.parametrize("fault", ["dropped stream", "safety block", "500", "empty answer", "invalid JSON"])
async def test_what_fails_when_it_is_asked_again_leaves_the_ledger(
    database_url: str, server: LlmServer, provider: str, fault: str
) -> None:
    async with talking(database_url, **settings(server, provider)) as chat:
        await chat.app.models.warm()
        server.script([asks(call("create_task", title="bolo")), says(ENGLISH), FAULTS[fault]])
        reply = await chat.says(UNCLEAR)
    assert reply.ledger == ["create_task done"]
    assert reply.text.splitlines()[0].startswith("✅ Tarefa criada: bolo")
    assert "bills" not in reply.text
