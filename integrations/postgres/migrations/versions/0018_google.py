"""Google: keys, accounts, what is on the way to being connected, calendars and what was seen there; effects that are held."""

from pathlib import Path

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute(
        "drop table public.google_seen, public.calendar_events_cache, public.calendars, public.google_starts, "
        "public.google_accounts, public.person_keys"
    )
    op.execute("revoke all on public.tool_calls from recado_worker")
    op.execute("drop policy any_held on public.tool_calls")
    op.execute("alter table public.tool_calls drop column due_at")
