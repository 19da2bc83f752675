"""What people ask that is nothing we do, in English, and words to fill templates with when the guesser learns."""

OTHER = {
    "out_of_scope": """
        (whats|what is|hows|how is|tell me|check|what will be|how will) [the] (weather|forecast|temperature|humidity) [like|be|going to be] [in|for|at|on|this|outside|near] [{rest}]
        (will it|is it going to|is it|does it) (rain|snow|raining|snowing|be sunny|be hot|be cold|hot|cold|sunny|windy) [{rest}]
        (do i need|should i (take|bring|wear)) [a|an|my] (umbrella|coat|jacket|raincoat|sunscreen) [{rest}]
        (play|shuffle|put on|start playing|i want to (hear|listen to)|i would like to hear|stream) [some|my|the|a] {rest}
        0.97 (email|text|message|mail) me {rest}
        0.6 send me {rest}
        0.9 (how long|how|when|what temperature|how much time) (do|does|should|would|to|can|must) [i|you|we|one|it take to|they] (boil|cook|bake|roast|steam|grill|fry|simmer|marinate|defrost|microwave|brew) [{rest}]
        0.9 (what time|when|what days|until when) (does|do|will|did) {thing} (open|close|shut|start|end|begin|finish|land|arrive|depart|leave|air|kick off|run) [{rest}]
        0.96 (is|are) the {thing} (running|open|closed|delayed|cancelled|canceled|working|down|busy|packed) [{rest}]
        0.9 (put|switch|turn) [on|off] [the|my] (heating|heater|heat|tv|telly|oven|kettle|radio|lights|light|fan|dishwasher|washing machine|air conditioning|ac|boiler) [on|off|up|down] [{rest}]
        0.96 (i|we) (dont|do not|didnt|did not|never) (need|want|ask for|asked for) (a|an|any|another) (reminder|reminders|alarm|event|task|note|timer|list) [{rest}]
        0.75 (i|we|he|she|they|my dad|my mom|my mum|my brother|my sister) used to {rest}
        0.75 (was|were|got|had|been|felt) {topic} (because|cause|since|as) {rest}
        0.75 (i was|ive been|im|i am|was) thinking [that|about|of] (maybe|perhaps|one day|of|about|that|someday) {rest}
        0.75 [{rest}] (is stuck in my head|is my favourite song|is my favorite song|is my jam|is on repeat|makes me happy|makes me sad|drives me crazy|drives me nuts|gets on my nerves|is such a drag|is the worst|is the best)
        0.75 (if|when|whenever) (it|the) (rains|snows|is|weather|sun|gets) {rest}
        0.75 [{topic}] (wedding|party|meeting|birthday|concert|trip|game|exam|interview|appointment|dinner|flight) (was|were|went|took|lasted|got|ended|started) {rest}
        (pause|resume|skip|next|previous|stop) [the|this|that] (song|music|track|video|podcast|episode|movie|album|playlist)
        0.9 (turn|switch|shut|dim|brighten|lower|raise|increase|decrease) [on|off|up|down] [the|my|all] {rest}
        0.5 (who|what|where|when|why|which|how) (was|is|did|does|were|are|invented|wrote|won|discovered|many|far|tall|old|big|deep|long) {fact}
        0.9 (whats|what is) the (capital|population|currency|president|height|definition|meaning|square root|distance|score|price) [of|to|for] {rest}
        (tell me|say|give me) [a|another|some|something] (joke|story|fact|riddle|funny|fun fact|random fact|poem|trivia) [{rest}]
        0.5 (how do (you|i)|how to|how can i) (cook|bake|make|fix|build|draw|tie|clean|get to|lose|learn) {rest}
        (book|find|get|reserve|order|buy) [me] [a|an|the|some] (flight|hotel|taxi|uber|cab|train ticket|pizza|ticket|tickets|rental car|plane ticket|food|burger) [{rest}]
        (find|show me|recommend|suggest|are there|look for|wheres|where is|whats) [me|the|a|some|any] [good|best|nearest|closest|nearby] (restaurant|restaurants|coffee shop|gas station|pharmacy|movie|movies|book|recipe|recipes|hotel|bar|store|pizza place|sushi) [{rest}]
        0.5 (how much|how many) (is|are|does|do|cost|costs) {rest}
        0.6 (convert|translate|calculate|define|spell|pronounce|multiply|divide|subtract) {rest}
        (how do you say|whats the word for|what does) {rest} (in|mean) [{language}]
        (whats|what is|tell me|read me|show me|any) [the] [latest|todays|current] (news|headlines|score|stock price|stocks|traffic|exchange rate) [{rest}]
        (transfer|send|pay|withdraw|deposit) [{rest}] (dollars|money|bucks|bill with my card|to my savings|from my checking)
        (whats|what is) [my|the] (bank balance|account balance|credit score|credit limit|apr|routing number|pin|gas level|tire pressure|mpg)
        0.6 (i|he|she|they|we) (said|told|thought|asked|heard|saw|read|bought|went|had|met|was|were|used to|didnt|did not) {rest}
        (dont|do not|please dont|never) (remind|add|create|delete|send|call|set|cancel|schedule|tell|remove|book|save) {rest}
        0.6 (if|suppose|imagine|what if|pretend) {rest}
        0.5 (do you think|in your opinion|should i|would you rather|is it worth|is it ok to|is it true that|can dogs|can cats|can i) {rest}
        (post|tweet|share) {rest} (on|to) (twitter|facebook|instagram)
        (vacuum|clean) the (house|room|living room|floor) now
        0.75 (my|our|his|her) (mom|mother|dad|father|boss|brother|sister|friend|son|daughter|husband|wife|girlfriend|boyfriend|neighbor|neighbour|teacher|grandma|grandmother|grandpa|aunt|uncle|cousin|coworker|colleague|roommate|cat|dog|doctor) (said|says|told|asked|asks|loves|likes|wants|hates|thinks|went|bought|forgot|is|was|has|had|keeps|always|never|sent|called|lives|works|used|would|got|came|left|made|took|promised|complained|ate|broke|died|lost|sold|paid|met|saw|wrote|read|ran|slept|cried|laughed|moved|married|turned|started|stopped|failed|passed|won|missed|cooked|dropped|fell|gave|goes|does) {rest}
        0.75 {topic} (said|told me|told him|told her|asked me|asked him|asked her|asked his|asked her) [that|to|:] {rest}
        0.75 (the|that|this) {topic} (was|were|broke|crashed|lasted|stopped working|ran late|took forever|fell|froze|died|sucked) [{rest}]
        0.75 (we|they|he|she|everyone|everybody|nobody|someone|people) (had|ate|went|saw|met|stayed|came|left|made|lost|won|got|remembers|forgets|wants|likes|knows|thinks|goes|drove|drank|slept|watched|played|talked) [{rest}]
        0.96 (book|reserve|get|find) [me] [a] table [{rest}]
        0.8 (tell|read|sing|write) me (a|another|some) [bedtime|funny|short|good|scary|love] (story|song|poem|joke|lullaby|rap|haiku) [{rest}]
        0.75 (the|a|my|our|some) [other|new|old] (teacher|teachers|students|manager|landlord|client|clients|kids|children|team|company|coach|neighbors|guy|man|woman|lady|people|parents|friends|coworkers|guests) (said|asked|told|want|wants|wanted|went|had|has|have|are|is|was|were|love|loves|keep|keeps|never|always|need|needs|forgot|came|left|made|took|called) {rest}
        0.8 (you|we) (neednt|need not|shouldnt|should not|mustnt|dont have to|dont need to|never have to) {rest}
        0.8 (dont|do not|never|lets not) (you|i|we|ever|book|schedule|send|write|email|text|message|mark|move|change|note|put|buy|log|save|bother|worry|touch|add|remove|set|make|start) {rest}
        0.75 (dreamt|i wish|wish i|hopefully|someday|one day|if only|in theory|in general|usually|normally|sometimes|most days|back in|back when|once upon|turns out|apparently) {rest}
        0.75 (money|people|kids|cats|dogs|men|women|doctors|teachers|love|everything|nothing|life|practice|actions|knowledge|exercise|reading|running|sleeping|coffee|sugar) (is|are|does|do|doesnt|dont|cant|can|never|always|speak|makes|make|need|needs|keeps|helps) {rest}
        0.7 (how much|how many) (is|are|does|do|did|would|will|was|were) {rest}
        0.8 (is|are|was|were) {topic} (healthy|good for|bad for|dangerous|safe|legal|worth|better than|bigger than|real|poisonous|contagious|haunted) [{rest}]
        0.8 (can|could|would|will|should|do|does|did) (dogs|cats|people|humans|babies|he|she|they|it|anyone|plants|birds) {rest}
        0.8 (which|what) (country|city|planet|team|movie|book|car|phone|animal|president|actor|actress|band|singer|color|food|sport|river|ocean|element) {rest}
        0.8 (whos|who is|who was|who are) the (president|queen|king|prime minister|ceo|author|best|richest|tallest|first|oldest|mayor|pope) [{rest}]
        0.96 (reminders|alarms|lists|notes|meetings|emails|timers|notifications|calendars) (are|annoy|scare|make|suck|help|bother|stress|drive|kill|never|always) [{rest}]
        0.96 what a (day|week|night|mess|shame|pity|relief|game|surprise|year|joke|waste|view|life) [{rest}]
        0.96 is it (ok|okay|safe|normal|bad|good|true|weird|rude|healthy|wrong|legal|dangerous) [to|that|if|for] {rest}
        0.8 (do|does|can) {thing} (sleep|bite|fly|swim|bark|exist|dream|die|sting|talk|feel|hibernate) [{rest}]
        0.8 (no|no more|theres nothing to|there is nothing to|nothing to) (reminders|alarms|emails|meetings|notes|tasks|schedule|add|do|remind|send|say|report|see) [{rest}]
        0.75 (lost|lost my|forgot my|missed my|broke my|left my|spent|dreamed|woke up|got stuck|ran into|almost|nearly|used to) {rest}
        0.75 i (lost|forgot|missed|broke|left|spent|dreamed|woke|got|ran|almost|nearly|remembered|remember|found|thought|felt|wish|wished|hope|hate|wonder|loved|enjoyed|visited) {rest}
        0.75 (when|if|once|whenever|the day) i (retire|grow|was|were|am|get|had|die|finish|win|become|have|could|ever) {rest}
        0.8 (theres no need to|there is no need to|no need to|you dont have to|you dont need to|hold off on|dont bother|i didnt ask you to|i never asked|im not asking|lets not|id rather not|better not|no need for|its too early to|not yet|i dont want you to|i do not want you to|i dont need you to) {rest}
        0.8 (time|life|love|money|work|monday|mondays|music|happiness|history|patience) (is|are|was|flies|waits|heals) {rest}
        0.8 why (do|does|did|is|are|would|can|cant|dont|doesnt|was|were) {rest}
        0.8 remember (when|that time|the time|how|those|back when) {rest}
        0.85 (whats|what is|how much is|calculate|what does) [the|{number}] {topic} (times|plus|minus|divided by|squared|percent of|multiplied by) [{rest}]
        0.85 (who) (wrote|invented|discovered|painted|won|directed|founded|created|composed|sang|sings|killed|played|plays|built|designed) {rest}
        0.85 (how) (tall|far|deep|big|heavy|fast|large|wide|high|cold|hot|expensive) (is|are|was|were|does|do) {rest}
        0.8 (how) (do|does|did|can|would) (i|you|one|people|we) (cook|bake|make|fix|build|draw|tie|clean|lose|learn|grow|remove|cure|treat|play|spell|pronounce|say|apply|get rid|boil) {rest}
        (make|brew|prepare) [me|my|a|some|a cup of] [morning] (coffee|tea)
        0.6 (this|that|the|it) {thing} (is|was|are|looks|sounds|tastes) {rest}
        0.9 (scan|lock|unlock|open|close|start) [the] (door|doors|garage|car|window|app|camera|oven|browser|netflix|youtube|spotify)
    """,
}

FACTS = """the first man on the moon|the tallest mountain in the world|the capital of australia|world war two|benjamin franklin born|the eiffel tower|
    albert einstein|the population of china|the speed of light|people in brazil|the last olympics|this song|calories in an egg|the ocean|shakespeare|
    the movie about|the best phone|the sky blue|the stock of apple|my car making noise|cats purr|the moon landing|michael jackson"""

FILLERS = {
    "title": """buy milk|call mom|pay rent|wash the car|submit the report|water the plants|pick up the kids|clean the kitchen|book club|renew my passport|take out the trash|
        finish the slides|walk the dog|team lunch|the laundry|dentist|feed the cat|send invoice to client|study math|my medicine|oil change|mom's birthday|read the book|
        the meeting|project review|doing laundry|vacuuming|mop the floor|yoga|take my pills|check the oven|dinner with sara|job interview|doctor""",
    "duty": "call mom|hand in the paper|buy groceries|fix the sink|write the report|return the package|clean the garage|study for the exam",
    "todo": "call mom|pay the bills|buy groceries|fix the sink|write the report|return the package|clean the garage|study for the exam",
    "items": "milk|eggs and bread|bananas|some cheese|coffee, sugar and rice|apples|batteries|paper towels|soap and shampoo|chicken|diapers|water",
    "query": "the milk|my dentist|the project|call mom|wifi password|john|laundry|the party|groceries|the report|work",
    "person": "john|mary|my mom|sarah|doctor smith|my boss|anna|the plumber|uncle bob|peter",
    "recipient": "john|mary|my mom|sarah|my boss|anna|bob@example.com|the team|dad|peter",
    "text": "the key is under the mat|the wifi code is 1234|call the bank first|buy a gift for ana|the car is on level 3|seven hours|good|new idea about robots",
    "body": "i will be late|dinner is ready|happy birthday|we need to talk|the meeting is at five|i am on my way|thanks for the help|where are you",
    "subject": "the report|our meeting|vacation|invoice|the party",
    "when": "tomorrow|today|tonight|friday|next week|at 5 pm|on monday|in ten minutes|march 3rd|at noon|this weekend|every day|tomorrow at 8|for 10 minutes|next tuesday at 3",
    "number": "1|2|the first one|3 and 4|number 2|the last one",
    "project": "home|website|apollo|garden|launch",
    "list": "groceries|packing|christmas|party|work|books",
    "location": "tokyo|london|new york|lisbon|paris|texas|india|chicago",
    "place": "Lisbon|Rome|Boston",
    "name": "ana|john|the boss|captain",
    "language": "english|spanish|portuguese|french",
    "topic": "today|tomorrow|christmas|my birthday|next friday|the holiday|summer|new year|on the 5th|next month|day off",
    "filters": "today|for tomorrow|this week|with high priority",
    "rest": "today|tomorrow|please|for the trip|at home|the kids|in paris|right now|about it|me|for dinner|jazz|my friend|in the living room|with john",
    "fact": FACTS,
    "thing": "movie|food|song|place|weather|book|game",
    "guests": "john|mary and bob|the team",
    "email": "bob@example.com",
    "phone": "555 1234",
    "did": "bought the milk|paid the rent|called mom",
    "from": "english",
    "old": "meeting|call|class",
    "tags": "urgent|home|work",
    "word": "work",
}
