"""Keeps what is known of mail that waits for an answer, for those whose digest tells of it: shortly before it, and now and then."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.background import few_at_once
from integrations.google.calendar_sync import OnBehalf
from integrations.google.client import Google
from integrations.google.errors import NotConnectedError
from integrations.google.scopes import MAIL
from integrations.postgres.database import Database, Person
from integrations.postgres.mail_waiting import awaited
from tools._mail_waiting import looked

log = structlog.get_logger()

EVERY = timedelta(minutes=10)
AHEAD = timedelta(minutes=30)
"""Before a digest what is known must be young."""
YOUNG = timedelta(minutes=20)
OLDER = timedelta(hours=6)
"""And else no older than that: Gmail tells what has changed for some days only."""
PAUSE = timedelta(minutes=20)
"""After a failure; after the next one twice as long."""
MOST, AT_ONCE = 200, 4
"""People in one run."""
WITHIN = 60.0
"""Seconds for the mailboxes of one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailUpkeep:
    """Run by the clock."""

    database: Database
    google: Google
    clock: Callable[[], datetime]

    async def run(self) -> None:
        """Looks through the mailboxes of those who will be told of them, those who have waited longest first."""
        now = self.clock()
        async with self.database.as_worker() as session:
            people = await awaited(
                session,
                MAIL[0],
                now=now,
                ahead=now + AHEAD,
                young=now - YOUNG,
                older=now - OLDER,
                pause=PAUSE,
                limit=MOST,
            )
        await few_at_once((Person(row["org_id"], row["user_id"]) for row in people), self.keep, most=AT_ONCE)

    async def keep(self, person: Person) -> None:
        """One person's mailboxes. Of an account that is lost they are told by whoever found that out."""
        rows = partial(self.database.as_person, person)
        asker = OnBehalf(person=person, rows=rows, google=self.google, clock=self.clock)
        try:
            await looked(asker, max_age=YOUNG, within=WITHIN)
        except NotConnectedError:
            log.info("nobody's mail may be read any more")
