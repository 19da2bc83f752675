"""The English side of the catalogue."""

from language.en import intents_notes, intents_profile, intents_talk, intents_task_changes, intents_tasks
from language.en.intents_words import VOCABULARY

__all__ = ["TABLES", "VOCABULARY"]

TABLES = (
    intents_tasks.CREATE,
    intents_tasks.LIST,
    intents_tasks.COMPLETE,
    intents_task_changes.UPDATE,
    intents_task_changes.DELETE,
    intents_notes.NOTES,
    intents_notes.INBOX,
    intents_talk.CONTROL,
    intents_talk.ANSWERS,
    intents_talk.ABOUT,
    intents_profile.ABOUT,
)
