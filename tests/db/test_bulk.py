import pytest
from sqlalchemy.exc import IntegrityError

from db.engine import Database
from db.models import Client, JobOrder, Recruiter, Submission
from db.queries.bulk import Upserted, adopt, client_ids_by_name, ids_by_external_id, recruiter_ids, upsert
from tests.agency import SmallAgency, in_agency, small_agency

BY_ID = {"by": ["external_id"], "defaults": {"traits": []}}


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def test_an_upsert_tells_new_changed_and_unchanged_rows_apart(database: Database, agency: SmallAgency) -> None:
    rows = [{"external_id": "c1", "name": "Northwind"}, {"external_id": "c2", "name": "Fabrikam"}]
    first = in_agency(database, agency.id, lambda work: upsert(work, Client, rows, **BY_ID))
    again = in_agency(database, agency.id, lambda work: upsert(work, Client, rows, **BY_ID))
    rows[0]["name"] = "Southwind"
    third = in_agency(database, agency.id, lambda work: upsert(work, Client, rows, **BY_ID))
    assert [first, again, third] == [Upserted(1, 0, 1), Upserted(0, 0, 2), Upserted(0, 1, 1)]
    assert first + third == Upserted(1, 1, 2)


def test_an_upsert_of_nothing_and_of_keys_alone_changes_nothing(database: Database, agency: SmallAgency) -> None:
    assert in_agency(database, agency.id, lambda work: upsert(work, Client, [], **BY_ID)) == Upserted()
    pair = [{"candidate_id": agency.maria, "job_order_id": agency.data_engineer}]
    keys = ["candidate_id", "job_order_id"]
    told = in_agency(
        database, agency.id, lambda work: upsert(work, Submission, pair, by=keys, defaults={"status": "x"})
    )
    assert told == Upserted(0, 0, 1)
    assert in_agency(database, agency.id, lambda work: work.submissions.get(agency.submission).status) == "submitted"


def test_an_upsert_stays_in_its_agency(database: Database, agency: SmallAgency) -> None:
    theirs = small_agency(database, "Theirs")
    rows = [{"external_id": "c1", "name": "Changed"}]
    in_agency(database, agency.id, lambda work: upsert(work, Client, rows, **BY_ID))
    assert in_agency(database, theirs.id, lambda work: work.clients.get(theirs.northwind).name) == "Northwind"
    found = in_agency(database, theirs.id, lambda work: ids_by_external_id(work, JobOrder, ["j1", "j2"]))
    assert found == {"j1": theirs.data_engineer}


def test_an_upsert_that_leads_nowhere_is_refused(database: Database, agency: SmallAgency) -> None:
    rows = [{"external_id": "c5", "name": "Nobody's", "owner_id": 999_999}]
    with pytest.raises(IntegrityError):
        in_agency(database, agency.id, lambda work: upsert(work, Client, rows, **BY_ID))


def test_of_two_recruiters_with_one_address_the_first_is_meant(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, lambda work: work.recruiters.add("Sam Again", "sam@brightside.example").id)
    known = in_agency(database, agency.id, recruiter_ids)
    assert known == {
        "sam@brightside.example": agency.sam,
        "jo@brightside.example": agency.jo,
        "r1": agency.sam,
        "r2": agency.jo,
    }


def test_clients_of_the_same_name_are_all_given(database: Database, agency: SmallAgency) -> None:
    second = in_agency(database, agency.id, lambda work: work.clients.add("NORTHWIND ").id)
    assert in_agency(database, agency.id, client_ids_by_name) == {"northwind": [agency.northwind, second]}


def test_who_has_an_id_already_is_not_given_another(database: Database, agency: SmallAgency) -> None:
    rows = [{"external_id": "r9", "email": "sam@brightside.example"}]
    in_agency(database, agency.id, lambda work: adopt(work, Recruiter, rows, column="email"))
    assert in_agency(database, agency.id, lambda work: work.recruiters.get(agency.sam).external_id) == "r1"
