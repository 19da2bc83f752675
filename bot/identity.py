"""Who is speaking: from a messenger's account to a person and their organization."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from integrations.postgres import accounts, people, strangers
from integrations.postgres.conventions import conventions_of
from integrations.postgres.database import Database, Person, Session
from integrations.postgres.tones import Tone
from language import understand
from language.context import Context
from language.event_moves import to_calendar
from language.types import USUAL_CONVENTIONS, Conventions, Language, Scope, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person, and how they like to be spoken to."""

    person: Person
    name: str
    language: Language
    zone: str
    conventions: Conventions = USUAL_CONVENTIONS
    tone: Tone | None = None
    """A model writes to them in; None is short and warm."""
    suggest_only: bool = False
    """Every change waits for a yes."""
    connected: bool = False
    """Whether they have connected an account at Google."""
    _heard: dict[tuple[str, datetime, Scope | None], Understanding] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """As long as the turn that this was read for, and no longer: another language makes another of these."""

    def hear(
        self, text: str, *, said_at: datetime, context: Context | None = None, scope: Scope | None = None
    ) -> Understanding:
        """What somebody who speaks like this asks for; without a `scope` it may be about all they have."""
        zone = ZoneInfo(self.zone)
        understood = understand(
            text,
            now=said_at.astimezone(zone),
            zone=zone,
            language=self.language,
            context=context,
            conventions=self.conventions,
            scope=scope or ("named" if self.connected else "ours"),
        )
        return to_calendar(understood) if self.connected else understood

    def heard(self, text: str, *, said_at: datetime, scope: Scope | None = None) -> Understanding:
        """The same, leaning on nothing; worked out once, however many parts of a turn ask."""
        key = (text, said_at, scope)
        if key not in self._heard:
            self._heard[key] = self.hear(text, said_at=said_at, scope=scope)
        return self._heard[key]


class UnknownSenderError(Exception):
    """Nobody has been paired with this account."""


class Identity:
    """Finds people by their accounts, and signs them up where that is allowed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def person_of(
        self, *, channel: str, channel_account: str, external_id: str, language: Language, zone: str
    ) -> Known:
        """The person behind an account; made on first contact, as an organization of one."""
        async with self._database.as_worker() as session:
            account = {"channel": channel, "channel_account": channel_account, "external_id": external_id}
            found = await accounts.find(session, **account)
            person = None if found is None else found.person
            await session.enter(person or await _sign_up(session, account, language=language, zone=zone))
            return await profile(session)


async def profile(session: Session) -> Known:
    """As the person: their name, language, time zone and how they speak of time."""
    row = await session.row(
        """
        select name, language, zone, tone, suggest_only, month_first, first_morning_hour, next_weekday, next_weekend, week_starts,
          exists (select from google_accounts a where a.org_id = (select app.org_id()) and a.user_id = users.id
            and a.state = 'connected') as connected
        from users where id = :user_id
        """
    )
    assert row is not None
    assert session.person is not None
    return Known(
        person=session.person,
        name=row["name"],
        language=row["language"],
        zone=row["zone"],
        conventions=conventions_of(row),
        tone=row["tone"],
        suggest_only=row["suggest_only"],
        connected=row["connected"],
    )


async def _sign_up(session: Session, account: dict[str, str], *, language: Language, zone: str) -> Person:
    # Two first messages at once: the second waits here, then finds the person the first has made.
    await session.row(
        "select pg_advisory_xact_lock(hashtextextended(:account, 0))", account="\x1f".join(account.values())
    )
    found = await accounts.find(session, **account)
    if found is not None and found.person is not None:
        return found.person
    person = Person(uuid4(), uuid4())
    await people.make(session, person, name=account["external_id"], language=language, zone=zone)
    account_id = await strangers.account(session, **account) if found is None else found.id
    await people.give(session, account_id, person)
    return person
