"""Edits and deletions that came in long after they were made: shown and asked about, all that came together in one question."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot import replies
from bot.asking import chained
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, asking
from bot.scene import Scene
from bot.stale import ALL, CHOOSE, renamed, said_when
from integrations.postgres import amendments
from integrations.postgres.database import Session
from tools._context import Ask, Choice, Words

EDITED: Words = {
    "pt-BR": "⏳ Você mudou a sua mensagem {when} (eu estava fora do ar). Agora ela diz: “{text}”. Faço a mudança?",
    "en": "⏳ You changed your message {when} (I was offline). It now says: “{text}”. Shall I make the change?",
}
DELETED: Words = {
    "pt-BR": "⏳ Você apagou {when} a sua mensagem “{text}” (eu estava fora do ar). Desfaço o que ela fez?",
    "en": "⏳ You deleted your message “{text}” {when} (I was offline). Shall I take back what it did?",
}
SEVERAL: Words = {
    "pt-BR": "⏳ Enquanto eu estava fora do ar, você mudou mensagens suas:\n{what}\nFaço as mudanças?",
    "en": "⏳ While I was offline you changed messages of yours:\n{what}\nShall I make the changes?",
}
NOW_SAYS: Words = {"pt-BR": "{when}, agora diz: “{text}”", "en": "{when}, it now says: “{text}”"}
IS_GONE: Words = {"pt-BR": "{when}, apagada: “{text}”", "en": "{when}, deleted: “{text}”"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """One that would change something."""

    ask: Ask
    """About it alone: yes, then no."""
    line: str
    """Among others."""

    @property
    def yes(self) -> Choice:
        return self.ask.choices[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleChanges:
    """Plans their turn."""

    proposing: Proposing
    amend: Callable[[Session, Scene], Awaitable[Plan]]
    """What one of them comes to."""

    async def plan(self, session: Session, scene: Scene) -> Plan:
        """Of each message the last change counts; what would change nothing is told, if it has to be, and not asked about."""
        changes: list[_Change] = []
        lines: list[str | PlannedCall] = []
        messages = _last_of_each(scene.messages)
        for message in messages:
            alone = replace(scene, messages=(message,))
            plan = await self.amend(session, alone)
            if not self._would_change(plan):
                if len(messages) == 1:
                    return plan
                lines += plan.lines
                continue
            changes.append(await self._change(session, alone, plan))
        told = tuple(renamed(scene, lines))
        language = scene.known.language
        if not changes:
            return Plan(route="stale", language=language, said_at=scene.messages[-1].said_at, lines=told)
        return replace(asking(scene, "stale", language, _ask(scene, changes)), lines=told)

    def _would_change(self, plan: Plan) -> bool:
        if plan.question is not None and not plan.calls and len(plan.lines) > 1:
            # What reached the world is told and asked about already.
            return False
        writes = plan.handed is not None and plan.handed.asks == "write"
        return writes or any(self.proposing.toolbox.effect_of(planned.call) != "read" for planned in plan.calls)

    async def _change(self, session: Session, scene: Scene, plan: Plan) -> _Change:
        message, language = scene.messages[0], scene.known.language
        gone = message.kind == "deletion"
        text = message.text
        if gone:
            found = await amendments.original(session, scene.claim.conversation_id, message.target)
            text = str(found["text"]) if found else ""
        calls = tuple(planned.call for planned in plan.calls)
        yes = Choice(label=replies.YES[language], calls=calls)
        if not gone and (plan.handed is not None or plan.question is not None):
            back = tuple(call for call in calls if call.undoes is not None)
            yes = replace(yes, calls=back, again=message.text, said_at=message.said_at)
        no = Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language])
        said = {"when": said_when(scene, message), "text": replies.excerpt(text)}
        asked = replies.say(DELETED if gone else EDITED, language, **said)
        line = replies.say(IS_GONE if gone else NOW_SAYS, language, **said)
        return _Change(ask=Ask(text=asked, choices=(yes, no)), line=line)


def _last_of_each(messages: Sequence[InboundMessage]) -> Sequence[InboundMessage]:
    """A deletion is the last of its message, whenever it came."""
    last = {}
    for message in sorted(messages, key=lambda each: (each.kind == "deletion", each.revision, each.seq)):
        last[message.target] = message
    return sorted(last.values(), key=lambda each: each.seq)


def _ask(scene: Scene, changes: Sequence[_Change]) -> Ask:
    if len(changes) == 1:
        return changes[0].ask
    language = scene.known.language
    what = "\n".join(f"{number}. {change.line}" for number, change in enumerate(changes, start=1))
    sure = tuple(call for change in changes for call in change.yes.calls if change.yes.again is None)
    unsure = chained([change.ask for change in changes if change.yes.again is not None])
    choices = (
        Choice(label=ALL[language], calls=sure, then=unsure),
        Choice(label=CHOOSE[language], then=chained([change.ask for change in changes])),
        Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language]),
    )
    return Ask(text=replies.say(SEVERAL, language, what=what), choices=choices)
