"""Small pages for a browser that comes with a link of ours: no script, nothing from elsewhere, nothing told to anybody."""

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from fastapi import Response
from fastapi.responses import HTMLResponse

from language.types import LANGUAGES, Language

_STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.2rem;color:#222;background:#fff}"
    "h1{font-size:1.4rem}button{font:inherit;padding:.7em 1.4em;border:0;border-radius:.5em;background:#1a73e8;color:#fff}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}"
)
_STYLE_HASH = base64.b64encode(sha256(_STYLE.encode()).digest()).decode()
_SPOKEN = re.compile(r"(?:^|,)\s*([a-z]{2,3})[\w-]*\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?", re.IGNORECASE)
_LONGEST_HEADER = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A heading, some sentences, and at most one button."""

    title: str
    lines: Sequence[str]
    button: str = ""
    hidden: Mapping[str, str] | None = None
    """What the button hands in, to the address of the page itself."""


def shown(page: Page, *, language: Language, status: int = 200, leads_to: str = "") -> Response:
    """The page as it is sent. `leads_to`: an origin to which its button may redirect."""
    button = ""
    if page.button:
        fields = "".join(
            f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
            for name, value in (page.hidden or {}).items()
        )
        button = f'<form method="post">{fields}<button>{escape(page.button)}</button></form>'
    text = "".join(f"<p>{escape(line)}</p>" for line in page.lines)
    body = (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(page.title)}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style><h1>{escape(page.title)}</h1>{text}{button}</html>"
    )
    return HTMLResponse(body, status_code=status, headers=_headers(leads_to))


def preferred(accept_language: str) -> Language:
    """What a browser would rather read: Portuguese or English."""
    asked = _SPOKEN.findall(accept_language[:_LONGEST_HEADER])
    ranked = sorted(asked, key=lambda each: -float(each[1] or 1))
    ours: Mapping[str, Language] = {each.partition("-")[0]: each for each in LANGUAGES}
    return next((ours[name.lower()] for name, _ in ranked if name.lower() in ours), "en")


def _headers(leads_to: str) -> Mapping[str, str]:
    policy = (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self' {leads_to}".rstrip(),
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
    return {
        "content-security-policy": "; ".join(policy),
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
    }
