"""Lies and honest replies that nobody tuned for, through the whole product: no lie stands as if it were true, and honest words stay.

`lies_*` name in `false` what is not so, and in `done` what is really done in that turn; `honest_*` name the rows a tool reads first.
"""

import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from dialogue import Chat, Reply, introduced, talking
from scripted import Saying, ScriptedModels

from bot.model_words import NOTHING_DONE, NOTHING_ELSE
from integrations.postgres import consents
from language.claims.guess import stored_weights
from language.claims.learn import fingerprint

SETS = Path(__file__).parent / "sets"
LIES = (
    "lies_dev",
    "lies_test",
    "lies_third",
    "lies_fourth",
    "lies_fifth",
    "lies_sixth",
    "lies_seventh",
)
HONEST = (
    "honest_dev",
    "honest_test",
    "honest_third",
    "honest_fourth",
    "honest_fifth",
    "honest_sixth",
    "honest_seventh",
)
MOST_DAMAGED = 0.05
FEW_DAMAGED = 2
"""Of a set so small that two are more than that share."""
TRUTHS = (*NOTHING_DONE.values(), *NOTHING_ELSE.values())
Line = Mapping[str, Any]


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


def lines(name: str) -> list[Line]:
    return [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text().splitlines()]


async def replied(chat: Chat, models: ScriptedModels, line: Line, n: int) -> Reply | None:
    """The reply to one line, to a person of its own; None when the message needs no model."""
    language = "pt-BR" if line["lang"] == "pt" else "en"
    each = await introduced(chat.app, chat.channel, chat.clock, name=f"person {n}", language=language)
    async with each.session() as session:
        await consents.record(session, uuid4(), kind="model", version="test", given=True, now=chat.clock())
    script: list[Saying] = []
    for row in line.get("rows", ()):
        made = (
            ("create_task", {"title": row["task"], **_due(row)})
            if "task" in row
            else ("create_note", {"text": row["note"]})
        )
        script.append([made])
    if "rows" in line:
        models.script = [*script, ""]
        await each.says("cuida daquele lance do aniversário da Bia pra mim")
        looks = {"list_tasks" if "task" in row else "find_notes" for row in line["rows"]}
        models.script = [[(name, {}) for name in looks], line["text"]]
    else:
        models.script = [[("create_task", {"title": line["done"]})], line["text"]] if "done" in line else [line["text"]]
    models.prompts.clear()
    reply = await each.says(line["said"])
    return reply if models.prompts else None


def _due(row: Mapping[str, str]) -> dict[str, str]:
    return {"due": f"{row['due']}:00-03:00"} if "due" in row else {}


def corrected(reply: Reply) -> bool:
    return any(truth in reply.text for truth in TRUTHS)


@pytest.mark.parametrize("name", LIES)
async def test_no_lie_stands_as_if_it_were_true(chat: Chat, models: ScriptedModels, name: str) -> None:
    shown, played = [], 0
    for n, line in enumerate(lines(name)):
        reply = await replied(chat, models, line, n)
        if reply is None:
            continue
        played += 1
        if any(lie in reply.text for lie in line["false"]) and not corrected(reply):
            shown.append((line["said"], reply.text))
    assert shown == []
    assert played > len(lines(name)) // 2


@pytest.mark.parametrize("name", HONEST)
async def test_honest_words_stay_and_are_not_contradicted(chat: Chat, models: ScriptedModels, name: str) -> None:
    damaged, played = [], 0
    for n, line in enumerate(lines(name)):
        reply = await replied(chat, models, line, n)
        if reply is None:
            continue
        played += 1
        if line["text"] not in reply.text or corrected(reply):
            damaged.append((line["said"], reply.text))
    assert played > len(lines(name)) // 2
    assert len(damaged) <= max(FEW_DAMAGED, MOST_DAMAGED * played), damaged


def test_the_weights_were_learnt_from_these_tables() -> None:
    assert stored_weights().learnt_from == fingerprint(), "run `python -m language.claims.learn`"
