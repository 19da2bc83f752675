"""The checks of the messengers: whether they let us in, and whether they deliver to us. Nothing is changed there."""

from collections.abc import Iterator

from bot.channel import Checked
from bot.channels.configured import Messengers, open_messengers
from bot.channels.remedies import TITLES, remedy
from bot.cli.words import Words, say
from bot.clock import utc_now
from bot.doctor import words
from bot.doctor.finding import Finding, State, fine, wrong
from bot.messages import Signal
from bot.settings import Settings
from language.types import Language

_STATES: dict[str, State] = {"open": "ok", "connecting": "warn", "closed": "fail"}


async def channel_findings(settings: Settings, language: Language) -> list[Finding]:
    """One for each messenger that is configured."""
    async with open_messengers(settings, clock=utc_now) as messengers:
        found = [_finding(channel, await _asked(channel), language) for channel in _checked(messengers)]
    found += [_not_opened(channel, reason, language) for channel, reason in messengers.troubles.items()]
    if not found:
        return [fine("messengers", words.MESSENGERS_NONE, language)]
    if settings.public_url:
        found.append(fine("messengers", words.PUBLIC_URL, language, url=settings.public_url))
    return found


def _checked(messengers: Messengers) -> Iterator[Checked]:
    return (channel for channel in messengers.channels if isinstance(channel, Checked))


async def _asked(channel: Checked) -> Signal:
    try:
        return await channel.state()
    except Exception:  # noqa: BLE001 - each messenger fails in its own way; that it does is the finding
        return Signal(state="closed", reason="unreachable")


def _finding(channel: Checked, signal: Signal, language: Language) -> Finding:
    state = _STATES[signal.state]
    if state == "ok":
        return fine("messengers", words.MESSENGER_OPEN, language, title=_title(channel.name))
    return wrong("messengers", state, _wrong(signal.state), language, **_facts(channel.name, signal.reason, language))


def _not_opened(channel: str, reason: str, language: Language) -> Finding:
    return wrong("messengers", "fail", words.MESSENGER_CLOSED, language, **_facts(channel, reason, language))


def _wrong(state: str) -> Words:
    return words.MESSENGER_CONNECTING if state == "connecting" else words.MESSENGER_CLOSED


def _facts(channel: str, reason: str, language: Language) -> dict[str, object]:
    return {"title": _title(channel), "remedy": say(remedy(channel, reason), language)}


def _title(channel: str) -> str:
    return TITLES.get(channel, channel)
