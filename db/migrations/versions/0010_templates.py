"""How an agency words what its recruiters write."""

import sqlalchemy as sa
from alembic import op

from db.types import Id, UtcDateTime

revision = "0010"
down_revision = "0009"

TABLES = ("templates",)
_RULE = (
    "(agency_id = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "templates",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_templates_agency_id_agencies"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_templates_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_templates"),
    )
    op.create_index("uq_templates_kind", "templates", ["agency_id", "kind"], unique=True)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE templates ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE templates FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY one_agency ON templates USING {_RULE} WITH CHECK {_RULE}")
