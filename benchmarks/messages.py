"""Measures whole messages: `python -m benchmarks.messages [--held] [--show]`.

The sets are in tests/language/sets, written by hand without looking at what the parser does. Rows of `NAME_dev` may be read and learnt from;
`NAME_held` is for the figure only; `NAME_more` and `NAME_third` have no such half. Each line: `{"id", "text", "now", "zone", "calls": [{"intent", "slots", "when"}]}`. A call may list what
counts as right as well: `accept` (intents), `title_accept`, `slots_accept`, `when_accept`. Without `when`, the time is not looked at.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import language
from benchmarks.figures import share, sureness
from benchmarks.reading import Verdict, judge
from language.jsonl import understood

SETS = Path(__file__).parents[1] / "tests/language/sets"
NAMES = ("messages_pt", "messages_en", "recurrences_pt", "refusals_pt", "refusals_en")
MORE = (
    "messages_pt_more",
    "messages_en_more",
    "recurrences_pt_more",
    "refusals_pt_more",
    "refusals_en_more",
    "messages_pt_third",
    "messages_en_third",
)
PARTS: Mapping[str, Callable[[Verdict], bool | None]] = {
    "intent": lambda verdict: verdict.intent,
    "when": lambda verdict: verdict.when,
    "title": lambda verdict: verdict.title,
    "items": lambda verdict: verdict.items,
    "all": lambda verdict: verdict.whole,
    "wrong writes": lambda verdict: verdict.wrong_write,
    "writes with a part wrong": lambda verdict: verdict.writes and not verdict.whole,
}


@dataclass(frozen=True, slots=True)
class Reading:
    row: Mapping[str, Any]
    calls: list[Any]
    verdict: Verdict


def main() -> None:
    language.warm()
    half: Literal["held", "dev"] = "held" if "--held" in sys.argv else "dev"
    for name in NAMES if half == "held" else (*NAMES, *MORE):
        readings = measure(name, half)
        print(f"{name}_{half}: {len(readings)} rows")
        for part in PARTS:
            right, total = count(readings, part)
            if total:
                print(f"    {part:24} {share(right, total):>6} of {total}")
        print(*sureness((reading.verdict.confidence, reading.verdict.whole) for reading in readings), sep="\n")
        if "--show" in sys.argv:
            show(readings)


def rows(name: str, half: Literal["dev", "held"]) -> list[Mapping[str, Any]]:
    lines = (SETS / f"{name}_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def measure(name: str, half: Literal["dev", "held"]) -> list[Reading]:
    return [read(row, name.split("_")[1]) for row in rows(name, half)]


def read(row: Mapping[str, Any], spoken: str) -> Reading:
    line = {"text": row["text"], "now": row["now"], "lang": spoken}
    now, zone = datetime.fromisoformat(row["now"]), ZoneInfo(row["zone"])
    calls: Any = understood(line, now=now, zone=zone, language="pt-BR")["calls"]
    return Reading(row, calls, judge(row["calls"], calls))


def count(readings: list[Reading], part: str) -> tuple[int, int]:
    """How many of them are so, and how many have a label about it."""
    told = [answer for reading in readings if (answer := PARTS[part](reading.verdict)) is not None]
    return sum(told), len(told)


def show(readings: list[Reading]) -> None:
    for reading in readings:
        if reading.verdict.whole and not reading.verdict.wrong_write:
            continue
        wrong = [part for part in ("intent", "when", "title", "items") if PARTS[part](reading.verdict) is False]
        mark = "WRITES " if reading.verdict.wrong_write else ""
        print(
            f"  {reading.row['id']} {mark}{' '.join(wrong) or 'slots'}: {reading.row['text']!r} ({reading.row['now']})"
        )
        for title, calls in (("label", reading.row["calls"]), ("read", reading.calls)):
            for call in calls:
                print(f"      {title}: {brief(call)}")


def brief(call: Mapping[str, Any]) -> str:
    when = call.get("when") or {}
    time = " ".join(str(when[key]) for key in ("kind", "start", "end", "seconds", "rrule") if when.get(key))
    sure = f" {call['confidence']:.2f}" if "confidence" in call else ""
    slots = json.dumps(call["slots"], ensure_ascii=False)
    return f"{call['intent']}{sure} {slots} {time}".rstrip()


if __name__ == "__main__":
    main()
