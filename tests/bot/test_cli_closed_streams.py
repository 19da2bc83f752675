"""Standard streams that were closed before the program started."""

import subprocess
from pathlib import Path

import pytest
from command import CLEAN, MEASURED, PATIENCE, RECADO


@pytest.mark.parametrize("command", ["say - --user ana", "say oi --user ana", "chat", "understand"])
@pytest.mark.parametrize("closed", ["<&-", "</dev/null >&-", "</dev/null 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_an_empty_one(command: str, closed: str, tmp_path: Path, database_url: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{RECADO} {command} {closed}"],
        capture_output=True,
        text=True,
        env={**CLEAN, **MEASURED, "DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path)},
        cwd="/",
        timeout=PATIENCE,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert ("Recado" in done.stdout) == (command.startswith("say oi") and " >&-" not in closed)
