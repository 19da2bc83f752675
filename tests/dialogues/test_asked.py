"""A question whose answer the person wrote down is answered from there, and only from there."""

import pytest
from dialogue import Chat, talking


async def test_a_question_finds_what_was_noted(chat: Chat) -> None:
    await chat.says("anota: o encanador cobra 150 reais a visita")
    await chat.says("anota que a senha do wifi fica na gaveta")

    found = await chat.says("quanto o encanador cobra?")
    assert found.ledger == ["find_notes done"]
    assert found.shows("150 reais")
    assert not found.shows("gaveta")
    assert (await chat.says("what's the senha for the wifi?")).shows("gaveta")


async def test_a_question_about_what_was_never_noted_is_said_so(chat: Chat) -> None:
    await chat.says("anota: o encanador cobra 150 reais a visita")
    unknown = await chat.says("qual é a senha do wifi?")
    assert unknown.ledger == []
    assert unknown.shows("não anotou comigo")
    assert (await chat.says("o que é um buraco negro?")).shows("não consigo ajudar")


async def test_what_cannot_be_done_yet_keeps_its_time_in_the_choices(chat: Chat) -> None:
    asked = await chat.says("marca reunião com o banco amanhã às 15h")
    assert asked.ledger == []
    assert asked.labels[:2] == [
        "Criar tarefa: reunião com o banco, dom 22/11 às 15:00",
        "Anotar: reunião com o banco, amanhã às 15h",
    ]


async def test_the_parts_of_a_time_that_stand_apart_are_kept_as_said(chat: Chat) -> None:
    asked = await chat.says("amanhã tenho dentista às 14h30")
    assert "Anotar: dentista, amanhã às 14h30" in asked.labels


async def test_two_things_that_must_be_asked_about_are_asked_one_after_the_other(chat: Chat) -> None:
    first = await chat.says("marca reunião com o banco amanhã às 15h e marca jantar com a Bia na segunda")
    assert first.labels[0] == "Criar tarefa: reunião com o banco, dom 22/11 às 15:00"
    assert not any("jantar" in label for label in first.labels)

    second = await chat.says("1")
    assert second.ledger == ["create_task done"]
    assert "Criar tarefa: jantar com a Bia, seg 23/11" in second.labels
    assert (await chat.says("2")).ledger == ["create_note done"]


async def test_a_question_waits_behind_what_needs_a_yes(chat: Chat) -> None:
    for title in ("pão", "leite", "ovos", "café", "sal", "arroz"):
        await chat.says(f"comprar {title}")
    first = await chat.says("apaga todas as tarefas e marca jantar com a Bia na segunda")
    assert first.ledger == ["delete_tasks waiting"]

    second = await chat.says("não")
    assert second.ledger == []
    assert "Criar tarefa: jantar com a Bia, seg 23/11" in second.labels


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        ("pt-BR", "manda um email pra bob@example.com dizendo oi", "Anotar: manda um email pra bob@example.com"),
        ("en", "send an email to bob@example.com saying hi", "Write down: send an email to bob@example.com"),
    ],
)
async def test_whatever_cannot_be_done_yet_can_be_kept_whole(
    database_url: str, language: str, said: str, kept: str
) -> None:
    async with talking(database_url, language=language) as chat:
        asked = await chat.says(said)
        assert asked.ledger == []
        assert asked.labels[1].startswith(kept)
        assert (await chat.says("2")).ledger == ["create_note done"]
        assert [row["text"] for row in await chat.rows("select text from notes")] == [said]


async def test_a_bare_command_and_a_question_leave_nothing_to_keep(chat: Chat) -> None:
    for said in ("/email", "/projetos"):
        reply = await chat.says(said)
        assert reply.shows("ainda não sei fazer")
        assert reply.labels == []


@pytest.mark.parametrize(
    ("language", "made", "said", "words"),
    [
        ("pt-BR", ("nova tarefa: a1 hoje", "nova tarefa: b2 amanhã"), "o que tem pra hoje?", "Sua agenda eu ainda não vejo"),
        ("en", ("new task: a1 today", "new task: b2 tomorrow"), "what's on for today?", "I can't see your calendar yet"),
    ],
)  # fmt: skip
async def test_without_a_calendar_a_day_is_told_by_its_tasks(
    database_url: str, language: str, made: tuple[str, str], said: str, words: str
) -> None:
    async with talking(database_url, language=language) as chat:
        for each in made:
            await chat.says(each)
        day = await chat.says(said)
        assert day.ledger == ["list_tasks done"]
        assert day.shows(words, "1. a1")
        assert not day.shows("b2")


async def test_a_choice_that_was_talked_past_is_over(chat: Chat) -> None:
    asked = await chat.says("me lembra de ligar pro banco")
    assert (await chat.says("sim")).shows("Responda com o número")
    assert (await chat.says("obrigado")).shows("De nada")
    late = await chat.says("1")
    assert late.ledger == []
    assert late.shows("nenhuma lista")
    assert (await chat.taps(asked.buttons[0])).shows("já venceu")
    assert await chat.rows("select from tasks") == []


async def test_what_waits_for_a_yes_goes_on_waiting_past_small_talk(chat: Chat) -> None:
    for title in ("pão", "leite", "ovos", "café", "sal", "arroz"):
        await chat.says(f"comprar {title}")
    await chat.says("apaga todas as tarefas")
    await chat.says("obrigado")
    # The yes may be one to the small talk: what waits is shown once more, whole.
    assert (await chat.says("sim")).shows("pão", "arroz", "sim ou não")
    assert (await chat.says("sim")).ledger == ["delete_tasks done"]


@pytest.mark.parametrize("said", ["vc é burro", "quantos anos tem a Júlia?"])
async def test_what_is_none_of_our_business_is_answered_neutrally(chat: Chat, said: str) -> None:
    assert (await chat.says(said)).shows("De conversa eu entendo pouco")


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("pt-BR", "onde deixei o carro?", "Isso você não anotou comigo"),
        ("en", "where did I put my passport?", "You haven't written that down"),
    ],
)
async def test_what_is_looked_for_and_was_never_noted_is_said_so(
    database_url: str, language: str, said: str, answer: str
) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).shows(answer)


async def test_the_other_button_of_an_answered_question_says_that_it_was_answered(chat: Chat) -> None:
    for title in ("pão", "leite", "ovos", "café", "sal", "arroz"):
        await chat.says(f"comprar {title}")
    yes, no = (await chat.says("apaga todas as tarefas")).buttons
    assert (await chat.taps(yes)).ledger == ["delete_tasks done"]
    assert (await chat.taps(no)).text == "Essa pergunta já foi respondida."
    assert (await chat.taps(yes)).text == "Esse botão já foi usado."
