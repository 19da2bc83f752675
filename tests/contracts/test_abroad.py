"""What every tool keeps to that asks the world: described, found out about after a crash, and taken back where it says so."""

import inspect
import sys
from collections.abc import AsyncIterator, Mapping
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock

from language import understand
from language.types import LANGUAGES, Language
from tools._toolbox import _ASKS, Tool, discover

TOOLS = sorted((tool for tool in discover() if tool.abroad), key=lambda tool: tool.name)
WRITING = [tool for tool in TOOLS if tool.effect not in {"read", "own"}]
CALENDAR = [tool for tool in TOOLS if tool.function.__module__.startswith("tools.calendar")]
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
EXAMPLES = [
    (tool.name, language, text)
    for tool in CALENDAR
    if tool.offered
    for language in LANGUAGES
    for text in tool.examples[language]
]


def name(tool: Tool) -> str:
    return tool.name


@pytest.mark.parametrize("tool", TOOLS, ids=name)
def test_it_is_described_in_both_languages(tool: Tool) -> None:
    assert tool.description.endswith(".")
    assert not tool.offered or all(tool.examples[language] for language in LANGUAGES)


@pytest.mark.parametrize("tool", WRITING, ids=name)
def test_what_became_of_it_after_a_crash_can_be_found_out(tool: Tool) -> None:
    assert tool.reconcile is not None


@pytest.mark.parametrize("tool", [tool for tool in WRITING if tool.effect == "reversible"], ids=name)
def test_what_can_be_taken_back_names_its_undo(tool: Tool) -> None:
    assert "inverse=" in inspect.getsource(sys.modules[tool.function.__module__])


REACHING = [tool for tool in WRITING if tool.effect == "external" or tool.reaches is not None]


@pytest.mark.parametrize("tool", REACHING, ids=name)
def test_what_reaches_others_is_shown_in_words_of_its_own(tool: Tool) -> None:
    asks = tool.asks if tool.reaches is None else tool.reaches.asks
    assert asks is not _ASKS
    assert tool.preview is not None


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url, clock=Clock(MONDAY)) as there:
        yield there


@pytest.mark.parametrize(("tool", "language", "text"), EXAMPLES)
def test_every_example_is_surely_understood(tool: str, language: Language, text: str) -> None:
    del tool
    requests = understand(text, now=MONDAY, zone=ZONE, language=language, scope="named").requests
    assert len(requests) == 1
    assert requests[0].intent.startswith("event_")


@pytest.mark.parametrize(
    ("said", "undone"),
    [
        ("marca reunião quinta às 10", "create_event"),
        ("reunião de equipe toda segunda às 9 por 30 min", "create_event"),
        ("adia o dentista 1 hora", "change_event"),
        ("renomeia o dentista pra Dra. Lia", "change_event"),
        ("cancela o dentista", "cancel_events"),
    ],
)
async def test_what_is_reversible_is_taken_back_whole_and_done_again_whole(
    there: Connected, said: str, undone: str
) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    before = state(there)
    assert (await there.chat.says(said)).ledger == [f"{undone} done"]
    after = state(there)
    assert after != before
    for wanted in (before, after, before):
        await there.chat.says("refaz" if wanted is after else "desfaz")
        assert state(there) == wanted


def state(there: Connected) -> Mapping[str, tuple[object, ...]]:
    """What is on at Google, as far as a person sees it."""
    kept = there.server.world.calendars["ana@example.com"].events
    return {
        id_: (each["summary"], str(each["start"]), str(each["end"]), each.get("location", ""))
        for id_, each in kept.items()
        if each["status"] != "cancelled"
    }
