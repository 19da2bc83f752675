"""A digest: sections that make lines of facts, and what is left of them when nothing is told twice.

Nothing here looks anything up or knows the time: facts in, lines out.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal
from zoneinfo import ZoneInfo

from integrations.postgres.digests import Fact
from language.echo import echo
from language.normal import visible
from language.types import Language

Occasion = Literal["morning", "evening", "asked"]
LONGEST = 120
"""Characters of a fact's text."""
MOST_LINES = 10
"""Of one section; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All a section may speak of."""

    now: datetime
    """In the person's zone."""
    zone: ZoneInfo
    language: Language
    occasion: Occasion
    facts: Sequence[Fact]
    mails: Sequence[Fact] = ()
    """Those that wait for an answer, those that matter most first."""
    muted: Collection[str] = ()
    """Sections, by name, that the person wants no more of; and "reminders"."""

    def named(self, day: date) -> str:
        """A day in words: weekday and date."""
        return echo(day, now=self.now, zone=self.zone, language=self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact as it is told."""

    key: str
    """`section:source:id:day`: told once by ourselves."""
    fact: Fact
    text: str
    """Without its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some lines under a title."""

    name: str
    order: int
    on: frozenset[Occasion]
    title: Mapping[Language, str]
    lines: Callable[[Seen], Sequence[Line]]
    most: int = MOST_LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What one section has to say now."""

    title: str
    lines: tuple[Line, ...]
    most: int = MOST_LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Everything there is to say, and what of it was said before."""

    blocks: tuple[Block, ...]
    said: int = 0
    """Lines left out because they were told."""
    cut: int = 0
    """Lines left out because there are too many."""
    mails_cut: int = 0
    """Those of mails."""
    as_of: datetime | None = None
    """When the calendars were last copied, if there are any."""
    mails_as_of: datetime | None = None
    """When the mailboxes were last looked through, if any is and the person wants to hear of mail."""

    @property
    def foreign(self) -> bool:
        """Whether any of it is in somebody else's words."""
        return any(line.fact.foreign for line in self.lines)

    @property
    def numbered(self) -> Literal["task", "mail"]:
        """What a number in the answer means."""
        return "task" if any(line.fact.source == "task" for line in self.lines) else "mail"

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for block in self.blocks for line in block.lines)

    def without(self, told: Collection[str]) -> "Digest":
        """What is left when these were told before."""
        blocks = [
            replace(block, lines=tuple(line for line in block.lines if line.key not in told)) for block in self.blocks
        ]
        left = tuple(block for block in blocks if block.lines)
        said = [line for line in self.lines if line.key in told]
        return Digest(blocks=left, said=sum(line.fact.source != "mail" for line in said))

    def short(self) -> "Digest":
        """At most so many lines in each block."""
        blocks = tuple(replace(block, lines=block.lines[: block.most]) for block in self.blocks)
        cut = [line.fact.source == "mail" for block in self.blocks for line in block.lines[block.most :]]
        return replace(self, blocks=blocks, cut=cut.count(False), mails_cut=cut.count(True))


def drafted(seen: Seen) -> Digest:
    """All that the sections of this occasion have to say, in their order."""
    if "reminders" in seen.muted:
        seen = replace(seen, facts=[each for each in seen.facts if each.source != "reminder"])
    blocks = [
        Block(title=section.title[seen.language], lines=tuple(section.lines(seen)), most=section.most)
        for section in sections()
        if seen.occasion in section.on and section.name not in seen.muted
    ]
    return Digest(blocks=tuple(block for block in blocks if block.lines))


@cache
def sections() -> Sequence[Section]:
    """Those of `ml_jobs/sections/`, found by their folder: one file has one `SECTION`."""
    folder = import_module("ml_jobs.sections")
    found = [import_module(f"ml_jobs.sections.{module.name}").SECTION for module in iter_modules(folder.__path__)]
    return sorted(found, key=lambda section: section.order)


def written(digest: Digest) -> Iterator[str]:
    """The lines of the message; tasks are numbered, so that “feito 2” means what is seen; without any, mails are."""
    number, numbered = 0, digest.numbered
    for block in digest.blocks:
        yield ""
        yield block.title
        for line in block.lines:
            if line.fact.source == numbered:
                number += 1
                yield f"{number}. {line.text}"
            else:
                yield f"• {line.text}"


SIGNS: Mapping[str, str] = {"task": "📋", "reminder": "🔔", "event": "🗓️", "mail": "✉️"}
"""Where each line comes from."""
MORE: Mapping[Language, str] = {"pt-BR": "e mais {more} até {at}", "en": "and {more} more until {at}"}
UNTITLED: Mapping[Language, str] = {"pt-BR": "(sem título)", "en": "(no title)"}
PUT_OFF: Mapping[Language, str] = {"pt-BR": "adiado", "en": "put off"}


def line(section: str, fact: Fact, language: Language, after: str = "") -> Line:
    """A fact with its source, its time and its words."""
    text = " ".join(visible(fact.text).split()) or UNTITLED[language]
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    time = f"{fact.at:%H:%M} · " if fact.at else ""
    after = f" ({PUT_OFF[language]}){after}" if fact.put_off else after
    if fact.more and fact.last_at is not None:
        after = f" ({MORE[language].format(more=fact.more, at=f'{fact.last_at:%H:%M}')}){after}"
    return Line(key=key(section, fact), fact=fact, text=f"{SIGNS[fact.source]} {time}{text}{after}")


def key(section: str, fact: Fact) -> str:
    at = f"T{fact.at:%H:%M}" if fact.source == "reminder" and fact.at else ""
    return f"{section}:{fact.source}:{fact.id}:{fact.day.isoformat()}{at}"


def by_time(found: Sequence[Fact]) -> Sequence[Fact]:
    """What has an hour first, in its order; then the rest of the day. Of one moment the tasks stand first, as they are listed."""

    def place(each: Fact) -> tuple[date, bool, float, str]:
        named = each.text.casefold() if each.source == "reminder" else ""
        return each.day, each.at is None, each.at.timestamp() if each.at else 0.0, named

    return sorted(found, key=place)
