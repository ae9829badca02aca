"""What is committed together stands or falls on its own all the same."""

from concurrent.futures import Future
from threading import Event

import pytest
from sqlalchemy.orm import Session

from db.engine import Database
from db.unit_of_work import UnitOfWork
from tests.agency import NOW, SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def note(agency: SmallAgency, what: str):
    return lambda session: UnitOfWork(session, agency.id, NOW).audit.add(what)


def behind_busy_writers(database: Database, *works) -> list[Future[object]]:
    """Submit work while all writers are busy, so that what waits is taken together."""
    go = Event()
    busy = [database.submit_write(lambda _session: go.wait(5)) for _ in range(8)]
    submitted = [database.submit_write(work) for work in works]
    go.set()
    assert all(one.result() for one in busy)
    return submitted


def noted(database: Database, agency: SmallAgency) -> list[str]:
    return in_agency(database, agency.id, lambda work: [row.what for row in work.audit.all()])


def test_what_waits_is_committed_together(database_url: str) -> None:
    moments: list[str] = []
    database = Database(database_url, writers=1, watch=moments.append)
    agency = small_agency(database)
    moments.clear()
    for future in behind_busy_writers(database, *(note(agency, f"{n}") for n in range(5))):
        future.result()
    assert moments.count("after commit") == 1
    assert noted(database, agency) == ["0", "1", "2", "3", "4"]
    database.close()


def test_work_that_raises_undoes_nothing_of_others(database: Database, agency: SmallAgency) -> None:
    def fail(session: Session) -> None:
        note(agency, "never")(session)
        raise RuntimeError("the power went")

    first, failing, last = behind_busy_writers(database, note(agency, "first"), fail, note(agency, "last"))
    with pytest.raises(RuntimeError):
        failing.result()
    assert (first.result(), last.result()) == (None, None)
    assert sorted(noted(database, agency)) == ["first", "last"]


def test_agencies_whose_work_is_committed_together_do_not_mix(database: Database, agency: SmallAgency) -> None:
    other = small_agency(database, "Other")
    works = [note(one, one_says) for one, one_says in ((agency, "a"), (other, "b"), (agency, "c"), (other, "d"))]
    for future in behind_busy_writers(database, *works):
        future.result()
    assert sorted(noted(database, agency)) == ["a", "c"]
    assert sorted(noted(database, other)) == ["b", "d"]


def test_a_row_that_was_found_is_no_row_of_another_agency(database: Database, agency: SmallAgency) -> None:
    other = small_agency(database, "Other")

    def find_both(session: Session) -> tuple[bool, bool]:
        theirs = UnitOfWork(session, other.id, NOW).candidates.find(other.maria)
        ours = UnitOfWork(session, agency.id, NOW).candidates.find(other.maria)
        return theirs is not None, ours is not None

    assert database.write(find_both) == (True, False)


def test_a_row_that_waits_to_be_inserted_is_seen_by_the_next_question(database: Database, agency: SmallAgency) -> None:
    def add_and_count(work: UnitOfWork) -> int:
        work.audit.add("seen")
        return work.audit.count()

    assert in_agency(database, agency.id, add_and_count) == 1


def test_work_that_nobody_waits_for_any_more_is_not_run(database: Database, agency: SmallAgency) -> None:
    go = Event()
    busy = [database.submit_write(lambda _session: go.wait(5)) for _ in range(8)]
    dropped = database.submit_write(note(agency, "dropped"))
    assert dropped.cancel()
    go.set()
    assert all(one.result() for one in busy)
    assert noted(database, agency) == []
