"""Whether a conversation ended as it should. Values are compared exactly; only what is expected may be there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from evals.conversations import Expect, ExpectedCall, ExpectedMemory, ExpectedReminder, ExpectedTask, OneOf
from evals.ending import HAPPENED, Call, Ending, Kept

Wanted = TypeVar("Wanted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    faults: Sequence[str] = ()
    """What is not as it should be; none when it is right."""
    wrong_writes: int = 0


@dataclass(slots=True)
class _Compared:
    """What of the rows there are, and of those expected, has no counterpart."""

    extra: list[Kept] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def judge(expect: Expect, end: Ending) -> Verdict:
    """The kindest verdict among the ends that are accepted."""
    verdicts = [_judge(each, end) for each in (expect, *expect.accept)]
    return min(verdicts, key=lambda verdict: (bool(verdict.faults), verdict.wrong_writes, len(verdict.faults)))


def _judge(expect: Expect, end: Ending) -> Verdict:
    compared = _rows(expect, end)
    faults = [
        *(f"too much: {dict(kept.value)}" for kept in compared.extra),
        *(f"missing: {what}" for what in compared.missing),
        *_other_faults(expect, end),
    ]
    return Verdict(faults=faults, wrong_writes=_wrong_writes(expect, end, compared) if faults else 0)


def _rows(expect: Expect, end: Ending) -> _Compared:
    compared = _Compared()
    _pair(compared, expect.tasks, end.tasks, _is_row)
    _pair(compared, expect.notes, end.notes, _is_text)
    _pair(compared, expect.inbox, end.inbox, _is_text)
    _pair(compared, expect.reminders, end.reminders, _is_row)
    return compared


def _pair(
    compared: _Compared,
    wanted: Sequence[Wanted],
    rows: Sequence[Kept],
    fits: Callable[[Wanted, Mapping[str, object]], bool],
) -> None:
    left = list(rows)
    for each in wanted:
        found = next((kept for kept in left if fits(each, kept.value)), None)
        if found:
            left.remove(found)
        else:
            compared.missing.append(str(each))
    compared.extra.extend(left)


def _is_row(wanted: ExpectedTask | ExpectedReminder, row: Mapping[str, object]) -> bool:
    return all(_is(getattr(wanted, name), value) for name, value in row.items())


def _is_text(wanted: str | OneOf, row: Mapping[str, object]) -> bool:
    return _is(wanted, row["text"])


def _is(wanted: object, value: object) -> bool:
    return value in wanted.accept if isinstance(wanted, OneOf) else value == wanted


def _other_faults(expect: Expect, end: Ending) -> Iterator[str]:
    if expect.memories is not None:
        yield from _memory_faults(expect.memories, end.memories)
    yield from _ledger_faults(expect.ledger, end.ledger)
    unexpected, lacking = _at_google(expect, end)
    yield from (f"otherwise at Google: {line}" for line in unexpected)
    yield from (f"not so at Google: {line}" for line in lacking)
    if expect.open_question is True and not (end.open_question or end.in_words):
        yield "nothing was asked"
    if expect.open_question is False and end.open_question:
        yield "a question is open"
    if expect.writes not in {None, end.writes}:
        yield f"{end.writes} writes"


def _at_google(expect: Expect, end: Ending) -> tuple[Sequence[str], Sequence[str]]:
    """What became otherwise and should not have, and what should have and did not."""
    left, lacking = list(end.google.elements()), list[str]()
    for each in expect.google:
        found = next((line for line in left if _is(each, line)), None)
        if found is None:
            lacking.append(str(each))
        else:
            left.remove(found)
    return left, lacking


def _memory_faults(wanted: Sequence[ExpectedMemory], memories: Sequence[str]) -> Iterator[str]:
    left = list(memories)
    for each in wanted:
        found = next((text for text in left if all(word.casefold() in text.casefold() for word in each.has)), None)
        if found is None:
            yield f"not remembered: {each.has}"
        else:
            left.remove(found)
    yield from (f"remembered as well: {text}" for text in left)


def _ledger_faults(wanted: Sequence[ExpectedCall], ledger: Sequence[Call]) -> Iterator[str]:
    """They stand in the ledger in this order, whatever stands between them."""
    rows = iter(ledger)
    for each in wanted:
        if not any(_is_call(each, call) for call in rows):
            told = ", ".join(f"{call.tool} {call.state} {list(call.shows)}" for call in ledger if not call.writes)
            yield f"not in the ledger: {each.tool} {each.state} {each.shows or ''} (looked up: {told or 'nothing'})"
            return


def _is_call(wanted: ExpectedCall, call: Call) -> bool:
    return (
        (wanted.tool, wanted.state) == (call.tool, call.state)
        and all(call.arguments.get(name) == value for name, value in wanted.arguments.items())
        and (wanted.shows is None or Counter(wanted.shows) == call.shows)
    )


def _wrong_writes(expect: Expect, end: Ending, compared: _Compared) -> int:
    """Rows that no expectation fits, rows deleted that should be there, and calls that should not have been made.

    What a later turn left as it was, because it asked or did not understand, is unfinished and none of these.
    """
    changed = sum(_last_word(kept.turn, end) for kept in compared.extra)
    deleted = [name for call in end.ledger if _deletes(call) and _last_word(call.turn, end) for name in call.shows]
    wrong = changed + sum(any(name in what for name in deleted) for what in compared.missing)
    wrong += len(_at_google(expect, end)[0])
    return wrong if expect.writes is None else max(wrong, end.writes - expect.writes)


def _last_word(turn: int, end: Ending) -> bool:
    """Whether every turn after this one did something."""
    return set(range(turn + 1, end.turns)) <= end.acted


def _deletes(call: Call) -> bool:
    return call.tool.startswith("delete_") and call.state in HAPPENED
