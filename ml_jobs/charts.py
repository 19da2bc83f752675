"""Charts as pictures for a phone: large letters, few marks, an opaque background that reads in a light and in a dark chat."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1080, 760
MARGIN, FLOOR = 60, 640
TITLE_LINE, NOTE_LINE, NAME_LINE = 96, 152, 704
"""Where letters stand, in pixels from above."""
BAR_TOP = 230
"""Where the highest bar ends; above it stand its number and the title."""
RADIUS = 14
LOWEST_TOP = 4
"""What the highest bar stands for at least: a single task must not fill the picture."""
PAPER, INK, FAINT, BAR, BEST = "#F7F5F0", "#22262B", "#6A7078", "#5B8DEF", "#2F5FC4"
MARKS = {
    "\u0301": ("´", 0.0),
    "\u0300": ("`", 0.0),
    "\u0302": ("^", 0.16),
    "\u0303": ("~", 0.32),
    "\u0327": (",", -0.04),
}
"""The library's own letters have no accents, but the accents by themselves; and how far, in letters, each is lifted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One column: a short name below, its number on top."""

    name: str
    count: int


def bars(title: str, note: str, columns: Sequence[Bar]) -> bytes:
    """A PNG of columns side by side, 1080 by 760 pixels; the highest ones are darker.

    The library is imported here: only the job that draws pays its 11 MB and 0.2 s.
    """
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415

    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    large, plain, small = (_font(ImageFont.load_default(size)) for size in (52, 44, 36))
    _write(pen, MARGIN, TITLE_LINE, title, large, INK)
    _write(pen, MARGIN, NOTE_LINE, note, small, FAINT)
    most = max((column.count for column in columns), default=0)
    top = max(most, LOWEST_TOP)
    place = (WIDTH - 2 * MARGIN) / max(len(columns), 1)
    for n, column in enumerate(columns):
        left, right = MARGIN + place * (n + 0.16), MARGIN + place * (n + 0.84)
        height = max((FLOOR - BAR_TOP) * column.count / top, RADIUS) if column.count else 0
        if height:
            fill = BEST if column.count == most else BAR
            box = (left, FLOOR - height, right, FLOOR)
            pen.rounded_rectangle(box, RADIUS, fill=fill, corners=(True, True, False, False))
        count = (FLOOR - height - 14, str(column.count), INK if height else FAINT)
        for line, text, colour in (count, (NAME_LINE, column.name, INK)):
            _write(pen, (left + right) / 2, line, text, plain, colour, middle=True)
    pen.line((MARGIN, FLOOR, WIDTH - MARGIN, FLOOR), fill=FAINT, width=3)
    found = BytesIO()
    picture.save(found, format="PNG", optimize=True)
    return found.getvalue()


def _font(found: object) -> "FreeTypeFont":
    """Letters of any size; the library's wheels all have them."""
    from PIL.ImageFont import FreeTypeFont  # noqa: PLC0415

    assert isinstance(found, FreeTypeFont)
    return found


def _write(
    pen: "ImageDraw",
    x: float,
    line: float,
    text: str,
    font: "FreeTypeFont",
    fill: str,
    *,
    middle: bool = False,
) -> None:
    """Letters on a line, from x on or around it."""
    parts = unicodedata.normalize("NFD", text)
    bare = "".join(each for each in parts if not unicodedata.combining(each))
    left = x - font.getlength(bare) / 2 if middle else x
    pen.text((left, line), bare, font=font, fill=fill, anchor="ls")
    at = 0
    for each in parts:
        if not unicodedata.combining(each):
            at += 1
        elif mark := MARKS.get(each):
            around = left + (font.getlength(bare[: at - 1]) + font.getlength(bare[:at])) / 2
            sign, lifted = mark
            pen.text((around, line - lifted * font.size), sign, font=font, fill=fill, anchor="ms")
