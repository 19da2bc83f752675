"""How a person speaks of time, as columns of `users`."""

from dataclasses import asdict, fields

from integrations.postgres.database import Row, Session
from language.types import Conventions


def conventions_of(row: Row) -> Conventions:
    """Out of a row with these columns of `users`."""
    return Conventions(**{field.name: row[field.name] for field in fields(Conventions)})


async def chosen(session: Session) -> Conventions:
    """As the person: what they chose; it stays so until the transaction ends."""
    row = await session.row(
        """
        select month_first, first_morning_hour, next_weekday, next_weekend, week_starts
        from users where id = :user_id for update
        """
    )
    assert row is not None
    return conventions_of(row)


async def choose(session: Session, conventions: Conventions) -> None:
    """As the person: what holds from now on."""
    await session.run(
        """
        update users set month_first = :month_first, first_morning_hour = :first_morning_hour,
          next_weekday = :next_weekday, next_weekend = :next_weekend, week_starts = :week_starts
        where id = :user_id
        """,
        **asdict(conventions),
    )
