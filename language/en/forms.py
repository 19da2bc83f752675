"""Labels of what is filled in like a form, in English. Folded."""

KINDS = {
    "task": "task_create", "new task": "task_create", "todo": "task_create", "reminder": "reminder_create", "new reminder": "reminder_create",
    "event": "event_create", "new event": "event_create", "meeting": "event_create", "appointment": "event_create",
}  # fmt: skip
FIELDS = {
    "subject": "title", "title": "title", "name": "title", "what": "title", "description": "title", "item": "title", "when": "when", "date": "when",
    "day": "when", "time": "when", "due": "when", "due date": "when", "deadline": "when", "location": "location", "where": "location", "place": "location",
    "address": "location", "priority": "priority", "project": "project", "tag": "tags", "tags": "tags", "with": "guests", "guests": "guests",
    "attendees": "guests", "who": "guests",
}  # fmt: skip
DELETES = r"(?:delet\w+|remov\w+|drop\w*|trash)"
