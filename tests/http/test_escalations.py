"""Others hear of a broken promise in Slack, and can keep it. Over real HTTP."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from slack_app.domain import ids
from slack_app.sandbox.shown import Message
from tests.agency import NOW
from tests.office import Office, open_office
from tests.prompting import tick


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        await office.report()
        await office.settled()
        yield office


async def listed(office: Office) -> Message:
    """Let the day pass, and give the list that the lead gets."""
    office.clock.move_to(NOW + timedelta(days=1, minutes=1))
    await tick(office)
    (message,) = await office.heads(office.jo)
    return message


async def test_a_lead_hears_of_a_broken_promise_and_keeps_it(office: Office) -> None:
    message = await listed(office)
    assert message.text == "1 person has not heard in time: Maria Lopez, Data Engineer"
    assert "Sam was to tell Maria by" in message.words
    assert "; the client gave no reason yet." in message.words
    channel = await office.slack.direct_message(office.jo.id)
    await office.slack.mark_read(office.jo.id, channel)
    await office.slack.click(office.jo.id, channel, message.ts, ids.TOLD)
    assert (await office.slack.submit(office.jo.id, {("how", "input"): "phone"})).acknowledged
    (message,) = await office.heads(office.jo)
    assert message.text == "Nothing here needs you any more"
    assert "by telephone, by Jo." in message.words.replace("\n ", "")
    assert (message.actions, message.is_unread) == ([ids.SHOW_CASE], False)
    assert await office.slack.violations() == []


async def test_a_case_that_nobody_owns_can_be_taken(office: Office) -> None:
    office.ask(lambda work: work.cases.change(1, owner_id=None))
    message = await listed(office)
    assert "Nobody owns this case; Maria was to hear by" in message.words
    channel = await office.slack.direct_message(office.jo.id)
    assert (await office.slack.click(office.jo.id, channel, message.ts, ids.TAKE_CASE)).acknowledged
    assert office.ask(lambda work: work.cases.get(1).owner_id) == office.agency.jo


async def test_a_kept_promise_reaches_nobody_else(office: Office) -> None:
    office.ask(lambda work: work.cases.change(1, told_at=NOW, told_how="phone"))
    office.clock.move_to(NOW + timedelta(days=1, minutes=1))
    await tick(office)
    assert await office.heads(office.jo) == []
