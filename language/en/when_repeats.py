"""How English says that something repeats: heads ("every Monday") and what may follow them ("at 7", "except holidays")."""

from language.times import repeats
from language.times.grammar import Rule

WEEKDAY = "(weekday|weekdays_said)"
MORE = f"((comma|'and'|comma 'and') {WEEKDAY})"
NTH = "(ordinal|last|nth_last)"
NTHS = f"({NTH} ((comma|'and')+ the? {NTH})*)"
EACH_MONTH = "('of'|'in') each (i=(num|ordinal)|other=other_one)? u=('month'|'months')"
DAYS = "(ordinal|dom)"
DAY_LIST = f"({DAYS} ((comma|'and')+ the? {DAYS})*)"
INTERVAL = "(i=(num|ordinal)|other=other_one)?"

HEADS = (
    Rule(f"on? the? n=ordinal ('to') the? last ('day')? {EACH_MONTH}", repeats.monthdays_from_end),
    Rule(f"on? the? n={NTHS} w=({WEEKDAY} {MORE}*) {EACH_MONTH}", repeats.nth_weekdays),
    Rule(f"on? the? n={NTHS} ('instance') ('of') w=({WEEKDAY} {MORE}*) {EACH_MONTH}", repeats.nth_of_set),
    Rule(
        f"each {INTERVAL} u=('month'|'months') comma? on? the? n={NTHS} ('instance') ('of') w=({WEEKDAY} {MORE}*)",
        repeats.nth_of_set,
    ),
    Rule(f"'monthly' comma? on? the? n={NTHS} ('instance') ('of') w=({WEEKDAY} {MORE}*)", repeats.nth_of_set),
    Rule(f"each {INTERVAL} u=('month'|'months') comma? on? the? n={NTHS} w=({WEEKDAY} {MORE}*)", repeats.nth_weekdays),
    Rule(f"'monthly' comma? on? the? n={NTHS} w=({WEEKDAY} {MORE}*)", repeats.nth_weekdays),
    Rule(
        f"each (i=(num|ordinal))? ('year'|'years') comma? on? the? n={NTHS} w=({WEEKDAY} {MORE}*) ('in'|'of') mo=month",
        repeats.nth_weekdays,
    ),
    Rule(
        f"('yearly'|'annually') comma? on? the? n={NTHS} w=({WEEKDAY} {MORE}*) ('in'|'of') mo=month",
        repeats.nth_weekdays,
    ),
    Rule(f"each n={NTHS} w=({WEEKDAY} {MORE}*) ('in'|'of') mo=month", repeats.nth_weekdays),
    Rule(f"each n={NTHS} w=({WEEKDAY} {MORE}*) ('in'|'of') ('the'|'a') 'month'", repeats.nth_weekdays),
    Rule(f"on? the? n={NTH} workday {EACH_MONTH}", repeats.nth_of_set),
    Rule(f"on? the? last 'day' {EACH_MONTH}", repeats.last_day),
    Rule(f"each {INTERVAL} u=('month'|'months') on the? last 'day' ('of' the 'month')?", repeats.last_day),
    Rule(f"on? the? ('first'|'1st') 'day' {EACH_MONTH}", repeats.first_day),
    Rule(f"(at|on)? end_of {EACH_MONTH}", repeats.last_day),
    Rule(f"(at|on)? start_of {EACH_MONTH}", repeats.first_day),
    Rule(f"each {INTERVAL} u=('month'|'months') (at|on)? the? start_of", repeats.first_day),
    Rule(f"each {INTERVAL} u=('month'|'months') (at|on)? the? end_of", repeats.last_day),
    Rule(f"on? the? n={DAY_LIST} {EACH_MONTH}", repeats.monthdays),
    Rule(f"each n={DAY_LIST} ('of'|'in') (the|'a') 'month'", repeats.monthdays),
    Rule(f"each n={DAY_LIST} ('of'|'in') mo=month", repeats.monthdays),
    Rule(f"each ('year'|'years') on the? n={DAY_LIST} ('of'|'in') mo=month", repeats.monthdays),
    Rule(
        f"(each ('year'|'years')|'yearly'|'annually') (comma|on)* mo=month the? n={DAY_LIST} (?!colon)",
        repeats.monthdays,
    ),
    Rule(f"each mo=month n={DAY_LIST}", repeats.monthdays),
    Rule(f"each {INTERVAL} u=('month'|'months') comma? on the? ('day')? n={DAY_LIST} (?!colon)", repeats.monthdays),
    Rule(f"'monthly' comma? on the? ('day')? n={DAY_LIST} (?!colon)", repeats.monthdays),
    Rule("on? each workday", repeats.workdays),
    Rule("on 'weekdays'", repeats.workdays),
    Rule("'weekdays'", repeats.workdays),
    Rule("on? each weekend", repeats.weekends),
    Rule("on? 'weekends'", repeats.weekends),
    Rule(f"on? each (a={WEEKDAY}) (to|dash) (b={WEEKDAY})", repeats.weekday_range),
    Rule("on? a=weekdays_said (to|dash) b=weekdays_said", repeats.weekday_range),
    Rule(f"on? each n=(num|ordinal) w=({WEEKDAY} {MORE}*)", repeats.weekdays),
    Rule(f"on? each other=other_one w=({WEEKDAY} {MORE}*)", repeats.weekdays),
    Rule(f"on? each w=({WEEKDAY} {MORE}*) part=bare_part", repeats.parts),
    Rule(f"on? each w=({WEEKDAY} {MORE}*)", repeats.weekdays),
    Rule(f"(on|the)* w=(weekdays_said {MORE}*)", repeats.weekdays),
    Rule(f"on w=(weekday {MORE}* ('and'|comma) weekdays_said)", repeats.weekdays),
    Rule("every_day_word", repeats.daily),
    Rule("'all' 'days'", repeats.daily),
    Rule("each part=bare_part", repeats.parts),
    Rule("each half ('an'|'a')? 'hour'", repeats.half_hours),
    Rule("each other=other_one u=unit", repeats.units),
    Rule("each n=num 'and' ('a')? half=half u=unit", repeats.units),
    Rule("each n=(num|decimal|ordinal|couple) u=unit", repeats.units),
    Rule("each u=unit", repeats.units),
    Rule("'once' per u=unit", repeats.units),
    Rule("'twice' per u=unit", repeats.twice_a_unit),
    Rule("n=num times_word per u=unit", repeats.times_a_unit),
    Rule("u=frequency", repeats.units),
)
GAP = "(comma|on|the|'and')*"
TAILS = (
    Rule(f"e=every {GAP} e2=every", repeats.both),
    Rule("e=every comma? without_ x=holiday_word", repeats.without),
    Rule("e=every comma? without_ the? (d=day|e2=every)", repeats.without),
    Rule("e=every (comma|on)* ws=weekdays", repeats.on_weekdays),
    Rule("e=every comma? (starting|since) s=(day|moment|period)", repeats.starting),
    Rule("(starting|since) s=(day|moment|period) comma? e=every", repeats.starting),
    Rule("e=every comma? until u=(day|moment|period)", repeats.until),
    Rule("until u=(day|moment|period) comma? e=every", repeats.until),
    Rule("e=every (comma|on|at)* c=clock", repeats.at_clock),
    Rule("e=every (comma|'and')* c=clock", repeats.at_clock),
    Rule("e=every (comma|'and')* c=clock", repeats.at_clock),
    Rule("c=clock (comma|of|on)* e=every", repeats.at_clock),
    Rule(f"e=every {GAP} hs=hours", repeats.at_hours),
    Rule("hs=hours comma? (on|of)? e=every", repeats.at_hours),
    Rule(f"e=every {GAP} part=(part|bare_part)", repeats.in_part),
    Rule("part=(part|bare_part) (comma|of|on)* e=every", repeats.in_part),
    Rule("e=every (comma|at)* c=clock", repeats.at_clock),
    Rule("e=every comma? s=span", repeats.ranging),
    Rule(f"e=every {GAP} d=day", repeats.on_day),
    Rule("d=day comma? e=every", repeats.on_day),
    Rule(f"e=every {GAP} mt=moment", repeats.on_moment),
    Rule("e=every comma? for_? ('the')? s=span", repeats.lasting),
    Rule("e=every comma? for_? ('the')? p=period", repeats.lasting_period),
    Rule("e=every comma? for_? l=length", repeats.lasting),
    Rule("e=every comma? for_? n=num times_word", repeats.counted),
    Rule("e=every comma? 'twice'", repeats.twice),
    Rule("e=every comma? 'once'", repeats.once),
    Rule("e=every comma? (starting|since) s=(day|moment|period)", repeats.starting),
    Rule("e=every comma? until u=(day|moment|period)", repeats.until),
    Rule("e=every comma? for_? n=num times_word", repeats.counted),
    Rule("e=every comma? without_ x=holiday_word", repeats.without),
    Rule("e=every comma? without_ the? (d=day|e2=every)", repeats.without),
    Rule("e=every (comma|at)* c=clock", repeats.at_clock),
)
