"""How replies reach WhatsApp: in its own marks, in pieces it takes, at a person's pace, and once."""

import base64
import json
import re
from collections.abc import AsyncIterator, Awaitable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest
from dialogue import Clock
from servers.evolution import EvolutionServer, Fault, evolution_server
from servers.evolution_user import Phone

from bot.channel import DeliveryFailedError
from bot.channels.whatsapp import WhatsApp
from bot.channels.whatsapp_send import Pace
from bot.channels.whatsapp_text import LONGEST, pieces
from bot.messages import OWN_PHONE, Attachment, Button, OutboundMessage, Signal
from integrations.evolution import Evolution

ANA = "5511999998888"
RUI = "5531988887777"


class Waits:
    """A clock for paces: a wait only moves it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[EvolutionServer]:
    async with evolution_server(clock) as server:
        server.instances.add("loja")
        yield server


def speaking(server: EvolutionServer, clock: Clock, waits: Waits, *, patience: float = 10.0) -> WhatsApp:
    client = Evolution(server.url, server.key, "loja", timeout=httpx.Timeout(10, read=patience))
    pace = Pace(1.0, jitter=lambda: 0.5, time=waits, sleep=waits.sleep)
    return WhatsApp(client, secret="segredo", webhook_url="http://recado.test", media=False, clock=clock, pace=pace)


@pytest.fixture
async def whatsapp(server: EvolutionServer, clock: Clock, waits: Waits) -> AsyncIterator[WhatsApp]:
    whatsapp = speaking(server, clock, waits)
    yield whatsapp
    await whatsapp.close()


def message(
    text: str, *, peer: str = ANA, id_: UUID | None = None, resend: bool = False, **more: object
) -> OutboundMessage:
    return OutboundMessage(id=id_ or uuid4(), peer=peer, text=text, resend=resend, **more)  # type: ignore[arg-type]


async def refusal(sending: Awaitable[object]) -> DeliveryFailedError:
    with pytest.raises(DeliveryFailedError) as caught:
        await sending
    return caught.value


async def test_the_receipt_is_the_id_and_where_it_went(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    receipt = await whatsapp.send(message("✅ Pronto"))
    assert receipt.external_ids == (server.sent[0].id,)
    assert receipt.facts == {"address": f"{ANA}@s.whatsapp.net"}
    assert whatsapp.reaches(RUI)


async def test_a_question_has_numbers_and_an_undo_stands_beside(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    answers = (Button(id="a", label="Sim"), Button(id="b", label="Não"))
    await whatsapp.send(message("Apago as 6?", buttons=answers, menu=True))
    await whatsapp.send(message("✅ Anotei.", buttons=(Button(id="c", label="desfazer", beside=True),)))
    assert [bubble.text for bubble in server.sent] == ["Apago as 6?\n1) Sim  2) Não", "✅ Anotei.  [desfazer]"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**pão** e **leite**", "*pão* e *leite*"),
        ("_hoje_", "_hoje_"),
        ("~~ontem~~", "~ontem~"),
        ("`/tarefas`", "```/tarefas```"),
        ("```\nx = **1**\n```", "```\nx = **1**\n```"),
        ("# Hoje\nnada", "*Hoje*\nnada"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("“**pão**”", "“**pão**”"),
        ("nome_de_arquivo_longo", "nome_de_arquivo_longo"),
    ],
)
def test_marks_are_those_of_whatsapp(written: str, shown: str) -> None:
    assert pieces(message(written)) == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "palavra " * 2_000,
        "linha\n" * 2_000,
        "🙂" * 5_000,
        "\n\n".join(["**pão** de _queijo_ " * 40] * 12),
    ],
)
def test_whatever_is_long_is_cut_and_nothing_is_lost(text: str) -> None:
    cut = [str(piece) for piece in pieces(message(text))]
    assert len(cut) > 1
    assert all(0 < len(piece) <= LONGEST for piece in cut)
    plain = [re.sub(r"[\s*_]", "", whole) for whole in ("".join(cut), text)]
    assert plain[0] == plain[1]


def test_code_that_is_cut_stays_code_on_both_sides() -> None:
    cut = [str(piece) for piece in pieces(message("```\n" + "linha de código\n" * 600 + "```"))]
    assert len(cut) > 1
    assert all(piece.startswith("```") and piece.endswith("```") and len(piece) <= LONGEST for piece in cut)


async def test_files_go_with_a_reply_and_are_known_again(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock, tmp_path: Path
) -> None:
    kept = tmp_path / "conta.pdf"
    kept.write_bytes(b"%PDF")
    files = (
        Attachment(kind="document", name="conta.pdf", mime="application/pdf", content=kept),
        Attachment(kind="photo", name="p.jpg", mime="image/jpeg", content=b"jpeg"),
        Attachment(kind="voice", name="v.ogg", mime="audio/ogg", content=b"OggS"),
        Attachment(kind="sticker", name="s.webp", mime="image/webp", content=b"webp"),
    )
    id_ = uuid4()
    server.fails("none", "none", "none", "drop", "offline")
    await refusal(whatsapp.send(message("Aqui:", id_=id_, attachments=files)))
    clock.passes(seconds=5)
    await refusal(whatsapp.send(message("Aqui:", id_=id_, attachments=files, resend=True)))
    clock.passes(seconds=60)
    receipt = await whatsapp.send(message("Aqui:", id_=id_, attachments=files, resend=True))

    assert list(receipt.external_ids) == [bubble.id for bubble in server.sent]
    asked = [seen for seen in server.requests if "/message/" in seen.path]
    assert [seen.path.rpartition("/")[2] for seen in asked] == [
        *("sendText", "sendMedia", "sendMedia", "sendWhatsAppAudio", "sendMedia", "sendMedia")
    ]
    assert [seen.body.get("mediatype") for seen in asked] == [None, "document", "image", None, "document", "document"]
    kept.unlink()
    assert (await refusal(whatsapp.send(message("", attachments=files[:1])))).permanent


async def test_nothing_to_say_is_no_message(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    assert (await refusal(whatsapp.send(message("  ")))).permanent
    assert server.requests == []


async def test_each_piece_has_its_receipt(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    long = message("\n\n".join(["pão de queijo " * 150] * 4))
    receipt = await whatsapp.send(long)
    assert [bubble.id for bubble in server.sent] == list(receipt.external_ids)
    assert [bubble.text for bubble in server.sent] == list(pieces(long))
    assert len(server.sent) == 4


async def test_a_person_gets_a_message_about_every_second(
    server: EvolutionServer, whatsapp: WhatsApp, waits: Waits
) -> None:
    for _ in range(3):
        await whatsapp.send(message("oi"))
    assert waits.slept == pytest.approx([1.15, 1.15])
    await whatsapp.send(message("oi", peer=RUI))
    assert len(waits.slept) == 2


async def test_a_number_without_its_ninth_digit_is_reached(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    server.absent.add(f"{ANA}@s.whatsapp.net")
    receipt = await whatsapp.send(message("oi"))
    assert receipt.facts == {"address": "551199998888@s.whatsapp.net"}
    await whatsapp.send(message("de novo"))
    # The second goes there at once.
    assert [seen.body["number"] for seen in server.asked("/message/sendText")] == [
        *(ANA, "551199998888@s.whatsapp.net", "551199998888@s.whatsapp.net")
    ]


async def test_somebody_known_by_a_hidden_id_alone_is_answered_there(
    server: EvolutionServer, whatsapp: WhatsApp
) -> None:
    receipt = await whatsapp.send(message("oi", peer="184467440737095@lid"))
    assert receipt.facts == {"address": "184467440737095@lid"}
    assert server.sent[0].jid == "184467440737095@lid"


async def test_a_number_that_is_not_on_whatsapp_is_given_up(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    server.absent |= {f"{ANA}@s.whatsapp.net", "551199998888@s.whatsapp.net"}
    assert (await refusal(whatsapp.send(message("oi")))).permanent


@pytest.mark.parametrize(
    ("fault", "permanent", "retry_after"),
    [
        *(("offline", False, 60), ("license", False, 300), ("drop", False, 5), ("broken", False, 5)),
        *(("no_key", True, None), ("graph", True, None), ("unauthorized", False, 300)),
    ],
)
async def test_a_failure_says_when_to_try_again(
    server: EvolutionServer, whatsapp: WhatsApp, fault: Fault, permanent: bool, retry_after: float | None
) -> None:
    server.fails(fault)
    error = await refusal(whatsapp.send(message("oi")))
    assert (error.permanent, error.retry_after) == (permanent, retry_after)
    assert error.passing is (retry_after is not None and retry_after > 5)
    assert server.key not in str(error)


@pytest.mark.parametrize("hidden", [False, True])
async def test_what_arrived_although_nobody_said_so_is_not_sent_again(
    server: EvolutionServer, clock: Clock, waits: Waits, hidden: bool
) -> None:
    whatsapp = speaking(server, clock, waits, patience=0.5)
    if hidden:
        # What is stored names the hidden id, which is known since the message before.
        server.hides[f"{ANA}@s.whatsapp.net"] = "184467440737095@lid"
        await whatsapp.send(message("Oi!"))
    before = len(server.sent)
    server.fails("timeout_after_accept")
    id_ = uuid4()
    assert (await refusal(whatsapp.send(message("✅ Pronto", id_=id_)))).retry_after == 5
    clock.passes(seconds=5)
    receipt = await whatsapp.send(message("✅ Pronto", id_=id_, resend=True))
    assert len(server.sent) == before + 1
    assert receipt.external_ids == (server.sent[-1].id,)
    await whatsapp.close()


async def test_what_did_not_arrive_is_sent_again(server: EvolutionServer, whatsapp: WhatsApp, clock: Clock) -> None:
    same = await whatsapp.send(message("✅ Pronto"))
    clock.passes(seconds=2)
    server.fails("offline")
    id_ = uuid4()
    await refusal(whatsapp.send(message("✅ Pronto", id_=id_)))
    clock.passes(seconds=60)
    # The one before said the same, and is another message.
    receipt = await whatsapp.send(message("✅ Pronto", id_=id_, resend=True))
    assert [bubble.id for bubble in server.sent] == [*same.external_ids, *receipt.external_ids]
    assert len(server.sent) == 2


async def test_another_process_finds_what_the_first_had_sent(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock, waits: Waits
) -> None:
    killed = speaking(server, clock, waits)
    id_ = uuid4()
    sent = await killed.send(message("✅ Pronto", id_=id_))
    await killed.close()
    clock.passes(minutes=1)
    assert (await whatsapp.send(message("✅ Pronto", id_=id_, resend=True))).external_ids == sent.external_ids
    assert len(server.sent) == 1


async def test_what_was_sent_is_found_behind_hundreds_of_later_messages(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock, waits: Waits
) -> None:
    killed = speaking(server, clock, waits)
    id_ = uuid4()
    sent = await killed.send(message("✅ Pronto", id_=id_))
    await killed.close()
    mine = server.stored[-1]
    server.stored += [
        {**mine, "key": {**mine["key"], "id": f"3EB0{n}"}, "message": {"conversation": f"{n}"}} for n in range(450)
    ]
    clock.passes(minutes=1)
    assert (await whatsapp.send(message("✅ Pronto", id_=id_, resend=True))).external_ids == sent.external_ids
    assert len(server.sent) == 1


async def test_the_same_words_to_somebody_else_are_no_receipt(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock, waits: Waits
) -> None:
    other = speaking(server, clock, waits)
    await other.send(message("✅ Pronto", peer=RUI))
    await other.close()
    await whatsapp.send(message("✅ Pronto", resend=True))
    assert [bubble.jid for bubble in server.sent] == ["553188887777@s.whatsapp.net", f"{ANA}@s.whatsapp.net"]


async def test_of_a_long_message_only_the_missing_pieces_are_sent(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock
) -> None:
    long = message("\n\n".join(["pão de queijo " * 150, "café com leite " * 150, "goiabada " * 200]))
    server.fails("none", "drop")
    await refusal(whatsapp.send(long))
    clock.passes(seconds=5)
    again = OutboundMessage(id=long.id, peer=long.peer, text=long.text, resend=True)
    receipt = await whatsapp.send(again)
    assert [bubble.text for bubble in server.sent] == list(pieces(long))
    assert list(receipt.external_ids) == [bubble.id for bubble in server.sent]


async def test_typing_is_shown(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    await whatsapp.typing(ANA)
    (shown,) = server.asked("/chat/sendPresence")
    assert shown.body == {"number": ANA, "presence": "composing", "delay": 1500}
    assert whatsapp.typing_seconds == 1.5


async def test_what_was_said_is_marked_as_read(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    id_ = await Phone(server, "551199998888").says("oi", delivered=False)
    (event,) = whatsapp.read(delivered(server.stored[-1])).events
    await whatsapp.acknowledge(event)

    (marked_read,) = server.asked("/chat/markMessageAsRead")
    key = {"id": id_, "fromMe": False, "remoteJid": "551199998888@s.whatsapp.net"}
    assert marked_read.body == {"readMessages": [key]}
    server.state = "close"
    await whatsapp.acknowledge(event)
    assert len(server.asked("/chat/markMessageAsRead")) == 2


async def test_typing_that_fails_bothers_nobody(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    server.state = "close"
    await whatsapp.typing(ANA)
    assert server.asked("/chat/sendPresence")


async def test_a_hidden_id_is_not_marked_as_read(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    row = server.row({"id": "3A", "remoteJid": "184467440737095@lid", "fromMe": False}, {"conversation": "bom dia"})
    (event,) = whatsapp.read(delivered(row)).events
    await whatsapp.acknowledge(event)
    assert server.requests == []


async def test_a_file_is_fetched_when_it_is_wanted(server: EvolutionServer, whatsapp: WhatsApp) -> None:
    server.media["3AC1"] = {"base64": base64.b64encode(b"jpeg").decode(), "mimetype": "image/jpeg", "fileName": "x.jpg"}
    assert await whatsapp.fetch({"id": "3AC1", "jid": ANA}, limit=10) == b"jpeg"
    assert (await refusal(whatsapp.fetch({"id": "3AC1"}, limit=3))).permanent
    assert (await refusal(whatsapp.fetch({"id": "3AC9"}, limit=10))).permanent


async def test_we_hear_when_we_are_let_in_and_evolution_delivers_here(
    server: EvolutionServer, whatsapp: WhatsApp
) -> None:
    assert await whatsapp.state() == Signal(state="closed", reason="webhook")
    await whatsapp.repair()
    assert server.hook["url"] == f"http://recado.test{whatsapp.path}"
    assert await whatsapp.state() == Signal(state="open", facts={"number": server.number})
    server.state = "connecting"
    assert await whatsapp.state() == Signal(state="connecting")
    server.state = "close"
    assert await whatsapp.state() == Signal(state="closed", reason="logged_out")
    server.key = "outra"
    assert await whatsapp.state() == Signal(state="closed", reason="token")
    server.instances.clear()
    assert await whatsapp.state() == Signal(state="closed", reason="no_instance")
    assert (await refusal(whatsapp.repair())).retry_after == 300


async def test_what_was_never_delivered_is_read_from_what_is_stored(
    server: EvolutionServer, whatsapp: WhatsApp, clock: Clock
) -> None:
    ana = Phone(server, "551199998888", lid="184467440737095@lid")
    await ana.says("velha", delivered=False)
    clock.passes(hours=3)
    since = clock()
    for number in range(60):
        clock.passes(seconds=1)
        await ana.says(f"{number}", delivered=False)
    await whatsapp.send(message("resposta"))

    missed = await whatsapp.missed(since)
    assert [event.payload["text"] for event in missed.events] == [f"{number}" for number in range(60)]
    assert {event.sender for event in missed.events} == {ANA}
    assert "184467440737095@lid" in missed.events[0].aliases
    # What went out in our name is told, too: some of it may have been written by hand.
    assert [stray.kind for stray in missed.strays] == [OWN_PHONE]
    assert (missed.statuses, missed.signals, missed.until) == ((), (), None)
    server.instances.clear()
    await refusal(whatsapp.missed(since - timedelta(days=1)))


def delivered(row: object) -> bytes:
    return json.dumps({"event": "messages.upsert", "instance": "loja", "data": row}).encode()
