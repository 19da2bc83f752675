"""Bytes to text when the charset is wrong, unknown or missing."""

import codecs
import re
from functools import lru_cache
from typing import Final

_SUPERSETS: Final = {
    # What a browser reads these as; https://encoding.spec.whatwg.org/#names-and-labels
    "iso8859-1": "cp1252",
    "ascii": "utf-8",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_OTHER_NAMES: Final = {
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-2-0-utf-8": "utf-8",
    "x-unknown": "",
    "unknown-8bit": "",
    "x-user-defined": "",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "ansi": "cp1252",
    "ansi_x3.4-1968": "utf-8",
    "default": "",
    "latin": "cp1252",
}
_NO_CHARSETS: Final = frozenset(
    # Codecs that Python calls text and no mail is written in; some of them take quadratic time.
    {"idna", "punycode", "unicode_escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "unicode-escape"}
)
_WESTERN: Final = frozenset({"cp1252", "iso8859-15", "cp1254", "mac-roman", "mac_roman", "cp850", "cp437"})
_JAPANESE: Final = ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext")
_LITTLE: Final = 4
"""Readable letters beyond ASCII for each broken one that still speak for UTF-8 with a scratch."""


def decode(content: bytes, declared: str) -> tuple[str, bool]:
    """The text, and whether the charset was as declared.

    Args:
        content: Bytes as they stood in the mail, transfer encoding undone.
        declared: The charset it names; empty when it names none.
    """
    named = charset_of(declared)
    if named and (text := _as(content, named)) is not None:
        return text, True
    text = _likeliest(content)
    return text, not declared and (content.isascii() or "\ufffd" not in text)


@lru_cache(maxsize=256)
def charset_of(declared: str) -> str:
    """The codec of a charset's name, however it is spelt; empty when there is none."""
    name = re.sub(r"^charset\s*=|[\s\"'<>;,]+", "", declared[:60].strip().lower())
    name = _OTHER_NAMES.get(name, name)
    tries = (
        name,
        # utf8mb4, iso-8859-1i, windows1252, win-1252, iso88591
        re.sub(r"^utf[-_]?8.*", "utf-8", name),
        re.sub(r"^(?:x-|ms-)?(?:win|windows|cp)[-_]?(\d{3,4}).*", r"cp\1", name),
        re.sub(r"^(?:x-)?iso[-_]?8859[-_]?(1[0-6]|[1-9])(?!\d).*", r"iso8859-\1", name),
        name.removeprefix("x-"),
        name.removeprefix("cs"),
    )
    return next((codec for tried in tries if tried and (codec := _codec(tried))), "")


def header_text(value: bytes) -> str:
    """A header's bytes as they are: UTF-8 since RFC 6532, else what Windows writes."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    # rot13, zip and base64 are codecs too, and a zip may be a bomb.
    is_text = getattr(found, "_is_text_encoding", True)
    known = found.name if is_text and found.name not in _NO_CHARSETS else ""
    return _SUPERSETS.get(known, known)


def _as(content: bytes, codec: str) -> str | None:
    """In this charset, unless the content says that it is in another."""
    if codec.startswith(("utf-16", "utf-32")) and b"\0" not in content:
        return None
    if codec == "utf-8" and b"\x1b$" in content:
        return None
    if codec in _WESTERN and not content.isascii() and _is_utf8(content):
        # Letters of Latin-1 that happen to be UTF-8 are "Ã©" and the like: nobody writes them.
        return None
    for tried in _JAPANESE if codec.startswith("iso2022_jp") else (codec,):
        try:
            return content.decode("utf-8-sig" if tried == "utf-8" else tried)
        except (UnicodeError, ValueError):
            continue
    return content.decode(codec, "replace") if codec in ("cp1252", "gb18030", "cp932", "iso2022_jp") else None


def _likeliest(content: bytes) -> str:
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(codec, "replace")
    if b"\x1b$" in content:
        return content.decode("iso2022_jp", "replace")
    text = content.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    beyond = sum(map(str.isalpha, re.findall(r"[^\x00-\x7f\ufffd]", text))) if broken else 0
    return text if broken * _LITTLE <= beyond or not broken else content.decode("cp1252", "replace")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
