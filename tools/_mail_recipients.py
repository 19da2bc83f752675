"""Who a mail goes to, as a sentence says it: the people, those who get a copy, and what cannot be sent at all."""

import re
from collections.abc import Sequence

from tools._context import RejectedError, Say, Turn, Words
from tools._mail_letters import MOST_RECIPIENTS, Wording
from tools._mail_meant import ADDRESS
from tools._mail_threads import addresses

_COPY = re.compile(
    r"(?:^|[\s,;]+)(?:(?:e|and|com|em|with|in)\s+)*"
    r"(?:(c[óo]pia\s+oculta|cco|bcc|blind(?:\s+carbon)?\s+copy)|c[óo]pia|cc|(?:a\s+)?(?:carbon\s+)?copy)\b:?"
    r"(?:\s+(?:para|pra|pro|ao?|to|for)\b)?",
    re.IGNORECASE,
)

_COPY_FOR = r"(?:c[óo]pia(?:\s+oculta)?|cco?|bcc|copy)\s+(?:(?:para|pra|pro|ao?|to|for)\s+|(?=\S+@))"
_SAYING = r"(?:dizendo|falando|avisando|perguntando|saying|telling|asking)(?:\s+(?:que|that)\b)?\s*:?\s+"
_COPY_FIRST = re.compile(
    rf"(?:com\s+|with\s+(?:a\s+)?|em\s+)?(?P<copy>{_COPY_FOR}[^:]{{2,200}}?)\s+(?:e\s+|and\s+)?{_SAYING}(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COPY_LAST = re.compile(
    rf"(?P<text>.+?)[\s,;]+(?:com|with(?:\s+a)?|em)\s+"
    rf"(?P<copy>{_COPY_FOR}{ADDRESS.pattern}(?:(?:\s*,\s*|\s+(?:e|and)\s+){ADDRESS.pattern})*)[.!\s]*",
    re.IGNORECASE | re.DOTALL,
)
"""At the end of a text only addresses are no part of it."""
_ANOTHER = re.compile(
    rf"(?P<first>.+?)[\s,;.]+(?:(?:e|and|depois|then)\s+)+(?:mais\s+um|(?:um\s+)?outro|another|one\s+more)(?:\s+(?:e-?mail|one))?"
    rf"\s+(?:para|pra|pro|ao?|to)\s+(?P<to>{ADDRESS.pattern})\s+{_SAYING}(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)


def parted(words: str) -> tuple[str, str]:
    """Whom a mail is for, and who gets a copy of it: "bia@fora.com com cópia para caio@fora.com".

    Raises:
        RejectedError: somebody is to get a copy that the others do not see: it would show them all to each other.
    """
    to, *copies = _COPY.split(words)
    if any(copies[::2]):
        raise RejectedError(NO_BLIND_COPY)
    return to.strip(" ,;"), ", ".join(each.strip(" ,;") for each in copies[1::2])


def body_parted(body: str) -> tuple[str, str]:
    """What a mail says, and who gets a copy of it: "com cópia para caio@fora.com dizendo que sim" is no text.

    Raises:
        RejectedError: somebody is to get a copy that the others do not see.
    """
    first = _COPY_FIRST.fullmatch(body)
    last = _COPY_LAST.fullmatch(body) if first is None else None
    found = first or last
    if found is None:
        return body, ""
    _, copies = parted(f"com {found['copy']}")
    return found["text"].strip(), copies


def another_mail(body: str) -> tuple[str, str, str] | None:
    """What the first mail says, whom the second is for and what it says: "oi e outro para b@fora.com dizendo tchau"."""
    found = _ANOTHER.fullmatch(body)
    return None if found is None else (found["first"].strip(), found["to"], found["text"].strip())


async def copied(turn: Turn, words: str) -> tuple[str, ...] | Say:
    """The addresses that get a copy: written out, or of the one somebody who is called so in mails."""
    written = tuple(dict.fromkeys(each.rstrip(".") for each in ADDRESS.findall(words)))
    if written or not words:
        return written
    found = await addresses(turn.session, words)
    if len(found) != 1:
        return Say(text=_WHOSE_COPY[turn.language].format(name=words))
    return (found[0]["address"],)


def sendable(wording: Wording) -> Wording:
    """The same, if it can be sent: nobody is asked about a mail that could never leave.

    Raises:
        RejectedError: it goes to more people than we send to, or to what is no address.
    """
    check([*wording.to, *wording.cc])
    return wording


def check(people: Sequence[str]) -> None:
    """Raises:
    RejectedError: there are more of them than we send to, or one of them is no address.
    """
    from integrations.google.composing import AddressError, checked_address  # noqa: PLC0415 - not for those without mail

    if len(people) > MOST_RECIPIENTS:
        raise RejectedError(_TOO_MANY, most=MOST_RECIPIENTS, count=len(people))
    for each in people:
        try:
            checked_address(each)
        except AddressError:
            raise RejectedError(_NO_ADDRESS, address=each) from None


NO_BLIND_COPY: Words = {
    "pt-BR": "cópia oculta eu não sei mandar. Dá para mandar um e-mail separado para essa pessoa.",
    "en": "I can't send blind copies. You can send that person an email of their own.",
}
_WHOSE_COPY: Words = {
    "pt-BR": "A cópia é para quem? Não sei ao certo o e-mail de “{name}”: me manda tudo de novo com o endereço.",
    "en": "Who gets the copy? I am not sure of the address of “{name}”: send it all again with the address.",
}
_TOO_MANY: Words = {
    "pt-BR": "esse e-mail iria para {count} endereços, e eu mando para até {most} de uma vez.",
    "en": "that email would go to {count} addresses, and I send to at most {most} at once.",
}
_NO_ADDRESS: Words = {
    "pt-BR": "“{address}” não é um endereço para onde dá para mandar e-mail.",
    "en": "“{address}” is not an address that email can be sent to.",
}
