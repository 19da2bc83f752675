"""People nobody knows: kept, asked about, let in or not, and never more than that."""

from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest
from postgres import Databases
from strangers_at import ACCOUNT, TELEGRAM, House, at_the_door

from bot.strangers import ASKED_A_DAY
from integrations.postgres import channel_accounts
from integrations.postgres.strangers import MOST_KNOCKS

KNOWN = "select u.name, u.language, u.zone from users u join accounts a on a.user_id = u.id where a.external_id = '{}'"


def kept(house: House) -> list[object]:
    return [text for (text,) in house.rows("select event #>> '{payload,text}' from knocks order by received_at")]


async def test_a_stranger_who_types_only_oi_is_greeted_once_and_the_owner_is_asked(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        (greeting,) = await bia.says("oi")
        assert "Ainda não conheço você" in greeting.text
        (asked,) = house.owner.told
        assert "Bia (Telegram)" in asked.text
        assert [button.label for button in asked.buttons] == ["Sim", "Não"]
        assert await bia.says("tem alguém aí?") == []
        assert len(house.owner.told) == 1
        assert kept(house) == ["oi", "tem alguém aí?"]
        assert house.rows("select count(*) from users") == [(1,)]


async def test_a_yes_lets_them_in_and_answers_what_they_said_each_once_and_in_order(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("comprar leite amanhã às 10h")
        await bia.says("comprar pão amanhã às 11h")
        assert "✅ Bia (Telegram) agora pode falar comigo." in (await house.owner.says("sim"))[-1].text
        welcome, milk, bread = bia.told[1:]
        assert "Oi, Bia!" in welcome.text
        assert "America/Sao_Paulo" in welcome.text
        assert "leite" in milk.text
        assert "pão" in bread.text
        assert kept(house) == []
        assert "leite" in (await bia.says("minhas tarefas"))[-1].text
        assert "leite" not in (await house.owner.says("minhas tarefas"))[-1].text


@pytest.mark.parametrize("hello", ["oi", "Olá!", "bom dia", "/start"])
async def test_whoever_is_let_in_is_greeted_once(databases: Databases, hello: str) -> None:
    async with at_the_door(databases, allowlist="42") as house:
        bia, dora = house.stranger("bia", name="Bia"), house.stranger("42", name="Dora")
        await bia.says(hello)
        before = len(bia.told)
        await house.owner.says("sim")
        (welcome,) = bia.told[before:]
        assert "Oi, Bia!" in welcome.text
        assert "/ajuda" in welcome.text
        (expected,) = await dora.says(hello)
        assert "já esperava você" in expected.text
        # Later it is an ordinary greeting.
        assert "Eu sou o Recado" in (await bia.says("oi"))[-1].text


@pytest.mark.parametrize(
    ("sign_up", "allowlist", "welcome"),
    [("ask", "", "Oi, Bia!"), ("ask", "42", "já esperava"), ("open", "", "Obrigado")],
)
async def test_whichever_job_comes_first_nobody_is_welcomed_twice(
    databases: Databases, sign_up: str, allowlist: str, welcome: str
) -> None:
    async with at_the_door(databases, sign_up=sign_up, allowlist=allowlist) as house:
        bia = house.stranger("42", name="Bia")
        await house.receive(bia.event("comprar leite amanhã às 10h"))
        if not allowlist:
            await house.settle()
            await house.receive(bia.event("aceito") if sign_up == "open" else bia.event("oi"))
        if sign_up == "ask" and not allowlist:
            await house.owner.says("sim")
        ((account,),) = house.rows("select id from accounts where external_id = '42'")
        for how in ("unheard", "admitted", "agreed", "listed"):
            await house.app.letting_in.let_in(account, how)
        await house.settle()
        assert sum(welcome in message.text for message in bia.told) == 1
        assert sum("LGPD" in message.text for message in bia.told) == (1 if allowlist or sign_up == "open" else 0)


async def test_what_was_handed_in_is_not_handed_in_again(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        event = bia.event("comprar leite amanhã às 10h")
        await bia.sends(event)
        await house.owner.taps("Sim")
        told = len(bia.told)
        ((account,),) = house.rows("select id from accounts where external_id = 'bia'")
        await house.app.letting_in.let_in(account, "admitted")
        await bia.sends(event)
        assert len(bia.told) == told
        assert house.rows("select count(*) from tasks") == [(1,)]


async def test_a_no_is_said_once_and_then_nothing_is_heard(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi")
        assert "não deixei Bia (Telegram) entrar" in (await house.owner.taps("Não"))[-1].text
        assert "Apaguei o que você escreveu" in bia.heard
        house.clock.passes(days=2)
        assert await bia.says("por favor") == []
        assert kept(house) == []
        assert house.rows("select count(*) from users") == [(1,)]


async def test_a_no_can_be_taken_back(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi")
        await house.owner.taps("Não")
        await house.owner.says("desfaz")
        await bia.says("oi de novo")
        assert "Deixo entrar?" in house.owner.heard


async def test_an_admission_is_taken_back_until_they_have_spoken(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia, caio = house.stranger("bia", name="Bia"), house.stranger("caio", name="Caio")
        await bia.says("oi")
        await house.owner.taps("Sim")
        assert "Bia (Telegram) não fala mais comigo" in (await house.owner.says("desfaz"))[-1].text
        assert house.rows("select org_id from accounts where external_id = 'bia'") == [(None,)]
        await caio.says("oi")
        await house.owner.taps("Sim")
        house.clock.passes(minutes=1)
        await caio.says("anota que a chave está na gaveta")
        assert "já está conversando comigo" in (await house.owner.says("desfaz"))[-1].text
        assert "chave" in (await caio.says("minhas notas"))[-1].text


async def test_the_second_who_knocks_waits_for_the_first(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.stranger("bia", name="Bia").says("oi")
        await house.stranger("caio", name="Caio").says("oi")
        assert "Caio (Telegram) também quer falar comigo" in house.owner.heard
        # That stands between the question and the yes, which may be meant for either: it is asked again for whom.
        await house.owner.says("sim")
        assert "• Bia (Telegram)" in house.owner.heard
        await house.owner.says("sim")
        assert "Caio (Telegram)" in house.owner.heard
        assert "Deixo entrar?" in house.owner.heard
        await house.owner.says("não")
        assert house.rows(
            "select external_id, org_id is null, refused_at is null from accounts where external_id <> 'ana' order by 1"
        ) == [("bia", False, True), ("caio", True, False)]


async def test_what_was_talked_past_can_be_asked_for(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.stranger("bia", name="Bia").says("oi")
        await house.owner.says("comprar leite amanhã às 10h")
        assert "Esperando para entrar: Bia (Telegram)" in (await house.owner.says("minhas contas"))[-1].text
        assert "Deixo entrar?" in (await house.owner.says("quem quer entrar?"))[-1].text
        await house.owner.says("sim")
        assert house.rows("select count(*) from users") == [(2,)]


async def test_a_question_about_a_stranger_may_be_answered_the_next_morning(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.stranger("bia", name="Bia").says("oi")
        house.clock.passes(hours=9)
        assert "agora pode falar" in (await house.owner.says("sim"))[-1].text


async def test_a_call_that_was_changed_after_it_was_shown_admits_nobody(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi")
        with psycopg.connect(databases.superuser) as connection:
            connection.execute("""update tool_calls set arguments = arguments || '{"who": "Caio (Telegram)"}'""")
        await house.owner.says("sim")
        assert house.rows("select count(*) from users") == [(1,)]


async def test_only_the_owner_decides_who_comes_in(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia, caio = house.stranger("bia", name="Bia"), house.stranger("caio", name="Caio")
        await bia.says("oi")
        await house.owner.taps("Sim")
        await caio.says("oi")
        assert "só quem é dono" in (await bia.says("quem quer entrar?"))[-1].text.casefold()
        assert "Caio" not in (await bia.says("minhas contas"))[-1].text


async def test_a_flood_of_strangers_does_not_flood_the_owner(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        for n in range(ASKED_A_DAY + 5):
            await house.stranger(f"s{n}", name=f"S{n}").says("oi")
        assert len(house.owner.told) == ASKED_A_DAY + 1
        assert f"perguntei por {ASKED_A_DAY} hoje" in house.owner.heard
        house.clock.passes(days=1)
        await house.stranger("s9", name="S9").says("oi")
        assert "S9 (Telegram)" in house.owner.heard


async def test_one_stranger_who_writes_a_lot_is_kept_in_part_and_greeted_once_a_day(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.sends(*[bia.event(f"mensagem {n}") for n in range(MOST_KNOCKS + 10)])
        assert len(kept(house)) == MOST_KNOCKS
        assert len(bia.told) == 1
        house.clock.passes(days=1)
        assert len(await bia.says("oi")) == 1


async def test_two_first_messages_at_once_make_one_account_and_one_greeting(databases: Databases) -> None:
    import asyncio  # noqa: PLC0415

    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await asyncio.gather(*[house.receive(bia.event(text)) for text in ("oi", "tudo bem?")])
        await house.settle()
        assert house.rows("select count(*) from accounts where external_id = 'bia'") == [(1,)]
        assert len(bia.told) == 1
        assert len(house.owner.told) == 1


async def test_strangers_in_a_group_do_not_knock(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi", peer="group-1")
        assert house.rows("select count(*) from accounts where external_id = 'bia'") == [(0,)]
        assert house.owner.told == []


@pytest.mark.parametrize("allowlist", ["", "100"])
async def test_whoever_speaks_as_the_group_is_nobody(databases: Databases, allowlist: str) -> None:
    """A group's anonymous administrators are called what the group is: everybody would read what we told them."""
    async with at_the_door(databases, allowlist=allowlist) as house:
        group = house.stranger("-100", name="Família")
        await group.says("", payload={"text": "oi", "group": "Família", "addressed": True})
        assert house.rows("select count(*) from accounts where external_id = '-100'") == [(0,)]
        assert (house.owner.told, group.told) == ([], [])


async def test_what_strangers_wrote_before_we_listened_was_not_written_to_us(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await began(house)
        bia, caio = house.stranger("bia"), house.stranger("caio")
        await bia.says("viu o que eu te contei?", said_at=house.clock() - timedelta(days=3))
        await caio.says("oi", said_at=house.clock() - timedelta(minutes=20))
        await house.settle()
        assert (bia.told, len(caio.told)) == ([], 1)
        assert house.rows("select external_id from accounts where external_id in ('bia', 'caio')") == [("caio",)]
        await bia.says("oi")
        await house.settle()
        assert len(bia.told) == 1


async def began(house: House) -> None:
    """The messenger was looked at for the first time."""
    async with house.app.database.as_worker() as session:
        await channel_accounts.heard(session, TELEGRAM, ACCOUNT, now=house.clock())
        await channel_accounts.caught_up(session, TELEGRAM, ACCOUNT, until=house.clock())


async def test_whoever_is_on_the_list_is_let_in_by_speaking_to_us_in_a_group(databases: Databases) -> None:
    async with at_the_door(databases, allowlist="42") as house:
        dora, bia = house.stranger("42", name="Dora"), house.stranger("43", name="Bia")
        spoken = {"text": "comprar leite amanhã às 10h", "group": "Família", "addressed": True}
        for who in (dora, bia):
            await who.sends(who.event("", peer="-100", payload=spoken))
            await house.settle()
        assert house.rows("select external_id from accounts where external_id in ('42', '43')") == [("42",)]
        assert house.rows("select count(*) from tasks") == [(1,)]
        assert "já esperava você" in dora.told[0].text
        assert bia.told == []


async def test_what_was_said_long_before_being_let_in_is_not_our_having_been_away(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("comprar leite amanhã às 10h")
        house.clock.passes(minutes=45)
        before = len(bia.told)
        await house.owner.says("sim")
        told = "\n".join(message.text for message in bia.told[before:])
        assert "antes de poder falar comigo" in told
        assert "fora do ar" not in told


async def test_without_an_owner_a_stranger_is_told_how_to_become_one(databases: Databases) -> None:
    async with at_the_door(databases, owned=False) as house:
        (said,) = await house.stranger("bia").says("oi")
        assert "Ainda não tenho dono" in said.text


@pytest.mark.parametrize(
    ("text", "told", "greeting"),
    [
        ("hi, are you there?", "", "I don't know you yet"),
        ("oi", "en", "Ainda não"),
        ("👋", "en-US", "I don't know you yet"),
    ],
)
async def test_a_stranger_is_spoken_to_in_their_language(
    databases: Databases, text: str, told: str, greeting: str
) -> None:
    async with at_the_door(databases) as house:
        (said,) = await house.stranger("bia", language=told).says(text)
        assert greeting in said.text


async def test_language_and_zone_are_guessed_and_shown(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        rui = house.stranger("351912345678@s.whatsapp.net", name="Rui", channel="whatsapp")
        await rui.says("bom dia, tudo bem?")
        assert "Rui (WhatsApp, +351912345678)" in house.owner.heard
        await house.owner.says("sim")
        assert house.rows(KNOWN.format(rui.id)) == [("Rui", "pt-BR", "Europe/Lisbon")]
        assert "Europe/Lisbon" in rui.told[1].text


async def test_with_open_sign_up_the_notice_comes_before_anything_else(databases: Databases) -> None:
    async with at_the_door(databases, sign_up="open") as house:
        bia = house.stranger("bia", name="Bia")
        (notice,) = await bia.says("comprar leite amanhã às 10h")
        assert "LGPD" in notice.text
        assert [button.label for button in notice.buttons] == ["Aceito", "Agora não"]
        assert house.rows("select count(*) from users") == [(1,)]
        welcome, milk = await bia.taps("Aceito")
        assert "Obrigado, Bia!" in welcome.text
        assert "leite" in milk.text
        assert house.rows("select kind, version, given from consents") == [("terms", "1", True)]
        assert house.owner.told == []


@pytest.mark.parametrize("answer", ["sim", "aceito", "ok", "1"])
async def test_the_notice_is_agreed_to_in_words_too(databases: Databases, answer: str) -> None:
    async with at_the_door(databases, sign_up="open") as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("oi")
        await bia.says(answer)
        assert house.rows("select count(*) from consents") == [(1,)]


async def test_the_agreement_delivered_again_is_no_new_word(databases: Databases) -> None:
    async with at_the_door(databases, sign_up="open") as house:
        bia = house.stranger("222", name="Bia")
        await bia.says("oi")
        agreed = bia.event("aceito")
        await bia.sends(agreed)
        assert await bia.sends(agreed) == []


async def test_a_yes_before_the_notice_was_seen_agrees_to_nothing(databases: Databases) -> None:
    async with at_the_door(databases, sign_up="open") as house:
        bia = house.stranger("bia", name="Bia")
        await house.receive(bia.event("sim"))
        await house.receive(bia.event("sim"))
        await house.settle()
        assert house.rows("select count(*) from users") == [(1,)]
        assert len(bia.told) == 1


async def test_whoever_does_not_agree_is_forgotten(databases: Databases) -> None:
    async with at_the_door(databases, sign_up="open") as house:
        bia = house.stranger("bia", name="Bia")
        await bia.says("meu segredo")
        (said,) = await bia.taps("Agora não")
        assert "apaguei o que você escreveu" in said.text
        assert kept(house) == []
        assert "LGPD" in (await bia.says("oi"))[-1].text


async def test_a_closed_house_says_so_once_and_keeps_nothing(databases: Databases) -> None:
    async with at_the_door(databases, sign_up="closed") as house:
        bia = house.stranger("bia", name="Bia")
        (said,) = await bia.says("oi")
        assert "não converso com quem não conheço" in said.text
        house.clock.passes(days=3)
        assert await bia.says("oi?") == []
        assert kept(house) == []
        assert house.owner.told == []


@pytest.mark.parametrize("sign_up", ["ask", "open", "closed"])
async def test_whoever_is_on_the_list_is_let_in_at_once_and_shown_the_notice(
    databases: Databases, sign_up: str
) -> None:
    async with at_the_door(databases, sign_up=sign_up, allowlist="42, +55 (11) 99999-8888") as house:
        bia = house.stranger("184@lid", name="Bia", aliases=("5511999998888@s.whatsapp.net",), channel="whatsapp")
        await bia.says("comprar leite amanhã às 10h")
        welcome, milk = bia.told
        assert "LGPD" in welcome.text
        assert "comprar leite, dom" in milk.text
        assert house.owner.told == []
        assert house.rows("select count(*) from consents") == [(0,)]
        dora = house.stranger("5511999998888@lid", name="Dora", channel="whatsapp")
        await dora.says("oi")
        assert house.rows("select org_id from accounts where name = 'Dora' and org_id is not null") == []


async def test_one_sender_under_two_ids_is_one_account_and_one_conversation(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("184@lid", name="Bia", channel="whatsapp")
        phone = "5511999998888@s.whatsapp.net"
        await bia.says("oi")
        await house.owner.says("sim")
        both = replace(bia, id=phone, aliases=("184@lid",), order=10)
        await both.says("comprar leite amanhã às 10h")
        assert "leite" in both.heard
        alone = replace(bia, id=phone, aliases=(), order=20)
        await alone.says("minhas tarefas")
        assert "leite" in alone.heard
        assert house.rows("select count(*) from accounts where channel = 'whatsapp'") == [(1,)]
        assert house.rows("select peer from conversations where channel = 'whatsapp'") == [("184@lid",)]
        assert house.rows("select alias from account_aliases") == [(phone,)]
        assert house.rows("select address from accounts where channel = 'whatsapp'") == [(phone,)]


async def test_a_stranger_under_two_ids_knocks_once(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        bia = house.stranger("184@lid", name="Bia", channel="whatsapp", aliases=("5511999998888@s.whatsapp.net",))
        await bia.says("oi")
        await replace(bia, id="5511999998888@s.whatsapp.net", aliases=(), order=5).says("oi?")
        assert len(house.owner.told) == 1
        assert kept(house) == ["oi", "oi?"]


async def test_names_are_kept_fresh_and_shown_whole(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.stranger("bia", name="Bia\u202e\n• Ana (Telegram)").says("oi")
        assert "\u202e" not in house.owner.heard
        assert "\n• Ana (Telegram)" not in house.owner.heard
        await house.stranger("bia", name="Beatriz").says("oi?")
        assert house.rows("select name from accounts where external_id = 'bia'") == [("Beatriz",)]


async def test_what_a_stranger_said_is_visible_to_nobody(databases: Databases) -> None:
    async with at_the_door(databases) as house:
        await house.stranger("bia", name="Bia").says("oi")
        known = await house.owner.known()
        async with house.app.database.as_person(known) as session:
            assert await session.rows("select id from accounts where external_id = 'bia'") == []
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                await session.rows("select 1 from knocks")
