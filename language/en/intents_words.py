"""Phrase lists the English templates share. Folded: `what's` reads `whats`, `to-do` and `to do` read `todo`, `e-mail` reads `email`."""

VOCABULARY = {
    "add": "add|put|bung|chuck|whack|slap|shove|include|append|insert|place|throw|stick|write|jot|pop|log|drop|note",
    "create": """add|create|make|set|set up|new|start|open|write|log|record|enter|make me|add me|create me|give me|i want to add|
        i want to create|i need to add|i need to create|id like to add|id like to create|lets add|lets create|i need|i want|id like""",
    "into": "to|on|onto|in|into|to my|on my|onto my|in my|into my|to the|on the|onto the|in the|into the|to our|on our|for my|for the",
    "from": "from|off|off of|on|in|from my|off my|off of my|on my|in my|from the|off the|off of the|on the|in the|out of my|out of the|of my",
    "a": "a|an|the|this|that|another|one more|some|any",
    "my": "my|the|all my|all of my|all the|all of the|all|our|any|every|a list of my|a list of|the list of|my list of|me my|me all my|me the|me all the|me all of my|me",
    "delete": """delete|remove|erase|clear|drop|get rid of|trash|scrap|discard|scratch|wipe|take out|throw away|throw out|take off|clear out|
        i want to delete|i need to delete|i want to remove|i need to remove|id like to remove|id like to delete|take away|eliminate|dump|kill|empty""",
    "cancel": """cancel|delete|remove|erase|clear|drop|get rid of|turn off|disable|stop|end|kill|shut off|switch off|deactivate|discard|
        scratch|scrap|bin|bin off|axe|unset|take off|abort|i want to cancel|i need to cancel|id like to cancel|i need to delete|i want to delete|i need to remove|call off|wipe""",
    "show": """show|send me|show me|list|list out|list me|display|read|read me|read out|read back|read off|read out loud|tell me|tell|give me|see|check|view|open|pull up|
        bring up|get|get me|what are|whats|what is|which are|let me see|let me hear|can i see|can i hear|can i have|can i get|i want to see|i want to hear|id like to see|
        id like to hear|i need to see|i want to know|id like to know|i need to know|i would like to know|i would like to see|i would like to hear|look at|look up|go over|go through|lets see|lets go through|lets go over|review|fetch|do i have|
        have i got|are there|is there|recite|print|iterate|describe|report|say|let me know|what about|hows|how is|repeat|name|share|find out|i have to know""",
    "find": "find|search|look for|search for|look up|locate|lookup|find me|dig up|search up",
    "change": "change|edit|update|modify|alter|fix|correct|adjust|i want to change|i need to change|id like to change|revise|switch",
    "shift": "move|change|reschedule|shift|push|bump|switch|transfer|push back|move up|bring forward|pull forward|i need to move|i want to move|i need to reschedule",
    "move": "move|change|reschedule|shift|push|bump|set|update|make|switch|put|bring|schedule|pull|carry|transfer|move up|push back",
    "postpone": "postpone|delay|push|push back|defer|put off|bump|snooze|hold off",
    "rename": "rename|retitle|reword",
    "done": """done|complete|completed|finish|finished|i finished|i completed|ive finished|ive completed|i did|ive done|i have done|i have finished|i have completed|
        done with|finished with|im done with|i am done with|i am finished with|im finished with|mark off|check off|tick off|cross off|tick|check|cross out|i just finished|i just did|just finished|just did|close|wrap up|
        ive already done|i already did|already did|knocked out""",
    "done_word": "done|complete|completed|finished|as done|as complete|as completed|as finished|off|checked|checked off",
    "tasks": "tasks|todos|todo|to dos|chores|things todo|things i have todo|things i need todo|todo items|action items|to do items|todo tasks",
    "task_list": """todo list|todo lists|todos list|task list|tasks list|list of tasks|list of things todo|list of todos|todos|tasks|chore list|chores list|list of chores|
        list of things i need todo|list of things i have todo|list of tasks to accomplish|things todo list|todo|list of things that need todo|need todo list|list of things i must do""",
    "must": """i need to|i have to|i must|i gotta|i got to|ive got to|i have got to|i should|need to|have to|gotta|must|dont forget to|do not forget to|i cant forget to|
        i shouldnt forget to|i ought to|i should probably|i really need to|i really should|i really have to|i also need to|i also have to|i just need to|we should probably|we need to|we have to|must not forget to|i mustnt forget to|remember to|got to|dont let me forget to|i still need to|i still have to|im supposed to""",
    "high": "high|urgent|top|highest|p1|important|critical",
    "medium": "medium|normal|moderate|p2|mid|average",
    "low": "low|lowest|minor|p3|least",
    "notes": "notes|my notes|memos",
    "jot": """note|note that|note down|note down that|make a note|make a note that|make a note of|take a note|take a note that|take note|take note that|take note of|jot down|jot down that|
        jot this down|write down|write down that|write this down|write that down|make a note to self|take this down|note to self|make note|make note that|make note of|take down|put down that|note this|note this down""",
    "new_note": """note|new note|create a note|make a new note|create a new note|add a note|add a new note|write a note|start a note|start a new note|save a note|record a note|add note|create note|i want to make a note|memo|new memo|take a new note""",
    "keep": "save this|keep this|store this|record this|save that|keep that|save|keep|store",
    "wrote": "write|wrote|note|noted|jot down|jotted down|save|saved|write down|written down|wrote down|note down|noted down|put down|record|recorded|written|have written|have noted",
    "inbox": "inbox|capture inbox|captures",
    "turn": "turn|convert|make|change|move|transform|promote",
    "set": """set|set up|setup|create|make|add|start|put|new|schedule|program|configure|begin|turn on|activate|give me|get me|get|place|
        i need|i want|id like|i would like|i need you to set|i want you to set|lets set|go ahead and set|establish|enter|put in|put on|initiate|run|make me|set me|need|want""",
    "schedule": "schedule|arrange|plan|set up|organize|pencil in|put down|i want to schedule|i need to schedule|id like to schedule|lets schedule|reschedule me",
    "event": """meeting|meetings|event|events|appointment|appointments|call|conference|conferences|interview|class|lunch|dinner|party|birthday|breakfast|brunch|
        flight|trip|exam|session|visit|wedding|concert|doctors appointment|doctor appointment|dentist appointment|dentist|doctor|reservation|game|bday|
        video call|conference call|haircut|practice|calendar event|meetup|workshop|presentation|rehearsal|anniversary|calendar appointment|date night|get together|reunion|standup|yoga|pilates|gym|therapy|physio|checkup|vet|lesson|lessons|training|tutoring|recital|barbecue|bbq|
        picnic|webinar|seminar|surgery|demo|offsite|retreat|playdate|game night|movie night|massage|tour""",
    "remind": """remind me|remind|please remind me|reminder|can you remind me|i need you to remind me|i want you to remind me|you should remind me|give me a reminder|
        send me a reminder|set me a reminder|id like you to remind me|be sure to remind me|make sure to remind me|remember to remind me|set a reminder|set reminder|
        make a reminder|create a reminder|add a reminder|make me a reminder|i would like you to remind me|i need to be reminded|i want to be reminded|put a reminder""",
    "write": """send|write|compose|draft|create|make|start|shoot|fire off|forward|i want to send|i need to send|id like to send|i have to send|i would like to send|
        send out|type|prepare|dispatch|send off|i want to write|i need to write|begin|get|do|drop|please send|please write|create and send|write up|send over""",
}
