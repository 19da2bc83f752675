"""Which mail, and which address, a request means: what was shown and fetched, and a question where several could be."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from integrations.postgres.google_seen import Seen
from tools._choose import Option, Several, ask, never_mind, pick, said
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn, Words
from tools._mail_threads import addresses, called, pool, shown

ADDRESS = re.compile(r"[^\s<>()\[\],;:\\\"@]+@[^\s<>()\[\],;:\\\"@]+\.[^\s<>()\[\],;:\\\"@.]{2,}")
MOST_CHOICES = 5
Calls = Callable[[tuple[UUID, ...]], Awaitable[tuple[ToolCall, ...]]]


def pointed(request: Request, words: str) -> Request:
    """The request by a number or by words, whichever slot held them."""
    if "number" in request.slots:
        return request
    slots = {name: value for name, value in request.slots.items() if name not in {"query", "recipient", "title"}}
    words = re.sub(r"['’]s$", "", words.strip())
    bare = words.strip(" .")
    if bare.isdecimal() and len(bare) < 4:  # noqa: PLR2004  rows of a list, not a year
        return replace(request, slots={**slots, "number": (int(bare),)})
    return replace(request, slots={**slots, **({"query": words} if words else {})})


async def chosen(turn: Turn, request: Request, calls: Calls, *, newest: bool) -> Proposal:
    """The calls for the threads meant. With `newest`, of several with one person it is the newest: "o e-mail da Ana"."""
    meant = await pick(turn, request, pool(turn))
    if isinstance(meant, Say):
        return meant
    if isinstance(meant, Several):
        options = meant.options
        if newest and said(request, "query"):
            options = await _one_each(turn, said(request, "query"))
        if len(options) == 1:
            return await calls((options[0].id,))
        return ask(turn, pool(turn), [(option, await calls((option.id,))) for option in options])
    return await calls(meant)


async def _one_each(turn: Turn, name: str) -> Sequence[Option]:
    """The newest thread of each person that is called so."""
    first: dict[str, Seen] = {}
    for row in await called(turn.session, name):
        sender = row.facts["sender"] or {"address": ""}
        first.setdefault(str(sender["address"]).casefold(), row)
    options = {option.id: option for option in await pool(turn).matching(name)}
    return [options[row.id] for row in first.values()][:MOST_CHOICES]


async def seen_thread(turn: Turn, id_: UUID) -> Seen:
    return (await shown(turn.session, [id_]))[0]


async def to_whom(turn: Turn, words: str, calls: Callable[[tuple[str, ...]], tuple[ToolCall, ...]]) -> Proposal:
    """The calls for addresses that were written out, or for the one somebody of that name has in mails; else a question."""
    written = tuple(dict.fromkeys(each.rstrip(".") for each in ADDRESS.findall(words)))
    if written:
        return calls(written)
    found = await addresses(turn.session, words)
    if not found:
        return Say(text=_NOBODY[turn.language].format(name=words))
    if len(found) == 1:
        return calls((found[0]["address"],))
    choices = [Choice(label=_label(each), calls=calls((each["address"],))) for each in found[:MOST_CHOICES]]
    return Ask(text=_WHICH[turn.language].format(name=words), choices=(*choices, never_mind(turn)))


def _label(person: Mapping[str, str]) -> str:
    name = person["name"]
    return f"{name} ({person['address']})" if name and "@" not in name else person["address"]


_NOBODY: Words = {
    "pt-BR": "Não achei o e-mail de “{name}” nas suas mensagens. Me diz o endereço, por exemplo nome@empresa.com.",
    "en": "I found no address of “{name}” in your mail. Tell me the address, for example name@company.com.",
}
_WHICH: Words = {"pt-BR": "Qual endereço de “{name}”?", "en": "Which address of “{name}”?"}
