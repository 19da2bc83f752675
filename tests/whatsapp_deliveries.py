"""Deliveries of Evolution, read."""

import json
from datetime import UTC, datetime

from bot.channels.whatsapp_events import Account
from bot.channels.whatsapp_read import read
from bot.messages import RawEvent, Received

NOW = datetime(2025, 11, 21, 10, 30, tzinfo=UTC)
SAID = 1763720102
ANA = "5511999998888"
ACCOUNT = Account(instance="loja", clock=lambda: NOW, own=frozenset({"184460000000001@lid"}))
BYTES = {"0": 17, "1": 201}
LONG = {"low": 48213, "high": 0, "unsigned": True}
GROUP = "120363025555555555@g.us"
APIKEY = "TOKEN-SECRETO-DA-INSTANCIA"


def delivery(event: str, data: object, **envelope: object) -> Received:
    body = {
        "event": event,
        "instance": "loja",
        "data": data,
        "destination": "http://recado.test/hooks/evolution/x",
        "date_time": "2025-11-21T07:15:02.113Z",
        "sender": "5511988887777@s.whatsapp.net",
        "server_url": "https://evo.test",
        "apikey": APIKEY,
        **envelope,
    }
    return read(json.dumps(body).encode(), ACCOUNT)


def upsert(message: object, *, key: dict[str, object] | None = None, **data: object) -> Received:
    whole = {"id": "3AA1", "remoteJid": f"{ANA}@s.whatsapp.net", "fromMe": False, **(key or {})}
    row = {"key": whole, "pushName": "Ana", "message": message, "messageTimestamp": SAID, **data}
    return delivery("messages.upsert", row)


def one(received: Received) -> RawEvent:
    assert received.strays == ()
    (event,) = received.events
    return event


IMAGE = {
    "url": "https://mmg.whatsapp.net/o1/v/x.enc",
    "mimetype": "image/jpeg",
    "caption": "olha",
    "fileSha256": BYTES,
    "fileLength": LONG,
    "mediaKey": {"type": "Buffer", "data": [1, 2]},
    "fileEncSha256": "AQI=",
    "jpegThumbnail": BYTES,
    "interactiveAnnotations": [],
}
