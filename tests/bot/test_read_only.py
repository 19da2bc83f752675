"""A data directory that may not be written, met by the whole command as an unprivileged user: one sentence, no traceback."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import CLEAN, RECADO
from embedded_stage import NOBODY, ROOT, own_place
from stranger import as_nobody

pytestmark = pytest.mark.skipif(not ROOT, reason="only root may become somebody else")
LANGUAGES = {
    "pt_BR.UTF-8": "Não posso escrever em {path}: mude a permissão ou escolha outra pasta com RECADO_DATA_DIR.",
    "en_US.UTF-8": "I may not write to {path}: change its permission, or choose another directory with RECADO_DATA_DIR.",
}


@pytest.fixture
def place() -> Iterator[Path]:
    with own_place() as place:
        yield place


def recado(*arguments: str, data: Path, said: str = "", lang: str = "pt_BR.UTF-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        as_nobody(RECADO, *arguments),
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**CLEAN, "RECADO_DATA_DIR": str(data), "LANG": lang},
        cwd="/",
        timeout=60,
        check=False,
    )


def is_one_sentence(done: subprocess.CompletedProcess[str], sentence: str) -> bool:
    return (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence}\n")


@pytest.fixture
def owned(place: Path) -> Path:
    """A directory of nobody's, with a task in it."""
    home = place / "home"
    home.mkdir()
    os.chown(home, NOBODY, NOBODY)
    done = recado("say", "nova tarefa: item 1", data=home / "recado")
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / "recado" / "postgres" / "data").stat().st_uid == NOBODY
    return home / "recado"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", [("chat",), ("say", "nova tarefa: item 1")])
def test_a_directory_of_somebody_else(place: Path, command: tuple[str, ...], lang: str) -> None:
    data = place / "theirs"
    data.mkdir(mode=0o755)

    done = recado(*command, data=data, said="nova tarefa: item 1\n", lang=lang)

    assert is_one_sentence(done, LANGUAGES[lang].format(path=data / "postgres"))
    assert list(data.iterdir()) == []


def test_a_directory_that_cannot_be_made(place: Path) -> None:
    done = recado("chat", data=place / "new" / "recado", said="nova tarefa: item 1\n")

    assert is_one_sentence(done, LANGUAGES["pt_BR.UTF-8"].format(path=place / "new"))
    assert not (place / "new").exists()


def test_a_directory_that_became_read_only_keeps_what_it_holds(owned: Path) -> None:
    writable = {path: path.stat().st_mode for path in (owned, *owned.rglob("*")) if path.is_dir()}
    for path, mode in writable.items():
        path.chmod(mode & ~0o222)

    done = recado("chat", data=owned, said="nova tarefa: item 2\n")

    for path, mode in writable.items():
        path.chmod(mode)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert f"Não posso escrever em {owned}" in done.stderr
    assert "item 1" in recado("say", "minhas tarefas", data=owned).stdout


def test_a_disk_that_became_read_only_keeps_what_it_holds(owned: Path) -> None:
    subprocess.run(["mount", "--bind", owned, owned], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", owned], check=True)

    done = recado("chat", data=owned, said="nova tarefa: item 2\n")

    subprocess.run(["umount", owned], check=True)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert f"Não posso escrever em {owned}" in done.stderr
    assert "item 1" in recado("say", "minhas tarefas", data=owned).stdout
