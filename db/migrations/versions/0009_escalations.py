"""Who hears of a case beside its owner, and feedback that is not for the candidate."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, Id, UtcDateTime

revision = "0009"
down_revision = "0008"

TABLES = ("escalations",)
_RULE = (
    "(agency_id = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("feedback_revisions", sa.Column("internal", Facts, nullable=False, server_default="{}"))
    op.add_column("feedback_revisions", sa.Column("is_locked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("cases", sa.Column("is_chase", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("cases", sa.Column("escalate_at", UtcDateTime(), nullable=True))
    waits = sa.text("escalate_at IS NOT NULL")
    op.create_index("ix_cases_escalate_at", "cases", ["escalate_at"], postgresql_where=waits, sqlite_where=waits)
    # a promise that stands is kept or heard of, whenever it was given
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SELECT set_config('rebound.door', 'across', true)")
    op.execute("UPDATE cases SET escalate_at = tell_by WHERE status = 'open' AND told_at IS NULL")
    _create_escalations()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE escalations ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE escalations FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY one_agency ON escalations USING {_RULE} WITH CHECK {_RULE}")


def _create_escalations() -> None:
    op.create_table(
        "escalations",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("reminder_id", Id, nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_escalations_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_escalations_case_id_cases"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_escalations_recruiter_id_recruiters"),
        sa.ForeignKeyConstraint(["reminder_id"], ["reminders.id"], name="fk_escalations_reminder_id_reminders"),
        sa.PrimaryKeyConstraint("id", name="pk_escalations"),
    )
    waits = sa.text("reminder_id IS NULL")
    op.create_index(
        "ix_escalations_waiting",
        "escalations",
        ["agency_id", "recruiter_id"],
        postgresql_where=waits,
        sqlite_where=waits,
    )
    op.create_index("ix_escalations_reminder_id", "escalations", ["reminder_id"])
    op.create_index("ix_escalations_case_id", "escalations", ["case_id"])
