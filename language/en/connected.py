"""What people say in English of a calendar, mail and files they have connected; to anybody else the same words mean a task, a list or nothing.

`maybe` says what must be there under that name for a line to be meant: "where is the dentist?" is about the calendar when one is in it.
"""

from language.en.intents_words import VOCABULARY as WORDS

VOCABULARY = {
    **WORDS,
    "the": "the|my|our|a|an",
    "appointment": "meeting|appointment|event|call|class|thing|commitment|engagement|interview|session|thing on my calendar|one",
    "starts": "start|begin|starts|begins|kick off",
    "ends": "end|finish|over|done|ends|finishes|wrap up",
    "next_is": "whats|what is|when is|whens|tell me|show me|show|what time is|wheres|where is|which is|who is|whats on",
    "sooner": "bring forward|pull forward|move up|advance|pull up",
    "later": "push|push back|delay|postpone|move back|shift|put back|bump",
    "longer": "extend|lengthen|prolong",
    "shorter": "shorten|cut|reduce|trim",
    "accept": "accept|confirm|say yes to|rsvp yes to|ill go to|take",
    "refuse": "decline|reject|refuse|turn down|say no to|rsvp no to",
    "meet_link": "meet link|google meet|google meet link|meet|video link|video call link|video|zoom link|call link|link to meet|video conference|video call",
    "uninvite": "remove|uninvite|drop|take|disinvite|kick",
    "mail": "email|emails|mail|mails|message|messages|conversation|conversations|number",
    "open": "open|read|show|show me|read me|let me see|view",
    "archive": "archive|please archive",
    "trash": "delete|trash|bin|remove|get rid of|throw away",
    "share": "share|give access to|send access to",
    "file": "file|document|doc|sheet|spreadsheet|presentation|folder|pdf|slides",
    "this": "this|that|it|this one|that one|this email|that email|this message|that message|the email",
}

EVENTS = {
    "event_query": """
        0.97 [<next_is>] [<the>] next <appointment> [on my calendar|today|in my calendar] => ask=next
        0.97 (whats|what is) next [on my calendar|today|on the calendar|in my calendar|for me] => ask=next
        0.97 (whats|what is|anything|what do i have|what have i got|do i have anything|what do we have|have i got anything|is there anything|got anything) [going] [on|up|planned|scheduled|happening] {when} [on my calendar]
        0.97 (what do i have|what have i got|what do we have) on
        0.97 (what|whats) [is] (my|the) (plan|plans|day|schedule|agenda|calendar|program) [look like|looking like|like] {when}
        0.97 [<show>|check|open] [<the>] (calendar|agenda|schedule) [for|on|of] {when}
        0.97 [<show>|check|open] [<the>] (calendar|agenda|schedule)
        0.97 (how does|how is|hows|what does) [my|the] (day|calendar|schedule|agenda|week|morning|afternoon) [look|looking|look like] [{when}]
        0.97 (am i|will i be) (free|busy|available|booked) {when}
        0.97 (where is|wheres|where are|where do i go for|whats the address of|whats the address for|what is the address of|whats the place of|whats the location of|where will) [<the>] {query} [be|happening|taking place] => ask=place maybe=event
        0.97 (when does|what time does|when do|at what time does|when is|what time is|when will) [<the>] {query} (<ends>) => ask=end maybe=event
        0.97 (until when|until what time|till when|till what time) [is|does|will] [<the>] {query} [last|go|run] => ask=end maybe=event
        0.97 (when does|what time does|when do|at what time does) [<the>] {query} (<starts>) => ask=start maybe=event
        0.97 (when is|whens|what time is|what day is|when are|at what time is|what date is) [<the>] {query} => ask=start maybe=event
        0.97 (how long is|how long does|how long will|hows long is|how many minutes is|how many hours is) [<the>] {query} [take|last|go|run|be] => ask=length maybe=event
        0.97 (who is|whos|who else is|who all is) (coming to|going to|invited to|in|at|attending|joining|on) [<the>] {query} => ask=guests maybe=event
        0.97 [<the>] {query} (is|starts|begins) (when|at what time|what time) => ask=start maybe=event
        0.97 (can i|could i|is it possible to|is there time to|is there room to|can we) (schedule|book|fit|squeeze in|fit in|put) [something|anything|a|an] [{rest}] {when}
        0.97 (whats|what is) the (length|duration) of [<the>] {query} => ask=length maybe=event
    """,
    "event_update": """
        (<add>|create|i need|i want|give) [a|an|the] <meet_link> (to|on|in|for) [<the>] {query} => act=video
        0.97 <accept> [<the>] (invitation|invite) [to|for|from|of] [<the>] [{query}] => act=accepted
        0.97 <refuse> [<the>] (invitation|invite) [to|for|from|of] [<the>] [{query}] => act=declined
        0.97 <accept> [<the>] {query} => act=accepted maybe=invitation
        0.97 <refuse> [<the>] {query} => act=declined maybe=invitation
        0.97 (say|answer|reply|rsvp) maybe to [<the>] {query} => act=tentative maybe=invitation
        0.97 (make|set|change|keep|cut|<longer>|<shorter>) <the> {query} [to|last|be|take|for|down to|to be|to last] {lasts!} [long|only|instead] => act=length maybe=event
        0.97 <the> {query} (should be|should last|will last|takes|lasts|will be|needs to be|is now) [only] {lasts!} [long|now] => act=length maybe=event
        0.97 (set|change|make) the (duration|length) of [<the>] {query} [to] {lasts!} => act=length maybe=event
        0.97 <longer> <the> {query} by [another] {lasts!} => act=longer maybe=event
        0.97 (make) <the> {query} {lasts!} longer => act=longer maybe=event
        0.97 <shorter> <the> {query} by {lasts!} => act=shorter maybe=event
        0.97 (make) <the> {query} {lasts!} shorter => act=shorter maybe=event
        0.97 (change|set|edit) the (title|name|place|location|address|venue) of [<the>] {query} (to|as) {rest} => maybe=event
        0.97 (rename|call) [<the>] {query} (to|as) {rest} => maybe=event
        0.97 (<sooner>|<later>|bring|move|pull) <the> {query} [forward|back|up|out|earlier|later] [by] {length} [earlier|later|forward|back] => maybe=event
        0.95 (<sooner>|<later>|bring|move|pull) <the> {when} [<appointment>] [forward|back|up|out|by] {length} [earlier|later] => act=shift
        0.97 <uninvite> {guests!} (from|off|off of|out of) [<the>] {query!} => act=uninvite maybe=guest
        0.96 (uninvite|disinvite) {guests!} from [<the>] {query!} => act=uninvite
        0.97 (move|reschedule|shift|push|bump|switch|change|bring|pull|put|postpone|delay|make) <the> {query} [back|forward|up|out|over] (to|until|till|for|at) {when} [same time|at the same time|instead] => maybe=event
        0.97 (move|reschedule|shift|push|bump|switch|postpone|delay|change|bring|put) [<the>] {query} (to|until|till|at) {hour} => act=hour maybe=event
        0.97 (move|reschedule|shift|push|bump|switch|postpone|delay) {query} (to|until|till) {when} [same time|at the same time|instead] => maybe=event
    """,
    "event_create": """
        0.96 (invite|ask) [<the>] {guests} (to|for) (a|an) {title} {when}
    """,
    "event_cancel": """
        0.97 <cancel> [all|all of] (my|the|our|all my|all the) (meetings|appointments|events|calls) [on|for|of|from] {when} => scope=all
        0.97 (cancel|call off|scrap) [<the>] [event|number|one|meeting] {number}
        0.97 <cancel> <the> {query} => maybe=event
        0.97 <cancel> {query} (from|off|on|in) [my|the] (calendar|schedule|agenda) => maybe=event
    """,
}

MAIL = {
    "email_query": """
        0.97 (did|has) (anything|something) [new] (come|came|arrive|arrived) [in] [{when}] from {query!}
        0.97 (did|has) (anything|something) [new] (come|came|arrive|arrived) [in] from {query!} {when}
        0.97 (what|whats|anything|something|any news|any word|any reply|any answer|any response|did anything|has anything) [has|new] [come|came|came in|arrived|come in|arrive] from {query!} => maybe=sender
        0.9 (did|has|have) [the] {query!} (answer|answered|reply|replied|write|written|write back|written back|get back|gotten back|respond|responded) [to me|me|yet|back|to my email|back to me|already]
    """,
    "email_send": """
        0.97 (reply|answer|respond|write back) [to this|to that|to it|to him|to her|to them|him|her|them] (that|saying|saying that|with|:) {body!} => act=reply
        0.97 (forward|fwd) (it|this|that|this email|that email|this one) to {recipient!} => act=forward
    """,
    "email_open": """
        0.97 <open> [<the>] [<mail>] {number}
        0.97 <open> (the one|the email|the message) from {query!} => maybe=thread
        0.97 <open> {word} email => maybe=thread
    """,
    "email_archive": """
        0.97 <archive> [<this>]
        0.97 <archive> (the one|the ones|everything|all|the email|the emails|it all) from {query!}
        0.98 <archive> (them|all of them|them all|these|those|both|both of them|everything|all) => scope=all maybe=mails
        0.98 <archive> [all|all of] (the|these|those|all) (emails|mails|messages|conversations) => scope=all maybe=mails
        0.97 <archive> (them|all of them|these|those|both|everything|all) => scope=all
    """,
    "email_delete": """
        0.98 <trash> (them|all of them|them all|these|those|both|both of them|everything|all) => scope=all maybe=mails
        0.98 <trash> [all|all of] (the|these|those|all) (emails|mails|messages|conversations) => scope=all maybe=mails
        0.97 <trash> (this|that|the) (<mail>)
        0.97 <trash> (the one|the ones) from {query!} => maybe=thread
    """,
    "email_label": """
        0.98 (remove|take) [the] label {name!} (from|off|off of) [the] [<mail>] {number} => act=take maybe=mails
    """,
    "email_mark": """
        0.98 (take|move|restore|recover|get|bring) [the] [<mail>] {number} [back] (out of|from) [the] trash => act=untrash maybe=mails
        0.98 mark as (read) [the] [<mail>] {number} => act=read
        0.98 mark as (unread) [the] [<mail>] {number} => act=unread
        0.98 mark (<this>|them) [as] read => act=read
        0.98 mark (<this>|them) [as] unread => act=unread
        0.98 mark (all|everything|all of them|all emails|them all|these|those|both|the emails) [as] read => act=read scope=all
        0.98 mark (all|everything|all of them|all emails|them all|these|those|both|the emails) [as] unread => act=unread scope=all
        0.98 mark [the] [last|latest] (email|mail|message) from {query!} [as] unread => act=unread
        0.98 star [the] [last|latest] (email|mail|message) from {query!} => act=star
        0.98 star (<this>) => act=star
    """,
}

TOLD = {
    "out_of_scope": """
        0.9 (i was going to|i was about to|i was thinking of|i am thinking of|im thinking of|im thinking about|i thought of|i thought about|maybe ill|maybe i|i might|i may|i guess ill|i almost) {rest}
        0.9 (should i|shall i|do you think i should|would it be better to|is it better to) (book|schedule|cancel|move|accept|decline|reschedule|send|invite) {rest}
    """,
}
"""What is only thought of asks for nothing."""

FILES = {
    "drive_search": """
        0.97 (find|look for|search for|look up|where is|wheres|send me|show me|get me|pull up) [<the>] {query!} [<file>] => maybe=file
    """,
    "drive_read": """
        0.97 (<open>|summarize|summarise|sum up) [<the>] {query!} [<file>] => maybe=file
        0.97 (what does|what do|whats in|what is in|what is written in|tell me whats in) [<the>] {query!} [<file>] [say|tell|contain] => maybe=file
    """,
    "drive_share": """
        0.96 <share> [<the>] [<file>] {query!} with {address!}
        0.96 (give|grant) {address!} access to [<the>] [<file>] {query!}
        0.96 <share> [<the>] [<file>] {query!} with {address!} (to view|as a viewer|as viewer|read only|to read|view only) => role=reader
        0.96 <share> [<the>] [<file>] {query!} with {address!} (to edit|as an editor|as editor|with edit access) => role=writer
        0.96 <share> [<the>] [<file>] {query!} with {address!} (to comment|as a commenter|as commenter) => role=commenter
        0.97 <share> [<the>] [<file>] {query!} with {called!} => maybe=file
        0.97 (give|grant) {called!} access to [<the>] [<file>] {query!} => maybe=file
    """,
    "drive_access": """
        0.96 (who|who else) (has access to|can see|can edit|can view|can open|can read) [<the>] [<file>] {query!} => maybe=file
        0.96 (who is|whos|who else is) [<the>] [<file>] {query!} shared with => maybe=file
        0.96 who (did|have) i (share|shared) [<the>] [<file>] {query!} with => maybe=file
        0.96 (who|who else) (has access|can see it|can edit it)
    """,
    "drive_unshare": """
        0.96 (remove|revoke|take away|cut|cancel) {name!} access to [<the>] [<file>] {query!}
        0.96 (remove|revoke|take away|cut|cancel) {name!} access
        0.96 (remove|revoke|take away|cut|cancel) [the] access (of|from) {name!} (to) [<the>] [<file>] {query!}
        0.96 (stop sharing|unshare) [<the>] [<file>] {query!} with {name!}
        0.96 (remove|take) {name!} (from|off) [the] (file|document|doc|sheet|spreadsheet|presentation|folder) {query!}
    """,
}

TABLES = (EVENTS, MAIL, FILES, TOLD)
