"""A tool's file that is not complete fails when it is imported, never in front of a person."""

import sys
from pathlib import Path

import pytest

from tools._context import ToolResult, Turn
from tools._toolbox import ToolDefinitionError, discover, tool

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
