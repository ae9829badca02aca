"""What is kept of open work follows the database, whoever changes it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from db.engine import Database
from db.models import Client, JobOrder
from db.queries.bulk import upsert
from db.queries.job_orders import JobOrders
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, JobOrderStatus
from slack_app.domain.matching import Position
from slack_app.use_cases import rank_matches
from slack_app.use_cases.open_work import OpenWork
from slack_app.use_cases.rank_matches import rank_for
from tests.agency import NOW, SmallAgency, in_agency, small_agency

PAST_THE_PROGRAM = "UPDATE job_orders SET status = 'filled' WHERE id = :id"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> OpenWork:
    """What one replica keeps."""
    kept = OpenWork(most_positions=100, most_prepared=100)
    monkeypatch.setattr(rank_matches, "_open_work", kept)
    return kept


def nurses(database: Database, number: int = 3, name: str = "Brightside") -> tuple[SmallAgency, list[int]]:
    agency = small_agency(database, name)

    def add(work: UnitOfWork) -> list[int]:
        return [work.job_orders.add(agency.northwind, f"Nurse {n}", skills=["Nursing"]).id for n in range(number)]

    return agency, in_agency(database, agency.id, add)


def as_position(job_order: JobOrder, client: Client) -> Position:
    return Position(job_order.id, client.id, job_order.title)


def found_by(database: Database, agency: SmallAgency) -> list[int]:
    def find(work: UnitOfWork) -> list[int]:
        somebody = work.candidates.add("Robin Novak", title="Nurse", skills=["Nursing"])
        somebody.status = CandidateStatus.AVAILABLE
        return [card.position.job_order_id for card in rank_for(work, somebody).matches]

    return in_agency(database, agency.id, find)


def test_what_opens_changes_and_closes_is_seen_by_the_next_ranking(
    open_database: Callable[[], Database], kept: OpenWork
) -> None:
    database, replica = open_database(), open_database()
    agency, ids = nurses(database)
    assert found_by(database, agency) == ids

    def change(work: UnitOfWork) -> None:
        work.job_orders.get(ids[0], to_change=True).status = JobOrderStatus.FILLED
        changed = work.job_orders.get(ids[1], to_change=True)
        changed.title, changed.skills = "Welder", ["Welding"]

    def add(work: UnitOfWork) -> int:
        return work.job_orders.add(agency.northwind, "Nurse", skills=["Nursing"]).id

    in_agency(replica, agency.id, change)
    assert found_by(database, agency) == [ids[2]]
    new = in_agency(replica, agency.id, add)
    assert sorted(found_by(database, agency)) == [ids[2], new]
    assert in_agency(database, agency.id, lambda work: len(kept.of(work).index)) == 4  # with the one it always has

    def take_back(work: UnitOfWork) -> None:
        work.job_orders.get(ids[0], to_change=True).status = JobOrderStatus.OPEN

    in_agency(replica, agency.id, take_back)
    assert sorted(found_by(database, agency)) == [ids[0], ids[2], new]


def test_what_an_import_changes_is_seen_and_what_it_repeats_is_not_numbered(
    open_database: Callable[[], Database], kept: OpenWork
) -> None:
    database, replica = open_database(), open_database()
    agency = small_agency(database)
    before = found_by(database, agency)
    told = {"external_id": "j77", "client_id": agency.northwind, "title": "Nurse", "skills": ["Nursing"]}

    def take(work: UnitOfWork, facts: dict[str, object]) -> None:
        upsert(work, JobOrder, [facts], by=["external_id"], defaults={"status": "open", "client_may_be_named": False})

    def numbers(work: UnitOfWork) -> tuple[int, int]:
        (row,) = [one for one in work.job_orders.all() if one.external_id == "j77"]
        return row.id, row.work_version

    in_agency(replica, agency.id, take, told)
    new, _ = in_agency(replica, agency.id, numbers)
    assert found_by(database, agency) == [*before, new]
    in_agency(replica, agency.id, take, told)
    assert in_agency(replica, agency.id, numbers) == (new, 0)
    in_agency(replica, agency.id, take, told | {"title": "Welder", "skills": []})
    assert in_agency(replica, agency.id, numbers) == (
        new,
        in_agency(replica, agency.id, lambda w: w.agency.work_version),
    )
    assert found_by(database, agency) == before


def test_what_changes_about_a_client_is_seen(open_database: Callable[[], Database], kept: OpenWork) -> None:
    database, replica = open_database(), open_database()
    agency, ids = nurses(database)
    assert found_by(database, agency) == ids

    def bar(work: UnitOfWork, is_off_limits: bool) -> None:
        upsert(
            work,
            Client,
            [{"external_id": "c1", "name": "Northwind", "is_off_limits": is_off_limits}],
            by=["external_id"],
            defaults={"traits": []},
        )

    def name_it(work: UnitOfWork) -> None:
        work.clients.get(agency.northwind, to_change=True).external_id = "c1"

    in_agency(replica, agency.id, name_it)
    in_agency(replica, agency.id, bar, True)
    assert found_by(database, agency) == []
    in_agency(database, agency.id, lambda work: kept.of(work).prepared.clear())
    assert found_by(database, agency) == []  # from now on it is known that none may be shown
    in_agency(replica, agency.id, bar, False)
    assert found_by(database, agency) == ids


def test_what_was_closed_past_the_program_is_not_shown(database: Database, kept: OpenWork) -> None:
    agency, ids = nurses(database)
    assert found_by(database, agency) == ids
    in_agency(database, agency.id, lambda work: work._session.execute(text(PAST_THE_PROGRAM), {"id": ids[1]}) and None)
    assert found_by(database, agency) == [ids[0], ids[2]]


def test_a_first_reading_that_fails_leaves_nothing_behind(
    database: Database, kept: OpenWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency, ids = nurses(database)
    whole = JobOrders.work

    def break_off(job_orders: JobOrders) -> Iterator[object]:
        yield from list(whole(job_orders))[:-1]
        raise ConnectionError("the server went away")

    monkeypatch.setattr(JobOrders, "work", break_off)
    with pytest.raises(ConnectionError):
        found_by(database, agency)
    monkeypatch.undo()
    monkeypatch.setattr(rank_matches, "_open_work", kept)

    def close(work: UnitOfWork) -> None:
        work.job_orders.get(ids[0], to_change=True).status = JobOrderStatus.FILLED

    in_agency(database, agency.id, close)
    assert found_by(database, agency) == ids[1:]
    assert in_agency(database, agency.id, lambda work: len(kept.of(work).index)) == 3


def test_a_later_reading_that_fails_is_begun_again_where_it_began(
    database: Database, kept: OpenWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency, ids = nurses(database, 1)
    assert found_by(database, agency) == ids
    new = in_agency(
        database, agency.id, lambda work: [work.job_orders.add(agency.northwind, "Nurse").id for _ in range(2)]
    )
    whole = JobOrders.work_since

    def break_off(job_orders: JobOrders, version: int, last_id: int) -> Iterator[object]:
        yield list(whole(job_orders, version, last_id))[-1]  # rows come in any order
        raise ConnectionError("the server went away")

    monkeypatch.setattr(JobOrders, "work_since", break_off)
    with pytest.raises(ConnectionError):
        found_by(database, agency)
    monkeypatch.setattr(JobOrders, "work_since", whole)
    assert sorted(found_by(database, agency)) == [*ids, *new]


def test_what_may_be_older_than_what_is_known_is_used_and_not_kept(database: Database, kept: OpenWork) -> None:
    agency, ids = nurses(database)

    def look(work: UnitOfWork) -> tuple[bool, list[int], int]:
        one = kept.of(work)
        has_changed = one.bring_up_to_date(work)
        one.version += 1  # another has read in a change that this transaction does not see
        found = [position.position.job_order_id for position in one.positions(work, ids, as_position)]
        return has_changed, found, len(one.prepared)

    assert in_agency(database, agency.id, look) == (False, ids, 0)


def test_numbers_are_taken_in_the_order_of_commits(open_database: Callable[[], Database]) -> None:
    """One transaction has one number, whatever it changes; and the agency's is the last."""
    first, second = open_database(), open_database()
    agency, ids = nurses(first)

    def rename(work: UnitOfWork) -> None:
        for job_order_id in ids:
            work.job_orders.get(job_order_id, to_change=True).title += "!"
            work._session.flush()

    def numbers(work: UnitOfWork) -> tuple[int, set[int]]:
        return work.agency.work_version, {work.job_orders.get(one).work_version for one in ids}

    before, _ = in_agency(first, agency.id, numbers)
    for database in (first, second):
        in_agency(database, agency.id, rename)
    assert in_agency(first, agency.id, numbers) == (before + 2, {before + 2})

    def find(work: UnitOfWork) -> None:
        candidate = work.candidates.add("Robin", title="Nurse")
        candidate.title = "Welder"

    in_agency(first, agency.id, find)
    assert in_agency(first, agency.id, numbers)[0] == before + 2


def test_agencies_are_kept_apart_and_the_longest_unused_leave(database: Database) -> None:
    kept = OpenWork(most_positions=7, most_prepared=3)
    agencies = [nurses(database, 3, f"Agency {number}") for number in range(2)]

    (one, ids), (two, _) = agencies
    first, second = (in_agency(database, agency.id, kept.of) for agency, _ in agencies)
    assert (len(first.index), len(second.index)) == (4, 4)  # with the one that every small agency has
    assert in_agency(database, two.id, kept.of) is second
    assert in_agency(database, one.id, kept.of) is not first

    def prepare(work: UnitOfWork) -> list[int]:
        return [one.position.job_order_id for one in kept.of(work).positions(work, ids, as_position)]

    for _ in range(40):
        assert in_agency(database, one.id, prepare, now=NOW + timedelta(days=1)) == ids
    assert len(in_agency(database, one.id, lambda work: kept.of(work).prepared)) <= 3


def test_a_client_that_somebody_may_not_go_to_is_not_shown_until_the_day_is_over(
    database: Database, kept: OpenWork
) -> None:
    agency, ids = nurses(database)

    def found_on(work: UnitOfWork) -> list[int]:
        (somebody,) = [one for one in work.candidates.all() if one.name == "Robin Novak"]
        return [card.position.job_order_id for card in rank_for(work, somebody).matches]

    assert found_by(database, agency) == ids

    def keep(work: UnitOfWork) -> None:
        (somebody,) = [one for one in work.candidates.all() if one.name == "Robin Novak"]
        work.candidates.keep_from(somebody.id, agency.northwind, NOW.date())

    in_agency(database, agency.id, keep)
    assert in_agency(database, agency.id, found_on) == []
    assert in_agency(database, agency.id, found_on, now=NOW + timedelta(days=1)) == ids
