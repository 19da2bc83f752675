"""What a model is shown besides the tools: who it works for, what was said, what is on the table. Each part within a budget."""

import re
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID

from pydantic import TypeAdapter

from bot import history
from bot.identity import Known
from bot.origins import OTHERS
from integrations.llm.types import Line
from integrations.postgres import questions, turns
from integrations.postgres.database import Row
from integrations.postgres.memories import relevant
from integrations.postgres.related import pressing, related
from integrations.postgres.tones import Tone
from language.privately import kept_from_models
from language.types import Conventions, Language
from language.words import words_of
from prompts.render import render
from tools._context import Turn
from tools._things import things
from tools._told_here import FIRE
from tools.goals import GOAL, REACHED, told

TONGUES: dict[Language, str] = {"pt-BR": "Brazilian Portuguese", "en": "English"}
TONES: dict[Tone | None, str] = {
    None: "",
    "formal": "formal and polite, in full sentences, without slang or emoji",
    "brief": "as few words as possible, no pleasantries",
    "playful": "playful, with light humor, never about the facts",
}
INTERACTIONS = 10
HISTORY_BYTES = 440
"""Of all earlier interactions; the newest in full, older ones shortened, the oldest left out."""
LINE_BYTES, OLD_LINE_BYTES = 160, 50
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
RECENT = 3
"""Interactions kept at full length."""
BY_HAND = "(a human wrote this from our number) "
LEFT_OUT = "(told what others wrote: look it up again if needed)"
"""Instead of a reply that may hold words from outside: they count for the turn they were read in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the model is shown in every step of one turn: frozen at the first, so that a resumed turn asks the same."""

    instructions: str
    version: str
    history: tuple[Line, ...]
    context: str
    said: str
    tools: tuple[str, ...]
    before: UUID | None = None
    """The turn that asked, of one that goes on after a yes."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the context; what is built later adds its own."""

    name: str
    most_bytes: int
    lines: Callable[[Turn], Coroutine[None, None, Sequence[str]]]


@cache
def shown_json() -> TypeAdapter[Shown]:
    return TypeAdapter(Shown)


async def gathered(turn: Turn, known: Known, *, said: str, tools: tuple[str, ...]) -> Shown:
    """Everything but the steps."""
    tone = TONES[known.tone]
    prompt = render("assistant", name=known.name, tongue=TONGUES[turn.language], zone=turn.zone.key, tone=tone)
    parts = [f"now: {turn.now:%A} {turn.now.isoformat(timespec='minutes')}", *_meant(known.conventions)]
    spoken, found = await turn.session.together(
        history.recent(turn.session, turn.conversation_id, before=turn.now, limit=INTERACTIONS),
        turn.session.together(*(section.lines(turn) for section in SECTIONS)),
    )
    shown: set[str] = set()
    for section, each in zip(SECTIONS, found, strict=True):
        # A row that stands above with its day need not be told again.
        fresh = [line for line in each if not (_ids_of(line) & shown)]
        if lines := _within(fresh, section.most_bytes):
            shown |= _ids_of(" ".join(lines)) if section.name != "list on screen" else set()
            parts.append(f'<data of="{section.name}">\n' + "\n".join(lines) + "\n</data>")
    return Shown(
        instructions=prompt.text,
        version=prompt.version,
        history=_history(spoken),
        context="\n".join(parts),
        said=said,
        tools=tools,
    )


def _ids_of(line: str) -> frozenset[str]:
    return frozenset(_ID.findall(line))


def _meant(chosen: Conventions) -> Sequence[str]:
    """How this person means words for times, where they chose otherwise than most."""
    told = [f"{name.replace('_', ' ')} {value}" for name, value in asdict(chosen).items() if value is not None]
    return [f"to this person: {', '.join(told)}"] if told else []


def _history(spoken: Sequence[history.Interaction]) -> tuple[Line, ...]:
    """The last interactions, oldest first: the newest as they were, older ones in a few words each."""
    left = HISTORY_BYTES
    lines: list[Line] = []
    for age, each in enumerate(one for one in spoken if not (one.forgotten or _kept_back(one))):
        most = LINE_BYTES if age < RECENT else OLD_LINE_BYTES
        told = (BY_HAND if each.by_hand else "") + "\n".join(each.replied)
        pair = [
            Line(role="assistant", text=LEFT_OUT if each.outside else shortened(told, most)),
            Line(role="person", text=shortened("\n".join(each.said), most)),
        ]
        left -= sum(len(line.text.encode()) for line in pair)
        if left < 0:
            break
        lines += [line for line in pair if line.text]
    return tuple(reversed(lines))


def _kept_back(spoken: history.Interaction) -> bool:
    """Whether it was said to be kept from models: then from later turns' as well."""
    return any(map(kept_from_models, spoken.said))


async def _listed(turn: Turn) -> Sequence[str]:
    """The list on the person's screen, with the numbers they may use."""
    if not turn.shown:
        return ()
    kind = turn.shown[0].kind.removesuffix("_made")
    found = {spoken.id: thing for spoken, thing in await things(turn, turn.shown[0].ids[:_MOST], kind=kind)}
    numbered = enumerate(turn.shown[0].ids[:_MOST], start=1)
    kind = _TOLD if kind == FIRE else kind
    return [f"{n}. {kind} {id_} {_quoted(found[id_].title)}" for n, id_ in numbered if id_ in found]


async def _asked(turn: Turn) -> Sequence[str]:
    """What waits for the person's yes: they may be talking about it."""
    text = await questions.open_text(turn.session, turn.conversation_id)
    return [_quoted(text)] if text else ()


async def _agenda(turn: Turn) -> Sequence[str]:
    """What is due today, or should have been done."""
    midnight = datetime.combine(turn.now.date() + timedelta(days=1), time(), turn.zone)
    return [_row(row) for row in await pressing(turn.session, until=midnight, limit=_MOST)]


async def _remembered(turn: Turn) -> Sequence[str]:
    """What the person told about themselves that bears on the message, with its day."""
    facts = [fact for fact in await relevant(turn.session, turn.message, _FACTS) if fact.about != GOAL]
    return [
        f"{'goal reached' if fact.about == REACHED else 'fact'} {fact.id} {_quoted(fact.text)}"
        f" said {fact.said_at.astimezone(turn.zone):%Y-%m-%d}"
        for fact in facts
    ]


async def _goals(turn: Turn) -> Sequence[str]:
    """What the person wants to reach."""
    return [f"goal {goal.id} {_quoted(goal.text)}" for goal in (await told(turn))[-_GOALS:]]


async def _related(turn: Turn) -> Sequence[str]:
    """Rows that share words with the message."""
    words = [word.key for word in words_of(turn.message) if len(word.key) >= _TELLING and word.key.isalnum()]
    rows = await related(turn.session, list(dict.fromkeys(words))[:_MOST], limit=_MOST)
    return [_row(row) for row in rows]


async def _earlier(turn: Turn) -> Sequence[str]:
    """What was done before the interactions that are shown, a line a day: the ledger is the summary of a long conversation."""
    days: dict[date, list[str]] = {}
    for row in await turns.done_before(
        turn.session, turn.conversation_id, newest=INTERACTIONS, before=turn.now, days=_EARLIER_DAYS
    ):
        days.setdefault(row["day"], []).append(f"{row['tool']} {row['times']}")
    return [f"{day:%a %Y-%m-%d}: {', '.join(done)}" for day, done in days.items()]


async def _passed_on(turn: Turn) -> Sequence[str]:
    """What somebody else said, to which the person points: in a place of its own, line by line."""
    return shortened(escaped(turn.quoted), OTHERS_BYTES).splitlines()


def _row(row: Row) -> str:
    return f"{row['kind']} {row['id']} {_quoted(row['text'])}" + (f" due {row['due']}" if row["due"] else "")


def _quoted(text: str) -> str:
    return '"' + escaped(shortened(" ".join(text.split()), LINE_BYTES // 2)) + '"'


def escaped(text: str) -> str:
    """Content can neither end the place it stands in nor open another."""
    return text.replace("<", "‹").replace(">", "›")


def shortened(text: str, most: int) -> str:
    """At most so many bytes, cut between characters."""
    if len(text.encode()) <= most:
        return text
    return text.encode()[: most - len("…".encode())].decode(errors="ignore").rstrip() + "…"


def _within(lines: Sequence[str], most: int) -> list[str]:
    kept: list[str] = []
    for line in lines:
        most -= len(line.encode()) + 1
        if most < 0:
            break
        kept.append(line)
    return kept


_TOLD = "reminder just told"
_MOST = 8
_FACTS = 3
_GOALS = 3
_EARLIER_DAYS = 7
OTHERS_BYTES = 1200
_TELLING = 4
"""Letters of a word that tells anything."""

SECTIONS: tuple[Section, ...] = (
    Section("list on screen", 350, _listed),
    Section("waits for their yes", 160, _asked),
    Section("due today", 250, _agenda),
    Section("goals", 160, _goals),
    Section("maybe related", 250, _related),
    Section("about the person", 200, _remembered),
    Section("done earlier", 140, _earlier),
    Section(OTHERS, 2 * OTHERS_BYTES, _passed_on),
)
"""In the order shown."""
