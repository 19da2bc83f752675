"""The turn in hand, as planning and acting see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.identity import Known
from bot.messages import InboundMessage
from bot.policy import Standing
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Session
from language.types import Language
from tools._context import RejectedError, Shown, Turn, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that one turn needs to know."""

    claim: Claim
    turn_id: UUID
    known: Known
    messages: Sequence[InboundMessage]
    shown: tuple[Shown, ...]
    troubles: Mapping[str, RejectedError] = field(default_factory=dict)
    """By intent, why what the world knows of it could not be fetched."""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.known.zone)

    @property
    def standing(self) -> Standing:
        return Standing(suggest_only=self.known.suggest_only)

    def turn(self, session: Session, language: Language, *, call_id: UUID | None = None) -> Turn:
        return Turn(
            person=self.known.person,
            conversation_id=self.claim.conversation_id,
            session=session,
            now=self.messages[-1].said_at.astimezone(self.zone),
            zone=self.zone,
            language=language,
            call_id=call_id or self.turn_id,
            shown=self.shown,
            message="\n".join(message.text for message in self.messages),
            month_first=self.known.conventions.month_first,
            connected=self.known.connected,
            troubles=self.troubles,
        )

    def voice(self, language: Language, said_at: datetime) -> Voice:
        month_first = self.known.conventions.month_first
        return Voice(language=language, now=said_at.astimezone(self.zone), zone=self.zone, month_first=month_first)
