"""Quiet for once, summaries of weekdays alone, and an opening by the model."""

from pathlib import Path

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute("alter table public.manners drop column paused_until, drop column weekdays_only, drop column narrated")
