"""The jobs of strangers: telling them where they stand, and handing over what they said once they are somebody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

import structlog

from bot import failpoints
from bot.announcing import tell
from bot.channel import Channel, DeliveryFailedError
from bot.clock import Clock
from bot.identity import Known, UnknownSenderError, profile
from bot.inbox import Inbox
from bot.invitation_words import AGREE, NOT_NOW, STRANGER_WORDS
from bot.messages import Button, OutboundMessage, RawEvent
from bot.proposing import SURE
from bot.strangers import AGREE_BUTTON, DAY, NOT_NOW_BUTTON, Strangers
from integrations.postgres import consents, strangers
from integrations.postgres.database import Database, Person, Row, Session
from language.types import LANGUAGES, Language

log = structlog.get_logger()

GREETINGS = frozenset({"asked", "ownerless", "closed", "notice"})
"""Said once a day; everything else is said when there is something to say."""


UNHEARD = "unheard"
"""How somebody came in, in the words of the sweeper, which only finds what they said before."""


@dataclass(frozen=True, slots=True)
class LettingIn:
    """Run by the queue."""

    database: Database
    inbox: Inbox
    strangers: Strangers
    channels: Mapping[str, Channel]
    clock: Clock
    language: Language

    async def greet(self, account_id: UUID, words: str, language: str) -> None:
        """Tells a stranger a sentence. At least once: it is marked after the messenger took it.

        Raises:
            DeliveryFailedError: not now; the queue tries again.
        """
        failpoints.reach("greet.begun")
        async with self.database.as_worker() as session:
            account = await strangers.standing(session, account_id)
        if account is None or (words in GREETINGS and self._greeted(account)):
            return
        channel = self.channels.get(account["channel"])
        if channel is not None:
            await self._say(channel, account, words, language)
        if words == "refused":
            await self.strangers.ask_next(after=account_id)

    async def _say(self, channel: Channel, account: Row, words: str, language: str) -> None:
        spoken = next((known for known in LANGUAGES if known == language), self.language)
        message = OutboundMessage(
            id=uuid5(account["id"], f"{words}:{self.clock().date()}"),
            peer=account["address"],
            text=STRANGER_WORDS[words][spoken],
            buttons=_buttons(spoken) if words == "notice" else (),
            menu=words == "notice",
        )
        try:
            await channel.send(message)
            failpoints.reach("greet.told")
        except DeliveryFailedError as error:
            if not error.permanent:
                raise
            log.info("a stranger cannot be told", channel=channel.name, reason=str(error))
            return
        if words in GREETINGS:
            async with self.database.as_worker() as session:
                await strangers.mark(session, account["id"], "greeted_at", self.clock())
            failpoints.reach("greet.marked")

    def _greeted(self, account: Row) -> bool:
        return account["greeted_at"] is not None and account["greeted_at"] > self.clock() - DAY

    async def _how(self, session: Session, account: Row) -> str:
        """As the person: how they came in, when the job that knew it was lost."""
        if await consents.newest(session, "terms"):
            return "agreed"
        if self.strangers.listed([account["external_id"]]):
            return "listed"
        accounts_of_theirs = await session.rows("select from accounts where org_id = :org_id and user_id = :user_id")
        return "joined" if len(accounts_of_theirs) > 1 else "admitted"

    async def let_in(self, account_id: UUID, how: str) -> None:
        """Welcomes an account's new person, and hands in what it said before, in order. Done again it changes nothing."""
        failpoints.reach("let_in.begun")
        async with self.database.as_worker() as session:
            account = await strangers.standing(session, account_id)
            kept = await strangers.said(session, account_id)
            spent = await strangers.spent(session, account_id)
        if account is None or account["org_id"] is None:
            return
        person = Person(account["org_id"], account["user_id"])
        events = [_event(each) for each in kept]
        if how != strangers.MET:
            await self._welcome(account, person, events, spent, how)
        failpoints.reach("let_in.welcomed")
        try:
            for event in events:
                await self.inbox.receive(event)
        except UnknownSenderError:
            log.info("let go again meanwhile")
            return
        failpoints.reach("let_in.handed_in")
        async with self.database.as_worker() as session:
            await strangers.forget(session, account_id)
        failpoints.reach("let_in.forgotten")
        if how == "admitted":
            await self.strangers.ask_next(after=account_id)

    async def _welcome(
        self, account: Row, person: Person, events: Sequence[RawEvent], spent: Sequence[Mapping[str, Any]], how: str
    ) -> None:
        """Once; what it answers is noted as answered."""
        where = {
            "channel": account["channel"],
            "channel_account": account["channel_account"],
            "peer": account["external_id"],
        }
        async with self.database.as_person(person) as session:
            known = await profile(session)
            for each in [_event(one) for one in spent] + [event for event in events if _only_greets(event, known)]:
                await self.inbox.note(session, each, peer=account["external_id"])
            await tell(
                session,
                where,
                {"happened": "welcome", "how": how if how != UNHEARD else await self._how(session, account)},
                # Whichever job comes first: nobody is welcomed twice.
                key=f"welcome:{account['id']}:{person.user_id}",
                now=self.clock(),
                order=min((event.provider_order for event in events if event.provider_order is not None), default=None),
            )


def _event(kept: Mapping[str, Any]) -> RawEvent:
    """What was kept, to be answered by itself."""
    moment: Callable[[str], datetime] = datetime.fromisoformat
    event = RawEvent(**{**kept, "said_at": moment(kept["said_at"]), "aliases": tuple(kept["aliases"])})
    return replace(event, whole=True, payload={**event.payload, "let_in": True})


def _only_greets(event: RawEvent, known: Known) -> bool:
    """Whether the welcome is all the answer that it needs."""
    if event.kind != "text":
        return False
    asked = known.hear(str(event.payload.get("text") or ""), said_at=event.said_at).requests
    return len(asked) == 1 and asked[0].intent in {"greet", "start"} and asked[0].confidence >= SURE


def _buttons(language: Language) -> tuple[Button, ...]:
    return (
        Button(id=AGREE_BUTTON, label=AGREE[language]),
        Button(id=NOT_NOW_BUTTON, label=NOT_NOW[language]),
    )
