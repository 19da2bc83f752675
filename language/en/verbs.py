"""English verbs that open a task said on its own ("buy milk"), and the talk to machines that only looks like one."""

from language.listed import listed

TASK_VERBS = listed("""apply arrange ask attend bake bring brush buy call cancel change charge check clean collect complete confirm contact cook copy cut
    decide declutter defrost deliver deposit design discuss donate do draft draw drink drop dust email exercise feed file fill finalize
    find finish fix fold follow get give go grab grade help hire install iron invite invoice jog join kiss knit learn leave mail make meditate
    meet mop move mow organize outline pack paint pay phone pick plan plant practice prepare print process proofread purchase read reach
    rehearse rake refill register rent renew repair replace reply research reserve respond return review revise rewrite ring run scan schedule see
    sell send sew shop shovel sign sort study submit sweep take talk tell test text thank tidy trim update upload vacuum visit volunteer wait
    walk wash watch water weed withdraw work wrap write""")
NOT_TASKS: frozenset[str] = frozenset()
DEVICE_VERBS = listed("""turn switch play dim brighten set change increase decrease raise lower open close lock unlock pause resume skip start stop make put shut
    activate deactivate adjust order book find show tell""")
DEVICES = listed("""light lights lamp tv television volume temperature thermostat music song songs video radio fan blinds curtains camera vacuum coffee
    playlist podcast brightness heat heater station album artist movie pizza uber taxi cab flight hotel ride weather news joke""")
WORLD = listed("""weather forecast rain snow umbrella news headlines stock stocks score joke recipe restaurant restaurants capital president population define
    definition translate directions traffic flight hotel movie movies song album""")
"""Words of questions that are not about the person's own things."""
FINITE = frozenset(("is", "was", "are", "does", "makes", "would"))
