"""The mails a digest tells of. Nothing here commits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from integrations.postgres import mail_waiting
from integrations.postgres.database import Session
from integrations.postgres.digests import Fact


async def mails(session: Session, now: datetime, zone: ZoneInfo) -> Sequence[Fact]:
    """Those that wait for an answer, as of the last look, those that matter most first; the day is that on which they came."""
    found = await mail_waiting.waiting(session, now)
    return [
        Fact(
            source="mail",
            id=each.id,
            text=str(each.facts["subject"]),
            who=_called(each.facts["sender"]),
            day=each.came_at.astimezone(zone).date(),
            foreign=True,
        )
        for each in found
    ]


def _called(sender: Mapping[str, str] | None) -> str:
    """By their name, unless that holds an address: it could be somebody else's."""
    if sender is None:
        return ""
    return sender["name"] if sender["name"] and "@" not in sender["name"] else sender["address"]
