"""How Portuguese tells the time of day: clock times, and from one to another."""

from language.times import clocks, lengths, spans, zones
from language.times.grammar import Rule

TO_HOUR = "('para' at|'para' 'o'|'para' 'a'|'para o'|'para a'|'para')"
HOURS_WORD = "(sure=('h'|'hs'|'hrs')|'hora'|'horas')"
END = "ap=ampm? part=part?"

TIMED = (
    Rule("in approx? t=hours_minutes", lengths.from_now),
    Rule("t=hours_minutes ago='atras'", lengths.from_now),
    Rule("(?<=for_) t=hours_minutes", lengths.plain),
    Rule(
        "(?<=timer_word) ('de'|'com'|'por'|'para'|colon)? n=num u=('h'|'hora'|'horas') 'e' half=half", lengths.of_units
    ),
    Rule(
        "(?<=timer_word) ('de'|'com'|'por'|colon)? n=num u=('h'|'hora'|'horas') 'e' minutes=upto59 (?!unit)",
        lengths.of_units,
    ),
    Rule("(?<=in) n=num u=('h'|'hora'|'horas') 'e' minutes=upto59 (?!unit|half)", lengths.of_units),
    Rule("(?<=timer_word) ('de'|'com'|'para')? n=upto59 (?=comma|stop|$)", lengths.minutes),
    Rule("'umas' n=num u='horas' (?!part|'em')", lengths.of_units),
    Rule("(?<=timer_word) ('de'|'com'|'por'|colon)? t=hours_minutes", lengths.plain),
    Rule("(?<='duracao') ('de')? t=hours_minutes", lengths.plain),
    Rule("(?<=took) t=hours_minutes", lengths.plain),
)

CLOCKS = (
    Rule(
        f"(?<!'das') at? less=upto59 ('minuto'|'minutos'|'min'|'mins')? {TO_HOUR} h=hour {HOURS_WORD}? {END}",
        clocks.clock,
    ),
    Rule(f"at? less=upto59 ('minuto'|'minutos'|'min'|'mins')? {TO_HOUR} w=noon", clocks.clock),
    Rule(f"plus=upto59 unit? after_ h=hour {HOURS_WORD}? {END}", clocks.clock),
    Rule(f"(?<='for'|'der') at? h=hour {HOURS_WORD} {END}", clocks.clock),
    Rule("(at|'ao'|'a')? w=noon 'e' half=half", clocks.clock),
    Rule("(?<!between) (at|'ao'|'a')? w=noon 'e' min=upto59 (?!part|unit)", clocks.clock),
    Rule("(at|'ao'|'a')? w=noon", clocks.clock),
    Rule(f"(at|of) h=hour {HOURS_WORD}? 'e' half=half (?!unit) {END}", clocks.clock),
    Rule(f"'a' h='uma' 'e' half=half (?!unit) {END}", clocks.clock),
    Rule(f"(at|of|'a') h=hour {HOURS_WORD}? 'e' plus=quarter_part (?!unit|of) {END}", clocks.clock),
    Rule(
        f"(at|of|'a')? h=hour {HOURS_WORD}? 'menos' less=(quarter_part|upto59) ('minuto'|'minutos'|'min')? (?!unit|of) {END}",
        clocks.clock,
    ),
    Rule("h=hour 'e' half=half (?!unit) ap=ampm? part=part?", clocks.clock),
    Rule("h=hour ('h'|'hora'|'horas') 'e' half=half part=part", clocks.clock),
    Rule("h=hour ap=ampm 'e' half=half", clocks.clock),
    Rule(f"(at|'a') h=hour {HOURS_WORD}? 'e' min=upto59 ('min'|'minutos')? (?!unit|counter) {END}", clocks.clock),
    Rule("h=hour ('h'|'hs') 'e' min=upto59 (?!unit)", clocks.clock),
    Rule("h=hour 'e' min=(said|minute) ap=ampm", clocks.clock),
    Rule("h=hour 'e' min=(said|minute) part=part", clocks.clock),
    Rule("h=hour 'e' min=said (?!unit|counter|of month|of unit|said)", clocks.clock),
    Rule("(?<!hms) (?<!clock) 'a' t=hms", clocks.clock),
    Rule(f"at? approx? t=hms ('h'|'hs'|'horas')? {END}", clocks.clock),
    Rule("at? h=hour ap=ampm part=part?", clocks.clock),
    Rule("at? k=hhmm ap=ampm", clocks.clock),
    Rule("at? p=pointed ap=ampm", clocks.clock),
    Rule("at p=pointed ('h'|'hs'|'horas')?", clocks.clock),
    Rule("at k=hhmm", clocks.clock),
    Rule(f"at approx? h=hour {HOURS_WORD}? ('em' 'ponto')? {END}", clocks.clock),
    Rule(f"'a' h=hour {HOURS_WORD} {END}", clocks.clock),
    Rule("'a' h='uma' (?!counter|unit)", clocks.clock),
    Rule("h=hour ('em' 'ponto')", clocks.clock),
    Rule(f"(?<!'dia') (?<!'dias') (?<!month) ('a')? h=hour {HOURS_WORD}? part=part", clocks.clock),
    Rule(
        "(?<!in) (?<!for_) (?<!ago) (?<!took) h=hour sure=('h'|'hs'|'hrs') ('em' 'ponto')? (?!'atras'|'e' half|'e' num ('min'|'mins'|'minutos'))",
        clocks.clock,
    ),
    Rule("(?<!'dia') (?<!'no') (?<!'em') p=pointed", clocks.clock),
    Rule("c=clock ('e' 'pouco'|'em' 'ponto')", clocks.same),
    Rule("h=hour 'e' 'pouco'", clocks.clock),
    Rule("z=zone (minus=dash|plus) n=hour", zones.offset),
    Rule("c=clock (comma|bracket|on)* zone_lead z=(city|zone)", zones.clock_there),
    Rule("c=clock (comma|bracket|'na')* 'hora' ('de'|'do') z=(city|zone)", zones.clock_there),
    Rule("c=clock z=zone", zones.clock_there),
    Rule("c=clock bracket z=zone (?!slash)", zones.clock_there),
    Rule("c=clock 'de' z=city", zones.clock_there),
)

HOURS = (
    Rule("c=clock (?=(comma|'e') d=clock)", clocks.before_other),
    Rule("a=clock (comma|'e')* ('fim'|'termina'|'terminando'|'acaba'|'termino') b=clock", spans.hours),
    Rule("(from|between) a=(clock|hour) (until|to|dash|and)? b=clock (?!of (month|num))", spans.hours),
    Rule("(from|between) a=(clock|hour) 'para' b=clock", spans.hours),
    Rule("a=(clock|hour) (until|to|dash) b=clock (?!of (month|num))", spans.hours),
    Rule("(?<!'dia') (?<!month) (?<!weekday) a=hour b=clock", spans.hours),
    Rule("a=clock b=clock", spans.hours),
    Rule("(from|between)? a=(clock|hour) hour_until b=(clock|hour)", spans.hours),
    Rule("(?<!unit) until=(hour_until|hour_before) c=hour (?!unit|of month|of num)", spans.open_hours),
    Rule("hour_after c=(clock|hour) (comma|'e'|'mas')* hour_before b=(clock|hour)", spans.after_and_before),
    Rule("'desde as' c=(clock|hour)", spans.since_clock),
    Rule("(?<!unit) hour_after c=hour (?!unit|of month|of num)", spans.open_hours),
    Rule("(from|between) a=clock (until|to|dash|and) b=hour", spans.hours),
    Rule("(?<!unit) (since|after_) c=clock", spans.open_hours),
    Rule("(?<!unit) until=(until|before_) c=clock (?!'de' (weekday|relday|dom)|'do' 'dia')", spans.open_hours),
    Rule("hs=hours (comma|bracket|on)* zone_lead z=(city|zone)", zones.hours_there),
    Rule("hs=hours bracket? z=zone (?!slash)", zones.hours_there),
)
