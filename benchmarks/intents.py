"""Measures understanding on labelled messages: `python -m benchmarks.intents FILE.jsonl...`.

Each line is `{"text", "intent", "accept"}`. Accepted: the first intent is one of `accept`. Refused: nothing we do was not taken for something.
A wrong write is a request sure enough to act on that writes and is not one of `accept`.
"""

import json
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import language
from benchmarks.figures import share, sureness
from bot.proposing import LIKELY, SURE
from language.intents.labels import effect
from language.types import Language

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


def main() -> None:
    language.warm()
    for name in sys.argv[1:]:
        measure(Path(name), "en" if "en" in Path(name).stem.split("_")[-1].split(".")[0] else "pt-BR")


def measure(path: Path, spoken: Language) -> None:
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    counts = Counter[str]()
    sure: list[tuple[float, bool]] = []
    took: list[float] = []
    for row in rows:
        start = time.perf_counter()
        first = language.understand(row["text"], now=NOW, zone=ZONE, language=spoken).requests[0]
        took.append(time.perf_counter() - start)
        intent = first.intent if first.confidence >= LIKELY else "out_of_scope"
        right = intent in row["accept"]
        kind = "other" if row["intent"] == "out_of_scope" else "ours"
        counts[kind] += 1
        counts[f"{kind} right"] += right
        counts["wrong writes"] += first.confidence >= SURE and effect(intent) == "write" and not right
        counts["sure"] += first.confidence >= SURE
        sure.append((first.confidence, right))
    took.sort()
    print(f"{path.name}: accepted {share(counts['ours right'], counts['ours'])} of {counts['ours']}", end=", ")
    print(f"refused {share(counts['other right'], counts['other'])} of {counts['other']}", end=", ")
    print(f"wrong writes {counts['wrong writes'] / len(rows):.2%}, sure {share(counts['sure'], len(rows))}", end=", ")
    print(f"p50 {took[len(took) // 2] * 1e3:.2f} ms, p99 {took[int(len(took) * 0.99)] * 1e3:.2f} ms")
    print(*sureness(sure), sep="\n")


if __name__ == "__main__":
    main()
