"""Somebody answers a chat on the linked phone: Recado notes it and says nothing there for a while."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from servers.evolution import Fault
from servers.evolution_user import Phone
from whatsapp_stage import Stage, whatsapp_stage

from bot.history import recent
from bot.messages import Address, ConversationId
from bot.settings import Settings
from integrations.postgres.database import Person
from language.answers import hands_back

ANA, BIA, OURS = "5511999998888", "5521977776666", "5511988887777"


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with whatsapp_stage(database_url) as stage:
        yield stage


async def writes_by_hand(to: Phone, text: str, **more: Any) -> str:
    """On the linked phone, to somebody."""
    number = len(to.server.stored)
    return await to.sends({"conversation": text}, **{"key": {"id": f"3EB0CAIO{number}", "fromMe": True}, **more})


async def address_of(stage: Stage, person: Person) -> Address:
    (row,) = await stage.rows(person, "select id from conversations")
    return Address(person, ConversationId(UUID(str(row["id"]))))


async def states(stage: Stage, person: Person) -> list[tuple[object, ...]]:
    rows = await stage.rows(person, "select payload ->> 'text' as text, state from inbound_messages order by seq")
    return [tuple(row.values()) for row in rows]


async def test_what_is_said_after_an_answer_by_hand_waits_and_is_answered_when_the_silence_is_over(
    stage: Stage,
) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    stage.clock.passes(minutes=20)
    await ana.says("tarefa: pão")
    await stage.app.sweeper.sweep()
    assert await states(stage, person) == [("tarefa: pão", "waiting")]
    assert stage.server.sent == []

    stage.clock.passes(minutes=11)
    await stage.app.sweeper.sweep()
    (answer,) = await stage.answers(1)
    assert "pão" in answer
    assert answer.endswith("[desfazer]")


async def test_nobody_sees_us_typing_or_reading_while_somebody_answers_by_hand(stage: Stage) -> None:
    await stage.introduce(ANA)
    bia = await stage.introduce(BIA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    await ana.says("que horas vocês fecham?")
    await stage.phone(BIA).says("tarefa: leite")
    assert len(await stage.answers(1)) == 1

    assert {bubble.jid for bubble in stage.server.sent} == {f"{BIA}@s.whatsapp.net"}
    told = [
        seen.body for path in ("/chat/sendPresence", "/chat/markMessageAsRead") for seen in stage.server.asked(path)
    ]
    assert BIA in str(told)
    assert ANA not in str(told)
    assert len(await states(stage, bia)) == 1


async def test_every_answer_by_hand_makes_the_silence_longer(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    stage.clock.passes(minutes=25)
    await writes_by_hand(ana, "Ainda aí?")
    stage.clock.passes(minutes=10)
    await ana.says("tarefa: pão")
    await stage.app.sweeper.sweep()
    assert await states(stage, person) == [("tarefa: pão", "waiting")]


async def test_what_the_answer_by_hand_may_have_answered_is_not_answered_again_but_asked_about(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    await ana.says("que dia é hoje?")
    await ana.says("tarefa: pão")
    await writes_by_hand(ana, "Sábado. Anoto já.")
    stage.clock.passes(minutes=31)
    await stage.app.sweeper.sweep()

    (asked,) = await stage.answers(1)
    assert "enquanto te respondiam por aqui: “tarefa: pão”. Faço agora?" in asked
    assert await stage.rows(person, "select id from tasks") == []
    await ana.says("sim")
    assert "pão" in (await stage.answers(2))[1]
    assert len(await stage.rows(person, "select id from tasks")) == 1


@pytest.mark.parametrize(
    "words", ["pode voltar a responder", "Recado, pode voltar a responder!", "You can answer again."]
)
async def test_a_word_in_the_chat_ends_the_silence(stage: Stage, words: str) -> None:
    await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    await ana.says("tarefa: pão")
    await writes_by_hand(ana, words)
    (answer,) = await stage.answers(1)
    assert "pão" in answer


async def test_the_word_of_somebody_else_ends_nothing(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
    await ana.says("pode voltar a responder")
    assert await states(stage, person) == [("pode voltar a responder", "waiting")]


async def test_the_word_in_a_note_to_oneself_ends_every_silence(stage: Stage) -> None:
    await stage.introduce(ANA)
    await stage.introduce(BIA)
    ana, bia, oneself = stage.phone(ANA), stage.phone(BIA), stage.phone(OURS)
    for each in (ana, bia):
        await writes_by_hand(each, "Oi, aqui é o Caio")
        await each.says("tarefa: pão")
    await writes_by_hand(oneself, "pode voltar a responder")
    assert len(await stage.answers(2)) == 2


async def test_a_note_to_oneself_silences_nothing(stage: Stage) -> None:
    person = await stage.introduce(OURS)
    await writes_by_hand(stage.phone(OURS), "comprar pão")
    assert await stage.rows(person, "select id from conversations") == []


async def test_a_reply_that_is_waiting_to_leave_waits_too_and_then_leaves(database_url: str) -> None:
    async with whatsapp_stage(database_url, working=False) as stage:
        person = await stage.introduce(ANA)
        ana = stage.phone(ANA)
        await ana.says("tarefa: pão")
        address = await address_of(stage, person)
        stage.server.fails("offline")
        await stage.app.turns.take(address)
        await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
        async with stage.app.database.as_person(person) as session:
            await session.run("update outbound_messages set next_attempt_at = now() where user_id = :user_id")
        await stage.app.outbox.deliver(address)
        assert stage.server.sent == []

        await writes_by_hand(ana, "pode voltar a responder")
        await stage.app.outbox.deliver(address)
        assert ["pão" in bubble.text for bubble in stage.server.sent] == [True]


async def test_an_echo_that_is_faster_than_its_receipt_silences_nothing(database_url: str) -> None:
    async with whatsapp_stage(database_url, working=False) as stage:
        person = await stage.introduce(ANA)
        ana = stage.phone(ANA)
        await ana.says("tarefa: pão")
        address = await address_of(stage, person)
        stage.server.fails("drop")
        await stage.app.turns.take(address)
        await stage.server.deliver("messages.upsert", stage.server.stored[-1])
        assert await stage.rows(person, "select paused_until from conversations") == [{"paused_until": None}]


@pytest.mark.parametrize("words", ["Ok", "tá", "pão", "criada"])
@pytest.mark.parametrize("fault", ["offline", "drop"])
async def test_a_word_that_a_waiting_reply_has_too_is_no_echo_of_it(
    database_url: str, words: str, fault: Fault
) -> None:
    async with whatsapp_stage(database_url, working=False) as stage:
        person = await stage.introduce(ANA)
        ana = stage.phone(ANA)
        await ana.says("tarefa: pão")
        stage.server.fails(fault)
        await stage.app.turns.take(await address_of(stage, person))
        await writes_by_hand(ana, words)
        assert await stage.rows(person, "select paused_until from conversations") != [{"paused_until": None}]


async def test_what_is_known_never_to_have_left_has_no_echo(database_url: str) -> None:
    async with whatsapp_stage(database_url, working=False) as stage:
        person = await stage.introduce(ANA)
        ana = stage.phone(ANA)
        await ana.says("tarefa: pão")
        stage.server.fails("offline")
        await stage.app.turns.take(await address_of(stage, person))
        (reply,) = await stage.rows(person, "select text from outbound_messages")
        await writes_by_hand(ana, f"{reply['text']}  [desfazer]")
        assert await stage.rows(person, "select paused_until from conversations") != [{"paused_until": None}]


async def test_the_history_has_what_was_written_by_hand_once_however_often_it_is_told(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await writes_by_hand(ana, "A reunião é terça", times=3)
    address = await address_of(stage, person)
    async with stage.app.database.as_person(person) as session:
        found = await recent(session, address.conversation_id, before=stage.clock())
    assert [(each.replied, each.by_hand) for each in found] == [(("A reunião é terça",), True)]


async def test_what_is_told_long_after_it_was_written_is_noted_and_silences_nothing(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    written = stage.clock()
    stage.clock.passes(minutes=40)
    await writes_by_hand(ana, "Oi Ana", said_at=written)
    await ana.says("tarefa: pão")
    assert len(await stage.answers(1)) == 1
    assert len(await stage.rows(person, "select id from turns where route = 'by_hand'")) == 1


async def test_with_no_minutes_we_go_on_answering(database_url: str) -> None:
    async with whatsapp_stage(database_url, hand_minutes=0) as stage:
        await stage.introduce(ANA)
        ana = stage.phone(ANA)
        await writes_by_hand(ana, "Oi Ana, aqui é o Caio")
        await ana.says("tarefa: pão")
        assert len(await stage.answers(1)) == 1


@pytest.mark.parametrize("text", ["pode voltar amanhã", "pode responder ela", "não pode voltar a responder", "", "👍"])
def test_what_says_anything_else_ends_no_silence(text: str) -> None:
    assert not hands_back(text)


def test_the_silence_lasts_half_an_hour_unless_it_is_set() -> None:
    assert Settings.model_validate({}).hand_minutes == 30


GROUP = "120363025555555555@g.us"


async def asks_in_group(by: Phone, text: str) -> None:
    """A member speaks to us there."""
    id_ = f"3AGRUPO{len(by.server.stored)}"
    await by.sends({"conversation": f"Recado, {text}"}, key={"id": id_, "remoteJid": GROUP, "participant": by.jid})


async def in_group(stage: Stage, person: Person) -> list[tuple[object, ...]]:
    rows = await stage.rows(
        person,
        "select m.state, c.paused_until is not null as paused from inbound_messages m join conversations c on c.id = m.conversation_id "
        f"where c.peer = '{GROUP}' order by m.seq",
    )
    return [tuple(row.values()) for row in rows]


async def test_a_word_by_hand_in_a_group_silences_us_for_all_of_it_and_is_not_kept(stage: Stage) -> None:
    people = [await stage.introduce(number) for number in (ANA, BIA)]
    phones = [stage.phone(number) for number in (ANA, BIA)]
    for phone in phones:
        await asks_in_group(phone, "ajuda")
    await stage.answers(2)
    await writes_by_hand(phones[0], "deixa comigo, gente", key={"id": "3EB0G", "remoteJid": GROUP, "fromMe": True})
    for phone in phones:
        await asks_in_group(phone, "ajuda")
    await stage.app.sweeper.sweep()
    assert [await in_group(stage, person) for person in people] == [[("done", True), ("waiting", True)]] * 2
    async with stage.app.database.as_worker() as session:
        rows = await session.rows("select payload::text as words from stray_events")
    assert rows
    assert not any("deixa comigo" in row["words"] for row in rows)

    stage.clock.passes(minutes=31)
    await stage.app.sweeper.sweep()
    await stage.answers(4)
    assert await in_group(stage, people[0]) == [("done", False), ("done", False)]


async def test_in_a_group_our_own_echo_silences_nothing_and_the_words_end_the_silence(stage: Stage) -> None:
    ana, phone = await stage.introduce(ANA), stage.phone(ANA)
    await asks_in_group(phone, "ajuda")
    (answer,) = await stage.answers(1)
    echo = {"id": stage.server.sent[0].id, "remoteJid": GROUP, "fromMe": True}
    await phone.sends({"conversation": answer}, key=echo)
    assert await in_group(stage, ana) == [("done", False)]

    await phone.sends({"conversation": "já respondo"}, key={"id": "3EB0H", "remoteJid": GROUP, "fromMe": True})
    assert await in_group(stage, ana) == [("done", True)]
    back = {"id": "3EB0I", "remoteJid": GROUP, "fromMe": True}
    await phone.sends({"conversation": "pode voltar a responder"}, key=back)
    assert await in_group(stage, ana) == [("done", False)]
    assert (await stage.answers(2))[-1] == "👍"
    assert stage.server.requests[-1].body["key"] == back
