"""A mail that is being asked about, with what the person wants different in it: it is shown whole and asked about anew."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from integrations.postgres.columns import LONGEST_TEXT
from language.mail_changes import MailChange
from language.normal import normalise
from tools._choose import short
from tools._context import RejectedError, Say, ToolCall, Turn, Words
from tools._mail_meant import ADDRESS
from tools._mail_recipients import NO_BLIND_COPY, check, copied
from tools._mail_threads import addresses, is_called

CHANGEABLE = frozenset(("send_mail", "draft_mail"))
LONGEST_SUBJECT = 500
_BLIND = re.compile(r"\b(?:copia oculta|cco|bcc)\b")


async def changed(turn: Turn, call: ToolCall, change: MailChange, said: str) -> ToolCall | Say | None:
    """The call with the change; what keeps it from being made; or None where the words are about something else.

    Raises:
        RejectedError: it could not be sent so.
    """
    match change.act:
        case "copy":
            if _BLIND.search(normalise(said).text):
                raise RejectedError(NO_BLIND_COPY)
            return await _copied(turn, call, change.new)
        case "uncopy":
            return await _uncopied(turn, call, change.new)
        case "subject":
            return _with(call, subject=" ".join(change.new.split())[:LONGEST_SUBJECT])
        case "text":
            return _with(call, text=change.new[:LONGEST_TEXT])
        case "swap":
            return _swapped(turn, call, change)


async def _copied(turn: Turn, call: ToolCall, who: str) -> ToolCall | Say:
    found = await copied(turn, who)
    if isinstance(found, Say):
        return found
    there = people(call, "cc")
    folded = {each.casefold() for each in (*people(call, "to"), *there)}
    cc = [*there, *(each for each in found if each.casefold() not in folded)]
    check([*people(call, "to"), *cc])
    return _with(call, cc=cc)


async def _uncopied(turn: Turn, call: ToolCall, who: str) -> ToolCall | Say:
    written = {each.rstrip(".").casefold() for each in ADDRESS.findall(who)}
    named = written or {each["address"].casefold() for each in await addresses(turn.session, who)}
    there = people(call, "cc")
    out = [each for each in there if each.casefold() in named or is_called({"name": "", "address": each}, who)]
    if len(out) != max(1, len(written)):
        listed = ", ".join(there) or "—"
        return Say(text=_NOT_COPIED[turn.language].format(name=short(who), there=listed))
    return _with(call, cc=[each for each in there if each not in out])


def _swapped(turn: Turn, call: ToolCall, change: MailChange) -> ToolCall | Say | None:
    words = re.compile(rf"(?<!\w){re.escape(change.old)}(?!\w)", re.IGNORECASE)
    new = {
        name: words.sub(lambda found: _as(found[0], change.new), value)
        for name in ("text", "subject")
        if isinstance(value := call.arguments.get(name), str) and words.search(value)
    }
    if new:
        return _with(call, **new)
    return Say(text=_NOT_IN_IT[turn.language].format(words=short(change.old))) if change.surely else None


def _as(old: str, new: str) -> str:
    """A word that began a sentence leaves its place to one that does."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and not old.isupper() else new


def people(call: ToolCall, name: str) -> Sequence[str]:
    value = call.arguments.get(name)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _with(call: ToolCall, **new: object) -> ToolCall:
    given: Mapping[str, object] = {**call.arguments, **new}
    arguments = {name: value for name, value in given.items() if name != "cc" or value}
    origins = {**call.origins, **dict.fromkeys(new, "user")}
    return replace(call, arguments=arguments, origins={name: origins[name] for name in origins if name in arguments})


_NOT_COPIED: Words = {
    "pt-BR": "Não sei quem tirar da cópia: não há ninguém lá que seja com certeza “{name}”. Em cópia: {there}.",
    "en": "I don't know whom to take off the copy: nobody there is surely “{name}”. Copied: {there}.",
}
_NOT_IN_IT: Words = {
    "pt-BR": "“{words}” não está no e-mail, então não mudei nada.",
    "en": "“{words}” is not in the email, so I changed nothing.",
}
