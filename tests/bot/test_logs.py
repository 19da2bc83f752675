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


KEPT = """
    12345678-1234-4234-8234-123456789012 | 0001 | 8000 | 10:00 | 10:00:00 | 10:00:00.123456 | 2026-11-21 | 2026-11-21 10:00
    2026-11-21T10:00:00+00:00 | 2026-11-21T10:00:00.123456Z | 2026-11-21 10:00:00,123 | 21/11/2026 10:00 | 21.11.2026 | 21-11-2026
    2026-11-21 2026-11-22 | 127.0.0.1 | 192.168.100.200:54321 | 12345678 ms | 123456789ms | 0.123456789 | 1234567.890123 s | 1763720102.25
    3.11.7 18.0.1 | 3.10.1 | 20 50 100 | 09:30-10:45 | 24 h | 90 min | 16000000 bytes | PT15M
"""
MASKED = """
    +55 (11) 98765-4321 | 55 11 98765-4321 | 5511987654321 | (11) 98765-4321 | 11 98765 4321 | 11.98765.4321 | 98765-4321 | 9876.5432
    +351 912 345 678 | +1 555 123 4567 | +44 20 7946 0958 | 5012345678 | 4111 1111 1111 1111 | ana@exemplo.com.br
    123456789:AAHfiqksKZ8WmR2zSjiQ7_v4TMAKdiHm9T0 | token=10:00 | senha: 2026-11-21 | 3131-4455
"""


def table(text: str) -> list[str]:
    return [each.strip() for line in text.strip().splitlines() for each in line.split("|")]


@pytest.mark.parametrize("kept", [*table(KEPT), "b6ba3dca-ae13-45cd-9991-b0ff33a6e73b"])
def test_times_dates_lengths_and_ids_are_kept(kept: str) -> None:
    for line in ("at {}", "{}", "from {}, again", "({})", "at {}."):
        assert masked(line.format(kept)) == line.format(kept)


@pytest.mark.parametrize("personal", table(MASKED))
def test_what_tells_who_somebody_is_or_opens_a_door_is_masked(personal: str) -> None:
    for line in ("at {}", "{}", "from {}, again", "({})", "2026-11-21 10:00:00 {} 10:00", "at {}."):
        written = masked(line.format(personal))
        assert "***" in written
        assert not any(
            digits in written for digits in ("4321", "5432", "678", "4567", "0958", "1111", "ana@", "AAH", "3131")
        )
    assert masked(f"10:00 {personal} 11:30").startswith("10:00 ")


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
