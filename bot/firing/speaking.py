"""A message that answers nothing: into the outbox, with its buttons, the lists it shows and the reason it is said."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from bot.messages import Attachment, Enclosed
from integrations.postgres import outbound, questions, unasked
from integrations.postgres.database import Row, Session
from ml_jobs.charts import Bar, bars
from tools._context import Choice

_CHOICE = TypeAdapter(Choice)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture, before it is drawn."""

    name: str
    title: str
    note: str
    columns: tuple[Bar, ...]

    @property
    def caption(self) -> str:
        """What it shows, for where it is seen apart from its words."""
        return f"{self.title}, {self.note}"

    async def drawn(self) -> Attachment:
        """In another thread: it takes longer than the loop may stand still."""
        content = await asyncio.to_thread(bars, self.title, self.note, self.columns)
        return Attachment(kind="photo", name=self.name, mime="image/png", content=content, caption=self.caption)


@dataclass(slots=True)
class Pictures:
    """Those of one telling. Drawing takes longer than a conversation may be locked."""

    drawn: dict[Drawing, Attachment] = field(default_factory=dict)

    async def draw(self, drawing: Drawing) -> None:
        self.drawn[drawing] = await drawing.drawn()

    def of(self, drawing: Drawing) -> Attachment:
        """Raises UndrawnError where it is to be drawn first."""
        if drawing not in self.drawn:
            raise UndrawnError(drawing)
        return self.drawn[drawing]


class UndrawnError(Exception):
    """The telling is to begin again once this is drawn."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing.name)
        self.drawing = drawing


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
    drawing: Drawing | None = None
    """A picture that goes along."""
    lines: tuple[str, ...] = ()
    """Of a digest: its facts, by which an opening written for it is known."""


Say = Callable[[Speaking], Awaitable[None]]


async def speak(
    session: Session, speaking: Speaking, where: Row, now: datetime, *, enclosed: Sequence[Enclosed] = ()
) -> UUID:
    """Queues it, with the files that were kept for it; answers the conversation. Nothing here commits."""
    here = await unasked.place(session, where, shown=speaking.shown)
    named = [(uuid5(speaking.id, str(n)).hex[:20], choice) for n, choice in enumerate(speaking.choices, start=1)]
    asking = [
        unasked.say(
            session,
            speaking.id,
            conversation_id=here["id"],
            position=here["seq"],
            text=speaking.text,
            buttons=[{"id": id_, "label": choice.label, "menu": False} for id_, choice in named],
            reason=speaking.reason,
            due_at=speaking.due_at,
            now=now,
        ),
        questions.add_buttons(
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
        ),
    ]
    if enclosed:
        asking.append(outbound.enclose(session, speaking.id, [asdict(each) for each in enclosed]))
    await session.together(*asking)
    return UUID(str(here["id"]))
