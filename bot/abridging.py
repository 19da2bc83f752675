"""What strangers write is read by a model that has no tools, before one that has some is told of it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot import announcing, links, model_words
from bot.abroad import Abroad
from bot.acting import Outcome
from bot.allowance import Allowance
from bot.context import TONGUES, escaped, shortened
from bot.model_prices import estimated, paid_for
from bot.model_run import writable
from bot.plan import Plan, PlannedCall
from bot.scene import Scene
from integrations.llm.types import ModelUnavailableError, Prompt
from integrations.postgres import narrations
from language.types import Language
from prompts.render import render

if TYPE_CHECKING:
    from bot.assistant import Models

log = structlog.get_logger()

ROUTE = "abridge"
SECONDS = 15.0
MOST_BYTES = 12_000
"""Of the text that is read; what comes behind it is not."""
TYPICAL_ANSWER = 160
"""Tokens."""
UNREAD: Mapping[str, str] = {"says": "(nobody without tools could read it: tell the person it is there, and no more)"}


class Abridged(BaseModel):
    """What the model without tools answers."""

    model_config = ConfigDict(extra="ignore", strict=True)

    says: str = Field(max_length=1200)
    asks: str = Field(default="", max_length=500)


@dataclass(frozen=True, slots=True)
class Abridging:
    """Reads for the model that acts."""

    abroad: Abroad
    models: "Models"
    allowance: Allowance
    unknown_price: Decimal
    clock: Callable[[], datetime]

    async def read(
        self, scene: Scene, plan: Plan, planned: PlannedCall, outcome: Outcome, *, names: Sequence[str]
    ) -> Outcome:
        """The outcome with what was read in its secluded facts; the ledger row has it too, so that a resumed turn need not ask again."""
        told = outcome.result
        secluded, facts = told.get("secluded"), told.get("facts")
        if outcome.state != "done" or not isinstance(secluded, list) or not isinstance(facts, Mapping):
            return outcome
        text = "\n\n".join(str(facts[name]) for name in secluded if facts.get(name))
        read = await self._asked(scene, plan, planned, text, names) if text.strip() else {}
        result = {**told, "read": dict(read)}
        async with self.abroad.database.as_person(scene.known.person, lazily=True) as session:
            await narrations.add_to_result(session, planned.id, json.dumps({"read": dict(read)}))
        return replace(outcome, result=result)

    async def _asked(
        self, scene: Scene, plan: Plan, planned: PlannedCall, text: str, names: Sequence[str]
    ) -> Mapping[str, str]:
        rendered = render("abridge", name=scene.known.name, tongue=TONGUES[plan.language])
        data = escaped(shortened(text, MOST_BYTES))
        prompt = Prompt(
            instructions=rendered.text, history=(), context="", said=f"<data>\n{data}\n</data>", steps=(), tools=()
        )
        turn_id = uuid5(planned.id, ROUTE)
        if not await self._begun(scene, turn_id=turn_id, prompt=prompt, version=rendered.version, names=names):
            return UNREAD
        try:
            asking = self.models.ask(prompt, names=names, seconds=SECONDS)
            answer = writable(await self.abroad.watched(scene, asking, reads=True))
        except (ModelUnavailableError, TimeoutError) as error:
            log.info("a stranger's text goes unread", reason=type(error).__name__)
            async with self.abroad.database.as_person(scene.known.person) as session:
                await narrations.end(session, turn_id, text=None, error=type(error).__name__, paid=None)
            return UNREAD
        async with self.abroad.database.as_person(scene.known.person) as session:
            await narrations.end(session, turn_id, text=answer.text, error=None, paid=paid_for(answer))
        return UNREAD if answer.calls else abridged(answer.text, plan.language)

    async def _begun(self, scene: Scene, *, turn_id: UUID, prompt: Prompt, version: str, names: Sequence[str]) -> bool:
        """Journals the question, if there is something left to pay it with and it was not put before."""
        now = self.clock()
        price = estimated(
            prompt, (*names, *self.models.names), answer_tokens=TYPICAL_ANSWER, unknown=self.unknown_price
        )
        async with self.abroad.database.as_person(scene.known.person) as session:
            where = await announcing.conversation(session, scene.claim.conversation_id)
            fullest = await self.allowance.fullest(session, scene.known.person, now.astimezone(scene.zone))
            if where is None or (fullest is not None and fullest.level == "spent"):
                return False
            return await narrations.begin(
                session, turn_id, where, prompt_version=version, usd=price, now=now, route=ROUTE
            )


def abridged(said: str, language: Language) -> Mapping[str, str]:
    """What was read, without an address in it; of what is no such answer, nothing."""
    text = said.strip().removeprefix("```json").removeprefix("```").removesuffix("```").strip()
    try:
        read = Abridged.model_validate_json(text)
    except ValidationError:
        return UNREAD
    instead = model_words.LINK_REMOVED[language]
    told = {name: links.cleaned(value, allowed=(), instead=instead) for name, value in read.model_dump().items()}
    return {name: value for name, value in told.items() if value}
