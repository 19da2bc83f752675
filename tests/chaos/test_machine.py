"""Any order of messages, crashes, late workers, refusals, stops and undoings keeps every promise."""

import asyncio
import os

import pytest
from chaos.machine import Conversations
from dialogue import talking
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test


def _explore(database_url: str, *, examples: int, steps: int) -> None:
    with asyncio.Runner() as runner:
        opened = talking(database_url)
        chat = runner.run(opened.__aenter__())
        machine = type("Machine", (Conversations,), {"chat": chat, "runner": runner})
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=examples,
                    stateful_step_count=steps,
                    deadline=None,
                    print_blob=True,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(opened.__aexit__(None, None, None))


def test_no_order_of_events_breaks_a_promise(database_url: str) -> None:
    _explore(database_url, examples=25, steps=25)


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="many examples: make prove")
@pytest.mark.timeout(1800)
def test_no_order_of_events_breaks_a_promise_in_many_examples(database_url: str) -> None:
    _explore(database_url, examples=300, steps=50)
