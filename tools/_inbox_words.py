"""How inbox items are put into words, in both languages."""

from collections.abc import Mapping, Sequence

from integrations.postgres.inbox_items import ITEM, InboxItem
from integrations.postgres.notes import NOTE
from integrations.postgres.tasks import TASK
from tools._choose import short
from tools._context import Voice, Words
from tools._task_words import described

MOST_NAMED = 5
LONGEST_ECHO = 300


def item_facts(item: InboxItem) -> Mapping[str, object]:
    facts: dict[str, object] = ITEM.dump_python(item, mode="json")
    return facts


def _items(facts: Mapping[str, object]) -> Sequence[InboxItem]:
    given = facts["items"]
    assert isinstance(given, list)
    return [ITEM.validate_python(each) for each in given]


def captured(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_CAPTURED, text=_echo(ITEM.validate_python(facts["item"]).text))


def _echo(text: str) -> str:
    return text if len(text) <= LONGEST_ECHO else f"{text[:LONGEST_ECHO].rstrip()}…"


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    items, total = _items(facts), facts["total"]
    assert isinstance(total, int)
    if not items:
        return EMPTY[voice.language]
    lines = [voice.say(_ONE if total == 1 else _MANY, count=total)]
    lines.extend(f"{number}. {short(item.text, longest=90)}" for number, item in enumerate(items, 1))
    if total > len(items):
        lines.append(voice.say(_MORE, more=total - len(items)))
    return "\n".join(lines)


def deleted(facts: Mapping[str, object], voice: Voice) -> str:
    return _counted(facts, voice, _DELETED, _DELETED_MANY)


def put_back(facts: Mapping[str, object], voice: Voice) -> str:
    return _counted(facts, voice, _BACK, _BACK_MANY)


def _counted(facts: Mapping[str, object], voice: Voice, one: Words, many: Words) -> str:
    items = _items(facts)
    named = ", ".join(short(item.text) for item in items[:MOST_NAMED])
    more = len(items) - MOST_NAMED
    named += voice.say(_AND_MORE, more=more) if more > 0 else ""
    return voice.say(one if len(items) == 1 else many, count=len(items), items=named)


def became_task(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_BECAME_TASK, task=described(TASK.validate_python(facts["task"]), voice))


def became_note(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_BECAME_NOTE, text=_echo(NOTE.validate_python(facts["note"]).text))


def returned(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_RETURNED, text=short(ITEM.validate_python(facts["item"]).text))


def turned_again(facts: Mapping[str, object], voice: Voice) -> str:
    item = ITEM.validate_python(facts["item"])
    return voice.say(_NOTE_AGAIN if item.became == "note" else _TASK_AGAIN, text=short(item.text))


_CAPTURED: Words = {"pt-BR": "📥 Guardado: {text}", "en": "📥 Kept: {text}"}
_ONE: Words = {"pt-BR": "📥 1 item na caixa de entrada:", "en": "📥 1 item in your inbox:"}
_MANY: Words = {"pt-BR": "📥 {count} itens na caixa de entrada:", "en": "📥 {count} items in your inbox:"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
EMPTY: Words = {"pt-BR": "A sua caixa de entrada está vazia.", "en": "Your inbox is empty."}
_DELETED: Words = {"pt-BR": "🗑️ Item apagado: {items}", "en": "🗑️ Item deleted: {items}"}
_DELETED_MANY: Words = {"pt-BR": "🗑️ {count} itens apagados: {items}", "en": "🗑️ {count} items deleted: {items}"}
_BACK: Words = {"pt-BR": "Item de volta: {items}", "en": "Item put back: {items}"}
_BACK_MANY: Words = {"pt-BR": "{count} itens de volta: {items}", "en": "{count} items put back: {items}"}
_BECAME_TASK: Words = {"pt-BR": "✅ Virou tarefa: {task}", "en": "✅ Now a task: {task}"}
_BECAME_NOTE: Words = {"pt-BR": "📝 Virou nota: {text}", "en": "📝 Now a note: {text}"}
_RETURNED: Words = {"pt-BR": "De volta à caixa de entrada: {text}", "en": "Back in your inbox: {text}"}
_TASK_AGAIN: Words = {"pt-BR": "✅ Virou tarefa de novo: {text}", "en": "✅ A task again: {text}"}
_NOTE_AGAIN: Words = {"pt-BR": "📝 Virou nota de novo: {text}", "en": "📝 A note again: {text}"}
MISSING: Words = {
    "pt-BR": "não achei esse item; talvez já tenha sido apagado.",
    "en": "I can't find that item; it may have been deleted.",
}
ALREADY_TASK: Words = {"pt-BR": "“{text}” já virou tarefa.", "en": "“{text}” is a task already."}
ALREADY_NOTE: Words = {"pt-BR": "“{text}” já virou nota.", "en": "“{text}” is a note already."}
NOT_TURNED: Words = {
    "pt-BR": "“{text}” já está na caixa de entrada.",
    "en": "“{text}” is in your inbox already.",
}
NO_TITLE: Words = {
    "pt-BR": "esse texto é longo demais para uma tarefa; que tal transformar em nota?",
    "en": "that text is too long for a task; how about turning it into a note?",
}
