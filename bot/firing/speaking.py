"""A message that answers nothing: into the outbox, with its buttons, the lists it shows and the reason it is said."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from bot.messages import Attachment, Enclosed
from integrations.postgres import outbound, questions, unasked
from integrations.postgres.database import Row, Session
from tools._context import Choice

_CHOICE = TypeAdapter(Choice)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """What is to be said."""

    id: UUID
    text: str
    choices: Sequence[Choice] = ()
    shown: Sequence[Mapping[str, object]] = ()
    """The lists that stand in front from now on: kind and ids."""
    reason: Mapping[str, object]
    """Why it is said, as “por que me avisou?” will need it."""
    due_at: datetime
    attachments: Sequence[Attachment] = ()


Say = Callable[[Speaking], Awaitable[None]]


async def speak(
    session: Session, speaking: Speaking, where: Row, now: datetime, *, enclosed: Sequence[Enclosed] = ()
) -> UUID:
    """Queues it, with the files that were kept for it; answers the conversation. Nothing here commits."""
    here = await unasked.place(session, where, shown=speaking.shown)
    named = [(uuid5(speaking.id, str(n)).hex[:20], choice) for n, choice in enumerate(speaking.choices, start=1)]
    await unasked.say(
        session,
        speaking.id,
        conversation_id=here["id"],
        position=here["seq"],
        text=speaking.text,
        buttons=[{"id": id_, "label": choice.label, "menu": False} for id_, choice in named],
        reason=speaking.reason,
        due_at=speaking.due_at,
        now=now,
    )
    if enclosed:
        await outbound.enclose(session, speaking.id, [asdict(each) for each in enclosed])
    await questions.add_buttons(
        session,
        conversation_id=here["id"],
        outbound_id=speaking.id,
        question_id=None,
        buttons=[
            {
                "id": id_,
                "position": n,
                "label": choice.label,
                "action": {"choice": _CHOICE.dump_python(choice, mode="json")},
                "answers": False,
            }
            for n, (id_, choice) in enumerate(named, start=1)
        ],
    )
    return UUID(str(here["id"]))
