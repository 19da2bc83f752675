"""Light Markdown of a reply as plain text with spans: for messengers that are told what is bold instead of reading marks.

Conservative, since a reply quotes people: what stands in “quotes”, touches a letter from outside or spans lines is left as typed.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

SpanKind = Literal["bold", "italic", "strikethrough", "code", "pre"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a plain text from `start` to before `end`."""

    start: int
    end: int
    kind: SpanKind
    language: str = ""
    """Of `pre`."""

    def moved(self, by: int) -> "Span":
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks. Spans are in order, and none overlaps another."""

    text: str
    spans: tuple[Span, ...] = ()


_MARK = re.compile(
    r"""
    “[^”\n]*” | https?://\S+
    | ^```(?P<language>[\w+#-]{0,20})[ ]*\n(?P<pre>(?s:.*?\S.*?))\n?^```[ ]*$
    | (?<![\w`])`(?P<code>[^`\n]+)`(?![\w`])
    | (?<![\w*])\*\*(?=[^\s*])(?P<bold>[^*\n]+)(?<=[^\s*])\*\*(?![\w*])
    | (?<![\w_])_(?=[^\s_])(?P<italic>[^_\n]+)(?<=[^\s_])_(?![\w_])
    | (?<![\w~])~~(?=[^\s~])(?P<strikethrough>[^~\n]+)(?<=[^\s~])~~(?![\w~])
    | ^[#]{1,3}[ ]+(?P<heading>[^\s#*][^\n]*)$
    """,
    re.MULTILINE | re.VERBOSE,
)
_KINDS: dict[str | None, SpanKind] = {
    "pre": "pre",
    "code": "code",
    "bold": "bold",
    "italic": "italic",
    "strikethrough": "strikethrough",
    "heading": "bold",
}


def marked(text: str) -> Marked:
    """The text as it is read, and what in it stands out."""
    plain, spans, place = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[place : found.start()]
        place = found.end()
        kind = _KINDS.get(found.lastgroup)
        if kind is None:
            plain += found.group()
            continue
        inside = found[found.lastgroup or 0]
        spans.append(Span(len(plain), len(plain) + len(inside), kind, found["language"] or ""))
        plain += inside
    return Marked(plain + text[place:], tuple(spans))
