"""`rebound rules`: what it sets is what the next list goes by."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from db.engine import Database
from slack_app.__main__ import app
from slack_app.use_cases.agency_rules import read_rules
from tests.agency import SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(folder: Path, database_url: str, database: Database) -> SmallAgency:
    (folder / ".env").write_text(f"DATABASE_URL={database_url}\n")
    return small_agency(database)


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["rules", *arguments])


def test_musts_and_places_are_set_shown_and_taken_back(agency: SmallAgency, database: Database) -> None:
    done = call("--must", "place", "--must", "pay", "--unranked", "New York, NY", "--unranked", "Illinois")
    assert done.exit_code == 0, done.output
    assert "Of 100 points, at Brightside Staffing" in done.output
    assert "Listed newest first and without a score: New York, NY; Illinois." in done.output
    found = in_agency(database, agency.id, read_rules)
    assert (found.rules.musts, found.unranked_places) == ({"place", "pay"}, ("New York, NY", "Illinois"))
    assert call("--no-musts", "--ranked-everywhere").exit_code == 0
    found = in_agency(database, agency.id, read_rules)
    assert (found.rules.musts, found.unranked_places, found.regions) == (set(), (), ())
    done = call("--usual-musts")
    assert in_agency(database, agency.id, read_rules).rules.musts == {"credentials", "sponsorship"}
    assert "Listed newest first and without a score: nowhere." in done.output
    history = in_agency(database, agency.id, lambda work: [(row.what, row.facts) for row in work.audit.all()])
    assert history[:2] == [
        ("musts_set", {"musts": ["place", "pay"]}),
        ("unranked_places_set", {"places": ["New York, NY", "Illinois"]}),
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--must", "charm"], "charm cannot be a must. What can: place, pay,"),
        (["--unranked", "Nowhereville"], "“Nowhereville” is no place that is known. Write a town with its state"),
        (["--unranked", "Springfield"], "“Springfield” is no place that is known. Write a town with its state"),
    ],
)
def test_what_is_unknown_changes_nothing_and_is_named(
    agency: SmallAgency, database: Database, options: list[str], told: str
) -> None:
    done = call("--must", "pay", *options)
    assert (done.exit_code, told in " ".join(done.output.split())) == (1, True), done.output
    assert in_agency(database, agency.id, read_rules).rules.musts == {"credentials", "sponsorship"}


@pytest.mark.parametrize(
    "options", [["--must", "pay", "--no-musts"], ["--unranked", "Illinois", "--ranked-everywhere"]]
)
def test_options_that_exclude_each_other_are_refused(agency: SmallAgency, options: list[str]) -> None:
    done = call(*options)
    assert (done.exit_code, "they exclude each" in done.output) == (2, True), done.output


def test_without_an_agency_it_says_what_to_do(folder: Path) -> None:
    assert call().exit_code == 1
