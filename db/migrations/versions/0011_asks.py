"""How often a client was asked about the candidate of a case."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Go one step forward. Who was asked before, was asked once as far as anybody knows."""
    op.add_column("cases", sa.Column("client_asks", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE cases SET client_asks = 1 WHERE client_asked_at IS NOT NULL")
