"""Where an agency's holidays are kept, and when recruiters are away."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("agencies", sa.Column("country", sa.String(length=2), nullable=True))
    op.add_column("agencies", sa.Column("region", sa.String(length=10), nullable=True))
    op.add_column("recruiters", sa.Column("away", Facts, nullable=False, server_default="[]"))
