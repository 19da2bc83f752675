"""Somebody was let in twice: one of their chat accounts moves to the other person, with the yes of both, and can come back."""

import pytest
from postgres import Databases
from strangers_at import House, Stranger, at_the_door, code_of


async def twice(house: House) -> Stranger:
    """Ana's other account, let in as a person of its own, with a task."""
    other = house.stranger("222", name="Ana W.")
    await other.says("oi")
    await house.owner.taps("Sim")
    await other.says("nova tarefa: regar as plantas")
    await house.owner.says("nova tarefa: comprar leite")
    return other


async def lets_go(house: House, other: Stranger) -> str:
    """The code with which it may be joined."""
    code = await code_of(house.owner)
    (asked,) = await other.says(f"/start {code}")
    assert "tarefas: 1" in asked.text
    assert "já tem um espaço só dela" in asked.text
    assert "nos próximos 10 minutos" in (await other.taps("Sim"))[-1].text
    return code


async def test_with_the_yes_of_both_the_account_moves_and_its_rows_stay(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        other = await twice(house)
        former, ana = await other.known(), await house.owner.known()
        assert former != ana
        code = await lets_go(house, other)
        assert "Confirme na outra conversa" in (await other.says(f"/start {code}"))[-1].text
        assert await other.known() == former, "not before the other chat says so"
        await house.owner.taps("Sim")
        assert await other.known() == ana
        listed = (await other.says("minhas tarefas"))[-1].text
        assert "comprar leite" in listed
        assert "regar" not in listed
        assert house.rows("select count(*) from tasks") == [(2,)]


async def test_disconnected_it_is_back_with_all_that_it_had(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        other = await twice(house)
        former = await other.known()
        code = await lets_go(house, other)
        await other.says(f"/start {code}")
        await house.owner.taps("Sim")
        await house.owner.says("desconecta o telegram")
        assert await other.known() == former
        assert "regar as plantas" in (await other.says("minhas tarefas"))[-1].text
        assert house.rows("select count(*) from accounts where former_org_id is not null") == [(0,)]


@pytest.mark.parametrize("no", ["here", "there", "taken back"])
async def test_one_no_is_enough(databases: Databases, no: str) -> None:
    async with at_the_door(databases) as house:
        other = await twice(house)
        former = await other.known()
        code = await code_of(house.owner)
        await other.says(f"/start {code}")
        if no == "here":
            await other.taps("Não")
            assert "já tem um espaço só dela" in (await other.says(f"/start {code}"))[-1].text
        else:
            await other.taps("Sim")
            await other.says(f"/start {code}")
            if no == "taken back":
                await other.says("desfaz")
                await house.owner.taps("Sim")
                assert "já é de alguém" in house.owner.heard
            else:
                await house.owner.taps("Não")
        assert await other.known() == former
        assert house.rows("select count(*) from accounts where former_org_id is not null") == [(0,)]


async def test_what_was_let_go_is_kept_once_the_ten_minutes_are_over(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        other = await twice(house)
        former = await other.known()
        await lets_go(house, other)
        house.clock.passes(minutes=11)
        code = await code_of(house.owner)
        assert "já tem um espaço só dela" in (await other.says(f"/start {code}"))[-1].text
        assert house.rows("select count(*) from invitations where used_at is not null") == [(0,)]
        assert await other.known() == former
