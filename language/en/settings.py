"""How a person says in English how they speak of time, where they are, how they like to be answered, and that they want to see all of it."""

from language.listed import listed

ONESELF = listed("i id we lets help")
"""“I want to be more formal” tells of the one who says it, unless it goes on with one of these:"""
ADDRESSED = listed("you u")

VOCABULARY = {
    "google": """google|google account|my google account|my google|a google account|another google account|one more google account|
        the google account|google workspace""",
    "google_calendar": "calendar|my calendar|google calendar|my google calendar",
    "google_mail": "gmail|my gmail|email|my email|e mail|my e mail|mail|my mail|my inbox|gmail account|my gmail account|another gmail|google mail",
    "google_drive": "drive|my drive|google drive|my google drive",
    "attach": """connect|link|add|hook up|integrate|reconnect|i want to connect|i want to link|id like to connect|id like to link|can i connect|
        can you connect|please connect|how do i connect|how can i connect|how do i link|authorize""",
    "detach": """disconnect|unlink|i want to disconnect|id like to disconnect|please disconnect|remove the access to|revoke the access to|
        revoke access to|remove access to|stop using""",
    "telegram": "telegram",
    "whatsapp": "whatsapp|whats app|wa",
    "join": "i want to|i would like to|id like to|can i|could i|i wanna|please|let me|help me",
    "say": """when i say|whenever i say|if i say|when i write|when i type|when i mention|when i ask for|when i talk about|every time i say|
        for me|to me|by""",
    "means": """i mean|i always mean|i really mean|means|it means|that means|is|its|it is|that is|thats|is always|should be|should mean|
        i am talking about|im talking about|i am referring to|im referring to|treat it as|read it as|take it as|understand|refers to|it refers to""",
    "weekday": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun",
    "coming": """coming one|one coming|one coming up|first one|first one to come|first to come|very next one|next one|next one to come|nearest one|
        upcoming one|closest one|soonest|one this week|one of this week|one in this week|this one|this coming one|one right after today|coming""",
    "after": """one after this|one after|one after that|one after this one|one after that one|one after next|one after the coming one|
        one after the next one|one after the first|one in next week|one in the next week|one next week|one of next week|one of the next week|
        one in the week after|one the week after|one of the week after|week after|following week|following one|week after this|week after this one|
        next weeks|next weeks one|second one|not this one|not the coming one|not this coming one""",
    "unsaid": """without|without saying|without am or pm|with no|without specifying|without telling|without me saying|without marking|alone without""",
    "unless": """unless i say otherwise|unless i say am or pm|if i dont say otherwise|if i dont say am or pm|if i dont say|when i dont say|
        when i dont say am or pm|if i do not say|when i do not say|if i dont specify|when i dont specify""",
    "half": """am or pm|am nor pm|am pm|any am or pm|saying am or pm|morning or evening|morning or night|saying morning or evening|
        saying morning or night|morning or afternoon|the am or pm|the part of the day|a part of the day|anything else|more|which""",
    "morning": "morning|in the morning|am|a m|always am|always in the morning|the morning",
    "evening": "evening|in the evening|night|at night|afternoon|in the afternoon|pm|p m|always pm|always in the evening|the evening",
    "use": """use|i want|i would like|id like|i use|we use|using|read|write|i write|we write|treat|i prefer|prefer|switch to|change to|set|put|make|understand|interpret|with|
        read my|treat my|make my|write my|set my|put my""",
    "dd_mm": "dd mm|dd mm yyyy|dd mm yy|day month year",
    "mm_dd": "mm dd|mm dd yyyy|mm dd yy|month day year",
    "day_month": """day first|the day first|dd mm|dd mm yyyy|dd mm yy|d m|d m y|day month|day month year|day then month|day before month|
        day before the month|day slash month|european format|european style|european order|british format|british style|uk format|uk style""",
    "month_day": """month first|the month first|mm dd|mm dd yyyy|mm dd yy|m d|m d y|month day|month day year|month then day|month before day|
        month before the day|month slash day|american format|american style|american order|us format|us style""",
    "show": """show|show me|see|view|open|list|what are|whats in|change|edit|let me see|i want to see|i want to change|id like to see|
        id like to change|where are|how do i change|how do i see|display|tell me""",
    "settings": "settings|setting|preferences|config|configuration",
    "around": "from now on|please|ok|okay|always|going forward|from today on|just so you know|remember",
    "restore": "reset|restore|clear",
    "with_me": """with me|to me|when you talk to me|when you answer|when you answer me|when you reply|when talking to me|in your answers|in your replies|
        in your messages|with your answers|with your replies|in your tone""",
    "much": "a bit more|a little more|a little bit more|much more|way more|more|a bit|a little|very|always|really|nice and",
    "formal": "formal|professional|polite|businesslike",
    "formally": "formally|professionally|politely",
    "brief": "brief|briefer|concise|direct|succinct|terse|short|shorter|to the point|short and to the point|brief and to the point|straight to the point|short and sweet|less wordy|less verbose|less chatty|less talkative",
    "briefly": "briefly|concisely|directly|succinctly",
    "playful": "playful|fun|funny|funnier|cheerful|humorous|silly|lighthearted|light hearted|goofy|playful and fun|fun and playful",
    "playfully": "playfully|cheerfully|humorously",
    "usual": "usual|normal|regular|default|standard|ordinary|original|old|previous",
    "tone": "tone|style|tone of voice|voice|way of talking|way of speaking|manner",
    "talk": "talk|speak|answer|reply|respond|write",
    "answers": "answers|replies|messages|responses",
    "take": """use|switch to|change to|adopt|try|take|set|go with|i want|id like|i would like|i prefer|id prefer|i would prefer|give me|change your tone to|
        set your tone to|make your tone|switch your tone to|set the tone to|change the tone to|make the tone|switch the tone to""",
    "maker": "google|open ai|the cloud|third parties|anybody|anyone outside|the provider",
    "turned": "i changed my mind|ive changed my mind|changed my mind|on second thought|actually",
    "mine": "my messages|my stuff|my data|my chats|my conversations|my things|what i write|anything|things",
    "model": """model|ai model|language model|models|ai|artificial intelligence|gemini|gpt|openai|chatgpt|llm|external model""",
}
SETTINGS = {
    "conventions_set": """
        <say> next <weekday> [i|for me|to me|always] <means> [the|this] [<weekday>] <coming> [<weekday>] => next_weekday=coming
        <say> next <weekday> [i|for me|to me|always] <means> (this|this coming|the coming) <weekday> => next_weekday=coming
        next <weekday> (for me|to me|always) <means> [the|this] [<weekday>] <coming> [<weekday>] => next_weekday=coming
        next <weekday> (for me|to me|always) <means> (this|this coming|the coming) <weekday> => next_weekday=coming
        next <weekday> (means|always means|should mean|should be) [the|this] [<weekday>] <coming> [<weekday>] => next_weekday=coming
        next <weekday> (means|always means|should mean|should be) (this|this coming|the coming) <weekday> => next_weekday=coming
        <say> next <weekday> [i|for me|to me|always] <means> [the] [<weekday>] [of the|in the|the|of|in] <after> [<weekday>] => next_weekday=week_after
        <say> next <weekday> [i|for me|to me|always] <means> [the] <weekday> (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekday=week_after
        next <weekday> (for me|to me|always) <means> [the] [<weekday>] [of the|in the|the|of|in] <after> [<weekday>] => next_weekday=week_after
        next <weekday> (for me|to me|always) <means> [the] <weekday> (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekday=week_after
        next <weekday> (means|always means|should mean|should be) [the] [<weekday>] [of the|in the|the|of|in] <after> [<weekday>] => next_weekday=week_after
        next <weekday> (means|always means|should mean|should be) [the] <weekday> (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekday=week_after
        <say> next weekend [i|for me|to me|always] <means> [the|this] [weekend] <coming> [weekend] => next_weekend=coming
        <say> next weekend [i|for me|to me|always] <means> (this|this coming|the coming) weekend => next_weekend=coming
        next weekend (for me|to me|always) <means> [the|this] [weekend] <coming> [weekend] => next_weekend=coming
        next weekend (for me|to me|always) <means> (this|this coming|the coming) weekend => next_weekend=coming
        next weekend (means|always means|should mean|should be) [the|this] [weekend] <coming> [weekend] => next_weekend=coming
        next weekend (means|always means|should mean|should be) (this|this coming|the coming) weekend => next_weekend=coming
        <say> next weekend [i|for me|to me|always] <means> [the] [weekend] [of the|in the|the|of|in] <after> [weekend] => next_weekend=week_after
        <say> next weekend [i|for me|to me|always] <means> [the] weekend (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekend=week_after
        next weekend (for me|to me|always) <means> [the] [weekend] [of the|in the|the|of|in] <after> [weekend] => next_weekend=week_after
        next weekend (for me|to me|always) <means> [the] weekend (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekend=week_after
        next weekend (means|always means|should mean|should be) [the] [weekend] [of the|in the|the|of|in] <after> [weekend] => next_weekend=week_after
        next weekend (means|always means|should mean|should be) [the] weekend (of next week|in next week|next week|of the next week|after this|after this one|after that|after that one|after next|after the coming one|after|of the following week|of the week after) => next_weekend=week_after
        [<say>] [my|our|the|a] (week|weeks) [for me|always] (starts|start|begins|begin|runs|run|goes) [on|with|from] [a] (sunday|sundays|sun) [to saturday] => week_starts=sunday
        [<say>] [my|our|the|a] (week|weeks) [for me|always] (starts|start|begins|begin|runs|run|goes) [on|with|from] [a] (monday|mondays|mon) [to sunday] => week_starts=monday
        [<say>] [my|our|the|a] (week|weeks) [for me|always] (starts|start|begins|begin|runs|run|goes) [on|with|from] [a] (saturday|saturdays|sat) [to friday] => week_starts=saturday
        (start|begin) [my|our|the] (week|weeks) [on|with] [a] sunday => week_starts=sunday
        (start|begin) [my|our|the] (week|weeks) [on|with] [a] monday => week_starts=monday
        [<use>] sunday (is|as) the first day of [my|our|the] week => week_starts=sunday
        [<use>] monday (is|as) the first day of [my|our|the] week => week_starts=monday
        [the] first day of [my|our|the] week is [a] sunday => week_starts=sunday
        [the] first day of [my|our|the] week is [a] monday => week_starts=monday
        [<say>] [just|only|at|a|the] {word} [oclock|o clock] [just|alone] <unsaid> <half> <means> [{word_again}] <morning> => half=am
        <unless> [at] {word} <means> [at] [{word_again}] <morning> => half=am
        <unless> [at] {word} <means> [at] [{word_again}] <evening> => half=pm
        [<say>] [just|only|at|a|the] {word} [oclock|o clock] [just|alone] <unsaid> <half> <means> [{word_again}] <evening> => half=pm
        <say> [just|only|at] {word} [oclock|o clock] <means> [at] [{word_again}] <morning> => half=am
        <say> [just|only|at] {word} [oclock|o clock] <means> [at] [{word_again}] <evening> => half=pm
        <say> [just|only|at] {word} [oclock|o clock] <means> [at] {word_again}
        [<use>] [the] [date|dates] [format|as|in|to|are] <dd_mm> [date|dates|date format|for dates|in dates|format] => dates=day
        <use> [the] [date|dates] [format|as|in|to|are] <day_month> [date|dates|date format|for dates|in dates|format] => dates=day
        [<use>] [the] (<day_month>|european|british|uk) (date|dates|date format|date order|for dates|in dates) => dates=day
        [<say>] [my|the|all|our] (date|dates) [for me|always] (is|are|should be|come|go|have|put) [always] [in|the|written] (<day_month>|european|british|uk) => dates=day
        [<use>] [the] [date|dates] [format|as|in|to|are] <mm_dd> [date|dates|date format|for dates|in dates|format] => dates=month
        <use> [the] [date|dates] [format|as|in|to|are] <month_day> [date|dates|date format|for dates|in dates|format] => dates=month
        [<use>] [the] (<month_day>|american|us) (date|dates|date format|date order|for dates|in dates) => dates=month
        [<say>] [my|the|all|our] (date|dates) [for me|always] (is|are|should be|come|go|have|put) [always] [in|the|written] (<month_day>|american|us) => dates=month
        [<say>] [in|my|in my] [dates] the day (comes|goes) (first|before the month) [in dates|in my dates] => dates=day
        [<say>] [in|my|in my] [dates] the month (comes|goes) (first|before the day) [in dates|in my dates] => dates=month
        <restore> [all] [my|the|your] <settings> [to] [the] [default|defaults|usual] => usual=all
    """,
    "settings": """
        [<show>] [my|the|your|our|current|about] [current] <settings>
    """,
    "profile_set": """
        (i am|im|i am now|im now|i am currently|im currently|i just arrived|ive arrived|i arrived) (in|at) {location} [now|today|this week|right now|at the moment] => place=city
        my (timezone|time zone) [now] (is|became|changed to) [now] [that of|the one of|the same as] {location}
        (i am|im) [now] (in|on) [the] {location} (timezone|time zone|time) [now]
        (use|set|switch to|change to) [the] (timezone|time zone) [to|of|as] {location}
    """,
    "tone_set": """
        (be|act|sound|try to be|try being) [<much>] <formal> [<with_me>] => tone=formal
        (be|act|sound|try to be|try being) [<much>] <brief> [<with_me>] => tone=brief
        (be|act|sound|try to be|try being) [<much>] <playful> [<with_me>] => tone=playful
        <talk> [to me|me] [<much>] (<formal>|<formally>) [<with_me>] => tone=formal
        <talk> [to me|me] [<much>] (<brief>|<briefly>) [<with_me>] => tone=brief
        <talk> [to me|me] [<much>] (<playful>|<playfully>) [<with_me>] => tone=playful
        <talk> [to me|me] (in a|with a|in) [<much>] <formal> [<tone>|way] => tone=formal
        <talk> [to me|me] (in a|with a|in) [<much>] <playful> [<tone>|way] => tone=playful
        <talk> [to me|me] (in a|with a|in) [<much>] <brief> [<tone>|way] => tone=brief
        keep (it|things|your <answers>|the <answers>|<answers>|your tone|the tone) [<much>] <formal> [<with_me>] => tone=formal
        keep (it|things|your <answers>|the <answers>|<answers>) [<much>] <brief> [<with_me>] => tone=brief
        keep (it|things|your <answers>|the <answers>|<answers>|your tone|the tone) [<much>] <playful> [<with_me>] => tone=playful
        [<take>] [a|your|the] [<much>] <formal> (tone|tone of voice) => tone=formal
        [<take>] [a|your|the] [<much>] <brief> (tone|tone of voice) => tone=brief
        [<take>] [a|your|the] [<much>] <playful> (tone|tone of voice) => tone=playful
        <take> [a|your] [<much>] <formal> (style|voice|<answers>) => tone=formal
        <take> [a|your] [<much>] <brief> (style|voice|<answers>) => tone=brief
        <take> [a|your] [<much>] <playful> (style|voice|<answers>) => tone=playful
        (change your tone to|set your tone to|make your tone|switch your tone to|set the tone to|change the tone to|make the tone|switch the tone to) [<much>] <formal> => tone=formal
        (change your tone to|set your tone to|make your tone|switch your tone to|set the tone to|change the tone to|make the tone|switch the tone to) [<much>] <brief> => tone=brief
        (change your tone to|set your tone to|make your tone|switch your tone to|set the tone to|change the tone to|make the tone|switch the tone to) [<much>] <playful> => tone=playful
        (change your tone to|set your tone to|make your tone|switch your tone to|set the tone to|change the tone to|make the tone|switch the tone to) <usual> => tone=usual
        (short|shorter|brief|briefer|concise) <answers> [only] => tone=brief
        (get|go|come) [straight|right] to the point => tone=brief
        (make|make all) [your] <answers> [<much>] <formal> => tone=formal
        (make|make all) [your] <answers> [<much>] <brief> => tone=brief
        (make|make all) [your] <answers> [<much>] <playful> => tone=playful
        [go|come|switch|change|return|get|revert|move] back to (your|the) <usual> [old] (<tone>|self) [again] => tone=usual
        (return|revert|reset|switch|change) [back] to (your|the) <usual> (<tone>|self) => tone=usual
        (use|take) (your|the) <usual> <tone> [again] => tone=usual
        reset (your|the) tone => tone=usual
        (be|act|sound) [your|like your] <usual> self [again] => tone=usual
        be yourself again => tone=usual
        <talk> [to me] (normally|normal|as usual|like before|as before|like you used to|the way you used to|like you normally do|in your <usual> <tone>) [again] => tone=usual
        (be|act|sound) [a bit|a little|much|way] (less <formal>|less <playful>|less brief|less terse|informal|more informal|casual|more casual) [<with_me>] => tone=usual
        <talk> [to me] [a bit|a little|much|way] (less formally|more casually|casually|informally|more informally) => tone=usual
        (do not be|dont be|stop being|you do not have to be|you dont have to be|you do not need to be|you dont need to be|no need to be) [so|too|that|quite so] (<formal>|<playful>|brief|terse) [<with_me>] => tone=usual
    """,
    "model_allow": """
        (you may|you can|please do|feel free to|i allow you to|i agree that you|i agree you may|yes you may|yes you can) (use|ask|call|consult) [the|an|a] <model> [again|when needed|if needed]
        [<turned>] (use|turn on|enable|switch on|start using|you may use|you can use|go ahead and use) [the] <model> [again|now]
    """,
    "model_forbid": """
        (do not|dont|never|stop) (use|using|ask|asking|call|calling|send anything to|sending anything to|send my messages to) [the|an|a|any] <model> [any more|anymore|again]
        (turn off|disable|switch off) [the] <model>
        (no|without) <model> [please]
        <turned> (do not|dont|never|stop|no longer) (use|using|ask|asking) [the|any] <model> [any more|anymore|again]
        [i] (do not|dont) want [you] (to use|using) [the|any] <model> [any more|anymore]
        [i] (do not|dont) want [the|any|an|your] <model> (reading|seeing|getting|to read|to see|to get|looking at) [<mine>] [any more|anymore]
        (stop|do not|dont|never) (sending|send|sharing|share|giving|give) <mine> (to|with) [the|any|an] (<model>|<maker>) [any more|anymore|again]
        (withdraw|revoke|take back|i withdraw|i revoke|i take back) my (consent|permission) [for|to use] [the] [<model>]
    """,
    "suggest_only": """
        (just|only) (suggest|suggestions) [do not do anything|dont do anything|do not act|dont act|for now]
        suggest (only|but do not act|but dont act|dont act|do not act|but do nothing)
        (do not|dont) (do|change|execute) anything (without asking|without asking me|without my permission|without my ok|unless i say so|unless i confirm|until i confirm|before asking|before you ask) [me] [first]
        (always ask|ask|ask me|always ask me) [first] before (doing|changing|you do|you change) (anything|something|things)
    """,
    "connect": """
        [<join>] (connect|use you|use this|use it|talk to you|chat with you|link|add|use) (on|to|through|via|my|with|from|on my) <telegram> [as well|too] => query=telegram
        [<join>] (connect|use you|use this|use it|talk to you|chat with you|link|add|use) (on|to|through|via|my|with|from|on my) <whatsapp> [as well|too] => query=whatsapp
        how (do i|can i|to|would i) (connect|use you|talk to you|link|use) (on|to|my|through|with|via|on my) <telegram> => query=telegram
        how (do i|can i|to|would i) (connect|use you|talk to you|link|use) (on|to|my|through|with|via|on my) <whatsapp> => query=whatsapp
        <attach> [to|with] <google> [too|again|here|as well] => query=google
        <attach> [to|with|the] <google_calendar> [too|again|here|as well] => query=calendar
        <attach> [to|with|the] <google_mail> [too|again|here|as well] => query=gmail
        <attach> [to|with|the] <google_drive> [too|again|here|as well] => query=drive
        [<join>] (connect|link|add) (another|one more|a new|a second) (account|messenger|chat account|device|app)
    """,
    "accounts_list": """
        (which|what|show|show me|list|see|what are) [of] [my|the] accounts [are|that are] [connected|linked] [to you|here]
        my [connected|linked] accounts
        (which|what|show|show me|list|see|what are) [of] [my|the] (google|gmail) accounts [are|that are|do i have] [connected|linked] [to you|here] => query=google
        my [connected|linked] (google|gmail) accounts => query=google
        where (am i connected|can i talk to you)
    """,
    "disconnect": """
        (disconnect|unlink|remove|id like to disconnect|i want to disconnect) [my|the] <telegram> [account] => query=telegram
        (disconnect|unlink|remove|id like to disconnect|i want to disconnect) [my|the] <whatsapp> [account] => query=whatsapp
        <detach> [from] <google> => query=google
        <detach> [from|the] <google_calendar> => query=calendar
        <detach> [from|the] <google_mail> => query=gmail
        <detach> [from|the] <google_drive> => query=drive
        (disconnect|unlink|id like to disconnect|i want to disconnect) (an account|one of my accounts|one account)
    """,
    "account_prefer": """
        (use|make|set|i want) [the|my] {query} account [as|the] [my|the] (main|default|primary) [google] [account|one]
        use [the|my] account {query} as [my|the] (main|default|primary) [google] [account|one]
        (change|switch|set) [my|the] (main|default|primary) google account
    """,
    "strangers_list": """
        who (wants|is waiting|asked|would like) (to come in|to talk to you|to be let in|to join)
        (is anybody|is anyone|anybody|anyone) waiting [to come in|to be let in|to talk to you]
        who is (at the door|knocking)
    """,
    "suggest_no_more": """
        (go ahead|you can act|you may act|act|do things|you can do things|you may do things) (without asking|directly|right away|at once) [again]
        (stop asking|no need to ask|you do not need to ask|you dont need to ask|you dont have to ask) [me] [first|every time|before doing things|before you do things|any more|anymore]
        (stop just suggesting|stop only suggesting|you can stop suggesting)
    """,
}
