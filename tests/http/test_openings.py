"""A recruiter looks at open positions, over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from slack_app.sandbox.shown import View
from tests.http.test_matches import add_positions
from tests.office import Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        office.ask(add_positions)
        yield office


async def look(office: Office, text: str = "") -> View:
    seen = await office.slack.command(office.sam.id, "/openings", text)
    assert seen.view is not None, seen.raw
    return seen.view


async def choose(office: Office, typed: str) -> View:
    (offered,) = await office.slack.suggest(office.sam.id, "openings_candidate", typed)
    seen = await office.slack.enter(office.sam.id, "openings_candidate", offered["value"])
    assert seen.acknowledged
    assert seen.view is not None
    return seen.view


async def test_without_a_word_the_newest_come_first(office: Office) -> None:
    words = (await look(office)).words
    assert "The newest open positions" in words
    assert words.index("Warehouse Associate, Fabrikam") < words.index("Data Engineer, Litware")
    assert "Austin, hybrid. Pays $62–68/h, contract. Jo's." in words


async def test_words_narrow_the_list(office: Office) -> None:
    words = (await look(office, "ware aust")).words
    assert "Open positions with “ware aust”" in words
    assert "Warehouse Associate" in words
    assert "Data Engineer" not in words


async def test_what_is_closed_is_not_open(office: Office) -> None:
    office.ask(lambda work: setattr(work.job_orders.by_external_id("other"), "status", "filled"))
    assert "No open position goes with “warehouse”." in (await look(office, "warehouse")).words


async def test_a_candidate_is_ranked_for_whether_or_not_there_is_a_case(office: Office) -> None:
    await look(office)
    words = (await choose(office, "mar lop")).words
    assert "4 open positions for Maria Lopez, best first" in words
    assert "Fits: Python, place, pay." in words
    assert "Warehouse" not in words


async def test_a_candidate_whom_nothing_fits_is_told_the_closest(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", title="Welder", skills=["TIG welding"]))
    await look(office)
    assert "Nothing open fits Ben today." in (await choose(office, "77")).words


async def test_a_candidate_who_is_placed_has_no_list(office: Office) -> None:
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "status", "placed"))
    await look(office)
    (offered,) = await office.slack.suggest(office.sam.id, "openings_candidate", "lopez")
    assert offered["text"]["text"] == "Maria Lopez · Data Engineer, Austin, 4471 (not available)"
    assert "Maria Lopez isn't available" in (await choose(office, "lopez")).words


async def test_two_of_one_name_are_told_apart_in_the_menu(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Maria Lopez", external_id="0923", title="QA", town="Dallas"))
    await look(office)
    offered = await office.slack.suggest(office.sam.id, "openings_candidate", "lopez")
    assert {one["text"]["text"] for one in offered} == {
        "Maria Lopez · Data Engineer, Austin, 4471",
        "Maria Lopez · QA, Dallas, 0923",
    }


async def test_a_long_name_leaves_room_for_what_tells_it_apart(office: Office) -> None:
    title = "Senior Principal Data Platform Engineer (Contract)"
    office.ask(
        lambda work: work.candidates.add("Wolfeschlegelsteinhausenbergerdorff " * 3, external_id="9", title=title)
    )
    await look(office)
    (offered,) = await office.slack.suggest(office.sam.id, "openings_candidate", "wolfe")
    assert offered["text"]["text"].endswith("9")
    assert len(offered["text"]["text"]) <= 75


async def test_the_shortcut_shows_the_same_list(office: Office) -> None:
    seen = await office.slack.global_shortcut(office.sam.id, "look_at_openings")
    assert "The newest open positions" in seen.view.words  # type: ignore[union-attr]


async def test_a_person_the_agency_does_not_know_is_told_so_by_a_shortcut_too(office: Office) -> None:
    stranger = await office.slack.user(office.team.id, "kim", "kim@elsewhere.example")
    seen = await office.slack.global_shortcut(stranger.id, "look_at_openings")
    assert "I don't know you yet" in seen.view.words  # type: ignore[union-attr]
