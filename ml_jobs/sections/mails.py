"""Mails that wait for an answer of the person's: told when they are new, and once more when somebody has waited for long."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from integrations.postgres.digests import Fact
from language.normal import visible
from language.types import Language
from ml_jobs.digest import SIGNS, Line, Section, Seen, key

MOST = 3
AGAIN = timedelta(days=3)
LONGEST_NAME, LONGEST_SUBJECT = 30, 60


def _lines(seen: Seen) -> Sequence[Line]:
    return [_line(each, seen) for each in seen.mails]


def _line(fact: Fact, seen: Seen) -> Line:
    today, words = seen.now.date(), _AGES[seen.language]
    days = max((today - fact.day).days, 0)
    age = words[min(days, len(words) - 1)].format(days=days)
    subject = _short(fact.text, LONGEST_SUBJECT) or _NO_SUBJECT[seen.language]
    told = replace(fact, day=fact.day + AGAIN) if today >= fact.day + AGAIN else fact
    text = f"{SIGNS['mail']} {_short(fact.who, LONGEST_NAME) or '?'} — {subject} · {age}"
    return Line(key=key("mails", told), fact=fact, text=text)


def _short(text: str, longest: int) -> str:
    line = " ".join(visible(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


_AGES: Mapping[Language, tuple[str, ...]] = {
    "pt-BR": ("hoje", "ontem", "há {days} dias"),
    "en": ("today", "yesterday", "{days} days ago"),
}
_NO_SUBJECT: Mapping[Language, str] = {"pt-BR": "(sem assunto)", "en": "(no subject)"}
SECTION = Section(
    name="mails",
    order=30,
    on=frozenset(("morning", "evening", "asked")),
    title={"pt-BR": "📬 Esperam resposta sua", "en": "📬 Waiting for your answer"},
    lines=_lines,
    most=MOST,
)
