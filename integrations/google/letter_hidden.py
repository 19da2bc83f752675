"""Which elements of a mail's HTML nobody sees: the part of CSS that hides text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

Style = Mapping[str, str]
_COLOURS: Final = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
}
_NEAR: Final = 24
"""Sum of the differences of red, green and blue below which nobody tells two colours apart."""
_TINY: Final = 2.0
"""Pixels; smaller letters are not for reading."""
_FAR: Final = 500.0
"""Pixels to the left or above, where no screen is."""
_PIXELS: Final = {
    "px": 1.0,
    "": 1.0,
    "pt": 4 / 3,
    "em": 16.0,
    "rem": 16.0,
    "%": 0.16,
    "ex": 8.0,
    "vw": 10.0,
    "cm": 38.0,
}
_LENGTH = re.compile(r"\s*(-?\d{0,6}(?:\.\d{1,6})?)\s*([a-z%]{0,3})")
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_MAX_RULES: Final = 2_000
_SIMPLE = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """How the text inside an element looks, as far as it decides whether anybody sees it."""

    hidden: bool = False
    invisible: bool = False
    """`visibility: hidden`; a child can take it back, unlike the others."""
    colour: tuple[int, int, int] | None = (0, 0, 0)
    ground: tuple[int, int, int] | None = (255, 255, 255)
    """None when a picture or a colour that we do not know lies behind."""

    @property
    def is_seen(self) -> bool:
        return not (self.hidden or self.invisible or self._melts())

    def _melts(self) -> bool:
        if self.colour is None or self.ground is None:
            return False
        return sum(abs(one - other) for one, other in zip(self.colour, self.ground, strict=True)) < _NEAR


def inside(outer: Seen, style: Style) -> Seen:
    """How an element with this style looks inside another."""
    now = outer
    if _hides(style):
        now = replace(now, hidden=True)
    if visibility := style.get("visibility"):
        now = replace(now, invisible=visibility in ("hidden", "collapse"))
    if colour := style.get("color"):
        now = replace(now, hidden=now.hidden or colour == "transparent", colour=_colour(colour))
    ground = style.get("background-color") or style.get("background")
    if style.get("background-image", "none") != "none" or (ground and "url(" in ground):
        now = replace(now, ground=None)
    elif ground and ground not in ("transparent", "none", "inherit", "initial", "0", "0 0"):
        now = replace(now, ground=_colour(ground))
    return now


def declarations(text: str) -> dict[str, str]:
    """`a: b; c: d` as a mapping, lower case, `!important` left out."""
    found = {}
    for one in re.sub(r"/\*.*?(?:\*/|\Z)", "", text[:5000], flags=re.DOTALL).lower().split(";"):
        name, colon, value = one.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def rules(sheet: str) -> dict[str, dict[str, str]]:
    """Simple selectors (`p`, `.a`, `p.a`, `#b`) and what they declare; what holds for some screens only is left out."""
    found: dict[str, dict[str, str]] = {}
    for number, rule in enumerate(_RULE.finditer(_everywhere(sheet))):
        if number >= _MAX_RULES:
            break
        declared = declarations(rule[2])
        for selector in rule[1].split(","):
            if _SIMPLE.fullmatch(simple := selector.strip().lower()) and simple:
                found.setdefault(simple, {}).update(declared)
    return found


def selectors(tag: str, attributes: Mapping[str, str]) -> list[str]:
    """The simple selectors that an element answers to, the weakest first."""
    classes = [f".{name}" for name in attributes.get("class", "").lower().split()[:20]]
    names = [*classes, *([f"#{attributes['id'].lower()}"] if attributes.get("id") else [])]
    return ["*", tag, *names, *(tag + name for name in names)]


def _everywhere(sheet: str) -> str:
    """A style sheet without comments and without the rules of @media and their like."""
    sheet = re.sub(r"/\*.*?(?:\*/|\Z)|<!--|-->", "", sheet, flags=re.DOTALL)
    kept, depth, at = [], 0, 0
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                block = sheet[at : brace.end()]
                kept.append("" if "@" in block.partition("{")[0] else block)
                at = brace.end()
    return "".join(kept)


def _hides(style: Style) -> bool:
    if style.get("display") == "none":
        return True
    size = _pixels(style.get("font-size") or _size_of(style.get("font", "")))
    if size is not None and size < _TINY:
        return True
    opacity = style.get("opacity", "")
    if re.fullmatch(r"0?(\.0\d*)?|0%", opacity) and opacity:
        return True
    if _is_clipped(style) or _is_far(style):
        return True
    return "scale(0" in style.get("transform", "") and "scale(0." not in style.get("transform", "")


def _is_clipped(style: Style) -> bool:
    """No room, and what does not fit is cut off."""
    if (
        "rect(0" in style.get("clip", "")
        or "inset(100%" in style.get("clip-path", "")
        or "inset(50%" in style.get("clip-path", "")
    ):
        return True
    if style.get("overflow", style.get("overflow-y", "")) not in ("hidden", "clip"):
        return False
    rooms = [_pixels(style.get(name)) for name in ("max-height", "height", "max-width", "width")]
    return any(room is not None and room < _TINY for room in rooms)


def _is_far(style: Style) -> bool:
    places = ["text-indent"]
    if style.get("position") in ("absolute", "fixed", "relative"):
        places += ["left", "top"]
    return any((length := _pixels(style.get(name))) is not None and length <= -_FAR for name in places)


def _size_of(font: str) -> str | None:
    found = re.search(r"(?<![\w.])(\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|%))", font)
    return found[1] if found else None


def _pixels(length: str | None) -> float | None:
    found = _LENGTH.fullmatch(length.strip()) if length else None
    if found is None or found[1] in ("", "-", ".") or found[2] not in _PIXELS:
        return None
    return float(found[1]) * _PIXELS[found[2]]


def _colour(value: str) -> tuple[int, int, int] | None:
    value = value.strip()
    if found := re.search(r"#([0-9a-f]{3,8})\b", value):
        digits = found[1]
        if len(digits) in (3, 4):
            digits = "".join(digit * 2 for digit in digits[:3])
        return (int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)) if len(digits) in (6, 8) else None
    if found := re.search(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", value):
        return int(found[1]), int(found[2]), int(found[3])
    return next((_COLOURS[word] for word in value.split() if word in _COLOURS), None)
