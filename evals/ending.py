"""How everything stands when a conversation is over, as plain values."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from dialogue import Chat

Row = Mapping[str, object]
HAPPENED = frozenset({"done", "undone"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One row of the ledger."""

    turn: int
    tool: str
    state: str
    writes: bool
    arguments: Mapping[str, object]
    shows: Counter[str]
    """Titles and texts in its result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One row the person has, and the turn that touched it last."""

    turn: int
    value: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What the models took."""

    calls: int = 0
    tokens: int = 0
    usd: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    turns: int
    tasks: Sequence[Kept]
    notes: Sequence[Kept]
    inbox: Sequence[Kept]
    reminders: Sequence[Kept]
    memories: Sequence[str]
    ledger: Sequence[Call]
    asked: int
    google: Counter[str]
    """What is otherwise at the local Google, a line each."""
    open_question: bool
    in_words: bool
    """The last turn was the model's and changed nothing: whatever it wanted to know or say, it said in words."""
    spent: Spent

    @property
    def writes(self) -> int:
        return sum(call.writes and call.state in HAPPENED for call in self.ledger)

    @property
    def acted(self) -> frozenset[int]:
        """The turns in which something was done or looked up."""
        return frozenset(call.turn for call in self.ledger if call.state in HAPPENED)


async def ending(chat: Chat, *, began: datetime, turns: int, google: Counter[str] | None = None) -> Ending:
    """Reads it as the person; every turn took a minute."""
    zone = began.tzinfo
    assert isinstance(zone, ZoneInfo)

    def turn(moment: object) -> int:
        assert isinstance(moment, datetime)
        return int((moment - began).total_seconds() // 60)

    questions = await chat.rows("select state from questions")
    ledger = [_call(row, turn(row["started_at"])) for row in await chat.rows(_LEDGER)]
    answered = {turn(row["started_at"]) for row in await chat.rows(_ANSWERED)}
    return Ending(
        turns=turns,
        tasks=[
            Kept(turn=turn(row["updated_at"]), value=_task(row, zone)) for row in await chat.rows("select * from tasks")
        ],
        notes=[
            Kept(turn=turn(row["updated_at"]), value={"text": row["text"]})
            for row in await chat.rows("select text, updated_at from notes")
        ],
        inbox=[
            Kept(turn=turn(row["created_at"]), value={"text": row["text"]})
            for row in await chat.rows("select text, created_at from inbox_items where became is null")
        ],
        reminders=[
            Kept(turn=turn(row["updated_at"]), value=_reminder(row, zone)) for row in await chat.rows(_REMINDERS)
        ],
        memories=[str(row["text"]) for row in await chat.rows("select text from memories where state = 'active'")],
        ledger=ledger,
        asked=len(questions),
        google=(google or Counter()) + Counter(_leaving(ledger)),
        open_question=any(row["state"] == "open" for row in questions),
        in_words=turns - 1 in answered and not any(call.writes and call.turn == turns - 1 for call in ledger),
        spent=await _spent(chat),
    )


def _leaving(ledger: Sequence[Call]) -> Iterator[str]:
    """Mails that were agreed to, also those that have not left yet."""
    sending = (call for call in ledger if call.tool.startswith("send_") and call.state in {"held", "done"})
    for call in sending:
        to = call.arguments.get("to")
        yield f"sends {' '.join(map(str, to)) if isinstance(to, list) else to or call.tool}"


def _task(row: Row, zone: ZoneInfo) -> Row:
    return {
        "title": row["title"],
        "due": _due(row, zone),
        "state": "done" if row["completed_at"] else "open",
        "priority": row["priority"],
        "project": row["project"],
        "tags": row["tags"],
    }


def _reminder(row: Row, zone: ZoneInfo) -> Row:
    first = row["starts_at"]
    assert isinstance(first, datetime)
    due = first.replace(tzinfo=ZoneInfo(str(row["zone"]))).astimezone(zone)
    return {
        "text": row["text"],
        "due": due.replace(tzinfo=None).isoformat(timespec="minutes"),
        "rrule": row["rrule"],
    }


def _due(row: Row, zone: ZoneInfo) -> str | None:
    day, moment = row["due_on"], row["due_at"]
    if isinstance(moment, datetime):
        return moment.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes")
    return str(day) if day else None


def _call(row: Row, turn: int) -> Call:
    arguments = row["arguments"]
    assert isinstance(arguments, dict)
    return Call(
        turn=turn,
        tool=str(row["tool"]),
        state=str(row["state"]),
        writes=row["effect"] != "read",
        arguments=arguments,
        shows=Counter(_named(row["result"])),
    )


def _named(result: object) -> Iterator[str]:
    """What a person would call each thing in it, however deep it lies."""
    match result:
        case {"id": _, "title": str(name)} | {"id": _, "text": str(name)}:
            yield name
        case dict():
            for each in result.values():
                yield from _named(each)
        case list():
            for each in result:
                yield from _named(each)


async def _spent(chat: Chat) -> Spent:
    (row,) = await chat.rows(_SPENT)
    calls, tokens, usd = row["calls"], row["tokens"], row["usd"]
    assert isinstance(calls, int)
    assert isinstance(tokens, int)
    assert isinstance(usd, Decimal)
    return Spent(calls=calls, tokens=tokens, usd=usd)


_REMINDERS = "select text, starts_at, zone, rrule, updated_at from reminders where state = 'active'"
_LEDGER = """
    select c.tool, c.state, c.effect, c.arguments, c.result, t.started_at from tool_calls c
    join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
    order by t.started_at, c.step
"""
_ANSWERED = """
    select t.started_at from turns t
    join model_steps s on (s.org_id, s.user_id, s.turn_id) = (t.org_id, t.user_id, t.id)
    where s.state in ('answered', 'finished')
"""
_SPENT = """
    select count(*)::int as calls, coalesce(sum(input_tokens + output_tokens), 0)::int as tokens,
           coalesce(sum(usd), 0) as usd
    from model_steps
"""
