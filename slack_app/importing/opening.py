"""What an import needs before it reads a row: settings, a database at the newest level, and the agency."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from db.across_agencies import agencies
from db.engine import Database, DatabaseUnreachable, describe_trouble
from db.migrations import level, migrate, newest_level
from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock
from slack_app.installations import first_agency
from slack_app.settings import Settings


class CannotImport(Exception):
    """Nothing can be imported; the text says why and what to do."""


@dataclass(frozen=True)
class Agency:
    """The agency that rows are taken into."""

    id: int
    name: str
    zone: ZoneInfo


@contextmanager
def agency_database(settings: Settings) -> Iterator[Database]:
    """Open the agency database; a SQLite file is made, and brought to the newest level, on the way.

    Raises:
        CannotImport: it does not answer, or is not at the newest level.
    """
    url, owner = settings.database_url, settings.migration_database_url
    trouble = describe_trouble(url)
    if trouble:
        raise CannotImport(trouble)
    if url.startswith("sqlite") or owner:
        role = make_url(url).username
        try:
            migrate(owner or url, grant_to=role if role != make_url(owner or url).username else None)
        except DatabaseUnreachable as error:
            raise CannotImport(error.reason) from error
    elif level(url) != newest_level():
        raise CannotImport(
            "The database is not at the newest level: run `rebound migrate` as the role that owns its tables."
        )
    database = Database(url, writers=1)
    try:
        yield database
    finally:
        database.close()


def choose_agency(database: Database, settings: Settings, agency_id: int | None, clock: Clock) -> Agency:
    """Give the agency that is meant; the first import creates it.

    Raises:
        CannotImport: there are several and none was named, or there is none by the id that was.
    """
    return database.write(lambda session: _choose(session, settings, agency_id, clock))


def _choose(session: Session, settings: Settings, agency_id: int | None, clock: Clock) -> Agency:
    known = {row_id: name for row_id, name, _ in agencies(session)}
    listed = ", ".join(f"{row_id} ({name})" for row_id, name in known.items())
    if agency_id is not None and agency_id not in known:
        raise CannotImport(f"There is no agency {agency_id}. There are: {listed or 'none yet; leave --agency out'}.")
    if agency_id is None and len(known) > 1:
        raise CannotImport(f"This database holds several agencies; name one with --agency: {listed}.")
    if agency_id is None:
        agency_id = next(iter(known), None) or first_agency(session, settings, clock.now())
    agency = UnitOfWork(session, agency_id, clock.now()).agency
    return Agency(agency_id, agency.name, ZoneInfo(agency.time_zone))
