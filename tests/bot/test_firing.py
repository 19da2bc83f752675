"""What comes by itself: told once, in the order of its time, and as late when it is."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, timedelta

import pytest
from dialogue import SATURDAY, talking
from firing_stage import Setting, at
from postgres import Databases


@pytest.fixture
async def setting(database_url: str) -> AsyncIterator[Setting]:
    async with talking(database_url) as chat:
        await chat.says("oi")
        yield Setting(chat)


async def test_a_reminder_comes_once_at_its_time(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(9, 59)
    assert await setting.told() == []
    setting.chat.clock.now = at(10)
    assert await setting.told() == ["🔔 Lembrete: tomar remédio"]
    setting.chat.clock.now = at(11)
    assert await setting.told() == []
    assert await setting.fires() == [("told", "21 10:00")]


async def test_its_buttons_say_what_can_be_done(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(10)
    await setting.told()
    labels = [button.label for button in setting.chat.channel.sent[-1].buttons]
    assert labels == ["✅ Feito", "⏰ 10 min", "⏰ 1 h", "🌙 À noite", "☀️ Amanhã 9h", "✏️ Editar"]


async def test_what_was_missed_says_what_time_it_was_for(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(12, 30)
    assert await setting.told() == ["🔔 Lembrete: tomar remédio\nEra para 10:00 (eu estava fora do ar)."]


async def test_what_was_missed_on_another_day_names_the_day(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(8, day=23)
    assert await setting.told() == ["🔔 Lembrete: tomar remédio\nEra para sáb 21/11 às 10:00 (eu estava fora do ar)."]


async def test_several_missed_come_as_one_list_in_the_order_of_their_time(setting: Setting) -> None:
    await setting.remind("regar as plantas", at=at(11))
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(12, 30)
    [told] = await setting.told()
    assert told.split("\n") == [
        "⏰ Eu estava fora do ar, e isto ficou para trás:",
        "1) tomar remédio (era para 10:00)",
        "2) regar as plantas (era para 11:00)",
    ]
    assert setting.chat.channel.sent[-1].buttons[0].label == "✅ Tudo feito"


async def test_the_times_of_one_thing_that_were_missed_are_one_message(setting: Setting) -> None:
    await setting.remind("beber água", at=at(10), rrule="FREQ=HOURLY")
    setting.chat.clock.now = at(13, 30)
    assert await setting.told() == [
        "🔔 Lembrete: beber água\nEra para 13:00 (eu estava fora do ar).\nTambém perdi antes disso: 10:00, 11:00, 12:00."
    ]
    assert await setting.fires() == [
        ("summed", "21 10:00"),
        ("summed", "21 11:00"),
        ("summed", "21 12:00"),
        ("told", "21 13:00"),
    ]
    setting.chat.clock.now = at(14)
    assert await setting.told() == ["🔔 Lembrete: beber água"]


async def test_a_notice_ahead_says_how_long_and_the_time_itself_comes_too(setting: Setting) -> None:
    await setting.remind("reunião", at=at(15), notices=(3600, 0))
    setting.chat.clock.now = at(14)
    assert await setting.told() == ["🔔 Em 1 hora (15:00): reunião"]
    setting.chat.clock.now = at(15)
    assert await setting.told() == ["🔔 Lembrete: reunião"]


async def test_what_is_past_its_use_is_only_summed_up(setting: Setting) -> None:
    await setting.remind("tirar o bolo", at=at(10), useful="until", useful_seconds=1800)
    setting.chat.clock.now = at(12)
    assert await setting.told() == ["⏰ Já passou a hora de “tirar o bolo” (era para 10:00); só para você saber."]
    assert await setting.fires() == [("summed", "21 10:00")]


async def test_two_at_once_tell_it_once(setting: Setting) -> None:
    for n in range(5):
        await setting.remind(f"coisa {n}", at=at(10))
    setting.chat.clock.now = at(10)
    person = setting.chat.known.person
    await asyncio.gather(*(setting.chat.app.firing.fire(person) for _ in range(3)))
    told = [message.text for message in setting.chat.channel.sent if "coisa" in message.text]
    assert sorted(told) == [f"🔔 Lembrete: coisa {n}" for n in range(5)]


async def test_a_clock_that_is_set_back_brings_nothing_again(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(10), rrule="FREQ=DAILY")
    setting.chat.clock.now = at(10)
    assert len(await setting.told()) == 1
    setting.chat.clock.now = at(9)
    assert await setting.told() == []
    setting.chat.clock.now = at(10, 0)
    assert await setting.told() == []


async def test_stop_takes_no_reminder_with_it(setting: Setting) -> None:
    setting.chat.channel.away = True
    await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(10)
    assert await setting.told() == []
    setting.chat.channel.away = False
    reply = await setting.chat.says("parar")
    assert "🔔 Lembrete: tomar remédio" in [message.text for message in setting.chat.channel.sent], reply.text


async def test_many_at_the_same_minute_come_in_order_and_none_is_lost(setting: Setting) -> None:
    for n in range(230):
        await setting.remind(f"coisa {n:03}", at=at(10) + timedelta(seconds=n))
    setting.chat.clock.now = at(10, 4)
    told = await setting.told()
    lines = [line.partition(") ")[2] for text in told for line in text.split("\n") if ") coisa" in line]
    assert [line.split(" (")[0] for line in lines] == [f"coisa {n:03}" for n in range(230)]


async def test_who_cannot_be_reached_is_told_late_once_they_can(setting: Setting, databases: Databases) -> None:
    await setting.remind("tomar remédio", at=at(10))
    async with setting.chat.app.database.as_worker() as session:
        await session.run("update accounts set unreachable_at = :now", now=SATURDAY)
    setting.chat.clock.now = at(10)
    assert await setting.told() == []
    async with setting.chat.app.database.as_worker() as session:
        await session.run("update accounts set unreachable_at = null")
    setting.chat.clock.now = at(10, 10)
    assert await setting.told() == ["🔔 Lembrete: tomar remédio\nEra para 10:00; só consegui entregar agora."]


async def test_it_says_why_it_came(setting: Setting) -> None:
    reminder = await setting.remind("tomar remédio", at=at(10))
    setting.chat.clock.now = at(10)
    await setting.told()
    [row] = await setting.chat.rows("select reason, due_at from outbound_messages where reason is not null")
    assert row["reason"] == {"kind": "reminder", "ids": [str(reminder)], "late": False}
    assert row["due_at"] == at(10).astimezone(UTC)
