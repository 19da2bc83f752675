"""Who writes faster than anybody can read: everything is kept and answered in its order, and they are told so once."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

A_MINUTE = timedelta(minutes=1)
MANY = 60
"""Messages of one conversation in a minute."""
QUIET = timedelta(minutes=30)
"""Once told, they are not told again for so long."""
_REMEMBERED = 10_000


@dataclass(slots=True)
class Pace:
    """A conversation's present minute."""

    began: datetime
    count: int = 0
    told: datetime | None = None


@dataclass(frozen=True, slots=True)
class Eagerness:
    """Counts the messages that come in through this process."""

    clock: Callable[[], datetime]
    _paces: OrderedDict[UUID, Pace] = field(default_factory=OrderedDict)

    def crossed(self, conversation_id: UUID) -> bool:
        """Counts one message; true when it is the one to say something about."""
        now = self.clock()
        pace = self._paces.setdefault(conversation_id, Pace(began=now))
        self._paces.move_to_end(conversation_id)
        if len(self._paces) > _REMEMBERED:
            self._paces.popitem(last=False)
        if now - pace.began >= A_MINUTE:
            pace.began, pace.count = now, 0
        pace.count += 1
        if pace.count <= MANY or (pace.told is not None and now - pace.told < QUIET):
            return False
        pace.told = now
        return True
