"""Somebody answers a chat by hand, in our account's name: it is noted as said there, and we are silent in it for a while."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import structlog

from bot.channels.whatsapp_text import pieces
from bot.invitation_words import STRANGER_WORDS
from bot.messages import OWN_PHONE, Address, Button, ConversationId, OutboundMessage, Stray, written_at
from bot.queue import nudge_delivery, nudge_turn
from bot.settings_channels import SettingsOfTheChannels
from integrations.postgres import accounts, silences, statuses
from integrations.postgres.database import Database, Person, Row, Session
from language.answers import hands_back
from tools.accounts import SEALED

log = structlog.get_logger()

AT_ONCE = 500
_SETTLING = timedelta(minutes=1)
"""In which what was fetched together is stored."""
_LOGGED_EVERY = timedelta(minutes=1)
_SAID = frozenset({"text", "file", "other"})
"""Kinds that answer somebody; a reaction or a correction does not."""
_NEVER_LEFT = frozenset({"offline", "unreachable", "license", "key", "default_key", "instance"})
"""Troubles of a messenger after which nothing is on its way."""
_SEALED = re.compile(f"{SEALED[0]}.*?{SEALED[-1]}")
_KEPT = ("peer", "aliases", "kind", "said_at", "group", "self")
"""What is kept of what was written by hand to nobody whom we know."""
_WITHOUT_WORDS = "📎"


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Notes what was written by hand, falls silent, and speaks again."""

    database: Database
    clock: Callable[[], datetime]
    pause: timedelta
    """After what was written last; none: we go on answering."""
    stale: timedelta
    """What waited longer is asked about before it changes anything."""
    _logged: dict[UUID, datetime] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: SettingsOfTheChannels, database: Database, clock: Callable[[], datetime]) -> "ByHand":
        pause, stale = timedelta(minutes=settings.hand_minutes), timedelta(minutes=settings.stale_minutes)
        return cls(database=database, clock=clock, pause=pause, stale=stale)

    async def noted(self, strays: Iterable[Stray], *, channel: str, channel_account: str) -> Sequence[Stray]:
        """Those that are nobody's conversation. Told twice, it is noted once; echoes of our own replies are nothing.

        What was written to people whom we do not know, or in a group, is none of our business: its words are left out.

        Raises:
            DatabaseUnavailableError: not all of it is noted; the messenger must tell it again.
        """
        return [
            _wordless(stray)
            for stray in strays
            if stray.kind != OWN_PHONE or not await self._noted(stray, channel=channel, channel_account=channel_account)
        ]

    async def unknown(self, strays: Iterable[Stray], *, channel: str, channel_account: str) -> Sequence[Stray]:
        """Those of which nothing is known yet: neither sent by us, nor noted before."""
        async with self.database.as_worker() as session:
            return [
                stray
                for stray in strays
                if not await statuses.known(
                    session, channel=channel, channel_account=channel_account, external_id=stray.external_id
                )
            ]

    async def hush(self, strays: Iterable[Stray], *, channel: str, channel_account: str) -> None:
        """Falls silent wherever somebody is about to be known to have written, before what they answered is looked at.

        However long ago that was: what was said before it is answered, and that is decided when the silence ends.
        """
        if not self.pause:
            return
        for stray in strays:
            async with self.database.as_worker() as session:
                here = await self._opened(session, stray, channel=channel, channel_account=channel_account)
                if here is None or stray.payload.get("kind") not in _SAID:
                    continue
                if not await self._is_ours(session, stray, here, channel=channel, channel_account=channel_account):
                    until = max(written_at(stray) + self.pause, self.clock() + _SETTLING)
                    await silences.begin(session, here["id"], said_at=written_at(stray), until=until)

    async def over(self) -> None:
        """Speaks again wherever the silence is over."""
        now = self.clock()
        async with self.database.as_worker() as session:
            due = await silences.over(session, now=now, limit=AT_ONCE)
        await self._end(due, over_at=now)

    async def _noted(self, stray: Stray, *, channel: str, channel_account: str) -> bool:
        said = stray.payload
        if said.get("self") is True:
            if hands_back(str(said.get("text"))):
                async with self.database.as_worker() as session:
                    silent = await silences.silent(session, channel=channel, channel_account=channel_account)
                await self._end(silent)
            return False
        if said.get("group") is True:
            await self._in_group(stray, channel=channel, channel_account=channel_account)
            return False
        async with self.database.as_worker() as session:
            here = await self._opened(session, stray, channel=channel, channel_account=channel_account)
            if here is None:
                return False
            if not await self._is_ours(session, stray, here, channel=channel, channel_account=channel_account):
                await self._write_down(session, stray, here)
        return True

    async def _in_group(self, stray: Stray, *, channel: str, channel_account: str) -> None:
        """Falls silent in the whole group, whoever of it talks with us there, or speaks again; none of the words is kept."""
        if stray.payload.get("kind") not in _SAID or not self.pause:
            return
        text, until = str(stray.payload.get("text") or ""), written_at(stray) + self.pause
        account = {"channel": channel, "channel_account": channel_account}
        async with self.database.as_worker() as session:
            rows = await silences.of_chat(session, **account, peer=str(stray.payload.get("peer")))
            ours = await statuses.known(session, **account, external_id=stray.external_id)
        if ours or until <= self.clock() or await self._echoed_to(rows, stray, **account):
            return
        if hands_back(text):
            await self._end(rows)
            return
        for row in rows:
            async with self.database.as_person(Person(row["org_id"], row["user_id"])) as session:
                await silences.begin(session, row["id"], said_at=written_at(stray), until=until)
        if rows:
            self._log(rows[0]["id"], now=self.clock(), until=until)

    async def _echoed_to(self, rows: Iterable[Row], stray: Stray, *, channel: str, channel_account: str) -> bool:
        for row in rows:
            async with self.database.as_person(Person(row["org_id"], row["user_id"])) as session:
                if await self._is_ours(session, stray, row, channel=channel, channel_account=channel_account):
                    return True
        return False

    async def _opened(self, session: Session, stray: Stray, *, channel: str, channel_account: str) -> Row | None:
        """The conversation it was written in, locked; the session is its person's. None where nobody we know is on the other side."""
        if stray.payload.get("self") is True:
            return None
        named = stray.payload.get("aliases")
        account = await accounts.entered(
            session,
            channel=channel,
            channel_account=channel_account,
            external_id=str(stray.payload.get("peer")),
            aliases=tuple(map(str, named)) if isinstance(named, list) else (),
        )
        if account is None:
            return None
        return await silences.opened(
            session, channel=channel, channel_account=channel_account, peer=account.external_id
        )

    async def _is_ours(self, session: Session, stray: Stray, here: Row, *, channel: str, channel_account: str) -> bool:
        """Whether it is known already, what strangers are told, or a reply whose receipt is still on its way."""
        known = await statuses.ours(
            session, channel=channel, channel_account=channel_account, external_id=stray.external_id
        )
        if known:
            return True
        echo = _letters(str(stray.payload.get("text") or ""))
        if echo in _GREETINGS:
            return True
        doubtful = [row for row in await silences.in_doubt(session, here["id"]) if _may_have_left(row)]
        return any(_echoes(echo, row) for row in doubtful)

    async def _write_down(self, session: Session, stray: Stray, here: Row) -> None:
        if stray.payload.get("kind") not in _SAID:
            return
        now, text = self.clock(), str(stray.payload.get("text") or "")
        said_at = min(written_at(stray), now)
        back = hands_back(text)
        route = silences.HANDED_BACK if back else silences.BY_HAND
        await silences.note(
            session, here, text or _WITHOUT_WORDS, external_id=stray.external_id, route=route, said_at=said_at, now=now
        )
        if back:
            await self._speak(session, here["id"])
        elif (until := said_at + self.pause) > now and await silences.begin(
            session, here["id"], said_at=said_at, until=until
        ):
            self._log(here["id"], now=now, until=until)

    def _log(self, conversation_id: UUID, *, now: datetime, until: datetime) -> None:
        """Once a minute of each conversation: somebody who writes by hand writes a lot."""
        if (last := self._logged.get(conversation_id)) is not None and now - last < _LOGGED_EVERY:
            return
        recent = {each: at for each, at in self._logged.items() if now - at < _LOGGED_EVERY}
        self._logged.clear()
        self._logged.update({**recent, conversation_id: now})
        log.info("answered by hand", conversation_id=str(conversation_id), until=until.isoformat())

    async def _end(self, rows: Iterable[Row], *, over_at: datetime | None = None) -> None:
        for row in rows:
            async with self.database.as_person(Person(row["org_id"], row["user_id"])) as session:
                await self._speak(session, row["id"], over_at=over_at)

    async def _speak(self, session: Session, conversation_id: UUID, *, over_at: datetime | None = None) -> None:
        """As the person: ends the silence, unless it has been made longer meanwhile, and nudges what waited."""
        where = await silences.end(session, conversation_id, over_at=over_at)
        if where is None:
            return
        now = self.clock()
        await silences.waited(session, conversation_id, now=now, stale_before=now - self.stale)
        assert session.person is not None
        address = Address(session.person, ConversationId(conversation_id))
        await session.defer(nudge_delivery(address, where["channel"], where["peer"]), nudge_turn(address))


def _wordless(stray: Stray) -> Stray:
    if stray.kind != OWN_PHONE:
        return stray
    return replace(stray, payload={name: stray.payload.get(name) for name in _KEPT})


def _may_have_left(row: Row) -> bool:
    """Whether it may be on a phone: its one attempt did not end with the word that nothing was sent."""
    error = str(row["error"] or "")
    return row["attempts"] > 1 or error.partition(":")[0] not in _NEVER_LEFT


def _echoes(echo: str, row: Row) -> bool:
    """Whether a message says exactly what one part of a reply does; what is sealed in it left as something else."""
    buttons = tuple(Button(id="", label=each["label"], beside=not each.get("menu")) for each in row["buttons"])
    menu = any(each.get("menu") for each in row["buttons"])
    parts = pieces(OutboundMessage(id=uuid4(), peer="", text=row["text"], buttons=buttons, menu=menu))
    said = [each for each in parts if isinstance(each, str)] + [
        str(each.get("caption") or "") for each in row["attachments"]
    ]
    return any(
        re.fullmatch(".*".join(re.escape(_letters(each)) for each in _SEALED.split(part)), echo) for part in said
    )


def _letters(text: str) -> str:
    """A text as it is known again, whatever signs a messenger puts around its words."""
    return "".join(character for character in text.casefold() if character.isalnum())


_GREETINGS = frozenset(_letters(words) for sentence in STRANGER_WORDS.values() for words in sentence.values())
"""What is told to people who were nobody's yet, so that no conversation has it; a notice with its menu is told to nobody who is let in."""
