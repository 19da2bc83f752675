"""The shape of the code: small files, small functions, our own words, and one place for each dangerous thing."""

import ast
from collections.abc import Callable, Iterator
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
ENVIRONMENT = frozenset({"environ", "environb", "getenv", "putenv"})
READS_THE_ENVIRONMENT = (
    "bot/settings.py",
    "bot/surroundings.py",
    "bot/failpoints.py",
    "bot/__main__.py",
    # The system says there where sockets may live; no setting of ours does.
    "integrations/postgres/embedded_places.py",
)
SPEAKS = ("bot/", "tools/", "ml_jobs/", "integrations/")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of ours."""

    name: str
    text: str

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree())

    @cache  # noqa: B019 - the sources live as long as the run
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


def long_files(source: Source) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{source.name}: {lines} lines"


def long_functions(source: Source) -> Iterator[str]:
    for node in source.nodes():
        if isinstance(node, Function) and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION:
            yield f"{source.name}:{node.lineno} {node.name}: {lines} lines"


def classes_named_after_anything(source: Source) -> Iterator[str]:
    for node in source.nodes():
        if isinstance(node, ast.ClassDef) and node.name.endswith(BANNED):
            yield f"{source.name}:{node.lineno} {node.name}"


def clock_readings(source: Source) -> Iterator[str]:
    """The machine's time is read by `utc_now` of `bot/clock.py`; everybody else is handed it."""
    home = [
        node
        for node in source.nodes()
        if source.name == "bot/clock.py" and isinstance(node, Function) and node.name == "utc_now"
    ]
    allowed = {inside for function in home for inside in ast.walk(function)}
    for node in source.nodes():
        if node not in allowed and (_reads(node, "datetime", CLOCK_READERS) or _reads(node, "date", CLOCK_READERS)):
            yield _place(source, node)


def environment_readings(source: Source) -> Iterator[str]:
    if source.name in READS_THE_ENVIRONMENT or source.name.startswith("bot/cli/"):
        return
    for node in source.nodes():
        if _reads(node, "os", ENVIRONMENT):
            yield _place(source, node)


def sentences_in_one_language(source: Source) -> Iterator[str]:
    for node in _sentences(source):
        if set(_keys(node)) != set(LANGUAGES):
            yield _place(source, node)


def sentences_with_different_facts(source: Source) -> Iterator[str]:
    """One that takes `{count}` in Portuguese only would fail in front of somebody who speaks English."""
    if not source.name.startswith(SPEAKS):
        return
    for node in _sentences(source):
        if len({_facts(text) for text in _texts(node)}) > 1:
            yield _place(source, node)


def effects_of_tools(source: Source) -> Iterator[str]:
    """What a call does depends on what it is given: `toolbox.effect_of(call)` tells it, the tool alone does not."""
    if source.name.startswith("bot/"):
        for node in source.nodes():
            if isinstance(node, ast.Attribute) and node.attr == "effect":
                yield _place(source, node)


Rule = Callable[[Source], Iterator[str]]
BROKEN: list[tuple[Rule, str, str]] = [
    (long_files, "bot/some.py", "x = 1\n" * 301),
    (long_functions, "bot/some.py", "async def f():\n" + "    x = 1\n" * 60),
    (classes_named_after_anything, "bot/some.py", "class TaskManager: ..."),
    (clock_readings, "tools/some.py", "def f():\n    return datetime.now(UTC)"),
    (clock_readings, "bot/clock.py", "def utc_tomorrow():\n    return datetime.datetime.utcnow()"),
    (clock_readings, "bot/some.py", "field(default_factory=date.today)"),
    (environment_readings, "bot/web.py", "port = os.environ.get('PORT')"),
    (environment_readings, "tools/some.py", "key = os.getenv('KEY')"),
    (effects_of_tools, "bot/some.py", "def f(toolbox, call):\n    return toolbox[call.tool].effect == 'read'"),
    (sentences_in_one_language, "tools/some.py", "X = {'pt-BR': 'Oi'}"),
    (sentences_in_one_language, "tools/some.py", "def f():\n    return {'a': {'pt-BR': 'Oi', 'es': 'Hola'}}"),
    (sentences_with_different_facts, "bot/replies.py", "X = {'pt-BR': 'Oi, {name}', 'en': 'Hi, ' '{nome}'}"),
]
RULES = list(dict.fromkeys(rule for rule, _, _ in BROKEN))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_there_are_no(rule: Rule) -> None:
    assert [found for source in sources() for found in rule(source)] == []


@pytest.mark.parametrize(("rule", "name", "text"), BROKEN)
def test_a_broken_rule_is_found(rule: Rule, name: str, text: str) -> None:
    assert len(list(rule(Source(name, text)))) == 1


def test_every_package_of_the_design_is_there() -> None:
    assert [name for name in PACKAGES if not (ROOT / name / "__init__.py").is_file()] == []


@pytest.mark.parametrize("name", ["bot/replies.py", "bot/talk_words.py", "tools/_task_words.py"])
def test_the_catalogues_are_looked_at(name: str) -> None:
    """One that moved must not leave the rules about sentences looking at nothing."""
    assert any(len(list(_sentences(source))) > 5 for source in sources() if source.name == name)


@cache
def sources() -> tuple[Source, ...]:
    files = sorted(file for folder in (*PACKAGES, "benchmarks", "evals") for file in (ROOT / folder).rglob("*.py"))
    return tuple(Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files)


def _place(source: Source, node: ast.AST) -> str:
    return f"{source.name}:{getattr(node, 'lineno', 1)}"


def _reads(node: ast.AST, owner: str, names: frozenset[str]) -> bool:
    """`owner.name`, or `anything.owner.name`, as in `datetime.datetime.now`; called or handed on."""
    if not isinstance(node, ast.Attribute) or node.attr not in names:
        return False
    value = node.value
    return (isinstance(value, ast.Name) and value.id == owner) or (
        isinstance(value, ast.Attribute) and value.attr == owner
    )


def _sentences(source: Source) -> Iterator[ast.Dict]:
    for node in source.nodes():
        if isinstance(node, ast.Dict) and "pt-BR" in _keys(node):
            yield node


def _keys(node: ast.Dict) -> list[object]:
    return [key.value for key in node.keys if isinstance(key, ast.Constant)]


def _texts(node: ast.Dict) -> list[str]:
    return [value.value for value in node.values if isinstance(value, ast.Constant) and isinstance(value.value, str)]


def _facts(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
