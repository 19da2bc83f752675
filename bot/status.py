"""What "/status" tells: what is open, which model is asked and how it is, and what of it was used."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from bot import model_words, replies
from bot.allowance import Allowance, Use
from bot.talk_words import MODEL_USE, STATUS
from integrations.postgres import consents, model_steps
from integrations.postgres.database import Row
from tools._context import Proposal, Request, Say, Turn
from tools._toolbox import Planner


class Healthy(Protocol):
    """The part of the models that is looked at here."""

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def health(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Looks at the person's rows and at the models of this process."""

    models: Healthy
    allowance: Allowance
    providers: Mapping[str, str]
    """Who reads what is sent, as a person knows them."""

    def planners(self) -> Mapping[str, Planner]:
        return {"status": self.told}

    async def told(self, turn: Turn, _: Request) -> Proposal:
        counted = await turn.session.row(
            """
            select (select count(*) from tasks where org_id = :org_id and user_id = :user_id and completed_at is null) as tasks,
              (select count(*) from notes where org_id = :org_id and user_id = :user_id) as notes,
              (select count(*) from inbox_items where org_id = :org_id and user_id = :user_id and became is null) as items
            """
        )
        assert counted is not None
        day = turn.now.replace(hour=0, minute=0, second=0, microsecond=0)
        used = await model_steps.spent(turn.session, day=day, month=day.replace(day=1))
        lines = [replies.say(STATUS, turn.language, zone=turn.zone.key, **counted), *await self._of_models(turn)]
        if used["month_tokens"] or used["month_usd"]:
            lines.append(_use(turn, used))
        return Say(text="\n".join(lines))

    async def _of_models(self, turn: Turn) -> list[str]:
        """One line for each model that may be asked, and one for what hinders all of them."""
        names = self.models.names
        if not names:
            return [model_words.NO_MODEL[turn.language]]
        lines = [self._of_one(name, turn) for name in names]
        agreed = await consents.newest(turn.session, "model")
        if not agreed:
            words = model_words.NOT_ASKED_YET if agreed is None else model_words.NOT_AGREED
            return [*lines, words[turn.language]]
        fullest = await self.allowance.fullest(turn.session, turn.person, turn.now)
        return [*lines, *([_left(fullest, turn)] if fullest is not None else [])]

    def _of_one(self, name: str, turn: Turn) -> str:
        provider, _, model = name.partition(":")
        state = model_words.HEALTH.get(self.models.health.get(provider, "ok"), model_words.HEALTH["ok"])
        who = self.providers.get(provider, provider)
        return replies.say(model_words.MODEL, turn.language, name=f"{who}, {model}", state=state[turn.language])


def _left(use: Use, turn: Turn) -> str:
    """The limit that is nearest to its end."""
    words = model_words.ALLOWANCE_SPENT if use.level == "spent" else model_words.ALLOWANCE
    return replies.say(
        words,
        turn.language,
        share=min(int(use.share * 100), 100),
        period=model_words.PERIODS[use.span][turn.language],
    )


def _use(turn: Turn, used: Row) -> str:
    """What was asked of a model, today and this month."""
    numbers = {name: replies.counted(int(used[name]), turn.language) for name in ("day_tokens", "month_tokens")}
    money = {name: _dollars(used[name], turn) for name in ("day_usd", "month_usd")}
    return replies.say(MODEL_USE, turn.language, **numbers, **money)


def _dollars(amount: Decimal, turn: Turn) -> str:
    """At least two places, and as many as a small amount needs."""
    exact = f"{amount:.4f}".rstrip("0")
    whole, _, cents = exact.partition(".")
    return f"US$ {whole}{',' if turn.language == 'pt-BR' else '.'}{cents:0<2}"
