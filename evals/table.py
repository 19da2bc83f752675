"""What a run came to, for people."""

from collections.abc import Iterable, Iterator, Sequence

from evals.play import Played

_HEADING = ("", "right", "wrong writes", "asked", "model calls", "tokens", "USD")
_Row = tuple[str, ...]


def table(played: Sequence[Played]) -> str:
    """By category, by language, and of all."""
    rows = [_HEADING, *_rows(played)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADING))]
    return "\n".join(_line(row, widths) for row in rows)


def failures(played: Iterable[Played]) -> Iterator[str]:
    """Each with what was said, and what is wrong with how it ended."""
    for each in played:
        if each.verdict.faults:
            yield f"\n{each.conversation.id}"
            for said, answered in each.transcript:
                yield f"  > {said}"
                yield from (f"    {line}" for line in answered.splitlines())
            yield from (f"  ! {fault}" for fault in each.verdict.faults)
            if each.verdict.wrong_writes:
                yield f"  ! wrong writes: {each.verdict.wrong_writes}"


def _rows(played: Sequence[Played]) -> Iterator[_Row]:
    for category in dict.fromkeys(each.conversation.category for each in played):
        yield _row(category, [each for each in played if each.conversation.category == category])
    for language in dict.fromkeys(each.conversation.lang for each in played):
        yield _row(language, [each for each in played if each.conversation.lang == language])
    yield _row("all", played)


def _row(name: str, played: Sequence[Played]) -> _Row:
    ends = [each.end for each in played if each.end is not None]
    right = sum(not each.verdict.faults for each in played)
    return (
        name,
        f"{right}/{len(played)} {right / len(played):4.0%}",
        str(sum(each.verdict.wrong_writes for each in played)),
        str(sum(end.asked > 0 for end in ends)),
        str(sum(end.spent.calls for end in ends)),
        str(sum(end.spent.tokens for end in ends)),
        f"{sum(end.spent.usd for end in ends):.4f}",
    )


def _line(row: _Row, widths: Sequence[int]) -> str:
    return "  ".join(
        [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    )
