"""What comes by itself while the messenger is down: said to be late when it leaves, and nothing piled up behind it."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from dialogue import talking
from firing_stage import Setting, at

from bot.channel import DeliveryFailedError
from bot.messages import Address, ConversationId


@pytest.fixture
async def setting(database_url: str) -> AsyncIterator[Setting]:
    async with talking(database_url) as chat:
        await chat.says("oi")
        yield Setting(chat)


def down(*, passing: bool = True) -> DeliveryFailedError:
    return DeliveryFailedError("no network", retry_after=0, passing=passing)


async def leaves(setting: Setting, moment: datetime) -> list[str]:
    """What the outbox gets rid of at that moment."""
    chat = setting.chat
    chat.clock.now = moment
    before = len(chat.channel.sent)
    [row] = await chat.rows("select id from conversations")
    await chat.app.outbox.deliver(Address(chat.known.person, ConversationId(row["id"])))  # type: ignore[arg-type]
    return [message.text for message in chat.channel.sent[before:]]


async def test_what_the_messenger_did_not_take_says_what_time_it_was_for(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(9, 30))
    setting.chat.channel.refusals.append(down())
    setting.chat.clock.now = at(9, 30)
    assert await setting.told() == []
    assert await leaves(setting, at(12)) == ["🔔 Lembrete: tomar remédio\nEra para 09:30; só consegui entregar agora."]
    [row] = await setting.chat.rows("select text, reason from outbound_messages where reason is not null")
    assert str(row["text"]).endswith("só consegui entregar agora.")
    assert row["reason"]["late"] is True  # type: ignore[index]


async def test_the_day_is_named_when_it_is_another(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(9, 30))
    setting.chat.channel.refusals.append(down())
    setting.chat.clock.now = at(9, 30)
    await setting.told()
    assert await leaves(setting, at(8, day=22)) == [
        "🔔 Lembrete: tomar remédio\nEra para sáb 21/11 às 09:30; só consegui entregar agora."
    ]


async def test_within_a_minute_it_is_on_time(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(9, 30))
    setting.chat.channel.refusals.append(down())
    setting.chat.clock.now = at(9, 30)
    await setting.told()
    assert await leaves(setting, at(9, 31)) == ["🔔 Lembrete: tomar remédio"]


async def test_past_its_use_it_says_that_it_is_too_late(setting: Setting) -> None:
    await setting.remind("sair para a reunião", at=at(9, 30), useful="until", useful_seconds=3600)
    setting.chat.channel.refusals.append(down())
    setting.chat.clock.now = at(9, 30)
    await setting.told()
    assert await leaves(setting, at(12)) == [
        "🔔 Lembrete: sair para a reunião\nEra para 09:30 e já passou a hora; só para você saber."
    ]


async def test_what_was_told_as_late_is_not_labelled_again(setting: Setting) -> None:
    await setting.remind("tomar remédio", at=at(9, 30))
    setting.chat.channel.refusals.append(down())
    setting.chat.clock.now = at(10)
    await setting.told()
    assert await leaves(setting, at(12)) == ["🔔 Lembrete: tomar remédio\nEra para 09:30 (eu estava fora do ar)."]


async def test_what_may_have_arrived_keeps_its_words(setting: Setting) -> None:
    # By those the messenger is asked whether it has them.
    await setting.remind("tomar remédio", at=at(9, 30))
    setting.chat.channel.refusals.append(down(passing=False))
    setting.chat.clock.now = at(9, 30)
    await setting.told()
    assert await leaves(setting, at(12)) == ["🔔 Lembrete: tomar remédio"]


async def test_an_answer_is_never_labelled(setting: Setting) -> None:
    chat = setting.chat
    await chat.says("nova tarefa: comprar leite")
    # As if it had never left.
    async with chat.session() as session:
        await session.run(
            "update outbound_messages set state = 'pending', sent_at = null, sent_seq = null "
            "where org_id = :org_id and user_id = :user_id and text like '%criada%'"
        )
    assert await leaves(setting, at(12)) == ["✅ Tarefa criada: comprar leite"]


async def test_nothing_piles_up_behind_what_cannot_leave_and_it_comes_as_one_list(setting: Setting) -> None:
    chat = setting.chat
    await setting.remind("tomar remédio", at=at(9, 30))
    for n, name in enumerate(("regar as plantas", "ligar pra Ana", "fechar a janela")):
        await setting.remind(name, at=at(10) + timedelta(minutes=20 * n))
    await setting.remind("pegar o ônibus", at=at(11), useful="until", useful_seconds=600)
    chat.channel.refusals.append(down())
    chat.clock.now = at(9, 30)
    await setting.told()
    # The messenger is down until noon; the clock goes on.
    for minute in range(0, 120, 5):
        chat.clock.now = at(10) + timedelta(minutes=minute)
        assert await setting.told() == []
    waiting = await chat.rows("select id from outbound_messages where state <> 'sent'")
    assert len(waiting) == 1
    assert len(await leaves(setting, at(12))) == 1
    chat.clock.now = at(12, 1)
    over, behind = await setting.told()
    assert behind.splitlines() == [
        "⏰ Isto ficou para trás, e só consegui entregar agora:",
        "1) regar as plantas (era para 10:00)",
        "2) ligar pra Ana (era para 10:20)",
        "3) fechar a janela (era para 10:40)",
    ]
    assert over == "⏰ Já passou a hora de “pegar o ônibus” (era para 11:00); só para você saber."
    chat.clock.now = at(12, 2)
    assert await setting.told() == []
    rows = await chat.rows("select count(*) as n from fires")
    assert rows[0]["n"] == 5
