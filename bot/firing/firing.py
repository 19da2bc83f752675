"""The clock looks, a job tells: what is due is taken, told and set for its next time in one transaction, so nothing comes twice."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from bot import failpoints
from bot.announcing import favourite
from bot.firing.coming import Coming, coming
from bot.firing.digests import tell_daily
from bot.firing.narrating import Narrating, Openings
from bot.firing.speaking import Pictures, Say, Speaking, UndrawnError, speak
from bot.firing.telling import Telling, tellings
from bot.firing.weekly import tell_weekly
from bot.identity import profile
from bot.messages import Address, ConversationId, Enclosed
from bot.outbox import Outbox
from bot.queue import nudge_delivery, nudge_fire
from integrations.postgres import unasked
from integrations.postgres.database import Database, Person, Row, Session
from integrations.postgres.event_reminders import replan
from integrations.postgres.fires import Fires
from integrations.postgres.schedules import Scheduled, Schedules, people_due
from tools._context import Voice

log = structlog.get_logger()

LOOK_EVERY = timedelta(seconds=1)
PEOPLE_AT_ONCE = 200
TAKEN_AT_ONCE = 100
"""Of one person in one transaction; the rest comes right behind it."""
NOBODY_REACHED = timedelta(minutes=10)
"""After which it is looked again whether somebody can be told."""
STUCK = timedelta(minutes=1)
"""The same, where the messenger has refused for so long what was said before: nothing piles up behind that."""
Tell = Callable[[Session, Scheduled, Voice, Say], Awaitable[None]]
TELLERS: Mapping[str, Tell] = {"morning": tell_daily, "evening": tell_daily, "weekly": tell_weekly}
"""What comes by itself and is no reminder, by the kind of its schedule."""


@dataclass(frozen=True, slots=True)
class Firing:
    """Finds and tells what comes at a time."""

    database: Database
    outbox: Outbox
    clock: Callable[[], datetime]
    narrating: Narrating

    async def look(self) -> None:
        """The clock's second: enqueues a job for everybody for whom something is due. Twice does no harm.

        Raises:
            DatabaseUnavailableError: nobody was looked for; the next second does.
        """
        async with self.database.as_worker() as session:
            people = await people_due(session, self.clock(), most=PEOPLE_AT_ONCE)
            await session.defer(*map(nudge_fire, people), once=True)

    async def fire(self, person: Person) -> None:
        """Tells one person what is due, in the order of its time.

        Raises:
            DatabaseUnavailableError: nothing was told; the clock finds it again.
        """
        failpoints.reach("fire.begun")
        openings = await self.narrating.ahead(person)
        spoken = await self._tell(person, Pictures(), openings)
        failpoints.reach("fire.committed")
        for address, channel, peer in spoken:
            # Told at once by whoever can; the sweeper sees to it if this process dies here.
            if self.outbox.speaks(channel, peer):
                await self.outbox.deliver(address)

    async def _tell(self, person: Person, pictures: Pictures, openings: Openings) -> Sequence[tuple[Address, str, str]]:
        """In one transaction, which begins again when there is a picture to be drawn first."""
        try:
            async with self.database.as_person(person) as session:
                await unasked.hold_conversations(session)
                spoken = await self._told(session, pictures, openings)
                failpoints.reach("fire.before_commit")
                return spoken
        except UndrawnError as undrawn:
            await pictures.draw(undrawn.drawing)
        return await self._tell(person, pictures, openings)

    async def _told(
        self, session: Session, pictures: Pictures, openings: Openings
    ) -> Sequence[tuple[Address, str, str]]:
        assert session.person is not None
        now = self.clock()
        due = await Schedules(session).take_due(now, most=TAKEN_AT_ONCE)
        if not due:
            return ()
        found, moot = await coming(session, [each for each in due if each.kind not in TELLERS], now)
        known = await profile(session)
        voice = Voice(
            language=known.language,
            now=now.astimezone(ZoneInfo(known.zone)),
            zone=ZoneInfo(known.zone),
            month_first=known.conventions.month_first,
        )
        told: list[Coming] = []
        spoken: dict[UUID, tuple[Address, str, str]] = {}
        for asked_in in dict.fromkeys(each.reminder.conversation_id for each in found):
            here = [each for each in found if each.reminder.conversation_id == asked_in]
            where = await self._where(session, asked_in, now)
            if isinstance(where, timedelta):
                await _wait(session, [each.schedule for each in here], until=now + where)
                continue
            told += here
            for telling in tellings(here, voice):
                at = await _say(session, telling, where, now)
                spoken[at] = _spoken(session.person, at, where)
        others = [each for each in due if each.kind in TELLERS]
        spoken |= await self._other(session, others, voice, pictures, openings)
        left = await _go_on(session, told, moot, now)
        await replan(session, [each.reminder for each in told if each.reminder.about_event], now)
        for address, channel, peer in spoken.values():
            if not self.outbox.speaks(channel, peer):
                await session.defer(nudge_delivery(address, channel, peer))
        if left or len(due) == TAKEN_AT_ONCE:
            await session.defer(nudge_fire(session.person), once=True)
        return tuple(spoken.values())

    async def _other(
        self, session: Session, due: Sequence[Scheduled], voice: Voice, pictures: Pictures, openings: Openings
    ) -> Mapping[UUID, tuple[Address, str, str]]:
        """Tells what is no reminder; each sets its own next time."""
        assert session.person is not None
        person = session.person
        spoken: dict[UUID, tuple[Address, str, str]] = {}
        if not due:
            return spoken
        where = await self._where(session, None, voice.now)
        if isinstance(where, timedelta):
            await _wait(session, due, until=voice.now + where)
            return spoken

        async def say(speaking: Speaking) -> None:
            if opening := openings.get(speaking.lines):
                speaking = replace(speaking, text=speaking.text.replace("\n\n", f"\n{opening}\n\n", 1))
            enclosed = await self._kept(speaking, pictures)
            at = await speak(session, speaking, where, voice.now, enclosed=enclosed)
            spoken[at] = _spoken(person, at, where)

        for each in due:
            await TELLERS[each.kind](session, each, voice, say)
        return spoken

    async def _kept(self, speaking: Speaking, pictures: Pictures) -> Sequence[Enclosed]:
        """Its picture among the blobs; without it the words go alone."""
        if speaking.drawing is None:
            return ()
        picture = pictures.of(speaking.drawing)
        try:
            return [await self.outbox.enclosing.keep(picture)]
        except OSError:
            log.warning("a picture could not be kept", exc_info=True)
            return ()

    async def _where(self, session: Session, asked_in: UUID | None, now: datetime) -> Row | timedelta:
        """Where it was asked for, if only the person reads there; else where they spoke last. Or how long to wait for that."""
        here = None if asked_in is None else await unasked.private(session, asked_in)
        where = here or await favourite(session, channels=self.outbox.channels)
        if where is None:
            return NOBODY_REACHED
        return STUCK if await unasked.stuck(session, where, since=now - STUCK) else where


async def _say(session: Session, telling: Telling, where: Row, now: datetime) -> UUID:
    """Queues the message with its buttons and its rows; answers the conversation."""
    subjects = [str(each.reminder.id) for each in telling.about]
    speaking = Speaking(
        id=telling.id,
        text=telling.text,
        choices=telling.choices,
        shown=[{"kind": "fire", "ids": [str(each.id) for each in telling.about]}],
        reason={
            "kind": "reminder",
            "ids": subjects,
            "late": any(each.late(now) for each in telling.about),
            **_worth(telling),
        },
        due_at=telling.due_at,
    )
    at = await speak(session, speaking, where, now)
    await Fires(session).insert([fire for each in telling.about for fire in each.fires(now, telling.id)])
    return at


def _worth(telling: Telling) -> Mapping[str, str]:
    """Until when it is worth telling, if all of it ends to be."""
    ends = [each.worth_until for each in telling.about]
    known = [each for each in ends if each is not None]
    return {"worth_until": max(known).isoformat()} if len(known) == len(ends) else {}


def _spoken(person: Person, conversation_id: UUID, where: Row) -> tuple[Address, str, str]:
    return Address(person, ConversationId(conversation_id)), where["channel"], where["peer"]


async def _wait(session: Session, due: Sequence[Scheduled], *, until: datetime) -> None:
    """Nobody can be reached: it is told as late once somebody can."""
    schedules = Schedules(session)
    for schedule in due:
        await schedules.plan(
            schedule.kind, schedule.subject_id, notice=schedule.notice, due_at=schedule.due_at, next_at=until
        )


async def _go_on(session: Session, told: Sequence[Coming], moot: Sequence[Scheduled], now: datetime) -> bool:
    """Sets the next times; answers whether one of them has come as well."""
    schedules = Schedules(session)
    ended = [each.schedule for each in told if each.next_due is None]
    await schedules.end([each.id for each in (*ended, *moot)])
    going_on = [(each, each.next_due, each.next_at) for each in told if each.next_due and each.next_at]
    await session.together(
        *(
            schedules.plan(
                each.schedule.kind,
                each.schedule.subject_id,
                notice=each.schedule.notice,
                due_at=next_due,
                next_at=next_at,
            )
            for each, next_due, next_at in going_on
        )
    )
    return any(next_at <= now for _, _, next_at in going_on)
