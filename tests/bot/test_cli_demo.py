"""`recado demo`: what its welcome offers is understood and done, on this machine alone, and nothing of it is left behind."""

import tempfile
from pathlib import Path

import pytest
from command import recado

SAID = {
    "pt": "agenda de hoje\nmarca dentista do Léo quinta às 16h\ndesfaz\nacha a planilha de orçamento no drive\n",
    "en": "what's on my calendar today?\nschedule Leo's dentist on Thursday at 4pm\nundo\nfind the budget sheet in my drive\n",
}
HEARD = {
    "pt": (
        "Reunião com a Bia: contrato",
        "convite de fora (carlos@example.com)",
        "📅 Marcado: dentista do Léo",
        "Desfeito",
        "Orçamento 2027",
    ),
    "en": (
        "Meeting with Bia: contract",
        "invitation from outside (carlos@example.com)",
        "📅 Scheduled: Leo's dentist",
        "Undone",
        "Budget 2027",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_the_demo_has_a_day_in_it_and_leaves_nothing(tmp_path: Path, language: str) -> None:
    # Where the database's own user may look, whoever runs the tests.
    temporary = Path(tempfile.mkdtemp(prefix="demo-"))
    temporary.chmod(0o755)
    env = {
        "RECADO_LANGUAGE": language,
        "RECADO_DATA_DIR": str(tmp_path),
        "RECADO_TIME_ZONE": "America/Sao_Paulo",
        "TMPDIR": str(temporary),
    }
    done = recado("demo", said=SAID[language], env=env)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert [words for words in HEARD[language] if words not in done.stdout] == []
    temporary.rmdir()
    assert [path.name for path in tmp_path.iterdir()] == ["logs"]
