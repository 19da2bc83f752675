"""What reaches the world happens once: a crash, a stop and an answer that never came leave the truth, and no second letter."""

import pytest
from dialogue import Chat, Reply, talking
from rigged import Rigged


class KilledError(BaseException):
    """The process dies here."""


def die() -> None:
    raise KilledError


def lose_the_answer() -> None:
    raise TimeoutError


async def died_sending(chat: Chat) -> Reply:
    """The worker dies when the letter has left; another one goes on."""
    await chat.says("anota carta para bia")
    stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "sim"}}))
    with pytest.raises(KilledError):
        await chat.app.turns.take(stored.address)
    async with chat.session() as session:
        assert await session.run("update conversations set leased_until = null where id = id")
    await chat.app.turns.take(stored.address)
    return Reply(await chat.app.settling.settled(stored.address, stored.message_id))


async def test_a_letter_in_doubt_is_not_sent_again_and_called_unknown(database_url: str) -> None:
    rigged = Rigged(after_sending=die)
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        reply = await died_sending(chat)
        assert rigged.letters == ["bia"]
        assert reply.ledger == ["send_letter unknown"]
        assert reply.text == "❓ Não sei se isso chegou a ser feito: bia. Confira antes de pedir de novo."
        assert reply.labels == []


async def test_a_letter_that_is_found_is_told_as_sent(database_url: str) -> None:
    rigged = Rigged(after_sending=die, found=True)
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        reply = await died_sending(chat)
        assert rigged.letters == ["bia"]
        assert reply.ledger == ["send_letter done"]
        assert reply.text == "✅ carta para bia"


async def test_a_letter_that_surely_did_not_leave_is_sent(database_url: str) -> None:
    rigged = Rigged(found=False)
    attempts: list[int] = []

    def die_once() -> None:
        attempts.append(1)
        if len(attempts) == 1:
            rigged.letters.clear()
            die()

    rigged.after_sending = die_once
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        reply = await died_sending(chat)
        assert rigged.letters == ["bia"]
        assert reply.ledger == ["send_letter done"]


async def test_an_answer_that_never_came_is_not_a_failure(database_url: str) -> None:
    rigged = Rigged(after_sending=lose_the_answer)
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        await chat.says("anota carta para bia")
        reply = await chat.says("sim")
        assert reply.ledger == ["send_letter unknown"]
        assert reply.shows("❓")
        assert rigged.letters == ["bia"]


async def test_a_stop_while_it_is_being_sent_leaves_what_happened_in_the_ledger(database_url: str) -> None:
    rigged = Rigged()
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        await chat.says("anota carta para bia")
        stored = await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "sim"}}))
        claimed = await chat.app.turns._claim(stored.address)
        assert claimed is not None
        plan, _ = await chat.app.turns._plan(claimed.scene)
        attempted = chat.app.turns.acting.toolbox["send_letter"].function

        async def stopped(*given: object, **named: object) -> object:
            await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "parar"}}))
            return await attempted(*given, **named)  # type: ignore[arg-type]

        object.__setattr__(chat.app.turns.acting.toolbox["send_letter"], "function", stopped)
        await chat.app.turns.acting.act(claimed.scene, plan)
        assert rigged.letters == ["bia"]
        assert [row["state"] for row in await chat.rows("select state from tool_calls")] == ["done"]
