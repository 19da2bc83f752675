"""A reply in parts that Telegram takes: cut where a reader would pause, never inside an emoji or what stands out."""

import re
import unicodedata
from collections.abc import Iterator

from bot.channels.markup import Marked, Span

LONGEST = 4096
"""UTF-16 code units of one message."""
_PARAGRAPH, _LINE, _SENTENCE, _WORD = map(re.compile, (r"\n\s*\n", r"\n", r"(?<=[.!?…:;])\s+", r"\s+"))
_JOINER = "\u200d"


def units(text: str) -> int:
    """Its length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(whole: Marked, longest: int = LONGEST) -> Iterator[Marked]:
    """What to send, in order. None is blank, and nothing but space at the cuts is left out.

    A span that is longer than a part goes on in the next one.
    """
    rest = _trimmed(whole)
    while units(rest.text) > longest:
        end = _cut(rest, longest)
        part = _trimmed(_piece(rest, 0, end))
        if part.text.strip():
            yield part
        rest = _trimmed(_piece(rest, end, len(rest.text)))
    if rest.text.strip():
        yield rest


def entities(part: Marked) -> list[dict[str, object]]:
    """Its spans as Telegram wants them, counted in UTF-16 code units."""
    return [
        {
            "type": span.kind,
            "offset": units(part.text[: span.start]),
            "length": units(part.text[span.start : span.end]),
            **({"language": span.language} if span.language else {}),
        }
        for span in part.spans
    ]


def _cut(whole: Marked, longest: int) -> int:
    """Where the first part ends: as late as it can at the best kind of border, but for one that would leave it half empty."""
    most = _fitting(whole.text, longest)
    for least in (most // 2, 0):
        for border in (_PARAGRAPH, _LINE, _SENTENCE, _WORD):
            fit = [end for end in _ends(border, whole.text, most) if end > least and not _inside(whole.spans, end)]
            if fit:
                return fit[-1]
    start = next((span.start for span in whole.spans if span.start < most < span.end), most)
    if start not in {0, most}:
        return start
    # One span fills the part, or one word does.
    for border in (_LINE, _WORD):
        if fit := list(_ends(border, whole.text, most)):
            return fit[-1]
    return _between_characters(whole.text, most)


def _ends(border: re.Pattern[str], text: str, most: int) -> Iterator[int]:
    """The borders of a kind, where what stands before them fits."""
    return (found.start() for found in border.finditer(text, 1, most + 1) if 0 < found.start() <= most)


def _inside(spans: tuple[Span, ...], place: int) -> bool:
    return any(span.start < place < span.end for span in spans)


def _fitting(text: str, longest: int) -> int:
    """How many characters from its beginning fit."""
    end = min(len(text), longest)
    while units(text[:end]) > longest:
        end -= max(1, (units(text[:end]) - longest) // 2)
    return end


def _between_characters(text: str, place: int) -> int:
    """The nearest place before that does not part what is read as one sign; the same place when there is none."""
    for end in range(place, max(place - 32, 0), -1):
        joined = text[end] == _JOINER or text[end - 1] == _JOINER
        if not (
            joined or unicodedata.category(text[end]) in {"Mn", "Me", "Mc"} or "\U0001f3fb" <= text[end] <= "\U0001f3ff"
        ):
            return end
    return place


def _piece(whole: Marked, start: int, end: int) -> Marked:
    spans = (
        Span(max(span.start, start) - start, min(span.end, end) - start, span.kind, span.language)
        for span in whole.spans
        if span.start < end and span.end > start
    )
    return Marked(whole.text[start:end], tuple(spans))


def _trimmed(whole: Marked) -> Marked:
    """Without the space around it, as Telegram would make it; code keeps how far its first line is indented."""
    text = whole.text
    start = len(text) - len(text.lstrip())
    code = next((span.start for span in whole.spans if span.kind == "pre" and span.start <= start), None)
    if code is not None:
        start = len(text) - len(text[code:].lstrip("\n"))
    piece = _piece(whole, start, max(start, len(text.rstrip())))
    kept = tuple(span for span in piece.spans if piece.text[span.start : span.end].strip())
    return Marked(piece.text, kept)
