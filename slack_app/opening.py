"""The agency database as the commands need it: it answers, it has the newest form, and it is known which agency is meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.across_agencies import agencies
from db.engine import Database, DatabaseUnreachable, describe_trouble, psycopg_url
from db.migrations import Standing, migrate, standing
from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock
from slack_app.installations import first_agency
from slack_app.settings import Settings

MADE_BY_A_NEWER = "The database was made by a newer Rebound than this one."
_MAY_NOT = "42501"  # PostgreSQL's insufficient_privilege


class CannotOpen(Exception):
    """The agency database cannot be worked with; the text says why and what to do."""


@dataclass(frozen=True)
class Agency:
    """The agency that a command is about."""

    id: int
    name: str
    zone: ZoneInfo


def prepare_database(settings: Settings) -> None:
    """See to it that the database answers and has the newest form; a SQLite file is made on the way.

    Raises:
        CannotOpen: it does not answer, or is not at the newest level and somebody else must bring it there.
    """
    _see_that_it_answers(settings.database_url)
    if settings.database_url.startswith("sqlite") or settings.migration_database_url:
        migrate_database(settings)
    elif _standing(settings.database_url) is not Standing.NEWEST:
        raise CannotOpen(
            "The database is not at the newest level: run `rebound migrate` as the role that owns its tables."
        )


def migrate_database(settings: Settings) -> None:
    """Bring the database to the newest form.

    Raises:
        CannotOpen: it does not answer, or the role may not change its form.
    """
    owner = settings.migration_database_url or settings.database_url
    _see_that_it_answers(owner)
    _standing(owner)
    try:
        role, owning_role = psycopg_url(settings.database_url).username, psycopg_url(owner).username
        migrate(owner, grant_to=role if role != owning_role else None)
    except DatabaseUnreachable as error:
        raise CannotOpen(error.reason) from error
    except DBAPIError as error:
        raise CannotOpen(
            f"The database could not be brought to the newest level: {_one_line(error)}. "
            "MIGRATION_DATABASE_URL must name the role that owns its tables."
        ) from error


@contextmanager
def agency_database(settings: Settings) -> Iterator[Database]:
    """Open the agency database, prepared, for a command that works by itself.

    Raises:
        CannotOpen: see `prepare_database`.
    """
    prepare_database(settings)
    database = Database(settings.database_url, writers=1)
    try:
        yield database
    finally:
        database.close()


def choose_agency(
    database: Database, settings: Settings, agency_id: int | None, clock: Clock, *, may_create: bool = True
) -> Agency:
    """Give the agency that is meant; the first command that brings something in creates it.

    Raises:
        CannotOpen: there are several and none was named, or there is none by the id that was.
    """
    return database.write(lambda session: _choose(session, settings, agency_id, clock, may_create))


def _choose(session: Session, settings: Settings, agency_id: int | None, clock: Clock, may_create: bool) -> Agency:
    known = {row_id: name for row_id, name, _ in agencies(session)}
    listed = ", ".join(f"{row_id} ({name})" for row_id, name in known.items())
    if agency_id is not None and agency_id not in known:
        raise CannotOpen(f"There is no agency {agency_id}. There are: {listed or 'none yet; leave --agency out'}.")
    if agency_id is None and len(known) > 1:
        raise CannotOpen(f"This database holds several agencies; name one with --agency: {listed}.")
    if not known and not may_create:
        raise CannotOpen("There is no agency yet: `rebound run` or `rebound import` creates it.")
    if agency_id is None:
        agency_id = next(iter(known), None) or first_agency(session, settings, clock.now())
    agency = UnitOfWork(session, agency_id, clock.now()).agency
    return Agency(agency_id, agency.name, ZoneInfo(agency.time_zone))


def _see_that_it_answers(url: str) -> None:
    trouble = describe_trouble(url)
    if trouble:
        raise CannotOpen(trouble)


def _standing(url: str) -> Standing:
    try:
        found = standing(url)
    except DBAPIError as error:
        raise CannotOpen(describe_unreadable(error)) from error
    if found is Standing.AHEAD:
        raise CannotOpen(f"{MADE_BY_A_NEWER} Install that version; nothing was changed.")
    return found


def describe_unreadable(error: DBAPIError) -> str:
    """Say what to do about a database that answers, but not to what it is asked."""
    if getattr(error.orig, "sqlstate", None) != _MAY_NOT:
        return f"The database cannot be asked: {_one_line(error)}."
    return (
        f"The role in DATABASE_URL may not read the tables ({_one_line(error)}). Put the role that owns them into "
        "MIGRATION_DATABASE_URL and run `rebound migrate`, which lets the other one read and write."
    )


def _one_line(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())
