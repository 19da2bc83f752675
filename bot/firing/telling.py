"""What has come, as messages: one each when it is time, one list for what was left behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from bot.firing import words
from bot.firing.coming import Coming
from bot.firing.telling_events import length_of, of_event, time_of
from bot.verbatim import verbatim
from tools._choose import short
from tools._context import Choice, ToolCall, Voice, Words

MOST_SINGLE = 10
"""So many at the same moment get a message each; more of them come as lists."""
IN_A_LIST = 20
NAMED = 5
"""Missed times of one thing that are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One message that answers nothing."""

    id: UUID
    text: str
    about: tuple[Coming, ...]
    choices: tuple[Choice, ...]

    @property
    def due_at(self) -> datetime:
        return self.about[-1].due_at


def tellings(found: Sequence[Coming], voice: Voice) -> list[Telling]:
    """The messages, in the order of time: what is late first, for it came before; what can still be done stands last of that."""
    late = [each for each in found if each.late(voice.now)]
    on_time = [each for each in found if not each.late(voice.now)]
    over = [each for each in late if each.over(voice.now)]
    behind = [each for each in late if not each.over(voice.now)]
    return [
        *([_telling(over, _over(over[0], voice), voice)] if len(over) == 1 else _lists(over, words.OVER, voice)),
        *(_telling([each], _single(each, voice), voice) for each in (behind if len(behind) == 1 else ())),
        *_lists(
            behind if len(behind) > 1 else (),
            words.HELD_BEHIND if any(each.held for each in behind) else words.BEHIND,
            voice,
        ),
        *(
            [_telling([each], _single(each, voice), voice) for each in on_time]
            if len(on_time) <= MOST_SINGLE
            else _lists(on_time, words.AT_ONCE, voice)
        ),
    ]


def _telling(about: Sequence[Coming], text: str, voice: Voice) -> Telling:
    return Telling(id=uuid5(about[0].id, "told"), text=text, about=tuple(about), choices=_choices(about, voice))


def _single(each: Coming, voice: Voice) -> str:
    if each.reminder.about_event is not None:
        return "\n".join(of_event(each, voice))
    text = verbatim(each.reminder.text)
    notice = each.schedule.notice
    if notice and not each.late(voice.now):
        lines = [voice.say(words.AHEAD, length=length_of(notice, voice), when=time_of(each.due_at, voice), text=text)]
    else:
        lines = [voice.say(words.AGAIN if each.again else words.NOW, text=text)]
    if each.late(voice.now):
        lines.append(voice.say(words.WAS_HELD if each.held else words.WAS_FOR, when=time_of(each.due_at, voice)))
    if each.missed:
        lines.append(voice.say(words.ALSO_MISSED, times=_times(each.missed, voice)))
    return "\n".join(lines)


def _over(each: Coming, voice: Voice) -> str:
    times = _times((*each.missed, each.due_at), voice)
    return voice.say(words.OVER_ONE, text=short(verbatim(each.reminder.text), longest=200), when=times)


def _lists(found: Sequence[Coming], head: Words, voice: Voice) -> list[Telling]:
    parts = [found[at : at + IN_A_LIST] for at in range(0, len(found), IN_A_LIST)]
    return [_telling(part, "\n".join([voice.say(head), *_lines(part, voice)]), voice) for part in parts]


def _lines(part: Sequence[Coming], voice: Voice) -> list[str]:
    return [_line(n, each, voice) for n, each in enumerate(part, start=1)]


def _line(n: int, each: Coming, voice: Voice) -> str:
    text = short(verbatim(each.reminder.text), longest=200)
    if not each.late(voice.now):
        return voice.say(words.LINE, n=n, text=text)
    times = _times((*each.missed, each.due_at), voice)
    return voice.say(words.LATE_LINE, n=n, text=text, when=times)


def _times(times: Sequence[datetime], voice: Voice) -> str:
    named = ", ".join(time_of(at, voice) for at in times[-NAMED:])
    more = len(times) - NAMED
    return voice.say(words.AND_MORE, times=named, more=more) if more > 0 else named


def _choices(about: Sequence[Coming], voice: Voice) -> tuple[Choice, ...]:
    ids = [str(each.id) for each in about]
    done = words.DONE if len(about) == 1 else words.ALL_DONE
    later = [(words.TEN, "10min"), (words.HOUR, "1h"), (words.NIGHT, "night"), (words.TOMORROW, "tomorrow")]
    return (
        Choice(label=voice.say(done), calls=(ToolCall(tool="done_reminders", arguments={"ids": ids}),)),
        *(
            Choice(
                label=voice.say(label),
                calls=(ToolCall(tool="put_off_reminders", arguments={"ids": ids, "words": name}),),
            )
            for label, name in later
        ),
        *(_of_one(about[0], voice) if len(about) == 1 else ()),
    )


def _of_one(each: Coming, voice: Voice) -> Sequence[Choice]:
    """Of a message about one reminder: it may be changed; of one that comes again and again, this time left out, or all of them."""
    id_, fires = str(each.reminder.id), [str(each.id)]
    edit = Choice(label=voice.say(words.EDIT), calls=(_call("open_reminder", reminder_id=id_),))
    followed = each.reminder.about_event
    if each.reminder.rrule is None and (followed is None or not followed.each):
        return (edit,)
    skip = Choice(label=voice.say(words.SKIP), calls=(_call("skip_reminders", fires=fires),))
    stop = Choice(label=voice.say(words.STOP), calls=(_call("stop_reminders", ids=[id_], fires=fires),))
    return (skip, edit, stop)


def _call(name: str, **arguments: object) -> ToolCall:
    return ToolCall(tool=name, arguments=arguments)
