"""What was said while we could not hear is asked about before it changes anything, and means what it meant then."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from dialogue import Chat, MemoryChannel, Reply, talking

from language.types import Language


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, channel=MemoryChannel(name="telegram")) as chat:
        yield chat


async def said_before(chat: Chat, text: str, *, minutes: float) -> Reply:
    return await chat.says(text, said_at=chat.clock.now - timedelta(minutes=minutes))


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by title")]


async def test_it_is_shown_and_asked_about_before_it_is_done(chat: Chat) -> None:
    asked = await said_before(chat, "nova tarefa: comprar leite", minutes=45)
    assert asked.text == "⏳ Você me disse às 08:15 (eu estava fora do ar): “nova tarefa: comprar leite”. Faço agora?"
    assert (asked.ledger, asked.labels) == ([], ["Sim", "Não"])
    assert (await chat.says("sim")).ledger == ["create_task done"]
    assert await titles(chat) == ["comprar leite"]


async def test_a_no_leaves_it(chat: Chat) -> None:
    await said_before(chat, "nova tarefa: comprar leite", minutes=45)
    assert (await chat.says("não")).shows("não fiz nada")
    assert await titles(chat) == []


async def test_its_times_are_counted_from_when_it_was_said(chat: Chat) -> None:
    asked = await said_before(chat, "nova tarefa: comprar leite amanhã às 15h", minutes=24 * 60)
    assert asked.shows("sex 20/11")
    await chat.taps(asked.buttons[0])
    [row] = await chat.rows("select due_at from tasks")
    assert row["due_at"] == datetime(2026, 11, 21, 18, tzinfo=UTC)


async def test_one_that_is_not_clear_is_asked_about_as_it_was_said(chat: Chat) -> None:
    asked = await said_before(chat, "hmm o leite", minutes=45)
    assert asked.shows("Faço agora?")
    assert (await chat.taps(asked.buttons[0])).shows("Não tenho certeza")


async def test_a_fresh_one_is_done(chat: Chat) -> None:
    assert (await said_before(chat, "nova tarefa: comprar leite", minutes=29)).ledger == ["create_task done"]


async def test_what_only_asks_is_answered_at_once(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    answered = await said_before(chat, "minhas tarefas", minutes=45)
    assert answered.shows("⏳ Eu estava fora do ar", "comprar leite")
    assert answered.ledger == ["list_tasks done"]


async def waiting(chat: Chat, *texts: str) -> Reply:
    """The one reply to several that came in late together."""
    said_at = chat.clock.now - timedelta(minutes=50)
    events = [chat.event({"kind": "text", "payload": {"text": text}, "said_at": said_at}) for text in texts]
    stored = [await chat.app.inbox.receive(event) for event in events]
    await chat.app.turns.take(stored[0].address)
    return Reply(await chat.app.settling.settled(stored[0].address, stored[0].message_id))


async def test_several_come_as_one_list_with_one_question(chat: Chat) -> None:
    asked = await waiting(chat, "nova tarefa: comprar leite", "minhas notas", "nova tarefa: comprar pão")
    assert asked.shows("1. às 08:10: “nova tarefa: comprar leite”", "2. às 08:10: “nova tarefa: comprar pão”")
    assert (asked.ledger, asked.labels) == (["list_notes done"], ["Sim, todas", "Escolher", "Não"])
    assert (await chat.says("1")).ledger == ["create_task done"] * 2
    assert await titles(chat) == ["comprar leite", "comprar pão"]


async def test_they_can_be_chosen_one_by_one(chat: Chat) -> None:
    await waiting(chat, "nova tarefa: comprar leite", "nova tarefa: comprar pão")
    assert (await chat.says("2")).shows("comprar leite", "Faço agora?")
    assert (await chat.says("não")).shows("comprar pão", "Faço agora?")
    await chat.says("sim")
    assert await titles(chat) == ["comprar pão"]


async def test_an_edit_that_would_change_something_asks(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    asked = await chat.edits(made, "nova tarefa: comprar pão", said_at=chat.clock.now - timedelta(minutes=45))
    assert asked.text == (
        "⏳ Você mudou a sua mensagem às 08:15 (eu estava fora do ar). Agora ela diz: “nova tarefa: comprar pão”. Faço a mudança?"
    )
    assert (asked.ledger, await titles(chat)) == ([], ["comprar leite"])
    assert (await chat.says("sim")).shows("comprar pão")
    assert await titles(chat) == ["comprar pão"]


async def test_an_old_edit_that_is_declined_changes_nothing(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    old = chat.clock.now - timedelta(minutes=45)
    await chat.edits(made, "nova tarefa: comprar pão", said_at=old)
    assert (await chat.says("não")).shows("não fiz nada")
    assert (await chat.edits(made, "Nova tarefa: comprar leite!", said_at=old)).text == ""
    assert await titles(chat) == ["comprar leite"]


async def test_an_old_edit_that_is_not_clear_is_asked_about_as_it_reads(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    asked = await chat.edits(made, "hmm o leite", said_at=chat.clock.now - timedelta(minutes=45))
    assert asked.shows("Faço a mudança?")
    assert await titles(chat) == ["comprar leite"]
    answered = await chat.says("sim")
    assert answered.shows("Não tenho certeza")
    assert await titles(chat) == []


async def together(chat: Chat, *changes: dict[str, object], minutes: float = 45) -> Reply:
    """The one reply to changes that came in late together."""
    old = {"said_at": chat.clock.now - timedelta(minutes=minutes)}
    stored = [await chat.app.inbox.receive(chat.event({**old, **change})) for change in changes]
    await chat.app.turns.take(stored[0].address)
    await chat.app.outbox.deliver(stored[0].address)
    return Reply(await chat.app.settling.settled(stored[0].address, stored[0].message_id))


def edit(said: Reply, text: str, *, revision: int = 1) -> dict[str, object]:
    return {"kind": "edit", "payload": {"target": said.external_id, "text": text}, "revision": revision}


def deletion(said: Reply) -> dict[str, object]:
    return {"kind": "deletion", "payload": {"target": said.external_id}}


async def test_an_old_deletion_asks_before_it_takes_back(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    asked = await chat.deletes(made, said_at=chat.clock.now - timedelta(minutes=45))
    assert asked.text == (
        "⏳ Você apagou às 08:15 a sua mensagem “nova tarefa: comprar leite” (eu estava fora do ar). Desfaço o que ela fez?"
    )
    assert (asked.ledger, await titles(chat)) == ([], ["comprar leite"])
    assert (await chat.says("sim")).shows("Desfeito")
    assert await titles(chat) == []


async def test_an_old_deletion_that_is_declined_or_did_nothing_changes_nothing(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    old = chat.clock.now - timedelta(minutes=45)
    await chat.deletes(made, said_at=old)
    assert (await chat.says("não")).shows("não fiz nada")
    assert (await chat.deletes(await chat.says("oi"), said_at=old)).text == ""
    assert await titles(chat) == ["comprar leite"]


async def test_old_changes_that_came_together_are_one_question(chat: Chat) -> None:
    made = [await chat.says(f"nova tarefa: comprar {what}") for what in ("leite", "pão", "queijo")]
    changes = (
        edit(made[0], "nova tarefa: comprar café"),
        deletion(made[1]),
        edit(made[2], "Nova tarefa: comprar queijo!"),
    )
    asked = await together(chat, *changes)
    assert asked.shows(
        "1. às 08:15, agora diz: “nova tarefa: comprar café”", "2. às 08:15, apagada: “nova tarefa: comprar pão”"
    )
    assert not asked.shows("3.")
    assert (asked.labels, await titles(chat)) == (
        ["Sim, todas", "Escolher", "Não"],
        ["comprar leite", "comprar pão", "comprar queijo"],
    )
    await chat.says("1")
    assert await titles(chat) == ["comprar café", "comprar queijo"]


async def test_old_changes_can_be_chosen_one_by_one(chat: Chat) -> None:
    made = [await chat.says(f"nova tarefa: comprar {what}") for what in ("leite", "pão")]
    await together(chat, edit(made[0], "nova tarefa: comprar café"), deletion(made[1]))
    assert (await chat.says("2")).shows("comprar café", "Faço a mudança?")
    assert (await chat.says("não")).shows("comprar pão", "Desfaço")
    await chat.says("sim")
    assert await titles(chat) == ["comprar leite"]


async def test_of_several_old_edits_of_one_message_the_last_counts(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    later, earlier = edit(made, "nova tarefa: comprar chá", revision=2), edit(made, "nova tarefa: comprar café")
    asked = await together(chat, later, earlier)
    assert asked.shows("comprar chá", "Faço a mudança?")
    assert not asked.shows("café")
    await chat.says("sim")
    assert await titles(chat) == ["comprar chá"]


async def test_old_changes_are_told_in_english_too(database_url: str) -> None:
    async with talking(database_url, channel=MemoryChannel(name="telegram"), language="en") as chat:
        made = [await chat.says(f"/task buy {what}") for what in ("milk", "bread")]
        asked = await together(chat, edit(made[0], "/task buy tea"), deletion(made[1]))
        assert asked.shows("While I was offline", "it now says: “/task buy tea”", "deleted: “/task buy bread”")


async def test_a_file_is_kept_and_its_caption_asked_about(chat: Chat) -> None:
    old = chat.clock.now - timedelta(minutes=45)
    asked = await chat.sends_file("photo", "nova tarefa: pagar este boleto", said_at=old)
    assert asked.shows("Eu estava fora do ar", "Faço agora?")
    assert (asked.ledger, await titles(chat)) == (["keep_files done"], [])
    assert (await chat.taps(asked.buttons[-2])).ledger == ["create_task done"]
    assert await titles(chat) == ["pagar este boleto"]


async def test_an_old_file_whose_caption_says_what_it_is_is_only_kept(chat: Chat) -> None:
    kept = await chat.sends_file("photo", "o gato", said_at=chat.clock.now - timedelta(minutes=45))
    assert (kept.ledger, kept.settled.messages[0].menu) == (["keep_files done"], False)


@pytest.mark.parametrize("language", ["pt-BR", "en"])
async def test_an_old_tap_does_nothing_and_says_so(database_url: str, language: Language) -> None:
    async with talking(database_url, channel=MemoryChannel(name="telegram"), language=language) as chat:
        made = await chat.says("/tarefa comprar leite" if language == "pt-BR" else "/task comprar leite")
        old = chat.clock.now - timedelta(minutes=45)
        tapped = await chat.taps(made.buttons[0], said_at=old)
        assert tapped.shows(*(("às 08:15", "não fiz nada") if language == "pt-BR" else ("at 08:15", "did nothing")))
        assert (tapped.ledger, await titles(chat)) == ([], ["comprar leite"])
        await chat.taps(made.buttons[0])
        assert await titles(chat) == []


async def test_what_was_sent_together_is_one_question_whatever_it_is(chat: Chat) -> None:
    said_at = chat.clock.now - timedelta(minutes=120)
    photo = {"text": "nova tarefa: pagar este boleto", "files": [{"kind": "photo", "reference": {"id": "r1"}}]}
    what = [
        {"kind": "text", "payload": {"text": "nova tarefa: comprar leite"}},
        {"kind": "file", "payload": photo},
        {"kind": "text", "payload": {"text": "nova tarefa: comprar pão"}},
    ]
    stored = [await chat.app.inbox.receive(chat.event({**each, "said_at": said_at})) for each in what]
    await chat.app.turns.take(stored[0].address)
    await chat.app.outbox.deliver(stored[0].address)
    asked = Reply(await chat.app.settling.settled(stored[0].address, stored[0].message_id))
    assert asked.shows("1. às 07:00: “nova tarefa: comprar leite”", "2.", "3. às 07:00: “nova tarefa: comprar pão”")
    assert (await chat.says("1")).ledger == ["create_task done"] * 3


async def test_what_waited_outside_is_waited_for_before_it_is_asked_about(database_url: str) -> None:
    channel = MemoryChannel(name="telegram")
    async with talking(database_url, channel=channel, quiet_seconds=0.6) as chat:
        said_at = chat.clock.now - timedelta(minutes=120)
        for text in ("nova tarefa: comprar leite", "nova tarefa: comprar pão"):
            event = chat.event({"kind": "text", "payload": {"text": text}, "said_at": said_at, "whole": False})
            stored = await chat.app.inbox.receive(event)
            # A worker is faster than the messenger.
            await chat.app.turns.take(stored.address)
        assert channel.sent == []
        async with chat.app.working():
            settling = chat.app.settling.settled(stored.address, stored.message_id)
            assert Reply(await asyncio.wait_for(settling, 20)).shows("1.", "2.", "Faço agora?")
        assert len(channel.sent) == 1


async def test_at_a_terminal_nothing_is_old(database_url: str) -> None:
    async with talking(database_url) as chat:
        assert (await said_before(chat, "nova tarefa: comprar leite", minutes=600)).ledger == ["create_task done"]
