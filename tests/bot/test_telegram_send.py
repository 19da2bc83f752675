"""What Telegram gets to see of us, and what its refusals lead to."""

import io
import logging
import traceback
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import structlog
from servers.telegram import Fault, flood
from telegram_stage import ANA, BETO, GROUP, Stage, saying, staged

from bot.channel import Acknowledging, Channel, DeliveryFailedError, Indicating, Parts, Webhook
from bot.channels.telegram import PATIENCE, Telegram
from bot.logs import configure_handler
from bot.messages import Attachment, Button, OutboundMessage
from bot.settings import Settings

BAD_ENTITIES = Fault(status=400, description="Bad Request: can't parse entities: ENTITY_BOUNDS_INVALID")
SERVER_TROUBLE = Fault(status=502, description="Bad Gateway")
LONG = "\n\n".join(f"Parágrafo {number}: " + "palavra " * 100 for number in range(12))


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        yield stage
        assert stage.server.complaints() == []


async def refused(stage: Stage, message: OutboundMessage) -> DeliveryFailedError:
    with pytest.raises(DeliveryFailedError) as caught:
        await stage.telegram.send(message)
    return caught.value


async def test_it_is_a_channel(stage: Stage) -> None:
    channel: Channel = stage.telegram
    door: Webhook = stage.telegram
    assert isinstance(channel, Indicating)
    assert isinstance(channel, Acknowledging)
    assert (channel.name, door.account) == ("telegram", "7000000001")


async def test_a_reply_is_sent_with_entities_and_without_a_preview(stage: Stage) -> None:
    receipt = await stage.telegram.send(saying("✅ **Feito**: https://exemplo.com/x"))
    (given,) = stage.server.called("sendMessage")
    assert (given["chat_id"], given["text"]) == (ANA, "✅ Feito: https://exemplo.com/x")
    assert given["entities"] == [{"type": "bold", "offset": 2, "length": 5}]
    assert given["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in given
    (sent,) = stage.server.users.sent[ANA]
    assert receipt.external_ids == (f"{ANA}:{sent['message_id']}",)


async def test_buttons_are_offered_by_their_ids(stage: Stage) -> None:
    buttons = (
        *(
            Button(id=f"b{number}", label=label)
            for number, label in enumerate(["Sim", "Não", "Uma bem mais comprida do que as outras"])
        ),
        Button(id="u" * 64, label="desfazer", beside=True),
    )
    await stage.telegram.send(saying("Posso?", buttons=buttons, menu=True))
    rows = stage.server.called("sendMessage")[0]["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [
        ["Sim", "Não"],
        ["Uma bem mais comprida do que as outras"],
        ["desfazer"],
    ]
    assert rows[0][0]["callback_data"] == "b0"


async def test_an_id_that_telegram_would_not_take_is_a_fault_of_ours(stage: Stage) -> None:
    error = await refused(stage, saying("Posso?", buttons=(Button(id="é" * 33, label="Sim"),)))
    assert error.permanent
    assert stage.server.calls == []


async def test_nothing_cannot_be_said(stage: Stage) -> None:
    assert (await refused(stage, saying(" \n"))).permanent


async def test_a_long_reply_comes_in_parts_with_the_buttons_below(stage: Stage) -> None:
    receipt = await stage.telegram.send(saying(LONG, buttons=(Button(id="b", label="Sim"),)))
    calls = stage.server.called("sendMessage")
    assert len(calls) == len(receipt.external_ids) == 3
    assert ["reply_markup" in call for call in calls] == [False, False, True]
    assert all(call["text"].startswith("Parágrafo") for call in calls)


async def test_what_failed_in_the_middle_goes_on_behind_what_arrived(stage: Stage) -> None:
    message = saying(LONG)
    stage.server.fails("sendMessage", replace(SERVER_TROUBLE, spares=1))
    parts = Parts()
    with pytest.raises(DeliveryFailedError) as failure:
        await stage.telegram.send_on(message, parts)
    assert (failure.value.permanent, failure.value.passing) == (False, True)
    assert len(stage.server.users.sent_to(ANA)) == len(parts.taken) == 1
    receipt = await stage.telegram.send_on(message, parts)
    assert len(receipt.external_ids) == 3
    told = stage.server.users.sent_to(ANA)
    assert len(told) == len(set(told)) == 3
    assert [f"{ANA}:{each['message_id']}" for each in stage.server.users.sent[ANA]] == [*receipt.external_ids]


async def test_photos_and_documents(stage: Stage, tmp_path: Path) -> None:
    report = tmp_path / "relatorio.pdf"
    report.write_bytes(b"%PDF-1.7")
    attachments = (
        Attachment(kind="photo", name="grafico.png", mime="image/png", content=b"\x89PNG"),
        Attachment(kind="document", name="relatório.pdf", mime="application/pdf", content=report),
    )
    receipt = await stage.telegram.send(saying("Aqui está.", attachments=attachments))
    assert [call.method for call in stage.server.calls] == ["sendMessage", "sendPhoto", "sendDocument"]
    assert stage.server.called("sendPhoto")[0]["photo"] == b"\x89PNG"
    assert stage.server.called("sendDocument")[0]["document"] == b"%PDF-1.7"
    assert len(receipt.external_ids) == 3


@pytest.mark.parametrize("kind", ["voice", "audio", "video", "sticker"])
async def test_other_files(stage: Stage, kind: str) -> None:
    await stage.telegram.send(saying("", attachments=(Attachment(kind=kind, name="x.bin", mime="", content=b"x"),)))  # type: ignore[arg-type]
    assert len(stage.server.calls) == 1


async def test_a_file_that_is_gone_is_not_waited_for(stage: Stage, tmp_path: Path) -> None:
    gone = Attachment(kind="document", name="x.pdf", mime="", content=tmp_path / "x.pdf")
    assert (await refused(stage, saying("", attachments=(gone,)))).permanent


async def test_a_topic_is_answered_in_the_topic(stage: Stage) -> None:
    await stage.telegram.send(OutboundMessage(id=saying("").id, peer=f"{GROUP}/7", text="oi"))
    assert (
        stage.server.called("sendMessage")[0]["chat_id"],
        stage.server.called("sendMessage")[0]["message_thread_id"],
    ) == (
        GROUP,
        7,
    )


async def test_flood_control_is_waited_for_exactly(stage: Stage) -> None:
    stage.server.fails("sendMessage", flood(37))
    error = await refused(stage, saying("oi"))
    assert (error.retry_after, error.permanent, error.passing) == (37.0, False, True)
    # Asking again before that is not even tried.
    stage.sleeper.now += 30
    assert (await refused(stage, saying("oi"))).retry_after == pytest.approx(7.0)
    assert len(stage.server.called("sendMessage")) == 1
    await stage.telegram.send(saying("oi", peer=BETO))
    stage.sleeper.now += 7
    await stage.telegram.send(saying("oi"))
    assert stage.server.users.sent_to(ANA) == ["oi"]


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot can't initiate conversation with a user"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: message is too long"),
    ],
)
async def test_what_will_never_arrive_is_not_tried_again(stage: Stage, status: int, description: str) -> None:
    stage.server.fails("sendMessage", Fault(status=status, description=description))
    error = await refused(stage, saying("oi"))
    assert (error.permanent, str(error)) == (True, description)


@pytest.mark.parametrize(
    "fault",
    [
        SERVER_TROUBLE,
        Fault(status=500, description="Internal Server Error", after=True),
        Fault(fault="drop"),
        Fault(fault="drop", after=True),
        Fault(fault="garbage", after=True),
        Fault(status=401, description="Unauthorized"),
        Fault(status=409, description="Conflict"),
    ],
)
async def test_what_may_pass_is_tried_again(stage: Stage, fault: Fault) -> None:
    stage.server.fails("sendMessage", fault)
    error = await refused(stage, saying("oi"))
    assert not error.permanent


async def test_a_group_that_moved_is_spoken_to_where_it_is(stage: Stage) -> None:
    stage.server.moved[-77] = GROUP
    receipt = await stage.telegram.send(saying("oi", peer=-77))
    assert receipt.external_ids[0].startswith(f"{GROUP}:")
    await stage.telegram.send(saying("de novo", peer=-77))
    assert [call["chat_id"] for call in stage.server.called("sendMessage")] == [-77, GROUP, GROUP]


async def test_entities_that_telegram_does_not_like_are_left_out(stage: Stage) -> None:
    stage.server.fails("sendMessage", BAD_ENTITIES)
    await stage.telegram.send(saying("**oi**"))
    assert ["entities" in call for call in stage.server.called("sendMessage")] == [True, False]
    assert stage.server.users.sent_to(ANA) == ["oi"]


async def test_typing_and_its_trouble(stage: Stage) -> None:
    await stage.telegram.typing(f"{GROUP}/7")
    assert stage.server.called("sendChatAction") == [{"chat_id": GROUP, "action": "typing", "message_thread_id": 7}]
    stage.server.fails("sendChatAction", SERVER_TROUBLE)
    await stage.telegram.typing(str(ANA))


async def test_a_burst_is_let_through_and_what_follows_is_paced(stage: Stage) -> None:
    for _ in range(6):
        await stage.telegram.send(saying("oi"))
    assert stage.sleeper.slept == [1.0, 1.0]
    await stage.telegram.send(saying("oi", peer=BETO))
    assert stage.sleeper.slept == [1.0, 1.0], "nobody waits for somebody else"


async def test_a_group_that_hears_too_much_waits_in_the_outbox(stage: Stage) -> None:
    for _ in range(10):
        await stage.telegram.send(saying("oi", peer=GROUP))
    error = await refused(stage, saying("oi", peer=GROUP))
    assert error.passing
    assert error.retry_after is not None
    assert error.retry_after > PATIENCE
    assert len(stage.server.called("sendMessage")) == 10


async def test_files_are_fetched_when_they_are_wanted(stage: Stage) -> None:
    stage.server.files["voz"] = b"OggS" * 10
    assert await stage.telegram.fetch({"id": "voz"}, limit=100) == b"OggS" * 10
    for reference, limit in (({"id": "voz"}, 39), ({"id": "outra"}, 100)):
        with pytest.raises(DeliveryFailedError) as caught:
            await stage.telegram.fetch(reference, limit=limit)
        assert caught.value.permanent


@pytest.mark.parametrize("token", ["", "abc", "x:y", ":y", "123:"])
async def test_a_token_that_is_none_is_said_so_without_being_quoted(token: str) -> None:
    with pytest.raises(ValueError, match=r"^TELEGRAM_BOT_TOKEN$"):
        Telegram.of(Settings.model_validate({"telegram_token": token}), secret="s", clock=lambda: None)  # type: ignore[arg-type, return-value]


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    configure_handler(logging.StreamHandler(stream), "debug")
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_the_token_is_in_no_log_and_no_error(stage: Stage, logged: io.StringIO) -> None:
    token = stage.server.token
    logging.getLogger("httpx").warning("HTTP Request: POST https://api.telegram.org/bot%s/sendMessage", token)
    quoting = Fault(status=400, description=f"Bad Request: /bot{token}/sendMessage")
    said = []
    for fault in (quoting, SERVER_TROUBLE, Fault(fault="drop"), Fault(fault="garbage"), Fault(status=401)):
        stage.server.fails("sendMessage", fault)
        try:
            await stage.telegram.send(saying("oi", peer=BETO))
        except DeliveryFailedError as error:
            said += [repr(error), *traceback.format_exception(error)]
            logging.getLogger("any").exception("delivery failed")
        stage.sleeper.now += 60
    await stage.telegram.typing(str(ANA))
    assert len(said) >= 5
    assert token not in "".join(said)
    assert token not in logged.getvalue()
    assert token.partition(":")[2] not in logged.getvalue()
    assert logged.getvalue().count("\n") >= 6


async def test_secrets_and_paths_come_from_the_secret_and_the_bot() -> None:
    async with staged(public_url="https://recado.exemplo") as one, staged() as other:
        assert one.telegram.path == other.telegram.path
        assert one.telegram.webhook_url == f"https://recado.exemplo{one.telegram.path}"
        assert other.telegram.webhook_url == ""
        assert len({one.telegram.path, one.telegram.secret_token, "um segredo de verdade"}) == 3
        assert one.telegram.secret_token not in one.telegram.path
