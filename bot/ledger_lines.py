"""What a call came to, in words: from its ledger row and nobody's prose."""

from collections.abc import Mapping
from uuid import UUID

from bot import links, model_words, replies
from bot.model_wrote import set_apart
from bot.origins import OWN, is_external, parts_of
from integrations.postgres.database import Row
from tools._context import Voice
from tools._toolbox import Tool, Toolbox


def ledger_line(toolbox: Toolbox, row: Row, voice: Voice, ledger: Mapping[UUID, Row]) -> str:
    """What a call came to, in words; the ledger holds the row that it takes back."""
    if row["state"] == "failed":
        line = voice.say(replies.FAILED, reason=row["result"]["reason"])
        undo = row["undoes"] is not None and not redoes(row["undoes"], ledger)
        return f"{line}\n{voice.say(replies.PAST_IT)}" if undo and row["result"].get("gone") else line
    if row["state"] == "unknown":
        return _unknown(row, voice)
    if row["state"] == "held":
        return _held(toolbox[row["tool"]], row, voice)
    if row["state"] != "done":
        return voice.say(replies.FAILED, reason=voice.say(replies.CANCELLED))
    result = row["result"]
    facts = set_apart(result["facts"], row["arguments"], row["origins"], worded=result.get("model_worded") or ())
    line = toolbox[row["tool"]].says(facts, voice)
    if _strange(row):
        line = links.cleaned(line, allowed=_given(row), instead=voice.say(model_words.LINK_REMOVED))
    if row["undoes"] is None:
        return line
    return voice.say(replies.REDONE if redoes(row["undoes"], ledger) else replies.UNDONE, line=line)


def _unknown(row: Row, voice: Voice) -> str:
    if "told" in row["result"]:
        return voice.say(replies.IN_DOUBT, told=row["result"]["told"])
    what = ", ".join(str(value) for value in row["arguments"].values())
    return voice.say(replies.UNKNOWN, what=replies.excerpt(what))


def _held(tool: Tool, row: Row, voice: Voice) -> str:
    """What is going to be done, and when; of one that was tried in vain, the same."""
    assert tool.held is not None
    return tool.held.says(row["result"]["facts"], voice)


def _strange(row: Row) -> bool:
    """Whether a line tells what somebody outside wrote: an address in it would be theirs."""
    result = row["result"]
    return "origin" in result or "outside" in result or any(map(is_external, row["origins"].values()))


def _given(row: Row) -> frozenset[str]:
    """The addresses that are the person's own, or a tool's."""
    result = row["result"]
    parts = parts_of(result["facts"], origin=result.get("origin", OWN), outside=result.get("outside") or {})
    own = [part.text for part in parts if not is_external(part.origin)]
    told = [str(row["arguments"].get(name)) for name, origin in row["origins"].items() if not is_external(origin)]
    return links.addresses("\n".join([*own, *told])) | frozenset(map(str, result["facts"].get("links") or ()))


def redoes(undoes: UUID, ledger: Mapping[UUID, Row]) -> bool:
    """Whether what is taken back is an undo itself."""
    return ledger[undoes]["undoes"] is not None
