import time

import pytest

from language.answers import begins_with_no, is_stop, verbs_asked, yes_or_no


@pytest.mark.parametrize(
    "text",
    [
        "parar", "PARA!", "pára", "Pare.", "para tudo", "chega", "já chega!", "para, por favor", "paraaaa", "não, para!",
        "stop", "Stop it!", "please stop", "STOP NOW", "stoooop", "cancela tudo", "no, stop!", "🛑", "para com isso agora",
    ],
)  # fmt: skip
def test_a_message_that_only_asks_to_stop_is_a_stop(text: str) -> None:
    assert is_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "para amanhã", "parar de fumar", "para a Ana", "não para", "para sexta às 10", "não", "stop smoking on monday", "don't stop",
        "", "  ", "!!!", "cancela", "comprar pão", "para" + " tudo" * 50, "buy stop signs", "parar o carro",
    ],
)  # fmt: skip
def test_anything_more_than_a_stop_is_not_one(text: str) -> None:
    assert not is_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "sim", "s", "Sim!", "pode", "isso", "isso mesmo", "confirmo", "yes", "Y", "ok", "okay", "sim, por favor", "sim sim sim", "yes please",
        "pode mandar", "claro que sim", "👍", "👍🏽", "sim 👍", "beleza", "tá bom", "simmmm", "that's right", "ok, pode", "Yeah, go ahead",
    ],
)  # fmt: skip
def test_a_yes_is_heard(text: str) -> None:
    assert yes_or_no(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "não", "nao", "n", "nope", "deixa pra lá", "cancela", "Não, obrigado", "claro que não", "no, thanks", "ok, cancela", "melhor não",
        "👎", "não não", "don't", "never mind", "cancel it", "agora não", "no", "NÃO!!!", "i don’t think so",
    ],
)  # fmt: skip
def test_a_no_is_heard(text: str) -> None:
    assert yes_or_no(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "sim, mas muda pra 15h", "talvez", "sim não", "sim 👎", "pode cancelar", "comprar pão", "", "?", "não sei", "ok comprar leite",
        "yes but later", "obrigado", "thanks", "1", "sim" * 100, "maybe", "no meeting tomorrow", "não comprei leite",
    ],
)  # fmt: skip
def test_anything_else_is_neither_yes_nor_no(text: str) -> None:
    assert yes_or_no(text) is None


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Apagar 6 tarefas?\n• pão", "pode apagar", "yes"),
        ("Apagar 6 tarefas?", "sim, apaga", "yes"),
        ("Apagar 6 tarefas?", "pode apagar sim", "yes"),
        ("Delete 6 tasks?", "yes, delete", "yes"),
        ("Apagar 6 tarefas?", "apagar", None),
        ("Apagar 6 tarefas?", "apaga", None),
        ("Apagar 6 tarefas?", "pode apagar a primeira", None),
        ("Apagar 6 tarefas?", "pode apagar o pão", None),
        ("Apagar 6 tarefas?", "pode concluir", None),
        ("Apagar 6 tarefas?", "pode cancelar", None),
        ("Apagar 6 tarefas?", "pode não apagar", None),
        ("Apagar 6 tarefas?", "não apaga", "no"),
        ("Mudar a data de 3 tarefas?", "pode apagar", None),
        ("", "pode apagar", None),
    ],
)
def test_the_verb_of_the_question_may_stand_in_a_yes(question: str, text: str, answer: str | None) -> None:
    assert yes_or_no(text, verbs=verbs_asked(question)) == answer


@pytest.mark.parametrize(
    "text", ["não, deixa", "não. apaga só a 2", "no, leave them", "nope, keep those", "Não, obrigado!"]
)
def test_a_no_may_be_followed_by_more(text: str) -> None:
    assert begins_with_no(text)


@pytest.mark.parametrize(
    "text",
    ["não esquece de comprar pão", "no meeting tomorrow", "sim, não", "pode", "", "!", "comprar pão, não", "notas"],
)
def test_what_only_looks_like_a_no_begins_with_none(text: str) -> None:
    assert not begins_with_no(text)


def test_answers_cost_microseconds_even_on_a_megabyte() -> None:
    for text in (
        "para com isso agora mesmo, por favor",
        "comprar leite amanhã às 10h e ligar pra Ana",
        "ã!" * 500_000,
        "para " * 200_000,
    ):
        best = min(_seconds(text) for _ in range(20))
        assert best < 200e-6, text[:40]


def _seconds(text: str) -> float:
    start = time.process_time()
    is_stop(text)
    yes_or_no(text)
    return time.process_time() - start
