"""People, conversations, the ledger, tasks, notes, inbox items, and the queue."""

from pathlib import Path

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

QUEUE_RIGHTS = """
grant select, insert, update, delete on all tables in schema queue to recado_app;
grant usage on all sequences in schema queue to recado_app;
grant execute on all functions in schema queue to recado_app;
revoke execute on all functions in schema queue from public;
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
