"""When a recruiter is prompted: when they are at work, and otherwise when they are again."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.office import Office, open_office
from tests.prompting import (
    DESK,
    EVENING,
    MORNING,
    ask_after_nobody,
    at_least,
    posted_about,
    report_people,
    tick,
)


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, fallback_channel=DESK) as office:
        yield office


async def test_after_hours_everything_exists_at_once_and_nobody_is_disturbed(office: Office) -> None:
    await office.report()
    await office.settled()
    await ask_after_nobody(office)
    another = office.ask(
        lambda work: work.job_orders.add(office.agency.northwind, "Data Engineer", town="Austin", skills=["Python"]).id
    )
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    messages = await tick(office)
    assert len(messages) == 1
    case = office.ask(lambda work: work.cases.get(2))
    assert (case.status, case.head_ts) == ("open", None)
    assert len(office.ask(lambda work: work.check_ins.of_case(2))) == 4
    assert another in {match.job_order_id for match in office.ask(lambda work: work.matches.of_case(2))}

    office.clock.move_to(MORNING)
    (_, prompt) = await office.slack.wait_for(lambda: at_least(office, 2))
    assert "Person1 Lopez" in prompt.words
    await office.settled()
    thread = await office.slack.thread(office.sam.id, await office.slack.direct_message(office.sam.id), prompt.ts)
    assert "open position" in thread[1].words


@pytest.mark.parametrize("is_known", [False, True])
async def test_the_owners_own_clock_counts(office: Office, is_known: bool) -> None:
    if is_known:
        await office.report()
        await office.settled()
        await ask_after_nobody(office)
    before = int(is_known)
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "time_zone", "America/Los_Angeles"))
    await report_people(office, ["1"])  # 7:12 on the west coast
    assert len(await tick(office)) == before
    office.clock.move(timedelta(minutes=100))
    assert len(await tick(office)) == before
    office.clock.move(timedelta(minutes=10))
    assert len(await office.slack.wait_for(lambda: at_least(office, before + 1))) == before + 1


async def test_a_case_for_the_channel_goes_by_the_agencys_clock(office: Office) -> None:
    def leave(work) -> None:
        sam = work.recruiters.get(office.agency.sam)
        sam.email, sam.time_zone = "sam@elsewhere.example", "Asia/Tokyo"

    office.ask(leave)
    await report_people(office, ["1", "2", "3", "4", "5"])
    await office.settled()
    posted = [one for one in await office.slack.messages(office.jo.id, DESK) if "wasn't selected" in one.text]
    assert len(posted) == 5  # nobody's own: no budget counts

    office.clock.move_to(EVENING)
    await report_people(office, ["6"])
    await office.slack.wait_for(lambda: _waits(office))
    office.clock.move_to(MORNING)
    await office.slack.wait_for(lambda: posted_about(office, "Person6"))


async def _waits(office: Office) -> bool:
    states = {row.state for row in office.owed()}
    return states == {"sent", "withdrawn", "waiting"}


async def test_a_case_that_nobody_owns_waits_for_the_agency_to_open(office: Office) -> None:
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "owner_id", None))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77"))
    office.clock.move_to(EVENING)
    await office.report(candidate="77")
    await office.rebound._ticker.tick()
    assert await posted_about(office, "Ben Ito") == []
    office.clock.move_to(MORNING)
    await office.slack.wait_for(lambda: posted_about(office, "Ben Ito"))


async def test_a_case_taken_back_while_its_prompt_waits_is_never_prompted(office: Office) -> None:
    await office.report()
    await office.settled()
    await ask_after_nobody(office)
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    later = (EVENING + timedelta(minutes=1)).isoformat()
    await office.report(candidate="1", event_type="candidate_reconsidered", payload={"decided_at": later})
    office.clock.move_to(MORNING)
    assert len(await tick(office)) == 1
    office.clock.move(timedelta(minutes=1))
    await office.report(candidate="1")  # decided again, in working hours
    assert len(await office.slack.wait_for(lambda: at_least(office, 2))) == 2


async def test_a_candidate_placed_while_the_prompt_waits_needs_none(office: Office) -> None:
    await office.report()
    await office.settled()
    await ask_after_nobody(office)
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    office.ask(lambda work: setattr(work.candidates.by_external_id("1"), "status", "placed"))
    office.clock.move_to(MORNING)
    assert len(await tick(office)) == 1
