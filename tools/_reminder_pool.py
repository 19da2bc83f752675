"""The reminders a request may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from integrations.postgres.reminders import Coming, Reminders
from tools import _reminder_words as words
from tools._choose import Option, Pool, speaks
from tools._context import Turn, Words
from tools._reminder_use import ALARM, TIMER


@dataclass(frozen=True, slots=True)
class ReminderPool:
    """Those still to come; with a mark, timers or alarms alone."""

    turn: Turn
    mark: str = ""

    async def every(self) -> Sequence[Option]:
        return self._options(await Reminders(self.turn.session).coming())

    async def matching(self, query: str) -> Sequence[Option]:
        return self._options(await Reminders(self.turn.session).coming(query=query))

    def _options(self, coming: Sequence[Coming]) -> Sequence[Option]:
        voice = speaks(self.turn)
        return [
            Option(id=each.reminder.id, label=words.described(words.Told(each.reminder, each.due_at), voice))
            for each in coming
            if each.reminder.text.startswith(self.mark.strip())
        ]


def reminder_pool(turn: Turn, *, mark: str = "") -> Pool:
    reminders = ReminderPool(turn, mark)
    return Pool(
        kind="reminder",
        every=reminders.every,
        matching=reminders.matching,
        which=_WHICH,
        none=_NONE.get(mark, words.NONE),
        unknown=words.UNKNOWN,
        command=_COMMAND,
    )


_NONE: dict[str, Words] = {
    TIMER: {"pt-BR": "Nenhum timer correndo.", "en": "No timer is running."},
    ALARM: {"pt-BR": "Nenhum alarme marcado.", "en": "No alarm is set."},
}
_WHICH: Words = {"pt-BR": "Qual deles?", "en": "Which one?"}
_COMMAND: Words = {"pt-BR": "/lembretes", "en": "/reminders"}
