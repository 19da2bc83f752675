"""Before a plan is made, what it will read of the world is fetched: planners look at our rows alone."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot.abroad import Abroad
from bot.planning import read
from bot.scene import Scene
from language.intents.template import MAYBE
from language.types import Request
from tools._context import RejectedError
from tools._errand import Errand
from tools._toolbox import Preparer, Toolbox

log = structlog.get_logger()

WITHIN = 12.0
"""Seconds; after that the plan does with what there is."""


@dataclass(frozen=True, slots=True)
class Preparing:
    """Fetches what a plan will read, for those who have connected something."""

    toolbox: Toolbox
    abroad: Abroad

    async def before(self, scene: Scene) -> Mapping[str, RejectedError]:
        """By intent, what could not be fetched, and why."""
        message = scene.messages[0]
        if not scene.known.connected or message.kind != "text" or not self.toolbox.preparers:
            return {}
        requests = read(scene.messages, scene.known).requests
        if any(MAYBE in each.slots for each in requests):
            # Where nothing is called so, it will be read as this.
            requests = (*requests, *read(scene.messages, scene.known, scope="connected").requests)
        errand = self.abroad.errand(scene, scene.known.language, scene.turn_id)
        troubles: dict[str, RejectedError] = {}
        # One after the other: what the first has fetched, another finds fresh.
        for each in requests:
            preparer = self.toolbox.preparers.get(each.intent)
            trouble = await self._prepared(scene, errand, preparer, each) if preparer is not None else None
            if trouble is not None and MAYBE not in each.slots:
                troubles[each.intent] = trouble
        return troubles

    async def _prepared(
        self, scene: Scene, errand: Errand, preparer: Preparer, request: Request
    ) -> RejectedError | None:
        try:
            going = asyncio.wait_for(preparer(errand, request), WITHIN)
            await self.abroad.watched(scene, going, reads=True)
        except RejectedError as error:
            return error
        except TimeoutError:
            log.info("not prepared in time", intent=request.intent)
        return None
