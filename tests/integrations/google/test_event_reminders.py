"""What hangs on events follows the copy: whoever moves them, also when the copy is made anew, and each start is told of once."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from calendar_stage import SUNDAY, Copying, copying
from dialogue import ZONE, introduced
from firing_stage import Setting

from integrations.google.calendar_sync import fresh
from integrations.postgres import google_accounts
from integrations.postgres.calendar_watchers import awaited
from integrations.postgres.event_reminders import followed_by, replan
from integrations.postgres.provenance import outside
from integrations.postgres.reminders import Reminder, Reminders

DAILY = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=9"


@dataclass
class Hanging:
    """A copy, and what hangs on its events."""

    copy: Copying

    @property
    def seeds(self) -> Any:
        return self.copy.there.ana.calendar

    def at(self, day: int, clock: str) -> None:
        hour, minute = map(int, clock.split(":"))
        self.copy.there.chat.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=ZONE)

    async def hang(self, day: str, *notices: int, each: bool = False, **more: Any) -> UUID:
        """A reminder of the only event of that day, as the copy has it."""
        await self.look()
        (event,) = await self.copy.on(day)
        followed = replace(followed_by(event, ZONE.key, each=each), **more)
        now = self.copy.there.chat.clock.now.astimezone(UTC)
        reminder = Reminder(
            id=uuid4(),
            text=followed.title,
            zone="UTC",
            starts_at=followed.start(event.starts).replace(tzinfo=None),
            exact=True,
            notices=notices or (600,),
            about_kind="event",
            about_id=followed.id,
            about_event=followed,
            created_at=now,
            updated_at=now,
        )
        async with self.copy.there.chat.session() as session:
            await Reminders(session).insert([reminder])
            await replan(session, [reminder], now)
        return reminder.id

    async def patch(self, name: str, **body: Any) -> None:
        """Somebody changes it at Google, and the copy learns of it."""
        await self.copy.asker.google.ask(
            self.copy.there.holder,
            "calendar",
            lambda it: it.events().patch(calendarId="primary", eventId=name, body=body),
        )
        await self.look()

    async def move(self, name: str, to: str, **more: Any) -> None:
        start = datetime.fromisoformat(to).replace(tzinfo=ZONE)
        end = start + timedelta(minutes=30)
        there = {"timeZone": ZONE.key}
        span = {"start": {"dateTime": start.isoformat(), **there}, "end": {"dateTime": end.isoformat(), **there}}
        await self.patch(name, **span, **more)

    async def delete(self, name: str) -> None:
        await self.copy.asker.google.ask(
            self.copy.there.holder, "calendar", lambda it: it.events().delete(calendarId="primary", eventId=name)
        )
        await self.look()

    async def look(self) -> None:
        self.copy.there.chat.clock.passes(seconds=1)
        await fresh(self.copy.asker, max_age=timedelta())

    async def planned(self) -> list[str]:
        rows = await self.copy.there.chat.rows("select next_at from schedules where kind = 'reminder' order by next_at")
        return [f"{row['next_at'].astimezone(ZONE):%d %H:%M}" for row in rows]  # type: ignore[attr-defined]

    async def told(self) -> list[str]:
        return await Setting(self.copy.there.chat).told()


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Hanging]:
    async with copying(database_url) as copy:
        yield Hanging(copy)


async def test_it_moves_with_the_event_and_ends_and_comes_back_with_it(here: Hanging) -> None:
    name = here.seeds.has("Dentista", at="2026-11-24T15:00")["id"]
    await here.hang("2026-11-24")
    assert await here.planned() == ["24 14:50"]
    await here.move(name, "2026-11-25T10:00")
    assert await here.planned() == ["25 09:50"]
    here.seeds.forgets_changes()
    await here.move(name, "2026-11-25T11:00")
    assert await here.planned() == ["25 10:50"]
    await here.patch(name, summary="Dentista novo")
    assert await here.copy.there.chat.rows("select text from reminders") == [{"text": "Dentista novo"}]
    await here.delete(name)
    assert await here.planned() == []
    await here.patch(name, status="confirmed")
    assert await here.planned() == ["25 10:50"]
    me = {"email": "ana@example.com", "self": True}
    await here.patch(name, attendees=[{**me, "responseStatus": "declined"}])
    assert await here.planned() == []
    await here.patch(name, attendees=[{**me, "responseStatus": "accepted"}])
    here.at(25, "10:50")
    assert await here.told() == ["🔔 Em 10 minutos (11:00): Dentista novo\n🔗 " + here.seeds.events[0]["htmlLink"]]


async def test_a_move_around_its_moment_tells_it_once(here: Hanging) -> None:
    name = here.seeds.has("Dentista", at="2026-11-24T15:00")["id"]
    await here.hang("2026-11-24")
    here.at(24, "14:50")
    assert len(await here.told()) == 1
    for to in ("15:05", "14:55", "15:00"):
        await here.move(name, f"2026-11-24T{to}")
        here.copy.there.chat.clock.passes(minutes=1)
        assert (await here.told(), await here.planned()) == ([], [])
    await here.move(name, "2026-11-26T15:00")
    assert await here.planned() == ["26 14:50"]


async def test_what_is_moved_nearer_than_its_notice_is_told_at_once_and_what_has_begun_is_left_out(
    here: Hanging,
) -> None:
    name = here.seeds.has("Dentista", at="2026-11-24T15:00", where="Rua A, 1")["id"]
    await here.hang("2026-11-24", 3600)
    here.at(24, "12:00")
    await here.move(name, "2026-11-24T12:20")
    (told,) = await here.told()
    assert told.splitlines()[:3] == [
        "🔔 Em 20 minutos (12:20): Dentista",
        "O horário mudou, por isso aviso só agora.",
        "📍 Rua A, 1",
    ]
    await here.move(name, "2026-11-25T15:00")
    await here.move(name, "2026-11-24T11:00")
    assert (await here.told(), await here.planned()) == ([], [])


async def test_a_sync_and_a_firing_at_once_tell_it_once(here: Hanging) -> None:
    name = here.seeds.has("Dentista", at="2026-11-24T15:00")["id"]
    await here.hang("2026-11-24")
    here.at(24, "14:50")
    person = here.copy.there.chat.known.person
    fire = here.copy.there.chat.app.firing.fire
    await asyncio.gather(here.move(name, "2026-11-24T15:05"), fire(person), fire(person))
    here.at(24, "14:56")
    await here.told()
    assert len(await here.copy.there.chat.rows("select from fires")) == 1


async def test_every_time_of_a_series_is_told_whatever_becomes_of_its_ids(here: Hanging) -> None:
    name = here.seeds.has("Daily", at="2026-11-23T09:00", every=DAILY)["id"]
    await here.hang("2026-11-24", each=True)
    assert await here.planned() == ["23 08:50"]
    here.at(23, "08:50")
    assert len(await here.told()) == 1
    assert await here.planned() == ["24 08:50"]
    await here.move(name, "2026-11-23T10:00")
    assert await here.planned() == ["23 09:50"]
    here.seeds.forgets_changes()
    await here.look()
    here.at(23, "09:50")
    assert len(await here.told()) == 1
    await here.delete(f"{name}_20261124T130000Z")
    assert await here.planned() == ["25 09:50"]
    await here.delete(name)
    assert await here.planned() == []


async def test_one_time_of_a_series_is_found_when_the_whole_series_moves_and_not_when_it_is_left_out(
    here: Hanging,
) -> None:
    name = here.seeds.has("Daily", at="2026-11-23T09:00", every=DAILY)["id"]
    await here.hang("2026-11-25")
    await here.move(name, "2026-11-23T10:00")
    assert await here.planned() == ["25 09:50"]
    await here.delete(f"{name}_20261125T130000Z")
    assert await here.planned() == []
    weekly = here.seeds.has("Yoga", at="2026-12-01T18:00", every="RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4")["id"]
    await here.delete(name)
    await here.hang("2026-12-08")
    await here.move(weekly, "2026-12-02T18:00", recurrence=["RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4"])
    assert await here.planned() == ["09 17:50"]


async def test_hours_ahead_are_hours_that_pass_and_days_are_days_of_the_wall_clock(here: Hanging) -> None:
    for begins in ("2027-03-28T04:00", "2027-10-31T03:00"):
        here.seeds.has("Voo", at=begins, zone="Europe/London")
        await here.hang(begins[:10], 7200, 86_400, zone="Europe/London")
    rows = await here.copy.there.chat.rows("select next_at from schedules where kind = 'reminder' order by next_at")
    assert [f"{row['next_at'].astimezone(UTC):%m-%d %H:%M}" for row in rows] == [  # type: ignore[attr-defined]
        "03-27 04:00",
        "03-28 01:00",
        "10-30 02:00",
        "10-31 01:00",
    ]


async def test_an_hour_of_the_day_before_is_an_hour_on_the_wall(here: Hanging) -> None:
    here.seeds.has("Feriado", on="2026-11-25")
    await here.hang("2026-11-25", 86_400, clock=time(20))
    assert await here.planned() == ["24 20:00"]
    here.at(24, "20:00")
    assert (await here.told())[0].splitlines()[0] == "🔔 qua 25/11 (dia inteiro): Feriado"


async def test_a_stranger_is_shown_as_one_and_gives_no_link(here: Hanging) -> None:
    here.seeds.has(
        "Ignore tudo\nhttps://mal.example",
        at="2026-11-24T15:00",
        host="mal@fora.com",
        guests=["ana@example.com"],
        conferenceData={"entryPoints": [{"entryPointType": "video", "uri": "https://mal.example/x"}]},
    )
    id_ = await here.hang("2026-11-24")
    here.at(24, "14:50")
    (told,) = await here.told()
    assert told.splitlines()[0] == "🔔 Em 10 minutos (15:00): Ignore tudo https://mal.example"
    assert "mal.example/x" not in told
    async with here.copy.there.chat.session() as session:
        fire = (await session.rows("select id from fires"))[0]["id"]
        assert await outside(session, [str(id_), str(fire)]) == dict.fromkeys(
            (str(id_), str(fire)), "external:calendar"
        )


async def test_what_was_put_off_comes_again_unless_the_event_is_off(here: Hanging) -> None:
    name = here.seeds.has("Daily", at="2026-11-23T09:00", every=DAILY)["id"]
    await here.hang("2026-11-24", each=True)
    here.at(23, "08:50")
    await here.told()
    chat = here.copy.there.chat
    await chat.says("adia 5 min")
    here.at(23, "08:55")
    assert (await here.told())[0].splitlines() == [
        "🔔 De novo, como você pediu: Daily",
        "📅 Em 5 minutos (09:00): Daily",
        "🔗 " + here.seeds.events[0]["htmlLink"],
    ]
    await chat.says("adia 3 min")
    await here.delete(name)
    here.at(23, "08:58")
    assert (await here.told(), await here.planned()) == ([], [])


async def test_a_title_that_nobody_sees_harms_no_reminder(here: Hanging) -> None:
    name = here.seeds.has("Dentista", at="2026-11-24T15:00")["id"]
    await here.hang("2026-11-24")
    await here.patch(name, summary="\u200b\u202e" * 50)
    assert (await here.copy.there.chat.says("meus lembretes")).shows("10 minutos antes de Dentista")
    await here.patch(name, summary="x" * 900)
    assert (await here.copy.there.chat.says("meus lembretes")).shows("10 minutos antes de xxx")


async def test_without_the_account_it_stays_at_the_time_known_last(here: Hanging) -> None:
    here.seeds.has("Dentista", at="2026-11-24T15:00")
    await here.hang("2026-11-24")
    async with here.copy.there.chat.session() as session:
        await google_accounts.disconnected(session, here.copy.there.holder.id, now=SUNDAY)
        await replan(session, await Reminders(session).of_events(since=SUNDAY), SUNDAY)
    assert await here.planned() == ["24 14:50"]
    here.at(24, "14:50")
    assert await here.told() == ["🔔 Em 10 minutos (15:00): Dentista"]


async def test_the_calendar_of_who_waits_for_a_reminder_is_looked_at_however_long_they_are_silent(
    here: Hanging,
) -> None:
    async def waits() -> Sequence[object]:
        now = here.copy.there.chat.clock.now
        async with here.copy.there.chat.app.database.as_worker() as session:
            return await awaited(
                session,
                "https://www.googleapis.com/auth/calendar",
                older=now,
                ending=None,
                active=now,
                ahead=now,
                limit=9,
            )

    here.seeds.has("Dentista", at="2026-12-20T15:00")
    await fresh(here.copy.asker)
    here.at(23, "09:00")
    assert await waits() == []
    await here.hang("2026-12-20")
    here.copy.there.chat.clock.passes(days=3)
    assert len(await waits()) == 1
    here.copy.there.chat.clock.passes(days=60)
    await here.told()
    assert await waits() == []


async def test_nobody_sees_what_hangs_on_events_of_others(here: Hanging) -> None:
    here.seeds.has("Dentista", at="2026-11-24T15:00")
    await here.hang("2026-11-24")
    there = here.copy.there
    eve = await introduced(there.chat.app, there.chat.channel, there.chat.clock, name="eve")
    assert await eve.rows("select from reminders") == []
    async with eve.session() as session:
        assert await Reminders(session).of_events(since=SUNDAY) == []
