"""How likely a sentence claims that something was done, or promises it: word and letter n-grams against weights learnt from the tables.

`language.claims.learn` writes the weights; this file reads them.
"""

import json
import pkgutil
import re
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import exp
from typing import NamedTuple

from language.claims.patterns import DONE, PROMISED, STATE
from language.normal import normalise

BUCKETS = 1 << 16
GRAM = 4
WEIGHTS = "weights.bin"
MOST_FEATURES = 400
LONGEST = 600
"""Characters of a sentence that are looked at: claims stand in short ones, and a text without full stops must not take seconds."""
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|0+|[?!:\"]|[\u2600-\u27bf\U0001f300-\U0001faff]")
_NAME = re.compile(r"(?<=[a-z0-9,;:'\"] )[A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)*", re.ASCII)
_DIGITS = re.compile(r"\d+")
_PATTERNS = tuple((mark, re.compile(pattern)) for mark, pattern in (("#d", DONE), ("#p", PROMISED), ("#s", STATE)))


class Weights(NamedTuple):
    row: memoryview
    """One signed byte for each bucket."""
    scale: float
    learnt_from: int
    """Fingerprint of the tables they were learnt from."""


def probability(sentence: str) -> float:
    """Of a claim, 0..1; nothing said claims nothing."""
    found = features(sentence)
    if not found:
        return 0.0
    weights = stored_weights()
    # A long sentence must not be surer than a short one only because it has more n-grams.
    score = sum(weights.row[bucket] for bucket in found) * weights.scale / len(found) ** 0.5
    return 1 / (1 + exp(-score))


def features(sentence: str) -> list[int]:
    """The buckets of a sentence: whose name it is and which number does not matter."""
    named = _NAME.sub("qnome", sentence[:LONGEST])
    plain = _DIGITS.sub("0", normalise(named).text)
    tokens = _TOKEN.findall(plain)
    if not tokens:
        return []
    grams = [*_grams(tokens), *(mark for mark, pattern in _PATTERNS if pattern.search(plain))]
    # Once each: what is said a hundred times is not a hundred times as likely.
    return [zlib.crc32(gram.encode()) % BUCKETS for gram in dict.fromkeys(grams)][:MOST_FEATURES]


def _grams(tokens: list[str]) -> Iterator[str]:
    yield from tokens
    edged = ("^", *tokens, "$")
    for one, other in pairwise(edged):
        yield f"{one} {other}"
    for one, _, other in zip(edged, edged[1:], edged[2:], strict=False):
        yield f"{one} * {other}"
    for token in tokens:
        padded = f"<{token}>"
        for start in range(len(padded) - GRAM):
            yield "~" + padded[start : start + GRAM]


@cache
def stored_weights() -> Weights:
    packed = pkgutil.get_data("language.claims", WEIGHTS)
    assert packed is not None
    stored = zlib.decompress(packed)
    ends = stored.index(b"\n")
    said = json.loads(stored[:ends])
    return Weights(memoryview(stored)[ends + 1 :].cast("b"), said["scale"], said["learnt_from"])
