"""How Portuguese says that something repeats: heads ("toda segunda") and what may follow them ("às 7h", "menos feriado")."""

from language.times import repeats
from language.times.grammar import Rule

WEEKDAY = "(weekday|weekdays_said)"
MORE = f"((comma|and|comma and|and each|and on|comma on) {WEEKDAY})"
NOT_CLOCK = "(?!unit|ampm|part|colon|'e' half|counter|times_word)"
NTH = "(ordinal|last|nth_last)"
EACH_MONTH = "(of|'em') each ('mes'|i=num 'meses')"

HEADS = (
    Rule("u=(alternate_days|alternate_weeks)", repeats.alternate),
    Rule(f"without_ ('os'|'as'|'aos'|on)? w=({WEEKDAY} {MORE}*)", repeats.exception),
    Rule("without_ ('os'|'as'|'aos'|on)? weekend", repeats.exception_of_weekend),
    Rule("of num unit? 'em' n=num u=unit", repeats.units),
    Rule("of 'hora' 'em' u='hora'", repeats.units),
    Rule(f"(each|on) n=({NTH}) w=weekday (of each 'mes')", repeats.nth_weekdays),
    Rule(f"n=({NTH}) w=weekday of each 'mes'", repeats.nth_weekdays),
    Rule(f"each n=({NTH}) w=weekday (of 'mes')?", repeats.nth_weekdays),
    Rule(f"each n=({NTH}) workday (of 'mes')?", repeats.nth_of_set),
    Rule(f"n=({NTH}) workday of each 'mes'", repeats.nth_of_set),
    Rule("each last 'dia' of 'mes'", repeats.last_day),
    Rule("(on)? last 'dia' of each 'mes'", repeats.last_day),
    Rule("each end_of of 'mes'", repeats.last_day),
    Rule("each start_of of 'mes'", repeats.first_day),
    Rule("each 'primeiro' 'dia' of 'mes'", repeats.first_day),
    Rule("'primeiro' 'dia' of each 'mes'", repeats.first_day),
    Rule("each 'dia'? n=dom of mo=month", repeats.monthdays),
    Rule(f"each ('dia'|'dias') n=(dom ((comma|and)+ dom)*) {NOT_CLOCK} (of each? 'mes')?", repeats.monthdays),
    Rule("(on)? ('dia'|'dias') n=(dom ((comma|and)+ dom)*) of each 'mes'", repeats.monthdays),
    Rule(f"each 'mes' (comma|on)? ('dia'|'dias') n=(dom ((comma|and)+ dom)*) {NOT_CLOCK}", repeats.monthdays),
    Rule("each workday", repeats.workdays),
    Rule("('nos'|'em'|'durante' 'os')? workday", repeats.workdays),
    Rule("each weekend", repeats.weekends),
    Rule("('nos'|'aos')? ('fins de semana'|'finais de semana')", repeats.weekends),
    Rule("each? ('de')? a='segunda' (to|dash|until) b='sexta'", repeats.weekday_range),
    Rule("each? ('de')? a='segunda-feira' (to|dash|until) b='sexta-feira'", repeats.weekday_range),
    Rule("each ('de')? a=weekday (to|dash|until) b=weekday", repeats.weekday_range),
    Rule("('das'|'de')? a=weekdays_said (to|dash|until) b=weekdays_said", repeats.weekday_range),
    Rule(f"each n=num w=({WEEKDAY} {MORE}*)", repeats.weekdays),
    Rule(f"each w=({WEEKDAY} {MORE}*)", repeats.weekdays),
    Rule(f"(on|at|'aos'|'as'|'nas'|'a')? w=(weekdays_said {MORE}*)", repeats.weekdays),
    Rule("every_day_word", repeats.daily),
    Rule(
        f"each (n=num|other=other_one)? u=unit comma? (on|'as'|'aos') w=({WEEKDAY} {MORE}*)", repeats.units_on_weekdays
    ),
    Rule("each (n=num|other=other_one)? u=unit comma? (on|'as'|'aos') weekend", repeats.units_on_weekends),
    Rule(f"u=frequency comma? (on|'as'|'aos') w=({WEEKDAY} {MORE}*)", repeats.units_on_weekdays),
    Rule("each part=(bare_part|part)", repeats.parts),
    Rule("each 'as' part=(bare_part|part)", repeats.parts),
    Rule("each 'meia' 'hora'", repeats.half_hours),
    Rule("each other=other_one u=unit", repeats.units),
    Rule("each n=num 'e' half=half u=unit", repeats.units),
    Rule("each n=(num|decimal) u=unit", repeats.units),
    Rule("each u=unit", repeats.units),
    Rule("n=num times_word per u=unit", repeats.times_a_unit),
    Rule("u=frequency", repeats.units),
)
GAP = "(comma|on|and)*"
TAILS = (
    Rule(f"e=every {GAP} e2=every", repeats.both),
    Rule("e=every comma? without_ x=holiday_word", repeats.without),
    Rule("e=every comma? ws=exception", repeats.without),
    Rule("e=every comma? without_ d=day", repeats.without),
    Rule("e=every (comma|on|at|of)* c=clock", repeats.at_clock),
    Rule("e=every (comma|and)* c=clock", repeats.at_clock),
    Rule("e=every (comma|and)* c=clock", repeats.at_clock),
    Rule("c=clock (comma|of|on)* e=every", repeats.at_clock),
    Rule(f"e=every {GAP} hs=hours", repeats.at_hours),
    Rule("hs=hours comma? e=every", repeats.at_hours),
    Rule("e=every {GAP} part=(part|bare_part)".replace("{GAP}", GAP), repeats.in_part),
    Rule("part=part comma? e=every", repeats.in_part),
    Rule("e=every (comma|at)* c=clock", repeats.at_clock),
    Rule("e=every (comma|starting)* s=span", repeats.ranging),
    Rule("e=every comma? (starting|since) s=(day|moment|period)", repeats.starting),
    Rule("(starting|since) s=(day|moment|period) comma? e=every", repeats.starting),
    Rule("e=every comma? until u=(day|moment)", repeats.until),
    Rule("e=every comma? until ('o')? ('fim'|'final') of p=period", repeats.through),
    Rule("e=every comma? until u=period", repeats.until),
    Rule("until u=(day|moment|period) comma? e=every", repeats.until),
    Rule(f"e=every {GAP} d=day", repeats.on_day),
    Rule(f"e=every {GAP} mt=moment", repeats.on_moment),
    Rule("e=every comma? for_ s=span", repeats.lasting),
    Rule("e=every comma? for_? l=length", repeats.lasting),
    Rule("e=every comma? for_? n=num times_word", repeats.counted),
    Rule("e=every comma? without_ x=holiday_word", repeats.without),
    Rule("e=every comma? ws=exception", repeats.without),
    Rule("e=every comma? without_ d=day", repeats.without),
    Rule("e=every (comma|at)* c=clock", repeats.at_clock),
)
