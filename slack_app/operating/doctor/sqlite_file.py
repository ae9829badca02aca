"""Is the SQLite file there, and can it be written to as Rebound does?"""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.inspection import try_writing
from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.places import is_there, may_write

_ABOUT = "Database"


def check_place(url: str) -> Finding | None:
    """Say what is to be said where there is no file, and make none; None where there is one."""
    if not _file(url):
        return fix(_ABOUT, "It is kept in memory and lost at every stop.", "Name a file: sqlite:///./rebound.db")
    path = Path(_file(url)).absolute()
    if is_there(path):
        return None
    if may_write(path.parent):
        return note(_ABOUT, f"There is none yet at {path}; `rebound run` makes it.", "Is this the right folder?")
    return fix(
        _ABOUT,
        f"There is none at {path}, and none can be made there.",
        "Make its folder, for the user who runs Rebound to write to, or correct DATABASE_URL.",
    )


def check_file(url: str) -> Finding:
    """Write to the file as Rebound does, without changing anything."""
    path, database = Path(_file(url)).absolute(), Database(url)
    try:
        mode = database.write(try_writing)
    except DBAPIError as error:
        says = f"{path} cannot be written to: {error.orig}."
        if "locked" in str(error.orig):
            return fix(_ABOUT, says, "Another program holds it; try again in a minute.")
        return fix(_ABOUT, says, "Let the user who runs Rebound write to it and to its folder.")
    finally:
        database.close()
    if mode == "wal":
        return ok(_ABOUT, f"SQLite file {path}: it can be written to, with a write-ahead log.")
    return fix(
        _ABOUT,
        f"SQLite cannot keep a write-ahead log beside {path}; is it on a network drive?",
        "Move it to a disk of this machine, or use PostgreSQL.",
    )


def _file(url: str) -> str:
    """Give the path of a SQLite database, "" for one in memory."""
    path = (make_url(url).database or "").removeprefix("file:")
    return "" if path == ":memory:" else path
