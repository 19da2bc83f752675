"""Another chat account of the same person: by a link, once, within ten minutes, confirmed where it was asked for."""

import pytest
from postgres import Databases
from strangers_at import LINKED, at_the_door, code_of, named

from bot.invitations import first_invitation


async def test_a_link_joins_an_account_after_a_yes_in_the_first_chat(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.owner.says("comprar leite amanhã às 10h")
        code = await code_of(house.owner)
        assert f"https://wa.me/5511900000000?text=conectar%20{code}" in house.owner.heard
        new = house.stranger("5511988887777@s.whatsapp.net", name="Ana", channel="whatsapp")
        (told,) = await new.says(f"conectar {code}")
        assert "Confirme na outra conversa" in told.text
        assert "Ana (WhatsApp, +5511988887777)" in house.owner.heard
        assert "🔗" in (await house.owner.taps("Sim"))[-1].text
        assert "esta conta também é sua" in new.heard
        assert "leite" in (await new.says("minhas tarefas"))[-1].text
        assert await new.known() == await house.owner.known()


async def test_what_was_said_before_the_code_is_answered_then(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        new = house.stranger("222", name="Ana")
        await new.says("comprar queijo amanhã às 9h")
        code = await code_of(house.owner)
        await new.says(f"/start {code}")
        await house.owner.taps("Sim")
        assert "queijo" in new.heard
        assert house.rows("select count(*) from knocks") == [(0,)]


async def test_without_the_yes_nothing_is_joined(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        new = house.stranger("222", name="Bia")
        await new.says(f"/start {code}")
        assert "não conectei Bia (Telegram)" in (await house.owner.taps("Não"))[-1].text
        assert "não confirmou" in new.heard
        assert house.rows("select org_id from accounts where external_id = '222'") == [(None,)]


@pytest.mark.parametrize(
    ("passes", "used", "sentence"),
    [
        ({"minutes": 11}, False, "Esse código venceu"),
        ({"minutes": 0}, True, "já foi usado"),
    ],
)
async def test_a_code_counts_once_and_for_ten_minutes(
    databases: Databases, passes: dict[str, float], used: bool, sentence: str
) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        house.clock.passes(**passes)
        if used:
            await house.stranger("111", name="Caio").says(f"/start {code}")
        (told,) = await house.stranger("222", name="Bia").says(f"/start {code}")
        assert sentence in told.text
        assert house.rows("select org_id from accounts where external_id = '222'") == [(None,)]


async def test_guessing_is_slowed_down(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("222", name="Bia")
        for n in range(5):
            assert "Esse código não existe" in (await bia.says(f"/start {n:032x}"))[-1].text
        code = await code_of(house.owner)
        assert "Muitas tentativas" in (await bia.says(f"/start {code}"))[-1].text
        assert house.rows("select used_at from invitations") == [(None,)]


async def test_a_code_that_is_delivered_again_is_used_once_and_told_once(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        new = house.stranger("222", name="Ana")
        event = new.event(f"/start {code}")
        for _ in range(4):
            await new.sends(event)
        assert len(new.told) == 1
        assert len([m for m in house.owner.told if "abriu o seu convite" in m.text]) == 1


async def test_a_code_that_is_delivered_again_once_it_has_joined_says_nothing_new(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        new = house.stranger("222", name="Ana")
        event = new.event(f"/start {code}")
        await new.sends(event)
        await house.owner.taps("Sim")
        house.clock.passes(hours=2)
        assert await new.sends(event, event) == []
        assert "leite" in (await new.says("nova tarefa: leite"))[-1].text


async def test_somebody_elses_account_is_never_moved(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi")
        await house.owner.taps("Sim")
        code = await code_of(house.owner)
        assert "já tem um espaço só dela" in (await bia.says(f"/start {code}"))[-1].text
        assert await bia.known() != await house.owner.known()
        assert house.rows("select used_at from invitations") == [(None,)]


async def test_a_yes_for_one_account_joins_no_other(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        await house.stranger("222", name="Ana").says(f"/start {code}")
        await house.stranger("666", name="Eva").says("oi")
        with house.superuser() as connection:
            connection.execute(
                "update tool_calls set arguments = jsonb_set(arguments, '{account_id}', to_jsonb((select id::text from accounts "
                "where external_id = '666')))"
            )
        await house.owner.says("sim")
        assert house.rows("select count(*) from accounts where org_id is not null") == [(1,)]


async def test_nothing_of_a_code_is_in_the_database_or_the_log(
    databases: Databases, capfd: pytest.CaptureFixture[str]
) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        await house.owner.says(f"conectar {code}")
        wrong = "f" * 32
        await house.stranger("444", name="Caio").says(f"/start {wrong}")
        await house.stranger("222", name="Ana").says(f"/start {code}")
        tables = house.rows(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'queue', 'audit')"
        )
        for (table,) in tables:
            kept = str(house.rows(f"select t::text from {table} t"))
            assert code not in kept, table
            assert wrong not in kept, table
    written = capfd.readouterr()
    assert code not in written.out + written.err


async def test_accounts_are_listed_and_let_go_with_undo(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        code = await code_of(house.owner)
        new = house.stranger("5511988887777@s.whatsapp.net", name="Ana", channel="whatsapp")
        await new.says(f"conectar {code}")
        await house.owner.taps("Sim")
        listed = (await house.owner.says("quais contas estão conectadas?"))[-1].text
        assert "Telegram" in listed
        assert "Ana (WhatsApp, +5511988887777)" in listed
        assert (
            "Desconectei Ana (WhatsApp, +5511988887777)" in (await house.owner.says("desconecta o whatsapp"))[-1].text
        )
        assert house.rows("select org_id from accounts where channel = 'whatsapp'") == [(None,)]
        assert "é você de novo" in (await house.owner.says("desfaz"))[-1].text
        assert await new.known() == await house.owner.known()


async def test_the_account_one_speaks_from_is_not_let_go(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        assert "peça de outra" in (await house.owner.says("desconecta o telegram"))[-1].text


@pytest.mark.parametrize(
    "said", ["connect my telegram", "conecta meu telegram", "quero usar no telegram", "/connect telegram"]
)
async def test_a_messenger_is_connected_by_a_sentence_in_both_languages(databases: Databases, said: str) -> None:
    async with at_the_door(databases) as house:
        await named(house)
        (links,) = await house.owner.says(said)
        assert "t.me" in links.text
        assert "wa.me" not in links.text


async def test_the_terminal_is_shown_a_picture_to_scan(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await named(house)
        await house.at_the_terminal("conectar outra conta")
        (message,) = house.channels["terminal"].sent
        assert "█" in message.text
        assert LINKED.search(message.text)


async def test_the_first_link_makes_its_opener_the_owner(databases: Databases) -> None:
    async with at_the_door(databases, owned=False) as house:
        await named(house)
        told = await first_invitation(
            house.app.database, house.app.identity, house.app.settings, user="dono", clock=house.clock
        )
        found = LINKED.search(told)
        assert found is not None
        assert "█" in told
        ana = house.stranger("ana", name="Ana")
        await ana.says(f"/start {found[1]}")
        assert "esta conta também é sua" in ana.heard
        await house.stranger("bia", name="Bia").says("oi")
        assert "Bia (Telegram)" in ana.heard
        again = first_invitation(
            house.app.database, house.app.identity, house.app.settings, user="dono", clock=house.clock
        )
        assert await again == ""


async def test_an_alarm_goes_to_the_owner_through_another_channel(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        facts = {"happened": "channel_silent", "channel": "telegram", "since": house.clock().isoformat()}
        async with house.app.database.as_worker() as session:
            assert not await house.app.announcing.to_owner(session, facts, key="k", avoid_channel="telegram")
        code = await code_of(house.owner)
        new = house.stranger("5511988887777@s.whatsapp.net", name="Ana", channel="whatsapp")
        await new.says(f"conectar {code}")
        await house.owner.taps("Sim")
        for _ in range(2):
            async with house.app.database.as_worker() as session:
                assert await house.app.announcing.to_owner(session, facts, key="k", avoid_channel="telegram")
        await house.settle()
        assert [m.text for m in new.told if "⚠️ O Telegram" in m.text] == [new.heard]
