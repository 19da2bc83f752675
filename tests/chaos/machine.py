"""Everything that can happen to two conversations, in any order: the rules of the state machine."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any
from uuid import uuid4, uuid5

from dialogue import Chat, introduced
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.channel import DeliveryFailedError
from bot.inbox import Stored
from bot.messages import RawEvent
from bot.turns import Taken

PEERS = st.sampled_from(["casa", "trabalho"])
WORKERS = st.sampled_from(["A", "B"])


class Conversations(RuleBasedStateMachine):
    """Two workers and a messenger, each crashing as it likes; `chat` and `runner` come from the test."""

    chat: Chat
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.me = self.now(introduced(self.chat.app, self.chat.channel, self.chat.clock, name=uuid4().hex))
        self.events: list[RawEvent] = []
        self.stored: dict[str, Stored] = {}
        self.hands: dict[tuple[str, str], Taken] = {}
        self.chat.channel.sent.clear()
        self.chat.channel.refusals.clear()

    def now(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def rows(self, sql: str) -> Sequence[Mapping[str, Any]]:
        return self.now(self.me.rows(sql))

    def change(self, sql: str, peer: str) -> None:
        async def run() -> None:
            async with self.me.session() as session:
                await session.run(f"{sql} where org_id = :org_id and user_id = :user_id and peer = :peer", peer=peer)

        self.now(run())

    def receives(self, peer: str, text: str, *, whole: bool) -> None:
        event = self.me.event({"kind": "text", "payload": {"text": text}, "peer": peer, "whole": whole})
        self.events.append(event)
        self.stored[peer] = self.now(self.me.app.inbox.receive(event))

    # What the person does.

    @rule(peer=PEERS, whole=st.booleans())
    def asks_for_a_task(self, peer: str, whole: bool) -> None:
        self.receives(peer, f"nova tarefa: item {len(self.events)}", whole=whole)

    @rule(peer=PEERS)
    def undoes(self, peer: str) -> None:
        self.receives(peer, "desfaz", whole=True)

    @rule(peer=PEERS)
    def stops(self, peer: str) -> None:
        self.receives(peer, "parar", whole=True)

    @precondition(lambda self: self.events)
    @rule(data=st.data())
    def is_told_again(self, data: st.DataObject) -> None:
        event = data.draw(st.sampled_from(self.events))
        assert not self.now(self.me.app.inbox.receive(event)).new

    # What the workers do.

    @rule(peer=PEERS)
    def takes_a_turn(self, peer: str) -> None:
        if peer in self.stored:
            self.now(self.me.app.turns.take(self.stored[peer].address))

    @rule(peer=PEERS, worker=WORKERS)
    def claims(self, peer: str, worker: str) -> None:
        if peer in self.stored and (taken := self.now(self.me.app.turns._claim(self.stored[peer].address))):
            self.hands[worker, peer] = taken

    @rule(peer=PEERS, worker=WORKERS)
    def acts_and_dies(self, peer: str, worker: str) -> None:
        taken = self.hands.pop((worker, peer), None)
        if taken is None:
            return

        async def act() -> None:
            turns = self.me.app.turns
            plan = taken.plan or (await turns._plan(taken.scene))[0]
            await turns.acting.act(taken.scene, plan)

        self.tries(act())

    @rule(peer=PEERS, worker=WORKERS)
    def goes_on_however_late(self, peer: str, worker: str) -> None:
        taken = self.hands.pop((worker, peer), None)
        if taken is not None:
            self.now(self.me.app.turns._run(self.stored[peer].address, taken))

    def tries(self, work: Coroutine[Any, Any, None]) -> None:
        from integrations.postgres.errors import FenceLostError  # noqa: PLC0415

        try:
            self.now(work)
        except FenceLostError:
            return

    @rule(peer=PEERS)
    def loses_the_lease(self, peer: str) -> None:
        self.change("update conversations set leased_until = clock_timestamp() - interval '1 second'", peer)

    # What the messenger does.

    @rule(peer=PEERS)
    def delivers(self, peer: str) -> None:
        if peer in self.stored:
            self.now(self.me.app.outbox.deliver(self.stored[peer].address))

    @rule(permanent=st.booleans())
    def refuses_the_next(self, permanent: bool) -> None:
        self.chat.channel.refusals.append(DeliveryFailedError("busy", permanent=permanent, retry_after=0))

    @rule(peer=PEERS)
    def dies_with_a_reply_in_hand(self, peer: str) -> None:
        if peer not in self.stored:
            return
        self.chat.channel.refusals.insert(0, asyncio.CancelledError())  # type: ignore[arg-type]
        try:
            self.now(self.me.app.outbox.deliver(self.stored[peer].address))
        except asyncio.CancelledError:
            self.change("update conversations set sending_until = clock_timestamp() - interval '1 second'", peer)
        else:
            self.chat.channel.refusals.pop(0)

    @rule()
    def is_swept(self) -> None:
        self.now(self.me.app.sweeper.sweep())

    # What must hold, always.

    @invariant()
    def every_message_is_stored_once_in_order(self) -> None:
        rows = self.rows("select external_id, conversation_id, seq from inbound_messages order by seq")
        assert len(rows) == len(self.events)
        assert len({(row["conversation_id"], row["seq"]) for row in rows}) == len(rows)
        for peer in ("casa", "trabalho"):
            said = [event.external_id for event in self.events if event.peer == peer]
            assert [row["external_id"] for row in rows if row["external_id"] in said] == said

    @invariant()
    def every_message_is_where_its_turn_says(self) -> None:
        rows = self.rows(
            "select m.state, t.state as turn from inbound_messages m left join turns t on t.id = m.turn_id"
        )
        allowed = {
            ("waiting", None),
            ("taken", "running"),
            ("done", "done"),
            ("cancelled", None),
            ("cancelled", "cancelled"),
        }
        assert {(row["state"], row["turn"]) for row in rows} <= allowed
        running = self.rows(
            "select conversation_id from turns where state = 'running' group by conversation_id having count(*) > 1"
        )
        assert not running

    @invariant()
    def every_effect_has_its_ledger_row(self) -> None:
        rows = self.rows("select id from tool_calls where tool = 'create_task' and state = 'done'")
        tasks = {row["id"] for row in self.rows("select id from tasks")}
        assert tasks == {uuid5(row["id"], "0") for row in rows}

    @invariant()
    def replies_leave_in_order_and_once(self) -> None:
        rows = self.rows(
            "select id, position, conversation_id, state, sent_seq from outbound_messages order by position"
        )
        sent = [message.id for message in self.chat.channel.sent]
        assert len(set(sent)) == len(sent)
        for conversation in {row["conversation_id"] for row in rows}:
            here = [row["id"] for row in rows if row["conversation_id"] == conversation]
            assert [each for each in sent if each in here] == [each for each in here if each in sent]
        assert {row["id"] for row in rows if row["state"] == "sent"} == set(sent)

    def teardown(self) -> None:
        """In the end everything is answered: whoever died is replaced."""
        self.chat.channel.refusals.clear()
        for peer, stored in self.stored.items():
            for _ in range(len(self.events) + 2):
                self.change("update conversations set leased_until = null, sending_until = null", peer)
                self.now(self.me.app.turns.take(stored.address))
                self.now(self.me.app.outbox.deliver(stored.address))
        states = {row["state"] for row in self.rows("select state from inbound_messages")}
        assert states <= {"done", "cancelled"}
        assert not self.rows("select from outbound_messages where state in ('pending', 'sending')")
        self.every_effect_has_its_ledger_row()
        self.replies_leave_in_order_and_once()
