"""Attacks on the way to a consent and back: what was made up gets nowhere, and a browser that is misused connects nothing."""

import asyncio
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from consenting import CALLBACK, PUBLIC, Browser, Consenting, consenting

from demo.google.faults import slow

COOKIE = "__Host-recado_google"
HTML = "<script>alert(1)</script>"
STRANGE = {
    "forged": {"state": "x" * 43, "code": "4/0A"},
    "html": {"state": HTML, "error": HTML, "error_description": HTML, "error_uri": f"javascript:{HTML}"},
    "huge": {"state": "s" * 30_000, "code": "c" * 30_000},
    "elsewhere": {
        "state": "x",
        "redirect_uri": "https://evil.test",
        "next": "//evil.test",
        "continue": "https://evil.test",
    },
    "lines": {"state": "x\r\nSet-Cookie: a=b", "code": "y\r\nLocation: https://evil.test"},
    "nothing": {"state": "\x00", "code": "\x00"},
    "a hash": {"state": "unsent:", "code": "' or 1=1 --"},
}


async def test_requests_that_are_made_up_get_nowhere_and_are_not_repeated_in_the_answer(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        http = there.browser.http
        made_up = [await http.get(f"{CALLBACK}?{urlencode(query)}") for query in STRANGE.values()]
        made_up += [
            await http.get(f"{CALLBACK}?{query}")
            for query in ("%ff=%fe&state=%ed%a0%80", "state", "&&&==", "a" * 50_000)
        ]
        made_up += [
            await http.get(f"{PUBLIC}/google/start/{code}") for code in ("%00", "%ff", "%0d%0aa:b", "x" * 60_000, HTML)
        ]
        made_up += [await http.request(method, back) for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS")]
        made_up += [
            await http.put(f"{PUBLIC}/google/start/x"),
            await http.get(f"{PUBLIC}/google/start/x/../../callback"),
        ]
        made_up.append(await http.get(back, headers={"cookie": f"{COOKIE}=; {COOKIE}=\xff".encode("latin-1")}))
        assert {each.status_code for each in made_up} <= {403, 404, 405, 410}
        told = "".join(f"{each.text}{each.headers}" for each in made_up)
        assert [word for word in ("evil", "script", "alert", "a=b", "x" * 43) if word in told] == []
        assert all("location" not in each.headers for each in made_up)
        assert [start["state"] for start in await there.starts()] == ["opened"]
        assert there.server.asked("oauth.token") == []
        assert (await there.browser.comes_back(back)).status_code == 200


async def test_what_google_and_people_are_called_is_no_markup(database_url: str) -> None:
    async with consenting(database_url) as there:
        async with there.chat.session() as session:
            await session.run("update users set name = :name where id = :user_id", name=HTML)
        page = await there.browser.looks(await there.link())
        assert "&lt;script&gt;" in page.text
        assert HTML not in page.text
        back = await there.browser.led_back(await there.link(), there.ana, allows=False)
        page = await there.browser.comes_back(f"{back}&{urlencode({'error_description': HTML, 'iss': HTML})}")
        assert "alert" not in page.text


async def test_a_code_that_was_slipped_in_connects_nothing(database_url: str) -> None:
    """One of another's consent, asked for without PKCE, so that any verifier is good; and one that another server sent."""
    async with consenting(database_url) as there:
        eve = there.person("eve@example.com")
        left = (await there.browser.goes_on(await there.link())).headers["location"]
        asked = {name: each[-1] for name, each in parse_qs(urlsplit(left).query).items()}
        assert (asked["code_challenge_method"], len(asked["code_challenge"])) == ("S256", 43)
        bare = {name: text for name, text in asked.items() if not name.startswith("code_challenge") and name != "nonce"}
        for more in ({}, {"nonce": "guessed"}):
            hers = await eve.answers(left.partition("?")[0] + "?" + urlencode({**bare, **more}))
            page = await there.browser.comes_back(hers.headers["location"])
            assert (page.status_code, "nada foi conectado" in page.text) == (400, True)
            assert await there.is_told() == []
            left = (await there.browser.goes_on(await there.link())).headers["location"]
            bare["state"] = parse_qs(urlsplit(left).query)["state"][0]

        exchanged = len(there.server.asked("oauth.token"))
        back = await there.browser.led_back(await there.link(), there.ana)
        page = await there.browser.comes_back(f"{back}&iss=https%3A%2F%2Fevil.test")
        assert page.status_code == 400
        assert len(there.server.asked("oauth.token")) == exchanged
        assert (await there.browser.comes_back(back)).status_code == 410
        back = await there.browser.led_back(await there.link(), there.ana)
        assert (await there.browser.comes_back(f"{back}&iss=https%3A%2F%2Faccounts.google.com")).status_code == 200


async def test_who_comes_back_while_the_first_is_not_done_harms_nothing(database_url: str) -> None:
    async with consenting(database_url) as there:
        back = await there.browser.led_back(await there.link(), there.ana)
        there.server.fails("oauth.token", slow(0.3))
        first = asyncio.create_task(there.browser.comes_back(back))
        while not there.server.asked("oauth.token"):  # noqa: ASYNC110  nothing tells that a question has come
            await asyncio.sleep(0.01)
        later = [await there.browser.comes_back(each) for each in (back, back.replace("code=", "error=denied&was="))]
        assert ([each.status_code for each in later], (await first).status_code) == ([410, 410], 200)
        [question] = await there.is_told()
        assert "Conectado: ana@example.com" in (await there.chat.taps(question.buttons[0])).text


async def test_a_link_of_somebody_else_connects_nothing_to_them(database_url: str) -> None:
    """Eve sends Ana to Google with a state of her own, and plants a cookie from a neighbouring address."""
    async with consenting(database_url) as there:
        eve = await there.bia()
        back = await eve.browser.led_back(await eve.link(), there.ana)
        hers = eve.browser.http.cookies[COOKIE]
        for cookie in ({}, {"recado_google": hers}, {COOKIE: "x"}, {COOKIE: hers + "x"}):
            page = await browser_with(there, cookie).comes_back(back)
            assert page.status_code == 403
        assert await eve.is_told() == []
        assert [start["state"] for start in await eve.starts()] == ["opened"]


def browser_with(there: Consenting, cookies: dict[str, str]) -> Browser:
    browser = there.another_browser()
    browser.http.cookies = httpx.Cookies(cookies)
    return browser
