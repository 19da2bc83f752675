"""Turns in which nobody said anything: a model is asked for the opening of a digest, and what it costs is counted. Nothing here commits."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from integrations.postgres.database import Row, Session
from integrations.postgres.model_steps import Paid

ROUTE = "digest"


async def due(session: Session, now: datetime) -> Row | None:
    """`kind`, `id` and `due_at` of the daily digest that has come and wants an opening, if there is one; and the `models` of the organization."""
    return await session.row(
        """
        select s.kind, s.id, s.due_at, o.settings -> 'models' as models from schedules s
        join organizations o on o.id = s.org_id
        join manners m on m.org_id = s.org_id and m.user_id = s.user_id and m.narrated
        where s.org_id = :org_id and s.user_id = :user_id and s.kind in ('morning', 'evening') and s.next_at <= :now
        order by s.next_at limit 1
        """,
        now=now,
    )


async def begin(
    session: Session,
    turn_id: UUID,
    where: Mapping[str, str],
    *,
    prompt_version: str,
    usd: Decimal,
    now: datetime,
    route: str = ROUTE,
) -> bool:
    """Before the question leaves: its turn and its step, with an estimate of the price; False when it was asked before."""
    begun = await session.run(
        """
        with begun as (
          insert into turns (org_id, user_id, id, conversation_id, fence, state, route, started_at, finished_at)
          select :org_id, :user_id, :id, c.id, c.fence, 'done', :route, :now, :now from conversations c
          where c.org_id = :org_id and c.user_id = :user_id and c.channel = :channel
            and c.channel_account = :channel_account and c.peer = :peer
          on conflict do nothing returning id
        )
        insert into model_steps (org_id, user_id, turn_id, n, state, prompt_version, usd, asked_at)
        select :org_id, :user_id, begun.id, 1, 'asked', :prompt_version, :usd, :now from begun
        """,
        id=turn_id,
        route=route,
        channel=where["channel"],
        channel_account=where["channel_account"],
        peer=where["peer"],
        prompt_version=prompt_version,
        usd=usd,
        now=now,
    )
    return begun == 1


async def end(session: Session, turn_id: UUID, *, text: str | None, error: str | None, paid: Paid | None) -> None:
    """What came of it: the words, or why there are none; what was paid takes the place of the estimate, where it is known."""
    await session.run(
        """
        update model_steps set state = case when cast(:error as text) is null then 'finished' else 'failed' end,
          answer = cast(:answer as jsonb), error = :error, provider = :provider, model = :model,
          input_tokens = :input_tokens, cached_tokens = :cached_tokens, output_tokens = :output_tokens,
          usd = coalesce(:usd, usd), milliseconds = :milliseconds
        where org_id = :org_id and user_id = :user_id and turn_id = :id and n = 1
        """,
        id=turn_id,
        answer=None if text is None else json.dumps({"text": text, "calls": [], "stored": ""}),
        error=error,
        provider=paid.provider if paid else None,
        model=paid.model if paid else None,
        input_tokens=paid.input_tokens if paid else 0,
        cached_tokens=paid.cached_tokens if paid else 0,
        output_tokens=paid.output_tokens if paid else 0,
        usd=paid.usd if paid else None,
        milliseconds=paid.milliseconds if paid else None,
    )


async def add_to_result(session: Session, call_id: UUID, more: str) -> None:
    """Keeps with a call what was found out about its result later."""
    await session.run(
        """
        update tool_calls set result = result || cast(:more as jsonb)
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'done'
        """,
        id=call_id,
        more=more,
    )
