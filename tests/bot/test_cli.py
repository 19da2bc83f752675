import errno
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import psycopg
import pytest
from command import CLEAN, MEASURED, RECADO, Keyboard, recado
from postgres import Databases

from bot.__main__ import run
from bot.cli.trouble import unexpected, worded
from bot.cli.trouble_words import BY_PART, BY_SCHEMA, BY_TROUBLE
from bot.local_database_parts import Part, SchemaState
from integrations.postgres.embedded_trouble import EmbeddedError, Trouble
from integrations.postgres.errors import DatabaseUnavailableError
from integrations.postgres.migrate import HEAD
from language.types import LANGUAGES

PORTUGUESE = {"LANG": "pt_BR.UTF-8"}
ENGLISH = {"LANG": "en_US.UTF-8"}
COMMANDS = [
    *("chat", "say", "understand", "serve", "demo", "whatsapp", "google", "simulate", "bench"),
    *("setup", "migrate", "jobs", "keys", "doctor", "replay", "organization"),
]


@pytest.fixture
def place(tmp_path: Path, database_url: str) -> dict[str, str]:
    return {"DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path), "RECADO_TIME_ZONE": "America/Sao_Paulo"}


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def one_sentence(error: str) -> bool:
    return error.count("\n") == 1 and error.endswith("\n") and "Traceback" not in error and "Error" not in error


@pytest.mark.parametrize(
    ("environ", "words"),
    [(PORTUGUESE, ("Uso:", "Comandos:", "Opções:")), (ENGLISH, ("Usage:", "Commands:", "Options:"))],
)
def test_help_lists_every_command_in_the_persons_language(
    environ: dict[str, str], words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--help"], environ) == 0

    shown = capsys.readouterr().out
    assert all(word in shown for word in words)
    listed = [line.split()[0] for line in shown.splitlines() if line[:2] == "  " and line[2:3].islower()]
    assert listed == COMMANDS


@pytest.mark.parametrize("environ", [PORTUGUESE, ENGLISH], ids=["pt-BR", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(
    command: str, environ: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"], environ) == 0

    shown = capsys.readouterr().out
    assert shown.startswith(("Uso: recado", "Usage: recado"))
    assert len(shown.splitlines()) > 4


def test_help_costs_little_more_than_python_itself() -> None:
    # Of processor time, side by side: how long the clock takes is the business of whatever else the machine does.
    bare, helped = [], []
    for _ in range(5):
        bare.append(_processor([sys.executable, "-c", "import argparse, asyncio"]))
        helped.append(_processor([RECADO, "--help"]))

    assert min(helped) < 3 * min(bare)


def _processor(command: list[str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, env=CLEAN, capture_output=True, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("arguments", [["--help"], ["say", "--help"], ["understand"], ["xyz"]])
def test_what_needs_no_database_loads_none(arguments: list[str]) -> None:
    script = f"import sys; from bot.__main__ import run; run({arguments!r}, {{}}); print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", script], input="", capture_output=True, text=True, env=CLEAN, check=True
    )

    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"psycopg", "sqlalchemy", "procrastinate", "pydantic", "prompt_toolkit", "rich", "fastapi"}
    if "--help" in arguments:
        assert "language.understanding" not in loaded


@pytest.mark.parametrize(
    ("arguments", "portuguese", "english"),
    [
        (["chta"], "Você quis dizer `recado chat`?", "Did you mean `recado chat`?"),
        (["xyz"], "Não conheço o comando “xyz”", "I don't know the command “xyz”"),
        (["say"], "Falta TEXTO", "needs TEXT"),
        (["say", "a", "b"], "Não entendi o que veio depois", "I did not understand what follows"),
        (["say", "--jsno", "a"], "Você quis dizer --json?", "Did you mean --json?"),
        (["chat", "--frobnicate"], "não tem a opção --frobnicate", "has no option --frobnicate"),
        (["serve", "--role", "x"], "--role aceita só: all, web, worker, clock", "--role takes only: all, web, worker"),
        (["understand", "--tz", "Mars"], "não conheço “Mars”", "I don't know “Mars”"),
        (["understand", "--now", "soon"], "ISO 8601", "ISO 8601"),
        (["understand", "--now", "0001-01-01T00:00+14:00", "--tz", "UTC"], "ISO 8601", "ISO 8601"),
        (["replay", "first"], "não é o ID", "is not the ID"),
        (["x" * 5000], "Não conheço o comando", "I don't know the command"),
    ],
)
def test_a_command_line_that_cannot_be_followed_gets_one_sentence_and_exit_code_2(
    arguments: list[str], portuguese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for environ, words in ((PORTUGUESE, portuguese), (ENGLISH, english)):
        assert run(arguments, environ) == 2
        said = capsys.readouterr()
        assert words in said.err
        assert one_sentence(said.err)
        assert len(said.err) < 300
        assert said.out == ""


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], PORTUGUESE) == 0
    assert capsys.readouterr().out == f"recado {version('recado')}\n"


@pytest.mark.parametrize("command", [[], ["say"]])
def test_h_is_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "-h"], PORTUGUESE) == 0
    short = capsys.readouterr().out
    assert run([*command, "--help"], PORTUGUESE) == 0
    assert short == capsys.readouterr().out != ""


def test_recado_alone_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], PORTUGUESE) == 0
    assert capsys.readouterr().out.startswith("Uso: recado")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_expected_trouble_has_its_sentence(language, tmp_path: Path) -> None:
    for key in Trouble:
        said = worded(EmbeddedError(key, tmp_path, user="recado", version="15", ours="18", reason="x"), language)
        assert said
        assert (str(tmp_path) in said) == (key is not Trouble.NO_USER)
    assert set(BY_PART) == set(Part.__args__)
    assert set(BY_SCHEMA) == set(SchemaState.__args__) - {"ready"}
    for words in (*BY_TROUBLE.values(), *BY_PART.values(), *BY_SCHEMA.values()):
        assert set(words) == set(LANGUAGES)


def test_the_cause_of_an_error_is_what_is_told() -> None:
    error = RuntimeError("in the middle of things")
    error.__cause__ = DatabaseUnavailableError("gone")

    assert worded(error, "en") == worded(DatabaseUnavailableError("gone"), "en")
    assert worded(RuntimeError("a bug"), "en") is None


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "x", "/data"), "The disk is full: free some space and repeat;"),
        (OSError(errno.EDQUOT, "x"), "The disk is full: free some space and repeat;"),
        (OSError(errno.EROFS, "x", "/data"), "I may not write to /data: change its permission,"),
        (PermissionError(errno.EACCES, "x", "/data"), "I may not write to /data: change its permission,"),
        (ExceptionGroup("tasks", [OSError(errno.ENOSPC, "x")]), "The disk is full: free some space and repeat;"),
        (psycopg.OperationalError("x"), "The database stopped answering: wait a moment and repeat;"),
        (psycopg.errors.DiskFull("x"), "The disk is full: free some space and repeat;"),
        (psycopg.errors.InsufficientPrivilege("x"), "The database user may not do this: put the owner"),
    ],
)
def test_what_the_system_refuses_is_told_with_its_remedy(error: Exception, said: str) -> None:
    told = worded(error, "en")
    assert told is not None
    assert told.startswith(said)


@pytest.mark.parametrize("error", [OSError(errno.ENOTCONN, "x"), ExceptionGroup("two", [OSError(), ValueError()])])
def test_what_nobody_expected_is_not_guessed_at(error: Exception) -> None:
    assert worded(error, "en") is None


def test_a_bug_gets_an_id_that_the_log_knows_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        "from bot.cli.trouble import unexpected\n"
        "try: int('canary')\n"
        "except ValueError as error: print(unexpected(error, 'en'))"
    )
    env = {**CLEAN, **MEASURED, "RECADO_DATA_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, check=True)

    log = (tmp_path / "logs" / "recado.log").read_text()
    error_id = done.stdout.rpartition("under ")[2].strip(" .\n")
    assert error_id in log
    assert "ValueError" in log
    assert "canary" not in log + done.stdout
    assert unexpected.__module__ == "bot.cli.trouble"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"host": "/nowhere"}, "Nenhum Postgres atende em /nowhere"),
        ({"host": "127.0.0.1", "port": "1"}, "porta 1"),
        ({"host": "nowhere.invalid"}, "Não encontrei o servidor nowhere.invalid de DATABASE_URL"),
        ({"dbname": "other"}, "não tem o banco other"),
        ({"user": "stranger"}, "não aceita o usuário stranger"),
    ],
)
def test_a_wrong_database_url_is_told_by_its_wrong_part(
    databases: Databases, tmp_path: Path, change: dict[str, str], words: str
) -> None:
    parts = {**psycopg.conninfo.conninfo_to_dict(databases.app), "user": "recado_app", **change}
    url = f"postgresql://{parts['user']}:hunter2@/{parts['dbname']}?host={parts['host']}&port={parts['port']}"

    done = recado("say", "oi", env={"DATABASE_URL": url, "RECADO_DATA_DIR": str(tmp_path)})

    assert done.returncode == 1
    assert words in done.stderr
    assert one_sentence(done.stderr)
    assert "hunter2" not in done.stderr + done.stdout + "".join(f.read_text() for f in tmp_path.rglob("*.log"))


@pytest.mark.parametrize(
    ("done", "words"),
    [
        ("update app.alembic_version set version_num = '9999'", "mais nova que este programa"),
        ("update app.alembic_version set version_num = '0000'", "rode `recado migrate`"),
        ("drop table app.alembic_version", "rode `recado migrate`"),
    ],
)
def test_tables_of_another_version_are_told(databases: Databases, place: dict[str, str], done: str, words: str) -> None:
    with psycopg.connect(databases.owner) as connection:
        connection.execute(done)

    answer = recado("say", "oi", env=place)

    assert answer.returncode == 1
    assert words in answer.stderr
    assert one_sentence(answer.stderr)


def test_migrate_refuses_tables_newer_than_the_program(databases: Databases, place: dict[str, str]) -> None:
    with psycopg.connect(databases.owner) as connection:
        connection.execute("update app.alembic_version set version_num = '9999'")

    answer = recado("migrate", env={**place, "DATABASE_OWNER_URL": databases.owner})

    assert (answer.returncode, one_sentence(answer.stderr)) == (1, True)
    assert "mais nova" in answer.stderr


def test_migrate_reaches_the_newest_version_on_a_database_of_somebody_else(
    databases: Databases, place: dict[str, str]
) -> None:
    answer = recado("migrate", env={**place, "DATABASE_OWNER_URL": databases.owner})

    assert (answer.returncode, answer.stderr) == (0, "")
    assert HEAD in answer.stdout


def test_a_port_in_use_is_told_before_anything_starts(place: dict[str, str], taken: int) -> None:
    done = recado("serve", env={**place, "PORT": str(taken)})

    assert done.returncode == 1
    assert f"A porta {taken} de 127.0.0.1 já está em uso" in done.stderr
    assert one_sentence(done.stderr)


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"HOST": "192.0.2.1"}, "não tem o endereço"),
        ({"HOST": "no host"}, "não tem o endereço"),
        ({"PORT": "x"}, "PORT"),
    ],
)
def test_a_door_that_cannot_be_opened_is_told(place: dict[str, str], env: dict[str, str], words: str) -> None:
    done = recado("serve", "--role", "web", env={**place, **env})

    assert done.returncode == 1
    assert words in done.stderr
    assert one_sentence(done.stderr)


@pytest.mark.parametrize("below", ["file", "file/below"])
def test_a_data_directory_that_cannot_be_is_told(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("mine")

    done = recado("say", "oi", env={"RECADO_DATA_DIR": str(tmp_path / below)})

    assert done.returncode == 1
    assert "RECADO_DATA_DIR" in done.stderr
    assert one_sentence(done.stderr)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts are root's")
@pytest.mark.parametrize(("options", "words"), [("size=10m", "está cheio"), ("size=90m,ro", "Não posso escrever")])
def test_a_disk_that_takes_nothing_more_is_told(options: str, words: str) -> None:
    disk = Path(tempfile.mkdtemp(prefix="recado-disk-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"mode=755,{options}", "tmpfs", disk], check=True)
    try:
        done = recado("chat", said="oi\n", env={"RECADO_DATA_DIR": str(disk)})
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)
        disk.rmdir()

    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert one_sentence(done.stderr)


def test_setup_writes_a_private_env_once_and_leaves_it_alone_after(tmp_path: Path, place: dict[str, str]) -> None:
    first = recado("setup", env=place, cwd=tmp_path)
    written = (tmp_path / ".env").read_text()
    (tmp_path / ".env").write_text(f"{written}# mine\n")
    second = recado("setup", env=place, cwd=tmp_path)

    assert (first.returncode, first.stderr, second.returncode) == (0, "", 0)
    assert "recado chat" in first.stdout
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / ".env").read_text().endswith("# mine\n")


def test_setup_asks_somebody_at_a_terminal_for_their_zone(tmp_path: Path, place: dict[str, str]) -> None:
    keyboard = Keyboard("setup", env=place, cwd=tmp_path)
    keyboard.sees("America/Sao_Paulo")
    keyboard.types("Mars/Olympus\r")
    keyboard.sees("America/Sao_Paulo")
    keyboard.types("Europe/Lisbon\r")
    assert keyboard.ends() == 0

    written = (tmp_path / ".env").read_text(encoding="utf-8").splitlines()
    assert [line for line in written if line and not line.startswith("#")] == [
        "RECADO_LANGUAGE=pt-BR",
        "RECADO_TIME_ZONE=Europe/Lisbon",
    ]


def test_setup_prints_the_example_on_request() -> None:
    done = recado("setup", "--print-env", env={})

    assert done.stdout == (Path(__file__).parents[2] / ".env.example").read_text(encoding="utf-8")


def test_replay_lists_nothing_where_nothing_was_set_aside(place: dict[str, str]) -> None:
    assert "Nenhuma mensagem" in recado("replay", env=place).stdout
    assert "0 de volta" in recado("replay", "--all", env=place).stdout
    unknown = recado("replay", "00000000-0000-0000-0000-000000000000", env=place)
    assert (unknown.returncode, one_sentence(unknown.stderr)) == (1, True)


@pytest.mark.parametrize("how", ["by its id", "--all"])
def test_a_message_set_aside_is_listed_replayed_and_answered(
    databases: Databases, place: dict[str, str], how: str
) -> None:
    recado("say", "anota que a chave fica no vaso", env=place)
    with psycopg.connect(databases.superuser) as connection:
        connection.execute(
            "update inbound_messages set state = 'quarantined', error = 'three failing turns', turn_id = null, "
            'payload = \'{"text": "nova tarefa: regar"}\''
        )

    listed, remedy = recado("replay", env=place).stdout.splitlines()
    message = listed.split()[0]
    replayed = recado("replay", message if how == "by its id" else how, env=place)
    recado("say", "oi", env=place)

    assert listed.endswith("three failing turns")
    assert "recado replay ID" in remedy
    assert replayed.stdout.startswith("1 de volta à fila")
    assert "regar" in recado("say", "minhas tarefas", env=place).stdout
    assert "Nenhuma mensagem" in recado("replay", env=place).stdout


def test_output_that_nobody_reads_is_no_trouble(place: dict[str, str]) -> None:
    lines = '{"text": "oi"}\n' * 3000
    with subprocess.Popen(
        f"{RECADO} understand | head -1",
        shell=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**CLEAN, **place},
        text=True,
    ) as process:
        out, err = process.communicate(lines)

    assert (out.count("\n"), err) == (1, "")
