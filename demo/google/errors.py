"""How Google says no.

Two families. Calendar and Drive: {"error": {"errors": [{"domain", "reason", "message", "locationType"?, "location"?}],
"code", "message"}}. Gmail and OAuth's userinfo say the same and add {"status": "NOT_FOUND", "details"?: [...]}.
The token endpoint has its own: {"error": "invalid_grant", "error_description": "..."}.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Body = dict[str, Any]

STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    412: "FAILED_PRECONDITION",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
}


@dataclass
class GoogleError(Exception):
    """An answer that is a refusal."""

    status: int
    reason: str
    message: str
    domain: str = "global"
    location: str = ""
    location_type: str = "parameter"
    headers: Mapping[str, str] = field(default_factory=dict)
    details: tuple[Body, ...] = ()

    def body(self, service: str) -> Body:
        """In the shape of that service."""
        where = {"locationType": self.location_type, "location": self.location} if self.location else {}
        errors = [{"domain": self.domain, "reason": self.reason, "message": self.message, **where}]
        whole: Body = {"errors": errors, "code": self.status, "message": self.message}
        if service == "gmail":
            whole["status"] = STATUSES.get(self.status, "UNKNOWN")
        if self.details:
            whole["details"] = list(self.details)
        return {"error": whole}


@dataclass
class OAuthError(Exception):
    """What the token and revocation endpoints refuse."""

    status: int
    error: str
    description: str

    def body(self) -> Body:
        return {"error": self.error, "error_description": self.description}


def bad_request(message: str, *, reason: str = "badRequest", location: str = "") -> GoogleError:
    return GoogleError(400, reason, message, location=location)


def invalid(message: str, *, location: str = "") -> GoogleError:
    return bad_request(message, reason="invalid", location=location)


def required(message: str, *, location: str = "") -> GoogleError:
    return bad_request(message, reason="required", location=location)


def not_found(message: str = "Not Found") -> GoogleError:
    return GoogleError(404, "notFound", message)


def no_entity() -> GoogleError:
    """Gmail's 404."""
    return not_found("Requested entity was not found.")


def unauthorized() -> GoogleError:
    return GoogleError(
        401,
        "authError",
        "Invalid Credentials",
        location="Authorization",
        location_type="header",
        headers={"www-authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"'},
    )


def out_of_scope(service: str, scopes: list[str]) -> GoogleError:
    """The grant lacks every scope that would do."""
    challenge = f'Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="{" ".join(scopes)}"'
    return GoogleError(
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        headers={"www-authenticate": challenge},
        details=(
            {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "domain": "googleapis.com",
                "metadata": {"service": f"{service}.googleapis.com"},
            },
        ),
    )
