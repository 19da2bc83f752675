"""Projects, ideas, check-ins, habits, memory, search and summaries in English."""

LIFE = {
    "project_create": """
        (<create>|new|start|open) [<a>] [new] project [:|called|named|for|about|titled] {title}
        (<create>|new|start) [<a>] [new] project
    """,
    "project_query": """
        [<show>] [<my>] [active|open|current] projects [{filters}]
        (which|what|how many) projects [do i have|are|have i got] [active|open]
        (how|hows|whats|what is) [is|the|going on with|left in|left on|status of] [the|project] {project} project [going|doing|coming along]
        (<show>|status of|progress of|progress on) [the] project {project}
    """,
    "content_create": """
        (idea|new idea|content idea|post idea|video idea|blog idea) [for] [a|an] [post|video|reel|article|thread|podcast|newsletter|content|blog post] [:|about|on] {title}
        (add|create|log|save|jot down) [<a>] [new] [content|post|video|blog] idea [:|about|for|on] {title}
        (i have|i had|ive got|i got) [an|a new|another] idea [for|:|about|to] {title}
        (write|draft|generate|compose) [me|us] [a|an|the] [short|long|quick|funny|nice|catchy|little|simple|good|new] [instagram|linkedin|facebook|tiktok|twitter|birthday|holiday|christmas|thank you|launch|product|promo] (post|blog post|caption|article|thread|newsletter|script|slogan) [about|on|for|:] {title}
        (<create>|write|draft|plan|generate) [a|an|the|me a|me an] [instagram|linkedin|facebook|tiktok|twitter|short|new|youtube] (post|blog post|script|caption|article|reel|video|newsletter|content|thread) [about|on|for|:] {title}
    """,
    "checkin_create": """
        (check in|checkin|daily checkin|daily check in|journal) [:|for today] {text!}
        (check in|checkin|do a checkin|lets check in|start checkin|daily checkin)
        (log|record|track|note) [that|my|i|todays] (slept|sleep|mood|energy|weight|workout|water|steps|blood pressure|glucose|trained) {text!}
        i slept [for] {text!}
        0.85 (slept|drank|weighed) {text!}
        [my] (mood|energy|sleep|stress|weight|blood pressure) [today|level|is|was] [is|at|:|a] {text!}
        (i weigh|my weight is|i weighed) {text!}
        i drank {text!} (of water|glasses of water|liters of water)
        0.7 i (trained|worked out|ran|walked|meditated|cycled|swam) [for|today|this morning|yesterday] [{text!}]
    """,
    "checkin_query": """
        (how|whats|what) (was|is|has been|have been|did|much) [my|i|been] (sleep|mood|energy|weight|health|workouts|sleeping) [{rest}]
        (how much|how many hours|how long|how well) (did i|have i) (sleep|slept|been sleeping|train|exercise|drink|weigh) [{rest}]
        [<show>] [<my>] (checkins|check ins|health log|sleep history|mood history|weight history|health data)
    """,
    "habit_mark": """
        (mark|log|check off|record|track) [my|the] habit [:|of|as done] {title}
        (mark|log|check off|record) [my|the] {title} habit [as] [done|complete]
        (i did|done with|completed) my {title} habit
        (<create>|start|track|new) [<a>] [new] habit [:|of|to|called] {title}
    """,
    "habit_query": """
        [<show>] [<my>] (habits|habit streaks|streaks|streak)
        (how are|how is) [my] (habits|habit) [going|doing] [{rest}]
        (whats|what is|how long is) [my] [current] streak [{rest}]
    """,
    "memory_store": """
        (remember|memorize|keep in mind|dont forget|know|please remember|for your information|fyi|learn) that {text!}
        (memorize|keep in mind|remember this|memorize this|commit to memory) [:|that] {text!}
        0.85 (remember|keep in mind|memorize|remember this|dont forget) [:|that] (my|our|his|her|their) {fact} (is|are|was|were) {text!}
        0.7 (i) (love|hate|dislike|prefer|like|cant stand|dont like|do not like|am allergic to|dont eat) {text!}
        0.8 (im|i am) (allergic to|vegetarian|vegan|lactose intolerant|diabetic|a vegetarian|a vegan) [{text!}]
        my (wife|husband|mother|father|son|daughter|girlfriend|boyfriend|brother|sister|dog|cat|boss|favorite food|favorite color|team|doctor|dentist) (is called|is named) {text!}
        my (favorite food|favorite color|favourite food|favourite color|favourite colour|team|doctor|dentist) (is|are) {text!}
        0.7 my (wife|husband|mother|father|son|daughter|girlfriend|boyfriend|brother|sister|dog|cat|boss) is {text!}
    """,
    "memory_query": """
        0.85 (whats|what is|tell me|remind me|do you know|do you remember|remember|can you tell me|what was) [what] (my|our|his|her|moms|dads) (shirt size|shoe size|ring size|dress size|pant size|size|blood type|blood group|license plate|plate number|number plate|plate|wifi password|wifi code|password|door code|gate code|alarm code|passport number|passport|id number|account number|policy number|locker number|locker combination|allergies|(favorite|favourite) {thing}) [is|again|please]
        0.97 (what) (do you|did you) (know|remember|learn|save) about (me|myself|us)
        0.8 (what) (do you|did you) (know|remember|learn|save) about {query!}
        (do you) (remember|recall|know) (what|who|when|where|my|that|the name of) {query!}
        0.85 (whats|what is|what was|wheres|where is) (my|the) {query} again
        why do you think (that|so|this|i) [{query!}]
        (what) (did i|have i) (tell|told|say|said) [to] [you] about {query!}
        (what) is my (wife|husband|mother|father|son|daughter|dog|cat|brother|sister|boss|doctor|dentist) [name|called] [{query!}]
    """,
    "forget": """
        forget (what|everything|all) [you|that you] (know|remember|learned|saved) about {query!}
        forget (what|everything|all) (i|ive) (said|told you|have told you|mentioned) about {query!}
        0.6 forget (that|about) {query!}
    """,
    "search": """
        (search|search everything|search for|search all) [for|my stuff for] {query!}
        (look up|find) (in everything|everything about|all about|everything on) {query!}
    """,
    "digest": """
        [<show>|i want|send me|give me|make] [<my>|a|the|me a] [daily|morning|evening|weekly] (summary|briefing|digest|recap|rundown|overview|daily brief|morning brief) [of|for] [my|the|today] [day|week] [{rest}]
        (summarize|sum up|recap) [my|the] (day|week|month) [{rest}]
        (catch me up|update me|bring me up to speed|whats new with me|brief me)
        (how does|how is) my day (look|looking) [{rest}]
    """,
    "insights_query": """
        (how) (productive|was i|was my|has my|did my|did i do|is my|am i doing|have i been doing) [was i|am i|have i been|productivity|week|month|been] [been|go|going|this week|last week|doing] [{rest}]
        [<show>] [<my>] (insights|statistics|stats|productivity report|weekly report|analytics|patterns|trends) [{rest}]
        (when|what time|which day) (am i|do i) [work|most|the] (productive|most productive|best|perform best|work best) [{rest}]
        how many tasks (did i|have i) (complete|completed|finish|finished|do|done) [{rest}]
    """,
    "project_item_create": """
        <add> {title} (to|in|into|under) [the|my] project {project}
        <add> {title} (to|in|into|under) [the|my] {project} project
    """,
    "status": """
        (status|are you working|are you online|are you up|system status)
    """,
}
