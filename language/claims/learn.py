"""Writes the weights from the tables and nothing else: `python -m language.claims.learn`.

Sentences are drawn with a fixed seed, so the same tables always give the same file. One line in six is kept apart first, to say how many
sentences of unseen lines are told right.
"""

import json
import random
import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

import language.en.claims as en
import language.pt.claims as pt
from language.claims import patterns
from language.claims.guess import BUCKETS, WEIGHTS, features

SEED = 20261121
FOR_EACH_LINE = 90
EPOCHS = 6
RATE = 1.0
KEPT_APART = 6
STRANGE = 0.3
"""Share of the things and names that are replaced by a word nobody knows: what is done to them tells, not what they are."""
_PART = re.compile(r"[\[\]()|]|\{\w+\}|[^\[\]()|{}]+")
_SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ja",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "xu",
    "za",
    "bri",
    "clo",
    "dra",
    "fle",
]
_REPLACED = frozenset(("who", "thing", "your", "topic", "city"))


class Line(NamedTuple):
    template: str
    fillers: Mapping[str, str]
    claims: bool


class Sample(NamedTuple):
    buckets: list[int]
    claims: bool


def lines() -> list[Line]:
    """Every line of the tables."""
    return [
        Line(template, table.FILLERS, claims)
        for table in (pt, en)
        for claims, block in ((True, table.CLAIMS), (False, table.PLAIN))
        for template in block.strip().splitlines()
    ]


def drawn(chosen: Sequence[Line], chance: random.Random) -> Iterator[Sample]:
    for line in chosen:
        parts = _PART.findall(line.template)
        for _ in range(FOR_EACH_LINE):
            text = " ".join(_sequence(parts, 0, line, chance)[0].split())
            end = "" if text.endswith(("?", '"')) else chance.choice(("", ".", ".", "!"))
            yield Sample(features(text[:1].upper() + text[1:] + end), line.claims)


def _sequence(parts: Sequence[str], at: int, line: Line, chance: random.Random) -> tuple[str, int]:
    """The words of a sequence, and where the bracket that closes it stands; of its choices one is drawn."""
    choices = [""]
    while at < len(parts):
        part = parts[at]
        at += 1
        if part in {")", "]"}:
            break
        if part == "|":
            choices.append("")
        elif part in {"(", "["}:
            inner, at = _sequence(parts, at, line, chance)
            choices[-1] += inner if part == "(" or chance.random() < 1 / 2 else ""
        else:
            choices[-1] += _filled(part.strip("{}"), line, chance) if part.startswith("{") else part
    return chance.choice(choices), at


def _filled(name: str, line: Line, chance: random.Random) -> str:
    strange = "".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3)))
    if name == "strange":
        return strange
    found = chance.choice(line.fillers[name].split("|"))
    if name not in _REPLACED or chance.random() > STRANGE:
        return found
    *before, last = found.split()
    return " ".join((*before, strange.capitalize() if last[0].isupper() else strange))


def learnt(samples: list[Sample], chance: random.Random) -> list[float]:
    """Logistic regression by stochastic gradient descent; the mean of what the epochs end with depends little on the order of the sentences."""
    row, total = [0.0] * BUCKETS, [0.0] * BUCKETS
    for epoch in range(EPOCHS):
        chance.shuffle(samples)
        rate = RATE / (1 + epoch)
        for sample in samples:
            unit = len(sample.buckets) ** -0.5
            step = rate * unit * (_chance(row, sample) - sample.claims)
            for bucket in sample.buckets:
                row[bucket] -= step
        total = [one + other for one, other in zip(total, row, strict=True)]
    return [weight / EPOCHS for weight in total]


def _chance(row: Sequence[float], sample: Sample) -> float:
    score = sum(row[bucket] for bucket in sample.buckets) * len(sample.buckets) ** -0.5
    return 1 / (1 + exp(-score))


def fingerprint() -> int:
    """Changes with every line, filler and pattern, so that stale weights are noticed."""
    told = [[table.CLAIMS, table.PLAIN, sorted(table.FILLERS.items())] for table in (pt, en)]
    return zlib.crc32(json.dumps([told, patterns.DONE, patterns.PROMISED, patterns.STATE]).encode())


def packed(row: Sequence[float]) -> bytes:
    scale = max(map(abs, row)) / 127
    head = json.dumps({"scale": scale, "learnt_from": fingerprint()}).encode()
    return zlib.compress(head + b"\n" + array("b", (round(weight / scale) for weight in row)).tobytes(), 9)


def main() -> None:
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    every = lines()
    trial = learnt(list(drawn([line for at, line in enumerate(every) if at % KEPT_APART], chance)), chance)
    unseen = list(drawn(every[::KEPT_APART], chance))
    right = sum((_chance(trial, sample) > 1 / 2) == sample.claims for sample in unseen) / len(unseen)
    samples = list(drawn(every, chance))
    body = packed(learnt(samples, chance))
    Path(__file__).with_name(WEIGHTS).write_bytes(body)
    sys.stdout.write(f"{len(samples)} sentences, {right:.3f} of unseen lines, {len(body)} bytes\n")


if __name__ == "__main__":
    main()
