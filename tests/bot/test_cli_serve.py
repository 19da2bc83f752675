import json
import signal
import subprocess
from pathlib import Path

import httpx
import pytest
from command import CLEAN, MEASURED, RECADO, free_port


@pytest.mark.parametrize("role", ["all", "web", "worker", "clock"])
def test_each_role_starts_logs_to_standard_output_and_stops_when_told(
    role: str, database_url: str, tmp_path: Path
) -> None:
    port = free_port()
    env = {**CLEAN, **MEASURED, "DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path), "PORT": str(port)}
    process = subprocess.Popen(
        [RECADO, "serve", "--role", role], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
    )
    assert process.stdout
    events = [json.loads(process.stdout.readline())]
    while events[-1]["event"] != "serving":
        events.append(json.loads(process.stdout.readline()))

    answers = [answer(port, path) for path in ("/live", "/ready")]
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)

    assert answers == ([200, 200] if role in {"all", "web"} else [None, None])
    assert (process.returncode, err) == (0, "")
    assert all(json.loads(line)["level"] != "error" for line in out.splitlines())


def answer(port: int, path: str) -> int | None:
    try:
        return httpx.get(f"http://127.0.0.1:{port}{path}").status_code
    except httpx.ConnectError:
        return None


def test_ctrl_c_in_a_script_is_one_sentence(database_url: str, tmp_path: Path) -> None:
    env = {**CLEAN, **MEASURED, "DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path)}
    process = subprocess.Popen(
        [RECADO, "chat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write("minhas tarefas\n")
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=30)

    assert (process.returncode, err.strip()) == (130, "Interrompido.")
