"""A stop says what it has stopped, and that it was nothing where nothing ran."""

import pytest
from dialogue import Chat, talking

from language.types import Language


@pytest.mark.parametrize(
    ("language", "stop", "nothing"),
    [("pt-BR", "parar", "Não havia nada em andamento."), ("en", "stop", "Nothing was under way.")],
)
async def test_with_nothing_running_nothing_is_said_to_have_stopped(
    database_url: str, language: Language, stop: str, nothing: str
) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(stop)).text.startswith(nothing)
        await chat.says("/tarefa comprar leite" if language == "pt-BR" else "/task buy milk")
        assert (await chat.says(stop)).text.startswith(nothing)


@pytest.mark.parametrize(
    ("language", "stop", "said"),
    [("pt-BR", "pare", "o que você pediu: “{}”"), ("en", "stop", "what you asked for: “{}”")],
)
async def test_what_waited_is_named(database_url: str, language: Language, stop: str, said: str) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.sends("nova tarefa: comprar leite")
        stopped = await chat.says(stop)
        assert stopped.shows("🛑", said.format("nova tarefa: comprar leite"))
        await chat.sends("nova tarefa: um", "nova tarefa: dois", "nova tarefa: três")
        assert (await chat.says(stop)).shows("“nova tarefa: um”", "2")
        assert await chat.rows("select from tasks") == []


async def test_an_open_question_is_named(chat: Chat) -> None:
    await chat.says("hmm o leite")
    assert (await chat.says("parar")).shows("🛑", "a pergunta que estava aberta")
    assert (await chat.says("parar")).text.startswith("Não havia nada")
