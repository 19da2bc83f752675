"""One conversation, one turn at a time: claim, plan, act, finish. Whoever crashes is resumed, whoever wakes late does nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

import structlog

from bot import amending, failpoints, group_edits, metrics, router
from bot.acting import Acting
from bot.assistant import Assistant, Opened
from bot.batching import came_late, is_album, mergeable, next_batch
from bot.finishing import Finishing
from bot.identity import Known, profile
from bot.logs import bind_turn
from bot.messages import Address
from bot.model_said import ROUTE as MODEL
from bot.outbox import Outbox, Sending
from bot.plan import Plan, plan_json, write_down
from bot.planning import Planning, read
from bot.preparing import Preparing
from bot.process import worker_name
from bot.proposing import SURE
from bot.quarantine import Quarantine
from bot.queue import nudge_delivery, nudge_turn
from bot.reading import message_of
from bot.scene import Scene
from bot.trimming import Trimming
from bot.typing import Typing
from integrations.postgres import conversations, inbound, turns
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Database, Row, Session
from integrations.postgres.errors import DatabaseUnavailableError, FenceLostError
from tools._context import shown_from

log = structlog.get_logger()

FAILURES = 3
"""After so many failing turns a message is set aside, and the person told."""
AT_ONCE = 100
"""Open messages looked at: as many as any worker may have merged into the turn that is resumed."""
RESUMES = 12
"""Crashes are not the message's fault until there are this many."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn in hand: new, or left unfinished by somebody."""

    scene: Scene
    plan: Plan | None
    order: int | None


@dataclass(frozen=True, slots=True)
class Turns:
    """Takes the turns of conversations."""

    database: Database
    preparing: Preparing
    planning: Planning
    acting: Acting
    assistant: Assistant
    finishing: Finishing
    quarantine: Quarantine
    outbox: Outbox
    typing: Typing
    trimming: Trimming
    clock: Callable[[], datetime]
    lease_seconds: float
    quiet_seconds: float
    merge_limit: int

    async def take(self, address: Address) -> None:
        """Takes the next turn of a conversation, if there is one and nobody is at it.

        Raises:
            DatabaseUnavailableError: the lease will end by itself and the sweeper will nudge again.
        """
        failpoints.reach("take.begun")
        try:
            taken = await self._claim(address)
        except DatabaseUnavailableError:
            raise
        except Exception:
            # A message that cannot even be read must not hold up those behind it.
            log.exception("claim failed")
            await self._blame(address)
            return
        if taken is None:
            return
        scene, claim = taken.scene, taken.scene.claim
        async with self.typing.lasting(claim.channel, claim.peer):
            ids = {"conversation_id": address.conversation_id, "message_id": scene.messages[0].id}
            with bind_turn(turn_id=scene.turn_id, **ids):
                sending = await self._run(address, taken)
            # The reply leaves at once; if this process dies first, the sweeper sees to it.
            if sending is not None:
                await self.outbox.send(address, sending)
        await self.trimming.after(scene)

    async def _run(self, address: Address, taken: Taken) -> Sending | None:
        with metrics.TURN_SECONDS.labels(phase="tools").time():
            try:
                plan, opened = (taken.plan, None) if taken.plan else await self._plan(taken.scene)
                await self.acting.act(taken.scene, plan)
                if plan.handed is not None:
                    plan = await self.assistant.answer(taken.scene, plan, opened)
                    if plan.route != MODEL:
                        await self.acting.act(taken.scene, plan)
                return await self.finishing.finish(taken.scene, plan, order=taken.order)
            except FenceLostError:
                metrics.FENCE_REJECTED.inc()
                log.info("fence lost")
            except DatabaseUnavailableError:
                raise
            except Exception:
                # The one place around a turn: whatever broke, the message is kept, retried, and in the end told about.
                log.exception("turn failed")
                await self._fail(address, taken)
        return None

    async def _claim(self, address: Address) -> Taken | None:
        async with self.database.as_person(address.person) as session:
            claim = await self._claimed(session, address)
            if claim is None:
                return None
            rows = await inbound.open_in(session, claim.conversation_id, limit=AT_ONCE)
            if not rows:
                # Somebody finished while we waited for the row; a lease kept now would hold up the next message.
                await conversations.release(session, claim)
                return None
            scene = Scene(
                claim=claim,
                turn_id=uuid4(),
                known=await _spoken_to(session, claim),
                messages=(),
                shown=shown_from(claim.shown),
            )
            if any(row["state"] == "taken" for row in rows):
                taken = await self._resume(session, address, scene, rows)
            else:
                taken = await self._next(session, address, scene, rows)
            failpoints.reach("claim.before_commit")
        failpoints.reach("claim.committed")
        return taken

    async def _claimed(self, session: Session, address: Address) -> Claim | None:
        return await conversations.claim(
            session, address.conversation_id, worker=worker_name(), lease_seconds=self.lease_seconds
        )

    async def _resume(self, session: Session, address: Address, scene: Scene, rows: Sequence[Row]) -> Taken | None:
        """Goes on with the turn whose worker died."""
        turn_id: UUID = next(row["turn_id"] for row in rows if row["state"] == "taken")
        metrics.LEASE_LOST.inc()
        mine = [row for row in rows if row["turn_id"] == turn_id]
        left = await turns.resume(session, scene.claim, turn_id)
        scene = replace(scene, turn_id=turn_id, messages=[message_of(row) for row in mine])
        if left["resumes"] > RESUMES:
            await self._give_up(session, address, scene, "too many crashes")
            return None
        plan = None if left["plan"] is None else plan_json().validate_python(left["plan"])
        return Taken(scene, plan, _order(mine))

    async def _next(self, session: Session, address: Address, scene: Scene, rows: Sequence[Row]) -> Taken | None:
        """Starts a turn with the next messages, unless the sender may still be writing."""
        rows = await group_edits.placed(session, scene.claim.conversation_id, rows)
        rows = await amending.absorbed(session, scene.claim.conversation_id, rows)
        if not rows:
            await conversations.release(session, scene.claim)
            return None
        # One that made a claim fail is read by itself: those behind it may be to blame.
        waiting = [message_of(row) for row in (rows[:1] if rows[0]["alone"] else rows)]
        batch = next_batch(waiting, limit=self.merge_limit)
        scene = replace(scene, messages=batch)
        # What was said behind an album ends it.
        ended = is_album(batch) and len(batch) < len(waiting)
        if not ended and (wait := self._quiet(scene, rows[len(batch) - 1]["age"])) > 0:
            await conversations.release(session, scene.claim)
            await session.defer(nudge_turn(address, delay=wait))
            return None
        await turns.begin(session, scene.claim, scene.turn_id, [m.id for m in batch], now=self.clock())
        return Taken(scene, None, _order(rows[: len(batch)]))

    def _quiet(self, scene: Scene, age: float) -> float:
        """Seconds still to wait for the rest of a thought; none when it is clear what is meant."""
        left = self.quiet_seconds - age
        if left > 0 and came_late(scene.messages[0]) and not scene.messages[-1].whole:
            # What waited at the messenger comes in one by one; all of it is asked about at once.
            return left
        if left > 0 and is_album(scene.messages):
            return left
        if left <= 0 or not all(mergeable(message) for message in scene.messages):
            return 0.0
        return 0.0 if router.sure(read(scene.messages, scene.known), least=SURE) else left

    async def _plan(self, scene: Scene) -> tuple[Plan, Opened | None]:
        """The plan, and of a turn that goes to the model its first question, unless something is done before that."""
        scene = replace(scene, troubles=await self.preparing.before(scene))
        async with self.database.as_person(scene.known.person) as session:
            await conversations.hold(session, scene.claim)
            plan = await self.planning.plan(session, scene)
            journaling = write_down(session, scene.turn_id, plan)
            opened = None
            if plan.handed is not None and not plan.calls:
                _, opened = await session.together(journaling, self.assistant.opened(session, scene, plan))
            else:
                await journaling
            failpoints.reach("plan.before_commit")
        failpoints.reach("plan.committed")
        return plan, opened

    async def _fail(self, address: Address, taken: Taken) -> None:
        """Counts the failure: retried later, merged messages one by one, and set aside in the end."""
        scene = taken.scene
        try:
            async with self.database.as_person(scene.known.person) as session:
                await conversations.hold(session, scene.claim)
                failures = await turns.failed_once_more(session, scene.turn_id)
                if failures >= FAILURES:
                    await self._give_up(session, address, scene, "three failing turns")
                    return
                if len(scene.messages) > 1 and not await turns.acted(session, scene.turn_id):
                    await inbound.set_apart(session, scene.turn_id)
                    await turns.end(session, scene.turn_id, state="failed", now=self.clock())
                await conversations.release(session, scene.claim)
                await session.defer(nudge_turn(address, delay=2.0**failures / 2))
        except FenceLostError:
            metrics.FENCE_REJECTED.inc()

    async def _blame(self, address: Address) -> None:
        """Counts a failure of the message at the head of the line, and sets it aside in the end."""
        async with self.database.as_person(address.person) as session:
            claim = await self._claimed(session, address)
            if claim is None:
                return
            head = await inbound.blame(session, claim.conversation_id)
            if head["failures"] < FAILURES:
                await conversations.release(session, claim)
                await session.defer(nudge_turn(address, delay=2.0 ** head["failures"] / 2))
                return
            turn_id = head["turn_id"] or uuid4()
            if head["turn_id"] is None:
                await turns.begin(session, claim, turn_id, [head["id"]], now=self.clock())
            known = await _spoken_to(session, claim)
            await self.quarantine.set_aside(
                session, claim, turn_id, known=known, text=head["text"] or "", error="unreadable"
            )
            await session.defer(nudge_delivery(address, claim.channel, claim.peer), nudge_turn(address))

    async def _give_up(self, session: Session, address: Address, scene: Scene, error: str) -> None:
        text = "\n".join(message.text for message in scene.messages)
        await self.quarantine.set_aside(session, scene.claim, scene.turn_id, known=scene.known, text=text, error=error)
        await session.defer(nudge_delivery(address, scene.claim.channel, scene.claim.peer), nudge_turn(address))


async def _spoken_to(session: Session, claim: Claim) -> Known:
    """The person, spoken to in the language of the last turn."""
    known = await profile(session)
    return replace(known, language=claim.spoken or known.language)


def _order(rows: Sequence[Row]) -> int | None:
    return max((row["provider_order"] for row in rows if row["provider_order"] is not None), default=None)
