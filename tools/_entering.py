"""A stranger becomes a person: the same whether the owner said yes, they agreed themselves, or stood on the list."""

from collections.abc import Mapping, Sequence
from typing import Any

from integrations.postgres import accounts, people, strangers
from integrations.postgres.database import Person, Row, Session
from language.guessing import guessed_language, guessed_zone
from language.types import Language

PHONES = "whatsapp"
"""The channel whose accounts are phone numbers; an id of another may look like one."""


async def enter(
    session: Session, account: Row, person: Person, *, language: Language, zone: str, how: str = "admitted"
) -> bool:
    """As the worker: makes the person and gives them the account; False when it is somebody's. What they said is handed in later.

    One who has turned out to be somebody already is made nobody new.

    `language` and `zone` are those of the installation: what the messages and the number tell goes before. `how` names the welcome.
    """
    known = await accounts.find(
        session,
        channel=account["channel"],
        channel_account=account["channel_account"],
        external_id=account["external_id"],
    )
    if known is not None and known.person is not None and known.id != account["id"]:
        # Since they knocked it has been told that their id is that of somebody who is in.
        await strangers.absorb(session, known.id, (account["external_id"],))
        return True
    events = await strangers.said(session, account["id"])
    await people.make(
        session,
        person,
        name=account["name"] or account["external_id"],
        language=language_told(events, usual=language),
        zone=zone_told(account["channel"], account["external_id"], usual=zone),
    )
    if not await people.give(session, account["id"], person):
        return False
    await session.defer(strangers.let_in_later(account["id"], how))
    return True


def language_told(events: Sequence[Mapping[str, Any]], *, usual: Language) -> Language:
    """The language of kept events."""
    payloads = [event["payload"] for event in events]
    text = "\n".join(str(payload.get("text") or "") for payload in payloads)
    told = next((str(payload["language"]) for payload in payloads if payload.get("language")), "")
    return guessed_language(text, told=told, usual=usual)


def zone_told(channel: str, external_id: str, *, usual: str) -> str:
    return guessed_zone(external_id, usual=usual) if channel == PHONES else usual
