"""Promises about what repeats. The clock stands at Wednesday 18 November 2026, 10:00 in São Paulo."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from language.types import Language, When
from language.when import find_whens

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)


def only(text: str, language: Language) -> When:
    (found,) = find_whens(text, now=NOW, zone=ZONE, language=language)
    assert found.kind == "recurrence"
    return found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("todo dia às 8h", "FREQ=DAILY;BYHOUR=8;BYMINUTE=0"),
        ("todos os dias às 8h e às 20h", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0"),
        ("dia sim dia não", "FREQ=DAILY;INTERVAL=2"),
        ("a cada 15 dias", "FREQ=DAILY;INTERVAL=15"),
        ("de 8 em 8 horas", "FREQ=HOURLY;INTERVAL=8"),
        ("a cada meia hora", "FREQ=MINUTELY;INTERVAL=30"),
        ("3 vezes ao dia", "FREQ=HOURLY;INTERVAL=8"),
        ("toda segunda e quarta às 7h", "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=7;BYMINUTE=0"),
        ("toda segunda quarta e sexta às 19h", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=19;BYMINUTE=0"),
        ("toda terça quinta e sábado", "FREQ=WEEKLY;BYDAY=TU,TH,SA"),
        ("toda segunda quarta do mês", "FREQ=MONTHLY;BYDAY=2WE"),
        ("segundas, quartas e sextas às 6 da manhã", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=6;BYMINUTE=0"),
        ("aos domingos às 9h", "FREQ=WEEKLY;BYDAY=SU;BYHOUR=9;BYMINUTE=0"),
        ("de segunda a sexta às 8", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0"),
        ("todo dia útil às 8h", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0"),
        ("todo fim de semana", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("a cada duas semanas na sexta às 16h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0"),
        ("quinzenalmente às quintas", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("todo dia 5", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("todo dia 10 e 25 às 9h", "FREQ=MONTHLY;BYMONTHDAY=10,25;BYHOUR=9;BYMINUTE=0"),
        ("todo último dia do mês", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("toda última sexta do mês às 17h", "FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=17;BYMINUTE=0"),
        ("todo quinto dia útil", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5"),
        ("a cada 3 meses", "FREQ=MONTHLY;INTERVAL=3"),
        ("reunião trimestral", "FREQ=MONTHLY;INTERVAL=3"),
        ("todo ano no dia 25 de dezembro", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"),
        ("todo 12 de junho", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12"),
        ("todo dia exceto domingo às 7h", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;BYHOUR=7;BYMINUTE=0"),
        ("toda terça por 10 vezes", "FREQ=WEEKLY;BYDAY=TU;COUNT=10"),
        ("todo dia por uma semana", "FREQ=DAILY;COUNT=7"),
        ("toda segunda até 20 de dezembro", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261220T235959"),
        ("toda sexta à noite", "FREQ=WEEKLY;BYDAY=FR;BYHOUR=20;BYMINUTE=0"),
        ("a cada 15 dias aos sábados", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("a cada 2 horas das 8h às 14h", "FREQ=DAILY;BYHOUR=8,10,12,14;BYMINUTE=0"),
        ("seg, qua e sex às 7h", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=7;BYMINUTE=0"),
        ("14 de agosto todo ano", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=14"),
        ("segunda sim segunda não", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("todo segundo domingo de agosto", "FREQ=YEARLY;BYMONTH=8;BYDAY=2SU"),
        ("toda sexta 13", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR"),
        ("nas próximas 4 segundas às 10h", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0;COUNT=4"),
        ("todas as terças de março", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331T235959"),
    ],
)
def test_a_rule_in_portuguese(text: str, rule: str) -> None:
    assert only(text, "pt-BR").rrule == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every day at 8am and 8pm", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0"),
        ("every other Friday until June", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270601T235959"),
        ("every weekday at 6:30 am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=6;BYMINUTE=30"),
        ("on weekends", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("Tuesdays and Thursdays at 6pm", "FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=18;BYMINUTE=0"),
        ("last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every 4th of July", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4"),
        ("every 90 minutes", "FREQ=MINUTELY;INTERVAL=90"),
        ("twice a day", "FREQ=HOURLY;INTERVAL=12"),
        ("every day for two weeks", "FREQ=DAILY;COUNT=14"),
        ("biweekly on Thursdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("every last Friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("mon/wed/fri at 7", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=7;BYMINUTE=0"),
        ("Monday to Friday 9 to 5", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0"),
        ("every night at 9", "FREQ=DAILY;BYHOUR=21;BYMINUTE=0"),
    ],
)
def test_a_rule_in_english(text: str, rule: str) -> None:
    assert only(text, "en").rrule == rule


def test_the_first_time_is_the_next_to_come() -> None:
    assert only("toda quarta às 9h", "pt-BR").start == datetime(2026, 11, 25, 9, tzinfo=ZONE)
    assert only("toda quarta às 11h", "pt-BR").start == datetime(2026, 11, 18, 11, tzinfo=ZONE)
    assert only("todo dia 5", "pt-BR").start == date(2026, 12, 5)


def test_a_start_is_kept() -> None:
    assert only("todo dia às 6h a partir de segunda", "pt-BR").start == datetime(2026, 11, 23, 6, tzinfo=ZONE)


def test_holidays_are_left_out_beside_the_rule() -> None:
    when = only("toda segunda e quarta às 7h menos feriado", "pt-BR")
    assert when.without_holidays
    assert only("every Monday at 7am except holidays", "en").without_holidays


def test_a_day_is_left_out_beside_the_rule() -> None:
    assert only("toda sexta às 9h exceto dia 25/12", "pt-BR").without == (date(2026, 12, 25),)


def test_a_repetition_may_have_its_time_elsewhere_in_the_sentence() -> None:
    assert only("dia sim dia não tomar remédio às 8h", "pt-BR").rrule == "FREQ=DAILY;INTERVAL=2;BYHOUR=8;BYMINUTE=0"
