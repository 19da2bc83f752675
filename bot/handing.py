"""Decides whether a message that was not understood for sure goes to the model: only with one, with consent, and within the allowance."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from bot import model_words, offers, replies
from bot.allowance import Allowance, Use
from bot.permission import Permission, permission
from bot.plan import Handed, Plan, PlannedQuestion
from bot.scene import Scene
from integrations.postgres import model_steps, notices, turns
from integrations.postgres.database import Session
from language.intents.guess import Guess, guesses
from language.intents.labels import effect
from language.privately import kept_from_models
from language.types import Understanding
from language.words import words_of
from tools import _consent_words as words
from tools._context import Choice, ToolCall, Turn
from tools._toolbox import Toolbox

CONCEIVABLE = 0.15
"""A reading less likely than this does not count."""


class Named(Protocol):
    """The part of the models that is looked at here."""

    @property
    def names(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """The door to the model."""

    toolbox: Toolbox
    models: Named
    allowance: Allowance
    clock: Callable[[], datetime]
    providers: Mapping[str, str]
    """Who gets to read what is sent, as a person knows them: "Gemini", "OpenAI", or the host of another server."""

    async def over(
        self,
        session: Session,
        scene: Scene,
        turn: Turn,
        understood: Understanding,
        local: Plan,
        *,
        agreed: bool | None,
        likely: bool = False,
    ) -> Plan:
        """The message handed to the model, or the local plan when that must not be.

        `agreed` is a consent given in this very message. A plan that is `likely` what was meant is worth no question and no notice.
        """
        if not self.models.names:
            return local
        if kept_from_models(turn.message):
            return replace(local, lines=(replies.say(model_words.KEPT_BACK, turn.language), *local.lines))
        may = await self._may(session, scene)
        consent = False if may.forbidden else may.agreed if agreed is None else agreed
        if consent is None and not likely:
            return self._asking(turn, local)
        if not consent:
            return local
        if may.spent is not None:
            return local if likely else await self._used_up(session, scene, local, may.spent)
        guessed = guesses([word.key for word in words_of(understood.text)])
        tools = offers.offered(self.toolbox, understood, guessed)
        asks = _asks(understood, guessed)
        handed = Handed(said=turn.message, tools=tools, asks=asks, local=local, quoted=turn.quoted)
        # Of a message that goes to the model nothing is done locally: it would be done twice.
        return replace(local, lines=(), question=None, handed=handed)

    async def resumed(self, session: Session, scene: Scene, plan: Plan, waiting: Sequence[UUID]) -> Plan:
        """After a yes, a model that asked goes on where it stopped, if it still may."""
        if not plan.calls or not self.models.names:
            return plan
        may = await self._may(session, scene)
        if may.forbidden or not may.agreed or may.spent is not None:
            return plan
        ledger = await turns.calls(session, waiting[:1])
        asked_in = next((row["turn_id"] for row in ledger.values()), None)
        if asked_in is None or not await model_steps.of_turn(session, asked_in):
            return plan
        return replace(plan, handed=Handed(said="", tools=(), asks="write", continues=asked_in))

    async def _used_up(self, session: Session, scene: Scene, local: Plan, spent: Use) -> Plan:
        """The local plan, told once a day or month why it is."""
        if not await notices.once(session, "allowance_spent", spent.period, turn_id=scene.turn_id):
            return local
        period = model_words.PERIODS[spent.span][local.language]
        return replace(local, lines=(replies.say(model_words.SPENT, local.language, period=period), *local.lines))

    async def _may(self, session: Session, scene: Scene) -> Permission:
        now = self.clock().astimezone(scene.zone)
        return await permission(session, self.allowance, scene.known, scene.claim, now)

    def _asking(self, turn: Turn, local: Plan) -> Plan:
        """Nothing leaves before the person has said so; their words are taken up again with the answer."""
        provider, _, model = self.models.names[0].partition(":")
        named = f"{self.providers.get(provider, provider)}, {model}"
        choices = tuple(
            Choice(
                label=label[turn.language],
                calls=(ToolCall(tool="allow_model", arguments={"given": given}),),
                again=turn.message,
            )
            for label, given in ((words.AGREE, True), (words.DISAGREE, False))
        )
        text = replies.say(words.NOTICE, turn.language, provider=named)
        return replace(local, route="consent", lines=(), question=PlannedQuestion(text=text, choices=choices))


def agreed_in(choice: Choice) -> bool | None:
    """The consent that taking a choice gives or refuses."""
    return next((call.arguments["given"] is True for call in choice.calls if call.tool == "allow_model"), None)


def _asks(understood: Understanding, guessed: Sequence[Guess]) -> Literal["read", "write", "talk"]:
    """What the message seems to want, the gravest first."""
    read = [r.intent for r in (*understood.requests, *understood.alternatives) if r.confidence >= CONCEIVABLE]
    likely = [guess.intent for guess in guessed if guess.probability >= CONCEIVABLE]
    effects = {effect(intent) for intent in (*read, *likely) if intent != "out_of_scope"}
    return "write" if "write" in effects else "read" if "read" in effects else "talk"
