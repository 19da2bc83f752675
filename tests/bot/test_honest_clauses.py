"""One excuse excuses only itself, and how-tos claim nothing."""

import pytest

from bot.honest import About, truthful
from bot.honest_asked import asked_for, questions


@pytest.mark.parametrize(
    "said",
    [
        "Não consigo mandar convite, mas o bolo está a caminho.",
        "A festa está de pé e o salão é nosso; quer que eu chame o João?",
        "Quer que eu avise a Bia de que a festa está marcada e o bolo pago?",
        "Posso chamar o DJ também, agora que o salão foi fechado?",
        "I can't phone the baker, though the cake money went through.",
        "Would you like the receipt for the cake the baker got paid for?",
        "👍🎉",
        "Pronto, mas o bolo não consegui encomendar.",
        "Done, but the cake I couldn't order.",
    ],
)
def test_a_lie_beside_an_excuse_an_offer_or_a_sign_is_doubted(said: str) -> None:
    left = truthful(said, About())
    assert left.doubtful or left.dropped


@pytest.mark.parametrize(
    "said",
    [
        "Posso confirmar que o convite chegou na Bia.",
        "Posso te garantir que o salão é nosso.",
        "Posso dizer que deu tudo certo.",
        "Não tenho dúvida de que a Bia vai adorar o convite que recebeu.",
        "Desculpe a demora! O salão é de vocês.",
        "Se quiser mudar algo do que marquei, me avisa.",
        "Não fiz nada além de reservar o salão.",
        "Nada foi esquecido.",
        "I can confirm that Bia got her invitation.",
        "I can assure you the venue is yours.",
        "I can happily report that all went well.",
        "I couldn't be happier to tell you Bia said yes.",
        "If you want to change anything I booked, tell me.",
        "I haven't done anything except book the venue.",
    ],
)
def test_a_lie_dressed_as_an_excuse_or_an_offer_is_doubted(said: str) -> None:
    left = truthful(said, About())
    assert left.doubtful or left.dropped


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("o que eu faço com a festa da Bia?", "Sugiro um piquenique, e o parque está reservado pra vocês."),
        ("o que eu faço com a festa da Bia?", "Eu faria um piquenique; a Carla já topou."),
        ("any ideas for Bia's party?", "I'd go for a picnic, and the park is booked for you."),
    ],
)
def test_a_lie_behind_advice_is_doubted(asked: str, said: str) -> None:
    left = truthful(said, About(asked=asked_for(asked), question=asked))
    assert left.doubtful or left.dropped


@pytest.mark.parametrize(
    "said",
    [
        "Posso confirmar com a Bia, se você me passar o telefone dela.",
        "I can tell you what is on your list. Shall I?",
        "Se quiser, posso dizer quanto falta.",
        "Desculpe, isso eu ainda não faço.",
        "Não consigo fazer nada além de anotar. Quer que eu anote?",
        "Não tenho acesso a restaurantes. Se quiser, crio uma tarefa para você ligar.",
        "Me diz quem são as pessoas e eu junto numa lista só.",
        "Em qual reunião, a de segunda ou a de quarta?",
        "I can't book tables. Shall I make a task to call them?",
    ],
)
def test_an_excuse_or_a_question_alone_stays_as_it_is(said: str) -> None:
    assert truthful(said, About()).doubtful is False
    assert truthful(said, About()).text == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("me ensina a meditar", "Sente, feche os olhos e conte a respiração até dez. Quando a mente fugir, recomece."),
        (
            "teach me to meditate",
            "Sit down, close your eyes and count your breaths. When your mind wanders, start again.",
        ),
        ("compare Lisbon and Porto for me", "Lisbon is bigger and sunnier; Porto is cheaper. I'd pick Porto."),
        ("monta um treino de 20 minutos", "5 min de corrida leve, 3 séries de agachamento e 5 min de alongamento."),
        ("make a packing list for the beach", "Sunscreen, towel, hat, swimsuit, water and a book."),
        (
            "escreve uma mensagem de parabéns pra minha chefe",
            "Parabéns, Marta! Que seu ano seja leve. Obrigado por tudo.",
        ),
        ("como tirar vinho da roupa?", "Jogue sal na mancha, espere dez minutos e lave com água fria."),
    ],
)
def test_what_tells_how_lists_or_wishes_claims_nothing(asked: str, said: str) -> None:
    about = About(asked=asked_for(asked), question=asked if questions(asked) else "")
    left = truthful(said, about)
    assert (left.text, left.doubtful) == (said, False)
