"""Recado behind its real web door, an Evolution server that delivers to it, and phones."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from dialogue import ZONE, Clock
from servers.evolution import EvolutionServer, evolution_server
from servers.evolution_user import Phone

from bot.app import App, open_app
from bot.channels.whatsapp import WhatsApp
from bot.channels.whatsapp_send import Pace
from bot.cli.serve import answering, listening
from bot.settings import Settings
from bot.web import build_web, readiness_of
from bot.web_hooks import Backlog, Hooks
from integrations.evolution import Evolution
from integrations.postgres.database import Person
from language.types import Language

PATIENCE = 30.0


@dataclass
class Stage:
    app: App
    server: EvolutionServer
    whatsapp: WhatsApp
    clock: Clock

    def phone(self, number: str, **facts: str) -> Phone:
        return Phone(self.server, number, **facts)

    async def introduce(self, number: str, *, language: Language = "pt-BR") -> Person:
        """Somebody who has been let in."""
        known = await self.app.identity.person_of(
            channel="whatsapp", channel_account="loja", external_id=number, language=language, zone=ZONE.key
        )
        return known.person

    async def answers(self, count: int) -> list[str]:
        """What so many messages said that phones have got by now; waits for them."""
        await asyncio.wait_for(self.server.spoke(count), PATIENCE)
        return [bubble.text for bubble in self.server.sent]

    async def rows(self, person: Person, sql: str) -> Sequence[dict[str, object]]:
        async with self.app.database.as_person(person) as session:
            return [dict(row) for row in await session.rows(sql)]

    async def post(self, body: bytes, **headers: str) -> int:
        """A delivery by somebody else."""
        async with httpx.AsyncClient(timeout=10) as http:
            return (await http.post(self.whatsapp.webhook_url, content=body, headers=headers)).status_code


@asynccontextmanager
async def whatsapp_stage(
    database_url: str, *, media: bool = False, working: bool = True, **chosen: object
) -> AsyncIterator[Stage]:
    """`chosen` are settings."""
    clock = Clock()
    settings = Settings.model_validate({"database_url": database_url, "quiet_seconds": 0, "pool_size": 4, **chosen})
    door = listening("127.0.0.1", 0)
    address = f"http://127.0.0.1:{door.getsockname()[1]}"
    async with evolution_server(clock) as server:
        client = Evolution(server.url, server.key, "loja")
        # Its pace is shown elsewhere; here nobody waits.
        pace = Pace(0.0, jitter=lambda: 0.0, time=asyncio.get_running_loop().time)
        whatsapp = WhatsApp(client, secret="segredo", webhook_url=address, media=media, clock=clock, pace=pace)
        try:
            await client.create()
            await whatsapp.repair()
            async with open_app(settings, channels=[whatsapp], clock=clock) as app:
                hooks = Hooks([whatsapp], reception=app.reception, backlog=Backlog(app.database, 5000))
                async with answering(build_web(readiness_of(app.database), hooks), door, settings):
                    stage = Stage(app, server, whatsapp, clock)
                    if not working:
                        yield stage
                        return
                    async with app.working():
                        yield stage
        finally:
            await client.close()
