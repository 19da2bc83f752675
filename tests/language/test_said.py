"""What was not understood once: ranges of a shown list, attributes of a task, places, guests, check-ins, contacts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.checkins import fields
from language.intents.numerals import numbers
from language.types import Language, SlotValue
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1 a 3", (1, 2, 3)),
        ("1-3", (1, 2, 3)),
        ("1 to 3", (1, 2, 3)),
        ("1 ate 4", (1, 2, 3, 4)),
        ("3 a 1", (1, 2, 3)),
        ("um a tres", (1, 2, 3)),
        ("1 e a 3", (1, 3)),
        ("1 , a 3", (1, 3)),
        ("2 a 4 e a 7", (2, 3, 4, 7)),
        ("1 a 300", ()),
    ],
)
def test_a_range_names_everything_in_it(said: str, found: tuple[int, ...]) -> None:
    assert numbers(said) == found


@pytest.mark.parametrize(
    ("text", "language", "intent", "slots"),
    [
        ("feito 1 a 3", "pt-BR", "task_complete", {"number": (1, 2, 3)}),
        ("feito 1-3", "pt-BR", "task_complete", {"number": (1, 2, 3)}),
        ("feito 1, a 3", "pt-BR", "task_complete", {"number": (1, 3)}),
        ("concluí da 1 à 3", "pt-BR", "task_complete", {"number": (1, 2, 3)}),
        ("apaga as tarefas 2 – 4", "pt-BR", "task_delete", {"number": (2, 3, 4)}),
        ("adia a 1 até segunda", "pt-BR", "task_update", {"number": (1,)}),
        ("adia 1 a 3 para sexta", "pt-BR", "task_update", {"number": (1, 2, 3)}),
        ("done 1 to 3", "en", "task_complete", {"number": (1, 2, 3)}),
        ("done 1 through 3", "en", "task_complete", {"number": (1, 2, 3)}),
        ("feito tudo", "pt-BR", "task_complete", {"scope": "all"}),
        ("reabrir todas", "pt-BR", "task_reopen", {"scope": "all"}),
        ("mark everything as done", "en", "task_complete", {"scope": "all"}),
        ("nova tarefa: pagar luz amanhã, prioridade alta, projeto Casa", "pt-BR", "task_create", {"title": "pagar luz", "priority": "high", "project": "Casa"}),
        ("nova tarefa: pagar luz; prazo: sexta; projeto: Casa Nova", "pt-BR", "task_create", {"title": "pagar luz", "project": "Casa Nova"}),
        ("tarefa: pagar luz, com as tags banco e mês, prio baixa, vence sexta", "pt-BR", "task_create", {"title": "pagar luz", "priority": "low", "tags": ("banco", "mês")}),
        ("tarefa: pagar luz #casa @banco", "pt-BR", "task_create", {"title": "pagar luz", "project": "casa", "tags": ("banco",)}),
        ("nova tarefa: revisar contrato, urgente", "pt-BR", "task_create", {"title": "revisar contrato", "priority": "high"}),
        ("tarefa: comprar tag para o carro", "pt-BR", "task_create", {"title": "comprar tag para o carro"}),
        ("cria uma tarefa no projeto Casa: pintar a parede", "pt-BR", "task_create", {"title": "pintar a parede", "project": "Casa"}),
        ("task: pay rent tomorrow, high priority, project Home, tag bills", "en", "task_create", {"title": "pay rent", "priority": "high", "project": "Home", "tags": ("bills",)}),
        ("tira o prazo da 2", "pt-BR", "task_update", {"number": (2,), "clear": "due"}),
        ("remove the due date of task 2", "en", "task_update", {"number": (2,), "clear": "due"}),
        ("tarefa 2 prioridade alta", "pt-BR", "task_update", {"number": (2,), "priority": "high"}),
        ("add tag urgent to task 2", "en", "task_update", {"number": (2,), "tags": ("urgent",)}),
        ("adia a 1 pra 30 de fevereiro", "pt-BR", "task_update", {"number": (1,)}),
        ("notas fixadas", "pt-BR", "note_query", {"state": "pinned"}),
        ("turn item 1 into a task tomorrow", "en", "inbox_to_task", {"number": (1,)}),
        ("turn inbox item 2 into a note", "en", "inbox_to_note", {"number": (2,)}),
        ("a placa do meu carro é RTX4B21, guarda aí", "pt-BR", "note_create", {"text": "a placa do meu carro é RTX4B21"}),
        ("salva o contato da Helena 81 99123-4567", "pt-BR", "contact_add", {"person": "Helena", "phone": "81 99123-4567"}),
        ("save Tom's number: 917 555 0143", "en", "contact_add", {"person": "Tom", "phone": "917 555 0143"}),
        ("avisa o Marcos que vou atrasar uns 20 minutos", "pt-BR", "message_send", {"recipient": "Marcos", "body": "vou atrasar uns 20 minutos"}),
        ("manda um e-mail pra ana@x.com com assunto Reunião dizendo que já vou", "pt-BR", "email_send", {"recipient": "ana@x.com", "subject": "Reunião", "body": "já vou"}),
        ("risca o arroz e o feijão da lista", "pt-BR", "list_remove", {"items": ("arroz", "feijão")}),
        ("consulta com a dra Vera terça 16h na Rua Augusta, 1200", "pt-BR", "event_create", {"title": "consulta com a dra Vera", "location": "Rua Augusta, 1200"}),
        ("show do Djavan dia 5 de dezembro às 21h, Allianz Parque", "pt-BR", "event_create", {"title": "show do Djavan", "location": "Allianz Parque"}),
        ("marca uma call com Ana e Beto amanhã às 10h na sala 3", "pt-BR", "event_create", {"title": "call com Ana e Beto", "guests": ("Ana", "Beto"), "location": "sala 3"}),
        ("lunch with Sam next tuesday at noon at The Rusty Nail", "en", "event_create", {"title": "lunch with Sam", "guests": ("Sam",), "location": "The Rusty Nail"}),
        ("dormi 7 horas, energia 8", "pt-BR", "checkin_create", {"text": "dormi 7 horas, energia 8", "fields": ("sleep_hours=7", "energy=8")}),
    ],
)  # fmt: skip
def test_it_is_done_without_asking(text: str, language: Language, intent: str, slots: dict[str, SlotValue]) -> None:
    (found,) = understand(text, now=NOW, zone=ZONE, language=language).requests
    assert (found.intent, dict(found.slots)) == (intent, slots)
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("feito todas menos a 2", "pt-BR", "task_complete"),
        ("apaga todas menos a 2", "pt-BR", "task_delete"),
        ("mark everything except 2", "en", "task_complete"),
        ("delete all but 3", "en", "task_delete"),
        ("reopen everything except 1", "en", "task_reopen"),
    ],
)
def test_all_but_one_is_asked(text: str, language: Language, intent: str) -> None:
    (found,) = understand(text, now=NOW, zone=ZONE, language=language).requests
    assert (found.intent, dict(found.slots)) == (intent, {})
    assert 0.4 <= found.confidence < SURE


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("dormi 7h30, energia 8, humor bom, bebi 2,5 litros de água", "pt-BR", ("sleep_hours=7.5", "energy=8", "mood=bom", "water_liters=2.5")),
        ("peso 72,5; estresse baixo; corri 5 km; 8000 passos", "pt-BR", ("stress=baixo", "weight_kg=72.5", "exercise_km=5", "steps=8000")),
        ("dormi mal, treinei 40 min", "pt-BR", ("sleep=mal", "exercise_minutes=40")),
        ("slept 6.5 hours, mood great, 8 glasses of water", "en", ("sleep_hours=6.5", "mood=great", "water_glasses=8")),
        ("weight 160 lbs, energy low, ran for 30 minutes", "en", ("energy=low", "weight_lb=160", "exercise_minutes=30")),
        ("nada de mais hoje", "pt-BR", ()),
    ],
)  # fmt: skip
def test_a_checkin_is_measured(text: str, language: Language, found: tuple[str, ...]) -> None:
    assert fields(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "intent", "title"),
    [
        ("seria bom ter um lembrete pra regar as plantas", "pt-BR", "reminder_create", "regar as plantas"),
        ("degustação do buffet na sexta 20h", "pt-BR", "event_create", "degustação do buffet"),
    ],
)
def test_what_is_only_asked_about_has_a_title_to_ask_with(
    text: str, language: Language, intent: str, title: str
) -> None:
    (found,) = understand(text, now=NOW, zone=ZONE, language=language).requests
    assert (found.intent, found.slots["title"]) == (intent, title)
    assert found.confidence < SURE
