"""Google's OAuth 2.0: a consent page, a token endpoint and a way to take consent back.

    google.oauth.add_client(redirect_uris=["https://recado.test/oauth/google"])
    # The page is at /o/oauth2/v2/auth; `person.Person` reads and answers it.

Tokens: {"access_token", "expires_in", "scope", "token_type": "Bearer", "refresh_token"?, "id_token"?}.
"""

import base64
import hashlib
import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import parse_qs, urlencode, urlsplit

from demo.google.discovery import SERVICES, document
from demo.google.errors import OAuthError
from demo.google.http import Answer, Request
from demo.google.tokens import Access, Grant, Refresh, id_token
from demo.google.world import World

SHORT = {"email": "userinfo.email", "profile": "userinfo.profile"}
PREFIX = "https://www.googleapis.com/auth/"
CODE_LIVES = timedelta(minutes=10)
ACCESS_LIVES = timedelta(seconds=3599)
TESTING_LIVES = timedelta(days=7)
"""A refresh token of a project that was not published."""


@dataclass
class Client:
    """An OAuth client, as an operator makes one in the Cloud console."""

    id: str
    secret: str
    redirect_uris: list[str]
    kind: Literal["web", "desktop"] = "web"
    published: bool = True
    test_users: set[str] = field(default_factory=set)
    """Of a project in testing, the only ones who may consent."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a consent page asks."""

    id: str
    client: Client
    redirect_uri: str
    scopes: tuple[str, ...]
    state: str
    challenge: str
    offline: bool
    prompt: str
    include_granted: bool
    nonce: str


@dataclass(kw_only=True)
class Code:
    question: Question
    email: str
    scopes: frozenset[str]
    issued: datetime


@dataclass
class OAuth:
    """Clients, questions, codes and grants."""

    world: World
    clients: dict[str, Client] = field(default_factory=dict)
    grants: dict[tuple[str, str], Grant] = field(default_factory=dict)
    """By client and account."""
    questions: dict[str, Question] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    access: dict[str, Access] = field(default_factory=dict)
    rotates: bool = False
    """A renewal ends the refresh token it was asked with and brings another: RFC 6749, 6, allows it, Google does not do it."""

    def add_client(self, *, redirect_uris: Sequence[str] = (), **more: Any) -> Client:
        number = self.world.number()
        client = Client(
            f"{number}-recado.apps.googleusercontent.com", f"GOCSPX-{number:08d}", list(redirect_uris), **more
        )
        self.clients[client.id] = client
        return client

    def forget(self, email: str) -> None:
        """The person takes away every app's access at myaccount.google.com."""
        self.grants = {key: grant for key, grant in self.grants.items() if key[1] != email}

    def granted(self, token: str) -> Access | None:
        """Whose an access token is, while it is good."""
        found = self.access.get(token)
        good = found and (found.client_id, found.email) in self.grants and found.expires > self.world.now()
        alive = good and found.grant is self.grants[found.client_id, found.email]
        return found if alive else None

    def page(self, request: Request) -> Answer:
        """GET /o/oauth2/v2/auth."""
        asked = request.asked
        client = self.clients.get(asked.get("client_id", ""))
        if client is None:
            return _refused_page(401, "invalid_client", "The OAuth client was not found.")
        if not _is_registered(client, asked.get("redirect_uri", "")):
            return _refused_page(
                400, "redirect_uri_mismatch", f"You can't sign in: redirect_uri={asked.get('redirect_uri')}"
            )
        scopes = tuple(dict.fromkeys(_long(scope) for scope in asked.get("scope", "").split()))
        if complaint := _wrong(asked, scopes):
            return _refused_page(400, *complaint)
        question = Question(
            id=f"consent-{self.world.number()}",
            client=client,
            redirect_uri=asked["redirect_uri"],
            scopes=scopes,
            state=asked.get("state", ""),
            challenge=asked.get("code_challenge", ""),
            offline=asked.get("access_type") == "offline",
            prompt=asked.get("prompt", ""),
            include_granted=asked.get("include_granted_scopes") == "true",
            nonce=asked.get("nonce", ""),
        )
        self.questions[question.id] = question
        return _page(question, asked.get("login_hint", ""), list(self.world.accounts))

    def answered(self, request: Request) -> Answer:
        """POST /o/oauth2/consent: {question, account, answer: allow|deny, scope...}, as the page's form sends it."""
        form = parse_qs(request.raw.decode())
        question = self.questions.pop(form["question"][0])
        email = form["account"][0]
        back: dict[str, str] = {"state": question.state} if question.state else {}
        if form["answer"] != ["allow"]:
            return _redirect(question, {**back, "error": "access_denied"})
        client = question.client
        if not client.published and email not in client.test_users:
            return _refused_page(403, "access_denied", "Recado has not completed the Google verification process.")
        # Who somebody is cannot be unticked, and whoever asks for a part of it is told of openid, too.
        who = {scope for scope in question.scopes if scope == "openid" or scope.startswith(PREFIX + "userinfo.")}
        ticked = frozenset(form.get("scope", ())) & frozenset(question.scopes)
        allowed = ticked | who | ({"openid"} if who else frozenset())
        code = f"4/0A{self.world.number():08d}"
        self.codes[code] = Code(question=question, email=email, scopes=allowed, issued=self.world.now())
        return _redirect(question, {**back, "code": code, "scope": " ".join(sorted(allowed))})

    def token(self, request: Request) -> Answer:
        """POST /token."""
        form = request.form
        client = self._client(form, request.headers.get("authorization", ""))
        match form.get("grant_type"):
            case "authorization_code":
                return Answer(body=self._exchanged(client, form))
            case "refresh_token":
                return Answer(body=self._refreshed(client, form))
        raise OAuthError(400, "unsupported_grant_type", f"Invalid grant_type: {form.get('grant_type', '')}")

    def revoke(self, request: Request) -> Answer:
        """POST /revoke: the whole grant goes, whichever of its tokens is named."""
        token = request.form.get("token") or request.asked.get("token", "")
        for key, grant in list(self.grants.items()):
            access = self.access.get(token)
            if token in grant.refresh or (access and access.grant is grant):
                del self.grants[key]
                return Answer(body={})
        raise OAuthError(400, "invalid_token", "Token expired or revoked")

    def _client(self, form: dict[str, str], authorization: str) -> Client:
        given = (form.get("client_id", ""), form.get("client_secret", ""))
        if authorization.startswith("Basic "):
            name, _, secret = base64.b64decode(authorization[6:]).decode().partition(":")
            given = (name, secret)
        client = self.clients.get(given[0])
        if client is None:
            raise OAuthError(401, "invalid_client", "The OAuth client was not found.")
        if client.secret != given[1]:
            raise OAuthError(401, "invalid_client", "Unauthorized")
        return client

    def _exchanged(self, client: Client, form: dict[str, str]) -> dict[str, Any]:
        code = self.codes.pop(form.get("code", ""), None)
        if code is None or code.question.client is not client or self.world.now() - code.issued > CODE_LIVES:
            raise OAuthError(400, "invalid_grant", "Bad Request")
        question = code.question
        if form.get("redirect_uri") != question.redirect_uri:
            raise OAuthError(400, "redirect_uri_mismatch", "Bad Request")
        _check_verifier(question, form.get("code_verifier", ""))
        key = (client.id, code.email)
        before = self.grants.get(key)
        grant = self.grants.setdefault(key, Grant(email=code.email, client_id=client.id))
        scopes = code.scopes | (grant.scopes if question.include_granted else frozenset())
        grant.scopes |= code.scopes
        more: dict[str, str] = {}
        # Whoever consented before gets another one only where consent was asked for again.
        if question.offline and (before is None or "consent" in question.prompt):
            more = {"refresh_token": f"1//0r{self.world.number():08d}"}
            dies = None if client.published else self.world.now() + TESTING_LIVES
            grant.keep(more["refresh_token"], Refresh(scopes=scopes, dies=dies))
        return {**self._issued(grant, scopes, nonce=question.nonce), **more}

    def _refreshed(self, client: Client, form: dict[str, str]) -> dict[str, Any]:
        token = form.get("refresh_token", "")
        for grant in self.grants.values():
            held = grant.refresh.get(token)
            if held and grant.client_id == client.id:
                if held.dies and held.dies <= self.world.now():
                    break
                wanted = frozenset(_long(scope) for scope in form.get("scope", "").split())
                if not wanted <= held.scopes:
                    raise OAuthError(400, "invalid_scope", "Some requested scopes were not granted.")
                return {**self._issued(grant, wanted or held.scopes), **self._rotated(grant, token)}
        raise OAuthError(400, "invalid_grant", "Token has been expired or revoked.")

    def _rotated(self, grant: Grant, token: str) -> dict[str, str]:
        if not self.rotates:
            return {}
        following = f"1//0r{self.world.number():08d}"
        grant.keep(following, grant.refresh.pop(token))
        return {"refresh_token": following}

    def _issued(self, grant: Grant, scopes: frozenset[str], *, nonce: str = "") -> dict[str, Any]:
        text = f"ya29.{self.world.number():08d}"
        expires = self.world.now() + ACCESS_LIVES
        self.access[text] = Access(grant=grant, scopes=scopes, expires=expires)
        account = self.world.accounts[grant.email]
        identity = (
            {"id_token": id_token(account, grant.client_id, scopes, self.world.now(), nonce=nonce)}
            if "openid" in scopes
            else {}
        )
        seconds = int(ACCESS_LIVES.total_seconds())
        whole = {"access_token": text, "expires_in": seconds, "scope": " ".join(sorted(scopes)), "token_type": "Bearer"}
        return {**whole, **identity}


def known_scopes() -> frozenset[str]:
    return frozenset(scope for service in SERVICES for scope in document(service)["auth"]["oauth2"]["scopes"])


def _long(scope: str) -> str:
    return PREFIX + SHORT[scope] if scope in SHORT else scope


def _is_registered(client: Client, uri: str) -> bool:
    if client.kind == "desktop":
        return urlsplit(uri).hostname in {"127.0.0.1", "localhost", "::1"} and uri.startswith("http://")
    return uri in client.redirect_uris


def _wrong(asked: dict[str, str], scopes: tuple[str, ...]) -> tuple[str, str] | None:
    if asked.get("response_type") != "code":
        return "unsupported_response_type", f"Invalid response_type: {asked.get('response_type')}"
    if not scopes:
        return "invalid_request", "Missing required parameter: scope"
    if unknown := set(scopes) - known_scopes():
        return "invalid_scope", f"Some requested scopes were invalid. {sorted(unknown)}"
    if asked.get("code_challenge") and asked.get("code_challenge_method") != "S256":
        return "invalid_request", "Only S256 is taken here."
    return None


def _check_verifier(question: Question, verifier: str) -> None:
    if not question.challenge:
        return
    if not verifier:
        raise OAuthError(400, "invalid_grant", "Missing code verifier.")
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    if digest != question.challenge:
        raise OAuthError(400, "invalid_grant", "Invalid code verifier.")


def _redirect(question: Question, said: dict[str, str]) -> Answer:
    joint = "&" if "?" in question.redirect_uri else "?"
    return Answer(status=302, headers={"location": question.redirect_uri + joint + urlencode(said)})


def _refused_page(status: int, error: str, why: str) -> Answer:
    text = f"<h1>Access blocked</h1><p>Error {status}: {error}</p><p>{html.escape(why)}</p>"
    return Answer(status=status, body=text.encode(), kind="text/html; charset=utf-8")


def _page(question: Question, hint: str, emails: list[str]) -> Answer:
    people = "".join(f"<option {'selected' if email == hint else ''}>{html.escape(email)}</option>" for email in emails)
    boxes = "".join(
        f'<label><input type="checkbox" name="scope" value="{html.escape(scope)}">{html.escape(scope)}</label>'
        for scope in question.scopes
    )
    text = (
        '<form method="post" action="/o/oauth2/consent">'
        f'<input type="hidden" name="question" value="{question.id}"><select name="account">{people}</select>{boxes}'
        '<button name="answer" value="allow">Allow</button><button name="answer" value="deny">Cancel</button></form>'
    )
    return Answer(body=text.encode(), kind="text/html; charset=utf-8")
