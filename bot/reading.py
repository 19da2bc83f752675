"""From a stored row to the message it is."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.messages import InboundMessage
from integrations.postgres.database import Row


def message_of(row: Row) -> InboundMessage:
    payload = row["payload"]
    return InboundMessage(
        id=row["id"],
        seq=row["seq"],
        external_id=row["external_id"],
        kind=row["kind"],
        text=str(payload.get("text") or ""),
        button=payload.get("button"),
        said_at=row["said_at"],
        late=row["late"],
        whole=row["whole"],
        alone=row["alone"],
        revision=row["revision"],
        target=str(payload.get("target") or row["external_id"]),
        emoji=str(payload.get("emoji") or ""),
        reply_to=str(payload.get("reply_to") or ""),
        quoted=str(payload.get("quoted") or ""),
        forwarded="forwarded" in payload,
        happened=payload if row["kind"] == "event" else {},
        group="group" in payload,
        addressed="group" not in payload or payload.get("addressed") is True,
        sender=str(payload.get("sender") or ""),
        received_at=datetime.fromisoformat(payload["came_at"]) if payload.get("came_at") else None,
        stale=bool(payload.get("came_at")),
        waited=payload.get("waited") is True,
        let_in=payload.get("let_in") is True,
        answered=payload.get("answered") is True,
        stopped=payload.get("stopped") or {},
        place=_only(payload.get("location"), "latitude", "longitude", "name", "address"),
        album=str(payload.get("album") or ""),
        cards=tuple(_only(card, "name", "phone") for card in _list(payload.get("contacts"))),
        cards_left_out=int(payload.get("contacts_left_out") or 0),
    )


def _only(value: object, *names: str) -> Mapping[str, object]:
    """These of its fields that say something."""
    if not isinstance(value, Mapping):
        return {}
    return {name: value[name] for name in names if value.get(name) not in {None, ""}}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
