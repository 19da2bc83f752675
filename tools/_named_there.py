"""Whether there is what a message names: some words are about a calendar, mail or files only where something is called so."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

from integrations.postgres.event_rows import Event
from language.events import named_with_day
from language.intents.template import MAYBE
from language.normal import normalise
from language.types import When
from tools._calendar_facts import others
from tools._calendar_pool import named
from tools._choose import said
from tools._context import Request, Turn
from tools._drive_files import is_named_so
from tools._mail_threads import called


async def named_there(turn: Turn, requests: Iterable[Request]) -> bool:
    """Whether every request that only holds where something is called so finds it among what was fetched."""
    for each in requests:
        look = _LOOKS.get(said(each, MAYBE))
        if look is not None and not await look(turn, each):
            return False
    return True


async def _events(turn: Turn, request: Request) -> Sequence[Event]:
    name, day = named_with_day(said(request, "query"), now=turn.now, zone=turn.zone, language=turn.language)
    moves = request.intent == "event_update" and "act" not in request.slots
    asked = day or (None if moves else request.when)
    return await named(turn, name, asked if _is_day(asked) else None) if name else []


def _is_day(when: When | None) -> bool:
    return when is not None and when.kind in {"date", "datetime", "range"}


async def _event(turn: Turn, request: Request) -> bool:
    return bool(await _events(turn, request))


async def _invitation(turn: Turn, request: Request) -> bool:
    return any(not each.mine and each.response is not None for each in await _events(turn, request))


async def _guest(turn: Turn, request: Request) -> bool:
    return any(guests_called(each, names_of(request)) for each in await _events(turn, request))


def names_of(request: Request) -> Sequence[str]:
    """The guests that a request names."""
    given = request.slots.get("guests")
    return [str(each) for each in given] if isinstance(given, tuple) else []


def guests_called(event: Event, names: Sequence[str]) -> Sequence[str]:
    """The addresses of its guests who are called so, by name or by what stands before the sign of the address."""
    wanted = [normalise(each).text for each in names]
    found = []
    for guest in others(event):
        words = normalise(guest.name).text.split()
        local = normalise(guest.email.partition("@")[0]).text.replace("_", ".").replace("-", ".").split(".")
        if any(each == guest.email.casefold() or set(each.split()) <= {*words, *local} for each in wanted if each):
            found.append(guest.email)
    return found


async def _file(turn: Turn, request: Request) -> bool:
    return await is_named_so(turn, said(request, "query"))


async def _thread(turn: Turn, request: Request) -> bool:
    return bool(await called(turn.session, said(request, "query")))


def about_all_mails(requests: Iterable[Request]) -> bool:
    """Whether that is what is asked: the words themselves might lean on anything that was spoken of."""
    return any(said(each, MAYBE) == "mails" for each in requests)


async def _mails(turn: Turn, request: Request) -> bool:  # noqa: ARG001  every look takes both
    return mails_listed(turn)


def mails_listed(turn: Turn) -> bool:
    """Whether "apaga todos" is about mails: they were listed, and neither other rows nor a new one came since."""
    return bool(turn.shown) and turn.shown[0].kind == "thread"


_LOOKS: Mapping[str, Callable[[Turn, Request], Awaitable[bool]]] = {
    "event": _event,
    "invitation": _invitation,
    "guest": _guest,
    "file": _file,
    "thread": _thread,
    "mails": _mails,
}
