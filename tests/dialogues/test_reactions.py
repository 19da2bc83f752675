"""A thumb on the message that asks is an answer to it; every other reaction is noted in silence."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, introduced, talking
from rigged import Rigged


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.fixture
async def chat(database_url: str, rigged: Rigged) -> AsyncIterator[Chat]:
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        yield chat


@pytest.mark.parametrize("emoji", ["👍", "👌", "✅", "👍🏽", "👍\N{VARIATION SELECTOR-16}"])
async def test_a_thumb_up_is_a_yes(chat: Chat, rigged: Rigged, emoji: str) -> None:
    asked = await chat.says("anota carta para bia")
    assert (await chat.reacts(emoji, asked)).ledger == ["send_letter done"]
    assert (await chat.reacts(emoji, asked)).text == ""
    assert (await chat.reacts("", asked)).text == ""
    assert rigged.letters == ["bia"]


@pytest.mark.parametrize("emoji", ["👎", "❌"])
async def test_a_thumb_down_is_a_no(chat: Chat, rigged: Rigged, emoji: str) -> None:
    asked = await chat.says("anota carta para bia")
    assert (await chat.reacts(emoji, asked)).shows("não fiz nada")
    assert (await chat.says("sim")).ledger == []
    assert rigged.letters == []


@pytest.mark.parametrize("emoji", ["❤️", "😂", "🙏", ""])
async def test_any_other_sign_is_no_answer(chat: Chat, rigged: Rigged, emoji: str) -> None:
    asked = await chat.says("anota carta para bia")
    assert (await chat.reacts(emoji, asked)).text == ""
    assert (await chat.says("sim")).ledger == ["send_letter done"]


async def test_a_thumb_on_another_message_answers_nothing(chat: Chat, rigged: Rigged) -> None:
    other = await chat.says("oi")
    await chat.says("anota carta para bia")
    assert (await chat.reacts("👍", other)).text == ""
    assert rigged.letters == []


async def test_a_thumb_of_somebody_else_answers_nothing(chat: Chat, rigged: Rigged) -> None:
    asked = await chat.says("anota carta para bia")
    bia = await introduced(chat.app, chat.channel, chat.clock, name="bia")
    assert (await bia.reacts("👍", asked)).text == ""
    assert rigged.letters == []


async def test_a_thumb_that_comes_too_late_is_told_so(chat: Chat, rigged: Rigged) -> None:
    asked = await chat.says("anota carta para bia")
    chat.clock.passes(minutes=11)
    assert (await chat.reacts("👍", asked)).shows("venceu")
    assert rigged.letters == []


async def test_a_thumb_does_not_choose_among_several(chat: Chat) -> None:
    asked = await chat.says("hmm o leite")
    assert (await chat.reacts("👍", asked)).shows("Qual deles?")
    assert (await chat.reacts("👎", asked)).shows("não fiz nada")
