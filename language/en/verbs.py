"""English verbs that open a task said on its own ("buy milk"), and the talk to machines that only looks like one."""

from language.listed import listed

TASK_VERBS = listed("""apply arrange ask attend bake bring brush buy call cancel change charge check clean collect complete confirm contact cook copy cut
    decide declutter defrost deliver deposit design discuss donate do draft draw drink drop dust email exercise feed file fill finalize
    find finish fix fold follow get give go grab grade help hire install iron invite invoice jog join kiss knit learn leave mail make meditate
    meet mop move mow organize outline pack paint pay phone pick plan plant practice prepare print process proofread purchase read reach
    rehearse rake refill register rent renew repair replace reply research reserve respond return review revise rewrite ring run scan schedule see
    sell send sew shop shovel sign sort study submit sweep take talk tell test text tidy trim update upload vacuum visit volunteer wait
    assemble bathe chase collect compost defrost descale fertilize groom hang harvest hoover install measure memorize memorise mend mow nag pester practise prep prune rebook recycle repot restock sand ship sort stretch swap thaw unpack vaccinate
    walk wash watch water weed withdraw work wrap write""")
ORDERS = listed(
    """ask call cancel change check clear complete confirm contact copy create delete do draft drop email enter fill find forward get give go help
    have invite know leave let look mail make meet move note open order paint pick phone plan play please purchase put read remind remove repeat reply
    research reserve respond run say schedule search see send show speak start stop talk take tell test text translate turn update wait want
    wake watch write go mark lower raise explain define describe come keep use add set list stay listen"""
)
"""Said to an assistant these are orders to it as likely as things to do oneself."""
ORDERS_UNLESS_TIMED = listed("call phone meet pick take get send email text mail write go")
NOT_TASKS = listed(
    "do go please let have know be am is are say admit think understand run leave hear add remind find talk speak ask buy_me"
)
DEVICE_VERBS = listed("""turn switch play dim brighten set change increase decrease raise lower open close lock unlock pause resume skip start stop make put shut
    activate deactivate adjust order book find show tell""")
DEVICES = listed("""light lights lamp tv television volume temperature thermostat music song songs video radio fan blinds curtains camera vacuum coffee
    playlist podcast brightness heat heater station album artist movie pizza uber taxi cab flight hotel ride weather news joke""")
OWN = listed(
    """email emails mail inbox calendar agenda schedule alarm alarms timer timers reminder reminders list lists event events meeting meetings appointment
    appointments contact contacts note notes task tasks language message messages"""
)
"""Things of ours: a sentence about one of them is an order, not a task."""
ARTICLES = listed("the a an my our")
EVENTS = listed(
    """meeting appointment event call conference interview class lunch dinner breakfast brunch party birthday wedding concert doctor dentist haircut
    flight trip exam session visit practice workshop presentation rehearsal anniversary reunion standup therapy yoga gym webinar seminar surgery
    vet checkup pilates physio lesson lessons training tutoring recital barbecue bbq picnic demo offsite retreat playdate massage tour"""
) | {
    "happy hour",
    "doctors appointment",
    "doctor appointment",
    "dentist appointment",
    "video call",
    "coffee with",
    "drinks with",
    "date night",
    "game night",
    "movie night",
    "book club",
}
"""Words that open an appointment said on its own."""
GENERIC_EVENTS = listed("event")
WORLD = listed("""replay weather forecast rain snow umbrella news headlines stock stocks score joke jokes recipe restaurant restaurants ticket tickets train trains taxi uber cab coffee born sunny lyrics facebook twitter instagram beach world cook bake dollar euro pound bitcoin currency shares exchange heating president shorts capital president population define
    definition translate directions traffic flight hotel movie movies song album""")
"""Words of questions that are not about the person's own things."""
SHARES = listed("shares stocks bitcoin bitcoins crypto")
"""What is bought and sold for a person only by others than us."""
REPORTS = listed("said says told asked asks wrote replied if not never every each dont didnt when imagine suppose")
"""What follows a remark with one of these is not asked of us."""
BEFALLS = listed("go get find leave lose forget")
"""What happens to people: having done it completes no task."""
OVER = ("ed",)
"""Endings of what tells what was."""
INFINITIVES: tuple[str, ...] = ()
"""Endings of a verb that names what is to be done: none."""
NOW = listed("now")
"""Before an order these are no time."""
NEGATIONS = listed("dont not never didnt havent wont doesnt isnt wasnt no")
PARTICLES: dict[str, str] = {}
FINITE = frozenset(("is", "was", "are", "does", "makes", "would", "had", "said", "told", "went", "wants", "were"))
