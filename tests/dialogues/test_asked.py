"""A question whose answer the person wrote down is answered from there, and only from there."""

from dialogue import Chat


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
    asked = await chat.says("me lembra de ligar pro banco amanhã às 15h")
    assert asked.ledger == []
    assert asked.labels[:2] == [
        "Criar tarefa: ligar pro banco, dom 22/11 às 15:00",
        "Anotar: ligar pro banco, amanhã às 15h",
    ]


async def test_two_things_that_must_be_asked_about_are_asked_one_after_the_other(chat: Chat) -> None:
    first = await chat.says("me lembra de ligar pro banco amanhã às 15h e me lembra de regar as plantas na segunda")
    assert first.labels[0] == "Criar tarefa: ligar pro banco, dom 22/11 às 15:00"
    assert not any("regar" in label for label in first.labels)

    second = await chat.says("1")
    assert second.ledger == ["create_task done"]
    assert "Criar tarefa: regar as plantas, seg 23/11" in second.labels
    assert (await chat.says("2")).ledger == ["create_note done"]


async def test_a_question_waits_behind_what_needs_a_yes(chat: Chat) -> None:
    for title in ("pão", "leite", "ovos", "café", "sal", "arroz"):
        await chat.says(f"comprar {title}")
    first = await chat.says("apaga todas as tarefas e me lembra de regar as plantas na segunda")
    assert first.ledger == ["delete_tasks waiting"]

    second = await chat.says("não")
    assert second.ledger == []
    assert "Criar tarefa: regar as plantas, seg 23/11" in second.labels
