"""Further terms of candidates and positions, what candidates think of clients, and how an agency wants to be matched."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Go one step forward."""
    for table, day, sponsorship in (
        ("candidates", "available_on", "needs_sponsorship"),
        ("job_orders", "starts_on", "can_sponsor"),
    ):
        op.add_column(table, sa.Column(day, sa.Date(), nullable=True))
        op.add_column(table, sa.Column("hours_low", sa.SmallInteger(), nullable=True))
        op.add_column(table, sa.Column("hours_high", sa.SmallInteger(), nullable=True))
        op.add_column(table, sa.Column("credentials", Facts, nullable=False, server_default="[]"))
        op.add_column(table, sa.Column("tax_terms", Facts, nullable=False, server_default="[]"))
        op.add_column(table, sa.Column(sponsorship, sa.Boolean(), nullable=True))
    op.add_column("job_orders", sa.Column("reopened_at", UtcDateTime(), nullable=True))
    op.add_column("submissions", sa.Column("is_client_liked", sa.Boolean(), nullable=True))
    op.add_column("agencies", sa.Column("musts", Facts, nullable=True))
    op.add_column("agencies", sa.Column("unranked_places", Facts, nullable=False, server_default="[]"))
    judged = sa.text("not_a_fit IS NOT NULL")
    name, columns = "ix_matches_not_a_fit", ["agency_id", "not_a_fit"]
    op.create_index(name, "matches", columns, postgresql_where=judged, sqlite_where=judged)
