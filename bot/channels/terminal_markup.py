"""Replies in colour. Marks of Markdown set a style and stay: a reply quotes people, and a title may hold `**` or `<b>`."""

import re
from collections.abc import Iterator

from rich.text import Text

from bot.channels.terminal import buttons_line, files_lines
from bot.channels.terminal_text import printable
from bot.messages import OutboundMessage

_STYLES = [
    (re.compile(r"(?m)^#{1,3} .+$"), "bold"),
    (re.compile(r"\*\*(?=\S)[^*\n]+(?<=\S)\*\*"), "bold"),
    (re.compile(r"`[^`\n]+`"), "cyan"),
    (re.compile(r"(?m)^ *(?:[-•]|\d{1,3}[.)]) "), "dim"),
    (re.compile(r"(?m)(?<!\S)/[a-zà-ÿ]{2,}\b"), "cyan"),
    (re.compile(r"https?://\S+"), "underline"),
]


def styled(message: OutboundMessage) -> Text:
    """The reply with its buttons; its characters are those of the plain text, all of them."""
    text = Text(printable(message.text), overflow="fold")
    for pattern, style in _STYLES:
        text.highlight_regex(pattern, style)
    for part in _buttons(message):
        text.append_text(part)
    text.append(files_lines(message))
    return text


def _buttons(message: OutboundMessage) -> Iterator[Text]:
    if message.buttons:
        yield Text("\n" if message.menu else "  ")
        yield Text(buttons_line(message), style="bold cyan" if message.menu else "cyan")
