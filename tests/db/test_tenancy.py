from collections.abc import Callable

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.across_agencies import add_endpoint_key, agency_of_workspace, bind_workspace, endpoint_of
from db.engine import Database
from db.models import Candidate
from db.queries.base import NotFound
from db.unit_of_work import UnitOfWork, enter_agency
from db.vocabulary import Reason
from tests.agency import NOW, SmallAgency, in_agency, small_agency


def test_an_id_of_another_agency_is_not_found(database: Database) -> None:
    ours, theirs = small_agency(database, "Ours"), small_agency(database, "Theirs")
    for noun, row_id in [
        ("recruiters", theirs.sam),
        ("clients", theirs.northwind),
        ("candidates", theirs.maria),
        ("job_orders", theirs.data_engineer),
        ("submissions", theirs.submission),
    ]:
        with pytest.raises(NotFound):
            in_agency(database, ours.id, lambda work, noun=noun, row_id=row_id: getattr(work, noun).get(row_id))


def test_the_same_external_id_means_another_person_in_another_agency(database: Database) -> None:
    ours, theirs = small_agency(database, "Ours"), small_agency(database, "Theirs")
    assert in_agency(database, ours.id, lambda work: work.candidates.by_external_id("4471").id) == ours.maria
    assert in_agency(database, theirs.id, lambda work: work.candidates.by_external_id("4471").id) == theirs.maria


def test_everything_listed_belongs_to_one_agency(database: Database) -> None:
    ours = small_agency(database, "Ours")
    small_agency(database, "Theirs")
    assert in_agency(database, ours.id, lambda work: [row.id for row in work.recruiters.all()]) == [ours.sam, ours.jo]
    assert in_agency(database, ours.id, lambda work: work.candidates.count()) == 1


OF_ANOTHERS: dict[str, Callable[[UnitOfWork, SmallAgency, int], object]] = {
    "cases of a candidate": lambda work, theirs, _: work.cases.of_candidate(theirs.maria),
    "cases of candidates": lambda work, theirs, _: work.cases.of_candidates([theirs.maria], 5),
    "open cases of a position": lambda work, theirs, _: work.cases.open_of_job_order(theirs.data_engineer),
    "shared cases": lambda work, _, case_id: work.cases.shared([case_id]),
    "newest feedback": lambda work, _, case_id: work.feedback.newest_of([case_id]),
    "talks of a case": lambda work, _, case_id: work.check_ins.of_case(case_id),
    "talks with a candidate": lambda work, theirs, _: work.check_ins.of_candidate(theirs.maria),
    "the last talk": lambda work, theirs, _: work.check_ins.last_with(theirs.maria, but=0),
    "who was put forward": lambda work, theirs, _: work.submissions.people_at(theirs.data_engineer),
    "what they were put forward for": lambda work, theirs, _: work.submissions.of_candidate(theirs.maria),
}


@pytest.mark.parametrize("name", OF_ANOTHERS)
def test_what_is_asked_of_another_agencys_rows_is_answered_with_nothing(database: Database, name: str) -> None:
    ours, theirs = small_agency(database, "Ours"), small_agency(database, "Theirs")
    case_id = in_agency(database, theirs.id, _case_with_all_there_is, theirs)
    ask = OF_ANOTHERS[name]
    assert in_agency(database, theirs.id, lambda work: bool(ask(work, theirs, case_id)))
    assert not in_agency(database, ours.id, lambda work: bool(ask(work, theirs, case_id)))


def _case_with_all_there_is(work: UnitOfWork, agency: SmallAgency) -> int:
    """Open Sam's case, and one of Jo's of the same candidate; with feedback and a talk that took place."""
    position = work.job_orders.add(agency.northwind, "Data Analyst")
    second = work.submissions.add(agency.maria, position.id)
    facts = {"decided_at": NOW, "source": "webhook", "tell_by": NOW}
    opened = work.cases.open(
        {agency.submission: {**facts, "owner_id": agency.sam}, second.id: {**facts, "owner_id": agency.jo}}
    )
    case_id = opened[agency.submission].id
    work.cases.change(case_id, feedback_number=1)
    work.feedback.add(case_id, 1, agency.sam, {"reason": Reason.PAY.value})
    work.check_ins.add(case_id, NOW)
    (talk,) = work.check_ins.of_case(case_id)
    talk.done_at = NOW
    return case_id


def test_an_agency_is_found_by_its_workspace_and_by_its_endpoint_key(database: Database) -> None:
    ours = small_agency(database, "Ours")
    database.write(lambda session: bind_workspace(session, ours.id, "T1", None))
    database.write(lambda session: add_endpoint_key(session, ours.id, "k" * 32, ["whsec_a", "whsec_b"], now=NOW))
    assert database.read(lambda session: agency_of_workspace(session, "T1", None)) == ours.id
    assert database.read(lambda session: agency_of_workspace(session, "T2", None)) is None
    endpoint = database.read(lambda session: endpoint_of(session, "k" * 32))
    assert (endpoint.agency_id, endpoint.secrets) == (ours.id, ("whsec_a", "whsec_b"))
    assert database.read(lambda session: endpoint_of(session, "another")) is None


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
class TestRowLevelSecurity:
    """On PostgreSQL the database itself keeps agencies apart, even for a query that forgets to."""

    def test_the_tests_run_as_a_role_that_is_neither_owner_nor_superuser(self, database: Database) -> None:
        def who(session: Session) -> tuple[bool, int]:
            is_super = session.scalar(
                text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
            )
            owned = session.scalar(text("SELECT count(*) FROM pg_tables WHERE tableowner = current_user"))
            return is_super, owned

        assert database.read(who) == (False, 0)

    def test_a_query_without_its_agency_sees_only_the_agency_it_is_in(self, database: Database) -> None:
        ours = small_agency(database, "Ours")
        small_agency(database, "Theirs")

        def forgetful(session: Session) -> list[int]:
            enter_agency(session, ours.id)
            return list(session.scalars(select(Candidate.id)))

        assert database.read(forgetful) == [ours.maria]

    def test_a_query_in_no_agency_sees_nothing(self, database: Database) -> None:
        small_agency(database)
        assert database.read(lambda session: list(session.scalars(select(Candidate.id)))) == []

    def test_a_row_cannot_be_written_into_another_agency(self, database: Database) -> None:
        ours, theirs = small_agency(database, "Ours"), small_agency(database, "Theirs")

        def smuggle(work: UnitOfWork) -> None:
            work._session.add(Candidate(agency_id=theirs.id, name="Smuggled"))
            work._session.flush()

        with pytest.raises(DBAPIError, match="row-level security"):
            in_agency(database, ours.id, smuggle)
