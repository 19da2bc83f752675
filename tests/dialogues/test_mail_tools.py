"""What every tool of mail keeps to: its examples lead to it, junk never breaks it, and what strangers wrote is marked as theirs."""

import random
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from connected import Connected, connected
from house import House
from pydantic import ValidationError

from language import understand
from language.types import LANGUAGES, Language
from tools._context import RejectedError
from tools._errand import Errand
from tools._toolbox import Tool, discover

TOOLBOX = discover(having={"google"})
MAIL = sorted(
    (tool for tool in TOOLBOX if tool.function.__module__.startswith("tools.mail")), key=lambda tool: tool.name
)
EXAMPLES = [
    (tool.name, language, text) for tool in MAIL for language in LANGUAGES for text in tool.examples.get(language, ())
]


def _name(tool: Tool) -> str:
    return tool.name


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        for n in range(3):
            there.ana.mail.gets(
                f"Contrato {n}",
                sender="Ana Lima <lima@fora.com>",
                text="Assina?",
                files={"contrato.pdf": b"%PDF-1.4"},
                ago=timedelta(hours=n),
            )
        yield there


def errand(there: Connected, conversation: UUID) -> Errand:
    chat = there.chat
    now = chat.clock()
    return Errand(
        person=chat.known.person,
        conversation_id=conversation,
        rows=lambda: chat.app.database.as_person(chat.known.person),
        google=chat.app.google,
        blobs=chat.app.releasing.abroad.blobs,
        clock=chat.clock,
        now=now,
        zone=now.tzinfo,  # type: ignore[arg-type]
        language="pt-BR",
        call_id=uuid4(),
    )


@pytest.mark.parametrize(("tool", "language", "text"), EXAMPLES)
async def test_every_example_leads_to_its_tool(there: Connected, tool: str, language: Language, text: str) -> None:
    await there.chat.says("quais e-mails precisam de resposta?")
    await there.chat.says("meus e-mails")
    await there.chat.says("faz um rascunho de e-mail para bia@fora.com dizendo que volto dia 10")
    there.ana.mail.label("Contas")
    there.ana.mail.label("Bills")
    requests = understand(text, now=there.chat.clock(), zone=there.chat.clock().tzinfo, language=language).requests
    assert len(requests) == 1
    assert requests[0].confidence >= 0.8
    reply = await there.chat.says(text)
    waiting = await there.chat.rows("select tool from tool_calls where state = 'waiting'")
    assert tool in [row["tool"] for row in (*reply.settled.ledger, *waiting)]


_WORDS = (
    "",
    " ",
    "\0",
    "a\nBcc: mau@fora.com",
    "bia@fora.com",
    "<b>",
    "{from:x",
    '"',
    "🎈" * 40,
    "Contas",
    "trash",
    "read",
    "x" * 400,
)


@pytest.mark.parametrize("tool", [tool for tool in MAIL if tool.abroad], ids=_name)
async def test_junk_never_breaks_a_tool(there: Connected, tool: Tool) -> None:
    await there.chat.says("meus e-mails")
    ids = [str(row["id"]) for row in await there.chat.rows("select id from google_seen order by id")]
    where = (await there.chat.rows("select id from conversations"))[0]["id"]
    dice = random.Random(tool.name)
    for _ in range(25):
        given = {name: _junk(dice, name, ids) for name in tool.parameters.model_fields if dice.random() < 0.9}
        try:
            result = await tool.call(errand(there, where), given)
        except (ValidationError, RejectedError):
            continue
        assert result.facts
    assert all("mau@fora.com" not in mail.to for mail in there.server.world.sent)


def _junk(dice: random.Random, name: str, ids: list[str]) -> object:
    if name in {"to", "cc"}:
        return [dice.choice(_WORDS) for _ in range(dice.randrange(3))]
    if name == "ids":
        return [dice.choice([*ids, str(uuid4())]) for _ in range(dice.randrange(4))]
    if name == "changes":
        return [{"account": dice.choice(_WORDS), "mails": [dice.choice(_WORDS)], "add": ["INBOX"]}]
    if name.endswith("_id"):
        return dice.choice([*ids, str(uuid4()), "x"])
    return dice.choice(_WORDS)
