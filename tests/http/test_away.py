"""`/rebound away`, over real HTTP and Socket Mode."""

from collections.abc import AsyncIterator

import pytest

from slack_app.domain import ids
from tests.databases import Databases
from tests.office import TRANSPORTS, Office, open_office

DAYS = {("first_on", "input"): "2026-03-09", ("last_on", "input"): "2026-03-13"}


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        yield office


def away(office: Office) -> list[str]:
    return office.ask(lambda work: work.recruiters.get(office.agency.sam).away)


async def test_days_off_are_taken_down_listed_and_removed(office: Office) -> None:
    assert (await office.slack.command(office.sam.id, ids.REBOUND_COMMAND, "away")).acknowledged
    seen = await office.slack.submit(office.sam.id, DAYS)
    assert seen.acknowledged, seen.errors
    assert away(office) == ["2026-03-09/2026-03-13"]
    await office.slack.command(office.sam.id, ids.REBOUND_COMMAND, " Away ")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    assert "Mar 9, 2026 to Mar 13, 2026" in view.words
    assert (await office.slack.press(office.sam.id, ids.AWAY_REMOVE)).acknowledged
    assert away(office) == []
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    assert "Mar 9" not in view.words


async def test_what_cannot_be_is_said_beside_the_day(office: Office) -> None:
    await office.slack.command(office.sam.id, ids.REBOUND_COMMAND, "away")
    wrong = {**DAYS, ("last_on", "input"): "2026-03-06"}
    seen = await office.slack.submit(office.sam.id, wrong)
    assert seen.errors == {"last_on": "The last day is before the first. Choose a later one."}
    assert away(office) == []
