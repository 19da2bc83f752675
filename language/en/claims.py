"""What a model says in English that claims or promises an effect, and what claims none: as `language.pt.claims`."""

FILLERS = {
    "who": "Bia|Bob|Ana|Carlos|Priya|Lia|your boss|your mom|the team|the client|Marina|Pete|the accountant|everyone|the landlord|your brother",
    "thing": "the meeting|the checkup|the dentist|the task|the note|the reminder|dinner|the event|the cake|the report|the trip|the workout|the class|the invite|rent|the contract|lunch|the bill|the party|the list",
    "your": "your meeting|your checkup|your dentist|your task|your note|your reminder|your dinner|your event|your appointment|your order|your trip|your class|your flight|your list|your table|your bill|your contact|your alarm",
    "mail": "the email|the message|the invite|the word|the file|the report|the reply|the notice|the proposal|the receipt",
    "when": "tomorrow|friday|tuesday at 10|monday morning|on the 12th|at 8|at 3:30pm|tonight|next week|thursday at 9|tomorrow at 7|in a bit|sunday|on the 3rd at 2pm",
    "did": "created|booked|scheduled|noted|sent|emailed|deleted|cancelled|changed|moved|postponed|rescheduled|saved|stored|paid|told|added|put|removed|completed|updated|confirmed|reserved|bought|forwarded|answered|shared|called|ordered|fixed|sorted|set|renamed|merged|closed|logged|pinged|texted|pushed|dropped|wrote|got|threw away|threw out|wiped|took off|crossed off|asked|spoke to|told|switched|unlocked|turned off|contacted",
    "done": "created|booked|scheduled|noted|sent|emailed|deleted|cancelled|changed|moved|postponed|rescheduled|saved|stored|paid|told|added|removed|completed|updated|confirmed|reserved|bought|forwarded|answered|shared|called|ordered|fixed|sorted|set|renamed|merged|closed|logged|blocked|locked in|taken care of|arranged|settled|squared away|handled|in place|done",
    "do": "create|book|schedule|note|send|email|delete|cancel|change|move|postpone|reschedule|save|pay|tell|add|confirm|reserve|buy|remind|fix|call|update|share|order|forward",
    "doing": "creating|booking|scheduling|sending|emailing|deleting|cancelling|moving|saving|telling|calling|handling|fixing|sorting|ordering|ringing",
    "topic": "carrot cake|interest|football|yeast|english|travel|guitar|pasta|history|wine|coffee|traffic|sleep|grammar|the beach|budget|interview|a present|moving|running",
    "place": "on your calendar|on the list|in your tasks|in your notes|on your shopping list|in your contacts|in the project|on the agenda",
    "city": "Lisbon|Denver|Canberra|London|Paris|Rome|Boston",
}
CLAIMS = """
nothing (left open|pending|outstanding|more to settle) with (the team|{who}|the inn|the school)
[done,|okay,|alright,|sure,|great,] i [just|already|have|went ahead and] {did} {thing} [for you|for {when}]
i've [just|already|now] {done} {thing} [for you|for {when}]
[just|already] {did} {thing} [for {when}|and {did} {mail}]
{did} {thing} {place}
[yes,|sure,|done,] i {did} {mail} to {who}
not only did i {do} {thing}, i {did} {mail}
i (managed to|was able to|got to) {do} {thing}
i took care of (it|{thing}|everything|that for you)
i (had|got) {thing} {done}
{your} (is|was|has been|is now|is already|got) {done} [for {when}]
{thing} (is|was|has been|is now|is all|got) {done} [for {when}]
{mail} (is|was|has been) {done}
{your} (is|lives|sits|lands|shows up|sits nicely|is now) {place}
{thing} (is|lives|sits|landed|went|is now|made it) {place}
(there's|there is) now {thing} {place}
{thing} (is off|came off|has left|fell off|is gone from|vanished from|disappeared from) (your calendar|the list|your tasks|your plate)
{your} (moved|is moved|got bumped|hopped over|now starts|starts|has shifted|slid|is now) [to] {when}
{when} it is [for {thing}]
{mail} (went out|is out|left|has gone|is on its way|is with {who}|is headed to {who}|has reached {who}|flew out|landed|made it to {who}) [now]
{mail} (on its way|on the way|incoming|out the door|delivered|in {who}'s inbox|flying out)
(email|message|invite|word|pizza|package|order|car|flowers|payment) (on its way|on the way|incoming|sent|out|delivered|coming up|arriving {when})
{who} (knows|already knows|is aware|is in the loop|is up to speed|got it|has it|has been told|was told|is informed|heard|got the message|got word|has been notified|is all caught up|is in the know) [about it|now|of the change]
{who} (confirmed|replied|accepted|agreed|said yes|is coming|gave the ok|gave the green light|is expecting you [{when}]|will meet you {when}|is counting on you|can't wait to see you)
[oh, and] {who} (approved|signed|released|signed off on|moved|accepted) {your}
{who} (has|already has|got|receives|will get|gets|will find) {mail} [{when}]
{who} (joined|is on board|is now part of|has been added to|is in|is on) (the group|the project|the list|the team)
{who} (is out|is off|was removed|is no longer part|has left|is no longer in) [of|from] (the group|the list|the project)
{who} can (now|already) see {your}
{who} can see {your} (now|from now on)
it's (in {who}'s hands|with {who}|all set|in the bag|a done deal|in the books|out of your hands|all taken care of|sorted|handled|on your calendar|on its way|done and dusted|on the list|locked in|all yours)
(all|everything's|everything is) (set|done|sorted|handled|squared away|taken care of|good to go|in order|arranged|under control|in place|ready) [with {who}|for {when}]
you're all (set|good|sorted|booked|clear) [for {when}]
(consider|call) it (done|sorted|handled|settled|taken care of|a done deal)
(done|sorted|noted|booked|sent|saved|fixed|handled|gone|deleted|cancelled|confirmed|added|scheduled|all set|all done|mission accomplished|job done|done and done|no sooner said than done|easy|boom|there it goes|check|signed, sealed, delivered|consider that sorted|voila, done)
(you can|feel free to|now you can) (cross|tick|scratch) (it|that) off [your list]
(you can|feel free to) (relax|rest easy|forget about it|stop worrying|sleep tight)[, it's done|, it's handled|, i'm on it]
(no need|you don't have|you won't have) to (worry|do anything|call|lift a finger|think about it) [anymore|, it's handled|, i've got it]
{thing} {done} [for {when}]
(meeting|checkup|task|note|list|table|class|trip|attendance|spot|bill|password|reminder|alarm|event|dinner|milk|contact|payment|order|invite) {done} [for {when}]
(meeting|task|note|list|reminder|alarm|event|message|email|table) (deleted|removed|moved|sent|saved|booked|created|cancelled|updated)
(reminder|alarm|nudge|alert) (on|armed|live|active|ready|in place|set) [for {when}]
(the reminder|your alarm|an alert|the alarm|a reminder) (goes off|will go off|rings|will pop up|fires|is waiting for you|will be there|will nudge you|pings you) {when}
{when} (i'll ping you|i'll remind you|i'll nudge you|i'll wake you|you'll hear from me|you get a nudge|i'll give you a shout|your alarm goes off|i'll tap you|you'll get a reminder)
i'll (ping|remind|nudge|wake|call|text|alert|poke|buzz) you {when}
i'll (let you know|tell you|ping you|shout|give you a heads up|update you) (when|as soon as|once|if) {who} (answers|replies|confirms|calls)
(the moment|the second|as soon as|once) {who} (answers|replies|confirms), (you'll know|i'll tell you|you'll hear from me|i'll let you know)
(leave it to me|i'm on it|on it|already on it|i got you|i've got this|i'll take it from here|i'll handle it|i'll take care of it|count on me|will do|it's on me)
(i'll|i will|i'm going to|let me|we'll) {do} {thing} [for {when}|now|for you|right away]
(i'm|i am|already|right now i'm) {doing} {mail} [now|to {who}]
{doing} {who} (now|right now|as we speak|this minute|at this moment)
(one less thing|one thing less|one fewer thing|that's one down|problem solved|case closed|that's that|another one bites the dust|off your plate|off your back|nothing left to do) [on your list|on your plate|: {thing}]
(your calendar|your week|your list|your inbox|your afternoon|your day) is (organized|clean|clear|free|in order|tidy|empty|blocked|spotless|protected|squared away|wide open|blocked off) [now|again]
(from now on|from here on|as of now|going forward) (it|{thing}|the note|the task) (is called|goes by|is|lives in|starts at|reads) {topic}
(don't|no) (worry|worries), (i've|i already) {did} (it|that|{thing})
(there's|there is) (no trace|nothing left|no sign|no more|no longer any) [of] {thing}
(no more|nobody can touch|nobody touches|nothing left of) {thing} [anymore]
{thing} (is history|is ancient history|is toast|no longer exists|ceased to exist|is in the trash|went in the bin|is a thing of the past|is no more|is no longer happening|is off)
{when}, {topic}: (booked|on the calendar|confirmed|locked in|reserved|it's a date)
{topic} (on the list|on your calendar|locked in|tucked away here|noted|in the cart|committed to memory|added|is yours|is a lock)
(your table|your seat|your spot|your appointment|your ticket|your room) [is|:] (waiting|reserved|the 3rd at 9|14A|confirmed|under your name|secured|booked|guaranteed)
(table|room|seat|party) (for|of) (two|four|six), {when}, (under your name|secured|confirmed)
{city} (awaits|is waiting|here you come)[, seat 12B|, ticket's bought]
(the payment|the transfer|the purchase|the charge|the order) (went through|cleared|is done|was made|has been made|posted|is complete|was placed)
(card charged|balance zero|paid in full|it's paid|charged and confirmed)
(groceries|the parcel|the gift|the food|the basket|everything) (arrives|arrive|reaches|gets to|will reach|shows up at) ({who}|your door|them) {when}
(the front desk|the salon|the restaurant|the school|the store|the hotel|{who}) (is|has been|was|'s been) (informed|notified|warned|told|alerted)
(the driver|the plumber|the technician|a cab|the florist|the store|the courier) (arrives|comes|is coming|will be outside|delivers|will be there|picks you up) {when}
✅
👍
✔️
✅ {thing}
{thing} ✅
👍 {who}, {when}
{topic} ✔️
🗑️ {thing}
📨 {mail} to {who}
it's on the calendar 🎉
(i dropped|i gave|i shot|i sent|gave|dropped|shot) {who} (a line|a heads up|a note|a quick text|a shout|an email)
{who} (says|said|wants you to know) (yes|they're in|it's all good|they got it)
we (booked|sent|settled|fixed|closed) {thing}
(said and done|in the blink of an eye|job complete|operation complete|successfully)
(the change|the update|the switch|the cancellation|the booking) (is live|has been applied|went through|is in effect|is confirmed|took effect|is done)
you (now have|have now|just got|'ve got|have got) (a reminder|a task|an event|a slot|an alarm|a nudge) [for {when}]
you'll (get|receive|be reminded|be notified|find|see) [a nudge|a reminder|an alert] {when}
they're (expecting you|counting you in|all informed|on their way|aware)
{who}'s (aware|been clued in|been told|in|on it|out|on board|been brought up to speed|in the loop|got it)
{thing}'s (off|done|booked|sorted|out|set|there|gone|cancelled|in the diary)
{who} (say|says|said|sends) (thanks|thank you|hi back|their love) [for {mail}|for {thing}|for the {strange}]
the (neighbours|guests|kids|cats|ladies) (say|said|send) (thanks|hello back|cheers) [for {topic}|for the {strange}]
"""
PLAIN = """
(what|which|who|when|where|how) [is|would] [{thing}|{who}|the name|best for you]?
(should i|shall i|do you want me to|would you like me to|want me to) {do} {thing} [for {when}]?
(is it|did you mean) {topic} or {topic}?
(which day|what time|which list|with whom|to whom|how much) [works|is it for]?
(can|could) you (tell|give) me (the day|the time|the name|which {thing})?
(anything else|okay|all right|make sense|what do you think|sound good|want that)?
how about {topic} [with {topic}|{when}]?
i (couldn't find|found no|didn't find|see no|found nothing) [any|a] [task|note|{thing}] [with that name|about that]
i (can't|cannot|don't know how to|can't yet|have no way to|am not able to|wouldn't be able to) {do} {mail} [from here|yet]
(that's not something i can do|that's beyond me|i don't do that|i don't make calls|i can't move money) [, sorry|yet]
i (have no|don't have) access to (your email|your calendar|your messages|the bank|restaurants)
i (haven't|didn't|have not) {done} {thing} [yet]
(nothing was|nothing has|i haven't) changed [anything]
there's nothing {place} [for {when}|yet]
{thing} (is not|isn't|was not|wasn't) {done} [yet]
(if you like|if you want|if you prefer|if you confirm|tell me the day and), i (can|could|will) {do} {thing}
i (can|could) {do} {thing} [if you like|just tell me the time|whenever you want]
just (tell me|say|ask|send me) (the time|the name|the date|what it's about|"delete the note")
(tell|give|send) me (the day|the time|the name|more details|the address|who's coming) [and i'll put it together|and i can {do} {thing}]
to {do} {thing}, i (need|only need|would need) (the day|the time|the name|your yes)
you (can|could|may want to) {do} {thing} (online|in the app|by phone|at the bank|at the desk)
(try|start|look for|avoid|use|mix|bake|leave|put|add|boil|cut|take) (with|the|a|some|in) {topic} [for 20 minutes|slowly|over low heat|out an hour before]
i('d| would) (suggest|recommend|pick|choose|wait|start with) {topic}
(it's best|the ideal is) to {do} {thing} (ahead of time|in the morning|in writing|a week before)
(it's worth|usually it helps) {doing} {thing} (early|calmly|in person|in writing)
the capital of {city} is {city}
(shakespeare|kafka|the author|the king|einstein|the wright brothers|the queen|he|she) (wrote|was born in|died in|invented|discovered|won|published|founded|painted|moved to) {city}
{city} was (founded|conquered|created|rebuilt) in 1565
(the book|the movie|the painting|the building|the bridge|the law|the company|the country) was (published|released|painted|built|created|passed|founded|nominated) in 1970
(bread|cheese|wine|coffee|tofu|soap|the dough) is [usually] (made|baked|rolled|fermented|brewed|served|pressed|stored) (with|from|in|into) {topic} [and milk]
(once|after) it's (baked|cooked|cut|made|done), (serve|put|let|roll|keep) it (in the fridge|in pieces|rest|for an hour)
(it's|they're|that's|this is) (ready|done|cooked|baked|finished) in (40|fifteen|ten|twenty|thirty|a few) minutes
(usually|normally|in general|by law|in most cases), (a late fee is charged|it's paid weekly|interest is added|the term is counted|the contract is renewed|it is cancelled)
(interest|the tax|the fee|the salary|the rate) is (added|charged|paid|deducted|calculated) (monthly|on the total|in installments|at source)
it (means|stands for|is the same as) ["|]{topic}["|]
the (plural|past tense|synonym|opposite) of {topic} is {topic}
you (could|can|might) (say|answer|write) [this]: "(yes i paid it|i already sent it|it's all sorted|já enviei)"
(here you go|here's a version|one option|a draft): "(hi|hello|dear) {who}, i (sent|paid|booked|need) {thing}. best"
"(i've sent it|it's all done|it was sent|já enviei|está feito)"
(hi|hello|good morning|good evening|hey) [, how are you] [, how can i help]
(glad to hear it|that's great|how nice|wonderful|congratulations|good luck|sleep well|enjoy|have a good trip|have fun|happy birthday|anytime|you're welcome|sorry to hear that|ouch|hang in there) [on {topic}|with {topic}|about that|with the exam|!]
(anytime|you're welcome|no problem) [!|,] i'm here (if you need me|whenever you need me)
(that's normal|that's common|i get it|makes sense|it happens), (take a breath|take it slow|rest a bit|trust the work you put in|it passes)
(take|get|have|drink) (a warm shower|some water|some tea|to bed early|a break|some rest)
(because|that's because) (air|light|water|dough|the engine|the price) (moves|rises|scatters|boils|drops|changes) (faster|over the wing|with heat|in the air)
(it's|that's|it costs|it takes|it lasts) [about|around] (nine hours|twelve|320 dollars|an hour|40 minutes|two days)
15% of 80 is 12
there are (three|two|several) (tasks|notes|options|lists) with that name[: {topic} and {topic}]
you have (two|three|several) (tasks|options|notes|things)[: {topic} and {topic}]
(today|tomorrow|this week) (there's|there are|you have) (one|two|three) [tasks|things]: {topic}
i (see|found) (two|three|one) [with that name]: {topic} and {topic}
i (looked|checked|read|thought about it) [your notes] [and found two|and found no task]
the (most urgent|next|first|last) one is {topic}, due {when}
(two|three) things are left: {do} {topic} and {do} {topic}
(according to|per) (your note|the email|the file), {who} (approved|asked for|said|sent|wants) {topic}
(your note|the email|the page|the text) says {who} (approved|was told about|asked for|paid for) {topic}
you (noted|spent|paid|wrote down|kept|had|wrote|bought) [$0 (for|on|at)|0 on] {topic} [and $0 (for|on|at) {topic}] [, $0 in all|, 0 in total]
you (could|can|might) (answer|say|write|reply) (this|like this|something like this):
(here you go|here's a version|sure, here's one|how about|try this|one way to put it):
"{topic}" is still (open|pending|to do)
i (create|keep|handle|organize|find|note) (tasks|notes|reminders|lists) [and nudge you at the right time|here|and find what you wrote down]
(food|cleaning|drinks|for 10 people|ingredients|clothes): {topic}, {topic} and {topic}
{topic}, {topic} and {topic}
(an idea|one option|another idea|my suggestion) (is|would be) {topic} with {topic}
(sorry|i'm sorry), (i don't understand|i didn't get that|that is beyond me)
(the meeting|a flight|the exam|the movie|the party) (usually takes|lasts|takes) (an hour|two hours|half an hour)
(brazil|he|she|the company|the band|it) (won|lost|has|was born|came down|changed|grew|created) (five cups|in 1990|a lot|26 states|in prague|a prize)
(if|when) (you|the battery|the project|the stain) (pay late|lasts|was cancelled|has dried), (use|i'd wait|ask|wait) {topic}
(would you rather|do you want to) {do} {thing} or (just postpone|leave it for {when}|cancel)?
(the best|a good day|the quietest) (is|tends to be) (tuesday morning|saturday|next week)
(study|train|practice|read|write|walk) (fifteen minutes|every day|a little|slowly) [a day]
send (a short voice note|a message|them an email) [saying thanks|and keep a copy]
(keep|note|bring|check|review|pack) (the receipt|the papers|water|your summaries|sunscreen|a copy)
(why did the scarecrow win an award|why did the chicken cross the road)? [he was outstanding in his field]
(rain|sun|snow|a cold front|heat) (is|may be|looks) (likely|expected|possible|on the way) {when}
(the bank|the pharmacy|the museum|banks|shops|the post office) (usually open|opens|closes|is open|operates) (at 10|from 10 to 4|monday to friday|until noon)
i (did|was|have|am), you (did|were|have|are), (he|she) (did|was|has|is)
(bring|pack|keep|check|have) (the old one|proof of address|the prescription|your card|two photos) [and a pencil]
(the romans|many|scientists|people|they) (arrived|built|discovered|use|believe|say) [that] {topic}
{topic} (is|are|was|has|helps|goes well with|depends on) (a nice idea|good|bad|expensive|important|hard|cheaper|{topic})
(put|leave|place|let) (the chicken|the meat|the dough|the cake|the rice) (in the oven|in the fridge|in the pan|rest|out for an hour)
(your boss|your mom|she|he|the team) (may|might|will probably|could) (like|love|prefer|want|understand|need) [{topic}]
(if i were you|in your place|when in doubt), i'd (wait|talk to {who}|choose {topic}|ask for a discount)
(have a|enjoy your|enjoy the) (great|lovely|safe|nice) (party|trip|exam|sunday|weekend|week|dinner|study|show|rest)
(two|three|a few) (tips|things|ideas) (help|make a difference): {topic} and {topic}
(blue|red|white|sun) light is (scattered|absorbed|reflected|bent) (more|less) (than red|by the air|by water)
(put|pour|rub|sprinkle) (salt|soda|vinegar|soap) on (it|the stain) (right away|first), then (rinse|cold water|wait)
[{strange}] {strange} {strange} [(with|of|and|in|that) {strange} {strange}]
(nobody|not everyone) (knows|agrees|can explain) [for sure|exactly|fully] [why]
(it seems|they say|it's believed that|everything suggests that|maybe) {topic} (helps|is good|improves|works) [you sleep|the mind|the brain]
(the|king|captain|old) {strange} (scored|won|lost|sold|opened|closed|built|played|kicked|filed for) (twice|wide|on penalties|3-0|its patents|in 0|the final|bankruptcy in 0)
{strange}, 3-0 over {strange}
it was (opened|founded|built|written|launched|torn down) in 0 [and has (been repainted|sold|hosted) more than 0 (times|people) since]
the (rich|poor|king|romans|soldiers|monks) had {topic} (delivered|brought|made|grown|shipped) (from|by|in) [the] {strange}
(go to|open|click|tap) {strange}, (click|tap|choose|pick) {strange} [and confirm|and follow the steps]
(access|the plan|the warranty|the term) (runs|lasts|is good|continues) until (the end of the period|the end of the month|thirty days after)
if (money|the price|time|a raise|the choice) (is tight|allows|depends on it|matters), ({topic}|now|later|next year|the cheaper one)
(thanks|thank you|cheers) [for saying so|for telling me|!]
(call|ask|phone|visit|dial|hold) the (carrier|bank|shop|desk|button|clerk), (give|tell|show) them your (id|name|account number) and (ask for|wait for|write down) the {strange}
once (entered|opened|approved|plugged in|mixed), the {strange} (works|opens|starts|rises) [again]
(they|accountants|lawyers|nurses) (handle|run|check|keep) (taxes|payroll|the books|wards) [, contracts] and (sign|file|review) (the accounts|the papers)
otherwise, (fix it|wait|sell it|swap it|pay up front)
otherwise (fix|wait|sell|swap|pay) [it]
"""
