"""What is to be different in a mail that is asked about; what is said of anything else changes none."""

import pytest

from language.mail_changes import mail_change


@pytest.mark.parametrize(
    ("text", "act", "old", "new"),
    [
        ("tira o João da cópia", "uncopy", "", "João"),
        ("não copia o João", "uncopy", "", "João"),
        ("e põe caio@fora.com em cópia também", "copy", "", "caio@fora.com"),
        ("Muda o assunto para Reunião de hoje", "subject", "", "Reunião de hoje"),
        ("na verdade diz que Não vou.", "text", "", "Não vou."),
        ("troca hoje por amanhã", "swap", "hoje", "amanhã"),
        ("take João off cc", "uncopy", "", "João"),
        ("cc joao@fora.com too", "copy", "", "joao@fora.com"),
        ("change the subject to Lease", "subject", "", "Lease"),
        ("actually, say I can't", "text", "", "I can't"),
        ("replace today with tomorrow", "swap", "today", "tomorrow"),
    ],
)
def test_what_changes(text: str, act: str, old: str, new: str) -> None:
    found = mail_change(text)
    assert found is not None
    assert (found.act, found.old, found.new) == (act, old, new)


@pytest.mark.parametrize(
    "text",
    [
        "põe leite na lista",
        "muda a reunião para sexta",
        "change the meeting to Friday",
        "write a note: buy milk",
        "copy that",
        "tira o leite da lista",
        "me lembra de mudar o assunto",
        "sim",
        "não",
    ],
)
def test_what_is_about_something_else(text: str) -> None:
    assert mail_change(text) is None
