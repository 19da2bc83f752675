"""English words of time, folded: tag -> forms -> value."""

from language.en.when_names import CITIES, HOLIDAYS, SEASONS, ZONES
from language.numbers import NumberWords
from language.times.tokens import Words
from language.times.values import Part, Weekdays

MORNING = Part("morning", 6, 12)
LUNCH = Part("lunch", 12, 14)
AFTERNOON = Part("afternoon", 12, 18)
EVENING = Part("evening", 18, 22)
NIGHT = Part("night", 18, 24)

WEEKDAYS = {
    "monday|mon|monday's": 0,
    "tuesday|tues|tue|tuesday's": 1,
    "wednesday|weds|wed|wednesday's": 2,
    "thursday|thurs|thur|thu|thursday's": 3,
    "friday|fri|friday's": 4,
    "saturday|sat|saturday's": 5,
    "sunday|sun|sunday's": 6,
}
PLURAL_WEEKDAYS = {
    "mondays|mons": 0,
    "tuesdays": 1,
    "wednesdays": 2,
    "thursdays": 3,
    "fridays": 4,
    "saturdays": 5,
    "sundays": 6,
}
MONTHS = {
    "january|jan": 1,
    "february|feb": 2,
    "march|mar": 3,
    "april|apr": 4,
    "may": 5,
    "june|jun": 6,
    "july|jul": 7,
    "august|aug": 8,
    "september|sept|sep": 9,
    "october|oct": 10,
    "november|nov": 11,
    "december|dec": 12,
}
UNIT_WORDS = {
    "second|seconds|sec|secs|s": "second",
    "minute|minutes|min|mins|minuets|m": "minute",
    "hour|hours|hr|hrs|h": "hour",
    "day|days|d|nights|business day|business days|working day|working days": "day",
    "week|weeks|wk|wks|w|week's|weeks'": "week",
    "fortnight|fortnights": "fortnight",
    "month|months|mo|mos|mth|mths|month's": "month",
    "quarter|quarters|qtr|qtrs": "quarter",
    "year|years|yr|yrs|y|calendar year|year's": "year",
    "decade|decades": "decade",
    "century|centuries": "century",
    "workweek|work week|working week": "workweek",
}
RELATIVE_DAYS = {
    "today|today's|todays|this day": 0,
    "tomorrow|tomorrow's|tomorrows|tmr|tmrw|tmw|2moro|tomoro": 1,
    "day after tomorrow|the day after tomorrow|day after tmrw|overmorrow": 2,
    "yesterday|yesterday's|yesterdays": -1,
    "day before yesterday|the day before yesterday": -2,
}
PARTS = {
    "in the morning|in the mornings|this early morning|early in the morning|of the morning|in the early morning|a.m": MORNING,
    "in the afternoon|in afternoon|in the afternoons|of the afternoon": AFTERNOON,
    "in the evening|in the evenings|of the evening": EVENING,
    "at night|in the night|in the nighttime|by night|of the night": NIGHT,
    "at lunch|at lunchtime|at lunch time|during lunch|over lunch": LUNCH,
    "eod|by eod|end of day|the end of the day|end of the day|before the end of the day|by end of day|at the end of the day|by the end of the day|cob|by cob|close of business|by close of business"
    "|end of business|by end of business": Part("afternoon", 17, 20),
    "wee hours|in the wee hours|in the small hours|small hours": Part("dawn", 0, 6),
    "after lunch": Part("afternoon", 14, 18),
    "before lunch": Part("morning", 9, 12),
    "after work|after hours": Part("evening", 18, 22),
    "before work": Part("morning", 6, 9),
    "after dinner": Part("night", 20, 24),
    "before dinner": Part("evening", 17, 19),
    "before bed|before bedtime|at bedtime": Part("night", 21, 24),
    "after school": Part("afternoon", 15, 18),
    "late afternoon|in the late afternoon|late in the afternoon": Part("afternoon", 16, 18),
    "early afternoon|in the early afternoon": Part("afternoon", 12, 15),
    "early morning": Part("morning", 6, 9),
    "late morning|in the late morning": Part("morning", 10, 12),
    "first thing in the morning|bright and early": Part("morning", 6, 9),
    "at dawn|at sunrise": Part("dawn", 5, 7),
    "at dusk|at sunset|at sundown": Part("evening", 18, 19),
    "late night|late at night": Part("night", 22, 26),
    "early evening|in the early evening": Part("evening", 18, 20),
}
BARE_PARTS = {
    "morning": MORNING,
    "afternoon|arvo": AFTERNOON,
    "evening|eve": EVENING,
    "night|nite": NIGHT,
    "lunch|lunchtime|lunch time|lunch-time": LUNCH,
}
FREQUENCIES = {
    "daily": "day",
    "hourly": "hour",
    "weekly": "week",
    "biweekly|bi-weekly|fortnightly": "fortnight",
    "monthly": "month",
    "bimonthly|bi-monthly": "bimester",
    "quarterly": "quarter",
    "semiannually|semi-annually|semiannual|semi-annual|biannually|bi-annually|half-yearly": "semester",
    "yearly|annually|annual": "year",
}
NUMBERS = NumberWords(
    values={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
        "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        "dozen": 12,
    },
    scales={"hundred": 100, "thousand": 1000},
    joiner="and",
    joins_tens=False,
    ordinals={
        "first": 1, "1st": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "nineth": 9,
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
        "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    },
)  # fmt: skip
SHORTHAND = {
    "tmr": "tomorrow", "tmrw": "tomorrow", "tmw": "tomorrow", "2moro": "tomorrow", "tomoro": "tomorrow", "tomorow": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorro": "tomorrow", "tonite": "tonight", "2nite": "tonight", "2day": "today",
    "wkend": "weekend", "wknd": "weekend", "nxt": "next", "evry": "every", "evening's": "evening", "wednsday": "wednesday",
    "wensday": "wednesday", "thurday": "thursday", "saterday": "saturday", "febuary": "february",
}  # fmt: skip

WORDS = Words(
    tables={
        "weekday": WEEKDAYS,
        "weekdays_said": PLURAL_WEEKDAYS,
        "month": MONTHS,
        "unit": UNIT_WORDS,
        "weekend": {"weekend|weekends|the weekend": "weekend"},
        "relday": RELATIVE_DAYS,
        "part": PARTS,
        "bare_part": BARE_PARTS,
        "tonight": {"tonight|2nite|to-night|tonight's": 0},
        "noon": {"noon|midday|mid-day|12 noon|noonish|around noonish|high noon": 12, "midnight|12 midnight": 24},
        "mid_part": {"midmorning|mid-morning|mid morning": 10, "midafternoon|mid-afternoon|mid afternoon": 14},
        "ampm": {"am|a.m|a m|a . m": "am", "pm|p.m|p m|p . m|p": "pm"},
        "holiday": HOLIDAYS,
        "season": SEASONS,
        "zone": ZONES,
        "city": CITIES,
        "frequency": FREQUENCIES,
        "this": {"this|the current|this coming|these": 1},
        "next": {"next|the next|following|the following|upcoming|the upcoming": 1},
        "coming": {"coming|the coming|this coming": 1},
        "last": {"last|the last": -1},
        "past": {"past|this past|the past|previous|the previous|last|the last|preceding": 1},
        "current": {"current|present": 1},
        "half": {"half|a half|half a|half an|an half|1/2": 1},
        "quarter_part": {"quarter|a quarter|quarters": 1},
        "one": {"a|an|another|one": 1},
        "couple": {"couple|a couple|couple of|a couple of|a pair of|pair of": 2, "few|a few|several": 3},
        "at": {"at|@|by|at like|around like|around|about|approximately|approx|circa": 1},
        "of": {"of|in|during|for": 1},
        "the": {"the": 1},
        "on": {"on|in|for|during|over|by": 1},
        "year_lead": {"in|year|during|since|between|from|of|to|and|until|till|through|thru|by": 1},
        "and": {"and|or|&": 1},
        "to": {"to|till|til|until|thru|through|upto|up to": 1},
        "until": {
            "until|no later than|not later than|by no later than|til|till|'til|up to|through|thru|ending|ending on": 1
        },
        "in": {"in|within|after": 1},
        "ago": {"ago|earlier|back|before now|in the past": 1},
        "hence": {"from now|later|hence|from this moment|from right now|after now": 1},
        "since": {"since|from|starting|starting on|starting from|beginning|beginning on|as of|starting at": 1},
        "from": {"from|since": 1},
        "between": {"between|from": 1},
        "after_": {"after|later than|past": 1},
        "before_": {"before|earlier than|prior to|sooner than": 1},
        "each": {"every|each|every single|each and every": 1},
        "alternate": {"alternate|alternating|alternative": 1},
        "week_code": {
            "m-f|m - f|mo-fr": Weekdays((0, 1, 2, 3, 4)),
            "mwf|m/w/f": Weekdays((0, 2, 4)),
            "tth|t/th|tu/th|tu/thu": Weekdays((1, 3)),
        },
        "parts_said": {"mornings": MORNING, "afternoons": AFTERNOON, "evenings": EVENING, "nights|nightly": NIGHT},
        "other_one": {"other|second|alternate": 1},
        "every_day_word": {"everyday|every day|each day": 1},
        "now": {
            "right now|at the moment|at this moment|at present|at the present time|at the minute|immediately|asap|just now|at this time": 1
        },
        "approx": {"less than|under|about|around|approximately|approx|roughly|circa|ish": 1},
        "start_of": {"start|beginning|the start|the beginning|early": 1},
        "end_of": {"end|the end|late": 1},
        "middle_of": {"middle|the middle|mid": 1},
        "workday": {"weekday|weekdays|workday|workdays|working day|working days|business day|business days": 1},
        "times_word": {"time|times|x|occurrence|occurrences|repetitions|instances": 1},
        "per": {"a|per|an|each|every": 1},
        "for_": {"for|lasting|during|over": 1},
        "without_": {"except|but|except on|except for|but not|but not on|excluding|apart from|other than|not on": 1},
        "holiday_word": {"holiday|holidays|public holidays|bank holidays|on holidays": 1},
        "begins": {"starting|starting on|starting from|beginning|beginning on|starting at": 1},
        "starting": {"starting|starting on|starting from|beginning|beginning on|from|as of|commencing": 1},
        "counter": {
            "adult|adults|liter|liters|litre|litres|l|ml|kg|kilo|kilos|g|gram|grams|lb|lbs|pound|pounds|oz|km|kilometers|mile|miles|meter|meters"
            "|people|person|persons|guests|kids|children|box|boxes|pack|packs|bottle|bottles|can|cans|cup|cups|spoon|spoons|slice|slices"
            "|egg|eggs|dollar|dollars|bucks|euro|euros|cent|cents|million|billion|degree|degrees|point|points|page|pages|chapter|chapters"
            "|floor|floors|room|rooms|pill|pills|drops|items|item|tasks|reps|sets|gb|mb|tb|inches|inch|feet|ft|watts|k|steps|laps"
            "|tickets|bags|dozen|pieces|dogs|cats|cars|tables|seats|brl|usd|percent": 1
        },
        "label": {
            "room|rooms|page|pages|pg|chapter|ch|item|iphone|galaxy|windows|version|v|bus|line|flight|channel|article|section|zip|phone|tel"
            "|telephone|cell|mobile|ext|extension|street|avenue|ave|suite|apt|apartment|building|floor|level|phase|season|episode|ep|size|score"
            "|gate|table|code|pin|password|order|invoice|lot|model|playstation|ps|xbox|office|python|question|exercise|volume|vol|mile|option"
            "|task|id|account|seat|row|ticket|number|no|num|area|ddd|grade|gate|platform|route|highway|interstate|top|formula|date|step|chrome"
            "|latitude|longitude|object is|pay abc|bun/cr of|part|player|class|team|group": 1
        },
        "weak": {"may|march|sat|sun|wed": 1},
        "mild": {"mon|april|june|august|apr|jun|jan": 1},
        "nth_last": {
            "second to last|second last|next to last|penultimate|2nd last|second-to-last": -2,
            "third last|third to last": -3,
        },
        "oclock": {"o'clock|oclock|o clock|o'": 1},
        "first_thing": {"first thing": Part("morning", 6, 9)},
        "named_part": {
            "parents'|parents|parent's|movie|film|game|games|board game|quiz|trivia|poker|bingo|curry|pizza|karaoke|open mic|girls|girls'|girl's|ladies|ladies'"
            "|boys|boys'|lads'|stag|hen|opening|prom|family|school|fight|fireworks|burns|bachelor|wedding": 1
        },
        "seats": {
            "table|tables|room|rooms|seats|reservation|dinner|lunch|brunch|breakfast|supper|party|tickets|booking": 1
        },
        "early": {"early|early on": Part("morning", 6, 9)},
        "wish": {"happy|merry|good|great|nice|lovely|wonderful|fun|relaxing|blessed|amazing|awesome|pleasant|safe": 1},
        "thing": {
            "present|presents|gift|gifts|tree|trees|card|cards|carol|carols|lights|shopping|decorations|egg|eggs|bunny|costume|costumes|candy|turkey|ham"
            "|recipe|recipes|list|song|songs|sweater|sweaters|movie|movies|party|parties|resolution|resolutions|sale|sales|deals|cookies|flowers|basket"
            "|stocking|stockings|wrapping|ornaments|pudding|special|bonus|agreement": 1
        },
        "artifact": {
            "report|reports|planner|mail|news|newspaper|newsletter|budget|statement|subscription|allowance|quota|magazine|salary|fee|pass|income|journal"
            "|goals|target|targets|revenue|figures|summary|timesheet|invoice|rent|payment|payments|numbers": 1
        },
        "artifact_lead": {"the|a|my|our|this": 1},
        "edge_code": {"eom": "month", "eow": "week", "eoy": "year", "eoq": "quarter"},
        "within": {"within": 1},
        "all_day": {"all day|all day long|the whole day|the entire day|whole day": 1},
        "daytime": {"during the day|in the daytime|throughout the day|during daytime": 1},
        "soon": {"in a bit|in a little bit|in a while|in a little while": 1},
        "idiom": {
            "every now and then|now and then|these days|some day|the other day|sunday school|happy new year|merry christmas|happy easter"
            "|good morning|good afternoon|good evening|good night|one day i|for now|until now|up to now|black friday deals|just a second"
            "|just a minute|give me a second|give me a minute|wait a second|wait a minute|wait a sec|hang on a second|hang on a minute|hold on a second"
            "|hold on a minute|got a minute|got a second|have a minute|have a second|a minute of your time|one day i'll|one day we'll|one day i will"
            "|one by one|two by two|day by day|back in the day|see you later|talk to you later|talk later|sooner or later|later alligator"
            "|monday blues|ruby tuesday|man friday|girl friday|friday's child|casual friday|casual fridays|freaky friday|taco tuesday|ides of march|january jones"
            "|midnight blue|midnight in paris|good friday agreement|weekend bag|day and age|the day is|the day was": 1
        },
        "dayhalf": {
            "wake|waking|wake me up|wake up|wake me|be up|get up|getting up|alarm|alarms|breakfast|brunch": "am",
            "dinner|supper|drinks|party|movie|movies|concert|happy hour|date night|pub": "pm",
        },
        "alarm_word": {"alarm|alarms|wake me up|wake up|wake me": 1},
        "timer_word": {"timer|timers|countdown|stopwatch": 1},
        "first": {"first": 1},
        "eve": {"eve": 1},
        "possessive": {"'s": 1},
        "later": {"later|later on": 1},
        "rest": {"rest|remainder": 1},
        "half_year": {"h1": 1, "h2": 2},
        "quarter_code": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
        "decade_word": {
            "twenties|20s": 20,
            "thirties|30s": 30,
            "forties|40s": 40,
            "fifties|50s": 50,
            "sixties|60s": 60,
            "seventies|70s": 70,
            "eighties|80s": 80,
            "nineties|90s": 90,
        },
        "week_after": {"week|after next": 1},
        "not_this": {"not this|not this one|no not this": 1},
        "noun": {
            "one|time|thing|part|round|wave|place|half|task|item|option|person|class|day|week|month|step|minute|second|hour|year": 1
        },
    },
    numbers=NUMBERS,
    shorthand=SHORTHAND,
    ordinal_endings="st|nd|rd|th",
    leading=frozenset({"on", "at", "the", "approx", "since", "until"}),
)
