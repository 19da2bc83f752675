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
ON_MORNING, ON_EVENING = {"state": "on", "part": "morning"}, {"state": "on", "part": "evening"}
OFF_ALL = {"state": "off", "part": "all"}
MEANT |= {
    "me manda um resumo das minhas tarefas toda manhã": ("digest_set", ON_MORNING),
    "me manda minhas tarefas toda manhã às 8": ("digest_set", {**ON_MORNING, "at": "08:00"}),
    "send me my tasks every morning": ("digest_set", ON_MORNING),
    "todo dia às 7 me manda um resumo": ("digest_set", {**ON_MORNING, "at": "07:00"}),
    "I want a daily digest": ("digest_set", ON_MORNING),
    "muda o resumo da manhã pras 8": ("digest_set", {**ON_MORNING, "at": "08:00"}),
    "adianta o resumo da manhã pras 6h": ("digest_set", {**ON_MORNING, "at": "06:00"}),
    "volta a mandar o resumo da noite": ("digest_set", ON_EVENING),
    "reativa o resumo da manhã": ("digest_set", ON_MORNING),
    "unmute the evening summary": ("digest_set", ON_EVENING),
    "turn the evening summary back on": ("digest_set", ON_EVENING),
    "para de mandar o resumo da noite": ("digest_set", {"state": "off", "part": "evening"}),
    "silencia o resumo da noite": ("digest_set", {"state": "off", "part": "evening"}),
    "não quero mais receber resumo nenhum": ("digest_set", OFF_ALL),
    "turn off all summaries": ("digest_set", OFF_ALL),
    "resumo da manhã só em dia de semana": ("digest_set", {**ON_MORNING, "days": "weekdays"}),
    "não manda resumo no fim de semana": ("digest_set", {"state": "on", "days": "weekdays"}),
    "don't send the summary on weekends": ("digest_set", {"state": "on", "days": "weekdays"}),
    "quero o resumo no fim de semana": ("digest_set", {"state": "on", "days": "all"}),
    "uma revisão da semana": ("digest", {"part": "weekly"}),
    "como foi minha semana?": ("digest", {"part": "weekly"}),
    "weekly review": ("digest", {"part": "weekly"}),
    "resumo da semana passada": ("digest", {"part": "weekly", "state": "last"}),
    "tira as atrasadas do resumo": ("mute_set", {"kind": "late", "state": "on"}),
    "mostra os lembretes no resumo": ("mute_set", {"kind": "reminders", "state": "off"}),
    "don't show overdue tasks in the summary": ("mute_set", {"kind": "late", "state": "on"}),
    "tira os e-mails do resumo": ("mute_set", {"kind": "mails", "state": "on"}),
    "põe e-mails no resumo da manhã": ("mute_set", {"kind": "mails", "state": "off"}),
    "coloca de volta os e-mails no resumo": ("mute_set", {"kind": "mails", "state": "off"}),
    "take emails out of the summary": ("mute_set", {"kind": "mails", "state": "on"}),
    "put emails in the morning summary": ("mute_set", {"kind": "mails", "state": "off"}),
    "resumo com IA": ("narration_set", {"state": "on"}),
    "summary without AI": ("narration_set", {"state": "off"}),
    "não me manda mensagem de noite": ("quiet_set", {"state": "on"}),
    "não me mande nada de madrugada": ("quiet_set", {"state": "on", "from": "00:00", "until": "06:00"}),
    "fica quieto das 10 às 7": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "me deixa em paz depois das 22h": ("quiet_set", {"state": "on", "from": "22:00"}),
    "quiet from 10pm to 7am": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "remove quiet hours": ("quiet_set", {"state": "off"}),
    "não me manda nada hoje": ("pause_set", {"day": "today"}),
    "fica em silêncio até amanhã": ("pause_set", {"day": "tomorrow"}),
    "não me avisa de nada até segunda": ("pause_set", {"day": "0"}),
    "silencia até as 14h": ("pause_set", {"until": "14:00"}),
    "mute for 2 hours": ("pause_set", {"seconds": 7200.0}),
    "não me manda mais que 2 mensagens por dia": ("most_set", {"number": (2,)}),
    "você manda muita mensagem": ("manners_less", {}),
    "desliga os avisos": ("manners_less", {}),
    "you send too many messages": ("manners_less", {}),
    "que horas você manda o resumo?": ("manners_query", {}),
    "qual o horário de silêncio?": ("manners_query", {}),
    "what are my quiet hours?": ("manners_query", {}),
    "resumo às 6h30": ("digest_set", {**ON_MORNING, "at": "06:30"}),
    "summary at 6:30": ("digest_set", {**ON_MORNING, "at": "06:30"}),
    "bota o resumo pra 6 e meia": ("digest_set", {**ON_MORNING, "at": "06:30"}),
    "põe o resumo das 7 pras 8": ("digest_set", {**ON_MORNING, "at": "08:00"}),
    "me mostra o gráfico da semana": ("digest", {"part": "weekly"}),
    "não me avisa das tarefas atrasadas": ("mute_set", {"kind": "late", "state": "on"}),
    "silêncio das 22 às 7 todo dia": ("quiet_set", {"state": "on", "from": "22:00", "until": "07:00"}),
    "liga o não perturbe das 23 às 6": ("quiet_set", {"state": "on", "from": "23:00", "until": "06:00"}),
    "modo não perturbe": ("quiet_set", {"state": "on"}),
    "não me acorda antes das 9": ("quiet_set", {"state": "on", "until": "09:00"}),
    "estou em reunião, não me manda nada por 1 hora": ("pause_set", {"seconds": 3600.0}),
    "I'm in a meeting, don't message me for an hour": ("pause_set", {"seconds": 3600.0}),
    "pode falar de novo": ("quiet_set", {"state": "off"}),
    "me deixa em paz": ("manners_less", {}),
    "não me manda mais nada": ("manners_less", {}),
    "message me less": ("manners_less", {}),
    "o resumo não veio hoje": ("manners_query", {}),
    "why didn't I get a summary?": ("manners_query", {}),
    "por que tô recebendo isso?": ("why_told", {}),
    "quem pediu isso?": ("why_told", {}),
}
MEANT |= {
    "quero acordar com um resumo às 7": ("digest_set", {**ON_MORNING, "at": "07:00"}),
    "quero acordar com um resumo": ("digest_set", ON_MORNING),
    "me acorda com o resumo às 6h30": ("digest_set", {**ON_MORNING, "at": "06:30"}),
    "wake me up with a summary": ("digest_set", ON_MORNING),
    "I want to wake up to a summary at 7": ("digest_set", {**ON_MORNING, "at": "07:00"}),
    "me avisa de manhã o que tenho pra fazer": ("digest_set", {"state": "offer", "part": "morning"}),
    "me fala à noite o que eu tenho pra fazer": ("digest_set", {"state": "offer", "part": "evening"}),
    "me avisa toda manhã o que eu tenho que fazer": ("digest_set", ON_MORNING),
    "me diz todo dia de manhã o que tem pra hoje": ("digest_set", ON_MORNING),
    "tell me in the morning what I have to do": ("digest_set", {"state": "offer", "part": "morning"}),
    "let me know every morning what I have to do today": ("digest_set", ON_MORNING),
    "tell me every evening what's on my plate": ("digest_set", ON_EVENING),
    "quero o resumo mais tarde": ("digest_set", {"state": "shift", "mode": "later"}),
    "quero o resumo mais cedo": ("digest_set", {"state": "shift", "mode": "earlier"}),
    "o resumo da noite um pouco mais cedo, por favor": (
        "digest_set",
        {"state": "shift", "mode": "earlier", "part": "evening"},
    ),
    "manda o resumo uma hora mais tarde": ("digest_set", {"state": "shift", "mode": "later", "seconds": 3600.0}),
    "adianta o resumo em uma hora": ("digest_set", {"state": "shift", "mode": "earlier", "seconds": 3600.0}),
    "atrasa o resumo da manhã": ("digest_set", {"state": "shift", "mode": "later", "part": "morning"}),
    "I want the summary later": ("digest_set", {"state": "shift", "mode": "later"}),
    "send the morning summary an hour earlier": (
        "digest_set",
        {"state": "shift", "mode": "earlier", "part": "morning", "seconds": 3600.0},
    ),
    "não me manda nada até dia 30": ("pause_set", {"number": (30,)}),
    "não me manda nada até o dia 5/12": ("pause_set", {"number": (5, 12)}),
    "don't message me until the 30th": ("pause_set", {"number": (30,)}),
    "sem resumo no domingo": ("digest_set", {"state": "day_off", "day": "6"}),
    "não quero resumo aos sábados": ("digest_set", {"state": "day_off", "day": "5"}),
    "no summary on sundays": ("digest_set", {"state": "day_off", "day": "6"}),
    "don't send me the summary on Wednesdays": ("digest_set", {"state": "day_off", "day": "2"}),
    "sem resumo no fim de semana": ("digest_set", {"state": "on", "days": "weekdays"}),
    "no summary on weekends": ("digest_set", {"state": "on", "days": "weekdays"}),
    "não me avise no fim de semana": ("digest_set", {"state": "on", "days": "weekdays", "scope": "all"}),
    "não me manda nada aos sábados e domingos": ("digest_set", {"state": "on", "days": "weekdays", "scope": "all"}),
    "don't message me on weekends": ("digest_set", {"state": "on", "days": "weekdays", "scope": "all"}),
}
SEVERAL = {
    "me manda o resumo às 7:30 e à noite às 21h": [{**ON_MORNING, "at": "07:30"}, {**ON_EVENING, "at": "21:00"}],
    "send me the summary at 7:30am and 9pm": [{**ON_MORNING, "at": "07:30"}, {**ON_EVENING, "at": "21:00"}],
    "quero resumo de manhã e à noite": [ON_MORNING, ON_EVENING],
    "desliga o resumo da manhã e o da noite": [
        {"state": "off", "part": "morning"},
        {"state": "off", "part": "evening"},
    ],
}
NOT_MEANT = [
    "me acorda às 7",
    "wake me up at 7",
    "me avisa de manhã o que a Ana tem pra fazer",
    "me avisa de manhã",
    "tell me in the morning what Ana wants",
    "quero o relatório mais tarde",
    "faço isso mais tarde",
    "não me manda nada até dia 32",
    "não me manda nada até o dia 5/13",
    "sem reunião no domingo",
    "sem resumo da reunião no domingo",
    "no meetings on sundays",
    "não me avise da festa no fim de semana",
    "me manda um resumo do dia",
    "me manda o resumo diário",
    "give me my daily summary",
    "me manda um resumo amanhã às 7h",
    "fazer o resumo do livro às 8h",
    "manda o resumo da reunião toda segunda",
    "não me manda flores depois das 22h",
    "por que o céu é azul?",
    "why did you call my mother?",
    "write the weekly summary for the board",
    "me lembra de tomar remédio toda manhã às 7h",
    "no máximo 2 mensagens",
    "manda o resumo de novo",
    "não mande nada pra Ana",
    "fica quieto",
    "me lembra de ficar quieto depois das 22h",
    "tarefas toda manhã",
    "comprar pão toda manhã",
    "tira o leite da lista",
    "como foi a semana da Ana?",
    "mute",
    "por que isso é assim?",
    "revisão do carro na semana que vem",
    "weekly review with the team on monday",
    "hoje não me manda o resumo da reunião",
    "",
]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_read_whole(text: str) -> None:
    understood = manners(text, "pt-BR")
    assert understood is not None
    (request,) = understood.requests
    assert (request.intent, dict(request.slots)) == MEANT[text]


@pytest.mark.parametrize("text", SEVERAL)
def test_two_of_them_are_two_requests(text: str) -> None:
    understood = manners(text, "pt-BR")
    assert understood is not None
    assert [dict(request.slots) for request in understood.requests] == SEVERAL[text]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_anything_else_is_left_to_others(text: str) -> None:
    assert manners(text, "pt-BR") is None


@pytest.mark.parametrize("text", ["não quero mais isso", "I don't want this anymore", "para com isso", "chega disso!"])
def test_enough_is_enough(text: str) -> None:
    assert enough_of_it(text)


@pytest.mark.parametrize("text", ["não quero mais leite", "não quero mais isso na lista", "stop"])
def test_other_wishes_are_not(text: str) -> None:
    assert not enough_of_it(text)
