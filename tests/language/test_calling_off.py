"""What wants back a mail that has not gone out yet, and what only looks like it."""

import pytest

from language.calling_off import called_off


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        *(
            (said, [])
            for said in ("cancela", "Cancelar envio", "não envia", "não manda não!", "espera aí, não manda ainda")
        ),
        *((said, []) for said in ("cancela os dois", "cancela esse e-mail", "n manda", "opa, não", "cancel the email")),
        *((said, []) for said in ("don’t send it", "wait", "no, wait!", "call it off")),
        ("cancela o da Bia", ["bia"]),
        ("não manda o e-mail pro João", ["joao"]),
        ("don't send the email to bia@fora.com", ["bia@fora.com"]),
        ("cancela a reunião com a Bia", ["reuniao", "com", "bia"]),
        ("não, obrigado", ["obrigado"]),
        *((said, None) for said in ("meus e-mails", "manda um e-mail pra Bia", "que horas são?", "", "cancela " * 40)),
    ],
)
def test_whose_mail_is_wanted_back(said: str, whom: list[str] | None) -> None:
    assert called_off(said) == whom
