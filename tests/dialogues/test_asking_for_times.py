"""Questions for a time: the clock's, another place's, a day's, or of something the person wrote down."""

import pytest
from dialogue import Chat

SATURDAY = "21 de novembro de 2026"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("que horas são?", f"sábado, {SATURDAY}, 09:00 (America/Sao_Paulo)"),
        ("que dia é hoje?", f"sábado, {SATURDAY} (é hoje)"),
        ("que dia foi ontem?", "sexta-feira, 20 de novembro de 2026 (foi ontem)"),
        ("que dia é sexta?", "sexta-feira, 27 de novembro de 2026 (faltam 6 dias)"),
        ("quando é o natal?", "sexta-feira, 25 de dezembro de 2026 (faltam 34 dias)"),
        ("how many days until Christmas?", "Friday, 25 December 2026 (in 34 days)"),
        ("que horas são em Tóquio?", f"Em Tóquio são 21:00 (sábado, {SATURDAY})."),
        ("what time is it in Lisbon?", "In Lisbon it is 12:00 (Saturday, 21 November 2026)."),
        ("que horas são em Xurupita?", "Não conheço o fuso de “Xurupita”. Me diz a cidade grande mais perto?"),
    ],
)
async def test_the_clock_and_the_calendar_answer(chat: Chat, asked: str, answer: str) -> None:
    assert (await chat.says(asked)).text == answer


@pytest.mark.parametrize(
    "asked",
    [
        "que horas é o remédio?",
        "quando é o próximo remédio?",
        "quando eu tomo remédio?",
        "qual o horário do remédio?",
        "a que horas eu tomo o remédio?",
    ],
)
async def test_a_reminder_answers_in_the_persons_own_words(chat: Chat, asked: str) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 20h")
    reply = await chat.says(asked)
    assert reply.ledger == ["list_reminders done"]
    assert reply.shows("20:00")


@pytest.mark.parametrize("asked", ["que dia eu levo o carro?", "quando é a revisão do carro?"])
async def test_a_task_answers_in_the_persons_own_words(chat: Chat, asked: str) -> None:
    await chat.says("cria tarefa levar o carro na revisão sexta")
    reply = await chat.says(asked)
    assert reply.ledger == ["list_tasks done"]
    assert reply.shows("sex 27/11")


async def test_a_day_that_nobody_told_is_not_the_clocks(chat: Chat) -> None:
    reply = await chat.says("que dia eu levo o carro?")
    assert reply.ledger == []
    assert not reply.shows("09:00")
