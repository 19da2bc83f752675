"""How long something is to take, said behind words that leave no doubt: "com 1h" is no one o'clock there."""

import re

from language.words import fold

LASTING = (
    r"(?: (?:\d{1,3}(?:h|hs|hrs?|min|mins|m)?|h|hs|hrs?|m|mins?|minutos?|minutes?|horas?|hours?|e|and|meia|half|an?|uma?|duas|dois|tres|quatro"
    r"|one|two|three|four)){1,6}"
)
"""Over the words of a view, in which a space stands before each: whatever may be a length."""
_HALF = r"meia|half(?: an?)?"
_COUNT = r"\d{1,2}|uma|um|duas|dois|tres|quatro|an|a|one|two|three|four"
_LASTING = re.compile(
    rf"(?:(?P<hours>{_COUNT}) ?(?:horas?|hours?|hrs?|hs?)(?: ?(?:e|and)? ?(?:(?P<more>\d{{1,2}})(?: ?(?:minutos?|minutes?|mins?|m))?|(?P<half>meia|a half|half)))?"
    rf"|(?P<minutes>\d{{1,3}}) ?(?:minutos?|minutes?|mins?|m)|(?P<part>{_HALF}) (?:hora|hour))"
)
_NUMBERS = {
    **dict.fromkeys(("uma", "um", "an", "a", "one"), 1),
    **dict.fromkeys(("duas", "dois", "two"), 2),
    **dict.fromkeys(("tres", "three"), 3),
    **dict.fromkeys(("quatro", "four"), 4),
}
_MINUTE, _HOUR = 60, 3600


def lasting(text: str) -> int:
    """In seconds; 0 where it is no length."""
    found = _LASTING.fullmatch(fold(text.strip(" .!")))
    if found is None:
        return 0
    if found["part"]:
        return _HOUR // 2
    if found["minutes"]:
        return int(found["minutes"]) * _MINUTE
    hours = _NUMBERS.get(found["hours"]) or int(found["hours"])
    return hours * _HOUR + int(found["more"] or 0) * _MINUTE + (_HOUR // 2 if found["half"] else 0)
