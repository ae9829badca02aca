"""Is the database there, guarded, and in the form that this program knows?"""

import os
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from db.engine import Database, DatabaseUnreachable, describe_trouble, psycopg_url
from db.inspection import Role, role, try_writing
from db.migrations import Standing, newest_level, standing
from slack_app.opening import MADE_BY_A_NEWER, describe_unreadable
from slack_app.operating.doctor.findings import Finding, Findings, fix, note, ok
from slack_app.settings import Settings

_TWO_ROLES = (
    "Let DATABASE_URL name a role that only reads and writes, and MIGRATION_DATABASE_URL the one that owns the tables; "
    "then run `rebound migrate`."
)
_MIGRATE = "Run `rebound migrate`."


def check_database(settings: Settings) -> Findings[bool]:
    """Look at the database; gives whether its tables can be asked further questions."""
    try:
        url = psycopg_url(settings.database_url)
    except DatabaseUnreachable as error:
        yield fix("Database", error.reason, "Correct DATABASE_URL.")
        return False
    is_file = url.get_backend_name() == "sqlite"
    if is_file and not _file(settings.database_url):
        yield fix("Database", "It is kept in memory and lost at every stop.", "Name a file: sqlite:///./rebound.db")
        return False
    if is_file and not _path(settings).exists():
        yield _explain_absence(_path(settings))
        return False
    trouble = describe_trouble(settings.database_url)
    if trouble:
        yield fix(
            "Database", f"{trouble}.", "Correct DATABASE_URL." if is_file else "Start it, or correct DATABASE_URL."
        )
        return False
    if is_file and not (yield from _check_file(settings)):
        return False
    if not is_file:
        yield from _check_role(settings)
    return (yield from _check_level(settings.database_url))


def _explain_absence(path: Path) -> Finding:
    if path.parent.is_dir() and os.access(path.parent, os.W_OK):
        return note("Database", f"There is none yet at {path}; `rebound run` makes it.", "Is this the right folder?")
    return fix(
        "Database",
        f"There is none at {path}, and none can be made there.",
        "Make its folder, for the user who runs Rebound to write to, or correct DATABASE_URL.",
    )


def _check_file(settings: Settings) -> Findings[bool]:
    path = _path(settings)
    database = Database(settings.database_url)
    try:
        mode = database.write(try_writing)
    except DBAPIError as error:
        then = "Let the user who runs Rebound write to it and to its folder."
        yield fix("Database", f"{path} cannot be written to: {error.orig}.", then)
        return False
    finally:
        database.close()
    if mode == "wal":
        yield ok("Database", f"SQLite file {path}: it can be written to, with a write-ahead log.")
    else:
        yield fix(
            "Database",
            f"SQLite cannot keep a write-ahead log beside {path}; is it on a network drive?",
            "Move it to a disk of this machine, or use PostgreSQL.",
        )
    return True


def _check_role(settings: Settings) -> Findings[None]:
    database = Database(settings.database_url, writers=1, readers=1)
    try:
        found = database.read(role)
    finally:
        database.close()
    shown = make_url(settings.database_url).render_as_string(hide_password=True)
    yield ok("Database", f"{shown} answers.")
    yield _judge(found)


def _judge(found: Role) -> Finding:
    about = "Database role"
    if found.is_above_rules:
        return fix(about, f"{found.name} is above row-level security, which keeps agencies apart.", _TWO_ROLES)
    if found.owned:
        return fix(about, f"{found.name} owns the tables and could switch off what keeps agencies apart.", _TWO_ROLES)
    if found.closed:
        return fix(about, f"{found.name} may not read and write {_named(found.closed)}.", _TWO_ROLES)
    if found.unguarded:
        return fix(
            about,
            f"Row-level security, which keeps agencies apart, is not forced on {_named(found.unguarded)}.",
            "As the owner: ALTER TABLE … ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY.",
        )
    return ok(about, f"{found.name} reads and writes, and stands under row-level security.")


def _check_level(url: str) -> Findings[bool]:
    try:
        found = standing(url)
    except DBAPIError as error:
        yield fix("Database level", describe_unreadable(error), "Then run `rebound doctor` again.")
        return False
    if found is Standing.NEWEST:
        yield ok("Database level", f"{newest_level()}, the newest.")
    elif found is Standing.AHEAD:
        yield fix("Database level", MADE_BY_A_NEWER, "Install the newer version, or use another DATABASE_URL.")
    elif found is Standing.EMPTY:
        yield fix("Database level", "There are no tables yet.", _MIGRATE)
    else:
        yield fix("Database level", f"It is behind {newest_level()}, which this version needs.", _MIGRATE)
    return found is Standing.NEWEST


def _named(tables: tuple[str, ...]) -> str:
    return ", ".join(tables[:3]) + (f" and {len(tables) - 3} more tables" if len(tables) > 3 else "")


def _path(settings: Settings) -> Path:
    return Path(_file(settings.database_url)).absolute()


def _file(url: str) -> str:
    """Give the path of a SQLite database, "" for one in memory."""
    path = (make_url(url).database or "").removeprefix("file:")
    return "" if path == ":memory:" else path
