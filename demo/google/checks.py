"""Requests and answers against their schemas.

Google itself lets some unknown fields pass; here nothing does, so that a typing error is found by a test.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from demo.google.discovery import Method, Schema, schema
from demo.google.errors import GoogleError, bad_request, invalid, required

_WIDTHS = {
    "int32": (-(2**31), 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint64": (0, 2**64 - 1),
}
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.IGNORECASE)


def typed_query(method: Method, pairs: tuple[tuple[str, str], ...], places: Mapping[str, str]) -> dict[str, Any]:
    """What the path and the query say, in the types that the document gives them."""
    given: dict[str, list[str]] = {name: [text] for name, text in places.items()}
    for name, text in pairs:
        described = method.parameters.get(name)
        if described is None or (described["location"] == "path" and name not in places):
            raise bad_request(
                f"Invalid JSON payload received. Unknown name {_quoted(name)}: Cannot bind query parameter. "
                f"Field '{name}' could not be found in request message.",
                reason="invalidParameter",
                location=name,
            )
        given.setdefault(name, []).append(text)
    for name, described in method.parameters.items():
        if described.get("required") and not any(given.get(name, ())):
            raise required(f"Required parameter: {name}", location=name)
    return {name: _typed(name, method.parameters[name], texts) for name, texts in given.items()}


def _typed(name: str, described: Schema, texts: list[str]) -> Any:
    if described.get("repeated"):
        return [_one(name, described, text) for text in texts]
    if len(texts) > 1:
        raise invalid(f"Repeated parameter: {name}", location=name)
    return _one(name, described, texts[0])


def _one(name: str, described: Schema, text: str) -> Any:
    refusal = invalid(f"Invalid value for: {name}: {text!r}", location=name)
    match described["type"]:
        case "boolean":
            if text not in {"true", "false"}:
                raise refusal
            return text == "true"
        case "integer":
            least, most = int(described.get("minimum", -(2**63))), int(described.get("maximum", 2**63))
            if not re.fullmatch(r"-?\d+", text) or not least <= int(text) <= most or not _wide(described, int(text)):
                raise bad_request(str(refusal.message), reason="invalidParameter", location=name)
            return int(text)
    if described.get("enum") and text not in described["enum"]:
        raise bad_request(
            f"Invalid string value: {text!r}. Allowed values: {described['enum']}",
            reason="invalidParameter",
            location=name,
        )
    if described.get("format") == "date-time" and not _is_moment(text, zoned=True):
        raise bad_request("Bad Request", location=name)
    if described.get("format") == "uint64" and not text.isdigit():
        raise refusal
    return text


def check_body(method: Method, body: object) -> None:
    """Refuses what the schema of the request does not foresee."""
    if not method.request:
        if body:
            raise bad_request(f"{method.id} takes no body.", reason="parseError")
        return
    if not isinstance(body, dict):
        raise bad_request("Parse Error", reason="parseError")
    described = schema(method.service, method.request)
    for complaint in complaints(method.service, described, body, ""):
        raise complaint
    for name, field in described["properties"].items():
        if method.id in field.get("annotations", {}).get("required", ()) and body.get(name) in (None, ""):
            raise required(f"Missing required field: {name}", location=name)


def complaints(service: str, described: Schema, value: object, where: str) -> Iterator[GoogleError]:
    """What is wrong with a value; null says nothing, as with Google."""
    if "$ref" in described:
        described = schema(service, described["$ref"])
    if value is None or described.get("type") == "any":
        return
    wrong = bad_request(
        f"Invalid value at '{where}' ({described.get('format', described['type'])}), {value!r:.80}", reason="invalid"
    )
    match described["type"]:
        case "object":
            yield from _of_object(service, described, value, where) if isinstance(value, dict) else [wrong]
        case "array":
            if not isinstance(value, list):
                yield wrong
                return
            for place, item in enumerate(value):
                yield from complaints(service, described["items"], item, f"{where}[{place}]")
        case kind:
            if not _fits(described, kind, value):
                yield wrong


def _of_object(service: str, described: Schema, value: Mapping[str, object], where: str) -> Iterator[GoogleError]:
    known, others = described.get("properties", {}), described.get("additionalProperties")
    free = not known and others is None
    for name, inner in value.items():
        if name not in known and others is None and not free:
            at = f" at '{where}'" if where else ""
            yield bad_request(f"Invalid JSON payload received. Unknown name {_quoted(name)}{at}: Cannot find field.")
        elif not free:
            yield from complaints(service, known.get(name, others), inner, f"{where}.{name}".lstrip("."))


def _fits(described: Schema, kind: str, value: object) -> bool:
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool) and _wide(described, value)
    if kind == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if not isinstance(value, str):
        return described.get("format") in {"int64", "uint64"} and isinstance(value, int)
    return value in described.get("enum", (value,)) and _is_formed(described.get("format", ""), value)


def _is_formed(form: str, text: str) -> bool:
    match form:
        case "date-time":
            return _is_moment(text, zoned=False)
        case "date":
            return _parses(date.fromisoformat, text) and len(text) == 10
        case "byte":
            return _is_base64url(text)
        case "int64" | "uint64":
            return bool(re.fullmatch(r"-?\d+", text))
    return True


def _is_moment(text: str, *, zoned: bool) -> bool:
    match = _RFC3339.fullmatch(text)
    return bool(match and (match[2] or not zoned)) and _parses(datetime.fromisoformat, text)


def _is_base64url(text: str) -> bool:
    try:
        decoded(text)
    except (binascii.Error, ValueError):
        return False
    return True


def decoded(text: str) -> bytes:
    """base64url, with or without padding; the other alphabet is an error, as with Gmail."""
    if re.search(r"[^A-Za-z0-9_=-]", text):
        raise ValueError(text[:40])
    return base64.urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()


def _parses(parse: Any, text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _wide(described: Schema, value: int) -> bool:
    least, most = _WIDTHS.get(described.get("format", ""), (value, value))
    return least <= value <= most


def _quoted(name: str) -> str:
    return f'"{name}"'
