"""On PostgreSQL: a transaction sees the rows of the agency it is about, and no others.

The agency's id is a setting of the transaction (`rebound.agency_id`); the second door sees all (`rebound.door`). Forced, so
that it holds for the tables' owner too.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    "audit",
    "candidates",
    "cases",
    "check_ins",
    "clients",
    "endpoint_keys",
    "exclusivities",
    "feedback_revisions",
    "inbound_events",
    "job_orders",
    "matches",
    "notes",
    "outbox",
    "recruiters",
    "reminders",
    "slack_lanes",
    "submissions",
)
_RULE = (
    "({column} = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)


def upgrade() -> None:
    """Go one step forward."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column in [("agencies", "id"), *((table, "agency_id") for table in TABLES)]:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        rule = _RULE.format(column=column)
        op.execute(f"CREATE POLICY one_agency ON {table} USING {rule} WITH CHECK {rule}")
