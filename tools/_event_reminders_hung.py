"""How many reminders that are still to come hang on events: what is said of a change names them."""

from collections.abc import Sequence

from integrations.postgres.event_reminders import BEHIND
from integrations.postgres.event_rows import Event
from integrations.postgres.followed import series_of
from integrations.postgres.reminders import Reminders, next_of
from tools._errand import Errand


async def hung_on(errand: Errand, events: Sequence[Event], *, series: bool = False) -> int:
    """On one of these; of a whole `series`, on any of its times."""
    alone = {each.google_id for each in events}
    families = {series_of(each) for each in events}
    async with errand.rows() as session:
        found = [
            each
            for each in await Reminders(session).of_events(since=errand.now - BEHIND)
            if (followed := each.about_event) is not None
            and (followed.google_id in alone or (series and followed.series in families))
        ]
        return len([each for each in found if await next_of(session, each) is not None])
