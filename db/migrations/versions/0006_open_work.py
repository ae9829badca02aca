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
        changed = sa.text("work_version > 0")  # most rows never change: an import of new ones writes nothing here
        name, columns = f"ix_{table}_work_version", ["agency_id", "work_version"]
        op.create_index(name, table, columns, postgresql_where=changed, sqlite_where=changed)
