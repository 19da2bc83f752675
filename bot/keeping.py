"""“anota isso”: what is to be kept are the words that it points at, never the word “isso”."""

import re
from dataclasses import replace

from bot import quoting, replies
from bot.plan import Plan
from bot.proposing import Proposing, plain
from bot.scene import Scene
from integrations.postgres import inbound
from integrations.postgres.database import Session
from language.types import Request, Understanding
from language.words import fold
from tools._context import Words

WHAT: Words = {
    "pt-BR": "O que você quer guardar? Me manda as palavras, ou responda à mensagem que tem o que importa.",
    "en": "What would you like to keep? Send me the words, or reply to the message that has what matters.",
}
WHAT_OF_UNKNOWN: Words = {
    "pt-BR": "Não encontrei a mensagem que você respondeu. O que você quer guardar? Me manda as palavras.",
    "en": "I can't find the message you replied to. What would you like to keep? Send me the words.",
}
_THAT = r"(?:d?isso|d?isto|d?aquilo|essa?|esta|this|that|it)(?: ai| aqui| tudo| mensagem| message| one| down)*"
_ASIDE = r"(?: (?:ai|por favor|pfv|pra mim|para mim|please|for me))*"
_NOTE = r"(?:anot[ae]r?|guard[ae]r?|salv[ae]r?|registr[ae]r?|tom[ae] nota|note|save|keep|write|jot)(?: ai| down)?"
_TASK = r"(?:cri[ae]r?|faz|faca|make|create|add)(?: uma| a)? (?:nova )?(?:tarefa|task)(?: com| of| from| out of| with)?"
_SAID = {
    "note_create": re.compile(rf"(?:me )?{_NOTE}(?: (?P<that>{_THAT}))?{_ASIDE}"),
    "task_create": re.compile(rf"(?:me )?{_TASK} (?P<that>{_THAT}){_ASIDE}"),
}
_SLOT = {"note_create": "text", "task_create": "title"}


def keeps_that(text: str, *, reply: bool) -> str | None:
    """The intent of a message that says no more than to keep what it points at. In a `reply` the verb points by itself."""
    folded = " ".join(fold(word.strip(".,!:;")) for word in text.split())
    for intent, pattern in _SAID.items():
        found = pattern.fullmatch(folded)
        if found and (found["that"] or reply):
            return intent
    return None


async def meant(
    session: Session, scene: Scene, understood: Understanding, intent: str, proposing: Proposing
) -> Understanding | Plan:
    """The same with the person's own words in its place; of somebody else's they are offered, and of none it is asked what."""
    message, language = scene.messages[0], understood.language
    row = None
    if message.reply_to:
        row = await inbound.replied_to(session, scene.claim.conversation_id, message.reply_to)
    if row is not None and row["said"]:
        request = Request(intent=intent, confidence=1.0, slots={_SLOT[intent]: row["said"]})
        return replace(understood, requests=(request,))
    if words := (await quoting.quoted(session, scene) or message.quoted).strip():
        return await quoting.offered(session, scene, proposing, words)
    asked = WHAT_OF_UNKNOWN if message.reply_to and row is None else WHAT
    return plain(scene, "keep_what", language, replies.say(asked, language))
