"""On PostgreSQL: is the role one that row-level security holds, so that agencies are kept apart?"""

from db.engine import Database
from db.inspection import Role, role
from slack_app.operating.doctor.findings import Finding, fix, ok

_ABOUT = "Database role"
_TWO_ROLES = (
    "Let DATABASE_URL name a role that only reads and writes, and MIGRATION_DATABASE_URL the one that owns the tables; "
    "then run `rebound migrate`."
)
_SHOWN = 3


def check_role(url: str) -> Finding:
    """Look at the role that DATABASE_URL names."""
    database = Database(url, writers=1, readers=1)
    try:
        return _judge(database.read(role))
    finally:
        database.close()


def _judge(found: Role) -> Finding:
    if found.is_above_rules:
        return fix(_ABOUT, f"{found.name} is above row-level security, which keeps agencies apart.", _TWO_ROLES)
    if found.owned:
        return fix(_ABOUT, f"{found.name} owns the tables and could switch off what keeps agencies apart.", _TWO_ROLES)
    if found.closed:
        return fix(_ABOUT, f"{found.name} may not read and write {_named(found.closed)}.", _TWO_ROLES)
    if found.unguarded:
        return fix(
            _ABOUT,
            f"Row-level security, which keeps agencies apart, is not forced on {_named(found.unguarded)}.",
            "As the owner: ALTER TABLE … ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY.",
        )
    return ok(_ABOUT, f"{found.name} reads and writes, and stands under row-level security.")


def _named(tables: tuple[str, ...]) -> str:
    more = len(tables) - _SHOWN
    return ", ".join(tables[:_SHOWN]) + (f" and {more} more tables" if more > 0 else "")
