"""A conversation falls silent while somebody answers it by hand; hidden ids and numbers are known before their owner is."""

from pathlib import Path

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _run(Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.execute("drop function app.take_in")
    op.execute("drop function app.store_message")
    _run(Path(__file__).with_name("0009_take_in.sql"))
    op.execute("drop table public.hidden_ids")
    op.execute("revoke select (receipt) on public.outbound_messages from recado_worker")
    op.execute("alter table public.conversations drop column paused_until")


def _run(file: Path) -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(file.read_text(encoding="utf-8"))
    cursor.close()
