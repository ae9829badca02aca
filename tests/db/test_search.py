import random
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

from db.across_agencies import create_agency
from db.engine import Database
from db.migrations import _config, migrate
from db.queries.search import FoundCandidate, FoundJobOrder, search_candidates, search_job_orders
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, JobOrderStatus
from tests.agency import NOW, SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def positions(database: Database, agency: SmallAgency, text: str, limit: int = 100) -> list[str]:
    return [found.title for found in in_agency(database, agency.id, search_job_orders, text, limit)]


def people(database: Database, agency: SmallAgency, text: str) -> list[str]:
    return [found.name for found in in_agency(database, agency.id, search_candidates, text)]


def add_position(database: Database, agency: SmallAgency, title: str, **facts: object) -> int:
    return in_agency(
        database,
        agency.id,
        lambda work: work.job_orders.add(facts.pop("client_id", agency.northwind), title, **facts).id,
    )


def add_person(database: Database, agency: SmallAgency, name: str, **facts: object) -> int:
    return in_agency(database, agency.id, lambda work: work.candidates.add(name, **facts).id)


@pytest.mark.parametrize(
    "text", ["data engineer", "engi data", "NORTH", "aus", "j1", "d", "da no aus j1", "  Data,Austin ", "data data"]
)
def test_a_job_order_is_found_by_beginnings_of_its_words_in_any_order(
    database: Database, agency: SmallAgency, text: str
) -> None:
    assert in_agency(database, agency.id, search_job_orders, text) == [
        FoundJobOrder(agency.data_engineer, "Data Engineer", "Northwind", "Austin", "j1", True)
    ]


@pytest.mark.parametrize("text", ["maria", "lop 4471", "data", "4471", "austin maria engineer"])
def test_a_candidate_is_found_by_name_title_town_and_ats_number(
    database: Database, agency: SmallAgency, text: str
) -> None:
    assert in_agency(database, agency.id, search_candidates, text) == [
        FoundCandidate(agency.maria, "Maria Lopez", "Data Engineer", "Austin", "4471", True)
    ]


@pytest.mark.parametrize(
    "text", ["ngineer", "data nurse", "%", "_", "d%", "d_ta", "'", '"', "*", "data OR nurse", "zz"]
)
def test_what_no_word_begins_with_is_not_found(database: Database, agency: SmallAgency, text: str) -> None:
    if text == "d%":  # a sign at a word's end says nothing, it is no wildcard either
        assert positions(database, agency, text) == ["Data Engineer"]
        assert positions(database, agency, "x%") == []
    else:
        assert positions(database, agency, text) == []
        assert people(database, agency, text) == []


@pytest.mark.parametrize(
    "text",
    ["x" * 5000, "é" * 5000, "a " * 2500, "' \" \\ & | ! ( ) : * " * 250, "\x00data", "\ud800", "a" * 41, "\ue0001"],
)
def test_no_text_is_too_much_for_it(database: Database, agency: SmallAgency, text: str) -> None:
    assert positions(database, agency, text) in ([], ["Data Engineer"])


@pytest.mark.parametrize("text", ["jose garcia", "JOSÉ", "josé GARCÍA", "jose\u0301", "garci\u0301a"])
@pytest.mark.parametrize("name", ["José García", "Jose\u0301 Garcia", "JOSÉ GARCÍA"])
def test_accents_and_case_do_not_matter(database: Database, agency: SmallAgency, name: str, text: str) -> None:
    add_person(database, agency, name)
    assert people(database, agency, text) == [name]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("C++ Developer", "c++"),
        ("C# Developer", "C#"),
        (".NET Developer", ".net"),
        ("Инженер", "инж"),
        ("Øresund Pilot", "øre"),
        ("O'Brien’s Bar–Manager", "brien manager"),
        ("R&D / QA (m/w/d)", "r&d qa"),
    ],
)
def test_words_are_what_recruiters_take_for_words(
    database: Database, agency: SmallAgency, title: str, text: str
) -> None:
    add_position(database, agency, title)
    add_position(database, agency, "Controller")
    assert positions(database, agency, text) == [title]


def test_open_positions_come_first_and_then_the_newest(database: Database, agency: SmallAgency) -> None:
    statuses = [JobOrderStatus.OPEN, JobOrderStatus.CLOSED, JobOrderStatus.OPEN, JobOrderStatus.FILLED]
    for number, status in enumerate(statuses):
        add_position(database, agency, f"Nurse {number}", status=status.value)
    for text in ("nurse", "n"):
        found = positions(database, agency, text)
        assert [title for title in found if title != "Data Engineer"] == ["Nurse 2", "Nurse 0", "Nurse 3", "Nurse 1"]
    assert positions(database, agency, "") == ["Nurse 2", "Nurse 0", "Data Engineer", "Nurse 3", "Nurse 1"]
    assert positions(database, agency, " \t", limit=4) == ["Nurse 2", "Nurse 0", "Data Engineer", "Nurse 3"]
    assert positions(database, agency, "nurse", limit=3) == ["Nurse 2", "Nurse 0", "Nurse 3"]


def test_candidates_who_can_be_put_forward_come_first(database: Database, agency: SmallAgency) -> None:
    add_person(database, agency, "Ben Ito", status=CandidateStatus.AVAILABLE.value)
    add_person(database, agency, "Bea Holm", status=CandidateStatus.PLACED.value)
    assert people(database, agency, "b") == ["Ben Ito", "Bea Holm"]
    assert [found.is_open for found in in_agency(database, agency.id, search_candidates, "b")] == [True, False]


def test_at_most_a_hundred_are_given(database: Database, agency: SmallAgency) -> None:
    def add_many(work: UnitOfWork) -> None:
        for number in range(101):
            work.job_orders.add(agency.northwind, f"Welder {number}")

    in_agency(database, agency.id, add_many)
    for text in ("welder", ""):
        assert len(positions(database, agency, text)) == 100
    assert positions(database, agency, "welder")[:2] == ["Welder 100", "Welder 99"]


def test_what_is_edited_is_found_by_its_new_words_only(database: Database, agency: SmallAgency) -> None:
    def edit(work: UnitOfWork) -> None:
        position = work.job_orders.get(agency.data_engineer)
        position.title, position.town = "Night Nurse", None
        work.candidates.get(agency.maria).name = "Maria Keller"

    in_agency(database, agency.id, edit)
    assert positions(database, agency, "night north") == ["Night Nurse"]
    assert positions(database, agency, "data") == positions(database, agency, "austin") == []
    assert people(database, agency, "keller") == ["Maria Keller"]
    assert people(database, agency, "lopez") == []


def test_a_client_that_is_renamed_or_replaced_takes_its_positions_along(
    database: Database, agency: SmallAgency
) -> None:
    def rename(work: UnitOfWork) -> None:
        work.clients.get(agency.northwind).name = "Südwind"

    in_agency(database, agency.id, rename)
    assert positions(database, agency, "sudwind") == ["Data Engineer"]
    assert positions(database, agency, "northwind") == []

    def replace(work: UnitOfWork) -> None:
        work.job_orders.get(agency.data_engineer).client_id = work.clients.add("Fabrikam").id

    in_agency(database, agency.id, replace)
    assert positions(database, agency, "fabrikam") == ["Data Engineer"]
    assert positions(database, agency, "sudwind") == []


def test_a_position_that_closes_and_opens_again_changes_its_place(database: Database, agency: SmallAgency) -> None:
    newer = add_position(database, agency, "Data Analyst")
    for status, expected in [
        ("closed", ["Data Engineer", "Data Analyst"]),
        ("open", ["Data Analyst", "Data Engineer"]),
    ]:

        def change(work: UnitOfWork, status: str = status) -> None:
            work.job_orders.get(newer).status = status

        in_agency(database, agency.id, change)
        assert positions(database, agency, "data") == expected


def test_what_is_removed_is_not_found(database: Database, agency: SmallAgency) -> None:
    gone = add_position(database, agency, "Plumber")
    in_agency(database, agency.id, lambda work: work._session.delete(work.job_orders.get(gone)))
    assert positions(database, agency, "plumber") == []
    add_position(database, agency, "Roofer")
    assert positions(database, agency, "plumber") == []


def test_what_was_undone_is_not_found(database: Database, agency: SmallAgency) -> None:
    def add_and_fail(work: UnitOfWork) -> None:
        work.job_orders.add(agency.northwind, "Plumber")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        in_agency(database, agency.id, add_and_fail)
    assert positions(database, agency, "plumber") == []


def test_nothing_of_another_agency_is_found(database: Database, agency: SmallAgency) -> None:
    theirs = small_agency(database, "Theirs")
    empty = database.write(lambda session: create_agency(session, "Empty", now=NOW))
    for text in ("data", "", "j1", "n"):
        (found,) = in_agency(database, theirs.id, search_job_orders, text)
        assert found.id == theirs.data_engineer
        assert in_agency(database, empty, search_job_orders, text) == []
        assert in_agency(database, empty, search_candidates, text) == []


def test_searching_changes_nothing(database: Database, agency: SmallAgency) -> None:
    found = database.read(lambda session: search_job_orders(UnitOfWork(session, agency.id, NOW), "data"))
    assert len(found) == 1


@pytest.mark.parametrize(("depth", "rare"), [(5, 5000), (1, 5000), (5, 1), (1, 1)])
def test_an_old_match_is_found_behind_more_newer_rows_than_are_looked_through(
    database: Database, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch, depth: int, rare: int
) -> None:
    monkeypatch.setattr("db.queries.search._NEWEST", depth)
    monkeypatch.setattr("db.queries.search._RARE", rare)
    for number in range(12):
        add_position(database, agency, f"Welder {number}", status="open" if number % 2 else "closed")
    assert positions(database, agency, "data no") == ["Data Engineer"]
    assert positions(database, agency, "d") == ["Data Engineer"]
    assert positions(database, agency, "welder")[:7] == [f"Welder {n}" for n in (11, 9, 7, 5, 3, 1, 10)]


@pytest.mark.parametrize(("depth", "rare"), [(5, 5000), (1, 5000), (5, 1)])
def test_however_it_is_searched_the_same_is_found_in_the_same_order(
    database: Database, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch, depth: int, rare: int
) -> None:
    """Held against looking at each row in Python: words that begin alike, few of them together, fewer asked than there are."""
    monkeypatch.setattr("db.queries.search._NEWEST", depth)
    monkeypatch.setattr("db.queries.search._RARE", rare)
    chance = random.Random(11)
    rows = [
        (
            " ".join(chance.sample(["data", "dating", "desk", "nurse", "night", "no"], 3)),
            chance.choice(["open", "closed"]),
        )
        for _ in range(40)
    ]
    for title, status in rows:
        add_position(database, agency, title, status=status)
    newest_first = [*reversed(rows), ("Data Engineer", "open")]
    ordered = sorted(newest_first, key=lambda row: row[1] != "open")
    for text in ("da", "n", "d n", "dat des", "nur nig", "data dating desk", "desk nurse night", "no da", "nurse zzz"):
        wanted = [
            title for title, _ in ordered if all(f" {part}" in f" northwind {title.lower()}" for part in text.split())
        ]
        for limit in (3, 100):
            found = in_agency(database, agency.id, search_job_orders, text, limit)
            assert [row.title for row in found] == wanted[:limit], (text, limit)


def test_rows_that_were_there_before_the_migration_are_found(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/rebound.db"
    engine = create_engine(url)
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0003")
        connection.exec_driver_sql(
            "INSERT INTO agencies (id, name, time_zone, enterprise_id, created_at) VALUES (1, 'A', 'UTC', '', '2026-01-01')"
        )
        connection.exec_driver_sql("INSERT INTO clients (id, agency_id, name, traits) VALUES (1, 1, 'Northwind', '[]')")
        connection.exec_driver_sql(
            "INSERT INTO job_orders (id, agency_id, client_id, title, skills, status) VALUES (1, 1, 1, 'Nurse', '[]', 'open')"
        )
    engine.dispose()
    migrate(url)
    database = Database(url)
    found = database.read(lambda session: search_job_orders(UnitOfWork(session, 1, NOW), "north nur"))
    database.close()
    assert [row.title for row in found] == ["Nurse"]
