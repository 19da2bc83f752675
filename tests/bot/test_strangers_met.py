"""One person who seemed to be two: under a hidden id and under a number."""

from dataclasses import replace

from postgres import Databases
from strangers_at import House, Stranger, at_the_door

HIDDEN, PHONE = "184@lid", "5511999998888"


async def known(house: House) -> Stranger:
    """Bia, who is in under her number."""
    bia = house.stranger(PHONE, name="Bia", channel="whatsapp")
    await bia.says("oi")
    await house.owner.says("sim")
    return bia


def accounts_of(house: House) -> list[tuple[object, ...]]:
    return house.rows("select external_id, org_id is not null from accounts where channel = 'whatsapp'")


async def test_what_the_hidden_id_said_is_handed_over_when_the_ids_meet(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = await known(house)
        hidden = replace(bia, id=HIDDEN, order=10)
        await hidden.says("comprar leite amanhã às 10h")
        assert house.rows("select count(*) from tasks") == [(0,)]
        await replace(bia, aliases=(HIDDEN,), order=20).says("minhas tarefas")
        assert house.rows("select title from tasks") == [("comprar leite",)]
        assert sum("Oi, Bia!" in message.text for message in bia.told) == 1
        assert accounts_of(house) == [(PHONE, True)]
        assert "não está mais esperando" in (await house.owner.says("sim"))[-1].text
        assert "leite" in (await replace(hidden, order=30).says("minhas tarefas") or bia.told)[-1].text
        assert house.rows("select count(*) from users") == [(2,)]


async def test_two_strangers_that_are_one_knock_as_one(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger(PHONE, name="Bia", channel="whatsapp")
        await bia.says("comprar pão amanhã às 9h")
        await replace(bia, id=HIDDEN, order=10).says("comprar leite amanhã às 10h")
        await replace(bia, aliases=(HIDDEN,), order=20).says("comprar ovos amanhã às 11h")
        assert accounts_of(house) == [(PHONE, False)]
        assert house.rows("select count(*) from knocks") == [(3,)]


async def test_a_yes_about_a_hidden_id_that_is_somebodys_by_now_makes_nobody_new(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        hidden = house.stranger(HIDDEN, name="Bia", channel="whatsapp")
        await hidden.says("comprar leite amanhã às 10h")
        # Kept from before she wrote, and of a number that was nobody's.
        house.rows(
            "insert into hidden_ids (channel, channel_account, hidden, number, seen_at)"
            f" values ('whatsapp', '777', '{HIDDEN}', '{PHONE}', now()) returning hidden"
        )
        await house.app.identity.person_of(
            channel="whatsapp", channel_account="777", external_id=PHONE, language="pt-BR", zone="America/Sao_Paulo"
        )
        await house.owner.says("sim")
        assert accounts_of(house) == [(PHONE, True)]
        assert house.rows("select title from tasks") == [("comprar leite",)]
        assert house.rows("select count(*) from users") == [(2,)]
