"""Threads as rows: what a list shows of them, whom an answer goes to, and which one a person means."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from integrations.google.client import Holder
from integrations.google.gmail import Gmail, Head, Thread
from integrations.google.letter_types import Address
from integrations.google.mail_query import quoted
from integrations.google.scopes import MAIL
from integrations.postgres import google_seen
from integrations.postgres.database import Session
from integrations.postgres.google_seen import Seen
from language.normal import normalise
from tools._choose import Option, Pool, short
from tools._context import GoneError, RejectedError, Request, Turn, Words
from tools._errand import Errand
from tools._google import asking, holder_of

ORIGIN = "external:mail"
MOST_PEOPLE = 30
MOST_SUBJECT = 500
"""Characters: whoever writes more there wants to be read by a model."""
LATELY = 50
"""Threads shown before among which one is looked for by a name."""
MAY_BE_ANYBODY = 2
"""Letters of a name by which nobody is looked for."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Gmail of one account on one errand."""

    errand: Errand
    gmail: Gmail

    @property
    def holder(self) -> Holder:
        return self.gmail.holder

    async def keep(self, threads: Sequence[Thread]) -> tuple[UUID, ...]:
        """Puts threads where a number or a name finds them."""
        facts = {each.id: facts_of(each, self.holder) for each in threads}
        async with self.errand.rows() as session:
            return await google_seen.put(session, "thread", self.holder.id, facts, now=self.errand.clock())


async def mailbox(errand: Errand, account: str = "") -> Mailbox:
    """The account that may be read.

    Raises:
        RejectedError: there is none.
    """
    holder = await holder_of(errand, MAIL, account)
    return Mailbox(errand, Gmail(errand.google, holder))


async def mailbox_of(errand: Errand, seen: Seen) -> Mailbox:
    """The account that a row is from."""
    return await mailbox(errand, str(seen.facts["account"]))


async def shown(session: Session, ids: Sequence[UUID]) -> Sequence[Seen]:
    """Threads by their ids.

    Raises:
        RejectedError: one of them was never shown, or too long ago.
    """
    rows = await google_seen.by_ids(session, ids, kind="thread")
    if len(rows) != len(set(ids)):
        raise RejectedError(GONE)
    return rows


async def thread_of(box: Mailbox, seen: Seen) -> Thread:
    """As it is now.

    Raises:
        GoneError: it was deleted.
    """
    async with asking(box.errand):
        thread = await box.gmail.thread(seen.google_id)
    if thread is None:
        raise GoneError(DELETED, subject=short(str(seen.facts["subject"])))
    return thread


def facts_of(thread: Thread, holder: Holder) -> dict[str, object]:
    """What is kept of a thread, and shown of it: never what is in its mails."""
    last = thread.last
    mine = "SENT" in last.labels
    to, others = answered_to(last, holder.email)
    return {
        "subject": next((head.subject for head in (last, *thread.heads) if head.subject), "")[:MOST_SUBJECT],
        "sender": _told(last.sender),
        "at": last.at.isoformat(),
        "unread": any("UNREAD" in head.labels for head in thread.heads),
        "starred": any("STARRED" in head.labels for head in thread.heads),
        "files": thread.files,
        "mails": len(thread.heads),
        "mine": mine,
        "to": [_told(each) for each in last.to[:MOST_PEOPLE]],
        "answers": list(to),
        "others": list(others),
        "people": [_told(each) for each in _people(thread)][:MOST_PEOPLE],
        "account": holder.email,
    }


def answered_to(last: Head, me: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The addresses an answer goes to, and those that an answer to all goes to besides."""
    if "SENT" in last.labels:
        first: Iterable[Address] = last.to
    else:
        first = last.reply_to or ((last.sender,) if last.sender else ())
    to = tuple(dict.fromkeys(each.address for each in first))
    rest = (each.address for each in (*last.to, *last.cc))
    kept = {each.casefold() for each in (*to, me)}
    return to, tuple(dict.fromkeys(each for each in rest if each.casefold() not in kept))


def row_of(seen: Seen) -> Mapping[str, object]:
    return {"id": str(seen.id), **{name: value for name, value in seen.facts.items() if name != "people"}}


def named(words: str) -> str:
    """Gmail's question for what a person calls a thread by: who wrote it, who got it, what it is about."""
    value = quoted(words)
    return f"{{from:{value} to:{value} subject:{value}}} -in:drafts"


def pool(turn: Turn) -> Pool:
    """The threads a request may mean: those that were shown, or fetched for it."""

    async def every() -> Sequence[Option]:
        seen = turn.seen("thread")
        rows = await google_seen.by_ids(turn.session, seen, kind="thread")
        return [_option(row) for row in rows]

    async def matching(query: str) -> Sequence[Option]:
        return [_option(row) for row in await called(turn.session, query)]

    return Pool(
        kind="thread", every=every, matching=matching, which=_WHICH, none=_NONE, unknown=_UNKNOWN, command=_COMMAND
    )


async def called(session: Session, words: str) -> Sequence[Seen]:
    """Threads by who wrote them or what they are about, the newest first; from somebody where somebody is called so."""
    rows = await google_seen.newest(session, "thread", limit=LATELY)
    rows = sorted(rows, key=lambda row: str(row.facts["at"]), reverse=True)
    wanted = normalise(words).text.strip()
    from_them = [row for row in rows if not row.facts["mine"] and is_called(row.facts["sender"], wanted)]
    with_them = [row for row in rows if any(is_called(each, wanted) for each in row.facts["people"])]
    about = [row for row in rows if wanted in normalise(str(row.facts["subject"])).text]
    # "O da loja" may be noreply@loja.com.br, whatever it calls itself.
    theirs = [row for row in rows if not row.facts["mine"] and wanted in _ADDRESSED.split(writer(row).casefold())]
    return from_them or with_them or about or theirs


async def addresses(session: Session, name: str) -> Sequence[Mapping[str, str]]:
    """The people of that name in the headers of mails that were looked at; never out of what stands in a mail."""
    wanted = normalise(name).text.strip()
    if len(wanted) < MAY_BE_ANYBODY:
        return []
    rows = await google_seen.newest(session, "thread", limit=LATELY)
    found: dict[str, Mapping[str, str]] = {}
    for row in rows:
        mine = str(row.facts["account"]).casefold()
        for each in row.facts["people"]:
            if is_called(each, wanted) and each["address"].casefold() != mine:
                found.setdefault(each["address"].casefold(), each)
    return list(found.values())


async def known(session: Session) -> frozenset[str]:
    """Every address in the headers of mails that were looked at, folded."""
    rows = await google_seen.newest(session, "thread", limit=LATELY)
    return frozenset(each["address"].casefold() for row in rows for each in row.facts["people"])


def name_in(request: Request) -> str:
    """What a request calls a mail by."""
    return next((str(request.slots[slot]).strip() for slot in ("query", "recipient") if request.slots.get(slot)), "")


def _option(row: Seen) -> Option:
    sender = row.facts["sender"]
    return Option(id=row.id, label=f"{called_by(sender)}: {short(str(row.facts['subject']) or '—')}")


def called_by(person: Mapping[str, str] | None) -> str:
    """A name people know somebody by; one that holds an address could be that of somebody else, and is none."""
    if person is None:
        return "?"
    name = person["name"]
    return name if name and "@" not in name else person["address"]


_ADDRESSED = re.compile(r"[@.+_-]")


def writer(seen: Seen) -> str:
    """The address that the newest mail of a thread says it is from."""
    sender = seen.facts["sender"]
    return str(sender["address"]) if sender else ""


def is_called(person: Mapping[str, str] | None, name: str) -> bool:
    """Whether somebody goes by these words, or this address."""
    wanted = normalise(name).text.strip()
    if person is None or not wanted:
        return False
    if wanted == person["address"].casefold():
        return True
    words = normalise(person["name"] or person["address"].partition("@")[0].replace(".", " ")).text.split()
    asked = wanted.split()
    return bool(asked) and all(any(word == each for word in words) for each in asked)


def _told(person: Address | None) -> Mapping[str, str] | None:
    return None if person is None else {"name": short(person.name), "address": person.address}


def _people(thread: Thread) -> Iterator[Address]:
    told = set[str]()
    for head in reversed(thread.heads):
        for each in (*((head.sender,) if head.sender else ()), *head.to, *head.cc):
            if each.address.casefold() not in told:
                told.add(each.address.casefold())
                yield each


GONE: Words = {
    "pt-BR": "não achei mais esse e-mail entre os que te mostrei. Manda “meus e-mails” e usa os números de lá.",
    "en": "I can't find that mail among those I showed you any more. Send “my emails” and use its numbers.",
}
DELETED: Words = {
    "pt-BR": "a conversa “{subject}” não está mais no Gmail: foi apagada por lá.",
    "en": "the conversation “{subject}” is no longer in Gmail: it was deleted there.",
}
_WHICH: Words = {"pt-BR": "Qual deles?", "en": "Which one?"}
_NONE: Words = {
    "pt-BR": "Ainda não te mostrei nenhum e-mail. Manda “meus e-mails” ou diz de quem é.",
    "en": "I haven't shown you any mail yet. Send “my emails”, or tell me who it is from.",
}
_UNKNOWN: Words = {"pt-BR": "Não achei nenhum e-mail de “{query}”.", "en": "I found no mail from “{query}”."}
_COMMAND: Words = {"pt-BR": "/emails", "en": "/emails"}
