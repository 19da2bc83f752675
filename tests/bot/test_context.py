"""What is said next leans on what was said before: corrections, references, ellipsis, answers by name."""

import pytest
from dialogue import Chat

SEEN = "select title, due_on::text as day, to_char(due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as at, priority, completed_at is not null as done from tasks order by created_at"


async def tasks(chat: Chat) -> list[tuple[object, object]]:
    return [(row["title"], row["at"] or row["day"]) for row in await chat.rows(SEEN)]


@pytest.mark.parametrize(
    ("made", "corrected", "then"),
    [
        ("comprar leite amanhã às 10h", "não, era quinta", ("comprar leite", "2026-11-26 10:00")),
        ("comprar leite amanhã às 10h", "na verdade é às 15h", ("comprar leite", "2026-11-22 15:00")),
        ("comprar leite amanhã", "errei, é 15h", ("comprar leite", "2026-11-22 15:00")),
        ("comprar leite amanhã às 10h", "quis dizer pão", ("comprar pão", "2026-11-22 10:00")),
        ("comprar leite amanhã às 10h", "pão, não leite", ("comprar pão", "2026-11-22 10:00")),
        ("comprar leite amanhã às 10h", "adia ela pra sexta", ("comprar leite", "2026-11-27 10:00")),
        ("comprar leite amanhã às 10h", "muda pra 15h", ("comprar leite", "2026-11-22 15:00")),
        ("comprar leite", "às 15h", ("comprar leite", "2026-11-21 15:00")),
        ("comprar leite", "sexta", ("comprar leite", "2026-11-27")),
        ("buy milk tomorrow at 10am", "no, thursday", ("buy milk", "2026-11-26 10:00")),
        ("buy milk tomorrow at 10am", "actually make that friday", ("buy milk", "2026-11-27 10:00")),
        ("buy milk tomorrow at 10am", "sorry, I meant 5pm", ("buy milk", "2026-11-22 17:00")),
        ("buy milk tomorrow at 10am", "i meant bread", ("buy bread", "2026-11-22 10:00")),
        ("buy milk tomorrow at 10am", "no, next week", ("buy milk", "2026-11-23 10:00")),
        ("buy milk tomorrow at 10am", "move it to 5pm", ("buy milk", "2026-11-22 17:00")),
        ("buy milk", "3pm", ("buy milk", "2026-11-21 15:00")),
    ],
)
async def test_what_was_just_made_is_put_right_and_can_be_taken_back(
    chat: Chat, made: str, corrected: str, then: tuple[str, str]
) -> None:
    await chat.says(made)
    before = await tasks(chat)
    changed = await chat.says(corrected)
    assert await tasks(chat) == [then], changed.text
    assert (await chat.says("minhas tarefas")).shows(then[0])
    await chat.says("desfaz")
    assert await tasks(chat) == before
