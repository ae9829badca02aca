"""The agency database: who works for whom, who was put forward for what, and what we were told."""

import sqlalchemy as sa
from alembic import op

from db.types import Facts, Id, UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Go one step forward."""

    op.create_table(
        "agencies",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("team_id", sa.String(length=32), nullable=True),
        sa.Column("enterprise_id", sa.String(length=32), nullable=False),
        sa.Column("fallback_channel", sa.String(length=32), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agencies"),
    )
    op.create_index("uq_agencies_workspace", "agencies", ["team_id", "enterprise_id"], unique=True)

    op.create_table(
        "endpoint_keys",
        sa.Column("key_digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("secrets", Facts, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_endpoint_keys_agency_id_agencies"),
        sa.PrimaryKeyConstraint("id", name="pk_endpoint_keys"),
        sa.UniqueConstraint("key_digest", name="uq_endpoint_keys_key_digest"),
    )

    op.create_table(
        "inbound_events",
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("body", Facts, nullable=True),
        sa.Column("problem", sa.String(length=300), nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_inbound_events_agency_id_agencies"),
        sa.PrimaryKeyConstraint("id", name="pk_inbound_events"),
    )
    op.create_index("uq_inbound_events_key", "inbound_events", ["agency_id", "source", "key"], unique=True)

    op.create_table(
        "recruiters",
        sa.Column("external_id", sa.String(length=120), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=True),
        sa.Column("slack_user_id", sa.String(length=32), nullable=True),
        sa.Column("direct_channel", sa.String(length=32), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=True),
        sa.Column("is_lead", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("backup_id", Id, nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_recruiters_agency_id_agencies"),
        sa.ForeignKeyConstraint(["backup_id"], ["recruiters.id"], name="fk_recruiters_backup_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_recruiters"),
    )
    op.create_index("ix_recruiters_email", "recruiters", ["agency_id", "email"], unique=False)
    op.create_index("uq_recruiters_external_id", "recruiters", ["agency_id", "external_id"], unique=True)
    op.create_index("uq_recruiters_slack_user_id", "recruiters", ["agency_id", "slack_user_id"], unique=True)

    op.create_table(
        "slack_lanes",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("free_at", UtcDateTime(), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_slack_lanes_agency_id_agencies"),
        sa.PrimaryKeyConstraint("id", name="pk_slack_lanes"),
    )
    op.create_index("uq_slack_lanes_name", "slack_lanes", ["agency_id", "name"], unique=True)

    op.create_table(
        "candidates",
        sa.Column("external_id", sa.String(length=120), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("town", sa.String(length=120), nullable=True),
        sa.Column("email", sa.String(length=320), nullable=True),
        sa.Column("phone", sa.String(length=60), nullable=True),
        sa.Column("skills", Facts, nullable=False),
        sa.Column("pay_wanted", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("pay_unit", sa.String(length=10), nullable=True),
        sa.Column("pay_currency", sa.String(length=3), nullable=True),
        sa.Column("work_mode", sa.String(length=40), nullable=True),
        sa.Column("employment_type", sa.String(length=40), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("owner_id", Id, nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_candidates_agency_id_agencies"),
        sa.ForeignKeyConstraint(["owner_id"], ["recruiters.id"], name="fk_candidates_owner_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_candidates"),
    )
    op.create_index("uq_candidates_external_id", "candidates", ["agency_id", "external_id"], unique=True)

    op.create_table(
        "clients",
        sa.Column("external_id", sa.String(length=120), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("industry", sa.String(length=120), nullable=True),
        sa.Column("size", sa.String(length=40), nullable=True),
        sa.Column("pace", sa.String(length=40), nullable=True),
        sa.Column("work_mode", sa.String(length=40), nullable=True),
        sa.Column("traits", Facts, nullable=False),
        sa.Column("is_off_limits", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("owner_id", Id, nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_clients_agency_id_agencies"),
        sa.ForeignKeyConstraint(["owner_id"], ["recruiters.id"], name="fk_clients_owner_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_clients"),
    )
    op.create_index("uq_clients_external_id", "clients", ["agency_id", "external_id"], unique=True)

    op.create_table(
        "job_orders",
        sa.Column("external_id", sa.String(length=120), nullable=True),
        sa.Column("client_id", Id, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("town", sa.String(length=120), nullable=True),
        sa.Column("skills", Facts, nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("pay_low", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("pay_high", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("pay_unit", sa.String(length=10), nullable=True),
        sa.Column("pay_currency", sa.String(length=3), nullable=True),
        sa.Column("work_mode", sa.String(length=40), nullable=True),
        sa.Column("employment_type", sa.String(length=40), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("client_may_be_named", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("owner_id", Id, nullable=True),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_job_orders_agency_id_agencies"),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name="fk_job_orders_client_id_clients"),
        sa.ForeignKeyConstraint(["owner_id"], ["recruiters.id"], name="fk_job_orders_owner_id_recruiters"),
        sa.PrimaryKeyConstraint("id", name="pk_job_orders"),
    )
    op.create_index("ix_job_orders_status", "job_orders", ["agency_id", "status"], unique=False)
    op.create_index("uq_job_orders_external_id", "job_orders", ["agency_id", "external_id"], unique=True)

    op.create_table(
        "submissions",
        sa.Column("external_id", sa.String(length=120), nullable=True),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("job_order_id", Id, nullable=False),
        sa.Column("submitted_by_id", Id, nullable=True),
        sa.Column("submitted_at", UtcDateTime(), nullable=True),
        sa.Column("rate", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("stage", sa.String(length=120), nullable=True),
        sa.Column("stage_at", UtcDateTime(), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("agency_id", Id, nullable=False),
        sa.Column("id", Id, nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_submissions_agency_id_agencies"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidates.id"], name="fk_submissions_candidate_id_candidates"),
        sa.ForeignKeyConstraint(["job_order_id"], ["job_orders.id"], name="fk_submissions_job_order_id_job_orders"),
        sa.ForeignKeyConstraint(
            ["submitted_by_id"], ["recruiters.id"], name="fk_submissions_submitted_by_id_recruiters"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_submissions"),
    )
    op.create_index("ix_submissions_job_order_id", "submissions", ["job_order_id"], unique=False)
    op.create_index("uq_submissions_external_id", "submissions", ["agency_id", "external_id"], unique=True)
    op.create_index("uq_submissions_pair", "submissions", ["agency_id", "candidate_id", "job_order_id"], unique=True)
