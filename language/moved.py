"""Times from which and to which something is moved."""

import re

from language.intents.sentence import Sentence
from language.types import When

FROM_TO = re.compile(r"(?<=\s)(?=(?:para|pra|pras|pro|pros|to)\s)", re.IGNORECASE)


def from_to(when: When, part: Sentence) -> re.Match[str] | None:
    """Where "para" stands inside one time; at its beginning it only leads to it."""
    return FROM_TO.search(part.text, when.span[0] + 1, when.span[1])


def says_which(part: Sentence) -> bool:
    """Whether one time may tell which things are moved and another where to: "passa tudo de amanhã pra quinta"."""
    return len(part.whens) > 1 or any(from_to(when, part) for when in part.whens)
