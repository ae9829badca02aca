"""What the doctor says of the agency's data."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from db.across_agencies import add_endpoint_key, create_agency
from db.engine import Database
from db.unit_of_work import UnitOfWork
from slack_app.domain.messages import PromptForFeedback
from tests.agency import NOW, SmallAgency, in_agency
from tests.operating.conftest import bound_agency
from tests.operating.examination import Installation, Told, installation


@dataclass
class Agency:
    """An agency at work, on both databases."""

    place: Installation
    database: Database
    ids: SmallAgency

    def ask(self, question: Callable[..., Any], *args: Any, now: datetime = NOW) -> Any:
        return in_agency(self.database, self.ids.id, question, *args, now=now)

    async def told(self, **changes: str) -> Told:
        return await self.place.examine(**changes)


@pytest.fixture
async def agency(folder: Path, database_url: str, database: Database) -> AsyncIterator[Agency]:
    async with installation(folder, database_url) as place:
        yield Agency(place, database, bound_agency(database_url, place.team.id))


async def test_the_agency_is_said_with_its_workspace(agency: Agency) -> None:
    told = await agency.told()
    team = agency.place.team
    assert told.lines["Agency"] == ("ok", f"Brightside Staffing works in {team.name} ({team.id}).")


async def test_before_the_first_start_there_is_none(folder: Path, database_url: str) -> None:
    async with installation(folder, database_url) as place:
        told = await place.examine()
    assert (told.code, told.lines["Agency"][0], told.lines["Recruiters"][0]) == (0, "note", "note")
    assert "rebound import recruiters FILE" in told.lines["Recruiters"][1]


async def test_an_agency_without_a_workspace_is_bound_by_the_next_start(folder: Path, database_url: str) -> None:
    bound_agency(database_url, None)
    async with installation(folder, database_url) as place:
        told = await place.examine()
    assert (told.code, "`rebound run` binds it" in told.lines["Agency"][1]) == (0, True)


async def test_a_token_of_another_workspace_is_noticed(agency: Agency) -> None:
    other = await agency.place.slack.workspace("Elsewhere")
    told = await agency.told(SLACK_BOT_TOKEN=other.bot_token, FALLBACK_CHANNEL="")
    assert told.wrong == {"Agency"}
    assert f"belongs to another workspace than Elsewhere ({other.id})" in told.output


async def test_without_slack_nothing_is_compared(agency: Agency) -> None:
    told = await agency.told(SLACK_API_URL="http://127.0.0.1:1/api/")
    assert (told.wrong, told.lines["Agency"][0]) == ({"Slack"}, "note")


async def test_a_fallback_channel_set_earlier_still_counts(agency: Agency) -> None:
    agency.ask(lambda work: setattr(work.agency, "fallback_channel", agency.place.desk.id))
    told = await agency.told(FALLBACK_CHANNEL="")
    assert (told.code, told.lines["Fallback channel"]) == (0, ("ok", "#desk, and Rebound is in it."))


async def test_recruiters_who_cannot_be_found_are_counted(agency: Agency) -> None:
    def add(work: UnitOfWork) -> None:
        work.recruiters.add("Ida Novak")
        work.recruiters.add("Ben Ito", "")
        work.recruiters.add("Lou Park", slack_user_id="U1")
        work.recruiters.add("Kim Gone", is_active=False)

    agency.ask(add)
    told = await agency.told()
    assert (told.code, told.wrong) == (1, {"Recruiters"})
    assert "2 of 5 have no e-mail address" in told.output
    assert "Novak" not in told.output


async def test_endpoints_are_counted_over_all_agencies(agency: Agency) -> None:
    assert (await agency.told()).lines["Endpoints"][0] == "note"

    def add(session: Any) -> None:
        second = create_agency(session, "Elsewhere", now=NOW)
        for agency_id in (agency.ids.id, second):
            add_endpoint_key(session, agency_id, f"key-{agency_id}", ["whsec_"], now=NOW)

    agency.database.write(add)
    assert (await agency.told()).lines["Endpoints"] == ("ok", "2 for reports by webhook.")


def owe(agency: Agency, *errors: str | None, ago: timedelta, due_in: timedelta | None = None) -> None:
    """Owe a message for each error, since so long."""
    now = datetime.now(UTC)

    def add(work: UnitOfWork) -> None:
        for error in errors:
            work.send_later(PromptForFeedback(None, None), due_at=now + due_in if due_in else None)  # type: ignore[arg-type]
            row = max(work.outbox.all(), key=lambda row: row.id)
            row.error = error

    agency.ask(add, now=now - ago)


async def test_messages_that_wait_for_an_operator_are_counted_by_what_is_wrong(agency: Agency) -> None:
    nowhere, gone = "no recruiter in Slack and no FALLBACK_CHANNEL", "chat.postMessage: channel_not_found"
    owe(agency, nowhere, nowhere, gone, None, ago=timedelta(minutes=11))
    told = await agency.told()
    assert (told.code, told.wrong) == (1, {"Messages"})
    assert (
        f"4 should have been sent more than 10 minutes ago: 2 × {nowhere}; 1 × {gone}; 1 wait behind them."
        in (told.lines["Messages"][1])
    )


async def test_messages_that_nobody_sends_make_one_ask_whether_rebound_runs(agency: Agency) -> None:
    owe(agency, None, ago=timedelta(hours=1))
    told = await agency.told()
    assert (told.code, told.lines["Messages"][0]) == (0, "note")
    assert "Is `rebound run` running?" in told.output


async def test_what_is_new_or_not_due_or_over_is_no_backlog(agency: Agency) -> None:
    owe(agency, "chat.postMessage: ratelimited", ago=timedelta(minutes=1))
    owe(agency, None, ago=timedelta(hours=1), due_in=timedelta(hours=1))
    owe(agency, "chat.postMessage: no_text", ago=timedelta(hours=1))
    last = max(agency.ask(lambda work: [row.id for row in work.outbox.all()]))
    agency.ask(lambda work: setattr(work.outbox.get(last), "state", "given_up"))
    assert (await agency.told()).lines["Messages"] == ("ok", "None is overdue.")


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)  # on the other, the app's role could not do that
async def test_a_table_that_went_missing_is_no_traceback(agency: Agency) -> None:
    agency.database.write(lambda session: session.execute(text("DROP TABLE endpoint_keys")))
    told = await agency.told()
    assert (told.code, told.wrong) == (1, {"Agency"})
