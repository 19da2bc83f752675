"""What was said to Recado, and written by hand, while nothing was delivered."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from servers.evolution_user import Phone
from whatsapp_stage import Stage, whatsapp_stage

from bot.channels import whatsapp_history
from bot.messages import written_at
from integrations.postgres.database import Person

ANA = "5511999998888"
GROUP = "120363025555555555@g.us"


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with whatsapp_stage(database_url) as stage:
        yield stage


async def listened(stage: Stage) -> tuple[Person, Phone]:
    """Ana has spoken and been answered, and Recado has read everything."""
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await stage.app.listening.check()
    await ana.says("oi")
    await stage.answers(1)
    stage.clock.passes(minutes=20)
    await stage.app.listening.check()
    return person, ana


def floods(stage: Stage, count: int, **key: Any) -> None:
    """So many messages that are not said to us, one each second until now."""
    for number in range(count):
        said_at = stage.clock() - timedelta(seconds=count - number)
        whole = {"id": f"3AF{number:018X}", "fromMe": False, "participant": "5531977776666@s.whatsapp.net", **key}
        stage.server.stored.append(stage.server.row(whole, {"conversation": "bom dia"}, said_at=said_at))


async def heard(stage: Stage, person: Person) -> list[object]:
    rows = await stage.rows(person, "select payload ->> 'text' as text from inbound_messages order by seq")
    return [row["text"] for row in rows]


async def caught_up(stage: Stage) -> str:
    async with stage.app.database.as_worker() as session:
        (row,) = await session.rows("select facts ->> 'caught_up' as until from channel_accounts")
    return str(row["until"])


async def test_a_flood_pushes_nothing_out_of_what_was_missed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whatsapp_history, "_PAGES", 1)
    monkeypatch.setattr(whatsapp_history, "_MOST_PAGES", 3)
    person, ana = await listened(stage)
    await ana.sends({"conversation": "tarefa: perdida"}, delivered=False)
    stage.clock.passes(minutes=9)
    floods(stage, 400, remoteJid=GROUP)
    await ana.sends({"conversation": "tarefa: nova"}, delivered=False)
    stage.clock.passes(minutes=1)
    before = await caught_up(stage)
    for _ in range(20):
        await stage.app.listening.check()
        if await caught_up(stage) != before:
            break
        assert "tarefa: nova" not in await heard(stage, person)
    assert await heard(stage, person) == ["oi", "tarefa: perdida", "tarefa: nova"]
    assert await caught_up(stage) == stage.clock().isoformat()


async def test_what_is_not_said_to_us_is_not_looked_at_twice(stage: Stage) -> None:
    floods(stage, 3, remoteJid=GROUP)
    floods(stage, 3, remoteJid="status@broadcast")
    missed = await stage.whatsapp.missed(stage.clock() - timedelta(minutes=1))
    assert (missed.events, missed.strays, missed.until) == ((), (), None)


async def test_what_was_written_by_hand_meanwhile_is_fetched_in_order(stage: Stage) -> None:
    person, ana = await listened(stage)
    await ana.sends({"conversation": "tarefa: confirmar consulta"}, delivered=False)
    stage.clock.passes(seconds=40)
    await ana.sends(
        {"conversation": "Oi Ana, já cuidei disso"}, key={"id": "3EB0HAND", "fromMe": True}, delivered=False
    )
    stage.clock.passes(seconds=40)
    await ana.sends({"conversation": "que dia é hoje?"}, delivered=False)
    stage.clock.passes(minutes=2)
    missed = await stage.whatsapp.missed(stage.clock() - timedelta(minutes=10))
    assert [written_at(stray) for stray in missed.strays if stray.external_id == "3EB0HAND"]
    for _ in range(2):
        await stage.app.listening.check()
        assert len(stage.server.sent) == 1
    assert await stage.rows(person, "select id from tasks") == []
    assert len(await stage.rows(person, "select id from turns where route = 'by_hand'")) == 1

    stage.clock.passes(minutes=30)
    await stage.app.sweeper.sweep()
    answers = " ".join((await stage.answers(2))[1:])
    assert "confirmar consulta”. Faço agora?" in answers
    assert "sábado" in answers.casefold()


async def test_what_we_sent_ourselves_silences_nobody_when_it_is_read_again(stage: Stage) -> None:
    person, ana = await listened(stage)
    await ana.says("tarefa: pão")
    await stage.answers(2)
    stage.clock.passes(minutes=1)
    await stage.app.listening.check()
    assert await stage.rows(person, "select id from turns where route = 'by_hand'") == []
    assert await stage.rows(person, "select paused_until from conversations") == [{"paused_until": None}]


async def test_what_a_stranger_was_told_does_not_silence_who_they_become(stage: Stage) -> None:
    await stage.app.listening.check()
    stage.clock.passes(minutes=1)
    ana = stage.phone(ANA)
    await ana.says("oi")
    await stage.answers(1)
    person = await stage.introduce(ANA)
    stage.clock.passes(minutes=1)
    await stage.app.listening.check()
    assert await stage.rows(person, "select id from turns where route = 'by_hand'") == []
