"""Changing a calendar once: ids of our own, marks that only we look at, and a look where the answer was lost."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from calendar_stage import Copying, copying

from demo.google import faults
from demo.google.person import person
from integrations.google import calendar
from integrations.google.calendar_parse import event, listed
from integrations.google.calendar_sync import fresh, removed, written
from integrations.google.errors import RefusedError, UnansweredError
from integrations.postgres.calendars import Calendars

CALL = UUID("0192f0c1-2345-7abc-8def-0123456789ab")
ZONE = "America/Sao_Paulo"
MEETING = {
    "summary": "Reunião",
    "start": {"dateTime": "2026-11-24T14:00:00-03:00", "timeZone": ZONE},
    "end": {"dateTime": "2026-11-24T15:00:00-03:00", "timeZone": ZONE},
}
GUESTS = {"attendees": [{"email": "bia@fora.com"}]}
EVERY_WEEK = {"recurrence": ["RRULE:FREQ=WEEKLY;COUNT=3"]}
LATER = {"end": {"dateTime": "2026-11-24T16:00:00-03:00", "timeZone": ZONE}}


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Copying]:
    async with copying(database_url) as here:
        yield here


async def made(here: Copying, **more) -> calendar.Body:
    return await calendar.insert(
        here.asker.google, here.there.holder, "primary", {**MEETING, **more}, call_id=CALL, updates="all"
    )


async def changed(here: Copying, change: dict[str, object], *, call_id: UUID | None = None, **more) -> calendar.Body:
    return await calendar.patch(
        here.asker.google,
        here.there.holder,
        "primary",
        calendar.chosen_id(CALL),
        change,
        call_id=call_id or uuid4(),
        **more,
    )


async def cancelled(here: Copying, event_id: str = "", **more) -> None:
    await calendar.delete(
        here.asker.google, here.there.holder, "primary", event_id or calendar.chosen_id(CALL), updates="all", **more
    )


def asked(here: Copying, method: str) -> int:
    return len(here.there.server.asked(f"calendar.events.{method}"))


def test_an_id_of_ours_is_what_google_wants() -> None:
    assert calendar.chosen_id(CALL) == "069f1g938ltbp3ff04hkaps9lc"
    assert set(calendar.chosen_id(uuid4())) <= set("0123456789abcdefghijklmnopqrstuv")


@pytest.mark.parametrize(
    "fault",
    [faults.ACCEPT_THEN_DROP, faults.DROP, faults.broken(503), faults.CALENDAR_QUOTA],
    ids=["lost", "dropped", "503", "quota"],
)
async def test_an_insert_whose_answer_was_lost_made_one_event(here: Copying, fault: faults.Fault) -> None:
    here.there.server.fails("calendar.events.insert", fault)
    body = await made(here, **GUESTS)
    assert body["id"] == calendar.chosen_id(CALL)
    assert len(here.there.ana.calendar.events) == 1
    assert [each.kind for each in here.there.server.world.invitations] == ["invited"]


async def test_an_insert_after_a_crash_finds_what_was_made(here: Copying) -> None:
    google, holder = here.asker.google, here.there.holder
    assert await calendar.reconcile_insert(google, holder, "primary", call_id=CALL) is None
    first = await made(here)
    found = await calendar.reconcile_insert(google, holder, "primary", call_id=CALL)
    assert found is not None
    assert found["etag"] == first["etag"]
    assert (await made(here))["etag"] == first["etag"]
    assert len(here.there.ana.calendar.events) == 1


async def test_an_id_that_a_strangers_event_has_is_a_refusal(here: Copying) -> None:
    here.there.ana.calendar.has("Outra", at="2026-11-24T10:00", id=calendar.chosen_id(CALL))
    with pytest.raises(RefusedError, match="duplicate"):
        await made(here)


async def test_a_meeting_has_a_link_and_one_alone(here: Copying) -> None:
    google, holder = here.asker.google, here.there.holder
    here.there.server.fails("calendar.events.insert", faults.ACCEPT_THEN_DROP)
    body = await calendar.insert(google, holder, "primary", MEETING, call_id=CALL, video=True)
    assert body["hangoutLink"].startswith("https://meet.google.com/")
    await fresh(here.asker)
    assert [each.video for each in await here.on("2026-11-24")] == [body["hangoutLink"]]


@pytest.mark.parametrize("fault", [faults.ACCEPT_THEN_DROP, faults.DROP], ids=["done", "not-done"])
async def test_a_change_whose_answer_was_lost_is_done_once(here: Copying, fault: faults.Fault) -> None:
    before = await made(here, **GUESTS)
    here.there.server.fails("calendar.events.patch", fault)
    after = await changed(here, LATER, etag=before["etag"], updates="all")
    assert after["end"]["dateTime"] == "2026-11-24T16:00:00-03:00"
    assert [each.kind for each in here.there.server.world.invitations] == ["invited", "updated"]


async def test_a_change_of_what_somebody_else_has_changed_is_refused(here: Copying) -> None:
    before = await made(here)
    await changed(here, {"location": "Sala 3"})
    with pytest.raises(calendar.ChangedMeanwhileError):
        await changed(here, LATER, etag=before["etag"])
    here.there.server.fails("calendar.events.patch", faults.DROP)
    with pytest.raises(UnansweredError):
        await changed(here, LATER, etag=before["etag"])


async def test_a_change_after_a_crash_is_known_by_its_mark(here: Copying) -> None:
    google, holder, call = here.asker.google, here.there.holder, uuid4()
    before = await made(here)

    async def known() -> bool:
        name, etag = before["id"], before["etag"]
        return await calendar.reconcile_patch(google, holder, "primary", name, call_id=call, etag=etag) is not None

    assert not await known()
    await changed(here, LATER, call_id=call)
    assert await known()
    await changed(here, {"location": "Sala 3"})
    with pytest.raises(UnansweredError):
        await known()


@pytest.mark.parametrize("fault", [faults.ACCEPT_THEN_DROP, faults.DROP], ids=["done", "not-done"])
async def test_a_cancelling_whose_answer_was_lost_is_done_once(here: Copying, fault: faults.Fault) -> None:
    await made(here, **GUESTS)
    here.there.server.fails("calendar.events.delete", fault)
    await cancelled(here)
    assert here.there.ana.calendar.events == []
    assert [each.kind for each in here.there.server.world.invitations] == ["invited", "cancelled"]
    await cancelled(here)
    assert asked(here, "delete") == (2 if fault is faults.ACCEPT_THEN_DROP else 3)
    await cancelled(here, "nenhum1")


async def test_a_cancelled_event_comes_back_with_the_id_it_keeps(here: Copying) -> None:
    google, holder = here.asker.google, here.there.holder
    await made(here)
    await cancelled(here)
    assert await calendar.reconcile_delete(google, holder, "primary", calendar.chosen_id(CALL))
    assert (await made(here))["status"] == "cancelled"
    back = await calendar.restore(google, holder, "primary", calendar.chosen_id(CALL), call_id=uuid4())
    assert (back["status"], back["summary"]) == ("confirmed", "Reunião")
    assert not await calendar.reconcile_delete(google, holder, "primary", calendar.chosen_id(CALL))
    await fresh(here.asker)
    assert await here.seen("2026-11-24") == ["24 14:00 Reunião"]


async def test_a_series_comes_back_with_the_time_that_had_moved(here: Copying) -> None:
    google, holder = here.asker.google, here.there.holder
    series = await made(here, **EVERY_WEEK)
    one = f"{series['id']}_20261201T170000Z"
    moved = {
        "start": {"dateTime": "2026-12-02T10:00:00-03:00", "timeZone": ZONE},
        "end": {"dateTime": "2026-12-02T11:00:00-03:00", "timeZone": ZONE},
    }
    await calendar.patch(google, holder, "primary", one, moved, call_id=uuid4())
    await cancelled(here)
    await calendar.restore(google, holder, "primary", series["id"], call_id=uuid4(), moved=[one])
    await fresh(here.asker)
    expected = ["24 14:00 Reunião", "02 10:00 Reunião", "08 14:00 Reunião"]
    assert await here.seen("2026-11-24", "2026-12-20") == expected


async def test_what_we_change_ourselves_is_in_the_copy_at_once(here: Copying) -> None:
    await fresh(here.asker)
    there = await here.calendar()
    holder = here.there.holder
    put = await written(here.asker, holder, there, await made(here, **EVERY_WEEK))
    assert put is not None
    assert (put.title, put.rules) == ("Reunião", ("RRULE:FREQ=WEEKLY;COUNT=3",))
    days = ("2026-11-24", "2026-12-20")
    assert await here.seen(*days) == ["24 14:00 Reunião", "01 14:00 Reunião", "08 14:00 Reunião"]
    one = {"summary": "Só esta", "location": "Sala 3"}
    name = put.google_id
    body = await calendar.patch(here.asker.google, holder, "primary", name, one, call_id=uuid4())
    put = await written(here.asker, holder, there, body)
    assert put is not None
    assert (put.place, put.rules) == ("Sala 3", ("RRULE:FREQ=WEEKLY;COUNT=3",))
    assert await here.seen(*days) == ["24 14:00 Só esta", "01 14:00 Reunião", "08 14:00 Reunião"]
    await cancelled(here, f"{calendar.chosen_id(CALL)}_20261201T170000Z")
    await removed(here.asker, there, f"{calendar.chosen_id(CALL)}_20261201T170000Z")
    assert await here.seen(*days) == ["24 14:00 Só esta", "08 14:00 Reunião"]
    before = await here.seen(*days)
    await here.again()
    assert await here.seen(*days) == before
    await cancelled(here)
    await removed(here.asker, there, calendar.chosen_id(CALL))
    assert await here.seen(*days) == []


async def test_a_series_that_cannot_be_read_now_is_copied_later(here: Copying) -> None:
    await fresh(here.asker)
    body = await made(here, **EVERY_WEEK)
    here.there.server.fails("calendar.events.instances", faults.broken(503), times=4)
    put = await written(here.asker, here.there.holder, await here.calendar(), body)
    assert put is not None
    assert await here.seen("2026-11-24", "2026-12-20") == []
    await fresh(here.asker)
    assert len(await here.seen("2026-11-24", "2026-12-20")) == 3


async def test_what_was_read_before_we_changed_it_is_not_kept(here: Copying) -> None:
    await fresh(here.asker)
    there = await here.calendar()
    body = await made(here)
    await written(here.asker, here.there.holder, there, body)
    async with here.there.chat.session() as session:
        store, other = Calendars(session), uuid4()
        now = here.there.chat.clock()
        assert await store.claim(there.id, other, now=now, until=now)
    await cancelled(here)
    await removed(here.asker, there, body["id"])
    async with here.there.chat.session() as session:
        assert not await Calendars(session).claimed(there.id, other)


async def test_who_is_taken_when_and_who_does_not_say(here: Copying) -> None:
    bia = "bia@example.com"
    seeded = person(here.there.server, bia, "Bia")
    seeded.calendar.has("Segredo", at="2026-11-24T14:00")
    here.there.server.world.shares_free_busy.add((bia, "ana@example.com"))
    day = datetime(2026, 11, 24, 3, tzinfo=UTC), datetime(2026, 11, 25, 3, tzinfo=UTC)
    many = [f"x{n}@fora.com" for n in range(60)]
    taken = await calendar.busy(here.asker.google, here.there.holder, [bia, *many], *day)
    assert taken[bia] == [(datetime(2026, 11, 24, 17, tzinfo=UTC), datetime(2026, 11, 24, 18, tzinfo=UTC))]
    assert {taken[each] for each in many} == {None}


async def test_what_cannot_be_read_is_left_out(here: Copying) -> None:
    await fresh(here.asker)
    there = await here.calendar()
    good = {"id": "bom01", "start": {"date": "2026-11-24"}, "end": {"date": "2026-11-25"}}
    assert event(there, good) is not None
    for worse in (
        {"start": {}},
        {"start": {"date": "ontem"}},
        {"start": None},
        {"start": {"dateTime": "9"}},
        {"status": "cancelled"},
    ):
        assert event(there, {**good, **worse}) is None
    odd = event(there, {**good, "end": {"dateTime": "2026-11-24T10:00:00Z"}, "summary": "a\ud800", "updated": "ontem"})
    assert odd is not None
    assert (odd.ends, odd.title, odd.updated_at) == (odd.starts, "a?", None)
    floating = {"dateTime": "2026-11-24T10:00:00", "timeZone": "Mars/Base"}
    unknown = event(there, {**good, "start": floating, "end": {**floating, "dateTime": "2026-11-24T11:00:00"}})
    assert unknown is not None
    assert unknown.starts == datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert listed({"id": "a", "accessRole": "owner", "selected": True}).selected
