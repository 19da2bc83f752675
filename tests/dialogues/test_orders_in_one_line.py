"""Several orders in one line, also where the second leaves out what the first said: each is done, and each can be taken back."""

import pytest
from dialogue import Chat

TASKS = "select title, priority, due_on::text as due from tasks order by title"


@pytest.fixture
async def stocked(chat: Chat) -> Chat:
    for said in (
        "/tarefa comprar pão",
        "/tarefa ligar pro banco",
        "/nota a chave é azul",
        "/nota o portão é verde",
        "minhas notas",
        "minhas tarefas",
    ):
        await chat.says(said)
    return chat


@pytest.mark.parametrize(
    "said", ["apaga a tarefa 1 e a nota 2", "exclui a nota 2 e a tarefa 1", "delete task 1 and note 2"]
)
async def test_rows_of_two_kinds_are_deleted_by_their_numbers(stocked: Chat, said: str) -> None:
    reply = await stocked.says(said)
    assert sorted(reply.ledger) == ["delete_notes done", "delete_tasks done"]
    assert len(await stocked.rows("select id from tasks")) == 1
    assert len(await stocked.rows("select id from notes where text <> '2'")) == 1
    await stocked.taps(reply.buttons[0])
    assert len(await stocked.rows("select id from tasks")) == 2


@pytest.mark.parametrize(
    "said",
    [
        "passa a tarefa 1 pra amanhã e a 2 pra sexta",
        "move task 1 to tomorrow and task 2 to friday",
        "move 1 to tomorrow and 2 to friday",
    ],
)
async def test_each_of_two_rows_gets_its_own_day(stocked: Chat, said: str) -> None:
    await stocked.says(said)
    assert [row["due"] for row in await stocked.rows(TASKS)] == ["2026-11-22", "2026-11-27"]


@pytest.mark.parametrize(
    "said",
    [
        "passa a 1 pra amanhã e marca como urgente",
        "adia a tarefa 1 pra amanhã e deixa urgente",
        "move 1 to tomorrow and mark it urgent",
    ],
)
async def test_the_second_order_is_about_the_row_of_the_first(stocked: Chat, said: str) -> None:
    reply = await stocked.says(said)
    assert all(each.endswith(" done") for each in reply.ledger)
    rows = await stocked.rows(TASKS)
    assert (rows[0]["due"], rows[0]["priority"]) == ("2026-11-22", "high")
    assert (rows[1]["due"], rows[1]["priority"]) == (None, "medium")


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("comprar leite, depois pagar a luz amanhã", ["comprar leite", "pagar a luz"]),
        ("lavar o carro e depois passear com o cachorro", ["lavar o carro", "passear com o cachorro"]),
        ("buy milk, then pay the rent tomorrow", ["buy milk", "pay the rent"]),
        ("wash the car and then water the plants", ["wash the car", "water the plants"]),
        ("cria uma tarefa comprar leite e me lembra de pagar a luz amanhã às 9h", ["comprar leite"]),
    ],
)
async def test_things_to_do_one_after_the_other_are_things_apart(chat: Chat, said: str, titles: list[str]) -> None:
    reply = await chat.says(said)
    assert len(reply.ledger) == 2
    assert [row["title"] for row in await chat.rows(TASKS)] == titles


@pytest.mark.parametrize("said", ["lavar e passar roupa", "buy bread and butter"])
async def test_one_thing_to_do_stays_one(chat: Chat, said: str) -> None:
    assert (await chat.says(said)).ledger == ["create_task done"]


@pytest.mark.parametrize(
    "said", ["apaga a nota velha do aluguel, a de 1700", "get rid of the old aluguel note, the 1700 one"]
)
async def test_a_row_named_twice_is_the_one_with_both_names(chat: Chat, said: str) -> None:
    await chat.says("/nota o aluguel subiu pra 1850")
    await chat.says("/nota o aluguel é 1700")
    assert (await chat.says(said)).ledger == ["delete_notes done"]
    assert [row["text"] for row in await chat.rows("select text from notes")] == ["o aluguel subiu pra 1850"]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("tenho que pagar a luz amanhã e a água sexta", {"pagar a luz": "2026-11-22", "pagar a água": "2026-11-27"}),
        (
            "preciso pagar o boleto até quinta e o IPTU dia 10",
            {"pagar o boleto": "2026-11-26", "pagar o IPTU": "2026-12-10"},
        ),
        (
            "pagar a luz amanhã, a água sexta e o gás dia 5",
            {"pagar a luz": "2026-11-22", "pagar a água": "2026-11-27", "pagar o gás": "2026-12-05"},
        ),
        (
            "I need to pay rent by Friday and the gas bill on the 10th",
            {"pay rent": "2026-11-27", "pay the gas bill": "2026-12-10"},
        ),
    ],
)
async def test_a_verb_said_once_is_that_of_every_thing_with_a_day(chat: Chat, said: str, due: dict[str, str]) -> None:
    reply = await chat.says(said)
    assert reply.ledger == ["create_task done"] * len(due)
    assert {row["title"]: row["due"] for row in await chat.rows(TASKS)} == due
    await chat.taps(reply.buttons[0])
    assert await chat.rows(TASKS) == []


@pytest.mark.parametrize(
    "said",
    ["ligar pro dentista amanhã e o Beto vem sexta", "pagar a luz sexta e o gás às 18h"],
)
async def test_what_may_be_another_sentence_is_asked_about(chat: Chat, said: str) -> None:
    reply = await chat.says(said)
    assert reply.ledger == []
    assert reply.buttons


@pytest.mark.parametrize(
    "said",
    ["buy milk; pay the rent; call John", "call John; buy milk; pay the rent", "buy milk\npay the rent\ncall John"],
)
async def test_what_stands_in_a_list_of_things_to_do_is_one_of_them(chat: Chat, said: str) -> None:
    assert (await chat.says(said)).ledger == ["create_task done"] * 3
    assert [row["title"] for row in await chat.rows(TASKS)] == ["buy milk", "call John", "pay the rent"]


@pytest.mark.parametrize(
    "said", ["cria uma tarefa comprar leite e avisa o João", "cria uma tarefa comprar leite e blorga o zimpo"]
)
async def test_a_title_takes_in_no_other_order_but_what_was_understood_is_offered(chat: Chat, said: str) -> None:
    asked = await chat.says(said)
    assert asked.ledger == []
    assert asked.labels[0] == "Criar tarefa: comprar leite"


@pytest.mark.parametrize(
    "title",
    [
        "comprar leite e massa a granel",
        "comprar leite e pão",
        "lavar a louça e a roupa",
        "ligar pra Ana e Marta o quanto antes",
    ],
)
async def test_a_title_that_names_several_things_stays_whole(chat: Chat, title: str) -> None:
    await chat.says(f"cria uma tarefa {title}")
    assert [row["title"] for row in await chat.rows(TASKS)] == [title]
