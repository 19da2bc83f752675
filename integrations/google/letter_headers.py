"""Headers to values: encoded words, addresses, dates and identifiers, however broken they are."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from integrations.google.letter_charsets import decode, header_text
from integrations.google.letter_clean import one_line
from integrations.google.letter_types import Address

MAX_ADDRESSES: Final = 500
"""Of one header; nobody reads further."""
_MAX_VALUE: Final = 100_000
_MAX_TEXT: Final = 2_000
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_ID = re.compile(r"<([^<>\s]{1,900})>")
_SPEC = re.compile(r"[^\s<>()\[\],;:\\\"@\x00-\x1f]+@[^\s<>()\[\],;:\\\"@\x00-\x1f]+")


def text_of(value: bytes) -> str:
    """A header for people: RFC 2047 words decoded, on one line, at most 2,000 characters."""
    return one_line(decoded_words(header_text(value[:_MAX_VALUE])))[:_MAX_TEXT]


def decoded_words(text: str) -> str:
    """RFC 2047, also where a letter was cut between two words, or a word holds spaces."""
    pieces: list[str] = []
    bytes_so_far, charset, at = b"", "", 0
    for word in _WORD.finditer(text):
        between = text[at : word.start()]
        named = word[1].partition("*")[0].lower()
        if bytes_so_far and (between.strip() or named != charset):
            pieces.append(decode(bytes_so_far, charset)[0])
            bytes_so_far = b""
        if between.strip() or not at:
            pieces.append(between)
        bytes_so_far += _word_bytes(word[2], word[3])
        charset, at = named, word.end()
    pieces.append(decode(bytes_so_far, charset)[0])
    return "".join([*pieces, text[at:]])


def addresses_of(value: bytes) -> tuple[tuple[Address, ...], bool]:
    """The mailboxes of a header, groups opened, and whether all of it was some."""
    found: list[Address] = []
    held = True
    for mailbox in _mailboxes(header_text(value[:_MAX_VALUE])):
        address = mailbox.address()
        if address is not None and len(found) < MAX_ADDRESSES:
            found.append(address)
        elif address is None and mailbox.says_something():
            held = False
        elif address is not None:
            return tuple(found), False
    return tuple(found), held


def date_of(value: bytes) -> datetime | None:
    """Zone-aware; None when it is no date. A mail that names no zone means UTC (RFC 5322, "-0000")."""
    text = one_line(header_text(value[:200]))
    found: datetime | None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        found = _iso(text)
    if found is None:
        return None
    if found.tzinfo is None:
        return found.replace(tzinfo=UTC)
    try:
        found.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return found


def ids_of(value: bytes) -> tuple[str, ...]:
    """The message identifiers of a header, each with its angle brackets, once."""
    text = header_text(value[:_MAX_VALUE])
    return tuple(dict.fromkeys(f"<{found}>" for found in _ID.findall(text) if found.isascii() and found.isprintable()))


@dataclass(slots=True)
class _Mailbox:
    """One entry of an address list while it is read: what stands outside the brackets, inside them, in comments."""

    phrase: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    has_brackets: bool = False

    def address(self) -> Address | None:
        """None when there is no address in it: a name is never taken for one."""
        spec = "".join(self.inside if self.has_brackets else self.phrase)
        # A source route of old stands before the address: <@relay.test:ana@example.com>.
        spec = re.sub(r"\s+", "", one_line(spec).rpartition(":")[2] if self.has_brackets else one_line(spec).strip())
        if not re.fullmatch(_SPEC, spec) and not _quoted_local(spec):
            return None
        name = "".join(self.phrase) if self.has_brackets else " ".join(self.comments)
        name = one_line(decoded_words(name))
        if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
            # Quotes that were encoded along with the name, or put around it twice.
            name = name[1:-1].strip()
        return Address(name[:200], spec)

    def says_something(self) -> bool:
        return bool("".join([*self.phrase, *self.inside]).strip())


def _mailboxes(text: str) -> Iterator[_Mailbox]:
    """Entries between commas that stand in no quotes, brackets or comments; one pass, whatever is left open."""
    box = _Mailbox()
    for kind, token in _tokens(text):
        if kind == "," or (kind == ";" and not box.has_brackets) or kind == ";":
            yield box
            box = _Mailbox()
        elif kind == ":":
            # The name of a group is nobody's.
            box = _Mailbox()
        elif kind == "comment":
            box.comments.append(token)
        elif kind == "inside":
            if box.has_brackets and box.inside:
                yield box
                box = _Mailbox()
            box.has_brackets = True
            box.inside.append(token)
        else:
            box.phrase.append(token)
    yield box


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        sign = text[at]
        if sign == '"':
            token, at = _until(text, at, '"')
            # Quotes of a local part stay, those of a name go.
            yield ("phrase", f'"{token}"' if text[at : at + 1] == "@" else token)
        elif sign == "(":
            token, at = _comment(text, at)
            yield ("comment", token)
        elif sign == "<":
            token, at = _until(text, at, ">")
            yield ("inside", token)
        elif sign in ",;:":
            at += 1
            yield (sign, "")
        else:
            end = min(
                (found for mark in '"(<,;:' if (found := text.find(mark, at, at + 2000)) != -1), default=at + 2000
            )
            yield ("phrase", text[at:end])
            at = end


def _until(text: str, at: int, mark: str) -> tuple[str, int]:
    """What stands up to the mark that closes, its escapes undone, and the place behind it."""
    token = []
    at += 1
    while at < len(text) and text[at] != mark:
        at += text[at] == "\\" and mark == '"' and at + 1 < len(text)
        token.append(text[at])
        at += 1
    return "".join(token), at + 1


def _comment(text: str, at: int) -> tuple[str, int]:
    """Comments nest; a counter does what the library does by recursion."""
    begin, depth = at + 1, 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if not depth:
                break
        at += 1
    return text[begin:at], at + 1


def _quoted_local(spec: str) -> bool:
    return re.fullmatch(r'"[^"\x00-\x1f]{1,64}"@[\w.-]+', spec) is not None


def _word_bytes(encoding: str, text: str) -> bytes:
    if encoding in "qQ":
        return binascii.a2b_qp(text.replace(" ", "_").encode("utf-8", "replace"), header=True)
    letters = re.sub(r"[^A-Za-z0-9+/]+", "", text)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
