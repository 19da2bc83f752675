"""The methods of Google's services, as the discovery documents in google-api-python-client describe them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

import googleapiclient

Schema = Mapping[str, Any]
SERVICES = {"calendar": "v3", "gmail": "v1", "drive": "v3", "oauth2": "v2"}
_DOCUMENTS = Path(googleapiclient.__file__).parent / "discovery_cache" / "documents"
Door = Literal["call", "upload"]


@dataclass(frozen=True, kw_only=True)
class Method:
    """One method: `calendar.events.insert`."""

    id: str
    service: str
    verb: str
    path: str
    """Below the server's root: calendar/v3/calendars/{calendarId}/events."""
    parameters: Mapping[str, Schema]
    """Those of every method of the service included."""
    request: str
    """The name of its body's schema; empty where it takes none."""
    response: str
    scopes: tuple[str, ...]
    downloads: bool
    uploads: bool

    @property
    def places(self) -> int:
        return self.path.count("{")


@cache
def document(service: str) -> Schema:
    file = _DOCUMENTS / f"{service}.{SERVICES[service]}.json"
    whole: Schema = json.loads(file.read_text(encoding="utf-8"))
    return whole


def schema(service: str, name: str) -> Schema:
    found: Schema = document(service)["schemas"][name]
    return found


@cache
def methods(service: str) -> tuple[Method, ...]:
    """Those with fewer places in their path first: files/generateIds goes before files/{fileId}."""
    return tuple(sorted(_methods(service, document(service)), key=lambda method: method.places))


def _methods(service: str, node: Schema) -> Iterator[Method]:
    whole = document(service)
    for described in node.get("methods", {}).values():
        yield Method(
            id=described["id"],
            service=service,
            verb=described["httpMethod"],
            path=whole["servicePath"] + described["path"],
            parameters={**whole["parameters"], **described.get("parameters", {})},
            request=described.get("request", {}).get("$ref", ""),
            response=described.get("response", {}).get("$ref", ""),
            scopes=tuple(described.get("scopes", ())),
            downloads=bool(described.get("supportsMediaDownload")),
            uploads=bool(described.get("supportsMediaUpload")),
        )
    for below in node.get("resources", {}).values():
        yield from _methods(service, below)


def found(verb: str, path: str) -> tuple[Method, dict[str, str], Door] | None:
    """The method behind a path, what stands in the path's places, and the door it came through."""
    plain = path.lstrip("/")
    uploaded = re.sub(r"^(resumable/)?upload/", "", plain)
    door: Door = "call" if uploaded == plain else "upload"
    for service in SERVICES:
        for method in methods(service):
            if method.verb == verb and (match := _pattern(method.path).fullmatch(uploaded)):
                if door == "upload" and not method.uploads:
                    return None
                return method, {name: unquote(text) for name, text in match.groupdict().items()}, door
    return None


@cache
def _pattern(path: str) -> re.Pattern[str]:
    pieces = re.split(r"(\{\+?\w+\})", path)
    return re.compile(
        "".join(
            f"(?P<{piece.strip('{}+')}>{'.+' if '+' in piece else '[^/]+'})"
            if piece.startswith("{")
            else re.escape(piece)
            for piece in pieces
        )
    )
