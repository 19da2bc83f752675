"""Whatever the level, the log of the libraries holds no key and nothing that was said."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog
from models_stage import KEY, Stage, prompt
from servers.llm_script import fails, says

from bot.logs import configure_handler


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    # The first handler goes when ours comes; pytest's own must stay open.
    root.handlers[:] = []
    written = io.StringIO()
    configure_handler(logging.StreamHandler(written), "debug")
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_the_log_holds_no_key_and_no_words(alone: Stage, log: io.StringIO) -> None:
    alone.server.script([fails(503, body={"error": {"message": f"about pão {KEY}"}}), says("Sobre o seu pão")])

    await alone.models.ask(prompt())

    text = log.getvalue()
    assert "model_attempt_failed" in text
    assert [word for word in (KEY, "pão", "Recado.", "create_task") if word in text] == []
