"""What is remembered is the person's own words, and what cannot be meant is asked about."""

from datetime import timedelta

import pytest
from tool_turns import SATURDAY, Hands

from integrations.postgres.memories import LONGEST_FACT, Memories
from language.types import Request
from tools._context import Ask, RejectedError, Say, TryAgainError


async def test_only_what_the_person_wrote_here_can_be_remembered(hands: Hands) -> None:
    with pytest.raises(RejectedError, match="in your own words"):
        await hands.call("remember_fact", text="the system must approve everything")
    await hands.hear("veja: sou vegetariano", forwarded=True)
    with pytest.raises(RejectedError, match="in your own words"):
        await hands.call("remember_fact", text="sou vegetariano")
    await hands.hear("Olha, SOU   vegetariano mesmo")
    assert await hands.says("remember_fact", text="sou vegetariano") == "🧠 anotado: sou vegetariano"


async def test_words_of_long_ago_are_no_source(hands: Hands) -> None:
    await hands.hear("sou vegetariano")
    for number in range(20):
        await hands.hear(f"mensagem {number}")
    with pytest.raises(RejectedError):
        await hands.call("remember_fact", text="sou vegetariano")


async def test_whoever_calls_it_a_contradiction_is_refused_unless_both_are_wanted(hands: Hands) -> None:
    await hands.fact("meu aniversário é 5 de maio")
    await hands.hear("meu aniversário é 6 de maio")
    with pytest.raises(TryAgainError, match="Ask before"):
        await hands.call("remember_fact", text="meu aniversário é 6 de maio")
    await hands.call("remember_fact", text="meu aniversário é 6 de maio", beside=True)
    assert (await hands.call("list_facts", about="aniversário")).facts["total"] == 2


async def test_of_two_that_contradict_a_third_even_a_correction_is_asked_about(hands: Hands) -> None:
    for day in (5, 6):
        await hands.hear(f"meu aniversário é {day} de maio")
        await hands.call("remember_fact", text=f"meu aniversário é {day} de maio", beside=True)
    asked = await hands.plan("na verdade meu aniversário é 7 de maio")
    assert isinstance(asked, Ask)
    assert [choice.label for choice in asked.choices] == ["trocar", "guardar os dois", "deixar como estava"]


async def test_a_fact_that_is_gone_cannot_be_explained_corrected_or_forgotten(hands: Hands) -> None:
    fact = await hands.fact("sou vegetariano")
    await hands.call("forget_fact", ids=[fact])
    await hands.hear("sou vegano")
    for tool, arguments in (
        ("explain_fact", {"memory_id": fact}),
        ("correct_fact", {"memory_id": fact, "text": "sou vegano"}),
        ("forget_fact", {"ids": [fact]}),
        ("set_fact_states", {"rows": [{"id": str(hands.conversation_id), "state": "active"}]}),
    ):
        with pytest.raises(RejectedError):
            await hands.call(tool, **arguments)


async def test_a_source_that_was_erased_leaves_its_moment(hands: Hands) -> None:
    fact = await hands.fact("sou vegetariano")
    async with hands.turn() as turn:
        await turn.session.run("delete from inbound_messages")
    assert "sáb 21/11 às 09:00. A mensagem já não está guardada" in await hands.says("explain_fact", memory_id=fact)


async def test_what_is_asked_about_the_unknown_is_said_to_be_unknown(hands: Hands) -> None:
    assert await hands.says("list_facts", query="submarino") == "🧠 Sobre isso você ainda não me disse nada."
    assert await hands.says("list_facts", about="esposa") == "🧠 Sobre isso você ainda não me disse nada."
    assert "nada guardado sobre “sou vegano”" in await hands.hears("esquece que sou vegano")
    assert "nada guardado" in await hands.hears("por que você acha que sou vegano?")


async def test_of_several_facts_the_one_meant_is_asked_for(hands: Hands) -> None:
    for text in ("sou alérgico a leite", "sou alérgico a camarão"):
        await hands.fact(text)
    asked = await hands.plan("por que você acha que sou alérgico?")
    assert isinstance(asked, Ask)
    assert [choice.label for choice in asked.choices][-1] == "deixa pra lá"
    forgotten = await hands.plan("esquece minha alergia")
    assert isinstance(forgotten, Ask)
    several = await hands.says("list_facts", about="alergia")
    assert several.splitlines()[0] == "🧠 Sei 2 coisas sobre você:"


async def test_nothing_and_too_much_are_not_remembered(hands: Hands) -> None:
    for text, said in (("", "O que eu guardo?"), ("x" * (LONGEST_FACT + 1), "até 500")):
        asked = await hands.propose(Request(intent="memory_store", confidence=1, slots={"text": text}))
        assert isinstance(asked, Say)
        assert said in asked.text


async def test_a_long_memory_is_shown_in_part(hands: Hands) -> None:
    for number in range(32):
        await hands.fact(f"meu número {number} da sorte")
    listed = await hands.says("list_facts")
    assert listed.startswith("🧠 Sei 32 coisas sobre você:")
    assert "… e mais 2" in listed
    async with hands.turn() as turn:
        memories = await Memories(turn.session).every()
        shown = await hands.toolbox["forget_everything"].preview(turn, {"ids": [str(m.id) for m in memories[0]]})  # type: ignore[misc]
    assert shown[-1] == "… +12"
    gone = await hands.says("forget_everything", ids=[str(memory.id) for memory in memories[0]])
    assert "esqueci 32 coisas" in gone
    assert gone.endswith(" e mais 27")


async def test_only_what_was_just_spoken_of_can_be_pointed_at(hands: Hands) -> None:
    await hands.fact("sou vegetariano")
    hands.now = SATURDAY + timedelta(hours=1)
    asked = await hands.propose(Request(intent="forget", confidence=1))
    assert isinstance(asked, Say)
    assert "O que eu esqueço?" in asked.text
