"""The story's first two steps over real HTTP and Socket Mode: somebody reports, the recruiter is prompted."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from db.vocabulary import CaseStatus, InboundState
from tests.agency import NOW
from tests.office import Office, open_office


@pytest.fixture(params=["http", "socket"])
async def office(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=request.param) as office:
        yield office


async def test_a_report_prompts_whoever_submitted_the_candidate(office: Office) -> None:
    await office.report()
    prompt = await office.prompt()
    assert "Maria Lopez" in prompt.words
    assert "Data Engineer, Northwind" in prompt.words
    assert "Second interview" in prompt.words
    assert "rejected" not in prompt.words.lower()
    assert prompt.is_unread
    assert await office.slack.messages(office.jo.id) == []
    assert await office.slack.violations() == []


async def test_the_lock_screen_names_person_and_position_and_never_how_it_went(office: Office) -> None:
    await office.report()
    assert (await office.prompt()).text == "Maria Lopez wasn't selected: Data Engineer, Northwind"


async def test_the_same_decision_told_three_times_is_one_case_and_one_prompt(office: Office) -> None:
    for _ in range(3):
        await office.report()
    await office.settled()
    assert office.ask(lambda work: work.cases.count()) == 1
    assert len(await office.slack.messages(office.sam.id)) == 1


async def test_an_event_that_slack_delivers_twice_is_kept_once(office: Office) -> None:
    await office.slack.fault("duplicate_event")
    await office.report()
    await office.settled()
    assert office.ask(lambda work: work.inbound.count()) == 1
    assert len(await office.slack.messages(office.sam.id)) == 1


async def test_a_report_by_an_app_that_nobody_trusts_changes_nothing(office: Office) -> None:
    await office.report(app_id="A0STRANGER1")
    assert office.ask(lambda work: (work.cases.count(), work.inbound.count())) == (0, 0)


async def test_a_report_about_somebody_unknown_is_kept_as_unmatched(office: Office) -> None:
    await office.report(candidate="nobody", job_order="j9")
    (kept,) = office.ask(lambda work: work.inbound.unmatched())
    assert kept.problem == "unknown candidate nobody and position j9"
    assert kept.body["candidate"] == "nobody"
    assert office.ask(lambda work: work.cases.count()) == 0


async def test_a_report_that_cannot_be_read_is_kept_and_not_asked_for_again(office: Office) -> None:
    await office.report(payload={"candidate_id": ""})
    (kept,) = office.ask(lambda work: work.inbound.all())
    assert kept.state == InboundState.REFUSED
    assert "candidate_id" in kept.problem
    (request,) = await office.slack.record(kind="request")
    assert request.data["retry"] in (None, 0)


async def test_the_client_changes_its_mind_and_the_head_says_so_without_a_new_message(office: Office) -> None:
    await office.report()
    prompt = await office.prompt()
    await office.settled()
    await office.slack.mark_read(office.sam.id, await office.slack.direct_message(office.sam.id))
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    await office.settled()
    (head,) = await office.slack.messages(office.sam.id)
    assert head.ts == prompt.ts
    assert "in the running again" in head.words
    assert not head.is_unread
    assert [case.status for case in office.ask(lambda work: work.cases.all())] == [CaseStatus.TAKEN_BACK]


async def test_a_case_decided_again_after_it_was_taken_back_is_open_again(office: Office) -> None:
    moments = [NOW + timedelta(hours=hours) for hours in range(3)]
    for moment, event_type in zip(
        moments, ["candidate_not_selected", "candidate_reconsidered", "candidate_not_selected"], strict=True
    ):
        await office.report(event_type=event_type, payload={"decided_at": moment.isoformat()})
        await office.settled()
    (case,) = office.ask(lambda work: work.cases.all())
    assert (case.status, case.decided_at) == (CaseStatus.OPEN, moments[2])
    (head,) = await office.slack.messages(office.sam.id)
    assert "wasn't selected" in head.words


async def test_news_that_comes_late_does_not_undo_what_is_newer(office: Office) -> None:
    await office.report(payload={"decided_at": NOW.isoformat()})
    older = (NOW - timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": older})
    await office.settled()
    assert [case.status for case in office.ask(lambda work: work.cases.all())] == [CaseStatus.OPEN]


async def test_a_candidate_who_is_placed_opens_no_case(office: Office) -> None:
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "status", "placed"))
    await office.report()
    assert office.ask(lambda work: work.cases.count()) == 0


async def test_a_pair_that_was_never_submitted_becomes_a_submission_and_its_keeper_is_prompted(office: Office) -> None:
    ben = office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.jo).id)
    await office.report(candidate="77")
    assert "Ben Ito" in (await office.prompt(office.jo)).words
    assert office.ask(lambda work: work.submissions.of(ben, office.agency.data_engineer).status) == "not_selected"


async def test_a_name_with_slack_markup_pings_nobody(office: Office) -> None:
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "name", "<!channel> <@U1> *Eve*"))
    await office.report()
    prompt = await office.prompt()
    assert prompt.text.startswith("&lt;!channel&gt; &lt;@U1&gt; *Eve* wasn't selected")
    assert "<!channel> <@U1> *Eve*" in prompt.words
