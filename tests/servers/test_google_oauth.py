"""The local Google's OAuth, seen by google-auth-oauthlib and google-auth over HTTP."""

import asyncio
from collections.abc import Sequence
from urllib.parse import urlencode

import google.auth.transport.requests
import httpx
import pytest
from google.auth.exceptions import RefreshError
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import Flow
from google_stage import REDIRECT, Stage, done, refused
from oauthlib.oauth2.rfc6749.errors import InvalidClientError, InvalidGrantError, OAuth2Error

from demo.google.person import led_back

PREFIX = "https://www.googleapis.com/auth/"
WHO = ("openid", PREFIX + "userinfo.email")
EVENTS = PREFIX + "calendar.events"
SEND = PREFIX + "gmail.send"


def flow_of(stage: Stage, *scopes: str, **more: object) -> Flow:
    config = stage.google.client_config(stage.client.id)
    return Flow.from_client_config(
        config, scopes=scopes, redirect_uri=REDIRECT, autogenerate_code_verifier=True, **more
    )


async def code_of(stage: Stage, flow: Flow, *, only: Sequence[str] | None = None, **more: str) -> str:
    url, _ = flow.authorization_url(**{"access_type": "offline", "prompt": "consent", **more})
    return led_back(await stage.ana.answers(url, only=only))["code"]


async def exchanged(flow: Flow, code: str) -> Credentials:
    try:
        await asyncio.to_thread(flow.fetch_token, code=code)
    finally:
        flow.oauth2session.close()
    return flow.credentials


async def refreshed(credentials: Credentials) -> None:
    with google.auth.transport.requests.requests.Session() as session:
        await asyncio.to_thread(credentials.refresh, google.auth.transport.requests.Request(session))


async def test_a_consent_leads_to_a_token_that_works(stage: Stage) -> None:
    flow = flow_of(stage, *WHO, EVENTS)
    url, state = flow.authorization_url(access_type="offline", prompt="consent", login_hint=stage.ana.email)
    back = led_back(await stage.ana.answers(url))
    assert back["state"] == state
    credentials = await exchanged(flow, back["code"])

    assert credentials.refresh_token
    userinfo = await done(stage.service("oauth2", credentials).userinfo().get())
    assert userinfo["email"] == "ana@example.com"
    assert "name" not in userinfo
    events = stage.service("calendar", credentials).events()
    assert (await done(events.list(calendarId="primary")))["items"] == []
    assert await refused(stage.service("calendar", credentials).calendarList().list()) == (
        403,
        "insufficientPermissions",
    )


async def test_who_somebody_is_is_signed(stage: Stage) -> None:
    flow = flow_of(stage, *WHO)
    credentials = await exchanged(flow, await code_of(stage, flow))
    async with httpx.AsyncClient() as http:
        keys = (await http.get(f"{stage.google.url}/oauth2/v3/certs")).json()
    import jwt  # noqa: PLC0415 - the same key as the server's

    key = jwt.PyJWK(keys["keys"][0]).key
    options = {"verify_exp": False, "verify_iat": False}
    said = jwt.decode(credentials.id_token, key, algorithms=["RS256"], audience=stage.client.id, options=options)
    assert (said["iss"], said["email"], said["sub"]) == (
        "https://accounts.google.com",
        stage.ana.email,
        stage.ana.account.id,
    )


async def test_no_is_an_answer(stage: Stage) -> None:
    url, state = flow_of(stage, EVENTS).authorization_url()
    assert led_back(await stage.ana.answers(url, allows=False)) == {"error": "access_denied", "state": state}


async def test_a_box_may_be_left_empty(stage: Stage) -> None:
    """oauthlib raises a Warning where fewer scopes are granted than were asked for, and keeps the token in it."""
    flow = flow_of(stage, EVENTS, SEND)
    code = await code_of(stage, flow, only=[EVENTS])
    with pytest.raises(Warning, match="Scope has changed") as warning:
        await exchanged(flow, code)
    assert warning.value.token["scope"] == [EVENTS]


async def test_who_somebody_is_cannot_be_left_out(stage: Stage) -> None:
    """And openid comes with it, asked for or not: a scope that changed, to oauthlib."""
    flow = flow_of(stage, PREFIX + "userinfo.email", EVENTS)
    code = await code_of(stage, flow, only=[])
    with pytest.raises(Warning, match="Scope has changed") as warning:
        await exchanged(flow, code)
    assert set(warning.value.token["scope"]) == set(WHO)


async def test_the_word_email_comes_back_in_full(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    flow = flow_of(stage, "openid", "email")
    code = await code_of(stage, flow)
    with pytest.raises(Warning, match="Scope has changed"):
        await exchanged(flow, code)
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "1")
    flow = flow_of(stage, "openid", "email")
    credentials = await exchanged(flow, await code_of(stage, flow))
    assert set(credentials.granted_scopes) == {"openid", PREFIX + "userinfo.email"}


async def test_a_code_is_good_once_and_for_ten_minutes(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    code = await code_of(stage, flow)
    await exchanged(flow, code)
    with pytest.raises(InvalidGrantError):
        await exchanged(flow, code)
    late = await code_of(stage, flow)
    stage.passes(minutes=10, seconds=1)
    with pytest.raises(InvalidGrantError):
        await exchanged(flow, late)


async def test_a_code_needs_its_verifier(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    code = await code_of(stage, flow)
    flow.code_verifier = "x" * 64
    with pytest.raises(InvalidGrantError, match="Invalid code verifier"):
        await exchanged(flow, code)
    flow.code_verifier = None
    code = await code_of(stage, flow_of(stage, EVENTS))
    with pytest.raises(InvalidGrantError, match="Missing code verifier"):
        await exchanged(flow, code)


async def test_a_code_is_for_one_client_and_one_address(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    code = await code_of(stage, flow)
    flow.redirect_uri = REDIRECT + "/other"
    with pytest.raises(OAuth2Error, match="redirect_uri_mismatch"):
        await exchanged(flow, code)
    flow = flow_of(stage, EVENTS)
    code = await code_of(stage, flow)
    flow.client_config["client_secret"] = "wrong"
    with pytest.raises(InvalidClientError):
        await exchanged(flow, code)


@pytest.mark.parametrize(
    ("change", "status", "error"),
    [
        ({"client_id": "nobody"}, 401, "invalid_client"),
        ({"redirect_uri": "https://evil.test"}, 400, "redirect_uri_mismatch"),
        ({"scope": "https://www.googleapis.com/auth/everything"}, 400, "invalid_scope"),
        ({"scope": ""}, 400, "invalid_request"),
        ({"response_type": "token"}, 400, "unsupported_response_type"),
        ({"code_challenge": "x", "code_challenge_method": "plain"}, 400, "invalid_request"),
    ],
)
async def test_google_itself_says_what_is_wrong_with_a_link(
    stage: Stage, change: dict[str, str], status: int, error: str
) -> None:
    asked = {"client_id": stage.client.id, "redirect_uri": REDIRECT, "scope": EVENTS, "response_type": "code", **change}
    page = await stage.ana.answers(f"{stage.google.url}/o/oauth2/v2/auth?{urlencode(asked)}")
    assert page.status_code == status
    assert f"Error {status}: {error}" in page.text


async def test_a_refresh_token_comes_with_consent_for_offline_only(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    assert (await exchanged(flow, await code_of(stage, flow, access_type="online"))).refresh_token is None
    flow = flow_of(stage, EVENTS)
    assert (await exchanged(flow, await code_of(stage, flow, prompt="select_account"))).refresh_token is None
    flow = flow_of(stage, EVENTS)
    first = await exchanged(flow, await code_of(stage, flow))
    flow = flow_of(stage, EVENTS)
    second = await exchanged(flow, await code_of(stage, flow))
    assert first.refresh_token != second.refresh_token
    await refreshed(first)
    await refreshed(second)


async def test_scopes_grow(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    first = await exchanged(flow, await code_of(stage, flow))
    flow = flow_of(stage, SEND)
    code = await code_of(stage, flow, include_granted_scopes="true")
    with pytest.raises(Warning, match="Scope has changed") as warning:
        await exchanged(flow, code)
    assert set(warning.value.token["scope"]) == {EVENTS, SEND}
    flow = flow_of(stage, SEND)
    assert (await exchanged(flow, await code_of(stage, flow))).granted_scopes == [SEND]
    assert first.refresh_token


async def test_an_access_token_dies_after_an_hour_and_is_refreshed(stage: Stage) -> None:
    flow = flow_of(stage, EVENTS)
    credentials = await exchanged(flow, await code_of(stage, flow))
    old = credentials.token
    stage.passes(hours=1)
    # The client sees the 401, refreshes and asks again by itself.
    assert (await done(stage.service("calendar", credentials).events().list(calendarId="primary")))["items"] == []
    assert credentials.token != old
    assert [seen.status for seen in stage.google.asked("calendar.*")] == [401, 200]


async def test_a_revoked_grant_is_gone_with_all_its_tokens(stage: Stage) -> None:
    credentials = stage.ana.credentials(EVENTS)
    async with httpx.AsyncClient() as http:
        gone = await http.post(f"{stage.google.url}/revoke", data={"token": credentials.token})
        again = await http.post(f"{stage.google.url}/revoke", data={"token": credentials.token})
    assert (gone.status_code, again.status_code, again.json()["error"]) == (200, 400, "invalid_token")
    with pytest.raises(RefreshError, match="invalid_grant: Token has been expired or revoked"):
        await refreshed(credentials)


async def test_what_the_person_takes_back_at_google_is_an_invalid_grant(stage: Stage) -> None:
    credentials = stage.ana.credentials(EVENTS)
    stage.google.oauth.forget(stage.ana.email)
    with pytest.raises(RefreshError, match="invalid_grant"):
        await done(stage.service("calendar", credentials).events().list(calendarId="primary"))


async def test_grants_of_a_project_in_testing_die_weekly_and_are_for_its_testers(stage: Stage) -> None:
    stage.client.published = False
    url, _ = flow_of(stage, EVENTS).authorization_url()
    assert (await stage.ana.answers(url)).status_code == 403
    stage.client.test_users.add(stage.ana.email)
    flow = flow_of(stage, EVENTS)
    credentials = await exchanged(flow, await code_of(stage, flow))
    stage.passes(days=6)
    await refreshed(credentials)
    stage.passes(days=1)
    with pytest.raises(RefreshError, match="invalid_grant"):
        await refreshed(credentials)


async def test_a_terminal_comes_back_to_any_port_of_its_own_machine(stage: Stage) -> None:
    stage.client = stage.google.oauth.add_client(kind="desktop")
    config = stage.google.client_config(stage.client.id)
    flow = Flow.from_client_config(config, scopes=[EVENTS], redirect_uri="http://127.0.0.1:43210/")
    url, _ = flow.authorization_url(access_type="offline", prompt="consent")
    assert (await exchanged(flow, led_back(await stage.ana.answers(url))["code"])).refresh_token
    flow = Flow.from_client_config(config, scopes=[EVENTS], redirect_uri=REDIRECT)
    assert (await stage.ana.answers(flow.authorization_url()[0])).status_code == 400


async def test_two_people_have_two_grants(stage: Stage) -> None:
    bia = stage.person("bia@example.com")
    stage.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    stage.ana.credentials()
    theirs = stage.service("calendar", bia).events()
    assert (await done(theirs.list(calendarId="primary")))["items"] == []
    stage.google.oauth.forget(stage.ana.email)
    assert (await done(theirs.list(calendarId="primary")))["items"] == []
    assert [seen.account for seen in stage.google.asked("calendar.*")] == [bia.email] * 2
