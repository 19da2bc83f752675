"""People, conversations, the ledger, tasks, notes, inbox items, and the queue."""

from pathlib import Path

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# People and the worker nudge through one function, which checks whose conversation it is: no role leaves the transaction.
QUEUE_RIGHTS = """
create function queue.nudge(_task text, _queue text, _args jsonb, _delay double precision, _once boolean default false)
returns void
language plpgsql security definer set search_path = queue, pg_catalog
as $$
begin
  if app.user_id() is not null
    and (_args ->> 'org', _args ->> 'user') is distinct from (app.org_id()::text, app.user_id()::text) then
    raise exception 'a nudge for somebody else' using errcode = 'insufficient_privilege';
  end if;
  if _once and exists (
    select from procrastinate_jobs where status = 'todo' and queue_name = _queue and task_name = _task and args = _args
  ) then
    return;
  end if;
  perform procrastinate_defer_jobs_v1(array[
    (_queue, _task, 0, null, null, _args, case when _delay > 0 then now() + make_interval(secs => _delay) end)
  ]::procrastinate_job_to_defer_v1[]);
end
$$;
grant select, insert, update, delete on all tables in schema queue to recado_app;
grant usage on all sequences in schema queue to recado_app;
grant execute on all functions in schema queue to recado_app;
revoke execute on all functions in schema queue from public;
grant usage on schema queue to authenticated, recado_worker;
grant execute on function queue.nudge to authenticated, recado_worker;
"""


def upgrade() -> None:
    # The driver's own cursor: the scripts hold `:` and `%`, which a parsed statement would take for parameters.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.execute("set local search_path to queue, pg_catalog")
    cursor.execute(SchemaManager.get_schema())
    cursor.execute(QUEUE_RIGHTS)
    cursor.execute("set local search_path to public")
    cursor.close()


def downgrade() -> None:
    raise NotImplementedError("the first migration has nothing below it: restore a backup instead")
