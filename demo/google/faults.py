"""Every way the local Google fails, for the next calls of a method.

google.fails("gmail.users.messages.send", ACCEPT_THEN_DROP)
google.fails("calendar.*", too_many(retry_after=2), times=3)
google.fails("oauth.token", broken(503))
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from demo.google import errors
from demo.google.errors import GoogleError


@dataclass(frozen=True, kw_only=True)
class Fault:
    """`refusal` is said instead of doing what was asked; the rest is about how, or whether, an answer comes."""

    refusal: GoogleError | None = None
    accepts: bool = True
    """Whether the call has its effect."""
    then: Literal["answer", "drop", "silence"] = "answer"
    seconds: float = 0.0
    """Before the first byte, or until the other side has had enough."""
    headers: Mapping[str, str] = field(default_factory=dict)


def refuses(status: int, reason: str, message: str, *, domain: str = "global", **headers: str) -> Fault:
    """Any refusal; `retry_after="2"` becomes the header Retry-After."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Fault(refusal=GoogleError(status, reason, message, domain=domain, headers=named), accepts=False)


def too_many(*, retry_after: int | None = None) -> Fault:
    """429, with or without a hint."""
    hint = {} if retry_after is None else {"retry_after": str(retry_after)}
    return refuses(429, "rateLimitExceeded", "Rate Limit Exceeded", domain="usageLimits", **hint)


def broken(status: int = 500) -> Fault:
    names = {500: ("backendError", "Internal error encountered."), 503: ("backendError", "Service unavailable.")}
    reason, message = names.get(status, ("backendError", "Backend Error"))
    return refuses(status, reason, message)


def slow(seconds: float = 30.0) -> Fault:
    """Does it, and answers late."""
    return Fault(seconds=seconds)


UNAUTHORIZED = Fault(refusal=errors.unauthorized(), accepts=False)
RATE_LIMIT = refuses(403, "rateLimitExceeded", "Rate Limit Exceeded", domain="usageLimits")
USER_RATE_LIMIT = refuses(403, "userRateLimitExceeded", "User Rate Limit Exceeded", domain="usageLimits")
CALENDAR_QUOTA = refuses(403, "quotaExceeded", "Calendar usage limits exceeded.", domain="usageLimits")
DAILY_LIMIT = refuses(403, "dailyLimitExceeded", "Daily Limit Exceeded", domain="usageLimits")
INSUFFICIENT = refuses(403, "insufficientPermissions", "Request had insufficient authentication scopes.")
API_DISABLED = refuses(
    403,
    "accessNotConfigured",
    "Gmail API has not been used in project 1 before or it is disabled.",
    domain="usageLimits",
)
NOT_FOUND = refuses(404, "notFound", "Not Found")
DUPLICATE = refuses(409, "duplicate", "The requested identifier already exists.")
FULL_SYNC = refuses(
    410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.", domain="calendar"
)
DELETED = refuses(410, "deleted", "Resource has been deleted")
PRECONDITION = refuses(412, "conditionNotMet", "Precondition Failed")
DROP = Fault(accepts=False, then="drop")
"""Hangs up at once. httplib2 then asks a second time by itself: that call meets the next fault, or none."""
SILENCE = Fault(accepts=False, then="silence")
"""Takes the question and says nothing until the other side hangs up."""
ACCEPT_THEN_DROP = Fault(then="drop")
ACCEPT_THEN_SILENCE = Fault(then="silence")
