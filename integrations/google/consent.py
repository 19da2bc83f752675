"""Consent at Google: where it is asked for, and whose it was that came back. Authorization code with PKCE (S256)."""

import base64
import binascii
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError

from integrations.google import scopes as wanted_by_all
from integrations.google.errors import GoogleError
from integrations.google.tokens import Endpoints, TokenEndpoint, Tokens

ISSUER = "https://accounts.google.com"
_VERIFIER_BYTES = 64
LEEWAY = timedelta(minutes=5)
"""Between our clock and Google's."""


class StrangeAnswerError(GoogleError):
    """What came back does not say whose consent it is, or is not meant for us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A consent that somebody is sent to give."""

    url: str = field(repr=False)
    verifier: str = field(repr=False)
    """Of PKCE: whoever exchanges the code must have it, and nobody else may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """Whose consent it was."""

    subject: str
    """Google's id of the account: an address may change hands."""
    email: str
    tokens: Tokens


@dataclass(frozen=True, slots=True)
class Consent:
    """Of one OAuth client."""

    endpoint: TokenEndpoint

    def begun(self, scopes: Sequence[str], *, redirect_uri: str, state: str, email: str | None = None) -> Begun:
        """Where a browser is sent. `email`: the account that is meant, which Google then proposes.

        Consent is asked for each time, for only then is there a refresh token; what was granted before is included.
        """
        # With it come requests and oauthlib: a fifth of a second, for those who connect.
        from google_auth_oauthlib.flow import Flow  # noqa: PLC0415

        verifier = secrets.token_urlsafe(_VERIFIER_BYTES)
        flow = Flow.from_client_config(
            {
                "web": {
                    "client_id": self.endpoint.client_id,
                    "auth_uri": Endpoints().consent,
                    "token_uri": self.endpoint.endpoints.token,
                }
            },
            scopes=[*wanted_by_all.WHO, *scopes],
            redirect_uri=redirect_uri,
            code_verifier=verifier,
            autogenerate_code_verifier=False,
        )
        try:
            url, _ = flow.authorization_url(
                state=state,
                access_type="offline",
                prompt="consent",
                include_granted_scopes="true",
                nonce=_nonce(verifier),
                **({"login_hint": email} if email else {}),
            )
            # Google's own address even where another server is asked: oauthlib makes no link to one without TLS.
            here = str(url).replace(Endpoints().consent, self.endpoint.endpoints.consent, 1)
            return Begun(url=here, verifier=verifier)
        finally:
            flow.oauth2session.close()

    async def finished(self, code: str, *, verifier: str, redirect_uri: str, issuer: str = "") -> Consented:
        """Exchanges the code that came back; `issuer`: who says that it sent it, where that is said (RFC 9207).

        Raises:
            integrations.google.tokens.InvalidGrantError: it is no code of this consent, or no longer.
            UnavailableError: Google does not say.
            StrangeAnswerError: it does not say who it is, or says it to somebody else.
        """
        if issuer not in {"", ISSUER}:
            raise StrangeAnswerError("issuer")
        tokens = await self.endpoint.exchanged(code, verifier=verifier, redirect_uri=redirect_uri)
        who = self._who(tokens.id_token, nonce=_nonce(verifier))
        return Consented(subject=who.sub, email=who.email, tokens=tokens)

    def _who(self, id_token: str, *, nonce: str) -> "_Who":
        """The claims of an ID token that Google itself just handed to us.

        It came from the token endpoint, by TLS and for our secret, so that its signature proves nothing more: OpenID
        Connect Core 1.0, section 3.1.3.7, item 6. Issuer, audience and time are checked all the same, as its items 2, 3
        and 9 ask.
        """
        try:
            claims = id_token.split(".")[1]
            who = _Who.model_validate_json(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        except (IndexError, binascii.Error, ValidationError, ValueError):
            # Their messages quote what they could not read.
            raise StrangeAnswerError("unreadable") from None
        if who.aud != self.endpoint.client_id:
            raise StrangeAnswerError("audience")
        if who.exp < (self.endpoint.clock() - LEEWAY).timestamp():
            raise StrangeAnswerError("expired")
        # A code of a consent that was asked for without PKCE is good with any verifier: RFC 9700, section 4.5.3.
        if not secrets.compare_digest(who.nonce, nonce):
            raise StrangeAnswerError("nonce")
        if not who.email_verified:
            raise StrangeAnswerError("unverified")
        return who


class _Who(BaseModel):
    iss: Literal["https://accounts.google.com", "accounts.google.com"]
    aud: str
    sub: str
    exp: float
    email: str
    email_verified: bool = False
    nonce: Annotated[str, Field(pattern=r"^[\w-]*$")] = ""


def _nonce(verifier: str) -> str:
    """Goes where everybody can see it, and tells nothing of the verifier: not even its challenge, which is another hash."""
    return base64.urlsafe_b64encode(sha256(b"nonce" + verifier.encode()).digest()).decode().rstrip("=")
