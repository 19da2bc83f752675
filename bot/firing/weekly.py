"""The review of seven days, or of a month by its weeks: what was done, and what is left; on Mondays by itself, and whenever it is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from uuid import uuid5

from bot.firing import weekly_words as words
from bot.firing.coming import LATE
from bot.firing.digest_words import GO_ON
from bot.firing.digests import back_off, going_on, no_more, note_asked, taken
from bot.firing.manners import Stance, stance_of
from bot.firing.speaking import Drawing, Say, Speaking
from integrations.postgres.database import Row, Session
from integrations.postgres.digests import week
from integrations.postgres.fires import Fires
from integrations.postgres.schedules import Scheduled
from language.times.occurrences import instant
from ml_jobs.charts import Bar
from tools._context import Voice

DAYS = 7
A_WEEKEND = 2


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, and what is to be said of them."""

    days: Sequence[date]
    counts: Row
    voice: Voice

    @property
    def done(self) -> Mapping[date, int]:
        done: Mapping[date, int] = self.counts["done"]
        return done

    @property
    def empty(self) -> bool:
        return not self.done and not self.counts["made"] and not self.counts["late"]

    def text(self, *notes: str) -> str:
        """The days as lines, which is what is read where there are no pictures."""
        voice, counts = self.voice, self.counts
        head = voice.say(self.said.head, first=voice.when(self.days[0]), last=voice.when(self.days[-1]))
        columns = self.columns()
        most = max((each.count for each in columns), default=0)
        lines = [_bar(each, most) for each in columns] if most else [voice.say(words.NONE_DONE)]
        told = voice.say(
            words.COUNTS, done=sum(self.done.values()), made=counts["made"], open=counts["open"], late=counts["late"]
        )
        return "\n".join([head, *notes, "", *lines, "", told])

    @property
    def said(self) -> words.Said:
        return words.WEEK

    def columns(self) -> Sequence[Bar]:
        """One a day."""
        names = words.DAYS[self.voice.language]
        return [Bar(name=names[day.weekday()], count=self.done.get(day, 0)) for day in self.days]

    def drawing(self) -> Drawing:
        """The same columns, drawn."""
        voice = self.voice
        return Drawing(
            name=voice.say(self.said.file),
            title=voice.say(self.said.title),
            note=voice.say(words.NOTE, first=voice.when(self.days[0]), last=voice.when(self.days[-1])),
            columns=tuple(self.columns()),
        )


@dataclass(frozen=True, slots=True)
class Month(Week):
    """The days of a month, by its weeks."""

    @property
    def said(self) -> words.Said:
        return words.MONTH

    def columns(self) -> Sequence[Bar]:
        """One a week, from Monday on, named by its days: "9-15"; a day or two before the first Monday go with it."""
        weeks = [list(days) for _, days in groupby(self.days, key=lambda day: day.isocalendar()[:2])]
        if len(weeks) > 1 and len(weeks[0]) <= A_WEEKEND:
            weeks[:2] = [[*weeks[0], *weeks[1]]]
        return [
            Bar(name=f"{days[0].day}-{days[-1].day}", count=sum(self.done.get(day, 0) for day in days))
            for days in weeks
        ]


def _bar(column: Bar, most: int) -> str:
    length = -(-column.count * words.LONGEST_BAR // most)
    return f"{column.name} {'▇' * length}{' ' if length else ''}{column.count}"


async def week_before(session: Session, end: date, voice: Voice) -> Week:
    """The seven days before this one."""
    days = [end - timedelta(days=back) for back in range(DAYS, 0, -1)]
    return Week(days, await _counts(session, days[0], end, voice), voice)


async def month_until(session: Session, end: date, voice: Voice) -> Month:
    """The days before this one that are of the month of the last of them."""
    first = (end - timedelta(days=1)).replace(day=1)
    days = [first + timedelta(days=on) for on in range((end - first).days)]
    return Month(days, await _counts(session, first, end, voice), voice)


async def _counts(session: Session, first: date, end: date, voice: Voice) -> Row:
    start, stop = (instant(datetime.combine(day, time()), voice.zone) for day in (first, end))
    return await week(session, start, stop, voice.zone, now=voice.now)


async def tell_weekly(session: Session, schedule: Scheduled, voice: Voice, say: Say) -> None:
    """Tells the seven days before the Monday it is for; nothing when nothing was made, done or left."""
    due = await taken(session, schedule, voice)
    if due is None:
        return
    found = await week_before(session, due.at.astimezone(voice.zone).date(), voice)
    if found.empty:
        await Fires(session).insert([due.fire(voice.now, "moot")])
        return
    stance = await stance_of(session, "weekly", due.manners, voice)
    if stance is Stance.BACK_OFF:
        await back_off(session, due, voice, say)
        return
    notes = [voice.say(words.LATE, when=voice.when(due.at.astimezone(voice.zone)))] if due.late(voice) > LATE else []
    text = found.text(*notes)
    if asking := stance is Stance.ASK:
        await note_asked(session, due.manners, "weekly", voice)
        text = "\n".join([text, "", voice.say(GO_ON)])
    id_ = uuid5(due.id, "told")
    await say(
        Speaking(
            id=id_,
            text=text,
            choices=going_on("weekly", voice) if asking else (no_more("weekly", voice),),
            reason={"kind": "digest", "part": "weekly", "at": "09:00", "late": due.late(voice) > LATE},
            due_at=due.at,
            drawing=found.drawing() if found.done else None,
        )
    )
    await Fires(session).insert([due.fire(voice.now, "told", id_)])
