"""The text of a mail chosen among its parts, and what else came with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from integrations.google.letter_charsets import decode
from integrations.google.letter_clean import clean, has_unseen, tidy
from integrations.google.letter_content import content_of
from integrations.google.letter_files import attachment_of, packed_files
from integrations.google.letter_html import declared_charset, text_of_html
from integrations.google.letter_invitations import invitations_of
from integrations.google.letter_parts import Cutter, Part
from integrations.google.letter_quotes import Told, told_apart
from integrations.google.letter_types import Attachment, Invitation, Problem
from integrations.google.tnef import TnefError, unpacked

MAX_TEXT: Final = 100_000
"""Characters of a letter's text, and of what it quotes."""
_MAX_SOURCE: Final = 2_000_000
"""Encoded bytes of a part that are looked at for text."""
_CALENDARS: Final = ("text/calendar", "application/ics")
_TNEF: Final = ("application/ms-tnef", "application/vnd.ms-tnef")
_TEXTS: Final = ("text/plain", "text/html", "text/enriched", "text/richtext")
_HTML = re.compile(
    r"\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}>\s*<!doctype html|<head>|<body[\s>]|<div[\s>]|<table[\s>])",
    re.IGNORECASE,
)
_SEE_HTML = re.compile(
    r"(?:support|suport|view|ver|visualiz|read|ler|enable|capable|compat)[^.]{0,60}html|html[^.]{0,60}(?:support|suport|view|visualiz|compat|capable|email|message)"
    r"|(?:view|ver|visualiz\w+)[^.]{0,40}(?:browser|navegador|online)",
    re.IGNORECASE,
)
_SHORT: Final = 300


@dataclass(slots=True)
class Body:
    """Reads the parts of one mail."""

    raw: bytes
    problems: set[Problem]
    text: str = ""
    packed: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    messages: list[Part] = field(default_factory=list)

    def read(self, root: Part) -> None:
        """Takes a mail apart."""
        text = self._text(root, is_root=True)
        # Outlook repeats in its own package what stands beside it as plain text.
        self.text = text if text.strip() else tidy("\n\n".join(filter(str.strip, self.packed)))

    def told(self) -> Told:
        """What was read: own words, earlier mail, signature."""
        told = told_apart(self._cut(self.text))
        if told.text or told.quoted or not self.messages:
            return told
        return replace(told, quoted=self._forwarded(self.messages[0]))

    def _text(self, part: Part, *, is_root: bool = False) -> str:
        """The text of a part and of those in it; the rest is put aside."""
        match part.mime.partition("/")[::2]:
            case "multipart", "alternative" if part.children:
                return self._best(part.children)
            case "multipart", "related" if part.children:
                return self._related(part.children)
            case "multipart", "encrypted" if part.children:
                self.problems.add(Problem.ENCRYPTED)
                return self._joined(part.children)
            case "multipart", _ if part.children:
                return self._joined(part.children)
            case _:
                return self._leaf(part, is_root=is_root)

    def _joined(self, parts: Sequence[Part]) -> str:
        texts = [self._text(part) for part in parts]
        return "\n\n".join(text for text in texts if text.strip())

    def _related(self, parts: Sequence[Part]) -> str:
        for part in parts[1:]:
            self._aside(part, inline=True)
        return self._text(parts[0])

    def _best(self, parts: Sequence[Part]) -> str:
        """The plain text among alternatives, else the last that has any: a plain text that only points to the HTML is none."""
        first = next((part for part in parts if part.mime == "text/plain"), None)
        plain = self._text(first).strip() if first else ""
        rich = ""
        for part in parts:
            if part is first:
                continue
            if plain and not _may_point(plain):
                self._skim(part)
            else:
                rich = self._text(part).strip() or rich
        return rich if rich and (not plain or len(rich) > len(plain)) else plain

    def _skim(self, part: Part) -> None:
        """What came along with a text that need not be read."""
        for leaf in part.leaves():
            if leaf.mime not in _TEXTS:
                self._aside(leaf, inline=True)

    def _leaf(self, part: Part, *, is_root: bool) -> str:
        if part.mime in _CALENDARS:
            self._calendar(part)
            return ""
        if part.mime in _TNEF or (
            part.mime == "application/octet-stream" and "winmail" in part.parameter("content-type", "name").lower()
        ):
            return self._packed(part)
        named = bool(part.parameter("content-disposition", "filename") or part.parameter("content-type", "name"))
        if part.mime in _TEXTS and part.disposition() != "attachment" and (is_root or not named):
            return self._decoded(part)
        if part.mime in ("application/pkcs7-mime", "application/x-pkcs7-mime") and is_root:
            self.problems.add(Problem.ENCRYPTED)
        self._aside(part, inline=False)
        return ""

    def _decoded(self, part: Part) -> str:
        """A text part's text."""
        content, held = content_of(self.raw, part, _MAX_SOURCE)
        if part.end - part.start > _MAX_SOURCE:
            self.problems.add(Problem.LONG)
        elif not held:
            self.problems.add(Problem.ENCODING)
        is_html = part.mime == "text/html"
        declared = part.parameter("content-type", "charset") or (declared_charset(content) if is_html else "")
        text, as_declared = decode(content, declared)
        if not as_declared:
            self.problems.add(Problem.CHARSET)
        if part.mime in ("text/enriched", "text/richtext"):
            text = re.sub(r"<param>.{0,200}?</param>|</?[A-Za-z]{1,60}>", "", text, flags=re.DOTALL | re.IGNORECASE)
        return self._seen(text, is_html=is_html or bool(_HTML.match(text)))

    def _seen(self, text: str, *, is_html: bool) -> str:
        if is_html:
            shown = text_of_html(text)
            text = shown.text
            self.problems.update([Problem.HIDDEN] * shown.hides, [Problem.LONG] * shown.is_cut)
        if has_unseen(text):
            self.problems.add(Problem.CHARACTERS)
        return tidy(clean(self._cut(text)))

    def _cut(self, text: str) -> str:
        if len(text) <= MAX_TEXT:
            return text
        self.problems.add(Problem.LONG)
        return text[:MAX_TEXT]

    def _calendar(self, part: Part) -> None:
        content, _ = content_of(self.raw, part)
        found = invitations_of(decode(content, part.parameter("content-type", "charset") or "utf-8")[0])
        if found is None or any(invitation.start is None for invitation in found):
            self.problems.add(Problem.CALENDAR)
        self.invitations.extend(found or ())
        if found is None or part.disposition() == "attachment" or part.parameter("content-type", "name"):
            self.attachments.append(attachment_of(self.raw, part, inline=found is not None))

    def _packed(self, part: Part) -> str:
        try:
            packed = unpacked(content_of(self.raw, part)[0])
        except TnefError:
            self.problems.add(Problem.TNEF)
            self._aside(part, inline=False)
            return ""
        if not packed.is_whole:
            self.problems.add(Problem.TNEF)
        self.attachments.extend(packed_files(packed, part))
        self.packed.append(self._seen(packed.text or packed.html, is_html=not packed.text))
        return ""

    def _aside(self, part: Part, *, inline: bool) -> None:
        for leaf in part.leaves():
            if leaf.mime in _CALENDARS:
                self._calendar(leaf)
                continue
            self.attachments.append(attachment_of(self.raw, leaf, inline=inline))
            if leaf.mime == "message/rfc822":
                self.messages.append(leaf)

    def _forwarded(self, part: Part) -> str:
        """The text of a mail that came as a file, one level deep."""
        content, _ = content_of(self.raw, part)
        cutter = Cutter(content)
        body = Body(content, set())
        body.read(cutter.cut())
        return self._cut(body.text)


def _may_point(plain: str) -> bool:
    """Whether a plain text says no more than that the mail is in HTML."""
    return len(plain) < _SHORT and bool(_SEE_HTML.search(plain))
