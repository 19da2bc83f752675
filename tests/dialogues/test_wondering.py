"""Questions that name what they ask of: the tasks of a project, and when something is to be done."""

import pytest
from dialogue import Chat


@pytest.fixture
async def busy(chat: Chat) -> Chat:
    for said in (
        "/tarefa comprar tinta no projeto Reforma",
        "/tarefa pagar a luz amanhã",
        "me lembra de ligar pro banco segunda às 10h",
        "anota que o aluguel vence dia 5",
    ):
        await chat.says(said)
    return chat


@pytest.mark.parametrize(
    "asked",
    [
        "quais são as tarefas da Reforma?",
        "tarefas da reforma",
        "me mostra as tarefas do projeto Reforma",
        "o que ainda falta na Reforma?",
        "o que tem pra fazer na Reforma?",
        "what are the tasks of the Reforma?",
        "what are the Reforma tasks?",
        "show me the tasks in Reforma",
    ],
)
async def test_the_tasks_of_a_project_are_those_alone(busy: Chat, asked: str) -> None:
    reply = await busy.says(asked)
    assert reply.ledger == ["list_tasks done"]
    assert reply.shows("1. comprar tinta")
    assert "luz" not in reply.text


async def test_a_name_that_is_no_project_is_looked_for_in_the_tasks(busy: Chat) -> None:
    assert (await busy.says("quais são as tarefas da luz?")).shows("1. pagar a luz")
    assert (await busy.says("quais são as tarefas do Mercado?")).text.startswith("Nenhuma tarefa")


@pytest.mark.parametrize(
    "asked",
    [
        "quando é que eu tenho que pagar a luz?",
        "quando eu preciso pagar a luz",
        "que dia eu tenho que pagar a luz esse mês?",
        "até quando eu tenho que quitar a luz?",
        "quando vence a luz?",
        "qual o prazo da luz?",
        "when do I have to pay the luz?",
        "when is the luz due?",
        "what's the deadline for luz?",
    ],
)
async def test_when_a_task_is_to_be_done_is_told_with_its_day(busy: Chat, asked: str) -> None:
    reply = await busy.says(asked)
    assert (reply.ledger, "pagar a luz, dom 22/11" in reply.text or "pagar a luz, Sun 22 Nov" in reply.text) == (
        ["list_tasks done"],
        True,
    )


@pytest.mark.parametrize(
    "asked",
    [
        "quando eu tenho que ligar pro banco?",
        "que horas eu tenho que ligar pro banco?",
        "quando você vai me lembrar de ligar pro banco?",
        "when do I have to call the banco?",
        "when will you remind me about the banco?",
    ],
)
async def test_when_a_reminder_comes_is_told_with_its_hour(busy: Chat, asked: str) -> None:
    reply = await busy.says(asked)
    assert reply.ledger == ["list_reminders done"]
    assert reply.shows("ligar pro banco", "23", "10:00")


async def test_what_is_among_the_notes_is_found_there(busy: Chat) -> None:
    assert (await busy.says("quando vence o aluguel?")).shows("o aluguel vence dia 5")


@pytest.mark.parametrize("asked", ["quando eu tenho que comprar o presente?", "when do I have to buy the gift?"])
async def test_what_is_nowhere_is_said_to_be_unknown(busy: Chat, asked: str) -> None:
    reply = await busy.says(asked)
    assert reply.ledger == []
    assert "anot" in reply.text or "written" in reply.text


@pytest.mark.parametrize(
    ("asked", "intent"),
    [
        ("quais são as tarefas de amanhã?", "task_list"),
        ("o que tem na lista?", "list_query"),
        ("o que tem na caixa de entrada?", "inbox_list"),
        ("o que tem na agenda?", "event_query"),
        ("show me my overdue tasks", "task_list"),
        ("quando é a consulta?", "event_query"),
        ("quando é meu aniversário?", "memory_query"),
        ("when do I have lunch?", "event_query"),
    ],
)
async def test_other_questions_are_read_as_ever(chat: Chat, asked: str, intent: str) -> None:
    heard = chat.known.hear(asked, said_at=chat.clock.now)
    assert [request.intent for request in heard.requests] == [intent]
    assert "project" not in heard.requests[0].slots


async def test_a_question_of_everybodys_is_not_taken_for_one_of_tasks(chat: Chat) -> None:
    assert (await chat.says("quais são as tarefas de um gerente?")).ledger == []
