"""What every measure of understanding shares: how sureness is held against truth."""

from collections import Counter
from collections.abc import Iterable


def share(right: int, total: int) -> str:
    return f"{right / total:.1%}" if total else "-"


def sureness(readings: Iterable[tuple[float, bool]]) -> list[str]:
    """A line for each tenth of confidence: how often a reading that sure was right."""
    tenths = Counter[tuple[int, bool]]((int(confidence * 10), right) for confidence, right in readings)
    lines: list[str] = []
    for tenth in sorted({tenth for tenth, _ in tenths}):
        right, wrong = tenths[tenth, True], tenths[tenth, False]
        lines.append(f"    confidence {tenth / 10:.1f}: {share(right, right + wrong)} right of {right + wrong}")
    return lines
