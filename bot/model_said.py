"""How a turn with the model ends: what was done is told by the ledger, and of the model's words only what claims nothing stays."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from bot import approvals, links, model_words, replies
from bot.context import shortened
from bot.honest import About, Prose, truthful
from bot.honest_asked import asked_for, deeds_in, holds_text, questions
from bot.honest_grounds import Grounds
from bot.model_run import Run
from bot.origins import is_external
from bot.plan import Plan, PlannedCall, PlannedQuestion
from integrations.postgres import notices
from integrations.postgres.database import Row, Session
from language.types import Language
from tools._toolbox import Toolbox

if TYPE_CHECKING:
    from bot.allowance import Use
    from bot.scene import Scene

DOWN = "model_down"
_NO_MORE = frozenset({"spent", "consent"})
ROUTE = "model"
LONGEST_PROSE = 8000
"""Bytes of a model's words that a person is sent."""
_NUMBERED = re.compile(r"^(\s*)\d{1,3}[.)]\s+", re.MULTILINE)


def finished(scene: "Scene", plan: Plan, run: Run, text: str) -> Plan:
    """The model has said its last word."""
    told = _told(run)
    prose = _prose(scene, plan, run, text)
    reads = () if text.strip() else _reads(run)
    lines: tuple[str | PlannedCall, ...] = (*plan.calls, *told, *reads, *([prose] if prose else []))
    if len(lines) == len(plan.calls):
        return _fallen_back(plan, run, ()) if not run.calls else given_up(scene, plan, run, "arguments")
    return replace(plan, route=ROUTE, handed=None, lines=lines, question=None, steps=_steps(plan, run))


def waiting(scene: "Scene", plan: Plan, run: Run) -> Plan:  # noqa: ARG001 - the same three as its neighbours
    """Some calls wait for a yes: the question is put in words when the turn is closed."""
    question = PlannedQuestion(text="", waiting=tuple(run.waiting))
    lines = (*plan.calls, *_told(run))
    return replace(plan, route=ROUTE, handed=None, lines=lines, question=question, steps=_steps(plan, run))


def given_up(scene: "Scene", plan: Plan, run: Run, why: str) -> Plan:  # noqa: ARG001 - the same three as its neighbours
    """It went nowhere: what was done stands, and the rest is said not to be."""
    told = _told(run)
    words = model_words.STOPPED_HERE if told or _agreed(plan) else model_words.STOPPED_EMPTY
    line = replies.say(words, plan.language, why=model_words.WHY[why][plan.language])
    return replace(
        plan, route=ROUTE, handed=None, lines=(*plan.calls, *told, line), question=None, steps=_steps(plan, run)
    )


def unsaid(scene: "Scene", plan: Plan, run: Run) -> Plan:
    """What it had to say was in another language: the ledger alone is heard, or the truth that nothing came of it."""
    lines = (*plan.calls, *(_told(run) or _reads(run)))
    if not lines:
        return given_up(scene, plan, run, "language")
    return replace(plan, route=ROUTE, handed=None, lines=lines, question=None, steps=_steps(plan, run))


def ended_early(scene: "Scene", plan: Plan, run: Run, why: str) -> Plan:
    """No more may be asked, or it went nowhere; where only looking up was done, what was understood locally is the answer."""
    if run.again:
        return unsaid(scene, plan, run)
    if why in _NO_MORE and not _told(run) and not _agreed(plan):
        return _fallen_back(plan, run, ())
    return given_up(scene, plan, run, why)


def without(scene: "Scene", plan: Plan, run: Run, *, notice: bool) -> Plan:
    """Nobody answers: what was understood locally, unless something has been done already."""
    if run.again:
        return unsaid(scene, plan, run)
    if run.calls:
        return given_up(scene, plan, run, "away")
    return _fallen_back(plan, run, [model_words.DOWN[plan.language]] if notice else [])


async def with_notice(session: Session, scene: "Scene", plan: Plan, fullest: "Use | None") -> Plan:
    """Adds, once for each day or month, that the allowance is nearly spent, or that it is."""
    if fullest is None or fullest.level == "fine":
        return plan
    kind, words = (
        ("allowance_spent", model_words.SPENT)
        if fullest.level == "spent"
        else ("allowance_near", model_words.NEARLY_SPENT)
    )
    if not await notices.once(session, kind, fullest.period, turn_id=scene.turn_id):
        return plan
    line = replies.say(
        words,
        plan.language,
        share=min(int(fullest.share * 100), 100),
        period=model_words.PERIODS[fullest.span][plan.language],
    )
    return replace(plan, lines=(*plan.lines, line))


async def with_wording(session: Session, scene: "Scene", plan: Plan, toolbox: Toolbox) -> Plan:
    """Puts the question in words: the typed arguments, and where those came from that the person did not give."""
    asked = plan.question
    if asked is None or not asked.waiting or asked.text:
        return plan
    turn = scene.turn(session, plan.language)
    plan = await approvals.asked_about(toolbox, turn, plan, asked.waiting)
    if plan.question is None:
        return plan
    told = [line for planned in plan.question.waiting for line in _sources(planned, plan.language)]
    return replace(plan, question=replace(plan.question, text="\n".join([plan.question.text, *dict.fromkeys(told)])))


def _sources(planned: PlannedCall, language: Language) -> list[str]:
    """A line for each source: whose words they are, and which arguments hold them."""
    strange: dict[str, list[str]] = {}
    for argument, origin in planned.call.origins.items():
        if is_external(origin):
            strange.setdefault(origin, []).append(argument)
    return [
        replies.say(
            model_words.ORIGIN,
            language,
            source=model_words.SOURCES.get(origin, model_words.ELSEWHERE)[language],
            arguments=", ".join(arguments),
        )
        for origin, arguments in strange.items()
    ]


def _told(run: Run) -> tuple[PlannedCall, ...]:
    """Everything that was changed; of what failed, what was not made good afterwards."""
    done = [call for call in run.calls if _is(run, call.id, "done")]
    told = []
    for place, call in enumerate(run.calls):
        row = run.ledger[call.id]
        later = {each.call.tool for each in run.calls[place + 1 :] if each in done}
        if row["effect"] != "read" and (row["state"] == "done" or call.call.tool not in later):
            told.append(call)
    return tuple(told)


def _reads(run: Run) -> tuple[PlannedCall, ...]:
    """The last look-up, shown as the app shows it: the model had nothing to add."""
    reads = [call for call in run.calls if run.ledger[call.id]["effect"] == "read" and _is(run, call.id, "done")]
    return tuple(reads[-1:])


def _is(run: Run, call_id: UUID, state: str) -> bool:
    return bool(run.ledger[call_id]["state"] == state)


def _prose(scene: "Scene", plan: Plan, run: Run, text: str) -> str:
    """What may stay of the model's words."""
    assert plan.handed is not None
    said = "\n".join((plan.handed.said, *(message.text for message in scene.messages)))
    about = _about(scene, plan, run)
    kept = truthful(links.uncovered(shortened(text, LONGEST_PROSE)), about)
    own = "\n".join(seen.text for seen in run.seen if not is_external(seen.origin))
    allowed = links.addresses(f"{said}\n{own}") | _given_links(run.ledger.values())
    truth = _truth(plan, run, kept)
    prose = links.cleaned(
        shortened(kept.text, LONGEST_PROSE - len(truth.encode()) - 1),
        allowed=allowed,
        instead=model_words.LINK_REMOVED[plan.language],
    )
    # Only a list the app has shown may be answered by number.
    prose = _NUMBERED.sub(r"\1• ", prose)
    return "\n".join(filter(None, (prose, truth)))


def _about(scene: "Scene", plan: Plan, run: Run) -> About:
    """What the model's words answer, and what came of it."""
    assert plan.handed is not None
    said = plan.handed.said or "\n".join(message.text for message in scene.messages)
    done = sum(_is(run, call.id, "done") for call in _told(run))
    return About(
        # After a yes what was asked for is not told again: it was a deed.
        asked="deed" if plan.handed.continues else asked_for(said),
        quoting=holds_text(said),
        question=said if questions(said) else "",
        done=_agreed(plan) or done >= deeds_in(said),
        grounds=Grounds(tuple(seen.text for seen in run.seen), plan.said_at.astimezone(scene.zone).date(), scene.zone),
    )


def _truth(plan: Plan, run: Run, kept: Prose) -> str:
    """What is said beside the model's words where they claimed more than the ledger holds."""
    told = _told(run)
    if not told and not _agreed(plan):
        return model_words.NOTHING_DONE[plan.language] if kept.dropped or kept.doubtful else ""
    rows = Grounds(tuple(json.dumps(run.ledger[call.id]["result"], ensure_ascii=False, default=str) for call in told))
    beyond = kept.doubtful or (bool(told) and any(rows.lack(each) for each in kept.dropped))
    return model_words.NOTHING_ELSE[plan.language] if beyond else ""


def _agreed(plan: Plan) -> bool:
    """Whether this turn began with what the person said yes to: the ledger tells above what came of it."""
    return plan.handed is not None and plan.handed.continues is not None and bool(plan.calls)


def _given_links(rows: Iterable[Row]) -> frozenset[str]:
    """Addresses that a tool gave as links of its own."""
    found: set[str] = set()
    for row in rows:
        given = ((row["result"] or {}).get("facts") or {}).get("links")
        found.update(str(each) for each in given or ())
    return frozenset(found)


def _fallen_back(plan: Plan, run: Run, before: Sequence[str]) -> Plan:
    """The plan that local understanding had made; nothing has been done yet."""
    assert plan.handed is not None
    local = plan.handed.local or replace(plan, lines=(), handed=None)
    return replace(local, lines=(*plan.calls, *before, *local.lines), steps=_steps(plan, run))


def _steps(plan: Plan, run: Run) -> int:
    return len(plan.calls) + len(run.calls)
