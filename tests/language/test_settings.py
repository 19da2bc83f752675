"""How somebody speaks of time is told in a sentence, and no other sentence is taken for one."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.types import LANGUAGES, Language
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
TOLD: dict[Language, list[tuple[str, dict[str, object]]]] = {
    "pt-BR": [
        ("quando eu disser próxima sexta é a da semana que vem", {"next_weekday": "week_after"}),
        ("próxima terça pra mim é a da outra semana", {"next_weekday": "week_after"}),
        ("quando eu digo “sexta que vem” quero dizer a primeira que vier", {"next_weekday": "coming"}),
        ("próxima sexta-feira significa a mais próxima", {"next_weekday": "coming"}),
        ("pra mim próximo fim de semana é o desta semana", {"next_weekend": "coming"}),
        ("quando eu falar próximo fim de semana é o da semana que vem", {"next_weekend": "week_after"}),
        ("pra mim a semana começa no domingo", {"week_starts": "sunday"}),
        ("a partir de agora minha semana começa na segunda, tá?", {"week_starts": "monday"}),
        ("a semana começa sábado", {"week_starts": "saturday"}),
        ("7 sem dizer manhã ou noite é de manhã", {"half": "am", "number": (7,)}),
        ("Quando eu disser às 8 é da noite.", {"half": "pm", "number": (8,)}),
        ("quando eu disser 7 quero dizer 19h", {"half": "pm", "number": (7,)}),
        ("quando falo 7 é 7 da manhã", {"half": "am", "number": (7,)}),
        ("se eu não disser se é de manhã ou de noite, 6 é da tarde", {"half": "pm", "number": (6,)}),
        ("quero que a semana comece no domingo", {"week_starts": "sunday"}),
        ("use dd/mm", {"dates": "day"}),
        ("usa mm/dd por favor", {"dates": "month"}),
        ("minhas datas são dia/mês", {"dates": "day"}),
        ("data no formato americano", {"dates": "month"}),
        ("volta as configurações ao padrão", {"usual": "all"}),
    ],
    "en": [
        ("when I say next Friday I mean the one after this", {"next_weekday": "week_after"}),
        ("When I say next Tuesday, I mean this coming Tuesday", {"next_weekday": "coming"}),
        ("by next Monday I mean the Monday of next week", {"next_weekday": "week_after"}),
        ("next weekend for me is the coming one", {"next_weekend": "coming"}),
        ("next weekend means the weekend after this one", {"next_weekend": "week_after"}),
        ("my week starts on Sunday", {"week_starts": "sunday"}),
        ("from now on weeks start on Monday, please", {"week_starts": "monday"}),
        ("7 without am or pm is in the morning", {"half": "am", "number": (7,)}),
        ("when I say 7 I mean 7pm", {"half": "pm", "number": (7,)}),
        ("dates are day first", {"dates": "day"}),
        ("use mm/dd", {"dates": "month"}),
        ("could you use dd/mm?", {"dates": "day"}),
        ("reset my settings", {"usual": "all"}),
        ("unless I say otherwise, 7 is in the evening", {"half": "pm", "number": (7,)}),
        ("I want dates as dd/mm", {"dates": "day"}),
    ],
}


@pytest.mark.parametrize(("language", "text", "slots"), [(each, *row) for each in LANGUAGES for row in TOLD[each]])
@pytest.mark.parametrize("preferred", LANGUAGES)
def test_how_one_speaks_is_told_in_a_sentence(
    language: Language, text: str, slots: dict[str, object], preferred: Language
) -> None:
    found = understand(text, now=NOW, zone=ZONE, language=preferred)
    (request,) = found.requests
    assert (request.intent, dict(request.slots)) == ("conventions_set", slots)
    assert request.confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    ["configurações", "minhas configurações", "ver ajustes", "/config", "settings", "show my settings", "/settings"],
)
def test_settings_are_asked_for(text: str) -> None:
    assert understand(text, now=NOW, zone=ZONE, language="pt-BR").requests[0].intent == "settings"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("meu fuso é de Lisboa", "Lisboa"),
        ("agora meu fuso é o de Manaus", "Manaus"),
        ("estou no fuso de Nova York", "Nova York"),
        ("my time zone is now Pacific", "Pacific"),
        ("I'm on London time now", "London"),
        ("to em lisboa", "lisboa"),
        ("estou em são paulo essa semana", "são paulo"),
        ("i'm in new york now", "new york"),
    ],
)
def test_a_time_zone_is_told(text: str, place: str) -> None:
    (request,) = understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    assert (request.intent, dict(request.slots)) == ("profile_set", {"location": place})


@pytest.mark.parametrize("text", ["qual é o meu fuso?", "em que fuso eu estou"])
def test_the_time_zone_is_asked_for(text: str) -> None:
    assert understand(text, now=NOW, zone=ZONE, language="pt-BR").requests[0].intent == "datetime_query"


@pytest.mark.parametrize(
    "text",
    [
        "estou em salvador?",
        "próxima sexta é a primeira",
        "a semana começa no domingo?",
        "a semana começa com prova de matemática",
        "dia primeiro",
        "coloca dia primeiro",
        "quando eu disser 7 quero dizer 7",
        "when I say 7 I mean 8pm",
        "meeting at 7 is in the morning",
        "american",
        "estou em casa",
        "to no trabalho",
        "i'm in general",
        "I'm in a meeting",
        "day first",
        "reunião da próxima sexta é a da semana que vem",
        "dates for dinner are day by day",
        "anota que a semana começa no domingo",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(text: str) -> None:
    found = understand(text, now=NOW, zone=ZONE, language="pt-BR")
    assert not {"conventions_set", "profile_set"} & {each.intent for each in found.requests if each.confidence >= 0.8}


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("fala mais formal", "formal"),
        ("seja mais direto", "brief"),
        ("pode ser mais divertido", "playful"),
        ("volta ao tom normal", "usual"),
        ("be more formal", "formal"),
        ("keep it brief", "brief"),
        ("be playful", "playful"),
        ("back to your usual tone", "usual"),
        ("Recado, você pode ser mais formal?", "formal"),
        ("por favor, fala de um jeito mais formal comigo", "formal"),
        ("quero que você fale mais formal", "formal"),
        ("quero um tom mais formal", "formal"),
        ("vc pode ser mais direta", "brief"),
        ("vai direto ao ponto", "brief"),
        ("prefiro respostas curtas", "brief"),
        ("respostas mais curtas, por favor", "brief"),
        ("dá pra ser mais breve?", "brief"),
        ("oi, seja mais brincalhão", "playful"),
        ("oi, você pode ser mais formal?", "formal"),
        ("pode brincar mais comigo", "playful"),
        ("muda o tom para divertido", "playful"),
        ("fala normal de novo", "usual"),
        ("volta a falar como antes", "usual"),
        ("não precisa ser tão formal", "usual"),
        ("tom normal", "usual"),
        ("pode voltar ao seu tom de sempre", "usual"),
        ("a partir de agora seja mais formal", "formal"),
        ("fala comigo de forma mais direta", "brief"),
        ("can you be more formal?", "formal"),
        ("Please be a bit more formal with me", "formal"),
        ("I want you to be brief", "brief"),
        ("keep your answers short please", "brief"),
        ("short answers please", "brief"),
        ("get to the point", "brief"),
        ("could you be more fun?", "playful"),
        ("talk to me in a playful tone", "playful"),
        ("use a formal tone", "formal"),
        ("go back to your usual tone", "usual"),
        ("switch back to your normal tone", "usual"),
        ("don't be so formal", "usual"),
        ("speak normally again", "usual"),
        ("from now on be more concise", "brief"),
        ("be less formal", "usual"),
    ],
)
@pytest.mark.parametrize("preferred", LANGUAGES)
def test_a_tone_is_told_in_a_sentence(text: str, tone: str, preferred: Language) -> None:
    (request,) = understand(text, now=NOW, zone=ZONE, language=preferred).requests
    assert (request.intent, dict(request.slots)) == ("tone_set", {"tone": tone})


@pytest.mark.parametrize(
    "text",
    [
        "você é formal?",
        "por que você fala tão formal?",
        "fala mais formal?",
        "seja mais direto?",
        "be more formal?",
        "I want to be more formal",
        "i need to be brief in the meeting",
        "let's be playful",
        "can i be more direct?",
        "ele pediu pra eu ser mais formal",
        "preciso ser mais direto",
        "quero ser mais divertido",
        "ser mais direto",
        "minha chefe disse: seja mais direto",
        "my boss told me to be more formal",
        "she said be more formal",
        "anota: ser mais formal com os clientes",
        "lembra de ser mais direto",
        "fala mais alto",
        "seja mais formal com o cliente",
        "be brief with the client tomorrow",
        "comprar roupa formal",
        "formal",
        "direto",
        '"seja mais direto"',
        "> be more formal",
        "anota seja mais direto",
        "help me be more formal",
        "what is your tone?",
    ],
)
@pytest.mark.parametrize("preferred", LANGUAGES)
def test_a_question_a_story_or_a_wish_of_ones_own_sets_no_tone(text: str, preferred: Language) -> None:
    found = understand(text, now=NOW, zone=ZONE, language=preferred)
    assert "tone_set" not in {each.intent for each in found.requests}
