"""What stands over a list of things to create, in English."""

from language.en.intents_words import VOCABULARY

__all__ = ["HEADINGS", "VOCABULARY"]

HEADINGS = {
    "task_create": """
        [<create>] [the|these|some|my|a few|two|three|four|five] [new|following] (tasks|todos|chores) [for me|for|to]
        (<create>|new) [<a>] [new] (task list|todo list|list of tasks|list of todos) [with|for|to]
        [my] (todo|todo list|task list|things todo) [for]
        <must> [do]
    """,
    "reminder_create": """
        [<create>|<set>] [the|these|some|my|two|three] [new|following] reminders [for me|to]
        <remind> [to|about|of] [these|the following]
    """,
    "event_create": """
        (calendar|my calendar|agenda|events|appointments|meetings) [for]
        <schedule> [the|these|my] [following|new] (events|appointments|meetings)
    """,
}
