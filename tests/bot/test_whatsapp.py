"""Whole conversations over WhatsApp: a phone, an Evolution server, our web door, our worker, and back."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from whatsapp_stage import Stage, whatsapp_stage

ANA = "5511999998888"
APIKEY = "TOKEN-SECRETO-DA-INSTANCIA-1234"


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with whatsapp_stage(database_url) as stage:
        yield stage


async def test_a_task_is_made_listed_and_undone(stage: Stage) -> None:
    await stage.introduce(ANA)
    ana = stage.phone(ANA)

    await ana.says("tarefa: comprar pão amanhã às 9h")
    (made,) = await stage.answers(1)
    assert "comprar pão" in made
    assert made.endswith("[desfazer]")

    await ana.says("minhas tarefas")
    assert "comprar pão" in (await stage.answers(2))[1]
    await ana.says("desfazer")
    assert "comprar pão" in (await stage.answers(3))[2]
    await ana.says("minhas tarefas")
    assert "comprar pão" not in (await stage.answers(4))[3]


@pytest.mark.parametrize("answer", ["1", "Sim", "sim", "1)"])
async def test_a_question_is_answered_by_number_or_by_word(stage: Stage, answer: str) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    for number in range(6):
        await ana.says(f"tarefa: item {number}")
        await stage.answers(number + 1)
    await ana.says("apaga todas as tarefas")
    assert "1) Sim  2) Não" in (await stage.answers(7))[6]
    await ana.says(answer)
    await stage.answers(8)
    assert await stage.rows(person, "select id from tasks") == []


async def test_the_number_with_and_without_its_ninth_digit_is_one_person(stage: Stage) -> None:
    person = await stage.introduce("5531988887777")
    await stage.phone("5531988887777").says("tarefa: pão")
    await stage.answers(1)
    await stage.phone("553188887777").says("tarefa: leite")
    await stage.answers(2)

    assert len(await stage.rows(person, "select id from conversations")) == 1
    assert len(await stage.rows(person, "select id from tasks")) == 2


async def test_a_delivery_repeated_ten_times_is_answered_once(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await ana.says("tarefa: pão", times=10)
    await ana.says("tarefa: leite")
    await stage.answers(2)
    assert len(stage.server.sent) == 2
    assert len(await stage.rows(person, "select id from tasks")) == 2


async def test_the_echo_of_what_we_sent_is_no_message(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    await stage.phone(ANA).says("tarefa: pão")
    await stage.answers(1)
    await stage.server.deliver("send.message", {**stage.server.stored[-1], "status": "PENDING"})
    assert len(await stage.rows(person, "select id from inbound_messages")) == 1


async def test_what_the_owner_writes_on_the_phone_is_noted_and_our_own_echo_is_not(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await ana.says("tarefa: pão")
    await stage.answers(1)
    await settled(stage, person)
    await stage.server.deliver("messages.upsert", stage.server.stored[-1])
    await ana.sends({"conversation": "Oi Ana, aqui é o Caio"}, key={"id": "3EB0CAIO", "fromMe": True})

    async with stage.app.database.as_worker() as session:
        assert await session.rows("select external_id from stray_events") == []
    noted = await stage.rows(
        person,
        "select o.text from outbound_messages o join turns t on t.id = o.turn_id where t.route = 'by_hand'",
    )
    assert noted == [{"text": "Oi Ana, aqui é o Caio"}]
    assert len(await stage.rows(person, "select id from inbound_messages")) == 1


@pytest.mark.parametrize(
    ("told", "state", "delivered", "read"),
    [
        (["DELIVERY_ACK"], "sent", True, False),
        (["READ", "DELIVERY_ACK"], "sent", True, True),
        (["READ", "ERROR"], "sent", True, True),
        (["ERROR"], "failed", False, False),
        (["ERROR", "DELIVERY_ACK"], "failed", True, False),
        (["DELETED", "SERVER_ACK"], "sent", False, False),
    ],
)
async def test_news_of_a_reply_only_goes_forward(
    stage: Stage, told: list[str], state: str, delivered: bool, read: bool
) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await ana.says("tarefa: pão")
    await stage.answers(1)
    await settled(stage, person)
    await ana.gets(stage.server.sent[0].id, *told)

    (row,) = await stage.rows(person, "select state, delivered_at, read_at from outbound_messages")
    assert (row["state"], row["delivered_at"] is not None, row["read_at"] is not None) == (state, delivered, read)


async def test_news_that_name_a_hidden_id_are_of_the_number_it_was_seen_with(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA, lid="184467440737095@lid")
    await ana.says("tarefa: pão", key={"remoteJidAlt": ana.lid})
    await stage.answers(1)
    await settled(stage, person)
    await ana.gets(stage.server.sent[0].id, "READ")
    assert [
        row["read_at"] is not None for row in await stage.rows(person, "select read_at from outbound_messages")
    ] == [True]


async def test_somebody_first_known_by_a_hidden_id_keeps_the_conversation(stage: Stage) -> None:
    hidden = "184467440737095@lid"
    person = await stage.introduce(hidden)
    ana = stage.phone(ANA)
    await ana.says("tarefa: pão", key={"remoteJid": hidden})
    await stage.answers(1)
    assert stage.server.sent[0].jid == hidden
    await ana.says("tarefa: leite", key={"remoteJidAlt": hidden})
    await stage.answers(2)
    await ana.says("minhas tarefas")
    assert "pão" in (await stage.answers(3))[2]
    assert len(await stage.rows(person, "select id from conversations")) == 1


async def settled(stage: Stage, person: object) -> None:
    async with asyncio.timeout(10):
        # The phone has it before our database does.
        while (await stage.rows(person, "select state from outbound_messages"))[0]["state"] != "sent":  # type: ignore[arg-type] # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_a_flood_of_connecting_is_written_down_once(stage: Stage) -> None:
    await asyncio.gather(
        *(stage.server.deliver("connection.update", {"state": "connecting", "statusReason": 200}) for _ in range(100))
    )
    assert {status for _, status in stage.server.deliveries} == {200}
    async with stage.app.database.as_worker() as session:
        rows = await session.rows(
            "select state, xmin::text as written from channel_accounts where channel = 'whatsapp'"
        )
    assert [row["state"] for row in rows] == ["connecting"]


async def test_a_forged_delivery_is_refused_and_a_garbled_one_kept(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    body = json.dumps({"event": "messages.upsert", "instance": "loja", "data": {}}).encode()
    assert await stage.post(body) == 401
    assert await stage.post(body, authorization="Bearer x.y.z") == 401
    assert await stage.post(b"x" * (2**20 + 1), authorization="Bearer x") == 401

    stage.server.hook["headers"]["jwt_key"] += "x"
    assert await stage.server.deliver("messages.upsert", {}) == 401
    assert len(stage.server.deliveries) == 1  # Evolution does not repeat what was refused so.
    await stage.whatsapp.repair()
    stage.server.hook["events"].append("HOLOGRAM")
    assert await stage.server.deliver("hologram", {}) == 200
    assert await stage.server.deliver("messages.upsert", {}, instance="outra") == 200
    assert await stage.rows(person, "select id from inbound_messages") == []


async def test_a_body_of_five_megabytes_is_refused_unless_media_are_delivered(database_url: str) -> None:
    async with whatsapp_stage(database_url, working=False) as stage:
        assert await stage.server.deliver("contacts.update", {"x": "y" * 5_000_000}, attempts=1) == 413
    async with whatsapp_stage(database_url, media=True, working=False) as stage:
        assert stage.server.hook["base64"] is True
        assert await stage.server.deliver("contacts.update", {"x": "y" * 5_000_000}, attempts=1) == 200


async def test_the_token_of_the_instance_reaches_no_table_and_no_log(
    stage: Stage, capfd: pytest.CaptureFixture[str]
) -> None:
    person = await stage.introduce(ANA)
    stage.server.exposes_token = True
    for event, data in [("hologram", {"apikey": APIKEY}), ("connection.update", {"state": "open"}), ("error", {})]:
        await stage.server.deliver(event, data, apikey=APIKEY)
    ana = stage.phone(ANA)
    await stage.server.deliver(
        "messages.upsert", {"key": {"id": "1", "remoteJid": ana.jid, "fromMe": True}}, apikey=APIKEY
    )
    row = stage.server.row({"id": "2", "remoteJid": ana.jid, "fromMe": False}, {"conversation": "tarefa: pão"})
    await stage.server.deliver("messages.upsert", row, apikey=APIKEY)
    await stage.server.deliver(
        "messages.upsert", {**row, "key": {**row["key"], "remoteJid": "5521977776666"}}, apikey=APIKEY
    )
    # The reply, the stranger's greeting, and the question about them: the refusal is to meet none of these.
    await stage.answers(3)

    async with stage.app.database.as_worker() as session:
        for table in ("stray_events", "knocks", "channel_accounts"):
            rows = await session.rows(f"select {table}::text as row from {table}")
            assert all(APIKEY not in str(row["row"]) for row in rows), table
            assert table == "channel_accounts" or rows
    kept = await stage.rows(person, "select payload::text as row from inbound_messages")
    assert kept
    assert all(APIKEY not in str(row["row"]) for row in kept)

    stage.server.fails("unauthorized")
    await stage.phone(ANA).says("minhas tarefas")
    async with asyncio.timeout(10):
        # Whatever is logged of a refused reply is logged by then.
        while not any(row["error"] for row in await stage.rows(person, "select error from outbound_messages")):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    logged = "".join(capfd.readouterr())
    assert APIKEY not in logged
    assert stage.server.key not in logged
    errors = await stage.rows(person, "select error from outbound_messages where error is not null")
    assert all(stage.server.key not in str(row["error"]) for row in errors)


async def test_a_message_that_is_edited_or_deleted_is_followed(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    said = await ana.says("tarefa: pão")
    await stage.answers(1)
    stage.clock.passes(seconds=5)
    await ana.edits(said, "tarefa: leite")
    await stage.answers(2)
    assert [row["title"] for row in await stage.rows(person, "select title from tasks")] == ["leite"]
    stage.clock.passes(seconds=5)
    await ana.deletes(said)
    await stage.answers(3)
    assert await stage.rows(person, "select title from tasks") == []


async def test_a_thumb_up_on_a_question_is_a_yes(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    for number in range(6):
        await ana.says(f"tarefa: item {number}")
        await stage.answers(number + 1)
    await ana.says("apaga todas as tarefas")
    await stage.answers(7)
    async with asyncio.timeout(10):
        # A yes counts from the moment the question is known to be there.
        unsent = "select id from outbound_messages where state <> 'sent'"
        while await stage.rows(person, unsent):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    await ana.reacts(stage.server.sent[-1].id, "👍")
    await stage.answers(8)
    assert await stage.rows(person, "select id from tasks") == []


async def test_news_that_name_only_an_unknown_id_tell_whose_it_is(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana = stage.phone(ANA)
    await ana.says("tarefa: pão")
    await stage.answers(1)
    await settled(stage, person)
    hidden = stage.phone(ANA, lid="184467440737095@lid")
    await hidden.gets(stage.server.sent[0].id, "READ")
    (row,) = await stage.rows(person, "select read_at is not null as read from outbound_messages")
    assert row["read"]

    await ana.says("minhas tarefas", key={"remoteJid": hidden.lid})
    assert "pão" in (await stage.answers(2))[1]
    assert len(await stage.rows(person, "select id from conversations")) == 1


async def test_an_address_book_is_taken_in_at_once(stage: Stage) -> None:
    """A number that is linked tells all of it in one delivery, which Evolution ends after half a minute."""
    ana = await stage.introduce(ANA)
    book = [{"id": f"5521{n:09d}@s.whatsapp.net", "lid": f"{10**14 + n}@lid"} for n in range(5_000)]
    book += [{"id": f"{ANA}@s.whatsapp.net", "lid": "184467440737095@lid"}, book[0]]
    before = asyncio.get_running_loop().time()
    for _ in range(2):
        assert await stage.server.deliver("contacts.upsert", book, attempts=1) == 200
    assert asyncio.get_running_loop().time() - before < 15
    await stage.phone(ANA).says("tarefa: pão", key={"remoteJid": "184467440737095@lid"})
    await stage.answers(1)
    assert len(await stage.rows(ana, "select id from tasks")) == 1
    async with stage.app.database.as_worker() as session:
        assert await session.row("select count(*) as kept from hidden_ids") == {"kept": 5_000}


async def test_a_contact_tells_whose_a_hidden_id_is_before_and_after_somebody_is_let_in(stage: Stage) -> None:
    person = await stage.introduce(ANA)
    ana, bia = stage.phone(ANA), stage.phone("5521977776666")
    for phone, hidden in ((ana, "184467440737095@lid"), (bia, "184467440737096@lid")):
        await stage.server.deliver("contacts.update", [{"id": phone.jid, "lid": hidden}])
    await ana.says("tarefa: pão", key={"remoteJid": "184467440737095@lid"})
    await stage.answers(1)
    assert len(await stage.rows(person, "select id from tasks")) == 1

    other = await stage.introduce(bia.number)
    await bia.says("tarefa: leite", key={"remoteJid": "184467440737096@lid"})
    await stage.answers(2)
    assert len(await stage.rows(other, "select id from tasks")) == 1
