"""What a model wrote into a call: it must not pass for a line of ours, neither now nor when it is shown again."""

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from bot import links
from bot.origins import OWN, USER
from bot.verbatim import verbatim
from integrations.postgres import provenance
from integrations.postgres.columns import LIMITS
from integrations.postgres.database import Row, Session

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


async def marked(session: Session, ledger: Mapping[UUID, Row]) -> Mapping[UUID, Row]:
    """The rows of a turn, with those a model worded before where they hold several lines: one of them could pass for a line of ours."""
    long = {id_: _of_several_lines((row["result"] or {}).get("facts")) for id_, row in ledger.items()}
    worded = await provenance.worded_by_models(session, frozenset[str]().union(*long.values()))
    if not worded:
        return ledger
    return {
        id_: {**row, "result": {**(row["result"] or {}), "model_worded": sorted(long[id_] & worded)}}
        for id_, row in ledger.items()
    }


def _of_several_lines(facts: object) -> frozenset[str]:
    """The ids of the rows that hold a text of several lines."""
    if isinstance(facts, Mapping):
        inner = frozenset[str]().union(*map(_of_several_lines, facts.values()))
        lines = any(isinstance(value, str) and _several(value) for value in facts.values())
        return inner | {str(facts["id"])} if lines and "id" in facts else inner
    return frozenset[str]().union(*map(_of_several_lines, facts)) if isinstance(facts, list) else frozenset()


def set_apart(
    facts: Mapping[str, object],
    arguments: Mapping[str, object],
    origins: Mapping[str, str],
    *,
    worded: Collection[str] = (),
) -> dict[str, object]:
    """What a call came to, with the model's words where they can be told from ours; `worded` are rows it wrote before."""
    wrote = {leaf.strip() for name, value in arguments.items() if not _owned(origins, name) for leaf in _leaves(value)}
    doubtful = {leaf for leaf in wrote if leaf and (_several(leaf) or not _BARE.fullmatch(leaf))}

    def apart(value: object, *, whole: bool = False) -> object:
        if isinstance(value, Mapping):
            before = str(value.get("id")) in worded
            return {name: apart(each, whole=before) for name, each in value.items()}
        if isinstance(value, list):
            return [apart(each) for each in value]
        if not isinstance(value, str) or not (value.strip() in doubtful or (whole and _several(value))):
            return value
        return _quoted(value)

    return {name: apart(value) for name, value in facts.items()} if doubtful or worded else dict(facts)


def _several(text: str) -> bool:
    return len(text.strip().splitlines()) > 1


def _quoted(value: str) -> str:
    """Marked as not ours, and no longer than the column it came from allows: what reads it again checks that."""
    # Whatever a messenger may break a line at is a new line here.
    shown = verbatim("\n".join(_SIGN.sub("", value).strip().splitlines()))
    before, after = ("\n  │ ", "") if "\n" in shown else ("“", "”")
    room = next((limit for limit in LIMITS if limit >= len(value)), LIMITS[-1]) - len(before) - len(after)
    return f"{before}{shown if len(shown) <= room else shown[: room - 1] + '…'}{after}"


def _owned(origins: Mapping[str, str], name: str) -> bool:
    return origins.get(name, USER) in {USER, OWN}


def _leaves(value: object) -> list[str]:
    if isinstance(value, list):
        return [leaf for each in value for leaf in _leaves(each)]
    return [value] if isinstance(value, str) and not _WORDLESS.fullmatch(value) else []


_WORDLESS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[\d\s.,:+\-/TZ]*|[A-Z_]+=.*")
"""Ids, dates, numbers and rules of recurrence."""
