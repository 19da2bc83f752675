"""A yes with a condition: what was asked about is not done, the change is asked about."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from dialogue import Chat, Clock, MemoryChannel, introduced
from outside import Outside
from scripted import ScriptedModels

from bot.app import open_app
from bot.settings import Settings
from integrations.postgres import consents

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
MAIL = {"to": "bia@ex.com", "subject": "Oi", "body": "tudo bem?"}


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, outside: Outside, models: ScriptedModels) -> AsyncIterator[Chat]:
    channel, clock = MemoryChannel(), Clock()
    settings = Settings.model_validate({"database_url": database_url})
    async with open_app(settings, channels=[channel], clock=clock, toolbox=outside.toolbox, models=models) as app:
        chat = await introduced(app, channel, clock, name="ana")
        async with chat.session() as session:
            await consents.record(session, uuid4(), kind="model", version="test", given=True, now=clock())
        yield chat


async def _asked(chat: Chat, models: ScriptedModels) -> None:
    models.script = [[("more_tools", {"wanted": "send mail"})], [("send_mail", MAIL)]]
    asked = await chat.says(UNCLEAR)
    assert asked.ledger[-1] == "send_mail waiting"


@pytest.mark.parametrize(
    "answer", ["sim, mas manda pra bob@ex.com", "pode, só que pra bob@ex.com", "yes, but send it to bob@ex.com"]
)
async def test_another_recipient_is_asked_about_and_only_then_written_to(
    chat: Chat, outside: Outside, models: ScriptedModels, answer: str
) -> None:
    await _asked(chat, models)
    again = await chat.says(answer)
    assert again.shows("bob@ex.com")
    assert again.ledger == ["send_mail waiting"]
    assert outside.done == []
    models.script = ["Feito?"]
    assert (await chat.says("sim")).ledger[:1] == ["send_mail done"]
    assert outside.done == [("send_mail", {**MAIL, "to": "bob@ex.com"})]


@pytest.mark.parametrize(
    "answer",
    [
        "sim, mas e a Carla?",
        "sim, mas avisa a Bia também",
        "yes, but tell Bob about it",
        "sim, mas muda pra sexta",
        "ok, mas não hoje",
    ],
)
async def test_what_is_not_understood_leaves_the_question_open_and_says_what_it_is(
    chat: Chat, outside: Outside, models: ScriptedModels, answer: str
) -> None:
    await _asked(chat, models)
    told = await chat.says(answer)
    assert told.shows("bia@ex.com")
    assert outside.done == []
    models.script = ["Feito?"]
    assert (await chat.says("sim")).ledger[:1] == ["send_mail done"]
    assert outside.done == [("send_mail", MAIL)]


@pytest.mark.parametrize(
    ("answer", "day", "said"),
    [
        ("sim, mas muda pra sexta", "2026-11-27", "sex 27/11"),
        ("pode criar, mas pra segunda", "2026-11-23", "seg 23/11"),
        ("yes but make it Friday", "2026-11-27", "sex 27/11"),
    ],
)
async def test_another_day_of_a_suggestion_is_asked_about(chat: Chat, answer: str, day: str, said: str) -> None:
    await chat.says("só sugira")
    assert (await chat.says("comprar leite amanhã")).ledger == ["create_task waiting"]
    again = await chat.says(answer)
    assert again.shows(said)
    assert again.ledger == ["create_task waiting"]
    assert await chat.rows("select id from tasks") == []
    await chat.says("sim")
    assert [str(row["due_on"]) for row in await chat.rows("select due_on from tasks")] == [day]


async def test_the_hour_stays_when_only_the_day_changes(chat: Chat) -> None:
    await chat.says("só sugira")
    await chat.says("comprar leite amanhã às 10h")
    await chat.says("sim, mas muda pra sexta")
    await chat.says("sim")
    (row,) = await chat.rows("select due_at at time zone 'America/Sao_Paulo' as due from tasks")
    assert str(row["due"]) == "2026-11-27 10:00:00"


async def test_the_first_question_can_no_longer_be_answered(
    chat: Chat, outside: Outside, models: ScriptedModels
) -> None:
    models.script = [[("more_tools", {"wanted": "send mail"})], [("send_mail", MAIL)]]
    asked = await chat.says(UNCLEAR)
    await chat.says("sim, mas manda pra bob@ex.com")
    await chat.taps(asked.buttons[0])
    assert outside.done == []


async def test_a_yes_to_what_a_model_asks_meanwhile_sends_nothing(
    chat: Chat, outside: Outside, models: ScriptedModels
) -> None:
    await _asked(chat, models)
    models.script = ["Balões e bolo. Quer mais ideias?"]
    await chat.says("me dá uma ideia pra festa da Bia")
    assert (await chat.says("sim")).shows("bia@ex.com", "tudo bem?")
    assert outside.done == []


@pytest.mark.parametrize("how", ["beside", "correct"])
async def test_a_model_asks_before_it_contradicts_what_the_person_told(
    chat: Chat, models: ScriptedModels, how: str
) -> None:
    await chat.says("meu aniversário é 6 de maio")
    known = str((await chat.rows("select id from memories"))[0]["id"])
    text = "meu aniversário é 9 de maio"
    call = (
        ("remember_fact", {"text": text, "beside": True})
        if how == "beside"
        else ("correct_fact", {"memory_id": known, "text": text})
    )
    models.script = [[("more_tools", {"wanted": "remember fact, correct fact"})], [call]]
    asked = await chat.says(f"então, tipo, sei lá, {text}, cuida disso")
    assert asked.shows("6 de maio", "9 de maio")
    assert [row["text"] for row in await chat.rows("select text from memories where state = 'active'")] == [
        "meu aniversário é 6 de maio"
    ]
    await chat.says("sim")
    kept = await chat.rows("select text from memories where state = 'active' order by said_at")
    assert [row["text"] for row in kept] == [text] if how == "correct" else ["meu aniversário é 6 de maio", text]
