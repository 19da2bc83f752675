"""How English goes from one order to the next inside a message. Patterns are of the text as typed, words folded."""

from language.listed import listed

ORDER = ""
LED: tuple[str, ...] = ()
COUNTED = ""
HENCE = ""
KEEP = ""
EVE = r"(?:on\s+)?(?:the\s+)?(?:day|night|evening) (?:before\b\s*|(?=to\b))"
BEFORE = r"\s+(?:before(?:hand)?|earlier|in advance)\b\s*"
WITHIN = ""
GOES: frozenset[str] = frozenset()
DUES: frozenset[str] = frozenset()
FILLERS: tuple[str, ...] = ()
ALREADY: frozenset[str] = frozenset()
ANOTHER = listed("another")
MAKES = listed("create make set add schedule put start")
KINDS = {
    "reminder": "reminder", "alarm": "alarm", "event": "event", "timer": "timer", "task": "task", "note": "note", "project": "project",
}  # fmt: skip
TASKS = listed("todo todos remind")
