"""Partial answers: `fields=items(id,start/dateTime),nextPageToken`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from demo.google.discovery import Schema, schema
from demo.google.errors import GoogleError

Tree = dict[str, "Tree"]
"""Of a field, what is asked of it; empty: all."""


def selected(service: str, response: str, fields: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked for of an answer; a field that its schema does not have is an error."""
    tree = _parsed(fields)
    for path in _unknown(service, {"$ref": response}, tree):
        raise GoogleError(400, "invalidParameter", f"Invalid field selection {path}", location="fields")
    picked: dict[str, Any] = _picked(body, tree)
    return picked


def _parsed(text: str) -> Tree:
    tokens = re.findall(r"[\w.*-]+|[(),/]", text)
    if "".join(tokens) != text.replace(" ", ""):
        raise GoogleError(400, "invalidParameter", f"Invalid field selection {text}", location="fields")
    tree, rest = _group(tokens)
    if rest or not tree:
        raise GoogleError(400, "invalidParameter", f"Invalid field selection {text}", location="fields")
    return tree


def _group(tokens: list[str]) -> tuple[Tree, list[str]]:
    tree: Tree = {}
    while tokens and tokens[0] != ")":
        if tokens[0] == ",":
            tokens = tokens[1:]
            continue
        name, tokens = tokens[0], tokens[1:]
        node = tree.setdefault(name, {})
        while tokens[:1] == ["/"]:
            node, tokens = node.setdefault(tokens[1], {}), tokens[2:]
        if tokens[:1] == ["("]:
            inner, rest = _group(tokens[1:])
            node.update(inner)
            tokens = rest[1:]
    return tree, tokens


def _unknown(service: str, described: Schema, tree: Tree) -> Iterator[str]:
    while "$ref" in described or described.get("type") == "array":
        described = schema(service, described["$ref"]) if "$ref" in described else described["items"]
    known = described.get("properties")
    if known is None or "*" in tree:
        return
    for name, below in tree.items():
        if name not in known:
            yield name
        else:
            yield from _unknown(service, known[name], below)


def _picked(value: Any, tree: Tree) -> Any:
    if not tree or "*" in tree:
        return value
    if isinstance(value, list):
        return [_picked(item, tree) for item in value]
    if isinstance(value, Mapping):
        return {name: _picked(value[name], below) for name, below in tree.items() if name in value}
    return value
