import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.across_agencies import add_endpoint_key, agency_of_workspace, bind_workspace, endpoint_of
from db.engine import Database
from db.models import Candidate
from db.queries.base import NotFound
from db.unit_of_work import UnitOfWork, enter_agency
from tests.agency import NOW, in_agency, small_agency


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
