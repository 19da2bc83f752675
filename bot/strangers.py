"""People nobody knows: what they say is kept, whoever decides is asked, and once they are let in it is answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from bot import metrics
from bot.announcing import Announcing
from bot.clock import Clock
from bot.codes import code_in
from bot.inbox import found, storable
from bot.invitation_words import AGREE, NOT_NOW
from bot.joining import Joining, kept
from bot.messages import RawEvent
from bot.settings import Settings
from integrations.postgres import accounts, channel_accounts, consents, people, strangers
from integrations.postgres.database import Database, Person, Row, Session
from language.answers import yes_or_no
from language.types import Language
from tools._entering import enter, language_told

ASKED_A_DAY = 5
"""Strangers that the owner is asked about; a flood of them must not become a flood of questions."""
DAY = timedelta(days=1)
BEFORE_US = timedelta(hours=1)
"""A message may be that much older than our first look at its messenger: it waited for us to be started."""
TERMS = "1"
"""Version of the notice that those who come in by themselves agree to."""
AGREE_BUTTON, NOT_NOW_BUTTON = "terms-agree", "terms-not-now"
_UNHEARD = frozenset({"reaction", "edit", "deletion"})
"""Of a stranger these say nothing that could be answered later."""


@dataclass(frozen=True, slots=True)
class Strangers:
    """Meets them, by what SIGN_UP and ALLOWLIST say."""

    database: Database
    announcing: Announcing
    joining: Joining
    settings: Settings
    clock: Clock

    async def meet(self, event: RawEvent) -> bool:
        """Hears somebody who was not known a moment ago; False when they are by now, so that the message is an ordinary one.

        In a group only those on ALLOWLIST are heard: to everybody else we would have to answer before others. Nobody is a group.
        What was said before we listened was not said to us.

        Raises:
            DatabaseUnavailableError: nothing was kept; the messenger must deliver it again.
        """
        if not event.private and (event.sender == event.peer or not self._listed(event)):
            return True
        async with self.database.as_worker() as session:
            if not self._listed(event) and await _before_us(session, event):
                return True
            account = await _account(session, event)
            if account["org_id"] is not None:
                return False
            if event.private and (code := code_in(event)):
                await self.joining.use(session, account, event, code)
            elif account["refused_at"] is None and event.kind not in _UNHEARD:
                await self._hear(session, account, event)
        metrics.RECEIVED.labels(channel=event.channel, result="refused" if account["refused_at"] else "stranger").inc()
        return True

    async def moves(self, event: RawEvent) -> bool:
        """Whether a code comes from an account that is somebody's and that they let go: it is used as a stranger's is."""
        code = code_in(event)
        if not event.private or code is None:
            return False
        async with self.database.as_worker() as session:
            known = await found(session, event)
            account = await strangers.standing(session, known.id) if known and known.person else None
            if account is None or account["leaving_until"] is None or account["leaving_until"] <= self.clock():
                return False
            await self.joining.use(session, account, event, code)
        return True

    async def _hear(self, session: Session, account: Row, event: RawEvent) -> None:
        if self._listed(event):
            await strangers.knock(session, account["id"], kept(event))
            await self._enter(session, account, how="listed")
        elif self.settings.sign_up == "closed":
            await self._greet(session, account, "closed", event)
        elif self.settings.sign_up == "open":
            await self._offer(session, account, event)
        elif event.kind != "tap":
            await strangers.knock(session, account["id"], kept(event))
            await self._ask(session, account, event)

    async def _ask(self, session: Session, account: Row, event: RawEvent) -> None:
        """The owner is asked, once a day about one stranger, and about so many strangers a day."""
        owner = await people.owner(session)
        await self._greet(session, account, "asked" if owner else "ownerless", event)
        now = self.clock()
        if owner is None or not _due(account["knocked_at"], now):
            return
        what: dict[str, object]
        if await strangers.asked_since(session, now - DAY) < ASKED_A_DAY:
            await strangers.mark(session, account["id"], "knocked_at", now)
            what, key = _knocked(account, event), f"knock:{account['id']}:{event.external_id}"
        else:
            what, key = {"happened": "many_knocks", "most": ASKED_A_DAY}, f"many-knocks:{now.date()}"
        await self.announcing.to_owner(session, what, key=key)

    async def ask_next(self, *, after: UUID) -> None:
        """Once one stranger is decided about, the owner is asked about the one who has waited longest."""
        async with self.database.as_worker() as session:
            waiting = await strangers.waiting(session)
            if not waiting:
                return
            await strangers.mark(session, waiting[0]["id"], "knocked_at", self.clock())
            what = {"happened": "knock", **waiting[0]}
            await self.announcing.to_owner(session, what, key=f"knock:{waiting[0]['id']}:after:{after}")

    async def _offer(self, session: Session, account: Row, event: RawEvent) -> None:
        """The notice comes first; what is said after it was seen may be the answer to it."""
        answer = _answer(event) if account["greeted_at"] else None
        if answer == "yes":
            await strangers.spend(session, account["id"], kept(event))
            await self._enter(session, account, how="agreed")
        elif answer == "no":
            await strangers.forget(session, account["id"])
            await strangers.mark(session, account["id"], "greeted_at", None)
            await self._tell(session, account, "not_now", event)
        elif event.kind != "tap":
            await strangers.knock(session, account["id"], kept(event))
            await self._greet(session, account, "notice", event)

    async def _enter(self, session: Session, account: Row, *, how: str) -> None:
        person = Person(uuid4(), uuid4())
        language, zone = self.settings.language, self.settings.time_zone
        entered = await enter(session, account, person, language=language, zone=zone, how=how)
        if entered and how == "agreed":
            await session.enter(person)
            await consents.record(session, uuid4(), kind="terms", version=TERMS, given=True, now=self.clock())

    async def _greet(self, session: Session, account: Row, words: str, event: RawEvent) -> None:
        """Once a day; of a house that is closed once."""
        if account["greeted_at"] is None or (words != "closed" and _due(account["greeted_at"], self.clock())):
            await self._tell(session, account, words, event)

    async def _tell(self, session: Session, account: Row, words: str, event: RawEvent) -> None:
        spoken = await self._language(session, account, event)
        job = strangers.greet_later(account["channel"], account["id"], words, language=spoken)
        await session.defer(job, once=True)

    async def _language(self, session: Session, account: Row, event: RawEvent) -> Language:
        events = [*await strangers.said(session, account["id"]), {"payload": event.payload}]
        return language_told(events, usual=self.settings.language)

    def _listed(self, event: RawEvent) -> bool:
        return self.listed((event.sender, *event.aliases))

    def listed(self, names: Iterable[str]) -> bool:
        """Whether ALLOWLIST names one of these ids."""
        # A hidden id is a number too, and not the one anybody means.
        names = [name for name in names if not name.endswith("@lid")]
        wanted = {_digits(each) for each in self.settings.allowlist.split(",")} - {""}
        return any(_digits(name.partition("@")[0]) in wanted for name in names)


async def _before_us(session: Session, event: RawEvent) -> bool:
    """Whether it was said before we listened there: a number that is linked brings along what strangers wrote to its owner."""
    row = await channel_accounts.one(session, event.channel, event.channel_account)
    began = row["facts"].get("began") if row is not None else None
    return began is not None and event.said_at < datetime.fromisoformat(began) - BEFORE_US


async def _account(session: Session, event: RawEvent) -> Row:
    """Their account, made where missing, with the names it goes by; locked."""
    known = await found(session, event)
    if known is None:
        account = {"channel": event.channel, "channel_account": event.channel_account, "external_id": event.sender}
        await strangers.account(session, **account, name=str(storable(event.name)))
        known = await found(session, event)
        assert known is not None
    await accounts.refresh(
        session, known, name=str(storable(event.name)), address=event.peer if event.private else None
    )
    await strangers.absorb(session, known.id, known.new_aliases)
    row = await strangers.standing(session, known.id)
    assert row is not None
    return row


def _knocked(account: Row, event: RawEvent) -> dict[str, object]:
    named = {key: account[key] for key in ("id", "channel", "external_id", "name")}
    return {"happened": "knock", **named, "username": str(event.payload.get("username") or "")}


def _answer(event: RawEvent) -> str | None:
    """What they say to the notice: a tap, its label or number, or a yes or no in words."""
    if event.kind == "tap":
        return {AGREE_BUTTON: "yes", NOT_NOW_BUTTON: "no"}.get(str(event.payload.get("button")))
    text = str(event.payload.get("text") or "").strip(" .!")
    labels = {label.casefold(): "yes" for label in ("1", *AGREE.values())}
    labels |= {label.casefold(): "no" for label in ("2", *NOT_NOW.values())}
    return labels.get(text.casefold()) or yes_or_no(text)


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _due(last: datetime | None, now: datetime) -> bool:
    return last is None or last <= now - DAY
