"""Mail: archiving, deleting, marking and labelling, each of it taken back to the letter."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from integrations.google.gmail import Head, Thread
from integrations.postgres import google_seen
from integrations.postgres.columns import Line
from integrations.postgres.google_seen import Seen
from tools import _mail_words as words
from tools._choose import ids_in, said, short
from tools._context import Proposal, RejectedError, Request, ToolCall, ToolResult, Turn, Voice, Words
from tools._errand import Errand
from tools._google import asking
from tools._mail_meant import chosen, pointed
from tools._mail_threads import ORIGIN, Mailbox, mailbox, row_of, shown, thread_of
from tools._toolbox import plans, tool

NEEDS = "google"
MOST = 50
"""Threads of one call."""
Act = Literal["archive", "inbox", "trash", "untrash", "read", "unread", "star", "unstar"]
Threads = Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST)]
LabelName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=225)]
MailIds = Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[\w-]{1,64}$")], ...], Field(max_length=1000)]
LabelIds = Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[\w-]{1,64}$")], ...], Field(max_length=10)]

_CHANGES: Mapping[Act, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "archive": ((), ("INBOX",)),
    "inbox": (("INBOX",), ()),
    "trash": (("TRASH",), ("INBOX",)),
    "untrash": ((), ("TRASH",)),
    "read": ((), ("UNREAD",)),
    "unread": (("UNREAD",), ()),
    "star": (("STARRED",), ()),
    "unstar": ((), ("STARRED",)),
}
"""Labels that are put on and taken off."""
_NEWEST_ONLY = frozenset(("unread", "star", "inbox"))
"""What is said of a thread and done to its newest mail."""


class Change(BaseModel):
    """Some mails of one account that get or lose the same labels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    account: Line
    mails: MailIds
    add: LabelIds = ()
    remove: LabelIds = ()


Changes = Annotated[tuple[Change, ...], Field(min_length=1, max_length=100)]


async def _preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """What is done, before what it is done to: a yes to the one is none to the other."""
    act, label = str(arguments.get("act", "")), str(arguments.get("label", ""))
    doing = _DOES.get(act) or (_UNLABELS if arguments.get("doing") == "take" else _LABELS)
    told = doing[turn.language].format(label=label)
    return (told, *await _threads(turn, arguments))


async def _threads(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    rows = await google_seen.by_ids(turn.session, ids_in(arguments), kind="thread")
    voice = Voice(language=turn.language, now=turn.now, zone=turn.zone, month_first=turn.month_first)
    return tuple(words.thread_line(row_of(row), voice) for row in rows)


async def _again(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """Labels put on twice are on once: what was left unfinished is done again."""
    del errand, arguments
    return None


_MANY: Words = {
    "pt-BR": "Isso mexe em {rows} conversas do Gmail:\n{what}\nPosso fazer?",
    "en": "This touches {rows} conversations in Gmail:\n{what}\nShall I go ahead?",
}


@tool(
    effect="reversible",
    abroad=True,
    says=lambda facts, voice: voice.say(_DONE[str(facts["act"])], what=words.subjects(facts, voice)),
    preview=_preview,
    reconcile=_again,
    serves=("email_archive", "email_delete", "email_mark"),
    asks=_MANY,
    examples={
        "pt-BR": ("arquiva o e-mail 3", "marca o e-mail 2 como lido"),
        "en": ("archive email 3", "mark email 2 as read"),
    },
)
async def sort_mails(errand: Errand, ids: Threads, act: Act) -> ToolResult:
    """Archives conversations, moves them to the trash or back, marks them read or unread, stars them.

    Args:
        ids: The conversations, from list_mails.
        act: What is done with each of them.
    """
    add, remove = _CHANGES[act]
    return await _relabelled(errand, ids, add=add, remove=remove, newest=act in _NEWEST_ONLY, facts={"act": act})


@tool(
    effect="reversible",
    abroad=True,
    says=lambda facts, voice: voice.say(
        _LABELLED if facts["on"] else _UNLABELLED, label=facts["label"], what=words.subjects(facts, voice)
    ),
    preview=_preview,
    reconcile=_again,
    serves=("email_label",),
    asks=_MANY,
    examples={
        "pt-BR": ("põe o marcador Contas no e-mail 2",),
        "en": ("put the label Bills on email 2",),
    },
)
async def label_mails(
    errand: Errand, ids: Threads, label: LabelName, doing: Literal["put", "take"] = "put"
) -> ToolResult:
    """Puts one of the person's own labels on conversations, or takes it off.

    Args:
        ids: The conversations, from list_mails.
        label: Its name in Gmail; it must be there.
        doing: Whether it is put on or taken off.
    """
    return await _relabelled(
        errand,
        ids,
        add=(label,) if doing == "put" else (),
        remove=(label,) if doing == "take" else (),
        newest=False,
        facts={"label": label, "on": doing == "put"},
        named=True,
    )


@tool(
    effect="reversible",
    abroad=True,
    says=lambda facts, voice: voice.say(_BACK, count=facts["count"]),
    reconcile=_again,
    examples={},
    offered=False,
)
async def relabel_mails(errand: Errand, changes: Changes) -> ToolResult:
    """Puts labels of mails back as they were.

    Args:
        changes: Which mails of which account get and lose what.
    """
    for each in changes:
        box = await mailbox(errand, each.account)
        async with asking(errand):
            await box.gmail.relabel(each.mails, add=each.add, remove=each.remove)
    opposite = [each.model_copy(update={"add": each.remove, "remove": each.add}) for each in changes]
    mails = {(each.account, mail) for each in changes for mail in each.mails}
    return ToolResult(facts={"count": len(mails)}, inverse=_inverse(opposite))


async def _relabelled(
    errand: Errand,
    ids: Sequence[UUID],
    *,
    add: Sequence[str],
    remove: Sequence[str],
    newest: bool,
    facts: Mapping[str, object],
    named: bool = False,
) -> ToolResult:
    async with errand.rows() as session:
        rows = await shown(session, ids)
    begun = errand.kept.get("changes")
    changes: list[Change] = [] if begun is None else TypeAdapter(list[Change]).validate_python(begun)
    for account, seen in _by_account(rows).items() if begun is None else ():
        box = await mailbox(errand, account)
        added, removed = [await _label_ids(box, names) if named else tuple(names) for names in (add, remove)]
        threads = await asyncio.gather(*(thread_of(box, row) for row in seen))
        changes += _changes(account, threads, add=added, remove=removed, newest=newest)
    if begun is None and errand.keep is not None:
        # Whoever goes on after a death finds them done, and would know nothing to take back.
        await errand.keep({"changes": _told(changes)})
    done = await relabel_mails(errand, tuple(changes)) if changes else None
    await _look_again(errand, rows)
    return ToolResult(
        facts={"threads": [row_of(row) for row in rows], **facts}, inverse=done.inverse if done else (), origin=ORIGIN
    )


def _changes(
    account: str, threads: Sequence[Thread], *, add: Sequence[str], remove: Sequence[str], newest: bool
) -> list[Change]:
    """What is not so yet: label by label, so that it can be taken back exactly."""
    mails = [head for thread in threads for head in ((thread.last,) if newest else thread.heads) if _own(head)]
    lacking = {label: tuple(head.id for head in mails if label not in head.labels) for label in add}
    having = {label: tuple(head.id for head in mails if label in head.labels) for label in remove}
    found = [Change(account=account, mails=ids, add=(label,)) for label, ids in lacking.items() if ids]
    return found + [Change(account=account, mails=ids, remove=(label,)) for label, ids in having.items() if ids]


def _own(head: Head) -> bool:
    return "DRAFT" not in head.labels


async def _look_again(errand: Errand, rows: Sequence[Seen]) -> None:
    """So that a list shows them as they are by now."""
    for account, seen in _by_account(rows).items():
        box = await mailbox(errand, account)
        async with asking(errand):
            now = await asyncio.gather(*(box.gmail.thread(row.google_id) for row in seen))
        await box.keep([each for each in now if each is not None])


async def _label_ids(box: Mailbox, names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    async with asking(box.errand):
        there = await box.gmail.labels()
    ids = {name.casefold(): id_ for name, id_ in there.items()}
    missing = [name for name in names if name.casefold() not in ids]
    if missing:
        known = ", ".join(sorted(there)[:10]) or "—"
        raise RejectedError(_NO_LABEL, label=short(missing[0]), known=known)
    return tuple(ids[name.casefold()] for name in names)


def _by_account(rows: Sequence[Seen]) -> Mapping[str, list[Seen]]:
    found: dict[str, list[Seen]] = {}
    for row in rows:
        found.setdefault(str(row.facts["account"]), []).append(row)
    return found


def _inverse(changes: Sequence[Change]) -> tuple[ToolCall, ...]:
    return (ToolCall(tool="relabel_mails", arguments={"changes": _told(changes)}),)


def _told(changes: Sequence[Change]) -> list[dict[str, object]]:
    return [each.model_dump(mode="json") for each in changes]


@plans("email_archive", "email_delete", "email_mark")
async def plan_sort(turn: Turn, request: Request) -> Proposal:
    usual = {"email_archive": "archive", "email_delete": "trash"}
    act = said(request, "act") or usual.get(request.intent, "read")

    async def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        return (ToolCall(tool="sort_mails", arguments={"ids": [str(id_) for id_ in ids], "act": act}),)

    return await chosen(turn, pointed(request, said(request, "query")), calls, newest=False)


@plans("email_label")
async def plan_label(turn: Turn, request: Request) -> Proposal:
    more = {"label": said(request, "name"), **({"doing": "take"} if said(request, "act") == "take" else {})}

    async def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        return (ToolCall(tool="label_mails", arguments={"ids": [str(id_) for id_ in ids], **more}),)

    return await chosen(turn, pointed(request, said(request, "query")), calls, newest=False)


_DONE: Mapping[str, Words] = {
    "archive": {"pt-BR": "🗄️ Arquivado: {what}", "en": "🗄️ Archived: {what}"},
    "inbox": {"pt-BR": "📥 De volta à caixa de entrada: {what}", "en": "📥 Back in the inbox: {what}"},
    "trash": {"pt-BR": "🗑️ Na lixeira do Gmail: {what}", "en": "🗑️ In Gmail's trash: {what}"},
    "untrash": {"pt-BR": "↩️ Fora da lixeira: {what}", "en": "↩️ Out of the trash: {what}"},
    "read": {"pt-BR": "✅ Marcado como lido: {what}", "en": "✅ Marked as read: {what}"},
    "unread": {"pt-BR": "● Marcado como não lido: {what}", "en": "● Marked as unread: {what}"},
    "star": {"pt-BR": "⭐ Com estrela: {what}", "en": "⭐ Starred: {what}"},
    "unstar": {"pt-BR": "☆ Sem estrela: {what}", "en": "☆ Star removed: {what}"},
}
_DOES: Mapping[str, Words] = {
    "archive": {"pt-BR": "arquivar", "en": "archive"},
    "inbox": {"pt-BR": "devolver à caixa de entrada", "en": "move back to the inbox"},
    "trash": {"pt-BR": "mover para a lixeira do Gmail", "en": "move to Gmail's trash"},
    "untrash": {"pt-BR": "tirar da lixeira", "en": "take out of the trash"},
    "read": {"pt-BR": "marcar como lido", "en": "mark as read"},
    "unread": {"pt-BR": "marcar como não lido", "en": "mark as unread"},
    "star": {"pt-BR": "pôr estrela", "en": "star"},
    "unstar": {"pt-BR": "tirar a estrela", "en": "remove the star"},
}
_LABELS: Words = {"pt-BR": "pôr o marcador {label}", "en": "put the label {label} on"}
_UNLABELS: Words = {"pt-BR": "tirar o marcador {label}", "en": "take the label {label} off"}
_LABELLED: Words = {"pt-BR": "🏷️ Marcador {label}: {what}", "en": "🏷️ Label {label}: {what}"}
_UNLABELLED: Words = {"pt-BR": "🏷️ Sem o marcador {label}: {what}", "en": "🏷️ Without the label {label}: {what}"}
_BACK: Words = {"pt-BR": "e-mails como estavam ({count})", "en": "mails as they were ({count})"}
_NO_LABEL: Words = {
    "pt-BR": "não há um marcador “{label}” no seu Gmail. Os que há: {known}.",
    "en": "there is no label “{label}” in your Gmail. There are: {known}.",
}
