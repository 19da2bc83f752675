"""Own words, earlier mail and signature told apart in the text of a mail."""

import re
from dataclasses import dataclass
from typing import Final

from integrations.google.letter_clean import tidy

_MAX_ATTRIBUTION: Final = 4
"""Lines that "On ..., Ana wrote:" may take."""
_WROTE = re.compile(
    r"(?:^|\s)(?:escreveu|wrote|escreveram|schrieb|a écrit|escribió|ha scritto|writes|disse|said)\b[^\n]{0,40}:\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^\s*(?:em|on|no dia|le|el|am|il|at|quoting|citando)\s", re.IGNORECASE)
_BEGINS = re.compile(
    r"^\s*(?:em|on|no dia|le|el|am|il|at|quoting|citando)\b|^\s*\S.{0,80}<?[\w.+-]+@[\w.-]+>?|^\s*\d", re.IGNORECASE
)
_RULED = re.compile(
    r"^\s*[-_*]{2,}\s*(?:original message|mensagem original|forwarded message|mensagem encaminhada|begin forwarded message"
    r"|original appointment|compromisso original|mensaje original|forwarded by .{0,80}|message transféré|weitergeleitete nachricht"
    r")\s*[-_*]*\s*:?\s*$|^\s*(?:begin forwarded message|início da mensagem encaminhada|mensagem encaminhada)\s*:\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"^\s*\*?(?:from|de|von|da)\s?:\*?\s*\S", re.IGNORECASE)
_HEADER = re.compile(
    r"^\s*\*?(?:sent|date|to|subject|cc|enviad[ao](?: em)?|data|para|assunto|enviado el|asunto|gesendet|an|betreff)\s?:",
    re.IGNORECASE,
)
_UNDERSCORES = re.compile(r"^\s*_{10,}\s*$")
_SENT_FROM = re.compile(
    r"^\s*(?:enviad[oa] (?:do|da|de|pelo|a partir d[oe]) (?:meu |minha |um )?(?:iphone|ipad|celular|smartphone|android|galaxy|samsung|outlook"
    r"|yahoo|gmail|telefone|mobile).{0,40}|sent from (?:my|outlook|yahoo|gmail|mail|samsung).{0,40}|(?:get|obter o) outlook (?:for|para) .{0,20})$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE: Final = 25
_FEW: Final = 2
"""Headers that make a block of them, and empty lines that keep two lines together."""


@dataclass(frozen=True, slots=True)
class Told:
    """The three kinds of text in a mail."""

    text: str
    quoted: str
    signature: str


def told_apart(text: str) -> Told:
    """Splits a mail's text; what comes after a line that introduces another mail whole is that mail."""
    lines = text.split("\n")
    cut = next((at for at in range(len(lines)) if _starts_another(lines, at)), len(lines))
    above, below = lines[:cut], lines[cut:]
    marked = [line.startswith(">") for line in above]
    for at in range(len(above)):
        if marked[at] and not (at and marked[at - 1]):
            for earlier in _attribution(above, at):
                marked[earlier] = True
    own = [line for line, is_quoted in zip(above, marked, strict=True) if not is_quoted]
    quoted = [line for line, is_quoted in zip(above, marked, strict=True) if is_quoted]
    own, signature = _signed(own)
    return Told(tidy("\n".join(own)), tidy("\n".join([*quoted, *below])), tidy("\n".join(signature)))


def _starts_another(lines: list[str], at: int) -> bool:
    """Whether a whole mail begins here: a ruled line, or a block of headers as Outlook writes it."""
    line = lines[at]
    if _RULED.match(line):
        return True
    if _UNDERSCORES.match(line):
        return _is_header_block(lines, at + 1)
    if _is_header_block(lines, at):
        return True
    return bool(_WROTE.search(line)) and _introduces_the_rest(lines, at)


def _is_header_block(lines: list[str], at: int) -> bool:
    following = [line for line in lines[at : at + 9] if line.strip()]
    return (
        bool(following)
        and bool(_FROM.match(following[0]))
        and sum(bool(_HEADER.match(line)) for line in following[1:6]) >= _FEW
    )


def _introduces_the_rest(lines: list[str], at: int) -> bool:
    """An attribution whose mail is not marked by `>`."""
    following = next((line for line in lines[at + 1 : at + 4] if line.strip()), ">")
    return not following.startswith(">") and _BEGINS.match(lines[at]) is not None and bool(re.search(r"\d", lines[at]))


def _attribution(lines: list[str], at: int) -> range:
    """The lines above a quotation that say whose it is."""
    last = at - 1
    while last >= 0 and at - last <= _FEW and not lines[last].strip():
        last -= 1
    if last < 0 or not re.search(r":\s*$", lines[last]):
        return range(0)
    for first in range(last, max(-1, last - _MAX_ATTRIBUTION), -1):
        if not lines[first].strip():
            break
        if _OPENS.match(lines[first]):
            return range(first, at) if _WROTE.search(" ".join(lines[first : last + 1])) else range(0)
    return range(last, at) if _WROTE.search(lines[last]) else range(0)


def _signed(lines: list[str]) -> tuple[list[str], list[str]]:
    """The text and its signature: below "-- ", or the line of a telephone."""
    for at in range(len(lines) - 1, max(-1, len(lines) - _LONGEST_SIGNATURE - 1), -1):
        if lines[at] in ("-- ", "--") or _SENT_FROM.match(lines[at]):
            return lines[:at], lines[at:]
    return lines, []
