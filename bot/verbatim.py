"""Values as they stand in a question: what is hidden is shown, and nothing in them looks like a line of ours."""

import json
import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_NEXT = "\n  │ "
"""A line that goes on with a value."""


def verbatim(value: object) -> str:
    """The whole value: invisible characters by their numbers, further lines set apart."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    shown = _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text.replace("\r\n", "\n"))
    return _NEXT.join(shown.split("\n"))
