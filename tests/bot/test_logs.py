import io
import json
import logging
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest
import structlog

from bot.logs import bind_turn, configure_handler, configure_logs, logger, masked

Lines = Callable[[], list[dict[str, object]]]

CANARIES = {
    "phone": "+55 (11) 98765-4321",
    "digits": "5511987654321",
    "mail": "ana.souza+x@exemplo.com.br",
    "bearer": "Bearer abc.def-ghi",
    "bot": "123456789:AAHfiqksKZ8WmR2zSjiQ7_v4TMAKdiHm9T0",
    "key": "sk-proj1234567890abcdefghij",
    "jwt": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "apikey": "apikey=B6D711FCDE4D4FD5936544120E713976",
    "password": '"password": "hunter22"',
    "url": "postgresql://recado_app:hunter22@db.example:5432/recado",
}


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for ours in root.handlers:
        if ours not in handlers:
            with suppress(OSError):
                ours.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def lines() -> Lines:
    stream = io.StringIO()
    configure_handler(logging.StreamHandler(stream), "debug")
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_has_its_time_level_event_and_the_ids_of_its_turn(lines: Lines) -> None:
    turn, conversation, message = uuid4(), uuid4(), uuid4()

    with bind_turn(turn_id=turn, conversation_id=conversation, message_id=message):
        logger("bot.turns").info("done", duration_ms=12.5)
    logger("bot.turns").info("idle")

    done, idle = lines()
    assert (done["level"], done["event"], done["duration_ms"]) == ("info", "done", 12.5)
    assert str(done["ts"]).endswith("Z")
    assert [done[name] for name in ("turn_id", "conversation_id", "message_id")] == [
        str(turn),
        str(conversation),
        str(message),
    ]
    assert "turn_id" not in idle


def test_only_known_keys_are_written_and_the_others_are_named(lines: Lines) -> None:
    logger("x").warning("said", text="a senha do wifi é canary", attempt=2)

    (line,) = lines()
    assert line["dropped"] == ["text"]
    assert line["attempt"] == 2
    assert "canary" not in str(line)


@pytest.mark.parametrize("canary", CANARIES.values(), ids=CANARIES)
def test_nothing_personal_or_secret_is_written(lines: Lines, canary: str) -> None:
    logger("x").error(f"failed for {canary}!", reason=f"got {canary}", path=[canary])
    logging.getLogger("procrastinate").warning("job %s", canary)
    try:
        choke(canary)
    except ValueError:
        logger("x").exception("turn failed")
        logging.getLogger("sqlalchemy").exception("query failed")

    written = json.dumps(lines(), ensure_ascii=False)
    for secret in ("98765", "987654321", "souza", "abc.def", "AAHfiq", "proj1234", "c2lnbmF0", "B6D711", "hunter22"):
        assert secret not in written
    assert len(lines()) == 4


def choke(value: str) -> None:
    raise ValueError(value)


def test_ids_and_times_are_not_taken_for_phone_numbers() -> None:
    for kept in (str(uuid4()), "12345678-1234-4234-8234-123456789012", "0001", "8000"):
        assert masked(f"at {kept}") == f"at {kept}"


def test_an_error_keeps_its_class_and_place_but_not_its_words(lines: Lines) -> None:
    try:
        try:
            {}["canary"]
        except KeyError as error:
            raise RuntimeError("canary") from error
    except RuntimeError:
        logger("x").exception("failed")

    (line,) = lines()
    assert line["error"] == "RuntimeError < KeyError"
    assert "test_logs.py" in str(line["where"])
    assert "canary" not in str(line)


def test_a_log_file_is_for_its_owner_alone_and_set_aside_when_large(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "recado.log"

    configure_logs("info", file)
    logger("x").info("first")
    with file.open("a") as grown:
        grown.truncate(10_000_001)
    configure_logs("info", file)
    logger("x").info("second")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "second" in file.read_text()
    assert (tmp_path / "logs" / "recado.log.1").stat().st_size == 10_000_001


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file")

    configure_logs("info", tmp_path / "logs" / "recado.log")
    logger("x").error("unheard")
    configure_logs("info", Path("/dev/full"))
    logger("x").error("unheard")

    assert capfd.readouterr() == ("", "")
