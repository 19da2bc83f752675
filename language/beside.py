"""What might be said to us, but stands in a list of things to do: "buy milk; call John"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from language.readings import ENOUGH, Reader, Reading

PERHAPS = 0.35
"""Of what may be to be done, where everything around it is."""
_BETWEEN = frozenset(";\n")

Span = tuple[int, int]


def beside_others(reader: Reader, lines: Sequence[Span], at: int) -> list[Reading]:
    """A line as one more thing to do, where all of them may be and one is for sure; nothing anywhere else, and for one sentence behind another."""
    gaps = [reader.text[end:start] for (_, end), (start, _) in pairwise(lines)]
    if not all(set(gap) & _BETWEEN for gap in gaps):
        return []
    read = [reader.read(*line)[:1] for line in lines]
    said = [reading.request for each in read for reading in each]
    sure = any(request.confidence >= ENOUGH for request in said)
    if len(said) < len(lines) or not sure or not all(_perhaps(each.intent, each.confidence) for each in said):
        return []
    return [replace(reading, request=replace(reading.request, confidence=ENOUGH)) for reading in read[at]]


def _perhaps(intent: str, confidence: float) -> bool:
    return intent == "task_create" and confidence >= PERHAPS
