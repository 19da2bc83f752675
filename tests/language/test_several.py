"""How many requests a message holds, whole expected values."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from language.types import Language, Request, SlotValue
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8
Expected = tuple[str, dict[str, SlotValue], str]


def read(text: str, language: Language) -> tuple[Request, ...]:
    return understand(text, now=NOW, zone=ZONE, language=language).requests


def told(request: Request) -> Expected:
    when = request.when
    start = when.start if when else None
    said = (
        f"{start:%d/%m %H:%M}" if isinstance(start, datetime) else f"{start:%d/%m}" if isinstance(start, date) else ""
    )
    return request.intent, dict(request.slots), said


def task(title: str, when: str = "") -> Expected:
    return "task_create", {"title": title}, when


def remind(title: str, when: str = "") -> Expected:
    return "reminder_create", {"title": title}, when


def event(title: str, when: str = "", *guests: str) -> Expected:
    return "event_create", {"title": title} | ({"guests": guests} if guests else {}), when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pagar a luz sexta e ligar pra mãe às 18h", [task("pagar a luz", "27/11"), task("ligar pra mãe", "21/11 18:00")]),
        ("comprar leite amanhã e dentista segunda às 15h", [task("comprar leite", "22/11"), event("dentista", "23/11 15:00")]),
        ("compra leite amanhã e me lembra da reunião sexta 9h", [task("compra leite", "22/11"), remind("reunião", "27/11 09:00")]),
        ("me lembra de pagar a luz sexta e ligar pra mãe às 18h", [remind("pagar a luz", "27/11"), remind("ligar pra mãe", "21/11 18:00")]),
        ("me lembra amanhã 14h de buscar a Clara e sexta de pagar o cartão", [remind("buscar a Clara", "22/11 14:00"), remind("pagar o cartão", "27/11")]),
        ("comprar leite amanhã, pagar a luz sexta e ligar pra mãe dia 30", [task("comprar leite", "22/11"), task("pagar a luz", "27/11"), task("ligar pra mãe", "30/11")]),
        ("cria tarefa pagar luz amanhã e ligar pra Ana sexta", [task("pagar luz", "22/11"), task("ligar pra Ana", "27/11")]),
        ("marca reunião amanhã às 10 e jantar sexta às 20h", [event("reunião", "22/11 10:00"), event("jantar", "27/11 20:00")]),
        ("amanhã dentista às 10h e reunião com Ana às 15h", [event("dentista", "22/11 10:00"), event("reunião com Ana", "22/11 15:00", "Ana")]),
        ("amanhã pagar a luz e ligar pra mãe às 18h", [task("pagar a luz", "22/11"), task("ligar pra mãe", "22/11 18:00")]),
        ("academia às 08:00 e dentista às 15h", [event("academia", "22/11 08:00"), event("dentista", "21/11 15:00")]),
        ("bora: amanhã 8h academia, 10h call com o time e 19h jantar", [event("academia", "22/11 08:00"), event("call com o time", "22/11 10:00"), event("jantar", "22/11 19:00")]),
        ("anota que o wifi é 123 e cria tarefa comprar pão", [("note_create", {"text": "o wifi é 123"}, ""), task("comprar pão")]),
        ("manda um e-mail pra ana@x.com dizendo que já vou; e cria tarefa comprar pão", [("email_send", {"recipient": "ana@x.com", "body": "já vou"}, ""), task("comprar pão")]),
        ("apaga a 1 e cria uma tarefa ligar pra Ana", [("task_delete", {"number": (1,)}, ""), task("ligar pra Ana")]),
        ("feito 1 e 2 e apaga a 3", [("task_complete", {"number": (1, 2)}, ""), ("task_delete", {"number": (3,)}, "")]),
        ("me mostra a agenda de amanhã e as tarefas pendentes", [("event_query", {}, "22/11"), ("task_list", {"state": "open"}, "")]),
        ("conclui a tarefa 4 e me mostra o que sobrou", [("task_complete", {"number": (4,)}, ""), ("task_list", {}, "")]),
        ("oi! me lembra amanhã 8h de tomar a vacina, e põe álcool e algodão na lista, obrigada", [remind("tomar a vacina", "22/11 08:00"), ("list_add", {"items": ("álcool", "algodão")}, "")]),
        ("1. comprar pão\n2. ligar pra Ana\n3) pagar a luz sexta", [task("comprar pão"), task("ligar pra Ana"), task("pagar a luz", "27/11")]),
        ("- comprar pão\n• ligar pra Ana amanhã", [task("comprar pão"), task("ligar pra Ana", "22/11")]),
        ("comprar pão; ligar pra Ana; pagar a luz sexta", [task("comprar pão"), task("ligar pra Ana"), task("pagar a luz", "27/11")]),
        ("Prova dia 2 de dezembro às 8h. Me lembra dia 1 às 20h de estudar", [event("Prova", "02/12 08:00"), remind("estudar", "01/12 20:00")]),
        ("cria tarefas: comprar pão, ligar pra Ana e pagar a luz", [task("comprar pão"), task("ligar pra Ana"), task("pagar a luz")]),
        ("cria tarefas: comprar pão, leite e ovos, ligar pra Ana", [task("comprar pão, leite e ovos"), task("ligar pra Ana")]),
        ("nova lista de tarefas:\n- comprar pão amanhã\n- ligar pra Ana", [task("comprar pão", "22/11"), task("ligar pra Ana")]),
        ("tarefas pra amanhã: dentista, mercado, banco", [task("dentista", "22/11"), task("mercado", "22/11"), task("banco", "22/11")]),
        ("amanhã: ir ao cartório, passar na lavanderia e devolver o livro", [task("ir ao cartório", "22/11"), task("passar na lavanderia", "22/11"), task("devolver o livro", "22/11")]),
        ("me lembra de:\n- pagar a luz sexta\n- ligar pra mãe amanhã", [remind("pagar a luz", "27/11"), remind("ligar pra mãe", "22/11")]),
    ],
)  # fmt: skip
def test_portuguese_requests_are_parted_with_the_time_of_each(text: str, expected: list[Expected]) -> None:
    found = read(text, "pt-BR")
    assert [told(request) for request in found] == expected
    assert all(request.confidence >= SURE for request in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("remind me to pay rent friday and call mom at 6pm", [remind("pay rent", "27/11"), remind("call mom", "21/11 18:00")]),
        ("remind me at 8pm to wish Greg well and tomorrow at 9am to buy the cake", [remind("wish Greg well", "21/11 20:00"), remind("buy the cake", "22/11 09:00")]),
        ("dentist monday at 3pm and buy milk tomorrow", [event("dentist", "23/11 15:00"), task("buy milk", "22/11")]),
        ("tomorrow dentist at 10am and gym at 6pm", [event("dentist", "22/11 10:00"), event("gym", "22/11 18:00")]),
        ("note that the wifi is 123 and create task buy bread", [("note_create", {"text": "the wifi is 123"}, ""), task("buy bread")]),
        ("done 1 and 2 and delete 3", [("task_complete", {"number": (1, 2)}, ""), ("task_delete", {"number": (3,)}, "")]),
        ("show me tomorrow's schedule and my open tasks", [("event_query", {}, "22/11"), ("task_list", {"state": "open"}, "")]),
        ("buy bread; pay rent friday; water the plants", [task("buy bread"), task("pay rent", "27/11"), task("water the plants")]),
        ("1. buy bread\n2. pay rent friday", [task("buy bread"), task("pay rent", "27/11")]),
        ("add tasks: buy bread, wash the car and pay rent", [task("buy bread"), task("wash the car"), task("pay rent")]),
        ("todo:\n- buy milk tomorrow\n- wash the car", [task("buy milk", "22/11"), task("wash the car")]),
        ("remind me to:\n- pay rent friday\n- buy milk tomorrow", [remind("pay rent", "27/11"), remind("buy milk", "22/11")]),
    ],
)  # fmt: skip
def test_english_requests_are_parted_with_the_time_of_each(text: str, expected: list[Expected]) -> None:
    found = read(text, "en")
    assert [told(request) for request in found] == expected
    assert all(request.confidence >= SURE for request in found)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("comprar pão e leite amanhã", "pt-BR", task("comprar pão e leite", "22/11")),
        ("reunião com Ana e Bia às 15h", "pt-BR", event("reunião com Ana e Bia", "21/11 15:00", "Ana", "Bia")),
        ("reunião amanhã com Ana e Bia Silva às 15h", "pt-BR", event("reunião com Ana e Bia Silva", "22/11 15:00", "Ana", "Bia Silva")),
        ("comprar leite amanhã às 10 e 15", "pt-BR", task("comprar leite", "22/11 10:15")),
        ("lavar e passar roupa amanhã", "pt-BR", task("lavar e passar roupa", "22/11")),
        ("ir ao mercado e comprar leite amanhã às 10h", "pt-BR", task("ir ao mercado e comprar leite", "22/11 10:00")),
        ("me lembra amanhã da reunião de sexta", "pt-BR", remind("reunião de sexta", "22/11")),
        ("anota que comprei leite e me lembra de nada", "pt-BR", ("note_create", {"text": "comprei leite e me lembra de nada"}, "")),
        ("anota:\ncomprar pão\nligar pra Ana", "pt-BR", ("note_create", {"text": "comprar pão\nligar pra Ana"}, "")),
        ("lista de compras:\n- leite\n- pão", "pt-BR", ("list_add", {"items": ("leite", "pão")}, "")),
        ("caraca esqueci, me lembra amanhã 7h de pagar a conta", "pt-BR", remind("pagar a conta", "22/11 07:00")),
        ("tô atrasado, cria uma tarefa ligar pra Ana", "pt-BR", task("ligar pra Ana")),
        ("agora cria uma tarefa comprar pão", "pt-BR", task("comprar pão")),
        ("me lembra de ligar pro encanador amanhã às 9h, a pia vazou", "pt-BR", remind("ligar pro encanador, a pia vazou", "22/11 09:00")),
        ("buy milk and eggs tomorrow", "en", task("buy milk and eggs", "22/11")),
        ("meeting with Ana and Bob at 3pm tomorrow", "en", event("meeting with Ana and Bob", "22/11 15:00", "Ana", "Bob")),
        ("add eggs and flour to my shopping list", "en", ("list_add", {"items": ("eggs", "flour")}, "")),
        ("I'm late, remind me to call Bob at 5pm", "en", remind("call Bob", "21/11 17:00")),
    ],
)  # fmt: skip
def test_one_request_stays_one(text: str, language: Language, expected: Expected) -> None:
    (found,) = read(text, language)
    assert told(found) == expected
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pagar a luz sexta e o gás às 18h", "pt-BR"),
        ("marca reunião com a Ana amanhã às 10h e com o Bruno às 15h", "pt-BR"),
        ("comprar leite amanhã e depois de amanhã", "pt-BR"),
        ("dia 12 é feriado, me lembra dia 9 às 9h de comprar o presente", "pt-BR"),
        ("dia 20 vence o seguro do carro, me lembra dia 18 às 10h", "pt-BR"),
        ("pay the rent on friday and the gas at 6pm", "en"),
        ("set a meeting with Ana tomorrow at 10am and with Bob at 3pm", "en"),
    ],
)
def test_what_cannot_be_parted_is_asked(text: str, language: Language) -> None:
    (found,) = read(text, language)
    assert 0.4 <= found.confidence < SURE
    assert found.slots["title"]
