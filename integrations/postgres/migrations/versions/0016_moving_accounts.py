"""An account that is somebody's moves to another person, and may come back."""

from pathlib import Path

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute(
        "alter table public.accounts drop column leaving_until, drop column former_org_id, drop column former_user_id"
    )
