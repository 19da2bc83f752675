import json
from pathlib import Path

import pytest
from command import recado


@pytest.fixture
def env(tmp_path: Path, database_url: str) -> dict[str, str]:
    return {"DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path), "RECADO_TIME_ZONE": "America/Sao_Paulo"}


def test_one_message_and_its_replies(env: dict[str, str]) -> None:
    done = recado("say", "comprar leite amanhã às 10h", "--now", "2026-11-21T09:00", env=env)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "✅ Tarefa criada: comprar leite, dom 22/11 às 10:00  [desfazer]\n"


def test_json_tells_everything_the_message_caused(env: dict[str, str]) -> None:
    done = recado("say", "anota que o gato é azul", "--json", "--user", "bia", env=env)

    record = json.loads(done.stdout)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert "o gato é azul" in record["replies"][0]
    assert [button["label"] for button in record["buttons"]] == ["desfazer"]
    assert [(row["tool"], row["state"]) for row in record["ledger"]] == [("create_note", "done")]
    assert record["tokens"] == 0
    assert record["milliseconds"] > 0
    assert record["route"]


def test_json_commands_no_screen_and_loses_nothing(env: dict[str, str]) -> None:
    done = recado("say", "anota: \u202etxt.exe é\u2066", "--json", env=env)

    assert not {"\u202e", "\u2066"} & set(done.stdout)
    assert "é" in done.stdout
    assert "txt.exe é" in json.loads(done.stdout)["replies"][0]


def test_a_dash_reads_one_message_per_line_into_the_same_conversation(env: dict[str, str]) -> None:
    said = "buy milk tomorrow at 10am\n\nmy tasks\ndone 1\n"

    done = recado("say", "-", "--json", "--lang", "en", "--now", "2026-11-21T09:00", said=said, env=env)

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [[row["tool"] for row in record["ledger"]] for record in records] == [
        ["create_task"],
        ["list_tasks"],
        ["complete_tasks"],
    ]


def test_people_do_not_see_each_others_things(env: dict[str, str]) -> None:
    recado("say", "anota que o cofre abre com canário", "--user", "ana", env=env)

    done = recado("say", "minhas notas", "--user", "bia", env=env)

    assert "canário" not in done.stdout


def test_an_empty_message_gets_an_answer(env: dict[str, str]) -> None:
    done = recado("say", "", env=env)

    assert (done.returncode, done.stderr) == (0, "")
    assert "vazia" in done.stdout


def test_no_text_is_trouble(env: dict[str, str]) -> None:
    texts = [
        "'; drop table tasks; --",
        "<script>alert(1)</script>",
        "👩‍👩‍👧 مرحبا",
        "feito 99",
        "%s {0} :x \\",
        "a\x00b\x1b[2J",
    ]

    done = recado("say", "-", "--json", said="\n".join(texts), env=env)
    undecodable = recado("say", "\udcff\udcfe", "--json", env=env)

    assert (done.returncode, done.stderr) == (0, "")
    assert [len(json.loads(line)["replies"]) for line in done.stdout.splitlines()] == [1] * len(texts)
    assert (undecodable.returncode, undecodable.stderr) == (0, "")


@pytest.mark.parametrize(("minute", "left"), [(9, 0), (10, 7)])
def test_a_question_lives_ten_minutes_of_the_time_that_is_pretended(
    env: dict[str, str], minute: int, left: int
) -> None:
    tasks = "".join(f"nova tarefa: item {n}\n" for n in range(7))
    recado("say", "-", "--now", "2026-11-21T09:00", said=f"{tasks}apaga todas as tarefas\n", env=env)
    recado("say", "sim", "--now", f"2026-11-21T09:{minute:02}", env=env)

    listed = json.loads(recado("say", "minhas tarefas", "--json", env=env).stdout)

    assert listed["replies"][0].count("item") == left
