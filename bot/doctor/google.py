"""The checks of Google: whether it is set up, and whether its token endpoint knows our client. Nothing is changed there."""

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
    found = [_reached(settings, language), *await _known(settings, language)]
    return [*found, fine("google", words.TESTING, language)]


def _reached(settings: Settings, language: Language) -> Finding:
    if not settings.public_url:
        return wrong("google", "warn", words.NO_PUBLIC_URL, language)
    entrance = Entrance(configured=True, public_url=settings.public_url)
    return fine("google", words.REDIRECT, language, url=entrance.callback)


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
    clock = _clock(answer, language)
    if "invalid_grant" not in answer.text:
        return [wrong("google", "fail", words.CLIENT_REFUSED, language), *clock]
    return [fine("google", words.CLIENT, language), *clock]


def _clock(answer: httpx.Response, language: Language) -> list[Finding]:
    try:
        theirs = parsedate_to_datetime(answer.headers.get("date", ""))
        skew = abs((utc_now() - theirs).total_seconds())
    except (ValueError, TypeError):
        return []
    if skew <= FAR_APART:
        return []
    return [wrong("google", "warn", words.CLOCK, language, skew=round(skew))]
