"""What comes at a time: reminders, what they came to, and all that the clock looks for."""

from pathlib import Path

from alembic import op

revision = "0013"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute(
        "drop table public.clock_jobs, public.told_facts, public.manners, public.fires, public.schedules, public.reminders"
    )
    op.execute("alter table public.outbound_messages drop column reason, drop column due_at")
