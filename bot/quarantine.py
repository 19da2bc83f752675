"""Sets aside what cannot be answered, where `recado replay` finds it, and tells the person: once, and what was done of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import structlog

from bot import replies
from bot.finishing import Finishing
from bot.identity import Known
from bot.ledger_lines import ledger_line
from integrations.postgres import conversations, outbound, turns
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Row, Session
from tools._context import Voice

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Gives a turn up."""

    finishing: Finishing
    clock: Callable[[], datetime]

    async def set_aside(
        self, session: Session, claim: Claim, turn_id: UUID, *, known: Known, text: str, error: str
    ) -> None:
        """Ends the turn with its messages kept and a notice in the outbox.

        Raises:
            FenceLostError: somebody else has the conversation; nothing was changed.
        """
        now = self.clock()
        position = await conversations.finish(session, claim, turn_id=turn_id, error=error, now=now)
        await outbound.insert(
            session,
            uuid4(),
            conversation_id=claim.conversation_id,
            turn_id=turn_id,
            position=position,
            text=await self._notice(session, turn_id, known, text),
            buttons=(),
            now=now,
        )

    async def _notice(self, session: Session, turn_id: UUID, known: Known, text: str) -> str:
        done = await turns.done_in(session, turn_id)
        quoted = replies.excerpt(text)
        if not done:
            words = replies.QUARANTINED if quoted else replies.UNREADABLE
            return replies.say(words, known.language, text=quoted)
        undone = await turns.calls(session, [row["undoes"] for row in done if row["undoes"] is not None])
        lines = [self._line(row, known, undone) for row in done]
        return "\n".join([*lines, replies.say(replies.PARTLY_DONE, known.language, text=quoted)])

    def _line(self, row: Row, known: Known, undone: Mapping[UUID, Row]) -> str:
        try:
            zone = ZoneInfo(known.zone)
            voice = Voice(
                language=known.language,
                now=self.clock().astimezone(zone),
                zone=zone,
                month_first=known.conventions.month_first,
            )
            return ledger_line(self.finishing.toolbox, row, voice, undone)
        except Exception:
            # It may be this very sentence over which the turn failed; the person is told all the same.
            log.exception("line failed", tool=row["tool"])
            return replies.say(replies.DONE_UNTOLD, known.language, tool=row["tool"])
