"""What was forgotten is erased by the clock, and no longer waits for the next change of the memory."""

from pathlib import Path

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute("revoke all on public.memories from recado_worker")
    op.execute("drop policy any_forgotten on public.memories")
