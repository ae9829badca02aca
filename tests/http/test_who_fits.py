"""A recruiter looks who waits that a position fits, over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from slack_app.demo.reading import readable
from slack_app.sandbox.shown import View
from tests.http.test_matches import add_positions
from tests.office import Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        office.ask(add_positions)
        yield office


async def press(office: Office, typed: str, number: int = 0) -> View:
    """Press the button of the nth position that goes with some words, and give what opens."""
    seen = await office.slack.command(office.sam.id, "/openings", typed)
    assert seen.view is not None, seen.raw
    buttons = [block["block_id"] for block in seen.view.blocks if block["type"] == "actions"]
    pressed = await office.slack.press(office.sam.id, "who_fits", buttons[number])
    assert pressed.acknowledged, pressed.toast
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


async def test_who_waits_is_named_with_what_fits_what_is_missing_and_what_to_ask(office: Office) -> None:
    await office.report()
    await office.settled()
    shown = readable((await press(office, "contoso")).blocks)
    assert shown.splitlines() == [
        "Data Engineer, Contoso",
        "Austin, hybrid. Pays $62–68/h, contract. Jo's.",
        "Of those who wait, one fits:",
        "Maria Lopez",
        "Data Engineer, Austin, 4471. Sam's.",
        "Fits: Python, place, pay. Missing: Airflow. Ask: work mode, type of employment.",
    ]


async def test_back_leads_to_the_list(office: Office) -> None:
    assert (await press(office, "contoso")).title == "Who fits"
    await office.slack.close_view(office.sam.id)
    below = await office.slack.open_view(office.sam.id)
    assert below is not None
    assert below.title == "Open positions"


async def test_where_nobody_fits_it_says_so(office: Office) -> None:
    assert "Of those who wait, nobody fits this position today." in (await press(office, "warehouse")).words


async def test_a_position_that_has_closed_meanwhile_says_so(office: Office) -> None:
    await office.slack.command(office.sam.id, "/openings", "contoso")
    office.ask(lambda work: setattr(work.job_orders.by_external_id("open2"), "status", "filled"))
    await office.slack.press(office.sam.id, "who_fits")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    assert "This position has just closed." in view.words


async def test_a_long_and_odd_name_shows_as_it_is(office: Office) -> None:
    office.ask(
        lambda work: setattr(work.candidates.get(office.agency.maria), "name", "<!channel> *Maria* " + "x" * 180)
    )
    await office.report()
    await office.settled()
    assert "<!channel> *Maria* xxx" in (await press(office, "contoso")).words
