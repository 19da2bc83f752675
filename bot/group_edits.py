"""Edits in a group, of which a messenger may not say whether they are for us: what they are is told by the message they change."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres import amendments
from integrations.postgres.database import Row, Session


async def placed(session: Session, conversation_id: UUID, rows: Sequence[Row]) -> Sequence[Row]:
    """The open messages. An edit of what was said to us is for us, whoever it names; one that names us first is a message of its own."""
    edits = [row for row in rows if row["kind"] == "edit" and "group" in row["payload"]]
    if not edits:
        return rows
    told = await amendments.told_to_us(session, conversation_id, [_target(row) for row in edits])
    placed = {}
    for row in sorted(edits, key=lambda edit: (edit["revision"], edit["seq"])):
        target = _target(row)
        if target in told:
            placed[row["id"]] = {**row, "payload": {**row["payload"], "addressed": True}}
            await amendments.is_for_us(session, row["id"])
        elif row["payload"].get("addressed") is True:
            # Whoever forgot to name us puts our name in: it is said now.
            placed[row["id"]] = {**row, "kind": "text"}
            await amendments.is_said_now(session, row["id"])
            told.add(target)
    return [placed.get(row["id"], row) for row in rows]


def _target(row: Row) -> str:
    return str(row["payload"].get("target") or row["external_id"])
