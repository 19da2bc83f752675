"""What the documents say is true: transcripts are played, tables are compared, names and paths are looked up."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from dialogue import talking
from postgres import Databases

from bot.channels.terminal import plain
from bot.channels.terminal_words import YOU
from bot.cli.commands import commands
from bot.settings import Settings
from language.types import Language

ROOT = Path(__file__).parents[2]
READMES: dict[Language, Path] = {"en": ROOT / "README.md", "pt-BR": ROOT / "README.pt-BR.md"}
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DOCUMENTS = [
    *READMES.values(),
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *DECISIONS,
]
LONGEST_DECISION = 60
PARTS_OF_A_DECISION = ["Context", "Decision", "Consequences", "Alternatives", "What enforces it"]
DIAGRAMS = ("C4Context", "C4Container", "sequenceDiagram", "stateDiagram-v2", "flowchart")
KEPT_STATES = {"inbound_messages", "turns", "tool_calls", "outbound_messages"}
NOT_FOR_PEOPLE = {"FAILPOINT"}
every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
every_readme = pytest.mark.parametrize("language", READMES)


@every_readme
async def test_the_transcript_is_what_really_happens(language: Language, database_url: str) -> None:
    written = _transcript(language)
    played: list[tuple[str, str]] = []
    async with talking(database_url, language=language) as chat:
        for said, _ in written:
            reply = await chat.says(said)
            chat.clock.passes(minutes=1)
            shown = "\n".join(f"recado: {plain(message)}" for message in reply.settled.messages)
            played.append((said, shown))
    assert len(played) >= 5
    assert written == played


@every_readme
def test_the_table_of_settings_is_that_of_the_settings(language: Language) -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| (.+?) \|$", READMES[language].read_text(), re.MULTILINE)
    told = [(name, default, what if language == "en" else bool(what)) for name, default, what in rows]
    fields = {str(field.validation_alias): field for field in Settings.model_fields.values()}
    assert told == [
        (name, f"`{default}`" if default not in {None, ""} else "", field.description if language == "en" else True)
        for name, field in fields.items()
        for default in [field.default if field.default_factory is None else None]
        if name not in NOT_FOR_PEOPLE
    ]


def test_both_readmes_have_the_same_sections_examples_and_figures() -> None:
    texts = [path.read_text() for path in READMES.values()]
    for pattern in (r"^(#+) ", r"^```(\w*)$", r"(`recado[^`]*`)", r"(`make[^`]*`)", r"^\|", r"\]\((docs/[^)]*)\)"):
        assert len({tuple(re.findall(pattern, text, re.MULTILINE)) for text in texts}) == 1, pattern


@every_document
def test_every_command_named_exists(path: Path) -> None:
    known = commands("en", {}).commands
    for name, rest in re.findall(r"\brecado ([a-z]+)\b([^`\n|]*)", _code(path)):
        assert name in known, name
        options = {option for parameter in known[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= options | {"--help"}, f"{name}{rest}"


@every_readme
def test_every_command_is_named(language: Language) -> None:
    named = set(re.findall(r"\brecado ([a-z]+)\b", _code(READMES[language])))
    assert set(commands("en", {}).commands) - named == set()


@every_document
def test_every_make_target_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b", _code(path))) - targets == set()


@every_document
def test_every_file_named_exists(path: Path) -> None:
    named = re.findall(
        r"`((?:bot|tools|ml_jobs|integrations|language|prompts|tests|docs|benchmarks|evals)/[^`\s]*)`", path.read_text()
    )
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/").partition("::")[0]))] == []


@every_document
def test_every_test_named_exists(path: Path) -> None:
    for file, name in re.findall(r"`?(tests/[\w/]+\.py)::(test_\w+)", path.read_text()):
        assert f"def {name}(" in (ROOT / file).read_text(), name


@every_document
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []


@every_document
def test_every_diagram_says_something(path: Path) -> None:
    for block in re.findall(r"^```mermaid\n(.*?)^```$", path.read_text(), re.MULTILINE | re.DOTALL):
        kind, *lines = [line for line in block.splitlines() if line.strip() and not line.strip().startswith("%%")]
        assert kind.strip() in DIAGRAMS
        assert len(lines) >= 4


def test_the_architecture_is_drawn() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text()
    drawn = re.findall(r"^```mermaid\n(?:%%.*\n)?(\S+)", text, re.MULTILINE)
    assert set(drawn) >= {"C4Context", "C4Container", "sequenceDiagram", "stateDiagram-v2"}
    assert drawn.count("stateDiagram-v2") == len(KEPT_STATES)


def test_the_states_drawn_are_those_the_database_takes(databases: Databases) -> None:
    text = (ROOT / "docs" / "architecture.md").read_text()
    drawn = {
        table: {name for pair in re.findall(r"^\s*(\S+) --> ([a-z]+)", block, re.MULTILINE) for name in pair} - {"[*]"}
        for table, block in re.findall(
            r"^```mermaid\n%% (\w+)\nstateDiagram-v2\n(.*?)^```$", text, re.MULTILINE | re.DOTALL
        )
    }
    assert drawn == {table: set(states) for table, states in _states(databases.superuser) if table in KEPT_STATES}


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_short_and_whole(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_DECISION
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS_OF_A_DECISION
    assert text.startswith(f"# {path.stem[:4]} ")
    quoted = re.search(r"^## Decision\n\n((?:> .+\n)+)", text, re.MULTILINE)
    assert quoted is not None
    assert quoted[1].count(". ") == 0, "one sentence"


def test_decisions_are_numbered_without_a_gap_and_listed() -> None:
    assert [path.stem[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]
    listed = (ROOT / "docs" / "architecture.md").read_text()
    assert [path.name for path in DECISIONS if f"(decisions/{path.name})" not in listed] == []


def _transcript(language: Language) -> list[tuple[str, str]]:
    """What was said and what came back, as the document has it."""
    you = YOU[language]
    blocks = re.findall(r"^```text\n(.*?)^```$", READMES[language].read_text(), re.MULTILINE | re.DOTALL)
    block = next(block for block in blocks if block.startswith(you))
    exchanges = (
        exchange.strip("\n").partition("\n") for exchange in re.split(f"^{you}", block, flags=re.MULTILINE)[1:]
    )
    return [(said, reply) for said, _, reply in exchanges]


def _code(path: Path) -> str:
    """Only what is set as code: prose may use the same words."""
    text = path.read_text()
    blocks = re.findall(r"^```(?:sh|dotenv)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", text)])


def _states(url: str) -> Iterator[tuple[str, list[str]]]:
    with psycopg.connect(url) as connection:
        for table, definition in connection.execute(
            "select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint "
            "where contype = 'c' and conname = regexp_replace(conrelid::regclass::text, '.*[.]', '') || '_state_check'"
        ):
            yield table, re.findall(r"'([a-z]+)'", definition)
