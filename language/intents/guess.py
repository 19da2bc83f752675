"""A guess at the intent of a message no template fits: word and letter n-grams against weights learnt from the catalogue.

`language.intents.learn` writes the weights; this file reads them. A guess names an intent and no slots.
"""

import json
import pkgutil
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import exp
from typing import NamedTuple

BUCKETS = 1 << 14
GRAM = 4
WEIGHTS = "weights.bin"
MOST_FEATURES = 400


class Guess(NamedTuple):
    intent: str
    probability: float


class Weights(NamedTuple):
    labels: Sequence[str]
    rows: memoryview
    """One signed byte for each bucket and label."""
    scale: float
    temperature: float
    learnt_from: int
    """Fingerprint of the catalogue they were learnt from."""


def guesses(keys: Sequence[str]) -> list[Guess]:
    """Intents by probability, likeliest first; the words are those of a sentence whose times are one word each."""
    if not keys:
        return []
    weights = stored_weights()
    width = len(weights.labels)
    rows = [weights.rows[bucket * width : (bucket + 1) * width] for bucket in features(keys)]
    # A long message must not be surer than a short one only because it has more n-grams.
    unit = weights.scale / (len(rows) ** 0.5 * weights.temperature)
    scores = [sum(column) * unit for column in zip(*rows, strict=True)]
    top = max(scores)
    likely = [exp(score - top) for score in scores]
    total = sum(likely)
    ranked = sorted(zip(likely, weights.labels, strict=True), reverse=True)
    return [Guess(label, chance / total) for chance, label in ranked[:5]]


def features(keys: Sequence[str]) -> list[int]:
    return [zlib.crc32(gram.encode()) % BUCKETS for gram in _grams(keys)][:MOST_FEATURES]


def _grams(keys: Sequence[str]) -> Iterator[str]:
    yield from keys
    for one, other in pairwise(("^", *keys, "$")):
        yield f"{one} {other}"
    for key in keys:
        padded = f"<{key}>"
        for start in range(len(padded) - GRAM):
            yield "~" + padded[start : start + GRAM]


@cache
def stored_weights() -> Weights:
    packed = pkgutil.get_data("language.intents", WEIGHTS)  # `importlib.resources` takes 20 ms to import.
    assert packed is not None
    stored = zlib.decompress(packed)
    ends = stored.index(b"\n")
    said = json.loads(stored[:ends])
    return Weights(
        tuple(said["labels"]),
        memoryview(stored)[ends + 1 :].cast("b"),
        said["scale"],
        said["temperature"],
        said["learnt_from"],
    )
