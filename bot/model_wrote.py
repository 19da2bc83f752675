"""What a model wrote into a call: it must not pass for a line of ours, neither now nor when it is shown again."""

import re
from collections.abc import Collection, Mapping

from bot import links
from bot.origins import OWN, USER
from bot.verbatim import verbatim

SIGNS = "✅☑✔📩📨📤📧🗑✏📝📅🎯🧠⏰🔔⏱↩↪⚠⬜📌📋📎🔁❌"
"""The signs our own lines begin with."""
LONGEST_BARE = 60
"""Characters; what is longer can hold more than it seems to."""
_SIGN = re.compile(rf"[{SIGNS}]\ufe0f?\s*")
_BARE = re.compile(rf"[\w\s'’$%&/()+#-]{{1,{LONGEST_BARE}}}")
"""Words alone: no second sentence fits in."""


def without_signs(
    arguments: Mapping[str, object], origins: Mapping[str, str], *, allowed: Collection[str], instead: str
) -> dict[str, object]:
    """The arguments as they are kept: of what neither the person nor their rows say, no sign of ours and no address."""

    def plain(value: object) -> object:
        if isinstance(value, list):
            return [plain(each) for each in value]
        if not isinstance(value, str):
            return value
        return _SIGN.sub("", links.unlinked(value, allowed=allowed, instead=instead)).strip() or value

    return {name: value if _owned(origins, name) else plain(value) for name, value in arguments.items()}


def set_apart(
    facts: Mapping[str, object], arguments: Mapping[str, object], origins: Mapping[str, str]
) -> dict[str, object]:
    """What a call came to, with the model's words where they can be told from ours."""
    wrote = {leaf.strip() for name, value in arguments.items() if not _owned(origins, name) for leaf in _leaves(value)}
    doubtful = {leaf for leaf in wrote if leaf and not (_BARE.fullmatch(leaf) and "\n" not in leaf)}

    def apart(value: object) -> object:
        if isinstance(value, Mapping):
            return {name: apart(each) for name, each in value.items()}
        if isinstance(value, list):
            return [apart(each) for each in value]
        if not isinstance(value, str) or value.strip() not in doubtful:
            return value
        shown = verbatim(_SIGN.sub("", value).strip())
        return f"\n  │ {shown}" if "\n" in shown else f"“{shown}”"

    return {name: apart(value) for name, value in facts.items()} if doubtful else dict(facts)


def _owned(origins: Mapping[str, str], name: str) -> bool:
    return origins.get(name, USER) in {USER, OWN}


def _leaves(value: object) -> list[str]:
    if isinstance(value, list):
        return [leaf for each in value for leaf in _leaves(each)]
    return [value] if isinstance(value, str) and not _WORDLESS.fullmatch(value) else []


_WORDLESS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[\d\s.,:+\-/TZ]*|[A-Z_]+=.*")
"""Ids, dates, numbers and rules of recurrence."""
