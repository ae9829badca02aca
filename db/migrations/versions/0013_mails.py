"""Mails that recruiters look at and send."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, Id, UtcDateTime

revision = "0013"
down_revision = "0012"

TABLES = ("mails",)
_RULE = (
    "(agency_id = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "mails",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("also", Facts, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("recruiter_id", Id, nullable=False),
        sa.Column("address", sa.String(length=320), nullable=True),
        sa.Column("subject", sa.String(length=400), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("looked_at", UtcDateTime(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_mails_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_mails_case_id_cases"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_mails_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_mails"),
    )
    op.create_index("ix_mails_case_id", "mails", ["case_id"])
    op.add_column("cases", sa.Column("mail_id", Id, nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE mails ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE mails FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY one_agency ON mails USING {_RULE} WITH CHECK {_RULE}")
