"""Lists, mail, messages and people in English."""

LISTS = {
    "list_add": """
        <add> [the|some|more|a|an] {items} <into> (shopping list|grocery list|groceries list|list|shopping|grocery shopping list|list for shopping|shopping lists|lists|list of groceries|shopping cart|to buy list|groceries|list of things to buy|shopping bag|cart) [{rest}]
        <add> [the|some|more|a|an] {items} <into> {list} list [{rest}]
        <add> (to|on|in|into|onto) [my|the|a] [shopping|grocery|groceries|to buy] list [:|the|some] {items}
        [i need|we need|i ran out of|we ran out of|im out of|were out of|we are out of|i am out of|out of] [the|some|more] {items} [so|please] (add|put|throw|stick) (it|them|that|those|this) (to|on|onto) [my|the|our] [shopping|grocery|groceries] list [please|too]
        (shopping list|grocery list|groceries) : {items}
        (i need|i want|id like|i would like|we need|get|have) [you to add|to add|to put] {items} (on|added to|put on|to|onto|added on|in|added onto) [my|the] [shopping|grocery|groceries] list [{rest}]
        (to|on|in) [my|the] [shopping|grocery] list [please|can you|could you] <add> {items}
        (make sure|make sure that|ensure|ensure that|be sure|be sure that) {items} (is|are|gets|get|goes) [added|put|on] [to|on] [my|the] [shopping|grocery] list [{rest}]
        (is|are|do i have) [there] [any|the|some] {items} (on|in) [my|the] [shopping|grocery] list [,|and] (if not|if they arent|if it isnt|can you add|please add|and if not|if so) {rest}
        {items} (needs to|need to|should|has to|have to|must) (be|go|get|get added) [added|put] (on|to|onto|in) [my|the] [shopping|grocery] list
        <add> (new|an item|items|this|it|that|item|something|some things|more items|some items|another item|a new item|more things) <into> [{list}] (list|lists) [{rest}]
        (create|make|start|start me|begin|open|generate|prepare|i need|make me|set up|create me|id like|give me|build|write) [a|the|me|another] [new|shopping|grocery|blank|empty|fresh|separate] [shopping|grocery|to do] (list|lists) [of|for|for me|called|named|please|with|to|titled|that] [{list}]
        (create|make|start) [a|the|my] [new] {list} list [for me|please] [{rest}]
        (new list|add list|add a list|add a new list|add new list) [called|named|for|of] [{list}]
        0.5 (add|include) [some|more] {items}
        0.6 (put|add|write|pop|stick|throw|chuck) [some|more] {items} (on|to|onto) (it|there)
        (we are|were|im|i am|we re) (out of|running out of|low on|running low on) {items} (so|,) [please|can you] <add> [{rest}]
    """,
    "list_remove": """
        0.6 (take|remove|cross|delete|get) {items} (off|from) (it|there|that)
        (<delete>|cross out|cross off|scratch off|mark off|check off|cross|scratch|take away|cancel|take) [the|some|all|my] {items} <from> (shopping list|grocery list|groceries list|list|shopping|grocery shopping list|lists|cart|groceries) [{rest}]
        (<delete>|cross out|cross off|cancel|take) [the|some|all|my] {items} <from> {list} list [{rest}]
        (take|cross|scratch) {items} off [of] [my|the|that|this|our] [shopping|grocery] (list|lists) [{rest}]
        (<delete>|clear|cancel|get rid of|drop) [the|my|a|this|that|all|all my|all of my|all the|entire] [first|last|shopping|grocery|entire|whole|old] (list|lists|shopping list|list of groceries) [of|called|titled|from|for|named|that|please] [{list}] => scope=all
        (<delete>|clear) [the|my|all|all the|that|this] {list} (list|lists) [{rest}]
        i (dont want|do not want|dont need|no longer need|no longer want) {items} (on|in) [my|the] [shopping|grocery] list [anymore|any more|any longer]
        i (dont want|do not want|dont need|no longer need) [this|that|the|my] [{list}] list [anymore|any more|any longer]
        we [no longer|dont] need {items} (on|in) [my|the] [shopping|grocery] list [anymore]
        (<delete>) (item|items|this item|that item|the item|the last item|an item|everything|all items|it|this|that|items) [on|from|in|off|number] [my|the|this] [{rest}] (list|lists)
        (i need|i want|id like) {items} (removed from|off|taken off|off of|deleted from) [my|the] [shopping|grocery] list
    """,
    "list_query": """
        [<show>] [to me] [<my>] (shopping list|shopping lists|list|lists|grocery list|groceries list|list items|shopping list items|available lists|items on list|list of lists|grocery lists|to buy list) [to me|back to me|for me|out loud|please|back|i have|do i have|contents|content|ive made|i have made|that i have|items|currently available|available|are available|there|of mine|now|right now|out|today] [{rest}]
        [<show>] [<my>] {list} (list|lists) [to me|back to me|for me|items] [{rest}]
        (<show>|what|whats|what is|what all|how much|what all is|which|how many|what do i have|what have i got|what did i put|what things are|what items are|what stuff is|everything|what else is|what i have|what i put|is there anything|do i have anything|whats currently|whatever is|what things|which items are|what groceries are|how many items are|how many things are|tell me the things|tell me everything|remind me what is|what currently is|let me know whats) [the|all|all the|of|is|items|things|everything|whats|what|what is|thats|is currently|that is|purchases|food items|what i put|anything|contents|content|entire] [things|items|is|are|is listed|put|that are|of|i put|contents|i have|do i have|listed|currently|contents of|included|have i put|else is] (on|in|of|from) [my|the|a|this|that|our] [specific|current|entire|latest|{list}] (list|lists|shopping list|grocery list|shopping lists) [at the moment|right now|currently|now|today|so far|already|please|for me|again|for shopping|contents] [{rest}]
        (is|are|do i have|did i put|have i put|did i add|have i added|do i already have|does) [the|any|some|my] {items} [currently|already|listed|still] (on|in|to|part of) [my|the] [current] [shopping|grocery|groceries|party] (list|shopping list) [already|right now|currently|yet]
        (what) (do i|do we|should i|am i supposed to|must i) [need|have|want] (to buy|to get|to pick up|get|buy|to shop for|to go shopping for|go shopping for|to purchase|from the store) [{rest}]
        (what|which) (lists|list) [do i|are|i|have i|is] [have|there|made|created|currently|available|got|this] [{rest}]
        (check|see|look at|go to|go over) [my|the] [shopping|grocery|{list}] list [for|to see if|and see if|items] [{rest}]
        (is there|are there|do i have) (a|any|anything on my|anything on the|something on my) [{list}] (list|lists) [of|for|that|called] [{rest}]
    """,
}

MAIL = {
    "email_send": """
        <write> [<a>|out an] [new|quick] email [out] (to|for) {recipient} (saying|telling|asking|that says|with the message|stating|letting|to say|to tell|to ask|and tell|and say|and ask|that reads|informing|with message|to let|say|which says|regarding that|telling that|asking for|asking if|asking about) [that|them|him|her|if] {body!}
        <write> [<a>] [new] email (to|for) {recipient} (with subject|with the subject|subject|about|regarding|on|with the subject line) {subject!} (saying|body|with body|with the body|and say) [that] {body!}
        <write> [<a>] [new] email (to|for) {recipient} (with subject|with the subject|subject|about|regarding|concerning|on|with the subject line) {subject!}
        <write> [<a>] [new] email (to|for) {recipient} [:] [{body!}]
        <write> {recipient} [<a>] [new] (email|mail) [about|saying|that|regarding|to say|telling|asking|with|to] [{body!}]
        <write> [<a>|my|this|that|the|out|out an] [new|quick|reply|following|latest|response] (email|emails|mail|mails) [out|response|for me|reply|with|about|regarding|now|back|saying|to] [{body!}]
        (email|mail) [my|the|to] {recipient} (about|regarding) {subject!} (saying|and say|and tell|telling) [him|her|them] [that] {body!}
        (email|mail) [my|the|to] {recipient} (saying|that|asking|telling|and tell|and say|and ask|to say|to tell|to ask|and let|if|to see if|to let) {body!}
        email [my|the|to] {recipient} (about|regarding) {subject!}
        0.78 email {recipient} (my|the) {body!}
        email [my|the|to|back] {recipient}
        (reply|respond|answer|write back|reply back) [to|back to|back|with] [the|this|that|my|last|latest] [last|latest|recent|previous] [{recipient}] (email|mail|emails) [from|with|saying|and|that|by|to|stating|of|about|i] [{body!}] => act=reply
        (reply|respond|write back|answer) [to|back to|back] {recipient} [email] (with|saying|that|and say|and tell|stating|by saying) [that|the response] {body!} => act=reply
        (reply|respond|answer|reply back) [to|with|back] {recipient} => act=reply
        (forward|fwd) [the|this|that|my|last] [email|mail|message] [from|to|about] {recipient} => act=forward
        0.96 (reply|respond|answer) [to] [the] [last|latest] (email|mail) from {recipient} (saying|with|that) [that] {body!} => act=reply
        0.96 (reply|respond) [to] all [on|of|in|to] [the] [email|mail|conversation] [from|with] {recipient} (saying|with) [that] {body!} => act=reply all=yes
        0.96 (reply|respond|answer) [to] [email|mail|number] {number} (saying|with|that|:) [that] {body!} => act=reply
        0.97 (reply|respond) [to] all [on|of|in|to] [email|mail|number] {number} (saying|with|:) [that] {body!} => act=reply all=yes
        0.97 (reply|respond) saying [that] {body!} => act=reply
        0.97 (forward|fwd) [the] [email|mail|message|number] {number} to {recipient} (saying|with the text) [that] {body!} => act=forward
        0.96 (forward|fwd) [the] [email|mail|message|number] {number} to {recipient} => act=forward
        0.97 (forward|fwd) [the] [last|latest] (email|mail) from {recipient} (saying|with the text) [that] {body!} => act=forward
        0.97 (draft|write a draft of|prepare|make a draft of) [an|the] email (to|for) {recipient} (with subject|with the subject|subject|about|regarding) {subject!} (saying|and say) [that] {body!} => act=draft
        0.96 (draft|write a draft of|prepare|make a draft of) [an|the] email (to|for) {recipient} (saying|and say) [that] {body!} => act=draft
        (new email|compose|compose email|draft email|start email|new mail|start a new email|open new email) [to|for] [{recipient}]
        (send|write) {body!} (by|via|in|through) (email|mail) (to) {recipient}
        (send|email) {body!} to [my|the] {recipient} (by|via|in|through|on) (email|mail)
        (send|shoot) {recipient} (an email|email|a mail)
        (i need|i want|id like|i have) to [send] [an] email [to] {recipient} [about|that|and|saying] [{body!}]
    """,
    "email_query": """
        [<show>] [<my>] [new|latest|recent|last|unread|most recent|important|all|all new|any|any new|next|old|todays|other] (emails|email|inbox|mails|unread emails|e mails|email inbox|gmail|new emails|unread mails|inbox emails|recent emails|email messages|mailbox|mail box|inbox messages) [for me|to me|from|about|with|that|messages|in|for|of|i got|by|received|i have|regarding|sent|today|please|and|subject|account|do i have|i received|on|in the last|since|which|have i|ive got|box|subjects] [{query!}]
        <show> [<my>] [new|latest|recent|last|unread|most recent|important|all|all new|any|any new|next|old|todays|other] (mail|post) [for me|to me|from|about|with|that|messages|in|for|of|i got|by|received|i have|regarding|sent|today|please|and|subject|account|do i have|i received|on|in the last|since|which|have i|ive got|box|subjects] [{query!}]
        (do i have|have i got|have i received|did i get|did i receive|are there|is there|do i have got|have i gotten|any|i got|have you got|got|did|has|have) [any|a|an|some|new|any new|many|more|anything|my|unread|the] [new|unread|recent|important|other|more] [{query}] (emails|email|mail|mails|messages in my inbox|inbox|e mails|emailed me|emailed|mail me|sent me an email|email me|send me an email|sent an email|sent me any emails|sent me emails|sent any emails|sent me a email) [from|about|today|in|with|on|of|that|regarding|yet|back|for|since|this|me|by|recently] [{rest}]
        (what|which|how many|whats) [new|unread|recent|was|is|are|kind of|of] [the|my|new|unread|in] [last|latest|new|recent|unread|most recent] (emails|email|mails|mail|inbox|email messages) [do i|have i|did i|are|i|from|is|in|that|about|came|were|do you|does|has] [{rest}]
        (<find>|search|check|see|look|open|scan|refresh|look up|browse|sort|filter|read|go to|pull up) [for|through|in|if|at|all|into|to see if|whether|up|out] [the|my|any|all|all the|new|i got|i have|there are|for] [any|new|unread|recent|the|last|latest|all] [{query}] (email|emails|mail|mails|inbox|gmail|mailbox) [from|about|that|with|for|of|in|regarding|by|i|and|to|which|on|sent|address|account|box] [{rest}]
        (who|when|what time|whos) [sent|emailed|has|did|was|mailed|have|is|just|all|are] [me|the|{rest}] (email|emails|mail|emailed|email from|last email|mails) [{query}]
        (did|has|have) {query} (email|emailed|reply|replied|respond|responded|send|sent|written|write) [to|me|back|to me|an] [my|me|an|any|the|emails] [email|emails|mail|yet|back|today] [{rest}]
        (what|tell me what|read|read me) [did|does|has|is|was|the|all] [the] [last|latest|recent|newest|most recent|unread|new] (email|mail|emails) [from|say|said|sent|about|says|i got|received|me|by] [{query!}]
        (tell me|notify me|let me know|alert me|inform me|show) [if|when|whether|about] [i|any|a|there|my|the|all] [get|have|receive|got|is|are|new|has|gets|sends] [{query}] (email|emails|mail|mails) [{rest}]
        0.9 what (came|came in|arrived) from {query!}
        0.97 [<show>] [<my>] [my] (unanswered emails|unanswered mail|emails to answer|emails without an answer|emails awaiting reply|emails waiting for my answer|emails waiting for my reply) => act=answer
        0.96 (who is|whos) [still] (waiting for|awaiting) (my answer|my reply|an answer from me|a reply from me) => act=answer
        0.96 (which|what|show me) [the] emails [do] [that] (need an answer|need a reply|need answering|await a reply|are waiting for a reply|are waiting for my answer|do i need to answer|i need to answer|need my answer|need my reply) [{rest}] => act=answer
    """,
    "email_dismiss": """
        0.97 [i] [have|ive] already (answered|replied to|dealt with|handled) [the|this|that] (email|mail|message|conversation) [number] [{number}]
        0.97 [i] [have|ive] already (answered|replied to|dealt with|handled) [the|this|that] [last] (email|mail|message) from {query!}
        0.97 [i] [have|ive] already (answered|replied to|dealt with|handled) {query!} (email|mail|message)
        0.92 [i] [have|ive] already (answered|replied to|dealt with) [number] {number}
        0.97 (no need to|theres no need to|there is no need to|i dont need to|dont need to|i wont|not going to) (answer|reply to) [the|this|that] [email|mail|message|conversation|number] {number}
        0.97 (no need to|theres no need to|there is no need to|i dont need to|dont need to|i wont|not going to) (answer|reply to) [the|this|that] (email|mail|message) [from {query!}]
        0.97 (no need to|theres no need to|there is no need to|i dont need to|dont need to) (answer|reply to) {query!} (email|mail|message)
        0.97 [the|this|that] (email|mail|message) [number] [{number}] (needs no|doesnt need an|does not need an) (answer|reply)
        0.97 (ignore|dismiss) [the] (email|mail|message) from {query!}
        0.97 (ignore|dismiss) [the|this|that] (email|mail|message|conversation) [number] [{number}]
    """,
    "email_open": """
        0.9 (open|read) [number|me|out] {number}
        0.97 (open|read|show|summarize|summarise) [me] [the] (email|mail|message|conversation) [number] {number}
        0.97 (open|read|summarize|summarise) [me] [the] [last|latest|newest] (email|mail) from {query!}
        0.96 what does the [last|latest] (email|mail) from {query!} say
    """,
    "email_archive": """
        0.96 archive [the] [email|emails|mail|mails|conversation|conversations|number] {number}
        0.96 archive [the|all the|all] [last|latest] (email|emails|mail|mails|conversation) from {query!}
        archive (this|that) (email|mail|conversation)
    """,
    "email_delete": """
        0.97 <delete> [the] (email|emails|mail|mails) [number] {number}
        0.97 <delete> [the] [last|latest] (email|emails|mail|mails) from {query!}
        <delete> (this|that) (email|mail)
    """,
    "email_mark": """
        0.97 mark [the] [email|emails|mail|number|conversation] {number} (as read|read) => act=read
        0.98 mark [the] [email|emails|mail|number|conversation] {number} (as unread|unread|as not read) => act=unread
        0.97 star [the] [email|emails|mail|number|conversation] {number} => act=star
        0.97 unstar [the] [email|emails|mail|number|conversation] {number} => act=unstar
        unarchive [the] [email|emails|mail|number|conversation] {number} => act=inbox
        0.97 mark [the] [last|latest] (email|mail) from {query!} as read => act=read
    """,
    "email_label": """
        (put|stick) [the] label {name} on [email|emails|mail|number|conversation] {number}
        label [email|emails|mail|conversation] {number} as {name}
    """,
    "email_send_draft": """
        (send|send off) (the|that|my|this) draft
    """,
    "message_send": """
        (text|message|whatsapp|sms) [my|the] {recipient} [for me] (and tell|and ask|and say|that|saying|to tell|to say|to ask|to|and let|asking|telling|and inform|the|i|im|:) [him|her|them|that|if|to|know] {body!}
        (text|message|whatsapp|sms) [my|the] {recipient} [for me]
        (<write>|text|i have to have) [<a>|out a|this|that|my|the] [new|quick] (text|message|text message|sms|whatsapp|texts|messages|text messages) [for me|off|out|sent] (to|for) {recipient} (saying|that says|and tell|and ask|and say|that|telling|asking|to say|to tell|i|ill|:|which says|stating|letting|be) [him|her|them|that|know|if] {body!}
        (<write>|text) [<a>|out a|this|the|my] [new|quick] (text|message|text message|sms|whatsapp|text messages) [for me|off|out] (to|for) {recipient}
        <write> {recipient} [<a>|this] [quick] (text|message|text message|sms|whatsapp) [for me] [and tell|and ask|that says|saying|that|telling|asking|to say|i|ill|the message is that|to tell|:|and say|letting] [{body!}]
        (<write>|compose|i want|i need|set up|i have to have|i would like|text|type|start|lets|begin|open|shoot off|get|may i) [to send|to have|to write|<a>|to|write] [<a>|me|new] [new] (text|text message|message|sms|texts) [message] [sent|for me|to|out|to someone|please|for|to send|and send] [{rest}]
        (tell|ask|let) {recipient} (that|to|know|if|i|im|:) {body!} (by|via|in|through) (text|message|whatsapp|sms)
        0.5 (tell|ask) [my|the] {recipient} (that|to|if|whether|about|not to|i|im|ill|ive|id|were|well|weve|we|the|my|our|its|theres|dinner|lunch|he|hes|she|shes|they|theyre|congrats|congratulations|happy|thanks|thank you|sorry|hi|hello) {body!}
        (write text|write a text|write text and send|send text|send a text) [to|message] [{rest}]
    """,
}

PEOPLE = {
    "contact_add": """
        (add|create|save|store|put|keep|insert) [the|this|a|an|my] {person} (to|in|into|on|as|on my) [my|the|a] [new] (contacts|contact|contact list|address book|phone book|contacts list|phonebook) [for|as|of] [{rest}]
        (add|create|save|store|make|new|put) [<a>] [new] contact [for|called|named|:|from|with|to] [{person}]
        (save|add|store) [the|this|new|that|his|her|their] (number|phone number|email|email address|contact|phone|email id|new email|contact info) [address|of|for|from|id] [{rest}]
        (save|add|store|keep|record|put|put down|save down) {phone} (as|under|for) {person}
        {phone} is {person} (number|phone number|phone|email)
        (save|add|store|note|keep|record) {person} (number|phone number|phone|cell|cell number|mobile|email|email address) [:|is|as] {phone}
    """,
    "contact_query": """
        (whats|what is|find|get|give me|tell me|show me|look up|search for|do you have|do i have|i need|find me|display|search|open|pull up|please give me|check|can i have|what was|please tell me|fetch|where is|provide|let me know) [out|the|me|for] [the|a|details of|about] {person} (phone number|number|phone|email address|address|contact|contact info|contact information|contact details|birthday|mobile number|email id|contact number|telephone number|cell number|cell phone number|home address|details|phone numbers) [{rest}]
        (whats|what is|find|get|give me|tell me|show me|look up|search for|do you have|do i have|have you got|have i got|do you know|i need|show|open|display|please give me|find me|check|provide|list|search|fetch) [the|me|all|my|a|an] [all] (phone number|number|phone|mobile number|cell|email|email address|address|contact|contact info|contact information|contact details|birthday|mobile number|details|phone|contact number|contacts|information|contact list) (of|for|from|named|with|called|in|belonging to|about) {person}
        [<show>] [<my>] (contacts|contact list|address book|contacts list|phonebook|phone book|list of contacts)
        (call|phone|dial) {person} (phone number|number)
        (is|do i have) {person} (in|on) [my] (contacts|contact list|address book|phone book)
        (who|when) is {person} (birthday|in my contacts) [{rest}]
        (find|search|open|search for) (contact|contacts|a contact) [{person}]
    """,
}
