from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.labels import effect
from language.types import Language, Request, SlotValue
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8


def read(text: str, language: Language = "pt-BR") -> Request:
    requests = understand(text, now=NOW, zone=ZONE, language=language).requests
    assert len(requests) == 1, [request.intent for request in requests]
    return requests[0]


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("comprar leite amanhã às 10h", "task_create", {"title": "comprar leite"}),
        ("Amanhã às 10h comprar leite", "task_create", {"title": "comprar leite"}),
        ("preciso pagar o aluguel dia 5", "task_create", {"title": "pagar o aluguel"}),
        ("adiciona na lista de tarefas: lavar o carro", "task_create", {"title": "lavar o carro"}),
        ("adiciona lavar o carro na minha lista de tarefas", "task_create", {"title": "lavar o carro"}),
        ("tarefa: Comprar pão francês", "task_create", {"title": "Comprar pão francês"}),
        ("nova tarefa ligar pra Ana #casa prioridade alta", "task_create", {"title": "ligar pra Ana", "project": "casa", "priority": "high"}),
        ("cria uma tarefa pra revisar o contrato até sexta", "task_create", {"title": "revisar o contrato"}),
        ("oi, você pode criar uma tarefa ligar pra Ana, por favor?", "task_create", {"title": "ligar pra Ana"}),
        ("minhas tarefas", "task_list", {}),
        ("o que tenho pra fazer hoje", "task_list", {}),
        ("tarefas atrasadas", "task_list", {"state": "overdue"}),
        ("tarefas do projeto Casa Nova", "task_list", {"project": "Casa Nova"}),
        ("quais são as minhas tarefas concluídas?", "task_list", {"state": "done"}),
        ("feito 1", "task_complete", {"number": (1,)}),
        ("feito", "task_complete", {}),
        ("concluí a 2", "task_complete", {"number": (2,)}),
        ("a 1 e a 3 estão prontas", "task_complete", {"number": (1, 3)}),
        ("já comprei o leite", "task_complete", {"query": "comprar o leite"}),
        ("terminei de ligar pra Ana", "task_complete", {"query": "ligar pra Ana"}),
        ("reabre a 1", "task_reopen", {"number": (1,)}),
        ("desmarca a 2", "task_reopen", {"number": (2,)}),
        ("muda a 1 para sexta", "task_update", {"number": (1,)}),
        ("adia a 2 pra amanhã", "task_update", {"number": (2,)}),
        ("prioridade alta na 3", "task_update", {"number": (3,), "priority": "high"}),
        ("renomeia a 1 para Comprar pão", "task_update", {"number": (1,), "title": "Comprar pão"}),
        ("muda o título da 1 para Reunião", "task_update", {"number": (1,), "title": "Reunião"}),
        ("apaga a 1", "task_delete", {"number": (1,)}),
        ("apaga a 2 e a 3", "task_delete", {"number": (2, 3)}),
        ("apaga a segunda", "task_delete", {"number": (2,)}),
        ("apaga a última", "task_delete", {"number": (-1,)}),
        ("apaga todas as tarefas concluídas", "task_delete", {"scope": "all", "state": "done"}),
        ("anota que a senha do wifi fica na gaveta", "note_create", {"text": "a senha do wifi fica na gaveta"}),
        ("anota: Reunião sexta às 10h, sala 3.", "note_create", {"text": "Reunião sexta às 10h, sala 3."}),
        ("guarda isso: código 99", "note_create", {"text": "código 99"}),
        ("o que eu anotei sobre wifi?", "note_query", {"query": "wifi"}),
        ("minhas notas", "note_query", {}),
        ("acrescenta na nota 1: trocar a pilha", "note_update", {"number": (1,), "text": "trocar a pilha", "mode": "append"}),
        ("muda a nota 2 para Texto novo", "note_update", {"number": (2,), "text": "Texto novo", "mode": "replace"}),
        ("apaga a nota 2", "note_delete", {"number": (2,)}),
        ("fixa a nota 1", "note_pin", {"number": (1,)}),
        ("desafixa a nota 1", "note_unpin", {"number": (1,)}),
        ("guarda aí: ideia de presente", "inbox_create", {"text": "ideia de presente"}),
        ("o que tem na caixa de entrada?", "inbox_list", {}),
        ("transforma a 1 em tarefa", "inbox_to_task", {"number": (1,)}),
        ("vira nota a 2", "inbox_to_note", {"number": (2,)}),
        ("desfaz", "undo", {}),
        ("desfaz o desfazer", "redo", {}),
        ("para!", "stop", {}),
        ("que horas são?", "datetime_query", {}),
        ("meu nome é Ana Clara", "profile_set", {"name": "Ana Clara"}),
        ("me lembra de ligar pro médico em 10 minutos", "reminder_create", {"title": "ligar pro médico"}),
        ("manda um e-mail pra ana@x.com dizendo que vou atrasar", "email_send", {"recipient": "ana@x.com", "body": "vou atrasar"}),
        ("adiciona leite, pão e 2 kg de arroz na lista de compras", "list_add", {"items": ("leite", "pão", "2 kg de arroz")}),
    ],
)  # fmt: skip
def test_portuguese_requests_are_done_without_asking(text: str, intent: str, slots: dict[str, SlotValue]) -> None:
    request = read(text)
    assert (request.intent, dict(request.slots)) == (intent, slots)
    assert request.confidence >= SURE


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("buy milk tomorrow at 10", "task_create", {"title": "buy milk"}),
        ("I need to call mom", "task_create", {"title": "call mom"}),
        ("todo: water the plants", "task_create", {"title": "water the plants"}),
        ("could you add Pay rent to my to-do list, please?", "task_create", {"title": "Pay rent"}),
        ("what's on my list", "task_list", {}),
        ("show me my overdue tasks", "task_list", {"state": "overdue"}),
        ("done 3", "task_complete", {"number": (3,)}),
        ("reopen 2", "task_reopen", {"number": (2,)}),
        ("postpone 2 to monday", "task_update", {"number": (2,)}),
        ("rename 1 to Buy bread", "task_update", {"number": (1,), "title": "Buy bread"}),
        ("remove the milk task", "task_delete", {"query": "milk"}),
        ("delete all my tasks", "task_delete", {"scope": "all"}),
        ("note that the key is under the mat", "note_create", {"text": "the key is under the mat"}),
        ("take a note: call back", "note_create", {"text": "call back"}),
        ("what did I write about wifi?", "note_query", {"query": "wifi"}),
        ("add to note 2: and the code is 99", "note_update", {"number": (2,), "text": "and the code is 99", "mode": "append"}),
        ("pin note 1", "note_pin", {"number": (1,)}),
        ("capture that idea about robots", "inbox_create", {"text": "that idea about robots"}),
        ("turn 1 into a task", "inbox_to_task", {"number": (1,)}),
        ("undo", "undo", {}),
        ("redo", "redo", {}),
        ("my name is Ana", "profile_set", {"name": "Ana"}),
    ],
)  # fmt: skip
def test_english_requests_are_done_without_asking(text: str, intent: str, slots: dict[str, SlotValue]) -> None:
    found = understand(text, now=NOW, zone=ZONE, language="pt-BR")
    assert [(request.intent, dict(request.slots)) for request in found.requests] == [(intent, slots)]
    assert found.language == "en"
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "não precisa me lembrar", "não comprei leite", "quanto custa o leite?", "a vida é bela", "qual a capital da França?",
        "correr faz bem", "comprar na Amazon vale a pena?", "ele disse: me lembra amanhã", '"apaga a 1"', "comprar leite?",
        "se eu comprar leite amanhã, você vem?", "ligar as luzes da sala", "I didn't buy milk", "don't remind me of that",
        "what is the capital of France?", "turn on the lights", "she said she would buy milk tomorrow", "tell me a joke",
        "estou em casa", "ontem comprei um carro e bati", "play some music", "book a flight to Paris", "😀", "...", "asdf qwer",
        "lembrei de comprar o leite ontem", "o médico disse pra tomar remédio às 8h", "ontem teve reunião com o João às 14h",
        "já comprei leite mas esqueci o pão", "por que você apagou a 1?", "não é pra apagar a 1", "não cancela a reunião", "lembra da Ana?",
        "adicionar açúcar ao café faz mal", "concluí que não vale a pena", "a nota do João na prova foi 7", "será que devo apagar a tarefa 1?",
        "I had a meeting yesterday at 10am", "should I delete task 1?", "he told me to buy milk tomorrow", "please don't cancel the meeting",
        "what would happen if I deleted all my tasks?", "just bought a car and crashed it", "the meeting yesterday at 3pm was great",
    ],
)  # fmt: skip
def test_what_is_not_a_request_writes_nothing(text: str) -> None:
    found = understand(text, now=NOW, zone=ZONE, language="pt-BR")
    assert not [
        request for request in found.requests if effect(request.intent) == "write" and request.confidence >= SURE
    ]


def test_several_requests_come_in_the_order_they_were_said() -> None:
    found = understand("compra leite amanhã e me lembra da reunião sexta 9h", now=NOW, zone=ZONE, language="pt-BR")
    assert [(request.intent, request.slots["title"]) for request in found.requests] == [
        ("task_create", "compra leite"),
        ("reminder_create", "reunião"),
    ]
    assert all(request.when for request in found.requests)


@pytest.mark.parametrize(
    "text",
    ["lavar e passar roupa", "comprar leite, pão e 2 kg de arroz", "anota que comprei leite e me lembra de nada"],
)
def test_an_and_does_not_make_two_requests_of_one(text: str) -> None:
    assert read(text).confidence >= SURE


def test_lines_are_requests_of_their_own() -> None:
    found = understand("comprar pão\nligar pra Ana\npagar a luz", now=NOW, zone=ZONE, language="pt-BR")
    assert [request.slots["title"] for request in found.requests] == ["comprar pão", "ligar pra Ana", "pagar a luz"]


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "comprar " * 100_000, "\0\0\0", "😀" * 5000, "مرحبا بالعالم", "/", "//", "/ " * 3000, "a.a@" * 1024, "1 e " * 1024,
     "'; DROP TABLE tasks; --", "<b>oi</b>", "\u202eoi", "e " * 2000, "#" * 4096, "amanhã, " * 500],
)  # fmt: skip
def test_no_text_makes_it_fail(text: str) -> None:
    assert understand(text, now=NOW, zone=ZONE, language="pt-BR").text == text


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("/tarefas", "task_list", {}),
        ("/tarefas atrasadas", "task_list", {"state": "overdue"}),
        ("/tarefa comprar pão amanhã", "task_create", {"title": "comprar pão"}),
        ("/feito 1", "task_complete", {"number": (1,)}),
        ("/feito comprar pão", "task_complete", {"query": "comprar pão"}),
        ("/nota Senha: 123", "note_create", {"text": "Senha: 123"}),
        ("/notas wifi", "note_query", {"query": "wifi"}),
        ("/desfazer", "undo", {}),
        ("/Ajuda", "help", {}),
        ("/task@recado_bot buy milk tomorrow", "task_create", {"title": "buy milk"}),
        ("/done 1 2", "task_complete", {"number": (1, 2)}),
        ("/buscar nota fiscal", "search", {"query": "nota fiscal"}),
        ("/checkin dormi bem", "checkin_create", {"text": "dormi bem"}),
        ("/voar", "unknown_command", {"query": "voar"}),
    ],
)
def test_commands_are_never_a_guess(text: str, intent: str, slots: dict[str, SlotValue]) -> None:
    request = read(text)
    assert (request.intent, dict(request.slots), request.confidence) == (intent, slots, 1.0)


def test_other_readings_are_never_as_likely_as_the_chosen_one() -> None:
    found = understand("o que tenho amanhã?", now=NOW, zone=ZONE, language="pt-BR")
    assert all(other.confidence <= found.confidence for other in found.alternatives)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("me lembar de ligar pro banco", "reminder_create"),
        ("mnhas tarefas", "task_list"),
        ("adicona leite na lista de compras", "list_add"),
        ("remid me to call mom", "reminder_create"),
        ("shoping list", "list_query"),
    ],
)
def test_one_wrong_letter_in_a_trigger_word_is_forgiven(text: str, intent: str) -> None:
    assert read(text).intent == intent


def test_accents_case_and_spacing_do_not_change_the_reading() -> None:
    plain = [read(text) for text in ("Apaga a ÚLTIMA", "apaga a ultima", "  APAGA   A   última ")]
    assert len({(request.intent, str(dict(request.slots))) for request in plain}) == 1


@pytest.mark.parametrize("text", ["amanhã às 10h", "tomorrow at noon"])
def test_a_time_alone_asks_for_nothing_but_is_told(text: str) -> None:
    request = read(text)
    assert (request.intent, request.confidence < 0.4) == ("out_of_scope", True)
    assert request.when


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("marca uma call com o cliente quinta às 11", "call com o cliente"),
        ("reunião com Ana amanhã às 14h", "reunião com Ana"),
        ("lunch with Sam next tuesday at noon", "lunch with Sam"),
        ("amanhã às 9h dentista", "dentista"),
    ],
)
def test_an_event_is_named_by_its_noun(text: str, title: str) -> None:
    request = read(text)
    assert (request.intent, request.slots["title"]) == ("event_create", title)
    assert request.confidence >= SURE


@pytest.mark.parametrize("text", ["quarta-feira", "feira de quarta", "terça-feira"])
def test_a_day_of_the_week_is_no_misspelt_completion(text: str) -> None:
    [request] = understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    assert request.intent not in {"task_complete", "task_delete"}
    assert request.when is not None


@pytest.mark.parametrize(
    ("text", "day"), [("I'll go back on Friday", 27), ("a festa da firma foi boa, mas na sexta não vou", 27)]
)
def test_what_asks_for_nothing_still_tells_its_time(text: str, day: int) -> None:
    [request] = understand(text, now=NOW, zone=ZONE, language="en").requests
    assert request.intent == "out_of_scope"
    assert request.when is not None
    assert request.when.start is not None
    assert request.when.start.day == day


def test_to_have_one_is_no_tuesday() -> None:
    [request] = understand("Vamos ter uma reunião trimestral", now=NOW, zone=ZONE, language="pt-BR").requests
    assert request.when is not None
    assert request.when.rrule == "FREQ=MONTHLY;INTERVAL=3"
