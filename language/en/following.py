"""How English goes on with what was said: "and tomorrow?", "no, thursday", "delete that", "the dentist one". Folded."""

from language.en.intents_words import VOCABULARY as WORDS
from language.listed import listed

PRONOUNS = """it|that|this|that one|this one|the same|the same one|that last one|this last one|the one i just made|the one i just added|
    the one i just created|what i just added|that task|this task|the task|that note|this note|the note|that item|this item|the item|
    that reminder|this reminder|the reminder|that meeting|this meeting|the meeting|that event|this event|the event|that appointment|the appointment|
    that thing|same one|that todo|this todo"""
MANY = "them|those|these|both|both of them|the two|all of them|all of those|those two|these two|those tasks|these tasks|all three|them all|them both"
KINDS = {
    "task": "task", "todo": "task", "tasks": "task", "note": "note", "item": "inbox_item", "reminder": "reminder", "meeting": "event",
    "event": "event", "appointment": "event",
}  # fmt: skip
COUNTS = {"both": 2, "two": 2, "three": 3}
VOCABULARY = {
    **WORDS,
    "it": PRONOUNS,
    "them": MANY,
    "in_it": """about it|about that|to it|on it|for it|of it|to that|on that|for that|to that one|on that one|for that one|to this|on this|to the note|to that note|
        on the task|on that task|for that task|to this one|of that|of that one""",
    "last": "the last one|the last|the last task|the last note|the latest|the latest one|the newest",
    "put_off": WORDS["move"]
    + "|"
    + WORDS["postpone"]
    + "|"
    + WORDS["change"]
    + """|lets make|lets do|lets move|lets say|better make|please make|set|
        move back|push off|push out|id rather do|can we do|id prefer|prefer|keep|leave|send""",
    "until": "to|for|at|on|until|till|by|back to|forward to|as|over to|back until|out to|off to|off until|instead to|to be|due",
    "finish": WORDS["done"] + "|mark|set|i have already done|ive just done|just did|did|close|check|tick",
    "drop": WORDS["delete"] + "|" + WORDS["cancel"] + "|i dont need|i no longer need|dont need|scratch",
    "one_of": "the one about|the one with|the one for|the one to|the one that says|the one called|the one on|that one about|the task about",
}

ACTS = {
    "when": """
        <put_off> [<it>|<last>] [<until>] {when} [instead|please|same time|at the same time]
        0.9 <put_off> <them> [<until>] {when}
        <put_off> (the date|the time|the due date|the deadline|the day) [<in_it>] [<until>] {when}
        (<it>|<last>) (is|is due|should be|goes|can wait|is for|was for|needs to be|has to be) [<until>] {when}
        (thats|its) (for|due|due on|on|at|by|not until) {when}
        0.86 (the time is|the date is|the right time is|the right date is|the deadline is) [<until>] {when}
        <put_off> <one_of> {query} [<until>] {when}
        <put_off> the {query} one [<until>] {when}
        {when} (works better|is better|instead|would be better|would work better|works)
        <postpone> (<it>|<last>)
        (<change>|move) (the date|the time|the due date|the deadline|the day) <in_it>
    """,
    "remind": """
        <remind> (<in_it>|about it|about that|about this|of it|of that) [<until>] {when}
        (remind me) {when} (about it|about that|of it|of that)
    """,
    "priority": """
        (set|make|mark|give|<change>) (<it>|<last>) [as|to|a|to a] <high> [priority] => priority=high
        (set|make|mark|give|<change>) (<it>|<last>) [as|to|a|to a] (medium|normal|p2) [priority] => priority=medium
        (set|make|mark|give|<change>) (<it>|<last>) [as|to|a|to a] (low|p3|minor) [priority] => priority=low
        [set|make|put|give] [a] <high> priority <in_it> => priority=high
        [set|make|put|give] [a] <low> priority <in_it> => priority=low
        (set|<change>|raise) [the] priority [<in_it>] to <high> => priority=high
        (set|<change>) [the] priority [<in_it>] to <medium> => priority=medium
        (set|<change>|lower) [the] priority [<in_it>] to <low> => priority=low
        (<it>|<last>) is [very|really|super] (urgent|important|high priority|a high priority|top priority) => priority=high
        (its|thats) [very|really|super] (urgent|important|high priority|a high priority|top priority) => priority=high
        0.85 [with] <high> priority => priority=high
        0.85 [with] <low> priority => priority=low
    """,
    "title": """
        <rename> (<it>|<last>) (to|as|:) {title!}
        call it {title!}
        0.6 <change> (<it>) (to|into) {title!}
        <change> [the] (title|name|text) [<in_it>] to {title!}
    """,
    "project": """
        (<move>|<add>|put) (<it>|<last>) (to|into|in|on|under) [the] project {project}
        (<move>|<add>|put) (<it>|<last>) (to|into|in|on|under) the {project} project
    """,
    "delete": """
        <drop> (<it>|<them>|<last>) [anymore|please]
        <drop> <one_of> {query}
        <drop> the {query} one
        <drop> the one {when}
        0.7 (delete|remove)
    """,
    "done": """
        (<done>|close|tick|check) (<it>|<them>|<last>)
        (<finish>) (<it>|<them>|<last>) [as] (<done_word>)
        (check|tick|cross) (<it>|<them>|<last>) off
        [i] [already|just|have|have already] (did|finished|completed) (<it>|<them>|<last>) [already]
        (i did|i finished|i completed|done with|finished with|im done with|finished|completed) (<it>|<them>|<last>)
        (<it>|<last>) (is|was) [already] (<done_word>)
        (<them>) are [already] (<done_word>)
        (its|thats) [already] (done|finished|completed|complete|taken care of)
        (<done>|mark) <one_of> {query} [as] [<done_word>]
        (<done>|mark) the {query} one [as] [<done_word>]
        (complete|finish|mark) the one {when} [as] [<done_word>]
    """,
    "reopen": """
        (reopen|open|uncheck|untick|unmark|uncomplete) (<it>|<them>|<last>) [again]
        [i] (didnt|did not|havent|have not) (do|done|finish|finished|complete|completed) (<it>) [yet]
        (<it>|<last>) (isnt|is not|wasnt) [actually] (done|finished|completed|complete) [yet]
        (its|thats) not (done|finished|completed|complete) [yet]
        reopen the {query} one
    """,
    "pin": """
        pin (<it>|<last>) [to the top]
    """,
    "unpin": """
        unpin (<it>|<last>)
    """,
    "append": """
        (add|append|write|put) <in_it> [:|that] {text!}
        (add|append) {text!} (to it|to that|to that one|to the note|to that note|to this note)
    """,
    "show": """
        (show|open|read|show me|read me|let me see) (<it>|<last>) [again]
    """,
    "to_task": """
        (turn|make|convert|change) (<it>|<last>) (into|to|in) [a] task
        make (<it>|<last>) a task
    """,
    "to_note": """
        (turn|make|convert|change) (<it>|<last>) (into|to|in) [a] note
        make (<it>|<last>) a note
    """,
}
"""What is to be done with what was spoken of; every line covers a whole message."""

AND = "and|what|how|and what|and how|what about|how about|and what about|and how about|and for|what of|and the|ok and|then|and then|and on|also|just|only|now just"
"""Opens an ellipsis: "and tomorrow?"."""
ABOUT = listed("the for on in of my with about due to tasks ones at just one")
ALSO_BEFORE = "and also|and then|and|also|plus|oh and|and another one|another one|one more|oh and also|ah and"
ALSO_AFTER = "too|as well|also"
MEANT = (
    "i meant|i meant to say|meant|i meant to write|i wanted to say|or rather|rather|correction|that should say|i said"
)
STRONG = """oh wait|actually|i mean|sorry|oops|whoops|wait|my mistake|my bad|scratch that|hold on|hmm|i made a mistake|wrong|thats wrong|that was wrong|thats not right|
    i was wrong|wrong day|wrong date|wrong time|should be|it should be|that should be|supposed to be|it was supposed to be|fix that|fix it|make that|make it|
    on second thought|no wait|typo|i misspoke|i mistyped|that was a mistake|change of plans"""
WEAK = "no|nope|nah|no no|oh no|not quite"
LINKS = """its|it is|it was|its on|its at|its for|its actually|thats|that is|was|is|for|at|on|to|by|make it|make that|should be|it should be|that should be|it should have been|
    should have been|supposed to be|it was supposed to be|its supposed to be|the right time is|the time is|the date is|its due|due|the day is|it is on|it is at|it was on|it was for"""
BUT_NOT = "not"
JOINS = listed("and but")
IS = frozenset(
    (
        "it's",
        "its",
        "it’s",
        "it",
        "that's",
        "thats",
        "that’s",
        "that",
        "was",
        "is",
        "should",
        "supposed",
        "the",
        "make",
        "due",
    )
)
"""First words of LINKS, as typed, that say what something is: "for" and "at" do not."""
INSTEAD = "(replace|swap|change|switch) {old!} (with|for|to) {new!}"
AT = "at"
FROM_NOW = "in"
SAID_FROM_NOW = r"in\b|within\b"
NOT_THAT = """thats not what i asked|thats not what i asked for|that is not what i asked for|not what i asked for|thats not what i meant|that is not what i meant|not what i meant|
    thats not what i said|thats not what i wanted|not what i wanted|i didnt ask for that|i didnt ask for this|you misunderstood|you misunderstood me|you got that wrong|you got it wrong|
    that wasnt what i asked for"""
"""What was just done was not what was asked for."""
PREPOSITIONS = listed("to with for of from about the a an on in at my some by")
CHOOSING = listed("i want id like its lets go with pick choose take ok yes ill have")
"""Opens an answer to a choice: "I'd like the second one"."""
CHOSEN = listed("please thanks then")
ONES = listed("one option item number")
WHOLE_SERIES = frozenset(("the whole series",))
ALL_TIMES = frozenset(
    (
        *(
            "all",
            "all of them",
            "all of it",
            "every one",
            "everyone",
            "every time",
            "each one",
            "the series",
            "series",
            "whole series",
        ),
        *(
            "the entire series",
            "entire series",
            "them all",
            "all the times",
            "every single one",
            "everything",
            "always",
        ),
    )
)
ONE_TIME = frozenset(
    (
        *(
            "just the next one",
            "just the next",
            "only the next one",
            "only the next",
            "the next one",
            "next one",
            "just this one",
            "only this one",
        ),
        *(
            "just this",
            "only this",
            "this one",
            "just that one",
            "only that one",
            "just this time",
            "only this time",
            "this time",
            "just once",
        ),
        *(
            "only once",
            "just one",
            "only one",
            "just today",
            "only today",
            "just tomorrow",
            "only tomorrow",
            "just the one",
            "once",
        ),
    )
)
"""Answers to “just this time, or the whole series?”."""
POINTING = listed("that this those")
CANCELS = listed("cancel scratch")
NO_TITLE = listed(
    "one another other those these not right true false correct wrong answer response affirmative ok okay fine my it that this so what great good bad"
)
LATER = listed("postpone delay push defer bump snooze")
EARLIER = listed("advance pull")
SAME_HOUR = r"same (?:time|hour)"
IDIOMS = frozenset(
    ("drop it", "drop that", "kill it", "push it", "make it", "set it", "leave it", "take it", "keep it")
)
