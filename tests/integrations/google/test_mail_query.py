"""Sentences about mail in Gmail's search language: who, what, when by the person's own days, and nothing that was only said in passing."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from integrations.google.mail_query import localised, mail_search
from language.types import Language

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
TODAY = "after:1795402800 before:1795489200"

SAID: list[tuple[Language, str, str]] = [
    ("pt-BR", "quem me mandou email hoje?", f"in:inbox {TODAY}"),
    ("pt-BR", "alguém me escreveu?", "in:inbox"),
    ("pt-BR", "a Ana me mandou email hoje?", f'from:"Ana" {TODAY}'),
    ("pt-BR", "e-mails da Ana sobre contrato", 'from:"Ana" "contrato"'),
    ("pt-BR", "não lidos de hoje", f"in:inbox is:unread {TODAY}"),
    ("pt-BR", "e-mails com anexo da contabilidade", 'from:"contabilidade" has:attachment'),
    ("pt-BR", "o que eu mandei para o João", 'to:"João" in:sent'),
    ("pt-BR", "e-mails de 10/11 a 15/11", "in:inbox after:1794279600 before:1794798000"),
    ("pt-BR", "e-mails de dezembro", "in:inbox after:1764558000 before:1767236400"),
    ("pt-BR", "e-mails da Bia e do Caio", '{from:"Bia" from:"Caio"}'),
    ("pt-BR", "e-mails da Bia ou do Caio sobre o contrato", '{from:"Bia" from:"Caio"} "contrato"'),
    ("pt-BR", "meus últimos 5 e-mails da Bia", 'from:"Bia"'),
    ("pt-BR", "e-mails antes de outubro", "in:inbox before:1790823600"),
    ("pt-BR", "e-mails até hoje", "in:inbox before:1795489200"),
    ("en", "emails from bia@fora.com or caio@fora.com", '{from:"bia@fora.com" from:"caio@fora.com"}'),
    ("en", "last 3 emails", "in:inbox"),
    ("en", "emails from last week", "in:inbox after:1794798000 before:1795402800"),
    ("en", "emails from Bia since Monday", 'from:"Bia" after:1795402800'),
    ("en", "did Bia write to me?", 'from:"Bia"'),
    ("en", "who emailed me today?", f"in:inbox {TODAY}"),
    ("en", "mail from Ana about the contract", 'from:"Ana" "contract"'),
    ("en", "unread mail", "in:inbox is:unread"),
]


@pytest.mark.parametrize(("language", "text", "query"), SAID, ids=[text for _, text, _ in SAID])
def test_what_is_said_is_what_is_looked_for(language: Language, text: str, query: str) -> None:
    assert mail_search(text, now=NOW, zone=ZONE, language=language).query == query


def test_a_sentence_writes_no_operators_of_its_own() -> None:
    found = mail_search('e-mails da Ana" in:trash OR from:"', now=NOW, zone=ZONE, language="pt-BR").query
    assert found.count('"') % 2 == 0
    assert "in:trash" not in re.sub(r'"[^"]*"', "", found)


def test_days_of_a_query_are_the_persons() -> None:
    assert localised("after:2026/11/23 before:2026-11-24", ZONE) == TODAY
    assert localised("after:2026/13/45", ZONE) == "after:2026/13/45"
