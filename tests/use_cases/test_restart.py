"""A start reads what has changed of an agency's open work since the file was written, and trusts no file that is wrong."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import text

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import JobOrderStatus
from slack_app.domain.matching.likeness import snapshot
from slack_app.use_cases import open_work
from slack_app.use_cases.index_files import index_folder
from tests.agency import SmallAgency, in_agency, small_agency
from tests.databases import Databases
from tests.use_cases.restarts import Replica, counting_rows, small_is_enough, start_and_stop, titles_found

pytestmark = pytest.mark.usefixtures("small_is_enough")
__all__ = ["small_is_enough"]

READ_ANEW, TAKEN_UP, SAVED = (f"index of open work {what}" for what in ("read anew", "taken up", "saved"))


def add(database: Database, agency: SmallAgency, *titles: str) -> list[int]:
    return in_agency(
        database, agency.id, lambda work: [work.job_orders.add(agency.northwind, title).id for title in titles]
    )


def by_hand(database: Database, agency: SmallAgency, statement: str, **values: object) -> None:
    in_agency(database, agency.id, lambda work: work._session.execute(text(statement), values) and None)


def nurses(database: Database, path: Path) -> tuple[SmallAgency, list[int]]:
    """An agency with four nurses and its data engineer, and with a file."""
    agency = small_agency(database)
    ids = add(database, agency, "Nurse", "Nurse", "Nurse", "Nurse")
    _, logs = start_and_stop(database, path, agency.id)
    assert [one["event"] for one in logs] == [READ_ANEW, SAVED]
    return agency, ids


def test_a_start_finds_what_was_added_changed_and_closed_meanwhile_and_reads_no_more(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency, ids = nurses(database, tmp_path)

    def change(work: UnitOfWork) -> None:
        work.job_orders.get(ids[0], to_change=True).status = JobOrderStatus.FILLED
        work.job_orders.get(ids[1], to_change=True).title = "Welder"

    in_agency(database, agency.id, change)
    (new,) = add(database, agency, "Nurse")
    with counting_rows(monkeypatch, database) as counts:
        work, logs = start_and_stop(database, tmp_path, agency.id)
    assert (counts["work"], counts["work_since"]) == (0, 3)
    assert titles_found(work, "Nurse") == [*ids[2:], new]
    assert titles_found(work, "Welder") == [ids[1]]
    assert [(one["event"], one.get("read")) for one in logs] == [(TAKEN_UP, 3), (SAVED, None)]

    with counting_rows(monkeypatch, database) as counts:
        again, logs = start_and_stop(database, tmp_path, agency.id)
    assert (counts["work"], counts["work_since"]) == (0, 0)
    assert titles_found(again, "Nurse") == [*ids[2:], new]
    assert [one["event"] for one in logs] == [TAKEN_UP]


def test_a_start_asks_as_many_statements_however_many_positions_there_are(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = []
    for number in (4, 40):
        agency = small_agency(database)
        add(database, agency, *["Nurse"] * number)
        start_and_stop(database, tmp_path, agency.id)
        with counting_rows(monkeypatch, database) as counts:
            start_and_stop(database, tmp_path, agency.id)
        counted.append(counts)
    assert counted[0] == counted[1]
    assert counted[0]["work"] == 0


def test_who_takes_up_the_file_sees_all_that_comes_later(database: Database, tmp_path: Path) -> None:
    agency, ids = nurses(database, tmp_path)
    replica = Replica(database, tmp_path)
    assert titles_found(replica.work_of(agency.id), "Nurse") == ids
    (new,) = add(database, agency, "Nurse")
    assert titles_found(replica.work_of(agency.id), "Nurse") == [*ids, new]
    replica.stop()


def test_rankings_and_changes_do_not_wait_for_the_disk(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on, write = Event(), Event(), snapshot.Snapshot.write

    def write_slowly(*args: Any) -> None:
        begun.set()
        assert may_go_on.wait(20)
        write(*args)

    monkeypatch.setattr(snapshot.Snapshot, "write", write_slowly)
    agency = small_agency(database)
    ids = add(database, agency, "Nurse", "Nurse")
    replica = Replica(database, tmp_path)
    replica.work_of(agency.id)
    assert begun.wait(20)
    ids += add(database, agency, "Nurse")
    assert titles_found(replica.work_of(agency.id), "Nurse") == ids
    may_go_on.set()
    replica.folder.close()  # the second is not begun any more, or is whole
    work, logs = start_and_stop(database, tmp_path, agency.id)
    assert logs[0]["event"] == TAKEN_UP
    assert titles_found(work, "Nurse") == ids


def test_an_agency_that_leaves_memory_comes_back_from_its_file(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one, _), (two, _) = nurses(database, tmp_path), nurses(database, tmp_path)
    replica = Replica(database, tmp_path)
    replica.kept._most_positions = 6
    first = replica.work_of(one.id)
    replica.work_of(two.id)
    with counting_rows(monkeypatch, database) as counts:
        again = replica.work_of(one.id)
    assert again is not first
    assert counts["work"] == 0
    assert titles_found(again, "Nurse") == titles_found(first, "Nurse")
    replica.stop()


def reason(database: Database, path: Path, agency: SmallAgency) -> str | None:
    """Start; say why all was read anew, or None if it was not."""
    _, logs = start_and_stop(database, path, agency.id)
    assert logs[0]["event"] in {READ_ANEW, TAKEN_UP}
    return logs[0].get("reason")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE job_orders SET status = 'filled' WHERE id = :id",
        "UPDATE job_orders SET title = 'Nuhse' WHERE id = :id",
        "UPDATE job_orders SET description = 'Nights.' WHERE id = :id",
        "UPDATE job_orders SET skills = '[\"Epic\"]' WHERE id = :id",
        "DELETE FROM job_orders WHERE id = :id",
    ],
)
def test_what_was_changed_past_the_program_is_seen_at_the_next_start(
    database: Database, tmp_path: Path, statement: str
) -> None:
    agency, ids = nurses(database, tmp_path)
    by_hand(database, agency, statement, id=ids[1])
    assert reason(database, tmp_path, agency) == "not what the database holds"
    assert reason(database, tmp_path, agency) is None


def test_a_title_of_the_same_length_and_middle_is_noticed_on_postgresql_alone(
    database: Database, tmp_path: Path
) -> None:
    agency, ids = nurses(database, tmp_path)
    by_hand(database, agency, "UPDATE job_orders SET title = 'Purse' WHERE id = :id", id=ids[1])
    noticed = "not what the database holds" if database.dialect == "postgresql" else None
    assert reason(database, tmp_path, agency) == noticed


def test_positions_that_have_changed_places_past_the_program_are_noticed(database: Database, tmp_path: Path) -> None:
    agency, ids = nurses(database, tmp_path)
    add(database, agency, "Forklift Operator")
    start_and_stop(database, tmp_path, agency.id)
    by_hand(
        database,
        agency,
        "UPDATE job_orders SET title = CASE title WHEN 'Nurse' THEN 'Forklift Operator' ELSE 'Nurse' END WHERE id >= :id",
        id=ids[-1],
    )
    assert reason(database, tmp_path, agency) == "not what the database holds"


def test_a_file_ahead_of_the_database_is_of_a_time_that_was_undone(database: Database, tmp_path: Path) -> None:
    agency, ids = nurses(database, tmp_path)
    by_hand(database, agency, "UPDATE agencies SET work_version = work_version - 1 WHERE id = :id", id=agency.id)
    work, logs = start_and_stop(database, tmp_path, agency.id)
    assert logs[0]["reason"] == "ahead of the database"
    assert titles_found(work, "Nurse") == ids


def test_another_time_of_the_same_database_is_noticed_even_when_its_numbers_have_passed(
    database: Database, tmp_path: Path
) -> None:
    agency = small_agency(database)
    lost = add(database, agency, "Nurse", "Nurse")
    start_and_stop(database, tmp_path, agency.id)
    # a backup from before the nurses is restored, and others are added under the same ids
    by_hand(database, agency, "DELETE FROM job_orders WHERE id >= :id", id=lost[0])

    def add_others(work: UnitOfWork) -> None:
        for one in lost:
            work.job_orders.add(agency.northwind, "Welder", id=one)

    in_agency(database, agency.id, add_others)
    work, logs = start_and_stop(database, tmp_path, agency.id)
    assert logs[0]["reason"] == "not what the database holds"
    assert titles_found(work, "Welder") == lost


def test_another_database_of_the_same_name_is_another(
    databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Database, "address", "the same")
    monkeypatch.setattr(UnitOfWork, "database", "the same")
    for title in ("Nurse", "Welder"):
        with databases.fresh() as url:
            database = Database(url)
            agency = small_agency(database)
            ids = add(database, agency, title, title)
            work, logs = start_and_stop(database, tmp_path / "indexes", agency.id)
            assert titles_found(work, title) == ids
            assert logs[0]["reason"] == ("no file" if title == "Nurse" else "not what the database holds")
            database.close()


def test_a_file_of_another_form_is_read_anew_and_replaced(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency, _ = nurses(database, tmp_path)
    monkeypatch.setattr(snapshot, "form", lambda: "texts are read otherwise")
    assert reason(database, tmp_path, agency) == "damaged, or of another form"
    assert reason(database, tmp_path, agency) is None


def test_a_damaged_file_is_read_anew_and_replaced(database: Database, tmp_path: Path) -> None:
    agency, _ = nurses(database, tmp_path)
    (file,) = tmp_path.glob("*.index")
    file.write_bytes(file.read_bytes()[:-100])
    assert reason(database, tmp_path, agency) == "damaged, or of another form"
    assert reason(database, tmp_path, agency) is None


def test_small_agencies_have_no_file_and_others_not_for_every_change(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_work, "WORTH_A_FILE", 10)
    monkeypatch.setattr(open_work, "_FEW", 3)
    agency = small_agency(database)
    start_and_stop(database, tmp_path, agency.id)
    assert list(tmp_path.glob("*.index")) == []
    add(database, agency, *["Nurse"] * 10)
    _, logs = start_and_stop(database, tmp_path, agency.id)
    assert [one["event"] for one in logs] == [READ_ANEW, SAVED]
    replica = Replica(database, tmp_path)
    saved = []
    for _ in range(4):
        add(database, agency, "Nurse")
        work = replica.work_of(agency.id)
        replica.folder._saver.submit(lambda: None).result()
        saved.append(work.unsaved)
    assert saved == [1, 2, 0, 1]
    monkeypatch.setattr(open_work, "EVERY", 600)
    for _ in range(6):
        add(database, agency, "Nurse")
        replica.work_of(agency.id)
        replica.folder._saver.submit(lambda: None).result()
    assert work.unsaved == 4  # after two more it was saved, and now it waits
    replica.stop()


def test_files_are_beside_the_database_unless_a_setting_says_where(database_url: str, tmp_path: Path) -> None:
    place = tmp_path if database_url.startswith("sqlite") else Path.cwd()
    assert index_folder(None, database_url) == place / ".rebound-index"
    assert index_folder(Path("/srv/indexes"), database_url) == Path("/srv/indexes")
    assert index_folder(Path("indexes"), database_url) == Path.cwd() / "indexes"


def test_neither_the_file_nor_its_name_tells_a_password() -> None:
    one, other = (Database(f"postgresql://app:{word}@db.example/rebound?password={word}") for word in ("a", "b"))
    assert one.address == other.address == "postgresql+psycopg://app:***@db.example/rebound"
