"""Whether a model's answer is in the person's language: told by its little words, and never by what may rightly be in another."""

import pytest

from language.tongues import amiss, speaks_another
from language.types import Language

FOREIGN: tuple[tuple[Language, str], ...] = (
    ("pt-BR", "Sure! The best time to visit is in the spring, when it is not too hot and the city is quiet."),
    ("pt-BR", "You could start with the dentist, since it has been waiting for two weeks."),
    (
        "pt-BR",
        "Claro! Here is what I would do: start with the bills, then call the dentist and leave the rest for tomorrow.",
    ),
    ("pt-BR", "Claro, puedes empezar por las cuentas y después llamar al dentista, que es lo más urgente."),
    ("pt-BR", "Vous pouvez commencer par les factures, puis appeler le dentiste."),
    ("pt-BR", "Du kannst mit den Rechnungen anfangen und dann den Zahnarzt anrufen."),
    ("pt-BR", "Puoi cominciare con le bollette e poi chiamare il dentista, che è più urgente."),
    ("pt-BR", "Начните со счетов, а потом позвоните врачу."),
    ("pt-BR", "まず請求書から始めて、それから歯医者に電話してください。"),
    ("en", "Você pode começar pelas contas e depois ligar para o dentista, que é o mais urgente."),
    (
        "en",
        "Sunday is free. Mas na segunda você tem o dentista às 9h e a reunião com o time, então eu não marcaria mais nada.",
    ),
    ("en", "Claro, puedes empezar por las cuentas y después llamar al dentista."),
    ("en", "Gern. Ich würde mit den Rechnungen anfangen, weil sie schon am Montag fällig sind."),
    ("en", "首先处理账单,然后给牙医打电话。"),
)
FINE: tuple[tuple[Language, str], ...] = (
    ("pt-BR", "Você pode começar pelas contas e depois ligar para o dentista."),
    ("pt-BR", "Ok!"),
    ("pt-BR", "Sorry, not sure."),
    ("pt-BR", "Bohemian Rhapsody, do Queen."),
    (
        "pt-BR",
        "• The Sound of Silence\n• Bridge over Troubled Water\n• House of the Rising Sun\n• Knockin' on Heaven's Door\n• With or Without You",
    ),
    ("pt-BR", "Dá pra dizer: “I have been waiting for you since the morning, and it is not the first time.”"),
    ("pt-BR", 'Assim: "Could you please send me the report by the end of the day? Thank you very much for your help."'),
    ("pt-BR", "```python\nfor each in the_list: print(each) if each is not None and each in that and this or not\n```"),
    ("pt-BR", "> the quick brown fox jumps over the lazy dog and it is not the first of them\nÉ isso."),
    ("pt-BR", "Use `git log --all -- the/file and the rest of it` no terminal."),
    ("pt-BR", "O deploy do backend no cluster de staging falhou no health check do load balancer."),
    ("pt-BR", "Fala com Maria de la Cruz e Juan del Río em Los Angeles, ou em San José de las Lajas."),
    ("pt-BR", "Pizza Margherita, spaghetti alla carbonara, gnocchi ao sugo e tiramisù."),
    ("en", "You can start with the bills and then call the dentist."),
    ("en", "Garota de Ipanema, Águas de Março, Chega de Saudade, O Barquinho, Samba de Uma Nota Só."),
    ("en", "Try the feijoada at Bar do Zé, or the moqueca at Casa de Tereza in Salvador da Bahia."),
    ("en", "Call João, Conceição and Açucena about the São João party."),
    ("en", "👍"),
    ("en", "12 + 30 = 42"),
)


@pytest.mark.parametrize(("wanted", "text"), FOREIGN, ids=[f"{n}" for n in range(len(FOREIGN))])
def test_an_answer_in_another_language_is_noticed(wanted: Language, text: str) -> None:
    assert amiss(text, wanted)


@pytest.mark.parametrize(("wanted", "text"), FINE, ids=[f"{n}" for n in range(len(FINE))])
def test_what_may_be_in_another_language_is_left_alone(wanted: Language, text: str) -> None:
    assert not amiss(text, wanted)


def test_words_that_stood_there_before_are_not_the_writers() -> None:
    note = "the reservation is for two nights at the hotel by the beach and the check-in is at three"
    assert not amiss(f"Na sua nota: {note}.", "pt-BR", known=[note])
    assert amiss(f"In your note I found this about it: {note}.", "pt-BR", known=["outra coisa"])


@pytest.mark.parametrize(
    "said",
    [
        "traduz pra inglês: bom dia a todos",
        "como se fala 'estou com fome' em alemão?",
        "me ajuda a treinar meu inglês",
        "me passa a letra de Imagine",
        "how would you put this one?",
        "¿me puedes ayudar con la tarea de mañana?",
        "escreve um poema",
        "помоги мне с этим пожалуйста",
        "faz um script que renomeia arquivos",
    ],
)
def test_who_may_want_another_language_gets_it(said: str) -> None:
    assert speaks_another(said, "pt-BR")


@pytest.mark.parametrize(
    "said", ["o que eu faço primeiro?", "oi", "cuida daquele lance da Bia pra mim", "capital da Itália?"]
)
def test_whoever_just_asks_is_answered_in_their_own(said: str) -> None:
    assert not speaks_another(said, "pt-BR")
