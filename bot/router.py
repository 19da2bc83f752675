"""Decides what a message is for. Pure: everything it looks at is handed in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from bot.asked import Offer, Question, Situation
from bot.messages import MAX_TEXT, InboundMessage
from bot.signs import SHADES, only_smiles, says_nothing
from language.answers import begins_with_no, hesitates, verbs_asked, yes_or_no
from language.chosen import chosen
from language.facts.asked import points_back
from language.following.follow import leans
from language.qualified import qualified
from language.types import Understanding


@dataclass(frozen=True, slots=True)
class Stop:
    """Everything was cancelled at the door; it only has to be said."""


@dataclass(frozen=True, slots=True)
class Refuse:
    """The message cannot be acted on, and why."""

    why: Literal[
        "empty",
        "signs",
        "emoji",
        "too_long",
        "not_text",
        "stale_tap",
        "gone_tap",
        "expired",
        "answered",
        "no_question",
        "choose",
    ]


@dataclass(frozen=True, slots=True)
class Silent:
    """It is noted, and nothing is said."""


@dataclass(frozen=True, slots=True)
class Amend:
    """An earlier message reads differently now."""


@dataclass(frozen=True, slots=True)
class Retract:
    """An earlier message is gone."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Files, perhaps with words."""


@dataclass(frozen=True, slots=True)
class Share:
    """A place or contact cards."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """Words of somebody else, passed on, or of a poll or a card: they ask us for nothing."""


@dataclass(frozen=True, slots=True)
class Old:
    """It was said long before it came in."""


@dataclass(frozen=True, slots=True)
class OldTap:
    """A button was tapped, or an answer given by a sign, long before it came in: what it would have done then may be wrong now."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Late:
    """It arrived after a later message had acted: asked about, not replayed."""


@dataclass(frozen=True, slots=True)
class Take:
    """One of the offers was taken."""

    offer: Offer
    question: Question | None


@dataclass(frozen=True, slots=True)
class Qualified:
    """A yes with a condition."""

    question: Question
    but: str


@dataclass(frozen=True, slots=True)
class Again:
    """A yes that may be none, or one to something else: the question is asked once more, whole."""

    question: Question


@dataclass(frozen=True, slots=True)
class Understand:
    """Ordinary words: local understanding first, then the model."""

    filling: bool = False
    """The open question has no answers but the person's own words."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Nobody said it: the person is told, and asked where there is something to decide."""

    question: Question | None
    """Open already, and not to be talked past by it."""


Intent = (
    Stop
    | Refuse
    | Silent
    | Amend
    | Retract
    | Keep
    | Share
    | Forwarded
    | Old
    | OldTap
    | Late
    | Take
    | Qualified
    | Again
    | Understand
    | Happened
)


def route(messages: Sequence[InboundMessage], situation: Situation) -> Intent:
    """Stop > pending question > command > edit > local understanding > model."""
    # What is deleted or reacted to tells by itself whether it is ours.
    if not any(each.addressed for each in messages) and messages[0].kind not in {"deletion", "reaction"}:
        return Silent()
    return _of_its_kind(messages, situation)


def _of_its_kind(  # noqa: C901, PLR0911 - one for each kind
    messages: Sequence[InboundMessage], situation: Situation
) -> Intent:
    message = messages[0]
    match message.kind:
        case "stop":
            return Stop()
        case "tap":
            return _in_time(message, _tap(situation))
        case "text":
            return _text(messages, situation)
        case "edit":
            return Amend()
        case "deletion":
            return Retract()
        case "reaction":
            return _in_time(message, _reaction(message, situation.question))
        case "event":
            return Happened(situation.question)
        case "file":
            return Old() if message.stale and not message.forwarded else Keep()
        case "other" if message.place or message.cards:
            return Share()
        case "other" if message.forwarded and not says_nothing(message.text):
            return Forwarded()
        case "other":
            return Refuse("not_text")
        case never:
            assert_never(never)


def sure(understanding: Understanding, *, least: float) -> bool:
    return understanding.confidence >= least


def _text(messages: Sequence[InboundMessage], situation: Situation) -> Intent:
    text = "\n".join(each.text for each in messages)
    if says_nothing(text):
        return Refuse("signs" if text.strip() else "empty")
    if len(text) > MAX_TEXT:
        return Refuse("too_long")
    if messages[0].forwarded:
        return Forwarded()
    if messages[0].stale:
        return Old()
    if messages[0].late:
        return Late()
    return _one(messages[0], situation) if len(messages) == 1 else Understand()


def _one(message: InboundMessage, situation: Situation) -> Intent:
    return Take(situation.named, None) if situation.named else _answer(message, situation.question)


def _tap(situation: Situation) -> Intent:
    offer, asked = situation.tapped, situation.asked
    if offer is None:
        return Refuse("gone_tap")
    if asked is None:
        return Refuse("stale_tap") if offer.used else Take(offer, None)
    if not asked.open:
        return Refuse("stale_tap" if offer.used else "answered" if asked.answered else "expired")
    if asked.expired:
        return Refuse("expired")
    return Take(offer, asked) if asked.seen else Refuse("gone_tap")


def _in_time(message: InboundMessage, intent: Intent) -> Intent:
    return OldTap(intent.offer) if message.stale and isinstance(intent, Take) else intent


def _reaction(message: InboundMessage, question: Question | None) -> Intent:
    """A thumb on the very message that asks is an answer to it; any other reaction says nothing to us."""
    answered = REACTIONS.get(message.emoji.rstrip(SHADES))
    if answered is None or question is None or not question.seen or message.target not in question.receipts:
        return Silent()
    if answered == "yes" and question.kind == "choice" and len(question.offers) != _YES_AND_NO:
        return Refuse("choose")
    if question.expired:
        return Refuse("expired")
    return Take(question.offers[0 if answered == "yes" else -1], question)


def _answer(message: InboundMessage, question: Question | None) -> Intent:
    text = message.text.strip()
    verbs = verbs_asked(question.text) if question is not None and question.kind == "approval" else ()
    answered = yes_or_no(text, verbs=verbs)
    if question is None or not question.seen:
        # "Cancela isso" may still mean what was just done, and "tudo bem?" asks.
        leaning = answered == "no" and (leans(text) or points_back(text))
        asking = answered == "yes" and "?" in text
        return Refuse("no_question") if answered is not None and not (leaning or asking) else _ordinary(text)
    offer = _offer(text, answered, question)
    if offer is None:
        if question.kind == "approval" and (but := qualified(text)) and not _strays(message, question):
            return Refuse("expired") if question.expired else Qualified(question, but)
        filling = question.kind == "choice" and len(question.offers) == 1 and not question.expired
        if filling:
            return Understand(filling=True)
        return Refuse("choose") if answered == "yes" and question.kind == "choice" else _ordinary(text)
    if question.expired:
        return Refuse("expired")
    doubtful = question.kind == "approval" and (_strays(message, question) or hesitates(text))
    return Again(question) if doubtful and offer == question.offers[0] else Take(offer, question)


def _ordinary(text: str) -> Intent:
    """Words to be understood; a heart or a laugh is kindly meant, and asks for nothing."""
    return Refuse("emoji") if only_smiles(text) else Understand()


def _strays(message: InboundMessage, question: Question) -> bool:
    """Whether a message may be about something else that was said; a reply to the question itself is about that."""
    return message.reply_to not in question.receipts if message.reply_to else question.past


def _offer(text: str, answered: Literal["yes", "no"] | None, question: Question) -> Offer | None:
    folded = text.strip(" .)!").casefold()
    for offer in question.offers:
        if folded in {str(offer.position), offer.label.casefold(), _bare(offer.label)}:
            return offer
    if answered == "no" or (question.kind == "approval" and begins_with_no(text)):
        return question.offers[-1]
    if answered == "yes" and (question.kind == "approval" or len(question.offers) == _YES_AND_NO):
        return question.offers[0]
    agreeing = [offer for offer in question.offers if _YES.match(_bare(offer.label))]
    if answered == "yes" and len(agreeing) == 1:
        return agreeing[0]
    # What waits for a yes is never answered by something like one.
    named = chosen(text, [offer.label for offer in question.offers]) if question.kind == "choice" else None
    return None if named is None else question.offers[named]


def _bare(label: str) -> str:
    """A label without the sign it begins with, which nobody writes."""
    return _SIGN.sub("", label).casefold()


_SIGN = re.compile(r"^[^\w“\"(]+")
_YES = re.compile(r"(?:sim|yes)\b")
_YES_AND_NO = 2
REACTIONS: Mapping[str, Literal["yes", "no"]] = {"👍": "yes", "👌": "yes", "✅": "yes", "👎": "no", "❌": "no"}
