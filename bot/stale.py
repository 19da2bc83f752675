"""What was said long before it came in: shown and asked about before it changes anything, answered at once when it only asks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid5

from bot import replies
from bot.asking import chained
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, asking
from bot.scene import Scene
from integrations.postgres.database import Session
from tools._context import Ask, Choice, ToolCall, Words

NOTE: Words = {
    "pt-BR": "⏳ Eu estava fora do ar e só vi agora.",
    "en": "⏳ I was offline and have only just seen this.",
}
ONE: Words = {
    "pt-BR": "⏳ Você me disse {when} (eu estava fora do ar): “{text}”. Faço agora?",
    "en": "⏳ You told me {when} (I was offline): “{text}”. Shall I do it now?",
}
SEVERAL: Words = {
    "pt-BR": "⏳ Eu estava fora do ar quando você me disse:\n{what}\nFaço agora?",
    "en": "⏳ I was offline when you told me:\n{what}\nShall I do it now?",
}
AT: Words = {"pt-BR": "às {time}", "en": "at {time}"}
ALL: Words = {"pt-BR": "Sim, todas", "en": "Yes, all"}
CHOOSE: Words = {"pt-BR": "Escolher", "en": "Let me choose"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """A message that would change something, as it was meant when it was said."""

    message: InboundMessage
    calls: tuple[ToolCall, ...]
    """All of what it asks for; empty where it takes a question, or a model, to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """Plans the turn of messages that came late."""

    proposing: Proposing
    read: Callable[[Session, Scene], Awaitable[Plan]]
    """Plans a scene as if its messages had just been said."""

    async def plan(self, session: Session, scene: Scene) -> Plan:
        """Times are counted from when each message was said, whenever the answer comes."""
        wishes: list[_Wish] = []
        lines: list[str | PlannedCall] = []
        for message in scene.messages:
            plan = await self.read(session, replace(scene, messages=(replace(message, stale=False, late=False),)))
            if plan.handed is not None and plan.handed.asks != "write" and len(scene.messages) == 1:
                return plan
            if plan.handed is None and plan.question is None and not self._changes(plan):
                lines += plan.lines
            else:
                sure = plan.handed is None and plan.question is None and len(plan.calls) == len(plan.lines)
                calls = tuple(planned.call for planned in plan.calls) if sure else ()
                wishes.append(_Wish(message=message, calls=calls))
        language = scene.known.language
        told = [NOTE[language], *_renamed(scene, lines)] if lines else []
        if not wishes:
            return Plan(route="stale", language=language, said_at=scene.messages[-1].said_at, lines=tuple(told))
        return replace(asking(scene, "stale", language, self._ask(scene, wishes)), lines=tuple(told))

    def _changes(self, plan: Plan) -> bool:
        return any(self.proposing.toolbox[planned.call.tool].effect != "read" for planned in plan.calls)

    def _ask(self, scene: Scene, wishes: Sequence[_Wish]) -> Ask:
        """One question, for one message or for all of them."""
        language = scene.known.language
        singles = [_single(scene, wish) for wish in wishes]
        if len(wishes) == 1:
            return singles[0]
        what = "\n".join(
            f"{number}. {_when(scene, wish.message)}: “{replies.excerpt(wish.message.text)}”"
            for number, wish in enumerate(wishes, start=1)
        )
        sure = tuple(call for wish in wishes for call in wish.calls)
        unsure = chained([ask for ask, wish in zip(singles, wishes, strict=True) if not wish.calls])
        choices = (
            Choice(label=ALL[language], calls=sure, then=unsure),
            Choice(label=CHOOSE[language], then=chained(singles)),
            Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language]),
        )
        return Ask(text=replies.say(SEVERAL, language, what=what), choices=choices)


def _single(scene: Scene, wish: _Wish) -> Ask:
    language, message = scene.known.language, wish.message
    yes = Choice(label=replies.YES[language], calls=wish.calls)
    if not wish.calls:
        yes = replace(yes, again=message.text, said_at=message.said_at)
    no = Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language])
    text = replies.say(ONE, language, when=_when(scene, message), text=replies.excerpt(message.text))
    return Ask(text=text, choices=(yes, no))


def _when(scene: Scene, message: InboundMessage) -> str:
    """Today the hour says it."""
    language, said = scene.known.language, message.said_at.astimezone(scene.zone)
    now = (message.received_at or message.said_at).astimezone(scene.zone)
    if said.date() == now.date():
        return replies.say(AT, language, time=f"{said:%H:%M}")
    return scene.voice(language, now).when(said)


def _renamed(scene: Scene, lines: Sequence[str | PlannedCall]) -> list[str | PlannedCall]:
    """Calls of several plans in one turn, each with an id of its own."""
    return [
        line if isinstance(line, str) else replace(line, id=uuid5(scene.turn_id, f"stale.{place}"))
        for place, line in enumerate(lines)
    ]
