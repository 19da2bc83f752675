"""Connecting an account: a link from the chat, the consent at Google, and the yes in the same chat."""

import asyncio
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from consenting import CALLBACK, PUBLIC, Browser, consenting, link_in
from limits import RateLimitItemPerHour
from postgres import Databases

from bot.web import build_web, readiness_of
from bot.web_google import consents
from demo.google.faults import broken, slow
from integrations.google import scopes
from integrations.google.errors import GrantLostError
from integrations.postgres.database import Database
from language.types import Language

COOKIE = "__Host-recado_google"
WAITING = """
select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()
"""
FIRST = {*scopes.FIRST, *scopes.WHO}


@pytest.mark.parametrize(
    ("language", "says", "asks", "ends"),
    [
        (
            "pt-BR",
            "conectar google",
            "Conectar ana@example.com (agenda, envio de e-mail)?",
            "Conectado: ana@example.com",
        ),
        ("en", "connect google", "Connect ana@example.com (calendar, sending mail)?", "Connected: ana@example.com"),
    ],
    ids=["pt-BR", "en"],
)
async def test_an_account_is_connected_by_one_link_and_a_yes_in_the_chat(
    database_url: str, language: Language, says: str, asks: str, ends: str
) -> None:
    async with consenting(database_url, language=language) as there:
        link = await there.link(says)
        page = await there.browser.consents(link, there.ana)
        assert page.status_code == 200
        assert "ana@example.com" in page.text
        [waits] = await there.starts()
        assert waits["state"] == "answered"
        assert await there.accounts() == []

        [question] = await there.is_told()
        assert asks in question.text
        done = await there.chat.taps(question.buttons[0])

        assert ends in done.text
        [account] = await there.accounts()
        assert (account["email"], account["state"], account["preferred"]) == ("ana@example.com", "connected", True)
        assert account["subject"] == there.ana.account.id
        assert set(account["scopes"]) >= FIRST
        google = there.chat.app.google
        holder = await google.holder(there.chat.known.person, scopes.CALENDAR)
        calendars = await google.ask(holder, "calendar", lambda it: it.calendarList().list())
    assert [each["id"] for each in calendars["items"]] == ["ana@example.com"]


async def test_looking_at_the_link_does_not_use_it_up(database_url: str) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        messenger = there.another_browser()
        pages = [await messenger.http.head(link), *[await messenger.looks(link) for _ in range(5)]]
        page = await there.browser.consents(link, there.ana)
    assert {each.status_code for each in pages} == {200}
    assert page.status_code == 200


async def test_a_page_holds_nothing_but_itself(database_url: str) -> None:
    async with consenting(database_url) as there:
        page = await there.browser.looks(await there.link())
    headers = page.headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert (headers["referrer-policy"], headers["cache-control"]) == ("no-referrer", "no-store")
    assert "<script" not in page.text
    assert "http" not in page.text
    assert 'lang="pt-BR"' in page.text
    [cookie] = headers.get_list("set-cookie")
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/;", "__Host-"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [("pt-BR,pt;q=0.9,en;q=0.8", "Este link não vale mais"), ("de,en;q=0.5", "This link no longer works")],
    ids=["pt", "en"],
)
async def test_a_link_of_nobody_is_answered_in_the_language_of_the_browser(
    database_url: str, asked: str, said: str
) -> None:
    async with consenting(database_url) as there:
        page = await there.another_browser(**{"accept-language": asked}).looks(f"{PUBLIC}/google/start/{'0' * 32}")
    assert page.status_code == 410
    assert said in page.text


async def test_a_link_is_good_once(database_url: str) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        other = there.another_browser()
        page = await other.looks(link)
        assert (await there.browser.goes_on(link)).status_code == 303
        again = await there.browser.goes_on(link)
        late = await other.http.post(link, data={"proof": other.http.cookies[COOKIE]})
    assert page.status_code == 200
    assert (again.status_code, late.status_code) == (403, 410)


async def test_a_link_is_good_for_ten_minutes(database_url: str) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        there.chat.clock.passes(minutes=10)
        assert (await there.browser.looks(link)).status_code == 410


async def test_a_form_elsewhere_cannot_press_the_button(database_url: str) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        await there.browser.looks(link)
        forged = await there.browser.http.post(link, data={"proof": "guessed"})
        without = await there.another_browser().http.post(link, data={"proof": ""})
        huge = await there.browser.http.post(link, content=b"proof=" + b"x" * 5000)
        [start] = await there.starts()
    assert {forged.status_code, without.status_code, huge.status_code} == {403}
    assert start["state"] == "given"


async def test_what_comes_back_through_another_browser_connects_nothing(database_url: str) -> None:
    """Whoever was led to consent by a link of somebody else has not got that somebody's cookie."""
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        page = await there.another_browser().comes_back(back)
        assert page.status_code == 403
        assert await there.is_told() == []
        assert (await there.browser.comes_back(back)).status_code == 200


@pytest.mark.parametrize("change", ["forged", "none", "unsent"])
async def test_a_state_that_was_not_given_leads_nowhere(database_url: str, change: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        [start] = await there.starts()
        states = {"forged": "x" * 43, "none": "", "unsent": f"unsent:{start['id']}"}
        code = back.partition("code=")[2].partition("&")[0]
        page = await there.browser.comes_back(f"{CALLBACK}?state={states[change]}&code={code}")
        assert page.status_code == 410
        assert (await there.starts())[0]["state"] == "opened"


async def test_what_came_back_once_does_not_come_back_again(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        first, again = [await there.browser.comes_back(back) for _ in range(2)]
        told = await there.is_told()
    assert (first.status_code, again.status_code) == (200, 410)
    assert len(told) == 1


async def test_states_of_two_people_cannot_be_swapped(database_url: str) -> None:
    """A code belongs to the verifier of its own start, whoever hands it in."""
    async with consenting(database_url) as there:
        other = await there.bia()
        mine = await there.browser.led_back(await there.link(), there.ana)
        theirs = await other.browser.led_back(await other.link(), other.ana)
        code = theirs.partition("code=")[2].partition("&")[0]
        swapped = mine.replace(mine.partition("code=")[2].partition("&")[0], code)
        page = await there.browser.comes_back(swapped)
        assert page.status_code == 400
        assert "nada foi conectado" in page.text
        assert await there.is_told() == []
        assert (await there.starts())[0]["state"] == "refused"


async def test_a_consent_that_takes_longer_than_ten_minutes_is_too_late(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        there.chat.clock.passes(minutes=10)
        assert (await there.browser.comes_back(back)).status_code == 410


async def test_a_no_at_google_is_taken_kindly(database_url: str) -> None:
    async with consenting(database_url) as there:
        page = await there.browser.consents(await there.link(), there.ana, allows=False)
        assert page.status_code == 200
        assert "Tudo bem" in page.text
        assert await there.is_told() == []
        assert (await there.starts())[0]["state"] == "refused"


async def test_boxes_left_empty_are_left_out(database_url: str) -> None:
    async with consenting(database_url) as there:
        page = await there.browser.consents(await there.link(), there.ana, only=scopes.CALENDAR)
        assert page.status_code == 200
        [question] = await there.is_told()
        assert "Conectar ana@example.com (agenda)?" in question.text
        assert "Ficou sem permissão: envio de e-mail." in question.text
        await there.chat.taps(question.buttons[0])
        [account] = await there.accounts()
    assert set(account["scopes"]) == {*scopes.WHO, *scopes.CALENDAR}


async def test_without_any_box_nothing_is_connected(database_url: str) -> None:
    async with consenting(database_url) as there:
        page = await there.browser.consents(await there.link(), there.ana, only=())
        assert "Nenhuma permissão foi marcada" in page.text
        assert await there.is_told() == []


async def test_a_no_in_the_chat_hands_the_consent_back(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.browser.consents(await there.link(), there.ana)
        [question] = await there.is_told()
        said = await there.chat.taps(question.buttons[1])
        assert "não conectei ana@example.com" in said.text
        assert await there.accounts() == []
        assert there.server.oauth.grants == {}
        [start] = await there.starts()
    assert (start["state"], start["tokens"], start["verifier"]) == ("refused", None, None)


async def test_a_no_takes_nothing_from_whoever_lives_by_the_same_account(database_url: str) -> None:
    async with consenting(database_url) as there:
        bia = await there.bia()
        await bia.connects(who=there.ana)
        await there.browser.consents(await there.link(), there.ana)
        [question] = await there.is_told()
        said = await there.chat.taps(question.buttons[1])
        assert "apaguei o que o Google me deu" in said.text
        google, person = there.chat.app.google, bia.chat.known.person
        theirs = await google.holder(person, scopes.CALENDAR)
        assert await google.ask(theirs, "calendar", lambda it: it.calendarList().list())
        assert there.server.asked("oauth.revoke") == []


async def test_a_yes_by_somebody_else_connects_nothing(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.browser.consents(await there.link(), there.ana)
        other = await there.bia()
        [question] = await there.is_told()
        await other.chat.taps(question.buttons[0])
        await other.chat.says("sim")
        assert await there.accounts() == []
        assert await other.accounts() == []


async def test_a_yes_comes_too_late_after_an_hour(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.browser.consents(await there.link(), there.ana)
        [question] = await there.is_told()
        there.chat.clock.passes(minutes=61)
        await there.chat.taps(question.buttons[0])
        assert await there.accounts() == []


async def test_a_second_account_stands_beside_the_first(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.connects()
        work = there.person("ana@work.test", "Ana")
        await there.connects("conectar outra conta do google", who=work)
        listed = await there.chat.says("quais contas do google?")
        assert listed.shows("ana@example.com (agenda, envio de e-mail) — a principal", "ana@work.test (agenda")
        asked = await there.chat.says("usa a conta ana@work.test como principal")
        assert [each["email"] for each in await there.accounts() if each["preferred"]] == ["ana@work.test"], asked.text


async def test_more_is_allowed_on_the_same_account_by_a_hint_and_kept_with_the_rest(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.connects()
        link = await there.link("liga meu gmail")
        left = await there.browser.goes_on(link)
        assert "login_hint=ana%40example.com" in left.headers["location"]
        assert "include_granted_scopes=true" in left.headers["location"]
        await there.connects("liga meu gmail")
        [account] = await there.accounts()
    assert set(account["scopes"]) == {*FIRST, *scopes.MAIL}


async def test_what_was_asked_before_connecting_is_offered_afterwards(database_url: str) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        async with there.chat.session() as session:
            await session.run("update google_starts set wanted = 'comprar leite amanhã às 10h'")
        await there.browser.consents(link, there.ana)
        [question] = await there.is_told()
        offered = await there.chat.taps(question.buttons[0])
        assert offered.shows(
            "Conectado: ana@example.com", "Antes de conectar você pediu: “comprar leite amanhã às 10h”"
        )
        button = next(each for each in offered.buttons if each.label == "Sim, faz")
        done = await there.chat.taps(button)
    assert "comprar leite" in done.text


async def test_disconnecting_asks_revokes_and_erases(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.connects()
        asked = await there.chat.says("desconecta o google")
        assert "Desconecto ana@example.com?" in asked.text
        [account] = await there.accounts()
        assert account["state"] == "connected"
        done = await there.chat.taps(asked.buttons[0])
        assert "Desconectei ana@example.com" in done.text
        [account] = await there.accounts()
        assert (account["state"], account["refresh_token"]) == ("disconnected", None)
        assert there.server.oauth.grants == {}


async def test_a_lost_grant_is_told_once_with_a_new_link(database_url: str) -> None:
    async with consenting(database_url) as there:
        await there.connects()
        there.server.oauth.forget("ana@example.com")
        there.chat.clock.passes(days=7)
        google = there.chat.app.google
        holder = await google.holder(there.chat.known.person, scopes.CALENDAR)
        with pytest.raises(GrantLostError):
            await google.ask(holder, "calendar", lambda it: it.calendarList().list())
        [told] = await there.is_told()
        assert "venceu depois de 7 dias" in told.text
        assert "ana@example.com" in told.text
        link = link_in(told.text)
        await there.browser.consents(link, there.ana)
        [question] = await there.is_told()
        await there.chat.taps(question.buttons[0])
        [account] = await there.accounts()
    assert account["state"] == "connected"


async def test_google_that_does_not_answer_is_asked_again_by_reloading(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        there.server.fails("oauth.token", broken(503))
        away = await there.browser.comes_back(back)
        assert (away.status_code, "reload this page" in away.text) == (503, True)
        assert (await there.browser.comes_back(back)).status_code == 200


async def test_while_the_database_is_away_nothing_is_lost(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        gone = Database("postgresql://recado_app@127.0.0.1:1/recado", pool_size=1)
        door = consents(gone, there.chat.app.google, there.chat.clock)
        assert door is not None
        away = Browser(build_web(readiness_of(gone), consents=door), **{"accept-language": "pt"})
        away.http.cookies = there.browser.http.cookies
        page = await away.comes_back(back)
        await gone.close()
        assert (page.status_code, "recarregue esta página" in page.text) == (503, True)
        assert (await there.browser.comes_back(back)).status_code == 200


async def test_what_google_gave_and_the_database_did_not_take_needs_another_link(
    database_url: str, databases: Databases
) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        there.server.fails("oauth.token", slow(0.3))
        coming = asyncio.create_task(there.browser.comes_back(back))
        while not there.server.asked("oauth.token"):  # noqa: ASYNC110  nothing tells that a question has come
            await asyncio.sleep(0.01)
        with psycopg.connect(databases.superuser, autocommit=True) as connection, connection.transaction():
            connection.execute("select from google_starts for update")
            while not connection.execute(WAITING).rowcount:  # noqa: ASYNC110  nor that somebody waits
                await asyncio.sleep(0.01)
        page = await coming
        assert page.status_code == 503
        assert "peça outro link" in page.text
        assert "recarregue" not in page.text
        again = await there.browser.comes_back(back)
        assert (again.status_code, "ask for another" in again.text) == (410, True)
        assert "Conectado" in await there.connects()


async def test_strangers_are_counted(database_url: str) -> None:
    async with consenting(database_url) as there:
        app = there.chat.app
        door = consents(app.database, app.google, there.chat.clock)
        assert door is not None
        web = build_web(readiness_of(app.database), consents=replace(door, limit=RateLimitItemPerHour(3)))
        browser = Browser(web)
        codes = [(await browser.looks(f"{PUBLIC}/google/start/{n}")).status_code for n in range(5)]
    assert codes == [410, 410, 410, 429, 429]


async def test_no_secret_is_kept_in_the_open_or_written_to_the_log(
    database_url: str, databases: Databases, capsys: pytest.CaptureFixture[str]
) -> None:
    async with consenting(database_url) as there:
        link = await there.link()
        left = await there.browser.goes_on(link)
        answered = await there.ana.answers(left.headers["location"])
        back = str(answered.headers["location"])
        assert (await there.browser.comes_back(back)).status_code == 200
        [question] = await there.is_told()
        waiting = everything(databases)
        await there.chat.taps(question.buttons[0])
        secrets = {
            link.rpartition("/")[2],
            *(value for value in parse_qs(urlsplit(back).query)["state"]),
            *(value for value in parse_qs(urlsplit(back).query)["code"]),
            there.browser.http.cookies[COOKIE],
            there.client.secret,
            *there.server.oauth.access,
            *(token for grant in there.server.oauth.grants.values() for token in grant.refresh),
        }
        kept = waiting + everything(databases)
    said = capsys.readouterr()
    assert len(secrets) >= 7
    assert [each for each in secrets if each in kept or each in said.out + said.err] == []


def everything(databases: Databases) -> str:
    """Every row of every table, as text."""
    with psycopg.connect(databases.owner) as connection:
        tables = connection.execute(
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables "
            "where schemaname not in ('pg_catalog', 'information_schema')"
        ).fetchall()
        rows = [connection.execute(f"select row_to_json(t)::text from {table} t").fetchall() for (table,) in tables]
    return "\n".join(text for found in rows for (text,) in found)
