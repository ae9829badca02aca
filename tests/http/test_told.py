"""*I've told …*: the candidate's clock runs from the report on, and stops when they know. Over real HTTP and Socket Mode."""

from datetime import timedelta

import pytest

from db.unit_of_work import UnitOfWork
from slack_app.domain import ids
from slack_app.sandbox.shown import Message, Seen
from tests.agency import NOW
from tests.office import Office


async def head(office: Office) -> Message:
    await office.settled()
    (message,) = await office.slack.messages(office.sam.id)
    return message


async def tell(office: Office, how: str | None = "phone", day: str = "2026-03-02") -> Seen:
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, (await head(office)).ts, ids.TOLD)
    values = {("day", "input"): day} | ({("how", "input"): how} if how else {})
    return await office.slack.submit(office.sam.id, values)


async def test_after_an_interview_there_is_a_day_and_the_head_says_by_when(office: Office) -> None:
    case = office.ask(lambda work: work.cases.get(1))
    assert case.tell_by == case.opened_at + timedelta(days=1)
    assert "finds out what decided it and tells Maria\n by " in (await head(office)).words


async def test_who_is_told_waits_no_more(office: Office) -> None:
    assert (await tell(office)).acknowledged
    message = await head(office)
    assert "Maria was told" in message.words
    assert " by telephone, by Sam" in message.words
    assert ids.TOLD not in message.actions
    case = office.ask(lambda work: work.cases.get(1))
    assert (case.told_how, case.told_by_id) == ("phone", office.agency.sam)
    owed = await office.slack.command(office.sam.id, ids.REBOUND_COMMAND)
    assert "Nobody is waiting on you" in str(owed.raw["body"])
    (entry,) = [row for row in office.ask(lambda work: work.audit.of_case(1)) if row.what == "candidate_told"]
    assert entry.facts == {"how": "phone"}


@pytest.mark.parametrize(
    ("how", "day", "errors"),
    [
        ("phone", "2026-03-03", {"day": "That day is still to come. Choose today, or an earlier day."}),
        ("phone", "2026-02-20", {"day": "The client had not decided by then. Choose a later day."}),
    ],
)
async def test_what_cannot_be_is_said_beside_the_day(
    office: Office, how: str, day: str, errors: dict[str, str]
) -> None:
    seen = await tell(office, how, day)
    assert seen.errors == errors
    assert office.ask(lambda work: work.cases.get(1)).told_at is None


async def test_a_case_taken_back_needs_no_telling(office: Office) -> None:
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, (await head(office)).ts, ids.TOLD)
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    seen = await office.slack.submit(office.sam.id, {("how", "input"): "mail"})
    assert "in the running again" in next(iter(seen.errors.values()))


async def test_when_a_colleague_gets_a_case_of_the_same_person_both_heads_say_who_speaks(office: Office) -> None:
    def put_forward(work: UnitOfWork) -> None:
        position = work.job_orders.add(office.agency.northwind, "BI Engineer", external_id="j9")
        work.submissions.add(office.agency.maria, position.id, submitted_by_id=office.agency.jo)

    assert "for all of us" not in (await office.heads())[0].words
    office.ask(put_forward)
    await office.report(job_order="j9")
    await office.slack.wait_for(lambda: office.slack.messages(office.jo.id))
    for person in (office.sam, office.jo):
        assert "Jo speaks with Maria for all of us: colleagues have cases too." in (await office.heads(person))[0].words
