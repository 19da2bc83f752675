"""A number means the list that was shown last, whatever was in it: never a row nobody numbered on the screen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from language.normal import normalise
from tools._choose import newest_list, speaks
from tools._context import Request, Say, Turn, Words

_TAKES: Sequence[Mapping[str, str]] = (
    {
        "task": "task_delete",
        "note": "note_delete",
        "inbox_item": "inbox_delete",
        "goal": "goal_remove",
        "memory": "forget",
        "reminder": "reminder_cancel",
        "thread": "email_delete",
        "event": "event_cancel",
    },
    {"task": "task_update", "note": "note_update", "reminder": "reminder_update", "event": "event_update"},
    {"task": "task_complete", "reminder": "task_complete", "thread": "email_dismiss"},
    {"task": "task_reopen", "drive_file": "drive_read", "thread": "email_open"},
    {"thread": "email_archive"},
    {"note": "note_pin"},
    {"note": "note_unpin"},
    {"inbox_item": "inbox_to_task"},
    {"inbox_item": "inbox_to_note"},
)
"""What one verb is called for each kind of list that takes it."""
_KINDS: Mapping[str, tuple[str, Words]] = {
    "task": (r"tarefas?|afazeres|tasks?|to-?dos?", {"pt-BR": "de tarefas", "en": "of tasks"}),
    "note": (r"notas?|anotac\w+|notes?", {"pt-BR": "de notas", "en": "of notes"}),
    "goal": (r"metas?|objetivos?|goals?", {"pt-BR": "de metas", "en": "of goals"}),
    "memory": (r"fatos?|facts?", {"pt-BR": "do que sei sobre você", "en": "of what I know about you"}),
    "reminder": (
        r"lembretes?|avisos?|alarmes?|timers?|reminders?|alarms?",
        {"pt-BR": "de lembretes", "en": "of reminders"},
    ),
    "inbox_item": (r"caixa|entrada|inbox|itens|items?", {"pt-BR": "da caixa de entrada", "en": "of your inbox"}),
    "event": (
        r"eventos?|compromissos?|reuni\w+|consultas?|agenda|events?|meetings?|appointments?|calendar",
        {"pt-BR": "da agenda", "en": "of your calendar"},
    ),
    "drive_file": (r"drive|planilhas?|documentos?|spreadsheets?|documents?", {"pt-BR": "do Drive", "en": "of Drive"}),
    "thread": (
        r"e-?mails?|conversas?|mensage(?:m|ns)|mails?|conversations?|messages?",
        {"pt-BR": "de e-mails", "en": "of mail"},
    ),
    "file": (r"arquivos?|fotos?|audios?|files?|photos?", {"pt-BR": "de arquivos", "en": "of files"}),
}
"""How a message names each kind, and how a list of it is called."""
_NAMED = re.compile(rf"\b(?:{'|'.join(words for words, _ in _KINDS.values())})\b")


def on_screen(turn: Turn, request: Request) -> Request | Say:
    """The request for the kind of row that the number counts, or why that kind cannot take it."""
    kind = newest_list(turn)
    takes = next((each for each in _TAKES if request.intent in each.values()), None)
    if kind not in _KINDS or takes is None or "number" not in request.slots:
        return request
    if _NAMED.search(normalise(turn.message).text):
        return request
    meant = takes.get(kind)
    if meant is None or (meant == "note_update" != request.intent and request.when is not None):
        return Say(text=speaks(turn).say(_NOT_FOR_THESE, what=_KINDS[kind][1][turn.language]))
    # One kind's name for the verb may be another's too: the reminders' own module tells those apart.
    return request if kind == "reminder" else replace(request, intent=meant)


_NOT_FOR_THESE: Words = {
    "pt-BR": "A última lista que mostrei é {what}, e isso não dá pra fazer com ela. Diga de qual lista é o número, por exemplo “tarefa 1”.",
    "en": "The last list I showed is {what}, and that can't be done with it. Tell me which list the number is from, for example “task 1”.",
}
