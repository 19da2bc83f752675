"""Promises about single times: what a person writes, and the moment it means.

The clock of these tests stands at Wednesday 18 November 2026, 10:00 in São Paulo.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from language.types import Conventions, Language, When
from language.when import find_whens, main_when

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)


def whens(text: str, language: Language) -> tuple[When, ...]:
    return find_whens(text, now=NOW, zone=ZONE, language=language)


def only(text: str, language: Language) -> When:
    (found,) = whens(text, language)
    return found


def at(day: int, hour: int, minute: int = 0, *, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoje", date(2026, 11, 18)),
        ("amanhã", date(2026, 11, 19)),
        ("depois de amanhã", date(2026, 11, 20)),
        ("anteontem", date(2026, 11, 16)),
        ("sexta", date(2026, 11, 20)),
        ("na quarta", date(2026, 11, 25)),
        ("sexta sem ser essa a outra", date(2026, 11, 27)),
        ("quarta da semana que vem", date(2026, 11, 25)),
        ("segunda passada", date(2026, 11, 16)),
        ("dia 5", date(2026, 12, 5)),
        ("dia 5 de maio", date(2027, 5, 5)),
        ("dia 1º de maio", date(2027, 5, 1)),
        ("vinte e cinco de dezembro", date(2026, 12, 25)),
        ("22/11", date(2026, 11, 22)),
        ("5/3", date(2027, 3, 5)),
        ("22/11/27", date(2027, 11, 22)),
        ("2ª feira", date(2026, 11, 23)),
        ("primeira segunda de maio", date(2027, 5, 3)),
        ("última sexta do mês", date(2026, 11, 27)),
        ("fim do mês", date(2026, 11, 30)),
        ("há três dias", date(2026, 11, 15)),
        ("daqui a duas semanas", date(2026, 12, 2)),
        ("natal", date(2026, 12, 25)),
        ("véspera de natal", date(2026, 12, 24)),
        ("carnaval", date(2027, 2, 9)),
        ("páscoa do ano que vem", date(2027, 3, 28)),
        ("corpus christi", date(2027, 5, 27)),
        ("dia das mães", date(2027, 5, 9)),
        ("sexta-feira santa", date(2027, 3, 26)),
        ("no quinto dia útil", date(2026, 12, 7)),
        ("segnda", date(2026, 11, 23)),
        ("mês que vem dia 12", date(2026, 12, 12)),
    ],
)
def test_a_day_in_portuguese(text: str, expected: date) -> None:
    when = only(text, "pt-BR")
    assert (when.kind, when.start) == ("date", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", date(2026, 11, 18)),
        ("the day after tomorrow", date(2026, 11, 20)),
        ("on Friday", date(2026, 11, 20)),
        ("this Friday", date(2026, 11, 20)),
        ("next Friday", date(2026, 11, 27)),
        ("last Monday", date(2026, 11, 16)),
        ("not this Friday, the next one", date(2026, 11, 27)),
        ("the 5th", date(2026, 12, 5)),
        ("Nov 22", date(2026, 11, 22)),
        ("22nd of November", date(2026, 11, 22)),
        ("11/22", date(2026, 11, 22)),
        ("22/11/2026", date(2026, 11, 22)),
        ("first Monday of May", date(2027, 5, 3)),
        ("a week from Tuesday", date(2026, 12, 1)),
        ("3 days ago", date(2026, 11, 15)),
        ("two weeks from tomorrow", date(2026, 12, 3)),
        ("Thanksgiving", date(2026, 11, 26)),
        ("Easter 2027", date(2027, 3, 28)),
        ("end of the month", date(2026, 11, 30)),
    ],
)
def test_a_day_in_english(text: str, expected: date) -> None:
    when = only(text, "en")
    assert (when.kind, when.start) == ("date", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("amanhã às 10h", at(19, 10)),
        ("amanha as 10", at(19, 10)),
        ("amanhã às 3", at(19, 15)),
        ("às 8", at(18, 20)),
        ("15h30", at(18, 15, 30)),
        ("3 da tarde", at(18, 15)),
        ("8 da manhã", at(19, 8)),
        ("meio-dia e meia", at(18, 12, 30)),
        ("meia-noite", at(19, 0)),
        ("quinze para as nove da noite", at(18, 20, 45)),
        ("hoje às onze e quarenta e cinco", at(18, 11, 45)),
        ("na próxima terça às 9 e meia", at(24, 9, 30)),
        ("sexta à noite às 9", at(20, 21)),
        ("em 10 minutos", at(18, 10, 10)),
        ("daqui a duas horas e meia", at(18, 12, 30)),
        ("em 1h30", at(18, 11, 30)),
        ("semana que vem na quarta às 10", at(25, 10)),
        ("hj as 15", at(18, 15)),
        ("prox seg as 10", at(23, 10)),
    ],
)
def test_a_moment_in_portuguese(text: str, expected: datetime) -> None:
    when = only(text, "pt-BR")
    assert (when.kind, when.start) == ("datetime", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow at 10", at(19, 10)),
        ("tomorrow at 3", at(19, 15)),
        ("at 8", at(18, 20)),
        ("noon", at(18, 12)),
        ("quarter past 3", at(18, 15, 15)),
        ("ten to eight", at(18, 19, 50)),
        ("half past seven in the morning", at(19, 7, 30)),
        ("tonight at 8", at(18, 20)),
        ("Friday 9:30 am", at(20, 9, 30)),
        ("2026-11-22T14:30", at(22, 14, 30)),
        ("in two and a half hours", at(18, 12, 30)),
        ("half an hour from now", at(18, 10, 30)),
        ("tmrw 9am", at(19, 9)),
    ],
)
def test_a_moment_in_english(text: str, expected: datetime) -> None:
    when = only(text, "en")
    assert (when.kind, when.start) == ("datetime", expected)


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("das 14 às 16", "pt-BR", at(18, 14), at(18, 16)),
        ("entre 9h e 11h de amanhã", "pt-BR", at(19, 9), at(19, 11)),
        ("das 22h às 2h", "pt-BR", at(18, 22), at(19, 2)),
        ("de segunda a quarta", "pt-BR", date(2026, 11, 23), date(2026, 11, 26)),
        ("entre 3 e 5 de maio", "pt-BR", date(2027, 5, 3), date(2027, 5, 6)),
        ("de 20/12 a 5/1", "pt-BR", date(2026, 12, 20), date(2027, 1, 6)),
        ("a partir de amanhã", "pt-BR", date(2026, 11, 19), None),
        ("até sexta", "pt-BR", None, date(2026, 11, 21)),
        ("semana que vem", "pt-BR", date(2026, 11, 23), date(2026, 11, 30)),
        ("próximo fim de semana", "pt-BR", date(2026, 11, 28), date(2026, 11, 30)),
        ("trimestre que vem", "pt-BR", date(2027, 1, 1), date(2027, 4, 1)),
        ("amanhã de manhã", "pt-BR", at(19, 6), at(19, 12)),
        ("depois do almoço", "pt-BR", at(18, 14), at(18, 18)),
        ("tomorrow from 2 to 4pm", "en", at(19, 14), at(19, 16)),
        ("3-5pm on Monday", "en", at(23, 15), at(23, 17)),
        ("May 3 to 5", "en", date(2027, 5, 3), date(2027, 5, 6)),
        ("this weekend", "en", date(2026, 11, 21), date(2026, 11, 23)),
        ("in March", "en", date(2027, 3, 1), date(2027, 4, 1)),
        ("next 7 days", "en", date(2026, 11, 19), date(2026, 11, 26)),
        ("after 6pm", "en", at(18, 18), None),
        ("tonight", "en", at(18, 18), at(19, 0)),
        ("rest of the week", "en", date(2026, 11, 18), date(2026, 11, 23)),
    ],
)
def test_a_range(text: str, language: Language, start: date, end: date | None) -> None:
    when = only(text, language)
    assert (when.kind, when.start, when.end) == ("range", start, end)


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("por duas horas e meia", "pt-BR", 150),
        ("timer de 25 minutos", "pt-BR", 25),
        ("cronômetro de 1h30", "pt-BR", 90),
        ("meia hora", "pt-BR", 30),
        ("hora e meia", "pt-BR", 90),
        ("três dias", "pt-BR", 3 * 24 * 60),
        ("uma hora, 10 minutos e 30 segundos", "pt-BR", 70.5),
        ("for an hour and a half", "en", 90),
        ("1 hour and 15 minutes", "en", 75),
        ("three quarters of an hour", "en", 45),
        ("a couple of weeks", "en", 14 * 24 * 60),
    ],
)
def test_a_duration(text: str, language: Language, minutes: float) -> None:
    when = only(text, language)
    assert (when.kind, when.seconds) == ("duration", minutes * 60)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("comprar 2 litros de leite e 3 kg de arroz", "pt-BR"),
        ("fica na sala 10", "pt-BR"),
        ("tirei nota 7 em matemática", "pt-BR"),
        ("iPhone 15 novo por R$ 5000", "pt-BR"),
        ("me liga no 11 98765-4321", "pt-BR"),
        ("vou ter reunião", "pt-BR"),
        ("o mar está bonito", "pt-BR"),
        ("terminei a segunda tarefa", "pt-BR"),
        ("31/02", "pt-BR"),
        ("30 de fevereiro", "pt-BR"),
        ("25:00", "pt-BR"),
        ("um dos minutos", "pt-BR"),
        ("bom dia, feliz ano novo", "pt-BR"),
        ("duas vezes por semana", "pt-BR"),
        ("every now and then", "en"),
        ("buy 2 liters of milk", "en"),
        ("call (555) 123-4567", "en"),
        ("room 10", "en"),
        ("I may come", "en"),
        ("the sun is out", "en"),
        ("November 31", "en"),
        ("24/7", "en"),
        ("a second wave", "en"),
        ("it costs $12.30", "en"),
    ],
)
def test_what_is_no_time(text: str, language: Language) -> None:
    assert whens(text, language) == ()


def test_parts_that_stand_apart_are_one_time() -> None:
    text = "Amanhã reunião com Ana 14h"
    when = only(text, "pt-BR")
    assert when.start == at(19, 14)
    assert [text[start:end] for start, end in when.spans] == ["Amanhã", "14h"]
    assert when.span == when.spans[0]


def test_several_times_come_in_the_order_they_were_said() -> None:
    found = whens("compra leite amanhã e me lembra da reunião sexta 9h", "pt-BR")
    assert [when.start for when in found] == [date(2026, 11, 19), at(20, 9)]


def test_the_second_of_two_times_is_on_the_day_of_the_first() -> None:
    found = whens("amanhã das 9 às 11 e das 14 às 17", "pt-BR")
    assert [(when.start, when.end) for when in found] == [(at(19, 9), at(19, 11)), (at(19, 14), at(19, 17))]


def test_the_preposition_belongs_to_the_time() -> None:
    text = "me lembra de ligar pro médico às 15h30"
    assert [text[start:end] for start, end in only(text, "pt-BR").spans] == ["às 15h30"]


def test_an_ambiguous_hour_keeps_its_other_reading() -> None:
    when = only("amanhã às 3", "pt-BR")
    assert when.confidence < 1
    assert [other.start for other in when.alternatives] == [at(19, 3)]


def test_a_marked_hour_is_certain() -> None:
    assert only("amanhã às 15h", "pt-BR").confidence == 1


@pytest.mark.parametrize(
    ("text", "language", "person", "expected"),
    [
        ("5/3", "en", Conventions(month_first=False), date(2027, 3, 5)),
        ("5/3", "pt-BR", Conventions(month_first=True), date(2027, 5, 3)),
        ("amanhã às 5", "pt-BR", Conventions(first_morning_hour=5), at(19, 5)),
        ("tomorrow at 7", "en", Conventions(first_morning_hour=8), at(19, 19)),
        ("next Friday", "en", Conventions(next_weekday="coming"), date(2026, 11, 20)),
        ("próxima sexta", "pt-BR", Conventions(next_weekday="week after"), date(2026, 11, 27)),
        ("hoje às 8", "pt-BR", Conventions(first_morning_hour=8), at(18, 20)),
        ("às 8", "pt-BR", Conventions(first_morning_hour=8), at(19, 8)),
        ("at 3", "en", Conventions(first_morning_hour=3), at(19, 3)),
        ("at 3", "en", Conventions(first_morning_hour=4), at(18, 15)),
        ("próximo fim de semana", "pt-BR", Conventions(next_weekend="coming"), date(2026, 11, 21)),
        ("next weekend", "en", Conventions(next_weekend="coming"), date(2026, 11, 21)),
        ("this weekend", "en", Conventions(week_starts="sunday"), date(2026, 11, 21)),
        ("esta semana", "pt-BR", Conventions(week_starts="sunday"), date(2026, 11, 15)),
        ("next week", "en", Conventions(week_starts="sunday"), date(2026, 11, 22)),
        ("next Sunday", "en", Conventions(week_starts="sunday"), date(2026, 11, 22)),
        ("next Sunday", "en", Conventions(week_starts="saturday"), date(2026, 11, 22)),
        ("next Friday", "en", Conventions(week_starts="sunday"), date(2026, 11, 27)),
        ("domingo da semana que vem", "pt-BR", Conventions(week_starts="sunday"), date(2026, 11, 22)),
        ("terça da semana que vem", "pt-BR", Conventions(week_starts="sunday"), date(2026, 11, 24)),
        ("fim da semana", "pt-BR", Conventions(week_starts="sunday"), date(2026, 11, 20)),
        ("next work week", "en", Conventions(week_starts="sunday"), date(2026, 11, 23)),
        ("próximas 2 semanas", "pt-BR", Conventions(week_starts="sunday"), date(2026, 11, 22)),
    ],
)
def test_a_person_may_speak_of_time_otherwise(
    text: str, language: Language, person: Conventions, expected: date
) -> None:
    (when,) = find_whens(text, now=NOW, zone=ZONE, language=language, conventions=person)
    assert when.start == expected


def test_a_time_inside_a_gap_moves_forward_by_the_gap() -> None:
    zone = ZoneInfo("Europe/Lisbon")
    now = datetime(2027, 3, 20, 12, tzinfo=zone)
    (when,) = find_whens("28/03/2027 às 1:30", now=now, zone=zone, language="pt-BR")
    assert when.start == datetime(2027, 3, 28, 2, 30, tzinfo=zone)


def test_a_time_inside_a_fold_is_the_first() -> None:
    zone = ZoneInfo("Europe/Lisbon")
    now = datetime(2026, 10, 20, 12, tzinfo=zone)
    (when,) = find_whens("25/10 às 1:30", now=now, zone=zone, language="pt-BR")
    assert isinstance(when.start, datetime)
    assert when.start.utcoffset() == timedelta(hours=1)


def test_the_time_a_request_is_about_is_not_its_length() -> None:
    found = whens("reunião de 1 hora amanhã às 10h", "pt-BR")
    assert [when.kind for when in found] == ["duration", "datetime"]
    chosen = main_when(found)
    assert chosen is not None
    assert chosen.start == at(19, 10)
