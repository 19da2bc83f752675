"""Reads what the model is told, from the Markdown beside this file. A prompt's version is the hash of its source."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt: its text with the facts in place, and the version of its source."""

    text: str
    version: str


def render(name: str, /, **facts: object) -> Prompt:
    """Fills in the facts.

    Raises:
        jinja2.UndefinedError: a fact is missing.
    """
    template, version = _read(name)
    return Prompt(template.render(**facts).strip(), version)


@cache
def _read(name: str) -> "tuple[Template, str]":
    # Only a turn that asks a model pays for it.
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    source = resources.files("prompts").joinpath(f"{name}.md").read_text(encoding="utf-8")
    # The model reads text, not HTML: nothing is to be escaped for a browser.
    template = Environment(undefined=StrictUndefined, autoescape=False).from_string(source)  # noqa: S701
    return template, hashlib.sha256(source.encode()).hexdigest()[:12]
