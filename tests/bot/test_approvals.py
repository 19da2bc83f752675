"""What waits for a yes, and everything that is not one: nothing is done, and one sentence says why."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, Reply, introduced, talking
from rigged import Rigged

from bot.channel import DeliveryFailedError


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.fixture
async def chat(database_url: str, rigged: Rigged) -> AsyncIterator[Chat]:
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        yield chat


async def asked(chat: Chat) -> Reply:
    question = await chat.says("anota carta para bia@ex.com")
    assert question.shows("bia@ex.com")
    assert question.labels == ["Sim", "Não"]
    assert question.ledger == ["send_letter waiting"]
    return question


async def delivered_late(chat: Chat, *, minutes: float) -> None:
    chat.channel.refusals.append(DeliveryFailedError("busy", retry_after=0))
    stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "anota carta para bia"}}))
    await chat.app.turns.take(stored.address)
    assert chat.channel.sent == []
    chat.clock.passes(minutes=minutes)
    await chat.app.outbox.deliver(stored.address)
    assert len(chat.channel.sent) == 1


def one_sentence(reply: Reply) -> bool:
    return bool(reply.text) and "\n" not in reply.text and not reply.buttons


class TestAYes:
    async def test_does_what_was_shown_once(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        assert rigged.letters == []
        assert (await chat.says("sim")).shows("✅ carta para bia@ex.com")
        assert rigged.letters == ["bia@ex.com"]

    async def test_may_be_a_tap(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        assert (await chat.taps(question.buttons[0])).ledger == ["send_letter done"]
        assert rigged.letters == ["bia@ex.com"]

    async def test_may_be_the_number_of_the_choice(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        await chat.says("1")
        assert rigged.letters == ["bia@ex.com"]

    async def test_is_used_up(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        await chat.says("sim")
        assert one_sentence(await chat.says("sim"))
        assert rigged.letters == ["bia@ex.com"]

    async def test_in_the_last_second_counts(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        chat.clock.passes(minutes=9, seconds=59)
        await chat.says("sim")
        assert rigged.letters == ["bia@ex.com"]

    async def test_has_its_ten_minutes_from_the_delivery_of_the_question(self, chat: Chat, rigged: Rigged) -> None:
        await delivered_late(chat, minutes=15)
        chat.clock.passes(minutes=9, seconds=59)
        await chat.says("sim")
        assert rigged.letters == ["bia"]

    async def test_counts_for_what_cannot_be_taken_back(self, chat: Chat, rigged: Rigged) -> None:
        assert (await chat.says("anota rasga o diário")).labels == ["Sim", "Não"]
        assert rigged.shredded == []
        await chat.says("sim")
        assert rigged.shredded == ["o diário"]


class TestANo:
    async def test_does_nothing(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        assert one_sentence(await chat.says("não"))
        assert rigged.letters == []
        assert [row["state"] for row in await chat.rows("select state from tool_calls")] == ["declined"]

    async def test_cannot_be_taken_for_a_yes_later(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        await chat.says("não")
        assert one_sentence(await chat.taps(question.buttons[0]))
        assert one_sentence(await chat.says("sim"))
        assert rigged.letters == []


class TestNothingIsDone:
    async def test_by_a_yes_queued_before_the_question_was_seen(self, chat: Chat, rigged: Rigged) -> None:
        first = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "anota carta para bia"}}))
        early = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "sim"}}))
        for _ in range(2):
            await chat.app.turns.take(first.address)
        settled = await chat.app.settling.settled(early.address, early.message_id)
        assert one_sentence(Reply(settled))
        assert rigged.letters == []

    async def test_by_an_expired_question(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        chat.clock.passes(minutes=10)
        assert one_sentence(await chat.says("sim"))
        assert one_sentence(await chat.taps(question.buttons[0]))
        assert rigged.letters == []

    async def test_by_a_question_that_was_delivered_late_and_expired(self, chat: Chat, rigged: Rigged) -> None:
        await delivered_late(chat, minutes=15)
        chat.clock.passes(minutes=10)
        assert one_sentence(await chat.says("sim"))
        assert rigged.letters == []

    @pytest.mark.parametrize("days", [0, -365])
    async def test_by_an_expired_question_when_the_sender_s_clock_stands_still_or_goes_back(
        self, chat: Chat, rigged: Rigged, days: int
    ) -> None:
        question = await asked(chat)
        chat.clock.passes(days=days)
        async with chat.session() as session:
            await session.run(
                """
                update outbound_messages
                set receipt = receipt || jsonb_build_object('at', clock_timestamp() - interval '10 minutes')
                where org_id = :org_id and user_id = :user_id
                """
            )
        assert one_sentence(await chat.says("sim"))
        assert one_sentence(await chat.taps(question.buttons[0]))
        assert rigged.letters == []

    async def test_by_a_swapped_argument(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        async with chat.session() as session:
            swapped = """update tool_calls set arguments = '{"to": "eva@ex.com"}'
              where org_id = :org_id and user_id = :user_id"""
            assert await session.run(swapped) == 1
        assert one_sentence(await chat.says("sim"))
        assert rigged.letters == []
        assert [row["state"] for row in await chat.rows("select state from tool_calls")] == ["declined"]

    async def test_by_another_person(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        bia = await introduced(chat.app, chat.channel, chat.clock, name="bia")
        assert one_sentence(await bia.taps(question.buttons[0]))
        assert one_sentence(await bia.says("sim"))
        assert rigged.letters == []

    async def test_from_another_conversation(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        tap = {"kind": "tap", "payload": {"button": question.buttons[0].id, "text": "Sim"}, "peer": "grupo"}
        assert one_sentence(await chat._does(tap))
        assert one_sentence(await chat.says("sim", peer="grupo"))
        assert rigged.letters == []

    async def test_by_the_second_of_two_taps(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        await chat.taps(question.buttons[0])
        assert one_sentence(await chat.taps(question.buttons[0]))
        assert one_sentence(await chat.taps(question.buttons[1]))
        assert rigged.letters == ["bia@ex.com"]

    async def test_by_a_tap_on_a_question_that_was_talked_past(self, chat: Chat, rigged: Rigged) -> None:
        stale = await asked(chat)
        await chat.says("anota carta para caio@ex.com")
        assert one_sentence(await chat.taps(stale.buttons[0]))
        assert rigged.letters == []
        # What was said of the old button stands between the question and the yes.
        assert (await chat.says("sim")).shows("caio@ex.com")
        await chat.says("sim")
        assert rigged.letters == ["caio@ex.com"]

    async def test_by_a_yes_after_a_stop(self, chat: Chat, rigged: Rigged) -> None:
        question = await asked(chat)
        await chat.says("parar")
        assert one_sentence(await chat.says("sim"))
        assert one_sentence(await chat.taps(question.buttons[0]))
        assert rigged.letters == []

    async def test_by_a_tap_on_a_made_up_button(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        forged = {"kind": "tap", "payload": {"button": "0" * 20, "text": "Sim"}}
        assert one_sentence(await chat._does(forged))
        assert rigged.letters == []


class TestAYesAfterSomethingElseWasSaid:
    """It may mean that: the question is asked again, whole, and its own buttons and replies to it still count."""

    async def said_between(self, chat: Chat) -> Reply:
        question = await asked(chat)
        assert (await chat.says("bom dia!")).text
        return question

    @pytest.mark.parametrize("yes", ["sim", "ok", "👍", "1", "pode mandar"])
    async def test_asks_again_and_then_counts(self, chat: Chat, rigged: Rigged, yes: str) -> None:
        await self.said_between(chat)
        again = await chat.says(yes)
        assert again.shows("bia@ex.com", "sim ou não")
        assert rigged.letters == []
        await chat.says("sim")
        assert rigged.letters == ["bia@ex.com"]

    async def test_is_asked_again_each_time_something_else_was_said(self, chat: Chat, rigged: Rigged) -> None:
        await self.said_between(chat)
        await chat.says("sim")
        await chat.says("bom dia!")
        assert (await chat.says("sim")).shows("bia@ex.com")
        assert rigged.letters == []

    async def test_counts_as_a_tap(self, chat: Chat, rigged: Rigged) -> None:
        question = await self.said_between(chat)
        await chat.taps(question.buttons[0])
        assert rigged.letters == ["bia@ex.com"]

    async def test_counts_as_a_reply_to_the_question(self, chat: Chat, rigged: Rigged) -> None:
        question = await self.said_between(chat)
        await chat.replies("sim", question)
        assert rigged.letters == ["bia@ex.com"]

    async def test_counts_as_a_reply_to_the_question_asked_again(self, chat: Chat, rigged: Rigged) -> None:
        await self.said_between(chat)
        await chat.replies("sim", await chat.says("sim"))
        assert rigged.letters == ["bia@ex.com"]

    async def test_counts_as_a_reaction_to_the_question(self, chat: Chat, rigged: Rigged) -> None:
        question = await self.said_between(chat)
        await chat.reacts("👍", question)
        assert rigged.letters == ["bia@ex.com"]

    async def test_is_none_as_a_reply_to_what_else_was_said(self, chat: Chat, rigged: Rigged) -> None:
        await asked(chat)
        talk = await chat.says("bom dia!")
        assert (await chat.replies("sim", talk)).shows("bia@ex.com")
        assert rigged.letters == []

    async def test_a_no_is_still_a_no(self, chat: Chat, rigged: Rigged) -> None:
        await self.said_between(chat)
        await chat.says("não")
        assert [row["state"] for row in await chat.rows("select state from tool_calls")] == ["declined"]


@pytest.mark.parametrize(
    "answer", ["sim?", "sim, né?", "acho que sim", "sim, na sexta", "yes, tomorrow", "sim, sem o anexo"]
)
async def test_half_a_yes_asks_again(chat: Chat, rigged: Rigged, answer: str) -> None:
    await asked(chat)
    assert (await chat.says(answer)).shows("bia@ex.com")
    assert rigged.letters == []
    await chat.says("sim")
    assert rigged.letters == ["bia@ex.com"]


async def test_no_question_is_said_not_to_be_there_while_one_is(chat: Chat, rigged: Rigged) -> None:
    await asked(chat)
    for answer in ("talvez", "não sei", "talvez"):
        assert (await chat.says(answer)).shows("bia@ex.com")
    chat.clock.passes(minutes=10)
    assert (
        await chat.says("talvez")
    ).text == "Não tem nada esperando uma resposta sua. Se precisar de algo, é só escrever."
    assert rigged.letters == []


async def test_many_rows_at_once_wait_for_a_yes(chat: Chat) -> None:
    for n in range(1, 8):
        await chat.says(f"nova tarefa: item {n}")
    question = await chat.says("apaga todas as tarefas")
    assert question.shows("item 1", "item 7")
    assert question.ledger == ["delete_tasks waiting"]
    assert len(await chat.rows("select from tasks")) == 7

    assert (await chat.says("sim")).ledger == ["delete_tasks done"]
    assert await chat.rows("select from tasks") == []
    await chat.says("desfaz")
    assert len(await chat.rows("select from tasks")) == 7
