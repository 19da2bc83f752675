"""Google's token endpoint: codes and refresh tokens into access tokens, and their end.

Asked by httpx and not by requests_oauthlib, which refuses a local server without a variable in the environment of the whole
process, takes another set of scopes for an error, reckons by the machine's clock, and writes bodies into the log.
"""

import asyncio
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

import httpx
import structlog
from pydantic import BaseModel, ValidationError

from integrations.google.errors import GoogleError, UnavailableError

log = structlog.get_logger()


class InvalidGrantError(GoogleError):
    """The code or the refresh token is no longer good: used, expired or revoked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What Google hands out."""

    access_token: str = field(repr=False)
    expires_at: datetime
    refresh_token: str | None = field(repr=False)
    """Only where consent was asked for; from a renewal, one that takes the place of the one before."""
    id_token: str = field(repr=False)
    """Who it is, signed; empty without the scope openid."""
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """Where a consent is asked for, and where tokens come and go."""

    consent: str = "https://accounts.google.com/o/oauth2/v2/auth"
    token: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
    revoke: str = "https://oauth2.googleapis.com/revoke"


def endpoints(root: str) -> Endpoints:
    """Google's own, or those of another server that has them all."""
    here = root.rstrip("/")
    if not here:
        return Endpoints()
    return Endpoints(consent=f"{here}/o/oauth2/v2/auth", token=f"{here}/token", revoke=f"{here}/revoke")


class _Answer(BaseModel):
    access_token: str
    expires_in: int
    refresh_token: str | None = None
    id_token: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenEndpoint:
    """Of one OAuth client."""

    client_id: str
    client_secret: str = field(repr=False)
    clock: Callable[[], datetime]
    endpoints: Endpoints = field(default_factory=Endpoints)
    seconds: float = 10.0
    """One question may take, all in all."""

    async def exchanged(self, code: str, *, verifier: str, redirect_uri: str) -> Tokens:
        """The tokens of a consent that was just given.

        Raises:
            InvalidGrantError: the code is not good, or not with this verifier and address.
            UnavailableError: Google does not say; a code that was used up so is not good again.
        """
        form = {"code": code, "code_verifier": verifier, "redirect_uri": redirect_uri}
        return await self._tokens({**form, "grant_type": "authorization_code"})

    async def renewed(self, refresh_token: str) -> Tokens:
        """Another access token; asking twice does no harm.

        Raises:
            InvalidGrantError: it was revoked, or has expired.
            UnavailableError: Google does not say.
        """
        return await self._tokens({"refresh_token": refresh_token, "grant_type": "refresh_token"})

    async def revoked(self, token: str) -> bool:
        """Ends the whole consent that a token came of; False when Google does not confirm that it is over."""
        try:
            answer = await self._posted(self.endpoints.revoke, {"token": token})
        except UnavailableError:
            return False
        return answer.is_success or _error(answer) == "invalid_token"

    async def _tokens(self, form: Mapping[str, str]) -> Tokens:
        asked_at = self.clock()
        who = {"client_id": self.client_id, "client_secret": self.client_secret}
        answer = await self._posted(self.endpoints.token, {**form, **who})
        if not answer.is_success:
            raise _refusal(answer)
        try:
            told = _Answer.model_validate_json(answer.content)
        except ValidationError:
            # Its message quotes what it could not read.
            raise UnavailableError("unreadable") from None
        return Tokens(
            access_token=told.access_token,
            expires_at=asked_at + timedelta(seconds=told.expires_in),
            refresh_token=told.refresh_token,
            id_token=told.id_token,
            scopes=tuple(told.scope.split()),
        )

    async def _posted(self, url: str, form: Mapping[str, str]) -> httpx.Response:
        try:
            async with asyncio.timeout(self.seconds), httpx.AsyncClient(verify=_trusted()) as http:
                return await http.post(url, data=form, timeout=self.seconds)
        except (httpx.HTTPError, TimeoutError) as error:
            raise UnavailableError(type(error).__name__) from None


def _refusal(answer: httpx.Response) -> GoogleError:
    error = _error(answer)
    if error == "invalid_grant":
        return InvalidGrantError(error)
    if answer.is_client_error:
        # About this installation's client, as a rule, and not about anybody's account: whoever runs it must know.
        log.error("google refuses our client", code=answer.status_code, reason=error)
    return UnavailableError(f"{answer.status_code} {error}")


def _error(answer: httpx.Response) -> str:
    try:
        told = answer.json()["error"]
    except (ValueError, LookupError, TypeError):
        return "unexplained"
    # A word of the protocol, and nothing longer.
    return told[:40] if isinstance(told, str) and told.replace("_", "").isalpha() else "unexplained"


@cache
def _trusted() -> ssl.SSLContext:
    """Read once: it takes longer than the question."""
    return httpx.create_ssl_context()
