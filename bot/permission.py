"""Whether a question may leave for a model: with consent, unless it is being taken back at this moment, and within the allowance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.allowance import Allowance, Use, days_of, fullest_of
from bot.identity import Known
from integrations.postgres import model_steps
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Session

SURE = 0.8
"""At least this sure, it is what was meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """As it is now."""

    agreed: bool | None
    """None: they were never asked."""
    forbidden: bool
    """A message that waits for its own turn says that no model may be used: the message waits, the wish in it does not."""
    heard: int
    """How far what waits was listened to, by `seq`."""
    uses: tuple[Use, ...]
    """What was used of each limit."""

    @property
    def spent(self) -> Use | None:
        """The limit that has been reached, if one has."""
        fullest = fullest_of(self.uses)
        return fullest if fullest is not None and fullest.level == "spent" else None


async def permission(
    session: Session, allowance: Allowance, known: Known, claim: Claim, now: datetime, *, after: int = 0
) -> Permission:
    """Read in one journey, of a company two; `now` in the person's zone. Messages up to `after`, a `seq`, were listened to before."""
    day, month = days_of(now)
    row = await model_steps.standing(session, claim.conversation_id, after=after, day=day, month=month)
    waiting: list[Mapping[str, str]] = row["waiting"] or []
    return Permission(
        agreed=row["agreed"],
        forbidden=forbids_model(known, ((each["text"], datetime.fromisoformat(each["said_at"])) for each in waiting)),
        heard=max((int(each["seq"]) for each in waiting), default=after),
        uses=await allowance.uses(session, known.person, now, own=row),
    )


def forbids_model(known: Known, said: Iterable[tuple[str, datetime]]) -> bool:
    """Whether the last that is said of it is that no model may be used."""
    wishes = [
        request.intent
        for text, said_at in said
        for request in known.hear(text, said_at=said_at).requests
        if request.intent in {"model_forbid", "model_allow"} and request.confidence >= SURE
    ]
    return wishes[-1:] == ["model_forbid"]
