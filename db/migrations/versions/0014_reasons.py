"""The reasons of an agency: renamed, hidden and added."""

import sqlalchemy as sa
from alembic import op

from db.types import Id

revision = "0014"
down_revision = "0013"

TABLES = ("reason_changes",)
_RULE = (
    "(agency_id = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "reason_changes",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=True),
        sa.Column("heading", sa.String(length=80), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_reason_changes_agency_id_agencies"),
        sa.PrimaryKeyConstraint("id", name="pk_reason_changes"),
    )
    op.create_index("uq_reason_changes_code", "reason_changes", ["agency_id", "code"], unique=True)
    op.add_column("feedback_revisions", sa.Column("choice", sa.String(length=40), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE reason_changes ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE reason_changes FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY one_agency ON reason_changes USING {_RULE} WITH CHECK {_RULE}")
