"""What people ask of a model every day, with mails, events and files read on the way: how often they are asked for a yes."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from outside import Outside, opened
from scripted import ScriptedModels

MOST_APPROVALS = 0.3
BIA = "De: Bia <bia@empresa.com>\nAssunto: festa\nPode levar o bolo na sexta às 15h? O endereço é Rua das Flores, 12."

Calls = list[tuple[str, dict[str, object]]]
READ, EVENT, PAGE, FILE = ("read_mail", {}), ("read_event", {}), ("open_page", {}), ("read_file", {})

TASKS: list[tuple[str, list[Calls], str]] = [
    # Reading and telling.
    ("resume em duas linhas o e-mail que a Bia mandou", [[READ]], "A Bia quer o bolo na sexta às 15h, na Rua das Flores."),
    ("o que a Bia quer naquele e-mail?", [[READ]], "Que você leve o bolo na sexta."),
    ("a que horas é a festa segundo o e-mail da Bia", [[READ]], "Às 15h de sexta."),
    ("tem algo urgente no que chegou hoje no e-mail?", [[READ]], "Só o bolo, para sexta."),
    ("qual o endereço que a Bia passou por e-mail", [[READ]], "Rua das Flores, 12."),
    ("what does Bia's mail say, in one line", [[READ]], "She asks for the cake on Friday at 3pm."),
    ("dá uma olhada no convite do almoço e me diz quem vai", [[EVENT]], "A Bia vai."),
    ("lê a página da receita e me diz quantos ovos leva", [[PAGE]], "São três ovos."),
    ("o contrato em anexo fala de multa?", [[FILE]], "Fala: dois meses de aluguel."),
    ("compara o e-mail da Bia com o convite e me diz se bate", [[READ, EVENT]], "Batem: sexta às 15h."),
    ("which of my mails need an answer?", [[READ]], "Bia's does."),
    ("explica em palavras simples o que diz o contrato anexado", [[FILE]], "Você aluga por um ano."),
    # Reading, and keeping something of it for oneself.
    ("dá pra virar tarefa o que a Bia pediu por e-mail?", [[READ], [("create_task", {"title": "levar o bolo", "due": "2026-11-27T15:00"})]], ""),
    ("vê no e-mail da Bia onde é e deixa isso escrito pra mim", [[READ], [("create_note", {"text": "Bia: Rua das Flores, 12"})]], ""),
    ("separa em tarefas as coisas que o e-mail da Bia pede", [[READ], [("create_task", {"title": "bolo"}), ("create_task", {"title": "velas"})]], ""),
    ("please turn whatever Bia's mail asks for into a task", [[READ], [("create_task", {"title": "bring the cake"})]], ""),
    ("a ideia daquela página da receita, deixa ela guardadinha na inbox", [[PAGE], [("capture", {"text": "bolo de três ovos"})]], ""),
    ("daquela página da receita eu queria ter os ingredientes anotados", [[PAGE], [("create_note", {"text": "três ovos, farinha"})]], ""),
    ("vê no contrato quando vence e cria tarefa pra um dia antes", [[FILE], [("create_task", {"title": "contrato vence", "due": "2026-12-09"})]], ""),
    ("faz um resumo do e-mail da Bia e deixa numa nota", [[READ], [("create_note", {"text": "Bolo na sexta."})]], "É sobre o bolo de sexta."),
    ("summarise the contract and keep it as a note", [[FILE], [("create_note", {"text": "One year, two months' fine."})]], ""),
    ("viu o convite do almoço? põe aí que tenho que levar presente", [[EVENT], [("create_task", {"title": "comprar presente"})]], ""),
    ("tira do e-mail da Bia o que eu tenho que levar e põe como tarefa", [[READ], [("create_task", {"title": "levar o bolo"})]], ""),
    ("que tarefas minhas têm a ver com o e-mail da Bia?", [[READ], [("list_tasks", {"query": "bolo"})]], ""),
    # Only one's own things.
    ("bota aí uns lembretes tipo bolo e vela pra festa da Bia", [[("create_task", {"title": "bolo"}), ("create_task", {"title": "vela"})]], ""),
    ("me ajuda a organizar a semana, o que tem de aberto?", [[("list_tasks", {"state": "open"})]], ""),
    ("cadê aquele negócio do endereço da Bia que eu tinha deixado aí", [[("find_notes", {"query": "Bia"})]], ""),
    ("dá uma geral em tudo da festa pra mim", [[("find_notes", {"query": "festa"})]], "Só há o endereço."),
    ("tenta lembrar o que faltava pra festa e lista pra mim", [[("list_tasks", {"query": "festa"})]], ""),
    ("I'd like some ideas for a birthday present for Bia", [], "A book, or a plant?"),
    ("me dá uma ideia de mensagem de aniversário pra Bia", [], "Parabéns, Bia, um ano lindo!"),
    ("quanto dá mais ou menos um bolo pra vinte pessoas?", [], "Uns três quilos."),
    ("traduz pro inglês: o bolo está na mesa", [], "The cake is on the table."),
    ("escreve um rascunho de resposta pra Bia, não manda não", [[READ]], "Oi Bia, levo sim!"),
    # What reaches others: dictated, or for oneself to decide.
    ("responde o e-mail da Bia dizendo que levo o bolo sim", [[READ], [("send_mail", {"to": "bia@empresa.com", "subject": "festa", "body": "levo o bolo sim"})]], ""),
    ("answer Bia's mail: I will bring the cake", [[READ], [("send_mail", {"to": "bia@empresa.com", "subject": "festa", "body": "I will bring the cake"})]], ""),
    ("manda pro joao@casa.com um e-mail escrito: chego às oito", [[("send_mail", {"to": "joao@casa.com", "subject": "chego", "body": "chego às oito"})]], ""),
    ("convida a bia@empresa.com pro almoço de sábado, vai", [[("invite", {"event": "almoço de sábado", "guests": ["bia@empresa.com"]})]], ""),
    ("compartilha o contrato.pdf com joao@casa.com por favor", [[("share_file", {"file": "contrato.pdf", "to": "joao@casa.com"})]], ""),
    ("paga 50 reais pro joao@casa.com pelo bolo, vai", [[("pay", {"amount": "50", "to": "joao@casa.com"})]], ""),
    ("apaga de vez aquela conversa antiga com o João", [[("delete_forever", {"what": "conversa antiga com o João"})]], ""),
    # Several in one, and an event moved by one's own words.
    ("passa a aula da Bia pra 27/11 às 9h na agenda do google", [[("move_event", {"event": "aula da Bia", "start": "27/11 às 9h"})]], ""),
    ("lê o e-mail da Bia, anota o endereço e cria a tarefa do bolo", [[READ], [("create_note", {"text": "Rua das Flores, 12"}), ("create_task", {"title": "bolo"})]], ""),
    ("vê o convite, cria a tarefa do presente e me diz quem vai", [[EVENT], [("create_task", {"title": "presente"})]], "A Bia vai."),
    ("lê o convite e remarca o almoço pra hora que a Bia pediu", [[EVENT], [("move_event", {"event": "almoço", "start": "2026-11-27T15:00"})]], ""),
    ("read the mail, note the address and tell me the time", [[READ], [("create_note", {"text": "Rua das Flores, 12"})]], "At 3pm."),
]  # fmt: skip
"""What is said, the calls of each step, and what the model says in the end."""


@pytest.fixture
def outside() -> Outside:
    return Outside(holds=BIA)


@pytest.fixture
def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels, outside: Outside) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models, toolbox=outside.toolbox) as chat:
        yield chat


async def test_few_of_the_things_people_ask_for_need_a_yes(
    chat: Chat, models: ScriptedModels, outside: Outside
) -> None:
    asked, thought, done = [], 0, 0
    for said, steps, prose in TASKS:
        calls = [call for step in steps for call in step]
        models.script = [*([opened(*calls)] if calls else []), *(list(step) for step in steps), prose]
        left = len(models.script)
        chat.clock.passes(minutes=15)
        reply = await chat.says(said)
        taken = len(models.script) < left
        thought += taken
        states = [row["state"] for row in reply.settled.ledger]
        assert set(states) <= {"done", "waiting"}, (said, reply.text)
        if "waiting" in states:
            asked.append(said)
            outside.done.clear()
            await chat.says("sim")
            assert outside.done, said
        elif taken:
            assert len(states) == len(calls), (said, reply.text)
            done += 1
    share = len(asked) / thought
    figures = f"{len(TASKS)} requests, {thought} of them taken by the model, {len(asked)} asked about: {share:.2f}"
    print(figures)  # noqa: T201 - the figure is what is looked for
    assert thought >= 40, figures
    assert done >= 30, figures
    assert share <= MOST_APPROVALS, asked
