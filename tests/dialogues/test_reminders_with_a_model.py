"""What the buttons of a reminder do, a model may do as well."""

import re
from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from dialogue import ZONE, Chat, talking
from scripted import ScriptedModels

from integrations.postgres.schedules import people_due

UNCLEAR = "cuida daquele lance que você me falou agora há pouco, já resolvi tudo por aqui"
"""Not understood without a model."""


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


def call(tool: str, **arguments: object) -> list[tuple[str, dict[str, object]]]:
    """What the model asks for in one step."""
    return [(tool, arguments)]


MORE = call("more_tools", wanted="reminders: done, put off, skip, stop")


async def told(chat: Chat, models: ScriptedModels) -> str:
    """The id under which the model is shown what was told."""
    chat.clock.now = datetime(2026, 11, 21, 10, 0, tzinfo=ZONE)
    async with chat.app.database.as_worker() as session:
        (person,) = await people_due(session, chat.clock.now, most=10)
    await chat.app.firing.fire(person)
    await chat.says(UNCLEAR)
    shown = re.search(r'1\. reminder just told ([0-9a-f-]{36}) "tomar remédio"', models.prompts[-1].context)
    assert shown is not None
    return shown[1]


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("done_reminders", {}, "✅ Feito: tomar remédio"),
        ("put_off_reminders", {"words": "1h"}, "⏰ Adiado para sáb 21/11 às 11:00: tomar remédio"),
    ],
)
async def test_what_was_told_is_answered(chat: Chat, models: ScriptedModels, tool, arguments, said) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    fire = await told(chat, models)
    models.script = [MORE, call(tool, ids=[fire], **arguments), "Pronto."]
    reply = await chat.says(UNCLEAR)
    assert reply.shows(said)
    assert reply.ledger[-1] == f"{tool} done"
    assert (await chat.says("desfaz")).shows("↩️ Desfeito")


async def test_a_reminder_is_skipped_and_stopped_by_its_own_id(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    rows = await chat.rows("select id from reminders")
    id_ = str(rows[0]["id"])
    models.script = [MORE, call("skip_reminders", rows=[{"reminder_id": id_}]), "Pronto."]
    assert (await chat.says(UNCLEAR)).shows("⏭️ Pulado: tomar remédio (próximo: dom 22/11 às 10:00)")
    models.script = [MORE, call("stop_reminders", ids=[id_]), "Pronto."]
    assert (await chat.says(UNCLEAR)).shows("🔕 Parei de lembrar: tomar remédio")


async def test_a_reminder_that_came_is_done_by_its_own_id_as_well(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    await told(chat, models)
    rows = await chat.rows("select id from reminders")
    models.script = [MORE, call("done_reminders", ids=[str(rows[0]["id"])]), "Pronto."]
    assert (await chat.says(UNCLEAR)).shows("✅ Feito: tomar remédio")
