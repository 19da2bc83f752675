"""What a browser hands in on pages of ours: a cookie that is a secret of its own, and a small form."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from hmac import compare_digest
from typing import TypeVar
from urllib.parse import parse_qs

from fastapi import Request, Response
from starlette.requests import ClientDisconnect

_LARGEST_FORM = 1024
Sent = TypeVar("Sent", bound=Response)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """Tells one browser from another while something lasts."""

    of: str
    lasts: timedelta
    by_tls: bool

    @property
    def name(self) -> str:
        # With this prefix no neighbour under the same domain can plant one of theirs: RFC 6265bis, section 4.1.3.
        return f"__Host-{self.of}" if self.by_tls else self.of

    def given(self, request: Request) -> str:
        return request.cookies.get(self.name, "")

    def baked(self, response: Sent, secret: str) -> Sent:
        response.set_cookie(
            self.name,
            secret,
            max_age=int(self.lasts.total_seconds()),
            path="/",
            secure=self.by_tls,
            httponly=True,
            samesite="lax",
        )
        return response


async def form(request: Request) -> Mapping[str, str]:
    """The fields of a small form; none where it is large, or whoever sent it went away."""
    body = bytearray()
    with suppress(ClientDisconnect):
        async for chunk in request.stream():
            body += chunk
            if len(body) > _LARGEST_FORM:
                return {}
    return {name: each[-1] for name, each in parse_qs(body.decode("latin-1")).items()}


def same(one: str, other: str) -> bool:
    """In constant time."""
    return compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))
