"""A tool's file that is not complete fails when it is imported, never in front of a person."""

import sys
from pathlib import Path

import pytest

from tools._context import ToolCall, ToolResult, Turn
from tools._toolbox import Reaches, ToolDefinitionError, discover, tool

EXAMPLES = {"pt-BR": ("oi",), "en": ("hi",)}


def says(facts, voice) -> str:
    return "ok"


async def bare(turn: Turn, what: str) -> ToolResult:
    return ToolResult(facts={"what": what})


def described(docstring: str | None):
    async def speak(turn: Turn, what: str) -> ToolResult:
        return await bare(turn, what)

    speak.__doc__ = docstring
    return speak


@pytest.mark.parametrize(
    ("docstring", "examples", "complaint"),
    [
        (
            "Speaks.\n\nArgs:\n    what: It.",
            {"pt-BR": ("oi",), "en": ()},
            "speak: an example is missing in one of pt-BR, en",
        ),
        (None, EXAMPLES, "speak: the docstring that describes it is missing"),
        ("Speaks.", EXAMPLES, "speak: the docstring says nothing of the argument 'what'"),
        (
            "Speaks.\n\nArgs:\n    what: It.\n    how: So.",
            EXAMPLES,
            "speak: the docstring describes how, which it does not take",
        ),
    ],
)
def test_an_incomplete_tool_fails_at_import(docstring, examples, complaint) -> None:
    with pytest.raises(ToolDefinitionError, match=f"^{complaint}$"):
        tool(effect="read", says=says, examples=examples)(described(docstring))


FILE = '''
from tools._context import Say, ToolResult
from tools._toolbox import plans, tool

@tool(effect="read", says=lambda facts, voice: "ok", examples={{}}, offered=False)
async def {tool}(turn) -> ToolResult:
    """Speaks."""
    return ToolResult(facts={{}})

@plans("{intent}")
async def plan(turn, request):
    return Say(text="ok")
'''


@pytest.mark.parametrize(
    ("second", "complaint"),
    [
        ({"tool": "speak", "intent": "b"}, "speak: two tools have this name"),
        ({"tool": "shout", "intent": "a"}, "a: two planners have this intent"),
    ],
)
def test_two_of_one_name_fail_at_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second, complaint) -> None:
    folder = tmp_path / "two_of_one"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "_not_a_tool.py").write_text("raise RuntimeError")
    (folder / "first.py").write_text(FILE.format(tool="speak", intent="a"))
    (folder / "second.py").write_text(FILE.format(**second))
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("two_of_one", "two_of_one.first", "two_of_one.second"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(ToolDefinitionError, match=f"^{complaint}$"):
        discover("two_of_one")


def test_tools_are_found_in_one_order_and_by_name() -> None:
    first, second = discover(), discover()
    assert [made.name for made in first] == [made.name for made in second]
    assert first["create_task"].schema["type"] == "object"


def test_what_reaches_others_with_some_calls_can_be_undone_with_the_rest() -> None:
    reaches = Reaches(when=bool, asks={"pt-BR": "?", "en": "?"})
    with pytest.raises(ToolDefinitionError, match="reversible"):
        tool(effect="own", says=says, examples=EXAMPLES, reaches=reaches)(described("Speaks.\n\nArgs:\n    what: It."))


EVENT = {"title": "x", "start": "2026-11-24T08:00:00-03:00"}
ROW = "00000000-0000-0000-0000-000000000001"


@pytest.mark.parametrize(
    ("name", "arguments", "effect"),
    [
        ("create_event", EVENT, "reversible"),
        ("create_event", {**EVENT, "guests": []}, "reversible"),
        ("create_event", {**EVENT, "guests": ["bia@fora.com"]}, "external"),
        ("create_event_with_guests", {**EVENT, "guests": ["bia@fora.com"]}, "external"),
        ("create_event", {"title": "x", "start": "some day"}, "external"),
        ("create_event", {**EVENT, "attendees": []}, "external"),
        ("change_event", {"event_id": ROW}, "reversible"),
        ("change_event", {"event_id": ROW, "tell_guests": "yes"}, "external"),
        ("cancel_events", {"ids": [ROW], "tell_guests": False}, "reversible"),
        ("cancel_events", {"ids": [ROW], "tell_guests": True}, "external"),
    ],
)
def test_an_effect_is_that_of_the_call(name: str, arguments: dict[str, object], effect: str) -> None:
    toolbox = discover()
    assert toolbox.effect_of(ToolCall(tool=name, arguments=arguments)) == effect
    asked = toolbox[name].asks_of(arguments)
    assert (asked == toolbox[name].asks) == (effect == "reversible")


def test_a_former_name_is_no_tool_that_is_offered() -> None:
    toolbox = discover()
    former = [old for made in toolbox for old in made.formerly]
    assert len(former) == len(set(former)) == 3
    assert not set(former) & set(toolbox.tools)
    assert all(old in toolbox for old in former)
    assert "nothing" not in toolbox
