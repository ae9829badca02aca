"""What changes about an agency's open positions is numbered, so that replicas can read what is new to them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Go one step forward."""
    for table in ("agencies", "clients", "job_orders"):
        op.add_column(table, sa.Column("work_version", sa.BigInteger(), nullable=False, server_default="0"))
    for table in ("clients", "job_orders"):
        op.create_index(f"ix_{table}_work_version", table, ["agency_id", "work_version"])
