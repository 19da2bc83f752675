"""Files in Drive as a conversation knows them: what is meant by words, what was shown, and whose account has it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.google import drive
from integrations.google.client import Holder
from integrations.google.scopes import DRIVE, allowed
from integrations.postgres import google_seen
from integrations.postgres.google_seen import Seen
from language.normal import normalise
from language.types import Request, When
from tools import _drive_words as words
from tools._choose import Option, Options, Pool, choose, newest_list, numbers, said
from tools._context import Proposal, RejectedError, Say, ToolCall, Turn
from tools._drive_words import file_facts, plain
from tools._errand import Errand
from tools._google import asking, holder_of

KIND = "drive_file"
FILE = "external:file"
MOST_LISTED = 10
MOST_KNOWN = 100
PENDING = "pending"
"""In the facts of a file that may not be there yet."""
CALL, SHARING = "call", "sharing"
"""In them as well: the call that made the file, and what a call found before it changed who may do what."""
NOTES = (CALL, SHARING)
_WORD = re.compile(r"[\w.+-]*\w")
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("planilha", "planilhas", "spreadsheet", "spreadsheets", "sheet", "sheets"), "sheet"),
    **dict.fromkeys(("apresentacao", "apresentacoes", "presentation", "presentations", "deck", "slides"), "slides"),
    **dict.fromkeys(("pdf", "pdfs"), "pdf"),
    **dict.fromkeys(("pasta", "pastas", "folder", "folders"), "folder"),
    **dict.fromkeys(("foto", "fotos", "imagem", "imagens", "photo", "photos", "picture", "pictures", "image"), "image"),
    **dict.fromkeys(("video", "videos"), "video"),
    **dict.fromkeys(("arquivo", "arquivos", "documento", "documentos", "doc", "docs", "file", "files"), ""),
    **dict.fromkeys(("document", "documents", "texto", "text"), ""),
}
"""Words that say what a file is rather than what it is called; a document may be anything."""
_LITTLE = frozenset(
    [
        "o",
        "a",
        "os",
        "as",
        "um",
        "uma",
        "de",
        "da",
        "do",
        "das",
        "dos",
        "e",
        "em",
        "no",
        "na",
        "com",
        "sobre",
        "para",
        "por",
        "que",
        "meu",
        "minha",
        "chamado",
        "chamada",
        "the",
        "an",
        "of",
        "for",
        "about",
        "on",
        "in",
        "with",
        "my",
        "our",
        "called",
        "named",
        "and",
        "to",
        "from",
    ]
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A query taken apart."""

    words: tuple[str, ...]
    kind: str


def meant_by(query: str) -> Meant:
    """Of "planilha de orçamento", the word it is found by and what it is."""
    typed = _WORD.findall(query)
    keys = [normalise(word).text for word in typed]
    kind = next((_KINDS[key] for key in keys if key in _KINDS), "")
    told = tuple(word for word, key in zip(typed, keys, strict=True) if key not in _KINDS and key not in _LITTLE)
    return Meant(told, kind)


def span_of(when: When | None, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """From and until (exclusive) of a time that was said; a day is all of it."""
    if when is None or when.start is None:
        return None, None
    if when.kind == "range":
        return _moment(when.start, zone), _moment(when.end, zone) if when.end else None
    day = when.start.date() if isinstance(when.start, datetime) else when.start
    return _moment(day, zone), datetime.combine(day, time.max, zone)


def _moment(point: date, zone: ZoneInfo) -> datetime:
    return point if isinstance(point, datetime) else datetime.combine(point, time(), zone)


async def remember(
    errand: Errand, holder: Holder, files: Sequence[drive.File], **more: object
) -> list[Mapping[str, object]]:
    """Keeps what is shown of files; answers it with the ids of its rows. What calls have noted of them stays."""
    facts = {file.id: file_facts(file) for file in files}
    rows = [google_seen.id_of(holder.id, "file", name) for name in facts]
    async with errand.rows() as session:
        noted = {each.google_id: each.facts for each in await google_seen.by_ids(session, rows, kind="file")}
        kept = {
            name: {**{note: noted[name][note] for note in NOTES if note in noted.get(name, {})}, **each, **more}
            for name, each in facts.items()
        }
        ids = await google_seen.put(session, "file", holder.id, kept, now=errand.clock())
    return [{"id": str(id_), **each} for id_, each in zip(ids, facts.values(), strict=True)]


async def known_file(errand: Errand, file_id: UUID) -> tuple[Seen, Holder]:
    """A file that was shown, and the account that has it.

    Raises:
        RejectedError: it was never shown to this person, or its account is not connected.
    """
    async with errand.rows() as session:
        found = await google_seen.by_ids(session, (file_id,), kind="file")
    if not found:
        raise RejectedError(words.MISSING)
    holders = await errand.google.grants.holders(errand.person)
    of_it = [each for each in holders if each.id == found[0].account_id]
    if of_it and allowed(of_it[0].scopes, DRIVE):
        return found[0], of_it[0]
    return found[0], await holder_of(errand, DRIVE, of_it[0].email if of_it else "")


def facts_of(seen: Seen) -> dict[str, object]:
    """What is shown of a file, with the id of its row."""
    return {"id": str(seen.id), **{name: seen.facts.get(name, "") for name in ("name", "mime", "owner", "at", "link")}}


async def find_by_name(errand: Errand, request: Request) -> None:
    """Before a plan that needs one file: those whose name has the words are kept, for the planner to choose from."""
    query = said(request, "query")
    if not query or "number" in request.slots:
        return
    meant = meant_by(query)
    if not meant.words:
        return
    holder = await holder_of(errand, DRIVE)
    wanted = drive.Wanted(words=meant.words, kind=meant.kind, in_name=True)
    async with asking(errand):
        files, _ = await drive.search(errand.google, holder, wanted, most=MOST_LISTED)
    await remember(errand, holder, files)


async def choose_file(turn: Turn, request: Request, call: Callable[[UUID], ToolCall]) -> Proposal:
    """The call for the file that is meant; one that nobody knows is looked for in Drive first."""
    query = said(request, "query")
    if "number" in request.slots and newest_list(turn) == "file":
        return Say(text=words.IN_CHAT[turn.language].format(number=numbers(request)[0]))
    if query and "number" not in request.slots and not await _matching(turn, query):
        return (ToolCall(tool="search_drive", arguments={"query": query}),)
    return await choose(turn, request, _pool(turn), lambda ids: tuple(map(call, ids)))


async def is_named_so(turn: Turn, query: str) -> bool:
    """Whether a file that is known has these words in its name."""
    return bool(await _matching(turn, query))


def _pool(turn: Turn) -> Pool:
    return Pool(
        kind=KIND,
        every=partial(_every, turn),
        matching=partial(_matching, turn),
        which=words.WHICH,
        none=words.NONE,
        unknown=words.UNKNOWN,
        command=words.COMMAND,
    )


async def _every(turn: Turn) -> Options:
    shown = turn.seen(KIND)
    if shown:
        return list(map(_option, await google_seen.by_ids(turn.session, shown, kind="file")))
    return list(map(_option, await _newest(turn)))


async def _matching(turn: Turn, query: str) -> Options:
    """Those that have a word that begins like each of the query's."""
    return [_option(seen) for seen in await _newest(turn) if is_called(seen, query)]


def is_called(seen: Seen, query: str) -> bool:
    """Whether its name has a word that begins like each of the query's."""
    wanted = [normalise(word).text for word in meant_by(query).words]
    has = [normalise(word).text for word in _WORD.findall(str(seen.facts.get("name", "")).replace("_", " "))]
    return bool(wanted) and all(any(each.startswith(word) for each in has) for word in wanted)


async def _newest(turn: Turn) -> Sequence[Seen]:
    rows = await google_seen.newest(turn.session, "file", limit=MOST_KNOWN)
    return [row for row in rows if not row.facts.get(PENDING)]


def _option(seen: Seen) -> Option:
    return Option(id=seen.id, label=plain(str(seen.facts.get("name", ""))))
