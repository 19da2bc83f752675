"""What was right when somebody last looked: nothing of it may be lost."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from evals.play import Played

FILE = Path(__file__).with_name("baseline.json")


class Baseline(BaseModel):
    """Of one mode."""

    model_config = ConfigDict(extra="forbid")

    right: list[str]
    """Ids of conversations."""
    wrong_writes: dict[str, int]
    """How many there were, by the id of the conversation."""


def read_baseline(mode: str) -> Baseline:
    """An empty one for a mode that was never written."""
    found = _everything().get(mode)
    return Baseline.model_validate(found or {"right": [], "wrong_writes": {}})


def write_baseline(mode: str, played: Iterable[Played]) -> None:
    every = list(played)
    made = Baseline(
        right=sorted(each.conversation.id for each in every if not each.verdict.faults),
        wrong_writes={
            each.conversation.id: each.verdict.wrong_writes
            for each in sorted(every, key=lambda one: one.conversation.id)
            if each.verdict.wrong_writes
        },
    )
    text = json.dumps({**_everything(), mode: made.model_dump()}, indent=1, sort_keys=True)
    FILE.write_text(text + "\n", encoding="utf-8")


def regressions(played: Sequence[Played], baseline: Baseline) -> list[str]:
    """What is worse than it was, in words for whoever broke it."""
    lost = [
        f"{each.conversation.id} was right: {'; '.join(each.verdict.faults)}"
        for each in played
        if each.verdict.faults and each.conversation.id in baseline.right
    ]
    before = sum(baseline.wrong_writes.get(each.conversation.id, 0) for each in played)
    now = sum(each.verdict.wrong_writes for each in played)
    return [*lost, f"{now} wrong writes, {before} before"] if now > before else lost


def _everything() -> dict[str, object]:
    if not FILE.exists():
        return {}
    found: dict[str, object] = json.loads(FILE.read_text(encoding="utf-8"))
    return found
