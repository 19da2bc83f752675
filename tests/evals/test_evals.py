"""What was once right in a conversation stays right: a few of each kind are played on every run."""

import re
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from servers.llm import llm_server
from servers.llm_script import asks, call, says

from evals.baseline import Baseline, read_baseline, regressions
from evals.command import NO_KEY, command, settings_for
from evals.conversations import (
    Conversation,
    Expect,
    ExpectedTask,
    OneOf,
    files,
    one_of_each,
    read,
    read_all,
    some_scripted,
)
from evals.models import ID_OF, ScriptedModels
from evals.play import Played, stage
from evals.scoring import Verdict
from evals.table import failures, table
from language.types import LANGUAGES
from tools._toolbox import discover

FEWEST = 150
SHORT: dict[str, str] = {"pt-BR": "pt", "en": "en"}
ANY_ID = "00000000-0000-4000-8000-000000000000"


async def test_what_was_right_is_right(database_url: str) -> None:
    async with stage(settings_for(database_url)) as opened:
        played = await opened.play_all(one_of_each())
    assert regressions(played, read_baseline("local")) == [], "\n".join(failures(played))
    assert table(played).splitlines()[-1].startswith("all ")


async def test_what_was_right_with_a_model_is_right(database_url: str) -> None:
    scripted = some_scripted()
    async with stage(settings_for(database_url), ScriptedModels()) as opened:
        played = await opened.play_all(scripted)
    assert regressions(played, read_baseline("scripted")) == [], "\n".join(failures(played))
    assert sum(each.end.spent.calls for each in played if each.end) > len(scripted) / 2


async def test_nothing_begins_once_the_money_is_spent(database_url: str) -> None:
    async with stage(settings_for(database_url), ScriptedModels()) as opened:
        assert await opened.play_all(one_of_each(), most_usd=Decimal(0)) == []


async def test_a_real_model_is_asked_and_paid(database_url: str) -> None:
    said = {"say": "asdf qwer zxcv"}
    conversation = _conversation([said], {"tasks": [{"title": "remédio"}]})
    async with llm_server() as server:
        server.script([asks(call("create_task", title="remédio")), says("Pronto.")])
        settings = settings_for(database_url).model_copy(update={"openai_base_url": server.openai_url})
        async with stage(settings) as opened:
            played = await opened.play(conversation)
    assert played.verdict.faults == []
    assert played.end is not None
    assert played.end.spent.calls == 2
    assert played.end.spent.tokens > 0


def test_without_a_key_the_real_mode_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GEMINI_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert command(["--mode", "real"]) == 2
    assert capsys.readouterr().out == f"{NO_KEY}\n"


def test_there_are_enough_in_both_languages_of_every_kind() -> None:
    every = read_all()
    assert len(every) >= FEWEST
    count = Counter((each.category, each.lang) for each in every)
    assert [pair for category, _ in count for pair in [(category, lang) for lang in LANGUAGES] if not count[pair]] == []
    portuguese = sum(each.lang == "pt-BR" for each in every) / len(every)
    assert 0.5 <= portuguese <= 0.7


def test_every_id_is_its_own_and_tells_its_file() -> None:
    for file in files():
        for number, each in enumerate(read(file), 1):
            assert file.stem == f"{each.category}_{SHORT[each.lang]}"
            assert each.id == f"{each.category}-{SHORT[each.lang]}-{number:02}"


def test_every_conversation_begins_somewhere_and_expects_what_can_be() -> None:
    tools = discover().tools
    for each in read_all():
        assert each.turns, each.id
        assert each.begins.utcoffset() is not None
        for expect in (each.expect, *each.expect.accept):
            assert [call.tool for call in expect.ledger if call.tool not in tools] == [], each.id
            assert [due for due in _dues(expect) if not _is_due(due)] == [], each.id


def test_every_script_calls_tools_as_they_are() -> None:
    tools = discover().tools
    for each in read_all():
        assert each.script or not each.needs_model, each.id
        assert all(1 <= (step.turn or 1) <= len(each.turns) for step in each.script), each.id
        for scripted in (every for step in each.script for every in step.calls):
            tools[scripted.name].parameters.model_validate(_with_ids(scripted.arguments))
        for step in each.script:
            assert bool(step.calls) != bool(step.text), each.id


def test_what_was_right_and_is_not_is_a_regression_and_so_is_one_wrong_write_more() -> None:
    first, second = read_all()[:2]
    baseline = Baseline(right=[first.id], wrong_writes={second.id: 1})
    assert regressions([_played(first), _played(second, "x", wrong=1)], baseline) == []
    assert regressions([_played(first, "gone")], baseline) == [f"{first.id} was right: gone"]
    assert regressions([_played(first), _played(second, "x", wrong=2)], baseline) == ["2 wrong writes, 1 before"]


@pytest.mark.parametrize(
    ("said", "expect", "faults", "wrong"),
    [
        (["/tarefa pão"], {"tasks": [{"title": "pão"}]}, 0, 0),
        (["/tarefa pão"], {"tasks": [{"title": {"accept": ["comprar pão", "pão"]}}]}, 0, 0),
        (["/tarefa pão"], {"tasks": [{"title": "Pão"}]}, 2, 1),
        (["/tarefa pão"], {"writes": 0, "accept": [{"tasks": [{"title": "pão"}]}]}, 0, 0),
        (["/tarefa pão"], {"tasks": [{"title": "pão"}], "writes": 0}, 1, 1),
        (["/tarefa pão", "asdf qwer"], {"tasks": [{"title": "leite"}]}, 2, 0),
        (["/tarefa pão", "asdf qwer"], {"tasks": [{"title": "pão"}], "open_question": False}, 1, 0),
        (["/tarefa pão amanhã às 10h"], {"tasks": [{"title": "pão", "due": "2026-11-22T10:00"}]}, 0, 0),
        (["/nota pão", "/tarefas"], {"notes": ["pão"], "ledger": [{"tool": "list_tasks", "state": "done", "shows": []}]}, 0, 0),
        (["/nota pão"], {"notes": ["pão"], "ledger": [{"tool": "find_notes", "state": "done"}]}, 1, 0),
        (["/nota pão", "/notas pão"], {"notes": ["pão"], "ledger": [{"tool": "find_notes", "state": "done", "shows": ["pão"]}]}, 0, 0),
        (["/nota pão"], {"notes": ["pão"], "memories": [{"has": ["pão"]}]}, 1, 0),
        (["/tarefa pão", "apaga a tarefa pão"], {"tasks": [{"title": "pão"}]}, 1, 1),
    ],
)  # fmt: skip
async def test_only_how_it_ends_is_scored(
    database_url: str, said: list[str], expect: dict[str, object], faults: int, wrong: int
) -> None:
    async with stage(settings_for(database_url)) as opened:
        played = await opened.play(_conversation([{"say": text} for text in said], expect))
    assert (len(played.verdict.faults), played.verdict.wrong_writes) == (faults, wrong), played.verdict.faults


async def test_a_button_is_tapped_by_the_beginning_of_its_label(database_url: str) -> None:
    async with stage(settings_for(database_url)) as opened:
        undone = await opened.play(_conversation([{"say": "/tarefa pão"}, {"tap": "Desf"}], {}))
        lost = await opened.play(_conversation([{"say": "/tarefa pão"}, {"tap": "voar"}], {}))
    assert undone.verdict.faults == []
    assert lost.verdict.faults == ["NoButtonError: voar"]
    assert "! NoButtonError: voar" in "\n".join(failures([lost]))


def _conversation(turns: list[dict[str, str]], expect: dict[str, object]) -> Conversation:
    return Conversation.model_validate(
        {
            "id": "plain-pt-99",
            "category": "plain",
            "lang": "pt-BR",
            "now": "2026-11-21T09:00",
            "zone": "America/Sao_Paulo",
            "turns": turns,
            "expect": expect,
        }
    )


def _played(conversation: Conversation, *faults: str, wrong: int = 0) -> Played:
    verdict = Verdict(faults=faults, wrong_writes=wrong)
    return Played(conversation=conversation, verdict=verdict, end=None, transcript=())


def _dues(expect: Expect) -> list[str | None]:
    def each(task: ExpectedTask) -> list[str | None]:
        return list(task.due.accept) if isinstance(task.due, OneOf) else [task.due]

    return [due for task in expect.tasks for due in each(task)]


def _is_due(due: str | None) -> bool:
    if due is None:
        return True
    read_as = date if re.fullmatch(r"\d{4}-\d\d-\d\d", due) else datetime
    return read_as.fromisoformat(due).isoformat() in {due, f"{due}:00"}


def _with_ids(value: object) -> object:
    match value:
        case str() if value.startswith(ID_OF):
            return ANY_ID
        case list():
            return [_with_ids(each) for each in value]
        case dict():
            return {name: _with_ids(each) for name, each in value.items()}
        case _:
            return value
