"""That no model may be used is obeyed while it waits in the queue, behind a turn that is using one."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from scripted import Saying, ScriptedModels

from bot import assistant

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
NO = "não use o modelo"


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


def _meanwhile(chat: Chat, models: ScriptedModels, *texts: str, **event: object) -> None:
    async def said() -> None:
        models.meanwhile = None
        for text in texts:
            what = {"kind": "text", "payload": {"text": text}, "whole": False, **event}
            await chat.app.inbox.receive(chat.event(what))

    models.meanwhile = said


LOOKING: list[Saying] = [[("list_tasks", {})], [("find_notes", {"query": "a"})], "terminei"]


@pytest.mark.parametrize(
    "said",
    [
        ("não use o modelo",),
        ("não usa mais a IA, por favor",),
        ("comprar leite", "não quero IA lendo minhas coisas"),
        ("pode usar o modelo", "mudei de ideia, não usa o modelo"),
        ("don't use the model",),
    ],
    ids=["plain", "polite", "behind another", "in the end", "english"],
)
async def test_a_wish_in_the_queue_stops_the_turn_that_is_using_the_model(
    chat: Chat, models: ScriptedModels, said: tuple[str, ...]
) -> None:
    _meanwhile(chat, models, *said)
    models.script = list(LOOKING)
    stopped = await chat.says(UNCLEAR)
    assert len(models.prompts) == 1
    assert "terminei" not in stopped.text


async def test_what_was_done_by_then_is_told_and_why_it_ended(chat: Chat, models: ScriptedModels) -> None:
    _meanwhile(chat, models, NO)
    models.script = [[("create_task", {"title": "bolo da Bia"})], "E agora?"]
    stopped = await chat.says(UNCLEAR)
    assert stopped.ledger == ["create_task done"]
    assert stopped.shows("bolo da Bia", "você pediu pra não usar o modelo de IA")
    assert len(models.prompts) == 1


@pytest.mark.parametrize(
    "said",
    [("pode usar o modelo",), ("não use o modelo", "mudei de ideia, pode usar a IA"), ("comprar pão",)],
    ids=["allowed", "allowed again", "another matter"],
)
async def test_what_forbids_nothing_stops_nothing(chat: Chat, models: ScriptedModels, said: tuple[str, ...]) -> None:
    _meanwhile(chat, models, *said)
    models.script = list(LOOKING)
    await chat.says(UNCLEAR)
    assert len(models.prompts) == 3


async def test_words_that_were_passed_on_forbid_nothing(chat: Chat, models: ScriptedModels) -> None:
    _meanwhile(chat, models, NO, payload={"text": NO, "forwarded": "Eva"})
    models.script = list(LOOKING)
    await chat.says(UNCLEAR)
    assert len(models.prompts) == 3


async def test_a_wish_right_behind_a_message_lets_nothing_of_it_leave(chat: Chat, models: ScriptedModels) -> None:
    for text in (UNCLEAR, NO):
        stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": text}}))
    for _ in range(2):
        await chat.app.turns.take(stored.address)
    assert models.prompts == []
    assert [row["given"] for row in await chat.rows("select given from consents order by at")] == [True, False]


async def test_a_wish_in_the_same_turn_is_kept_and_lets_nothing_leave(chat: Chat, models: ScriptedModels) -> None:
    events = await chat.sends(UNCLEAR, NO)
    stored = await chat.app.inbox.receive(events[-1])
    for _ in range(3):
        await chat.app.turns.take(stored.address)
    assert models.prompts == []
    assert [row["given"] for row in await chat.rows("select given from consents order by at")] == [True, False]


async def test_a_wish_ends_the_wait_for_an_answer(
    chat: Chat, models: ScriptedModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assistant, "WATCH_SECONDS", 0.01)
    thinking = asyncio.Event()

    async def never() -> None:
        event = chat.event({"kind": "text", "payload": {"text": NO}, "whole": False})
        await chat.app.inbox.receive(event)
        await thinking.wait()

    models.meanwhile = never
    stopped = await chat.says(UNCLEAR)
    assert len(models.prompts) == 1
    assert stopped.settled.route != "model"


@pytest.mark.parametrize(
    "text",
    [
        "não manda isso pra IA: tô com uma ansiedade danada, o que eu faço?",
        "cuida daquele lance da Bia, mas não use o modelo",
    ],
    ids=["this", "in passing"],
)
async def test_what_is_to_be_kept_from_models_is_shown_to_none_now_or_later(
    chat: Chat, models: ScriptedModels, text: str
) -> None:
    reply = await chat.says(text)
    assert models.prompts == []
    assert reply.shows("🔒 Isso não mandei pro modelo de IA")
    models.script = ["Qual lance?"]
    await chat.says(UNCLEAR)
    (prompt,) = models.prompts
    assert not any(text in line.text or "🔒" in line.text for line in prompt.history)
    assert text not in prompt.context


async def test_what_is_to_be_kept_from_models_is_no_reason_to_ask_for_consent(
    database_url: str, models: ScriptedModels
) -> None:
    async with talking(database_url, models=models, consenting=False) as chat:
        reply = await chat.says("sem IA, por favor: o que eu faço com essa papelada toda?")
    assert "Gemini" not in reply.text
    assert models.prompts == []
