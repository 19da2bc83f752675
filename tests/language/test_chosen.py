"""Which of the offered answers a message names."""

import pytest

from language.chosen import chosen

TASKS = ("comprar leite · dom 22/11", "comprar pão", "consulta no dentista · seg 23/11 às 9:00", "deixa pra lá")
ENGLISH = ("buy milk", "call the dentist", "never mind")
DAYS = ("dom 22/11", "seg 23/11", "sáb 28/11", "deixa pra lá")
KINDS = ("Criar tarefa: leite", "Anotar: leite", "deixa pra lá")


@pytest.mark.parametrize(
    ("text", "labels", "place"),
    [
        ("a segunda", TASKS, 1),
        ("a primeira", TASKS, 0),
        ("A 2ª", TASKS, 1),
        ("a terceira, por favor", TASKS, 2),
        ("quero a segunda", TASKS, 1),
        ("opção 2", TASKS, 1),
        ("número 3", TASKS, 2),
        ("a última", TASKS, 2),
        ("a do dentista", TASKS, 2),
        ("a do leite", TASKS, 0),
        ("é a do pão", TASKS, 1),
        ("dentista", TASKS, 2),
        ("comprar pão", TASKS, 1),
        ("4", TASKS, 3),
        ("the second one", ENGLISH, 1),
        ("the first", ENGLISH, 0),
        ("first one please", ENGLISH, 0),
        ("the last one", ENGLISH, 1),
        ("the milk one", ENGLISH, 0),
        ("the one about the dentist", ENGLISH, 1),
        ("option 2", ENGLISH, 1),
        ("a tarefa", KINDS, 0),
        ("a segunda opção", DAYS, 1),
        ("2", DAYS, 1),
    ],
)
def test_an_answer_is_named_by_its_place_or_its_words(text: str, labels: tuple[str, ...], place: int) -> None:
    assert chosen(text, labels) == place


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("a segunda", DAYS),
        ("quinta", DAYS),
        ("comprar", TASKS),
        ("leite", KINDS),
        ("a quinta", TASKS),
        ("a 7", TASKS),
        ("a 1 e a 2", TASKS),
        ("comprar queijo", TASKS),
        ("deixa", TASKS),
        ("minhas tarefas", TASKS),
        ("buy bread", ENGLISH),
        ("essa", TASKS),
        ("pula o de hoje", ("Criar tarefa: pula o remédio", "Anotar: pula o remédio, de hoje à noite", "deixa pra lá")),
        ("", TASKS),
        ("?", TASKS),
        ("comprar pão e queijo e mais um monte de coisas amanhã", TASKS),
        ("the one", ENGLISH),
    ],
)
def test_anything_else_is_no_answer(text: str, labels: tuple[str, ...]) -> None:
    assert chosen(text, labels) is None
