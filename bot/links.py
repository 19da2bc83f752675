"""A reply holds no address but those the person wrote or a tool gave as a link: a fetched address tells a stranger what was read."""

import re
from collections.abc import Collection

_IMAGE = re.compile(r"!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_LINK = re.compile(r"\[([^\]\n]*)\]\(\s*<?([^)>\s]*)>?[^)\n]*\)")
_REFERENCE = re.compile(r"^\s*\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][^>\n]{0,500}>")
_REST = r"[^\s<>\"'()\[\]]"
_DOT = r"(?:[.\u3002\uff0e\uff61\u2024\ufe52]|%2e|[\[({]\s?(?:\.|dot|ponto)\s?[\])}])"
"""Whatever a program, or the person told to, takes for the dot of a name."""
_FILES = "pdf docx? xlsx? pptx? odt ods odp csv tsv txt rtf md json xml ya?ml html? png jpe?g gif webp svg heic mp3 mp4 ogg opus wav m4a"
"""Endings of files people name; none of them is on the list of domains but `md`, which nobody has fetched a file from."""
_ADDRESS = re.compile(
    rf"(?:(?:[a-z][a-z0-9+.-]{{1,20}}:)?//|www{_DOT}"
    r"|\b(?:mailto|tel|sms|javascript|vbscript|data|file|blob|geo|magnet|callto|skype|whatsapp|tg|intent):(?=\S))"
    rf"(?:\[[0-9a-f:.%]+\]{_REST}*|{_REST}+(?:{_DOT}{_REST}+)*)"
    rf"|\[[0-9a-f]{{0,4}}:[0-9a-f:.%]*\][/?#:]{_REST}+"
    rf"|\blocalhost[/?#:]{_REST}+"
    rf"|(?<![\w@.-])(?:\w[\w-]*{_DOT})+"
    rf"(?:(?:xn--[\w-]+|(?!(?:{_FILES.replace(' ', '|')})\b)[^\W\d_]{{2,24}})(?:(?=[/?#:])[/?#:]{_REST}+|(?![\w@-]))"
    rf"|[^\W\d_]{{2,24}}[/?#]{_REST}+)"
    rf"|(?<![\w.])\d{{1,3}}(?:\.\d{{1,3}}){{3}}[/?#:]{_REST}+",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_TRAILING = ".,;:!?*_~`"


def uncovered(text: str) -> str:
    """The text as it will be read: without markup and characters that nobody sees."""
    return _TAG.sub("", _HIDDEN.sub("", text))


def cleaned(text: str, *, allowed: Collection[str], instead: str) -> str:
    """The text without images, markup and addresses that are not in `allowed`; a link's own words stay."""
    return unlinked(_REFERENCE.sub("", _IMAGE.sub(r"\1", uncovered(text))), allowed=allowed, instead=instead).strip()


def unlinked(text: str, *, allowed: Collection[str], instead: str) -> str:
    """The text without links and addresses that are not in `allowed`, and otherwise as it is."""

    def link(found: re.Match[str]) -> str:
        return found[0] if found[2] in allowed else found[1]

    def address(found: re.Match[str]) -> str:
        bare = found[0].rstrip(_TRAILING)
        return found[0] if bare in allowed else instead + found[0][len(bare) :]

    return _ADDRESS.sub(address, _LINK.sub(link, text))


def addresses(text: str) -> frozenset[str]:
    """The addresses somebody wrote."""
    return frozenset(found[0].rstrip(_TRAILING) for found in _ADDRESS.finditer(text))
