"""What the same words mean to somebody with a calendar, mail and files: and that they mean it to nobody else."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.labels import effect
from language.lasting import lasting
from language.types import Language, Request, Scope
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
SURE = 0.8


def heard(text: str, language: Language, scope: Scope = "named") -> Request:
    (request,) = understand(text, now=NOW, zone=ZONE, language=language, scope=scope).requests
    return request


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("tem o que hj?", "event_query", {}),
        ("agenda de 7 de dezembro", "event_query", {}),
        ("qual minha próxima reunião?", "event_query", {"ask": "next"}),
        ("onde é o dentista?", "event_query", {"ask": "place", "query": "dentista"}),
        ("dentista é q horas?", "event_query", {"ask": "start", "query": "dentista"}),
        ("que horas termina a reunião?", "event_query", {"ask": "end", "query": "reunião"}),
        ("quanto tempo dura a daily?", "event_query", {"ask": "length", "query": "daily"}),
        ("cancela a 2", "event_cancel", {"number": (2,)}),
        ("cancela minhas reuniões de hoje", "event_cancel", {"scope": "all"}),
        ("recusa a revisão de sexta", "event_update", {"act": "declined", "query": "revisão"}),
        ("deixa o almoço com 2 horas", "event_update", {"act": "length", "seconds": 7200}),
        ("deixa a reunião de amanhã com 1h30", "event_update", {"seconds": 5400, "query": "reunião de amanhã"}),
        ("aumenta o almoço em meia hora", "event_update", {"act": "longer", "seconds": 1800}),
        ("tira a Bia do almoço", "event_update", {"act": "uninvite", "guests": ("Bia",), "query": "almoço"}),
        ("marca café com o João sexta 10h", "event_create", {"title": "café com o João"}),
        ("o que chegou da Receita?", "email_query", {"query": "Receita"}),
        ("chegou alguma coisa da Bia hoje?", "email_query", {"query": "Bia"}),
        ("marca como lido o 3", "email_mark", {"act": "read", "number": (3,)}),
        ("tira o 1 da lixeira", "email_mark", {"act": "untrash", "number": (1,)}),
        ("tira o marcador Contas do 1", "email_label", {"act": "take", "name": "Contas", "number": (1,)}),
        ("arquiva esse", "email_archive", {}),
        ("responde que topo", "email_send", {"act": "reply", "body": "topo"}),
        ("compartilha o orçamento com bia@exemplo.com pra editar", "drive_share", {"role": "writer"}),
        ("compartilha o orçamento com a Bia", "drive_share", {"recipient": "Bia"}),
        ("quem tem acesso ao orçamento?", "drive_access", {"query": "orçamento"}),
        ("para de compartilhar o orçamento com o João", "drive_unshare", {"name": "João"}),
    ],
)
def test_portuguese(text: str, intent: str, slots: dict[str, object]) -> None:
    found = heard(text, "pt-BR")
    assert (found.intent, found.confidence >= SURE) == (intent, True)
    assert {name: found.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("what's on today?", "event_query", {}),
        ("my next meeting?", "event_query", {"ask": "next"}),
        ("where is the dentist?", "event_query", {"ask": "place", "query": "dentist"}),
        ("how long is the daily?", "event_query", {"ask": "length", "query": "daily"}),
        ("move tomorrow's daily to 10", "event_update", {"act": "hour", "hour": "10", "query": "daily"}),
        ("make the daily 15 minutes", "event_update", {"act": "length", "seconds": 900, "query": "daily"}),
        ("push my 3pm by an hour", "event_update", {"act": "shift"}),
        ("add a meet link to the dentist", "event_update", {"act": "video", "query": "dentist"}),
        ("remove Bia from the lunch", "event_update", {"act": "uninvite", "guests": ("Bia",)}),
        ("did anything come from Bia today?", "email_query", {"query": "Bia"}),
        ("anything from Bia?", "email_query", {"query": "Bia"}),
        ("take 1 out of the trash", "email_mark", {"act": "untrash", "number": (1,)}),
        ("remove the label Bills from email 2", "email_label", {"act": "take", "name": "Bills", "number": (2,)}),
        ("forward it to joao@example.com", "email_send", {"act": "forward", "recipient": "joao@example.com"}),
        ("share the budget with joao@example.com to edit", "drive_share", {"role": "writer"}),
        ("remove João's access to the budget", "drive_unshare", {"query": "budget"}),
    ],
)
def test_english(text: str, intent: str, slots: dict[str, object]) -> None:
    found = heard(text, "en")
    assert (found.intent, found.confidence >= SURE) == (intent, True)
    assert {name: found.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    "text", ["tira o leite da lista", "onde é a chave do carro?", "aceita a tarefa 2", "cadê o meu carregador?"]
)
def test_what_may_be_called_something_there_is_left_out_where_nothing_is(text: str) -> None:
    assert "maybe" in heard(text, "pt-BR").slots
    plain = understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    assert understand(text, now=NOW, zone=ZONE, language="pt-BR", scope="connected").requests == plain


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("não marca nada sexta", "pt-BR"),
        ("não cancela a reunião", "pt-BR"),
        ("eu ia marcar um almoço com o João amanhã", "pt-BR"),
        ("acho que vou cancelar a daily", "pt-BR"),
        ("será que mudo o dentista pra sexta?", "pt-BR"),
        ("devo aceitar o convite do carlos?", "pt-BR"),
        ("marca dentista sexta às 10?", "pt-BR"),
        ("a bia cancelou a reunião", "pt-BR"),
        ("don't cancel the meeting", "en"),
        ("I was going to book lunch with Ana tomorrow", "en"),
        ("should I move the dentist to Friday?", "en"),
        ("Bia cancelled the meeting", "en"),
    ],
)
def test_what_is_only_thought_told_or_asked_is_no_order(text: str, language: Language) -> None:
    for scope in ("named", "connected"):
        for request in understand(text, now=NOW, zone=ZONE, language=language, scope=scope).requests:
            assert effect(request.intent) != "write" or request.confidence < SURE


def test_lengths_where_no_clock_is_meant() -> None:
    said = ("1h", "1h30", "2 horas", "meia hora", "45 min", "uma hora e meia", "half an hour", "an hour and a half")
    assert [lasting(each) // 60 for each in said] == [60, 90, 120, 30, 45, 90, 30, 90]
    assert lasting("sexta") == lasting("10") == 0
