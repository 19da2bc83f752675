"""“Já respondi esse” is of a mail where mails were shown last, and of nothing else."""

from collections.abc import Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import cast
from uuid import uuid4

import pytest
from dialogue import ZONE

from bot.of_mails import of_mails
from language import understand
from language.types import Request
from tools._context import Shown, Turn

MEANT = {
    "já respondi": "",
    "já respondi esse": "",
    "Não precisa responder.": "",
    "não vou responder esse aí": "",
    "já respondi a Bia": "bia",
    "não preciso responder o da Bia Reis": "bia reis",
    "no need to reply": "",
    "I've already answered that one": "",
    "already replied to Bia": "bia",
    "I won't reply to that": "",
}
OTHERS = (
    "já respondi a pesquisa da escola ontem à noite",
    "não precisa comprar pão",
    "responde a Bia",
    "já paguei a luz",
)


def read(said: str, shown: Sequence[str]) -> Request:
    turn = SimpleNamespace(message=said, shown=[Shown(kind=kind, ids=(uuid4(),)) for kind in shown])
    now = datetime(2026, 11, 22, 9, tzinfo=ZONE)
    request = understand(said, now=now, zone=ZONE, language="pt-BR").requests[0]
    return of_mails(cast("Turn", turn), request)


@pytest.mark.parametrize(("said", "query"), MEANT.items(), ids=MEANT)
def test_behind_mails_it_is_of_these(said: str, query: str) -> None:
    for shown in (["thread"], ["thread_made", "task"]):
        request = read(said, shown)
        assert (request.intent, request.slots.get("query", "")) == ("email_dismiss", query)
    for shown in ([], ["task", "thread"]):
        assert read(said, shown).intent != "email_dismiss"


@pytest.mark.parametrize("said", OTHERS)
def test_what_is_of_something_else_stays_so(said: str) -> None:
    assert read(said, ["thread"]).intent != "email_dismiss"
