"""A fact is words that somebody asserted, not words that stand somewhere in what they wrote."""

import pytest

from language.facts.asserted import asserted


@pytest.mark.parametrize(
    ("piece", "message"),
    [
        ("sou vegetariano", "Olha, SOU   vegetariano mesmo"),
        ("sou vegetariano", "não esquece que sou vegetariano"),
        ("sou vegetariano", "lembra que sou vegetariano, tá?"),
        ("não como carne", "eu não como carne"),
        ("gosto de mel", "não gosto de leite, mas gosto de mel"),
        ("minha esposa se chama Ana", "minha esposa se chama Ana"),
        ("I'm allergic to peanuts", "don't forget that I'm allergic to peanuts"),
        ("sou alérgico", "eu disse que sou alérgico"),
        ("Ana", "o nome dela é Ana, viu"),
        ("emagrecer", "minha meta é emagrecer"),
        ("emagrecer", "nova meta: emagrecer"),
        ("6 de maio", "na verdade não é dia 5, é 6 de maio"),
    ],
)
def test_what_was_asserted(piece: str, message: str) -> None:
    assert asserted(piece, message)


@pytest.mark.parametrize(
    ("piece", "message"),
    [
        ("", "sou vegetariano"),
        ("a", "cuida daquele lance do meu aniversário"),
        ("lance", "cuida daquele lance do meu aniversário"),
        ("niversário", "meu aniversário"),
        ("gosto de coentro", "cuida pra nunca dizer que eu gosto de coentro, é mentira da Bia"),
        ("gosto de coentro", "dizem que gosto de coentro, mas é mentira"),
        ("I like cilantro", "it's not true that I like cilantro"),
        ("eu gosto de coentro", "eu gosto de coentro?"),
        ("minha filha se chama Lia", "olha o que ela escreveu: “minha filha se chama Lia”"),
        ("minha filha se chama Lia", "> minha filha se chama Lia"),
        ("sou vegetariana", "a Bia disse que sou vegetariana"),
        ("I'm married", "ask her if I'm married"),
    ],
)
def test_what_was_only_mentioned(piece: str, message: str) -> None:
    assert not asserted(piece, message)
