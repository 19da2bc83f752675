"""Tasks in English: how people create, list, finish and reopen them."""

CREATE = {
    "task_create": """
        (task|todo|to do|chore) : {title}
        (new task|new todo|new chore|add task|create task|add todo|make task) [:] {title}
        (new task|new todo|add task|create task|add todo|make task)
        <create> [<a>] [new] (task|todo|todo item|chore) [:] {title}
        <create> [<a>] [new] (task|todo|todo item|chore) (to|for me to|called|named|titled|of|for|that says|that i need to|saying) {title}
        <create> [<a>] [new] (task|todo|todo item)
        <add> [the|a] [chore of|task of|item] {title} <into> [<word>] <task_list>
        <add> (to|on|onto|in|into) [my|the] [<word>] <task_list> [:|to] {title}
        (to|on|onto|in) [my|the] [<word>] <task_list> [please] <add> [:] {title}
        (i need to|i want to|id like to|i would like to|i have to|lets) <add> [the|a] [chore of|task of|item] {title} <into> [<word>] <task_list>
        {title} (needs to|has to|should|must) (be|go|get added) (on|to|onto) [my|the] [<word>] <task_list>
        (make sure|ensure) [that] {title} (is|gets put|goes|gets added) (on|to|onto) [my|the] [<word>] <task_list>
        (i need|i want|id like) {title} (on|added to|put on|added onto) [my|the] [<word>] <task_list>
        [<create>] [<a>] [new] (urgent|important|high priority) (task|todo) [:|to] {title} => priority=high
        (task|new task) (in|for|on) [the] project {project} : {title}
        <create> [<a>] [new] (task|todo) (in|for|on|to) [the] project {project} : {title}
        0.85 <must> {duty}
        0.85 (task|todo) {todo}
        0.85 <add> {todo}
    """,
}
CREATE["task_create"] = CREATE["task_create"].replace(
    "[<word>]", "[domestic|house|home|work|personal|daily|weekly|spring cleaning|household|school|office]"
)

LIST = {
    "task_list": """
        (tasks|todos|my tasks|my todos|todo list|task list|chores) [{filters}]
        [<show>] [<my>] <tasks> [{filters}]
        [<show>] [to me] [<my>] <task_list> [to me|back to me|for me|out loud|back|out] [{filters}]
        [<show>] [to me] (whats|what is|everything|all the items|all items|the items|items|all the things|the things|things|what i have|what ive got|all|the tasks|all the tasks|tasks|everything that is|the contents|what things are|what tasks are) [thats|that are|that is|listed] (on|in|of|from) [my|the] [entire|complete|whole|current] <task_list> [{filters}]
        (whats|what is|what do i have|what have i got|what did i put|what have i put|what things are|what things do i have|what items are|what tasks are|what are the items|what are the tasks|what all is|what tasks do i have|what chores do i have|what chores are|which tasks are|how many items are|how many tasks are|how many things are|how many items do i have|what do i have left) [left|waiting|still] [todo] (on|in) [my|the] [current] <task_list> [{filters}]
        (whats|what is) [left|next|still] (on my list|todo) [{filters}]
        (what) (do i|should i|must i|have i got|am i supposed to|do i still|else do i) [still] [have|need] todo [{filters}]
        (what) (does) my <task_list> [look like|say|have on it] [like] [{filters}]
        (is|are) (there) (anything|something) [left|still|else] (on|in) [my|the] <task_list> [{filters}]
        (do i have|is there|have i got) (anything|something|any tasks|any todos|any chores) [left|else|still] (todo|on my <task_list>|on the <task_list>|due|overdue|pending) [{filters}]
        (is|are) {query} [coming up] [already|still] (on|in) [my|the] <task_list> [{filters}]
        (do i have|did i put|did i add|have i put|have i added|did i write|did i jot down|did i create|did i remember to add|do i need) {query} (on|to|in|into) [my|the] <task_list> [{filters}]
        (do i have) (an item|anything|something) (on|in) [my|the] <task_list> (about|related to|for|regarding|involving) {query}
        check [my|the] <task_list> (for|to see if|to see whether) {query}
        (how many) (tasks|todos|chores) [do i have|are there|have i got|remain|left] [left|remaining] [{filters}]
        (what|which) (tasks|todos|chores) [do i have|are|have i got|remain|are left|did i|have i|i have|were] [left|to do|todo|still] [{filters}]
        (what) (have i done|did i do|did i finish|have i finished|did i complete|have i completed|did i get done) [{filters}] => state=done
        (whats|what is) overdue => state=overdue
        (am i|im i|are we) (late|behind|overdue) (on|with|for) (anything|something|any tasks|any of my tasks|any task) => state=overdue
        (is|are) (anything|something|any tasks|any of my tasks|any todos) [of mine] (overdue|late|past due) => state=overdue
        (do i have|have i got|are there) (anything|something|any tasks|any todos|any chores|any) (overdue|late|past due|thats overdue|thats late|that are overdue|that is overdue) => state=overdue
        (do i have|have i got|are there) any (overdue|late|past due) (tasks|todos|chores|ones) => state=overdue
        (what|what tasks|what things|anything) (am i|i am|im|that i am) (late|behind|overdue) [on|with|for] => state=overdue
        [<show>] (everything|all|all the things|all things|what|the things|things|whatever) [that] (i finished|ive finished|i completed|ive completed|ive done|i did|i got done|ive got done|i have done|i have finished) [{filters}] => state=done
        [<show>] [<my>] (overdue|late|past due) <tasks> [{filters}] => state=overdue
        [<show>] [<my>] (completed|finished|done|complete) <tasks> [{filters}] => state=done
        [<show>] [<my>] (open|pending|outstanding|unfinished|remaining|active) <tasks> [{filters}] => state=open
        [<show>] [<my>] (high priority|urgent|important|top priority) <tasks> [{filters}] => priority=high
        [<show>] [<my>] low priority <tasks> [{filters}] => priority=low
        [<show>] [<my>] <tasks> (in|for|from|on|of) [the|my] {project} project
        [<show>] [<my>] {when} <tasks>
        (whats|what is) due [{filters}]
        (show|list|see) [me] (completed|finished|done) [tasks] => state=done
        anything todo [{filters}]
        (whats|what is) in the project {project}
        (whats|what is) in the {project} project
    """,
}

COMPLETE = {
    "task_complete": """
        0.9 (done|its done|all done|i did it|finished|completed|im done|done it|task done|ive done it|that is done|thats done|done with that)
        <done> [the] [task|tasks|number] {number} [off|done]
        [task|tasks|number] {number} (is|are|was|were|has been) [now|all|already] <done_word>
        (mark|check|tick|cross|set) [off] [the] [task|tasks|number] {number} [off] [as] [done|complete|completed|finished]
        (mark|set) [task|tasks] {query} (as done|as complete|as completed|as finished|done|complete|completed)
        (mark|check|tick|cross) {query} off [of] [my|the] [todo|task] [list]
        (mark|check|tick|cross) {query} off [on|of|from|in] [my|the] <task_list>
        (check off|cross off|tick off|mark off|cross out|complete|finish|scratch off) [the task] {query} <from> [my|the] [<task_list>|list]
        (check off|cross off|tick off|mark off|cross out) [the task|the] {query}
        (mark|set|check off|tick off|tick) (everything|all|them all|all of them|all tasks) [off] [as] [done|complete|completed|finished] => scope=all
        (done|finished|complete|completed) (with everything|everything|all|all of them|all tasks|with all of them|with it all) => scope=all
        0.6 (<done>|mark) (everything|all|all tasks|all of them) (except|but|apart from|besides|other than|minus) {rest}
        (mark|set|complete|finish|check off) (all|everything|all of) [my|the] [tasks|todos] [{filters}] [as] [done|complete|completed] => scope=all
        (i did|i finished|ive done|i completed|ive finished) (everything|all of them|all my tasks|them all) => scope=all
        0.85 (complete|finish) [the] task {query}
        0.85 (i finished|ive finished|i just finished|just finished|finished|done with|im done with|i am done with|done|i completed|ive completed) [:|the] {query}
        0.85 (i already|ive already|i have already|already|ive just|i just|just) {did}
        0.6 (i|ive|i have) {did}
    """,
    "task_reopen": """
        (reopen|uncheck|unmark|untick|restore) (everything|all|all tasks|all of them|them all|all my tasks) => scope=all
        0.6 (reopen|uncheck|unmark|untick|restore) (everything|all|all tasks|all of them) (except|but|apart from|besides) {rest}
        (reopen|uncheck|unmark|untick|undo task|uncomplete|restore|reactivate) [the] [task|tasks|number] {number}
        [task|number] {number} (is not|isnt|is not yet|isnt yet|was not|wasnt) [actually] (done|complete|finished|completed)
        (i didnt finish|i havent finished|i havent done|i didnt do|i did not finish|i have not finished) [task|number] {number}
        (mark|set) [task|number] {number} [as] (not done|undone|open|incomplete|pending|unfinished|todo)
        (reopen|uncheck|unmark) [the] [task] {query}
    """,
}
