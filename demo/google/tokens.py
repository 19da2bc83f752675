"""What OAuth hands out, and the key that signs who somebody is."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from demo.google.world import Account

KEY_ID = "local"
MOST = 100
"""Refresh tokens of one person for one client."""


@dataclass(kw_only=True, eq=False)
class Grant:
    """What one person lets one client do; all its tokens die with it."""

    email: str
    client_id: str
    scopes: frozenset[str] = frozenset()
    refresh: "dict[str, Refresh]" = field(default_factory=dict)
    """Refresh tokens; a new one leaves the older ones good, up to `MOST`."""

    def keep(self, token: str, refresh: "Refresh") -> None:
        self.refresh[token] = refresh
        if len(self.refresh) > MOST:
            # The oldest goes, and nobody is told.
            del self.refresh[next(iter(self.refresh))]


@dataclass(frozen=True, kw_only=True)
class Refresh:
    """What a refresh token is good for, and until when."""

    scopes: frozenset[str]
    dies: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Access:
    """An access token."""

    grant: Grant
    scopes: frozenset[str]
    expires: datetime

    @property
    def email(self) -> str:
        return self.grant.email

    @property
    def client_id(self) -> str:
        return self.grant.client_id


@cache
def _key() -> rsa.RSAPrivateKey:
    """Made once a run: it takes a tenth of a second."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def id_token(account: Account, client_id: str, scopes: frozenset[str], now: datetime, *, nonce: str = "") -> str:
    """{"iss", "aud", "azp", "sub", "iat", "exp", "email"?, "email_verified"?, "name"?, "nonce"?}, RS256."""
    seconds = int(now.timestamp())
    said: dict[str, Any] = {"iss": "https://accounts.google.com", "aud": client_id, "azp": client_id, "sub": account.id}
    if any(scope.endswith("userinfo.email") for scope in scopes):
        said |= {"email": account.email, "email_verified": True}
    if any(scope.endswith("userinfo.profile") for scope in scopes):
        said |= {"name": account.name, "locale": account.locale}
    said |= {"nonce": nonce} if nonce else {}
    whole = {**said, "iat": seconds, "exp": seconds + 3599}
    return jwt.encode(whole, _key(), algorithm="RS256", headers={"kid": KEY_ID})


def certificates() -> dict[str, Any]:
    """GET /oauth2/v3/certs."""
    key = jwt.algorithms.RSAAlgorithm.to_jwk(_key().public_key(), as_dict=True)
    return {"keys": [{**key, "kid": KEY_ID, "use": "sig", "alg": "RS256"}]}
