"""Messages that hold no words: nothing that can be seen, or a face and a heart."""

import unicodedata

SHADES = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What a sign may carry behind it: its colour, and that it is a picture."""
_UNSEEN = (
    " \n\t\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
    "\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
)
"""What shows nothing; the last ones are letters."""
_SIGNS = f"/-.,;?!_*#{_UNSEEN}"
"""Nothing but these says nothing."""


def says_nothing(text: str) -> bool:
    return not text.strip(_SIGNS)


def unseen(text: str) -> bool:
    """Whether there is something, and nobody sees it."""
    return bool(text) and not text.strip(_UNSEEN)


def only_smiles(text: str) -> bool:
    """Whether it is pictures alone: kindly meant, and asking for nothing."""
    pictures = any(unicodedata.category(character) == "So" for character in text)
    return pictures and not any(map(str.isalnum, text))
