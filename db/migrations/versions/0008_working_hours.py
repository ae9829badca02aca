"""Holidays, days away, by when a candidate must be told, and which feedback was given before the last decision."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, Id, UtcDateTime

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("agencies", sa.Column("country", sa.String(length=2), nullable=True))
    op.add_column("agencies", sa.Column("region", sa.String(length=10), nullable=True))
    op.add_column("agencies", sa.Column("tell_days_interviewed", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("agencies", sa.Column("tell_days", sa.Integer(), nullable=False, server_default="2"))
    op.add_column("cases", sa.Column("feedback_before", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("cases", sa.Column("tell_by", UtcDateTime(), nullable=True))
    op.add_column("cases", sa.Column("told_at", UtcDateTime(), nullable=True))
    op.add_column("cases", sa.Column("told_how", sa.String(length=20), nullable=True))
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("told_by_id", Id, nullable=True))
        cases.create_foreign_key("fk_cases_told_by_id_recruiters", "recruiters", ["told_by_id"], ["id"])
    op.add_column("recruiters", sa.Column("away", Facts, nullable=False, server_default="[]"))
