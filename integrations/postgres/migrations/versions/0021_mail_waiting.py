"""Mail that waits for an answer, and how far each mailbox was looked through."""

from pathlib import Path

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute("drop table public.mails_waiting, public.mailboxes")
    op.execute("drop policy any_muted on public.manners")
    op.execute("revoke all on public.manners from recado_worker")
    op.execute("revoke select (kind) on public.schedules from recado_worker")
