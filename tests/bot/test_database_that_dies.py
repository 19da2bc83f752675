"""Our own database killed under an open conversation: it comes back by itself, and everything happens once."""

import asyncio
import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from command import CLEAN, MEASURED, RECADO, Keyboard, recado
from dialogue import talking
from embedded_stage import ask, kill_everything, own_place, servers, stopped, until

from integrations.postgres.bootstrap import APP
from integrations.postgres.embedded import SUPERUSER

WAITING = "select count(*) from inbound_messages where state <> 'done'"


@pytest.fixture
def place() -> Iterator[Path]:
    with own_place() as place:
        yield place


@pytest.fixture
def env(place: Path) -> dict[str, str]:
    """A machine of its own: no database configured, so ours is started, watched and stopped."""
    return {"RECADO_DATA_DIR": str(place / "data"), "RECADO_TIME_ZONE": "America/Sao_Paulo", "RECADO_NAME": "ana"}


@pytest.fixture
def piped(place: Path, env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """`recado chat` at the end of a pipe, with one line answered."""
    process = subprocess.Popen(
        [RECADO, "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**CLEAN, **MEASURED, **env},
        cwd="/",
    )
    says(process, "nova tarefa: item 0")
    hears(process)
    until(lambda: ask(address(place, SUPERUSER), "select state from outbound_messages") == "sent")
    yield process
    process.kill()
    process.communicate()


def address(place: Path, role: str) -> str:
    return f"postgresql://{role}@/recado?host={place}/data/postgres/run"


def says(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def hears(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def tasks(env: dict[str, str]) -> list[str]:
    done = recado("say", "minhas tarefas", "--json", env=env)
    lines = json.loads(done.stdout)["replies"][0].splitlines()[1:]
    return sorted(line.partition(". ")[2] for line in lines)


def test_a_killed_database_is_not_noticed_at_the_keyboard(place: Path, env: dict[str, str]) -> None:
    ana = Keyboard("chat", env=env)
    ana.sees("você: ")
    ana.types("nova tarefa: item 0\r")
    ana.sees("Tarefa criada: item 0")
    for number in (1, 2, 3):
        kill_everything(place)
        ana.types(f"nova tarefa: item {number}\r")
        ana.sees(f"Tarefa criada: item {number}")
        assert "parou de responder" not in ana.seen.decode()

    assert len(servers(place)) == 1
    assert tasks(env) == [f"item {number}" for number in range(4)]
    ana.types("\x04")
    ana.sees("Até logo!")
    assert ana.ends() == 0
    assert stopped(place)


def test_a_database_killed_while_it_answers_answers_once(place: Path, env: dict[str, str]) -> None:
    ana = Keyboard("chat", env=env)
    ana.sees("você: ")
    ana.types("nova tarefa: item 0\rnova tarefa: item 1\r")
    ana.sees("recado está digitando")
    kill_everything(place)
    ana.sees("item 1  ")
    ana.types("minhas tarefas\r")
    ana.sees("2 tarefas")
    ana.types("\x04")
    ana.sees("Até logo!")
    assert ana.ends() == 0
    assert tasks(env) == ["item 0", "item 1"]


def test_a_killed_database_costs_a_script_no_line(
    place: Path, env: dict[str, str], piped: subprocess.Popen[str]
) -> None:
    for number in (1, 2, 3):
        kill_everything(place)
        says(piped, f"nova tarefa: item {number}")
        assert f"item {number}" in hears(piped)
    out, err = piped.communicate(timeout=30)

    assert (piped.returncode, out, err) == (0, "", "")
    assert tasks(env) == [f"item {number}" for number in range(4)]


def test_a_script_names_the_line_that_no_database_took(
    place: Path, env: dict[str, str], piped: subprocess.Popen[str]
) -> None:
    data = place / "data" / "postgres" / "data"
    data.rename(place / "aside")
    kill_everything(place)
    out, err = piped.communicate("nova tarefa: item 1\nnova tarefa: item 2\n", timeout=60)

    assert piped.returncode == 1
    assert out == ""
    assert len(err.splitlines()) == 1
    assert f"Os arquivos do banco em {data} estão danificados" in err
    # It may die before the script knows that the answer on the screen was marked as sent.
    lost_line = "Esta mensagem e as seguintes não foram guardadas: “nova tarefa: item 1”."
    lost_answer = "A última mensagem está guardada"
    assert (lost_line in err) != (lost_answer in err and "as linhas depois dela não foram lidas" in err)
    shutil.move(place / "aside", data)
    assert tasks(env) == ["item 0"]


def test_those_who_share_a_killed_database_share_the_next_one(place: Path, env: dict[str, str]) -> None:
    people = {name: Keyboard("chat", env={**env, "RECADO_NAME": name}) for name in ("ana", "bia")}
    for person in people.values():
        person.sees("você: ")
    for number in (1, 2):
        kill_everything(place)
        for name, person in people.items():
            person.types(f"nova tarefa: {name} {number}\r")
        for name, person in people.items():
            person.sees(f"Tarefa criada: {name} {number}")
        assert len(servers(place)) == 1
    for person in people.values():
        person.types("\x04")
        assert person.ends() == 0
    assert stopped(place)
    assert tasks({**env, "RECADO_NAME": "bia"}) == ["bia 1", "bia 2"]


async def test_a_server_brings_its_database_back_and_goes_on_answering(place: Path, env: dict[str, str]) -> None:
    port = free_port()
    serving = served(port, env, place / "log")
    until(lambda: ready(port))
    # A door that starts no database and takes no turn: what is answered, the server answered.
    async with talking(address(place, APP)) as ana:
        for number in (1, 2, 3):
            await ana.sends(f"nova tarefa: item {number}")
            kill_everything(place)
            until(lambda: ready(port))
            await asyncio.to_thread(until, lambda: ask(address(place, SUPERUSER), WAITING) == 0)
        titles = [row["title"] for row in await ana.rows("select title from tasks order by title")]
    serving.terminate()

    assert titles == ["item 1", "item 2", "item 3"]
    assert serving.wait(30) == 0
    assert "Traceback" not in (place / "log").read_text()
    assert stopped(place)


def served(port: int, env: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    ours = {**CLEAN, **MEASURED, **env, "PORT": str(port)}
    with log.open("w") as file:
        return subprocess.Popen([RECADO, "serve"], stdout=file, stderr=file, env=ours, cwd="/")


def ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/ready").status_code == 200
    except httpx.TransportError:
        return False
