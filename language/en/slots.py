"""Words around and inside the slots of English requests."""

from language.listed import listed

EDGES = listed("to at on by for until till from in of and the a around before after every with starting since about")
"""Words that a title cannot end with: what a time left behind."""
LEADS = listed("to that and of please uh um er")
"""Words that a title does not begin with."""
GUESTS = r"\bwith (?P<guests>.{1,120})$"
"""Who takes part, at the end of the name of an event."""
PLACES = listed("at in")
"""Words that lead to a place."""
LINKS = PLACES | listed("with for to on from by of")
"""Words that go on with what stands before a comma."""
DUE = r"(?:^|[,;.]\s*|\s[-–—]\s*)(?:with\s+)?(?:the\s+)?(?:due|due date|deadline|date|due by|due on)\s*(?:is|by|on|at)?\s*:?\s*$"
"""What says that the time after it is when a thing is due."""
ARTICLES = listed("the a an my our")
COURTESY = ("please", "thanks", "thank you", "ok", "for me", "too", "will you", "would you", "if you can")
PRIORITIES = (
    (
        r"(?:with |at )?(?:high|top|urgent|highest) priority\b|\bpriority[ :]+(?:high|urgent|top)\b|(?<!\S)!+high\b|\bp1\b|,\s*(?:its )?urgent$",
        "high",
    ),
    (
        r"(?:with |at )?(?:medium|normal) priority\b|\bpriority[ :]+(?:medium|normal)\b|(?<!\S)!medium\b|\bp2\b",
        "medium",
    ),
    (r"(?:with |at )?(?:low|lowest) priority\b|\bpriority[ :]+low\b|(?<!\S)!low\b|\bp3\b", "low"),
)
PROJECT = (
    r"(?:\b(?:in|to|for|under)\s+(?:the\s+)?project\s*:?\s*|[,;]\s*project\s*:?\s*|\bproject:\s*)"
    r"(?P<project>[^\s,;#@]{1,40}(?:\s[^\s,;#@]{1,40}){0,2})(?=\s*(?:[,;#@]|$))"
)
TAGS = r"(?:[,;]\s*(?:with\s+)?|\bwith\s+)(?:the\s+)?(?:tag|label)s?\s*:?\s+(?P<tags>[^\s,;#@]{1,40}(?:\s+and\s+[^\s,;#@]{1,40}){0,4})"
STATES = {
    "overdue": "overdue", "late": "overdue", "past": "overdue",
    "done": "done", "completed": "done", "complete": "done", "finished": "done", "closed": "done",
    "open": "open", "pending": "open", "todo": "open", "unfinished": "open", "outstanding": "open", "left": "open", "incomplete": "open",
}  # fmt: skip
PRIORITY_WORDS = {"high": "high", "urgent": "high", "important": "high", "medium": "medium", "low": "low"}
PROJECT_WORDS = frozenset(("project",))
TAG_WORDS = frozenset(("tag", "tags", "tagged", "label", "labelled", "labeled"))
ALL = listed("all every everything")
NOISE = listed(
    "of in on for the a my with that are is due and by please now i have do to priority tasks task at me from currently there this "
    "todo still be yet as marked right"
)
ABOUT = listed("about")
JOINERS = r"\s*(?:[,;\n]|\s+and\s+(?:also\s+)?|\s+plus\s+)\s*(?:and\s+)?"
"""What parts the items of a list."""

PAST = {
    "bought": "buy", "paid": "pay", "did": "do", "made": "make", "sent": "send", "took": "take", "wrote": "write", "read": "read", "went": "go",
    "got": "get", "gave": "give", "brought": "bring", "found": "find", "left": "leave", "put": "put", "ran": "run", "sold": "sell", "told": "tell",
    "met": "meet", "fed": "feed", "built": "build", "swept": "sweep", "called": "call", "emailed": "email", "cleaned": "clean", "finished": "finish",
    "washed": "wash", "booked": "book", "picked": "pick", "submitted": "submit", "cooked": "cook", "walked": "walk", "watered": "water",
    "fixed": "fix", "ordered": "order", "returned": "return", "signed": "sign", "mailed": "mail", "texted": "text", "reviewed": "review",
    "scheduled": "schedule", "replied": "reply", "filed": "file", "updated": "update", "cancelled": "cancel", "printed": "print",
    "ironed": "iron", "vacuumed": "vacuum", "mopped": "mop", "studied": "study", "planned": "plan", "packed": "pack", "delivered": "deliver",
    "visited": "visit", "checked": "check", "talked": "talk", "spoke": "speak", "done": "do", "written": "write", "taken": "take",
}  # fmt: skip
"""Past -> base form, of what people report as done."""
PAST_ENDINGS: tuple[tuple[str, str], ...] = ()
CONTRAST = listed("but and then it")
"""Words that turn a report into a story."""
NOT_PAST: frozenset[str] = frozenset()
