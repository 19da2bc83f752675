"""Files go with a reply: their bytes among the blobs, one line each in the outbox, through every messenger."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from dialogue import SATURDAY, MemoryChannel, talking
from telegram_stage import ANA as TELEGRAM_ANA
from telegram_stage import saying, staged
from whatsapp_stage import Stage, whatsapp_stage

from bot.channel import Parts, SenderLostError
from bot.channels.terminal import plain
from bot.channels.terminal_markup import styled
from bot.enclosing import Enclosing
from bot.messages import Address, Attachment, ConversationId, Enclosed, OutboundMessage
from integrations.blobs import Blobs
from integrations.postgres import outbound
from integrations.postgres.database import Person, Session

ANA = "5511999998888"
CHART = Attachment(kind="photo", name="semana.png", mime="image/png", content=b"\x89PNG", caption="Sua semana")
REPORT = Attachment(kind="document", name="relatório.pdf", mime="application/pdf", content=b"%PDF-1.7")


async def queued(stage: Stage, person: Person, text: str, *files: Attachment) -> Address:
    """A reply in the outbox of a conversation that somebody began."""
    kept = [await stage.app.enclosing.keep(each) for each in files]
    (row,) = await stage.rows(person, "select id, seq from conversations")
    here = ConversationId(UUID(str(row["id"])))
    async with stage.app.database.as_person(person) as session:
        await queue(session, here, text, kept, now=stage.clock())
    return Address(person, here)


async def queue(session: Session, here: ConversationId, text: str, files: Sequence[Enclosed], *, now: datetime) -> None:
    id_, place = uuid4(), {"turn_id": None, "position": 10_000}
    await outbound.insert(session, id_, conversation_id=here, text=text, buttons=(), now=now, **place)  # type: ignore[arg-type]
    await outbound.enclose(session, id_, [asdict(each) for each in files])


async def test_a_chart_and_a_report_arrive_on_whatsapp_behind_the_words(database_url: str, tmp_path: Path) -> None:
    async with whatsapp_stage(database_url, working=False, data_dir=tmp_path) as stage:
        person = await stage.introduce(ANA)
        await stage.phone(ANA).says("oi")
        address = await queued(stage, person, "Aqui está.", CHART, REPORT)
        await stage.app.outbox.deliver(address)

        media = [seen.body for seen in stage.server.asked("/message/sendMedia")]
        assert [(body["mediatype"], body["fileName"], body["caption"]) for body in media] == [
            ("image", "semana.png", "Sua semana"),
            ("document", "relatório.pdf", ""),
        ]
        (row,) = await stage.rows(
            person, "select state, jsonb_array_length(receipt -> 'ids') as parts from outbound_messages"
        )
        assert (row["state"], row["parts"]) == ("sent", 3)


async def test_after_a_failure_in_the_middle_only_what_is_left_is_sent(database_url: str, tmp_path: Path) -> None:
    async with whatsapp_stage(database_url, working=False, data_dir=tmp_path) as stage:
        person = await stage.introduce(ANA)
        await stage.phone(ANA).says("oi")
        address = await queued(stage, person, "Aqui está.", CHART, REPORT)
        stage.server.fails("none", "none", "offline")
        await stage.app.outbox.deliver(address)
        (row,) = await stage.rows(
            person, "select state, jsonb_array_length(receipt -> 'ids') as parts from outbound_messages"
        )
        assert (row["state"], row["parts"]) == ("pending", 2)

        async with stage.app.database.as_person(person) as session:
            await session.run(
                "update outbound_messages set next_attempt_at = clock_timestamp() where user_id = :user_id"
            )
        await stage.app.outbox.deliver(address)
        assert len(stage.server.sent) == 3
        (row,) = await stage.rows(person, "select state, receipt -> 'ids' as ids from outbound_messages")
        assert (row["state"], row["ids"]) == ("sent", [bubble.id for bubble in stage.server.sent])


async def test_whoever_lost_the_place_between_two_parts_sends_no_more(database_url: str, tmp_path: Path) -> None:
    async with whatsapp_stage(database_url, working=False, data_dir=tmp_path) as stage:
        person = await stage.introduce(ANA)
        await stage.phone(ANA).says("oi")
        address = await queued(stage, person, "Aqui está.", CHART, REPORT)

        async def somebody_else() -> None:
            async with stage.app.database.as_person(person) as session:
                await session.run("update conversations set sender = 'other' where user_id = :user_id")

        stage.whatsapp._pace.sleep = _after(somebody_else, at=2)
        stage.whatsapp._pace.seconds = 1.0
        await stage.app.outbox.deliver(address)
        assert len(stage.server.sent) == 2


def _after(what, *, at: int):  # type: ignore[no-untyped-def]
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == at - 1:
            await what()

    return sleep


async def test_telegram_sends_a_caption_with_its_picture() -> None:
    async with staged() as stage:
        await stage.telegram.send(saying("", attachments=(CHART,)))
        assert stage.server.called("sendPhoto")[0]["caption"] == "Sua semana"
        assert stage.server.users.sent[TELEGRAM_ANA]


async def test_telegram_tells_of_every_part_but_the_last() -> None:
    async with staged() as stage:
        told: list[int] = []

        async def note(ids: object) -> None:
            told.append(len(ids))  # type: ignore[arg-type]

        await stage.telegram.send_on(saying("Aqui:", attachments=(CHART, REPORT)), Parts(note=note))
        assert told == [1, 2]


async def test_parts_that_are_not_ours_to_send_any_more_stay_unsent() -> None:
    async with staged() as stage:

        async def note(_: object) -> None:
            raise SenderLostError

        with pytest.raises(SenderLostError):
            await stage.telegram.send_on(saying("Aqui:", attachments=(CHART, REPORT)), Parts(note=note))
        assert stage.server.called("sendPhoto") == []


async def test_a_terminal_names_the_file_and_says_where_it_is(tmp_path: Path) -> None:
    enclosing = Enclosing(Blobs(tmp_path, lambda: SATURDAY))
    kept = [asdict(await enclosing.keep(each)) for each in (CHART, REPORT)]
    files = enclosing.found(kept)
    shown = OutboundMessage(id=uuid4(), peer="ana", text="Aqui está.", attachments=files)
    lines = plain(shown).splitlines()
    assert lines[0] == "Aqui está."
    assert lines[1] == f"📎 semana.png ({files[0].content}): Sua semana"
    assert lines[2].startswith("📎 relatório.pdf (")
    assert styled(shown).plain == plain(shown)
    assert isinstance(files[0].content, Path)
    assert await asyncio.to_thread(files[0].content.read_bytes) == b"\x89PNG"


async def test_a_channel_without_parts_gets_the_files_as_well(database_url: str, tmp_path: Path) -> None:
    async with talking(database_url) as chat:
        await chat.says("oi")
        kept = await chat.app.enclosing.keep(REPORT)
        (row,) = await chat.rows("select id from conversations")
        async with chat.session() as session:
            await queue(session, ConversationId(UUID(str(row["id"]))), "", [kept], now=chat.clock())
            assert session.person
            address = Address(session.person, ConversationId(UUID(str(row["id"]))))
        await chat.app.outbox.deliver(address)
        assert isinstance(chat.channel, MemoryChannel)
        assert [each.name for each in chat.channel.sent[-1].attachments] == ["relatório.pdf"]
