"""Who somebody is at WhatsApp: one person has a number with and without its ninth digit, and an id that hides the number."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.channels.whatsapp_json import words

_JID = re.compile(r"(?P<user>[0-9-]{3,40})(?:[:_][0-9]+)?(?:@(?P<server>[a-z.]+))?", re.ASCII)
_NUMBER_SERVERS = frozenset({None, "s.whatsapp.net", "c.us", "hosted"})
_HIDDEN_SERVERS = frozenset({"lid", "hosted.lid"})
# A mobile number begins with 6 to 9 after its ninth digit; what begins with 2 to 5 is a landline, which has no other form.
_WITHOUT_NINTH = re.compile(r"(55[1-9]\d)([6-9]\d{7})", re.ASCII)
_WITH_NINTH = re.compile(r"(55[1-9]\d)9([6-9]\d{7})", re.ASCII)
_OLD_MEXICAN = re.compile(r"521(\d{10})", re.ASCII)
_CHAT = ("remoteJid", "remoteJidAlt", "senderPn", "senderLid")
_MEMBER = ("participant", "participantAlt", "participantPn", "participantLid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A sender."""

    id: str
    """The digits of the number in its full form, or the hidden id where that is all we know."""
    aliases: tuple[str, ...]


def canonical(jid: str) -> str:
    """`5531999998888` for every form of that number, `184467440737095@lid` for a hidden id, "" for what is no person."""
    found = _JID.fullmatch(jid)
    if found is None:
        return ""
    if found["server"] in _HIDDEN_SERVERS:
        return f"{found['user']}@lid"
    if found["server"] not in _NUMBER_SERVERS or not found["user"].isdigit():
        return ""
    digits = found["user"]
    if mobile := _WITHOUT_NINTH.fullmatch(digits):
        return f"{mobile[1]}9{mobile[2]}"
    if mexican := _OLD_MEXICAN.fullmatch(digits):
        return f"52{mexican[1]}"
    return digits


def other_form(digits: str) -> str:
    """A Brazilian mobile number without its ninth digit; "" for any other."""
    found = _WITH_NINTH.fullmatch(digits)
    return f"{found[1]}{found[2]}" if found else ""


def sender(key: Mapping[str, object]) -> Who | None:
    """Who a message's key names: in a group its author, in a private chat the other side."""
    names = _MEMBER if is_group(words(key.get("remoteJid"))) else _CHAT
    return _one_of([words(key.get(name)) for name in names])


def is_group(jid: str) -> bool:
    return jid.endswith("@g.us")


def is_person(jid: str) -> bool:
    return bool(canonical(jid))


def bare(jid: str) -> str:
    """Without the device it was written on."""
    found = _JID.fullmatch(jid)
    return f"{found['user']}@{found['server'] or 's.whatsapp.net'}" if found else jid


def _one_of(jids: Iterable[str]) -> Who | None:
    forms = list(dict.fromkeys(form for jid in jids if (form := canonical(jid))))
    if not forms:
        return None
    chosen = next((form for form in forms if not form.endswith("@lid")), forms[0])
    hidden = [form for form in forms if form.endswith("@lid") and form != chosen]
    written = [jid.partition("@")[0].partition(":")[0] for jid in jids if canonical(jid) == chosen]
    others = [other_form(chosen), *written, *hidden]
    return Who(
        id=chosen,
        aliases=tuple(
            dict.fromkeys(form for form in others if form and form != chosen and form != chosen.partition("@")[0])
        ),
    )
