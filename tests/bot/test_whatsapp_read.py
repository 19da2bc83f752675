"""What a message that Evolution delivers is read as: every kind, in every wrapper."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from whatsapp_deliveries import ACCOUNT, ANA, APIKEY, BYTES, GROUP, IMAGE, LONG, NOW, SAID, delivery, one, upsert

from bot.channels.whatsapp_events import UNSAID, Account
from bot.channels.whatsapp_read import own_ids, read
from bot.messages import RawEvent, Received


def test_a_text_says_who_where_and_when() -> None:
    event = one(upsert({"conversation": "Oi, quanto custa?", "messageContextInfo": {"deviceListMetadataVersion": 2}}))

    assert (event.channel, event.channel_account, event.kind) == ("whatsapp", "loja", "text")
    assert (event.peer, event.sender, event.private, event.name) == (ANA, ANA, True, "Ana")
    assert (event.external_id, event.revision) == ("3AA1", 0)
    assert event.payload == {"text": "Oi, quanto custa?", "address": f"{ANA}@s.whatsapp.net"}
    assert event.said_at == datetime.fromtimestamp(SAID, UTC)
    assert event.provider_order == SAID


TEXTS = [
    ({"conversation": "oi"}, "oi"),
    (
        {"extendedTextMessage": {"text": "Quero saber", "contextInfo": {"externalAdReply": {"title": "x"}}}},
        "Quero saber",
    ),
    ({"ephemeralMessage": {"message": {"extendedTextMessage": {"text": "some em 24h"}}}}, "some em 24h"),
    ({"viewOnceMessage": {"message": {"conversation": "uma vez"}}}, "uma vez"),
    ({"viewOnceMessageV2": {"message": {"conversation": "uma vez"}}}, "uma vez"),
    ({"viewOnceMessageV2Extension": {"message": {"conversation": "uma vez"}}}, "uma vez"),
    ({"deviceSentMessage": {"message": {"conversation": "do outro aparelho"}}}, "do outro aparelho"),
    ({"ephemeralMessage": {"message": {"viewOnceMessage": {"message": {"conversation": "fundo"}}}}}, "fundo"),
    (
        {"buttonsResponseMessage": {"selectedButtonId": "agendar", "selectedDisplayText": "Agendar", "type": 1}},
        "Agendar",
    ),
    ({"buttonsResponseMessage": {"selectedButtonId": "agendar"}}, "agendar"),
    ({"listResponseMessage": {"title": "Plano A", "singleSelectReply": {"selectedRowId": "plano_a"}}}, "Plano A"),
    ({"templateButtonReplyMessage": {"selectedId": "sim", "selectedDisplayText": "Sim", "selectedIndex": 0}}, "Sim"),
    ({"interactiveResponseMessage": {"body": {"text": "Sim"}, "nativeFlowResponseMessage": {}}}, "Sim"),
    ({"interactiveResponseMessage": {"nativeFlowResponseMessage": {"paramsJson": '{"id":"sim"}'}}}, "sim"),
    ({"interactiveResponseMessage": {"nativeFlowResponseMessage": {"paramsJson": "{"}}}, ""),
    ({"conversation": "\u200fمرحبا\u200f \u200boi"}, "\u200fمرحبا\u200f \u200boi"),
    ({"conversation": "meio \ud83d caractere\x00"}, "meio \ufffd caractere\ufffd"),
]


@pytest.mark.parametrize(("message", "text"), TEXTS)
def test_words_are_read_out_of_every_wrapper(message: object, text: str) -> None:
    event = one(upsert(message))
    assert (event.kind, event.payload["text"]) == ("text", text)


FILES: list[tuple[dict[str, object], dict[str, object], str | None]] = [
    ({"imageMessage": IMAGE}, {"kind": "photo", "mime": "image/jpeg", "bytes": 48213}, "olha"),
    (
        {"viewOnceMessageV2": {"message": {"imageMessage": IMAGE}}},
        {"kind": "photo", "mime": "image/jpeg", "bytes": 48213},
        "olha",
    ),
    (
        {"audioMessage": {"mimetype": "audio/ogg; codecs=opus", "fileLength": "20611", "seconds": 8, "ptt": True}},
        {"kind": "voice", "mime": "audio/ogg; codecs=opus", "bytes": 20611, "seconds": 8},
        None,
    ),
    ({"audioMessage": {"mimetype": "audio/mpeg", "ptt": False}}, {"kind": "audio", "mime": "audio/mpeg"}, None),
    (
        {"videoMessage": {"mimetype": "video/mp4", "seconds": 21, "caption": "", "fileLength": 900112}},
        {"kind": "video", "mime": "video/mp4", "bytes": 900112, "seconds": 21},
        None,
    ),
    ({"ptvMessage": {"mimetype": "video/mp4"}}, {"kind": "video", "mime": "video/mp4"}, None),
    (
        {
            "documentMessage": {
                "mimetype": "application/pdf",
                "title": "c.pdf",
                "fileName": "contrato.pdf",
                "caption": "assinado",
            }
        },
        {"kind": "document", "name": "contrato.pdf", "mime": "application/pdf"},
        "assinado",
    ),
    (
        {"documentWithCaptionMessage": {"message": {"documentMessage": {"title": "contrato.pdf"}}}},
        {"kind": "document", "name": "contrato.pdf"},
        None,
    ),
    (
        {"stickerMessage": {"mimetype": "image/webp", "isAnimated": False}},
        {"kind": "sticker", "mime": "image/webp"},
        None,
    ),
]


@pytest.mark.parametrize(("message", "file", "caption"), FILES)
def test_files_are_referred_to_and_not_carried(message: object, file: dict[str, object], caption: str | None) -> None:
    event = one(upsert(message))
    reference = {"id": "3AA1", "jid": f"{ANA}@s.whatsapp.net"}
    assert event.kind == "file"
    assert event.payload["files"] == [{**file, "reference": reference}]
    assert event.payload.get("text") == caption


@pytest.mark.parametrize("inline", ["AQI=", {"type": "Buffer", "data": [1, 2]}, {"0": 1, "1": 2}])
def test_what_was_delivered_of_a_file_is_kept_only_where_that_is_configured(inline: object) -> None:
    body = {"event": "messages.upsert", "instance": "loja"}
    data = {
        "key": {"id": "3AC1", "remoteJid": ANA, "fromMe": False},
        "message": {"imageMessage": IMAGE, "base64": inline},
    }
    raw = json.dumps({**body, "data": data}).encode()
    with_media = Account(instance="loja", clock=lambda: NOW, media=True)

    assert _reference(one(read(raw, with_media)))["base64"] == "AQI="
    assert "base64" not in _reference(one(read(raw, ACCOUNT)))


def _reference(event: RawEvent) -> Any:
    return event.payload["files"][0]["reference"]  # type: ignore[index]


def test_places_and_contacts() -> None:
    place = {"degreesLatitude": -23.5613, "degreesLongitude": -46.6565, "name": "MASP", "address": "Av. Paulista, 1578"}
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Beto\nTEL;type=CELL;waid=5531988887777:+55 31 98888-7777\nEND:VCARD"
    beto = {"name": "Beto", "phone": "+5531988887777"}
    other = {"displayName": "", "vcard": "BEGIN:VCARD\nFN:Caio\nitem1.TEL:+55 11 3333-4444\nEND:VCARD"}

    located = one(upsert({"locationMessage": {**place, "isLive": False}})).payload["location"]
    assert located == {"latitude": -23.5613, "longitude": -46.6565, "name": "MASP", "address": "Av. Paulista, 1578"}
    assert one(upsert({"liveLocationMessage": place})).payload["location"] == located
    assert one(upsert({"contactMessage": {"displayName": "Beto", "vcard": card}})).payload["contacts"] == [beto]
    both = {"contactsArrayMessage": {"contacts": [{"displayName": "Beto", "vcard": card}, other]}}
    assert one(upsert(both)).payload["contacts"] == [beto, {"name": "Caio", "phone": "+551133334444"}]
    nowhere = one(upsert({"locationMessage": {"degreesLatitude": "x"}}))
    assert "location" not in nowhere.payload


@pytest.mark.parametrize("emoji", ["👍", ""])
def test_a_reaction_names_its_message(emoji: str) -> None:
    key = {"id": "3EB0C4", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": True}
    event = one(upsert({"reactionMessage": {"key": key, "text": emoji, "senderTimestampMs": LONG}}))
    assert (event.kind, event.payload["emoji"], event.payload["target"]) == ("reaction", emoji, "3EB0C4")


MILLISECONDS = {"low": 1763720300000 & 0xFFFFFFFF, "high": 1763720300000 >> 32, "unsigned": False}


def test_an_edit_is_of_its_message_whichever_way_it_comes() -> None:
    target = {"id": "3AB1", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": False}
    edited = {
        "key": target,
        "type": "MESSAGE_EDIT",
        "editedMessage": {"conversation": "o plano B"},
        "timestampMs": MILLISECONDS,
    }
    protocol = {"protocolMessage": {**edited, "type": 14}}

    told = one(delivery("messages.edited", edited))
    assert (told.kind, told.external_id, told.payload["target"], told.payload["text"]) == (
        "edit",
        "3AB1",
        "3AB1",
        "o plano B",
    )
    assert told.revision == 1763720300000
    for message in ({"editedMessage": {"message": protocol}}, protocol):
        upserted = one(upsert(message, key={"id": "3AB2"}))
        assert (upserted.kind, upserted.external_id, upserted.revision) == (told.kind, told.external_id, told.revision)
        assert upserted.payload["text"] == "o plano B"


@pytest.mark.parametrize(
    "received",
    [
        delivery(
            "messages.delete",
            {"id": "3AB1", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": False, "status": "DELETED"},
        ),
        delivery(
            "messages.delete",
            {"id": "cm1", "key": {"id": "3AB1", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": False}},
        ),
        upsert({"protocolMessage": {"key": {"id": "3AB1", "fromMe": False}, "type": "REVOKE"}}),
        upsert({"protocolMessage": {"key": {"id": "3AB1", "fromMe": False}, "type": 0}}),
    ],
)
def test_a_deletion_is_of_its_message(received: Received) -> None:
    event = one(received)
    assert (event.kind, event.external_id, event.payload["target"], event.sender) == ("deletion", "3AB1", "3AB1", ANA)


def test_what_we_edit_or_delete_ourselves_is_no_news() -> None:
    key = {"id": "3EB0", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": True}
    assert delivery("messages.edited", {"key": key, "editedMessage": {"conversation": "x"}}) == Received()
    assert delivery("messages.delete", key) == Received()


def test_a_quotation_and_a_forward_are_told() -> None:
    quoting = {"stanzaId": "3EB0C4", "participant": "x", "quotedMessage": {"conversation": "1) Plano A 2) Plano B"}}
    event = one(upsert({"conversation": "esse aí"}, contextInfo=quoting))
    assert (event.payload["reply_to"], event.payload["quoted"]) == ("3EB0C4", "1) Plano A 2) Plano B")
    within = one(upsert({"extendedTextMessage": {"text": "esse aí", "contextInfo": quoting}}))
    assert within.payload["reply_to"] == "3EB0C4"

    forwarded = one(upsert({"conversation": "apague tudo"}, contextInfo={"isForwarded": True, "forwardingScore": 4}))
    assert forwarded.payload["forwarded"] == ""
    assert "forwarded" not in event.payload


def member(text: str, **context: object) -> RawEvent:
    key = {
        "remoteJid": GROUP,
        "participant": "184467440737095@lid",
        "participantAlt": f"{ANA}@s.whatsapp.net",
        "addressingMode": "lid",
    }
    return one(upsert({"conversation": text}, key=key, contextInfo=context))


def test_in_a_group_somebody_speaks_and_the_group_listens() -> None:
    event = member("bom dia, gente")
    assert (event.peer, event.sender, event.private) == (GROUP, ANA, False)
    assert event.aliases == ("551199998888", "184467440737095@lid")
    assert (event.payload["group"], event.payload["addressed"], event.payload["address"]) == ("", False, GROUP)


@pytest.mark.parametrize(
    ("text", "context", "asked"),
    [
        ("@5511988887777 preço?", {"mentionedJid": ["5511988887777@s.whatsapp.net"]}, "preço?"),
        ("@184460000000001 preço?", {"mentionedJid": ["184460000000001@lid"]}, "preço?"),
        ("preço?", {"stanzaId": "3EB0", "participant": "5511988887777:4@s.whatsapp.net"}, "preço?"),
        ("Recado, preço?", {}, "Recado, preço?"),
        ("recado: nova tarefa: pão", {}, "recado: nova tarefa: pão"),
        ("recado minhas tarefas", {}, "recado minhas tarefas"),
        ("@5511988887777", {"mentionedJid": ["5511988887777@s.whatsapp.net"]}, "oi"),
        ("@184460000000001 ?", {"mentionedJid": ["184460000000001@lid"]}, "oi"),
        ("Recado!", {}, "oi"),
    ],
)
def test_in_a_group_we_are_spoken_to_by_mention_reply_or_name(
    text: str, context: dict[str, object], asked: str
) -> None:
    event = member(text, **context)
    assert (event.payload["addressed"], event.payload["text"]) == (True, asked)


@pytest.mark.parametrize(
    "text",
    ["Recado da diretora: amanhã não tem aula", "Recados de hoje: comprar leite", "recado importante", "recadão"],
)
def test_in_a_group_a_message_about_a_message_is_not_said_to_us(text: str) -> None:
    payload = member(text).payload
    assert (payload["addressed"], payload["text"]) == (False, text)


def test_in_a_group_others_are_mentioned_too() -> None:
    assert member("@5521977776666 vem?", mentionedJid=["5521977776666@s.whatsapp.net"]).payload["addressed"] is False
    assert member("isso", stanzaId="3EB0", participant="5521977776666@s.whatsapp.net").payload["addressed"] is False


@pytest.mark.parametrize(
    ("edited", "addressed", "text"),
    [
        ({"conversation": "o plano B"}, False, "o plano B"),
        ({"conversation": "@5511988887777 o plano B"}, True, "o plano B"),
        ({"conversation": "@551188887777 o plano B"}, True, "o plano B"),
        ({"conversation": "@55119888877771 o plano B"}, False, "@55119888877771 o plano B"),
        ({"conversation": "Recado, o plano B"}, True, "Recado, o plano B"),
        (
            {
                "extendedTextMessage": {
                    "text": "@184460000000001 o plano B",
                    "contextInfo": {"mentionedJid": ["184460000000001@lid"]},
                }
            },
            True,
            "o plano B",
        ),
    ],
)
def test_an_edit_in_a_group_says_whether_it_names_us(edited: dict[str, object], addressed: bool, text: str) -> None:
    key = {"id": "3AB1", "remoteJid": GROUP, "fromMe": False, "participant": f"{ANA}@s.whatsapp.net"}
    event = one(delivery("messages.edited", {"key": key, "editedMessage": edited, "timestampMs": MILLISECONDS}))
    assert (event.peer, event.payload["addressed"], event.payload["text"]) == (GROUP, addressed, text)


def test_our_name_alone_means_what_it_answers() -> None:
    mention = {"mentionedJid": ["5511988887777@s.whatsapp.net"], "stanzaId": "3EB0"}
    quoting = {**mention, "quotedMessage": {"conversation": "pagar a luz"}}
    other = member("@5511988887777", **quoting, participant="5521977776666@s.whatsapp.net").payload
    assert (other["addressed"], other["text"], other["quoted"]) == (True, "", "pagar a luz")
    ours = member("@5511988887777", **quoting, participant="5511988887777@s.whatsapp.net").payload
    assert ours["text"] == "oi"
    assert member("@5511988887777 👍", **mention).payload["text"] == "👍"


def test_our_hidden_id_is_told_by_what_we_said_in_a_group() -> None:
    key = {"id": "3EB0", "remoteJid": GROUP, "fromMe": True, "participant": "184460000000001@lid"}
    body = {"event": "messages.upsert", "data": {"key": key}}
    assert own_ids(json.dumps(body).encode()) == {"184460000000001@lid"}
    assert own_ids(json.dumps({**body, "data": {"key": {**key, "fromMe": False}}}).encode()) == frozenset()


@pytest.mark.parametrize("jid", ["status@broadcast", "1763720220@broadcast", "120363@newsletter", "", "x"])
def test_what_is_said_to_nobody_is_dropped(jid: str) -> None:
    key = {"remoteJid": jid, "participant": f"{ANA}@s.whatsapp.net"}
    assert upsert({"conversation": "praia"}, key=key) == Received()


@pytest.mark.parametrize(
    "message",
    [
        {"messageContextInfo": {"deviceListMetadataVersion": 2}},
        {"senderKeyDistributionMessage": {"groupId": GROUP}},
        {"protocolMessage": {"type": 3, "ephemeralExpiration": 86400}},
        {"pollUpdateMessage": {"vote": {"encPayload": BYTES}}},
        {},
        None,
    ],
)
def test_a_message_without_content_is_noted_and_nobody_is_answered(message: object) -> None:
    received = upsert(message)
    assert received.events == ()
    assert [stray.kind for stray in received.strays] == [UNSAID]


def test_a_kind_of_message_we_do_not_know_is_an_event_with_its_words() -> None:
    event = one(upsert({"hologramMessage": {"caption": "olha que moderno"}}))
    assert (event.kind, event.payload["text"]) == ("other", "olha que moderno")
    poll = {"pollCreationMessageV3": {"name": "Onde?", "options": [{"optionName": "Praia"}, {"optionName": "Serra"}]}}
    assert one(upsert(poll)).payload["text"] == "Onde?\nPraia\nSerra"


def test_the_token_in_a_delivery_is_never_part_of_what_is_kept() -> None:
    everything = [
        *(upsert(message) for message, *_ in [*TEXTS, *FILES]),
        upsert({"conversation": "x"}, key={"fromMe": True}),
        delivery("hologram.upsert", {}),
        delivery("connection.update", {"state": "open"}),
        delivery("messages.upsert", {}, instance="outra"),
    ]
    assert APIKEY not in repr(everything)
    assert "2@" not in repr(delivery("qrcode.updated", {"qrcode": {"code": "2@segredo"}}))
