"""Errands: what asks the world is watched from here, with no transaction open and the conversation kept."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from bot.background import stop
from bot.scene import Scene
from integrations.blobs import Blobs
from integrations.google.client import Google
from integrations.postgres import conversations, holds
from integrations.postgres.database import Database
from integrations.postgres.errors import FenceLostError
from language.types import Language
from tools._errand import Errand

LONGEST = 60.0
"""Seconds one errand may take, all its attempts together."""
WATCH_SECONDS = 2.0
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Abroad:
    """Sends whoever has an errand."""

    database: Database
    google: Google
    blobs: Blobs
    clock: Callable[[], datetime]
    lease_seconds: float

    def errand(
        self, scene: Scene, language: Language, call_id: UUID, *, kept: Mapping[str, object] | None = None
    ) -> Errand:
        person = scene.known.person

        async def keep(facts: Mapping[str, object]) -> None:
            async with self.database.as_person(person) as session:
                if not await holds.note(session, call_id, facts, until=None):
                    raise FenceLostError

        return Errand(
            person=person,
            conversation_id=scene.claim.conversation_id,
            rows=partial(self.database.as_person, person),
            google=self.google,
            blobs=self.blobs,
            clock=self.clock,
            now=scene.messages[-1].said_at.astimezone(scene.zone),
            zone=scene.zone,
            language=language,
            call_id=call_id,
            shown=scene.shown,
            message="\n".join(message.text for message in scene.messages),
            kept=kept or {},
            keep=keep,
        )

    async def watched(self, scene: Scene, going: Coroutine[None, None, A], *, reads: bool) -> A:
        """Waits for the end of an errand, keeping the lease. What only reads is given up when the conversation is lost.

        Raises:
            FenceLostError: the person said stop, or somebody else has the conversation.
            TimeoutError: it took too long.
        """
        task = asyncio.create_task(asyncio.wait_for(going, LONGEST))
        ours = True
        try:
            while True:
                ended, _ = await asyncio.wait({task}, timeout=WATCH_SECONDS)
                if ended:
                    return task.result()
                if ours:
                    ours = await self._kept(scene)
                if not ours and reads:
                    raise FenceLostError
        finally:
            await stop(task, patience=WATCH_SECONDS)

    async def _kept(self, scene: Scene) -> bool:
        try:
            async with self.database.as_person(scene.known.person, lazily=True) as session:
                await conversations.keep(session, scene.claim, lease_seconds=self.lease_seconds)
        except FenceLostError:
            return False
        return True
