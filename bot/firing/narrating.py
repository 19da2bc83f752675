"""An opening for a digest, written by a model from the digest's own lines: asked before anything is told, while nothing is held.

Only with a model, with consent, within the allowance, and where the person wants it; whatever goes wrong, the digest comes as it is.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import structlog

from bot.allowance import Allowance
from bot.announcing import favourite
from bot.assistant import Models
from bot.firing.digests import composed
from bot.firing.faithful import faithful
from bot.identity import profile
from bot.model_prices import estimated, paid_for
from bot.model_run import writable
from integrations.llm.types import ModelUnavailableError, Prompt
from integrations.postgres import consents, narrations
from integrations.postgres.database import Database, Person, Session
from integrations.postgres.manners import manners_of
from ml_jobs.digest import Digest, Occasion
from prompts.render import render
from tools._context import Voice

log = structlog.get_logger()

SECONDS = 8.0
"""A digest waits no longer for its opening."""
TYPICAL_ANSWER = 60
TONGUES = {"pt-BR": "Brazilian Portuguese", "en": "English"}
Openings = Mapping[tuple[str, ...], str]
"""An opening by the lines it was written from: where they are others by now, it does not fit them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that leaves, with what its answer is judged by."""

    turn_id: UUID
    prompt: Prompt
    voice: Voice
    lines: tuple[str, ...]
    titles: tuple[str, ...]
    models: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrating:
    """Asks for openings."""

    database: Database
    models: Models
    allowance: Allowance
    unknown_price: Decimal
    """Dollars per million tokens of a model that is not in the list."""
    channels: Collection[str]
    clock: Callable[[], datetime]

    async def ahead(self, person: Person) -> Openings:
        """The opening of the digest that is due to this person; most often none.

        Raises:
            DatabaseUnavailableError: nothing was asked.
        """
        if not self.models.configured:
            return {}
        async with self.database.as_person(person) as session:
            asked = await self._asked(session, person)
        if asked is None:
            return {}
        try:
            answer = writable(await self.models.ask(asked.prompt, names=asked.models, seconds=SECONDS))
        except ModelUnavailableError as error:
            log.info("a digest goes without its opening", reason=error.reason)
            async with self.database.as_person(person) as session:
                await narrations.end(session, asked.turn_id, text=None, error=error.reason, paid=None)
            return {}
        async with self.database.as_person(person) as session:
            await narrations.end(session, asked.turn_id, text=answer.text, error=None, paid=paid_for(answer))
        opening = None if answer.calls else faithful(answer.text, (*asked.titles, *asked.lines), asked.voice.language)
        return {} if opening is None else {asked.lines: opening}

    async def _asked(self, session: Session, person: Person) -> Asked | None:
        """Journals the question, where one may be put: what it may cost counts from now."""
        now = self.clock()
        due = await narrations.due(session, now)
        if due is None or not await consents.newest(session, "model"):
            return None
        known = await profile(session)
        zone = ZoneInfo(known.zone)
        voice = Voice(
            language=known.language, now=now.astimezone(zone), zone=zone, month_first=known.conventions.month_first
        )
        fullest = await self.allowance.fullest(session, person, voice.now)
        if fullest is not None and fullest.level == "spent":
            return None
        where = await favourite(session, channels=self.channels)
        if where is None or (await manners_of(session)).quiet_end(now, zone) > now:
            return None
        part: Occasion = "evening" if due["kind"] == "evening" else "morning"
        digest = (await composed(session, voice, part)).short()
        # Whoever invites somebody would else write to the model.
        if not digest.lines or digest.foreign:
            return None
        rendered = render("digest", name=known.name, tongue=TONGUES[known.language])
        prompt = _prompt(rendered.text, digest)
        turn_id = uuid5(due["id"], f"opening {due['due_at'].isoformat()}")
        models = tuple(str(name) for name in due["models"] or ())
        names = (*models, *self.models.names)
        price = estimated(prompt, names, answer_tokens=TYPICAL_ANSWER, unknown=self.unknown_price)
        if not await narrations.begin(session, turn_id, where, prompt_version=rendered.version, usd=price, now=now):
            return None
        titles = tuple(block.title for block in digest.blocks)
        return Asked(turn_id=turn_id, prompt=prompt, voice=voice, lines=lines_of(digest), titles=titles, models=models)


def lines_of(digest: Digest) -> tuple[str, ...]:
    return tuple(line.text for line in digest.lines)


def _prompt(instructions: str, digest: Digest) -> Prompt:
    told = [part for block in digest.blocks for part in (block.title, *(f"- {line.text}" for line in block.lines))]
    data = "\n".join(told).replace("<", "‹").replace(">", "›")
    return Prompt(
        instructions=instructions, history=(), context="", said=f"<data>\n{data}\n</data>", steps=(), tools=()
    )
