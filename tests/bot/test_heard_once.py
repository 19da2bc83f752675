"""What was said is worked out once, however many parts of a turn ask for it."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from connected import connected
from dialogue import ZONE, Clock

from bot import identity
from bot.identity import Known
from integrations.postgres.database import Person

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
ANA = Known(person=Person(UUID(int=1), UUID(int=2)), name="Ana", language="pt-BR", zone=ZONE.key)


def test_it_is_read_anew_at_another_time_and_in_another_language() -> None:
    first = ANA.heard("no sábado", said_at=MONDAY)
    assert ANA.heard("no sábado", said_at=MONDAY) is first
    assert first == ANA.hear("no sábado", said_at=MONDAY)
    assert ANA.heard("no sábado", said_at=MONDAY.replace(hour=10)) is not first
    assert replace(ANA, language="en").heard("no sábado", said_at=MONDAY) is not first
    assert replace(ANA) == ANA


async def test_waiting_preparing_and_planning_share_one_reading(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    understand = identity.understand

    def counted(text: str, **given: object) -> object:
        read.append(text)
        return understand(text, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(identity, "understand", counted)
    async with connected(database_url, clock=Clock(MONDAY), quiet_seconds=60) as there:
        await there.chat.says("que horas são?")
        assert read == ["que horas são?"]
