"""What else Evolution delivers: news, our own account, who somebody is, and what nobody can read."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whatsapp_deliveries import ACCOUNT, ANA, APIKEY, IMAGE, NOW, SAID, delivery, one, upsert

from bot.channels.whatsapp_people import canonical, other_form
from bot.channels.whatsapp_read import read
from bot.messages import OWN_PHONE, Received, Signal


def test_what_the_owner_writes_on_the_phone_is_told_apart() -> None:
    received = upsert({"conversation": "Oi Ana, aqui é o Caio"}, key={"id": "3EB0F0", "fromMe": True}, source="web")
    (stray,) = received.strays
    assert (received.events, stray.kind, stray.external_id) == ((), OWN_PHONE, "3EB0F0")
    assert stray.payload["peer"] == ANA
    assert stray.payload["text"] == "Oi Ana, aqui é o Caio"
    assert stray.payload["said_at"] == datetime.fromtimestamp(SAID, UTC).isoformat()


@pytest.mark.parametrize(
    ("status", "state"),
    [
        *(("DELIVERY_ACK", "delivered"), ("READ", "read"), ("PLAYED", "read"), ("ERROR", "failed")),
        *(("DELIVERED", "delivered"), ("FAILED", "failed")),
    ],
)
def test_news_of_our_messages(status: str, state: str) -> None:
    row = {"messageId": "cmw", "keyId": "3EB0C4", "remoteJid": "184467440737095@lid", "fromMe": True, "status": status}
    (news,) = delivery("messages.update", row).statuses
    assert (news.external_id, news.state, news.peer) == ("3EB0C4", state, "184467440737095@lid")


@pytest.mark.parametrize("status", ["PENDING", "SERVER_ACK", "DELETED", "NOVO", None, {}, False])
def test_what_says_nothing_new_is_no_news(status: object) -> None:
    row = {"keyId": "3EB0C4", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": True, "status": status}
    assert delivery("messages.update", row) == Received()
    assert (
        delivery("send.message", {"key": {"id": "3EB0", "remoteJid": ANA, "fromMe": True}, "status": status})
        == Received()
    )


def test_a_vote_in_a_poll_changes_nothing() -> None:
    row = {"keyId": "3EB0C4", "remoteJid": f"{ANA}@s.whatsapp.net", "pollUpdates": [{"name": "Sim", "voters": [ANA]}]}
    assert delivery("messages.update", row) == Received()


@pytest.mark.parametrize(
    ("event", "data", "signal"),
    [
        ("connection.update", {"state": "connecting", "statusReason": 200}, Signal(state="connecting")),
        (
            "connection.update",
            {"state": "open", "statusReason": 200, "wuid": "5511988887777@s.whatsapp.net"},
            Signal(state="open", facts={"number": "5511988887777"}),
        ),
        ("connection.update", {"state": "close", "statusReason": 401}, Signal(state="closed", reason="logged_out")),
        ("connection.update", {"state": "close", "statusReason": 403}, Signal(state="closed", reason="banned")),
        ("connection.update", {"state": "close", "statusReason": 440}, Signal(state="closed", reason="440")),
        ("connection.update", {"state": "refused", "statusReason": 428}, Signal(state="closed", reason="qr_limit")),
        (
            "status.instance",
            {"status": "closed", "disconnectionReasonCode": 401},
            Signal(state="closed", reason="logged_out"),
        ),
        (
            "qrcode.updated",
            {"qrcode": {"code": "2@segredo", "base64": "data:"}},
            Signal(state="connecting", reason="qr"),
        ),
        (
            "qrcode.updated",
            {"message": "QR code limit reached", "statusCode": 500},
            Signal(state="closed", reason="qr_limit"),
        ),
        ("logout.instance", None, Signal(state="closed", reason="logged_out")),
        ("remove.instance", {"instanceName": "loja"}, Signal(state="closed", reason="logged_out")),
    ],
)
def test_what_is_said_of_our_account(event: str, data: object, signal: Signal) -> None:
    assert delivery(event, [{}] if data is None else data).signals == (signal,)


@pytest.mark.parametrize("event", ["messages.set", "contacts.update", "presence.update", "call", "chats.upsert"])
def test_history_and_other_peoples_business_trigger_nothing(event: str) -> None:
    row = {"key": {"id": "3A", "remoteJid": ANA, "fromMe": False}, "message": {"conversation": "velha"}}
    assert delivery(event, [row], isLatest=True) == Received()


def test_a_list_of_messages_loses_none_for_a_bad_one() -> None:
    good = {
        "key": {"id": "3A1", "remoteJid": ANA, "fromMe": False},
        "message": {"conversation": "a"},
        "messageTimestamp": SAID,
    }
    bad = {
        "key": {"id": "3A2", "remoteJid": ANA, "fromMe": False},
        "message": {"imageMessage": IMAGE, "base64": {"x": "y"}},
    }
    later = {**good, "key": {**good["key"], "id": "3A3"}}  # type: ignore[dict-item]
    received = delivery("messages.upsert", [good, 7, bad, "x", later])
    assert [event.external_id for event in received.events] == ["3A1", "3A2", "3A3"]


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        (SAID, SAID),
        (str(SAID), SAID),
        ({"low": SAID, "high": 0, "unsigned": True}, SAID),
        (SAID * 1000 + 7, SAID),
        (float(SAID), SAID),
        (None, NOW.timestamp()),
        ("agora", NOW.timestamp()),
        (-1, NOW.timestamp()),
        (True, NOW.timestamp()),
        (SAID + 10**8, NOW.timestamp()),
    ],
)
def test_every_way_of_telling_the_time(stamp: object, expected: float) -> None:
    assert one(upsert({"conversation": "oi"}, messageTimestamp=stamp)).said_at.timestamp() == expected


@pytest.mark.parametrize(
    ("key", "sender", "aliases"),
    [
        ({"remoteJid": "5511999998888@s.whatsapp.net"}, ANA, ("551199998888",)),
        ({"remoteJid": "551199998888@s.whatsapp.net"}, ANA, ("551199998888",)),
        ({"remoteJid": "5511999998888:12@s.whatsapp.net"}, ANA, ("551199998888",)),
        ({"remoteJid": "5511999998888@c.us"}, ANA, ("551199998888",)),
        (
            {"remoteJid": "184467440737095@lid", "remoteJidAlt": "551199998888@s.whatsapp.net"},
            ANA,
            ("551199998888", "184467440737095@lid"),
        ),
        (
            {"remoteJid": "5511999998888@s.whatsapp.net", "remoteJidAlt": "184467440737095@lid"},
            ANA,
            ("551199998888", "184467440737095@lid"),
        ),
        (
            {"remoteJid": "184467440737095@lid", "senderPn": "5511999998888@s.whatsapp.net"},
            ANA,
            ("551199998888", "184467440737095@lid"),
        ),
        (
            {"remoteJid": "5511999998888@s.whatsapp.net", "senderLid": "184467440737095@lid"},
            ANA,
            ("551199998888", "184467440737095@lid"),
        ),
        ({"remoteJid": "184467440737095@lid"}, "184467440737095@lid", ()),
        ({"remoteJid": "551133334444@s.whatsapp.net"}, "551133334444", ()),
        ({"remoteJid": "5511933334444@s.whatsapp.net"}, "5511933334444", ()),
        ({"remoteJid": "5215512345678@s.whatsapp.net"}, "525512345678", ("5215512345678",)),
        ({"remoteJid": "5491122334455@s.whatsapp.net"}, "5491122334455", ()),
        ({"remoteJid": "351912345678@s.whatsapp.net"}, "351912345678", ()),
    ],
)
def test_one_person_whatever_whatsapp_calls_them(key: dict[str, object], sender: str, aliases: tuple[str, ...]) -> None:
    event = one(upsert({"conversation": "oi"}, key=key))
    assert (event.sender, event.peer, event.aliases) == (sender, sender, aliases)


@given(st.from_regex(r"55[1-9][0-9][2-9][0-9]{7}", fullmatch=True))
def test_a_landline_and_a_mobile_number_are_never_one(short: str) -> None:
    mobile = short[4] in "6789"
    full = f"{short[:4]}9{short[4:]}"
    assert (canonical(f"{short}@s.whatsapp.net") == canonical(f"{full}@s.whatsapp.net")) is mobile
    assert other_form(full) == (short if mobile else "")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"[1]",
        b"7",
        b'"oi"',
        b"null",
        b"{}",
        b'{"event": 7}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 50_000,
    ],
)
def test_what_is_no_delivery_is_kept_as_unreadable(body: bytes) -> None:
    (stray,) = read(body, ACCOUNT).strays
    assert (stray.kind, stray.payload) == ("unreadable", {})


def test_a_delivery_for_another_instance_is_not_ours() -> None:
    received = delivery(
        "messages.upsert", {"key": {"id": "1", "remoteJid": ANA}, "message": {"conversation": "x"}}, instance="outra"
    )
    assert (received.events, [stray.kind for stray in received.strays]) == ((), ["wrong_instance"])


def test_an_unknown_event_is_noted_without_its_content() -> None:
    (stray,) = delivery("hologram.upsert", {"x": "segredo"}).strays
    assert (stray.kind, stray.payload) == ("hologram.upsert", {})


def test_a_fault_that_evolution_reports_is_noted_without_its_key() -> None:
    raw = json.dumps({"event": "error", "data": {"error": "x"}, "api_key": APIKEY}).encode()
    assert APIKEY not in repr(read(raw, ACCOUNT))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["messages.upsert", "messages.edited", "messages.delete", "messages.update", "connection.update"]
)
KEYS = st.fixed_dictionaries({}, optional=dict.fromkeys(("id", "fromMe", "participant", "remoteJidAlt"), JSON))


@given(NAMES, JSON, KEYS, st.sampled_from(["imageMessage", "protocolMessage", "reactionMessage", "conversation"]), JSON)
def test_whatever_comes_is_read_or_kept_and_never_fails(event: str, data: Any, key: Any, kind: str, value: Any) -> None:
    rows = [
        data,
        {"key": {"remoteJid": ANA, **key}, "message": {kind: value}, "messageTimestamp": data, "contextInfo": value},
    ]
    received = delivery(event, rows)
    json.dumps([each.payload for each in (*received.events, *received.strays)], allow_nan=False)


def test_a_message_of_the_future_does_not_make_later_ones_late() -> None:
    ahead = one(upsert({"conversation": "oi"}, messageTimestamp=int((NOW + timedelta(days=2)).timestamp())))
    assert ahead.provider_order == int(NOW.timestamp())
