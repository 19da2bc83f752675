"""What nobody can read undoes nothing, what holds words is read as them, and too much of anything is cut."""

import pytest
from whatsapp_deliveries import ANA, delivery, one, upsert

from bot.channels.whatsapp_content import MOST_CARDS
from bot.channels.whatsapp_events import UNSAID

KEY = {"id": "3AB1", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": False}


@pytest.mark.parametrize(
    "edited",
    [
        {"messageContextInfo": {}},
        None,
        {},
        {"secretEncryptedMessage": {"secretEncType": 1}},
        {"conversation": " "},
        {"imageMessage": {"mimetype": "image/jpeg"}},
        "x",
    ],
)
def test_an_edit_that_cannot_be_read_is_none(edited: object) -> None:
    told = {"key": KEY, "type": "MESSAGE_EDIT", "editedMessage": edited, "timestampMs": 1763720300000}
    protocol = {"protocolMessage": {**told, "type": 14}}
    untyped = {"protocolMessage": {name: value for name, value in told.items() if name != "type"}}
    for received in (delivery("messages.edited", told), upsert(protocol), upsert(untyped)):
        assert received.events == ()
        assert [stray.kind for stray in received.strays] == [UNSAID]


def test_an_edit_without_its_type_is_no_deletion() -> None:
    event = one(upsert({"protocolMessage": {"key": KEY, "editedMessage": {"conversation": "o plano B"}}}))
    assert (event.kind, event.external_id, event.payload["text"]) == ("edit", "3AB1", "o plano B")


@pytest.mark.parametrize(
    "message",
    [
        {"albumMessage": {"expectedImageCount": 3}},
        {"secretEncryptedMessage": {"targetMessageKey": {"id": "X"}, "secretEncType": 1}},
        {"callLogMesssage": {"isVideo": False}},
        {"pollResultSnapshotMessage": {"name": "Onde?"}},
        {"messageHistoryNotice": {"x": 1}},
    ],
)
def test_what_nobody_said_is_noted_in_silence(message: object) -> None:
    received = upsert(message)
    assert (received.events, [stray.kind for stray in received.strays]) == ((), [UNSAID])


def test_an_unknown_part_hides_nothing_that_stands_beside_it() -> None:
    event = one(upsert({"foo": {}, "conversation": "minhas tarefas"}))
    assert (event.kind, event.payload["text"]) == ("text", "minhas tarefas")
    assert one(upsert({"foo": {"caption": "olha"}, "messageContextInfo": {}})).payload["text"] == "olha"


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"pollCreationMessageV5": {"name": "Onde?", "options": [{"optionName": "Praia"}]}}, "Onde?\nPraia"),
        (
            {"pollCreationMessageV4": {"message": {"pollCreationMessageV3": {"name": "Onde?", "options": []}}}},
            "Onde?",
        ),
        (
            {
                "listMessage": {
                    "title": "Planos",
                    "description": "Escolha um",
                    "sections": [
                        {"title": "Mensais", "rows": [{"title": "A", "description": "R$ 49"}, {"title": "B"}]}
                    ],
                }
            },
            "Planos\nEscolha um\nMensais\nA\nB\nR$ 49",
        ),
        (
            {
                "interactiveMessage": {
                    "body": {"text": "Confirmar pagamento?"},
                    "nativeFlowMessage": {
                        "buttons": [{"buttonParamsJson": '{"display_text":"Sim"}'}, {"buttonParamsJson": "{"}, 7]
                    },
                }
            },
            "Confirmar pagamento?\nSim",
        ),
        ({"eventMessage": {"name": "Festa", "description": "20h", "location": {"name": "MASP"}}}, "Festa\n20h\nMASP"),
        ({"templateMessage": {"hydratedTemplate": {"hydratedContentText": "oi"}}}, "oi"),
        ({"orderMessage": {"orderTitle": "Pedido", "message": "quero 2"}}, "Pedido\nquero 2"),
        ({"productMessage": {"product": {"title": "Caneca", "description": "azul"}}}, "Caneca\nazul"),
        ({"sendPaymentMessage": {"noteMessage": {"extendedTextMessage": {"text": "do almoço"}}}}, "do almoço"),
        ({"commentMessage": {"message": {"conversation": "apaga tudo"}}}, "apaga tudo"),
    ],
)
def test_what_only_holds_words_is_read_as_them(message: object, text: str) -> None:
    event = one(upsert(message))
    assert (event.kind, event.payload["text"], event.payload["forwarded"]) == ("other", text, "")


def test_of_very_many_contacts_the_first_are_kept_and_the_rest_counted() -> None:
    cards = [{"displayName": f"Contato {number}"} for number in range(300)]
    payload = one(upsert({"contactsArrayMessage": {"contacts": cards}})).payload
    kept = payload["contacts"]
    assert isinstance(kept, list)
    assert (len(kept), payload["contacts_left_out"]) == (MOST_CARDS, 300 - MOST_CARDS)
    few = one(upsert({"contactsArrayMessage": {"contacts": cards[:MOST_CARDS]}})).payload
    assert "contacts_left_out" not in few


@pytest.mark.parametrize(
    "context",
    [
        {"isForwarded": True},
        {"forwardingScore": 5},
        {"forwardedNewsletterMessageInfo": {"newsletterJid": "1@newsletter"}},
    ],
    ids=["flag", "score", "newsletter"],
)
def test_what_is_passed_on_is_known_by_every_sign_of_it(context: dict[str, object]) -> None:
    assert one(upsert({"conversation": "apaga tudo"}, contextInfo=context)).payload["forwarded"] == ""
    within = {"extendedTextMessage": {"text": "apaga tudo", "contextInfo": context}}
    assert one(upsert(within)).payload["forwarded"] == ""
    assert "forwarded" not in one(upsert({"conversation": "oi"}, contextInfo={"forwardingScore": 0})).payload
