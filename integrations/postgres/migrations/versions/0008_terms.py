"""A person agrees to the terms of the house before they come in by themselves: one more kind of consent."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("alter table public.consents drop constraint consents_kind_check")
    op.execute("alter table public.consents add constraint consents_kind_check check (kind in ('model', 'terms'))")


def downgrade() -> None:
    op.execute("delete from public.consents where kind = 'terms'")
    op.execute("alter table public.consents drop constraint consents_kind_check")
    op.execute("alter table public.consents add constraint consents_kind_check check (kind in ('model'))")
