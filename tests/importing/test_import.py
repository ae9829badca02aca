from pathlib import Path

import pytest

from db.engine import Database
from db.queries.search import search_job_orders
from tests.agency import in_agency, small_agency
from tests.importing.conftest import Import, Rows

RECRUITERS = (
    "User ID,First Name,Last Name,Email\nr1,Sam,Okafor,Sam@Brightside.example\nr2,Jo,Lindqvist,jo@brightside.example\n"
)
CLIENTS = "ID,Company Name,Industry,Owner Email\nc1,Northwind,Energy,jo@brightside.example\nc2,Fabrikam,,r1\n"
CANDIDATES = (
    "Candidate ID,First Name,Last Name,Occupation,City,Email,Mobile,Skill List,Desired Pay,Status,Owner\n"
    '4471,Maria,Lopez,Data Engineer,Austin,Maria@Home.example,512-555-0142,"Python; SQL, Python",$62.50/hr,Active,r2\n'
)
JOB_ORDERS = (
    "ID,Title,Client Corporation ID,Address City,Employment Type,Pay Rate,Client Bill Rate,Status,Date Added,Owner Email\n"
    "j1,Data Engineer,c1,Austin,Contract To Hire,62–68,110,Accepting Candidates,2026-03-02,jo@brightside.example\n"
    'j2,"Night ""ICU""\nNurse",c2,Dallas,Direct Hire,"85,000",,Filled,2026-02-27,nobody@brightside.example\n'
)
SUBMISSIONS = (
    "ID,Candidate ID,Job Order ID,Sending User Email,Date Submitted,Status\n"
    "s1,4471,j1,sam@brightside.example,2026-03-02 10:12,Second Interview\n"
)


@pytest.fixture
def full(run_import: Import) -> Import:
    """An agency with all nouns imported."""
    for noun, content in [
        ("recruiters", RECRUITERS),
        ("clients", CLIENTS),
        ("candidates", CANDIDATES),
        ("job-orders", JOB_ORDERS),
        ("submissions", SUBMISSIONS),
    ]:
        run = run_import(noun, content)
        assert (run.code, run.rejected) == (0, []), run.told
    return run_import


def test_an_export_of_each_noun_is_taken_and_linked(full: Import, rows: Rows) -> None:
    assert rows("SELECT name, time_zone FROM agencies") == [("Our agency", "America/New_York")]
    assert rows("SELECT external_id, name, email FROM recruiters ORDER BY id") == [
        ("r1", "Sam Okafor", "sam@brightside.example"),
        ("r2", "Jo Lindqvist", "jo@brightside.example"),
    ]
    assert rows(
        "SELECT c.name, industry, r.name FROM clients c JOIN recruiters r ON r.id = owner_id ORDER BY c.id"
    ) == [
        ("Northwind", "Energy", "Jo Lindqvist"),
        ("Fabrikam", None, "Sam Okafor"),
    ]
    (person,) = rows(
        "SELECT c.name, title, town, c.email, phone, CAST(skills AS TEXT), CAST(pay_wanted AS FLOAT), pay_unit,"
        " pay_currency, status, r.name FROM candidates c JOIN recruiters r ON r.id = owner_id"
    )
    assert person == (
        *("Maria Lopez", "Data Engineer", "Austin", "maria@home.example", "512-555-0142", '["Python", "SQL"]'),
        *(62.5, "hour", "USD", "available", "Jo Lindqvist"),
    )
    positions = rows(
        "SELECT j.external_id, title, c.name, town, employment_type, CAST(pay_low AS FLOAT), CAST(pay_high AS FLOAT),"
        " pay_unit, status, CAST(opened_on AS TEXT), r.name FROM job_orders j JOIN clients c ON c.id = client_id"
        " LEFT JOIN recruiters r ON r.id = j.owner_id ORDER BY j.id"
    )
    assert positions == [
        (
            *("j1", "Data Engineer", "Northwind", "Austin", "contract_to_hire", 62.0, 68.0, "hour", "open"),
            *("2026-03-02", "Jo Lindqvist"),
        ),
        (
            *("j2", 'Night "ICU" Nurse', "Fabrikam", "Dallas", "permanent", 85000.0, 85000.0, None, "filled"),
            *("2026-02-27", None),
        ),
    ]
    submission = rows(
        "SELECT s.external_id, c.name, j.external_id, r.name, stage, s.status FROM submissions s"
        " JOIN candidates c ON c.id = candidate_id JOIN job_orders j ON j.id = job_order_id"
        " JOIN recruiters r ON r.id = submitted_by_id"
    )
    assert submission == [("s1", "Maria Lopez", "j1", "Sam Okafor", "Second Interview", "interviewing")]
    when = rows("SELECT CAST(submitted_at AS TEXT) FROM submissions")[0][0]
    assert "15:12" in when or "10:12:00-05" in when  # ten in New York, as each database writes it


def test_what_was_imported_can_be_searched_at_once(full: Import, database: Database) -> None:
    found = in_agency(database, 1, search_job_orders, "icu fabri")
    assert [row.external_id for row in found] == ["j2"]


def test_the_summary_says_what_was_left_out_and_who_is_unknown(full: Import) -> None:
    told = full("job-orders", JOB_ORDERS.replace("Address City", "Shoe Size")).told
    assert "2 of 2 rows of job-orders taken: 0 new, 0 changed, 2 as they were" in told
    assert "bill rates and margins stay in the ATS: Client Bill Rate" in told
    assert "1 row named a recruiter nobody knows" in told
    assert "not recognised (--map brings them in): Shoe Size" in told


@pytest.mark.parametrize(
    ("noun", "content"),
    [
        ("recruiters", RECRUITERS),
        ("clients", CLIENTS),
        ("candidates", CANDIDATES),
        ("job-orders", JOB_ORDERS),
        ("submissions", SUBMISSIONS),
    ],
)
def test_the_same_file_again_changes_nothing(full: Import, rows: Rows, noun: str, content: str) -> None:
    table = noun.replace("-", "_")
    before = rows(f"SELECT * FROM {table} ORDER BY id")
    run = full(noun, content)
    assert f"0 new, 0 changed, {len(before)} as they were" in run.told
    assert rows(f"SELECT * FROM {table} ORDER BY id") == before


def test_a_row_that_is_there_keeps_what_the_file_does_not_tell(full: Import, rows: Rows) -> None:
    assert "1 changed" in full("candidates", "Candidate ID,Name\n4471,Maria Lopez-Keller\n").told
    assert rows("SELECT name, title, town, status FROM candidates") == [
        ("Maria Lopez-Keller", "Data Engineer", "Austin", "available")
    ]


def test_a_row_that_stands_twice_is_taken_as_it_stands_last(run_import: Import, rows: Rows) -> None:
    many = "".join(f"c{number},Client {number}\n" for number in range(250))
    run = run_import("clients", f"ID,Name\nc1,First\nc1,Second\n{many}c1,Last\n")
    assert run.code == 0
    assert "3 rows stood there again: the last of each was taken" in run.told
    assert rows("SELECT name FROM clients WHERE external_id = 'c1'") == [("Last",)]
    assert rows("SELECT count(*) FROM clients") == [(250,)]


def test_rows_that_cannot_be_taken_are_kept_with_their_reasons(full: Import, rows: Rows, tmp_path: Path) -> None:
    run = full(
        "job-orders",
        "ID;Title;Client ID;Status;Date Added\nj3;Welder;c9;Open;\n;Welder;c1;Open;\nj4;;c1;Open;\nj5;Welder;c1;Weird;\n"
        f"j6;Welder;c1;Open;03/04/2026\nj7;{'x' * 201};c1;Open;\nj8;Welder;c1\nj9;Welder;c1;Open;;extra\nj10;Welder;;Open;\n"
        "j11;Welder;c1;Open;2026-02-30\nj12;Welder;c1;Open;2026-03-04\n",
    )
    assert run.code == 2
    assert "1 of 11 rows of job-orders taken" in run.told
    assert "10 rows could not be taken; each with its reason in" in run.told
    reasons = [
        "Line 3: There is no external id",
        "Line 4: There is no title",
        "Line 5: The status “Weird” is unknown; give --status 'Weird=…' with one of open, on_hold, filled, closed",
        "Line 6: Opened on: “03/04/2026” may be two days; give --dates us if month comes first",
        "Line 7: The title is longer than 200 characters",
        "Line 8: The row has 3 columns, the header 5",
        "Line 9: The row has 6 columns, the header 5",
        "Line 10: There is no client",
        "Line 11: Opened on: “2026-02-30” is no date",
        "Line 2: There is no client c9 in the database; import the clients first",
    ]
    assert [any(reason in line for line in run.rejected) for reason in reasons] == [True] * 10
    assert any(line.startswith("j6;Welder;c1;Open;03/04/2026;") for line in run.rejected)

    corrected = (tmp_path / "job-orders.csv.rejected.csv").read_text("utf-8-sig").replace("c9", "c2")
    again = full("job-orders", corrected, "--dates", "us", "--status", "Weird=on_hold")
    assert "4 of 10 rows of job-orders taken: 4 new" in again.told  # the short row was filled up with empty cells
    taken = rows("SELECT external_id, status, CAST(opened_on AS TEXT) FROM job_orders ORDER BY external_id")
    assert {("j3", "open", None), ("j5", "on_hold", None), ("j6", "open", "2026-03-04")} <= set(taken)


def test_a_run_without_rejects_leaves_no_file_of_an_earlier_one(run_import: Import, tmp_path: Path) -> None:
    assert run_import("clients", "ID,Name\n,Nobody\n").code == 2
    assert run_import("clients", "ID,Name\nc1,Northwind\n").code == 0
    assert not (tmp_path / "clients.csv.rejected.csv").exists()


def test_a_client_told_by_name_only_is_found_or_added_and_later_gets_its_id(run_import: Import, rows: Rows) -> None:
    run_import("clients", "ID,Name\nc1,Northwind\n")
    run = run_import(
        "job-orders", "Job ID,Job Title,Company\nj1,Welder,NORTHWIND\nj2,Nurse,Fabrikam\nj3,Cook,fabrikam\n"
    )
    assert (run.code, "1 client added" in run.told) == (0, True)
    assert run_import("clients", "ID,Name\nc1,Northwind\nc2,Fabrikam\n").code == 0
    found = rows("SELECT j.external_id, c.external_id FROM job_orders j JOIN clients c ON c.id = client_id ORDER BY 1")
    assert found == [("j1", "c1"), ("j2", "c2"), ("j3", "c2")]
    run_import("clients", "ID,Name\nc3,Fabrikam\n")
    run = run_import("job-orders", "Job ID,Job Title,Company\nj4,Baker,Fabrikam\n")
    assert "2 clients are called Fabrikam; give the client's id" in run.rejected[0]


def test_a_recruiter_without_an_id_is_known_by_e_mail_and_later_gets_an_id(run_import: Import, rows: Rows) -> None:
    run_import("recruiters", "Name,Email\nSam Okafor,Sam@x.example\n")
    run_import("recruiters", "ID,Name,Email,Active\nr1,Sam Okafor,sam@X.example,no\n")
    assert rows("SELECT external_id, email, is_active FROM recruiters") in (
        [("r1", "sam@x.example", False)],
        [("r1", "sam@x.example", 0)],
    )
    assert "neither an id nor an e-mail" in run_import("recruiters", "ID,Name,Email\n,Jo,\n").rejected[0]


def test_a_submission_may_name_its_candidate_by_e_mail(full: Import, rows: Rows) -> None:
    run = full(
        "submissions",
        "Candidate Email,Job ID,Status\nMARIA@home.example,j2,Client Rejected\n"
        "nobody@home.example,j2,Submitted\n,j2,Submitted\n",
    )
    assert run.code == 2
    assert "No candidates have the e-mail address nobody@home.example" in run.rejected[1]
    assert "There is no candidate" in run.rejected[0]
    assert rows("SELECT stage, status, external_id FROM submissions ORDER BY id DESC")[0] == (
        None,
        "not_selected",
        None,
    )


def test_two_candidates_with_one_e_mail_address_are_not_guessed_between(full: Import) -> None:
    full("candidates", "ID,Name,Email\n4472,Mario Lopez,maria@home.example\n")
    run = full("submissions", "Candidate Email,Job ID\nmaria@home.example,j2\n")
    assert "2 candidates have the e-mail address maria@home.example" in run.rejected[0]


def test_an_outcome_leaves_how_far_they_got(full: Import, rows: Rows) -> None:
    full("submissions", "ID,Candidate ID,Job Order ID,Status\ns1,4471,j1,Client Declined\n")
    assert rows("SELECT stage, status FROM submissions") == [("Second Interview", "not_selected")]


def test_a_submission_that_is_known_without_an_id_gets_the_one_of_the_ats(full: Import, rows: Rows) -> None:
    full("submissions", "Candidate ID,Job Order ID\n4471,j2\n")
    assert full("submissions", "ID,Candidate ID,Job Order ID\ns2,4471,j2\n").code == 0
    assert rows("SELECT external_id FROM submissions ORDER BY id") == [("s1",), ("s2",)]


def test_a_submission_may_move_to_another_job_order_unless_there_is_one_already(full: Import, rows: Rows) -> None:
    assert full("submissions", "ID,Candidate ID,Job Order ID\ns1,4471,j2\n").code == 0
    pairs = (
        "SELECT s.external_id, j.external_id FROM submissions s JOIN job_orders j ON j.id = job_order_id ORDER BY s.id"
    )
    assert rows(pairs) == [("s1", "j2")]
    full("submissions", "ID,Candidate ID,Job Order ID\ns2,4471,j1\n")
    run = full("submissions", "ID,Candidate ID,Job Order ID\ns1,4471,j1\n")
    assert "has another id already" in run.rejected[0]
    assert rows(pairs) == [("s1", "j2"), ("s2", "j1")]


def test_a_row_the_database_refuses_does_not_take_the_others_along(full: Import, rows: Rows) -> None:
    full("submissions", "ID,Candidate ID,Job Order ID\ns2,4471,j2\n")
    content = "ID,Candidate ID,Job Order ID\ns2,4471,j1\ns1,4471,j2\n"
    run = full("submissions", content)  # they swap their ids, which no order of writing can do
    assert run.code == 2
    assert len(run.rejected) == 2
    assert rows("SELECT count(*) FROM submissions") == [(2,)]


def test_whether_a_position_is_open_may_stand_beside_its_status(full: Import, rows: Rows) -> None:
    full(
        "job-orders",
        "ID,Title,Client ID,Is Open,Status\nj3,A,c1,No,Accepting Candidates\n"
        "j4,B,c1,Yes,Our Word\nj5,C,c1,no,Placed\nj6,D,c1,,\n",
    )
    assert rows("SELECT external_id, status FROM job_orders WHERE external_id > 'j2' ORDER BY 1") == [
        ("j3", "closed"),
        ("j4", "open"),
        ("j5", "filled"),
        ("j6", "open"),
    ]


def test_what_is_not_understood_and_not_needed_is_left_empty_and_counted(full: Import, rows: Rows) -> None:
    run = full("candidates", "ID,Name,Work Mode,Desired Pay,Employment Type\n1,A,Moon,DOE,C2H\n2,B,Moon,85.000,FTE?\n")
    assert run.code == 0
    assert "work mode “Moon” (2)" in run.told
    assert "pay “DOE” (1)" in run.told
    assert rows(
        "SELECT work_mode, pay_wanted, employment_type FROM candidates WHERE name IN ('A', 'B') ORDER BY id"
    ) == [
        (None, None, "contract_to_hire"),
        (None, None, None),
    ]


def test_an_agency_is_chosen_where_there_are_several(run_import: Import, rows: Rows, database: Database) -> None:
    first, second = small_agency(database, "First"), small_agency(database, "Second")
    run = run_import("clients", "ID,Name\nc9,Fabrikam\n")
    assert (run.code, "--agency" in run.told, "First" in run.told) == (1, True, True)
    assert run_import("clients", "ID,Name\nc9,Fabrikam\n", "--agency", str(second.id)).code == 0
    assert rows("SELECT agency_id FROM clients WHERE external_id = 'c9'") == [(second.id,)]
    assert "There is no agency 99" in run_import("clients", "ID,Name\nc9,F\n", "--agency", "99").told
    run = run_import("job-orders", "ID,Title,Client ID\nj9,Welder,c9\n", "--agency", str(first.id))
    assert "There is no client c9" in run.rejected[0]


def test_an_agency_that_is_there_is_used(run_import: Import, rows: Rows, database: Database) -> None:
    agency = small_agency(database)
    assert run_import("clients", "ID,Name\nc1,Southwind\n").code == 0
    assert rows("SELECT id, agency_id, name FROM clients") == [(agency.northwind, agency.id, "Southwind")]
