"""The terms of an engagement, as exports write them."""

from pathlib import Path

import pytest

from slack_app.importing.values import Unclear, read_hours
from tests.importing.conftest import Import, Rows
from tests.importing.test_rank_command import ranked

CANDIDATES = (
    "ID,Name,Date Available,Hours per Week,Certifications,Security Clearance,Tax Terms,Requires Sponsorship\n"
    '1,Maria Lopez,2026-03-09,Full-time,"RN - TX, BLS",Secret,"W2; Corp-to-Corp",no\n'
    "2,Ben Ito,ASAP,whenever,,,Barter,maybe\n"
)
JOB_ORDERS = (
    "ID,Title,Company,Start Date,Hours,Licenses,Employment Type,Sponsorship\n"
    "j1,ICU Nurse,Northwind,3/16/2026,36,RN,Contract W2,yes\n"
    "j2,Nurse,Northwind,,,,Direct Hire,\n"
)
_TERMS = "hours_low, hours_high, CAST(credentials AS TEXT), CAST(tax_terms AS TEXT)"


def test_the_terms_of_both_nouns_are_taken(run_import: Import, rows: Rows) -> None:
    done = run_import("candidates", CANDIDATES)
    assert (done.code, done.rejected) == (0, []), done.told
    assert rows(f"SELECT CAST(available_on AS TEXT), {_TERMS}, needs_sponsorship FROM candidates ORDER BY id") == [
        ("2026-03-09", 35, None, '["RN - TX", "BLS", "Secret"]', '["w2", "c2c"]', False),
        (None, None, None, "[]", "[]", None),
    ]
    for unclear in ("available on “ASAP”", "hours “whenever”", "tax terms “Barter”", "needs sponsorship “maybe”"):
        assert unclear in done.told
    done = run_import("job-orders", JOB_ORDERS)
    assert (done.code, done.rejected) == (0, []), done.told
    assert rows(
        f"SELECT CAST(starts_on AS TEXT), {_TERMS}, can_sponsor, employment_type FROM job_orders ORDER BY id"
    ) == [
        ("2026-03-16", 36, 36, '["RN"]', '["w2"]', True, "contract"),
        (None, None, None, "[]", "[]", None, "permanent"),
    ]


def test_whom_to_ask_at_the_client_is_taken_and_kept(run_import: Import, rows: Rows) -> None:
    contacts = "SELECT contact_name, contact_email FROM job_orders ORDER BY id"
    told = "ID,Title,Company,Client Contact,Client Contact Email\nj1,Nurse,Northwind,Kim Park,Kim@Northwind.example\n"
    assert run_import("job-orders", f"{told}j2,Nurse,Northwind,,\n").code == 0
    assert rows(contacts) == [("Kim Park", "kim@northwind.example"), (None, None)]
    run_import("job-orders", "ID,Title,Company\nj1,Nurse II,Northwind\n")
    assert rows(contacts)[0] == ("Kim Park", "kim@northwind.example")


def test_a_file_without_terms_leaves_those_that_are_known(run_import: Import, rows: Rows) -> None:
    run_import("job-orders", JOB_ORDERS)
    run_import("job-orders", "ID,Title,Company\nj1,ICU Nurse II,Northwind\n")
    assert rows(f"SELECT title, CAST(starts_on AS TEXT), {_TERMS} FROM job_orders ORDER BY id")[0] == (
        *("ICU Nurse II", "2026-03-16", 36, 36),
        *('["RN"]', '["w2"]'),
    )


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("40", (40, 40)),
        ("37.5 h/week", (38, 38)),
        ("37,5", (38, 38)),
        ("20-30", (20, 30)),
        ("20 to 30 hours per week", (20, 30)),
        ("36 hrs", (36, 36)),
        ("Full-Time", (35, None)),
        ("part time", (None, 34)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, hours: tuple[int | None, int | None]) -> None:
    assert read_hours(text) == hours


@pytest.mark.parametrize("text", ["", "0", "169", "40-20", "nights", "8am-4pm", "-5"])
def test_what_are_no_hours_of_a_week_is_unclear(text: str) -> None:
    with pytest.raises(Unclear):
        read_hours(text)


def test_the_offline_ranking_reads_the_same_columns(tmp_path: Path) -> None:
    soon = {"id": "a", "title": "Nurse", "start_date": "2026-03-16", "hours": 36, "licenses": ["RN"]}
    late = {"id": "b", "title": "Nurse", "start_date": "2026-02-02", "hours": 12, "licenses": ["RN"]}
    other = {"id": "c", "title": "Nurse", "credentials": ["CPA"]}
    someone = {"id": 1, "title": "Nurse", "available_on": "2026-03-09", "hours": "32-40", "credentials": ["RN", "BLS"]}
    done, lines = ranked(tmp_path, [late, other, soon], [someone])
    assert done.exit_code == 0, done.output
    assert lines[0]["ranking"] == ["a", "b", "c"]
    assert lines[0]["scores"][2] == 0.0  # a credential that is missing takes it out
