"""A tool's JSON schema as a model needs it: every byte is paid for in every step."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from pydantic import BaseModel

Schema = Mapping[str, object]

_DROPPED = frozenset(
    (
        *("title", "default", "additionalProperties", "format", "$defs"),
        *("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"),
    )
)
"""What the validation keeps to itself: a wrong value comes back with its reason."""
HIDDEN = frozenset(("expected", "repeats", "nine"))
"""Arguments that only our own plans use."""


@cache
def compact(parameters: type[BaseModel]) -> dict[str, object]:
    """The schema with references resolved, null left to the absence of a key, and no decoration; made once for each tool."""
    schema: Schema = parameters.model_json_schema()
    made = _compact(schema, cast("Schema", schema.get("$defs", {})))
    assert isinstance(made, dict)
    properties = cast("dict[str, object]", made.get("properties", {}))
    made["properties"] = {name: each for name, each in properties.items() if name not in HIDDEN}
    return made


def _compact(node: object, named: Schema) -> object:
    if isinstance(node, list):
        return [_compact(each, named) for each in node]
    if not isinstance(node, Mapping):
        return node
    if "$ref" in node:
        target = _undescribed(cast("Schema", named[str(node["$ref"]).rsplit("/", 1)[-1]]))
        return _compact({**target, **{key: value for key, value in node.items() if key != "$ref"}}, named)
    if "anyOf" in node:
        return _compact(_one_of(cast("Schema", node)), named)
    return {
        key: {name: _compact(each, named) for name, each in value.items()}
        if key == "properties" and isinstance(value, Mapping)
        else _compact(value, named)
        for key, value in node.items()
        if key not in _DROPPED
    }


def _undescribed(node: Schema) -> Schema:
    """Inside an argument the names of the fields say enough."""
    fields = cast("Mapping[str, Schema]", node.get("properties", {}))
    plain = {name: {key: value for key, value in each.items() if key != "description"} for name, each in fields.items()}
    return {**node, "properties": plain} if fields else node


def _one_of(node: Schema) -> Schema:
    """Of alternatives, the first that is not null: a day and a moment are both strings."""
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    options = [each for each in cast("list[Schema]", node["anyOf"]) if each.get("type") != "null"]
    return {**options[0], **rest}


def without_nulls(arguments: Mapping[str, object]) -> dict[str, object]:
    """Arguments as the tools take them: what a model leaves null was not given."""
    return {
        name: without_nulls(value) if isinstance(value, Mapping) else value
        for name, value in arguments.items()
        if value is not None
    }
