"""An errand made by hand: what a tool is handed again when the worker before it has died."""

from functools import partial
from uuid import uuid4

from connected import Connected

from tools._errand import Errand


async def errand_of(there: Connected) -> Errand:
    chat = there.chat
    await chat.says("oi")
    (conversation,) = await chat.rows("select id from conversations where user_id = :user_id")
    return Errand(
        person=chat.known.person,
        conversation_id=conversation["id"],
        rows=partial(chat.app.database.as_person, chat.known.person),
        google=chat.app.google,
        blobs=chat.app.enclosing.blobs,
        clock=chat.clock,
        now=chat.clock(),
        zone=chat.clock().tzinfo,
        language="pt-BR",
        call_id=uuid4(),
    )
