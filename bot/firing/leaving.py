"""What comes by itself and could not leave in time says so when it does."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.firing import words
from bot.firing.coming import LATE
from bot.identity import profile
from integrations.postgres import outbound
from integrations.postgres.database import Row, Session
from tools._context import Voice


async def as_of_now(session: Session, row: Row, now: datetime) -> Row:
    """A message that is about to leave, worded anew where it was on time when it was written and no longer is.

    What the messenger may have already keeps its words: by those it is asked for it.
    """
    reason: Mapping[str, object] | None = row["reason"]
    if reason is None or reason.get("late") or reason.get("doubt") or row["taken"]:
        return row
    if now - row["created_at"] <= LATE:
        return row
    known = await profile(session)
    voice = Voice(
        language=known.language,
        now=now.astimezone(ZoneInfo(known.zone)),
        zone=ZoneInfo(known.zone),
        month_first=known.conventions.month_first,
    )
    text = _text(row, str(reason.get("worth_until") or ""), voice)
    await outbound.reword(session, row["id"], text=text)
    return {**row, "text": text}


def _text(row: Row, worth_until: str, voice: Voice) -> str:
    over = bool(worth_until) and voice.now > datetime.fromisoformat(worth_until)
    was_for = row["created_at"].astimezone(voice.zone)
    when = f"{was_for:%H:%M}" if was_for.date() == voice.now.date() else voice.when(was_for)
    return voice.say(words.LEFT_TOO_LATE if over else words.LEFT_LATE, text=row["text"], when=when)
