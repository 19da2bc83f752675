"""The checks of Google: whether it is set up, and whether it knows our client and where it may send people back. Nothing is changed there."""

import base64
import binascii
from email.utils import parsedate_to_datetime

import httpx

from bot.clock import utc_now
from bot.doctor import google_words as words
from bot.doctor.finding import Finding, fine, wrong
from bot.settings import Settings
from integrations.google.entrance import Entrance
from integrations.google.tokens import endpoints
from language.types import Language

WITHIN = 10.0
FAR_APART = 60.0
"""Seconds by which a clock may differ."""


async def google_findings(settings: Settings, language: Language) -> list[Finding]:
    """What an operator can put right."""
    if not settings.google_client_id:
        return [fine("google", words.NONE, language)]
    found = [await _reached(settings, language), *await _known(settings, language)]
    return [*found, fine("google", words.TESTING, language)]


async def _reached(settings: Settings, language: Language) -> Finding:
    if not settings.public_url:
        return wrong("google", "warn", words.NO_PUBLIC_URL, language)
    callback = Entrance(configured=True, public_url=settings.public_url).callback
    if await _is_refused(settings, callback):
        return wrong("google", "fail", words.MISMATCH, language, url=callback)
    return fine("google", words.REDIRECT, language, url=callback)


async def _is_refused(settings: Settings, callback: str) -> bool:
    """Whether the consent page turns the address away; where it does not say so plainly, it is taken for right."""
    asked = {
        "client_id": settings.google_client_id,
        "redirect_uri": callback,
        "response_type": "code",
        "scope": "openid",
    }
    try:
        async with httpx.AsyncClient(timeout=WITHIN) as http:
            answer = await http.get(endpoints(settings.google_api_url).consent, params=asked)
    except httpx.HTTPError:
        return False
    leads = httpx.QueryParams(httpx.URL(answer.headers.get("location", "")).query).get("authError", "")
    return "redirect_uri_mismatch" in f"{answer.text}{_decoded(leads)}"


def _decoded(text: str) -> str:
    """Google's redirect to its page of errors holds the word among others, in base64."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("latin-1")
    except (binascii.Error, ValueError):
        return ""


async def _known(settings: Settings, language: Language) -> list[Finding]:
    """A refresh token that there is not: Google looks at the client first, and then says `invalid_grant`."""
    url = endpoints(settings.google_api_url).token
    form = {
        "client_id": settings.google_client_id,
        "client_secret": settings.google_client_secret,
        "grant_type": "refresh_token",
        "refresh_token": "none",
    }
    try:
        async with httpx.AsyncClient(timeout=WITHIN) as http:
            answer = await http.post(url, data=form)
    except httpx.HTTPError:
        return [wrong("google", "warn", words.UNREACHABLE, language, url=url)]
    return [_client(answer, language), *_clock(answer, language)]


def _client(answer: httpx.Response, language: Language) -> Finding:
    if answer.is_server_error:
        return wrong("google", "warn", words.AWAY, language, status=answer.status_code)
    if "invalid_grant" in answer.text:
        return fine("google", words.CLIENT, language)
    # Google has one error for both, and two descriptions.
    refused = words.CLIENT_UNKNOWN if "not found" in answer.text else words.CLIENT_REFUSED
    return wrong("google", "fail", refused, language)


def _clock(answer: httpx.Response, language: Language) -> list[Finding]:
    try:
        theirs = parsedate_to_datetime(answer.headers.get("date", ""))
        skew = abs((utc_now() - theirs).total_seconds())
    except (ValueError, TypeError):
        return []
    if skew <= FAR_APART:
        return []
    return [wrong("google", "warn", words.CLOCK, language, skew=round(skew))]
