"""The Portuguese side of the catalogue."""

from language.pt import (
    intents_drive,
    intents_life,
    intents_mail_files,
    intents_notes,
    intents_other,
    intents_talk,
    intents_task_changes,
    intents_tasks,
    intents_things,
    intents_time,
    intents_words,
)

__all__ = ["TABLES", "VOCABULARY"]

VOCABULARY = {**intents_words.VOCABULARY, **intents_mail_files.VOCABULARY}

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
    intents_time.REMINDERS,
    intents_time.TIMERS,
    intents_time.ALARMS,
    intents_time.EVENTS,
    intents_things.LISTS,
    intents_things.MAIL,
    intents_mail_files.MAIL_FILES,
    intents_drive.DRIVE,
    intents_things.PEOPLE,
    intents_life.LIFE,
    intents_other.OTHER,
)
