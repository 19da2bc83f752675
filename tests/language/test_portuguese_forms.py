"""Portuguese that parts without punctuation, is filled in like a form, asks last, or tells a time by another."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from language import understand
from language.types import Request, SlotValue

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 18, 10, tzinfo=ZONE)
SURE = 0.8
LIKELY = 0.4
LEAST = 0.6
"""Of parts that are right: with a noun nobody knows they are asked about."""
Told = tuple[str, SlotValue | None, str]


def read(text: str) -> tuple[Request, ...]:
    return understand(text, now=NOW, zone=ZONE, language="pt-BR").requests


def told(request: Request) -> Told:
    """Intent, what it is about, and when: `25/11 10:00`, `25/11` or seconds."""
    when = request.when
    start = when.start if when else None
    said = (
        f"{start:%d/%m %H:%M}" if isinstance(start, datetime) else f"{start:%d/%m}" if isinstance(start, date) else ""
    )
    names = ("number", "title", "items", "query", "body", "text", "person")
    about = next((request.slots[name] for name in names if request.slots.get(name)), None)
    return request.intent, about, said or (str(when.seconds) if when and when.seconds else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("me avisa de tirar o bolo às 15h e de desligar o gás às 16h", [("reminder_create", "tirar o bolo", "18/11 15:00"), ("reminder_create", "desligar o gás", "18/11 16:00")]),
        ("me lembra de ligar pra ótica na segunda e de pegar os óculos quarta", [("reminder_create", "ligar pra ótica", "23/11"), ("reminder_create", "pegar os óculos", "25/11")]),
        ("tira o arroz da lista e põe macarrão", [("list_remove", ("arroz",), ""), ("list_add", ("macarrão",), "")]),
        ("comprei o café, pode tirar da lista. e põe chá", [("list_remove", ("café",), ""), ("list_add", ("chá",), "")]),
        ("risca o alho da lista e bota cebola no lugar", [("list_remove", ("alho",), ""), ("list_add", ("cebola",), "")]),
        ("apaga o alarme das 6h e cria outro pras 7h", [("alarm_cancel", None, "19/11 06:00"), ("alarm_create", None, "19/11 07:00")]),
        ("cancela o lembrete do gás e faz outro pra sexta 9h: trocar o botijão", [("reminder_cancel", "gás", ""), ("reminder_create", "trocar o botijão", "20/11 09:00")]),
        ("cria um timer de 10 min e me diz o que tem na lista", [("timer_create", None, "600"), ("list_query", None, "")]),
        ("manda zap pro Beto dizendo que já cheguei e cria tarefa enviar o recibo amanhã", [("message_send", "já cheguei", ""), ("task_create", "enviar o recibo", "19/11")]),
        ("concluí a 2, a 3 pode excluir", [("task_complete", (2,), ""), ("task_delete", (3,), "")]),
        ("segunda 8h plantão, terça 19h jogo do Flamengo", [("event_create", "plantão", "23/11 08:00"), ("event_create", "jogo do Flamengo", "24/11 19:00")]),
        ("QUINTA\n9h fisioterapia\n11h banco\n15h call com cliente", [("event_create", "fisioterapia", "19/11 09:00"), ("event_create", "banco", "19/11 11:00"), ("event_create", "call com cliente", "19/11 15:00")]),
        ("Amanhã:\n- 8h levar as crianças\n- 10h dentista\n- pagar o condomínio", [("task_create", "levar as crianças", "19/11 08:00"), ("event_create", "dentista", "19/11 10:00"), ("task_create", "pagar o condomínio", "19/11")]),
        ("consulta dia 25 às 10h, me avisa um dia antes", [("event_create", "consulta", "25/11 10:00"), ("reminder_create", "consulta", "24/11 10:00")]),
        ("voo domingo 7h, me lembra 3 horas antes", [("event_create", "voo", "22/11 07:00"), ("reminder_create", "voo", "22/11 04:00")]),
        ("simulado dia 2 de dezembro às 8h. me avisa na véspera às 19h de separar a caneta", [("event_create", "simulado", "02/12 08:00"), ("reminder_create", "separar a caneta", "01/12 19:00")]),
        ("add alface e tomate na lista e tira o repolho", [("list_add", ("alface", "tomate"), ""), ("list_remove", ("repolho",), "")]),
        ("Tira o presunto da lista e mete fiambre", [("list_remove", ("presunto",), ""), ("list_add", ("fiambre",), "")]),
        ("fecha a 3 e abre a 5 de novo", [("task_complete", (3,), ""), ("task_reopen", (5,), "")]),
        ("a 2 tá feita e a 5 pode adiar pra segunda", [("task_complete", (2,), ""), ("task_update", (5,), "23/11")]),
        ("otorrino 25/11 14h; dentista 27/11 9h", [("event_create", "otorrino", "25/11 14:00"), ("event_create", "dentista", "27/11 09:00")]),
        ("To do: revisar slides, mandar convite, reservar sala", [("task_create", "revisar slides", ""), ("task_create", "mandar convite", ""), ("task_create", "reservar sala", "")]),
        ("1) comprar gás 2) pagar luz 3) ligar pra mãe", [("task_create", "comprar gás", ""), ("task_create", "pagar luz", ""), ("task_create", "ligar pra mãe", "")]),
        ("Agenda de segunda:\n9h reunião\n14h médico", [("event_create", "reunião", "23/11 09:00"), ("event_create", "médico", "23/11 14:00")]),
        ("vacina do bebê dia 4, põe na agenda e me lembra na véspera", [("event_create", "vacina do bebê", "04/12"), ("reminder_create", "vacina do bebê", "03/12")]),
        ("[x] pagar a luz\n[ ] ligar pro Beto amanhã", [("task_complete", "pagar a luz", ""), ("task_create", "ligar pro Beto", "19/11")]),
        ("✅ 1\n❌ 2 (excluir)", [("task_complete", (1,), ""), ("task_delete", (2,), "")]),
    ],
)  # fmt: skip
def test_each_order_is_read_with_its_own_time(text: str, expected: list[Told]) -> None:
    found = read(text)
    assert [told(request) for request in found] == expected
    assert all(request.confidence >= LEAST for request in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("levar o gato terça 14h, pagar o gás e comprar ração", ["levar o gato", "pagar o gás", "comprar ração"]),
        ("tenho que devolver o livro e buscar a encomenda até quinta", ["devolver o livro", "buscar a encomenda"]),
        ("coloca arroz na lista me lembra de ligar pro banco às 15h e marca dentista quinta 10h", ["", "ligar pro banco", "dentista"]),
        ("hoje 11h a Clara tem natação, 15h dentista do Pedro", ["a Clara tem natação", "dentista do Pedro"]),
        ("vou viajar sexta então me lembra de regar as plantas quinta 18h e de fechar o gás sexta 6h", ["regar as plantas", "fechar o gás"]),
    ],
)  # fmt: skip
def test_what_may_be_several_things_is_asked_about_part_by_part(text: str, expected: list[str]) -> None:
    found = read(text)
    assert [request.slots.get("title", "") for request in found] == expected
    assert all(LIKELY <= request.confidence < SURE for request in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarefa: revisar contrato | Prazo: sexta | Prioridade: alta", ("task_create", "revisar contrato", "20/11")),
        ("Compromisso\nTítulo: almoço com a Rê\nData: 25/11\nHora: 12h30", ("event_create", "almoço com a Rê", "25/11 12:30")),
        ("Lembrete: tomar o remédio\nHorário: 22h", ("reminder_create", "tomar o remédio", "18/11 22:00")),
        ("assunto: trocar o filtro quando: sábado 10h", ("event_create", "trocar o filtro", "21/11 10:00")),
        ("Adiar: 5 -> segunda", ("task_update", (5,), "23/11")),
        ("FEITO: 2 e 4", ("task_complete", (2, 4), "")),
        ("o pneu reserva tá careca, anota", ("note_create", "o pneu reserva tá careca", "")),
        ("meu aniversário é 12 de março, guarda isso", ("note_create", "meu aniversário é 12 de março", "")),
        ("meu sapato é 42, guarda pra mim", ("note_create", "meu sapato é 42", "")),
        ("paguei 320 de oficina, registra", ("note_create", "paguei 320 de oficina", "")),
        ("dentista amanhã 15h, anota", ("event_create", "dentista", "19/11 15:00")),
        ("o presente da Ana já comprei", ("task_complete", "comprar o presente da Ana", "")),
        ("mandei o orçamento já", ("task_complete", "mandar o orçamento", "")),
        ("pedido 8812 entregue", ("task_complete", "pedido 8812", "")),
        ("meu chefe pediu pra eu revisar a planilha sexta 10h, me lembra", ("reminder_create", "revisar a planilha", "20/11 10:00")),
        ("no sábado de manhã preciso lavar o cachorro", ("task_create", "lavar o cachorro", "21/11 06:00")),
        ("o prazo da matrícula é dia 30, me avisa dois dias antes", ("reminder_create", "o prazo da matrícula", "28/11")),
        ("tenho que lembrar de levar o casaco amanhã", ("task_create", "levar o casaco", "19/11")),
        ("põe 8 minutos pro ovo", ("timer_create", "ovo", "480")),
        ("me dá 5 minutinhos pro chá", ("timer_create", "chá", "300")),
        ("põe pra despertar 6h15", ("alarm_create", None, "19/11 06:15")),
        ("acorda-me amanhã às 7 e um quarto", ("alarm_create", None, "19/11 07:15")),
        ("quero que me acordes às sete menos dez", ("alarm_create", None, "19/11 06:50")),
        ("lembra-me de ir aos correios logo às 16h", ("reminder_create", "ir aos correios", "18/11 16:00")),
        ("marca-me cabeleireiro para sábado às 11 e meia", ("event_create", "cabeleireiro", "21/11 11:30")),
        ("muda o jantar das 19h para as 20h30", ("event_update", "jantar", "18/11 20:30")),
        ("remarca pra sexta 15h a consulta da Bia", ("event_update", "consulta da Bia", "20/11 15:00")),
        ("a entrega do bolo mudou pra sábado", ("event_update", "entrega do bolo", "21/11")),
        ("o boleto é urgente", ("task_update", "boleto", "")),
        ("fatura de dezembro amanhã", ("task_create", "fatura de dezembro", "19/11")),
        ("pagar a fatura de dezembro amanhã", ("task_create", "pagar a fatura de dezembro", "19/11")),
        ("pagar o DAS dia 20", ("task_create", "pagar o DAS", "20/11")),
        ("daqui 1 hora e 15 me chama pra tirar o bolo", ("reminder_create", "tirar o bolo", "18/11 11:15")),
        ("lavar o carro domingo de manhã", ("task_create", "lavar o carro", "22/11 06:00")),
        ("niver da minha irmã sábado", ("event_create", "niver da minha irmã", "21/11")),
        ("bebi 1 litro de água e corri 5 km", ("checkin_create", "bebi 1 litro de água e corri 5 km", "")),
        ("salva aí chaveiro do centro 11 98888-7766", ("contact_add", "chaveiro do centro", "")),
        ("escreve pro meu chefe que a reunião acabou", ("message_send", "a reunião acabou", "")),
        ("queria que você colocasse sabão na lista", ("list_add", ("sabão",), "")),
        ("seria bom se você anotasse que o gás acabou", ("note_create", "o gás acabou", "")),
        ("quero que marques pediatra para quinta às 9h", ("event_create", "pediatra", "19/11 09:00")),
        ("me alembra de botar o feijão de molho hoje 20h", ("reminder_create", "botar o feijão de molho", "18/11 20:00")),
        ("marca aí pra mim o chimarrão domingo 16h", ("event_create", "chimarrão", "22/11 16:00")),
        ("trem, põe pra mim na lista queijo e goiabada", ("list_add", ("queijo", "goiabada"), "")),
        ("Informo que a audiência foi transferida para sexta às 10h.", ("event_update", "audiência", "20/11 10:00")),
        ("a consulta da Nina foi cancelada, pode tirar da agenda", ("event_cancel", "consulta da Nina", "")),
        ("já fiz a 1 e a 3, falta a 2", ("task_complete", (1, 3), "")),
        ("põe um timer de uma hora e meia pro frango", ("timer_create", "frango", "5400")),
        ("Reunião\nData: 20/11\nHora: 15h\nCom: Ana e Beto", ("event_create", "Reunião", "20/11 15:00")),
        ("Anula o lembrete do autocarro", ("reminder_cancel", "autocarro", "")),
        ("quem é o encanador que eu te passei?", ("memory_query", "encanador", "")),
        ("como eu apago um lembrete?", ("help", None, "")),
        ("você consegue mandar email?", ("help", None, "")),
        ("me avise quando for 5 horas pra eu tirar o cuscuz do fogo", ("reminder_create", "tirar o cuscuz do fogo", "18/11 17:00")),
        ("Solicito que seja criado um lembrete para o alvará em 10/12.", ("reminder_create", "o alvará", "10/12")),
        ("Lista da farmácia:\nfralda\nlenço", ("list_add", ("fralda", "lenço"), "")),
        ("Evento: aniversário da Clara - dia 12/12 às 16h", ("event_create", "aniversário da Clara", "12/12 16:00")),
        ("Pendente: relatório mensal (até dia 30)", ("task_create", "relatório mensal", "")),
        ("qual o dia da consulta do joelho mesmo", ("event_query", "joelho", "")),
        ("põe no caderno que o gato tomou vacina", ("note_create", "o gato tomou vacina", "")),
        ("dá um done na 2 e na 4", ("task_complete", (2, 4), "")),
        ("o que o Pedro tem amanhã?", ("event_query", "Pedro", "19/11")),
    ],
)  # fmt: skip
def test_one_request_is_read_whole(text: str, expected: Told) -> None:
    (found,) = read(text)
    assert told(found) == expected
    assert found.confidence >= LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "tô pensando em trocar de emprego",
        "dizem que vai faltar água na quinta",
        "quando eu era pequeno tinha aula de natação às 7h",
        "acho que prova na segunda devia ser proibido",
        "que horas abre o mercado no domingo?",
        "se o juiz marcasse a audiência amanhã, o prazo mudaria",
        "minha reunião de hoje foi um desastre",
        "ele me informou que remarcou a reunião pra sexta",
    ],
)
def test_nothing_is_asked_for(text: str) -> None:
    assert [request.intent for request in read(text)] == ["out_of_scope"]


def test_two_dates_of_the_year_are_one_repetition_where_a_rule_can_name_both() -> None:
    (found,) = read("me lembra todo dia 10 de abril e todo dia 10 de outubro às 9h de trocar o filtro")
    assert found.when is not None
    assert found.when.rrule == "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=10;BYHOUR=9;BYMINUTE=0"
    assert found.slots["title"] == "trocar o filtro"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("tarefa: pagar 150 reais pro João", 150.0),
        ("me lembra de transferir R$ 1.250,50 pra Ana dia 10", 1250.5),
        ("tenho que pagar 2 mil reais de IPVA", 2000.0),
    ],
)
def test_a_sum_of_money_is_told(text: str, amount: float) -> None:
    (found,) = read(text)
    assert found.slots["amount"] == amount


@pytest.mark.parametrize("text", ["comprar 3 pães", "pagar 50 reais pro Zé e 30 reais pra Lia", "ligar pro 190"])
def test_no_one_sum_is_told(text: str) -> None:
    assert all("amount" not in request.slots for request in read(text))


def test_a_forbidden_order_tells_no_time() -> None:
    (found,) = read("não marca nada na sexta")
    assert (found.intent, found.when) == ("out_of_scope", None)
