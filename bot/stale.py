"""What was said long before it came in, or waited long: shown and asked about before it changes anything, answered at once when it only asks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid5

from bot import replies
from bot.asking import chained
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, asking, plain
from bot.scene import Scene
from bot.sharing import only_describes
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
TAPPED: Words = {
    "pt-BR": "⏳ Você escolheu “{label}” {when}, mas eu estava fora do ar e só vi agora, então não fiz nada. "
    "Se ainda quiser, escolha de novo.",
    "en": "⏳ You chose “{label}” {when}, but I was offline and have only just seen it, so I did nothing. "
    "If you still want it, choose it again.",
}
WAITED: Words = {
    "pt-BR": "⏳ Isso ficou esperando enquanto te respondiam por aqui.",
    "en": "⏳ This waited while somebody was answering you here.",
}
ONE_WAITED: Words = {
    "pt-BR": "⏳ Você disse {when}, enquanto te respondiam por aqui: “{text}”. Faço agora?",
    "en": "⏳ You said {when}, while somebody was answering you here: “{text}”. Shall I do it now?",
}
SEVERAL_WAITED: Words = {
    "pt-BR": "⏳ Enquanto te respondiam por aqui, você disse:\n{what}\nFaço agora?",
    "en": "⏳ While somebody was answering you here, you said:\n{what}\nShall I do it now?",
}
LET_IN: Words = {
    "pt-BR": "⏳ Isso ficou esperando até você poder falar comigo.",
    "en": "⏳ This waited until you could talk to me.",
}
ONE_LET_IN: Words = {
    "pt-BR": "⏳ Você me disse {when}, antes de poder falar comigo: “{text}”. Faço agora?",
    "en": "⏳ You told me {when}, before you could talk to me: “{text}”. Shall I do it now?",
}
SEVERAL_LET_IN: Words = {
    "pt-BR": "⏳ Antes de poder falar comigo, você disse:\n{what}\nFaço agora?",
    "en": "⏳ Before you could talk to me, you said:\n{what}\nShall I do it now?",
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
        lines = await self._kept(session, scene)
        for message in scene.messages:
            captioned = message.kind == "file"
            if captioned and not message.text.strip():
                continue
            words = replace(message, kind="text", stale=False, late=False)
            plan = await self.read(session, replace(scene, messages=(words,)))
            asks = plan.handed.asks != "write" if plan.handed else plan.question is None and not self._changes(plan)
            if (captioned and only_describes(plan)) or (asks and message.answered):
                continue
            if asks and plan.handed is not None and len(scene.messages) == 1 and not captioned:
                return plan
            if asks and plan.handed is None:
                lines += plan.lines
            else:
                sure = plan.handed is None and plan.question is None and len(plan.calls) == len(plan.lines)
                calls = tuple(planned.call for planned in plan.calls) if sure else ()
                wishes.append(_Wish(message=message, calls=calls))
        language = scene.known.language
        note = _why(scene.messages, away=NOTE, waited=WAITED, let_in=LET_IN)
        told = [note[language], *renamed(scene, lines)] if lines else []
        if not wishes:
            return Plan(route="stale", language=language, said_at=scene.messages[-1].said_at, lines=tuple(told))
        return replace(asking(scene, "stale", language, self._ask(scene, wishes)), lines=tuple(told))

    async def _kept(self, session: Session, scene: Scene) -> list[str | PlannedCall]:
        """Files are kept at once: that harms nobody, and the messenger may not have them for long."""
        files = [replace(message, text="", stale=False) for message in scene.messages if message.kind == "file"]
        plan = await self.read(session, replace(scene, messages=files)) if files else None
        return list(plan.lines) if plan else []

    def tapped(self, scene: Scene, label: str) -> Plan:
        """A tap is easily repeated, and what it answered may have changed."""
        message, language = scene.messages[0], scene.known.language
        return plain(
            scene, "stale", language, replies.say(TAPPED, language, when=said_when(scene, message), label=label)
        )

    def _changes(self, plan: Plan) -> bool:
        return any(self.proposing.toolbox.effect_of(planned.call) != "read" for planned in plan.calls)

    def _ask(self, scene: Scene, wishes: Sequence[_Wish]) -> Ask:
        """One question, for one message or for all of them."""
        language = scene.known.language
        singles = [_single(scene, wish) for wish in wishes]
        if len(wishes) == 1:
            return singles[0]
        what = "\n".join(
            f"{number}. {said_when(scene, wish.message)}: “{replies.excerpt(wish.message.text)}”"
            for number, wish in enumerate(wishes, start=1)
        )
        sure = tuple(call for wish in wishes for call in wish.calls)
        unsure = chained([ask for ask, wish in zip(singles, wishes, strict=True) if not wish.calls])
        choices = (
            Choice(label=ALL[language], calls=sure, then=unsure),
            Choice(label=CHOOSE[language], then=chained(singles)),
            Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language]),
        )
        messages = [wish.message for wish in wishes]
        said = _why(messages, away=SEVERAL, waited=SEVERAL_WAITED, let_in=SEVERAL_LET_IN)
        return Ask(text=replies.say(said, language, what=what), choices=choices)


def _single(scene: Scene, wish: _Wish) -> Ask:
    language, message = scene.known.language, wish.message
    yes = Choice(label=replies.YES[language], calls=wish.calls)
    if not wish.calls:
        yes = replace(yes, again=message.text, said_at=message.said_at)
    no = Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language])
    words = _why([message], away=ONE, waited=ONE_WAITED, let_in=ONE_LET_IN)
    text = replies.say(words, language, when=said_when(scene, message), text=replies.excerpt(message.text))
    return Ask(text=text, choices=(yes, no))


def _why(messages: Sequence[InboundMessage], *, away: Words, waited: Words, let_in: Words) -> Words:
    """What was said late for one reason is told with it; of several reasons, that we were away."""
    if all(message.let_in for message in messages):
        return let_in
    return waited if all(message.waited for message in messages) else away


def said_when(scene: Scene, message: InboundMessage) -> str:
    """When it was said; today the hour says it."""
    language, said = scene.known.language, message.said_at.astimezone(scene.zone)
    now = (message.received_at or message.said_at).astimezone(scene.zone)
    if said.date() == now.date():
        return replies.say(AT, language, time=f"{said:%H:%M}")
    return scene.voice(language, now).when(said)


def renamed(scene: Scene, lines: Sequence[str | PlannedCall]) -> list[str | PlannedCall]:
    """Calls of several plans in one turn, each with an id of its own."""
    return [
        line if isinstance(line, str) else replace(line, id=uuid5(scene.turn_id, f"stale.{place}"))
        for place, line in enumerate(lines)
    ]
