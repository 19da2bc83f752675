"""A digest with an opening by a model: from its facts alone, with consent, counted, and never at the cost of the digest."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from arriving import at, told
from dialogue import Chat, talking
from models_stage import PROVIDERS, staged
from scripted import ScriptedModels, away
from servers.llm import LlmServer, llm_server
from servers.llm_script import Scripted

PLAIN = ["☀️ Bom dia! Seu resumo de dom 22/11:", "", "📅 Hoje", "1. 📋 pagar a luz"]
OPENING = "Hoje tem a luz para pagar."


@asynccontextmanager
async def wanting(database_url: str, models: object, **more: object) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models, **more) as chat:  # type: ignore[arg-type] # what answers
        await chat.says("me manda um resumo toda manhã às 7h")
        assert (await chat.says("resumo com IA")).shows("só com o que está neles")
        await chat.says("pagar a luz amanhã")
        yield chat


async def counted(chat: Chat) -> Sequence[tuple[object, object]]:
    rows = await chat.rows(
        "select s.state, s.input_tokens + s.output_tokens as tokens from model_steps s "
        "join turns t on t.id = s.turn_id where t.route = 'digest'"
    )
    return [(row["state"], row["tokens"]) for row in rows]


async def test_its_opening_stands_above_the_lines_and_is_counted(database_url: str) -> None:
    models = ScriptedModels([OPENING])
    async with wanting(database_url, models) as chat:
        (text,) = await told(chat, at(7, day=22))
        assert text.splitlines() == [PLAIN[0], OPENING, *PLAIN[1:]]
        assert "pagar a luz" in models.prompts[-1].said
        assert await counted(chat) == [("finished", 120)]
        assert (await chat.says("feito 1")).text == "✅ Feita: pagar a luz"


@pytest.mark.parametrize(
    "saying",
    ["Hoje tem a luz e a reunião com a Ana.", "Já paguei a luz.", away(), [("create_task", {"title": "x"})]],
    ids=["invented", "claimed", "away", "called"],
)
async def test_what_is_not_in_the_facts_is_not_said(database_url: str, saying: object) -> None:
    async with wanting(database_url, ScriptedModels([saying])) as chat:  # type: ignore[list-item] # as scripted
        (text,) = await told(chat, at(7, day=22))
        assert text.splitlines() == PLAIN
        assert len(await counted(chat)) == 1


async def test_without_consent_or_wish_nobody_is_asked(database_url: str) -> None:
    models = ScriptedModels([OPENING])
    async with wanting(database_url, models, consenting=False) as chat:
        (text,) = await told(chat, at(7, day=22))
        assert (text.splitlines(), models.prompts) == (PLAIN, [])


async def test_a_spent_allowance_is_spent_for_openings_too(database_url: str) -> None:
    models = ScriptedModels([OPENING])
    async with wanting(database_url, models, person_day_tokens=100) as chat:
        (first,) = await told(chat, at(7, day=22))
        assert OPENING in first
        await chat.says("ligar pra Ana amanhã")
        chat.clock.now = at(12, day=22)
        await chat.says("me manda um resumo toda noite às 20h")
        (second,) = await told(chat, at(20, day=22))
        assert second.startswith("🌙")
        assert len(models.prompts) == 1


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with llm_server() as running:
        yield running


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_it_is_asked_over_the_wire(database_url: str, server: LlmServer, provider: str) -> None:
    async with staged(server, order=provider) as stage, wanting(database_url, stage.models) as chat:
        server.script([Scripted(text=OPENING)])
        (text,) = await told(chat, at(7, day=22))
        assert text.splitlines()[1] == OPENING
