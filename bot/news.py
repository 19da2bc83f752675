"""News of what we sent, written down where it belongs."""

from collections.abc import Sequence

from bot.messages import Status
from integrations.postgres import accounts, statuses
from integrations.postgres.database import Database


async def keep(database: Database, news: Sequence[Status], *, channel: str, channel_account: str) -> None:
    """Keeps all of it that is of somebody we know.

    Raises:
        DatabaseUnavailableError: not all of it is kept.
    """
    account = {"channel": channel, "channel_account": channel_account}
    for status in news:
        async with database.as_worker() as session:
            found = await accounts.find(session, **account, external_id=status.peer, aliases=status.aliases)
            if found is not None and found.person is not None:
                await session.enter(found.person)
                await statuses.apply(
                    session, **account, external_id=status.external_id, state=status.state, at=status.at
                )
