"""HTML of mails to the text that a person sees: no markup, no targets of links, nothing fetched.

Neither `html.parser` nor a parser that builds a tree is used: both take quadratic time, and a tree quadratic room, on tags that
are never closed (17 s for 500 kB of `<div>` with Lexbor). Here each tag is met once.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from integrations.google.letter_hidden import Seen, Style, declarations, inside, rules, selectors

_TAG = re.compile(
    r"<(?:!--(?:.*?(?:--!?>|\Z))"
    r"|(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]{0,50}+)(?P<rest>(?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+)(?:>|\Z)"
    r"|[!?/][^>]*+(?:>|\Z))",
    re.DOTALL,
)
_BEGINS = re.compile(r"<(?=[a-zA-Z/!?])")
MAX_TAGS: Final = 60_000
"""A page with more is cut there; a newsletter has some thousands."""
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]{1,50})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW: Final = frozenset({"script", "style", "title", "textarea", "xmp", "noembed"})
"""Elements whose content is no HTML: it ends at their end tag only."""
_UNSEEN: Final = frozenset(
    {"head", "script", "style", "title", "template", "object", "iframe", "svg", "math", "select", "textarea", "audio"}
    | {"video", "canvas", "map", "datalist", "noembed", "noframes", "xmp"}
)
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure"}
    | {"footer", "form", "header", "legend", "li", "main", "nav", "ol", "section", "summary", "table", "tr", "ul"}
    | {"caption", "figcaption", "thead", "tbody", "tfoot", "body", "html"}
)
_APART: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "blockquote", "table", "ul", "ol", "dl"}
)
"""An empty line stands around them."""
_ENDS: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "body": frozenset({"head"}),
}
"""What a start tag closes when it was left open."""
_WALLS: Final = frozenset({"table", "ul", "ol", "dl"})
_LOOK_BACK: Final = 200
"""How many open elements an end tag looks through; nobody nests deeper by intent."""
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
_QUOTE = re.compile(r"gmail_quote|moz-cite|yahoo_quoted|\bcite\b|\bquote\b|protonmail_quote")


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is not closed yet."""

    tag: str
    seen: Seen
    quotes: int = 0
    keeps_space: bool = False
    numbers: list[int] | None = None
    """Of an ordered list: the last number given."""


@dataclass(slots=True)
class _Page:
    """The text so far: finished lines, and the one that is written on."""

    sheet: dict[str, dict[str, str]]
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    quotes: int = 0
    stack: list[_Open] = field(default_factory=lambda: [_Open("", Seen())])
    has_hidden: bool = False

    def write(self, text: str) -> None:
        top = self.stack[-1]
        if not top.seen.is_seen:
            self.has_hidden = self.has_hidden or (top.tag not in _UNSEEN and bool(re.search(r"\w", text)))
            return
        if top.keeps_space:
            first, *others = text.expandtabs(4).split("\n")
            self._put(first)
            for other in others:
                self.end_line(even_empty=True)
                self._put(other)
            return
        text = _SPACE.sub(" ", text)
        if not self.line or self.line[-1].endswith(" "):
            text = text.removeprefix(" ")
        self._put(text)

    def end_line(self, *, even_empty: bool = False) -> None:
        text = "".join(self.line).rstrip()
        if text or even_empty:
            self.lines.append("> " * self.quotes + text)
        self.line = []

    def part(self) -> None:
        """An empty line, once."""
        self.end_line()
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(("> " * self.stack[-1].quotes).rstrip())

    def _put(self, text: str) -> None:
        if not text:
            return
        if not self.line:
            self.quotes = min(self.stack[-1].quotes, 20)
        self.line.append(text)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of a page."""

    text: str
    hides: bool
    """Something was in it that nobody sees."""
    is_cut: bool
    """It went on, and was not read further."""


def text_of_html(source: str) -> Shown:
    """The text of a page: lines ended by line feeds, quotations begun by `> `."""
    page = _Page(rules("\n".join(re.findall(r"<style\b[^>]{0,500}>([^<]{0,200000})", source, re.IGNORECASE))))
    is_cut = False
    for number, (tag, attributes, text) in enumerate(_pieces(source)):
        if number >= 2 * MAX_TAGS:
            is_cut = True
            break
        if tag.startswith("/"):
            _close(page, tag[1:])
        elif tag:
            _begin(page, tag, attributes)
        else:
            page.write(html.unescape(text))
    page.end_line()
    while page.lines and not page.lines[-1].strip("> "):
        page.lines.pop()
    return Shown("\n".join(page.lines).strip("\n"), page.has_hidden, is_cut)


def declared_charset(source: bytes) -> str:
    """The charset that an HTML page names itself; empty when it names none."""
    found = re.search(rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?([\w:.-]{1,40})", source[:20_000], re.IGNORECASE)
    return found[1].decode("ascii", "replace") if found else ""


def _pieces(source: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Tags and the text between them, in order. A tag that never ends goes on to the end of the page, as in a browser."""
    at = 0
    while begins := _BEGINS.search(source, at):
        tag = _TAG.match(source, begins.start())
        if tag is None:
            yield "", {}, source[at : begins.end()]
            at = begins.end()
            continue
        yield "", {}, source[at : begins.start()]
        at = tag.end()
        if tag["name"]:
            name = tag["name"].lower()
            yield tag["close"] + name, {} if tag["close"] else _attributes(tag["rest"]), ""
            if name in _RAW and not tag["close"]:
                closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(source, at)
                at = closing.start() if closing else len(source)
    yield "", {}, source[at:]


def _attributes(rest: str) -> dict[str, str]:
    if "=" not in rest and "hidden" not in rest.lower():
        return {}
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(rest[:10_000]):
        found.setdefault(one[1].lower(), html.unescape(one[2] or one[3] or one[4] or ""))
    return found


def _begin(page: _Page, tag: str, attributes: dict[str, str]) -> None:
    _end_implied(page, tag)
    style = _style(page.sheet, tag, attributes)
    outer = page.stack[-1]
    seen = inside(outer.seen, style)
    if tag == "br":
        page.end_line(even_empty=outer.seen.is_seen)
    elif tag == "img" and seen.is_seen and _is_picture(attributes):
        page.write(f" {attributes['alt']} ")
    elif tag in _APART or (tag == "blockquote"):
        page.part()
    elif tag in _BLOCKS:
        page.end_line()
    elif tag in ("td", "th"):
        page.write(" ")
    if tag in _VOID:
        return
    quotes = outer.quotes + (tag == "blockquote" and _is_quote(attributes, style))
    numbers = [0] if tag == "ol" else None if tag == "ul" else outer.numbers
    keeps = tag == "pre" or style.get("white-space", "").startswith("pre") or outer.keeps_space
    page.stack.append(_Open(tag, seen, quotes, keeps and style.get("white-space") != "normal", numbers))
    if "gmail_signature" in attributes.get("class", "") and "prefix" not in attributes["class"]:
        page.end_line()
        page.write("-- ")
        page.end_line()
    if tag == "li" and seen.is_seen:
        page.write(_bullet(numbers))


def _close(page: _Page, tag: str) -> None:
    last = len(page.stack) - 1
    for depth in range(last, max(0, last - _LOOK_BACK), -1):
        if page.stack[depth].tag == tag:
            if tag in _APART:
                page.part()
            elif tag in _BLOCKS:
                page.end_line()
            del page.stack[depth:]
            return
    if tag == "p":
        page.part()


def _end_implied(page: _Page, tag: str) -> None:
    nearest = page.stack[-4:]
    if (
        (tag in _BLOCKS or tag in _APART)
        and any(one.tag == "p" for one in nearest)
        and not any(one.tag in _BLOCKS for one in nearest)
    ):
        _close(page, "p")
    for depth in range(len(page.stack) - 1, max(0, len(page.stack) - 20), -1):
        if page.stack[depth].tag in _WALLS:
            return
        if page.stack[depth].tag in _ENDS.get(tag, ()):
            _close(page, page.stack[depth].tag)
            return


def _style(sheet: dict[str, dict[str, str]], tag: str, attributes: dict[str, str]) -> Style:
    style: dict[str, str] = {"display": "none"} if tag in _UNSEEN or "hidden" in attributes else {}
    if ground := attributes.get("bgcolor"):
        style["background-color"] = ground.lower()
    if attributes.get("background"):
        style["background-image"] = "url()"
    if tag == "font" and attributes.get("color"):
        style["color"] = attributes["color"].lower()
    for selector in selectors(tag, attributes) if sheet else ():
        style.update(sheet.get(selector, {}))
    if attributes.get("style"):
        style.update(declarations(attributes["style"]))
    if tag in _UNSEEN:
        style["display"] = "none"
    return style


def _is_picture(attributes: dict[str, str]) -> bool:
    """One with words of its own, not a dot that reports who reads."""
    return bool(attributes.get("alt", "").strip()) and not {attributes.get("width"), attributes.get("height")} & {
        "0",
        "1",
    }


def _is_quote(attributes: dict[str, str], style: Style) -> bool:
    return (
        attributes.get("type", "").lower() == "cite"
        or bool(_QUOTE.search(attributes.get("class", "").lower()))
        or any(name.startswith("border-left") for name in style)
    )


def _bullet(numbers: list[int] | None) -> str:
    if numbers is None:
        return "• "
    numbers[0] += 1
    return f"{numbers[0]}. "
