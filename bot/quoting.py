"""What a message points at: the one it replies to, and words of somebody else that the person passes on."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from bot import replies
from bot.asking import never_mind
from bot.following import MINUTES
from bot.origins import CHAT
from bot.plan import Plan
from bot.proposing import Proposing, asking
from bot.scene import Scene
from integrations.postgres import inbound
from integrations.postgres.database import Session
from tools._context import Ask, Choice, Request, Words

FORWARDED: Words = {
    "pt-BR": "↪️ Mensagem encaminhada: “{text}”\nO que eu faço com ela?",
    "en": "↪️ A forwarded message: “{text}”\nWhat shall I do with it?",
}
LONGEST_TITLE = 200
"""A longer text is no task's title."""


async def replied_to(session: Session, scene: Scene) -> UUID | None:
    """The turn of the message that is replied to; None where it is nothing of this conversation."""
    message = scene.messages[0]
    if not message.reply_to:
        return None
    row = await inbound.replied_to(session, scene.claim.conversation_id, message.reply_to)
    turn_id: UUID | None = None if row is None else row["turn_id"]
    return turn_id


async def quoted(session: Session, scene: Scene) -> str:
    """What somebody else said, to which the message points: what it replies to, or what was forwarded right before."""
    message, here = scene.messages[0], scene.claim.conversation_id
    if message.reply_to:
        row = await inbound.replied_to(session, here, message.reply_to)
        return message.quoted if row is None else row["forwarded"] or ""
    since = message.said_at - timedelta(minutes=MINUTES)
    return await inbound.forwarded_before(session, here, seq=message.seq, since=since) or ""


async def forwarded(session: Session, scene: Scene, proposing: Proposing) -> Plan:
    """Nobody has asked for anything: what can be done with it is offered, and it stays the words of whoever wrote it."""
    language, text = scene.known.language, scene.messages[0].text.strip()
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
    asked = replies.say(FORWARDED, language, text=replies.excerpt(text, length=120))
    return asking(scene, "forwarded", language, Ask(text=asked, choices=(*choices, never_mind(language))))
