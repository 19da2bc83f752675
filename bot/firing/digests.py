"""Digests that have come: told once, at their hour or as late, never what was told before and never about nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID, uuid5

from bot import links
from bot.firing import digest_words as words
from bot.firing.coming import LATE
from bot.firing.manners import Stance, backed_off, stance_of
from bot.firing.speaking import Say, Speaking
from bot.model_words import LINK_REMOVED
from integrations.postgres import mail_waiting
from integrations.postgres.calendars import Calendars
from integrations.postgres.database import Session
from integrations.postgres.digest_mails import mails
from integrations.postgres.digests import Fact, facts, keep_schedules, note_told, told_before, told_since
from integrations.postgres.fires import Fire, Fires, State, fire_id
from integrations.postgres.manners import Manners, Part, manners_of, save
from integrations.postgres.schedules import Scheduled, Schedules
from ml_jobs.digest import Digest, Line, Occasion, Seen, drafted, written
from tools._calendar_list_words import aged
from tools._choose import ids_call, short
from tools._context import Choice, ToolCall, Voice
from tools._manners_words import PARTS

LATEST = timedelta(hours=2)
"""Later than this a digest is left to the next one of the day, where there is one."""


AGED = timedelta(minutes=15)
"""What is on is told as it was so long ago without a word about that."""
MAIL_AGED = timedelta(hours=1)
"""And so is who waits for an answer."""
LONGEST_ACT = 30
"""Characters of a line that stand on its button; a digest has no more lines than a keyboard of Telegram's has buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One time of a digest."""

    schedule: Scheduled
    part: Part
    at: datetime
    """The newest time of it that has come, in UTC."""
    manners: Manners

    @property
    def id(self) -> UUID:
        return fire_id(self.schedule.id, self.at, self.at)

    def fire(self, now: datetime, state: State, outbound_id: UUID | None = None) -> Fire:
        return Fire(
            id=self.id,
            kind=self.part,
            subject_id=None,
            notice=0,
            due_at=self.at,
            fired_at=now,
            state=state,
            outbound_id=outbound_id,
        )

    def late(self, voice: Voice) -> timedelta:
        """How long after its time, or after the quiet hours it fell in."""
        return voice.now - max(self.at, self.manners.quiet_end(self.at, voice.zone))


async def tell_daily(session: Session, schedule: Scheduled, voice: Voice, say: Say) -> None:
    """Tells a morning's or an evening's digest, or lets it be, and sets its next time."""
    due = await taken(session, schedule, voice)
    if due is None:
        return
    stance = await stance_of(session, due.part, due.manners, voice)
    digest = (await composed(session, voice, "evening" if due.part == "evening" else "morning")).short()
    if not digest.lines:
        await Fires(session).insert([due.fire(voice.now, "moot")])
        return
    if stance is Stance.BACK_OFF:
        await back_off(session, due, voice, say)
        return
    if stance is Stance.ASK:
        await note_asked(session, due.manners, due.part, voice)
    wall = due.manners.at(due.part)
    id_ = uuid5(due.id, "told")
    await say(
        Speaking(
            id=id_,
            text=_text(digest, due, voice, asking=stance is Stance.ASK),
            choices=going_on(due.part, voice) if stance is Stance.ASK else _choices(digest, due.part, voice),
            shown=shown(digest),
            reason={"kind": "digest", "part": due.part, "at": f"{wall:%H:%M}", "late": due.late(voice) > LATE},
            due_at=due.at,
            lines=tuple(line.text for line in digest.lines),
        )
    )
    await Fires(session).insert([due.fire(voice.now, "told", id_)])
    await note_told(session, [line.key for line in digest.lines], outbound_id=id_, now=voice.now)
    await mail_waiting.show(session, ids_of(digest, "mail"), now=voice.now)


async def taken(session: Session, schedule: Scheduled, voice: Voice) -> Due | None:
    """The digest that is to be told now, its next time set; None where it is off, waits, or is left out."""
    manners = await manners_of(session)
    part: Part = _PARTS[schedule.kind]
    if manners.at(part) is None:
        await Schedules(session).end([schedule.id])
        return None
    at = schedule.due_at
    while (later := manners.next_of(part, at, voice.zone)) is not None and later <= voice.now:
        at = later
    schedules = Schedules(session)
    quiet = manners.quiet_end(voice.now, voice.zone)
    if quiet > voice.now:
        await schedules.plan(part, None, due_at=at, next_at=quiet)
        return None
    coming = manners.next_of(part, voice.now, voice.zone)
    assert coming is not None
    await schedules.plan(part, None, due_at=coming, next_at=coming)
    due = Due(schedule=schedule, part=part, at=at, manners=manners)
    if await Fires(session).get([due.id]):
        return None
    if await _left_out(session, due, voice):
        await Fires(session).insert([due.fire(voice.now, "skipped")])
        return None
    return due


async def _left_out(session: Session, due: Due, voice: Voice) -> bool:
    midnight = voice.now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    told = await told_since(session, midnight)
    if sum(count for kind, count in told.items() if kind != "reminder") >= due.manners.most_a_day:
        return True
    if await Fires(session).told_of_kind(due.part, since=midnight):
        # They travelled, or moved its hour: one of each a day.
        return True
    days_over = due.part != "weekly" and due.at.astimezone(voice.zone).date() != voice.now.date()
    if days_over and due.manners.paused_until is not None and due.at < due.manners.paused_until:
        # They wanted quiet for a while: what fell in there is over with it.
        return True
    if due.late(voice) <= LATEST:
        return False
    other = due.manners.evening_at if due.part == "morning" else due.manners.morning_at
    return other is not None or due.at.astimezone(voice.zone).date() != voice.now.date()


async def composed(session: Session, voice: Voice, occasion: Occasion) -> Digest:
    """What there is to say; of what comes by itself, what was not told by ourselves before."""
    found = [_unlinked(each, voice) for each in await facts(session, voice.now, voice.zone)]
    waiting = [_unlinked(each, voice) for each in await mails(session, voice.now, voice.zone)]
    muted = (await manners_of(session)).muted
    digest = drafted(
        Seen(
            now=voice.now,
            zone=voice.zone,
            language=voice.language,
            occasion=occasion,
            facts=found,
            mails=waiting,
            muted=muted,
        ),
    )
    if occasion != "asked":
        digest = digest.without(await told_before(session, [line.key for line in digest.lines]))
    looked = {} if "mails" in muted else await mail_waiting.looked_at(session)
    mails_as_of = min(looked.values(), default=None)
    return replace(digest, as_of=await Calendars(session).as_of(), mails_as_of=mails_as_of)


def _unlinked(fact: Fact, voice: Voice) -> Fact:
    """Whoever invites somebody, or writes to them, does not get to put a link before them."""
    if not fact.foreign:
        return fact
    text, who = (links.cleaned(each, allowed=(), instead=voice.say(LINK_REMOVED)) for each in (fact.text, fact.who))
    return replace(fact, text=text, who=who)


def shown(digest: Digest) -> list[dict[str, object]]:
    """The numbers, as the person sees them."""
    kind = "task" if digest.numbered == "task" else "thread"
    ids = [str(line.fact.id) for line in digest.lines if line.fact.source == digest.numbered]
    return [{"kind": kind, "ids": ids}] if ids else []


def ids_of(digest: Digest, source: Literal["task", "mail"]) -> Sequence[UUID]:
    return [line.fact.id for line in digest.lines if line.fact.source == source]


def body(digest: Digest, voice: Voice) -> list[str]:
    """Its lines, and what was left out of them."""
    lines = list(written(digest))
    if digest.cut:
        lines.append(voice.say(words.CUT, count=digest.cut))
    if digest.mails_cut:
        lines.append(voice.say(words.MAILS_CUT, count=digest.mails_cut))
    if digest.said:
        lines += ["", voice.say(words.STILL_ONE if digest.said == 1 else words.STILL, count=digest.said)]
    if old := aging(digest, voice):
        lines += ["", *old]
    return lines


def aging(digest: Digest, voice: Voice) -> list[str]:
    """How old what it knows of calendars and mail is, where that is worth a line."""
    copies = ((digest.as_of, AGED, None), (digest.mails_as_of, MAIL_AGED, words.MAIL_AGED))
    known = [(voice.now - as_of, bound, said) for as_of, bound, said in copies if as_of is not None]
    return [aged(age, voice, said) for age, bound, said in known if age > bound]


def _text(digest: Digest, due: Due, voice: Voice, *, asking: bool) -> str:
    head = [voice.say(words.HEADS[due.part], day=voice.when(voice.now.date()))]
    if due.late(voice) > LATE:
        head.append(voice.say(words.LATE, at=f"{due.at.astimezone(voice.zone):%H:%M}"))
    tail = ["", voice.say(words.GO_ON)] if asking else []
    return "\n".join([*head, *body(digest, voice), *tail])


def _choices(digest: Digest, part: Part, voice: Voice) -> tuple[Choice, ...]:
    tasks = iter(range(1, len(digest.lines) + 1))
    acts = [
        _task_done(line, next(tasks), voice) if line.fact.source == "task" else _reminder_done(line, voice)
        for line in digest.lines
        if line.fact.source in {"task", "reminder"}
    ]
    late = [line.fact.id for line in digest.lines if line.fact.source == "task" and line.key.startswith("late:")]
    tomorrow = (voice.now.date() + timedelta(days=1)).isoformat()
    put_off = Choice(label=voice.say(words.TOMORROW), calls=(ids_call("postpone_tasks", late, due=tomorrow),))
    return (*acts, *((put_off,) if late else ()), no_more(part, voice))


def _task_done(line: Line, number: int, voice: Voice) -> Choice:
    label = voice.say(words.DONE, n=number, title=short(line.fact.text, longest=LONGEST_ACT))
    return Choice(label=label, calls=(ids_call("complete_tasks", (line.fact.id,)),))


def _reminder_done(line: Line, voice: Voice) -> Choice:
    """One that is to come is left out this time; one that was put off is done with."""
    fact = line.fact
    assert fact.at is not None
    text = short(fact.text, longest=LONGEST_ACT)
    if fact.put_off:
        return Choice(label=voice.say(words.ALREADY, text=text), calls=(ids_call("done_reminders", (fact.id,)),))
    row = {"reminder_id": str(fact.id), "at": fact.at.isoformat()}
    skip = ToolCall(tool="skip_reminders", arguments={"rows": [row]})
    return Choice(label=voice.say(words.SKIP, at=f"{fact.at:%H:%M}", text=text), calls=(skip,))


def no_more(part: Part, voice: Voice) -> Choice:
    """Muted by a tap."""
    return Choice(label=voice.say(words.NO_MORE), calls=(_set(part, on=False),))


def _set(part: Part, *, on: bool) -> ToolCall:
    return ToolCall(tool="set_digest", arguments={"part": part, "on": on})


def going_on(part: Part, voice: Voice) -> tuple[Choice, ...]:
    """The answers to whether it shall go on."""
    go_on = Choice(label=voice.say(words.CONTINUE), calls=(_set(part, on=True),))
    if part == "weekly":
        return (go_on, no_more(part, voice))
    weekly = (_set(part, on=False), _set("weekly", on=True))
    return (go_on, Choice(label=voice.say(words.WEEKLY_ONLY), calls=weekly), no_more(part, voice))


async def note_asked(session: Session, manners: Manners, part: Part, voice: Voice) -> None:
    """It was asked whether this one shall go on."""
    offered = {**manners.offered, f"ignored:{part}": voice.now.isoformat()}
    await save(session, replace(manners, offered=offered), now=voice.now)


async def back_off(session: Session, due: Due, voice: Voice, say: Say) -> None:
    """Nobody answered when asked whether to go on: only the weekly one is left."""
    fewer = backed_off(due.manners, due.part)
    await save(session, fewer, now=voice.now)
    await keep_schedules(session, fewer, voice.zone, voice.now)
    id_ = uuid5(due.id, "told")
    wall = due.manners.at(due.part)
    part = PARTS[due.part][voice.language]
    await say(
        Speaking(
            id=id_,
            text=voice.say(words.BACKED_OFF_WEEKLY if due.part == "weekly" else words.BACKED_OFF, part=part),
            reason={"kind": "digest", "part": due.part, "at": f"{wall:%H:%M}", "backed_off": True},
            due_at=due.at,
        )
    )
    await Fires(session).insert([due.fire(voice.now, "told", id_)])


_PARTS: dict[str, Part] = {"morning": "morning", "evening": "evening", "weekly": "weekly"}
