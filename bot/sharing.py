"""What is sent along with words, or instead of them: files, a place, contact cards."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from uuid import uuid5

from bot import replies, router
from bot.asked import Situation
from bot.origins import CHAT
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, plain
from bot.scene import Scene
from integrations.postgres.database import Session
from tools._choose import made
from tools._context import Shown, ToolCall
from tools.files import will_be_kept

NO_REQUEST = frozenset({"unsure", "consent"})
"""A caption taken like this asks for nothing: it only says what the picture is."""


async def kept(
    session: Session,
    scene: Scene,
    proposing: Proposing,
    understand: Callable[[Session, Scene], Awaitable[Plan]],
    *,
    most: int,
) -> Plan:
    """Files of at most so many bytes are kept; the words that came with them are taken as words."""
    language = scene.known.language
    sent = [str(message.id) for message in scene.messages]
    call = ToolCall(tool="keep_files", arguments={"messages": sent, "most_bytes": most})
    keeping = await proposing.settle(session, scene, "file", language, [(call,)])
    captions = [message for message in scene.messages if message.text.strip()]
    if not captions or captions[0].forwarded or keeping.question is not None:
        return keeping
    words = replace(captions[0], kind="text", text="\n".join(message.text for message in captions))
    if not isinstance(router.route([words], Situation()), router.Understand):
        return keeping
    first = PlannedCall(id=uuid5(scene.turn_id, "files"), call=call)
    # "Isso" is what came along with the words.
    ids = await will_be_kept(session, tuple(message.id for message in scene.messages), first.id)
    here = Shown(kind=made("file"), ids=ids)
    asked = await understand(session, replace(scene, messages=(words,), shown=(here, *scene.shown)))
    if only_describes(asked):
        return keeping
    return replace(asked, lines=(first, *asked.lines))


def only_describes(plan: Plan) -> bool:
    """Whether a caption that was taken like this asks for nothing."""
    return plan.handed is None and not plan.calls and (plan.question is None or plan.route in NO_REQUEST)


async def shared(session: Session, scene: Scene, proposing: Proposing) -> Plan:
    """A place and contact cards are kept. Cards are written by others; so is what is forwarded."""
    message, language = scene.messages[0], scene.known.language
    calls: list[ToolCall] = []
    if message.place:
        origins = dict.fromkeys(message.place, CHAT) if message.forwarded else {}
        calls.append(ToolCall(tool="keep_place", arguments=dict(message.place), origins=origins))
    if message.cards:
        cards = [dict(card) for card in message.cards]
        arguments = {"contacts": cards, **({"left_out": message.cards_left_out} if message.cards_left_out else {})}
        calls.append(ToolCall(tool="keep_contacts", arguments=arguments, origins={"contacts": CHAT}))
    if not calls:
        return plain(scene, "not_text", language, replies.say(replies.NOT_TEXT, language))
    return await proposing.settle(session, scene, "shared", language, [tuple(calls)])
