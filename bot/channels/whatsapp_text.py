"""A reply as WhatsApp writes: its own marks, its buttons as numbered words, in pieces that it takes."""

import re
from collections.abc import Iterator, Sequence

from bot.channels.terminal import buttons_line
from bot.messages import OutboundMessage

LONGEST = 4096
_FENCE = "```"
_CODE = re.compile(r"```(?:[a-z]+\n)?(.*?)```|`([^`\n]+)`", re.DOTALL)
_MARKS = (
    (re.compile(r"(?m)^#{1,3} (.+)$"), r"*\1*"),
    (re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*"), r"*\1*"),
    (re.compile(r"(?<!\w)__(?=\S)([^_\n]+)(?<=\S)__(?!\w)"), r"_\1_"),
    (re.compile(r"~~(?=\S)([^~\n]+)(?<=\S)~~"), r"~\1~"),
    (re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)"), r"\1: \2"),
)


def pieces(message: OutboundMessage) -> Sequence[str]:
    """The texts to send, in order."""
    text, buttons = marked(message.text), buttons_line(message)
    # A label beside what was done stays on its line, a menu is a line of its own.
    gap = ("\n" if message.menu else "  ") if buttons and text else ""
    return list(split(f"{text}{gap}{buttons}"))


def marked(text: str) -> str:
    """Light Markdown in WhatsApp's marks; inside code nothing is touched."""
    written, place = "", 0
    for code in _CODE.finditer(text):
        written += _prose(text[place : code.start()]) + f"{_FENCE}{code[1] or code[2]}{_FENCE}"
        place = code.end()
    return written + _prose(text[place:])


def split(text: str, longest: int = LONGEST) -> Iterator[str]:
    """Pieces of at most so many characters, cut between paragraphs, else lines, else words; code stays code in each."""
    rest = text.strip()
    while len(rest) > longest:
        # Room for the fence that a piece may have to close.
        end = _cut(rest, longest - len(_FENCE) - 1)
        piece, rest = rest[:end].rstrip(), rest[end:].lstrip("\n")
        if piece.count(_FENCE) % 2:
            piece, rest = f"{piece}\n{_FENCE}", f"{_FENCE}{rest}"
        yield piece
        rest = rest.lstrip() if not rest.startswith(_FENCE) else rest
    if rest:
        yield rest


def _prose(text: str) -> str:
    for pattern, written in _MARKS:
        text = pattern.sub(written, text)
    return text


def _cut(text: str, longest: int) -> int:
    for border in ("\n\n", "\n", " "):
        place = text.rfind(border, longest // 2, longest)
        if place > 0:
            return place
    return longest
