"""Rules that need no word of their own: how days, clocks and spans join once they are read."""

from language.times import joins, spans
from language.times.grammar import Rule

JOIN = "(comma|dash|at|on|of|bracket|approx){0,3}"
GAP = "(comma|of|on|dash|bracket){0,2}"
HOURS_GAP = "(comma|of|on|dash|from|between){0,2}"

MERGED_DAYS = (
    Rule("d=day (comma|of|on|bracket){0,2} d2=day", joins.two_days),
    Rule("d=day (comma|of|on|bracket){0,2} mt=moment", joins.moment_and_day),
)

JOINS = (
    Rule(f"part=(part|bare_part) {JOIN} c=clock", joins.part_and_clock),
    Rule(f"c=clock {GAP} part=(part|bare_part)", joins.part_and_clock),
    Rule(f"part=part {HOURS_GAP} hs=hours", joins.part_and_hours),
    Rule(f"hs=hours {GAP} part=part", joins.part_and_hours),
    Rule(f"d=day {GAP} p=period", joins.day_in_week),
    Rule(f"p=period {GAP} d=day", joins.day_in_week),
    Rule(f"d=day {GAP} part=(part|bare_part)", joins.day_and_part),
    Rule(f"part=(part|bare_part) {GAP} d=day", joins.day_and_part),
    Rule(f"dp=daypart {JOIN} c=clock", joins.daypart_and_clock),
    Rule(f"c=clock {GAP} dp=daypart", joins.daypart_and_clock),
    Rule(f"dp=daypart {HOURS_GAP} hs=hours", joins.daypart_and_hours),
    Rule(f"hs=hours {HOURS_GAP} dp=daypart", joins.daypart_and_hours),
    Rule(f"d=day {HOURS_GAP} hs=hours", joins.day_and_hours),
    Rule("d=day comma? a=hour (dash|to) b=hour (?!unit|month|dash|slash|counter|of month)", joins.day_and_bare_hours),
    Rule(f"hs=hours {HOURS_GAP} d=day", joins.day_and_hours),
    Rule(f"d=day {JOIN} c=clock", joins.day_and_clock),
    Rule(f"c=clock {JOIN} d=day", joins.day_and_clock),
    Rule("d=day h=hour (?=comma|stop|$)", joins.day_and_bare_hour),
    Rule("mt=moment comma? d=day", joins.moment_and_day),
)

RANGES = (
    Rule("from? a=day (to|dash|until) b=day (comma|of|on)? p=period", spans.days_in_year),
    Rule("from? a=(moment|day|daypart|period) (to|dash|until) b=(moment|day|period)", spans.days),
    Rule("between a=(moment|day|period) (and|to) b=(moment|day|period)", spans.days),
)
