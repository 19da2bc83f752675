"""What was asked of a model and what it said, step by step. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from integrations.postgres.conversations import Claim
from integrations.postgres.database import Row, Session
from integrations.postgres.errors import FenceLostError

_HELD = """
        with held as (
          select id from conversations
          where org_id = :org_id and user_id = :user_id and id = :conversation_id and fence = :fence for update
        )"""
"""The fence begins every transaction of a turn: here the lock is part of its first statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """What one question cost. Tokens as the provider counts them; `usd` in dollars."""

    provider: str
    model: str
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    usd: Decimal
    milliseconds: int


async def of_turn(session: Session, turn_id: UUID) -> Sequence[Row]:
    """The steps of a turn that got an answer, in order, and the one that was asked and has none."""
    return await session.rows(
        """
        select n, state, shown, answer, replies, prompt_version from model_steps
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and state <> 'failed' order by n
        """,
        turn_id=turn_id,
    )


async def opened(session: Session, claim: Claim, turn_id: UUID) -> tuple[Sequence[Row], tuple[str, ...]]:
    """Under the fence: the steps as `of_turn` has them, and the models that the organization chose for itself.

    Raises:
        FenceLostError: the fence has been raised since.
    """
    rows = await session.rows(
        f"""{_HELD}
        select o.settings -> 'models' as models, s.n, s.state, s.shown, s.answer, s.replies
        from held
        join organizations o on o.id = :org_id
        left join model_steps s
          on s.org_id = :org_id and s.user_id = :user_id and s.turn_id = :turn_id and s.state <> 'failed'
        order by s.n
        """,  # noqa: S608  our own text
        turn_id=turn_id,
        conversation_id=claim.conversation_id,
        fence=claim.fence,
    )
    if not rows:
        raise FenceLostError
    return [row for row in rows if row["n"] is not None], tuple(str(name) for name in rows[0]["models"] or ())


async def ask(  # noqa: PLR0913 - a row of the journal is wide
    session: Session,
    claim: Claim,
    turn_id: UUID,
    n: int,
    *,
    told: Sequence[Mapping[str, object]] | None,
    shown: str | None,
    prompt_version: str,
    usd: Decimal,
    now: datetime,
) -> None:
    """Under the fence, before a question leaves: its row, with an estimate of its price. Asked again after a crash, it stays one row.

    `told` is what the calls of the step before came to; None when it is known already.

    Raises:
        FenceLostError: the fence has been raised since; nothing was changed.
    """
    asked = await session.row(
        f"""{_HELD}, before as (
          update model_steps s set state = 'finished', replies = cast(:told as jsonb) from held
          where s.org_id = :org_id and s.user_id = :user_id and s.turn_id = :turn_id and s.n = :n - 1
            and cast(:told as jsonb) is not null
        )
        insert into model_steps (org_id, user_id, turn_id, n, state, shown, prompt_version, usd, asked_at)
        select :org_id, :user_id, :turn_id, :n, 'asked', cast(:shown as jsonb), :prompt_version, :usd, :now from held
        on conflict (org_id, user_id, turn_id, n) do update set usd = model_steps.usd + excluded.usd, state = 'asked'
        returning n
        """,  # noqa: S608  our own text
        turn_id=turn_id,
        conversation_id=claim.conversation_id,
        fence=claim.fence,
        n=n,
        told=None if told is None else json.dumps(list(told)),
        shown=shown,
        prompt_version=prompt_version,
        usd=usd,
        now=now,
    )
    if asked is None:
        raise FenceLostError


async def answered(
    session: Session, claim: Claim, turn_id: UUID, n: int, *, answer: str, paid: Paid, estimate: Decimal, ends: str
) -> None:
    """Under the fence, the answer is in: the real price takes the place of the estimate; what earlier attempts cost stays.

    `ends` is the kind of notice that is over with it: should its reason come again, it is said again.

    Raises:
        FenceLostError: the fence has been raised since; nothing was changed.
    """
    kept = await session.run(
        f"""{_HELD}, over as (
          delete from notices where org_id = :org_id and user_id = :user_id and kind = :ends
        )
        update model_steps s set state = 'answered', answer = cast(:answer as jsonb), provider = :provider, model = :model,
          input_tokens = input_tokens + :input_tokens, cached_tokens = cached_tokens + :cached_tokens,
          output_tokens = output_tokens + :output_tokens, usd = greatest(usd - :estimate, 0) + :usd,
          milliseconds = :milliseconds
        from held
        where s.org_id = :org_id and s.user_id = :user_id and s.turn_id = :turn_id and s.n = :n
        """,  # noqa: S608  our own text
        turn_id=turn_id,
        conversation_id=claim.conversation_id,
        fence=claim.fence,
        n=n,
        answer=answer,
        estimate=estimate,
        ends=ends,
        **_columns(paid),
    )
    if kept != 1:
        raise FenceLostError


async def finished(session: Session, turn_id: UUID, n: int, *, replies: Sequence[Mapping[str, object]]) -> None:
    """The calls of a step have run: this is what the model is told of them."""
    await session.run(
        """
        update model_steps set state = 'finished', replies = cast(:replies as jsonb)
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and n = :n
        """,
        turn_id=turn_id,
        n=n,
        replies=json.dumps(list(replies)),
    )


async def failed(session: Session, turn_id: UUID, n: int, *, error: str, paid: Paid | None, estimate: Decimal) -> None:
    """No answer came; what the attempts cost is kept all the same."""
    cost = paid or Paid(
        provider="", model="", input_tokens=0, cached_tokens=0, output_tokens=0, usd=Decimal(0), milliseconds=0
    )
    await session.run(
        """
        update model_steps set state = 'failed', error = :error, provider = nullif(:provider, ''),
          model = nullif(:model, ''), input_tokens = input_tokens + :input_tokens,
          cached_tokens = cached_tokens + :cached_tokens, output_tokens = output_tokens + :output_tokens,
          usd = greatest(usd - :estimate, 0) + :usd, milliseconds = :milliseconds
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and n = :n
        """,
        turn_id=turn_id,
        n=n,
        error=error,
        estimate=estimate,
        **_columns(cost),
    )


def _columns(paid: Paid) -> dict[str, object]:
    return {
        "provider": paid.provider,
        "model": paid.model,
        "input_tokens": paid.input_tokens,
        "cached_tokens": paid.cached_tokens,
        "output_tokens": paid.output_tokens,
        "usd": paid.usd,
        "milliseconds": paid.milliseconds,
    }


_SUMS = """coalesce(sum(input_tokens + output_tokens) filter (where asked_at >= :day), 0)::bigint as day_tokens,
          coalesce(sum(usd) filter (where asked_at >= :day), 0) as day_usd,
          coalesce(sum(input_tokens + output_tokens), 0)::bigint as month_tokens, coalesce(sum(usd), 0) as month_usd"""
_OWN = """from organizations o
        left join model_steps s on s.org_id = o.id and s.user_id = :user_id and s.asked_at >= :month
        where o.id = :org_id group by o.kind, o.settings"""


async def standing(session: Session, conversation_id: UUID, *, after: int, day: datetime, month: datetime) -> Row:
    """As `spent` has it, with what else decides whether a question may leave.

    `agreed`: the person's newest answer, or None. `waiting`: what they said themselves in this conversation, behind the message `after`, that no turn
    has taken yet; JSON, oldest first.
    """
    row = await session.row(
        f"""
        select {_SUMS}, o.kind, o.settings -> 'allowance' as allowance,
          (select given from consents c where c.org_id = :org_id and c.user_id = :user_id and c.kind = 'model'
            order by c.at desc, c.id desc limit 1) as agreed,
          (select json_agg(w order by w.seq) from (
            select m.seq, m.payload ->> 'text' as text, m.said_at from inbound_messages m
            where m.org_id = :org_id and m.user_id = :user_id and m.conversation_id = :id and m.state = 'waiting'
              and m.seq > :after and m.kind = 'text' and not m.payload ? 'forwarded' and m.payload ? 'text'
            order by m.seq limit 20) w) as waiting
        {_OWN}
        """,  # noqa: S608  our own text
        id=conversation_id,
        after=after,
        day=day,
        month=month,
    )
    assert row is not None
    return row


async def spent(session: Session, *, day: datetime, month: datetime) -> Row:
    """What this person has used since the beginnings of their day and month: tokens and dollars; and what kind of
    organization theirs is, with the allowance it sets itself.
    """
    row = await session.row(
        f"select {_SUMS}, o.kind, o.settings -> 'allowance' as allowance {_OWN}",
        day=day,
        month=month,
    )
    assert row is not None
    return row


async def spent_by_all(session: Session, org_id: UUID, *, day: datetime, month: datetime) -> Row:
    """As the worker: what an organization has used."""
    row = await session.row(
        f"select {_SUMS} from model_steps where org_id = :org and asked_at >= :month",  # noqa: S608  our own text
        org=org_id,
        day=day,
        month=month,
    )
    assert row is not None
    return row
