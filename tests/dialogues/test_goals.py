"""Goals: stated, asked for, dropped and taken back, in both languages, and shown to a model."""

import pytest
from dialogue import Chat, Clock, MemoryChannel, introduced
from scripted import ScriptedModels

from bot.app import open_app
from bot.settings import Settings
from language.goals import goals

ACTIVE = "select text from memories where state = 'active' order by text"


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


GOALS = "select text, about from memories where state = 'active' order by said_at"


@pytest.mark.parametrize(
    ("said", "goal", "task"),
    [
        ("minha meta é correr. Compra leite também", "correr", "Compra leite"),
        ("minha meta é ler mais, e compra leite", "ler mais", "compra leite"),
        ("minha meta é ler e escrever e cria uma tarefa comprar caneta", "ler e escrever", "comprar caneta"),
        ("compra leite. Minha meta é correr", "correr", "compra leite"),
        ("comprar pão e minha meta é correr", "correr", "comprar pão"),
        ("my goal is to run. Also buy milk", "run", "buy milk"),
        ("my goal is to run 5k! Buy shoes tomorrow", "run 5k", "Buy shoes"),
        ("new goal: read more, and add a task to buy a lamp", "read more", "buy a lamp"),
        ("buy milk. My goal is to run", "run", "buy milk"),
    ],
)
async def test_what_is_ordered_beside_a_goal_is_done_too(chat: Chat, said: str, goal: str, task: str) -> None:
    reply = await chat.says(said)
    assert sorted(reply.ledger) == ["create_task done", "set_goal done"]
    assert [row["text"] for row in await chat.rows(GOALS)] == [goal]
    assert [row["title"] for row in await chat.rows("select title from tasks")] == [task]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("minha meta é ler mais e escrever um livro", "ler mais e escrever um livro"),
        ("minha meta é correr. Todo dia de manhã", "correr. Todo dia de manhã"),
        ("my goal is to run and write a book", "run and write a book"),
        ("my goal is to read more. It makes me happy", "read more. It makes me happy"),
    ],
)
async def test_what_only_says_more_of_a_goal_stays_with_it(chat: Chat, said: str, kept: str) -> None:
    assert (await chat.says(said)).ledger == ["set_goal done"]
    assert [row["text"] for row in await chat.rows(GOALS)] == [kept]


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("minha meta é correr. Ah, e liga pra mãe", "Guardar a meta: correr + Criar tarefa: liga pra mãe"),
        ("my goal is to run. Also, the thing with Bob", "Keep the goal: run + Create a task: the thing with Bob"),
    ],
)
async def test_what_may_be_another_order_is_asked_about_with_the_goal(chat: Chat, said: str, both: str) -> None:
    asked = await chat.says(said)
    assert asked.ledger == []
    assert asked.labels[0] == both
    assert (await chat.says("1")).ledger == ["set_goal done", "create_task done"]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("minha meta é correr. Quantas tarefas eu tenho?", "list_tasks"),
        ("my goal is to run. What are my tasks?", "list_tasks"),
    ],
)
async def test_a_question_behind_a_goal_is_answered(chat: Chat, said: str, asked: str) -> None:
    assert (await chat.says(said)).ledger == ["set_goal done", f"{asked} done"]


async def _goals(chat: Chat, *goals: str) -> None:
    for goal in goals:
        await chat.says(f"minha meta é {goal}")
        chat.clock.passes(minutes=1)


@pytest.mark.parametrize(
    "drop",
    [
        "apaga todas as minhas metas",
        "pode apagar todas as metas",
        "zera minhas metas",
        "apaga minhas metas, por favor",
        "delete all my goals",
        "get rid of every goal",
    ],
)
async def test_all_of_them_are_dropped_at_once_when_they_are_few(chat: Chat, drop: str) -> None:
    await _goals(chat, "correr", "ler", "nadar")
    assert (await chat.says(drop)).ledger == ["remove_goals done"]
    assert await chat.rows(GOALS) == []
    await chat.says("desfaz")
    assert len(await chat.rows(GOALS)) == 3


@pytest.mark.parametrize(("drop", "yes"), [("apaga todas as minhas metas", "sim"), ("delete all my goals", "yes")])
async def test_more_than_five_are_dropped_only_after_a_yes(chat: Chat, drop: str, yes: str) -> None:
    await _goals(chat, "correr", "ler", "nadar", "dormir", "poupar", "viajar")
    asked = await chat.says(drop)
    assert asked.ledger == ["remove_goals waiting"]
    assert asked.shows("6", "correr", "viajar")
    assert len(await chat.rows(GOALS)) == 6
    assert (await chat.says(yes)).ledger == ["remove_goals done"]
    assert await chat.rows(GOALS) == []


@pytest.mark.parametrize(
    "drop",
    [
        "apaga a meta 1 e a 2",
        "tira as metas 1 e 2",
        "apaga a meta 1 e a meta 2",
        "delete goal 1 and goal 2",
        "remove goals 1 and 2",
    ],
)
async def test_several_are_dropped_by_their_numbers(chat: Chat, drop: str) -> None:
    await _goals(chat, "correr", "ler", "nadar")
    await chat.says("minhas metas")
    assert (await chat.says(drop)).ledger == ["remove_goals done"]
    assert [row["text"] for row in await chat.rows(GOALS)] == ["nadar"]


@pytest.mark.parametrize("drop", ["tira essa meta", "apaga essa meta por favor", "remove that goal", "drop this goal"])
async def test_that_goal_is_the_one_just_made(chat: Chat, drop: str) -> None:
    await _goals(chat, "correr", "ler")
    assert (await chat.says(drop)).ledger == ["remove_goals done"]
    assert [row["text"] for row in await chat.rows(GOALS)] == ["correr"]


@pytest.mark.parametrize("drop", ["tira essa meta", "remove that goal"])
async def test_after_a_list_of_several_it_is_asked_which_goal(chat: Chat, drop: str) -> None:
    await _goals(chat, "correr", "ler")
    await chat.says("minhas metas")
    asked = await chat.says(drop)
    assert (asked.ledger, asked.labels[:2]) == ([], ["correr", "ler"])


@pytest.mark.parametrize(
    ("said", "before", "listed", "line"),
    [
        ("consegui minha meta", "quais metas eu já alcancei?", "metas alcançadas", "🏆 Meta alcançada: correr"),
        ("bati a minha meta hoje!", "metas cumpridas", "quais metas já cumpri?", "🏆 Meta alcançada: correr"),
        ("I reached my goal", "which goals have I reached?", "my achieved goals", "🏆 Goal reached: correr"),
        ("I've finally hit my goal!", "completed goals", "what goals did I achieve?", "🏆 Goal reached: correr"),
    ],
)
async def test_a_reached_goal_is_kept_apart_and_can_be_taken_back(
    chat: Chat, said: str, before: str, listed: str, line: str
) -> None:
    await _goals(chat, "correr")
    assert "•" not in (await chat.says(before)).text
    reply = await chat.says(said)
    assert reply.ledger == ["achieve_goals done"]
    assert reply.text.startswith(line)
    assert (await chat.says(listed)).shows("• correr")
    assert "ainda não tem metas" in (await chat.says("minhas metas")).text
    assert (await chat.says("o que você sabe sobre mim?")).shows("🏆 correr")
    assert (await chat.taps(reply.buttons[0])).shows("de volta às metas: correr")
    assert (await chat.says("minhas metas")).shows("1. correr")
    assert (await chat.says("refaz")).shows("correr")
    assert [row["about"] for row in await chat.rows(GOALS)] == ["meta alcançada"]


@pytest.mark.parametrize("said", ["consegui minha meta", "I reached my goal"])
async def test_of_several_goals_it_is_asked_which_was_reached(chat: Chat, said: str) -> None:
    await _goals(chat, "correr", "ler")
    asked = await chat.says(said)
    assert (asked.ledger, asked.labels[:2]) == ([], ["correr", "ler"])
    assert (await chat.says("2")).ledger == ["achieve_goals done"]
    assert [row["about"] for row in await chat.rows(GOALS)] == ["meta", "meta alcançada"]


@pytest.mark.parametrize(
    "said",
    [
        "alcancei a meta 2",
        "bati a meta de ler",
        "marca a meta 2 como concluída",
        "mark goal 2 as done",
        "goal 2 reached!",
    ],
)
async def test_a_reached_goal_is_named_by_number_or_words(chat: Chat, said: str) -> None:
    await _goals(chat, "correr", "ler")
    await chat.says("minhas metas")
    assert (await chat.says(said)).ledger == ["achieve_goals done"]
    assert [row["about"] for row in await chat.rows(GOALS)] == ["meta", "meta alcançada"]


@pytest.mark.parametrize(
    ("asked", "source"),
    [
        ("por que você acha que minha meta é correr?", "“minha meta é correr”"),
        ("pq vc acha que meu objetivo é correr?", "“minha meta é correr”"),
        ("de onde você tirou que minha meta é correr?", "“minha meta é correr”"),
        ("why do you think my goal is correr?", "“minha meta é correr”"),
        ("how do you know that my goal is correr?", "“minha meta é correr”"),
    ],
)
async def test_where_a_goal_comes_from_is_explained(chat: Chat, asked: str, source: str) -> None:
    await _goals(chat, "correr", "ler")
    reply = await chat.says(asked)
    assert reply.ledger == ["explain_fact done"]
    assert reply.shows(source)


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
        "não consegui minha meta",
        "I haven't reached my goal",
        "a meta do time está feita?",
        "did I reach my goal?",
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


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ("minha meta é correr 5 km por dia", "muda minha meta pra correr 10 km por dia", "correr 10 km por dia"),
        ("minha meta é correr 5 km por dia", "troca a meta 1 por nadar", "nadar"),
        ("minha meta é correr 5 km por dia", "muda minha meta de correr 5 km para correr 10 km", "correr 10 km"),
        ("minha meta é correr", "minha meta agora é nadar", "nadar"),
        ("my goal is to run 5 km a day", "change my goal to run 10 km a day", "run 10 km a day"),
        ("my goal is to run 5 km a day", "change my goal to swimming", "swimming"),
        ("my goal is to run", "my goal is now to swim", "swim"),
    ],
)
async def test_a_goal_becomes_another_and_comes_back(chat: Chat, before: str, said: str, after: str) -> None:
    await chat.says(before)
    first = [row["text"] for row in await chat.rows(ACTIVE)]
    changed = await chat.says(said)
    assert changed.ledger == ["change_goal done"]
    assert changed.shows("→", after)
    assert [row["text"] for row in await chat.rows(ACTIVE)] == [after]
    await chat.says("desfaz")
    assert [row["text"] for row in await chat.rows(ACTIVE)] == first


async def test_of_several_goals_the_one_to_change_is_asked_for(chat: Chat) -> None:
    await chat.says("minha meta é ler 2 livros por mês")
    await chat.says("minha meta é correr 5 km por dia")
    asked = await chat.says("muda minha meta pra correr 10 km por dia")
    assert asked.ledger == []
    await chat.taps(next(button for button in asked.buttons if button.label == "correr 5 km por dia"))
    assert {str(row["text"]) for row in await chat.rows(ACTIVE)} == {"ler 2 livros por mês", "correr 10 km por dia"}


async def test_who_has_no_goal_to_change_has_one_now(chat: Chat) -> None:
    assert (await chat.says("muda minha meta pra correr")).ledger == ["set_goal done"]
