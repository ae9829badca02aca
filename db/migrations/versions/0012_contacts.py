"""Whom at the client to ask about a position."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("job_orders", sa.Column("contact_name", sa.String(200), nullable=True))
    op.add_column("job_orders", sa.Column("contact_email", sa.String(320), nullable=True))
