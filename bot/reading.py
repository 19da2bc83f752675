"""From a stored row to the message it is."""

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
    )
