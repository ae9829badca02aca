"""Does the database answer, and has it the form that this program knows?"""

from sqlalchemy.exc import DBAPIError

from db.engine import DatabaseUnreachable, describe_trouble, psycopg_url, shown
from db.migrations import Standing, newest_level, standing
from slack_app.opening import MADE_BY_A_NEWER, describe_unreadable
from slack_app.operating.doctor.findings import Findings, fix, ok
from slack_app.operating.doctor.role import check_role
from slack_app.operating.doctor.sqlite_file import check_file, check_place

_MIGRATE = "Run `rebound migrate`."


def check_database(url: str) -> Findings[bool]:
    """Look at the database; gives whether its tables can be asked further questions."""
    try:
        dialect = psycopg_url(url).get_backend_name()
    except DatabaseUnreachable as error:
        yield fix("Database", f"{error.reason}.", "Correct DATABASE_URL.")
        return False
    return (yield from _check_sqlite(url) if dialect == "sqlite" else _check_postgresql(url))


def _check_sqlite(url: str) -> Findings[bool]:
    missing = check_place(url)
    if missing:
        yield missing
        return False
    trouble = describe_trouble(url)
    if trouble:
        yield fix("Database", f"{trouble}.", "Correct DATABASE_URL.")
        return False
    yield check_file(url)
    return (yield from _check_level(url))


def _check_postgresql(url: str) -> Findings[bool]:
    trouble = describe_trouble(url)
    if trouble:
        yield fix("Database", f"{trouble}.", "Start it, or correct DATABASE_URL.")
        return False
    yield ok("Database", f"{shown(url)} answers.")
    is_newest = yield from _check_level(url)
    if is_newest:
        yield check_role(url)
    return is_newest


def _check_level(url: str) -> Findings[bool]:
    about = "Database level"
    try:
        found = standing(url)
    except DBAPIError as error:
        yield fix(about, describe_unreadable(error), "Then run `rebound doctor` again.")
        return False
    if found is Standing.NEWEST:
        yield ok(about, f"{newest_level()}, the newest.")
    elif found is Standing.AHEAD:
        yield fix(about, MADE_BY_A_NEWER, "Install the newer version, or use another DATABASE_URL.")
    elif found is Standing.EMPTY:
        yield fix(about, "There are no tables yet.", _MIGRATE)
    else:
        yield fix(about, f"It is behind {newest_level()}, which this version needs.", _MIGRATE)
    return found is Standing.NEWEST
