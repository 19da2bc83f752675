"""The tone a model writes to a person in, as a column of `users`."""

from typing import Literal

from integrations.postgres.database import Session

Tone = Literal["formal", "brief", "playful"]


async def chosen(session: Session) -> Tone | None:
    """As the person: what they chose, None for the usual; it stays so until the transaction ends."""
    row = await session.row("select tone from users where id = :user_id for update")
    assert row is not None
    tone: Tone | None = row["tone"]
    return tone


async def choose(session: Session, tone: Tone | None) -> None:
    """As the person: what holds from now on."""
    await session.run("update users set tone = :tone where id = :user_id", tone=tone)
