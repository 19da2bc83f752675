"""How somebody becomes a person here: an organization of one, and the account they speak from. As the worker; nothing here commits."""

from datetime import datetime
from uuid import UUID, uuid4

from integrations.postgres.database import Person, Session
from language.types import Language


async def make(session: Session, person: Person, *, name: str, language: Language, zone: str) -> None:
    """Makes the person and their organization."""
    who = {"org": person.org_id, "who": person.user_id, "name": name}
    await session.run("insert into organizations (id, name, kind) values (:org, :name, 'personal')", **who)
    await session.run(
        "insert into users (id, name, language, zone) values (:who, :name, :language, :zone)",
        language=language,
        zone=zone,
        **who,
    )
    await session.run("insert into memberships (org_id, user_id, role) values (:org, :who, 'owner')", **who)
    await record(session, person, "sign_up", subject=person.user_id)


async def record(session: Session, person: Person, kind: str, *, subject: UUID) -> None:
    """A line in the audit of a person."""
    await session.run(
        "insert into audit.events (org_id, user_id, id, kind, subject) values (:org, :who, :id, :kind, :subject)",
        org=person.org_id,
        who=person.user_id,
        id=uuid4(),
        kind=kind,
        subject=subject,
    )


async def give(session: Session, account_id: UUID, person: Person) -> bool:
    """Makes an account the person's that is a stranger's, or that used an invitation of theirs while it was let go; False for any other.

    Whose it was is noted: it goes back to them when it is disconnected.
    """
    given = await session.run(
        """
        update accounts set org_id = :org, user_id = :who, refused_at = null, leaving_until = null,
          former_org_id = org_id, former_user_id = user_id
        where id = :id and (org_id is null or (org_id, user_id) <> (:org, :who) and exists (
          select from invitations i where (i.org_id, i.user_id, i.account_id) = (:org, :who, accounts.id)
            and i.used_at between accounts.leaving_until - interval '10 minutes' and accounts.leaving_until))
        """,
        id=account_id,
        org=person.org_id,
        who=person.user_id,
    )
    if given:
        await record(session, person, "account_joined", subject=account_id)
    return given == 1


async def leaves(session: Session, account_id: UUID, *, until: datetime, person: Person) -> None:
    """An account of the person may be given to another who invites it until then."""
    await session.run(
        "update accounts set leaving_until = :until where id = :id and (org_id, user_id) = (:org, :who)",
        id=account_id,
        until=until,
        org=person.org_id,
        who=person.user_id,
    )


async def stays(session: Session, account_id: UUID) -> None:
    """It may not be given to another any more."""
    await session.run("update accounts set leaving_until = null where id = :id", id=account_id)


async def owner(session: Session) -> Person | None:
    """Whose installation it is: of the person at the terminal, else of the first who was let in; None while it is nobody's."""
    row = await session.row(
        """
        select org_id, user_id from accounts where org_id is not null
        order by channel <> 'terminal', created_at, id limit 1
        """
    )
    return None if row is None else Person(row["org_id"], row["user_id"])


async def left(session: Session, account_id: UUID) -> bool:
    """As the person: whether they themselves let this account go."""
    row = await session.row(
        """
        select kind from audit.events where org_id = :org_id and user_id = :user_id and subject = :account
          and kind in ('account_left', 'account_joined') order by at desc limit 1
        """,
        account=account_id,
    )
    return row is not None and row["kind"] == "account_left"
