"""Sentences about what we say by ourselves, and sentences that only look like them."""

import pytest

from language.manners import enough_of_it, manners

MEANT = {
    "me manda um resumo toda manhã às 7h": ("digest_set", {"state": "on", "part": "morning", "at": "07:00"}),
    "quero um resumo à noite às 20h": ("digest_set", {"state": "on", "part": "evening", "at": "20:00"}),
    "Quero um resumo diário às 6:30, por favor": ("digest_set", {"state": "on", "part": "morning", "at": "06:30"}),
    "me manda um resumo todo dia às 7 da noite": ("digest_set", {"state": "on", "part": "evening", "at": "19:00"}),
    "muda o resumo da manhã para 8h30": ("digest_set", {"state": "on", "part": "morning", "at": "08:30"}),
    "quero um resumo toda noite": ("digest_set", {"state": "on", "part": "evening"}),
    "liga o resumo da semana": ("digest_set", {"state": "on", "part": "weekly"}),
    "desliga o resumo da manhã": ("digest_set", {"state": "off", "part": "morning"}),
    "não quero mais o resumo da noite": ("digest_set", {"state": "off", "part": "evening"}),
    "cancela o resumo": ("digest_set", {"state": "off", "part": "all"}),
    "send me a summary every morning at 7": ("digest_set", {"state": "on", "part": "morning", "at": "07:00"}),
    "evening summary at 8": ("digest_set", {"state": "on", "part": "evening", "at": "20:00"}),
    "I'd like a daily summary at 6pm": ("digest_set", {"state": "on", "part": "evening", "at": "18:00"}),
    "turn on the weekly review": ("digest_set", {"state": "on", "part": "weekly"}),
    "turn off the evening summary": ("digest_set", {"state": "off", "part": "evening"}),
    "turn the morning summary off": ("digest_set", {"state": "off", "part": "morning"}),
    "stop sending me the morning summary": ("digest_set", {"state": "off", "part": "morning"}),
    "resumo": ("digest", {}),
    "meu dia": ("digest", {}),
    "my day": ("digest", {}),
    "não me mande nada depois das 22h": ("quiet_set", {"state": "on", "from": "22:00"}),
    "não me manda nada depois das 10": ("quiet_set", {"state": "on", "from": "22:00"}),
    "não me manda mensagem antes das 8h": ("quiet_set", {"state": "on", "until": "08:00"}),
    "horário de silêncio das 22h às 7h": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "silêncio das 12h às 14h": ("quiet_set", {"state": "on", "from": "12:00", "until": "14:00"}),
    "desliga o silêncio": ("quiet_set", {"state": "off"}),
    "quiet hours 22-7": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "quiet hours from 10pm to 7am": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "don't message me after 10pm": ("quiet_set", {"state": "on", "from": "22:00"}),
    "turn off quiet hours": ("quiet_set", {"state": "off"}),
    "no máximo 2 mensagens por dia": ("most_set", {"number": (2,)}),
    "at most two messages a day": ("most_set", {"number": (2,)}),
    "por que me avisou?": ("why_told", {}),
    "pq vc me mandou isso?": ("why_told", {}),
    "why did you tell me?": ("why_told", {}),
    "why am I getting this message?": ("why_told", {}),
}
NOT_MEANT = [
    "me manda um resumo do dia",
    "me manda o resumo diário",
    "give me my daily summary",
    "me manda um resumo amanhã às 7h",
    "fazer o resumo do livro às 8h",
    "manda o resumo da reunião toda segunda",
    "não mande nada",
    "não me manda flores depois das 22h",
    "por que o céu é azul?",
    "why did you call my mother?",
    "write the weekly summary for the board",
    "me lembra de tomar remédio toda manhã às 7h",
    "no máximo 2 mensagens",
    "",
]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_read_whole(text: str) -> None:
    understood = manners(text, "pt-BR")
    assert understood is not None
    (request,) = understood.requests
    assert (request.intent, dict(request.slots)) == MEANT[text]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_anything_else_is_left_to_others(text: str) -> None:
    assert manners(text, "pt-BR") is None


@pytest.mark.parametrize("text", ["não quero mais isso", "I don't want this anymore", "para com isso", "chega disso!"])
def test_enough_is_enough(text: str) -> None:
    assert enough_of_it(text)


@pytest.mark.parametrize("text", ["não quero mais leite", "não quero mais isso na lista", "stop"])
def test_other_wishes_are_not(text: str) -> None:
    assert not enough_of_it(text)
