"""Grants: a good token whoever asks and whenever, one renewal for all, and an account that is lost only when Google says so."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from granted import QUICK, Grant, Lost, granting

from demo.google import faults
from integrations.google.errors import GrantLostError, SealedError, UnavailableError
from integrations.google.grants import Granted, Pace
from integrations.google.tokens import TokenEndpoint, endpoints
from integrations.postgres import google_accounts
from integrations.postgres.database import Database
from integrations.vault import Vault


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def test_a_good_token_is_not_renewed(there: Grant) -> None:
    holder = await there.connect()
    granted = there.granted()
    assert await granted.holders(there.person) == [holder]
    assert await granted.token(holder) == await granted.token(holder)
    assert there.renewals() == 0


async def test_a_token_is_renewed_five_minutes_before_it_expires(there: Grant) -> None:
    holder, granted = await there.connect(), there.granted()
    first = await granted.token(holder)
    there.goes_on(timedelta(minutes=54))
    assert await granted.token(holder) == first
    there.goes_on(timedelta(minutes=1))
    second = await granted.token(holder)
    assert second != first
    assert await granted.token(holder) == second
    assert there.renewals() == 1


async def test_however_many_ask_in_however_many_processes_it_is_renewed_once(there: Grant, database_url: str) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=2))
    there.server.fails("oauth.token", faults.slow(0.3))
    databases = [Database(database_url, pool_size=3) for _ in range(3)]
    try:
        asking = [there.granted(database) for database in databases for _ in range(8)]
        tokens = await asyncio.gather(*(granted.token(holder) for granted in asking))
    finally:
        await asyncio.gather(*(database.close() for database in databases))
    assert len(set(tokens)) == 1
    assert there.renewals() == 1


async def test_a_token_that_was_refused_to_many_is_renewed_once(there: Grant) -> None:
    holder, granted = await there.connect(), there.granted()
    refused = await granted.token(holder)
    there.server.fails("oauth.token", faults.slow(0.2))
    tokens = await asyncio.gather(*(there.granted().token(holder, instead_of=refused) for _ in range(6)))
    assert len(set(tokens)) == 1
    assert refused not in tokens
    assert await granted.token(holder, instead_of=refused) == tokens[0]
    assert there.renewals() == 1


async def test_whoever_dies_over_a_renewal_is_not_waited_for_longer_than_their_lease(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    seen = await there.account(holder.id)
    async with there.chat.session() as session:
        assert await google_accounts.begin_renewal(session, seen, seconds=0.4)
        assert await google_accounts.begin_renewal(session, seen, seconds=0.4) is None
    assert await there.granted().token(holder)
    assert there.renewals() == 1


async def test_whoever_waits_for_the_dead_for_too_long_says_so(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    seen = await there.account(holder.id)
    async with there.chat.session() as session:
        await google_accounts.begin_renewal(session, seen, seconds=60)
    with pytest.raises(UnavailableError, match="too long"):
        await there.granted(pace=Pace(pause=0.01, looks=3)).token(holder)


async def test_a_turn_that_is_stopped_over_a_renewal_holds_nobody_up(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.fails("oauth.token", faults.SILENCE)
    asking = asyncio.create_task(there.granted().token(holder))
    while not there.renewals():  # noqa: ASYNC110  nothing tells that a question has come
        await asyncio.sleep(0.01)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert (await there.account(holder.id))["renewing_until"] is None
    assert await there.granted().token(holder)


@pytest.mark.parametrize(
    "fault",
    [faults.broken(500), faults.broken(503), faults.too_many(), faults.DROP, faults.ACCEPT_THEN_DROP, faults.SILENCE],
    ids=["500", "503", "429", "dropped", "answer lost", "silence"],
)
async def test_what_is_not_googles_no_never_loses_an_account(there: Grant, fault: faults.Fault) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.fails("oauth.token", fault)
    with pytest.raises(UnavailableError):
        await there.granted(seconds=0.3).token(holder)
    assert (await there.account(holder.id))["state"] == "connected"
    assert there.lost.told == []
    assert await there.granted().token(holder)


async def test_an_answer_that_comes_too_late_is_not_waited_for(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.fails("oauth.token", faults.slow(20))
    with pytest.raises(UnavailableError, match="Timeout"):
        await there.granted(seconds=0.2).token(holder)
    assert await there.granted().token(holder)
    assert there.renewals() == 2


async def test_while_google_does_not_renew_a_token_is_used_up_to_its_end(there: Grant) -> None:
    holder, granted = await there.connect(), there.granted()
    first = await granted.token(holder)
    there.server.fails("oauth.token", faults.broken(503), times=2)
    there.goes_on(timedelta(minutes=57))
    assert await granted.token(holder) == first
    there.goes_on(timedelta(minutes=2, seconds=40))
    with pytest.raises(UnavailableError):
        await granted.token(holder)
    assert await granted.token(holder) != first


async def test_those_who_wait_share_the_failure_they_waited_for(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.fails("oauth.token", faults.SILENCE, times=9)
    asked = [there.granted(seconds=1.0, pace=Pace(pause=0.02)).token(holder) for _ in range(8)]
    failed = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(each) for each in failed] == [UnavailableError] * 8
    assert there.renewals() == 1


async def test_a_refresh_token_that_is_replaced_is_replaced_here(there: Grant) -> None:
    there.server.oauth.rotates = True
    holder, granted = await there.connect(), there.granted()
    for _ in range(3):
        there.goes_on(timedelta(hours=1))
        await asyncio.gather(*(there.granted().token(holder) for _ in range(4)))
    assert there.renewals() == 3
    assert await granted.holders(there.person) == [holder]


@pytest.mark.parametrize("off", [timedelta(days=3650), timedelta(days=2), -timedelta(days=2)], ids=str)
async def test_a_clock_that_is_wrong_costs_a_renewal_at_most(there: Grant, off: timedelta) -> None:
    """Ours, Google's and the machine's are three clocks here."""
    holder = await there.connect()
    endpoint = TokenEndpoint(
        client_id=there.client.id,
        client_secret=there.client.secret,
        clock=lambda: there.clock() + off,
        endpoints=endpoints(there.server.url),
    )
    granted = Granted(there.database, there.granted().vault, endpoint, endpoint.clock, pace=QUICK)
    there.goes_on(timedelta(hours=1))
    google = there.google(granted)
    try:
        for _ in range(3):
            await google.ask(holder, "calendar", lambda it: it.events().list(calendarId="primary"))
    finally:
        google.close()
    assert there.renewals() == 1


async def test_a_token_that_google_refuses_is_replaced_in_the_middle_of_a_turn(there: Grant) -> None:
    holder, google = await there.connect(), there.google()
    there.server.fails("calendar.events.list", faults.UNAUTHORIZED)
    try:
        answer = await google.ask(holder, "calendar", lambda it: it.events().list(calendarId="primary"))
    finally:
        google.close()
    assert answer["items"] == []
    assert there.renewals() == 1


async def test_a_grant_taken_back_in_the_middle_of_a_turn_is_lost_and_told_once(there: Grant) -> None:
    holder, google = await there.connect(), there.google()

    async def ask() -> object:
        return await google.ask(holder, "calendar", lambda it: it.events().list(calendarId="primary"))

    try:
        await ask()
        there.server.oauth.forget("ana@example.com")
        ended = await asyncio.gather(*(ask() for _ in range(6)), return_exceptions=True)
    finally:
        google.close()
    assert [type(each) for each in ended] == [GrantLostError] * 6
    assert there.lost.told == [holder]
    row = await there.account(holder.id)
    assert (row["state"], row["access_token"], row["refresh_token"]) == ("lost", None, None)
    assert row["ended_at"] == there.clock()
    assert await there.granted().holders(there.person) == []
    assert there.renewals() == 1


async def test_telling_and_losing_are_one(there: Grant) -> None:
    """Whoever cannot be told now is told with the next try."""
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.oauth.forget("ana@example.com")

    class Broken(Lost):
        async def __call__(self, session: object, holder: object) -> None:
            raise ConnectionError

    told, there.lost = there.lost, Broken()
    with pytest.raises(ConnectionError):
        await there.granted().token(holder)
    assert (await there.account(holder.id))["state"] == "connected"
    there.lost = told
    with pytest.raises(GrantLostError):
        await there.granted(pace=Pace(lease=0.1, pause=0.02)).token(holder)
    assert told.told == [holder]


async def test_a_client_that_google_refuses_loses_nobodys_account(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    good, there.client.secret = there.client.secret, "GOCSPX-other"
    there.server.oauth.clients[there.client.id].secret = "GOCSPX-changed"
    granted = Granted(
        there.database,
        there.granted().vault,
        TokenEndpoint(
            client_id=there.client.id, client_secret=good, clock=there.clock, endpoints=endpoints(there.server.url)
        ),
        there.clock,
        there.lost,
    )
    with pytest.raises(UnavailableError, match="401 invalid_client"):
        await granted.token(holder)
    assert (await there.account(holder.id))["state"] == "connected"


async def test_with_the_wrong_master_key_no_account_is_lost(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    with pytest.raises(SealedError):
        await there.granted(vault=Vault(bytes(32))).token(holder)
    assert there.renewals() == 0
    assert await there.granted().token(holder)


@pytest.mark.parametrize(
    "said", [b"", b"oi", b"[]", b"{}", b'{"access_token": 1}', b'{"access_token": "ya29.x", "expires_in": "soon"}']
)
async def test_an_answer_that_cannot_be_read_changes_nothing(there: Grant, said: bytes) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%b" % (len(said), said))
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with listening:
        root = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        endpoint = TokenEndpoint(client_id="c", client_secret="s", clock=there.clock, endpoints=endpoints(root))
        granted = Granted(there.database, there.granted().vault, endpoint, there.clock, there.lost)
        with pytest.raises(UnavailableError, match="unreadable"):
            await granted.token(holder)
    assert (await there.account(holder.id))["state"] == "connected"
