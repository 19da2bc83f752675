"""With a model, a question that names nothing of ours goes to it; without one, nothing changes."""

import pytest
from dialogue import talking
from scripted import ScriptedModels

GENERAL = (
    "como faço feijoada?",
    "como funciona um motor?",
    "que horas são em Tóquio?",
    "quando é o dia das mães?",
    "pode me ajudar a escolher um nome pro cachorro?",
    "how does a fridge work?",
    "how do I change a tyre?",
    "what to do in Paris for a weekend?",
    "do I have to file taxes?",
    "what time is it in Tokyo?",
)
OURS = (
    "ajuda",
    "como funciona?",
    "o que você sabe fazer?",
    "que horas são?",
    "como apago uma tarefa?",
    "o que falta fazer?",
    "o que tenho hoje?",
    "minhas tarefas",
    "tem nota sobre wifi?",
    "what can you do?",
    "what's the date",
    "how do I delete a task?",
    "what do I have today?",
)


@pytest.mark.parametrize("asked", GENERAL)
async def test_what_anybody_could_be_asked_goes_to_the_model(database_url: str, asked: str) -> None:
    models = ScriptedModels(behaviour=lambda _: "Um instante de paciência.")
    async with talking(database_url, models=models) as chat:
        await chat.says(asked)
    assert models.prompts


async def test_what_is_ours_costs_nothing(database_url: str) -> None:
    models = ScriptedModels(behaviour=lambda _: "?")
    async with talking(database_url, models=models) as chat:
        await chat.says("nova tarefa: comprar leite")
        for asked in OURS:
            await chat.says(asked)
            assert not models.prompts, asked


async def test_without_consent_a_likely_answer_is_given_here(database_url: str) -> None:
    models = ScriptedModels(behaviour=lambda _: "?")
    async with talking(database_url, models=models, consenting=False) as chat:
        assert "comandos" in (await chat.says("como faço feijoada?")).text
    assert not models.prompts
