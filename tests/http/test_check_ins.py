"""Nobody is forgotten: talks are planned, reminded of in working hours, answered and taken back."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from db.vocabulary import CaseStatus, CheckInStatus
from slack_app.domain.cadence import next_check_in, plan_check_ins
from slack_app.domain.working_hours import WorkingHours
from slack_app.sandbox.shown import Message
from tests.agency import NOW
from tests.databases import Databases
from tests.office import TRANSPORTS, Office, open_office
from tests.prompting import ask_after_nobody

NEW_YORK = WorkingHours("America/New_York")
THURSDAY = datetime(2026, 3, 5, 14, 5, tzinfo=UTC)
"""9:05 in New York, three days after the decision."""


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        await office.report()
        await office.settled()
        await ask_after_nobody(office)
        yield office


async def reminder(office: Office, moment: datetime = THURSDAY) -> Message:
    office.clock.move_to(moment)

    async def look() -> Message | None:
        await office.settled()
        messages = await office.slack.messages(office.sam.id)
        return messages[1] if len(messages) > 1 else None

    found = await office.slack.wait_for(look)
    assert found is not None
    return found


async def press(office: Office, button: str) -> str:
    message = await reminder(office, office.clock.now())
    channel = await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, message.ts, button)
    assert seen.acknowledged
    return (await reminder(office, office.clock.now())).words


def talks(office: Office) -> list[Any]:
    return list(office.ask(lambda work: work.check_ins.of_case(1)))


async def test_a_silent_recruiter_forgets_nobody(office: Office) -> None:
    assert [talk.due_at.date().isoformat() for talk in talks(office)] == [
        "2026-03-05",
        "2026-03-09",
        "2026-03-16",
        "2026-03-30",
    ]
    message = await reminder(office)
    assert message.is_unread
    assert message.text == "1 check-in is due: Maria Lopez"
    assert "Northwind decided" in message.words


async def test_nobody_is_reminded_outside_working_hours(office: Office) -> None:
    office.clock.move_to(THURSDAY.replace(hour=23))
    await office.rebound._ticker.tick()
    office.clock.move_to(THURSDAY + timedelta(days=2))
    await office.rebound._ticker.tick()
    assert {talk.status for talk in talks(office)} == {CheckInStatus.PLANNED}
    assert "Maria Lopez" in (await reminder(office, THURSDAY + timedelta(days=4))).words


async def test_a_day_has_one_list_however_many_replicas_tick(office: Office) -> None:
    await reminder(office)
    for _ in range(3):
        await office.rebound._ticker.tick()
    await office.settled()
    assert len(await office.slack.messages(office.sam.id)) == 2


async def test_done_records_the_talk(office: Office) -> None:
    await reminder(office)
    await press(office, "check_in_done")
    seen = await office.slack.submit(
        office.sam.id, {("outcome", "input"): "left_message", ("note", "input"): "Again Monday"}
    )
    assert seen.acknowledged
    assert "Done: message left." in (await reminder(office)).words
    talk = talks(office)[0]
    assert (talk.status, talk.outcome, talk.note) == ("done", "left_message", "Again Monday")


async def test_the_last_talk_plans_another(office: Office) -> None:
    office.ask(lambda work: [setattr(talk, "status", "skipped") for talk in work.check_ins.of_case(1)[1:]])
    await reminder(office)
    await press(office, "check_in_skip")
    planned = [talk for talk in talks(office) if talk.status == "planned"]
    assert [talk.due_at.date().isoformat() for talk in planned] == ["2026-04-02"]
    await press(office, "check_in_undo")
    assert [talk.status for talk in talks(office)] == ["reminded", "skipped", "skipped", "skipped", "cancelled"]


async def test_snooze_moves_the_talk_and_undo_moves_it_back(office: Office) -> None:
    await reminder(office)
    await press(office, "check_in_snooze")
    seen = await office.slack.submit(office.sam.id, {("until_on", "input"): "2026-03-01"})
    assert seen.errors == {"until_on": "Choose a day that is still to come."}
    seen = await office.slack.submit(office.sam.id, {("until_on", "input"): "2026-03-07"})
    assert seen.acknowledged
    assert talks(office)[0].due_at == NEW_YORK.opening_on_or_after(datetime(2026, 3, 9, tzinfo=UTC).date())
    assert "Moved to" in (await reminder(office)).words
    await press(office, "check_in_undo")
    assert talks(office)[0].due_at == NEW_YORK.opening_on_or_after(THURSDAY.date())


@pytest.mark.parametrize(("outcome", "status"), [("placed", "placed"), ("stop", "do_not_contact")])
async def test_a_candidate_who_is_placed_or_says_stop_is_left_in_peace_and_undo_restores_all(
    office: Office, outcome: str, status: str
) -> None:
    await reminder(office)
    await press(office, "check_in_done")
    await office.slack.submit(office.sam.id, {("outcome", "input"): outcome})
    assert [talk.status for talk in talks(office)] == ["done", "cancelled", "cancelled", "cancelled"]
    assert office.ask(lambda work: (work.candidates.get(office.agency.maria).status, work.cases.get(1).status)) == (
        status,
        CaseStatus.ENDED,
    )
    (head, _) = await office.heads()
    assert "There is nothing left to do here." in head.words
    await press(office, "check_in_undo")
    assert [talk.status for talk in talks(office)] == ["reminded", "planned", "planned", "planned"]
    assert office.ask(lambda work: work.candidates.get(office.agency.maria).status) == "available"
    (head, _) = await office.heads()
    assert "share_feedback" in head.actions


async def test_undo_on_another_day_says_what_to_do_instead(office: Office) -> None:
    await reminder(office)
    await press(office, "check_in_skip")
    office.clock.move(timedelta(days=1))
    words = await press(office, "check_in_undo")
    assert "Skipped." in words
    channel = await office.slack.direct_message(office.sam.id)
    private = [message.text for message in await office.slack.messages(office.sam.id, channel) if message.is_ephemeral]
    assert private == ["Undo works on the same day. Write into the case's thread what should be known instead."]


async def test_a_talk_answered_already_is_not_answered_twice(office: Office) -> None:
    await reminder(office)
    await press(office, "check_in_done")
    office.ask(lambda work: setattr(work.check_ins.of_case(1)[0], "status", "skipped"))
    seen = await office.slack.submit(office.sam.id, {("outcome", "input"): "talked"})
    assert "answered already" in next(iter(seen.errors.values()))


async def test_a_case_taken_back_is_not_reminded_of(office: Office) -> None:
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    assert {talk.status for talk in talks(office)} == {"cancelled"}


def test_talks_begin_with_the_working_day_on_both_sides_of_daylight_saving() -> None:
    planned = plan_check_ins(datetime(2026, 3, 5, 15, tzinfo=UTC), NEW_YORK)
    assert [moment.isoformat() for moment in planned[:2]] == ["2026-03-09T09:00:00-04:00", "2026-03-12T09:00:00-04:00"]
    assert next_check_in(datetime(2026, 10, 9, 15, tzinfo=UTC), NEW_YORK).isoformat() == "2026-11-06T09:00:00-05:00"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [("2026-03-05T09:00", True), ("2026-03-05T08:59", False), ("2026-03-05T17:00", False), ("2026-03-07T10:00", False)],
)
def test_work_is_from_nine_to_five_on_weekdays(moment: str, expected: bool) -> None:
    assert NEW_YORK.is_open(datetime.fromisoformat(moment).replace(tzinfo=NEW_YORK.zone)) is expected
