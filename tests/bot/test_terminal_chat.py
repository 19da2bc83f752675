from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Keyboard, recado
from embedded_stage import own_place


@pytest.fixture
def env() -> Iterator[dict[str, str]]:
    """A machine of its own: no database configured, so ours is started and stopped."""
    with own_place(must_be_over=True) as place:
        yield {"RECADO_DATA_DIR": str(place / "data"), "RECADO_TIME_ZONE": "America/Sao_Paulo", "RECADO_NAME": "ana"}


def test_a_conversation_at_the_keyboard(env: dict[str, str]) -> None:
    ana = Keyboard("chat", env=env)
    ana.sees("Oi! Eu sou o Recado")
    ana.sees("comprar leite amanhã às 10h")
    ana.sees("você: ")

    ana.types("comprar **leite** <b> [x] amanhã às 10h\r")
    assert ana.sees("recado está digitando") < 0.3
    ana.sees("Tarefa criada: ")
    ana.sees(" <b> [x]")
    ana.sees("[desfazer]")
    ana.types("minhas tarefas\r")
    ana.sees("**leite**")
    assert ana.resident_megabytes() < 150

    ana.types("nunca mandei isto\x03")
    ana.sees("(Ctrl-C outra vez para sair)")
    ana.types("\x03")
    ana.sees("Até logo!")
    assert ana.ends() == 0
    history = Path(env["RECADO_DATA_DIR"]) / "history"
    assert history.stat().st_mode & 0o777 == 0o600
    assert "minhas tarefas" in history.read_text()
    assert "nunca mandei" not in history.read_text()


def test_what_a_killed_terminal_left_is_there_the_next_time(env: dict[str, str]) -> None:
    # Who was killed between showing a reply and saying so keeps its place until the lease ends.
    env = {**env, "LEASE_SECONDS": "2"}
    ana = Keyboard("chat", env=env)
    ana.sees("você: ")
    ana.types("anota que a senha do wifi fica na gaveta\r")
    ana.sees("Anotado")
    ana.killed()

    again = Keyboard("chat", env=env)
    again.sees("Oi de novo!")
    again.sees("você: ")
    again.types("o que eu anotei sobre wifi?\r")
    again.sees("a senha do wifi fica na gaveta")
    again.types("\x04")
    again.sees("Até logo!")
    assert again.ends() == 0


def test_a_script_is_answered_in_order_without_a_single_escape_code(env: dict[str, str]) -> None:
    script = "comprar leite amanhã às 10h\nminhas tarefas\nfeito 1\ndesfaz\n/tarefas\n/ajuda\n"

    done = recado("chat", said=script, env=env)

    assert (done.returncode, done.stderr) == (0, "")
    replies = done.stdout.split("recado: ")[1:]
    assert [reply.split()[0] for reply in replies][:5] == ["✅", "📋", "✅", "↩️", "📋"]
    assert len(replies) == 6
    assert "\x1b" not in done.stdout


def test_nobody_finds_what_was_said_in_the_log(env: dict[str, str]) -> None:
    done = recado("chat", said="anota que minha senha é canário-51 e meu email é ana@canario.example\n", env=env)

    log = (Path(env["RECADO_DATA_DIR"]) / "logs" / "recado.log").read_text()
    assert "canário-51" in done.stdout
    assert "canário" not in log
    assert "canario" not in log
