"""What a candidate thinks of a client is asked in a talk, kept, ranked by, shown in why these, and taken back."""

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from slack_app.demo.reading import readable
from slack_app.sandbox.shown import Message, Seen, View
from tests.databases import Databases
from tests.http.test_bad_input import interact
from tests.http.test_check_ins import THURSDAY
from tests.http.test_matches import add_positions, press
from tests.office import TRANSPORTS, Office, open_office

NO_NUMBER = json.dumps({"check_in_id": "x", "seen_client_liked": None})
QUESTION = "Would Maria still like to work at a company like Northwind?"


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        office.ask(add_positions)
        office.ask(declare)
        await office.report()
        await office.settled()
        yield office


def declare(work: Any) -> None:
    """Let clients say what they are like: Contoso and Litware as Northwind is, Adatum otherwise, and Fabrikam nothing."""
    like_northwind = {"pace": "calm", "traits": ["mentoring"]}
    facts = {"c1": like_northwind, "c3": like_northwind, "c4": {"pace": "fast"}, "c5": like_northwind}
    for external_id, several in facts.items():
        for name, value in several.items():
            setattr(work.clients.by_external_id(external_id), name, value)


async def talks(office: Office) -> Message:
    """The list of talks; the clock moves to the first."""
    if office.clock.now() < THURSDAY:
        office.clock.move_to(THURSDAY)

    async def look() -> Message | None:
        await office.settled()
        found = [one for one in await office.slack.messages(office.sam.id) if "Northwind decided" in one.words]
        return found[0] if found else None

    found = await office.slack.wait_for(look)
    assert found is not None
    return found


async def click(office: Office, button: str) -> None:
    message, channel = await talks(office), await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, message.ts, button)
    assert seen.acknowledged, seen.toast


async def open_done(office: Office) -> View:
    await click(office, "check_in_done")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


async def submit(office: Office, **answers: str | None) -> Seen:
    values = {"outcome": "talked", **answers}
    return await office.slack.submit(office.sam.id, {(name, "input"): value for name, value in values.items()})


async def companies(office: Office) -> dict[str, str]:
    """What why these says of the client of each position, by its name."""
    await office.settled()
    channel = await office.slack.direct_message(office.sam.id)
    head = (await office.slack.messages(office.sam.id))[0]
    listed = (await office.slack.thread(office.sam.id, channel, head.ts))[1]
    await office.slack.click(office.sam.id, channel, listed.ts, "why_matches")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    await office.slack.close_view(office.sam.id)
    return dict(
        re.findall(r"^\w+ \w+, (\w+): \d+ of 100\n(?:.*\n)*?• Company[^:]*: (.*)$", readable(view.blocks), re.MULTILINE)
    )


def known(office: Office) -> bool | None:
    found: bool | None = office.ask(lambda work: work.submissions.get(office.agency.submission).is_client_liked)
    return found


async def test_what_they_would_like_is_asked_kept_and_ranked_by(office: Office) -> None:
    before = await companies(office)
    assert set(before.values()) == {"not known yet: what they liked about a client"}
    view = await open_done(office)
    assert QUESTION in readable(view.blocks)
    assert (await submit(office, client_liked="yes")).acknowledged
    assert known(office) is True
    assert await companies(office) == {
        "Contoso": "the same pace, mentoring",
        "Litware": "the same pace, mentoring",
        "Fabrikam": "not known yet: what the client is like",
        "Adatum": "does not fit: another pace",
    }
    newest = [row.facts for row in office.ask(lambda work: work.audit.all()) if row.what == "matches_shown"][-1]
    assert "liked" in newest["inputs"]
    order = [job_order_id for job_order_id, _ in newest["order"]]
    names = office.ask(lambda work: [work.clients.get(work.job_orders.get(one).client_id).name for one in order])
    assert names.index("Contoso") < names.index("Adatum")


async def test_what_they_would_not_like_speaks_against_clients_of_that_kind(office: Office) -> None:
    await open_done(office)
    await submit(office, client_liked="no")
    assert known(office) is False
    found = await companies(office)
    assert found["Contoso"] == "does not fit: the same pace, mentoring as where they would not go"
    assert found["Adatum"] == "another pace than where they would not go"
    assert found["Fabrikam"] == "not known yet: what the client is like"


async def test_left_blank_nothing_is_said(office: Office) -> None:
    await open_done(office)
    assert (await submit(office)).acknowledged
    assert known(office) is None
    assert "heard_of_client" not in {row.what for row in office.ask(lambda work: work.audit.all())}


async def test_what_is_known_is_filled_in_and_can_be_left_changed_or_cleared(office: Office) -> None:
    office.ask(lambda work: setattr(work.submissions.get(office.agency.submission), "is_client_liked", True))
    view = await open_done(office)
    (asked,) = [block for block in view.blocks if block["block_id"] == "client_liked"]
    assert asked["element"]["initial_option"]["value"] == "yes"
    await submit(office)
    assert known(office) is True
    await click(office, "check_in_undo")
    await open_done(office)
    await submit(office, client_liked="no")
    assert known(office) is False
    await click(office, "check_in_undo")
    assert known(office) is True
    await open_done(office)
    await submit(office, client_liked=None)
    assert known(office) is None


async def test_undo_takes_it_back_and_ranks_anew(office: Office) -> None:
    await open_done(office)
    await submit(office, client_liked="yes")
    assert "the same pace, mentoring" in (await companies(office))["Contoso"]
    await click(office, "check_in_undo")
    assert known(office) is None
    assert set((await companies(office)).values()) == {"not known yet: what they liked about a client"}


async def test_not_this_client_speaks_against_others_of_its_kind(office: Office) -> None:
    await press(office, "not_a_fit", number=1)
    await office.slack.enter(office.sam.id, "not_a_fit_reason_chosen", "team_fit")
    assert (await office.slack.submit(office.sam.id, {})).acknowledged
    found = await companies(office)
    assert "Contoso" not in found
    assert found["Litware"] == "does not fit: the same pace, mentoring as where they would not go"


async def test_of_a_client_that_declares_nothing_nothing_is_asked(office: Office) -> None:
    office.ask(lambda work: setattr(work.clients.get(office.agency.northwind), "pace", None))
    office.ask(lambda work: setattr(work.clients.get(office.agency.northwind), "traits", []))
    assert QUESTION not in readable((await open_done(office)).blocks)
    assert (await submit(office)).acknowledged


async def test_without_how_it_went_nothing_is_kept(office: Office) -> None:
    await open_done(office)
    seen = await office.slack.submit(office.sam.id, {("client_liked", "input"): "yes"})
    assert list(seen.errors) == ["outcome"]
    assert known(office) is None


async def test_a_talk_answered_meanwhile_keeps_nothing_and_says_so(office: Office) -> None:
    await open_done(office)
    office.ask(lambda work: setattr(work.check_ins.of_case(1)[0], "status", "skipped"))
    seen = await submit(office, client_liked="yes")
    assert "answered already" in next(iter(seen.errors.values()))
    assert known(office) is None


@pytest.mark.parametrize("metadata", ["1", "no JSON", json.dumps({"check_in_id": 1, "else": 2}), NO_NUMBER])
async def test_a_modal_of_another_version_is_refused_and_changes_nothing(database_url: str, metadata: str) -> None:
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": "check_in_done_modal",
        "private_metadata": metadata,
        "blocks": [{"type": "input", "block_id": "outcome"}],
        "state": {"values": {"outcome": {"input": {"selected_option": {"value": "talked"}}}}},
    }
    async with open_office(database_url) as office:
        await office.report()
        await office.settled()
        _, body = await interact(office, type="view_submission", view=view)
        assert "too old" in body
        assert office.ask(lambda work: work.check_ins.of_case(1)[0].done_at) is None
