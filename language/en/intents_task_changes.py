"""Changing and deleting tasks in English."""

UPDATE = {
    "task_update": """
        (<move>|<postpone>|<change>) [the] [task|tasks|number] {number} [back|forward|off|due] (to|for|until|till|by|on) {when}
        <postpone> [the] [task|tasks|number] {number} [{when}]
        0.82 <postpone> [the] [task|tasks|number] {number} (to|until|till|for) {rest}
        (remove|clear|drop|delete|take off|get rid of) [the] (due date|deadline|date|due|time) (of|from|on|for|off) [the] [task|tasks|number] {number} => clear=due
        (remove|clear|drop|delete|take off|take|get rid of) [the] project [off] (of|from|on|for|off) [the] [task|tasks|number] {number} => clear=project
        (remove|clear|drop|delete|take off|take|get rid of) [the] (tag|tags|label|labels) [off] (of|from|on|for|off) [the] [task|tasks|number] {number} => clear=tags
        (remove|clear|drop|delete|take off|take|get rid of) [the] (description|details) [off] (of|from|on|for|off) [the] [task|tasks|number] {number} => clear=description
        (remove|clear|drop|delete|take off|take|get rid of) [the] (due date|deadline|date) [off] (of|from|on|for|off) [the|my|task] {query!} => clear=due
        (make|set|leave) [task|tasks|number] {number} (without|with no) [a] (due date|deadline|date) => clear=due
        (add|put|set) [the|a] (tag|label) {tags} (to|on|for) [the] [task|tasks|number] {number}
        (tag|label) [task|tasks|number] {number} (as|with) {tags}
        [task|tasks|number] {number} [with|:|to] <high> priority => priority=high
        [task|tasks|number] {number} [with|:|to] <medium> priority => priority=medium
        [task|tasks|number] {number} [with|:|to] <low> priority => priority=low
        [task|tasks|number] {number} priority <high> => priority=high
        [task|tasks|number] {number} priority <low> => priority=low
        (<change>|<move>) [the] (date|due date|deadline|time) (of|for|on) [task|number] {number} to {when}
        (<change>|<move>) [the] (date|due date|deadline|time) (of|for|on) [task|number] {number}
        0.82 (<shift>|<postpone>) (task|tasks|number) {number} [back|forward] (to|for|until|till|by|on) {rest}
        [task|number] {number} is due [on|by] {when}
        (<change>|<move>) [the] (title|name|text) (of|for) [task|number] {number} to {title!}
        <rename> [the] [task|number] {number} (to|as|:) {title!}
        <rename> [the task|task|the] {query!} (to|as) {title!}
        0.85 <change> [the] [task|number] {number} (to|:) {title!}
        (edit|change|update|modify) [the] [task|number] {number}
        [set|make|<change>|give|put] [a] <high> priority (on|for|to) [the] [task|number] {number} => priority=high
        [set|make|<change>|give|put] [a] <medium> priority (on|for|to) [the] [task|number] {number} => priority=medium
        [set|make|<change>|give|put] [a] <low> priority (on|for|to) [the] [task|number] {number} => priority=low
        (set|make|mark|give|<change>) [the] [task|tasks|number] {number} [as|to|a] <high> [priority] => priority=high
        (set|make|mark|give|<change>) [the] [task|tasks|number] {number} [as|to|a] (medium|normal|p2) [priority] => priority=medium
        (set|make|mark|give|<change>) [the] [task|tasks|number] {number} [as|to|a] (low|p3) [priority] => priority=low
        (set|<change>|raise) [the] priority (of|for|on) [the] [task|number] {number} to <high> => priority=high
        (set|<change>) [the] priority (of|for|on) [the] [task|number] {number} to <medium> => priority=medium
        (set|<change>|lower) [the] priority (of|for|on) [the] [task|number] {number} to <low> => priority=low
        (lower|decrease|reduce|drop) [the] priority (of|for|on) [task|tasks|number] {number} => priority=low
        (raise|increase|bump up|up) [the] priority (of|for|on) [task|tasks|number] {number} => priority=high
        [task|number] {number} is (urgent|important|high priority) => priority=high
        (<move>|<add>) [the] [task|number] {number} (to|into|in) [the] project {project}
        (postpone|delay|defer|put off|push back) [the task|the|task] {query} [to|until|till|for|by] {when}
        (<change>|<move>) [the] (due date|deadline) (of|for|on) [the] [task] {query} [to] {when}
        (<move>|<change>) [the] task {query} [to] {when}
        (postpone|delay|reschedule|move|push) (everything|all my tasks|all tasks|all the tasks|all of my tasks|all of them|them all) [{filters}] [to|until|for] {when} => scope=all
    """,
}

DELETE = {
    "task_delete": """
        0.6 <delete> (everything|all|all tasks|all of them) (except|but|apart from|besides) {rest}
        <delete> [the] [task|tasks|number|item] {number}
        <delete> [the|my] task [called|named|to|about|of] {query}
        <delete> [the|my] {query} task
        <delete> [the] {query} <from> [domestic|house|work] <task_list>
        <delete> (all|everything|all items|all the items|all tasks|everything thats|every item|every task|each item|all of the items|all of the things) <from> [entire|complete|whole] <task_list> => scope=all
        (take|cross|clear|wipe) {query} off [of] [my|the] <task_list>
        (take|wipe|clear|get) everything off [of] [my|the] <task_list> => scope=all
        <delete> (all|every) [of] [my|the] (tasks|todos|task|chores|todo items) [{filters}] => scope=all
        <delete> (all|every) [of] [my|the] (completed|finished|done) [tasks|todos] => scope=all state=done
        <delete> (all of my|all my|all the|my|the) [entire|whole|complete|completed|finished|old] (tasks|todos|<task_list>) [{filters}] => scope=all
        (make|make sure) [my|the] <task_list> [is] [completely] (blank|empty|clear|clean) => scope=all
        0.8 (i dont need to|i no longer need to|i dont have to|i no longer have to) {todo} [anymore|any more]
    """,
}
