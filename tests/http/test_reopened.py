"""A position that is open again stands first, says so, and can be submitted to, over real HTTP."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from slack_app.demo.reading import readable
from slack_app.domain.messages import RedrawMatches
from tests.agency import NOW
from tests.http.test_matches import add_positions, matches, press, submit
from tests.office import Office, open_office
from tests.prompting import ask_after_nobody

LATER = NOW + timedelta(hours=1)
MARK = "Open again: Maria was put forward here in March."


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    """Maria's position at Northwind is filled and, soon after, open again."""
    async with open_office(database_url) as office:
        office.ask(add_positions)
        await office.report()
        await office.settled()
        await ask_after_nobody(office)
        office.clock.move_to(LATER)
        office.ask(_open_again)
        await office.settled()
        yield office


def _open_again(work: Any) -> None:
    job_order = work.job_orders.by_external_id("j1")
    work.job_orders.open_again([job_order.id])
    work.send_later(RedrawMatches(1))


async def test_it_stands_first_with_its_mark_and_why(office: Office) -> None:
    message = await matches(office)
    first, *others = [readable([block]) for block in message.blocks if block["type"] == "rich_text"][1:]
    assert first.splitlines()[0] == "Data Engineer, Northwind"
    assert MARK in first
    assert MARK not in " ".join(others)
    assert "The same client" not in first
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, message.ts, "why_matches")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    why = readable(view.blocks).splitlines()
    assert why[0].startswith("Data Engineer, Northwind: ")
    assert why[1] == f"• {MARK} So it comes first."
    assert "title 100%" in why[2]  # how alike the work is counts as for any other position
    await office.slack.close_view(office.sam.id)
    await office.slack.command(office.sam.id, "/openings", "")
    (offered,) = await office.slack.suggest(office.sam.id, "openings_candidate", "4471")
    seen = await office.slack.enter(office.sam.id, "openings_candidate", offered["value"])
    assert MARK in seen.view.words  # type: ignore[union-attr]


async def test_who_is_put_forward_again_and_not_selected_again_is_not_forgotten(office: Office) -> None:
    view = await press(office, "submit_candidate")
    assert "Sam Okafor put Maria Lopez forward to Northwind before: Data Engineer." in str(view)
    assert (await submit(office, agreed_on=LATER.date().isoformat())).acknowledged
    (head,) = await office.heads()
    assert "is in the running again" in head.words
    assert "Maria was put forward once more. Next: the client decides." in head.words

    office.clock.move_to(LATER + timedelta(hours=1))
    await office.report(payload={"decided_at": (LATER + timedelta(hours=1)).isoformat()})
    channel = await office.slack.direct_message(office.sam.id)

    async def reminder() -> list[str]:
        thread = await office.slack.thread(office.sam.id, channel, head.ts)
        return [one.words for one in thread if "Time to come back to" in one.words]

    (reminded,) = await office.slack.wait_for(reminder)
    assert "finds out what decided it" in reminded
    head, _ = await office.heads()  # the reminder is broadcast
    assert "wasn't selected" in head.words
    thread = await office.slack.thread(office.sam.id, channel, head.ts)
    assert "open positions for Maria" in thread[1].words
    assert "Northwind" not in thread[1].words
