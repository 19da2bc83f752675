"""Somebody nobody knows sends a code: the account is joined to whoever invited it, once they say so."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.announcing import conversation, tell
from bot.clock import Clock
from bot.codes import redacted
from bot.inbox import storable
from bot.messages import RawEvent
from integrations.postgres import invitations, people, strangers
from integrations.postgres.database import Person, Row, Session
from language.guessing import guessed_language
from language.types import Language

ATTEMPTS_A_MINUTE = 5


@dataclass(frozen=True, slots=True)
class Joining:
    """Uses invitations up."""

    clock: Clock
    language: Language

    async def use(self, session: Session, account: Row, event: RawEvent, code: str) -> None:
        """As the worker: what a code leads to; a message that was delivered again leads to nothing."""
        attempts = await strangers.attempt(
            session, account["id"], external_id=event.external_id, revision=event.revision
        )
        if attempts is None:
            return
        if attempts > ATTEMPTS_A_MINUTE:
            await self._tell(session, account, event, "code_slow")
            return
        used = await invitations.use(session, code, account_id=account["id"], now=self.clock())
        if used is None:
            await self._tell(session, account, event, await _why_not(session, code))
            return
        await strangers.spend(session, account["id"], kept(event))
        person = Person(used["org_id"], used["user_id"])
        if used["conversation_id"] is None:
            await people.give(session, account["id"], person)
            await session.defer(strangers.let_in_later(account["id"], "joined"))
            return
        await self._tell(session, account, event, "code_used")
        await session.enter(person)
        where = await conversation(session, used["conversation_id"])
        assert where is not None
        named = {key: account[key] for key in ("id", "channel", "external_id", "name")}
        what = {"happened": "invitation_used", **named, "username": str(event.payload.get("username") or "")}
        await tell(session, where, what, key=f"invitation:{used['id']}", now=self.clock())

    async def _tell(self, session: Session, account: Row, event: RawEvent, words: str) -> None:
        told = str(event.payload.get("language") or "")
        spoken = guessed_language("", told=told, usual=self.language)
        await session.defer(strangers.greet_later(account["channel"], account["id"], words, language=spoken), once=True)


async def _why_not(session: Session, code: str) -> str:
    found = await invitations.why_not(session, code)
    if found is None:
        return "code_wrong"
    return "code_expired" if found["used_at"] is None else "code_spent"


def kept(event: RawEvent) -> Mapping[str, Any]:
    """The message as it is kept of somebody who is not yet anybody."""
    whole = asdict(redacted(event)) | {"said_at": event.said_at.isoformat()}
    return {name: storable(value) for name, value in whole.items()}
