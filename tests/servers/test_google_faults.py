"""The local Google failing on demand, and what the real client makes of it."""

import asyncio
import http.client

import google_auth_httplib2
import httplib2
import pytest
from google_auth_httplib2 import AuthorizedHttp
from google_stage import Stage, done, reason_of, refused
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

from demo.google import faults
from demo.google.faults import Fault

MEETING = {
    "id": "recado0123",
    "summary": "Reunião",
    "start": {"dateTime": "2026-11-23T14:00:00-03:00"},
    "end": {"dateTime": "2026-11-23T15:00:00-03:00"},
}
RAW = "VG86IGJpYUBmb3JhLmNvbQ0KU3ViamVjdDogb2kNCg0Kb2k="
"""A mail to bia@fora.com."""


class AskingOnce(httplib2.HTTPConnectionWithTimeout):
    """What ends without an answer is an error, not a stale connection."""

    def getresponse(self) -> http.client.HTTPResponse:
        try:
            return super().getresponse()
        except (http.client.BadStatusLine, http.client.ResponseNotReady) as error:
            raise ConnectionResetError(str(error)) from error


class HttpAskingOnce(httplib2.Http):
    def request(self, uri: str, *arguments: object, **named: object) -> object:
        return super().request(uri, *arguments, **{**named, "connection_type": AskingOnce})


def impatient(stage: Stage, service: str, version: str, seconds: float = 0.3) -> object:
    http = AuthorizedHttp(stage.ana.credentials(), http=httplib2.Http(timeout=seconds))
    built = build(
        service, version, http=http, static_discovery=True, client_options={"api_endpoint": stage.google.api(service)}
    )
    stage._open.append(built)
    return built


@pytest.mark.parametrize(
    ("fault", "status", "reason"),
    [
        (faults.RATE_LIMIT, 403, "rateLimitExceeded"),
        (faults.USER_RATE_LIMIT, 403, "userRateLimitExceeded"),
        (faults.CALENDAR_QUOTA, 403, "quotaExceeded"),
        (faults.DAILY_LIMIT, 403, "dailyLimitExceeded"),
        (faults.INSUFFICIENT, 403, "insufficientPermissions"),
        (faults.API_DISABLED, 403, "accessNotConfigured"),
        (faults.NOT_FOUND, 404, "notFound"),
        (faults.DUPLICATE, 409, "duplicate"),
        (faults.FULL_SYNC, 410, "fullSyncRequired"),
        (faults.DELETED, 410, "deleted"),
        (faults.PRECONDITION, 412, "conditionNotMet"),
        (faults.too_many(), 429, "rateLimitExceeded"),
        (faults.broken(500), 500, "backendError"),
        (faults.broken(503), 503, "backendError"),
    ],
)
async def test_a_refusal_has_no_effect(stage: Stage, fault: Fault, status: int, reason: str) -> None:
    events = stage.service("calendar").events()
    stage.google.fails("calendar.events.insert", fault)
    assert (await done(events.list(calendarId="primary")))["items"] == []
    assert await refused(events.insert(calendarId="primary", body=MEETING)) == (status, reason)
    assert stage.ana.calendar.events == []
    await done(events.insert(calendarId="primary", body=MEETING))
    assert [(seen.status, seen.did) for seen in stage.google.asked("calendar.events.insert")] == [
        (status, False),
        (200, True),
    ]


async def test_how_long_to_wait_is_said(stage: Stage) -> None:
    stage.google.fails("gmail.*", faults.too_many(retry_after=7), times=2)
    messages = stage.service("gmail").users().messages()
    for _ in range(2):
        with pytest.raises(HttpError) as error:
            await done(messages.list(userId="me"))
        assert (error.value.resp["retry-after"], reason_of(error.value)) == ("7", "rateLimitExceeded")
    await done(messages.list(userId="me"))


async def test_a_401_makes_the_client_refresh_and_ask_again(stage: Stage) -> None:
    stage.google.fails("calendar.events.list", faults.UNAUTHORIZED)
    await done(stage.service("calendar").events().list(calendarId="primary"))
    assert [seen.method for seen in stage.google.seen] == [
        "calendar.events.list",
        "oauth.token",
        "calendar.events.list",
    ]


async def test_the_token_endpoint_fails_too(stage: Stage) -> None:
    credentials = stage.ana.credentials()
    stage.passes(hours=2)
    stage.google.fails("oauth.token", faults.broken(400))
    with pytest.raises(google_auth_httplib2.exceptions.RefreshError):
        await done(stage.service("calendar", credentials).events().list(calendarId="primary"))


@pytest.mark.parametrize("fault", [faults.slow(30), faults.SILENCE, faults.ACCEPT_THEN_SILENCE])
async def test_who_waits_too_long_gives_up(stage: Stage, fault: Fault) -> None:
    events = impatient(stage, "calendar", "v3").events()
    stage.google.fails("calendar.events.insert", fault)
    with pytest.raises(TimeoutError):
        await done(events.insert(calendarId="primary", body=MEETING))
    assert len(stage.ana.calendar.events) == (0 if fault is faults.SILENCE else 1)
    assert [seen.status for seen in stage.google.asked("calendar.events.insert")] == [0]


async def test_a_slow_answer_is_an_answer(stage: Stage) -> None:
    stage.google.fails("calendar.events.insert", faults.slow(0.05))
    made = await done(stage.service("calendar").events().insert(calendarId="primary", body=MEETING))
    assert made["id"] == MEETING["id"]


async def test_the_client_asks_twice_where_nothing_came_back(stage: Stage) -> None:
    """httplib2 takes a connection that ends without an answer for a stale one, and sends again whatever it was.

    An event with an id of ours is refused the second time; a mail goes out twice.
    """
    stage.google.fails("*", faults.ACCEPT_THEN_DROP)
    events = stage.service("calendar").events()
    assert await refused(events.insert(calendarId="primary", body=MEETING)) == (409, "duplicate")
    assert len(stage.ana.calendar.events) == 1

    stage.google.fails("gmail.users.messages.send", faults.ACCEPT_THEN_DROP)
    messages = stage.service("gmail").users().messages()
    await done(messages.send(userId="me", body={"raw": RAW}))
    assert len(stage.google.world.sent) == 2
    assert [seen.did for seen in stage.google.asked("gmail.users.messages.send")] == [True, True]


async def test_a_connection_of_ones_own_asks_once(stage: Stage) -> None:
    http = AuthorizedHttp(stage.ana.credentials(), http=HttpAskingOnce(timeout=5))
    endpoint = {"api_endpoint": stage.google.api("gmail")}
    messages = build("gmail", "v1", http=http, static_discovery=True, client_options=endpoint).users().messages()
    stage.google.fails("gmail.users.messages.send", faults.ACCEPT_THEN_DROP)
    with pytest.raises(ConnectionResetError):
        await done(messages.send(userId="me", body={"raw": RAW}))
    assert len(stage.google.world.sent) == len(stage.google.asked("gmail.users.messages.send")) == 1
    await done(messages.list(userId="me"))
    http.http.close()


async def test_a_draft_goes_out_once_although_the_client_asks_twice(stage: Stage) -> None:
    drafts = stage.service("gmail").users().drafts()
    made = await done(drafts.create(userId="me", body={"message": {"raw": RAW}}))
    stage.google.fails("gmail.users.drafts.send", faults.ACCEPT_THEN_DROP)
    assert await refused(drafts.send(userId="me", body={"id": made["id"]})) == (404, "notFound")
    assert len(stage.google.world.sent) == 1


async def test_two_drops_reach_whoever_asked(stage: Stage) -> None:
    stage.google.fails("calendar.events.insert", faults.DROP, times=2)
    with pytest.raises(http.client.RemoteDisconnected):
        await done(stage.service("calendar").events().insert(calendarId="primary", body=MEETING))
    assert stage.ana.calendar.events == []


async def test_calls_are_on_record(stage: Stage) -> None:
    events = stage.service("calendar").events()
    await done(events.insert(calendarId="primary", body=MEETING, sendUpdates="all"))
    seen = stage.google.asked("calendar.events.insert")[0]
    assert (seen.account, seen.status, seen.did) == ("ana@example.com", 200, True)
    assert seen.params == {"calendarId": "primary", "sendUpdates": "all", "alt": "json"}
    assert seen.body == MEETING
    await done(stage.service("drive").files().list(q="trashed = false"))
    assert stage.google.asked("drive.*")[0].params["q"] == "trashed = false"


async def test_what_is_not_built_says_so(stage: Stage) -> None:
    assert await refused(stage.service("calendar").colors().get()) == (501, "notImplemented")
    wrong = stage.service("calendar").events().list(calendarId="primary")
    wrong.uri = wrong.uri.replace("/events", "/evts")
    assert await refused(wrong) == (404, "notFound")


async def test_a_batch_has_an_answer_to_each_of_its_calls(stage: Stage) -> None:
    mails = [stage.ana.mail.gets(f"Olá {number}", sender="a@b.com") for number in range(3)]
    gmail = stage.rooted("gmail")
    said: dict[str, object] = {}
    batch = gmail.new_batch_http_request(callback=lambda name, answer, error: said.__setitem__(name, error or answer))
    for mail in mails:
        batch.add(gmail.users().messages().get(userId="me", id=mail.id, format="minimal"), request_id=mail.id)
    batch.add(
        gmail.users().messages().modify(userId="me", id="nada", body={"addLabelIds": ["STARRED"]}), request_id="nada"
    )
    stage.google.fails("gmail.users.messages.get", faults.too_many())
    await asyncio.to_thread(batch.execute)

    assert (said[mails[0].id].resp.status, said["nada"].resp.status) == (429, 404)
    assert [said[mail.id]["snippet"] for mail in mails[1:]] == ["", ""]
    assert [seen.status for seen in stage.google.asked("gmail.*")] == [429, 200, 200, 404]
    assert gmail.new_batch_http_request()._batch_uri == f"{stage.google.url}/batch"
    assert stage.service("gmail").new_batch_http_request()._batch_uri == "https://gmail.googleapis.com/batch"


async def test_several_calls_at_once_are_answered(stage: Stage) -> None:
    for hour in range(10, 18):
        stage.ana.calendar.has(f"{hour}", at=f"2026-11-23T{hour}:00", id=f"event{hour}")
    # One connection each: httplib2 is not made for threads.
    clients = [stage.service("calendar") for _ in range(4)]
    asked = [
        client.events().get(calendarId="primary", eventId=f"event{10 + place}") for place, client in enumerate(clients)
    ]
    assert [each["summary"] for each in await asyncio.gather(*map(done, asked))] == ["10", "11", "12", "13"]
