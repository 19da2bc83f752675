"""What a message points at: the one it replies to, and words of somebody else that the person passes on."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bot import replies
from bot.asking import never_mind
from bot.following import MINUTES, means_only_that
from bot.origins import CHAT
from bot.plan import Plan
from bot.proposing import Proposing, asking, plain
from bot.scene import Scene
from integrations.postgres import inbound
from integrations.postgres.database import Session
from language.answers import yes_or_no
from language.facts.asked import points_back
from language.following.follow import leans
from language.types import Language, Understanding
from tools._context import Ask, Choice, Request, Words

FORWARDED: Words = {
    "pt-BR": "↪️ Mensagem encaminhada: “{text}”\nO que eu faço com ela?",
    "en": "↪️ A forwarded message: “{text}”\nWhat shall I do with it?",
}
RECEIVED: Words = {
    "pt-BR": "📋 Recebi isto: “{text}”\nO que eu faço com isso?",
    "en": "📋 I received this: “{text}”\nWhat shall I do with it?",
}
POINTED: Words = {
    "pt-BR": "📋 Esta mensagem? “{text}”\nO que eu faço com ela?",
    "en": "📋 This message? “{text}”\nWhat shall I do with it?",
}
NOT_KNOWN: Words = {
    "pt-BR": "Não encontrei a mensagem que você respondeu, então não sei do que se trata e não mexi em nada. "
    "Me diz pelo nome?",
    "en": "I can't find the message you replied to, so I don't know what you mean and I touched nothing. "
    "Could you tell me by name?",
}
LONGEST_TITLE = 200
"""A longer text is no task's title."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a message replies to: nothing, a turn of this conversation, or a message that we have never seen."""

    turn_id: UUID | None = None
    unknown: bool = False


async def replied_to(session: Session, scene: Scene) -> Pointed:
    """What the first message replies to."""
    message = scene.messages[0]
    if not message.reply_to:
        return Pointed()
    row = await inbound.replied_to(session, scene.claim.conversation_id, message.reply_to)
    return Pointed(unknown=True) if row is None else Pointed(row["turn_id"])


def says_nothing_alone(understood: Understanding, *, quoted: str) -> bool:
    """Whether the words are about what they point at: without it they ask for nothing that could be done.

    A question about `quoted` words can be answered by whoever reads them.
    """
    text, requests = understood.text, understood.requests
    alike = any(means_only_that(each) or each.intent in _OF_BEFORE or "number" in each.slots for each in requests)
    return alike or points_back(text) or (leans(text) and not (quoted and "?" in text))


def only_about_that(understood: Understanding) -> bool:
    """Whether something is to be done with a row that is not named, or with what nobody can tell: "apaga"."""
    leaning = leans(understood.text)
    meant = [means_only_that(each) or (leaning and each.intent == "out_of_scope") for each in understood.requests]
    return bool(meant) and all(meant)


_OF_BEFORE = frozenset({"undo", "redo", "cancel", "affirm", "deny"})
"""Intents about whatever was said or done last."""
_MADE_OF_WORDS = frozenset({"task_create", "reminder_create", "note_create", "inbox_create"})


def not_known(scene: Scene, language: Language) -> Plan:
    return plain(scene, "not_known", language, replies.say(NOT_KNOWN, language))


async def quoted(session: Session, scene: Scene) -> str:
    """What somebody else said, to which the message points: what it replies to, or what was forwarded right before."""
    message, here = scene.messages[0], scene.claim.conversation_id
    if message.reply_to:
        row = await inbound.replied_to(session, here, message.reply_to)
        return message.quoted if row is None else row["forwarded"] or ""
    since = message.said_at - timedelta(minutes=MINUTES)
    return await inbound.forwarded_before(session, here, seq=message.seq, since=since) or ""


async def unknown(session: Session, scene: Scene, proposing: Proposing, understood: Understanding) -> Plan:
    """The plan for words about a message that we never saw: whoever wants something made of it is shown its words and asked what."""
    said = scene.messages[0].quoted.strip()
    makes = [request.intent in _MADE_OF_WORDS for request in understood.requests]
    if said and makes and all(makes):
        return await offered(session, scene, proposing, said)
    return not_known(scene, understood.language)


async def pointed_at(session: Session, scene: Scene, refused: str) -> str:
    """What somebody else said, where all the person says of it is our name, or that it be done; "" where they say anything else."""
    message = scene.messages[0]
    alone = refused == "empty" or (refused == "no_question" and yes_or_no(message.text) == "yes")
    if not alone or not (await replied_to(session, scene)).unknown:
        return ""
    return message.quoted.strip()


async def forwarded(session: Session, scene: Scene, proposing: Proposing) -> Plan:
    """Nobody has asked for anything: what can be done with it is offered, and it stays the words of whoever wrote it."""
    message = scene.messages[0]
    return await _offering(
        session, scene, proposing, message.text.strip(), RECEIVED if message.kind == "other" else FORWARDED
    )


async def offered(session: Session, scene: Scene, proposing: Proposing, text: str) -> Plan:
    """What can be done with words of another message, which stay those of whoever wrote it."""
    return await _offering(session, scene, proposing, text, POINTED)


async def _offering(session: Session, scene: Scene, proposing: Proposing, text: str, said: Words) -> Plan:
    language = scene.known.language
    turn = scene.turn(session, language)
    choices: list[Choice] = []
    for intent, slot in (("note_create", "text"), ("task_create", "title")):
        if slot == "title" and len(text) > LONGEST_TITLE:
            continue
        calls = await proposing.propose(turn, Request(intent=intent, confidence=1.0, slots={slot: text}))
        if isinstance(calls, tuple) and calls:
            strange = tuple(replace(call, origins=dict.fromkeys(call.arguments, CHAT)) for call in calls)
            label = replies.say(replies.KEEP_AS[intent], language, what=replies.excerpt(text, length=40))
            choices.append(Choice(label=label, calls=strange))
    asked = replies.say(said, language, text=replies.excerpt(text, length=120))
    return asking(scene, "forwarded", language, Ask(text=asked, choices=(*choices, never_mind(language))))
