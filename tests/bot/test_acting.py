"""What cannot be done after all is said plainly, and nothing of it stays."""

import json
from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, Reply, talking
from rigged import Rigged


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.fixture
async def chat(database_url: str, rigged: Rigged) -> AsyncIterator[Chat]:
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        yield chat


async def changed(chat: Chat, sql: str, **values: object) -> None:
    async with chat.session() as session:
        assert await session.run(f"{sql} where org_id = :org_id and user_id = :user_id", **values)


async def picked(chat: Chat) -> Reply:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("minhas tarefas")
    return await chat.says("1")


async def test_what_has_gone_meanwhile_is_said_and_kept_as_failed(chat: Chat) -> None:
    menu = await picked(chat)
    await changed(chat, "delete from tasks")
    refused = await chat.taps(menu.buttons[0])
    assert refused.ledger == ["complete_tasks failed"]
    assert refused.text.startswith("⚠️ Não fiz: ")
    assert refused.labels == []


async def test_a_call_from_before_a_tool_changed_is_said_with_the_field_that_no_longer_fits(chat: Chat) -> None:
    menu = await picked(chat)
    old = {"choice": {"label": "x", "calls": [{"tool": "create_task", "arguments": {"title": ""}}]}}
    await changed(chat, "update buttons set action = cast(:action as jsonb)", action=json.dumps(old))
    refused = await chat.taps(menu.buttons[0])
    assert refused.ledger == ["create_task failed"]
    assert refused.text == "⚠️ Não fiz: algum dado do pedido não serve (title)."
    assert [row["title"] for row in await chat.rows("select title from tasks")] == ["comprar leite"]


async def test_what_somebody_else_undid_meanwhile_is_not_undone_twice(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    last = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "desfaz"}}))
    claimed = await chat.app.turns._claim(last.address)
    assert claimed is not None
    plan, _ = await chat.app.turns._plan(claimed.scene)
    await changed(chat, "update tool_calls set state = 'undone'")
    await chat.app.turns.acting.act(claimed.scene, plan)
    sending = await chat.app.turns.finishing.finish(claimed.scene, plan, order=None)
    assert sending is not None
    await chat.app.outbox.send(last.address, sending)
    assert chat.channel.sent[-1].text == "⚠️ Não fiz: Isso já tinha sido desfeito."
    assert len(await chat.rows("select from tasks")) == 1


async def test_a_replayed_turn_does_not_claim_what_was_undone_meanwhile(chat: Chat, rigged: Rigged) -> None:
    rigged.breaks = 3
    events = await chat.sends("nova tarefa: comprar leite", "anota explode")
    last = await chat.app.inbox.receive(events[-1])
    for _ in range(3):
        await chat.app.turns.take(last.address)
    await chat.says("desfaz")
    await chat.app.dead_letters.replay(last.message_id)
    await chat.app.turns.take(last.address)
    assert chat.channel.sent[-1].text.splitlines() == ["⚠️ Não fiz: cancelado", "✅ explodiu"]
    assert await chat.rows("select from tasks") == []
