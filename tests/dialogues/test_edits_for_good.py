"""What has reached somebody is not taken back by an edit: it is said, and nothing more is done unasked."""

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


async def sent(chat: Chat) -> Reply:
    asked = await chat.says("anota carta para bia@ex.com")
    assert (await chat.says("sim")).ledger == ["send_letter done"]
    return asked


async def test_a_letter_that_left_stays_and_the_new_words_are_asked_about(chat: Chat, rigged: Rigged) -> None:
    edited = await chat.edits(await sent(chat), "nova tarefa: escrever para eva")
    assert edited.shows("não dá para voltar atrás", "carta para bia@ex.com", "Faço também")
    assert (edited.ledger, edited.labels) == ([], ["Sim", "Não"])
    assert (await chat.says("sim")).ledger == ["create_task done"]
    assert rigged.letters == ["bia@ex.com"]


async def test_a_letter_whose_message_is_deleted_stays_too(chat: Chat, rigged: Rigged) -> None:
    gone = await chat.deletes(await sent(chat))
    assert gone.shows("Você apagou a mensagem", "não dá para voltar atrás")
    assert (gone.ledger, gone.labels, rigged.letters) == ([], [], ["bia@ex.com"])


async def test_a_letter_that_waits_for_a_yes_waits_for_the_new_one(chat: Chat, rigged: Rigged) -> None:
    asked = await chat.says("anota carta para bia@ex.com")
    edited = await chat.edits(asked, "anota carta para eva@ex.com")
    assert edited.ledger == ["send_letter waiting"]
    assert (await chat.taps(asked.buttons[0])).ledger == []
    # What was said of the old button stands between: the letter is shown once more.
    assert (await chat.says("sim")).shows("eva@ex.com")
    assert (await chat.says("sim")).ledger == ["send_letter done"]
    assert rigged.letters == ["eva@ex.com"]


async def test_a_letter_is_never_sent_for_a_message_deleted_before_the_yes(chat: Chat, rigged: Rigged) -> None:
    asked = await chat.says("anota carta para bia@ex.com")
    assert (await chat.deletes(asked)).shows("não fiz nada")
    await chat.says("sim")
    assert rigged.letters == []
