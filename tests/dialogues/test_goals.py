"""Goals: stated, asked for, dropped and taken back, in both languages, and shown to a model."""

import pytest
from dialogue import Chat, Clock, MemoryChannel, introduced
from scripted import ScriptedModels

from bot.app import open_app
from bot.settings import Settings
from language.goals import goals


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("minha meta é correr 3 vezes por semana", "correr 3 vezes por semana"),
        ("minha meta este mês é correr 3 vezes por semana", "minha meta este mês é correr 3 vezes por semana"),
        ("Meu objetivo é juntar R$ 5.000.", "juntar R$ 5.000"),
        ("nova meta: ler um livro por mês", "ler um livro por mês"),
        ("adiciona uma meta: dormir antes das 23h", "dormir antes das 23h"),
        ("my goal is to run three times a week", "run three times a week"),
        ("my goal this year is to learn French", "my goal this year is to learn French"),
        ("add a goal: drink 2 liters of water", "drink 2 liters of water"),
    ],
)
async def test_a_goal_is_kept_in_the_persons_words(chat: Chat, said: str, kept: str) -> None:
    reply = await chat.says(said)
    assert reply.ledger == ["set_goal done"]
    assert reply.text.startswith("🎯")
    assert [row["text"] for row in await chat.rows("select text from memories where state = 'active'")] == [kept]
    assert await chat.rows("select id from tasks") == []


@pytest.mark.parametrize("asked", ["quais são minhas metas?", "minhas metas", "me mostra minhas metas"])
async def test_they_are_listed_in_portuguese(chat: Chat, asked: str) -> None:
    await chat.says("minha meta é correr")
    chat.clock.passes(minutes=1)
    await chat.says("minha meta é ler mais")
    reply = await chat.says(asked)
    assert reply.text.splitlines()[:3] == ["🎯 Você tem 2 metas:", "1. correr", "2. ler mais"]


@pytest.mark.parametrize("asked", ["what are my goals?", "show me my goals", "my goals"])
async def test_they_are_listed_in_english(chat: Chat, asked: str) -> None:
    await chat.says("my goal is to run")
    assert (await chat.says(asked)).text.splitlines()[:2] == ["🎯 You have 1 goal:", "1. run"]


@pytest.mark.parametrize(
    ("drop", "left"), [("tira a meta 2", "correr"), ("apaga a meta de ler", "correr"), ("remove goal 1", "ler mais")]
)
async def test_one_is_dropped_by_its_number_or_its_words_and_comes_back(chat: Chat, drop: str, left: str) -> None:
    await chat.says("minha meta é correr")
    chat.clock.passes(minutes=1)
    await chat.says("minha meta é ler mais")
    await chat.says("minhas metas")
    assert (await chat.says(drop)).ledger == ["remove_goals done"]
    active = "select text from memories where state = 'active' order by text"
    assert [row["text"] for row in await chat.rows(active)] == [left]
    await chat.says("desfaz")
    assert [row["text"] for row in await chat.rows(active)] == ["correr", "ler mais"]


@pytest.mark.parametrize(
    ("asked", "drop"),
    [("minhas metas", "tira a 1"), ("minhas metas", "apaga a 1"), ("my goals", "remove 1"), ("my goals", "delete 1")],
)
async def test_a_number_right_after_their_list_is_a_goals(chat: Chat, asked: str, drop: str) -> None:
    await chat.says("/tarefa comprar leite")
    await chat.says("minhas tarefas")
    await chat.says("minha meta é correr")
    await chat.says(asked)
    assert (await chat.says(drop)).ledger == ["remove_goals done"]
    assert "comprar leite" in (await chat.says("minhas tarefas")).text


@pytest.mark.parametrize("drop", ["apaga a tarefa 1", "delete task 1"])
async def test_a_number_of_a_named_task_is_a_tasks_after_any_list(chat: Chat, drop: str) -> None:
    await chat.says("/tarefa comprar leite")
    await chat.says("minha meta é correr")
    await chat.says("minhas metas")
    assert (await chat.says(drop)).ledger == ["delete_tasks done"]


@pytest.mark.parametrize(("asked", "drop"), [("minhas notas", "apaga a 1"), ("my notes", "delete 1")])
async def test_a_number_right_after_the_notes_is_a_notes(chat: Chat, asked: str, drop: str) -> None:
    await chat.says("/tarefa comprar leite")
    await chat.says("minhas tarefas")
    await chat.says("/nota a placa é ABC")
    await chat.says(asked)
    assert (await chat.says(drop)).ledger == ["delete_notes done"]


@pytest.mark.parametrize("asked", ["o que você sabe sobre mim", "what do you know about me?"])
async def test_what_is_known_of_a_person_includes_them(chat: Chat, asked: str) -> None:
    await chat.says("meu aniversário é 5 de maio")
    chat.clock.passes(minutes=1)
    await chat.says("minha meta é correr")
    assert (await chat.says(asked)).text.splitlines()[1:3] == ["1. 🎯 correr", "2. meu aniversário é 5 de maio"]


@pytest.mark.parametrize(
    ("forget", "yes"),
    [
        ("esquece tudo", "sim"),
        ("esquece tudo o que sabe sobre mim", "sim"),
        ("forget everything", "yes"),
        ("forget everything about me", "yes"),
    ],
)
async def test_forgetting_everything_names_them_and_takes_them_along(chat: Chat, forget: str, yes: str) -> None:
    await chat.says("meu aniversário é 5 de maio")
    await chat.says("minha meta é correr")
    assert "🎯 correr" in (await chat.says(forget)).text
    assert (await chat.says(yes)).ledger == ["forget_everything done"]
    assert await chat.rows("select id from memories where state = 'active'") == []


async def test_the_same_goal_is_kept_once(chat: Chat) -> None:
    await chat.says("minha meta é correr")
    assert "já tem" in (await chat.says("Minha meta é Correr!")).text
    assert len(await chat.rows("select id from memories")) == 1


async def test_stating_one_can_be_undone(chat: Chat) -> None:
    reply = await chat.says("minha meta é correr")
    await chat.taps(reply.buttons[0])
    assert "ainda não tem metas" in (await chat.says("minhas metas")).text


@pytest.mark.parametrize("nothing", ["minhas metas", "tira a meta 1"])
async def test_without_goals_it_says_how_to_state_one(chat: Chat, nothing: str) -> None:
    assert "Você ainda não tem metas" in (await chat.says(nothing)).text


@pytest.mark.parametrize(
    "said",
    [
        "revisar as metas da equipe amanhã",
        "what is the goal of this meeting?",
        "o João disse que a meta dele é vender mais",
        "qual foi a meta do time ontem?",
        "buy a goal net",
        'ele escreveu "minha meta é correr"',
        "minha meta é?",
        "tira as metas da pauta",
        "delete the goals slide tomorrow",
        "reunião de metas sexta às 10h",
    ],
)
def test_what_is_no_goal_of_ones_own_is_not_taken_for_one(said: str) -> None:
    assert goals(said, "pt-BR") is None


async def test_a_model_is_shown_them(database_url: str) -> None:
    models, channel, clock = ScriptedModels(script=["Oi!"]), MemoryChannel(), Clock()
    settings = Settings.model_validate({"database_url": database_url})
    async with open_app(settings, channels=[channel], clock=clock, models=models) as app:
        chat = await introduced(app, channel, clock, name="ana")
        await chat.says("pode usar o modelo")
        await chat.says("minha meta é correr 3 vezes por semana")
        await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    assert '<data of="goals">' in models.prompts[-1].context
    assert '"correr 3 vezes por semana"' in models.prompts[-1].context
    assert '<data of="about the person">' not in models.prompts[-1].context
