"""What every test has: a database of its own, a fixed clock, an environment without surprises."""

from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable, Mapping

import pytest
import structlog
from dialogue import Chat, talking
from hypothesis import HealthCheck, settings

from bot.loop import new_loop

pytest_plugins = ["postgres", "hanging", "house"]

settings.register_profile("recado", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("recado")

_OURS = (
    *("RECADO_", "DATABASE_", "LOG_", "QUIET_", "LEASE_", "MERGE_", "WORKER_", "POOL_", "FAILPOINT", "UNDO_"),
    *("GOOGLE_",),
    *("GEMINI_", "OPENAI_", "MODEL_", "ALLOWANCE_"),
)


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], AbstractEventLoop]]:
    """Tests run on the loop that people do."""
    return {"ours": new_loop}


_LONGEST = (
    *("test_nothing_is_lost_or_doubled_while_workers_die", "test_a_month_of_reminders"),
    *(
        "test_every_message_is_answered_once_whatever_messengers_and_processes_do",
        "test_a_power_cut_under_load_loses_and_repeats_nothing",
    ),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: whoever began one last would keep the run waiting for it alone."""
    items.sort(key=lambda item: item.name.partition("[")[0] not in _LONGEST)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    import os  # noqa: PLC0415

    for name in list(os.environ):
        if name.startswith(_OURS):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _plain_tracebacks() -> None:
    """The pretty ones show every variable, and hold everybody up for half a minute; a test of the log sets its own."""
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, plain])


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url) as chat:
        yield chat
