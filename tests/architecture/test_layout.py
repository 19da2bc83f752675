"""The shape of the code: small files, small functions, our own words, and one place for each dangerous thing."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from language.types import LANGUAGES

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "tools", "ml_jobs", "integrations", "language", "prompts")
LONGEST_FILE = 300
LONGEST_FUNCTION = 60
BANNED = ("Service", "Manager", "Helper", "Util", "Utils", "Handler", "Data", "Info", "Base")
CLOCK_READERS = frozenset({"now", "utcnow", "today"})
READS_THE_ENVIRONMENT = ("bot/settings.py", "bot/surroundings.py", "bot/failpoints.py", "bot/__main__.py")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of ours, read and parsed."""

    name: str
    text: str
    tree: ast.Module

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def at(self, node: ast.AST) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


@cache
def sources() -> tuple[Source, ...]:
    files = sorted(file for folder in (*PACKAGES, "benchmarks") for file in (ROOT / folder).rglob("*.py"))
    return tuple(
        Source(file.relative_to(ROOT).as_posix(), text, ast.parse(text))
        for file in files
        for text in [file.read_text(encoding="utf-8")]
    )


def test_every_package_of_the_design_is_there() -> None:
    assert [name for name in PACKAGES if not (ROOT / name / "__init__.py").is_file()] == []


def test_no_file_is_long() -> None:
    lengths = {source.name: len(source.text.splitlines()) for source in sources()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    assert {
        f"{source.at(node)} {node.name}": lines
        for source in sources()
        for node in source.nodes()
        if isinstance(node, Function) and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    } == {}


def test_no_class_is_called_what_everything_could_be_called() -> None:
    assert [
        f"{source.at(node)} {node.name}"
        for source in sources()
        for node in source.nodes()
        if isinstance(node, ast.ClassDef) and node.name.endswith(BANNED)
    ] == []


def test_only_utc_now_reads_the_clock() -> None:
    assert [place for source in sources() for place in _clock_readings(source)] == []


def test_only_the_edges_read_the_environment() -> None:
    assert [
        source.at(node)
        for source in sources()
        if not _is_edge(source.name)
        for node in source.nodes()
        if _is_attribute(node, "os", {"environ", "environb", "getenv", "putenv"})
    ] == []


def test_every_sentence_is_in_every_language() -> None:
    assert [
        source.at(node)
        for source in sources()
        for node in source.nodes()
        if isinstance(node, ast.Dict) and _is_sentence(node) and set(_keys(node)) != set(LANGUAGES)
    ] == []


def test_every_sentence_takes_the_same_facts_in_every_language() -> None:
    assert [
        source.at(node)
        for source in sources()
        if source.name.startswith(("bot/", "tools/", "ml_jobs/", "integrations/"))
        for node in source.nodes()
        if isinstance(node, ast.Dict) and _is_sentence(node) and len({_facts(text) for text in _texts(node)}) > 1
    ] == []


@pytest.mark.parametrize("name", ["REPLIES", "TASKS", "TALK"])
def test_the_catalogues_are_looked_at(name: str) -> None:
    """A catalogue that moved must not leave the two tests above looking at nothing."""
    file = {"REPLIES": "bot/replies.py", "TASKS": "tools/_task_words.py", "TALK": "bot/talk_words.py"}[name]
    source = next(source for source in sources() if source.name == file)
    assert sum(isinstance(node, ast.Dict) and _is_sentence(node) for node in source.nodes()) > 5


def _clock_readings(source: Source) -> Iterator[str]:
    allowed: set[ast.AST] = set()
    if source.name == "bot/app.py":
        allowed = {
            inside
            for node in source.nodes()
            if isinstance(node, Function) and node.name == "utc_now"
            for inside in ast.walk(node)
        }
    for node in source.nodes():
        if node not in allowed and (
            _is_attribute(node, "datetime", CLOCK_READERS) or _is_attribute(node, "date", CLOCK_READERS)
        ):
            yield source.at(node)


def _is_attribute(node: ast.AST, owner: str, names: frozenset[str] | set[str]) -> bool:
    """`owner.name`, or `anything.owner.name`, as in `datetime.datetime.now`."""
    if not isinstance(node, ast.Attribute) or node.attr not in names:
        return False
    value = node.value
    return (isinstance(value, ast.Name) and value.id == owner) or (
        isinstance(value, ast.Attribute) and value.attr == owner
    )


def _is_edge(name: str) -> bool:
    return name in READS_THE_ENVIRONMENT or name.startswith("bot/cli")


def _is_sentence(node: ast.Dict) -> bool:
    return "pt-BR" in _keys(node)


def _keys(node: ast.Dict) -> list[object]:
    return [key.value for key in node.keys if isinstance(key, ast.Constant)]


def _texts(node: ast.Dict) -> list[str]:
    return [value.value for value in node.values if isinstance(value, ast.Constant) and isinstance(value.value, str)]


def _facts(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
