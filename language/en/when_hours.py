"""How English tells the time of day: clock times, and from one to another."""

from language.times import clocks, lengths, spans, zones
from language.times.grammar import Rule

OCLOCK = "(oclock)"
END = "ap=ampm? part=part?"

TIMED = (
    Rule("in approx? t=hours_minutes", lengths.from_now),
    Rule("for_ t=hours_minutes", lengths.plain),
    Rule("(?<!at) t=minutes_named", lengths.plain),
    Rule("(?<=timer_word) ('of'|'for')? n=upto59 (?=comma|stop|$)", lengths.minutes),
    Rule("(?<=timer_word) ('of'|'for'|colon)? t=hours_minutes", lengths.plain),
)

CLOCKS = (
    Rule(f"at? half=half ('past'|'after') h=hour {OCLOCK}? ap=ampm? part=(part|bare_part)?", clocks.clock),
    Rule(f"(at|'for'|'a')* plus={'(upto59|quarter_part)'} unit? ('past'|'after') (h=hour) {END}", clocks.clock),
    Rule("(at|'for'|'a')* plus=(upto59|quarter_part) unit? ('past'|'after') w=noon", clocks.clock),
    Rule(
        f"(?<!from) (?<!between) (?<!month) (?<!since) (at|'for'|'a')* less=(upto59|quarter_part) ('minute'|'minutes'|'min'|'mins')? ('to'|'till'|'til'|'before'|'of')"
        f" h=hour (?!month|unit) {END}",
        clocks.minutes_to,
    ),
    Rule(
        "(?<!from) (?<!since) (?<!between) (at|'for'|'a')* less=(upto59|quarter_part) ('minute'|'minutes'|'min'|'mins')? ('to'|'till'|'til'|'before') w=noon",
        clocks.clock,
    ),
    Rule("at? approx? half='half' h=hour (?!unit|counter|num|slash|dash|'of'|ordinal)", clocks.half_past),
    Rule("at? k=hhmm sure='hours'", clocks.clock),
    Rule("at? half=half ('past'|'after') w=noon", clocks.clock),
    Rule("at? hour w=noon", clocks.clock),
    Rule("at? ('the')? w=noon", clocks.clock),
    Rule("at* approx? h=hour dash? 'ish'", clocks.clock),
    Rule("at{0,3} h=hour 'in' the ap=ampm", clocks.clock),
    Rule("at? w=mid_part", clocks.clock),
    Rule(f"at* approx? t=hms {OCLOCK}? {END}", clocks.clock),
    Rule("at* h=hour 'h' min=minute ap=ampm?", clocks.clock),
    Rule("at* h=hour min=minute ap=ampm part=part?", clocks.clock),
    Rule("at* h=hour ap=ampm part=part?", clocks.clock),
    Rule("at* k=hhmm ap=ampm", clocks.clock),
    Rule("at* p=pointed (ap=ampm|'h')", clocks.clock),
    Rule("at+ p=pointed", clocks.clock),
    Rule(f"at* h=hour {OCLOCK} {END}", clocks.clock),
    Rule("at+ k=hhmm (?!dash? quarter_code)", clocks.clock),
    Rule("at+ h=hour sure='h'", clocks.clock),
    Rule(f"at+ h=hour min=minute (?!unit|counter) {END}", clocks.clock),
    Rule(
        f"(?<=alarm_word) ('for'|'to')? h=hour (?!unit|counter|slash|dash|month|colon num|minute|prime) {END}",
        clocks.clock,
    ),
    Rule("(?<=alarm_word) ('for'|'to')? h=hour min=minute (?!unit)", clocks.clock),
    Rule("(?<=alarm_word) ('for'|'to')? k=hhmm", clocks.clock),
    Rule(f"at+ h=hour (?!unit|counter|slash|dash|month|percent|colon num) {END}", clocks.clock),
    Rule("h=hour min=said (?!unit|counter|month|of)", clocks.spoken),
    Rule("(?<!month) h=hour comma? part=part", clocks.clock),
    Rule("h=hour comma? (?=tonight)", clocks.clock),
    Rule("h=hour comma? (?=this bare_part)", clocks.clock),
    Rule("(?<!seats) 'for' h=hour (?=relday (part|bare_part))", clocks.clock),
    Rule("(?<!'for') h=hour (?=relday (part|bare_part))", clocks.clock),
    Rule("(?<=(weekday|relday)) h=hour sure='h' (?!num|minute)", clocks.clock),
    Rule("tonight k=hhmm", clocks.tonight),
    Rule("c=clock ('sharp'|'prompt'|'exactly'|'on' 'the' 'dot')", clocks.same),
    Rule("z=zone (minus=dash|plus) n=hour", zones.offset),
    Rule("c=clock (comma|bracket)? ('in')? z=(city|zone) 'time'", zones.clock_there),
    Rule("c=clock comma? z=zone", zones.clock_there),
    Rule("c=clock bracket z=zone (?!slash)", zones.clock_there),
)

HOURS = (
    Rule("c=clock (?=(comma|'and') d=clock)", clocks.before_other),
    Rule("a=clock (comma|'and')* ('ends'|'ending'|'finishes'|'end') b=clock", spans.hours),
    Rule("between a=(clock|hour) (to|dash|and) b=clock", spans.hours),
    Rule("a=(clock|hour) (to|dash) b=clock", spans.hours),
    Rule("(from|between) a=clock (to|dash|and) b=hour", spans.hours),
    Rule("a=clock (to|dash) b=hour (?!unit|month|slash|ordinal|counter|colon num)", spans.hours),
    Rule("(from|between) a=hour (to|dash|and) b=hour (?!month|of|unit|ordinal|slash)", spans.hours),
    Rule("(after_|since) c=clock ('but'|'and')? before_ b=clock", spans.after_and_before),
    Rule("hs=hours (comma|bracket)? ('in')? z=(city|zone) 'time'", zones.hours_there),
    Rule("hs=hours (comma|bracket)? z=zone (?!slash)", zones.hours_there),
)

OPEN_HOURS = (
    Rule("l=length (before='before'|'after') c=(clock|hour) (?!unit|counter|of|slash|dash|num)", clocks.away),
    Rule("since? c=clock comma? 'for' l=length", spans.hours_and_length),
    Rule("'for' l=length (since|at)? c=clock", spans.hours_and_length),
    Rule("(after_) c=clock", spans.open_hours),
    Rule("'since' c=clock", spans.since_clock),
    Rule("since c=clock", spans.open_hours),
    Rule(
        "until=('until'|'till'|'til') c=hour (?!unit|counter|month|of|slash|dash|num|colon num|ordinal)",
        spans.open_hours,
    ),
    Rule("until=until c=clock", spans.open_hours),
    Rule("(?<!unit) until=before_ c=clock", spans.open_hours),
    Rule("until=before_ c=hour (?!unit|counter|month|of|slash|dash|num|colon num)", spans.open_hours),
    Rule("'after' c=hour (?!unit|counter|month|of|slash|dash|num|colon num)", spans.open_hours),
)
