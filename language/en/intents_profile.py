"""What time it is and who the person is, in English."""

ABOUT = {
    "datetime_query": """
        (what|whats|what is|tell me|tell me what|say|give me|can you tell me|do you know|do you have|i need to know|i want to know|id like to know|can i have|can i get|let me know|check|may i know|share|could you tell me|i need|show me|find out|please tell me|got) [what] [is|the|current|exact] [current|correct|exact|local|right|precise] time [is|it is|is it|now|is it now|right now|please|at the moment|currently|it is now|here|it is right now|of day|of day is it|of day it is|it|currently is it|is it right now|is it currently]
        (what|whats|what is|tell me|tell me what|give me|can you tell me|do you know|i need to know|i want to know|id like to know|find|check|find out|show me|let me know|could you tell me|show) [what] [is|the|current|exact] [current|local|right|exact] time [zone] [is it|it is|is|is it now|right now|now|of day is it|currently|would it be|will it be] (in|for|at|over in|of) {location}
        (whats|what is|what|tell me|tell me what|what would be|what would|find|find out|can you tell me|do you know|give me|i need to know|i need|i want to know|which|let me know|id like to know|check|figure out|look up|show me|in what|in which|could you tell me|please tell me) [the|is the] [current|local] (timezone|time zone|timezones|time zones) [for|in|of|is|am|are|does|do|would|it|should] {rest}
        (what|which) (timezone|time zone) [is|am|are] [{rest}]
        (whats|what is|what|tell me|tell me what|give me|can you tell me|do you know|i need to know|i want to know|id like to know|can i have|let me know|which|could you tell me|i need information on|please tell me|check|find|show me|say|may i have|can i get|in what|on what|on which|find out|find me|please give me|i need|give) [is|the|me|what] [current|exact|full] (date|day|days date|day of the week|day of the month|day of week|month|year|week) [is|of|was|will|does|it|did|for|will be|would|are|on] [{topic}]
        (whats|what is|tell me|give me|can you tell me|do you know|i need|could you tell me|please tell me|say|can i have|let me know|id like to know) [what] [is] {when} [date|s date|day|days date]
        (whats|what is|tell me|give me|can i have|can i get|i need|do you know|can you tell me|could you tell me|please tell me|i need to know|whats on|i want to know|show me|what was|id like to know|find out) (todays|tomorrows|yesterdays) (date|day) [please]
        (what) (date|day|month|year) (is|are|was|will|does|did) {topic}
        (when) (is|was|will|does|are) [the|it|next|my] [next|upcoming] (easter|christmas|thanksgiving|holiday|holidays|day off|valentines day|halloween|new year|new years|memorial day|labor day|mothers day|fathers day|carnival|daylight savings|time change|national holiday|public holiday|bank holiday|day off from work) [{rest}]
        (how many|how much) (days|weeks|months|hours|longer|time|minutes|more days) [left|are there|is left|are left|more|do i have|is it|is there|remain|remaining|do we have|until|till|in|have passed] [until|till|to|before|in|since|between|from|it is until|left until] {topic}
        (how long) (until|till|is it until|is it till|before|is it to|to) {topic}
        (is|was|will) (today|tomorrow|yesterday) [be] [the] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|{topic})
        (is it) (morning|night|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a leap year) [{rest}]
        0.82 [{rest}] (timezone|time zone|timezones|time zones|time difference) [{topic}]
        0.82 [{rest}] (next|upcoming|closest|following|coming) [scheduled|national|public|bank|office] (holiday|holidays|day off|days off|free day) [{topic}]
        0.8 (when|what|how|which|whats|whens|do i|is) {rest} (holiday|holidays|day off|days off|off work|off from work) [{topic}]
        (what|which) (holiday|holidays|day|date|month|year) (comes|is coming|is|was|will|does|are|did) [{topic}]
        (is it|is today|is tomorrow|was yesterday|is the {rest}) (a|still|already|monday|tuesday|wednesday|thursday|friday|saturday|sunday|{when}) [{topic}]
        (if|when) {rest} what time (is it|would it be|will it be) [in {location}]
        (in|after) {when} what (day|date|will it be) [{topic}]
        (what is it|what day is it|whats the day) {when}
        what [is] [the] [current] (eastern|pacific|central|mountain|est|pst|cst|gmt|utc|local) time [{rest}]
        (what|tell me|whats) [is] [the] (hour|clock) [say|now|says|{rest}]
        (convert|change) {rest} time (to|into|in) {location}
        time [now|please|check|in {location}|zone]
        (date|todays date|current date|current time|the time|the date|what time|time now) [please|now|today]
    """,
    "profile_set": """
        (my name is|my name|call me|i am called|im called|you can call me|please call me|i go by|i want you to call me|from now on call me|refer to me as|start calling me|id like you to call me|i would like to be called|address me as|my names|change my name to|use the name) {name}
        (i live|i am living|im living|i moved|ive moved|im based|i am based|i reside) (in|to|at) {location}
        0.82 (i am|im|i am now|im now|im currently|i am currently|i just arrived|ive arrived|i arrived) (in|at) {place}
        (my) (timezone|time zone) is [the] {location}
        (set|change|update|switch) [my] (timezone|time zone) (to|as) {location}
        (set|change|update|switch) [my] (location|city|home) (to|as) {location}
        (my email|my email address) is {email}
        (my birthday is|i was born) [on|in] {when}
        (my) (phone|phone number|number) is {phone}
        (my|show my|see my|edit my|change my) (profile|settings|preferences)
    """,
}
