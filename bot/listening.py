"""Never deaf: every minute each account of ours is asked whether it still hears, and what it says is held against what came in.

What it missed is fetched; the owner is told once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

import structlog

from bot.canary import DEAF, Facts, compared, judged
from bot.channel import Checked, Forgetting, Recalling, Remembering
from bot.identity import UnknownSenderError
from bot.messages import Received, Signal
from bot.reception import Reception
from integrations.postgres import accounts, channel_accounts
from integrations.postgres.channel_accounts import Said
from integrations.postgres.database import Database, Row, Session

log = structlog.get_logger()

CHECK_EVERY = timedelta(minutes=1)
PATIENCE = timedelta(minutes=2)
"""What is away for less is not worth a word."""
ANSWERED_WITHIN = 20.0
"""Seconds a messenger has for each question."""
OVERLAP = timedelta(minutes=15)
"""An account may have been deaf for a while before it said so; what is read twice is stored once."""
LONGEST_GAP = timedelta(days=7)
UNREAD_FOR = timedelta(minutes=10)
"""What was said longer ago and is not read, though the messenger is well, is worth a word."""
COMPARE_EVERY, COMPARE_BACK = timedelta(minutes=15), timedelta(hours=6)
"""How often the newest message that a messenger keeps is looked for among ours, and how far back it may be."""
ON_ITS_WAY = timedelta(seconds=30)
"""What was said a moment ago may be being delivered."""
STRAYS_KEPT = timedelta(days=7)
HIDDEN_KEPT = timedelta(days=90)
"""Which number an id hides, of people who have never written."""
_OFTEN, _SELDOM = timedelta(minutes=5), 10

Answer = TypeVar("Answer")


class Alarm(Protocol):
    """Tells the owner."""

    async def __call__(self, session: Session, happened: Mapping[str, object], *, key: str, avoid_channel: str) -> bool:
        """In this transaction, which is the worker's before and after; False when there is nowhere else to tell it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Asks, mends, fetches and tells. Run as a job, by whoever has the messengers."""

    database: Database
    reception: Reception
    clock: Callable[[], datetime]
    channels: Sequence[Checked]
    alarm: Alarm

    async def set_up(self) -> None:
        """At start: every messenger is told where to deliver, then asked."""
        await asyncio.gather(*map(_mended, self.channels))
        await self.check()

    async def recall(self) -> None:
        """Before anything comes in: every messenger is told again what was learned of our account there.

        Raises:
            DatabaseUnavailableError: it is told with the first check.
        """
        async with self.database.as_worker() as session:
            for channel in self.channels:
                kept = await channel_accounts.one(session, channel.name, channel.account)
                if kept is not None and isinstance(channel, Recalling):
                    channel.recall(kept["facts"])

    async def known(self) -> Sequence[Row]:
        """Every account of ours, whoever looks after it, with `silent`, the seconds since something came in."""
        async with self.database.as_worker() as session:
            return await channel_accounts.known(session)

    async def check(self) -> None:
        """Looks after every account; one that fails does not keep the others from it.

        Raises:
            DatabaseUnavailableError: not everything was looked at; the next minute will.
        """
        await asyncio.gather(*map(self._look_after, self.channels))
        async with self.database.as_worker() as session:
            await channel_accounts.forget_strays(session, before=self.clock() - STRAYS_KEPT)
            await accounts.forget_hidden(session, before=self.clock() - HIDDEN_KEPT)

    async def _look_after(self, channel: Checked) -> None:
        row = await self._asked(channel)
        if row["state"] != "open" and _worth_mending(self.clock() - row["changed_at"]) and await _mended(channel):
            row = await self._asked(channel)
        if row["state"] == "open" or row["reason"] == DEAF:
            await self._catch_up(channel, row)
        await self._tell(channel)

    async def _asked(self, channel: Checked) -> Row:
        signal = await _answer(channel, channel.state()) or Signal(state="closed", reason="unreachable")
        now = self.clock()
        async with self.database.as_worker() as session:
            kept = await channel_accounts.one(session, channel.name, channel.account)
            if kept is not None and isinstance(channel, Recalling):
                channel.recall(kept["facts"])
            signal = judged(signal, kept, now=now)
            said = Said(state=signal.state, reason=signal.reason, facts=signal.facts)
            row = await channel_accounts.signalled(session, channel.name, channel.account, said, now=now)
            await channel_accounts.checked(session, channel.name, channel.account, now=now)
            if kept is not None and isinstance(channel, Forgetting):
                await self._tell_of_dropped(
                    session, row, kept["facts"].get("idle_at"), until=now - channel.forgets_after
                )
        if row["changed_at"] == now:
            how = log.info if signal.state == "open" else log.warning
            how("a messenger changed", channel=channel.name, state=signal.state, reason=signal.reason)
        return row

    async def _catch_up(self, channel: Checked, row: Row) -> None:
        """Fetches what was never delivered, back to the last time that nothing was missing."""
        if not isinstance(channel, Remembering):
            return
        until, facts = self.clock(), row["facts"]
        if "caught_up" in facts:
            # What was said before we first listened was not said to us.
            began, reached = (datetime.fromisoformat(facts[name]) for name in ("began", "caught_up"))
            rest = facts.get("unread_from")
            since = max(datetime.fromisoformat(rest) if rest else reached - OVERLAP, until - LONGEST_GAP, began)
            missed = await _answer(channel, channel.missed(since))
            if missed is not None:
                facts = await self._fill(channel, facts, missed, until=until)
            whole = missed is not None and await self._read_to_the_end(channel, facts, missed.until)
            await self._tell_of_gap(channel, facts, whole=whole, until=until)
            if not whole:
                return
            if until - datetime.fromisoformat(facts.get("compared_at") or facts["began"]) >= COMPARE_EVERY:
                kept = await _answer(channel, channel.missed(max(until - COMPARE_BACK, began)))
                await self._compare(channel, facts, kept or Received(), until=until)
        async with self.database.as_worker() as session:
            await channel_accounts.caught_up(session, channel.name, channel.account, until=until)

    async def _read_to_the_end(self, channel: Checked, facts: Facts, read_until: datetime | None) -> bool:
        """Whether nothing is left unread; if something is, the next check goes on there, and until then nothing counts as caught up."""
        if read_until is not None:
            log.warning(
                "a messenger keeps more than is read at once", channel=channel.name, until=read_until.isoformat()
            )
            await self._learn(channel, facts, {"unread_from": read_until.isoformat()})
        elif facts.get("unread_from"):
            await self._learn(channel, facts, {"unread_from": ""})
        return read_until is None

    async def _fill(self, channel: Checked, facts: Facts, missed: Received, *, until: datetime) -> Facts:
        """Takes in what is missing, and notes what that says of the way in; answers what is known by then."""
        stored = await self.reception.fetched(missed, channel=channel.name, channel_account=channel.account)
        overdue = [each for each in stored if each.said_at < until - ON_ITS_WAY]
        found = sum(each.new for each in overdue)
        late = sum(each.new for each in stored) - found
        if found + late:
            log.warning("messages had not been delivered", channel=channel.name, count=found + late)
            await _mended(channel)
        newest = max((event.said_at for event in missed.events), default=until)
        if late and not found:
            # It may have been on its way, but nobody will ever know: it proves nothing either way.
            return await self._learn(channel, facts, {"fetched_until": newest.isoformat()})
        told = compared(facts, found=found, newest=newest if overdue else None, at=until)
        return await self._learn(channel, facts, told)

    async def _compare(self, channel: Checked, facts: Facts, kept: Received, *, until: datetime) -> None:
        """Looks for the newest message of somebody we know, among all that the messenger has kept for hours."""
        told = {"compared_at": until.isoformat()}
        for event in reversed(kept.events):
            # Strangers' are passed over: they are not told apart once they have been answered.
            with suppress(UnknownSenderError):
                stored = await self.reception.inbox.receive(event)
                told |= compared(facts, found=int(stored.new), newest=event.said_at, at=until)
                break
        await self._learn(channel, facts, told)

    async def _learn(self, channel: Checked, facts: Facts, told: Facts) -> Facts:
        async with self.database.as_worker() as session:
            await channel_accounts.learn(session, channel.name, channel.account, told)
        return {**facts, **told}

    async def _tell(self, channel: Checked) -> None:
        """One alarm when it has been away for too long, and one word when it is back."""
        async with self.database.as_worker() as session:
            row = await channel_accounts.locked(session, channel.name, channel.account)
            away = row["state"] != "open"
            if away and row["alarmed_at"] is None and self.clock() - row["changed_at"] >= PATIENCE:
                told = await self._happened(session, "channel_silent", row, since=row["changed_at"])
                if told:
                    await channel_accounts.alarmed(session, channel.name, channel.account, at=self.clock())
            elif not away and row["alarmed_at"] is not None:
                await self._happened(
                    session, "channel_back", row, since=datetime.fromisoformat(row["facts"]["away_since"])
                )
                await channel_accounts.alarmed(session, channel.name, channel.account, at=None)

    async def _tell_of_gap(self, channel: Checked, facts: Facts, *, whole: bool, until: datetime) -> None:
        """Once when not all that was missed is read, and once when it is; and what is too long ago to be read."""
        reached, told = datetime.fromisoformat(facts["caught_up"]), facts.get("unread_told")
        away = until - reached
        unread = not whole and away >= UNREAD_FOR
        if not (unread or (whole and told) or away > LONGEST_GAP):
            return
        async with self.database.as_worker() as session:
            row = await channel_accounts.locked(session, channel.name, channel.account)
            if away > LONGEST_GAP:
                await self._happened(session, "channel_lost", row, since=reached, until=until - LONGEST_GAP)
            if unread and not told and await self._happened(session, "channel_unread", row, since=reached):
                told = reached.isoformat()
            elif whole and told:
                await self._happened(session, "channel_read", row, since=datetime.fromisoformat(told))
                told = ""
            await channel_accounts.learn(session, channel.name, channel.account, {"unread_told": told or ""})

    async def _tell_of_dropped(self, session: Session, row: Row, idle_at: str | None, *, until: datetime) -> None:
        """Once it is well again: what was sent too long ago was dropped there, whether or not there was anything."""
        if row["state"] == "open" and idle_at and (since := datetime.fromisoformat(idle_at)) < until:
            await self._happened(session, "channel_lost", row, since=since, until=until)

    async def _happened(
        self, session: Session, what: str, row: Row, *, since: datetime, until: datetime | None = None
    ) -> bool:
        """Whether there was anybody to tell, elsewhere."""
        facts = {"happened": what, "channel": row["channel"], "reason": row["reason"], "since": since.isoformat()}
        facts |= {"until": until.isoformat()} if until else {}
        key = f"{what}:{row['channel']}:{row['channel_account']}:{since.isoformat()}"
        return await self.alarm(session, facts, key=key, avoid_channel=row["channel"])


def _worth_mending(away: timedelta) -> bool:
    """Every minute at first, then seldom: somebody has to do something, and Evolution must not be hammered."""
    return away < _OFTEN or (away // CHECK_EVERY) % _SELDOM == 0


async def _mended(channel: Checked) -> bool:
    return await _answer(channel, _done(channel.repair())) is not None


async def _done(work: Awaitable[None]) -> bool:
    await work
    return True


async def _answer(channel: Checked, question: Awaitable[Answer]) -> Answer | None:
    """None when the messenger does not answer, whatever the reason: the others are not to suffer for it."""
    try:
        async with asyncio.timeout(ANSWERED_WITHIN):
            return await question
    except Exception as error:  # noqa: BLE001 - each messenger fails in its own way
        log.warning("a messenger does not answer", channel=channel.name, reason=type(error).__name__)
        return None
