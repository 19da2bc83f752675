"""How much of the model a person has used of what they may: asked before every question leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from math import isfinite
from typing import Literal

from bot.settings_allowance import SettingsOfTheAllowance
from integrations.postgres import model_steps
from integrations.postgres.database import Person, Row, Session

NEAR = Decimal("0.8")
Level = Literal["fine", "near", "spent"]
Span = Literal["day", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What has been used of one limit."""

    owner: Literal["person", "organization"]
    span: Span
    unit: Literal["tokens", "usd"]
    used: Decimal
    limit: Decimal
    since: datetime

    @property
    def share(self) -> Decimal:
        return self.used / self.limit

    @property
    def level(self) -> Level:
        return "spent" if self.share >= 1 else "near" if self.share >= NEAR else "fine"

    @property
    def period(self) -> str:
        """The same for as long as the limit counts together."""
        return f"{self.owner} {self.span} {self.since.date()}"


@dataclass(frozen=True, slots=True)
class Allowance:
    """The limits of the settings, and those an organization sets lower or higher for itself."""

    limits: SettingsOfTheAllowance

    async def fullest(self, session: Session, person: Person, now: datetime, *, own: Row | None = None) -> Use | None:
        """The limit that is nearest to its end, tokens and dollars alike; None without limits. Leaves the session as the person's.

        `own` is what `model_steps.spent` answers, where that is known already.
        """
        return fullest_of(await self.uses(session, person, now, own=own))

    async def uses(self, session: Session, person: Person, now: datetime, *, own: Row | None = None) -> tuple[Use, ...]:
        """Every limit there is, with what was used of it; `now` in the person's zone."""
        day, month = days_of(now)
        own = own or await model_steps.spent(session, day=day, month=month)
        uses = [*self._of(own, "person", {}, day=day, month=month)]
        whole = own
        if own["kind"] == "company":
            await session.enter_worker()
            whole = await model_steps.spent_by_all(session, person.org_id, day=day, month=month)
            await session.enter(person)
        return (*uses, *self._of(whole, "organization", limits_of(own["allowance"]), day=day, month=month))

    def _of(
        self,
        spent: Row,
        owner: Literal["person", "organization"],
        set_by_itself: Mapping[str, Decimal],
        *,
        day: datetime,
        month: datetime,
    ) -> Iterable[Use]:
        for span, since in (("day", day), ("month", month)):
            for unit in ("tokens", "usd"):
                name = f"{span}_{unit}"
                limit = set_by_itself.get(name) or Decimal(getattr(self.limits, f"{owner}_{name}"))
                if limit > 0:
                    # The names are those of the literals.
                    yield Use(owner=owner, span=span, unit=unit, used=Decimal(spent[name]), limit=limit, since=since)  # type: ignore[arg-type]


def fullest_of(uses: Iterable[Use]) -> Use | None:
    """The one that is nearest to its limit."""
    return max(uses, key=lambda use: use.share, default=None)


def after(uses: Iterable[Use], *, tokens: int, usd: Decimal) -> tuple[Use, ...]:
    """The same limits when so much more has been used."""
    more = {"tokens": Decimal(tokens), "usd": usd}
    return tuple(replace(use, used=use.used + more[use.unit]) for use in uses)


def days_of(now: datetime) -> tuple[datetime, datetime]:
    """The beginnings of the day and of the month."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return day, day.replace(day=1)


def limits_of(stored: object) -> Mapping[str, Decimal]:
    """The limits an organization sets, by name; what cannot be one sets nothing."""
    found = stored if isinstance(stored, dict) else {}
    return {name: limit for name, value in found.items() if (limit := _number(value)) is not None}


def _number(stored: object) -> Decimal | None:
    """A limit that can be one; what cannot leaves the settings' own in force."""
    usable = isinstance(stored, int | float) and not isinstance(stored, bool) and isfinite(stored) and stored > 0
    return Decimal(str(stored)) if usable else None
