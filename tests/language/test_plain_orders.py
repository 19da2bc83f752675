"""Orders as people give them, which were once done wrongly or not at all: the whole reading, and what is left to a question."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.labels import effect
from language.types import Language, SlotValue
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8


@pytest.mark.parametrize(
    ("language", "text", "intent", "slots"),
    [
        ("pt-BR", "anote aí pra mim que eu tenho que comprar o presente até sexta", "task_create", {"title": "comprar o presente"}),
        ("pt-BR", "anota que eu preciso pagar o IPVA amanhã", "task_create", {"title": "pagar o IPVA"}),
        ("pt-BR", "anota que o portão é 4512", "note_create", {"text": "o portão é 4512"}),
        ("pt-BR", "anota que eu tenho que ser mais paciente", "note_create", {"text": "eu tenho que ser mais paciente"}),
        ("pt-BR", "prefiro que me chame de Beto", "profile_set", {"name": "Beto"}),
        ("pt-BR", "prefiro que me chame de Duda", "profile_set", {"name": "Duda"}),
        ("pt-BR", "desfaz os dois últimos", "undo", {"number": (2,)}),
        ("pt-BR", "desfaz as 3 últimas", "undo", {"number": (3,)}),
        ("pt-BR", "reverte as últimas duas ações", "undo", {"number": (2,)}),
        ("en", "undo the last two", "undo", {"number": (2,)}),
        ("en", "revert the last 3 changes", "undo", {"number": (3,)}),
        ("pt-BR", "não era pra apagar, traz de volta", "undo", {}),
        ("pt-BR", "opa, traz ela de volta", "undo", {}),
        ("pt-BR", "volta com isso", "", {}),
        ("en", "wait, bring it back", "undo", {}),
        ("en", "oops, put that back", "undo", {}),
        ("pt-BR", "tem alguma coisa atrasada?", "task_list", {"state": "overdue"}),
        ("pt-BR", "tenho alguma tarefa atrasada?", "task_list", {"state": "overdue"}),
        ("en", "am I late on anything?", "task_list", {"state": "overdue"}),
        ("en", "is anything overdue?", "task_list", {"state": "overdue"}),
        ("pt-BR", "marca tudo como feito", "task_complete", {"scope": "all"}),
        ("pt-BR", "marca tudo ou nada como feito", "task_complete", {"query": "tudo ou nada"}),
        ("en", "move all of them to monday", "task_update", {"scope": "all"}),
        ("pt-BR", "cria uma tarefa pra mim levar o cachorro no veterinário", "task_create", {"title": "levar o cachorro no veterinário"}),
        ("pt-BR", "guarda aí pra eu ver depois: curso de cerâmica", "inbox_create", {"text": "curso de cerâmica"}),
        ("pt-BR", "salva isso pra mim ler mais tarde: artigo do Zé", "inbox_create", {"text": "artigo do Zé"}),
        ("pt-BR", "coloca na minha lista renovar a CNH até 15/12", "task_create", {"title": "renovar a CNH"}),
        ("pt-BR", "coloca na minha lista leite e pão", "list_add", {"items": ("leite", "pão")}),
        ("pt-BR", "deixa eu ver o que que eu tenho pra fazer hoje", "task_list", {}),
        ("en", "pick up dry cleaning tomorrow", "task_create", {"title": "pick up dry cleaning"}),
        ("en", "drop off the parcel friday", "task_create", {"title": "drop off the parcel"}),
    ],
)  # fmt: skip
def test_it_is_read_whole(language: Language, text: str, intent: str, slots: Mapping[str, SlotValue]) -> None:
    read = understand(text, now=NOW, zone=ZONE, language=language)
    if not intent:
        assert not _writes(text, language)
        return
    (request,) = read.requests
    assert (request.intent, dict(request.slots)) == (intent, slots)
    assert request.confidence >= SURE


def test_every_thing_under_a_heading_is_one_of_its_own() -> None:
    read = understand(
        "add these tasks: fix the bike, return the drill, order printer ink", now=NOW, zone=ZONE, language="en"
    )
    assert [each.slots["title"] for each in read.requests] == ["fix the bike", "return the drill", "order printer ink"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt-BR", "apaga o leite"),
        ("pt-BR", "exclui o pão"),
        ("pt-BR", "passa tudo que eu tenho amanhã pra quinta"),
        ("pt-BR", "passa todas as tarefas de amanhã pra segunda"),
        ("pt-BR", "passa tudo que eu tenho amanhã pra quinta e marca como urgente"),
        ("en", "move everything from today to friday"),
        ("pt-BR", "cria uma tarefa de revisar a monografia dois dias antes da entrega"),
        ("en", "add a task to proofread the thesis two days before I hand it in"),
        ("en", "put the bins out on Monday night"),
    ],
)
def test_it_is_asked_about(language: Language, text: str) -> None:
    assert not _writes(text, language)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("passa o dentista de amanhã pra quinta", date(2026, 11, 26)),
        ("adia a tarefa do dentista de amanhã pra sexta", date(2026, 11, 27)),
        ("adia a tarefa 2 pra segunda", date(2026, 11, 23)),
    ],
)
def test_what_is_moved_from_one_day_to_another_gets_the_second(text: str, day: date) -> None:
    (request,) = understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    assert request.when is not None
    assert request.when.start == day


def _writes(text: str, language: Language) -> bool:
    read = understand(text, now=NOW, zone=ZONE, language=language)
    return all(each.confidence >= SURE for each in read.requests) and any(
        effect(each.intent) == "write" for each in read.requests
    )
