"""What is sent along with words, or instead of them: files, a place, contact cards."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from uuid import uuid5

from bot import replies, router
from bot.origins import CHAT
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, plain
from bot.scene import Scene
from integrations.postgres.database import Session
from tools._context import ToolCall

NO_REQUEST = frozenset({"unsure", "consent"})
"""A caption taken like this asks for nothing: it only says what the picture is."""


async def kept(
    session: Session, scene: Scene, proposing: Proposing, understand: Callable[[Session, Scene], Awaitable[Plan]]
) -> Plan:
    """Files are kept; the words that came with them are taken as words."""
    language = scene.known.language
    call = ToolCall(tool="keep_files", arguments={"messages": [str(message.id) for message in scene.messages]})
    keeping = await proposing.settle(session, scene, "file", language, [(call,)])
    caption = next((message for message in scene.messages if message.text.strip()), None)
    if caption is None or caption.forwarded or keeping.question is not None:
        return keeping
    words = replace(caption, kind="text")
    if not isinstance(router.route([words], router.Situation()), router.Understand):
        return keeping
    asked = await understand(session, replace(scene, messages=(words,)))
    if asked.handed is None and not asked.calls and (asked.question is None or asked.route in NO_REQUEST):
        return keeping
    first = PlannedCall(id=uuid5(scene.turn_id, "files"), call=call)
    return replace(asked, lines=(first, *asked.lines))


async def shared(session: Session, scene: Scene, proposing: Proposing) -> Plan:
    """A place and contact cards are kept. Cards are written by others; so is what is forwarded."""
    message, language = scene.messages[0], scene.known.language
    calls: list[ToolCall] = []
    if message.place:
        origins = dict.fromkeys(message.place, CHAT) if message.forwarded else {}
        calls.append(ToolCall(tool="keep_place", arguments=dict(message.place), origins=origins))
    if message.cards:
        cards = [dict(card) for card in message.cards]
        calls.append(ToolCall(tool="keep_contacts", arguments={"contacts": cards}, origins={"contacts": CHAT}))
    if not calls:
        return plain(scene, "not_text", language, replies.say(replies.NOT_TEXT, language))
    return await proposing.settle(session, scene, "shared", language, [tuple(calls)])
