"""What follows when a candidate is not selected, and what is owed to Slack for it."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, Id, UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "cases",
        sa.Column("submission_id", Id, nullable=False),
        sa.Column("owner_id", Id, nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("feedback_number", sa.Integer(), nullable=False),
        sa.Column("client_asked_at", UtcDateTime(), nullable=True),
        sa.Column("matches_ts", sa.String(length=32), nullable=True),
        sa.Column("matches_shown", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("head_ts", sa.String(length=32), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_cases_agency_id_agencies"),
        sa.ForeignKeyConstraint(["owner_id"], ["recruiters.id"], name="fk_cases_owner_id_recruiters"),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_cases_submission_id_submissions"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_owner_id", "cases", ["owner_id"], unique=False)
    op.create_index("ix_cases_thread", "cases", ["agency_id", "channel", "head_ts"], unique=False)
    op.create_index("uq_cases_submission_id", "cases", ["submission_id"], unique=True)

    op.create_table(
        "audit",
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("case_id", Id, nullable=True),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("facts", Facts, nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_audit_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_audit_case_id_cases"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_audit_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_case_id", "audit", ["case_id"], unique=False)

    op.create_table(
        "reminders",
        sa.Column("list_key", sa.String(length=60), nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_reminders_agency_id_agencies"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_reminders_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
    )
    op.create_index("uq_reminders_day", "reminders", ["agency_id", "list_key"], unique=True)

    op.create_table(
        "check_ins",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("reminder_id", Id, nullable=True),
        sa.Column("undo", Facts, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_check_ins_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_check_ins_case_id_cases"),
        sa.ForeignKeyConstraint(["reminder_id"], ["reminders.id"], name="fk_check_ins_reminder_id_reminders"),
        sa.PrimaryKeyConstraint("id", name="pk_check_ins"),
    )
    op.create_index("ix_check_ins_case_id", "check_ins", ["case_id"], unique=False)
    op.create_index("ix_check_ins_reminder_id", "check_ins", ["reminder_id"], unique=False)
    op.create_index("ix_check_ins_due", "check_ins", ["agency_id", "status", "due_at"], unique=False)

    op.create_table(
        "feedback_revisions",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("strengths", sa.Text(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("missing_skill", sa.String(length=120), nullable=True),
        sa.Column("client_words", sa.Text(), nullable=True),
        sa.Column("improvements", sa.Text(), nullable=True),
        sa.Column("candidate_may_hear", sa.Boolean(), nullable=True),
        sa.Column("client_would_see_again", sa.Boolean(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_feedback_revisions_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_feedback_revisions_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["recruiter_id"], ["recruiters.id"], name="fk_feedback_revisions_recruiter_id_recruiters"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_feedback_revisions"),
    )
    op.create_index("uq_feedback_revisions_number", "feedback_revisions", ["case_id", "number"], unique=True)

    op.create_table(
        "matches",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("job_order_id", Id, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("ranked_at", UtcDateTime(), nullable=False),
        sa.Column("not_a_fit", sa.String(length=40), nullable=True),
        sa.Column("missing_skill", sa.String(length=120), nullable=True),
        sa.Column("candidate_asked_at", UtcDateTime(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_matches_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_matches_case_id_cases"),
        sa.ForeignKeyConstraint(["job_order_id"], ["job_orders.id"], name="fk_matches_job_order_id_job_orders"),
        sa.PrimaryKeyConstraint("id", name="pk_matches"),
    )
    op.create_index("uq_matches_pair", "matches", ["case_id", "job_order_id"], unique=True)

    op.create_table(
        "outbox",
        sa.Column("case_id", Id, nullable=True),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("facts", Facts, nullable=False),
        sa.Column("method", sa.String(length=60), nullable=False),
        sa.Column("conversation", sa.String(length=60), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("merge_key", sa.String(length=120), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("not_before", UtcDateTime(), nullable=True),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("attempted_at", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_outbox_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_outbox_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    op.create_index(
        "ix_outbox_order",
        "outbox",
        ["case_id", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('waiting', 'sending', 'unknown')"),
        sqlite_where=sa.text("state IN ('waiting', 'sending', 'unknown')"),
    )
    op.create_index(
        "ix_outbox_owed",
        "outbox",
        ["priority", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('waiting', 'sending', 'unknown')"),
        sqlite_where=sa.text("state IN ('waiting', 'sending', 'unknown')"),
    )
    op.create_index(
        "uq_outbox_merge_key",
        "outbox",
        ["agency_id", "merge_key"],
        unique=True,
        postgresql_where=sa.text("state = 'waiting'"),
        sqlite_where=sa.text("state = 'waiting'"),
    )

    op.create_table(
        "notes",
        sa.Column("case_id", Id, nullable=False),
        sa.Column("recruiter_id", Id, nullable=True),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_notes_agency_id_agencies"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_notes_case_id_cases"),
        sa.ForeignKeyConstraint(["recruiter_id"], ["recruiters.id"], name="fk_notes_recruiter_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
    )
    op.create_index("ix_notes_case_id", "notes", ["case_id"], unique=False)
    op.create_index("uq_notes_message", "notes", ["agency_id", "channel", "ts"], unique=True)

    op.create_table(
        "exclusivities",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("client_id", Id, nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_exclusivities_agency_id_agencies"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidates.id"], name="fk_exclusivities_candidate_id_candidates"),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name="fk_exclusivities_client_id_clients"),
        sa.PrimaryKeyConstraint("id", name="pk_exclusivities"),
    )
    op.create_index("uq_exclusivities_pair", "exclusivities", ["agency_id", "candidate_id", "client_id"], unique=True)
