"""What is owed to whom: `/rebound`, `/check-ins`, and reports that name somebody unknown, over real HTTP."""

import asyncio
from datetime import timedelta
from typing import Any

from slack_app.sandbox.shown import Message, Person, Seen
from slack_app.use_cases.unmatched_reports import dismiss_report
from tests.agency import NOW
from tests.office import Office


def words_of(seen: Seen) -> str:
    blocks = seen.raw["body"]["blocks"]
    return "\n".join(
        "".join(leaf.get("text", leaf.get("fallback", "")) for part in block["elements"] for leaf in part["elements"])
        for block in blocks
        if block["type"] == "rich_text"
    )


async def owed(office: Office, person: Person | None = None, text: str = "") -> str:
    seen = await office.slack.command((person or office.sam).id, "/rebound", text)
    assert seen.acknowledged, seen.raw
    return words_of(seen)


async def test_people_who_wait_to_hear_are_named_with_the_next_step(office: Office) -> None:
    words = await owed(office)
    assert "1 person is waiting to hear from you" in words
    assert "Maria Lopez: Data Engineer, Northwind, since March 2. Next: find out what decided it, by March 3, " in words
    assert "Next check-in: Maria Lopez, March 5." in words
    assert "/not-selected say who wasn't selected" in words


async def test_nobody_waiting_is_good_news(office: Office) -> None:
    assert "Nobody is waiting on you, Jo. Nice work." in await owed(office, office.jo)


async def test_help_alone_can_be_asked_for(office: Office) -> None:
    assert (await owed(office, text=" Help ")).startswith("/not-selected")


async def test_a_lead_sees_the_cases_of_nobody(office: Office) -> None:
    office.ask(lambda work: setattr(work.cases.get(1), "owner_id", None))
    assert "Nobody's yet\nMaria Lopez" in await owed(office, office.jo)
    assert "Nobody's yet" not in await owed(office)


async def test_a_lead_sees_whom_colleagues_have_not_told_in_time(office: Office) -> None:
    assert "in time" not in await owed(office, office.jo)
    office.clock.move_to(NOW + timedelta(days=3))
    words = await owed(office, office.jo)
    assert "Colleagues have not told in time\nMaria Lopez: Data Engineer, Northwind, since March 2." in words
    assert ", late since March 3, 15:12 UTC. Sam's." in words
    assert "in time" not in await owed(office)
    office.ask(lambda work: setattr(work.cases.get(1), "owner_id", office.agency.jo))
    assert "in time" not in await owed(office, office.jo)  # it is her own, and stands above
    office.ask(lambda work: setattr(work.cases.get(1), "owner_id", office.agency.sam))
    office.ask(lambda work: setattr(work.cases.get(1), "told_at", NOW))
    assert "in time" not in await owed(office, office.jo)


async def agenda(office: Office) -> Seen:
    return await office.slack.command(office.sam.id, "/check-ins")


async def press(office: Office, button: str) -> Seen:
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    block = next(block for block in view.blocks if block["type"] == "actions")
    return await office.slack.press(office.sam.id, button, block["block_id"])


def talks(office: Office) -> list[str]:
    return [talk.status for talk in office.ask(lambda work: work.check_ins.of_case(1))]


async def test_talks_to_come_can_be_answered_early_and_the_list_below_follows(office: Office) -> None:
    seen = await agenda(office)
    assert seen.view is not None
    assert seen.view.words.count("Maria Lopez") == 1  # of the talks that are planned, the next
    first = seen.view.blocks
    assert (await press(office, "check_in_done")).view.title == "Check-in done"  # type: ignore[union-attr]
    seen = await office.slack.submit(office.sam.id, {("outcome", "input"): "talked"})
    assert seen.view is not None
    assert seen.view.words.count("Maria Lopez") == 1
    assert seen.view.blocks != first
    assert talks(office) == ["done", "planned", "planned", "planned"]


async def test_a_talk_is_skipped_or_moved_from_the_list(office: Office) -> None:
    await agenda(office)
    seen = await press(office, "check_in_skip")
    assert seen.view.words.count("Maria Lopez") == 1  # type: ignore[union-attr]
    await press(office, "check_in_snooze")
    far = (NOW + timedelta(days=60)).date().isoformat()
    seen = await office.slack.submit(office.sam.id, {("until_on", "input"): far})
    assert talks(office) == ["skipped", "planned", "planned", "planned"]
    moved = office.ask(lambda work: max(talk.due_at for talk in work.check_ins.of_case(1)))
    assert moved.date().isoformat() == far


async def test_what_was_answered_meanwhile_is_said_on_top_of_the_list(office: Office) -> None:
    await agenda(office)
    office.ask(lambda work: setattr(work.check_ins.of_case(1)[0], "status", "done"))
    seen = await press(office, "check_in_skip")
    assert "answered already" in seen.view.words  # type: ignore[union-attr]


async def test_an_empty_list_says_so(office: Office) -> None:
    seen = await office.slack.command(office.jo.id, "/check-ins")
    assert "No check-in is due within 14 days." in seen.view.words  # type: ignore[union-attr]


async def unmatched(office: Office) -> Message:
    """Report somebody unknown, and give the list that follows: without a fallback channel it reaches a lead."""
    await office.report(candidate="9999")
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    return message


async def test_a_report_that_names_somebody_unknown_reaches_a_lead_in_one_message(office: Office) -> None:
    message = await unmatched(office)
    assert message.text == "1 report names somebody I don't know"
    assert "unknown candidate 9999 wasn't selected: Data Engineer" in message.words.replace("\n", "")
    assert message.is_unread
    await office.slack.mark_read(office.jo.id, await office.slack.direct_message(office.jo.id))
    for number in range(12):
        await office.report(candidate=f"x{number}")
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    assert "13 reports name somebody I don't know" in message.words
    assert "And 3 more" in message.words
    assert not message.is_unread
    assert "13 reports" in await owed(office, office.jo)


async def test_reports_that_come_while_the_list_is_under_way_are_in_it(office: Office) -> None:
    await asyncio.gather(*(office.report(candidate=f"x{number}") for number in range(8)))
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    assert "8 reports name somebody I don't know" in message.words


async def test_a_list_whose_reports_were_dismissed_before_it_was_sent_comes_with_the_next(office: Office) -> None:
    await office.slack.fault("5xx", "users.lookupByEmail", count=2)
    await office.report(candidate="9999")
    await office.slack.wait_for(lambda: _owed_once(office))
    office.ask(lambda work: dismiss_report(work, work.inbound.unmatched()[0].id, office.agency.jo))
    await office.settled()
    assert await office.slack.messages(office.jo.id) == []
    await office.report(candidate="8888")
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    assert "1 report names somebody I don't know" in message.words


async def _owed_once(office: Office) -> bool:
    return office.the("post_unmatched").attempts > 0


async def test_a_lead_links_it_and_the_number_is_remembered(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Ben Ito", title="Data Engineer", owner_id=office.agency.sam))
    message = await unmatched(office)
    await link(office, message, "ben", "engineer")
    assert office.ask(lambda work: work.cases.get(2).source) == "slack_event"
    assert office.ask(lambda work: work.candidates.by_external_id("9999").name) == "Ben Ito"
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    assert "Every report is linked or dismissed." in message.words
    assert len(await office.slack.messages(office.sam.id)) == 2
    await office.report(candidate="9999")
    assert office.ask(lambda work: work.inbound.unmatched()) == []


async def link(office: Office, message: Message, candidate: str, position: str) -> Seen:
    channel = await office.slack.direct_message(office.jo.id)
    await office.slack.click(office.jo.id, channel, message.ts, "link_report")
    (person,) = await office.slack.suggest(office.jo.id, "link_candidate", candidate)
    (job_order,) = await office.slack.suggest(office.jo.id, "link_position", position)
    answers = {
        ("candidate", "link_candidate"): person["value"],
        ("position", "link_position"): job_order["value"],
    }
    return await office.slack.submit(office.jo.id, answers)


async def test_what_a_colleague_linked_is_not_linked_again(office: Office) -> None:
    message = await unmatched(office)
    office.ask(lambda work: setattr(work.inbound.unmatched()[0], "state", "dismissed"))
    channel = await office.slack.direct_message(office.jo.id)
    await office.slack.click(office.jo.id, channel, message.ts, "link_report")
    private = [one.text for one in await office.slack.messages(office.jo.id) if one.is_ephemeral]
    assert private == ["A colleague has linked or dismissed this report already. Nothing was changed."]


async def test_a_report_that_concerns_nobody_is_dismissed(office: Office) -> None:
    message = await unmatched(office)
    channel = await office.slack.direct_message(office.jo.id)
    await office.slack.click(office.jo.id, channel, message.ts, "dismiss_report")
    assert office.ask(lambda work: work.inbound.unmatched()) == []
    assert office.ask(lambda work: len(work.cases.all())) == 1


async def test_only_a_lead_may_link(office: Office) -> None:
    message = await unmatched(office)
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.jo), "is_lead", False))
    office.ask(lambda work: work.recruiters.add("Priya Rao", "priya@brightside.example", is_lead=True))
    channel = await office.slack.direct_message(office.jo.id)
    await office.slack.click(office.jo.id, channel, message.ts, "dismiss_report")
    private = [one.text for one in await office.slack.messages(office.jo.id) if one.is_ephemeral]
    assert private == ["Only a lead can do that. Ask Priya Rao."]
    assert len(office.ask(lambda work: work.inbound.unmatched())) == 1


async def test_a_change_of_mind_that_was_unmatched_takes_the_case_back(office: Office) -> None:
    later = {"decided_at": (NOW + timedelta(hours=2)).isoformat()}
    await office.report(candidate="9999", event_type="candidate_reconsidered", payload=later)
    await office.settled()
    (message,) = await office.slack.messages(office.jo.id)
    assert "is in the running again" in message.words
    await link(office, message, "4471", "engineer")
    assert office.ask(lambda work: work.cases.get(1).status) == "taken_back"


async def step(office: Office, **inputs: Any) -> dict[str, Any]:
    seen = await office.slack.run_step(office.sam.id, "report_candidate_not_selected", inputs)
    return await office.slack.execution(seen.execution)


async def test_a_workflows_step_reports_and_is_completed(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
    done = await step(office, candidate_id="77", job_order_id="j1", stage="Final interview")
    assert (done["status"], done["outputs"]) == ("completed", {"outcome": "new"})
    assert office.ask(lambda work: work.submissions.get(2).stage) == "Final interview"


async def test_a_step_about_somebody_unknown_fails_with_what_to_do_and_is_kept(office: Office) -> None:
    done = await step(office, candidate_id="12", job_order_id="j1")
    assert done["status"] == "failed"
    assert "unknown candidate 12. It's kept, and a lead can link it." in done["error"]
    assert len(office.ask(lambda work: work.inbound.unmatched())) == 1


async def test_a_step_without_a_number_fails_and_names_the_field(office: Office) -> None:
    done = await step(office, candidate_id=" ", job_order_id="j1")
    assert done["status"] == "failed"
    assert "candidate_id" in done["error"]


async def test_a_step_that_could_not_be_finished_is_finished_when_slack_tells_it_again(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
    await office.slack.clocks(event_retries=[0.2])
    await office.slack.fault("5xx", "functions.completeSuccess", count=1)
    seen = await office.slack.run_step(
        office.sam.id, "report_candidate_not_selected", {"candidate_id": "77", "job_order_id": "j1"}
    )

    async def is_done() -> bool:
        return (await office.slack.execution(seen.execution))["status"] == "completed"

    await office.slack.wait_for(is_done)
    assert office.ask(lambda work: len(work.cases.all())) == 2
