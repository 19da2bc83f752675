"""Talk in English: undoing, answering, greeting, asking what Recado is and what time it is."""

CONTROL = {
    "undo": """
        (undo|undo it|undo that|undo this|undo last|undo everything)
        (undo|revert|reverse|take back|roll back) [the|my|that|your] (last|previous) [action|thing|change|one|command|step|task]
        (undo|revert|reverse) (what you did|what you just did|that change|that action|the change)
        (take that back|go back|put it back|bring it back|reverse that|revert that|revert it|roll it back|revert)
        (undo|revert|reverse|take back|roll back) [the|my|those|these] last {number} [actions|things|changes|ones|commands|steps|tasks|notes]
        (wait|oops|no|sorry|hang on|hold on|my mistake|i didnt mean to delete that|i didnt mean to delete it|i didnt mean that) (bring it back|put it back|bring that back|put that back|take that back|undo|undo it|undo that|undo this)
        (bring that back|put that back)
        (can i|i want to|id like to) undo [that|it|this]
    """,
    "redo": """
        (redo|redo it|redo that|redo this|redo the last action|redo last)
        (undo|reverse|revert) (the undo|that undo|the last undo|my undo)
    """,
    "cancel": """
        0.9 (please|i want you to|you may|you can|you should|id like you to|i need you to|can you) (refrain from|discontinue|desist|forget about|drop|abandon|stop working on|stop doing|quit doing|cancel) [carrying out|doing] [the|this|that|my|it] [current|last|previous] [task|action|request|command|thing|{rest}]
        (thats enough|enough|that will do|no more|say no more|you can stop now|stop right there|hold it|wait stop|dont say anymore|dont do that|dont do it|dont do anything|leave it alone|skip it|skip that|let it go|back out|exit|quit) [please|now|already|talking]
        (cancel|cancel it|cancel that|cancel this|cancel please|cancel request|cancel the request|cancel that request|cancel command|cancel the command|cancel process|cancel that command)
        (never mind|nevermind|nvm|forget it|forget that|forget about it|forget about that|ignore that|ignore it|scratch that|disregard|disregard that|leave it|drop it|dont bother|dont worry about it)
        (it doesnt matter|doesnt matter|leave it doesnt matter|leave it its fine|forget it doesnt matter|forget it its fine|never mind its fine|never mind it doesnt matter|dont worry|no worries|no worries forget it|leave it then|leave that)
        (i changed my mind|ive changed my mind|changed my mind|i dont need it|i dont want it|i dont need that anymore|i dont want that anymore|i dont want to do that anymore|no need|i dont want to do this anymore)
        (cancel|disregard|ignore|forget|stop|discontinue|abort|terminate|end|quit) [what] (you are doing|youre doing|i said|i just said|i asked|my last command|my last request|the last command|that last command|my request|the request|the process|current process|process|what you are doing|the action|the previous command|last command|last request|this|please|that last request)
        (stop|please stop|discontinue|abort|terminate|scratch)
        (stop|quit|cease|halt|end|abort|pause|silence|shh|shhh|shhhh|hush|be quiet|quiet|shut up|shut the hell up|zip it) [talking|speaking|that|it|now|what you are doing|what you were doing|the process|the action|the current action|the current task|immediately|please|working on it|right there|the current process]
        (you can|you should|i want you to|i need you to|please|can you|could you|would you) (stop|quit|cease|halt|cancel|abort|be quiet|shut up) [talking|speaking|what you were doing|what you are doing|it|now|that] [now|for now|for a second|please]
        (i dont|i no longer) (want|need) you to (talk|speak|do that|do this|continue) [any more|anymore|for now]
        (terminate|destroy|kill|cancel|quit|discontinue) [the|this|that] [current|last|previous] (process|action|task|command|operation|request|activity)
        (actually|no|ok|wait) (never mind|cancel|cancel that|forget it|forget that|stop)
    """,
    "repeat": """
        0.9 (i|sorry i|im afraid i) (missed|didnt catch|didnt hear|did not hear|couldnt hear|wasnt listening|lost) [to] [what you said|that|you|that last part|that last one|the last part|the last bit|it|your answer|the question] [can you|could you|please|say it|say that|repeat|repeat it|again|{rest}]
        (say|tell me|ask|read|run|give me|play) [me] (that|it|the question|your question|that part|that last part|the last part|the last one|your answer) [by me] (again|once more|one more time|another time|over)
        (can|could|would|may|will|please|i need for|i need|i want) [you] [to|please] (ask|say|tell me|repeat) [me] [the|that|your|what] [question|answer|last|you said|part] (again|once more|one more time)
        (what was that|what was your answer|what was the question|what was your last message|you broke up|come again please|once again please|say what|how was that|ask again|ask me again|try again)
        (repeat|repeat that|repeat it|repeat please|repeat yourself|say again|say that again|say it again|come again|once more|one more time|again|pardon|pardon me|excuse me|i beg your pardon)
        (can you|could you|would you|will you|please|i need you to|i want you to|i would like you to|id like you to|can i get you to|can i have you|i must have you) (repeat|say|restate|reiterate|tell me) [that|it|this|what you said|what you just said|yourself|your last statement|your last sentence|your statement] [again|once more|one more time|for me]
        (repeat|restate|reiterate|say) (that|it|this|what you said|what you just said|what you have just said|yourself|the last thing you said|your last statement|the last thing|your last answer) [again|once more|one more time|for me|back to me]
        (what|sorry what|huh what) (did you say|did you just say|was that|was that again|were you saying|is that) [again]
        (i didnt|i did not|i couldnt|i could not|i dont think i|i can not|i cant) [quite] (hear|catch|understand|get) (you|that|what you said|it|what you just said|that last part) [clearly|the first time] [can you|could you|please|would you] [say it again|repeat|repeat that|say that again|repeat it]
        (i missed|i misheard|i missed out on) (that|what you said|what you just said|you)
    """,
    "stop": """
        stop (messaging|texting|sending|notifying) me [messages|notifications|texts|reminders]
    """,
    "help": """
        (help|help me|i need help|i need some help|help please|menu|commands|options|can you help me|i need your help|i need assistance|assist me|give me a hand|can you help)
        (what|what all|what things|what kind of things|what kinds of things|what sort of things|what sorts of things|what types of things|what else|what stuff) (can|do|could|are) (you|i|recado) [able to|do|ask|know|help|use|say|tell|about|to ask] [with|me|about|you|do|to] [with|about|for|help|do] [me] [with] [exactly|for me|about|do]
        (how) (do|can|does) (you|i|this|it|recado) (work|help|use you|use this|help me|get started|begin)
        0.6 (how) (do i|can i|to|would i) {topic}
        (what) (are) (your|the) (commands|functions|features|capabilities|abilities|options|skills|areas of expertise)
        (tell me|show me|list|let me know|explain) (what you can do|what you do|what can you do|your commands|your features|how you work|what you can help with|what you can help me with|how to use you|the commands|all commands|what you know|your capabilities)
        (what|which) (subjects|topics|questions|commands|functions) (do|can|are) (you|i) [know|understand|help with|ask|answer|familiar with|ask you|ask about|use|comprehend] [about|best|well]
        (what|which) [are|is] [all] [the] [kind|kinds|sort|sorts|type|types|some] [of] [things|thing|stuff|subjects|topics|areas] [that] (can you|you can|do you|are you) (help me with|help with|do|assist with|know|know about|know something about|familiar with|tell me|answer|do for me|handle)
        (what|which) [are] [my|your|the] (list of commands|commands|capabilities|skills|features|functions|abilities|specialties)
        (can|may|what can|what should|what do) i (ask|say|do|tell|use) [you] [to|about|with] [you|do|anything|this|recado]
        what are you (able|familiar|capable|knowledgeable|made) [to|with|of|about|for] [do|doing]
        (how can|how could|how do|in what way can|in what ways can) you (help|assist|be of help|be useful) [me] [today|with]
        what are you (able|capable|good) [to|of|at|for] [do|doing|answering|help with]
    """,
    "handoff": """
        (talk|speak|chat|let me talk|let me speak|i want to talk|i want to speak|i need to talk|i need to speak|can i talk|can i speak|id like to speak|id like to talk|connect me|transfer me|put me through|get me) (to|with|) [a|an|the] [real|live|actual] (human|person|agent|representative|someone|operator|human being|manager|support|customer service|human agent|live agent)
        (human|agent|representative|operator|live agent|human please|real person)
    """,
}
CONTROL["handoff"] = CONTROL["handoff"].replace("(to|with|)", "[to|with]")

ANSWERS = {
    "affirm": """
        0.9 [i would say|id say|i believe|i think] (that|this|it|what you said|what you just said|the statement|that statement|the information|your answer) (is|was|turns out to be|would be|sounds|seems) [that is|completely|definitely|totally|absolutely|clearly|just|simply|certainly|quite|very] (true|right|correct|accurate|fine|valid|a yes)
        (positive|true|right|correct|yes|sure) (for sure|definitely|completely|without a doubt|indeed|that one|that works|go ahead)
        (yes|yeah|yep|yup|yeap|ya|sure|ok|okay|of course|absolutely|definitely|certainly|indeed|affirmative|correct|exactly|right|true|i agree|agreed|for sure|sure thing|by all means|you bet|aye|totally|yea)
        (yes|yeah|ok|sure) (please|it is|that is right|thats right|that is correct|thats correct|i do|sure|absolutely|indeed|of course|definitely|thats true|that is true|yes|right)
        (that is|thats|that would be|it is|its|that seems|i think that is|i think thats|i believe that is|i believe thats|i think its|i believe its) [a|an|definitely|absolutely] (right|correct|true|yes|accurate|affirmative|so)
        (absolutely|definitely|totally|completely) (correct|right|true|yes|yeah)
        (i confirm|confirm|confirmed|go ahead|do it|please do|sounds good|i think so|i believe so|i guess so|i vote yes|the answer is yes|my answer is yes|i say yes|im sure|that works|why not|it is so|i accept|i would say yes)
        (that|this|it|what you said|what you just said) (is|was|would be|will be|sounds|seems) [a|an|absolutely|totally|very|quite] (fact|great|true|correct|right|valid|accurate|perfect|factual|legit|so|good)
        (yes|yeah|agreed|ok|sure) (you are|you got it|thats what i want|that is what i want|thats valid|it does|i would|i am|they are|he is|we do|indeed|thats fine)
        (the|my) answer [to that|is|for that] [is] [a|an] [definite|resounding|big|hard] (yes|affirmative|positive)
        i agree [with that|with you|with what you said|that is true|completely]
        i (have to|would|must|will|am going to) say (yes|affirmative|its true|that is true|thats true|that is correct) [on that one|to that]
    """,
    "deny": """
        0.9 [i would say|id say|i believe|i think|sorry] (that|this|it|what you said|what you just said|the statement|that statement|the information|your answer) (is|was|turns out to be|would be|sounds|seems) [that is|completely|definitely|totally|absolutely|clearly|just|simply|certainly|quite] (false|wrong|incorrect|untrue|inaccurate|a lie|not right|not true|mistaken)
        (false|negative|wrong|no|incorrect|certainly not|nope) (for sure|definitely|completely|without a doubt|at all|indeed|sorry|not that|not now|not today|that is wrong)
        (no|nope|nah|no way|negative|not really|not at all|absolutely not|definitely not|certainly not|of course not|never|no thanks|no thank you|i dont think so|incorrect|wrong|false|not true|hell no|no sir|i disagree|by no means|nay|naw)
        [no] (that is|thats|that would be|it is|its|this is|that would|it) [a|an|just|simply|really|absolutely|definitely] (not|isnt|incorrect|false|wrong|no|untrue) [right|true|correct|accurate|so|the case|at all|what i want]
        [no] (that isnt|it isnt|this isnt|that is not|it is not|thats not|its not) [right|true|correct|accurate|so|the case|good] [at all]
        (i dont|i do not) (think|believe) (so|that is true|thats true|thats right|that is right|its true|that is correct|thats correct)
        (the answer is no|my answer is no|i say no|i would say no|i have to say no|id say no|the information is wrong|it is a no|its a no|i am going to say no|i have to go with no|im going to have to say no)
    """,
    "maybe": """
        (maybe|perhaps|possibly|not sure|im not sure|i am not sure|im unsure|i am unsure|i dont know|i do not know|who knows|it depends|depends|could be|it could be|might be|probably|i guess|either|either one|both|both maybe|hard to say|dunno|idk|not certain|im not certain|cant say|im uncertain|no idea|i have no idea|possibly yes|kind of|sort of|unsure|not positive|it might be|that could be|may be)
        (maybe|perhaps|possibly|probably) (yes|no|so|not|later|yes maybe no|maybe not|both|either)
        (i|im|i am) (cannot|cant|could not|not|dont|do not|really dont|am not|havent) [really|entirely|totally|completely|quite|too] (sure|know|certain|say|positive|decided|tell) [yet|about that|for sure|if thats true|if that is true|on that|at this time|the answer|either way]
        (im|i am) (unsure|uncertain|undecided|not certain|not sure|on the fence|torn) [of|about|on] [the|that|this|it] [answer|proper answer|it]
        (i|i really) (dont|do not|cant|cannot|couldnt|havent|have) [really|any|no] (have|know|decide|say|answer|tell|got|knowledge|idea|clue|the) [an|the|any|that] [answer|information|idea|clue|foggiest|that] [for|to|of|about] [that|this|it]
        (no clue|no idea|not a clue|beats me|search me|could go either way|either one works|either one would work|one or the other|thats a possibility|its a possibility|its possible|that is possible|thats possible|it is a toss up|i will know later|ill think about it|let me think|i have no clue|hard to tell|its either of them|we will see|well see)
        (it|that|this) (could|might|may) (be|go) [true|possible|either|either way|both ways|so|yes|right]
    """,
    "greet": """
        (ahoy|aloha|hola|bonjour|salutations|good to see you|long time no see|hi hi|ello|welcome back|im back|i am back|anybody there|anyone there|are you there) [there|friend|again|recado|{rest}]
        [tell me|hello|hi] how (are you|are you feeling|is everything|are things|have you been|youve been|is life|is the ai|is your day|was your weekend|was your night) [going|doing|feeling|treating you] [this|for you|today|with you|tonight|on this] [fine|lovely|morning|evening|day|afternoon|weekend]
        (hi|hello|hey|hey hey|howdy|greetings|good morning|good afternoon|good evening|yo|hiya|sup|whats up|hi there|hello there|hey there|morning|evening|good day|hullo|gday|heya|hey you|well hello|top of the morning)
        (morning|evening|afternoon|hi|hello|hey) (all|everybody|everyone|folks|guys|team|mate|love|gents|ladies)
        (hi|hello|hey|good morning|good afternoon|good evening|greetings|yo|howdy) (recado|bot|ai|there|everyone|friend|buddy|assistant|again|to you|hello|robot|my friend|pal|man|dude|hi|siri|alexa|google|olly)
        [hi|hello|hey|so|well] (how are you|how are you doing|hows it going|how is it going|how are things|how have you been|how you doing|hows your day|how is your day|hows everything|how do you do|whats up|how goes it|hows life|howre you|how ya doing|are you doing well|how are ya|how you been|how is everything|howre you doing|are you doing ok|are you feeling ok|hows life treating you|how has your day been|hows your day going|how is your day going|nice to meet you|are you ok|whats new|what is new|what is up|hows your day been|how was your day) [today|this morning|friend|ai|buddy|doing today|this evening|going|so far|with you|these days|lately|for you]
        (nice|good|great|pleased|glad) to (meet|see|hear from|talk to) you [again|too|today]
    """,
    "thanks": """
        0.9 (that|this|it|your answer|your help|your response|you) (was|were|is|are|has been|have been) [so|very|really|extremely|quite|super|such|most|a] (good|helpful|kind|nice|useful|great|perfect|wonderful|awesome|sweet|of you|big help|lifesaver|thoughtful|amazing) [to do that|of you|thanks|thank you|to me]
        (i owe you one|you made my day|youre a star|bless you|you saved me|kudos|props|bravo|your answer pleased me|that helped|that helps|that helped me|that helped a lot|couldnt have done it without you)
        (thanks|thank you|ta|ta very much|ta muchly|ta mate|ta love|cheers mate|cheers|much appreciated|appreciate it|appreciated|im grateful|i am grateful|many thanks|thanks a lot|thanks so much|thank you so much|thank you very much|thanks very much|youre the best|you are the best|youre awesome|you rock|great job|good job|well done|nice work|good work|thats great|thats perfect|really great|youre a doll|youre a life saver|thats helpful|that was helpful|very helpful|awesome work)
        [oh|ok|great|perfect|cool|awesome|why|alright|and|well|yes|ok great|hey] (thanks|thank you|thank ya) [so much|very much|a lot|a bunch|a million|a ton|kindly|again|recado|ai|buddy|friend|sir|mate|man|for that|for this|for it|for helping|for helping me|for your help|for the help|for all your help|for everything|for all you do|for your assistance|for the info|for the information|for the answer|for the assistance|for that information|for doing that|for responding|for answering|for letting me know|for your time] [ai|very much|recado|so much]
        (i) (really|truly|greatly|do|sure|very much|)? appreciate (it|that|your help|you|this|the help|your assistance|everything|all your help|all you do|you helping me|the assist|what you did) [very much|so much|a lot|thank you|thanks|greatly]
        (i am|im) [so|very|really|truly] (thankful|grateful) [for] [you|your help|that|this|it]
    """,
    "goodbye": """
        (later gator|later alligator|see you later alligator|in a while crocodile|take it easy|toodles|toodle oo|fare well|fairwell|until we meet again|until then|good talk|nice chat|im done|i am done|i have to leave|i have to leave now|i must leave|ill be going|i will be going|im going now|time to go|its time to go|lets talk later|we will talk later|well talk later|thats it for today|that will be all|thats all i need|thats all i needed|sleep well|sweet dreams|im going to sleep|going to bed|i need to sleep|i need to get going|i better go|id better go) [now|then|bye|friend|for now|thanks|today|ai|goodbye]
        0.9 (glad|happy|pleased) (we|i|you) (got to|could|had a chance to) (talk|chat|speak|meet) [today|with you|to you]
        (bye|goodbye|good bye|bye bye|see you|see ya|see you later|see ya later|later|talk later|talk to you later|farewell|good night|goodnight|ttyl|cya|so long|take care|until next time|see you soon|see you around|ill see you around|ill see you later|catch you later|peace out|peace|im leaving|i have to go|i have to get going|i have to run|ive got to run|i need to go|i should go|ive got to go|i gotta go|gotta go|got to go|have a good one|have a nice day|have a good day|have a great day|have a good night|have a nice night|adios|ciao|im out|im off|gotta run|i must go|sayonara|signing off|im done talking|thats all|that is all|thats all for now|see you tomorrow|until later|so long for now|ill talk to you later|i will talk to you later|im heading out|im going to bed|have a nice evening|talk to you soon|tata|au revoir|nighty night)
        (bye|goodbye|good bye|farewell|see you|ok bye|alright bye|well bye|so long) (now|for now|ai|bot|recado|friend|then|later|and thanks|thanks|to you|everyone|robot|ai device|have a good day|have a good one|buddy|soon|tomorrow|next time|again|to you friend)
        (it was|its been|it has been|i enjoyed|i had fun|i have enjoyed|ive enjoyed|was nice|was great|it is nice|nice) [so] [nice|great|good|fun|a pleasure|lovely|been] (talking|chatting|speaking|conversing|visiting|meeting|to talk|to chat|to speak|our chat|talking again|our talk) [to|with] [you] [again|today|now|bye|goodbye|later]
    """,
}
ANSWERS["thanks"] = ANSWERS["thanks"].replace(
    "(really|truly|greatly|do|sure|very much|)?", "[really|truly|greatly|do|sure|very much]"
)

ABOUT = {
    "smalltalk": """
        (who|what) (are you|r you|is recado)
        (whats|what is|what was|what would be|what is you|what would) [your|you] [full|real|first|last|given|actual] name [be|again]
        (what) (do|should|can|may|would|could) (i|we|people|they|others|your friends) (call|address|refer to) you [as|by]
        (what do you|what would you) (like|want|prefer) (to be called|me to call you|to go by)
        (what) (do you|name do you) go by
        (tell me|do you have|give me|may i know|may i have|can i have|can i know|say|state|i want to know|i need to know|id like to know|could i know|let me know) [a|what] [your|you] [is|ai|full] name [is|please]
        (are|r) you [a|an|really|actually|just] [real|actual|live] (human|person|robot|bot|ai|machine|computer|real|alive|a computer|a bot|an ai|a robot|a human|automated|artificial) [or {rest}] [please]
        (am i) [really|actually|currently] (talking|speaking|chatting|conversing) (to|with) [a|an] [real|actual|live] (human|person|robot|bot|ai|machine|computer|computer program) [or {rest}]
        (is this|is that) [a|an|really] [real|actual] (human|person|robot|bot|ai|machine|computer) [or {rest}]
        (how old|what age) are you
        (whats|what is) your (age|birthday|favorite color|favorite food|hobby|job|purpose|favorite movie|origin|birth date|date of birth|favorite animal|favorite thing|gender)
        (who|what company) (made|created|built|programmed|designed|developed|invented|owns|is your boss|do you work for|are you working for|is your creator|is your maker|is your employer|is your manager|coded|trained) [you]
        (where) (are you from|do you live|were you born|are you|do you come from|did you come from|are you located|is your home|were you made|were you created|do you reside|did you originate|are you right now|is home for you|are you living)
        0.7 (do you|can you) (like|love|have|sleep|eat|dream|feel|think|own|get|want|know any|enjoy|hate|work for|prefer|play) [{rest}]
        (tell me|talk) [a little|more|something|some|a bit] about (yourself|you)
        (i love you|i like you|you are funny|youre funny|im bored|i am bored|marry me|will you marry me|do you love me|you are smart|you are nice|im happy|lol|haha|nice|cool|wow|awesome|interesting|good|fine|great)
        (what) (do you|are you) (do for fun|like to do|doing|up to|thinking about|thinking|do all day|do for a living|doing right now|doing today|do in your free time|wearing)
        (are) (you) (happy|sad|single|married|smart|there|busy|tired|hungry|lonely|funny|stupid|dumb|awake|listening|named|employed) [today|now]
    """,
    "mood_negative": """
        (i am|im|i feel|i am feeling|im feeling|feeling|i have been feeling|ive been feeling) [so|very|really|a bit|kinda|pretty|super|a little|too] (sad|down|depressed|anxious|exhausted|tired|overwhelmed|stressed|stressed out|frustrated|lonely|awful|terrible|burned out|burnt out|upset|miserable|hopeless|bad|low|lost|worn out) [today|lately|these days|now|about everything|with everything|at work]
        (i cant take it anymore|i cant do this anymore|i had a bad day|i had a terrible day|ive had a bad day|today was awful|i want to cry|im not ok|i am not ok|im not feeling well|i dont feel well|i dont feel good|bad day|its been a rough day)
    """,
    "change_language": """
        (make|set|fix|change|switch|have|turn|put|configure|select|pick|choose) [it|your|my|the|its] [preferred|native|main|default|first|output|system|app|current|spoken] (language|speech|speaking|language mode|language option) [setting|settings] [to|be|as|into|in|over to] [{language}]
        [i am|im|i|we] [going to|want to|will|would like to|want you to|need you to|need to|prefer to|prefer|can i|could i|can we] (switch|switch over|change|start talking|start speaking|talk to you|hear|hear from you|go|continue|converse|respond|reply) [to me|to you|over|from you] (to|in|into) (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|greek|arabic|hindi|dutch|mandarin|polish|swedish|turkish|hebrew|latin|another language|a different language|other languages) [now|please|from now on|instead]
        (only|just|please|now|always) (speak|talk|reply|respond|answer|write|use) [to me] [in] (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|greek|arabic|hindi|dutch|mandarin|polish|swedish|turkish|hebrew|latin|another language|a different language|other languages)
        (lets|can we|could we|we should|from now on) [speak|talk|chat|use|switch to|go with|continue in] (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|greek|arabic|hindi|dutch|mandarin|polish|swedish|turkish|hebrew|latin|another language|a different language|other languages) [now|please|instead]
        (speak|talk|reply|respond|answer|write|chat|continue|communicate|converse|say it|answer me|reply to me|speak to me|talk to me|start speaking|start talking|start replying) [to me|with me|only] (in) [{language}]
        (in) (english|portuguese|spanish|french|german|italian|japanese|chinese|brazilian portuguese|pt|en) [please|now]
        (speak|english|portuguese|talk) (english|portuguese|spanish|french|german|italian|please|chinese|japanese|russian|korean) [please|to me|now|with me]
        (english|portuguese|spanish|language|language settings|change language|language setting)
        (can you|could you|do you|would you|can we|will you|i want you to|i need you to|id like you to|i would like you to|please|lets|i want to|id like to|i would like to|are you able to|you should) (speak|talk|use|reply|respond|understand|converse|switch to|change to|communicate|talk to me|speak to me|know|chat|please speak|please talk|start speaking|answer me|respond to me|go with) [to me|with me] [in] (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|another language|other languages|a different language|hindi|arabic|dutch|mandarin|polish|swedish) [now|please|to me|with me|instead|from now on]
        (change|switch|set|update|alter|modify|adjust) [and set] [the|your|my|its] [default|current|response|primary|display|ai] (language|language setting|language settings|languages|language preference|language preferences|tongue|spoken language) [setting|used|that you use|you use|you speak|youre using] [to|from|into|back to|for|over to] [{language}]
        (change|switch|set|go|turn|convert|revert) [your language|it|this|over|back|from {from}] (to|into) [the] (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|hindi|arabic|dutch|mandarin|another language|a different language|polish|swedish|brazilian portuguese) [language|please|now|as the language|mode]
        (can|could|may|how do|how can|how would|is it possible to|id like to|i want to|i would like to|i need to|is there a way to|i need you to|can you|could you|would you|please|is there an option to) [i|you|we] [please] (change|switch|set|choose|select|update|pick|use|have) [a|the|your|my|you to|to] [different|another|new|default|spoken] (language|languages|language setting|language settings) [settings|you use|you speak|you are using|please|here|{rest}]
        (what|which|how many|what other) languages (do you|can you|are you able to) (speak|understand|know|use|talk in)
        (i|we) (will|am|want to|would like to|prefer to|speak|am going to|would prefer|would rather) (be speaking|speaking|speak|talk in|use|be using|switch to|hear|only speak) [in] (english|portuguese|spanish|french|german|italian|japanese|chinese|russian|korean|another language) [now|from now on|going forward|instead|please]
    """,
}
