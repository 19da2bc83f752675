"""The door that Evolution delivers to: an address nobody guesses, and a signature it makes for each delivery."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime

import jwt

from bot.channel import ForgedError

_LEEWAY = 60.0
"""Seconds that two machines' clocks may differ."""
_LATEST = 2.0**53
"""No clock shows more seconds."""


def path_of(secret: str, instance: str) -> str:
    return f"/hooks/evolution/{_derived(secret, 'path', instance)[:32]}"


def key_of(secret: str, instance: str) -> str:
    """What Evolution signs its deliveries with."""
    return _derived(secret, "jwt", instance)


def check(headers: Mapping[str, str], key: str, *, now: datetime) -> None:
    """The signature says who delivers and until when; it does not cover the body.

    Raises:
        ForgedError: it is not there, not by this key, or too old.
    """
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.casefold() != "bearer":
        raise ForgedError("no signature")
    try:
        # The time is ours to tell, so the library does not look at it.
        claims = jwt.decode(
            token.strip(),
            key,
            algorithms=["HS256"],
            options={
                "require": ["exp", "app", "action"],
                "verify_exp": False,
                "verify_iat": False,
                "verify_nbf": False,
                "verify_aud": False,
            },
        )
    except (jwt.InvalidTokenError, ValueError, RecursionError):
        raise ForgedError("a wrong signature") from None
    expires = claims["exp"]
    if (claims["app"], claims["action"]) != ("evolution", "webhook"):
        raise ForgedError("a signature for something else")
    if isinstance(expires, bool) or not isinstance(expires, int | float):
        raise ForgedError("a signature without an end")
    # Compared as it came: adding to a number without end fails, and no comparison with what is no number holds.
    if not now.timestamp() - _LEEWAY <= expires <= _LATEST:
        raise ForgedError("an old signature")


def _derived(secret: str, what: str, instance: str) -> str:
    return hmac.new(secret.encode(), f"evolution:{what}:{instance}".encode(), hashlib.sha256).hexdigest()
