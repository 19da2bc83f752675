"""Reminders, timers, alarms and events in English."""

REMINDERS = {
    "reminder_create": """
        <remind> (about the|about my|about) {title}
        <remind> [that day|the same day|that morning|that evening] [to|that|of|for|:] {title}
        <remind> (about|of) (this|that|it) [later]
        <remind> (later|again|something|of something|about something)
        <remind>
        0.85 {title} (remind me|please remind me|set a reminder|can you remind me|set me a reminder|please set a reminder)
        0.9 <must> {duty} [so|and] (remind me|please remind me|set a reminder|can you remind me|set me a reminder|please set a reminder)
        (<set>|set up) [<a>] [new] (reminder|alert) (called|named|titled) {title} [for|at|on]
        {when} <remind> [to|about|that|of|for|:] {title}
        0.96 (ping me|nudge me|buzz me|poke me|give me a nudge|give me a shout|give me a ping) {when}
        0.97 (<remind>|tell me|let me know|alert me|ping me|notify me|warn me|call me) (when|once|as soon as) (its|it is|it gets to be) {when} => scope=moment
        0.97 (when|once|as soon as) (its|it is) {when} (<remind>|tell me|let me know|alert me|ping me|notify me) => scope=moment
        (dont let me forget|do not let me forget|dont forget|make sure i dont forget|make sure i remember|help me remember) [to|about|that|the] {title}
        (i need|i want|id like|i would like) to (be reminded|get reminded|be notified|remember) [to|about|of|that] {title}
        (i need|i want|id like|i would like|can i get|can i have|how about|lets have|give me) [a|another|the] reminder [set] [to|for|about|that|of|on] [signing up for] [{title}]
        [<set>] [<a>] [new|daily|weekly|monthly|repeating|recurring|quick] (reminder|alert|notification|reminders|weekly reminder|daily reminder) [set] [for me|up] (to|for|about|that|of|on|at|called|saying|,|:|which says|so i|so that i) {title}
        [<set>] [<a>] [new|daily|weekly|monthly] (reminder|alert|notification) {when} [to|for|about|that] {title}
        (<set>|new|i need|i want|id like) [<a>] [new] (reminder|reminders|alert) [for me|please|set]
        (<set>) [<a>] [new] {title} reminder
        (notify|alert|ping|nudge|warn) me [{when}] (to|when|about|before|that|of|at|if) {title}
        0.85 tell me [{when}] to {title}
        (put|place|set) (in|up) a reminder [to|for|about|that] {title}
        if you could remind me [about|to|of] {title}
    """,
    "reminder_query": """
        [<show>] [<my>] [upcoming|next|current|pending|active|latest] (reminders|reminder list|list of reminders|reminders list|alerts) [to me|back to me|for me|list|out|i have|ive set|i have set|that i have|currently|with me|i set|do i have|that are pending|pending|that i set|back] [for|about|to|on] [{query}]
        0.97 remind me [of] (what|which|who|where|the tasks|the things|what things|everything|whats) {rest}
        (whats|what is|what are|what did i put|what did i include|what do i have|what are the items|what have i got|what is now|what items are|everything|what i have|whats there|what all is|tell me what is|tell me whats|tell me everything|i want to hear everything|i need to know the content|show me everything) [on|in|of] [my|the] (reminders|reminder list|list of reminders|reminders list|list of things to remember|reminder) [{rest}]
        (what|which|how many) [are] (reminders|alerts) [do i|did i|have i|are|i|ive|were|is] [have|set|there|make|made|set up|got|that i made] [{rest}]
        0.96 (do i have|are there|is there|have i got|did i set) [any|a|some|many|my|upcoming] (reminder|reminders|alerts) [set] (about|for|to) [the|my|a] {query}
        (do i have|are there|is there|have i got|did i set) [any|a|some|many|my|upcoming] (reminder|reminders|alerts) [set|about|to|for|on|pending|coming up|scheduled|today|my list] [{rest}]
        (what) (did i|was i|am i|do i|were|have i|had i|i) [ask|asked|tell|told|want|wanted|need|supposed|trying|asking|the things i was trying|have] [you] (to be reminded|to remember|be reminded|to remind me|remind me|remember) [about|of|to|earlier|before] [{rest}]
        (what|tell me what|can you remind me what|remind me what|what things|tell me what things|what were those things|can you tell me what things|what are the things|what are the thing|remind me of what) [i|did i|was i] (was trying to remember|wanted to remember|had wanted to remember|asked you to remember|asked you to remind me of|wanted to be reminded of|told you to remember|told you to help me remember|told you to remind me about|was supposed to remember) [earlier|before|of|about]
        (is|are|was|see if|confirm that|check if|look to see if|tell me if) {query} (on|in|part of) [my|the] (reminders|reminder list|list of reminders|reminders list) [please|currently|list]
        check [my|the] (reminders|reminder list|list of reminders) [for|to see if] [{query}]
        0.98 (what was|when was|which was) [my|the] (last|latest|most recent) (reminder|alert) [that came|you sent|you sent me] => scope=last
        0.98 [whats|what is|when is|whens|which is|what time is|<show>] [my|the] next (reminder|alert) [coming up|due] => scope=next
        0.98 [whats|what is|when is|whens|which is|what time is] [my|the] next (reminder|alert) (for|about|to) {query} => scope=next
        0.98 [whats|what is|when is|whens] [my|the] next {query} reminder => scope=next
        (when|what time) is (my|the) {query} reminder
        (when|what time) [is|are] [my|the] [next] (reminder|reminders) [for|about|to] [{query}]
        (my list of reminders is what|what were the reminders that i made|list reminders|go through all the reminders on my list and state what they are)
    """,
    "reminder_missed": """
        (did|have) i (miss|missed|forget|forgotten) [any|a|my|some|the] (reminder|reminders|alert|alerts|alarm|alarms|notification|notifications|timers|timer) [{rest}]
        (what|which) (reminder|reminders|alert|alerts|alarm|alarms|notification|notifications) (did|have) i (miss|missed)
        [<show>] [my|the|any] missed (reminders|alerts|alarms|notifications|reminder|alert|alarm|notification) [{rest}]
        what [reminders] (did i|have i) (miss|missed) [{rest}]
        i (missed|didnt get|didnt hear|did not get|did not hear) [a|my|the|any] (reminder|reminders|alert|alarm|notification)
    """,
    "reminder_update": """
        (<shift>|<change>|<postpone>) [the|my] (reminder|reminders) {number} (to|for|until|by) {when}
        (<shift>|<change>|<postpone>) [the|my] reminder (to|about|for|of) {query} [to|for|until|by] {when}
        (<shift>|<change>|<postpone>) [the|my] {query} reminder [to|for|until|by] {when}
        (snooze|postpone) [it|this|that|the reminder|this reminder|reminder] [for|until|by] [{when}]
        <change> [the|my] reminder {number}
        <change> [the|my] reminder (about|for|to) {query}
        <change> [the|my] [{query}] reminder
        remind me (again|later) [{when}]
        0.97 remind me again {when}
        rename [the|my] reminder {number} (to|as) {title}
        (change|edit) the (text|name) of reminder {number} to {title}
        (change|edit|rename) the (text|name) of [the|my] {query} reminder (to|as) {title}
        rename [the|my] {query} reminder (to|as) {title}
    """,
    "reminder_cancel": """
        <cancel> [the|my|that|this] (reminder|reminders|alert) {number}
        0.97 (stop|quit) (reminding|telling|notifying|nagging) me (about|of|to) [the|my] {query}
        0.97 (dont|do not) remind me (about|of|to) [the|my] {query} (anymore|any more|again)
        <cancel> [the|my|that|this|a] (reminder|reminders|alert) (to|about|for|of|that|on) {query}
        <cancel> [the|my|that|this|last|a] [last] (reminder|alert)
        <cancel> [the|my] {query} reminder
        <cancel> (all|all of|every) [my|the] (reminders|reminder|alerts) [{filters}] => scope=all
        <cancel> (my|the) reminders [{filters}] => scope=all
    """,
}

TIMERS = {
    "timer_create": """
        [<set>] [<a>] [new] timer [for me] [for|of|to|at|on|that lasts|lasting|with|set for] {when} [for|called|named|to|on|from now] [{title}]
        [<set>] [<a>] [new] (one|two|three|ten|thirty) (hour|minute|second|hours|minutes) timer [{title}]
        (alert me|let me know|ping me|tell me|beep me|buzz me) (in|after) {when}
        [<set>] [<a>] [new] {when} [long] timer [for|called|named|to] [{title}]
        [<set>] [<a>] [new] timer (called|named|for) {title} [for|of|to|at] {when}
        (<set>|run|i need|i want|id like|lets|lets set|go ahead and|begin|activate|turn on|initiate|i need you to set|how do i set|put|put on|get|want|make|use) [<a>] [new] [countdown|kitchen] (timer|countdown|stopwatch|stop watch) [for me|now|please|going|on|up] [for|of|to] [{title}]
        (start|begin|do|give me) [a] (countdown|count down) [from|of|for] [{when}]
        (time me|count down|set timer|timer|new timer|start counting) [for|from] [{when}]
    """,
    "timer_query": """
        (how much|how long|how many minutes|how much longer|what) [time|longer] (is|are|do i have|does|left|remains|remaining|until|till) [left|there|remaining|have] [on|in|until|for|till] [<my>] (timer|timers|countdown) [{rest}]
        [<show>] [<my>] [active|current] (timer|timers) [status|have left|left] [{rest}]
        (whats|what is|how is) [the|my] [time|status] [left|remaining|of|status] [on|of] [my|the] timer [{rest}]
        (time|how much time) (left|remaining) [on|in] [my|the] [timer]
        (is|are) [there] [my|the|any|a] (timer|timers) [still] [running|set|on|active|going|done] [{rest}]
    """,
    "timer_cancel": """
        (<cancel>|pause|reset|clear) [all|all of|the|my|that|this|every] [my|the|of my] [{title}] (timer|timers|countdown|stopwatch) [{rest}]
        (<cancel>|pause|reset) [the|my] {when} timer
        [the|my] timer off
    """,
}

ALARMS = {
    "alarm_create": """
        <set> [<a>] [new|early|daily|repeating] [morning|wake up|weekly|second|separate] (alarm|alarms|alarm clock|wake up call) [for me|up|set|clock] [for|at|to|of|on|every|that|clock|as|go off|ring|sound|so|when|by|in] [{title}]
        [new|early|morning] (alarm|wake up call) [for|at|to|on] {when} [{title}]
        0.97 (i need to wake up|i want to wake up|i have to wake up|i need to be up|i have to be up|i must be up|i should be up|i gotta be up|ive got to be up|i need to get up|i have to get up|i gotta get up|i gotta wake up|wake up|get up|im getting up|im up|up) [at|by|for|on] [so|and|please|can you] (set an alarm|set the alarm|set my alarm|set me an alarm|put an alarm|alarm please|set alarm)
        0.6 (alarm|alarms|new alarm|wake up call)
        [<set>] [<a>] [new] {when} (alarm|wake up call|alarm clock)
        [<set>] [<a>] [new] (alarm|alarms) {when} [{title}]
        (wake me|wake me up|get me up|i have to be up|i must be up|i gotta be up|ive got to be up|i need to wake up|i want to wake up|i have to wake up|i need to be up|i want to get up|i need to get up|i have to get up|make sure im up|ensure i wake up|please wake me up) [up|at|by|for|on|in] [the] [{title}]
        (i need|i want|id like|can i get|can i have|i would like) [<a>] [new] alarm [set|to|for|at] [{title}]
        (make sure|ensure) [that] [my|the|an] alarm is (set|on|active) [for|at|to] [{title}]
        (turn on|activate|enable|switch on) [my|the|an] [{title}] alarm [{rest}]
        have (an|my|the) alarm (go off|ring|set) [at|for|on] [{title}]
        let the alarm [ring|go off] [at|on] [{title}]
    """,
    "alarm_query": """
        [<show>] [<my>] [current|active|upcoming|next|existing|set|morning] (alarms|alarm list|alarm settings|list of alarms|alarm times|alarm timings|alarm) [i have|ive set|i have set|set|that i have|that are set|i set|list|times|to me|are set|on|status|settings|active|currently|scheduled] [for|in] [{rest}]
        (what|which|how many|whats) [time] (alarm|alarms|alarms i have) [do i|have i|are|is|did i|i|i have] [have|set|currently|on|active|there] [{rest}]
        (do i|did i|have i|is there|are there) [have|set|got|a|an|any|my] [any|an|a|my|the] (alarm|alarms) [set|on|for|at|already|active|currently] [{rest}]
        (what time|when|whats|what) [is|are|does|do|time] [did i set] [my|the|is] [next|first|morning|wake up] (alarm|alarms) [set|going|go|for|to|off|ring|set for|time] [{rest}]
        (is|are) [my|the|an|any] [{query}] (alarm|alarms) [set|on|still on|active|for|turned on] [{rest}]
        (when|what time) (am i|are you|will i|will you) [going to] (waking|wake|getting|be woken|waking me) [up|me up] [{rest}]
    """,
    "alarm_cancel": """
        <cancel> [all|all of|the|my|that|any|every|this] [my|the] [{title}] (alarm|alarms|alarm clock) [for|at|on|set|that|clock|i have|i set] [{rest}]
        <cancel> [the|my] {when} (alarm|alarms) [for|on] [{rest}]
        i (dont need|do not need|no longer need) [the|my|an|that] [{title}] (alarm|alarms) [{rest}]
        (dont|do not) wake me [up] [{rest}]
    """,
}
