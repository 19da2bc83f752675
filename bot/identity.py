"""Who is speaking: from a messenger's account to a person and their organization."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from integrations.postgres.conventions import conventions_of
from integrations.postgres.database import Database, Person, Session
from integrations.postgres.tones import Tone
from language import understand
from language.context import Context
from language.types import USUAL_CONVENTIONS, Conventions, Language, Understanding


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

    def hear(self, text: str, *, said_at: datetime, context: Context | None = None) -> Understanding:
        """What somebody who speaks like this asks for."""
        zone = ZoneInfo(self.zone)
        return understand(
            text,
            now=said_at.astimezone(zone),
            zone=zone,
            language=self.language,
            context=context,
            conventions=self.conventions,
        )


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
            person = await find(session, channel=channel, channel_account=channel_account, external_id=external_id)
            if person is None:
                person = await _sign_up(
                    session,
                    account={"channel": channel, "channel_account": channel_account, "external_id": external_id},
                    language=language,
                    zone=zone,
                )
            await session.enter(person)
            return await profile(session)


async def find(session: Session, *, channel: str, channel_account: str, external_id: str) -> Person | None:
    """As the worker: the owner of an account; None for a stranger."""
    row = await session.row(
        """
        select org_id, user_id from accounts
        where channel = :channel and channel_account = :channel_account and external_id = :external_id
          and org_id is not null
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
    )
    return None if row is None else Person(row["org_id"], row["user_id"])


async def profile(session: Session) -> Known:
    """As the person: their name, language, time zone and how they speak of time."""
    row = await session.row(
        """
        select name, language, zone, tone, suggest_only, month_first, first_morning_hour, next_weekday, next_weekend, week_starts
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
    )


async def _sign_up(session: Session, *, account: dict[str, str], language: Language, zone: str) -> Person:
    # Two first messages at once: the second waits here, then finds the person the first has made.
    await session.row(
        "select pg_advisory_xact_lock(hashtextextended(:account, 0))", account="\x1f".join(account.values())
    )
    if (person := await find(session, **account)) is not None:
        return person
    person = Person(uuid4(), uuid4())
    who = {"org": person.org_id, "who": person.user_id, "name": account["external_id"]}
    await session.run("insert into organizations (id, name, kind) values (:org, :name, 'personal')", **who)
    await session.run(
        "insert into users (id, name, language, zone) values (:who, :name, :language, :zone)",
        language=language,
        zone=zone,
        **who,
    )
    await session.run("insert into memberships (org_id, user_id, role) values (:org, :who, 'owner')", **who)
    await session.run(
        """
        insert into accounts (id, channel, channel_account, external_id, org_id, user_id)
        values (:id, :channel, :channel_account, :external_id, :org, :who)
        """,
        id=uuid4(),
        **account,
        **who,
    )
    await session.run(
        "insert into audit.events (org_id, user_id, id, kind, subject) values (:org, :who, :id, 'sign_up', :who)",
        id=uuid4(),
        **who,
    )
    return person
