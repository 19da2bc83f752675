"""What is said of an event, by what happened: one function for each kind, and a table that finds it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bot import happening_words as words
from bot import replies
from bot.asked import Question
from bot.channels.remedies import remedy
from bot.plan import Plan
from bot.verbatim import verbatim
from integrations.postgres import google_accounts, google_starts, invitations, strangers
from integrations.postgres.database import Row
from tools import accounts, admitting
from tools._account_words import CHANNELS, described
from tools._choose import speaks
from tools._context import Proposal, Say, ToolCall, Turn, Words
from tools._google import ANSWER_LASTS
from tools._google_questions import connecting, reconnecting

ANSWERED_WITHIN = 24.0
"""Hours: whoever is asked about somebody else may be asleep."""
WISH_SHOWN = 80
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an event comes to."""

    proposal: Proposal
    otherwise: tuple[ToolCall, ...] = ()
    """What a no to it does."""
    hours: float = ANSWERED_WITHIN

    def lasting(self, plan: Plan) -> Plan:
        """The plan, its question with all that belongs to it."""
        if plan.question is None:
            return plan
        return replace(plan, question=replace(plan.question, otherwise=self.otherwise, hours=self.hours))


Happening = Callable[[Turn, Mapping[str, object], bool], Awaitable[Told]]
"""Handed the turn, the event's facts, and whether a question is open that must not be talked past by it."""


async def told(turn: Turn, happened: Mapping[str, object], *, asked: Question | None) -> Told:
    """What is said of an event; of one this version does not know, that something happened. `asked` is the open question."""
    happening = HAPPENINGS.get(str(happened.get("happened")))
    if happening is None:
        return _say(turn, words.SOMETHING)
    return await happening(turn, happened, asked is not None and not asked.expired)


async def _knock(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: FBT001  as every happening
    """Somebody nobody knows has written."""
    who = described(**_named(happened))
    async with turn.session.at_the_door():
        row = await strangers.standing(turn.session, UUID(str(happened["id"])))
    if row is None or row["org_id"] is not None or row["refused_at"] is not None:
        return _say(turn, words.NO_LONGER_WAITS, who=verbatim(who))
    if asked:
        return _say(turn, words.KNOCKED_MEANWHILE, who=verbatim(who))
    return Told(proposal=admitting.asking(happened), otherwise=admitting.refusing(happened))


async def _many_knocks(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    return _say(turn, words.MANY_KNOCKS, most=str(happened["most"]))


async def _invitation_used(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """Somebody has opened a link that joins them to this person: asked over an open question, for it was made a moment ago."""
    who = described(**_named(happened))
    account_id = UUID(str(happened["id"]))
    if not await invitations.used_by(turn.session, account_id):
        return _say(turn, words.NO_LONGER_WAITS, who=verbatim(who))
    return Told(proposal=accounts.joining(happened), otherwise=accounts.keeping_apart(happened))


async def _welcome(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """An account is the person's from now on: said where it was written from."""
    known = await turn.session.row("select name from users where id = :user_id")
    assert known is not None
    text = replies.say(
        words.WELCOMES[str(happened["how"])],
        turn.language,
        name=verbatim(known["name"]),
        tongue=words.LANGUAGES[turn.language],
        zone=turn.zone.key,
    )
    return Told(proposal=Say(text=text))


async def _channel_silent(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """A messenger has not been heard for too long."""
    channel, reason = str(happened["channel"]), str(happened.get("reason") or "")
    return _of_channel(turn, words.CHANNEL_SILENT, happened, remedy=remedy(channel, reason)[turn.language])


async def _channel_back(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    return _of_channel(turn, words.CHANNEL_BACK, happened)


async def _channel_unread(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """There is more than can be read at once of what was said while we did not hear, or it cannot be read at all."""
    return _of_channel(turn, words.CHANNEL_UNREAD, happened)


async def _channel_read(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    return _of_channel(turn, words.CHANNEL_READ, happened)


async def _channel_lost(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """We did not hear for longer than we read back."""
    until = datetime.fromisoformat(str(happened["until"])).astimezone(turn.zone)
    return _of_channel(turn, words.CHANNEL_LOST, happened, until=speaks(turn).when(until))


async def _released(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """What was held has gone out, or could not: the line its ledger row came to."""
    return Told(proposal=Say(text=str(happened["line"])))


async def _google_answered(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """A consent at Google came back: asked over an open question, for it was given a moment ago."""
    row = await google_starts.one(turn.session, UUID(str(happened["start"])))
    if row is None or row["state"] != "answered":
        return _say(turn, words.CONSENT_GONE)
    wanted = replies.excerpt(row["wanted"] or "", length=WISH_SHOWN)
    ask = connecting(turn, row, email=verbatim(row["account"]["email"]), wanted=verbatim(wanted))
    return Told(proposal=ask, hours=ANSWER_LASTS.total_seconds() / 3600)


async def _google_lost(turn: Turn, happened: Mapping[str, object], asked: bool) -> Told:  # noqa: ARG001, FBT001
    """Google no longer takes an account's token; said, with the way back, unless somebody has asked for it meanwhile and was told then."""
    account = await google_accounts.one(turn.session, UUID(str(happened["id"])))
    if account is None or account["state"] != "lost" or await _has_link(turn, account):
        return Told(proposal=())
    return Told(proposal=reconnecting(account))


async def _has_link(turn: Turn, account: Row) -> bool:
    row = await turn.session.row(
        """
        select from google_starts where org_id = :org_id and user_id = :user_id and email = :email and created_at >= :ended
        limit 1
        """,
        email=account["email"],
        ended=account["ended_at"],
    )
    return row is not None


def _of_channel(turn: Turn, said: Words, happened: Mapping[str, object], **facts: str) -> Told:
    channel = str(happened["channel"])
    since = datetime.fromisoformat(str(happened["since"])).astimezone(turn.zone)
    return _say(turn, said, channel=CHANNELS.get(channel, channel), since=speaks(turn).when(since), **facts)


HAPPENINGS: Mapping[str, Happening] = {
    "knock": _knock,
    "many_knocks": _many_knocks,
    "invitation_used": _invitation_used,
    "welcome": _welcome,
    "channel_silent": _channel_silent,
    "channel_back": _channel_back,
    "channel_unread": _channel_unread,
    "channel_read": _channel_read,
    "channel_lost": _channel_lost,
    "released": _released,
    "google_answered": _google_answered,
    "google_lost": _google_lost,
}


def _say(turn: Turn, said: Words, **facts: str) -> Told:
    return Told(proposal=Say(text=replies.say(said, turn.language, **facts)))


def _named(happened: Mapping[str, object]) -> dict[str, str]:
    return {key: str(happened.get(key) or "") for key in ("channel", "external_id", "name", "username")}
