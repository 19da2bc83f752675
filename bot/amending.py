"""A message that is edited or deleted: what it caused and would not cause now is taken back, and what is new is done."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid5

from bot import amending_words as words
from bot import replies
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall, PlannedQuestion, calls_json
from bot.proposing import plain
from bot.reading import message_of
from bot.scene import Scene
from integrations.postgres import amendments, questions
from integrations.postgres.database import Row, Session
from language.normal import normalise
from tools._context import Choice, Effect, RejectedError, ToolCall, Voice
from tools._toolbox import Toolbox

SPOKEN = frozenset({"text", "file", "other"})
"""Kinds that read differently once they are edited."""
FOR_GOOD: frozenset[Effect] = frozenset({"external", "destructive", "money"})
STANDS = frozenset({"allow_model"})
"""Tools whose effect an edit leaves alone: a consent answered a question of its own."""

Read = Callable[[Session, Scene], Awaitable[Plan]]
Back = tuple[Row, Sequence[ToolCall]]
"""A ledger row and the calls that take it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What a message has led to."""

    done: Sequence[Row]
    """Ledger rows of what can be taken back, in order."""
    reads: Sequence[Row]
    for_good: Sequence[Row]
    asks: bool
    """A question it led to is open."""


async def absorbed(session: Session, conversation_id: UUID, rows: Sequence[Row]) -> Sequence[Row]:
    """The open messages after the edits and deletions of those that wait: nobody has acted on them, so nothing is said."""
    if not any(row["amended"] for row in rows):
        return rows
    waiting = {row["external_id"]: row for row in rows if row["kind"] in SPOKEN}
    since = min(row["seq"] for row in rows) - amendments.NEARBY
    found = await amendments.of_waiting(session, conversation_id, list(waiting), since=since)
    if not found:
        return rows
    last = {each["target"]: each for each in found}
    gone = {waiting[target]["id"] for target, each in last.items() if each["kind"] == "deletion"}
    for target, each in last.items():
        if each["kind"] == "edit":
            await amendments.rewrite(session, waiting[target]["id"], each["text"])
    await amendments.settle(session, list(gone), state="cancelled")
    await amendments.settle(session, [each["id"] for each in found], state="done")
    ended = gone | {each["id"] for each in found}
    return [_rewritten(row, last.get(row["external_id"])) for row in rows if row["id"] not in ended]


def _rewritten(row: Row, edit: Row | None) -> Row:
    if edit is None or row["kind"] not in SPOKEN:
        return row
    return {**row, "payload": {**row["payload"], "text": edit["text"]}}


@dataclass(frozen=True, slots=True)
class Amending:
    """Plans the turn of an edit or a deletion."""

    toolbox: Toolbox
    undo_hours: float
    read: Read
    """Plans a scene as if its messages had just been said."""

    async def plan(self, session: Session, scene: Scene) -> Plan:
        return await (self.edited if scene.messages[0].kind == "edit" else self.retracted)(session, scene)

    async def edited(self, session: Session, scene: Scene) -> Plan:
        """What was acted on before is acted on as it reads now."""
        message, language = scene.messages[0], scene.known.language
        found = await amendments.original(session, scene.claim.conversation_id, message.target)
        if found is None:
            return plain(scene, "edit", language, words.NOT_FOUND[language])
        if found["answers"] or found["kind"] not in SPOKEN:
            return plain(scene, "edit", language, words.WAS_AN_ANSWER[language])
        parts = await amendments.said_with(session, found["id"], found["turn_id"])
        mine = next(part for part in parts if part["id"] == found["id"])
        before = mine["payload"].get("text") or "" if mine["edited"] is None else mine["edited"]
        older = mine["edited"] is not None and mine["newest"] >= message.revision
        if mine["gone"] or older or _folded(before) == _folded(message.text):
            return _nothing(scene, "edit")
        said = [_as_said(part, message.text if part is mine else None) for part in parts if not part["gone"]]
        return await self._changed(session, scene, found, parts, said)

    async def retracted(self, session: Session, scene: Scene) -> Plan:
        """What was acted on before is taken back."""
        found = await amendments.original(session, scene.claim.conversation_id, scene.messages[0].target)
        if found is None:
            return _nothing(scene, "deletion")
        parts = await amendments.said_with(session, found["id"], found["turn_id"])
        left = [_as_said(part, None) for part in parts if not part["gone"] and part["id"] != found["id"]]
        return await self._changed(session, scene, found, parts, left)

    async def _changed(
        self, session: Session, scene: Scene, found: Row, parts: Sequence[Row], said: Sequence[InboundMessage]
    ) -> Plan:
        """The plan that leads from what was done to what `said` asks for."""
        before = await self._before(session, scene, found, parts)
        since = scene.messages[0].said_at - timedelta(hours=self.undo_hours)
        if any(row["finished_at"] < since for row in before.done):
            text = replies.say(words.TOO_OLD, scene.known.language, hours=f"{self.undo_hours:g}")
            return plain(scene, scene.messages[0].kind, scene.known.language, text)
        async with session.supposing():
            back = await self._taken_back(session, scene, before.done)
            plan = await self.read(session, replace(scene, messages=said)) if said else _nothing(scene, "deletion")
        if before.for_good:
            return self._for_good(scene, before, back)
        plan = replace(plan, said_at=scene.messages[0].said_at)
        if plan.handed is None:
            plan, back = _without_the_same(plan, back, before.reads)
        if plan.silent and not back and not before.asks:
            return _nothing(scene, scene.messages[0].kind)
        if before.asks:
            await questions.close_open(session, scene.claim.conversation_id)
        return _told(scene, plan, back)

    async def _before(self, session: Session, scene: Scene, found: Row, parts: Sequence[Row]) -> _Before:
        turns = await amendments.led_to(
            session,
            scene.claim.conversation_id,
            turn_id=found["turn_id"],
            external_ids=[part["external_id"] for part in parts],
        )
        rows = [row for row in await amendments.caused(session, turns) if row["tool"] not in STANDS]
        for_good = [
            row for row in rows if row["state"] == "unknown" or (row["effect"] in FOR_GOOD and not row["inverse"])
        ]
        done = [row for row in rows if row not in for_good and row["effect"] != "read"]
        return _Before(
            done=done,
            reads=[row for row in rows if row["effect"] == "read"],
            for_good=for_good,
            asks=await amendments.asks(session, turns),
        )

    async def _taken_back(self, session: Session, scene: Scene, done: Sequence[Row]) -> list[Back]:
        """Runs the inverses, last first; what the person has changed so much that it cannot be taken back stays."""
        back: list[Back] = []
        turn = scene.turn(session, scene.known.language)
        for row in reversed(done):
            calls = calls_json().validate_python(row["inverse"] or [])
            try:
                for call in calls:
                    # Only our own rows can be as if they had never been changed, and the copies we have of others'.
                    tool = self.toolbox[call.tool]
                    if self.toolbox.effect_of(call) == "own":
                        await tool.call(turn, call.arguments)
                    elif tool.supposes is not None:
                        await tool.supposes(turn, call.arguments)
            except RejectedError:
                continue
            back.append((row, [replace(call, undoes=row["id"]) for call in calls]))
        return back

    def _for_good(self, scene: Scene, before: _Before, back: Sequence[Back]) -> Plan:
        """What has reached the world stays: said, and of an edit asked about before anything more is done."""
        message, language = scene.messages[0], scene.known.language
        voice = scene.voice(language, message.said_at)
        what = "\n".join(f"• {self._line(row, voice)}" for row in before.for_good)
        told = replies.say(words.FOR_GOOD, language, what=what)
        if message.kind == "deletion":
            plan = _told(scene, _nothing(scene, "deletion"), back)
            return replace(plan, lines=(*(plan.lines or (words.DELETED[language],)), told))
        choices = (
            Choice(label=replies.YES[language], again=message.text),
            Choice(label=replies.NO[language], say=replies.LEFT_ALONE[language]),
        )
        asked = replies.say(words.ALL_THE_SAME, language, text=replies.excerpt(message.text))
        plan = plain(scene, "edit", language, words.EDITED[language])
        return replace(plan, lines=(*plan.lines, told), question=PlannedQuestion(text=asked, choices=choices))

    def _line(self, row: Row, voice: Voice) -> str:
        if row["state"] == "unknown":
            given = ", ".join(str(value) for value in row["arguments"].values())
            return voice.say(replies.UNKNOWN, what=replies.excerpt(given))
        return self.toolbox[row["tool"]].says(row["result"]["facts"], voice)


def _told(scene: Scene, plan: Plan, back: Sequence[Back]) -> Plan:
    """The plan, told as what the edit or the deletion led to."""
    message, language = scene.messages[0], scene.known.language
    calls = [call for _, inverse in back for call in inverse]
    taken = tuple(PlannedCall(id=uuid5(scene.turn_id, f"back.{n}"), call=call) for n, call in enumerate(calls))
    if plan.handed is not None:
        return replace(plan, lines=(*taken, *plan.lines))
    said = (words.DELETED if message.kind == "deletion" else words.EDITED)[language]
    if taken and plan.question is not None and not plan.calls and (kept := _kept(plan.question, taken)) is not None:
        lines = (said, *plan.lines, words.KEPT[language])
        return replace(plan, route=message.kind, lines=lines, question=kept)
    lines = (said, *taken, *plan.lines) if taken or not plan.silent else (said, replies.DECLINED[language])
    return replace(plan, route=message.kind, lines=lines)


def _kept(question: PlannedQuestion, taken: Sequence[PlannedCall]) -> PlannedQuestion | None:
    """A choice whose yes takes back what was done, and nothing else does; None where more is asked than yes or no."""
    acting = [each for each in question.choices if each.say is None]
    if len(acting) != 1 or not acting[0].calls:
        return None
    yes = replace(acting[0], calls=(*(each.call for each in taken), *acting[0].calls))
    return replace(question, choices=tuple(yes if each is acting[0] else each for each in question.choices))


def _without_the_same(plan: Plan, back: Sequence[Back], reads: Sequence[Row]) -> tuple[Plan, list[Back]]:
    """What was done and would be done again is neither taken back nor repeated."""
    before = [*(row for row, _ in back), *reads]
    lines = list(plan.lines)
    same: set[UUID] = set()
    for planned in plan.calls:
        row = next((row for row in before if row["id"] not in same and _key(row) == _key_of(planned.call)), None)
        if row is not None:
            same.add(row["id"])
            lines.remove(planned)
    return replace(plan, lines=tuple(lines)), [each for each in back if each[0]["id"] not in same]


def _key(row: Row) -> str:
    return json.dumps([row["tool"], row["arguments"]], sort_keys=True)


def _key_of(call: ToolCall) -> str:
    return json.dumps([call.tool, call.arguments], sort_keys=True)


def _as_said(part: Row, text: str | None) -> InboundMessage:
    """A message as it reads now, to be taken as if it had just come in."""
    if text is None:
        text = part["edited"]
    return message_of(part if text is None else {**part, "payload": {**part["payload"], "text": text}})


def _folded(text: str) -> str:
    return " ".join(normalise(text).text.split())


def _nothing(scene: Scene, route: str) -> Plan:
    return Plan(route=route, language=scene.known.language, said_at=scene.messages[0].said_at)
