"""Measures understanding on labelled messages: `python benchmarks/intents.py FILE.jsonl...`.

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
from language.intents.labels import effect
from language.types import Language

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SURE = 0.8
UNDERSTOOD = 0.4


def main() -> None:
    language.warm()
    for name in sys.argv[1:]:
        measure(Path(name), "en" if "en" in Path(name).stem.split("_")[-1].split(".")[0] else "pt-BR")


def measure(path: Path, spoken: Language) -> None:
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    counts = Counter[str]()
    sureness = Counter[tuple[int, bool]]()
    took: list[float] = []
    for row in rows:
        start = time.perf_counter()
        first = language.understand(row["text"], now=NOW, zone=ZONE, language=spoken).requests[0]
        took.append(time.perf_counter() - start)
        intent = first.intent if first.confidence >= UNDERSTOOD else "out_of_scope"
        right = intent in row["accept"]
        kind = "other" if row["intent"] == "out_of_scope" else "ours"
        counts[kind] += 1
        counts[f"{kind} right"] += right
        counts["wrong writes"] += first.confidence >= SURE and effect(intent) == "write" and not right
        counts["sure"] += first.confidence >= SURE
        sureness[int(first.confidence * 10), right] += 1
    took.sort()
    print(f"{path.name}: accepted {counts['ours right'] / counts['ours']:.1%} of {counts['ours']}", end=", ")
    print(f"refused {counts['other right'] / counts['other']:.1%} of {counts['other']}", end=", ")
    print(f"wrong writes {counts['wrong writes'] / len(rows):.2%}, sure {counts['sure'] / len(rows):.1%}", end=", ")
    print(f"p50 {took[len(took) // 2] * 1e3:.2f} ms, p99 {took[int(len(took) * 0.99)] * 1e3:.2f} ms")
    for tenth in sorted({tenth for tenth, _ in sureness}):
        right, wrong = sureness[tenth, True], sureness[tenth, False]
        print(f"    confidence {tenth / 10:.1f}: {right / (right + wrong):.1%} right of {right + wrong}")


if __name__ == "__main__":
    main()
