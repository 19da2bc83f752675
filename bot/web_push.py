"""Where Google says that a calendar has changed. What changed is asked for later, by a job, once for however many pushes.

Source: https://developers.google.com/workspace/calendar/api/guides/push
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hmac import compare_digest

import structlog
from fastapi import FastAPI, Request, Response
from limits import RateLimitItem
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from bot.calendar_upkeep import PUSHED_TO
from bot.queue import nudge_calendar
from bot.web_hooks import STRANGER_LIMIT, neighbourhood
from integrations.postgres.calendar_watchers import by_channel, hash_of
from integrations.postgres.calendars import Calendars
from integrations.postgres.database import Database, Person
from integrations.postgres.errors import DatabaseUnavailableError

log = structlog.get_logger()

LONGEST_ID, LONGEST_TOKEN = 64, 256
"""As Google has them."""
NOBODY = hash_of("")


@dataclass(frozen=True, slots=True)
class Pushes:
    """Answers them."""

    database: Database
    clock: Callable[[], datetime]
    limit: RateLimitItem = STRANGER_LIMIT
    strangers: FixedWindowRateLimiter = field(default_factory=lambda: FixedWindowRateLimiter(MemoryStorage()))

    def mount(self, web: FastAPI) -> None:
        web.add_route(PUSHED_TO, self.answer, methods=["POST"])

    async def answer(self, request: Request) -> Response:
        """200 to what Google pushes, 404 to everything else, and to much of it 429; 503 makes Google try again."""
        name = request.headers.get("x-goog-channel-id", "")
        token = request.headers.get("x-goog-channel-token", "")
        if not name or len(name) > LONGEST_ID or len(token) > LONGEST_TOKEN or "\x00" in name:
            return self._stranger(request)
        begins = request.headers.get("x-goog-resource-state") == "sync"
        try:
            known = await self._known(name, token, nudge=not begins)
        except DatabaseUnavailableError:
            return Response(status_code=503)
        return Response(status_code=200) if known else self._stranger(request)

    def _stranger(self, request: Request) -> Response:
        # Behind a proxy a stranger may share Google's address, so it is only strangers who are counted.
        slow = not self.strangers.hit(self.limit, neighbourhood(request))
        return Response(status_code=429, headers={"Retry-After": "60"}) if slow else Response(status_code=404)

    async def _known(self, name: str, token: str, *, nudge: bool) -> bool:
        async with self.database.as_worker() as session:
            channel = await by_channel(session, name)
            given = channel["channel_hash"] if channel is not None else NOBODY
            # Compared also where there is none: how long it takes tells nothing.
            if not compare_digest(hash_of(token), given) or channel is None or not token:
                log.info("a push was not Google's")
                return False
            if nudge:
                person = Person(channel["org_id"], channel["user_id"])
                await session.enter(person)
                await Calendars(session).pushed(channel["id"], now=self.clock())
                await session.defer(nudge_calendar(person, channel["id"]), once=True)
        return True
