"""What is not so, or no longer: told apart from what only sounds like it."""

import pytest

from language.facts.denied import Denial, denial, puts_right
from language.types import Language


@pytest.mark.parametrize(
    ("language", "said", "before", "instead"),
    [
        ("pt-BR", "minha esposa não se chama mais Ana", "minha esposa se chama Ana", ""),
        (
            "pt-BR",
            "minha esposa não se chama Ana, se chama Bia",
            "minha esposa se chama Ana",
            "minha esposa se chama Bia",
        ),
        ("pt-BR", "minha esposa não se chama Ana e sim Bia", "minha esposa se chama Ana", "minha esposa se chama Bia"),
        ("pt-BR", "minha esposa se chama Bia, não Ana.", "minha esposa se chama Ana", "minha esposa se chama Bia"),
        (
            "pt-BR",
            "o nome da minha esposa não é Ana, é Bia",
            "o nome da minha esposa é Ana",
            "o nome da minha esposa é Bia",
        ),
        ("pt-BR", "já não trabalho na Acme", "trabalho na Acme", ""),
        ("pt-BR", "eu não trabalho mais na Acme", "eu trabalho na Acme", ""),
        ("pt-BR", "não trabalho na Acme, mas na Beta", "trabalho na Acme", "trabalho na Beta"),
        ("pt-BR", "não trabalho mais na Acme e agora trabalho na Beta", "trabalho na Acme", "trabalho na Beta"),
        (
            "pt-BR",
            "meu aniversário não é 5 de maio, é 6 de maio",
            "meu aniversário é 5 de maio",
            "meu aniversário é 6 de maio",
        ),
        ("pt-BR", "meu sapato não é mais 42, agora é 43", "meu sapato é 42", "meu sapato é 43"),
        ("pt-BR", "não sou mais vegetariano", "sou vegetariano", ""),
        ("pt-BR", "não gosto mais de chocolate", "gosto de chocolate", ""),
        ("en", "my wife's name isn't Ana anymore", "my wife's name is Ana", ""),
        ("en", "my wife's name is not Ana, it's Bia", "my wife's name is Ana", "my wife's name is Bia"),
        ("en", "my wife's name is Bia, not Ana", "my wife's name is Ana", "my wife's name is Bia"),
        ("en", "my wife is not called Ana, but Bia", "my wife is called Ana", "my wife is called Bia"),
        ("en", "I no longer work at Acme", "I work at Acme", ""),
        ("en", "I don't work at Acme any more, I work at Beta", "I work at Acme", "I work at Beta"),
        ("en", "I'm no longer a vegetarian", "I'm a vegetarian", ""),
        (
            "en",
            "my favorite color isn't blue anymore, it's green",
            "my favorite color is blue",
            "my favorite color is green",
        ),
    ],
)
def test_what_is_not_so_and_what_is_instead(language: Language, said: str, before: str, instead: str) -> None:
    assert denial(said, language) == Denial(before, instead)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pt-BR", "não sou alérgico a nada"),
        ("pt-BR", "minha mãe não é mais médica"),
        ("pt-BR", "não vou trabalhar na Acme amanhã"),
        ("pt-BR", "não esquece que minha esposa se chama Ana"),
        ("pt-BR", "minha esposa não se chama Ana?"),
        ("pt-BR", "ele disse: “minha esposa não se chama Ana”"),
        ("pt-BR", "acho que minha esposa não se chama Ana"),
        ("pt-BR", "a esposa do João não se chama mais Ana"),
        ("pt-BR", "não gosto de chocolate"),
        ("pt-BR", "não compra leite, compra pão"),
        ("en", "my boss is not happy"),
        ("en", "don't forget that my wife's name is Ana"),
        ("en", "I don't work at night"),
        ("en", "isn't my wife's name Ana?"),
        ("en", "do not call Ana, call Bia"),
    ],
)
def test_what_only_sounds_like_it_denies_nothing(language: Language, said: str) -> None:
    assert denial(said, language) is None


def test_only_what_a_message_puts_right_is_its_own() -> None:
    message = "oi! minha esposa não se chama Ana, se chama Bia. Compra leite"
    assert puts_right("minha esposa se chama Bia", message, "pt-BR")
    assert not puts_right("minha esposa se chama Ana", message, "pt-BR")
    assert not puts_right("minha esposa se chama Carla", message, "pt-BR")
