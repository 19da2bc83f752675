"""The local Google's calendars, seen by the real client: lists, changes since a token, series, free-busy, pushes."""

from datetime import timedelta

import pytest
from google_stage import Stage, done, refused

WEEK = {"timeMin": "2026-11-22T00:00:00-03:00", "timeMax": "2026-11-29T00:00:00-03:00"}


def starts(said: dict) -> list[str]:
    return [(event["start"].get("dateTime") or event["start"]["date"]) for event in said["items"]]


async def test_a_week_is_listed_in_order(stage: Stage) -> None:
    stage.ana.calendar.has("Aniversário da Bia", on="2026-11-25")
    stage.ana.calendar.has("Dentista", at="2026-11-24T14:00", where="Rua A, 1")
    stage.ana.calendar.has("Academia", at="2026-11-23T07:00", every="RRULE:FREQ=WEEKLY;BYDAY=MO,WE")
    stage.ana.calendar.has("Longe", at="2026-12-24T14:00")
    events = stage.service("calendar").events()
    said = await done(events.list(calendarId="primary", singleEvents=True, orderBy="startTime", **WEEK))

    assert [event["summary"] for event in said["items"]] == ["Academia", "Dentista", "Aniversário da Bia", "Academia"]
    assert (said["timeZone"], said["accessRole"]) == ("America/Sao_Paulo", "owner")
    assert "nextSyncToken" not in said
    found = await done(events.list(calendarId="primary", q="rua a"))
    assert [event["summary"] for event in found["items"]] == ["Dentista"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"orderBy": "startTime"}, "badRequest"),
        ({"timeMin": "2026-11-22T00:00:00"}, "badRequest"),
        ({"timeMin": "amanhã"}, "badRequest"),
        ({"timeMin": WEEK["timeMax"], "timeMax": WEEK["timeMin"]}, "timeRangeEmpty"),
        ({"pageToken": "x"}, "invalid"),
        ({"syncToken": "x"}, "invalid"),
        ({"timeZone": "Marte"}, "invalid"),
    ],
)
async def test_a_question_that_makes_no_sense_is_refused(stage: Stage, query: dict[str, str], reason: str) -> None:
    stage.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    events = stage.service("calendar").events()
    assert await refused(events.list(calendarId="primary", **query)) == (400, reason)


async def test_unknown_parameters_and_wrong_types_are_refused(stage: Stage) -> None:
    events = stage.service("calendar").events()
    for more in ("&day=today", "&maxResults=0", "&maxResults=x", "&singleEvents=yes", "&eventTypes=party"):
        request = events.list(calendarId="primary")
        request.uri += more
        assert await refused(request) == (400, "invalid" if "yes" in more else "invalidParameter")


async def test_changes_come_by_token_page_by_page(stage: Stage) -> None:
    for hour in range(5):
        stage.ana.calendar.has(f"{hour}", at=f"2026-11-24T1{hour}:00", id=f"event{hour}")
    events = stage.service("calendar").events()
    request, pages = events.list(calendarId="primary", maxResults=2), []
    while request is not None:
        pages.append(await done(request))
        request = events.list_next(request, pages[-1])
    assert [len(page["items"]) for page in pages] == [2, 2, 1]
    assert ["nextSyncToken" in page for page in pages] == [False, False, True]

    token = pages[-1]["nextSyncToken"]
    assert (await done(events.list(calendarId="primary", syncToken=token)))["items"] == []
    await done(events.patch(calendarId="primary", eventId="event1", body={"summary": "outro"}))
    await done(events.delete(calendarId="primary", eventId="event2"))
    news = await done(events.list(calendarId="primary", syncToken=token))
    assert [event.get("summary") for event in news["items"]] == ["outro", None]
    assert set(news["items"][1]) == {"kind", "etag", "id", "status"}
    after = await done(events.list(calendarId="primary", syncToken=news["nextSyncToken"]))
    assert after["items"] == []


@pytest.mark.parametrize(
    "more",
    [{"q": "x"}, {"timeMin": WEEK["timeMin"]}, {"orderBy": "updated"}, {"singleEvents": True}, {"showDeleted": False}],
)
async def test_some_questions_do_not_go_with_a_token(stage: Stage, more: dict[str, object]) -> None:
    events = stage.service("calendar").events()
    token = (await done(events.list(calendarId="primary")))["nextSyncToken"]
    assert await refused(events.list(calendarId="primary", syncToken=token, **more)) == (400, "badRequest")


async def test_an_expired_token_asks_to_begin_again(stage: Stage) -> None:
    events = stage.service("calendar").events()
    token = (await done(events.list(calendarId="primary")))["nextSyncToken"]
    stage.ana.calendar.forgets_changes()
    assert await refused(events.list(calendarId="primary", syncToken=token)) == (410, "fullSyncRequired")


async def test_a_series_has_instances_that_can_change_alone(stage: Stage) -> None:
    series = stage.ana.calendar.has("Equipe", at="2026-11-23T09:00", every="RRULE:FREQ=DAILY;COUNT=4", id="equipe")
    events = stage.service("calendar").events()
    ids = [each["id"] for each in (await done(events.instances(calendarId="primary", eventId=series["id"])))["items"]]
    assert ids[:2] == ["equipe_20261123T120000Z", "equipe_20261124T120000Z"]

    moved = {"start": {"dateTime": "2026-11-24T11:00:00-03:00"}, "end": {"dateTime": "2026-11-24T12:00:00-03:00"}}
    exception = await done(events.patch(calendarId="primary", eventId=ids[1], body=moved))
    assert exception["recurringEventId"] == "equipe"
    assert exception["originalStartTime"]["dateTime"] == "2026-11-24T09:00:00-03:00"
    await done(events.delete(calendarId="primary", eventId=ids[2]))

    single = await done(events.list(calendarId="primary", singleEvents=True, orderBy="startTime", **WEEK))
    assert [start[8:16] for start in starts(single)] == ["23T09:00", "24T11:00", "26T09:00"]
    whole = await done(events.list(calendarId="primary"))
    assert [(event["id"], event["status"]) for event in whole["items"]] == [
        ("equipe", "confirmed"),
        (ids[1], "confirmed"),
        (ids[2], "cancelled"),
    ]
    assert set(whole["items"][2]) == {"kind", "etag", "id", "status", "recurringEventId", "originalStartTime"}
    await done(events.delete(calendarId="primary", eventId="equipe"))
    assert (await done(events.list(calendarId="primary", singleEvents=True, **WEEK)))["items"] == []


async def test_a_series_at_another_hour_forgets_what_was_changed_alone(stage: Stage) -> None:
    stage.ana.calendar.has("Equipe", at="2026-11-23T09:00", every="RRULE:FREQ=DAILY;COUNT=3", id="equipe")
    events = stage.service("calendar").events()
    await done(events.patch(calendarId="primary", eventId="equipe_20261124T120000Z", body={"summary": "Outra"}))
    zone = {"timeZone": "America/Sao_Paulo"}
    later = {"start": {"dateTime": "2026-11-23T10:00:00", **zone}, "end": {"dateTime": "2026-11-23T11:00:00", **zone}}
    assert (await done(events.patch(calendarId="primary", eventId="equipe", body=later)))["sequence"] == 1
    said = await done(events.list(calendarId="primary", singleEvents=True, orderBy="startTime", **WEEK))
    assert [(each["summary"], each["start"]["dateTime"][11:16]) for each in said["items"]] == [("Equipe", "10:00")] * 3
    # One series becomes two: the first ends, the second is an event of its own.
    until = {"recurrence": ["RRULE:FREQ=DAILY;UNTIL=20261124T020000Z"]}
    await done(events.patch(calendarId="primary", eventId="equipe", body=until))
    assert len((await done(events.list(calendarId="primary", singleEvents=True, **WEEK)))["items"]) == 1


async def test_a_token_of_single_events_tells_of_instances(stage: Stage) -> None:
    stage.ana.calendar.has("Equipe", at="2026-11-23T09:00", every="RRULE:FREQ=DAILY;COUNT=3", id="equipe")
    events = stage.service("calendar").events()
    token = (await done(events.list(calendarId="primary", singleEvents=True)))["nextSyncToken"]
    await done(events.delete(calendarId="primary", eventId="equipe_20261124T120000Z"))
    news = await done(events.list(calendarId="primary", singleEvents=True, syncToken=token))
    assert [(each["id"], each["status"]) for each in news["items"]] == [("equipe_20261124T120000Z", "cancelled")]
    await done(events.delete(calendarId="primary", eventId="equipe"))
    gone = await done(events.list(calendarId="primary", singleEvents=True, syncToken=news["nextSyncToken"]))
    assert {each["status"] for each in gone["items"]} == {"cancelled"}
    assert len(gone["items"]) == 3


@pytest.mark.parametrize(
    ("zone", "at", "rule", "expected"),
    [
        ("America/New_York", "2026-10-31T09:00", "RRULE:FREQ=DAILY;COUNT=3", ["-04:00", "-05:00", "-05:00"]),
        ("Europe/Lisbon", "2027-03-27T09:00", "RRULE:FREQ=DAILY;COUNT=3", ["+00:00", "+01:00", "+01:00"]),
        ("America/Sao_Paulo", "2026-11-23T23:30", "RRULE:FREQ=DAILY;UNTIL=20261125T030000Z", ["-03:00", "-03:00"]),
    ],
)
async def test_series_follow_the_clock_on_the_wall(
    stage: Stage, zone: str, at: str, rule: str, expected: list[str]
) -> None:
    ben = stage.person("ben@example.com", zone=zone)
    made = ben.calendar.has("Café", at=at, every=rule)
    events = stage.service("calendar", ben).events()
    said = starts(await done(events.instances(calendarId="primary", eventId=made["id"])))
    assert [start[11:16] for start in said] == [at[11:16]] * len(expected)
    assert [start[-6:] for start in said] == expected


async def test_whole_days_and_left_out_days(stage: Stage) -> None:
    rules = ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20261130"]
    stage.ana.calendar.has("Feira", on="2026-11-23", every=rules, id="feira")
    events = stage.service("calendar").events()
    said = await done(events.instances(calendarId="primary", eventId="feira"))
    assert [each["id"] for each in said["items"]] == ["feira_20261123", "feira_20261207"]
    assert said["items"][1]["end"] == {"date": "2026-12-08"}
    assert await refused(events.get(calendarId="primary", eventId="feira_20261130")) == (404, "notFound")


async def test_free_busy_joins_and_hides(stage: Stage) -> None:
    bia = stage.person("bia@example.com")
    stage.ana.calendar.has("A", at="2026-11-23T14:00")
    stage.ana.calendar.has("B", at="2026-11-23T14:30")
    stage.ana.calendar.has("Livre", at="2026-11-23T18:00", transparency="transparent")
    bia.calendar.has("Segredo", at="2026-11-23T09:00")
    query = stage.service("calendar").freebusy().query
    items = [{"id": "primary"}, {"id": bia.email}]
    said = await done(query(body={**WEEK, "items": items, "timeZone": "America/Sao_Paulo"}))
    busy = [{"start": "2026-11-23T14:00:00-03:00", "end": "2026-11-23T15:30:00-03:00"}]
    assert said["calendars"]["primary"] == {"busy": busy}
    assert said["calendars"][bia.email]["errors"] == [{"domain": "global", "reason": "notFound"}]

    stage.google.world.shares_free_busy.add((bia.email, stage.ana.email))
    said = await done(query(body={**WEEK, "items": items}))
    assert said["calendars"][bia.email]["busy"] == [
        {"start": "2026-11-23T12:00:00+00:00", "end": "2026-11-23T13:00:00+00:00"}
    ]
    assert await refused(query(body={"timeMin": WEEK["timeMin"], "items": items})) == (400, "required")


async def test_calendars_and_settings(stage: Stage) -> None:
    stage.ana.another_calendar("Trabalho")
    calendar = stage.service("calendar")
    said = await done(calendar.calendarList().list())
    assert [(each["summary"], each.get("primary", False)) for each in said["items"]] == [
        ("ana@example.com", True),
        ("Trabalho", False),
    ]
    assert (await done(calendar.settings().get(setting="timezone")))["value"] == "America/Sao_Paulo"
    made = await done(calendar.calendars().insert(body={"summary": "Casa"}))
    assert (await done(calendar.calendars().get(calendarId=made["id"])))["timeZone"] == "America/Sao_Paulo"
    assert await refused(calendar.calendars().delete(calendarId="primary")) == (403, "cannotDeletePrimaryCalendar")


async def test_a_watcher_is_told_that_something_changed(stage: Stage) -> None:
    events = stage.service("calendar").events()
    body = {"id": "canal-1", "type": "web_hook", "address": "https://recado.test/hooks/google", "token": "segredo"}
    insecure = events.watch(calendarId="primary", body={**body, "address": "http://recado.test"})
    assert await refused(insecure) == (400, "push.webhookUrlNotHttps")
    channel = await done(events.watch(calendarId="primary", body=body))
    assert await refused(events.watch(calendarId="primary", body=body)) == (400, "channelIdNotUnique")
    stage.ana.calendar.has("Dentista", at="2026-11-24T14:00")

    told = stage.google.world.notifications
    assert [each["X-Goog-Resource-State"] for each in told] == ["sync", "exists"]
    assert [each["X-Goog-Message-Number"] for each in told] == ["1", "2"]
    assert told[1]["X-Goog-Channel-Token"] == "segredo"
    stage.google.public["https://recado.test"] = stage.google.url
    assert await stage.google.pushes() == [404, 404]
    assert stage.google.seen[-1].headers["x-goog-channel-id"] == "canal-1"

    stop = {"id": "canal-1", "resourceId": channel["resourceId"]}
    channels = stage.service("calendar").channels()
    await done(channels.stop(body=stop))
    assert await refused(channels.stop(body=stop)) == (404, "notFound")
    stage.ana.calendar.has("Outro", at="2026-11-24T15:00")
    assert stage.google.world.notifications == []


async def test_channels_expire(stage: Stage) -> None:
    events = stage.service("calendar").events()
    body = {"id": "canal-1", "type": "web_hook", "address": "https://recado.test/hooks/google"}
    channel = await done(events.watch(calendarId="primary", body=body))
    assert int(channel["expiration"]) == int((stage.now + timedelta(days=7)).timestamp() * 1000)
    stage.passes(days=7, seconds=1)
    stage.google.world.notifications.clear()
    stage.ana.calendar.has("Dentista", at="2026-12-24T14:00")
    assert stage.google.world.notifications == []
