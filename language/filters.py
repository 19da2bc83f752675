"""What narrows a list: "atrasadas", "do projeto Casa", "high priority", "#casa"."""

from collections.abc import Sequence

from language.intents.template import TIME
from language.tables import SLOTS, SlotTables
from language.types import Language, SlotValue
from language.words import Word


def filters(words: Sequence[Word], text: str, language: Language) -> dict[str, SlotValue] | None:
    """The slots the words give; None when a word is none of ours: then the sentence was about something else."""
    tables = SLOTS[language]
    found: dict[str, SlotValue] = {}
    tags: list[str] = []
    at = 0
    while at < len(words):
        key, rest = words[at].key, words[at + 1 :]
        said = _said(words[at], text, tables)
        if said:
            found |= said
        elif key.startswith(("@", "+")):
            tags.append(key[1:])
        elif key in tables.TAG_WORDS and rest:
            tags.append(_typed(rest[:1], text))
            at += 1
        elif rest and (key in tables.PROJECT_WORDS or key in tables.ABOUT):
            found["project" if key in tables.PROJECT_WORDS else "query"] = _typed(rest, text)
            break
        elif key != TIME and key not in tables.NOISE:
            return None
        at += 1
    return found | ({"tags": tuple(tags)} if tags else {})


def _said(word: Word, text: str, tables: SlotTables) -> dict[str, SlotValue]:
    if word.key in tables.STATES:
        return {"state": tables.STATES[word.key]}
    if word.key in tables.PRIORITY_WORDS:
        return {"priority": tables.PRIORITY_WORDS[word.key]}
    if word.key in tables.ALL:
        return {"scope": "all"}
    return {"project": _typed((word,), text).lstrip("#")} if word.key.startswith("#") else {}


def _typed(words: Sequence[Word], text: str) -> str:
    kept = [word for word in words if word.key != TIME]
    return text[kept[0].start : kept[-1].end].strip() if kept else ""
