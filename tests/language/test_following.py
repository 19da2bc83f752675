"""Messages that go on with what was said before, and those that only look like it. Pure: the context is built from the messages before."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.context import NOWHERE, Context, Thing, after
from language.types import Language, Understanding
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8

LIST = ("minhas tarefas de hoje",)
NOTES = ("o que eu anotei sobre wifi?",)
MILK = ("comprar leite amanhã às 10h",)
PLAIN = ("comprar leite",)
DAY = ("comprar leite amanhã",)
CALL = ("ligar pro médico amanhã às 9h",)
BILL = ("pagar a conta de luz sexta",)
TWO = ("comprar leite amanhã e pagar a luz sexta",)
DONE = ("feito 1",)
MOVED = ("adia a 1 pra sexta",)
NOTE = ("anota que a senha é 1234",)
ITEM = ("captura: ideia do presente",)
CAKE = ("me lembra daqui a 15 minutos de tirar o bolo",)
PILLS = ("me lembra de tomar remédio amanhã às 8h",)
BUY = ("buy milk tomorrow at 10am",)
BARE = ("buy milk",)
MINE = ("my tasks for today",)


def read(text: str, before: tuple[str, ...], language: Language) -> Understanding:
    context = NOWHERE
    for message in before:
        understood = understand(message, now=NOW, zone=ZONE, language=language, context=context)
        context = after(understood, context)
    return understand(text, now=NOW, zone=ZONE, language=language, context=context)


def start(understood: Understanding) -> str:
    when = understood.requests[0].when
    if when is None or when.start is None:
        return ""
    return f"{when.start:%m-%d %H:%M}" if isinstance(when.start, datetime) else f"{when.start:%m-%d}"


@pytest.mark.parametrize(
    ("before", "text", "intent", "slots", "when"),
    [
        # The same question with another filter.
        (LIST, "e amanhã?", "task_list", {}, "11-22"),
        (LIST, "E amanha", "task_list", {}, "11-22"),
        (LIST, "e as de amanhã?", "task_list", {}, "11-22"),
        (LIST, "e pra amanhã?", "task_list", {}, "11-22"),
        (LIST, "e da semana que vem?", "task_list", {}, "11-23"),
        (LIST, "e na sexta?", "task_list", {}, "11-27"),
        (LIST, "amanhã?", "task_list", {}, "11-22"),
        (LIST, "e as atrasadas?", "task_list", {"state": "overdue"}, ""),
        (LIST, "e as concluídas?", "task_list", {"state": "done"}, ""),
        (LIST, "só as de prioridade alta", "task_list", {"priority": "high"}, "11-21"),
        (LIST, "e do projeto casa?", "task_list", {"project": "casa"}, "11-21"),
        ((*LIST, "e amanhã?"), "e depois de amanhã?", "task_list", {}, "11-23"),
        ((*LIST, "obrigado"), "e amanhã?", "task_list", {}, "11-22"),
        (NOTES, "e sobre o portão?", "note_query", {"query": "portão"}, ""),
        # One more of the same.
        (PLAIN, "e pão também", "task_create", {"title": "comprar pão"}, ""),
        (PLAIN, "também ovos", "task_create", {"title": "comprar ovos"}, ""),
        ((*DAY, "quis dizer pão"), "e ovos também", "task_create", {"title": "comprar ovos"}, "11-22"),
        ((*PILLS, "não, era quinta"), "e vitamina também", "reminder_create", {"title": "tomar vitamina"}, "11-26 08:00"),
        (MILK, "e pão tbm", "task_create", {"title": "comprar pão"}, "11-22 10:00"),
        (MILK, "e amanhã ligar pro João", "task_create", {"title": "ligar pro João"}, "11-22"),
        (MILK, "e também pagar a luz sexta", "task_create", {"title": "pagar a luz"}, "11-27"),
        (("adiciona leite na lista de compras",), "e pão também", "list_add", {"items": ("pão",)}, ""),
        # Another time for what was just made.
        (MILK, "não, era quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "não, a outra sexta", "task_update", {"reference": (1,)}, "12-04 10:00"),
        (MILK, "nao, era quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "não, quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "não! é quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "era pra quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "era na quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "é quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "quinta, na verdade", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "na vdd é quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "na verdade é às 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "na verdade às 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "errei, é 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "me enganei, 15h30", "task_update", {"reference": (1,)}, "11-22 15:30"),
        (MILK, "15h, errei", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "corrige pra 3pm", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "desculpa, é às 11", "task_update", {"reference": (1,)}, "11-22 11:00"),
        (MILK, "ops, sexta às 9h", "task_update", {"reference": (1,)}, "11-27 09:00"),
        (MILK, "aliás, dia 25", "task_update", {"reference": (1,)}, "11-25 10:00"),
        (MILK, "quis dizer quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "digo, quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "melhor quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "não, 15", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "domingo não, quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "quinta, não domingo", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "não é domingo, é quinta", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (MILK, "era quinta e não domingo", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (DAY, "é às 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (PLAIN, "é dia 5", "task_update", {"reference": (1,)}, "12-05"),
        (PLAIN, "às 15h", "task_update", {"reference": (1,)}, "11-21 15:00"),
        (PLAIN, "sexta", "task_update", {"reference": (1,)}, "11-27"),
        (PLAIN, "pra amanhã", "task_update", {"reference": (1,)}, "11-22"),
        (PLAIN, "sexta às 9", "task_update", {"reference": (1,)}, "11-27 09:00"),
        (DAY, "às 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        # As long from now as it is put right to.
        (CAKE, "não, 20 min", "reminder_update", {"reference": (1,)}, "11-21 09:20"),
        (CAKE, "na verdade meia hora", "reminder_update", {"reference": (1,)}, "11-21 09:30"),
        # Other words for it.
        (PLAIN, "não, comprar pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (PLAIN, "não era isso", "undo", {}, ""),
        (PLAIN, "não foi isso que eu pedi", "undo", {}, ""),
        (MILK, "quis dizer pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (MILK, "eu quis dizer comprar pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (MILK, "é pão, não leite", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (MILK, "leite não, pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (MILK, "não é leite, é pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (MILK, "troca leite por pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        (("comprar leitte",), "quis dizer leite", "task_update", {"reference": (1,), "title": "comprar leite"}, ""),
        (CALL, "quis dizer dentista", "task_update", {"reference": (1,), "title": "ligar pro dentista"}, ""),
        (MILK, "renomeia pra comprar café", "task_update", {"reference": (1,), "title": "comprar café"}, ""),
        (MILK, "muda o título pra comprar café", "task_update", {"reference": (1,), "title": "comprar café"}, ""),
        (NOTE, "troca 1234 por 1235", "note_update", {"reference": (1,), "text": "a senha é 1235", "mode": "replace"}, ""),
        # "It".
        (MILK, "muda pra 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "passa pra sexta", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (MILK, "adia ela pra sexta", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (MILK, "deixa pra segunda", "task_update", {"reference": (1,)}, "11-23 10:00"),
        (MILK, "joga essa pra semana que vem", "task_update", {"reference": (1,)}, "11-23"),
        (MILK, "pode mudar pra 15h?", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "muda a hora dela pra 15h", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (MILK, "essa é pra sexta", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (MILK, "não, passa pra sexta", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (MILK, "adia ela", "task_update", {"reference": (1,)}, ""),
        (MILK, "apaga essa", "task_delete", {"reference": (1,)}, ""),
        (MILK, "apaga isso", "task_delete", {"reference": (1,)}, ""),
        (MILK, "apaga a última", "task_delete", {"reference": (1,)}, ""),
        (MILK, "na verdade apaga essa", "task_delete", {"reference": (1,)}, ""),
        (MILK, "conclui ela", "task_complete", {"reference": (1,)}, ""),
        (MILK, "já fiz essa", "task_complete", {"reference": (1,)}, ""),
        (MILK, "essa eu já fiz", "task_complete", {"reference": (1,)}, ""),
        (MILK, "reabre essa", "task_reopen", {"reference": (1,)}, ""),
        (MILK, "coloca prioridade alta nela", "task_update", {"reference": (1,), "priority": "high"}, ""),
        (MILK, "essa é urgente", "task_update", {"reference": (1,), "priority": "high"}, ""),
        (MILK, "apaga a do leite", "task_delete", {"reference": (1,)}, ""),
        (MILK, "conclui a de amanhã", "task_complete", {"reference": (1,)}, ""),
        (MILK, "apaga a do dentista", "task_delete", {"query": "dentista"}, ""),
        (TWO, "passa a do leite pra sexta", "task_update", {"reference": (1,)}, "11-27"),
        (TWO, "apaga as duas", "task_delete", {"reference": (1, 2)}, ""),
        (TWO, "apaga elas", "task_delete", {"reference": (1, 2)}, ""),
        (NOTE, "fixa essa", "note_pin", {"reference": (1,)}, ""),
        (NOTE, "acrescenta nela: trocar amanhã", "note_update", {"reference": (1,), "text": "trocar amanhã", "mode": "append"}, ""),
        (NOTE, "mostra ela", "note_query", {"reference": (1,)}, ""),
        (ITEM, "transforma essa em tarefa", "inbox_to_task", {"reference": (1,)}, ""),
        (ITEM, "vira nota", "inbox_to_note", {"reference": (1,)}, ""),
        (PILLS, "não, às 9h", "reminder_update", {"reference": (1,)}, "11-22 09:00"),
        (PILLS, "cancela esse", "reminder_cancel", {"reference": (1,)}, ""),
        (MILK, "adia 1 dia", "task_update", {"reference": (1,)}, "11-23 10:00"),
        (MILK, "adia uma hora", "task_update", {"reference": (1,)}, "11-22 11:00"),
        (DAY, "adia uma semana", "task_update", {"reference": (1,)}, "11-29"),
        (MILK, "adianta uma hora", "task_update", {"reference": (1,)}, "11-22 09:00"),
        (MILK, "sexta é melhor", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (MILK, "me lembra disso amanhã às 9h", "reminder_create", {"title": "comprar leite"}, "11-22 09:00"),
        (MILK, "cancela isso", "task_delete", {"reference": (1,)}, ""),
        ((*MILK, "adia ela pra sexta"), "cancela isso", "undo", {}, ""),
        (MILK, "põe no projeto casa", "task_update", {"reference": (1,), "project": "casa"}, ""),
        (MILK, "não é leite é pão", "task_update", {"reference": (1,), "title": "comprar pão"}, ""),
        # Another row than the one that was hit.
        (DONE, "não, a 2", "task_complete", {"number": (2,), "instead": "last"}, ""),
        (DONE, "era a 2 e não a 1", "task_complete", {"number": (2,), "instead": "last"}, ""),
        (DONE, "não, a segunda", "task_complete", {"number": (2,), "instead": "last"}, ""),
        (DONE, "quis dizer a 3", "task_complete", {"number": (3,), "instead": "last"}, ""),
        (DONE, "não, a do leite", "task_complete", {"query": "leite", "instead": "last"}, ""),
        (MOVED, "não, a 2", "task_update", {"number": (2,), "instead": "last"}, "11-27"),
        (MOVED, "não, segunda", "task_update", {"reference": (1,)}, "11-23"),
    ],
)  # fmt: skip
def test_portuguese_goes_on(
    before: tuple[str, ...], text: str, intent: str, slots: dict[str, object], when: str
) -> None:
    found = read(text, before, "pt-BR")
    assert found.follows
    assert [(request.intent, dict(request.slots)) for request in found.requests] == [(intent, slots)]
    assert start(found) == when
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("before", "text", "intent", "slots", "when"),
    [
        (MINE, "and tomorrow?", "task_list", {}, "11-22"),
        (MINE, "what about friday?", "task_list", {}, "11-27"),
        (MINE, "how about next week?", "task_list", {}, "11-23"),
        (MINE, "and the overdue ones?", "task_list", {"state": "overdue"}, ""),
        (MINE, "tomorrow?", "task_list", {}, "11-22"),
        (BARE, "and bread too", "task_create", {"title": "buy bread"}, ""),
        (BARE, "eggs too", "task_create", {"title": "buy eggs"}, ""),
        (BARE, "plus eggs", "task_create", {"title": "buy eggs"}, ""),
        (BARE, "and pay the rent tomorrow", "task_create", {"title": "pay the rent"}, "11-22"),
        (BUY, "no, thursday", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (BUY, "no, it was thursday", "task_update", {"reference": (1,)}, "11-26 10:00"),
        (BUY, "actually make that friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "make it friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "sorry, I meant 5pm", "task_update", {"reference": (1,)}, "11-22 17:00"),
        (BUY, "no, 3pm", "task_update", {"reference": (1,)}, "11-22 15:00"),
        (BUY, "no, next week", "task_update", {"reference": (1,)}, "11-23"),
        (BUY, "oops, 5pm", "task_update", {"reference": (1,)}, "11-22 17:00"),
        (BUY, "friday, not sunday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "not sunday, friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "it's on friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "should be friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "wait, friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "I meant 5", "task_update", {"reference": (1,)}, "11-22 17:00"),
        (BUY, "i meant bread", "task_update", {"reference": (1,), "title": "buy bread"}, ""),
        (BUY, "bread, not milk", "task_update", {"reference": (1,), "title": "buy bread"}, ""),
        (BUY, "not milk, bread", "task_update", {"reference": (1,), "title": "buy bread"}, ""),
        (BUY, "rename it to buy bread", "task_update", {"reference": (1,), "title": "buy bread"}, ""),
        (BUY, "replace milk with bread", "task_update", {"reference": (1,), "title": "buy bread"}, ""),
        (BARE, "3pm", "task_update", {"reference": (1,)}, "11-21 15:00"),
        (BARE, "tomorrow", "task_update", {"reference": (1,)}, "11-22"),
        (BUY, "move it to 5pm", "task_update", {"reference": (1,)}, "11-22 17:00"),
        (BUY, "move it to friday same time", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "friday works better", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "delay it by an hour", "task_update", {"reference": (1,)}, "11-22 11:00"),
        (BUY, "postpone it 2 days", "task_update", {"reference": (1,)}, "11-24 10:00"),
        (BUY, "move that to monday", "task_update", {"reference": (1,)}, "11-23 10:00"),
        (BUY, "push it to friday", "task_update", {"reference": (1,)}, "11-27 10:00"),
        (BUY, "can you move it to 5pm?", "task_update", {"reference": (1,)}, "11-22 17:00"),
        (BUY, "delete that", "task_delete", {"reference": (1,)}, ""),
        (BUY, "delete the last one", "task_delete", {"reference": (1,)}, ""),
        (BUY, "mark it done", "task_complete", {"reference": (1,)}, ""),
        (BUY, "mark it as done", "task_complete", {"reference": (1,)}, ""),
        (BUY, "it's done", "task_complete", {"reference": (1,)}, ""),
        (BUY, "done with that", "task_complete", {"reference": (1,)}, ""),
        (BUY, "reopen it", "task_reopen", {"reference": (1,)}, ""),
        (BUY, "make it high priority", "task_update", {"reference": (1,), "priority": "high"}, ""),
        (BUY, "that's urgent", "task_update", {"reference": (1,), "priority": "high"}, ""),
        (BUY, "delete the milk one", "task_delete", {"reference": (1,)}, ""),
        (("note that the code is 99",), "pin it", "note_pin", {"reference": (1,)}, ""),
        (("note that the code is 99",), "add to it: ask Bob", "note_update", {"reference": (1,), "text": "ask Bob", "mode": "append"}, ""),
        (("done 1",), "no, the second one", "task_complete", {"number": (2,), "instead": "last"}, ""),
        (("done 1",), "i meant 2", "task_complete", {"number": (2,), "instead": "last"}, ""),
        (("done 1",), "not 1, 2", "task_complete", {"number": (2,), "instead": "last"}, ""),
    ],
)  # fmt: skip
def test_english_goes_on(before: tuple[str, ...], text: str, intent: str, slots: dict[str, object], when: str) -> None:
    found = read(text, before, "en")
    assert found.follows
    assert [(request.intent, dict(request.slots)) for request in found.requests] == [(intent, slots)]
    assert start(found) == when
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("before", "text", "readings"),
    [
        (TWO, "não, era quinta", 2),
        (TWO, "apaga essa", 2),
        (MILK, "às 15h", 1),
        (MILK, "sexta", 1),
        (MILK, "não era quinta", 1),
        (MILK, "sexta não, quinta", 1),
        (MILK, "não, era quinta?", 1),
        ((*MILK, "minhas tarefas"), "não, era quinta", 1),
        (BILL, "quis dizer água", 1),
        (MILK, "aliás, comprar pão", 1),
        (MILK, "apaga", 1),
        (BUY, "friday", 1),
        (PLAIN, "e pão", 1),
        (BARE, "and call John tomorrow", 1),
    ],
)
def test_what_is_not_certain_is_asked(before: tuple[str, ...], text: str, readings: int) -> None:
    found = read(text, before, "pt-BR")
    assert found.follows
    assert 0 < found.confidence < SURE
    assert len((*found.requests, *found.alternatives)) == readings


@pytest.mark.parametrize("text", ["apaga essa", "conclui ela", "delete that", "mark it done", "muda essa pra sexta"])
def test_a_reference_to_nothing_means_no_row(text: str) -> None:
    (request,) = read(text, (), "pt-BR").requests
    assert request.slots["reference"] == ()


NOT_FOLLOWING = [
    "até amanhã", "tchau, até amanhã", "mais uma vez", "one more time please", "drop it", "toda sexta", "não era essa", "não apaga essa", "não apaga a tarefa do leite ainda", "oh my god", "no that is not right",
    "correct, it is", "never mind", "e aí?", "e aí, tudo bem?", "não, obrigado", "não, valeu", "amanhã te conto", "essa foi boa", "era uma vez", "isso mesmo", "isso aí",
    "é isso aí", "e se chover?", "e daí?", "que isso", "e eu também", "e você?", "na verdade deixa", "na verdade não sei", "não precisa", "não sei",
    "segunda eu te ligo", "sexta é feriado", "às 15h eu saio", "amanhã vai chover", "era brincadeira", "foi mal", "desculpa", "errei", "essa não!",
    "que horas são?", "comprar pão", "minhas tarefas", "anota que o portão fica aberto", "me lembra de pagar a luz sexta", "reunião com Ana sexta 9h",
    "apaga a 2", "adia a 3 pra sexta", "muda a 1 para sexta", "feito 2", "desfaz", "ajuda", "isso é ótimo", "ela disse que vem amanhã",
    "quinta eu não posso, tenho prova", "não vou poder ir amanhã", "e agora?", "sim", "obrigado, até amanhã", "prefiro café",
    "that's it", "no way", "no thanks", "no problem", "actually, never mind", "it is what it is", "that was fun", "take it easy", "got it", "do it",
    "make it rain", "let it go", "sorry", "oh no", "no worries", "what about you?", "how about that?", "and then?", "me too", "you too",
    "see you tomorrow", "friday is a holiday", "it was raining on friday", "she said no", "buy bread", "my tasks", "note that the gate is open",
    "delete the second one", "mark the second one as done", "conclui a segunda", "não é pra me acordar amanhã",
    "adia a reunião de terça pra quinta", "delete task 2", "actually I love it", "that one is funny", "i mean, wow",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_FOLLOWING)
@pytest.mark.parametrize("before", [MILK, BUY, DONE, NOTE])
def test_what_stands_on_its_own_is_read_as_ever(text: str, before: tuple[str, ...]) -> None:
    alone = understand(text, now=NOW, zone=ZONE, language="pt-BR")
    assert read(text, before, "pt-BR") == alone


def test_the_context_ends_with_what_is_taken_back() -> None:
    assert not read("não, era quinta", (*MILK, "desfaz"), "pt-BR").follows


def test_of_a_list_it_may_be_any_line() -> None:
    tasks = tuple(Thing(kind="task", title=title) for title in ("comprar leite", "comprar pão"))
    context = Context(listed=tasks, newest="listed")
    found = understand("apaga essa", now=NOW, zone=ZONE, language="pt-BR", context=context)
    assert [request.slots["reference"] for request in (*found.requests, *found.alternatives)] == [(1,), (2,)]
    assert found.confidence < SURE
