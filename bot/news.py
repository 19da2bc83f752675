"""News of what we sent, and of who goes by which id."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from bot.messages import Naming, Status
from integrations.postgres import accounts, statuses, strangers
from integrations.postgres.database import Database, Person, Session


class _Ours(TypedDict):
    channel: str
    channel_account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What one account of ours is told of its own messages."""

    database: Database
    channel: str
    channel_account: str

    async def named(self, namings: Sequence[Naming], *, now: datetime) -> None:
        """Keeps which hidden id is whose: beside the account it belongs to, or for when there is one.

        Raises:
            DatabaseUnavailableError: not all of it is kept.
        """
        # A number that is linked tells its whole address book at once.
        numbers = {each.hidden: each.number for each in namings}
        if not numbers:
            return
        async with self.database.as_worker() as session:
            ours = await accounts.remember_hidden(session, **self._ours, numbers=numbers, now=now)
        for hidden in sorted(ours):
            async with self.database.as_worker() as session:
                account = await accounts.find(session, **self._ours, external_id=numbers[hidden], aliases=(hidden,))
                if account is not None:
                    await accounts.refresh(session, account)
                    await strangers.absorb(session, account.id, account.new_aliases)

    async def keep(self, news: Sequence[Status]) -> None:
        """Keeps all of it that is of somebody we know, or of a message we sent.

        Raises:
            DatabaseUnavailableError: not all of it is kept.
        """
        for status in news:
            async with self.database.as_worker() as session:
                if await self._entered(session, status):
                    await statuses.apply(
                        session,
                        channel=self.channel,
                        channel_account=self.channel_account,
                        external_id=status.external_id,
                        state=status.state,
                        at=status.at,
                    )

    async def _entered(self, session: Session, status: Status) -> bool:
        """Whether it is of somebody; the session is theirs. A new id on the news of what we sent to somebody is theirs, too."""
        names = (status.peer, *status.aliases)
        account = await accounts.find(session, **self._ours, external_id=status.peer, aliases=status.aliases)
        person = account.person if account is not None else None
        if person is None and (sent := await statuses.sent_to(session, **self._ours, external_id=status.external_id)):
            person = Person(sent["org_id"], sent["user_id"])
            account = await accounts.find(session, **self._ours, external_id=sent["peer"], aliases=names)
        if person is None:
            return False
        if account is not None and account.person == person:
            await accounts.refresh(session, account)
            await strangers.absorb(session, account.id, account.new_aliases)
        await session.enter(person)
        return True

    @property
    def _ours(self) -> _Ours:
        return {"channel": self.channel, "channel_account": self.channel_account}
