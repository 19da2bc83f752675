"""Carries out what was held: once, at its time, by whoever is nudged first, unless it was taken back."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from bot import announcing, failpoints, replies
from bot.abroad import LONGEST, Abroad
from bot.acting import Outcome, came, done_abroad
from bot.identity import Known, profile
from bot.ledger_lines import ledger_line
from bot.plan import PlannedCall
from bot.queue import nudge_release
from integrations.postgres import holds, turns
from integrations.postgres.database import Database, Person, Row, Session
from integrations.postgres.errors import FenceLostError
from tools._context import ToolCall, Voice
from tools._errand import Errand
from tools._toolbox import Toolbox

log = structlog.get_logger()

LEASE = timedelta(seconds=2 * LONGEST)
"""Whoever carries a call out has it for so long; then it was left unfinished."""
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 20))
"""Between attempts while the world does not answer."""
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Releasing:
    """Built once for each process."""

    toolbox: Toolbox
    abroad: Abroad

    async def sweep(self) -> None:
        """Nudges what is due and nobody was nudged for."""
        async with self._database.as_worker() as session:
            rows = await holds.due(session, now=self.abroad.clock(), limit=AT_ONCE)
            jobs = [nudge_release(Person(row["org_id"], row["user_id"]), row["id"]) for row in rows]
            await session.defer(*jobs, once=True)

    async def release(self, person: Person, call_id: UUID) -> None:
        """Carries a call out if its time has come and nobody is at it."""
        now = self.abroad.clock()
        async with self._database.as_person(person) as session:
            row = await holds.claim(session, call_id, now=now, within=LEASE)
            known = await profile(session)
        if row is None:
            return
        failpoints.reach("release.claimed")
        planned = PlannedCall(
            id=call_id, call=ToolCall(tool=row["tool"], arguments=row["arguments"], origins=row["origins"])
        )
        errand = self._errand(known, planned, row, until=now + LEASE)
        going = came(self.toolbox[planned.call.tool], errand, planned, done_abroad, resumed=row["before"] == "running")
        try:
            outcome = await asyncio.wait_for(going, LONGEST)
        except TimeoutError:
            # Looked up by whoever finds it when the lease is over.
            log.warning("a held call takes too long", tool=planned.call.tool)
            return
        except FenceLostError:
            log.info("a held call is somebody else's by now")
            return
        failpoints.reach("release.acted")
        async with self._database.as_person(person) as session:
            await self._settle(session, known, planned, row, outcome)

    @property
    def _database(self) -> Database:
        return self.abroad.database

    async def _settle(self, session: Session, known: Known, planned: PlannedCall, row: Row, outcome: Outcome) -> None:
        noted: Mapping[str, object] = (row["result"] or {}).get("noted") or {}
        tries = int(str((row["result"] or {}).get("tries") or 0))
        if outcome.result.get("later") and tries < len(PAUSES):
            again = await holds.again(session, planned.id, due_at=self.abroad.clock() + PAUSES[tries], tries=tries + 1)
            if again:
                await session.defer(nudge_release(known.person, planned.id, delay=PAUSES[tries].total_seconds()))
            if again and tries == 0:
                line = replies.say(replies.HELD_LONGER, known.language, reason=str(outcome.result["reason"]))
                await self._tell(session, planned, row, line, key=f"later:{planned.id}")
            return
        result = {**outcome.result, **({"noted": noted} if noted else {})}
        now = self.abroad.clock()
        await turns.settle_outside(
            session, planned.id, state=outcome.state, result=json.dumps(result), inverse=outcome.inverse, now=now
        )
        ended = (await turns.calls(session, [planned.id]))[planned.id]
        voice = Voice(language=known.language, now=now.astimezone(ZoneInfo(known.zone)), zone=ZoneInfo(known.zone))
        line = ledger_line(self.toolbox, ended, voice, {planned.id: ended})
        await self._tell(session, planned, row, line, key=f"released:{planned.id}")

    async def _tell(self, session: Session, planned: PlannedCall, row: Row, line: str, *, key: str) -> None:
        """Where it was asked for."""
        where = await announcing.conversation(session, row["conversation_id"])
        if where is not None:
            happened = {"happened": "released", "call": str(planned.id), "line": line}
            await announcing.tell(session, where, happened, key=key, now=self.abroad.clock())

    def _errand(self, known: Known, planned: PlannedCall, row: Row, *, until: datetime) -> Errand:
        async def keep(facts: Mapping[str, object]) -> None:
            async with self._database.as_person(known.person) as session:
                if not await holds.note(session, planned.id, facts, until=until):
                    raise FenceLostError

        return Errand(
            person=known.person,
            conversation_id=row["conversation_id"],
            rows=partial(self._database.as_person, known.person),
            google=self.abroad.google,
            blobs=self.abroad.blobs,
            clock=self.abroad.clock,
            now=self.abroad.clock().astimezone(ZoneInfo(known.zone)),
            zone=ZoneInfo(known.zone),
            language=known.language,
            call_id=planned.id,
            kept=(row["result"] or {}).get("noted") or {},
            keep=keep,
        )
