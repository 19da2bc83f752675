"""The review of the week that has passed: what was done on each day, and what is left."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import uuid5

from bot.firing import weekly_words as words
from bot.firing.coming import LATE
from bot.firing.digests import taken
from bot.firing.speaking import Say, Speaking
from bot.messages import Attachment
from integrations.postgres.database import Session
from integrations.postgres.digests import week
from integrations.postgres.fires import Fires
from integrations.postgres.schedules import Scheduled
from language.times.occurrences import instant
from ml_jobs.charts import Bar, bars
from tools._context import Choice, ToolCall, Voice

DAYS = 7


async def tell_weekly(session: Session, schedule: Scheduled, voice: Voice, say: Say) -> None:
    """Tells the seven days before the Monday it is for; nothing when nothing was made, done or left."""
    due = await taken(session, schedule, voice)
    if due is None:
        return
    monday = due.at.astimezone(voice.zone).date()
    days = [monday - timedelta(days=back) for back in range(DAYS, 0, -1)]
    start, end = (instant(datetime.combine(day, time()), voice.zone) for day in (days[0], monday))
    counts = await week(session, start, end, voice.zone)
    done: Mapping[date, int] = counts["done"]
    if not done and not counts["made"] and not counts["late"]:
        await Fires(session).insert([due.fire(voice.now, "moot")])
        return
    lines = [voice.say(words.HEAD, first=voice.when(days[0]), last=voice.when(days[-1]))]
    if due.late(voice) > LATE:
        lines.append(voice.say(words.LATE, when=voice.when(due.at.astimezone(voice.zone))))
    lines += ["", *_bars({day: done.get(day, 0) for day in days}, voice), ""]
    lines.append(
        voice.say(words.COUNTS, done=sum(done.values()), made=counts["made"], open=counts["open"], late=counts["late"])
    )
    id_ = uuid5(due.id, "told")
    off = ToolCall(tool="set_digest", arguments={"part": "weekly", "on": False})
    await say(
        Speaking(
            id=id_,
            text="\n".join(lines),
            choices=(Choice(label=voice.say(words.NO_MORE), calls=(off,)),),
            reason={"kind": "digest", "part": "weekly", "at": "09:00"},
            due_at=due.at,
            attachments=(await _picture(done, days, voice),),
        )
    )
    await Fires(session).insert([due.fire(voice.now, "told", id_)])


async def _picture(done: Mapping[date, int], days: Sequence[date], voice: Voice) -> Attachment:
    columns = [Bar(name=_name(day, voice), count=done.get(day, 0)) for day in days]
    note = voice.say(words.NOTE, first=voice.when(days[0]), last=voice.when(days[-1]))
    # Drawing takes longer than the loop may stand still.
    content = await asyncio.to_thread(bars, voice.say(words.TITLE), note, columns)
    return Attachment(kind="photo", name=voice.say(words.FILE), mime="image/png", content=content)


def _bars(done: Mapping[date, int], voice: Voice) -> list[str]:
    """A line for each day: its name, a bar, its count."""
    most = max(done.values(), default=0)
    return [f"{_name(day, voice)} {_bar(count, most)}{count}" for day, count in done.items()]


def _bar(count: int, most: int) -> str:
    length = -(-count * words.LONGEST_BAR // most) if count else 0
    return "▇" * length + (" " if length else "")


def _name(day: date, voice: Voice) -> str:
    return words.DAYS[voice.language][day.weekday()]
