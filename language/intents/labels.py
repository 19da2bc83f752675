"""What each intent does to the world: the only facts about intents that code outside the tables needs."""

from typing import Literal

from language.listed import listed

Effect = Literal["read", "write", "talk"]

READ = listed(
    "task_list note_query inbox_list reminder_query reminder_missed timer_query alarm_query list_query event_query email_query email_open "
    "contact_query project_query content_query checkin_query habit_query memory_query search file_query digest insights_query "
    "drive_search drive_read drive_access datetime_query goal_query due_query status settings connect accounts_list strangers_list"
)
TALK = listed(
    "help repeat handoff mood_negative greet thanks goodbye smalltalk affirm deny maybe cancel stop out_of_scope unknown_command start"
)

BY_TEMPLATE = listed(
    "drive_search drive_read drive_save drive_share drive_link drive_access drive_unshare "
    "email_open email_archive email_delete email_mark email_label email_send_draft email_dismiss email_file email_enclose"
)
"""Intents that the guesser is not taught: whoever means them says "drive", "link", "e-mail" or a number, and no guess knows better."""


def effect(intent: str) -> Effect:
    """A label that is not known to read or to talk is taken to write."""
    if intent in READ:
        return "read"
    return "talk" if intent in TALK else "write"
