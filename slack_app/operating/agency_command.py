"""What commands about one agency share: its database opened, the agency chosen, one transaction."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock
from slack_app.console import settings_or_stop, stopped
from slack_app.opening import Agency, CannotOpen, agency_database, choose_agency, describe_unreadable

Result = TypeVar("Result")


def in_session_or_stop(
    agency_id: int | None, ask: Callable[[Session, Agency], Result], *, may_create: bool = False
) -> tuple[Result, Agency]:
    """Run a function in one transaction, with the agency that is meant; give its result, and the agency.

    Raises:
        typer.Exit: the database cannot be opened or read, or the agency not be told; the text has been printed.
    """
    settings = settings_or_stop()
    try:
        with agency_database(settings) as database:
            chosen = choose_agency(database, settings, agency_id, Clock(), may_create=may_create)
            return database.write(lambda session: ask(session, chosen)), chosen
    except CannotOpen as error:
        raise stopped(str(error)) from error
    except DBAPIError as error:
        raise stopped(describe_unreadable(error)) from error


def in_agency_or_stop(agency_id: int | None, ask: Callable[[UnitOfWork], Result]) -> tuple[Result, Agency]:
    """Run a function on the agency's unit of work, as `in_session_or_stop` does."""
    now = Clock().now()
    return in_session_or_stop(agency_id, lambda session, one: ask(UnitOfWork(session, one.id, now)))
