"""A turn fails, is stopped, is merged, comes late: the message is answered once or set aside, never lost."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, Reply, talking
from rigged import Rigged

from bot.inbox import Stored
from bot.messages import RawEvent
from bot.turns import FAILURES


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.fixture
async def chat(database_url: str, rigged: Rigged) -> AsyncIterator[Chat]:
    async with talking(database_url, toolbox=rigged.toolbox) as chat:
        yield chat


async def stored(chat: Chat, text: str, **event: object) -> Stored:
    return await chat.app.inbox.receive(
        chat.event({"kind": "text", "payload": {"text": text}, "whole": False, **event})
    )


async def taken(chat: Chat, last: Stored, *, times: int = 1) -> None:
    for _ in range(times):
        await chat.app.turns.take(last.address)
    await chat.app.outbox.deliver(last.address)


async def states(chat: Chat) -> list[object]:
    return [row["state"] for row in await chat.rows("select state from inbound_messages order by seq")]


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by created_at, title")]


async def garbled(chat: Chat, message: Stored) -> None:
    """As a row looks that something else has written."""
    await _rewritten(chat, message, '"?"')


async def mended(chat: Chat, message: Stored, text: str) -> None:
    await _rewritten(chat, message, json.dumps({"text": text}))


async def _rewritten(chat: Chat, message: Stored, payload: str) -> None:
    async with chat.session() as session:
        await session.run(
            """
            update inbound_messages set payload = cast(:payload as jsonb)
            where org_id = :org_id and user_id = :user_id and id = :id
            """,
            id=message.message_id,
            payload=payload,
        )


class TestAFailingTurn:
    async def test_is_tried_again(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 2
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=3)
        assert await states(chat) == ["done"]
        assert [message.text for message in chat.channel.sent] == ["✅ explodiu"]

    async def test_is_set_aside_after_three_times_and_the_person_told_once(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 99
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=6)
        assert rigged.exploded == 3
        assert await states(chat) == ["quarantined"]
        assert [("anota explode" in message.text) for message in chat.channel.sent] == [True]
        assert await chat.rows("select from tool_calls where state = 'done'") == []

    async def test_does_not_hold_up_what_comes_after_it(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 99
        await stored(chat, "anota explode", whole=True)
        last = await stored(chat, "nova tarefa: comprar leite", whole=True)
        await taken(chat, last, times=4)
        assert await states(chat) == ["quarantined", "done"]
        assert await titles(chat) == ["comprar leite"]

    async def test_says_what_it_had_done_before_it_was_set_aside(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 99
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=4)
        [notice] = [message.text for message in chat.channel.sent]
        done, undone = notice.splitlines()
        assert done == "✅ Tarefa criada: comprar leite"
        assert undone.startswith("⚠️")
        assert "anota explode" in undone
        await chat.says("desfaz")
        assert await titles(chat) == []

    async def test_says_that_a_part_was_done_even_when_that_is_the_sentence_that_breaks(
        self, chat: Chat, rigged: Rigged
    ) -> None:
        rigged.breaks = 99
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "anota explode")
        await taken(chat, last)
        async with chat.session() as session:
            await session.run(
                """update tool_calls set result = '{}' where org_id = :org_id and user_id = :user_id and state = 'done'"""
            )
        await taken(chat, last, times=3)
        assert [message.text.splitlines()[0] for message in chat.channel.sent] == [
            "✅ Uma parte foi feita (create_task)."
        ]

    async def test_can_be_replayed_once_the_cause_is_gone(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 3
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=3)
        dead = await chat.app.dead_letters.listed()
        assert [row["id"] for row in dead] == [last.message_id]

        assert await chat.app.dead_letters.replay(last.message_id)
        assert not await chat.app.dead_letters.replay(last.message_id)
        await taken(chat, last)
        assert await states(chat) == ["done"]
        assert chat.channel.sent[-1].text == "✅ explodiu"
        assert await chat.app.dead_letters.listed() == []

    async def test_repeats_nothing_it_had_done(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 2
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=3)
        assert await states(chat) == ["done", "done"]
        assert await titles(chat) == ["comprar leite"]

    async def test_replayed_repeats_nothing_it_had_done(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 3
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "anota explode")
        await taken(chat, last, times=3)
        assert await states(chat) == ["quarantined", "quarantined"]
        for row in await chat.app.dead_letters.listed():
            await chat.app.dead_letters.replay(row["id"])  # type: ignore[arg-type]
        await taken(chat, last, times=2)
        assert await states(chat) == ["done", "done"]
        assert await titles(chat) == ["comprar leite"]
        assert rigged.exploded == 4

    async def test_of_merged_messages_is_tried_with_each_by_itself(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 99
        await stored(chat, "anota explode")
        last = await stored(chat, "nova tarefa: comprar leite")
        await taken(chat, last, times=6)
        assert await states(chat) == ["quarantined", "done"]
        assert await titles(chat) == ["comprar leite"]

    async def test_that_crashes_its_worker_over_and_over_is_set_aside(self, chat: Chat) -> None:
        last = await stored(chat, "nova tarefa: comprar leite")
        await chat.app.turns._claim(last.address)
        async with chat.session() as session:
            await session.run("update turns set resumes = 12 where org_id = :org_id and user_id = :user_id")
            await session.run(
                "update conversations set leased_until = null where org_id = :org_id and user_id = :user_id"
            )
        await taken(chat, last, times=3)
        assert await states(chat) == ["quarantined"]
        assert ["comprar leite" in message.text for message in chat.channel.sent] == [True]
        assert await titles(chat) == []

    async def test_is_not_counted_against_a_message_that_was_stopped_meanwhile(
        self, chat: Chat, rigged: Rigged
    ) -> None:
        rigged.breaks = 99
        first = await stored(chat, "anota explode")
        claimed = await chat.app.turns._claim(first.address)
        assert claimed is not None
        last = await stored(chat, "parar")
        await chat.app.turns._fail(first.address, claimed)
        await taken(chat, last)
        assert await states(chat) == ["cancelled", "done"]
        assert [row["failures"] for row in await chat.rows("select failures from turns order by fence")] == [0, 0]


class TestAMessageThatCannotBeRead:
    async def test_is_set_aside_and_the_person_told_once(self, chat: Chat) -> None:
        last = await stored(chat, "nova tarefa: comprar leite")
        await garbled(chat, last)
        await taken(chat, last, times=6)
        assert await states(chat) == ["quarantined"]
        [told] = chat.channel.sent
        assert "não consegui ler" in told.text
        settled = await chat.app.settling.settled(last.address, last.message_id)
        assert [message.text for message in settled.messages] == [told.text]

    async def test_is_told_once_by_many_workers(self, chat: Chat) -> None:
        last = await stored(chat, "nova tarefa: comprar leite")
        await garbled(chat, last)
        for _ in range(FAILURES):
            await asyncio.gather(*(chat.app.turns.take(last.address) for _ in range(3)))
        await taken(chat, last)
        assert await states(chat) == ["quarantined"]
        assert len(chat.channel.sent) == 1

    async def test_does_not_take_its_neighbours_with_it(self, chat: Chat) -> None:
        await stored(chat, "nova tarefa: comprar leite")
        middle = await stored(chat, "nova tarefa: comprar pão")
        last = await stored(chat, "nova tarefa: comprar chá")
        await garbled(chat, middle)
        await taken(chat, last, times=6)
        assert await states(chat) == ["done", "quarantined", "done"]
        assert await titles(chat) == ["comprar leite", "comprar chá"]

    async def test_after_a_crash_says_what_the_turn_had_done(self, chat: Chat, rigged: Rigged) -> None:
        rigged.breaks = 99
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "anota explode")
        await taken(chat, last)
        await garbled(chat, last)
        await taken(chat, last, times=4)
        assert await states(chat) == ["quarantined", "quarantined"]
        [told] = chat.channel.sent
        assert told.text.startswith("✅ Tarefa criada: comprar leite\n⚠️")

    async def test_can_be_replayed_once_it_is_mended(self, chat: Chat) -> None:
        last = await stored(chat, "nova tarefa: comprar leite")
        await garbled(chat, last)
        await taken(chat, last, times=3)
        await mended(chat, last, "nova tarefa: comprar leite")
        assert await chat.app.dead_letters.replay(last.message_id)
        await taken(chat, last)
        assert await states(chat) == ["done"]
        assert await titles(chat) == ["comprar leite"]


class TestMerging:
    async def test_several_waiting_texts_make_one_turn(self, chat: Chat) -> None:
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "nova tarefa: comprar pão")
        await taken(chat, last)
        assert await states(chat) == ["done", "done"]
        assert len(chat.channel.sent) == 1
        assert await titles(chat) == ["comprar leite", "comprar pão"]

    @pytest.mark.parametrize("text", ["/tarefas", "sim", "não", "2", "👍"])
    async def test_leaves_commands_and_answers_alone(self, chat: Chat, text: str) -> None:
        await stored(chat, "nova tarefa: comprar leite")
        await stored(chat, text)
        last = await stored(chat, "nova tarefa: comprar pão")
        await taken(chat, last, times=3)
        assert len(await chat.rows("select from turns where state = 'done'")) == 3
        assert len(chat.channel.sent) == 3

    async def test_never_swallows_a_tap(self, chat: Chat) -> None:
        made = await chat.says("nova tarefa: comprar leite")
        await stored(chat, "nova tarefa: comprar pão")
        tap = {"kind": "tap", "payload": {"button": made.buttons[0].id, "text": "desfazer"}}
        last = await chat.app.inbox.receive(chat.event(tap))
        await taken(chat, last, times=2)
        assert await titles(chat) == ["comprar pão"]
        assert len(chat.channel.sent) == 3

    async def test_waits_a_moment_for_the_rest_of_an_unclear_thought(self, database_url: str) -> None:
        async with talking(database_url, quiet_seconds=60) as chat:
            unclear = await stored(chat, "aquela coisa de ontem")
            await taken(chat, unclear)
            assert await states(chat) == ["waiting"]

    async def test_waits_for_nothing_when_it_is_clear_or_said_whole(self, database_url: str) -> None:
        async with talking(database_url, quiet_seconds=60) as chat:
            await taken(chat, await stored(chat, "nova tarefa: comprar leite"))
            await taken(chat, await stored(chat, "aquela coisa de ontem", whole=True))
            assert await states(chat) == ["done", "done"]


class TestALateMessage:
    async def test_is_asked_about_and_not_done(self, chat: Chat) -> None:
        await chat.says("nova tarefa: comprar pão", provider_order=2)
        late = await chat.says("nova tarefa: comprar leite", provider_order=1)
        assert late.shows("comprar leite")
        assert late.labels == ["Sim", "Não"]
        assert await titles(chat) == ["comprar pão"]
        await chat.says("sim", provider_order=3)
        assert await titles(chat) == ["comprar pão", "comprar leite"]

    async def test_is_late_too_when_it_came_in_during_the_later_turn(self, chat: Chat) -> None:
        later = await stored(chat, "nova tarefa: comprar pão", provider_order=2)
        claimed = await chat.app.turns._claim(later.address)
        assert claimed is not None
        await stored(chat, "nova tarefa: comprar leite", provider_order=1)
        await chat.app.turns._run(later.address, claimed)
        await taken(chat, later)
        assert await titles(chat) == ["comprar pão"]

    async def test_that_waits_with_a_later_one_is_taken_first(self, chat: Chat) -> None:
        await stored(chat, "nova tarefa: comprar pão", provider_order=2, whole=True)
        last = await stored(chat, "nova tarefa: comprar leite", provider_order=1, whole=True)
        await taken(chat, last, times=2)
        assert ["leite" in message.text for message in chat.channel.sent] == [True, False]

    async def test_said_before_a_stop_and_come_after_it_is_asked_about(self, chat: Chat) -> None:
        await stored(chat, "parar", provider_order=2)
        last = await stored(chat, "nova tarefa: comprar leite", provider_order=1)
        await taken(chat, last, times=2)
        assert await titles(chat) == []


class TestStop:
    async def test_cancels_what_waits_and_answers(self, chat: Chat) -> None:
        await stored(chat, "nova tarefa: comprar leite")
        last = await stored(chat, "parar")
        assert await states(chat) == ["cancelled", "waiting"]
        await taken(chat, last, times=2)
        assert await states(chat) == ["cancelled", "done"]
        assert await titles(chat) == []
        assert len(chat.channel.sent) == 1

    async def test_cancels_the_running_turn(self, chat: Chat) -> None:
        first = await stored(chat, "nova tarefa: comprar leite")
        claimed = await chat.app.turns._claim(first.address)
        assert claimed is not None
        last = await stored(chat, "parar")
        await chat.app.turns._run(first.address, claimed)
        assert await titles(chat) == []
        await taken(chat, last)
        assert await states(chat) == ["cancelled", "done"]
        assert len(chat.channel.sent) == 1

    async def test_cancels_open_questions_and_unsent_replies(self, chat: Chat, rigged: Rigged) -> None:
        await chat.says("anota carta para bia")
        await stored(chat, "parar")
        rows = await chat.rows("select state from questions union all select state from tool_calls")
        assert [row["state"] for row in rows] == ["cancelled", "cancelled"]

    async def test_is_one_transaction(self, chat: Chat, rigged: Rigged) -> None:
        await chat.says("anota carta para bia")
        stop = chat.event({"kind": "text", "payload": {"text": "parar"}})
        await asyncio.gather(*(chat.app.inbox.receive(stop) for _ in range(5)))
        assert len(await chat.rows("select from inbound_messages where kind = 'stop'")) == 1

    async def test_leaves_what_was_done_done(self, chat: Chat) -> None:
        await chat.says("nova tarefa: comprar leite")
        stopped = await chat.says("parar")
        assert Reply(stopped.settled).text.startswith("Não havia nada em andamento")
        assert await titles(chat) == ["comprar leite"]


class TestAlbums:
    @staticmethod
    def photo(chat: Chat, n: int, album: str, text: str = "", **more: object) -> RawEvent:
        payload = {"text": text, "files": [{"kind": "photo", "reference": {"id": f"r{n}"}}], "album": album}
        return chat.event({"kind": "file", "payload": payload, "whole": False, **more})

    async def test_are_one_turn_whatever_their_captions_say(self, chat: Chat) -> None:
        texts = ["nova tarefa: revelar fotos", "", "o bolo", "", ""]
        for n, text in enumerate(texts):
            last = await chat.app.inbox.receive(self.photo(chat, n, "g1", text))
        await chat.app.inbox.receive(self.photo(chat, 9, "g2"))
        await taken(chat, last)
        assert await states(chat) == ["done"] * 5 + ["waiting"]
        assert len(await chat.rows("select from files")) == 5
        [told] = chat.channel.sent
        assert told.text.startswith("📎 5 arquivos guardados")

    async def test_are_waited_for(self, database_url: str) -> None:
        async with talking(database_url, quiet_seconds=60) as chat:
            for n in range(2):
                last = await chat.app.inbox.receive(self.photo(chat, n, "g1"))
            await taken(chat, last)
            assert await states(chat) == ["waiting", "waiting"]
            await stored(chat, "minhas tarefas")
            await taken(chat, last)
            assert (await states(chat))[:2] == ["done", "done"], "what is said behind an album ends it"
