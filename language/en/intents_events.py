"""The calendar in English."""

EVENTS = {
    "event_create": """
        (<schedule>|<set>|<create>|plan|organize|arrange|set up|setup) [for me] [<a>] [new|recurring|weekly|daily|quick|calendar|all day|all-day] <event> [for|with|on|at|about|called|named|to|in|of|titled|:|between|that|room|entry|every|regarding|from] [{title}]
        (block|block out|block off|reserve|hold|keep|save) [out|off] [free] {when} [free] (for) [the|a|my|an] {title}
        0.85 (<schedule>|plan|arrange) [<a>|my|me|me a|us|us a] {title}
        (<add>|<create>|<schedule>|mark|block|save|block off|set) [an event called|an event for|an event|event|the event|a|the|down] {title} (to|on|in|into|for|as) [my|the|our] (calendar|schedule|agenda|calender|diary|planner|calendar event)
        (<add>|<create>|mark|save|set) (to|on|in|into|for) [my|the|our] (calendar|schedule|agenda|diary|planner) [:|that|a|an] {title}
        (<add>|<create>|mark|block|block off|fill in|update|open) [something|an event|it|this|a date|event|events|the event] (to|on|in|into|for|off) [my|the|our] (calendar|schedule|agenda|diary) [{rest}]
        (mark|block|block off|reserve|save) [my|the|on my|on the] (calendar|schedule) [for|on|that|:|with|as] {title}
        (new event|new meeting|new appointment|calendar event|create event|add event|add meeting|add appointment|new calendar event) [:|for|with|called|at|on|named] [{title}]
        (<create>|<set>|make|add) [<a>] [new] (calendar entry|calendar event|event reminder|appointment|calendar appointment|entry) [for|with|on|at|called|to|of|reminder|:] [{title}]
        0.87 (i have|ive got|we have|there is|theres|i got) [<a>|my] <event> [with|at|on|for] [{title}] {when}
        0.87 (i have|ive got|we have) {when} [<a>] <event> [{title}]
        (invite|ask) {guests} to [<a>|my|the] (meeting|event|lunch|dinner|party|call) [{title}]
        0.88 invite {guests} to [the|my|our] {title}
        0.88 (book|schedule|reserve) the {title} {when}
        0.86 (book|reserve) [<a>|my] {title} {when}
        0.86 (book|put|pencil) [<a>|my] {title} in (for|on|at) {when}
        0.87 (book|put|pencil) in [<a>|my] {title} {when}
        0.86 (book|reserve|get) [<a>|me|me a|us] (meeting|conference room|meeting room|slot|room|appointment|conference) [room] [with|for|at|on|between|from] [{title}]
        (meeting|meet|lunch|dinner|appointment|call) with {title} {when}
        (i would like|id like|i want|i need|lets have|can we have|i have) [to have|to set|to make] [<a>] (meeting|appointment|event|calendar event) [set|scheduled|room|with|put|added|for|on] [{title}]
        0.85 (add|create|put|enter|save) [<a>|my] {title} <event> [with|for|at|on] [{rest}] {when}
        0.7 [tell me|show me|i want to know|if i want to {rest}] how (do i|can i|to|would i|should i|do you|is|does|do we) [a|the] (schedule|set up|create|make|scheduling|book|add|arrange|plan|meeting|put) [a|an|the|my] [{title}] [meeting|event|appointment|scheduled|work]
        0.7 [is|are|do you have|tell me if|check if|i want to know if|whats|what is|can you see if] [there|any|the|a] [are|any|open|availability of] meeting (room|rooms) {rest}
        (is|are) (there|any) [a|any] meeting (room|rooms) (available|free|open) [{rest}]
        0.9 {title} (is|are|will be|takes place|falls|happens) [on|at|in] {when} [so|and|please|can you] (put it|add it|stick it|pop it|save it|mark it|put that|add that) (on|to|in|into) (my|the|our) (calendar|schedule|agenda|diary|planner)
        {title} (needs to be|should be|has to be|must be) (on|in|added to|put on) [my|the] (calendar|schedule)
    """,
    "event_query": """
        <show> [<my>] [upcoming|next|full|whole|entire|daily|meeting|work|current|days|current] (calendar|agenda|schedule|appointments|events|meetings|calendar events|planner|diary|meeting schedule|event|appointment|meeting|conferences|plans|engagements|todays schedule|todays agenda|scheduled events|upcoming events|schedules|calendar entries|events calendar|scheduled meetings|next meeting|next appointment|next event) [look like|looks like|for|on|in|of|at|that i have|i have|scheduled|with|do i have|coming up|about|to me|me|on my calendar|in my calendar|on my schedule|for me|entries|are there|happening|this|between|from|items|set|set up|planned|details|around|near me] [{rest}]
        [<my>] [upcoming|next|full|daily|weekly|work|current] (calendar|agenda|schedule|appointments|events|meetings|calendar events|meeting schedule|planner|diary) [for|on|of|this] [{filters}]
        (what|whats|what do|what does|tell me what|whats there|what all|what else|what am i|what have i|let me know what|i want to know what|anything|whatever|what meetings|what events|what appointments|what things) [is|do i|did i|have i|am i|are|i|i have|does|have|plans|events|meetings|appointments|all|do] [have|got|is|doing|scheduled|planned|supposed to do|put|on] [going on|scheduled|planned|happening|coming up|on|in|for|listed|lined up|going|set up|that is|thats|doing] [on|in|for|do i have] [my|the] (calendar|schedule|agenda|docket|diary|planner|meeting schedule|calender) [look like|say|have|like] [{rest}]
        (what|whats|what is|tell me whats|anything|is anything|is there anything) [do i have|am i|is|are my plans|do i|have i got|my plans|am i supposed to be] [planned|doing|going on|scheduled|happening|coming up|have planned|got|have going on|up|have scheduled|have on|on|booked|do|to do|got going on] [for|on|for me|planned] {when} [{rest}]
        (do i|have i|did i|will i|does|is there|are there|am i|have we|do we|is my) [have|got|be|going to have|need to be at|calendar have|my calendar have|calendar] [to be at|any|a|an|anything|many|something|my|the|some|another|plans|anywhere|time|much|multiple|to go to|stuff|other|to attend|a scheduled|anything else|anyone|to meet] [upcoming|other|more|scheduled|calendar|new|important|work|big|free|specific|any] [time|meeting|going|anything|to] [{query}] (meeting|meetings|event|events|appointment|appointments|calendar|schedule|scheduled|planned|plans|agenda|conferences|calls|interviews|booked|going on|happening|coming up|meetings scheduled|lunch|dinner|party|parties) [{rest}]
        (am i|will i be|are we) (free|busy|available|booked|doing anything|double booked|supposed to be anywhere|open|meeting) [{rest}]
        (do i have|have i got) (anything|something|plans|stuff|time|somewhere) [to do|to be|else|going on|planned|booked|scheduled] {when} [{rest}]
        (when|what time|what times|where|wheres|what day|which day|who|how long|at what time|what date|whos|whens|whats the address|what is the address|on what day|how many people|how far away|tell me when|tell me where|tell me what time|let me know when|let me know what time|what is the location|what is the time|whats the time|who all|do you know when|when exactly) [is|are|does|do i|was|will|did i|am i|do|will be|of|for|is coming to|are coming to|should i|i|else is] [the|my|our|next|a|an|i|have|attending|coming to] [next|have|upcoming|my|meet|last|the|first] [{query}] (meeting|meetings|event|events|appointment|appointments|party|wedding|conference|call|interview|concert|birthday|anniversary|lunch|dinner|doctors appointment|doctor appointment|dentist appointment|class|exam|bday|brunch|reunion) [{rest}]
        (how many|which|what) [upcoming|other|calendar|more] (meetings|events|appointments|conferences|calls|birthdays|parties|hours of meetings|people|plans|engagements|interviews) [do i|are|have i|will i|am i|is|did i|i|are there|were] [{rest}]
        (tell me|show me|give me|list|let me know|read|find|check|get|describe|display|please tell me|i want to know|look up|pull up|what about|find out) [about|if|whether|all|of|the|any|me|for|on] [i|there|the|my|all|are|is|me] [have|are|is|any|details|of|the|my|about] [any|a|an|the|my|for|about|of|on] [upcoming|next|other|scheduled|calendar|local] [{query}] (meeting|meetings|event|events|appointment|appointments|schedule|calendar|agenda|scheduled|birthday|wedding|party|concert|conference) [{rest}]
        (did i|have i|do i) (schedule|put|add|make|set|book|set up|plan|scheduled|booked|have) [any|an|a|the|anything|something|up|in|my] [{query}] (on|for|in|to|with|meeting|appointment|event|at) [{rest}]
        (is|are|was|does) [there|the|my|it] [an|a|any|anything] [{query}] (on|in) [my|the] (calendar|schedule|agenda|calender) [{rest}]
        (how) (does|is|busy am|full is|busy is) [my|the|i] [day|calendar|schedule|week|agenda|look] [look|looking|going] [{rest}]
        (what do i have|what have i got) {when}
        0.85 (what|whats|is|do|does|have|did|when|which|how|are|will|anything|can you see|search|check) {rest} (calendar|schedule|agenda|calender|calander) [{topic}]
        0.82 (when|where|what time|who|which|what) [is|are|was|will|does|do|s] {rest} (meeting|meetings|appointment|appointments|event|events|wedding|concert) [{topic}]
        (what|whats) [is|are] [happening|going on|there|on|planned|up] [on|for|this] {when} [{topic}]
        (whens|wheres) [my|the|our] [next] <event> [{rest}]
        (when|what time|where|how long) (is|are|does|do) [my|the|our] [next] <event> [start|begin|end|at|with] [{rest}]
        (what) does (my|the) {rest} look like [{topic}]
        (how|what) will {rest} look like [for me]
        (when) (am i|do i) (meeting|meet|seeing|supposed to meet) [with] {query}
        [<show>] [my|the|which|what] (free|available|open) (times|slots|hours|time slots) [do i have|are there] [{rest}]
        (when|what time|what day) (can|could) (i|we) (meet|meet with|see|talk to|speak with|get together with) {rest}
        (which|what|how many) calendars [do i have|are there|have i got]
    """,
    "event_update": """
        <shift> (my|the|our) {query} [back|forward|up] (to|until) {when}
        (<shift>|<change>|<postpone>|edit|extend) [the|my|our] <event> {number} (to|for|until|by) {when}
        (<shift>|<change>|<postpone>|extend) [the|my|our] [{query}] <event> [with|on|at|about|for|from] [{rest}] [to|for|until|by|from] {when}
        (<change>|<shift>) [the] (time|date|location|title|place|name|duration) (of|for) [the|my|our] [{query}] <event> [with|on|about] [{rest}] [to {when}]
        (reschedule) [the|my|our] {query} [to|for|until] [{when}]
        (add|invite) {guests} to [the|my|our] [{query}] <event>
        (add|invite) {guests} to [the|my|our] [{query}] <event> (on|at|with) {rest}
        (push back|push|move up|bring forward) [the|my|our] {query} [back|forward|up|out] (to|by|until) {when}
        (push back|push|move up|bring forward) [the|my|our] {query} {when}
        0.96 (push|move|bring) [the|my|our] {query} (back|forward|up|out) {when}
        0.82 (move|reschedule|shift|bump|switch) [the|my|our] {query} [back|forward|up|out] (to|until|till) {when}
        (accept|decline|reject|refuse) [the|my|that|this] (invitation|invite) [to|for|from] [the|my] [{query}]
        (answer|reply|say) maybe to [the|my|that|this] (invitation|invite) [to|for|from] [the|my] [{query}]
    """,
    "event_cancel": """
        0.78 <cancel> (my|the|our) {when}
        0.78 <cancel> (everything|all of it|it all) {when} => scope=all
        <cancel> [the|my|our|that|this|a|an] <event> {number}
        0.78 <cancel> [the|my|our|that|this|a|an|all|all of|all my|all the|every|any|next] [upcoming|scheduled|next|my|the|of my|calendar] [{query}] <event> [called|named|with|on|at|about|for|from|in|of|i have|scheduled|titled|that|to] [{rest}]
        0.78 <cancel> (everything|all events|all|the event|event|all appointments|all meetings|something|an event|my event|this event|the next event|next event|all of my events|anything|the|any events) [called|named|for|that i have|scheduled|i have] [{query}] (on|from|in|off|off of) [my|the|this|our] (calendar|schedule|agenda|calender|diary|planner) [{rest}]
        0.78 <cancel> [the|my] {query} (on|from|in|off|off of) [my|the|this|our] (calendar|schedule|agenda|calender|diary|planner) [for|on] [{rest}]
        0.78 (clear|wipe|empty|free up|completely clear|erase|delete|clear off|clean|open up|clear out|make sure) [out] [my|the|on my|all] [entire|whole] (calendar|schedule|agenda|calender|diary|planner) [is|to be] [completely] [clear|clean|for|on|blank|open|please] [{rest}] => scope=all
        0.78 (take|cross|scratch|get) [the event called|the event|my|the] {query} (off|off of|out of) [of] [my|the] (calendar|schedule|agenda|diary|planner) [for|on] [{rest}]
        0.78 (find and delete|find and remove) [all] [of] [my] {query}
        0.78 i (wont be able to make|cant make|no longer have|am not going to|dont need|no longer need) [it] [to] [my|the] [{query}] <event> [{rest}]
    """,
}
