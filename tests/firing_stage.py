"""A person with reminders, and the clock that brings them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from dialogue import ZONE, Chat

from integrations.postgres.reminders import Reminders
from integrations.postgres.schedules import Schedules, people_due


@dataclass
class Setting:
    """A person with reminders, and the clock that brings them."""

    chat: Chat

    async def remind(
        self,
        text: str,
        *,
        at: datetime,
        rrule: str | None = None,
        notices: tuple[int, ...] = (0,),
        conversation: UUID | None = None,
        **columns: object,
    ) -> UUID:
        id_ = uuid4()
        given = {"useful": "always", "useful_seconds": None, **columns}
        async with self.chat.session() as session:
            await session.run(
                """
                insert into reminders (org_id, user_id, id, text, zone, starts_at, rrule, notices, conversation_id,
                  useful, useful_seconds, created_at, updated_at)
                values (:org_id, :user_id, :id, :text, :zone, :starts, :rrule, :notices, :conversation,
                  :useful, :useful_seconds, :now, :now)
                """,
                id=id_,
                text=text,
                zone=ZONE.key,
                starts=at.replace(tzinfo=None),
                rrule=rrule,
                notices=list(notices),
                conversation=conversation,
                now=self.chat.clock.now,
                **given,
            )
            times = (await Reminders(session).get([id_]))[0].times()
            for notice in notices:
                due = times.next(self.chat.clock.now + timedelta(seconds=notice))
                assert due is not None
                at_ = due - timedelta(seconds=notice)
                await Schedules(session).plan("reminder", id_, notice=notice, due_at=due, next_at=at_)
        return id_

    async def told(self) -> list[str]:
        """What the clock brings now."""
        before = len(self.chat.channel.sent)
        while True:
            async with self.chat.app.database.as_worker() as session:
                people = await people_due(session, self.chat.clock.now, most=10)
            if not people:
                break
            for person in people:
                await self.chat.app.firing.fire(person)
        return [message.text for message in self.chat.channel.sent[before:]]

    async def fires(self) -> list[tuple[str, str]]:
        rows = await self.chat.rows("select state, due_at from fires order by due_at, notice desc")
        return [(str(row["state"]), f"{row['due_at'].astimezone(ZONE):%d %H:%M}") for row in rows]  # type: ignore[attr-defined]


def at(hour: int, minute: int = 0, *, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)
