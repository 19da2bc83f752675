"""Whole conversations by Telegram, asked for and delivered, over a real Bot API of our own."""

import asyncio
from collections.abc import AsyncIterator
from typing import Literal

import httpx
import pytest
from servers.telegram import Delivering, Fault
from telegram_stage import ANA, BETO, GROUP, PATIENCE, Conversation, conversing

from bot.channels.telegram import SECRET_HEADER

Transport = Literal["polling", "webhook"]


@pytest.fixture(params=["polling", "webhook"])
async def here(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport=request.param) as here:
        yield here
        assert here.server.complaints() == []


@pytest.fixture
async def webhook(database_url: str) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport="webhook") as here:
        yield here
        assert here.server.complaints() == []


async def test_a_day_with_recado(here: Conversation) -> None:
    ana = await here.introduce()
    (made,) = await here.says("nova tarefa: comprar leite")
    assert "comprar leite" in made
    (listed,) = await here.says("/tarefas@recado_bot")
    assert "comprar leite" in listed
    (done,) = await here.says("feito 1")
    assert "✅" in done
    before = len(here.server.users.sent_to(ANA))
    query = here.server.users.taps(ANA, "desfazer")
    undone = (await here.told(ANA, before + 1))[-1]
    assert "Desfeito" in undone
    assert query in [call["callback_query_id"] for call in here.server.called("answerCallbackQuery")]
    (task,) = await here.rows(ana, "select title, completed_at from tasks")
    assert (task["title"], task["completed_at"]) == ("comprar leite", None)


async def test_a_button_that_is_tapped_twice_acts_once(here: Conversation) -> None:
    ana = await here.introduce()
    await here.says("nova tarefa: comprar leite")
    here.server.users.taps(ANA, "desfazer")
    await here.told(ANA, 2)
    here.server.users.taps(ANA, "desfazer")
    told = await here.told(ANA, 3)
    assert told[-1] == "Esse botão já foi usado."
    assert await here.rows(ana, "select from tasks") == []


async def test_a_button_that_was_used_goes_away_and_the_others_stay(here: Conversation) -> None:
    await here.introduce()
    await here.says("nova tarefa: comprar leite")
    here.server.users.taps(ANA, "desfazer")
    await here.told(ANA, 2)
    async with asyncio.timeout(PATIENCE):
        await here.server.until("editMessageReplyMarkup", 1)
    (trimmed,) = here.server.called("editMessageReplyMarkup")
    made, undone = here.server.users.sent[ANA]
    assert trimmed["message_id"] == made["message_id"]
    assert made["shown_markup"] == {"inline_keyboard": []}
    assert "shown_markup" not in undone


async def test_a_message_that_cannot_be_changed_any_more_costs_nothing(here: Conversation) -> None:
    await here.introduce()
    await here.says("nova tarefa: comprar leite")
    here.server.fails("editMessageReplyMarkup", Fault(status=400, description="Bad Request: message can't be edited"))
    here.server.users.taps(ANA, "desfazer")
    assert "Desfeito" in (await here.told(ANA, 2))[-1]
    async with asyncio.timeout(PATIENCE):
        await here.server.until("editMessageReplyMarkup", 1)
    assert "leite" not in (await here.says("minhas tarefas"))[-1]


async def test_an_edit_changes_what_the_message_did(here: Conversation) -> None:
    ana = await here.introduce()
    said = here.server.users.says(ANA, "nova tarefa: comprar leite")
    await here.told(ANA, 1)
    here.server.users.edits(said, "nova tarefa: comprar pão")
    await here.told(ANA, 2)
    titles = [row["title"] for row in await here.rows(ana, "select title from tasks")]
    assert titles == ["comprar pão"]


async def test_repeats_and_lost_acknowledgements_act_once(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.delivering = Delivering(times=4, lost=0.5)
    for number in range(6):
        here.server.users.says(ANA, f"/tarefa coisa {number}")
    await here.told(ANA, 6)
    titles = [row["title"] for row in await here.rows(ana, "select title from tasks order by created_at")]
    assert sorted(map(str, titles)) == [f"coisa {number}" for number in range(6)]
    assert len(here.server.users.sent_to(ANA)) == 6


async def test_two_people_are_two_people(here: Conversation) -> None:
    ana, beto = await here.introduce(ANA), await here.introduce(BETO, language="en")
    await here.says("nova tarefa: comprar leite")
    (told,) = await here.says("new task: call mom", chat=BETO)
    assert "call mom" in told
    assert [row["title"] for row in await here.rows(ana, "select title from tasks")] == ["comprar leite"]
    assert [row["title"] for row in await here.rows(beto, "select title from tasks")] == ["call mom"]


async def test_a_reply_that_telegram_refuses_for_now_arrives_later_and_once(here: Conversation) -> None:
    await here.introduce()
    here.server.fails("sendMessage", Fault(status=502, description="Bad Gateway"), Fault(fault="drop"))
    (told,) = await here.says("nova tarefa: comprar leite")
    assert "comprar leite" in told
    assert len(here.server.called("sendMessage")) == 3


async def test_who_has_blocked_the_bot_is_not_written_to_again(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.blocked.add(ANA)
    here.server.users.says(ANA, "nova tarefa: comprar leite")
    states: list[object] = []
    async with asyncio.timeout(30):
        while states != ["failed"]:
            await here.server.until("sendMessage", 1)
            states = [row["state"] for row in await here.rows(ana, "select state from outbound_messages")]
    assert len(here.server.called("sendMessage")) == 1


async def test_typing_is_shown_before_the_answer(here: Conversation) -> None:
    await here.introduce()
    await here.says("nova tarefa: comprar leite")
    methods = [call.method for call in here.server.calls if call.method in {"sendChatAction", "sendMessage"}]
    assert methods[0] == "sendChatAction"


async def test_in_a_group_nothing_is_typed_for_what_is_not_said_to_us(here: Conversation) -> None:
    await here.introduce()
    here.server.users.says(GROUP, "bom dia, família", sender=ANA)
    await here.says("oi")
    assert [call["chat_id"] for call in here.server.called("sendChatAction")] == [ANA]


async def test_forged_deliveries_are_refused_and_the_next_real_one_is_heard(webhook: Conversation) -> None:
    await webhook.introduce()
    url = webhook.telegram.webhook_url
    async with httpx.AsyncClient() as http:
        wrong = await http.post(url, json={"update_id": 1}, headers={SECRET_HEADER: "x" * 48})
        missing = await http.post(url, json={"update_id": 1})
        guessed = await http.post(url[:-4] + "0000", json={}, headers={SECRET_HEADER: webhook.telegram.secret_token})
    assert (wrong.status_code, missing.status_code, guessed.status_code) == (401, 401, 404)
    (told,) = await webhook.says("oi")
    assert told


@pytest.mark.parametrize("body", [b"[" * 50_000, b"\xff", b'{"update_id": 1, "novidade": {"x": 1}}'])
async def test_what_cannot_be_read_is_taken_and_not_delivered_for_ever(webhook: Conversation, body: bytes) -> None:
    async with httpx.AsyncClient() as http:
        headers = {SECRET_HEADER: webhook.telegram.secret_token}
        assert (await http.post(webhook.telegram.webhook_url, content=body, headers=headers)).status_code == 200
    async with webhook.app.database.as_worker() as session:
        assert len(await session.rows("select from stray_events")) == 1
