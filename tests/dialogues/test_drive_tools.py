"""What every tool of Drive keeps to: it is understood by its examples, and junk never breaks it."""

import json
import random
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import pytest
from connected import Connected, connected
from drive_stage import errand_of
from house import House

from demo.google.drive_files import SHEET
from language.types import LANGUAGES, Language
from tools._context import RejectedError
from tools._toolbox import Tool, discover

TOOLS = [tool for tool in discover() if tool.function.__module__.startswith("tools.drive")]
EXAMPLES = [
    (tool.name, language, text) for tool in TOOLS for language in LANGUAGES for text in tool.examples.get(language, ())
]
JUNK = ("", "' or 1=1 --", "\\", "a" * 300, "😀\u202e\n", "{query}", "%s")


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


@pytest.mark.parametrize(("tool", "language", "text"), EXAMPLES)
async def test_every_example_leads_to_its_tool(house: House, tool: str, language: Language, text: str) -> None:
    async with connected(house, language=language) as there:
        for name in ("orçamento", "budget"):
            file = there.ana.drive.has(f"{name} 2027", kind=SHEET, text="a,b")
            file.permissions["joao"] = {"id": "joao", "type": "user", "role": "reader", "emailAddress": "joao@fora.com"}
        for name in ("contrato", "contract"):
            there.ana.drive.has(f"{name}.txt", text="x")
        for _ in range(2):
            await there.chat.sends_file("document", name="a.pdf", mime="application/pdf")
        async with there.chat.session() as session:
            # Their bytes are not waited for.
            await session.run("update files set state = 'gone' where user_id = :user_id")
        await there.chat.says("arquivos do drive" if tool == "read_drive_file" else "meus arquivos")
        said = await there.chat.says(text)
        assert [line.partition(" ")[0] for line in said.ledger] == [tool], said.text


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
async def test_junk_that_fits_the_schema_never_breaks_a_tool(there: Connected, tool: Tool) -> None:
    there.ana.drive.has("a.txt", text="x")
    await there.chat.says("arquivos do drive")
    (row,) = await there.chat.rows("select id from google_seen")
    errand, dice = await errand_of(there), random.Random(tool.name)
    for _ in range(6):
        given = {name: _junk(name, dice, row["id"]) for name in tool.parameters.model_fields}
        try:
            result = await tool.call(errand, given)
        except (RejectedError, ValueError):
            continue
        json.dumps(dict(result.facts))


def _junk(name: str, dice: random.Random, known: UUID) -> object:
    if name == "file_id":
        return str(dice.choice((known, uuid4())))
    if name in {"since", "until"}:
        return dice.choice((None, "0001-01-01T00:00:00", "9999-12-31T23:59:59+00:00", "2026-11-22T00:00:00-03:00"))
    fixed = {"kind": ("", "sheet", "image"), "shared": (True, False), "role": ("reader", "writer")}
    return dice.choice(fixed.get(name) or (*JUNK, "bia@fora.com"))
