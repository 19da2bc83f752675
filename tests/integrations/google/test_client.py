"""Asking Google: the real client at the local server, patient within bounds, and never twice what may not be done twice."""

from collections.abc import AsyncIterator

import pytest
from connected import Connected, connected

from demo.google import faults
from integrations.google.errors import NotConnectedError, RefusedError, UnansweredError, UnavailableError
from integrations.google.scopes import CALENDAR, MAIL, SEND

MEETING = {
    "summary": "Reunião",
    "start": {"dateTime": "2026-11-23T14:00:00-03:00"},
    "end": {"dateTime": "2026-11-23T15:00:00-03:00"},
}


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


async def test_a_list_is_asked_again_after_what_passes(there: Connected) -> None:
    there.server.fails("calendar.events.list", faults.too_many(retry_after=1))
    there.server.fails("calendar.events.list", faults.DROP)
    there.server.fails("calendar.events.list", faults.broken(503))
    answer = await there.chat.app.google.ask(
        there.holder, "calendar", lambda it: it.events().list(calendarId="primary")
    )
    assert answer["items"] == []
    assert len(there.server.asked("calendar.events.list")) == 4


async def test_what_may_not_be_done_twice_is_asked_once(there: Connected) -> None:
    there.server.fails("calendar.events.insert", faults.ACCEPT_THEN_DROP)
    with pytest.raises(UnansweredError):
        await there.chat.app.google.ask(
            there.holder, "calendar", lambda it: it.events().insert(calendarId="primary", body=MEETING), once=True
        )
    assert len(there.server.asked("calendar.events.insert")) == len(there.ana.calendar.events) == 1


async def test_a_quota_that_lasts_is_said_to_be_one(there: Connected) -> None:
    there.server.fails("calendar.events.list", faults.CALENDAR_QUOTA, times=4)
    with pytest.raises(UnavailableError, match="quotaExceeded"):
        await there.chat.app.google.ask(there.holder, "calendar", lambda it: it.events().list(calendarId="primary"))


async def test_a_refusal_is_not_asked_again(there: Connected) -> None:
    with pytest.raises(RefusedError) as refused:
        await there.chat.app.google.ask(
            there.holder, "calendar", lambda it: it.events().get(calendarId="primary", eventId="none1")
        )
    assert (refused.value.status, refused.value.reason) == (404, "notFound")
    assert len(there.server.asked("calendar.events.get")) == 1


async def test_pages_end_where_they_are_bounded(there: Connected) -> None:
    for n in range(5):
        there.ana.calendar.has(f"Evento {n}", at=f"2026-11-2{n + 1}T10:00")

    def page(service, *, token):
        return service.events().list(calendarId="primary", maxResults=2, pageToken=token)

    pages = [each async for each in there.chat.app.google.pages(there.holder, "calendar", page, most=2)]
    assert [len(each["items"]) for each in pages] == [2, 2]
    assert "nextPageToken" in pages[-1]


async def test_an_upload_goes_where_the_rest_goes(there: Connected) -> None:
    from googleapiclient.http import MediaInMemoryUpload  # noqa: PLC0415

    media = MediaInMemoryUpload(b"oi", mimetype="text/plain")
    made = await there.chat.app.google.ask(
        there.holder, "drive", lambda it: it.files().create(body={"name": "oi.txt"}, media_body=media, fields="id,name")
    )
    assert made["name"] == "oi.txt"


async def test_the_account_is_the_one_that_allows_it(database_url: str) -> None:
    async with connected(database_url, allows=CALENDAR) as there:
        google, person = there.chat.app.google, there.chat.known.person
        assert await google.holder(person, CALENDAR) == there.holder
        with pytest.raises(NotConnectedError) as missing:
            await google.holder(person, SEND)
        assert (missing.value.email, missing.value.scopes) == ("ana@example.com", SEND)


async def test_a_wider_scope_allows_what_it_includes(database_url: str) -> None:
    async with connected(database_url, allows=MAIL) as wider:
        assert await wider.chat.app.google.holder(wider.chat.known.person, SEND) == wider.holder
