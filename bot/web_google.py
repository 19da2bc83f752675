"""Where a consent at Google begins, and where it comes back: a link from a chat, used once, by one browser.

Nobody is logged in here. What is connected, and to whom, is decided in the chat that asked for the link: whoever is led to
consent by somebody else's link sees on the page who asked, and what came back waits, closed, for the yes of that chat.
"""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Literal
from urllib.parse import urlsplit
from uuid import UUID

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from bot import announcing
from bot import web_google_words as words
from bot.clock import Clock
from bot.identity import Known, profile
from bot.web_browser import Cookie, form, same
from bot.web_hooks import neighbourhood
from bot.web_pages import Page, preferred, shown
from integrations.google.client import Google
from integrations.google.consent import Consent, Consented, StrangeAnswerError
from integrations.google.entrance import CALLBACK, START
from integrations.google.errors import UnavailableError
from integrations.google.grants import Granted
from integrations.google.tokens import InvalidGrantError
from integrations.postgres import google_starts
from integrations.postgres.database import Database, Person, Row, Session
from integrations.postgres.errors import DatabaseUnavailableError
from integrations.postgres.invitations import hash_of
from integrations.vault import SealBrokenError
from language.types import Language
from tools._account_words import CHANNELS
from tools._context import Words
from tools._google import ANSWER_LASTS, LINK_LASTS
from tools._google_words import abilities
from tools.google_accounts import CLOSED_TOKENS, provider_of

log = structlog.get_logger()

COOKIE = "recado_google"
LIMIT = RateLimitItemPerMinute(60)
"""Requests from one address."""
WITHIN = 20.0
"""Seconds for all of a request."""
_VERIFIER = "verifier"
_SECRET_BYTES = 32


class _EndError(Exception):
    """What is told instead of going on; in the browser's language where nobody's is known."""

    def __init__(self, title: Words, text: Words, *, status: int, language: Language | None = None) -> None:
        super().__init__(title["en"])
        self.title, self.text, self.status, self.language = title, text, status, language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """A link that was found, and whose it is."""

    known: Known
    row: Row
    channel: str

    @property
    def id(self) -> UUID:
        found: UUID = self.row["id"]
        return found

    @property
    def language(self) -> Language:
        return self.known.language


@dataclass(frozen=True, slots=True, kw_only=True)
class Consents:
    """The routes below /google."""

    database: Database
    google: Google
    granted: Granted
    clock: Clock
    limit: RateLimitItem = LIMIT
    strangers: FixedWindowRateLimiter = field(default_factory=lambda: FixedWindowRateLimiter(MemoryStorage()))

    def mount(self, web: FastAPI) -> None:
        web.add_route(START + "{code}", self.start, methods=["GET", "POST"])
        web.add_route(CALLBACK, self.callback, methods=["GET"])

    async def start(self, request: Request) -> Response:
        """A page with a button, however often it is looked at: messengers look at links. The button uses the link up."""
        return await self._answered(request, self._use if request.method == "POST" else self._look)

    async def callback(self, request: Request) -> Response:
        """What Google redirects to: with a code, or with why there is none. Whoever only asks what is here gets nothing done."""
        if request.method != "GET":
            return Response(status_code=405, headers={"allow": "GET"})
        return await self._answered(request, self._back)

    async def _answered(self, request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        language = preferred(request.headers.get("accept-language", ""))
        if not self.strangers.hit(self.limit, neighbourhood(request)):
            return _told(words.SLOW_TITLE, words.SLOW, language, status=429)
        try:
            async with asyncio.timeout(WITHIN):
                return await answer(request)
        except _EndError as end:
            return _told(end.title, end.text, end.language or language, status=end.status)
        except (DatabaseUnavailableError, UnavailableError, SealBrokenError, TimeoutError) as error:
            log.warning("a consent could not be taken further", reason=type(error).__name__)
            text = words.SEALED if isinstance(error, SealBrokenError) else words.AGAIN
            return _told(words.AGAIN_TITLE, text, language, status=503)

    async def _look(self, request: Request) -> Response:
        start = await self._found("link", str(request.path_params["code"]), state="given")
        told = start.language
        # A second look from the same browser must not make the button of the first one useless.
        secret = self._cookie.given(request) or secrets.token_urlsafe(_SECRET_BYTES)
        what = abilities(start.row["scopes"], told)
        first = words.START[told].format(name=start.known.name, channel=start.channel, what=what)
        page = Page(
            title=words.START_TITLE[told],
            lines=(first, words.START_NEXT[told]),
            button=words.CONTINUE[told],
            hidden={"proof": secret},
        )
        return self._cookie.baked(shown(page, language=told, leads_to=self._consent_origin), secret)

    async def _use(self, request: Request) -> Response:
        """Only from the page itself: a form elsewhere has neither the cookie, which is Lax, nor its copy."""
        proof, cookie = (await form(request)).get("proof", ""), self._cookie.given(request)
        if not cookie or not same(proof, cookie):
            raise _EndError(words.COOKIE_TITLE, words.COOKIE, status=403)
        start = await self._found("link", str(request.path_params["code"]), state="given")
        state, secret = (secrets.token_urlsafe(_SECRET_BYTES) for _ in range(2))
        redirect_uri = self.google.entrance.callback
        begun = await asyncio.to_thread(
            self._consent.begun, start.row["scopes"], redirect_uri=redirect_uri, state=state, email=start.row["email"]
        )
        async with self.database.as_person(start.known.person) as session:
            used = await google_starts.opened(
                session,
                start.id,
                state_hash=hash_of(state),
                cookie_hash=hash_of(secret),
                verifier=await self._closed(session, start.id, begun.verifier, _VERIFIER),
                now=self.clock(),
                lasts=LINK_LASTS,
            )
        if not used:
            raise _gone(start.language)
        return self._cookie.baked(RedirectResponse(begun.url, status_code=303, headers=_QUIET), secret)

    async def _back(self, request: Request) -> Response:
        start = await self._found("state", request.query_params.get("state", ""), state="opened")
        if not same(hash_of(self._cookie.given(request)), start.row["cookie_hash"]):
            raise _EndError(words.COOKIE_TITLE, words.OTHER_BROWSER, status=403, language=start.language)
        verifier = await self._verifier(start)
        await self._first(start)
        if request.query_params.get("error"):
            raise await self._over(start, words.DENIED_TITLE, words.DENIED)
        try:
            consented = await self._exchanged(start, verifier, request.query_params)
        except (InvalidGrantError, StrangeAnswerError) as error:
            log.warning("a consent was not confirmed", reason=type(error).__name__)
            raise await self._over(start, words.COOKIE_TITLE, words.FAILED, status=400) from None
        if not set(start.row["scopes"]) & set(consented.tokens.scopes):
            raise await self._over(start, words.DENIED_TITLE, words.NOTHING)
        try:
            kept = await self._kept(start, consented)
        except DatabaseUnavailableError:
            # A code is good once.
            raise _EndError(words.COOKIE_TITLE, words.SPENT, status=503, language=start.language) from None
        if not kept:
            raise _gone(start.language)
        return _told(words.ANSWERED_TITLE, words.ANSWERED, start.language, email=consented.email, channel=start.channel)

    async def _verifier(self, start: _Start) -> str:
        async with self.database.as_person(start.known.person) as session:
            return await self.granted.vault.open(
                session, start.row["verifier"], provider=provider_of(start.id), column=_VERIFIER
            )

    async def _first(self, start: _Start) -> None:
        """Of two that come back with one state the second is nobody: it would end what the first has brought."""
        async with self.database.as_person(start.known.person) as session:
            first = await google_starts.came_back(session, start.id, state_hash=start.row["state_hash"])
        if not first:
            raise _gone(start.language)

    async def _exchanged(self, start: _Start, verifier: str, said: Mapping[str, str]) -> Consented:
        callback, issuer = self.google.entrance.callback, said.get("iss", "")
        try:
            return await self._consent.finished(
                said.get("code", ""), verifier=verifier, redirect_uri=callback, issuer=issuer
            )
        except UnavailableError:
            async with self.database.as_person(start.known.person) as session:
                await google_starts.may_come_again(session, start.id, state_hash=start.row["state_hash"])
            raise

    async def _kept(self, start: _Start, consented: Consented) -> bool:
        """Closed, until the person says yes in the chat; the question comes with it, or neither does."""
        tokens = consented.tokens
        text = json.dumps(
            {
                "access_token": tokens.access_token,
                "refresh_token": tokens.refresh_token,
                "expires_at": tokens.expires_at.isoformat(),
            }
        )
        now = self.clock()
        async with self.database.as_person(start.known.person) as session:
            kept = await google_starts.answered(
                session,
                start.id,
                account={"subject": consented.subject, "email": consented.email, "scopes": list(tokens.scopes)},
                tokens=await self._closed(session, start.id, text, CLOSED_TOKENS),
                now=now,
                lasts=ANSWER_LASTS,
            )
            where = await announcing.conversation(session, start.row["conversation_id"]) if kept else None
            if where is not None:
                happened = {"happened": "google_answered", "start": str(start.id)}
                await announcing.tell(session, where, happened, key=f"google:{start.id}", now=now)
        return kept

    async def _over(self, start: _Start, title: Words, text: Words, *, status: int = 200) -> _EndError:
        async with self.database.as_person(start.known.person) as session:
            await google_starts.ended(session, start.id, state="refused")
        return _EndError(title, text, status=status, language=start.language)

    async def _found(self, by: Literal["link", "state"], secret: str, *, state: str) -> _Start:
        """Raises _EndError where it leads nowhere, or nowhere any more."""
        async with self.database.as_worker() as session:
            found = await google_starts.found(session, by=by, hashed=hash_of(secret)) if secret else None
        if found is None:
            raise _gone(None)
        async with self.database.as_person(Person(found["org_id"], found["user_id"])) as session:
            row = await google_starts.one(session, found["id"])
            known = await profile(session)
            where = None if row is None else await announcing.conversation(session, row["conversation_id"])
        if row is None or where is None or row["state"] != state or row["expires_at"] <= self.clock():
            raise _gone(known.language)
        return _Start(known=known, row=row, channel=CHANNELS.get(where["channel"], where["channel"]))

    async def _closed(self, session: Session, start_id: UUID, text: str, column: str) -> bytes:
        return await self.granted.vault.close(session, text, provider=provider_of(start_id), column=column)

    @property
    def _cookie(self) -> Cookie:
        by_tls = self.google.entrance.public_url.startswith("https:")
        return Cookie(of=COOKIE, lasts=LINK_LASTS + timedelta(minutes=1), by_tls=by_tls)

    @property
    def _consent_origin(self) -> str:
        parts = urlsplit(self.granted.endpoint.endpoints.consent)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def _consent(self) -> Consent:
        return Consent(self.granted.endpoint)


def consents(database: Database, google: Google, clock: Clock) -> Consents | None:
    """The routes, where this installation has Google and browsers reach it."""
    entrance, granted = google.entrance, google.grants
    if not entrance.configured or not entrance.public_url or not isinstance(granted, Granted):
        return None
    return Consents(database=database, google=google, granted=granted, clock=clock)


_QUIET = {"referrer-policy": "no-referrer"}


def _gone(language: Language | None) -> _EndError:
    return _EndError(words.GONE_TITLE, words.GONE, status=410, language=language)


def _told(title: Words, text: Words, language: Language, *, status: int = 200, **facts: str) -> Response:
    lines = [text[language].format(**facts)]
    if status == HTTPStatus.OK:
        lines.append(words.CLOSE[language])
    return shown(Page(title=title[language], lines=lines), language=language, status=status)
