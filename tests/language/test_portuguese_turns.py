"""Portuguese that asks in a roundabout way, tells a change as a fact, or holds an order more than can be written."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language import understand
from language.readings import ENOUGH
from language.types import Request

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 6, 10, 9, tzinfo=ZONE)


def first(text: str) -> Request:
    return understand(text, now=NOW, zone=ZONE, language="pt-BR").requests[0]


@pytest.mark.parametrize(
    ("text", "intent", "slot", "value"),
    [
        (
            "seria bom eu não esquecer de levar o documento segunda às 10h",
            "reminder_create",
            "title",
            "levar o documento",
        ),
        ("bem que você podia me lembrar de esticar as pernas às 15h", "reminder_create", "title", "esticar as pernas"),
        (
            "se der queria que você me avisasse quinta às 16h de pagar o boleto",
            "reminder_create",
            "title",
            "pagar o boleto",
        ),
        ("tô precisando comprar ração", "task_create", "title", "comprar ração"),
        ("a reunião passou pra terça", "event_update", "query", "reunião"),
        ("o dentista ficou pra sexta às 10h", "event_update", "query", "dentista"),
        ("a consulta do joelho mudou pra quinta às 14h", "event_update", "query", "consulta do joelho"),
        ("o lembrete da dipirona muda pras 23h", "reminder_update", "query", "dipirona"),
        ("adia dez minutos o lembrete do jogo", "reminder_update", "query", "jogo"),
        ("não vou mais na confraternização, tira da agenda", "event_cancel", "query", "confraternização"),
        ("não vou poder ir na festa da Bia, pode desmarcar", "event_cancel", "query", "festa da Bia"),
        ("Marca-me uma consulta no dia 21 às 11", "event_create", "title", "consulta"),
    ],
)
def test_it_is_understood(text: str, intent: str, slot: str, value: str) -> None:
    request = first(text)
    assert (request.intent, request.slots.get(slot)) == (intent, value)
    assert request.confidence >= ENOUGH


@pytest.mark.parametrize(
    "text",
    [
        "levar o carro terça 14h, pagar a luz e comprar pão",
        "preciso comprar ração e pagar o boleto até sexta",
        "me lembra de ligar pro síndico às 14h colocar papel na lista e marcar barbeiro amanhã 16h",
        "aniversário da Ana é dia 3 de maio, me lembra todo ano",
        "a festa passou ontem",
    ],
)
def test_what_would_lose_a_part_is_asked(text: str) -> None:
    assert first(text).confidence < ENOUGH


def test_a_phone_has_figures() -> None:
    request = first("o aniversário da minha neta é dia 23 de agosto guarda isso pra mim")
    assert "phone" not in request.slots
