"""Stories, negations, hypotheses, quotations and questions about the world: nothing is written without asking."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.labels import effect
from language.types import Language
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8
UNDERSTOOD = 0.4

PORTUGUESE = """
    não precisa me lembrar de nada
    não me lembra da reunião
    não cria tarefa nenhuma
    não é pra apagar a 2
    por enquanto não marca o dentista
    nunca apaga minhas notas
    melhor não mandar o email
    ainda não comprei o presente
    não comprei o leite ontem
    comprei leite ontem e estragou
    ontem teve reunião das 9 às 11
    semana passada fui ao dentista
    lembrei de pagar a luz
    lembrei de você hoje
    esqueci o guarda-chuva no ônibus
    perdi minha lista de compras no mercado
    passei a tarde toda na fila do banco
    cheguei atrasado na reunião das 9h
    fui ao mercado e não tinha leite
    anteontem choveu muito
    estava pensando na viagem de dezembro
    a reunião de ontem às 14h foi ótima
    o dentista de sexta passada doeu
    quando eu era criança acordava às 5h
    meu chefe adora mandar email às 11 da noite
    minha mãe pediu pra comprar pão
    minha irmã marcou dentista pra sexta
    o médico disse pra tomar remédio às 8h
    ela disse 'marca reunião amanhã'
    ele falou: me lembra amanhã
    o João perguntou se tem reunião sexta
    "cria uma tarefa comprar leite"
    a Ana mandou: "compra leite amanhã"
    meu amigo comprou um carro sexta
    se eu marcasse uma reunião amanhã, você ia?
    se chover amanhã eu compro guarda-chuva
    se eu ganhar na loteria viajo todo mês
    quando eu me aposentar vou viajar toda semana
    e se eu apagasse todas as tarefas?
    imagina se eu esquecesse a reunião
    queria que todo dia fosse sexta
    tomara que chova amanhã
    devo pagar a luz amanhã?
    será que compro leite hoje?
    você acha que devo cancelar a reunião?
    comprar leite?
    vale a pena comprar dólar agora?
    apagar a 2?
    por que você apagou a 1?
    por que o gato mia à noite?
    quanto custa o leite?
    quanto é 12 vezes 7?
    qual a altura do Everest?
    quem escreveu Dom Casmurro?
    vai chover sábado?
    o que é uma tarefa?
    correr às 6h faz bem
    dormir 8 horas é importante
    o tempo voa
    segunda é sempre difícil
    que saudade da praia
    ligar a luz da sala
    apaga a luz do quarto
    toca uma música
    compra duas ações da Petrobras
    faz um pix de 50 reais pra Ana
    pede uma pizza
    reserva um hotel em Recife
    a nota do João na prova foi 7
    o evento de ontem foi cancelado
    tanto faz
    hahaha muito bom
"""
ENGLISH = """
    no need to remind me
    don't remind me of the meeting
    please don't create any task
    never delete my notes
    you don't have to wake me up tomorrow
    hold off on booking the dentist
    let's not schedule the meeting
    I don't want you to send that email
    I didn't buy milk yesterday
    I haven't paid the rent
    yesterday I had a meeting from 9 to 11
    last week I went to the dentist
    I remembered to pay the bill yesterday
    I forgot my umbrella on the bus
    lost my keys at work today
    I woke up at 5am and could not sleep
    spent the whole afternoon in line at the bank
    we went to the store and there was no milk
    the meeting yesterday at 3pm was great
    last Friday's dentist hurt
    when I was a kid I got up at 5am
    my boss loves sending emails at 11 at night
    my mom asked me to buy bread
    my sister booked a dentist for Friday
    the doctor told me to take pills at 8am
    she said 'set up a meeting tomorrow'
    he told me to remind him tomorrow
    John asked if there is a meeting on Friday
    "create a task buy milk"
    my brother said: buy milk tomorrow
    my friend bought a car on Friday
    if I scheduled a meeting tomorrow, would you come?
    if it rains tomorrow I will buy an umbrella
    when I retire I will travel every week
    what if I deleted all my tasks?
    imagine if I forgot the meeting
    I wish every day was Friday
    should I pay the rent tomorrow?
    do you think I should cancel the meeting?
    buy milk?
    delete 2?
    is it worth buying dollars now?
    why did you delete 1?
    why do cats purr at night?
    how much is milk?
    what's 12 times 7?
    how tall is Mount Everest?
    who wrote Moby Dick?
    will it rain on Saturday?
    what is a task?
    running at 6am is healthy
    sleeping 8 hours is important
    time flies
    Mondays are hard
    I miss the beach
    turn on the living room lights
    dim the bedroom lights
    play some music
    buy two shares of Apple
    transfer 50 dollars to Ana
    order a pizza
    book a hotel in Boston
    the event yesterday was cancelled
    remember that time we got lost in Paris?
    there's no need to wake me up tomorrow
    haha very good
    whatever you prefer
"""


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "language"), [*((text, "pt-BR") for text in lines(PORTUGUESE)), *((text, "en") for text in lines(ENGLISH))]
)
def test_nothing_is_written_without_asking(text: str, language: Language) -> None:
    found = understand(text, now=NOW, zone=ZONE, language=language)
    sure = [request for request in found.requests if request.confidence >= SURE]
    assert [(request.intent, dict(request.slots)) for request in sure if effect(request.intent) == "write"] == []


@pytest.mark.parametrize(("table", "language"), [(PORTUGUESE, "pt-BR"), (ENGLISH, "en")])
def test_most_of_it_is_not_even_asked_about(table: str, language: Language) -> None:
    texts = lines(table)
    asked = [
        (text, request.intent)
        for text in texts
        for request in understand(text, now=NOW, zone=ZONE, language=language).requests
        if request.confidence >= UNDERSTOOD and effect(request.intent) == "write"
    ]
    assert len(asked) / len(texts) < 0.15, asked
