"""How accounts come and go: scopes that add up, whose tokens are whose, consents that end at Google, and erasure."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from granted import MASTER, Grant, granting
from postgres import Databases

from demo.google import faults
from demo.google.oauth import ACCESS_LIVES
from integrations.google.errors import GrantLostError, RefusedError, SealedError
from integrations.google.scopes import CALENDAR, MAIL, WHO
from integrations.postgres import google_accounts
from integrations.vault import SealBrokenError, Vault


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def has_copies(there: Grant, account_id: UUID) -> None:
    """What other parts of the product have copied from the account."""
    async with there.chat.session() as session:
        await session.run(
            """
            insert into calendars (org_id, user_id, id, account_id, google_id, name, zone, access_role, listed_at)
            values (:org_id, :user_id, :calendar, :account, 'primary', 'Ana', 'America/Sao_Paulo', 'owner', now())
            """,
            calendar=uuid4(),
            account=account_id,
        )
        await session.run(
            """
            insert into google_seen (org_id, user_id, id, account_id, kind, google_id, facts, seen_at)
            values (:org_id, :user_id, :seen, :account, 'thread', 't1', '{}', now())
            """,
            seen=uuid4(),
            account=account_id,
        )


async def copies(there: Grant) -> int:
    return len(await there.chat.rows("select id from calendars union all select id from google_seen"))


async def connects_again(there: Grant, *scopes: str, refresh_token: str | None) -> UUID:
    async with there.chat.session() as session:
        return await there.granted().connect(
            session,
            subject=there.ana.account.id,
            email="ana.souza@example.com",
            scopes=scopes,
            access_token="ya29.again",
            refresh_token=refresh_token,
            expires_at=there.clock() + ACCESS_LIVES,
        )


async def test_what_is_allowed_later_is_added_and_the_address_may_have_changed(there: Grant) -> None:
    first = await there.connect(allows=(*WHO, *CALENDAR))
    assert await connects_again(there, *WHO, *MAIL, refresh_token=None) == first.id
    (holder,) = await there.granted().holders(there.person)
    assert set(holder.scopes) == {*WHO, *CALENDAR, *MAIL}
    assert holder.email == "ana.souza@example.com"
    assert await there.granted().token(holder) == "ya29.again"
    there.goes_on(timedelta(hours=1))
    assert await there.granted().token(holder) != "ya29.again"


async def test_an_account_that_could_not_be_renewed_is_not_connected(there: Grant) -> None:
    with pytest.raises(RefusedError, match="noRefreshToken"):
        await connects_again(there, *WHO, refresh_token=None)
    assert await there.granted().holders(there.person) == []


async def test_a_lost_account_comes_back_with_what_is_allowed_anew_alone(there: Grant) -> None:
    lost = await there.connect(allows=(*WHO, *CALENDAR, *MAIL))
    there.server.oauth.forget("ana@example.com")
    there.goes_on(timedelta(hours=1))
    with pytest.raises(GrantLostError):
        await there.granted().token(lost)
    back = await there.connect(allows=(*WHO, *CALENDAR))
    assert (back.id, set(back.scopes)) == (lost.id, {*WHO, *CALENDAR})
    assert await there.granted().token(lost)


async def test_of_several_accounts_the_first_is_preferred_until_another_is(there: Grant) -> None:
    first = await there.connect()
    second = await there.connect(there.another("ana@fora.com"))
    assert await there.granted().holders(there.person) == [first, second]
    async with there.chat.session() as session:
        assert await google_accounts.prefer(session, second.id)
        assert not await google_accounts.prefer(session, uuid4())
    assert await there.granted().holders(there.person) == [second, first]
    assert await there.granted().disconnect(there.person, second.id)
    (row,) = await there.chat.rows("select email, preferred from google_accounts where state = 'connected'")
    assert row == {"email": "ana@example.com", "preferred": True}


async def test_an_account_that_comes_back_is_not_preferred_over_one_that_took_its_place(there: Grant) -> None:
    first = await there.connect()
    there.server.oauth.forget("ana@example.com")
    there.goes_on(timedelta(hours=1))
    with pytest.raises(GrantLostError):
        await there.granted().token(first)
    second = await there.connect(there.another("ana@fora.com"))
    await there.connect()
    rows = await there.chat.rows("select id from google_accounts where preferred")
    assert rows == [{"id": second.id}]


async def test_disconnecting_ends_the_consent_at_google_and_erases_what_we_have(there: Grant) -> None:
    holder = await there.connect()
    other = await there.connect(there.another("ana@fora.com"))
    await has_copies(there, holder.id)
    assert await there.granted().disconnect(there.person, holder.id)
    assert [email for _, email in there.server.oauth.grants] == ["ana@fora.com"]
    row = await there.account(holder.id)
    assert (row["state"], row["refresh_token"], row["access_token"]) == ("disconnected", None, None)
    assert await copies(there) == 0
    with pytest.raises(GrantLostError):
        await there.granted().token(holder)
    assert await there.granted().holders(there.person) == [other]
    assert there.lost.told == []


@pytest.mark.parametrize("fault", [faults.broken(503), faults.DROP, faults.SILENCE], ids=["503", "dropped", "silence"])
async def test_an_end_that_google_does_not_confirm_is_not_said_to_be_one(there: Grant, fault: faults.Fault) -> None:
    holder = await there.connect()
    there.server.fails("oauth.revoke", fault)
    assert not await there.granted(seconds=0.3).disconnect(there.person, holder.id)
    assert (await there.account(holder.id))["state"] == "disconnected"
    assert len(there.server.oauth.grants) == 1


async def test_what_has_ended_at_google_before_is_at_its_end(there: Grant) -> None:
    holder = await there.connect()
    there.server.oauth.forget("ana@example.com")
    assert await there.granted().disconnect(there.person, holder.id)
    assert await there.granted().disconnect(there.person, holder.id)
    assert await there.granted().disconnect(there.person, uuid4())


async def test_a_renewal_that_comes_back_after_the_end_brings_nothing_back(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.fails("oauth.token", faults.slow(0.5))
    renewing = asyncio.create_task(there.granted().token(holder))
    while not there.renewals():  # noqa: ASYNC110  nothing tells that a question has come
        await asyncio.sleep(0.01)
    await there.granted().disconnect(there.person, holder.id)
    with pytest.raises(GrantLostError):
        await renewing
    assert (await there.account(holder.id))["access_token"] is None


async def test_a_consent_given_meanwhile_is_not_lost_by_a_no_to_the_one_before(there: Grant) -> None:
    holder = await there.connect()
    there.goes_on(timedelta(hours=1))
    there.server.oauth.forget("ana@example.com")
    there.server.fails("oauth.token", faults.slow(0.5))
    renewing = asyncio.create_task(there.granted().token(holder))
    while not there.renewals():  # noqa: ASYNC110  nothing tells that a question has come
        await asyncio.sleep(0.01)
    await there.connect()
    assert await renewing
    assert there.lost.told == []


async def test_tokens_that_are_moved_open_nowhere(there: Grant, databases: Databases) -> None:
    first = await there.connect()
    second = await there.connect(there.another("ana@fora.com"))
    bia = await there.bia()
    hers = await bia.connect()
    moves = {
        "another account": (second, "access_token, refresh_token", first),
        "another column": (first, "refresh_token, access_token", first),
        "another person": (hers, "access_token, refresh_token", first),
    }
    for to, columns, source in moves.values():
        with psycopg.connect(databases.superuser) as connection:
            connection.execute(
                f"update google_accounts set (access_token, refresh_token) = "
                f"(select {columns} from google_accounts where id = %s) where id = %s",
                [source.id, to.id],
            )
        with pytest.raises(SealedError):
            await there.granted().token(to)
    assert there.server.asked("oauth.*") == []


async def test_nobody_sees_anothers_accounts(there: Grant) -> None:
    holder = await there.connect()
    bia = await there.bia()
    async with bia.chat.session() as session:
        assert await google_accounts.every(session) == []
        assert await google_accounts.one(session, holder.id) is None
        assert not await google_accounts.prefer(session, holder.id)
        assert await session.rows("select refresh_token from google_accounts") == []
    assert await bia.granted().disconnect(bia.person, holder.id)
    assert await there.granted().token(holder)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with there.database.as_worker() as session:
            await session.rows("select * from google_accounts")


async def test_two_people_may_connect_the_same_account(there: Grant) -> None:
    holder, bia = await there.connect(), await there.bia()
    hers = await bia.connect(there.ana)
    assert hers.id != holder.id
    assert await there.granted().token(holder) != await bia.granted().token(hers)


async def keys(there: Grant) -> int:
    return len(await there.chat.rows("select user_id from person_keys"))


async def test_with_the_last_account_goes_the_key_and_every_copy_is_noise(there: Grant) -> None:
    holder = await there.connect()
    other = await there.connect(there.another("ana@fora.com"))
    bia = await there.bia()
    hers = await bia.connect()
    backup = await there.account(holder.id)
    await has_copies(there, holder.id)

    assert await there.granted().disconnect(there.person, holder.id)
    assert (await keys(there), await copies(there)) == (1, 0)
    assert await there.granted().token(other)
    there.server.fails("oauth.revoke", faults.broken(503))
    assert not await there.granted().disconnect(there.person, other.id)
    assert await keys(there) == 0

    back = await there.connect()
    assert await there.granted().token(back)
    async with there.chat.session() as session:
        with pytest.raises(SealBrokenError):
            await Vault(MASTER).open(
                session, backup["refresh_token"], provider=f"google:{holder.id}", column="refresh_token"
            )
    assert await bia.granted().token(hers)


async def test_what_is_being_closed_keeps_the_key_from_going(there: Grant, databases: Databases) -> None:
    holder = await there.connect()
    granted = there.granted()
    async with there.chat.session() as session:
        closing = {"provider": f"google:{holder.id}", "column": "access_token"}
        closed = await granted.vault.close(session, "new", **closing)
        ending = asyncio.create_task(granted.disconnect(there.person, holder.id))
        while not ending.done() and not waiting_for_locks(databases):  # noqa: ASYNC110  nothing tells that it waits
            await asyncio.sleep(0.01)
        await session.run(
            """
            insert into google_accounts (org_id, user_id, id, subject, email, access_token, state, connected_at)
            values (:org_id, :user_id, :id, 'another', 'ana@fora.com', :closed, 'connected', now())
            """,
            id=uuid4(),
            closed=closed,
        )
    assert await ending
    async with there.chat.session() as session:
        assert await granted.vault.open(session, closed, **closing) == "new"


def waiting_for_locks(databases: Databases) -> int:
    with psycopg.connect(databases.superuser) as connection:
        waiting = connection.execute(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        ).fetchone()
    assert waiting
    return int(waiting[0])
