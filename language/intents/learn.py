"""Writes the guesser's weights from the catalogue and nothing else: `python -m language.intents.learn`.

Sentences are drawn from the templates with a fixed seed, so the same catalogue always gives the same file. One template in six is kept
apart to choose the temperature that makes probabilities honest on sentences the weights have not seen.
"""

import json
import random
import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from math import exp, log
from pathlib import Path
from typing import Literal, NamedTuple

import language.en.intents_other as en
import language.pt.intents_other as pt
from language.intents.catalogue import TABLES, catalogue
from language.intents.guess import BUCKETS, WEIGHTS, features
from language.intents.labels import BY_TEMPLATE
from language.intents.template import TIME, TOKEN, Template
from language.types import LANGUAGES, Language
from language.words import words_of

SEED = 20261121
FOR_EACH_INTENT = 320
OUT_OF_SCOPE = 3000
EPOCHS = 5
RATE = 2.5
NEGLIGIBLE = 0.004
KEPT_APART = 6
TRIAL = 0.3
Part = Literal["all", "seen", "unseen"]
TEMPERATURES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.0, 2.5, 3.0)
FILLERS: Mapping[Language, Mapping[str, str]] = {"pt-BR": pt.FILLERS, "en": en.FILLERS}


class Sample(NamedTuple):
    buckets: list[int]
    label: int


class Sampler:
    """Draws sentences that fit a template."""

    def __init__(self, language: Language, chance: random.Random) -> None:
        self.vocabulary = TABLES[language][1]
        self.fillers = FILLERS[language]
        self.chance = chance

    def sentence(self, template: Template) -> str:
        body = template.source.partition("=>")[0].strip()
        tokens = TOKEN.findall(re.sub(r"^[01]?\.\d+ ", "", body))
        said, _ = self._sequence(tokens, 0)
        return " ".join(said)

    def _sequence(self, tokens: list[str], at: int) -> tuple[list[str], int]:
        """The words of a sequence, and where the bracket that closes it stands; of its choices one is drawn."""
        choices: list[list[str]] = [[]]
        while at < len(tokens):
            token = tokens[at]
            at += 1
            if token in {")", "]"}:
                break
            if token == "|":  # noqa: S105 - a bar, not a password
                choices.append([])
            elif token in {"(", "["}:
                inner, at = self._sequence(tokens, at)
                choices[-1] += inner if token.startswith("(") or self.chance.random() < 1 / 2 else []
            else:
                choices[-1] += self._word(token)
        return self.chance.choice(choices), at

    def _word(self, token: str) -> list[str]:
        if token.startswith("<"):
            return self._one_of(self.vocabulary[token.strip("<>")])
        if not token.startswith("{"):
            return [token]
        name = token.strip("{}").rstrip("!")
        if name == "when" and self.chance.random() < 1 / 2:
            return [TIME]
        return self._one_of(self.fillers[name])

    def _one_of(self, listed: str) -> list[str]:
        return self.chance.choice(listed.split("|")).split()


def drawn(labels: list[str], part: Part, share: float = 1.0) -> Iterator[Sample]:
    """Sentences of all templates, or only of those learnt from, or of those kept apart."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    for language in LANGUAGES:
        sampler = Sampler(language, chance)
        for number, label in enumerate(labels):
            kept = _templates(language, label, part)
            wanted = round(share * (OUT_OF_SCOPE if label == "out_of_scope" else FOR_EACH_INTENT))
            for _ in range(wanted if kept else 0):
                text = sampler.sentence(chance.choice(kept))
                yield Sample(features([key for word in text.split() for key in _keys(word)]), number)


def _templates(language: Language, label: str, part: Part) -> list[Template]:
    of_label = [template for template in catalogue(language).templates if template.intent == label]
    if part == "all" or len(of_label) < KEPT_APART:
        return of_label
    return [template for at, template in enumerate(of_label) if (at % KEPT_APART == 0) == (part == "unseen")]


def _keys(word: str) -> list[str]:
    return [word] if word == TIME else [found.key for found in words_of(word)]


def learnt(samples: list[Sample], width: int) -> list[list[float]]:
    """Multinomial logistic regression by stochastic gradient descent."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    rows = [[0.0] * width for _ in range(BUCKETS)]
    for epoch in range(EPOCHS):
        chance.shuffle(samples)
        rate = RATE / (1 + epoch)
        for sample in samples:
            unit = len(sample.buckets) ** -0.5
            wrong = _chances(rows, sample, unit)
            wrong[sample.label] -= 1
            steps = [(at, rate * unit * miss) for at, miss in enumerate(wrong) if abs(miss) > NEGLIGIBLE]
            for bucket in sample.buckets:
                row = rows[bucket]
                for at, step in steps:
                    row[at] -= step
    return rows


def _chances(rows: list[list[float]], sample: Sample, unit: float) -> list[float]:
    scores = [sum(column) * unit for column in zip(*(rows[bucket] for bucket in sample.buckets), strict=True)]
    top = max(scores)
    likely = [exp(score - top) for score in scores]
    total = sum(likely)
    return [chance / total for chance in likely]


def temperature(rows: list[list[float]], unseen: list[Sample]) -> float:
    """The one under which unseen sentences are least surprising."""

    def surprise(heat: float) -> float:
        return sum(
            -log(max(1e-9, _chances(rows, sample, len(sample.buckets) ** -0.5 / heat)[sample.label]))
            for sample in unseen
        )

    return min(TEMPERATURES, key=surprise)


def fingerprint() -> int:
    """Changes with every template, phrase list and filler, so that stale weights are noticed."""
    tables = [template.source.split() for language in LANGUAGES for template in catalogue(language).templates]
    words = [
        (language, sorted(TABLES[language][1].items()), sorted(FILLERS[language].items())) for language in LANGUAGES
    ]
    return zlib.crc32(json.dumps([tables, words]).encode())


def main() -> None:
    intents = {template.intent for language in LANGUAGES for template in catalogue(language).templates}
    labels = sorted(intents - BY_TEMPLATE)
    unseen = list(drawn(labels, "unseen", share=TRIAL))
    trial = learnt(list(drawn(labels, "seen", share=TRIAL)), len(labels))
    heat = temperature(trial, unseen)
    right = sum(
        max(range(len(labels)), key=_chances(trial, sample, 1.0).__getitem__) == sample.label for sample in unseen
    )
    samples = list(drawn(labels, "all"))
    body = packed(labels, learnt(samples, len(labels)), heat)
    Path(__file__).with_name(WEIGHTS).write_bytes(body)
    sys.stdout.write(
        f"{len(samples)} sentences, {len(labels)} intents, {right / len(unseen):.3f} of unseen templates, temperature {heat}, {len(body)} bytes\n"
    )


def packed(labels: list[str], rows: list[list[float]], heat: float) -> bytes:
    scale = max(abs(weight) for row in rows for weight in row) / 127
    weights = array("b", (round(weight / scale) for row in rows for weight in row)).tobytes()
    head = json.dumps({"labels": labels, "scale": scale, "temperature": heat, "learnt_from": fingerprint()}).encode()
    return zlib.compress(head + b"\n" + weights, 9)


if __name__ == "__main__":
    main()
