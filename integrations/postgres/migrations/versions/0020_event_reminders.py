"""Reminders that hang on events of a calendar, and move with them."""

from pathlib import Path

from alembic import op

revision = "0020"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute("revoke all on public.reminders from recado_worker")
    op.execute("drop policy any_of_events on public.reminders")
    op.execute("delete from public.reminders where about_kind = 'event'")
    op.execute("alter table public.reminders drop column about_event")
