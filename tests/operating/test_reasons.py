"""`rebound reasons`: what it changes is what recruiters choose from."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from db.engine import Database
from slack_app.__main__ import app
from slack_app.domain.reasons import usual_reasons
from slack_app.use_cases.agency_reasons import reasons_of
from tests.agency import SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(folder: Path, database_url: str, database: Database) -> SmallAgency:
    (folder / ".env").write_text(f"DATABASE_URL={database_url}\n")
    return small_agency(database)


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["reasons", *arguments], env={"COLUMNS": "200"})


def test_it_shows_renames_hides_adds_and_goes_back(agency: SmallAgency, database: Database) -> None:
    shown = call()
    assert shown.exit_code == 0, shown.output
    for said in (
        "What decided it, at Brightside Staffing",
        "filled_from_inside",
        "They filled the position from inside",
    ):
        assert said in shown.output
    new = ("--label", "Notice period", "--group", "Terms", "--like", "start_date", "--phrase", "Your notice was long.")
    assert call("--add", "notice_period", *new).exit_code == 0
    assert call("--rename", "pay", "--label", "Rate", "--hide", "no_budget", "--hide", "no_show").exit_code == 0
    found = in_agency(database, agency.id, reasons_of).choices
    assert found["pay"].label == "Rate"
    assert found["notice_period"].phrase == "Your notice was long."
    assert [one.code for one in found.values() if one.is_hidden] == ["no_budget", "no_show"]
    done = call("--show", "no_show", "--usual", "pay", "--usual", "no_budget", "--usual", "notice_period")
    assert "Notice period (hidden)" in done.output
    found = in_agency(database, agency.id, reasons_of).choices
    assert {code: one for code, one in found.items() if code != "notice_period"} == usual_reasons().choices
    history = in_agency(database, agency.id, lambda work: [(row.what, row.facts) for row in work.audit.all()])
    assert ("reason_changed", {"code": "pay", "label": "Rate"}) in history


@pytest.mark.parametrize(
    ("options", "told", "code"),
    [
        (["--rename", "salary", "--label", "Salary"], "There is no reason salary.", 1),
        (["--hide", "other"], "other can't be hidden", 1),
        (["--rename", "pay"], "give the new words by --label", 2),
        (["--add", "visa", "--label", "Visa"], "a new reason needs --label, --group and --like", 2),
        (["--add", "visa", "--rename", "pay", "--label", "x"], "they exclude each other", 2),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    agency: SmallAgency, database: Database, options: list[str], told: str, code: int
) -> None:
    done = call(*options)
    assert (done.exit_code, told in " ".join(done.output.replace("│", " ").split())) == (code, True), done.output
    assert in_agency(database, agency.id, reasons_of) == usual_reasons()
