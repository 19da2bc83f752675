"""How Portuguese puts its words of time together. Order matters: what is read first is out of the way of what follows."""

from language.pt.when_repeats import HEADS, TAILS
from language.times import clocks, days, lengths, marks, periods, spans
from language.times.grammar import Rule

TO_HOUR = "('para' at|'para' 'o'|'para' 'a'|'para')"
FEMALE_HOURS = "('h'|'hs'|'hrs'|'hora'|'horas')"
END = "ap=ampm? part=part?"

NOT_TIMES = (
    Rule("n=ordinal dash? 'feira'", marks.feira),
    Rule("money (num|decimal|many|pointed)", marks.nothing),
    Rule("(num|decimal|many|pair|fraction|pointed) (percent|money)", marks.nothing),
    Rule("(num|decimal|many|fraction) ('mil'|'e' half)? counter", marks.nothing),
    Rule(
        "label ('de'|'da'|'do'|colon)? (num|decimal|many|pointed|hms|dmy|ymd|yy) ((dash|comma|'e') num)*", marks.nothing
    ),
    Rule("('um'|'uma'|num) ('dos'|'das') unit", marks.nothing),
)
LENGTHS = (
    Rule("n=(num|decimal) 'e' (half|fraction=fraction) u=unit", lengths.of_units),
    Rule("n=(num|decimal) u=unit 'e' half=half", lengths.of_units),
    Rule("n=(num|decimal) u=unit 'e' quarter=quarter_part", lengths.of_units),
    Rule("n=num quarter_word 'de' u=unit", lengths.part_of_unit),
    Rule("half=half u=unit", lengths.part_of_unit),
    Rule("u=('hora'|'dia'|'ano'|'mes') 'e' half=half", lengths.unit_and_half),
    Rule("n=(num|decimal|fraction) u=unit (?!of)", lengths.of_units),
    Rule("n=(num|decimal|fraction) u=unit", lengths.of_units),
    Rule("l=length (comma|'e')? l2=length", lengths.joined),
    Rule("l=length (comma|'e')? l2=length", lengths.joined),
    Rule("l=length (comma|'e')? l2=length", lengths.joined),
)
TIMED = (
    Rule("in t=hours_minutes", lengths.from_now),
    Rule("t=hours_minutes ago='atras'", lengths.from_now),
    Rule("for_ t=hours_minutes", lengths.plain),
    Rule("('duracao'|'duracao' 'de'|'timer' 'de'|'temporizador' 'de') t=hours_minutes", lengths.plain),
)
CLOCKS = (
    Rule(f"at? less=upto59 unit? {TO_HOUR} h=hour {FEMALE_HOURS}? {END}", clocks.clock),
    Rule(f"at? less=upto59 unit? {TO_HOUR} w=noon", clocks.clock),
    Rule(f"plus=upto59 unit? after_ h=hour {FEMALE_HOURS}? {END}", clocks.clock),
    Rule("(at|'ao'|'a')? w=noon 'e' half=half", clocks.clock),
    Rule("(at|'ao'|'a')? w=noon 'e' min=upto59", clocks.clock),
    Rule("(at|'ao'|'a')? w=noon", clocks.clock),
    Rule(f"(at|of)? h=hour {FEMALE_HOURS}? 'e' half=half (?!unit) {END}", clocks.clock),
    Rule(f"h=hour ap=ampm 'e' half=half", clocks.clock),
    Rule(f"(at|'a') h=hour {FEMALE_HOURS}? 'e' min=upto59 ('min'|'minutos')? (?!unit|counter) {END}", clocks.clock),
    Rule(f"h=hour {FEMALE_HOURS} 'e' min=upto59 (?!unit|'minutos'|'min') {END}", clocks.clock),
    Rule("h=hour 'e' min=(said|minute) ap=ampm", clocks.clock),
    Rule("h=hour 'e' min=(said|minute) part=part", clocks.clock),
    Rule("h=hour 'e' min=said (?!unit|counter|of|said)", clocks.clock),
    Rule(f"at? approx? t=hms ('h'|'hs'|'horas')? {END}", clocks.clock),
    Rule("at? h=hour ap=ampm part=part?", clocks.clock),
    Rule("at? k=hhmm ap=ampm", clocks.clock),
    Rule("at? p=pointed ap=ampm", clocks.clock),
    Rule("at p=pointed ('h'|'hs'|'horas')?", clocks.clock),
    Rule("at k=hhmm", clocks.clock),
    Rule(f"at approx? h=hour {FEMALE_HOURS}? ('em' 'ponto')? {END}", clocks.clock),
    Rule(f"'a' h=hour {FEMALE_HOURS} {END}", clocks.clock),
    Rule("'a' h='uma' (?!counter|unit)", clocks.clock),
    Rule("h=hour ('em' 'ponto')", clocks.clock),
    Rule(f"h=hour {FEMALE_HOURS}? part=part", clocks.clock),
    Rule("(?<!in) (?<!for_) (?<!ago) h=hour sure=('h'|'hs') (?!ago|'e')", clocks.clock),
    Rule("p=pointed", clocks.clock),
)
HOURS = (
    Rule("(from|between) a=(clock|hour) (until|to|dash|and)? b=clock (?!of (month|num))", spans.hours),
    Rule("a=(clock|hour) (until|to|dash) b=clock (?!of (month|num))", spans.hours),
    Rule("(?<!'dia') (?<!month) (?<!weekday) a=hour b=clock", spans.hours),
    Rule("(from|between) a=clock (until|to|dash|and) b=hour", spans.hours),
    Rule("(from|at)? c=clock (comma|'e')? for_ l=length", spans.hours_and_length),
    Rule("for_ l=length from c=clock", spans.hours_and_length),
    Rule("(since|after_) c=clock", spans.open_hours),
    Rule("until=(until|before_) c=clock", spans.open_hours),
)
RELATIVE = (
    Rule("in l=length", lengths.from_now),
    Rule("l=length ago=('atras'|'passados')", lengths.from_now),
    Rule("ago=('ha'|'faz'|'fazem') l=length ('atras')?", lengths.from_now),
    Rule("l=length (after_|'depois') n=relday", days.shifted),
    Rule("l=length before=before_ n=relday", days.shifted),
)
PERIODS = (
    Rule("(next|that_comes) n=num u=unit", periods.counted),
    Rule("n=num next u=unit", periods.counted),
    Rule("last=last n=num u=unit", periods.counted),
    Rule("n=num last=last u=unit", periods.counted),
    Rule("next l=length", periods.counted),
    Rule("last=last l=length", periods.counted),
    Rule("l=length last=previous", periods.counted),
    Rule("n=num u=unit last=previous", periods.counted),
    Rule("u=unit before_last='retrasado'", periods.of_unit),
    Rule("u=unit before_last='retrasada'", periods.of_unit),
    Rule("n=(ordinal|last) u=('trimestre'|'semestre'|'bimestre'|'mes') (comma|of|on)* y=year", periods.part_of_year),
    Rule("y=year (comma|of|on)* ('o')? n=(ordinal|last) u=('trimestre'|'semestre'|'bimestre')", periods.part_of_year),
    Rule("last=last u=(unit|weekend)", periods.of_unit),
    Rule("(this|next=next|last=previous) u=(unit|weekend)", periods.of_unit),
    Rule("u=(unit|weekend) (current|next=that_comes|last=previous)", periods.of_unit),
    Rule("n=(ordinal|last) u=('trimestre'|'semestre'|'bimestre'|'mes') of p=period", periods.part_of_year),
    Rule("n=(ordinal|last) u=('trimestre'|'semestre'|'bimestre')", periods.part_of_year),
    Rule("('o')? u=weekend", periods.of_unit),
    Rule("('resto'|'restante') of (p=period|u=unit)", periods.rest),
)
DAYS = (
    Rule("n=relday", days.relative),
    Rule("d=day 'a' l=length", days.shifted),
    Rule("a=dom (until|to|dash|'e') ('dia'|'o')? b=dom of? mo=month (comma|of)* y=year", spans.days_of_month),
    Rule("(from|between)? ('dia'|'o')? a=dom (until|to|dash|and) ('dia'|'o')? b=dom of? mo=month", spans.days_of_month),
    Rule("('dia')? n=dom (of|slash|dash)? mo=month (comma|of|slash|dash)* y=year (?!colon)", days.month_day),
    Rule("n=dom (slash|dash) mo=month (slash|dash) y=yy", days.month_day),
    Rule("n=ordinal n2=ordinal of mo=month", days.month_day_in_ordinals),
    Rule("('dia')? n=ordinal of? mo=month (comma|of)* y=year", days.month_day),
    Rule("('dia')? n=ordinal of mo=month", days.month_day),
    Rule("('dia')? n=ordinal mo=month", days.month_day),
    Rule("mo=month dash n=dom dash y=year", days.month_day),
    Rule("mo=month dash y=year dash n=dom", days.month_day),
    Rule("y=year (slash|dash) mo=month (slash|dash) n=dom", days.month_day),
    Rule("yd=yd (slash|dash) mo=month", days.year_and_day),
    Rule("mo=month (slash|dash) yd=yd", days.year_and_day),
    Rule("('dia')? n=dom of? mo=month (?!colon)", days.month_day),
    Rule("mo=month n=dom (?!colon|'h'|ampm)", days.month_day),
    Rule(
        "(from|between)? ('dia'|'o'|'dias')? a=dom (until|to|dash|and) ('dia'|'o')? b=dom of? p=period",
        spans.days_of_month,
    ),
    Rule("(from|between)? ('dia'|'dias') a=dom (until|to|dash) ('dia'|'o')? b=dom", spans.days_of_month),
    Rule("('dia'|'o') n=(dom|ordinal) of p=period", days.day_of_period),
    Rule("n=dom of p=period", days.day_of_period),
    Rule("next? w=weekday comma? ('dia')? n=dom (?!unit|counter|colon|ampm|'e'|part|of|clock)", days.weekday_dom),
    Rule("'dia' n=(dom|ordinal)", days.day_of_month),
    Rule("ymd=ymd", days.in_figures),
    Rule("dmy=dmy", days.in_figures),
    Rule("pair=pair (?!unit|counter)", days.in_figures),
    Rule("('em'|'no') a=dom dash b=dom", days.day_dash_month),
    Rule("'no' n=dom (?!unit|counter|'e'|ordinal|percent|of)", days.day_of_month),
)
MONTHS = (
    Rule("last=last mo=month", periods.month),
    Rule("next=next mo=month", periods.month),
    Rule("this mo=month", periods.month),
    Rule("mo=month (next=that_comes|last=previous)", periods.month),
    Rule("mo=month (comma|of|slash|dash)* y=year", periods.month),
    Rule("mo=month (slash|of) y=yy", periods.month),
    Rule("mo=month of p=period", periods.month),
    Rule("y=year (comma|slash|dash)* mo=month", periods.month),
    Rule("ym=ym", periods.month_in_figures),
    Rule("mo=month", periods.month_name),
    Rule("('ano' 'de'|'ano'|'em'|'desde'|'ate'|'de') y=year", periods.year),
    Rule("('anos') y=yy", periods.decade),
    Rule("'semana' n=num (of y=year)?", periods.week_number),
    Rule("n=(ordinal|last|nth_last) 'semana' of p=period", periods.nth_week),
    Rule("n=(ordinal|last|nth_last) 'semana' of u=('mes'|'ano')", periods.nth_week),
)
WEEKDAYS = (
    Rule("n=(ordinal|last|nth_last) w=weekday of p=period", days.nth_weekday),
    Rule("n=(ordinal|last|nth_last) w=weekday of u=('mes'|'ano')", days.nth_weekday),
    Rule("n=(ordinal|last|nth_last) 'dia' of p=period", days.nth_day),
    Rule("n=(ordinal|last|nth_last) 'dia' of u=('mes'|'ano'|'semana')", days.nth_day),
    Rule("n=(ordinal|last|nth_last) 'dia' 'util' of p=period", days.nth_workday),
    Rule("n=(ordinal|last|nth_last) 'dia' 'util' (of u='mes')?", days.nth_workday),
    Rule("(start=start_of|middle=middle_of|end_of) of p=period", days.edge),
    Rule("(start=start_of|middle=middle_of|end_of) of u=('mes'|'ano'|'semana')", days.edge),
    Rule(
        "w=weekday comma? not_being this w2=weekday? comma? ('e'|'mas')? ('a'|'na'|'o'|'no')? other=other_one",
        days.weekday,
    ),
    Rule("not_being this w=weekday comma? ('e'|'mas')? ('a'|'na'|'o'|'no')? other=other_one", days.weekday),
    Rule("other=other_one w=weekday", days.weekday),
    Rule("w=weekday of other=other_one 'semana'", days.weekday_of_next_week),
    Rule("w=weekday comma? (of|on)? p=period", days.weekday_of_week),
    Rule("next=next w=weekday", days.weekday),
    Rule("w=weekday next=that_comes", days.weekday),
    Rule("w=weekday last=previous", days.weekday),
    Rule("last=last w=weekday", days.weekday),
    Rule("this=this w=weekday", days.weekday),
    Rule("(from|between)? a=weekday (until|to) b=weekday", spans.weekdays_range),
    Rule("'entre' a=weekday and b=weekday", spans.weekdays_range),
    Rule("eve x=holiday", days.eve),
    Rule("last=last x=holiday", days.holiday),
    Rule("next? x=holiday (of? y=year)?", days.holiday),
    Rule("x=holiday of p=period", days.holiday),
    Rule("(?<!label) w=weekday (?!ordinal_noun)", days.bare_weekday),
)
NOW = (
    Rule("now", marks.now),
    Rule("this part=bare_part", days.day_part),
    Rule("d=day part=bare_part", days.day_part),
    Rule("part=bare_part last=previous", days.day_part),
    Rule("l=length after_ d=day", days.shifted),
    Rule("l=length before=before_ d=day", days.shifted),
)
OPEN = (
    Rule("(from|at)? l=length since a=(day|moment)", spans.days_and_length),
    Rule("since a=(day|moment|period)", spans.open_days),
    Rule("after=after_ a=(day|moment|period)", spans.open_days),
    Rule("until=until a=(day|moment|period)", spans.open_days),
    Rule("before=before_ a=(day|moment|period)", spans.open_days),
)

STAGES = (NOT_TIMES, HEADS, CLOCKS, HOURS, LENGTHS, TIMED, RELATIVE, PERIODS, DAYS, MONTHS, WEEKDAYS, NOW)
LAST_STAGES = (TAILS, OPEN)
