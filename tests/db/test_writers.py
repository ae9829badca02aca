"""What is committed together stands or falls on its own all the same."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Event
from time import sleep

import pytest
from sqlalchemy.orm import Session

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.writers import Alike
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
    busy.append(database.submit_write(Alike("busy", lambda _session, items: [go.wait(5) for _ in items], None)))
    sleep(0.1)  # until all are
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


def note_all(session: Session, notes: Sequence[tuple[SmallAgency, str]]) -> list[str]:
    agency = notes[0][0]
    for _, what in notes:
        if what == "unspeakable":
            raise RuntimeError("somebody minds")
        UnitOfWork(session, agency.id, NOW).audit.add(f"{what} of {len(notes)}")
    return [what for _, what in notes]


def test_what_is_alike_is_done_in_one_go(database: Database, agency: SmallAgency) -> None:
    other = small_agency(database, "Other")
    works = [Alike(one.id, note_all, (one, what)) for one, what in ((agency, "a"), (other, "b"), (agency, "c"))]
    done = behind_busy_writers(database, *works)
    assert [future.result() for future in done] == ["a", "b", "c"]
    assert noted(database, agency) == ["a of 2", "c of 2"]
    assert noted(database, other) == ["b of 1"]


def test_of_what_is_alike_one_that_raises_takes_nobody_along(database: Database, agency: SmallAgency) -> None:
    works = [Alike("note", note_all, (agency, what)) for what in ("a", "unspeakable", "c")]
    first, failing, last = behind_busy_writers(database, *works)
    with pytest.raises(RuntimeError):
        failing.result()
    assert (first.result(), last.result()) == ("a", "c")
    assert sorted(noted(database, agency)) == ["a of 1", "c of 1"]


def test_a_row_that_others_have_changed_is_read_anew_when_it_is_locked(open_database: Callable[[], Database]) -> None:
    database = open_database()
    agency = small_agency(database)

    def rename_meanwhile(work: UnitOfWork) -> str:
        assert work.recruiters.get(agency.sam).name == "Sam Okafor"
        if database.dialect == "postgresql":  # on SQLite nobody can
            other = open_database()
            in_agency(other, agency.id, lambda theirs: setattr(theirs.recruiters.get(agency.sam), "name", "Sam O."))
        return work.recruiters.get(agency.sam, to_change=True).name

    wanted = "Sam O." if database.dialect == "postgresql" else "Sam Okafor"
    assert in_agency(database, agency.id, rename_meanwhile) == wanted


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
