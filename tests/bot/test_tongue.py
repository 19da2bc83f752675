"""A model that answers in another language is asked once more, and then only the ledger speaks."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
from dialogue import Chat, talking
from scripted import ScriptedModels, away

from integrations.llm.sizes import size

ASKING = "tô atolado, por onde eu começo?"
ENGLISH = "You should start with the bills, because they are due on Monday and the rest can wait."
AGAIN = "You should begin with the bills: they are due first, and the rest can wait."
PORTUGUESE = "Comece pelas contas, que vencem na segunda; o resto pode esperar."


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


async def test_it_is_asked_once_more_and_told_which_language(chat: Chat, models: ScriptedModels) -> None:
    models.script = [ENGLISH, PORTUGUESE]
    reply = await chat.says(ASKING)
    assert reply.text == PORTUGUESE
    (step,) = models.prompts[1].steps
    assert "Brazilian Portuguese" in step.again
    assert size(models.prompts[1]) > size(models.prompts[0]) + len(step.again)
    assert [row["state"] for row in await chat.rows("select state from model_steps order by n")] == [
        "finished",
        "answered",
    ]


async def test_the_reverse_is_noticed_as_well(database_url: str, models: ScriptedModels) -> None:
    models.script = [PORTUGUESE, "Start with the bills; the rest can wait."]
    async with talking(database_url, models=models, language="en") as chat:
        reply = await chat.says("I'm swamped, what should I do first?")
    assert reply.text == "Start with the bills; the rest can wait."
    assert "English" in models.prompts[1].steps[0].again


async def test_who_insists_is_not_heard_and_nothing_is_pretended(chat: Chat, models: ScriptedModels) -> None:
    models.script = [ENGLISH, AGAIN]
    reply = await chat.says(ASKING)
    assert len(models.prompts) == 2
    assert reply.shows("só respondeu em outra língua", "Não mudei nada")
    assert not reply.shows("bills")


async def test_what_was_done_is_told_by_the_ledger_when_the_words_cannot_be(chat: Chat, models: ScriptedModels) -> None:
    models.script = [[("create_task", {"title": "bolo da Bia"})], ENGLISH, AGAIN]
    reply = await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    assert reply.text == "✅ Tarefa criada: bolo da Bia"
    assert reply.ledger == ["create_task done"]


async def test_what_was_looked_up_is_shown_as_the_app_shows_it(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("nova tarefa: comprar velas")
    models.script = [[("list_tasks", {})], ENGLISH, AGAIN]
    assert "1. comprar velas" in (await chat.says(ASKING)).text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("traduz pro inglês: comece pelas contas, que vencem na segunda, e o resto pode esperar", ENGLISH),
        ("como eu digo isso em inglês: comece pelas contas?", ENGLISH),
        (
            "quais músicas do Simon & Garfunkel vc indica?",
            "The Sound of Silence, Bridge over Troubled Water, The Boxer",
        ),
        ("qual a boa pra hoje?", "Ok!"),
    ],
    ids=["translation", "how to say", "songs", "short"],
)
async def test_what_was_asked_for_stays(chat: Chat, models: ScriptedModels, said: str, answer: str) -> None:
    models.script = [answer]
    await chat.says(said)
    assert len(models.prompts) == 1


async def test_a_practice_that_was_agreed_on_goes_on(chat: Chat, models: ScriptedModels) -> None:
    models.script = ["Combinado!", ENGLISH]
    await chat.says("topa umas dicas pro meu papo em inglês com a vizinha?")
    await chat.says("qual é a boa de hoje, hein?")
    assert len(models.prompts) == 2


async def test_a_text_that_was_asked_for_may_stay_when_the_model_insists(chat: Chat, models: ScriptedModels) -> None:
    models.script = [ENGLISH, AGAIN]
    reply = await chat.says("escreve um e-mail pro John da matriz explicando por onde ele começa")
    assert len(models.prompts) == 2
    assert "bills" in reply.text


async def test_to_ask_again_is_bounded_by_the_allowance(database_url: str, models: ScriptedModels) -> None:
    models.usd = Decimal(2)
    models.script = [ENGLISH, PORTUGUESE]
    async with talking(database_url, models=models, person_day_usd=Decimal(1)) as chat:
        reply = await chat.says(ASKING)
    assert len(models.prompts) == 1
    assert reply.shows("outra língua", "🪫")


async def test_to_ask_again_is_bounded_by_the_steps(chat: Chat, models: ScriptedModels) -> None:
    looking = [[("find_notes", {"query": f"x{n}"})] for n in range(7)]
    models.script = [*looking, ENGLISH, PORTUGUESE]
    await chat.says(ASKING)
    assert len(models.prompts) == 8


async def test_a_model_that_goes_away_meanwhile_leaves_the_ledger(chat: Chat, models: ScriptedModels) -> None:
    models.script = [[("create_task", {"title": "bolo da Bia"})], ENGLISH, away()]
    reply = await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    assert reply.text == "✅ Tarefa criada: bolo da Bia"


async def test_calls_that_come_instead_are_carried_out_like_any_others(chat: Chat, models: ScriptedModels) -> None:
    models.script = [ENGLISH, [("create_task", {"title": "bolo da Bia"})], "Quer mais alguma coisa?"]
    reply = await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    assert reply.ledger == ["create_task done"]


async def test_after_a_crash_it_is_asked_the_same_and_nothing_paid_twice(chat: Chat, models: ScriptedModels) -> None:
    models.script = [ENGLISH, RuntimeError("the process dies here"), PORTUGUESE]
    stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": ASKING}}))
    for _ in range(2):
        await chat.app.turns.take(stored.address)
    assert [len(prompt.steps) for prompt in models.prompts] == [0, 1, 1]
    assert models.prompts[1] == models.prompts[2]
    (said,) = await chat.rows("select text from outbound_messages")
    assert said["text"] == PORTUGUESE


async def test_after_a_yes_the_model_is_told_again_what_it_was_told(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("cria tarefas: a1, b2, c3, d4, e5, f6")
    ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
    models.script = [
        ENGLISH,
        [("more_tools", {"wanted": "delete_tasks"})],
        [("delete_tasks", {"ids": ids})],
        "Mais alguma?",
    ]
    await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    await chat.says("sim")
    assert [bool(step.again) for step in models.prompts[-1].steps] == [True, False, False]
