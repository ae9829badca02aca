from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.orm import Session

from db.across_agencies import create_agency, database_time
from db.engine import Database, DatabaseUnreachable, describe_trouble
from db.models import Agency
from db.queries.base import NotFound
from db.unit_of_work import UnitOfWork
from tests.agency import NOW, in_agency, small_agency


def test_a_moment_comes_back_in_utc_whatever_zone_it_was_told_in(database: Database) -> None:
    in_tokyo = datetime(2026, 3, 3, 0, 12, 5, 123456, tzinfo=timezone(timedelta(hours=9)))
    agency_id = database.write(lambda session: create_agency(session, "A", now=in_tokyo))

    def read(session: Session) -> datetime:
        session.execute(text("SELECT 1"))
        return database.dialect and session.get_one(Agency, agency_id).created_at

    created_at = database.write(lambda s: _through_the_door(s, read))
    assert created_at == in_tokyo
    assert created_at.tzinfo is UTC


def _through_the_door(session: Session, read):
    from db.across_agencies import open_door

    open_door(session)
    return read(session)


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="no time zone"):
        database.write(lambda session: create_agency(session, "A", now=NOW.replace(tzinfo=None)))


def test_the_databases_clock_tells_utc_and_compares_with_what_columns_hold(database: Database) -> None:
    told = database.read(database_time)
    assert abs(told - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)read.?only"):
        database.read(lambda session: create_agency(session, "A", now=NOW))


def test_a_transaction_that_raises_leaves_nothing_behind(database: Database) -> None:
    def half_done(session: Session) -> None:
        create_agency(session, "A", now=NOW)
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        database.write(half_done)
    assert database.write(lambda session: _through_the_door(session, lambda s: s.query(Agency).count())) == 0


def test_a_race_of_two_inserts_is_run_again_and_then_finds_the_row(database: Database) -> None:
    tries = []

    def insert_what_a_rival_has_inserted(session: Session) -> int:
        tries.append(1)
        if len(tries) < 3:
            raise IntegrityError("INSERT", {}, _UniqueViolation("UNIQUE constraint failed"))
        return 7

    assert database.write(insert_what_a_rival_has_inserted) == 7
    assert len(tries) == 3


def test_a_violation_that_stays_is_raised(database: Database) -> None:
    def insert(session: Session) -> None:
        raise IntegrityError("INSERT", {}, _UniqueViolation("UNIQUE constraint failed"))

    with pytest.raises(IntegrityError):
        database.write(insert)


class _UniqueViolation(Exception):
    sqlstate = "23505"


def test_only_transactions_that_change_something_are_watched(database_url: str) -> None:
    moments: list[str] = []
    database = Database(database_url, watch=moments.append)
    database.write(lambda session: session.execute(text("SELECT 1")))
    assert moments == []
    database.write(lambda session: create_agency(session, "A", now=NOW))
    assert moments == ["before commit", "after commit"]
    database.close()


@pytest.mark.parametrize(
    ("url", "what_to_do"),
    [
        ("mysql://localhost/rebound", "SQLite or PostgreSQL"),
        ("no address", "DATABASE_URL is no address"),
        ("postgresql://nobody@127.0.0.1:1/rebound", "does not answer"),
        ("sqlite:////no/such/folder/rebound.db", "does not answer"),
    ],
)
def test_a_database_that_cannot_be_used_is_explained_in_plain_words(url: str, what_to_do: str) -> None:
    assert what_to_do in (describe_trouble(url) or "")


def test_a_database_that_answers_is_no_trouble(database_url: str) -> None:
    assert describe_trouble(database_url) is None


def test_an_address_as_hosting_services_write_it_means_psycopg() -> None:
    from db.engine import psycopg_url

    assert psycopg_url("postgres://u@h/d").drivername == "postgresql+psycopg"
    with pytest.raises(DatabaseUnreachable):
        psycopg_url("://")


def test_work_goes_on_after_the_server_has_closed_all_connections(open_database: Callable[[], Database]) -> None:
    database, other = open_database(), open_database()
    agency = small_agency(database)

    def people(session: Session) -> int:
        return UnitOfWork(session, agency.id, NOW).recruiters.count()

    assert (database.read(people), database.write(people)) == (2, 2)
    if database.dialect == "postgresql":  # SQLite has no server
        others = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = user AND pid <> pg_backend_pid()"
        )
        other.write(lambda session: session.execute(text(others)).all())
    assert (database.read(people), database.write(people)) == (2, 2)


_MODE = text("SHOW plan_cache_mode")


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_what_is_asked_often_is_prepared_and_planned_anew(
    open_database: Callable[[], Database], databases: object
) -> None:
    """A rollback would make psycopg forget it, and a plan that is kept was made for tables that have grown since."""
    database = open_database()
    kept: list[str] = []
    for _ in range(40):  # several readers take turns
        database.read(database_time)
        kept += database.read(
            lambda session: list(session.scalars(text("SELECT statement FROM pg_prepared_statements")))
        )
    assert any("clock_timestamp" in one for one in kept)
    assert database.read(lambda session: session.scalar(_MODE)) == "force_custom_plan"
    assert database.write(lambda session: _through_the_door(session, lambda s: s.scalar(_MODE))) == "force_custom_plan"
    # reports are taken in by statements that search nothing: planning them anew would cost more than it saves
    assert database.write(lambda session: session.scalar(_MODE)) == "auto"


def test_a_row_is_changed_unread_or_as_it_is_known(database: Database) -> None:
    agency = small_agency(database)
    in_agency(database, agency.id, lambda work: work.recruiters.change(agency.sam, name="Sam A."))

    def known(work: UnitOfWork) -> str:
        sam = work.recruiters.get(agency.sam)
        work.recruiters.change(agency.sam, name="Sam B.")
        return sam.name

    assert in_agency(database, agency.id, lambda work: work.recruiters.get(agency.sam).name) == "Sam A."
    assert in_agency(database, agency.id, known) == "Sam B."
    assert in_agency(database, agency.id, lambda work: work.recruiters.get(agency.sam).name) == "Sam B."


def test_a_row_of_another_agency_is_not_changed(database: Database) -> None:
    agency, other = small_agency(database), small_agency(database, "Other")
    with pytest.raises(NotFound):
        in_agency(database, other.id, lambda work: work.recruiters.change(agency.sam, name="Mine"))
    assert in_agency(database, agency.id, lambda work: work.recruiters.get(agency.sam).name) != "Mine"


def test_a_database_file_stays_the_same_wherever_the_process_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        for name in ("rebound.db", "file:rebound.db"):
            database = Database(f"sqlite:///{name}?uri=true" if ":" in name else f"sqlite:///./{name}")
            monkeypatch.chdir(tmp_path)
            database.write(lambda session: session.execute(text("CREATE TABLE IF NOT EXISTS marks (mark INTEGER)")))
            assert database.address.endswith(f"{tmp_path}/{folder}/rebound.db")
            database.close()
            monkeypatch.chdir(tmp_path / folder)
        assert (tmp_path / folder / "rebound.db").is_file()
    assert not (tmp_path / "rebound.db").exists()
