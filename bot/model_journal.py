"""The journal of a model's turn: every question before it leaves, every answer before it is acted on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from bot.context import gathered, shown_json
from bot.model_run import (
    Run,
    Said,
    answer_json,
    begun,
    fitted,
    key_of,
    names_in,
    replies_json,
    retold,
    said_in,
    seen_in,
    shown_of,
)
from bot.model_said import DOWN
from bot.origins import ids_in, lines_of
from bot.plan import Plan
from bot.scene import Scene
from bot.tongue import once_more
from integrations.llm.prices import cost
from integrations.llm.sizes import size
from integrations.llm.types import Answer, ModelUnavailableError, Spent, Step, Usage
from integrations.postgres import conversations, model_steps, provenance, turns
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Row, Session
from integrations.postgres.model_steps import Paid
from language.types import Language
from tools._schema import without_nulls
from tools._toolbox import Toolbox

TYPICAL_ANSWER = 500
"""Tokens; what an answer is taken to be until it is in."""
BYTES_A_TOKEN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Writes in the transaction it is given, and commits nothing."""

    toolbox: Toolbox
    clock: Callable[[], datetime]
    names: tuple[str, ...]
    """The models in the order they are asked, unless an organization has its own."""
    unknown_price: Decimal
    """Dollars per million tokens of a model that is not in the list."""

    async def opened(self, session: Session, scene: Scene, plan: Plan) -> tuple[Run, list[Said]]:
        """Under the fence: the turn from its beginning, with the answers that are in the journal.

        Raises:
            FenceLostError: somebody else has the conversation.
        """
        assert plan.handed is not None
        journaled = model_steps.opened(session, scene.claim, scene.turn_id)
        if plan.handed.continues is None:
            turn = replace(scene.turn(session, plan.language), message=plan.handed.said, quoted=plan.handed.quoted)
            gathering = gathered(turn, scene.known, said=plan.handed.said, tools=plan.handed.tools)
            # Nothing is in the journal yet, unless somebody crashed: both are asked at once.
            (rows, models), gathered_now = await session.together(journaled, gathering)
            shown = fitted(gathered_now, self.toolbox)
            earlier: list[tuple[UUID, Sequence[Row]]] = []
        else:
            rows, models = await journaled
            earlier = await self._earlier(session, plan.handed.continues)
            shown = replace(shown_of(earlier[-1][1]), before=plan.handed.continues)
        run = begun(scene.turn_id, shown_of(rows) if rows else shown, models)
        run.fresh = not rows
        for asked_in, before in earlier:
            await self._taken_up(session, run, asked_in, before, language=plan.language)
        return run, [said_in(row["answer"]) for row in rows if row["answer"]]

    async def seen(self, session: Session, run: Run) -> None:
        """Marks the rows of the context that hold words from outside."""
        outside = await provenance.outside(session, ids_in(run.shown.context))
        run.seen[:0] = lines_of(run.shown.context, outside)

    async def _earlier(self, session: Session, asked_in: UUID | None) -> list[tuple[UUID, Sequence[Row]]]:
        """The turns this one goes on from, oldest first: one for each yes."""
        found: list[tuple[UUID, Sequence[Row]]] = []
        while asked_in is not None:
            rows = await model_steps.of_turn(session, asked_in)
            found.insert(0, (asked_in, rows))
            asked_in = shown_of(rows).before
        return found

    async def _taken_up(
        self, session: Session, run: Run, asked_in: UUID, rows: Sequence[Row], *, language: Language
    ) -> None:
        """The steps of a turn that asked, with what came of the calls that waited."""
        finished = [(row["n"], said_in(row["answer"]), row["replies"] or []) for row in rows if row["answer"]]
        ids = {
            (n, place): uuid5(asked_in, f"model.{n}.{place}")
            for n, said, _ in finished
            for place in range(len(said.calls))
        }
        ledger = await turns.calls(session, list(ids.values()))
        # What strangers wrote is told no more, but the model may still go by it.
        run.seen += [seen for row in ledger.values() for seen in seen_in(row)]
        for n, said, told in finished:
            replies = tuple(
                retold(call, told[place], ledger.get(ids[n, place])) for place, call in enumerate(said.calls)
            )
            run.steps.append(Step(stored=said.stored, replies=replies) if said.calls else once_more(said, language))
            run.made.update(key_of(call.name, without_nulls(call.arguments or {})) for call in said.calls)
        run.names += names_in([said for _, said, _ in finished], self.toolbox)

    async def ask(self, session: Session, claim: Claim, run: Run) -> None:
        """Under the fence: what came of the last step, and the next question, whose price counts from now.

        Raises:
            FenceLostError: somebody else has the conversation.
        """
        run.asked = self._estimate(size(run.prompt(self.toolbox)), run.models)
        await model_steps.ask(
            session,
            claim,
            run.turn_id,
            run.n,
            told=replies_json(run.steps[-1].replies) if run.steps and not run.fresh else None,
            shown=shown_json().dump_json(run.shown).decode() if run.fresh else None,
            prompt_version=run.shown.version,
            usd=run.asked,
            now=self.clock(),
        )
        run.fresh = False

    async def answered(self, session: Session, claim: Claim, run: Run) -> None:
        """Under the fence: keeps the answer that has come in, if one has.

        Raises:
            FenceLostError: somebody else has the conversation.
        """
        if run.unkept is None or run.asked is None:
            await conversations.hold(session, claim)
            return
        answer, estimate = run.unkept, run.asked
        await model_steps.answered(
            session,
            claim,
            run.turn_id,
            run.n,
            answer=answer_json(answer),
            paid=_paid(answer),
            estimate=estimate,
            ends=DOWN,
        )
        run.unkept = run.asked = None

    @staticmethod
    def unkept(run: Run) -> tuple[int, Decimal]:
        """Tokens and dollars of the answer that is not in the journal yet."""
        if run.unkept is None:
            return 0, Decimal(0)
        paid = _paid(run.unkept)
        return paid.input_tokens + paid.output_tokens, paid.usd

    async def finished(self, session: Session, run: Run) -> None:
        """Keeps what the model is to be told of its last step, of a turn that ends with a question."""
        await model_steps.finished(session, run.turn_id, run.n - 1, replies=replies_json(run.steps[-1].replies))

    async def missed(self, session: Session, run: Run, error: ModelUnavailableError) -> None:
        """No answer came."""
        estimate = run.asked or Decimal(0)
        paid = _total(error.spent)
        await model_steps.failed(session, run.turn_id, run.n, error=error.reason, paid=paid, estimate=estimate)

    def _estimate(self, prompt_bytes: int, chosen: Sequence[str]) -> Decimal:
        """Dollars a question may cost."""
        name = next(iter(chosen or self.names), "")
        usage = Usage(input_tokens=prompt_bytes // BYTES_A_TOKEN, cached_tokens=0, output_tokens=TYPICAL_ANSWER)
        return cost(name.partition(":")[2], usage, unknown=self.unknown_price)


def _paid(answer: Answer) -> Paid:
    """What an answer cost, with the attempts that failed before it."""
    total = _total(answer.spent)
    return Paid(
        provider=answer.provider,
        model=answer.model,
        input_tokens=answer.usage.input_tokens + (total.input_tokens if total else 0),
        cached_tokens=answer.usage.cached_tokens + (total.cached_tokens if total else 0),
        output_tokens=answer.usage.output_tokens + (total.output_tokens if total else 0),
        usd=answer.cost + (total.usd if total else 0),
        milliseconds=answer.milliseconds,
    )


def _total(spent: Sequence[Spent]) -> Paid | None:
    if not spent:
        return None
    first = Paid(
        provider=spent[-1].provider,
        model=spent[-1].model,
        input_tokens=0,
        cached_tokens=0,
        output_tokens=0,
        usd=Decimal(0),
        milliseconds=0,
    )
    return replace(
        first,
        input_tokens=sum(each.usage.input_tokens for each in spent),
        cached_tokens=sum(each.usage.cached_tokens for each in spent),
        output_tokens=sum(each.usage.output_tokens for each in spent),
        usd=sum((each.cost for each in spent), Decimal(0)),
    )
