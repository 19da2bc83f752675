"""WhatsApp through the whole house: what must not be undone, kept or answered."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from whatsapp_stage import Stage, whatsapp_stage

from integrations.postgres import channel_accounts

ANA, OURS = "5511999998888", "5511988887777"
GROUP = "120363025555555555@g.us"
LID = "184467440737095@lid"


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with whatsapp_stage(database_url) as stage:
        yield stage


@pytest.mark.parametrize("edited", [{"messageContextInfo": {}}, None, {"secretEncryptedMessage": {"x": 1}}])
async def test_an_edit_that_cannot_be_read_undoes_nothing(stage: Stage, edited: object) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    said = await ana.says("tarefa: pão")
    await stage.answers(1)
    told = {"key": {"id": said, "remoteJid": ana.jid, "fromMe": False}, "type": "MESSAGE_EDIT"}
    assert await stage.server.deliver("messages.edited", {**told, "editedMessage": edited}) == 200
    await ana.says("minhas tarefas")
    assert "pão" in (await stage.answers(2))[1]
    assert len(await stage.rows(person, "select id from tasks")) == 1


async def test_what_is_written_by_hand_to_strangers_and_groups_is_not_kept(stage: Stage) -> None:
    await stage.introduce(ANA)
    friend = stage.phone("5531988887777")
    await friend.sends({"conversation": "a senha é 1234"}, key={"id": "3EB0PRIV", "fromMe": True})
    group = {"id": "3EB0GRUPO", "fromMe": True, "remoteJid": GROUP, "participant": f"{OURS}@s.whatsapp.net"}
    await friend.sends({"conversation": "a senha é 1234"}, key=group)
    async with stage.app.database.as_worker() as session:
        rows = await session.rows("select external_id, payload::text as payload from stray_events order by external_id")
    assert [row["external_id"] for row in rows] == ["3EB0GRUPO", "3EB0PRIV"]
    assert "1234" not in str(rows)


async def test_what_contacts_tell_is_asked_for_and_joins_a_hidden_id_to_its_number(stage: Stage) -> None:
    await stage.introduce(ANA)
    ana = stage.phone(ANA)
    assert await stage.server.deliver("contacts.update", [{"id": ana.jid, "lid": LID}]) == 200
    await ana.sends({"conversation": "tarefa: pão"}, key={"remoteJid": LID, "addressingMode": "lid"})
    assert "pão" in (await stage.answers(1))[0]


async def test_nobody_is_told_what_was_not_asked_for(stage: Stage) -> None:
    assert await stage.server.deliver("presence.update", {"id": f"{ANA}@s.whatsapp.net"}) == 0


async def test_of_very_many_contacts_it_is_said_how_many_are_left_out(stage: Stage) -> None:
    await stage.introduce(ANA)
    cards = [{"displayName": f"Contato {number}"} for number in range(300)]
    await stage.phone(ANA).sends({"contactsArrayMessage": {"contacts": cards}})
    (answer,) = await stage.answers(1)
    assert "280 ficaram de fora" in answer


async def test_very_much_written_by_hand_is_logged_once(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    await stage.introduce(ANA)
    ana = stage.phone(ANA)
    written = [
        ana.sends({"conversation": f"m{number}"}, key={"id": f"3EB0S{number}", "fromMe": True}) for number in range(10)
    ]
    await asyncio.gather(*written)
    assert capsys.readouterr().out.count("answered by hand") <= 1


@pytest.mark.parametrize("told_by", ["instance", "connection", "contacts", "database"])
async def test_a_mention_by_our_hidden_id_is_for_us_however_we_learn_it(stage: Stage, told_by: str) -> None:
    ours = "184460000000001@lid"
    await stage.introduce(ANA)
    ana = stage.phone(ANA)
    jid = f"{OURS}@s.whatsapp.net"
    if told_by == "instance":
        stage.server.lid = ours
        await stage.app.listening.check()
    elif told_by == "connection":
        await stage.server.deliver("connection.update", {"state": "open", "wuid": jid, "lid": ours})
    elif told_by == "contacts":
        await stage.app.listening.check()
        await stage.server.deliver("contacts.upsert", [{"id": jid, "lid": ours}])
    else:
        async with stage.app.database.as_worker() as session:
            await channel_accounts.heard(session, "whatsapp", "loja", now=stage.clock())
            await channel_accounts.learn(session, "whatsapp", "loja", {"lid": ours})
        await stage.app.listening.check()
    mention = f"@{ours.partition('@')[0]}"
    key = {"remoteJid": GROUP, "participant": LID, "participantAlt": ana.jid}
    await ana.sends({"conversation": f"{mention} tarefa: pão"}, key=key, contextInfo={"mentionedJid": [ours]})
    assert "pão" in " ".join(await stage.answers(2))
    await stage.app.listening.check()
    async with stage.app.database.as_worker() as session:
        kept = await channel_accounts.one(session, "whatsapp", "loja")
    assert kept is not None
    assert kept["facts"]["lid"] == ours
