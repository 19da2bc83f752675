"""The tables of the messengers: strangers, invitations, files, and whether we hear."""

from pathlib import Path

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The driver's own cursor, as in 0001.
    cursor = op.get_bind().connection.cursor()
    cursor.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    cursor.close()


def downgrade() -> None:
    op.execute(
        "drop table public.stray_events, public.channel_accounts, public.files, public.invitations, public.knocks"
    )
    op.execute("drop table public.account_aliases")
    op.execute("drop index public.outbound_by_receipt")
    op.execute(
        "alter table public.outbound_messages drop column attachments, drop column delivered_at, drop column read_at"
    )
    op.execute(
        "alter table public.accounts drop column name, drop column address, drop column knocked_at, "
        "drop column greeted_at, drop column refused_at, drop column unreachable_at"
    )
    op.execute("alter table public.inbound_messages alter column revision type int")
    op.execute("alter table public.inbound_messages drop constraint inbound_messages_kind_check")
    op.execute(
        "alter table public.inbound_messages add constraint inbound_messages_kind_check "
        "check (kind in ('text', 'tap', 'stop', 'edit', 'deletion', 'other'))"
    )
