"""Whether what comes by itself is still wanted: asked once when it goes unanswered, and then backed off from."""

from dataclasses import replace
from datetime import timedelta
from enum import Enum, auto

from integrations.postgres.database import Session
from integrations.postgres.digests import heard_between, newest_told
from integrations.postgres.manners import Manners, Part, save
from tools._context import Voice

IN_A_ROW = 3
ANSWERED_WITHIN = timedelta(hours=24)


class Stance(Enum):
    """What a digest does about how the ones before it were taken."""

    TELL = auto()
    ASK = auto()
    """They went unanswered: it asks whether to go on."""
    BACK_OFF = auto()
    """That went unanswered as well."""


async def stance_of(session: Session, part: Part, manners: Manners, voice: Voice) -> Stance:
    """An answer is anything the person says or taps within a day."""
    name = f"ignored:{part}"
    told = await newest_told(session, part, most=IN_A_ROW)
    unheard = len(told) == IN_A_ROW
    for at in told:
        unheard = unheard and not await heard_between(session, at, min(at + ANSWERED_WITHIN, voice.now))
    if unheard:
        return Stance.BACK_OFF if name in manners.offered else Stance.ASK
    if name in manners.offered:
        offered = {kind: when for kind, when in manners.offered.items() if kind != name}
        await save(session, replace(manners, offered=offered), now=voice.now)
    return Stance.TELL


def backed_off(manners: Manners, part: Part) -> Manners:
    """Without this digest; instead of a daily one the weekly one comes."""
    offered = {kind: when for kind, when in manners.offered.items() if kind != f"ignored:{part}"}
    return replace(
        manners,
        morning_at=None if part == "morning" else manners.morning_at,
        evening_at=None if part == "evening" else manners.evening_at,
        weekly=part != "weekly",
        offered=offered,
    )
