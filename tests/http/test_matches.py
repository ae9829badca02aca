"""Open positions that fit stand in the thread, and each button does its work, over real HTTP and Socket Mode."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from slack_app.sandbox.shown import Message, Person, Seen, View
from tests.agency import NOW
from tests.databases import Databases
from tests.office import TRANSPORTS, Office, open_office


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        office.ask(add_positions)
        await office.report()
        await office.settled()
        yield office


def add_positions(work: Any) -> None:
    """Four positions like Maria's at other clients, one that must have what she lacks, and one of quite other work."""
    jo = work.recruiters.by_email("jo@brightside.example")
    maria = work.candidates.by_external_id("4471")
    maria.pay_wanted, maria.pay_unit, maria.pay_currency = 60, "hour", "USD"
    for number, name in enumerate(["Fabrikam", "Contoso", "Adatum", "Litware"], 1):
        client = work.clients.add(name, external_id=f"c{number + 1}")
        work.job_orders.add(
            client.id,
            "Data Engineer",
            external_id=f"open{number}",
            town="Austin",
            skills=["Python", "Airflow"] if number > 1 else ["Python"],
            pay_low=62,
            pay_high=68,
            pay_unit="hour",
            pay_currency="USD",
            work_mode="hybrid",
            employment_type="contract",
            owner_id=jo.id,
            client_may_be_named=name == "Contoso",
        )
    client = work.clients.by_external_id("c2")
    work.job_orders.add(
        work.clients.add("Tailspin", external_id="c9").id,
        "Data Engineer",
        external_id="nearly",
        skills=["Python"],
        description="Must have Power BI.",
    )
    work.job_orders.add(client.id, "Warehouse Associate", external_id="other", town="Austin", skills=["Forklift"])


async def matches(office: Office) -> Message:
    await office.settled()
    channel = await office.slack.direct_message(office.sam.id)
    (head,) = await office.slack.messages(office.sam.id)
    thread = await office.slack.thread(office.sam.id, channel, head.ts)
    return thread[1]


def positions(work: Any) -> dict[str, int]:
    return {row.external_id: row.id for row in work.job_orders.all()}


async def press(office: Office, button: str, *, number: int = 0, person: Person | None = None) -> View | None:
    """Press the button of the nth match in the list, and give the modal that opens."""
    who = person or office.sam
    message = await matches(office)
    blocks = [block for block in message.blocks if block["type"] == "actions"]
    seen = await office.slack.click(
        who.id, await office.slack.direct_message(office.sam.id), message.ts, button, blocks[number]["block_id"]
    )
    assert seen.acknowledged, seen.toast
    return await office.slack.open_view(who.id)


async def submit(office: Office, **answers: Any) -> Seen:
    values = {(block, "input"): value for block, value in answers.items()}
    return await office.slack.submit(office.sam.id, values)


async def test_matches_stand_in_the_thread_with_what_fits_and_what_to_ask(office: Office) -> None:
    message = await matches(office)
    assert "4 open positions for Maria" in message.words
    first = message.words.index("Data Engineer, Fabrikam")
    assert first < message.words.index("Data Engineer, Contoso")
    assert "Austin, hybrid. Pays $62–68/h, contract. Jo's." in message.words
    assert "Fits: Python, place, pay. Ask: work mode, type of employment." in message.words
    assert "Missing: Airflow." in message.words
    assert "Warehouse" not in message.words
    assert "Northwind" not in message.words


async def test_three_are_shown_and_the_others_at_a_press(office: Office) -> None:
    message = await matches(office)
    assert "Litware" not in message.words
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, message.ts, "show_more_matches")
    assert "Litware" in (await matches(office)).words
    assert (await matches(office)).ts == message.ts


async def test_a_list_that_is_empty_says_so_and_names_the_closest(database_url: str) -> None:
    async with open_office(database_url) as office:
        await office.report()
        assert (await matches(office)).words.startswith("Nothing open fits Maria today.")


async def test_feedback_ranks_anew_and_edits_the_list(office: Office) -> None:
    before = await matches(office)
    channel = await office.slack.direct_message(office.sam.id)
    (head,) = await office.slack.messages(office.sam.id)
    await office.slack.click(office.sam.id, channel, head.ts, "share_feedback")
    await office.slack.enter(office.sam.id, "reason_chosen", "missing_skill")
    await office.slack.submit(office.sam.id, {("skill", "input"): "Python"})
    after = await matches(office)
    assert after.ts == before.ts
    assert "Missing: Python" not in before.words
    assert "Missing: Python" in after.words


async def test_submitting_asks_for_the_agreement_and_takes_the_position_off_the_list(office: Office) -> None:
    view = await press(office, "submit_candidate")
    assert view is not None
    assert "No right to represent Maria Lopez at Fabrikam is on record yet." in str(view.blocks)
    seen = await submit(office, rate="64.50", note="Knows their stack")
    assert list(seen.errors) == ["agreed_on"]
    seen = await submit(office, agreed_on="2026-03-01", rate="64.50", note="Knows their stack")
    assert seen.acknowledged
    made = office.ask(lambda work: work.submissions.of(office.agency.maria, positions(work)["open1"]))
    assert (made.submitted_by_id, str(made.rate), made.note) == (office.agency.sam, "64.50", "Knows their stack")
    assert str(made.agreed_on) == "2026-03-01"
    assert "Fabrikam" not in (await matches(office)).words


async def test_an_agreement_cannot_lie_in_the_future(office: Office) -> None:
    await press(office, "submit_candidate")
    seen = await submit(office, agreed_on=(NOW + timedelta(days=2)).date().isoformat())
    assert seen.errors == {"agreed_on": "That day is still to come. When did they agree?"}


async def test_what_only_a_lead_may_pass_leaves_others_nothing_to_press(office: Office) -> None:
    message = await matches(office)
    client = office.ask(lambda work: work.clients.by_external_id("c2").id)
    office.ask(lambda work: work.candidates.keep_from(office.agency.maria, client, None))
    view = await press(office, "submit_candidate")
    assert view is not None
    assert "Maria Lopez may not go to Fabrikam." in str(view.blocks)
    assert "Ask Jo Lindqvist." in str(view.blocks)
    assert "submit" not in {block.get("block_id") for block in view.blocks}
    assert message.words


async def test_a_lead_passes_with_a_reason_and_it_is_written_down(office: Office) -> None:
    await matches(office)
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "is_lead", True))
    office.ask(lambda work: setattr(work.clients.by_external_id("c2"), "is_off_limits", True))
    await press(office, "submit_candidate")
    seen = await submit(office, agreed_on="2026-03-01")
    assert list(seen.errors) == ["override"]
    seen = await submit(office, agreed_on="2026-03-01", override="Their new owner asked for her")
    assert seen.acknowledged
    (entry,) = office.ask(lambda work: [row for row in work.audit.all() if row.what == "candidate_submitted"])
    assert entry.facts["passed"] == 1


async def test_what_only_a_lead_may_pass_is_refused_even_if_it_came_up_while_the_modal_was_open(office: Office) -> None:
    await press(office, "submit_candidate")
    office.ask(lambda work: setattr(work.clients.by_external_id("c2"), "is_off_limits", True))
    seen = await submit(office, agreed_on="2026-03-01")
    assert "Fabrikam is off limits. Only a lead can pass this" in next(iter(seen.errors.values()))
    assert office.ask(lambda work: work.submissions.count()) == 1


async def test_an_earlier_submission_to_the_client_by_anyone_is_shown(office: Office) -> None:
    await matches(office)

    def put_forward_before(work: Any) -> None:
        client = work.clients.by_external_id("c2")
        other = work.job_orders.add(client.id, "BI Engineer", external_id="before", status="filled")
        work.submissions.add(office.agency.maria, other.id, submitted_by_id=office.agency.jo, agreed_on=NOW.date())

    office.ask(put_forward_before)
    view = await press(office, "submit_candidate")
    assert view is not None
    assert "Jo Lindqvist put Maria Lopez forward to Fabrikam before: BI Engineer." in str(view.blocks)
    assert "No right to represent" not in str(view.blocks)


async def test_a_position_that_closed_a_second_ago_takes_nothing_and_leaves_the_list(office: Office) -> None:
    await press(office, "submit_candidate")
    office.ask(lambda work: setattr(work.job_orders.by_external_id("open1"), "status", "closed"))
    seen = await submit(office, agreed_on="2026-03-01")
    assert list(seen.errors.values()) == ["This position has just closed. Nothing was submitted."]
    assert office.ask(lambda work: work.submissions.count()) == 1
    assert "Fabrikam" not in (await matches(office)).words


async def test_a_candidate_placed_by_a_colleague_an_hour_ago_is_not_submitted(office: Office) -> None:
    await press(office, "submit_candidate")
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "status", "placed"))
    seen = await submit(office, agreed_on="2026-03-01")
    assert list(seen.errors.values()) == ["Maria Lopez has been placed meanwhile. Nothing was submitted."]
    assert office.ask(lambda work: work.submissions.count()) == 1


async def test_not_a_fit_asks_why_and_is_remembered(office: Office) -> None:
    await press(office, "not_a_fit")
    seen = await office.slack.submit(office.sam.id, {})
    assert list(seen.errors) == ["reason"]
    await office.slack.enter(office.sam.id, "not_a_fit_reason_chosen", "missing_skill")
    seen = await office.slack.submit(office.sam.id, {("skill", "input"): "dbt"})
    assert seen.acknowledged
    (kept,) = office.ask(lambda work: list(work.matches.not_a_fit_for(office.agency.maria)))
    assert (kept.not_a_fit, kept.missing_skill) == ("missing_skill", "dbt")
    assert "Fabrikam" not in (await matches(office)).words
    assert "Contoso" in (await matches(office)).words


async def test_a_draft_to_the_candidate_names_the_client_only_where_that_is_permitted(office: Office) -> None:
    view = await press(office, "ask_candidate")
    assert view is not None
    assert "Fabrikam" not in str(view.blocks)
    assert "Austin, hybrid. Pays $62–68/h, contract." in str(view.blocks)
    await office.slack.submit(office.sam.id)
    assert "You asked Maria" in (await matches(office)).words
    view = await press(office, "ask_candidate", number=1)
    assert view is not None
    assert "Contoso" in str(view.blocks)


async def test_a_case_taken_back_lists_nothing(office: Office) -> None:
    await matches(office)
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    assert "No positions are listed" in (await matches(office)).words
