import pytest

from language.asked import asked_about
from language.types import Language


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pt-BR", "quanto o encanador cobra?", "encanador cobra"),
        ("pt-BR", "Qual é a senha do Wi-Fi", "senha Wi Fi"),
        ("pt-BR", "onde eu deixei a chave do carro?", "chave carro"),
        ("pt-BR", "cadê meu passaporte?", "passaporte"),
        ("pt-BR", "o aluguel era quanto mesmo?", "aluguel"),
        ("en", "what's the wifi password?", "wifi password"),
        ("en", "How much does the plumber charge?", "plumber charge"),
        ("en", "where did I park the car", "car"),
    ],
)
def test_a_question_is_about_its_other_words(language: Language, text: str, words: str) -> None:
    assert asked_about(text, language) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt-BR", "o encanador cobra 150"),
        ("pt-BR", "quem é você?"),
        ("pt-BR", "quanto é 2+2?"),
        ("pt-BR", "?"),
        ("pt-BR", ""),
        ("en", "who are you?"),
        ("en", "what?"),
        ("en", "the plumber charges 150"),
        ("en", "what did " + "word " * 9 + "do?"),
    ],
)
def test_other_words_are_about_nothing(language: Language, text: str) -> None:
    assert asked_about(text, language) is None
