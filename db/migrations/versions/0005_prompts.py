"""When recruiters are prompted: cases that wait for a moment, and a list a recruiter and day."""

import sqlalchemy as sa
from alembic import op

from db.types import Id, UtcDateTime

revision = "0005"
down_revision = "0004"

TABLES = ("prompt_lists", "prompt_list_rows")
_RULE = (
    "(agency_id = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("agencies", sa.Column("prompts_a_day", sa.Integer(), nullable=False, server_default="3"))
    op.add_column("reminders", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("cases", sa.Column("prompt_at", UtcDateTime(), nullable=True))
    op.add_column("cases", sa.Column("prompted_on", sa.Date(), nullable=True))
    op.add_column("cases", sa.Column("remind_at", UtcDateTime(), nullable=True))
    op.add_column("cases", sa.Column("remind_number", sa.Integer(), nullable=False, server_default="0"))
    for column in ("prompt_at", "remind_at"):
        waits = sa.text(f"{column} IS NOT NULL")
        op.create_index(f"ix_cases_{column}", "cases", [column], postgresql_where=waits, sqlite_where=waits)
    _create_lists()
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY one_agency ON {table} USING {_RULE} WITH CHECK {_RULE}")


def _create_lists() -> None:
    op.create_table(
        "prompt_lists",
        sa.Column("recruiter_id", Id, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prompt_count", sa.Integer(), nullable=False),
        sa.Column("reminder_count", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_prompt_lists_agency_id_agencies"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_prompt_lists_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_prompt_lists"),
    )
    op.create_index("uq_prompt_lists_day", "prompt_lists", ["agency_id", "recruiter_id", "day"], unique=True)
    op.create_table(
        "prompt_list_rows",
        sa.Column("list_id", Id, nullable=False),
        sa.Column("case_id", Id, nullable=False),
        sa.Column("is_reminder", sa.Boolean(), nullable=False),
        sa.Column("listed_at", UtcDateTime(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_prompt_list_rows_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_prompt_list_rows_case_id_cases"),
        sa.ForeignKeyConstraint(["list_id"], ["prompt_lists.id"], name="fk_prompt_list_rows_list_id_prompt_lists"),
        sa.PrimaryKeyConstraint("id", name="pk_prompt_list_rows"),
    )
    op.create_index("uq_prompt_list_rows_case", "prompt_list_rows", ["list_id", "case_id"], unique=True)
    op.create_index("ix_prompt_list_rows_case_id", "prompt_list_rows", ["case_id"], unique=False)
