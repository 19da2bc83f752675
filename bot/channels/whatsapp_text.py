"""A reply as WhatsApp writes: its own marks, its buttons as numbered words, in pieces that it takes."""

from collections.abc import Mapping, Sequence

from bot.channels.markup import Marked, SpanKind, marked
from bot.channels.telegram_parts import parts
from bot.channels.terminal import buttons_line
from bot.messages import Attachment, OutboundMessage

LONGEST = 4096
_MARKS: Mapping[SpanKind, tuple[str, str]] = {
    "bold": ("*", "*"),
    "italic": ("_", "_"),
    "strikethrough": ("~", "~"),
    "code": ("```", "```"),
    "pre": ("```\n", "\n```"),
}


def pieces(message: OutboundMessage) -> Sequence[str | Attachment]:
    """What to send, in order."""
    text, buttons = marked(message.text), buttons_line(message)
    # A label beside what was done stays on its line, a menu is a line of its own.
    gap = ("\n" if message.menu else "  ") if buttons and text.text else ""
    whole = Marked(f"{text.text}{gap}{buttons}", text.spans)
    room = sum(len(mark) for span in whole.spans for mark in _MARKS[span.kind])
    return [*(written(part) for part in parts(whole, max(LONGEST // 2, LONGEST - room))), *message.attachments]


def written(part: Marked) -> str:
    """With WhatsApp's marks where it has spans."""
    text, place = "", 0
    for span in part.spans:
        before, after = _MARKS[span.kind]
        text += f"{part.text[place : span.start]}{before}{part.text[span.start : span.end]}{after}"
        place = span.end
    return text + part.text[place:]
