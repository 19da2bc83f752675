import json

from command import recado

NOW = ("--now", "2026-11-21T09:00", "--tz", "America/Sao_Paulo", "--lang", "pt-BR")


def understood(*lines: str) -> list[dict[str, object]]:
    done = recado("understand", *NOW, said="".join(f"{line}\n" for line in lines), env={})
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_in_is_a_line_out() -> None:
    (found,) = understood(json.dumps({"text": "comprar leite amanhã às 10h"}))

    assert found["text"] == "comprar leite amanhã às 10h"
    assert found["intent"] == "task_create"
    assert found["slots"]["title"] == "comprar leite"
    assert found["when"]["start"] == "2026-11-22T10:00:00-03:00"
    assert [call["intent"] for call in found["calls"]] == ["task_create"]


def test_the_line_decides_its_own_moment_and_language() -> None:
    (found,) = understood(json.dumps({"text": "buy milk tomorrow", "now": "2027-01-01T12:00", "lang": "en"}))

    assert found["when"]["start"].startswith("2027-01-02")


def test_a_bad_line_is_one_error_and_the_next_is_understood() -> None:
    bad = [
        "{",
        "[1]",
        "7",
        "null",
        '{"a": 1}',
        '{"text": 5}',
        '{"text": "oi", "now": "soon"}',
        '{"text": "oi", "lang": "xx"}',
    ]
    bad.append('{"text": "oi", "now": "0001-01-01T00:00+14:00"}')
    found = understood(*bad, "[" * 100_000, "", json.dumps({"text": "minhas tarefas"}))

    assert len(found) == len(bad) + 2
    assert all("error" in answer for answer in found[:-1])
    assert found[-1]["intent"] == "task_list"


def test_lone_surrogates_nul_and_a_megabyte_come_through() -> None:
    found = understood(r'{"text": "oi \ud800 \u0000"}', json.dumps({"text": "a" * 1_000_000}))

    assert [set(answer) >= {"text", "intent", "calls"} for answer in found] == [True, True]
